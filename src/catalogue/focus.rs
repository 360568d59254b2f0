//! Foci: the fields of work that a centre can choose.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Entity, Extra, FocusId, is_default};

/// The two strategies; a centre chooses one focus in each.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// "Integration durch Bildung".
    #[default]
    Education,
    /// "Integration als Querschnitt".
    CrossCutting,
}

impl Area {
    /// Both, in their usual order.
    pub const ALL: [Self; 2] = [Self::Education, Self::CrossCutting];
}

/// A field of work ("Schwerpunkt", "Handlungsfeld"). No closed official list exists: the office edits it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Focus {
    /// Names it.
    pub id: FocusId,
    /// The strategy it belongs to.
    pub area: Area,
    /// Its name.
    pub name: String,
    /// One sentence on what it covers.
    #[serde(skip_serializing_if = "is_default")]
    pub definition: String,
    /// No longer offered for choice; earlier choices stay.
    #[serde(skip_serializing_if = "is_default")]
    pub retired: bool,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Entity for Focus {
    type Id = FocusId;

    fn id(&self) -> &FocusId {
        &self.id
    }
}
