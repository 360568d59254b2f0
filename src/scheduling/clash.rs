//! What gets into a session's way, as values.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::{Custom, PublicHoliday};
use crate::catalogue::{
    CentreId, ClashKind, ModuleId, PersonId, Reaction, RecordId, SessionId, TrainerId, VenueId,
};

/// Something that gets into a session's way.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Clash {
    /// Which kind.
    pub kind: ClashKind,
    /// How the office takes this kind; never [`Reaction::Off`].
    pub reaction: Reaction,
    /// On which of the session's days, in order; empty where the clash isn't about days.
    pub days: Vec<NaiveDate>,
    /// What it is about.
    pub cause: Cause,
}

/// What a clash is about. At least one variant for each [`ClashKind`].
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Cause {
    /// The trainer teaches another session.
    TrainerBooked {
        /// Who.
        trainer: TrainerId,
        /// The other session.
        session: SessionId,
    },
    /// The trainer doesn't work then.
    TrainerAway {
        /// Who.
        trainer: TrainerId,
        /// The absence's reason, where one is noted.
        reason: String,
    },
    /// The trainer doesn't teach the subject.
    TrainerSubject {
        /// Who.
        trainer: TrainerId,
    },
    /// The trainer has too many days in a month.
    TrainerMonth {
        /// Who.
        trainer: TrainerId,
        /// First day of the month.
        month: NaiveDate,
        /// Their days in it, this session's included.
        booked: usize,
        /// As agreed.
        most: u8,
    },
    /// The room, or the last free room, is taken.
    VenueBooked {
        /// Where.
        venue: VenueId,
        /// The room that both name.
        room: Option<String>,
        /// The other session.
        session: SessionId,
    },
    /// The venue isn't free.
    VenueAway {
        /// Where.
        venue: VenueId,
        /// Why, where it is noted.
        reason: String,
    },
    /// More people than seats.
    RoomTooSmall {
        /// Where.
        venue: VenueId,
        /// Seats in the room.
        seats: u16,
        /// People with a seat in the session.
        people: usize,
    },
    /// More people than the session takes.
    OverFull {
        /// As many as it takes.
        most: u16,
        /// People with a seat in the session.
        people: usize,
    },
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    PublicHoliday {
        /// Which.
        holiday: PublicHoliday,
    },
    /// A public holiday that the catalogue adds to those of the state's act.
    FurtherHoliday {
        /// Its name in the catalogue.
        name: String,
    },
    /// School holidays.
    SchoolHoliday {
        /// Their name in the catalogue.
        name: String,
    },
    /// A custom.
    Custom {
        /// Which.
        custom: Custom,
    },
    /// A centre's staff is away.
    CentreAway {
        /// Whose.
        centre: CentreId,
        /// Why, where it is noted.
        reason: String,
    },
    /// Staff of invited centres has seats in another session.
    CentreBusy {
        /// The other session.
        session: SessionId,
        /// Which centres.
        centres: Vec<CentreId>,
        /// How many of their people.
        people: usize,
    },
    /// A person with a seat has one in another session, too.
    PersonBusy {
        /// Who.
        person: PersonId,
        /// The other session.
        session: SessionId,
    },
    /// A person with a seat doesn't work at their centre then.
    PersonLeft {
        /// Who.
        person: PersonId,
    },
    /// A prerequisite takes place later.
    Prerequisite {
        /// The module that should come first.
        module: ModuleId,
        /// Its later session.
        session: SessionId,
        /// Registered people who haven't attended it.
        people: Vec<PersonId>,
        /// Invited centres of which nobody has.
        centres: Vec<CentreId>,
    },
    /// Too few people at the deadline.
    TooFewPeople {
        /// As many as it takes.
        fewest: u16,
        /// People with a seat.
        people: usize,
        /// The deadline; without one, the first day.
        deadline: NaiveDate,
    },
}

impl Cause {
    /// The kind of clash it makes.
    pub fn kind(&self) -> ClashKind {
        match self {
            Self::TrainerBooked { .. } => ClashKind::TrainerBooked,
            Self::TrainerAway { .. } => ClashKind::TrainerAway,
            Self::TrainerSubject { .. } => ClashKind::TrainerSubject,
            Self::TrainerMonth { .. } => ClashKind::TrainerMonth,
            Self::VenueBooked { .. } => ClashKind::VenueBooked,
            Self::VenueAway { .. } => ClashKind::VenueAway,
            Self::RoomTooSmall { .. } => ClashKind::RoomTooSmall,
            Self::OverFull { .. } => ClashKind::OverFull,
            Self::Weekend => ClashKind::Weekend,
            Self::PublicHoliday { .. } | Self::FurtherHoliday { .. } => ClashKind::PublicHoliday,
            Self::SchoolHoliday { .. } => ClashKind::SchoolHoliday,
            Self::Custom { .. } => ClashKind::Custom,
            Self::CentreAway { .. } => ClashKind::CentreAway,
            Self::CentreBusy { .. } => ClashKind::CentreBusy,
            Self::PersonBusy { .. } => ClashKind::PersonBusy,
            Self::PersonLeft { .. } => ClashKind::PersonLeft,
            Self::Prerequisite { .. } => ClashKind::Prerequisite,
            Self::TooFewPeople { .. } => ClashKind::TooFewPeople,
        }
    }

