//! A small office for the tests of this room: an offering with two modules, two trainers, two venues,
//! two centres with two people each.

use chrono::NaiveDate;

use super::{Cause, clashes};
use crate::calendar::Calendar;
use crate::catalogue::{
    Catalogue, Centre, Format, Module, ModuleId, Offering, Person, Position, Registration,
    RegistrationStatus, Room, SchoolHoliday, Session, SessionDay, SessionStatus, Time, Trainer, Venue,
    VenueKind, WorkDay,
};

/// Monday 23 November 2026.
pub fn today() -> NaiveDate {
    day("2026-11-23")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn office() -> Catalogue {
    let module = |id: &str, order, prerequisites: &[&str]| Module {
        id: id.into(),
        order,
        teaching_minutes: 360,
        days: 1,
        min_people: Some(2),
        max_people: Some(20),
        prerequisites: prerequisites.iter().map(|id| ModuleId::from(*id)).collect(),
        ..Module::default()
    };
    Catalogue {
        school_holidays: vec![SchoolHoliday {
            name: "Pfingstferien".into(),
            from: day("2027-05-18").into(),
            until: day("2027-05-18").into(),
            ..SchoolHoliday::default()
        }],
        centres: ["hamm", "herne"].map(centre).into_iter().collect(),
        people: [("anna", "hamm"), ("bilal", "hamm"), ("carla", "herne"), ("deniz", "herne")]
            .map(person)
            .into_iter()
            .collect(),
        trainers: [
            Trainer { foci: vec!["q-konflikt".into()], ..trainer("probe", "Mirjam Probe") },
            Trainer { foci: vec!["b-andere".into()], ..trainer("vorlage", "Emre Vorlage") },
        ]
        .into_iter()
        .collect(),
        venues: [
            Venue { rooms: vec![room("Saal", 40)], ..venue("duisburg", "Duisburg", 51.43, 6.76) },
            Venue {
                rooms: vec![room("Raum 1", 24), room("Raum 2", 3)],
                ..venue("dortmund", "Dortmund", 51.51, 7.47)
            },
            Venue { kind: VenueKind::Online, ..Venue { id: "online".into(), ..Venue::default() } },
        ]
        .into_iter()
        .collect(),
        offerings: [
            Offering {
                id: "102".into(),
                number: "LAKI-102".into(),
                foci: vec!["q-konflikt".into()],
                modules: vec![module("m1", 1, &[]), module("m2", 2, &["m1"])],
                ..Offering::default()
            },
            Offering {
                id: "301".into(),
                number: "LAKI-301".into(),
                open_to_all: true,
                format: Format::Online,
                modules: vec![module("intro", 1, &[])],
                ..Offering::default()
            },
        ]
        .into_iter()
        .collect(),
        ..Catalogue::default()
    }
}

fn centre(id: &str) -> Centre {
    let position =
        Some(Position { lat: 51.5, lon: if id == "hamm" { 7.8 } else { 7.2 }, ..Position::default() });
    let short_name = id[..1].to_uppercase() + &id[1..];
    Centre { id: id.into(), short_name, position, ..Centre::default() }
}

fn person((id, centre): (&str, &str)) -> Person {
    let first_name = id[..1].to_uppercase() + &id[1..];
    Person { id: id.into(), first_name, centre: Some(centre.into()), ..Person::default() }
}

fn trainer(id: &str, name: &str) -> Trainer {
    Trainer { id: id.into(), name: name.into(), weekdays: WorkDay::ALL.to_vec(), ..Trainer::default() }
}

fn venue(id: &str, town: &str, lat: f64, lon: f64) -> Venue {
    let position = Some(Position { lat, lon, ..Position::default() });
    Venue { id: id.into(), name: format!("Haus {town}"), town: town.into(), position, ..Venue::default() }
}

fn room(name: &str, capacity: u16) -> Room {
    Room { name: name.into(), capacity: Some(capacity), ..Room::default() }
}

/// A session of `module`, whole days.
pub fn session(id: &str, module: &str, days: &[&str]) -> Session {
    Session {
        id: id.into(),
        module: module.into(),
        days: days.iter().map(|date| SessionDay::whole(day(date))).collect(),
        ..Session::default()
    }
}

/// A session on one day with times such as "09:30" and "12:30".
pub fn timed(id: &str, module: &str, date: &str, start: &str, end: &str) -> Session {
    let times = SessionDay {
        date: day(date).into(),
        start: Time::new(start),
        end: Time::new(end),
        ..SessionDay::default()
    };
    Session { days: vec![times], ..session(id, module, &[]) }
}

pub fn with_people(people: &[&str], session: Session) -> Session {
    let registrations = people.iter().map(|id| Registration::new((*id).into(), today())).collect();
    Session { registrations, ..session }
}

/// A held session that these people attended.
pub fn held(people: &[&str], session: Session) -> Session {
    let mut session = with_people(people, session);
    session.status = SessionStatus::Held;
    for registration in &mut session.registrations {
        registration.status = RegistrationStatus::Attended;
    }
    session
}

pub fn with_trainer(id: &str, session: Session) -> Session {
    Session { trainers: vec![id.into()], ..session }
}

pub fn at(venue: &str, room: Option<&str>, session: Session) -> Session {
    Session { venue: Some(venue.into()), room: room.map(Into::into), ..session }
}

/// The causes of a draft's clashes beside these sessions, today.
pub fn causes(catalogue: &Catalogue, others: &[Session], draft: &Session) -> Vec<Cause> {
    let mut catalogue = catalogue.clone();
    for other in others {
        catalogue.sessions.put(other.clone());
    }
    let calendar = Calendar::of(&catalogue);
    clashes(&catalogue, &calendar, draft, today()).into_iter().map(|clash| clash.cause).collect()
}
