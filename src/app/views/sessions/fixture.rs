//! A small office for the tests of these views, on Monday 23 November 2026.

use chrono::NaiveDate;

use crate::app::views::ViewCtx;
use crate::app::{Derived, Place, Settings};
use crate::catalogue::{
    Catalogue, Centre, Extra, Module, Offering, Person, Registration, Room, SchoolHoliday, Session,
    SessionDay, Target, Trainer, Venue, VenueKind,
};
use crate::texts::{Lang, Texts};

/// The day it is.
pub fn today() -> NaiveDate {
    day("2026-11-23")
}

/// A day from its ISO form.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A catalogue with what follows from it.
pub struct Office {
    pub catalogue: Catalogue,
    derived: Derived,
    settings: Settings,
}

impl Office {
    /// With these sessions.
    pub fn with(sessions: Vec<Session>) -> Self {
        Self::of(Catalogue { sessions: sessions.into_iter().collect(), ..catalogue() })
    }

    /// After the catalogue was changed.
    pub fn derived_again(self) -> Self {
        Self::of(self.catalogue)
    }

    fn of(catalogue: Catalogue) -> Self {
        let derived = Derived::of(&catalogue, 1, today());
        Self { catalogue, derived, settings: Settings::default() }
    }

    /// What a view sees of it.
    pub fn ctx(&self) -> ViewCtx<'_> {
        ViewCtx {
            catalogue: &self.catalogue,
            derived: &self.derived,
            texts: Texts::new(Lang::De),
            today: today(),
            settings: &self.settings,
            place: &Place::Sessions,
        }
    }
}

fn catalogue() -> Catalogue {
    let module = |id: &str, title: &str, order, days| Module {
        id: id.into(),
        title: title.into(),
        order,
        teaching_minutes: 360 * u16::from(days),
        days,
        max_people: Some(20),
        ..Module::default()
    };
    let holidays = SchoolHoliday {
        name: "Weihnachtsferien".into(),
        from: day("2026-12-23").into(),
        until: day("2027-01-06").into(),
        extra: Extra::default(),
    };
    Catalogue {
        school_holidays: vec![holidays],
        centres: [("hamm", "Hamm"), ("herne", "Herne")]
            .map(|(id, name)| Centre { id: id.into(), short_name: name.into(), ..Centre::default() })
            .into_iter()
            .collect(),
        people: [Person { id: "anna".into(), last_name: "Beispiel".into(), ..Person::default() }]
            .into_iter()
            .collect(),
        trainers: [("probe", "Mirjam Probe", "m1 m2"), ("vorlage", "Emre Vorlage", "zz")]
            .map(|(id, name, module)| Trainer {
                id: id.into(),
                name: name.into(),
                modules: module.split(' ').map(Into::into).collect(),
                ..Trainer::default()
            })
            .into_iter()
            .collect(),
        venues: [
            Venue {
                id: "haus".into(),
                name: "Haus der Vielfalt".into(),
                town: "Duisburg".into(),
                rooms: vec![Room { name: "Saal".into(), capacity: Some(40), ..Room::default() }],
                ..Venue::default()
            },
            Venue {
                id: "netz".into(),
                name: "Videokonferenz".into(),
                kind: VenueKind::Online,
                ..Venue::default()
            },
        ]
        .into_iter()
        .collect(),
        offerings: [Offering {
            id: "102".into(),
            number: "LAKI-102".into(),
            title: "Sprache".into(),
            foci: vec!["b-sprache".into()],
            modules: vec![module("m1", "Scaffolding", 1, 1), module("m2", "Transfer", 2, 3)],
            ..Offering::default()
        }]
        .into_iter()
        .collect(),
        ..Catalogue::default()
    }
}

/// A session on these whole days, in Duisburg with Mirjam Probe.
pub fn session(id: &str, module: &str, days: &[&str]) -> Session {
    Session {
        id: id.into(),
        module: module.into(),
        days: days.iter().map(|date| SessionDay::whole(day(date))).collect(),
        venue: Some("haus".into()),
        trainers: vec!["probe".into()],
        ..Session::default()
    }
}

/// One that is still to be dated.
pub fn undated(id: &str, module: &str, target: &str) -> Session {
    Session { target: Some(Target::new(target)), ..session(id, module, &[]) }
}

/// Anna has a seat.
pub fn with_anna(session: Session) -> Session {
    Session { registrations: vec![Registration::new("anna".into(), today())], ..session }
}