    /// The record to look at: the other session, or who or what isn't free. None where only the session
    /// itself or the calendar is concerned.
    pub fn record(&self) -> Option<RecordId> {
        match self {
            Self::TrainerBooked { session, .. }
            | Self::VenueBooked { session, .. }
            | Self::CentreBusy { session, .. }
            | Self::PersonBusy { session, .. }
            | Self::Prerequisite { session, .. } => Some(session.clone().into()),
            Self::TrainerAway { trainer, .. }
            | Self::TrainerSubject { trainer }
            | Self::TrainerMonth { trainer, .. } => Some(trainer.clone().into()),
            Self::VenueAway { venue, .. } | Self::RoomTooSmall { venue, .. } => Some(venue.clone().into()),
            Self::CentreAway { centre, .. } => Some(centre.clone().into()),
            Self::PersonLeft { person } => Some(person.clone().into()),
            Self::OverFull { .. }
            | Self::Weekend
            | Self::PublicHoliday { .. }
            | Self::FurtherHoliday { .. }
            | Self::SchoolHoliday { .. }
            | Self::Custom { .. }
            | Self::TooFewPeople { .. } => None,
        }
    }

    /// Whether the figures of the same matter are no worse than `old`'s.
    fn is_no_worse_than(&self, old: &Self) -> bool {
        match (self, old) {
            (
                Self::TrainerMonth { month, booked, most, .. },
                Self::TrainerMonth { month: old_month, booked: old_booked, most: old_most, .. },
            ) => month == old_month && booked <= old_booked && most >= old_most,
            (
                Self::RoomTooSmall { seats, people, .. },
                Self::RoomTooSmall { seats: old_seats, people: old_people, .. },
            ) => seats >= old_seats && people <= old_people,
            (Self::OverFull { most, people }, Self::OverFull { most: old_most, people: old_people }) => {
                most >= old_most && people <= old_people
            }
            (
                Self::CentreBusy { centres, people, .. },
                Self::CentreBusy { centres: old_centres, people: old_people, .. },
            ) => within(centres, old_centres) && people <= old_people,
            (
                Self::Prerequisite { people, centres, .. },
                Self::Prerequisite { people: old_people, centres: old_centres, .. },
            ) => within(people, old_people) && within(centres, old_centres),
            (
                Self::TooFewPeople { fewest, people, .. },
                Self::TooFewPeople { fewest: old_fewest, people: old_people, .. },
            ) => fewest <= old_fewest && people >= old_people,
            _ => true,
        }
    }

    /// Whether both are about the same matter, be it with other figures.
    fn same_matter(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::TrainerMonth { trainer: a, .. }, Self::TrainerMonth { trainer: b, .. }) => a == b,
            (Self::RoomTooSmall { venue: a, .. }, Self::RoomTooSmall { venue: b, .. }) => a == b,
            (Self::CentreBusy { session: a, .. }, Self::CentreBusy { session: b, .. }) => a == b,
            (Self::Prerequisite { module: a, .. }, Self::Prerequisite { module: b, .. }) => a == b,
            (Self::OverFull { .. }, Self::OverFull { .. })
            | (Self::TooFewPeople { .. }, Self::TooFewPeople { .. }) => true,
            _ => self == other,
        }
    }
}

impl Clash {
    /// Whether `old` was the same matter, and at least as bad: on the same days or more, with the same people
    /// or more. Whether somebody still works at their centre doesn't depend on which day is chosen.
    pub(super) fn is_no_worse_than(&self, old: &Self) -> bool {
        let same_days = self.days.iter().all(|day| old.days.contains(day));
        let days_matter = self.kind != ClashKind::PersonLeft;
        self.cause.same_matter(&old.cause)
            && (same_days || !days_matter)
            && self.cause.is_no_worse_than(&old.cause)
    }
}

fn within<T: PartialEq>(some: &[T], all: &[T]) -> bool {
    some.iter().all(|one| all.contains(one))
}

/// What moving a session changes about its clashes.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Comparison {
    /// New ones.
    pub appear: Vec<Clash>,
    /// In the way before and after, as they are after. A weekend stays a weekend on other days.
    pub stay: Vec<Clash>,
    /// Gone.
    pub vanish: Vec<Clash>,
}

/// Compares a session's clashes before and after a change.
pub fn compare(before: &[Clash], after: &[Clash]) -> Comparison {
    let within = |clash: &Clash, all: &[Clash]| all.iter().any(|c| c.cause.same_matter(&clash.cause));
    let (stay, appear) = after.iter().cloned().partition(|clash| within(clash, before));
    let vanish = before.iter().filter(|clash| !within(clash, after)).cloned().collect();
    Comparison { appear, stay, vanish }
}
