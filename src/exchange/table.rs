//! A table as a plain value: what a spreadsheet gets, cell by cell, before it is a file.

use chrono::{NaiveDate, NaiveTime};

use super::{one_line, plain};

/// A table that leaves the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its title: name of the sheet, head of the page.
    pub name: String,
    /// What stands above the columns.
    pub heads: Vec<String>,
    /// The rows; each has a cell a head.
    pub rows: Vec<Vec<Value>>,
}

/// A cell: what it is, not how it looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A share in percent.
    Percent(u32),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
}

/// A column: what stands above it, and in it for each record.
pub type ColumnOf<'a, T> = (&'a str, &'a dyn Fn(&T) -> Value);

impl Table {
    /// A row for each of `records`.
    pub fn of<'r, T: 'r>(
        name: &str,
        records: impl IntoIterator<Item = &'r T>,
        columns: &[ColumnOf<'_, T>],
    ) -> Self {
        let mut table = Self::new(name, columns.iter().map(|(head, _)| *head));
        for record in records {
            table.row(columns.iter().map(|(_, value)| value(record)));
        }
        table
    }

    /// An empty one.
    pub fn new<'a>(name: &str, heads: impl IntoIterator<Item = &'a str>) -> Self {
        Self { name: one_line(name), heads: heads.into_iter().map(one_line).collect(), rows: Vec::new() }
    }

    /// Adds a row: as many cells as there are heads, whatever comes.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Value>) {
        let mut row: Vec<_> = cells.into_iter().collect();
        row.resize(self.heads.len(), Value::Empty);
        self.rows.push(row);
    }
}

impl Value {
    /// Words without control characters, or nothing.
    pub fn text(text: impl AsRef<str>) -> Self {
        let text = plain(text.as_ref());
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A number that may be missing.
    pub fn number(number: Option<impl Into<f64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }

    /// A count.
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    pub fn count(count: usize) -> Self {
        Self::Number(count as f64)
    }

    /// A day that may be missing.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }

    /// A share that may be missing.
    pub fn percent(percent: Option<u32>) -> Self {
        percent.map_or(Self::Empty, Self::Percent)
    }
}

/// What a file's date or time is in a table: the value, or the words that nobody could read.
pub(super) fn date(written: Option<&crate::catalogue::Date>) -> Value {
    let Some(written) = written else { return Value::Empty };
    written.get().map_or_else(|| Value::text(written.to_string()), Value::Date)
}

/// See [`date`].
pub(super) fn time(written: &crate::catalogue::Time) -> Value {
    written.get().map_or_else(|| Value::text(written.to_string()), Value::Time)
}
