//! Tables as CSV files (RFC 4180). No spreadsheet finds a formula in them: a text that begins like one gets
//! an apostrophe before it. Numbers stay numbers.

use chrono::Timelike as _;
use serde::{Deserialize, Serialize};

use super::table::{Table, Value};
use crate::texts::{Lang, Texts};

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CsvOptions {
    /// What stands between cells.
    pub separator: Separator,
    /// A mark at the beginning by which Excel knows UTF-8.
    pub bom: bool,
}

impl Default for CsvOptions {
    /// As a German Excel expects it.
    fn default() -> Self {
        Self { separator: Separator::Semicolon, bom: true }
    }
}

/// What stands between cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// For spreadsheets set to German.
    #[default]
    Semicolon,
    /// For those set to English, and for programs.
    Comma,
}

/// The bytes of a file with this table.
pub fn csv(table: &Table, options: CsvOptions, texts: Texts) -> Vec<u8> {
    let separator = match options.separator {
        Separator::Semicolon => b';',
        Separator::Comma => b',',
    };
    let mut bytes = if options.bom { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    let heads = table.heads.iter().map(|head| harmless(head));
    // Writing to memory doesn't fail, and rows may differ in length nowhere: tables see to that.
    let mut written = writer.write_record(heads);
    for row in &table.rows {
        written = written.and_then(|()| writer.write_record(row.iter().map(|value| cell(value, texts))));
    }
    let flushed = writer.flush();
    debug_assert!(written.is_ok() && flushed.is_ok(), "a row has another length than the heads");
    drop(writer);
    bytes
}

fn cell(value: &Value, texts: Texts) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => harmless(text),
        Value::Number(number) if !number.is_finite() => String::new(),
        Value::Number(number) if texts.lang == Lang::De => number.to_string().replace('.', ","),
        Value::Number(number) => number.to_string(),
        Value::Percent(percent) => format!("{percent}%"),
        Value::Date(day) => texts.date(*day),
        Value::Time(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
    }
}

/// With an apostrophe before what a spreadsheet would run.
fn harmless(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{a0}', '\n']).chars().next();
    let runs = text.starts_with(['\t', '\r'])
        || first
            .is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'));
    if runs { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_never_run_and_numbers_stay_numbers() {
        let mut table = Table::new("x", ["=a", "b"]);
        table.row([Value::text(" =1+1"), Value::Number(-5.5)]);
        table.row([Value::text("@x;\"y\"\nz"), Value::Percent(7)]);
        table.row([Value::text("-5"), Value::Empty]);
        let options = CsvOptions { bom: false, ..CsvOptions::default() };
        let text = String::from_utf8(csv(&table, options, Texts::new(Lang::De))).unwrap();
        assert_eq!(text, "'=a;b\r\n' =1+1;-5,5\r\n\"'@x;\"\"y\"\"\nz\";7%\r\n'-5;\r\n");
        let options = CsvOptions { separator: Separator::Comma, bom: true };
        let text = String::from_utf8(csv(&table, options, Texts::new(Lang::En))).unwrap();
        assert!(text.starts_with("\u{feff}'=a,b\r\n' =1+1,-5.5\r\n"), "{text}");
    }
}
