use super::super::words;
use super::*;
use crate::app::views::testing::{today, with_ctx};
use crate::catalogue::{Catalogue, Centre, SessionDay};

fn person(id: &str, first: &str, last: &str, centre: &str, email: &str) -> Person {
    Person {
        id: id.into(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        centre: Some(centre.into()),
        email: email.to_owned(),
        ..Person::default()
    }
}

fn catalogue() -> Catalogue {
    let centre = |id: &str, name: &str| Centre { id: id.into(), name: name.to_owned(), ..Centre::default() };
    Catalogue {
        centres: [centre("unna", "Unna"), centre("koeln", "Köln")].into_iter().collect(),
        people: [
            person("a", "Anna", "Beispiel", "unna", "anna@example.org"),
            person("m1", "Mia", "Muster", "unna", ""),
            person("m2", "Mia", "Muster", "koeln", ""),
        ]
        .into_iter()
        .collect(),
        sessions: [session()].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn session() -> Session {
    Session {
        id: "s".into(),
        days: vec![SessionDay::whole(today() + chrono::Days::new(7))],
        registrations: vec![Registration::new("a".into(), today())],
        ..Session::default()
    }
}

fn preview_of(ctx: &ViewCtx<'_>, session: Option<&Session>, text: &str) -> Preview {
    Making::of(ctx, session, text).work(ctx, session, usize::MAX).unwrap()
}

/// Each row with what becomes of it.
fn told(into_session: bool, text: &str) -> String {
    let session = session();
    with_ctx(&catalogue(), 1, |ctx| {
        let preview = preview_of(ctx, into_session.then_some(&session), text);
        let line =
            |line: &Line| format!("{} {} {}", line.number, line.name, words::fate(ctx.texts, &line.fate));
        preview.lines.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

#[test]
fn rows_are_created_changed_or_skipped_with_the_reason() {
    let text = "Vorname\tNachname\tKI\tE-Mail\tRolle\tbis\n\
        Neu\tName\tUnna\tneu@example.org\tKI-Leitung\t31.12.2026\n\
        ANNA\tBeispiel\tunna\t\t\t\n\
        Anna\tBeispiel\t\tanna@neu.example\t\t\n\
        Ben\tProbe\tKoln\n\
        Cem\tProbe\tUna\n\
        Dia\tProbe\tParis\n\
        Eva\tProbe\tUnna\tanna@example.org\n\
        Mia\tMuster\n\
        Mia\tMuster\tKöln\t\tKöchin\n\
        Fay\tProbe\tUnna\tnirgends\n\
        Gil\tProbe\tUnna\t\t\tbald\n\
        \t\tUnna\n\
        neu\tname\tunna";
    assert_eq!(
        told(false, text),
        "2 Neu Name wird angelegt\n\
         3 ANNA Beispiel wird geändert – Vorname: Anna → ANNA\n\
         4 Anna Beispiel wird übersprungen: steht schon in Zeile 3\n\
         5 Ben Probe wird angelegt\n\
         6 Cem Probe wird übersprungen: unbekanntes KI „Una“; gemeint ist vielleicht „Unna“\n\
         7 Dia Probe wird übersprungen: unbekanntes KI „Paris“\n\
         8 Eva Probe wird übersprungen: die E-Mail-Adresse gehört schon zu Anna Beispiel\n\
         9 Mia Muster wird übersprungen: mehrere Personen heißen so; geben Sie KI oder E-Mail an\n\
         10 Mia Muster wird übersprungen: unbekannte Rolle „Köchin“\n\
         11 Fay Probe wird übersprungen: „nirgends“ ist keine E-Mail-Adresse\n\
         12 Gil Probe wird übersprungen: „bald“ ist kein Datum\n\
         13  wird übersprungen: kein Name\n\
         14 neu name wird übersprungen: steht schon in Zeile 2"
    );
}

#[test]
fn without_heads_columns_stand_in_the_usual_order() {
    assert_eq!(
        told(false, "Anna;Beispiel;Köln;anna@example.org;0221 1"),
        "1 Anna Beispiel wird geändert – KI: Unna → Köln; Telefon: – → 0221 1"
    );
    assert_eq!(told(false, "Name\nBeispiel, Anna"), "2 Anna Beispiel wird übersprungen: schon so vorhanden");
    assert_eq!(told(false, "Name\nLea Maria Neu"), "2 Lea Maria Neu wird angelegt");
    assert_eq!(
        told(false, &format!("Anna;Probe;;;{}", "1".repeat(300))),
        "1 Anna Probe wird übersprungen: Telefon ist zu lang"
    );
    assert_eq!(told(false, ""), "");
}

#[test]
fn rows_register_people_and_make_those_who_are_new() {
    assert_eq!(
        told(true, "Anna;Beispiel;Unna\nMia;Muster;Köln\nNeu;Name;Unna\nMia;Muster;Köln"),
        "1 Anna Beispiel wird übersprungen: schon angemeldet\n\
         2 Mia Muster wird angemeldet\n\
         3 Neu Name wird angelegt und angemeldet\n\
         4 Mia Muster wird übersprungen: steht schon in Zeile 2"
    );
}

#[test]
fn all_of_it_is_one_step() {
    let (catalogue, session) = (catalogue(), session());
    with_ctx(&catalogue, 1, |ctx| {
        let preview = preview_of(ctx, Some(&session), "Mia;Muster;Köln\nNeu;Name;Unna\n;;");
        assert_eq!(preview.counts(), [1, 0, 2, 0]);
        let edit = preview.edit().unwrap();
        assert_eq!(edit.name(&catalogue), EditName::PeopleRegistered);
        let after = edit.apply(&catalogue).unwrap();
        assert_eq!(after.people.len(), 4);
        assert_eq!(after.sessions.get(&"s".into()).unwrap().registrations.len(), 3);
        assert_eq!(preview_of(ctx, None, "Anna;Beispiel").edit(), None, "nothing would change");
    });
}

#[test]
fn a_preview_in_slices_is_the_same_and_says_how_far_it_is() {
    let text =
        "Vorname\tNachname\tKI\nNeu\tName\tUnna\nNeu\tName\tUnna\nCem\tProbe\tUna\nAnna\tBeispiel\tKöln";
    let session = session();
    with_ctx(&catalogue(), 1, |ctx| {
        for session in [None, Some(&session)] {
            let mut making = Making::of(ctx, session, text);
            let mut seen = vec![making.progress()];
            let preview = loop {
                if let Some(preview) = making.work(ctx, session, 2) {
                    break preview;
                }
                seen.push(making.progress());
            };
            assert_eq!(seen, [(1, 5), (3, 5)]);
            assert_eq!(preview, preview_of(ctx, session, text));
        }
    });
}
