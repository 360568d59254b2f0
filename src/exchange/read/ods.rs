//! ODS. The format repeats rows and cells by number, and the library writes them all out; so the numbers are
//! added up beforehand.

use std::io::Cursor;

use calamine::{Ods, OdsError, Reader as _};

use super::builder::Builder;
use super::{Format, GoOn, MOST_CELLS, ReadError, sheets, zipped};

pub(super) fn read(bytes: &[u8], builder: &mut Builder, go_on: GoOn<'_>) -> Result<(), ReadError> {
    zipped::check(bytes, Format::Ods)?;
    let content = zipped::part(bytes, "content.xml", Format::Ods)?;
    add_up(&content)?;
    drop(content);
    if !go_on(0.3) {
        return Err(ReadError::Cancelled);
    }
    let book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    sheets::read(book, failed, builder, go_on)
}

fn failed(error: &OdsError) -> ReadError {
    match error {
        OdsError::Password => ReadError::Protected,
        OdsError::CellLimitExceeded { .. } => ReadError::TooManyCells,
        _ => ReadError::Damaged(Format::Ods),
    }
}

/// Refuses a content that would be written out to more cells than fit.
fn add_up(content: &[u8]) -> Result<(), ReadError> {
    let damaged = ReadError::Damaged(Format::Ods);
    let mut sums = Sums::default();
    for tag in (Tags { rest: content }) {
        let tag = tag.ok_or(damaged)?;
        let name = tag.split(|b| b.is_ascii_whitespace() || *b == b'/').next().unwrap_or_default();
        match name {
            b"table:table" => sums = Sums { pushed: sums.pushed, ..Sums::default() },
            b"table:table-row" => sums.row(repeats(tag, b"table:number-rows-repeated").ok_or(damaged)?),
            b"table:table-cell" | b"table:covered-table-cell" => {
                let says = [&b"office:"[..], b"table:formula"]
                    .iter()
                    .any(|mark| memchr::memmem::find(tag, mark).is_some());
                sums.cell(repeats(tag, b"table:number-columns-repeated").ok_or(damaged)?, says);
            }
            b"text:p" => sums.text(),
            _ => {}
        }
        if sums.pushed > MOST_CELLS || sums.height.saturating_mul(sums.width) > 2 * MOST_CELLS {
            return Err(ReadError::TooManyCells);
        }
    }
    Ok(())
}

/// How far a table reaches.
#[derive(Default)]
struct Sums {
    /// Cells that are written out, of all tables.
    pushed: usize,
    /// Rows down to the last one that says something.
    height: usize,
    /// Columns up to the last one that says something, of the widest row.
    width: usize,
    rows_above: usize,
    rows: usize,
    column: usize,
    cell: usize,
    /// So many columns of the row at hand are counted already.
    written: usize,
}

impl Sums {
    fn row(&mut self, repeats: usize) {
        self.rows_above = self.rows_above.saturating_add(self.rows);
        (self.rows, self.column, self.cell, self.written) = (repeats, 0, 0, 0);
    }

    fn cell(&mut self, repeats: usize, says: bool) {
        self.column = self.column.saturating_add(self.cell);
        self.cell = repeats;
        if says {
            self.text();
        }
    }

    /// The cell at hand says something: it and all before it are written out.
    fn text(&mut self) {
        let width = self.column.saturating_add(self.cell);
        self.width = self.width.max(width);
        self.height = self.rows_above.saturating_add(self.rows);
        self.pushed = self.pushed.saturating_add(width - self.written.min(width));
        self.written = width;
    }
}

/// How often an attribute says; 1 where it isn't there, none where it can't be read.
fn repeats(tag: &[u8], name: &[u8]) -> Option<usize> {
    let Some(at) = memchr::memmem::find(tag, name) else { return Some(1) };
    let value = tag[at + name.len()..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first()?;
    let end = value.iter().position(|b| b == quote)?;
    std::str::from_utf8(&value[..end]).ok()?.trim().parse().ok()
}

/// The starts of elements, without brackets; `None` for what never ends.
struct Tags<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Tags<'a> {
    type Item = Option<&'a [u8]>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let at = memchr::memchr(b'<', self.rest)?;
            self.rest = &self.rest[at + 1..];
            let skipped = [(&b"!--"[..], &b"-->"[..]), (b"![CDATA[", b"]]>"), (b"?", b"?>"), (b"!", b">")];
            if let Some((_, end)) = skipped.iter().find(|(start, _)| self.rest.starts_with(start)) {
                let Some(at) = memchr::memmem::find(self.rest, end) else { return Some(None) };
                self.rest = &self.rest[at + end.len()..];
                continue;
            }
            let mut quote = None;
            let end = self.rest.iter().position(|&b| {
                if let Some(open) = quote {
                    quote = (b != open).then_some(open);
                    return false;
                }
                quote = matches!(b, b'"' | b'\'').then_some(b);
                b == b'>'
            });
            let Some(end) = end else {
                self.rest = &[];
                return Some(None);
            };
            let tag = &self.rest[..end];
            self.rest = &self.rest[end + 1..];
            if !tag.starts_with(b"/") {
                return Some(Some(tag));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_cells_are_added_up_however_they_are_written() {
        let row = |rows: &str, cells: &str| {
            format!(
                "<table:table a='>'><!-- <table:table-row> --><table:table-row {rows}>{cells}</table:table-row></table:table>"
            )
        };
        let says = "<table:table-cell office:value='1'/>";
        let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        for (content, fits) in [
            (row("", says), true),
            (row("table:number-rows-repeated='1048576'", empty), true),
            (row("table:number-rows-repeated='5000000'", says), false),
            (
                row("table:number-rows-repeated = '999'", &format!("{empty}<table:table-cell><text:p>x")),
                false,
            ),
            (row("table:number-rows-repeated='&#57;9999999'", says), false),
            (row("", "<table:table-cell table:number-columns-repeated='9000000' office:value='1'/>"), false),
            ("<table:table x='".to_owned(), false),
            ("<!-- never ends".to_owned(), false),
        ] {
            assert_eq!(add_up(content.as_bytes()).is_ok(), fits, "{content}");
        }
    }
}
