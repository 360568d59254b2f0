//! People who attend: staff of the centres and their partners.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::written::in_period;
use super::{CentreId, Date, Entity, Extra, PersonId, is_default};

/// Somebody who can be registered. Business data only: no private address, no origin, no religion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Person {
    /// Names the record.
    pub id: PersonId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Academic title: "Dr.".
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// Where they work.
    #[serde(skip_serializing_if = "is_default")]
    pub centre: Option<CentreId>,
    /// As what.
    pub role: Role,
    /// Business e-mail address.
    #[serde(skip_serializing_if = "is_default")]
    pub email: String,
    /// Business telephone.
    #[serde(skip_serializing_if = "is_default")]
    pub phone: String,
    /// First day at this centre.
    #[serde(skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// Last day at this centre.
    #[serde(skip_serializing_if = "is_default")]
    pub until: Option<Date>,
    /// Free text; the window warns that nothing sensitive belongs here.
    #[serde(skip_serializing_if = "is_default")]
    pub note: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Person {
    /// "Dr. Anna Beispiel".
    pub fn full_name(&self) -> String {
        [&self.title, &self.first_name, &self.last_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// "Beispiel, Anna", the way lists are sorted.
    pub fn list_name(&self) -> String {
        match (self.last_name.is_empty(), self.first_name.is_empty()) {
            (false, false) => format!("{}, {}", self.last_name, self.first_name),
            (true, _) => self.first_name.clone(),
            (false, true) => self.last_name.clone(),
        }
    }

    /// Whether they work at their centre on `day`.
    pub fn works_on(&self, day: NaiveDate) -> bool {
        in_period(day, self.from.as_ref(), self.until.as_ref())
    }
}

impl Entity for Person {
    type Id = PersonId;

    fn id(&self) -> &PersonId {
        &self.id
    }
}

/// What somebody does at a centre.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// KI-Leitung.
    Head,
    /// Sozialpädagogische Fachkraft.
    #[default]
    Specialist,
    /// Verwaltungsfachkraft.
    Administration,
    /// Assistenzkraft.
    Assistant,
    /// Abgeordnete Lehrkraft.
    SecondedTeacher,
    /// Fachkraft Ehrenamt (KOMM-AN).
    VolunteerCoordinator,
    /// Kommunales Integrationsmanagement: coordination or case management.
    IntegrationManagement,
    /// Partner: school supervision, providers, advisers.
    Partner,
    /// Anything else.
    Other,
}

impl Role {
    /// All roles, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::Head,
        Self::Specialist,
        Self::Administration,
        Self::Assistant,
        Self::SecondedTeacher,
        Self::VolunteerCoordinator,
        Self::IntegrationManagement,
        Self::Partner,
        Self::Other,
    ];
}
