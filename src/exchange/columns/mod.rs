//! Which column of a list is what: by what the user said before, by its head, by its content, by its place.

mod content;
mod field;
mod head;

pub use field::{Field, MOST_DAYS};

use chrono::NaiveDate;

use super::import::Kind;
use super::read::Sheet;
use crate::catalogue::Catalogue;

/// How it was told what a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum How {
    /// It wasn't.
    #[default]
    Unknown,
    /// By its head.
    Head,
    /// By what stands in it.
    Content,
    /// By where it stands.
    Place,
    /// The user said so for a list with the same heads.
    Remembered,
    /// The user says so.
    Hand,
}

/// A column of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnInfo {
    /// What stands over it.
    pub head: String,
    /// What it holds; none: it isn't read.
    pub field: Option<Field>,
    /// How that was told.
    pub how: How,
}

/// The columns of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// From the left.
    pub columns: Vec<ColumnInfo>,
    /// The row of the sheet, from 0, with which the list begins: what is above are heads and titles.
    pub first_row: usize,
}

impl Columns {
    /// Tells what the columns of a sheet are. `days` are those of the session, for heads that are dates.
    pub fn recognise(sheet: &Sheet, kind: Kind, catalogue: &Catalogue, days: &[NaiveDate]) -> Self {
        let (heads, first_row) = head::heads(sheet, kind, days);
        let mut columns = Self { columns: heads, first_row };
        let has_heads = columns.columns.iter().any(|column| column.how == How::Head);
        columns.columns.resize(sheet.width.max(columns.columns.len()), ColumnInfo::default());
        content::fill(&mut columns, sheet, kind, catalogue, has_heads);
        columns
    }

    /// Which column holds a field.
    pub fn of(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    /// Says what a column is; another that held the same is given up.
    pub fn set(&mut self, column: usize, field: Option<Field>, how: How) {
        for other in &mut self.columns {
            if field.is_some() && other.field == field {
                (other.field, other.how) = (None, How::Unknown);
            }
        }
        if let Some(column) = self.columns.get_mut(column) {
            (column.field, column.how) = (field, how);
        }
    }

    /// Takes the first row as heads although none of them is known, or as a row like the others.
    pub fn set_heads(&mut self, sheet: &Sheet, heads: bool) {
        let row = sheet.rows.first().filter(|_| heads);
        for (at, column) in self.columns.iter_mut().enumerate() {
            column.head = row.map(|row| row.cell(at).text()).unwrap_or_default();
        }
        self.first_row = usize::from(row.is_some());
    }

    /// What lists with the same heads have in common; empty where there are no heads.
    pub fn signature(&self) -> String {
        let heads: Vec<_> = self.columns.iter().map(|column| field::tidy(&column.head)).collect();
        if heads.iter().all(String::is_empty) { String::new() } else { heads.join("|") }
    }

    /// What each column is, by stable names; "" where one isn't read.
    pub fn remembered(&self) -> Vec<String> {
        let id = |column: &ColumnInfo| column.field.map(Field::id).unwrap_or_default();
        self.columns.iter().map(id).collect()
    }

    /// Takes on what was remembered for the same heads.
    pub fn recall(&mut self, fields: &[String], kind: Kind) {
        let known = Field::of(kind);
        for (column, id) in self.columns.iter_mut().zip(fields) {
            let field = Field::named(id).filter(|field| known.contains(field));
            if column.field != field {
                (column.field, column.how) = (field, How::Remembered);
            }
        }
    }

    /// Whether it says who the rows are about.
    pub fn name_somebody(&self) -> bool {
        self.columns.iter().filter_map(|column| column.field).any(Field::names)
    }
}

#[cfg(test)]
#[path = "columns_tests.rs"]
mod tests;
