//! Who gets which certificate for a session, and why not.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::progress::{Completed, completed};
use crate::catalogue::{
    Catalogue, ModuleRef, PersonId, Registration, RegistrationStatus, Session, SessionDay, SessionStatus,
};
use crate::collation::Collated;

/// What somebody with a seat in a session gets for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entitlement {
    /// Who.
    pub person: PersonId,
    /// For the session.
    pub attendance: Attendance,
    /// For the offering, if its rule is met.
    pub completion: Option<Completed>,
}

/// What somebody gets for having been there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "gets", rename_all = "snake_case")]
pub enum Attendance {
    /// A certificate of attendance.
    Whole {
        /// All the minutes there were.
        minutes: u32,
    },
    /// A certificate that names what was missed.
    Partly {
        /// Minutes attended.
        minutes: u32,
        /// Minutes there were.
        total: u32,
        /// Days missed altogether.
        missed: Vec<NaiveDate>,
        /// Days missed in part.
        shortened: Vec<NaiveDate>,
    },
    /// Nothing.
    Nothing {
        /// Why.
        why: WhyNot,
    },
}

/// Why somebody gets no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum WhyNot {
    /// The session was called off.
    Cancelled,
    /// The session isn't over.
    NotOver,
    /// Nothing, or not everything, is entered.
    NotEntered,
    /// Stayed away with notice.
    Excused,
    /// Stayed away.
    Absent,
    /// Was there for too little of the time.
    TooShort {
        /// Minutes attended.
        minutes: u32,
        /// Minutes there were.
        total: u32,
        /// More than this much was needed.
        percent: u8,
    },
    /// The person's data were deleted.
    Unknown,
}

/// Decides for everybody with a seat, by name. Nobody who was away gets anything; whoever was there must have
/// attended more than the office's share of the time.
pub fn entitlements(catalogue: &Catalogue, session: &Session, today: NaiveDate) -> Vec<Entitlement> {
    let found = catalogue.module(&session.module);
    let rules = Rules::new(catalogue, session, found, today);
    let mut seen = BTreeSet::new();
    let seated = session.registrations.iter().filter(|registration| registration.status.takes_seat());
    let seated: Vec<_> = seated.filter(|registration| seen.insert(&registration.person)).collect();
    let people: BTreeSet<_> = seated.iter().map(|registration| &registration.person).collect();
    let completed =
        found.map(|found| completed(catalogue, found.offering, &people, today)).unwrap_or_default();
    let mut due: Vec<_> = seated
        .into_iter()
        .map(|registration| {
            let completion = completed.iter().find(|(person, _)| *person == registration.person);
            Entitlement {
                person: registration.person.clone(),
                attendance: rules.decide(registration),
                completion: completion.map(|(_, completed)| completed.clone()),
            }
        })
        .collect();
    due.sort_by_cached_key(|due| {
        let person = catalogue.people.get(&due.person);
        (Collated(person.map(|person| person.list_name()).unwrap_or_default()), due.person.clone())
    });
    due
}

/// What holds for everybody in the session.
struct Rules<'a> {
    catalogue: &'a Catalogue,
    session: &'a Session,
    /// Why nobody gets anything.
    nobody: Option<WhyNot>,
    minutes: Vec<u32>,
    /// What the module says, where the session's times can't be read.
    usual: u32,
    percent: u8,
}

impl<'a> Rules<'a> {
    fn new(
        catalogue: &'a Catalogue,
        session: &'a Session,
        found: Option<ModuleRef<'_>>,
        today: NaiveDate,
    ) -> Self {
        let over = session.last_day().is_some_and(|day| day <= today);
        let nobody = match session.status {
            SessionStatus::Cancelled => Some(WhyNot::Cancelled),
            _ if !over => Some(WhyNot::NotOver),
            _ => None,
        };
        Self {
            catalogue,
            session,
            nobody,
            minutes: session.days.iter().map(SessionDay::minutes).collect(),
            usual: found.map_or(0, |found| u32::from(found.module.teaching_minutes)),
            percent: catalogue.rules.certificate_percent(),
        }
    }

    fn decide(&self, registration: &Registration) -> Attendance {
        let nothing = |why| Attendance::Nothing { why };
        if let Some(why) = self.nobody {
            return nothing(why);
        }
        if self.catalogue.people.get(&registration.person).is_none() {
            return nothing(WhyNot::Unknown);
        }
        match registration.status {
            RegistrationStatus::Excused => nothing(WhyNot::Excused),
            RegistrationStatus::Absent => nothing(WhyNot::Absent),
            RegistrationStatus::Attended if registration.days.is_empty() => {
                let total: u32 = self.minutes.iter().sum();
                Attendance::Whole { minutes: if total == 0 { self.usual } else { total } }
            }
            RegistrationStatus::Attended | RegistrationStatus::AttendedPartly => self.share(registration),
            _ => nothing(WhyNot::NotEntered),
        }
    }

    fn share(&self, registration: &Registration) -> Attendance {
        let (minutes, total) =
            (registration.minutes_attended(&self.minutes), self.minutes.iter().sum::<u32>());
        if u64::from(minutes) * 100 <= u64::from(total) * u64::from(self.percent) {
            let percent = self.percent;
            return Attendance::Nothing { why: WhyNot::TooShort { minutes, total, percent } };
        }
        if minutes == total {
            return Attendance::Whole { minutes };
        }
        let status = |at| registration.on_day(at).map(|entry| entry.status);
        let days = |wanted: fn(RegistrationStatus) -> bool| {
            let days = self.session.days.iter().enumerate();
            let days =
                days.filter(|(at, _)| !registration.days.is_empty() && status(*at).is_some_and(wanted));
            days.filter_map(|(_, day)| day.date()).collect()
        };
        Attendance::Partly {
            minutes,
            total,
            missed: days(|status| matches!(status, RegistrationStatus::Absent | RegistrationStatus::Excused)),
            shortened: days(|status| status == RegistrationStatus::AttendedPartly),
        }
    }
}

#[cfg(test)]
#[path = "entitlement_tests.rs"]
mod tests;
