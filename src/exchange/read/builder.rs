//! Where readers put cells: counts them, cleans them, and notes what is odd.

use std::collections::BTreeMap;

use super::value::{Place, Value};
use super::{LONGEST_TEXT, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Notice, Oddity, ReadError, Row, Sheet};
use crate::exchange::plain;

/// Sheets that are being read.
#[derive(Default)]
pub(super) struct Builder {
    sheets: Vec<Sheet>,
    name: String,
    rows: BTreeMap<u32, Vec<Value>>,
    width: usize,
    cells: usize,
    notices: BTreeMap<(usize, Oddity), Notice>,
}

impl Builder {
    /// Begins a sheet.
    pub fn sheet(&mut self, name: &str) {
        self.end_sheet();
        self.name = plain(name).chars().take(120).collect();
    }

    /// Puts a value at row and column, both from 0.
    pub fn put(&mut self, row: u32, column: usize, value: Value) -> Result<(), ReadError> {
        let value = self.cleaned(row, column, value);
        if value.is_empty() {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            self.note(row, Some(column), Oddity::FarRight);
            return Ok(());
        }
        if value == Value::Error {
            self.note(row, Some(column), Oddity::ErrorValue);
        }
        if self.rows.len() >= MOST_ROWS && !self.rows.contains_key(&row) {
            return Err(ReadError::TooManyRows);
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            self.cells += column + 1 - cells.len();
            if self.cells > MOST_CELLS {
                return Err(ReadError::TooManyCells);
            }
            cells.resize(column + 1, Value::Empty);
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = value;
        }
        self.width = self.width.max(column + 1);
        Ok(())
    }

    /// Notes something odd at row and column, both from 0.
    pub fn note(&mut self, row: u32, column: Option<usize>, what: Oddity) {
        let place = Place { sheet: self.name.clone(), row: row.saturating_add(1), column };
        let notice = self.notices.entry((self.sheets.len(), what));
        notice.or_insert(Notice { place, what, count: 0 }).count += 1;
    }

    fn cleaned(&mut self, row: u32, column: usize, value: Value) -> Value {
        let Value::Text(text) = value else { return value };
        let cut = text.len() > LONGEST_TEXT && text.chars().nth(LONGEST_TEXT).is_some();
        let odd = text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
        let clean =
            if cut { plain(&text.chars().take(LONGEST_TEXT).collect::<String>()) } else { plain(&text) };
        let clean = clean.trim();
        for (is, what) in [(cut, Oddity::LongText), (odd, Oddity::ControlCharacters)] {
            if is {
                self.note(row, Some(column), what);
            }
        }
        if clean.is_empty() { Value::Empty } else { Value::Text(clean.into()) }
    }

    fn end_sheet(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let rows: Vec<_> = rows.into_iter().map(|(row, cells)| Row { number: row + 1, cells }).collect();
        let (name, width) = (std::mem::take(&mut self.name), std::mem::take(&mut self.width));
        if !rows.is_empty() {
            self.sheets.push(Sheet { name, rows, width });
        }
    }

    /// What was read, and what was odd.
    pub fn finish(mut self) -> (Vec<Sheet>, Vec<Notice>) {
        self.end_sheet();
        (self.sheets, self.notices.into_values().collect())
    }
}
