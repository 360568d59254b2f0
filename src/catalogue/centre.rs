//! Centres: the bodies the office serves. In NRW the Kommunale Integrationszentren (KIs).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::written::in_period;
use super::{Absence, CentreId, Date, Entity, Extra, FocusId, Position, Role, is_default};

/// A body whose staff is trained.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Centre {
    /// Names it.
    pub id: CentreId,
    /// Name of the district or city: "Kreis Coesfeld".
    pub name: String,
    /// For tables and maps: "Coesfeld".
    #[serde(skip_serializing_if = "is_default")]
    pub short_name: String,
    /// What kind of body carries it.
    pub kind: CentreKind,
    /// Administrative district ("Regierungsbezirk").
    #[serde(skip_serializing_if = "is_default")]
    pub district: String,
    /// Official municipality key (AGS): 5 digits for districts and cities, 8 for municipalities.
    #[serde(skip_serializing_if = "is_default")]
    pub official_key: String,
    /// Town where its administration sits.
    #[serde(skip_serializing_if = "is_default")]
    pub seat: String,
    /// Town centre of the seat.
    #[serde(skip_serializing_if = "is_default")]
    pub position: Option<Position>,
    /// Whether it exists yet.
    pub status: CentreStatus,
    /// How to reach the office.
    #[serde(skip_serializing_if = "is_default")]
    pub contact: Contact,
    /// Posts by role.
    #[serde(skip_serializing_if = "is_default")]
    pub staffing: Vec<Post>,
    /// Which foci it chose, and when; newest last.
    #[serde(skip_serializing_if = "is_default")]
    pub focus_choices: Vec<FocusChoice>,
    /// Days on which its staff can't come.
    #[serde(skip_serializing_if = "is_default")]
    pub away: Vec<Absence>,
    /// Local needs and advice given; newest last.
    #[serde(skip_serializing_if = "is_default")]
    pub notes: Vec<CentreNote>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Centre {
    /// The short name, or the name where there is none.
    pub fn label(&self) -> &str {
        if self.short_name.is_empty() { &self.name } else { &self.short_name }
    }

    /// The choices that hold on `day`.
    pub fn choices_on(&self, day: NaiveDate) -> impl Iterator<Item = &FocusChoice> {
        self.focus_choices.iter().filter(move |choice| choice.holds_on(day))
    }
}

impl Entity for Centre {
    type Id = CentreId;

    fn id(&self) -> &CentreId {
        &self.id
    }
}

/// What kind of body carries a centre.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CentreKind {
    /// Kreis.
    #[default]
    District,
    /// Kreisfreie Stadt.
    IndependentCity,
    /// Städteregion.
    CityRegion,
    /// A city inside a district or city region, such as Stadt Aachen.
    City,
    /// Anything else.
    Other,
}

impl CentreKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::District, Self::IndependentCity, Self::CityRegion, Self::City, Self::Other];
}

/// Whether a centre exists yet.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CentreStatus {
    /// It works.
    #[default]
    Established,
    /// It is being set up.
    BeingSetUp,
    /// It doesn't exist; offerings don't reach it.
    NotSetUp,
}

impl CentreStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Established, Self::BeingSetUp, Self::NotSetUp];
}

/// How to reach an office.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Contact {
    /// Street and house number.
    #[serde(skip_serializing_if = "is_default")]
    pub street: String,
    /// Postcode.
    #[serde(skip_serializing_if = "is_default")]
    pub postcode: String,
    /// Town.
    #[serde(skip_serializing_if = "is_default")]
    pub town: String,
    /// Telephone.
    #[serde(skip_serializing_if = "is_default")]
    pub phone: String,
    /// E-mail address.
    #[serde(skip_serializing_if = "is_default")]
    pub email: String,
    /// Web address.
    #[serde(skip_serializing_if = "is_default")]
    pub web: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// How many posts a centre has for a role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Post {
    /// Of which role.
    pub role: Role,
    /// Full-time equivalents.
    pub posts: f64,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A focus that a centre chose for a period. The area follows from the focus.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct FocusChoice {
    /// The chosen one.
    pub focus: FocusId,
    /// First day; missing: since ever.
    #[serde(skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// Last day; missing: until changed.
    #[serde(skip_serializing_if = "is_default")]
    pub until: Option<Date>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl FocusChoice {
    /// Whether the choice holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        in_period(day, self.from.as_ref(), self.until.as_ref())
    }
}

/// Something noted about a centre on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CentreNote {
    /// When.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// Which kind.
    pub kind: NoteKind,
    /// What.
    pub text: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Kinds of notes about a centre.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A local need that the centre named.
    #[default]
    Need,
    /// Advice that the office gave.
    Advice,
}
