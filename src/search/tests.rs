use super::*;
use crate::catalogue::{Centre, Module, Offering, Person, Session};
use crate::texts::Lang;

fn index() -> Index {
    let centre = |id: &str, name: &str, short: &str| Centre {
        id: id.into(),
        name: name.to_owned(),
        short_name: short.to_owned(),
        district: "Arnsberg".to_owned(),
        ..Centre::default()
    };
    let person = |id: &str, first: &str, last: &str| Person {
        id: id.into(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        centre: Some("olpe".into()),
        ..Person::default()
    };
    let module = Module { id: "m".into(), title: "Grundlagen".to_owned(), order: 1, ..Module::default() };
    let offering = Offering {
        id: "o".into(),
        number: "LAKI-102".to_owned(),
        title: "Sprache im Olper Land".to_owned(),
        modules: vec![module],
        ..Offering::default()
    };
    let session = Session {
        id: "s".into(),
        module: "m".into(),
        days: vec![crate::catalogue::SessionDay::whole("2027-02-03".parse().unwrap())],
        ..Session::default()
    };
    let catalogue = Catalogue {
        centres: [centre("olpe", "Kreis Olpe", "Olpe"), centre("unna", "Kreis Unna", "Unna")]
            .into_iter()
            .collect(),
        people: [
            person("1", "Jörg", "Krähe"),
            person("2", "Ayşe", "Strauß"),
            person("3", "Kral", "Öl"),
            person("4", "Anna\nKral", "Zeile"),
        ]
        .into_iter()
        .collect(),
        offerings: [offering].into_iter().collect(),
        sessions: [session].into_iter().collect(),
        ..Catalogue::default()
    };
    Index::build(&catalogue, Texts::new(Lang::De), [("Neuer Katalog".to_owned(), "Strg+N".to_owned(), 7)])
}

fn titles(query: &str) -> Vec<String> {
    index().search(query, 10).hits.into_iter().map(|hit| hit.title).collect()
}

#[test]
fn everything_is_found_however_it_is_typed() {
    for (query, expected) in [
        ("krähe", &["Jörg Krähe"][..]),
        ("KRAHE", &["Jörg Krähe"]),
        ("kraehe joerg", &["Jörg Krähe"]),
        ("strauss", &["Ayşe Strauß"]),
        ("ayse", &["Ayşe Strauß"]),
        ("neuer", &["Neuer Katalog"]),
        ("102", &["Sprache im Olper Land", "Grundlagen", "102 · Modul 1 · Grundlagen"]),
        ("03.02.2027", &["102 · Modul 1 · Grundlagen"]),
        ("kral zeile", &["Anna\nKral Zeile"]),
        ("", &[]),
        ("  ", &[]),
        ("unna olpe", &[]),
    ] {
        let mut found = titles(query);
        let mut expected: Vec<_> = expected.iter().map(|&title| title.to_owned()).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{query}");
    }
}

#[test]
fn better_hits_come_first() {
    // Titles that start with it, by kind; then a word of a title; then the subtitle.
    assert_eq!(titles("kr")[..4], ["Kreis Olpe", "Kreis Unna", "Kral Öl", "Anna\nKral Zeile"]);
    assert_eq!(titles("olpe")[0], "Kreis Olpe");
    assert_eq!(titles("olpe").len(), 7, "its people, too, and the offering with its module");
}

#[test]
fn limits_and_totals() {
    let found = index().search("a", 2);
    assert_eq!(found.hits.len(), 2);
    assert!(found.total > 2, "{}", found.total);
    assert_eq!(found.hits[..], index().search("a", 100).hits[..2], "the best ones, whatever the limit");
    assert!(index().search("a", 0).hits.is_empty());
}

#[test]
fn a_near_name_is_suggested_only_when_nothing_is_found() {
    assert_eq!(index().search("Olbe", 5).suggestion.as_deref(), Some("Olpe"));
    assert_eq!(index().search("Olpe", 5).suggestion, None);
    assert_eq!(index().search("xyzxyz", 5).suggestion, None);
}

#[test]
fn commands_lead_to_their_number() {
    assert_eq!(index().search("strg+n", 5).hits[0].target, Target::Command(7));
}
