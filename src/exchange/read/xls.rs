//! XLS, by way of a copy whose records were looked through.

use std::io::Cursor;

use calamine::{Reader as _, Xls, XlsError};

use super::builder::Builder;
use super::xls_file::{self, u16_at, u32_at};
use super::{Format, GoOn, MOST_CELLS, MOST_COLUMNS, ReadError, sheets};

const DAMAGED: ReadError = ReadError::Damaged(Format::Xls);
/// Larger workbooks hold more texts than fit.
const MOST_BYTES: usize = 24 << 20;

pub(super) fn read(bytes: &[u8], builder: &mut Builder, go_on: GoOn<'_>) -> Result<(), ReadError> {
    let mut workbook = xls_file::workbook(bytes)?;
    if workbook.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    check(&mut workbook)?;
    if !go_on(0.3) {
        return Err(ReadError::Cancelled);
    }
    let book: Xls<_> = Xls::new(Cursor::new(xls_file::wrap(workbook))).map_err(|error| failed(&error))?;
    sheets::read(book, failed, builder, go_on)
}

fn failed(error: &XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::Protected,
        _ => DAMAGED,
    }
}

/// Kinds of records with a cell, and how many bytes they have at least.
const CELLS: [(u16, usize); 8] = [
    (0x0203, 14),
    (0x0204, 8),
    (0x00d6, 8),
    (0x0205, 8),
    (0x027e, 10),
    (0x00fd, 10),
    (0x00bd, 6),
    (0x0006, 20),
];
/// How far a sheet reaches: the library reserves it all.
const DIMENSIONS: u16 = 0x0200;
const SHEET: u16 = 0x0085;
const FILE_PASS: u16 = 0x002f;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;

/// Refuses cells that would lie too far apart, and takes out what sheets claim about their extent.
fn check(workbook: &mut [u8]) -> Result<(), ReadError> {
    let (mut at, mut reach, mut sheets) = (0, (0, 0), Vec::new());
    let mut end_seen = false;
    while let (Some(kind), Some(length)) = (u16_at(workbook, at), u16_at(workbook, at + 2)) {
        let start = at + 4;
        let end = start + usize::from(length);
        let Some(data) = workbook.get(start..end) else { break };
        match kind {
            FILE_PASS if u16_at(data, 0) != Some(0) => return Err(ReadError::Protected),
            SHEET => sheets.push(u32_at(data, 0).ok_or(DAMAGED)? as usize),
            BEGIN => reach = (0, 0),
            END => end_seen = true,
            DIMENSIONS => {
                if !matches!(data.len(), 10 | 14 | 16) {
                    return Err(DAMAGED);
                }
                workbook[start..end].fill(0);
            }
            _ => {
                if let Some((_, least)) = CELLS.iter().find(|(cell, _)| *cell == kind) {
                    let found = (u16_at(data, 0), u16_at(data, 2));
                    let (Some(row), Some(column)) = found else { return Err(DAMAGED) };
                    if data.len() < *least {
                        return Err(DAMAGED);
                    }
                    let last = if kind == 0x00bd { data.len() / 6 } else { 0 };
                    let column = usize::from(column) + last;
                    reach = (reach.0.max(usize::from(row) + 1), reach.1.max(column + 1));
                    if column > MOST_COLUMNS || reach.0 * reach.1 > 2 * MOST_CELLS {
                        return Err(ReadError::TooManyCells);
                    }
                }
            }
        }
        at = end;
    }
    let sound = end_seen && sheets.iter().all(|start| u16_at(workbook, *start) == Some(BEGIN));
    if sound { Ok(()) } else { Err(DAMAGED) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    }

    #[test]
    fn far_cells_and_claimed_extents_are_refused_or_taken_out() {
        let number = |row: u16, column: u16| {
            let mut data = vec![0; 14];
            data[..2].copy_from_slice(&row.to_le_bytes());
            data[2..4].copy_from_slice(&column.to_le_bytes());
            record(0x0203, &data)
        };
        let book = |inner: &[Vec<u8>]| [record(BEGIN, &[0; 4]), inner.concat(), record(END, &[])].concat();
        assert_eq!(check(&mut book(&[number(9, 9)])), Ok(()));
        assert_eq!(check(&mut book(&[number(0, 60_000)])), Err(ReadError::TooManyCells));
        assert_eq!(check(&mut book(&[number(65_000, 0), number(0, 250)])), Err(ReadError::TooManyCells));
        assert_eq!(check(&mut book(&[record(0x0203, &[1])])), Err(DAMAGED));
        assert_eq!(check(&mut book(&[record(SHEET, &[9, 9, 9, 9])])), Err(DAMAGED));
        assert_eq!(check(&mut book(&[record(FILE_PASS, &[1, 0])])), Err(ReadError::Protected));
        let mut claims = book(&[record(DIMENSIONS, &[0xff; 14])]);
        assert_eq!(check(&mut claims), Ok(()));
        assert!(claims[12..26].iter().all(|byte| *byte == 0));
    }
}
