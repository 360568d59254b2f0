use super::*;
use crate::app::views::testing::with_ctx;
use crate::catalogue::{
    Catalogue, Focus, FocusChoice, Module, Offering, Person, Position, Registration, RegistrationStatus,
    Session, SessionDay, SessionStatus,
};

fn catalogue() -> Catalogue {
    let choice = |focus: &str, from: &str, until: Option<&str>| FocusChoice {
        focus: focus.into(),
        from: Some(Date::new(from)),
        until: until.map(Date::new),
        ..FocusChoice::default()
    };
    let centre = |id: &str, lat: f64, choices| Centre {
        id: id.into(),
        name: format!("Kreis {id}"),
        position: Some(Position { lat, lon: 7.0, ..Position::default() }),
        focus_choices: choices,
        ..Centre::default()
    };
    let person = |id: &str, centre: &str, until: Option<&str>| Person {
        id: id.into(),
        first_name: id.to_owned(),
        last_name: "Probe".to_owned(),
        centre: Some(centre.into()),
        until: until.map(Date::new),
        ..Person::default()
    };
    let module =
        |id: &str, order| Module { id: id.into(), order, teaching_minutes: 360, ..Module::default() };
    let session = |id: &str, module: &str, day: &str, person: &str, registered| Session {
        id: id.into(),
        module: module.into(),
        days: vec![SessionDay::whole(day.parse().unwrap())],
        status: if registered == RegistrationStatus::Attended {
            SessionStatus::Held
        } else {
            SessionStatus::Planned
        },
        registrations: vec![Registration {
            person: person.into(),
            status: registered,
            ..Registration::default()
        }],
        ..Session::default()
    };
    Catalogue {
        foci: [Focus { id: "b".into(), name: "Sprache".to_owned(), ..Focus::default() }]
            .into_iter()
            .collect(),
        centres: [
            centre(
                "Olpe",
                51.0,
                vec![choice("b", "2024-01-01", Some("2025-12-31")), choice("b", "2026-01-01", None)],
            ),
            centre("Unna", 51.5, vec![choice("b", "2025-01-01", None)]),
        ]
        .into_iter()
        .collect(),
        people: [
            person("anna", "Olpe", None),
            person("zoe", "Olpe", Some("2026-05-31")),
            person("ulla", "Unna", None),
        ]
        .into_iter()
        .collect(),
        offerings: [Offering {
            id: "o".into(),
            number: "LAKI-9".to_owned(),
            foci: vec!["b".into()],
            modules: vec![module("m1", 1), module("m2", 2), module("m3", 3)],
            ..Offering::default()
        }]
        .into_iter()
        .collect(),
        sessions: [
            session("s1", "m1", "2026-03-02", "anna", RegistrationStatus::Attended),
            session("s2", "m2", "2027-03-02", "anna", RegistrationStatus::Registered),
            session("s3", "m3", "2026-03-02", "ulla", RegistrationStatus::Attended),
            session("s4", "m2", "2026-04-02", "ulla", RegistrationStatus::Attended),
        ]
        .into_iter()
        .collect(),
        ..Catalogue::default()
    }
}

#[test]
fn everything_about_one_centre() {
    let catalogue = catalogue();
    let olpe = catalogue.centres.get(&"Olpe".into()).unwrap();
    let detail = with_ctx(&catalogue, 1, |ctx| Detail::of(ctx, olpe));
    let coverage: Vec<_> = detail
        .coverage
        .iter()
        .map(|row| {
            let session = row.session.as_ref().map_or(String::new(), ToString::to_string);
            format!("{} | {} | {session}", row.code, row.sentence)
        })
        .collect();
    assert_eq!(
        coverage,
        [
            "9 · Modul 1 | abgeschlossen am 02.03.2026 durch anna Probe | s1",
            "9 · Modul 2 | geplant: 02.03.2027 | s2",
            "9 · Modul 3 | offen: noch niemand | ",
        ]
    );
    let needs: Vec<_> = detail.needs().map(|row| format!("{}: {}", row.code, row.reason)).collect();
    assert_eq!(needs, ["9 · Modul 3: Sprache, seit 01.01.2024"]);
    let people: Vec<_> =
        detail.people.iter().map(|row| (row.name.as_str(), row.works, row.period.as_str())).collect();
    assert_eq!(people, [("Probe, anna", true, ""), ("Probe, zoe", false, "bis 31.05.2026")]);
    let choices: Vec<_> =
        detail.choices[0].1.iter().map(|row| (row.index, row.period.as_str(), row.holds)).collect();
    assert_eq!(choices, [(1, "seit 01.01.2026", true), (0, "01.01.2024 bis 31.12.2025", false)]);
    let partner = &detail.partners[0];
    assert_eq!(
        (partner.name.as_str(), partner.foci.as_str(), partner.modules.as_str()),
        ("Kreis Unna, 56\u{a0}km", "Sprache", "9 · Modul 2, 3")
    );
}
