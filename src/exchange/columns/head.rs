//! Where the heads of a list are: below titles and empty lines, in one row or two, in merged cells.

use chrono::NaiveDate;

use super::super::import::{Kind, day_of};
use super::super::read::{Row, Sheet, Value};
use super::field::{Field, MOST_DAYS, tidy};
use super::{ColumnInfo, How};

/// So far down heads are looked for.
const DEEPEST: usize = 30;

/// The columns by their heads, and the row with which the list begins; without heads the first one.
pub(super) fn heads(sheet: &Sheet, kind: Kind, days: &[NaiveDate]) -> (Vec<ColumnInfo>, usize) {
    let known = |cell: &Value| field_of(cell, kind, days);
    let found = |row: &Row| row.cells.iter().filter(|cell| known(cell).is_some()).count();
    // Beside a name alone, the others must at least look like heads.
    let is_head = |row: &Row| match found(row) {
        0 => false,
        1 => sheet.width == 1 || filled(row) > 1 && row.cells.iter().all(looks_like_a_head),
        _ => true,
    };
    let mut candidates = sheet.rows.iter().take(DEEPEST).enumerate();
    let names =
        |row: &Row| row.cells.iter().filter_map(known).any(|field| field.names() || field == Field::Email);
    let Some((at, row)) = candidates.find(|(_, row)| is_head(row) && names(row)) else {
        return (Vec::new(), 0);
    };
    let next =
        sheet.rows.get(at + 1).filter(|next| next.number == row.number + 1 && is_second(row, next, &known));
    let above = at.checked_sub(1).and_then(|at| sheet.rows.get(at));
    let above = above.filter(|above| above.number + 1 == row.number && above.cells.len() > 1);
    let (groups, lower) = match next {
        Some(next) => (Some(row), next),
        None => (above.filter(|above| filled(above) > 1 || kind == Kind::Attendance), row),
    };
    let mut columns = columns(sheet.width, groups, lower, kind, days);
    // In one row with two meanings of the same word, the first counts.
    for at in 0..columns.len() {
        let field = columns[at].field;
        if field.is_some() && columns[..at].iter().any(|column| column.field == field) {
            (columns[at].field, columns[at].how) = (None, How::Unknown);
        }
    }
    (columns, at + 1 + usize::from(next.is_some()))
}

fn looks_like_a_head(cell: &Value) -> bool {
    match cell {
        Value::Empty => true,
        Value::Text(text) => !text.contains(['@', ',']) && text.chars().any(char::is_alphabetic),
        _ => false,
    }
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// A second row of heads: it names what the first leaves open, and holds nothing but heads.
fn is_second(first: &Row, second: &Row, known: &dyn Fn(&Value) -> Option<Field>) -> bool {
    let heads: Vec<_> = second.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let width = first.cells.len().max(second.cells.len());
    let fills = (0..width).any(|column| {
        let (above, below) = (first.cell(column), second.cell(column));
        known(below).is_some() && known(above).is_none_or(|field| field == Field::WholeName || is_day(field))
    });
    !heads.is_empty() && fills && heads.iter().all(|cell| known(cell).is_some())
}

fn is_day(field: Field) -> bool {
    matches!(field, Field::Day(_))
}

/// Groups stand over several columns, in cells that are merged or left empty.
fn columns(
    width: usize,
    groups: Option<&Row>,
    lower: &Row,
    kind: Kind,
    days: &[NaiveDate],
) -> Vec<ColumnInfo> {
    let mut group = &Value::Empty;
    let mut columns = Vec::with_capacity(width);
    for column in 0..width {
        let below = lower.cell(column);
        let above = groups.map_or(&Value::Empty, |row| row.cell(column));
        if !above.is_empty() {
            group = above;
        }
        let own = field_of(below, kind, days);
        let of_group = field_of(group, kind, days);
        let field = match (own, of_group) {
            (Some(Field::Attended | Field::Status), Some(day @ Field::Day(_))) => Some(day),
            (Some(Field::Minutes), Some(Field::Day(day))) => Some(Field::DayMinutes(day)),
            (Some(own), _) => Some(own),
            (None, _) if below.is_empty() => field_of(above, kind, days),
            (None, _) => None,
        };
        let words = [group.text(), below.text()];
        let head = if below.is_empty() {
            above.text()
        } else if groups.is_some() && field != own {
            words.join(" ")
        } else {
            below.text()
        };
        let how = if field.is_some() { How::Head } else { How::Unknown };
        columns.push(ColumnInfo { head: head.trim().to_owned(), field, how });
    }
    columns
}

fn field_of(cell: &Value, kind: Kind, days: &[NaiveDate]) -> Option<Field> {
    let allowed =
        |field: &Field| kind == Kind::Attendance || !matches!(field, Field::Day(_) | Field::DayMinutes(_));
    let field = match cell {
        Value::Date(day) => day_field(*day, days),
        Value::Text(text) => Field::of_head(text).or_else(|| day_head(text, days)),
        _ => None,
    };
    field.filter(allowed).filter(|field| Field::of(kind).contains(field))
}

fn day_field(day: NaiveDate, days: &[NaiveDate]) -> Option<Field> {
    let at = days.iter().position(|other| *other == day)?;
    u8::try_from(at).ok().filter(|at| *at < MOST_DAYS).map(Field::Day)
}

/// "Tag 2", "2. Tag", "Day 2", or a date of the session; with "Minuten" behind it, that day's minutes.
fn day_head(text: &str, days: &[NaiveDate]) -> Option<Field> {
    let head = tidy(text);
    if let Some(Field::Day(day)) = day_of(text).and_then(|day| day_field(day, days)) {
        return Some(Field::Day(day));
    }
    let digits: String = head.chars().filter(char::is_ascii_digit).collect();
    let number: u8 = digits.parse().ok().filter(|number| (1..=MOST_DAYS).contains(number))?;
    let words: Vec<_> = head.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        ["tag" | "day"] | ["tag" | "day", "anwesend" | "attended"] => Some(Field::Day(number - 1)),
        ["tag" | "day", "minuten" | "minutes" | "min"] | ["minuten" | "minutes" | "min", "tag" | "day"] => {
            Some(Field::DayMinutes(number - 1))
        }
        _ => None,
    }
}
