//! A small catalogue for this room's tests: four centres, two offerings in use.

use chrono::NaiveDate;

use crate::catalogue::{
    Area, Catalogue, Centre, CentreStatus, Date, Focus, FocusChoice, Module, Offering, OfferingStatus,
    Person, PersonId, Position, Registration, RegistrationStatus, Session, SessionDay, SessionStatus,
};

/// A day from its ISO form.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A choice of a focus.
pub fn choice(focus: &str, from: Option<&str>, until: Option<&str>) -> FocusChoice {
    FocusChoice {
        focus: focus.into(),
        from: from.map(Date::new),
        until: until.map(Date::new),
        ..FocusChoice::default()
    }
}

fn centre(id: &str, district: &str, choices: Vec<FocusChoice>, lat: f64, lon: f64) -> Centre {
    Centre {
        id: id.into(),
        name: format!("Kreis {id}"),
        short_name: id.to_owned(),
        district: district.to_owned(),
        focus_choices: choices,
        position: Some(Position { lat, lon, ..Position::default() }),
        ..Centre::default()
    }
}

fn module(id: &str, order: u16, prerequisites: &[&str]) -> Module {
    Module {
        id: id.into(),
        title: format!("Titel {id}"),
        order,
        teaching_minutes: 360,
        days: 1,
        prerequisites: prerequisites.iter().map(|&id| id.into()).collect(),
        ..Module::default()
    }
}

fn offering(number: u8, status: OfferingStatus, foci: &[&str], modules: Vec<Module>) -> Offering {
    Offering {
        id: format!("o-{number}").as_str().into(),
        number: format!("LAKI-{number}"),
        title: format!("Angebot {number}"),
        foci: foci.iter().map(|&id| id.into()).collect(),
        open_to_all: foci.is_empty(),
        status,
        modules,
        ..Offering::default()
    }
}

/// Ahaus and Olpe have focus `b`, Unna has `q`, Nirgends isn't set up. `LAKI-9` serves `b` with `m1` and
/// `m2`, which needs `m1`; `LAKI-10` is open to all with the module `all`.
pub fn fixture() -> Catalogue {
    let mut nirgends = centre("nirgends", "Münster", vec![choice("b", None, None)], 52.0, 7.0);
    nirgends.status = CentreStatus::NotSetUp;
    let person = |id: &str, centre: &str, until: Option<&str>| Person {
        id: id.into(),
        first_name: id.to_owned(),
        last_name: "Probe".to_owned(),
        centre: Some(centre.into()),
        until: until.map(Date::new),
        ..Person::default()
    };
    Catalogue {
        foci: [("b", Area::Education), ("q", Area::CrossCutting)]
            .map(|(id, area)| Focus { id: id.into(), area, name: id.to_owned(), ..Focus::default() })
            .into_iter()
            .collect(),
        centres: [
            centre("ahaus", "Münster", vec![choice("b", Some("2025-01-01"), None)], 52.08, 7.01),
            centre("olpe", "Arnsberg", vec![choice("b", Some("2027-01-01"), None)], 51.03, 7.85),
            centre("unna", "Arnsberg", vec![choice("q", Some("2024-01-01"), None)], 51.53, 7.69),
            nirgends,
        ]
        .into_iter()
        .collect(),
        people: [
            person("anna", "ahaus", None),
            person("alf", "ahaus", None),
            person("halina", "ahaus", Some("2027-02-01")),
            person("otto", "olpe", None),
            person("ulla", "unna", None),
        ]
        .into_iter()
        .collect(),
        offerings: [
            offering(7, OfferingStatus::Draft, &["b"], vec![module("draft", 1, &[])]),
            offering(8, OfferingStatus::Retired, &["b"], vec![module("old", 1, &[])]),
            offering(9, OfferingStatus::Active, &["b"], vec![module("m2", 2, &["m1"]), module("m1", 1, &[])]),
            offering(10, OfferingStatus::Active, &[], vec![module("all", 1, &[])]),
        ]
        .into_iter()
        .collect(),
        ..Catalogue::default()
    }
}

/// A one-day session with 360 minutes, and everybody with the same status.
pub fn session(
    catalogue: &mut Catalogue,
    (id, module, date): (&str, &str, &str),
    status: SessionStatus,
    people: &[&str],
    registered: RegistrationStatus,
) {
    catalogue.sessions.put(Session {
        id: id.into(),
        module: module.into(),
        days: vec![SessionDay::whole(day(date))],
        status,
        registrations: people
            .iter()
            .map(|&person| Registration {
                person: PersonId::from(person),
                status: registered,
                ..Registration::default()
            })
            .collect(),
        ..Session::default()
    });
}

/// A held session which all of `people` attended.
pub fn attend(catalogue: &mut Catalogue, id: &str, module: &str, date: &str, people: &[&str]) {
    session(catalogue, (id, module, date), SessionStatus::Held, people, RegistrationStatus::Attended);
}
