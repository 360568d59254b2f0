//! Registrations: a person in a session, and what became of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Extra, PersonId, is_default};

/// A person in a session.
///
/// [`Registration::status`] holds for every day unless [`Registration::days`] says more; the latter is
/// empty for the many who were there all the time, which keeps files and memory small.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Registration {
    /// Who.
    pub person: PersonId,
    /// Where it stands, or what became of it.
    pub status: RegistrationStatus,
    /// With [`RegistrationStatus::AttendedPartly`]: minutes attended over all days.
    #[serde(skip_serializing_if = "is_default")]
    pub minutes: Option<u16>,
    /// Day by day, where days differ; in the order of the session's days.
    #[serde(skip_serializing_if = "is_default")]
    pub days: Vec<DayAttendance>,
    /// When they registered.
    #[serde(skip_serializing_if = "is_default")]
    pub registered_on: Option<Date>,
    /// Came without registration.
    #[serde(skip_serializing_if = "is_default")]
    pub walk_in: bool,
    /// Need for support. Sensitive: never printed on lists, cleared after the session.
    #[serde(skip_serializing_if = "is_default")]
    pub support_need: Option<Box<str>>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What became of one day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct DayAttendance {
    /// As for the whole registration; [`RegistrationStatus::Registered`] while nothing is entered.
    pub status: RegistrationStatus,
    /// With [`RegistrationStatus::AttendedPartly`]: minutes attended on this day.
    #[serde(skip_serializing_if = "is_default")]
    pub minutes: Option<u16>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Where a registration stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RegistrationStatus {
    /// Asked to come; has no seat yet.
    Invited,
    /// Has a seat.
    #[default]
    Registered,
    /// On the waiting list.
    Waiting,
    /// Gave the seat back.
    Cancelled,
    /// Stayed away with notice.
    Excused,
    /// Stayed away without a word.
    Absent,
    /// Was there all the time.
    Attended,
    /// Was there for some of the time.
    AttendedPartly,
}

impl RegistrationStatus {
    /// All of them, in the order of a registration's life.
    pub const ALL: [Self; 8] = [
        Self::Invited,
        Self::Registered,
        Self::Waiting,
        Self::Cancelled,
        Self::Excused,
        Self::Absent,
        Self::Attended,
        Self::AttendedPartly,
    ];

    /// Whether it counts against the seats.
    pub fn takes_seat(self) -> bool {
        !matches!(self, Self::Invited | Self::Waiting | Self::Cancelled)
    }

    /// Whether the person comes, or came: has a seat and neither was excused nor stayed away.
    pub fn comes(self) -> bool {
        matches!(self, Self::Registered | Self::Attended | Self::AttendedPartly)
    }

    /// Whether it says what happened on the day.
    pub fn is_attendance(self) -> bool {
        matches!(self, Self::Excused | Self::Absent | Self::Attended | Self::AttendedPartly)
    }
}

impl Registration {
    /// A new registration with a seat.
    pub fn new(person: PersonId, registered_on: chrono::NaiveDate) -> Self {
        Self { person, registered_on: Some(registered_on.into()), ..Self::default() }
    }

    /// Sorts by the day of registration; unknown days come last.
    pub fn registration_order(&self) -> impl Ord + use<> {
        let day = self.registered_on.as_ref().and_then(Date::get);
        (day.is_none(), day)
    }

    /// What was entered for the day at `index` of the session, if anything was.
    pub fn on_day(&self, index: usize) -> Option<DayAttendance> {
        let day = if self.days.is_empty() {
            DayAttendance { status: self.status, minutes: self.minutes, ..DayAttendance::default() }
        } else {
            self.days.get(index)?.clone()
        };
        day.status.is_attendance().then_some(day)
    }

    /// Minutes attended of a session whose days last `day_minutes`, in order.
    pub fn minutes_attended(&self, day_minutes: &[u32]) -> u32 {
        let total = day_minutes.iter().sum();
        if self.days.is_empty() {
            return match self.status {
                RegistrationStatus::Attended => total,
                RegistrationStatus::AttendedPartly => u32::from(self.minutes.unwrap_or(0)).min(total),
                _ => 0,
            };
        }
        self.days
            .iter()
            .zip(day_minutes)
            .map(|(day, &minutes)| match day.status {
                RegistrationStatus::Attended => minutes,
                RegistrationStatus::AttendedPartly => u32::from(day.minutes.unwrap_or(0)).min(minutes),
                _ => 0,
            })
            .sum()
    }

    /// Enters what became of the day at `index` of a session with `day_count` days, and brings
    /// [`Registration::status`] in line: it turns to the result once every day has one.
    /// `None` takes the entry back.
    pub fn enter(&mut self, index: usize, day_count: usize, entry: Option<DayAttendance>) {
        if self.days.is_empty() {
            // Minutes over all days can't be told apart any more; they are taken as spread evenly.
            let each = u16::try_from(day_count.max(1)).unwrap_or(u16::MAX);
            self.minutes = self.minutes.map(|minutes| minutes / each);
        }
        let mut entries: Vec<_> = (0..day_count).map(|day| self.on_day(day)).collect();
        if let Some(day) = entries.get_mut(index) {
            *day = entry;
        }
        let (complete, entered) = (entries.iter().all(Option::is_some), entries.iter().any(Option::is_some));
        let mut days: Vec<_> = entries.into_iter().map(Option::unwrap_or_default).collect();
        // What a newer program noted about a day stays with the day.
        for (day, before) in days.iter_mut().zip(std::mem::take(&mut self.days)) {
            day.extra = before.extra;
        }
        self.minutes = None;
        self.status = if complete { overall(&days) } else { RegistrationStatus::Registered };
        let plain = days.iter().all(|day| day.extra.is_empty());
        let uniform = complete && days.iter().all(|day| day.status == self.status && day.minutes.is_none());
        match &days[..] {
            [only] if plain && complete => self.minutes = only.minutes,
            _ if plain && (uniform || !entered) => {}
            _ => self.days = days,
        }
    }
}

/// The one word for a whole session: all alike, or attended partly, or away.
fn overall(days: &[DayAttendance]) -> RegistrationStatus {
    let all = |status| days.iter().all(|day| day.status == status);
    let any = |status| days.iter().any(|day| day.status == status);
    if all(RegistrationStatus::Attended) {
        RegistrationStatus::Attended
    } else if any(RegistrationStatus::Attended) || any(RegistrationStatus::AttendedPartly) {
        RegistrationStatus::AttendedPartly
    } else if all(RegistrationStatus::Excused) {
        RegistrationStatus::Excused
    } else {
        RegistrationStatus::Absent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use RegistrationStatus::{Absent, Attended, AttendedPartly, Excused, Registered};

    #[expect(clippy::unnecessary_wraps, reason = "as entries are")]
    fn day(status: RegistrationStatus) -> Option<DayAttendance> {
        Some(DayAttendance { status, ..DayAttendance::default() })
    }

    #[expect(clippy::unnecessary_wraps, reason = "as entries are")]
    fn partly(minutes: u16) -> Option<DayAttendance> {
        Some(DayAttendance { status: AttendedPartly, minutes: Some(minutes), ..DayAttendance::default() })
    }

    #[test]
    fn status_follows_the_days_once_all_are_entered() {
        for (entries, status, kept_days) in [
            (vec![day(Attended), day(Attended)], Attended, 0),
            (vec![day(Attended), None], Registered, 2),
            (vec![day(Attended), day(Excused)], AttendedPartly, 2),
            (vec![day(Excused), day(Excused)], Excused, 0),
            (vec![day(Excused), day(Absent)], Absent, 2),
            (vec![None, None], Registered, 0),
        ] {
            let mut registration = Registration::default();
            for (index, entry) in entries.iter().enumerate() {
                registration.enter(index, entries.len(), entry.clone());
            }
            assert_eq!((registration.status, registration.days.len()), (status, kept_days), "{entries:?}");
            for (index, entry) in entries.iter().enumerate() {
                assert_eq!(registration.on_day(index), *entry, "{entries:?}");
            }
        }
    }

    #[test]
    fn minutes_come_from_the_days_and_never_exceed_them() {
        let mut registration = Registration::default();
        registration.enter(0, 2, day(Attended));
        registration.enter(1, 2, partly(240));
        assert_eq!(registration.minutes_attended(&[360, 360]), 600);
        assert_eq!(registration.minutes_attended(&[360, 180]), 540);
        registration.enter(1, 2, None);
        assert_eq!(registration.minutes_attended(&[360, 360]), 360);

        let mut single = Registration::default();
        single.enter(0, 1, partly(90));
        assert_eq!((single.status, single.minutes, single.days.len()), (AttendedPartly, Some(90), 0));
        assert_eq!(single.minutes_attended(&[360]), 90);
    }
}
