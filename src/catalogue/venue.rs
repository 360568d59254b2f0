//! Venues: where sessions take place, online included.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Absence, Entity, Extra, Position, VenueId, is_default};

/// A house with rooms, or a video conference.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Venue {
    /// Names the record.
    pub id: VenueId,
    /// Name of the house.
    pub name: String,
    /// On site or online.
    pub kind: VenueKind,
    /// Street and house number.
    #[serde(skip_serializing_if = "is_default")]
    pub street: String,
    /// Postcode.
    #[serde(skip_serializing_if = "is_default")]
    pub postcode: String,
    /// Town.
    #[serde(skip_serializing_if = "is_default")]
    pub town: String,
    /// Administrative district ("Regierungsbezirk").
    #[serde(skip_serializing_if = "is_default")]
    pub district: String,
    /// Where it is.
    #[serde(skip_serializing_if = "is_default")]
    pub position: Option<Position>,
    /// Its rooms. None given: capacity unknown, or unlimited online.
    #[serde(skip_serializing_if = "is_default")]
    pub rooms: Vec<Room>,
    /// "Beamer", "Metaplan", …
    #[serde(skip_serializing_if = "is_default")]
    pub equipment: Vec<String>,
    /// Whether people with a wheelchair get in and around.
    #[serde(skip_serializing_if = "is_default")]
    pub accessibility: Accessibility,
    /// Cost for a day in euro cents.
    #[serde(skip_serializing_if = "is_default")]
    pub cost_cents: Option<u32>,
    /// Link of the video conference.
    #[serde(skip_serializing_if = "is_default")]
    pub link: String,
    /// Not free.
    #[serde(skip_serializing_if = "is_default")]
    pub away: Vec<Absence>,
    /// How to get there, as invitations and confirmations say it.
    #[serde(skip_serializing_if = "is_default")]
    pub directions: String,
    /// For the office alone: whom to ask for the key.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Venue {
    /// How many people fit into `room`, or into the largest room where none is named.
    pub fn capacity(&self, room: Option<&str>) -> Option<u16> {
        let named = room.and_then(|name| self.rooms.iter().find(|room| room.name == name));
        named.map_or_else(|| self.rooms.iter().filter_map(|room| room.capacity).max(), |room| room.capacity)
    }

    /// Name and town, as one line: "Kreishaus, Münster".
    pub fn label(&self) -> String {
        if self.town.is_empty() || self.name.contains(&self.town) {
            self.name.clone()
        } else {
            format!("{}, {}", self.name, self.town)
        }
    }

    /// Street, postcode and town as one line; empty online.
    pub fn address(&self) -> String {
        let town = [self.postcode.as_str(), self.town.as_str()].join(" ");
        [self.street.as_str(), town.trim()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

impl Entity for Venue {
    type Id = VenueId;

    fn id(&self) -> &VenueId {
        &self.id
    }
}

/// On site or online.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum VenueKind {
    /// A house one travels to; it can hold one session at a time in each room.
    #[default]
    OnSite,
    /// A video conference: no capacity by default, and sessions don't get into each other's way.
    Online,
}

/// A room in a venue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Room {
    /// Its name.
    pub name: String,
    /// Seats.
    #[serde(skip_serializing_if = "is_default")]
    pub capacity: Option<u16>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Whether people with a wheelchair get in and around.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Accessibility {
    /// Nobody looked yet.
    #[default]
    Unknown,
    /// Step-free throughout.
    StepFree,
    /// Partly, with help.
    Partly,
    /// Not.
    None,
}

impl Accessibility {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::StepFree, Self::Partly, Self::None];
}
