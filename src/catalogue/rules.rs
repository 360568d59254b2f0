//! What the office decides for itself: how strictly clashes are taken, and its school holidays.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Extra, is_default, unique};

/// Settings that belong to the office's data, not to one user's window.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Rules {
    /// How each kind of clash is taken; kinds not named here warn.
    #[serde(skip_serializing_if = "is_default", deserialize_with = "unique::map")]
    pub clashes: BTreeMap<ClashKind, Reaction>,
    /// Of how much of a session's time, in percent, people must have attended more to get a certificate;
    /// missing: 50.
    #[serde(skip_serializing_if = "is_default")]
    pub certificate_percent: Option<u8>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Rules {
    /// Of how much people must have attended more to get a certificate, in percent.
    pub fn certificate_percent(&self) -> u8 {
        self.certificate_percent.unwrap_or(50).min(99)
    }

    /// How a kind of clash is taken.
    pub fn reaction(&self, kind: ClashKind) -> Reaction {
        self.clashes.get(&kind).copied().unwrap_or_default()
    }
}

/// How a clash is taken.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Reaction {
    /// The session can't be placed.
    Block,
    /// It is said, and the user decides.
    #[default]
    Warn,
    /// It is not looked for.
    Off,
}

impl Reaction {
    /// All of them, strictest first.
    pub const ALL: [Self; 3] = [Self::Block, Self::Warn, Self::Off];
}

/// What can get into a session's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClashKind {
    /// A trainer teaches another session at the time.
    TrainerBooked,
    /// A trainer doesn't work on the day, or is away.
    TrainerAway,
    /// A trainer doesn't teach the subject.
    TrainerSubject,
    /// A trainer has more days in the month than agreed.
    TrainerMonth,
    /// The room is taken.
    VenueBooked,
    /// The venue isn't free on the day.
    VenueAway,
    /// More people than seats in the room.
    RoomTooSmall,
    /// More people than the session takes.
    OverFull,
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    PublicHoliday,
    /// Any day within school holidays.
    SchoolHoliday,
    /// A custom that empties offices: carnival days, 24 and 31 December.
    Custom,
    /// The staff of an invited centre is away.
    CentreAway,
    /// The staff of an invited centre is expected in another session at the time.
    CentreBusy,
    /// A registered person is in another session at the time.
    PersonBusy,
    /// A registered person no longer, or not yet, works at their centre.
    PersonLeft,
    /// A prerequisite takes place later than this session.
    Prerequisite,
    /// Fewer than the minimum people at the registration deadline.
    TooFewPeople,
}

impl ClashKind {
    /// All of them, in the order in which settings list them.
    pub const ALL: [Self; 18] = [
        Self::TrainerBooked,
        Self::TrainerAway,
        Self::TrainerSubject,
        Self::TrainerMonth,
        Self::VenueBooked,
        Self::VenueAway,
        Self::RoomTooSmall,
        Self::OverFull,
        Self::Weekend,
        Self::PublicHoliday,
        Self::SchoolHoliday,
        Self::Custom,
        Self::CentreAway,
        Self::CentreBusy,
        Self::PersonBusy,
        Self::PersonLeft,
        Self::Prerequisite,
        Self::TooFewPeople,
    ];
}

/// A day on which nobody works, beside those that the state's holiday act names: one that is kept only there,
/// or only once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct FurtherHoliday {
    /// "Friedensfest".
    pub name: String,
    /// When.
    pub on: Date,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// School holidays of the office's state.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SchoolHoliday {
    /// "Herbstferien".
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
