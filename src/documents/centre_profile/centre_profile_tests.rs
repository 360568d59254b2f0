use super::*;
use crate::catalogue::{CentreNote, Person, Post, Registration, Role, Session, SessionDay, Venue};
use crate::texts::Lang;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The catalogue of the matching tests: Ahaus chose focus "b" and has people.
fn catalogue() -> Catalogue {
    serde_json::from_str(include_str!("../../../tests/data/matching.laki.json")).unwrap()
}

fn outline(profile: &CentreProfile) -> String {
    let mut lines = vec![profile.centre.to_string()];
    for fact in profile.facts.iter().chain(&profile.figures) {
        let words: Vec<_> = fact.lines.iter().map(Line::as_str).collect();
        lines.push(format!("{}: {}", fact.label, words.join(", ")));
    }
    for section in &profile.sections {
        lines.push(format!("= {}", section.heading));
        lines.extend(section.lines.iter().map(ToString::to_string));
        let sums = Some(&section.sums).filter(|sums| !sums.is_empty());
        lines.extend(
            section
                .rows
                .iter()
                .chain(sums)
                .map(|row| row.iter().map(Line::as_str).collect::<Vec<_>>().join(" | ")),
        );
    }
    lines.join("\n")
}

fn profile(options: &Options) -> String {
    let mut catalogue = catalogue();
    let id = catalogue.centres.at(0).unwrap().id.clone();
    let mut centre = Centre::clone(catalogue.centres.get(&id).unwrap());
    centre.contact.email = "ki@kreis.example".to_owned();
    centre.staffing = vec![
        Post { role: Role::Specialist, posts: 2.5, ..Post::default() },
        Post { role: Role::Assistant, posts: 0.5, ..Post::default() },
    ];
    centre.notes = vec![CentreNote { text: "Braucht Räume".to_owned(), ..CentreNote::default() }];
    catalogue.centres.put(centre);
    let person = Person {
        id: "new".into(),
        first_name: "Ada".into(),
        last_name: "Amt".into(),
        title: "Dr.".into(),
        centre: Some(id.clone()),
        ..Person::default()
    };
    catalogue.people.put(person);
    let module = catalogue.modules().next().unwrap().module.id.clone();
    catalogue.venues.put(Venue {
        id: "haus".into(),
        name: "Haus".into(),
        town: "Köln".into(),
        ..Venue::default()
    });
    catalogue.sessions.put(Session {
        id: "next".into(),
        module,
        days: vec![SessionDay::whole(day("2027-05-04"))],
        venue: Some("haus".into()),
        registrations: vec![Registration::new("new".into(), day("2027-02-01"))],
        ..Session::default()
    });
    let centre = catalogue.centres.get(&id).unwrap();
    outline(&model(&catalogue, centre, options, Texts::new(Lang::De), day("2027-03-01")))
}

#[test]
fn everything_about_a_centre_is_decided() {
    insta::assert_snapshot!(profile(&Options { names: true, notes: true }), @r#"
    Stadt Hagen
    Art: Kreis
    Regierungsbezirk: Arnsberg
    Status: eingerichtet
    Anschrift: nicht eingetragen
    Kontakt: ki@kreis.example
    abgeschlossen: 0 %, 0 von 2 Modulen
    geplant oder auf Warteliste: 0
    offen oder gesperrt: 2
    abgelaufen: 0
    = Schwerpunkte
    Konfliktmanagement | Integration als Querschnitt |  | gilt heute
    = Stellen
    Sozialpädagogische Fachkraft | 2,5
    Assistenzkraft | 0,5
    zusammen | 3
    = Personen
    Amt, Ada, Dr. | Sozialpädagogische Fachkraft | 
    = Offene und abgelaufene Module
    201 · Modul 1 | Konflikte verstehen | offen: noch niemand
    301 · Modul 1 | Einführung | offen: noch niemand
    = Geplante Module
    Keine.
    = Abgeschlossene Module
    Keine.
    = Nächste Termine
    Di, 04.05.2027 | 102 · Modul 1: Sprache im Fach | Haus, Köln |  | 1
    = Bedarfe vor Ort und Beratung
     | Bedarf vor Ort | Braucht Räume
    "#);
}

#[test]
fn without_names_only_numbers_are_told() {
    let text = profile(&Options { names: false, notes: false });
    assert!(!text.contains("Amt") && !text.contains("Braucht Räume"), "{text}");
    assert!(text.contains("zusammen | "), "{text}");
}

#[test]
fn an_empty_centre_says_what_is_missing() {
    let centre = Centre::default();
    let profile =
        model(&Catalogue::default(), &centre, &Options::default(), Texts::new(Lang::De), day("2027-03-01"));
    let text = outline(&profile);
    for words in ["Noch kein Schwerpunkt gewählt", "Noch keine Stellen", "niemand eingetragen", "Keine."] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(profile.figures.is_empty());
}
