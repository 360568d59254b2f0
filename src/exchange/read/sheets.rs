//! ODS and XLS once they are looked through: the library reads a sheet as a whole.

use std::io::{Read, Seek};

use calamine::Reader;

use super::builder::Builder;
use super::{GoOn, Oddity, ReadError, xlsx};

/// Puts all cells of all sheets, and notes which of them are worked out. `failed` tells what an error of the
/// format means.
pub(super) fn read<S: Read + Seek, R: Reader<S>>(
    mut book: R,
    failed: fn(&R::Error) -> ReadError,
    builder: &mut Builder,
    go_on: GoOn<'_>,
) -> Result<(), ReadError> {
    let place = |start: (u32, u32), row: usize, column: usize| {
        (start.0.saturating_add(u32::try_from(row).unwrap_or(u32::MAX)), start.1 as usize + column)
    };
    for name in book.sheet_names() {
        builder.sheet(&name);
        let formulas = book.worksheet_formula(&name).map_err(|error| failed(&error))?;
        let start = formulas.start().unwrap_or_default();
        for (row, column, _) in formulas.used_cells().filter(|(.., formula)| !formula.is_empty()) {
            let (row, column) = place(start, row, column);
            builder.note(row, Some(column), Oddity::Formula);
        }
        drop(formulas);
        let range = book.worksheet_range(&name).map_err(|error| failed(&error))?;
        let start = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let (row, column) = place(start, row, column);
            builder.put(row, column, xlsx::value(data.clone()))?;
        }
        if !go_on(0.6) {
            return Err(ReadError::Cancelled);
        }
    }
    Ok(())
}
