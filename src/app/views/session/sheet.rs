//! The people with a seat as a table: columns, what their cells say, and what they are sorted by.

use std::borrow::Cow;

use super::rows::{People, cell_name};
use crate::app::widgets::{Column, Key, Rows, row_id};
use crate::exchange::table::Value;
use crate::texts::Texts;

/// Columns, in the order of [`columns`].
pub const NUMBER: usize = 0;
pub const NAME: usize = 1;
pub const CENTRE: usize = 2;
/// The column of the first day; the others follow, then the row's menu.
pub const FIRST_DAY: usize = 3;

const DAY: f32 = 88.0;
const DAY_NARROW: f32 = 76.0;
/// Room for everything but the days, before these get narrower.
const REST: f32 = 44.0 + 150.0 + 110.0 + 34.0 + 10.0;

/// All columns. Days have no order of their own: a row would run away while it is entered.
#[expect(clippy::cast_precision_loss, reason = "a handful of days")]
pub fn columns(texts: Texts, people: &People, available: f32) -> Vec<Column<'_>> {
    let fits = REST + DAY * people.days.len() as f32 <= available;
    let day = if fits { DAY } else { DAY_NARROW };
    let mut columns = vec![
        Column::exact(texts.session_column_number(), 44.0).id("number").number().sorts(),
        Column::share(texts.session_column_name(), 1.3, 150.0).id("name").sorts(),
        Column::share(texts.centre(), 1.0, 110.0).id("centre").sorts(),
    ];
    columns.extend(people.days.iter().map(|of_day| Column::exact(&of_day.head, day)));
    columns.push(Column::exact("", 34.0));
    columns
}

/// The rows.
#[derive(Clone, Copy)]
pub struct AttendanceSheet<'a> {
    pub people: &'a People,
    pub texts: Texts,
    /// The column by which the list is sorted, and the rows with it.
    pub sorted: usize,
}

impl Rows for AttendanceSheet<'_> {
    fn count(&self) -> usize {
        self.people.seated.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.people.seated.get(row).map_or(0, |attendee| row_id(&attendee.person))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(attendee) = self.people.seated.get(row) else { return Cow::Borrowed("") };
        match column {
            NUMBER => (row + 1).to_string().into(),
            NAME => Cow::Borrowed(&attendee.name),
            CENTRE => Cow::Borrowed(&attendee.centre),
            _ => cell_name(self.texts, attendee.entry(column - FIRST_DAY)).into(),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        (column == NUMBER || column == self.sorted).then(|| Key::count(row))
    }

    fn value(&self, row: usize, column: usize) -> Value {
        if column == NUMBER { Value::count(row + 1) } else { Value::text(self.text(row, column)) }
    }

    fn name_people(&self) -> bool {
        true
    }
}
