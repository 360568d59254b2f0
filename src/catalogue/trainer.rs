//! Trainers: who teaches.

use chrono::{Datelike as _, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Absence, Date, Entity, Extra, FocusId, ModuleId, Position, TrainerId, is_default};

/// Somebody who gives sessions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Trainer {
    /// Names the record.
    pub id: TrainerId,
    /// First and last name with title.
    pub name: String,
    /// E-mail address.
    #[serde(skip_serializing_if = "is_default")]
    pub email: String,
    /// Telephone.
    #[serde(skip_serializing_if = "is_default")]
    pub phone: String,
    /// Teaches the modules of offerings that serve one of these foci.
    #[serde(skip_serializing_if = "is_default")]
    pub foci: Vec<FocusId>,
    /// Teaches these modules besides.
    #[serde(skip_serializing_if = "is_default")]
    pub modules: Vec<ModuleId>,
    /// Usual working days; empty: Monday to Friday.
    #[serde(skip_serializing_if = "is_default")]
    pub weekdays: Vec<WorkDay>,
    /// Available on these days besides the usual ones.
    #[serde(skip_serializing_if = "is_default")]
    pub also_available: Vec<Date>,
    /// Not available.
    #[serde(skip_serializing_if = "is_default")]
    pub away: Vec<Absence>,
    /// Home town.
    #[serde(skip_serializing_if = "is_default")]
    pub town: String,
    /// Its centre.
    #[serde(skip_serializing_if = "is_default")]
    pub position: Option<Position>,
    /// Most session days in a calendar month.
    #[serde(skip_serializing_if = "is_default")]
    pub max_days_per_month: Option<u8>,
    /// Not staff of the office.
    #[serde(skip_serializing_if = "is_default")]
    pub external: bool,
    /// Fee for a day in euro cents.
    #[serde(skip_serializing_if = "is_default")]
    pub fee_cents: Option<u32>,
    /// Free text.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Trainer {
    /// Whether `day` is a usual or an extra day of theirs. Absences are another question: [`Absence::covers`].
    pub fn works_on(&self, day: NaiveDate) -> bool {
        let usual = if self.weekdays.is_empty() {
            day.weekday().number_from_monday() <= 5
        } else {
            self.weekdays.contains(&WorkDay::from(day.weekday()))
        };
        usual || self.also_available.iter().any(|date| date.get() == Some(day))
    }
}

impl Entity for Trainer {
    type Id = TrainerId;

    fn id(&self) -> &TrainerId {
        &self.id
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum WorkDay {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl WorkDay {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri, Self::Sat, Self::Sun];
}

impl From<chrono::Weekday> for WorkDay {
    fn from(day: chrono::Weekday) -> Self {
        Self::ALL[day.num_days_from_monday() as usize]
    }
}
