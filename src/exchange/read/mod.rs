//! Spreadsheets as people send them: bytes → sheets of typed cells that know their place.
//!
//! What kind of file it is, is told by its content. Every reader counts what it unpacks and keeps: a file of a
//! few kilobytes can ask for half a terabyte, and the libraries would reserve it.

mod builder;
mod kind;
mod notice;
mod ods;
mod sheets;
mod text;
mod value;
mod xls;
mod xls_file;
mod xlsx;
mod zipped;

pub use kind::Format;
pub use notice::{Notice, Oddity, ReadError};
pub use value::{Place, Value, column_name};

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Larger files are no lists of people.
pub const MOST_BYTES: usize = 48 << 20;
/// Most rows of a sheet that say something.
pub const MOST_ROWS: usize = 50_000;
/// Columns further right are left out, with a notice.
pub const MOST_COLUMNS: usize = 256;
/// Most cells of a file.
pub const MOST_CELLS: usize = 2_000_000;
/// Longer texts are cut, with a notice.
pub const LONGEST_TEXT: usize = 5_000;

/// Told how much is done, from 0 to 1; answers whether to go on.
pub type GoOn<'a> = &'a mut dyn FnMut(f32) -> bool;

/// A file that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// What it is.
    pub format: Format,
    /// Its sheets that hold anything.
    pub sheets: Vec<Sheet>,
    /// What was odd about it.
    pub notices: Vec<Notice>,
}

/// A sheet of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name; empty for text files.
    pub name: String,
    /// The rows that say something, from the top.
    pub rows: Vec<Row>,
    /// How many columns the widest has.
    pub width: usize,
}

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number as a spreadsheet shows it, from 1.
    pub number: u32,
    /// Its cells, from the first column to the last one that says something.
    pub cells: Vec<Value>,
}

impl Row {
    /// The cell in a column.
    pub fn cell(&self, column: usize) -> &Value {
        self.cells.get(column).unwrap_or(&Value::Empty)
    }
}

impl Sheet {
    /// Where a cell stands.
    pub fn place(&self, row: &Row, column: Option<usize>) -> Place {
        Place { sheet: self.name.clone(), row: row.number, column }
    }
}

/// Reads a file.
///
/// # Errors
/// [`ReadError`] if it can't be read, or isn't a list that people made. Takes any bytes.
pub fn read(bytes: &[u8], go_on: GoOn<'_>) -> Result<Workbook, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    let format = kind::of(bytes)?;
    let mut builder = builder::Builder::default();
    match format {
        Format::Xlsx => guarded(format, || xlsx::read(bytes, &mut builder, go_on))?,
        Format::Ods => guarded(format, || ods::read(bytes, &mut builder, go_on))?,
        Format::Xls => guarded(format, || xls::read(bytes, &mut builder, go_on))?,
        Format::Text => text::read(bytes, &mut builder, go_on)?,
    }
    finished(builder, format)
}

/// Reads text, as a clipboard has it.
///
/// # Errors
/// As [`read`].
pub fn read_text(text: &str, go_on: GoOn<'_>) -> Result<Workbook, ReadError> {
    let mut builder = builder::Builder::default();
    text::table(text, &mut builder, go_on)?;
    finished(builder, Format::Text)
}

fn finished(builder: builder::Builder, format: Format) -> Result<Workbook, ReadError> {
    let (sheets, notices) = builder.finish();
    if sheets.is_empty() { Err(ReadError::Empty) } else { Ok(Workbook { format, sheets, notices }) }
}

/// The libraries index into what they read: a damaged file must not take the program with it.
fn guarded(format: Format, read: impl FnOnce() -> Result<(), ReadError>) -> Result<(), ReadError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(ReadError::Damaged(format)))
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
