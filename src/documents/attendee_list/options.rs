//! What a user can choose about an attendee list; remembered by the window.

use serde::{Deserialize, Serialize};

/// How an attendee list looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Columns besides names and signatures.
    pub columns: Columns,
    /// Order of the rows.
    pub sort: Sort,
    /// Only people with a seat; else also those who are invited and haven't answered.
    pub only_confirmed: bool,
    /// The waiting list below, in its own order.
    pub waiting_list: bool,
    /// Rows for people who come without registration; more than [`Options::MAX_EMPTY_ROWS`] are cut.
    pub empty_rows: u16,
    /// How often people sign.
    pub signature: SignaturePer,
}

impl Options {
    /// Two to three pages of empty rows: more is a slip of the finger.
    pub const MAX_EMPTY_ROWS: u16 = 60;
}

impl Default for Options {
    fn default() -> Self {
        Self {
            columns: Columns::default(),
            sort: Sort::default(),
            only_confirmed: true,
            waiting_list: false,
            empty_rows: 3,
            signature: SignaturePer::default(),
        }
    }
}

/// Columns that can be left out. Names and signatures are what makes the list one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Columns {
    /// Running number.
    pub number: bool,
    /// KI or office.
    pub centre: bool,
    /// What they do there.
    pub role: bool,
    /// Empty space to write in.
    pub remark: bool,
}

impl Default for Columns {
    fn default() -> Self {
        Self { number: true, centre: true, role: false, remark: true }
    }
}

/// Order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// By last and first name.
    #[default]
    ByName,
    /// By KI, then by name.
    ByCentre,
    /// In the order of registration.
    AsRegistered,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ByName, Self::ByCentre, Self::AsRegistered];
}

/// How often people sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignaturePer {
    /// Once a day.
    #[default]
    Day,
    /// In the morning and in the afternoon.
    HalfDay,
}

impl SignaturePer {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Day, Self::HalfDay];
}
