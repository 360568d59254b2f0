//! XLSX, cell by cell. (A whole range at once would reserve every cell between the first and the last.)

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Reader as _, SheetType, Xlsx, XlsxError};
use chrono::NaiveDate;

use super::builder::Builder;
use super::value::Value;
use super::{Format, GoOn, Oddity, ReadError, zipped};

pub(super) fn read(bytes: &[u8], builder: &mut Builder, go_on: GoOn<'_>) -> Result<(), ReadError> {
    zipped::check(bytes, Format::Xlsx)?;
    if !go_on(0.2) {
        return Err(ReadError::Cancelled);
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    let sheets: Vec<_> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in sheets {
        builder.sheet(&name);
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(failed(&error)),
        };
        let mut seen = 0_u32;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| failed(&error))? {
            seen = seen.wrapping_add(1);
            if seen.is_multiple_of(4096) && !go_on(0.5) {
                return Err(ReadError::Cancelled);
            }
            let (row, column) = (cell.pos.0, cell.pos.1 as usize);
            let is_formula = cell.formula.is_some() && cell.value != DataRef::Empty;
            if is_formula {
                builder.note(row, Some(column), Oddity::Formula);
            }
            builder.put(row, column, value(cell.value.into()))?;
        }
    }
    Ok(())
}

fn failed(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Protected,
        _ => ReadError::Damaged(Format::Xlsx),
    }
}

/// What the library says stands in a cell.
pub(super) fn value(data: Data) -> Value {
    match data {
        Data::Empty => Value::Empty,
        Data::String(text) => Value::Text(text.into()),
        #[expect(clippy::cast_precision_loss, reason = "numbers of spreadsheets are floating anyway")]
        Data::Int(number) => Value::Number(number as f64),
        Data::Float(number) => Value::Number(number),
        Data::Bool(truth) => Value::Truth(truth),
        Data::Error(_) => Value::Error,
        Data::DateTime(when) => date(when),
        Data::DateTimeIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
            day.map_or_else(|| Value::Text(text.into()), Value::Date)
        }
        Data::DurationIso(text) => duration(&text).map_or_else(|| Value::Text(text.into()), Value::Minutes),
    }
}

/// Serial numbers below 1 are times; far ones are numbers with a format that doesn't fit.
fn date(when: ExcelDateTime) -> Value {
    let number = when.as_f64();
    if when.is_duration() || (0.0..1.0).contains(&number) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within bounds")]
        let minutes = (number * 1440.0).round().clamp(0.0, 1e6) as u32;
        return Value::Minutes(minutes);
    }
    let (year, month, day, ..) = when.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    date.filter(|_| (1.0..110_000.0).contains(&number)).map_or(Value::Number(number), Value::Date)
}

/// "PT06H30M00S"
fn duration(text: &str) -> Option<u32> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    let hours: u32 = hours.parse().ok()?;
    hours.checked_mul(60)?.checked_add(minutes.parse().ok()?)
}
