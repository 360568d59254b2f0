//! Tables as XLSX files: typed cells, a head that stays in sight, filters, and a page that prints well.
//! Every text is written as a text, whatever it begins with: nothing becomes a formula or a link.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::table::{Table, Value};
use crate::texts::{Lang, Texts};

/// Most rows of a sheet, the head's included.
const MOST_ROWS: usize = 1_048_576;
/// Most columns of a sheet.
const MOST_COLUMNS: usize = 16_384;
/// Most characters of a cell, counted as Excel does.
const MOST_CHARS: usize = 32_767;
/// After so many rows it is asked whether to go on.
const SLICE: usize = 1_000;
/// Widths of columns in characters.
const WIDTHS: (usize, usize) = (8, 60);

/// Why a table can't become a sheet.
#[derive(Debug, thiserror::Error)]
pub enum XlsxFailure {
    /// More rows or columns than a sheet has.
    #[error("{rows} rows and {columns} columns are more than a sheet holds")]
    TooLarge {
        /// Of the table.
        rows: usize,
        /// Of the table.
        columns: usize,
    },
    /// The library's own word.
    #[error(transparent)]
    Library(#[from] XlsxError),
}

impl XlsxFailure {
    /// What to tell, and what to do instead.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::TooLarge { rows, columns } => {
                texts.export_too_large(texts.number(*rows), texts.number(*columns))
            }
            Self::Library(error) => texts.export_library(error),
        }
    }
}

struct Formats {
    head: Format,
    text: Format,
    date: Format,
    time: Format,
    percent: Format,
}

impl Formats {
    fn new(texts: Texts) -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let date = if texts.lang == Lang::De { "dd.mm.yyyy" } else { "dd/mm/yyyy" };
        Self {
            head: cell().set_bold().set_text_wrap(),
            text: cell().set_text_wrap(),
            date: cell().set_num_format(date),
            time: cell().set_num_format("hh:mm"),
            percent: cell().set_num_format("0%"),
        }
    }
}

/// The bytes of a workbook with these tables, a sheet each: the same for the same tables.
///
/// # Errors
/// [`XlsxFailure`] if a table is larger than a sheet.
pub fn xlsx(tables: &[Table], texts: Texts) -> Result<Vec<u8>, XlsxFailure> {
    let bytes = xlsx_watched(tables, texts, &mut |_, _| true)?;
    Ok(bytes.unwrap_or_default())
}

/// The same; `go_on` is told how many of all rows are done, and says whether to. `None`: it said no.
///
/// # Errors
/// [`XlsxFailure`] if a table is larger than a sheet.
pub fn xlsx_watched(
    tables: &[Table],
    texts: Texts,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Option<Vec<u8>>, XlsxFailure> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = tables.first().map_or("", |table| table.name.as_str());
    let properties = DocProperties::new().set_title(title).set_author("LaKI-Planer");
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let formats = Formats::new(texts);
    let mut names = Vec::new();
    let all: usize = tables.iter().map(|table| table.rows.len()).sum();
    let mut before = 0;
    for table in tables {
        if table.rows.len() >= MOST_ROWS || table.heads.len() > MOST_COLUMNS {
            return Err(XlsxFailure::TooLarge { rows: table.rows.len(), columns: table.heads.len() });
        }
        let name = sheet_name(&table.name, &names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name);
        if !fill(sheet, table, &formats, texts, &mut |done| go_on(before + done, all))? {
            return Ok(None);
        }
        dress(sheet, table, texts)?;
        before += table.rows.len();
    }
    Ok(Some(workbook.save_to_buffer()?))
}

