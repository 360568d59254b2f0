//! Days that are no holidays by law and yet empty the offices.

use chrono::{Datelike as _, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

use super::holidays::easter_sunday;

/// A custom. Its names are in `texts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Custom {
    /// Weiberfastnacht, 52 days before Easter.
    WomensCarnival,
    /// Rosenmontag, 48 days before Easter.
    CarnivalMonday,
    /// Veilchendienstag, 47 days before Easter.
    CarnivalTuesday,
    /// Heiligabend.
    ChristmasEve,
    /// Silvester.
    NewYearsEve,
}

/// The custom that is kept on `day`, if one is.
pub fn custom_on(day: NaiveDate) -> Option<Custom> {
    match (day.month(), day.day()) {
        (12, 24) => return Some(Custom::ChristmasEve),
        (12, 31) => return Some(Custom::NewYearsEve),
        _ => {}
    }
    match (easter_sunday(day.year())? - day).num_days() {
        52 => Some(Custom::WomensCarnival),
        48 => Some(Custom::CarnivalMonday),
        47 => Some(Custom::CarnivalTuesday),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carnival_follows_easter_and_the_others_stand() {
        for (text, custom) in [
            ("2027-02-04", Some(Custom::WomensCarnival)),
            ("2027-02-08", Some(Custom::CarnivalMonday)),
            ("2027-02-09", Some(Custom::CarnivalTuesday)),
            ("2027-02-10", None),
            ("2027-12-24", Some(Custom::ChristmasEve)),
            ("2027-12-31", Some(Custom::NewYearsEve)),
            ("2027-12-25", None),
        ] {
            assert_eq!(custom_on(text.parse().unwrap()), custom, "{text}");
        }
    }
}
