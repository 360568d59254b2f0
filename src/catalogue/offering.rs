//! Offerings and their modules: what is taught.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Area, Entity, Extra, FocusId, ModuleId, OfferingId, Role, is_default};

/// A training in the catalogue, bound to foci or open to all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Offering {
    /// Names the record.
    pub id: OfferingId,
    /// The office's number: "LAKI-102".
    #[serde(skip_serializing_if = "is_default")]
    pub number: String,
    /// Title.
    pub title: String,
    /// What participants can do afterwards.
    #[serde(skip_serializing_if = "is_default")]
    pub aims: String,
    /// What it is about.
    #[serde(skip_serializing_if = "is_default")]
    pub description: String,
    /// The strategy it is listed under.
    pub area: Area,
    /// The foci it serves; none: see [`Offering::open_to_all`].
    #[serde(skip_serializing_if = "is_default")]
    pub foci: Vec<FocusId>,
    /// For every centre, whatever its foci.
    #[serde(skip_serializing_if = "is_default")]
    pub open_to_all: bool,
    /// Whom it is for; empty: everybody.
    #[serde(skip_serializing_if = "is_default")]
    pub target_roles: Vec<Role>,
    /// How it is held.
    pub format: Format,
    /// Who gives or pays it together with the office, and the line to print.
    #[serde(skip_serializing_if = "is_default")]
    pub partner: Option<Partner>,
    /// When a person has completed the whole offering.
    #[serde(skip_serializing_if = "is_default")]
    pub completion_rule: CompletionRule,
    /// Whether it is offered.
    pub status: OfferingStatus,
    /// Free words to filter by.
    #[serde(skip_serializing_if = "is_default")]
    pub tags: Vec<String>,
    /// Its parts, by [`Module::order`].
    pub modules: Vec<Module>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Offering {
    /// The number without its letters, as tables show it: "102" for "LAKI-102"; the whole number or the
    /// title where there are no digits at its end.
    pub fn short_number(&self) -> &str {
        let number = self.number.as_str();
        let digits = number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        match (&number[digits..], number) {
            ("", "") => &self.title,
            ("", number) => number,
            (digits, _) => digits,
        }
    }

    /// Modules in their order.
    pub fn modules_in_order(&self) -> Vec<&Module> {
        let mut modules: Vec<_> = self.modules.iter().collect();
        modules.sort_by_key(|module| module.order);
        modules
    }
}

impl Entity for Offering {
    type Id = OfferingId;

    fn id(&self) -> &OfferingId {
        &self.id
    }
}

/// How an offering or a module is held.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Präsenz.
    #[default]
    InPerson,
    /// Online.
    Online,
    /// Some on site, some by video.
    Hybrid,
    /// At one centre for its own staff.
    InHouse,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::Online, Self::Hybrid, Self::InHouse];
}

/// Whether an offering is offered.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum OfferingStatus {
    /// Being written.
    Draft,
    /// Offered.
    #[default]
    Active,
    /// No longer offered; what was attended still counts in the past.
    Retired,
}

impl OfferingStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Active, Self::Retired];
}

/// Who gives or pays an offering together with the office.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Partner {
    /// The partner, such as an academy.
    pub name: String,
    /// The funder, such as a foundation.
    #[serde(skip_serializing_if = "is_default")]
    pub funder: String,
    /// The line that must appear on documents, word for word.
    #[serde(skip_serializing_if = "is_default")]
    pub document_line: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// When a person has completed the whole offering.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum CompletionRule {
    /// All modules.
    All {
        /// Unknown fields.
        #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
        extra: Extra,
    },
    /// At least `modules` of them, whichever.
    AtLeast {
        /// How many.
        modules: u16,
        /// Unknown fields.
        #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
        extra: Extra,
    },
    /// At least `percent` of all teaching minutes.
    HoursShare {
        /// 1–100.
        percent: u8,
        /// Unknown fields.
        #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
        extra: Extra,
    },
}

impl CompletionRule {
    /// All modules.
    pub fn all() -> Self {
        Self::All { extra: Extra::default() }
    }

    /// So many modules, whichever.
    pub fn at_least(modules: u16) -> Self {
        Self::AtLeast { modules, extra: Extra::default() }
    }

    /// So much of all teaching minutes.
    pub fn hours_share(percent: u8) -> Self {
        Self::HoursShare { percent, extra: Extra::default() }
    }
}

impl Default for CompletionRule {
    fn default() -> Self {
        Self::all()
    }
}

/// The part of an offering that is attended and completed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Module {
    /// Names it across all offerings.
    pub id: ModuleId,
    /// Title.
    pub title: String,
    /// Place within the offering, from 1.
    pub order: u16,
    /// Teaching time in minutes, breaks not counted; 45 make one teaching unit.
    pub teaching_minutes: u16,
    /// On how many days.
    pub days: u8,
    /// Fewest people for it to take place.
    #[serde(skip_serializing_if = "is_default")]
    pub min_people: Option<u16>,
    /// Most people.
    #[serde(skip_serializing_if = "is_default")]
    pub max_people: Option<u16>,
    /// How it is held, where that differs from the offering.
    #[serde(skip_serializing_if = "is_default")]
    pub format: Option<Format>,
    /// Modules to be completed before, also of other offerings.
    #[serde(skip_serializing_if = "is_default")]
    pub prerequisites: Vec<ModuleId>,
    /// When a centre has completed it.
    #[serde(skip_serializing_if = "is_default")]
    pub completion: CompletionByCentre,
    /// For how many months a completion holds; missing: for ever.
    #[serde(skip_serializing_if = "is_default")]
    pub valid_months: Option<u16>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// When a centre has completed a module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CompletionByCentre {
    /// How many of its people must have attended enough.
    pub people: u16,
    /// What is enough, in percent of the teaching time.
    pub share_percent: u8,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Default for CompletionByCentre {
    fn default() -> Self {
        Self { people: 1, share_percent: 80, extra: Extra::default() }
    }
}