/// Writes heads and rows; says whether it came to its end.
fn fill(
    sheet: &mut Worksheet,
    table: &Table,
    formats: &Formats,
    texts: Texts,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Result<bool, XlsxError> {
    for (column, head) in (0u16..).zip(&table.heads) {
        sheet.write_string_with_format(0, column, cut(head, texts), &formats.head)?;
    }
    for ((row, cells), done) in (1u32..).zip(&table.rows).zip(0..) {
        if done % SLICE == 0 && !go_on(done) {
            return Ok(false);
        }
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Value::Empty => continue,
                Value::Text(text) => {
                    sheet.write_string_with_format(row, column, cut(text, texts), &formats.text)?
                }
                // What is no number has no cell.
                Value::Number(number) if !number.is_finite() => continue,
                Value::Number(number) => sheet.write_number(row, column, *number)?,
                Value::Percent(percent) => sheet.write_number_with_format(
                    row,
                    column,
                    f64::from(*percent) / 100.0,
                    &formats.percent,
                )?,
                Value::Date(day) => sheet.write_date_with_format(row, column, *day, &formats.date)?,
                Value::Time(time) => sheet.write_time_with_format(row, column, *time, &formats.time)?,
            };
        }
    }
    Ok(true)
}

/// Head, filters, widths and the page.
fn dress(sheet: &mut Worksheet, table: &Table, texts: Texts) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(table.heads.len().max(1) - 1).unwrap_or(u16::MAX);
    if !table.heads.is_empty() {
        sheet.autofilter(0, 0, last_row, last_column)?;
    }
    for (column, at) in (0u16..).zip(0..table.heads.len()) {
        sheet.set_column_width(column, width(table, at))?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    let title: String = table.name.chars().take(100).collect::<String>().replace('&', "&&");
    // The gap keeps a title that begins with digits from being read as a size.
    sheet.set_header(format!("&L {title}"));
    sheet.set_footer(format!("&R{}", texts.page_of_pages("&P", "&N")));
    Ok(())
}

/// As wide as its longest line, within reason, with room for the filter's button.
#[expect(clippy::cast_precision_loss, reason = "at most 60")]
fn width(table: &Table, column: usize) -> f64 {
    let of = |value: &Value| match value {
        Value::Text(text) => text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0),
        Value::Date(_) => 11,
        _ => 6,
    };
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(of).max().unwrap_or(0);
    let head = table.heads[column].width() + 3;
    (cells.max(head) + 1).clamp(WIDTHS.0, WIDTHS.1) as f64
}

/// What doesn't fit a cell ends with a notice.
fn cut(text: &str, texts: Texts) -> String {
    if text.encode_utf16().count() <= MOST_CHARS {
        return text.to_owned();
    }
    let notice = texts.export_cut();
    let room = MOST_CHARS - notice.encode_utf16().count() - 1;
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= room
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{kept} {notice}")
}

/// A name that Excel takes for a sheet, and that no other sheet has.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let short = |room: usize| {
        let fine = name.chars().filter(|c| !c.is_control());
        let fine = fine.map(|c| if "[]:*?/\\".contains(c) { ' ' } else { c });
        let mut used = 0;
        let fits = |c: &char| {
            used += c.len_utf16();
            used <= room
        };
        let kept: String = fine.take_while(fits).collect();
        kept.trim_matches([' ', '\'']).to_owned()
    };
    let first = match short(31) {
        name if name.is_empty() => "1".to_owned(),
        // A name that Excel keeps for itself.
        name if name.eq_ignore_ascii_case("history") => format!("{name}_"),
        name => name,
    };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    if !is_taken(&first) {
        return first;
    }
    (2..1000).map(|at| format!("{} {at}", short(25))).find(|name| !is_taken(name)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_valid_and_differ() {
        let taken = ["Termine".to_owned()];
        for (name, expected) in [
            ("Termine", "Termine 2"),
            ("a/b:c[d]", "a b c d"),
            ("'", "1"),
            ("", "1"),
            ("History", "History_"),
            ("Abdeckung nach Regierungsbezirken im Land", "Abdeckung nach Regierungsbezirk"),
        ] {
            assert_eq!(sheet_name(name, &taken), expected, "{name}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused_and_what_is_too_long_is_cut() {
        let texts = Texts::default();
        let mut table = Table { rows: vec![Vec::new(); MOST_ROWS], ..Table::new("x", ["a"]) };
        assert!(matches!(xlsx(&[table.clone()], texts), Err(XlsxFailure::TooLarge { .. })));
        table.rows = vec![vec![Value::text("😀".repeat(20_000))]];
        assert!(xlsx(&[table], texts).is_ok());
        assert!(cut(&"ä".repeat(40_000), texts).encode_utf16().count() <= MOST_CHARS);
    }
}
