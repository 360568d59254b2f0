//! What stands in a cell, and where the cell stands.

use std::fmt;

use chrono::NaiveDate;

/// What stands in a cell. Of a formula, the value that its program worked out.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words, without control characters.
    Text(Box<str>),
    /// A number.
    Number(f64),
    /// A day.
    Date(NaiveDate),
    /// A time of day, or how long something took.
    Minutes(u32),
    /// Yes or no.
    Truth(bool),
    /// An error of the spreadsheet: "#N/A".
    Error,
}

impl Value {
    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// As text, as a spreadsheet shows it. Dates are written as in a file: "2027-12-31".
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
            Self::Number(number) => number.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Minutes(minutes) => format!("{}:{:02}", minutes / 60, minutes % 60),
            Self::Truth(truth) => if *truth { "x" } else { "" }.to_owned(),
            Self::Error => "#".to_owned(),
        }
    }
}

/// Where a cell or a row stands, as a spreadsheet names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// In which sheet; empty where there is but one.
    pub sheet: String,
    /// In which row, from 1.
    pub row: u32,
    /// In which column, from 0; none: the row as a whole.
    pub column: Option<usize>,
}

/// "B7", or "7" for a row.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.column {
            Some(column) => write!(f, "{}{}", column_name(column), self.row),
            None => write!(f, "{}", self.row),
        }
    }
}

/// What a spreadsheet calls a column: "A", "Z", "AA".
pub fn column_name(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
        if rest == 0 {
            break;
        }
        rest -= 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")] {
            assert_eq!(column_name(column), name);
        }
        let place = Place { row: 7, column: Some(1), ..Place::default() };
        assert_eq!(place.to_string(), "B7");
    }
}
