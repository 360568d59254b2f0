//! The list of sessions as a table: columns, what their cells say, and what they are sorted by.

use std::borrow::Cow;

use chrono::NaiveTime;

use super::list::List;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Cell, Column, Key, Row, Rows, row_id};
use crate::catalogue::Session;
use crate::exchange::table::Value;
use crate::texts::Texts;

/// Columns, in the order of [`columns`].
const DATE: usize = 0;
const TIME: usize = 1;
const MODULE: usize = 2;
const VENUE: usize = 3;
const TRAINERS: usize = 4;
const SEATS: usize = 5;

/// All columns.
pub fn columns(texts: Texts) -> [Column<'static>; 7] {
    [
        Column::exact(texts.date_word(), 128.0).id("date").date(),
        Column::exact(texts.time_word(), 100.0).id("time"),
        Column::share(texts.offering_and_module(), 3.0, 200.0).id("module"),
        Column::share(texts.venue(), 0.8, 90.0).id("venue"),
        Column::share(texts.sessions_lead_word(), 1.2, 120.0).id("trainers"),
        Column::exact(texts.seats_word(), 68.0).id("seats").number(),
        Column::exact(texts.state_word(), 196.0).id("status"),
    ]
    .map(Column::sorts)
}

/// The sessions shown.
#[derive(Clone, Copy)]
pub struct SessionSheet<'a> {
    pub ctx: &'a ViewCtx<'a>,
    pub list: &'a List,
}

impl SessionSheet<'_> {
    /// Fills a row.
    pub fn paint(&self, row: &mut Row<'_>, current: usize) {
        let Some(words) = self.list.words(self.ctx, row.index()) else { return };
        if row.index() == current {
            row.select(true);
        }
        row.cell(Cell::Text(&words.date));
        row.cell(Cell::Weak(&words.times));
        row.cell(Cell::Pair(&words.code, &words.title));
        row.cell(Cell::Text(&words.town));
        row.cell(Cell::Text(&words.trainers));
        row.cell(Cell::Text(&words.seats));
        let (sign, state) = &words.state;
        row.cell(Cell::Sign(*sign, state));
    }
}

impl Rows for SessionSheet<'_> {
    fn count(&self) -> usize {
        self.list.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.list.session_at(self.ctx, row).map_or(0, |session| row_id(&session.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(words) = self.list.words(self.ctx, row) else { return Cow::Borrowed("") };
        Cow::Owned(match column {
            DATE => words.date,
            TIME => words.times,
            MODULE => format!("{} {}", words.code, words.title).trim().to_owned(),
            VENUE => words.town,
            TRAINERS => words.trainers,
            SEATS => words.seats,
            _ => words.state.1,
        })
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        match column {
            DATE => Some(self.list.first(row).map_or(Key::Empty, Key::Date)),
            SEATS => {
                let session = self.list.session_at(self.ctx, row)?;
                Some(Key::count(session.seats_taken()))
            }
            _ => None,
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        let Some(session) = self.list.session_at(self.ctx, row) else { return Value::Empty };
        let first = session.first_day();
        match (column, first, times(session)) {
            (DATE, Some(day), _) => Value::Date(day),
            (TIME, _, Some((start, _))) => Value::Time(start),
            (SEATS, ..) => Value::count(session.seats_taken()),
            _ => Value::text(self.text(row, column)),
        }
    }

    fn parted(&self, column: usize) -> Option<[&str; 2]> {
        let texts = self.ctx.texts;
        match column {
            DATE => Some([texts.date_word(), texts.export_last_day()]),
            TIME => Some([texts.export_start(), texts.export_end()]),
            SEATS => Some([texts.export_taken(), texts.export_most()]),
            _ => None,
        }
    }

    fn second(&self, row: usize, column: usize) -> Value {
        let Some(session) = self.list.session_at(self.ctx, row) else { return Value::Empty };
        match column {
            DATE => Value::day(session.last_day()),
            TIME => times(session).map_or(Value::Empty, |(_, end)| Value::Time(end)),
            SEATS => Value::number(self.ctx.catalogue.max_people(session)),
            _ => Value::Empty,
        }
    }

    fn name_people(&self) -> bool {
        true
    }
}

/// When the first day with times begins and ends.
fn times(session: &Session) -> Option<(NaiveTime, NaiveTime)> {
    session.days.iter().find_map(|day| Some((day.start.get()?, day.end.get()?)))
}
