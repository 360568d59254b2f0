//! Trainers and venues as tables: columns, what their cells say, and what they are sorted by.

use std::borrow::Cow;

use super::model::{TrainerRow, VenueRow};
use crate::app::views::ViewCtx;
use crate::app::widgets::{Cell, Column, Key, Row, Rows, Sign, row_id};
use crate::exchange::table::Value;
use crate::texts::Texts;

/// The columns of trainers.
pub fn trainer_columns(texts: Texts) -> [Column<'static>; 6] {
    [
        Column::share(texts.form_name(), 1.4, 150.0).id("name").sorts(),
        Column::share(texts.resources_teaches(), 3.0, 200.0).id("teaches").sorts(),
        Column::exact(texts.resources_weekdays(), 130.0).id("weekdays"),
        Column::exact(texts.resources_home(), 130.0).id("town").sorts(),
        Column::exact(texts.resources_days_this_month(), 120.0).id("days").numeric().sorts(),
        Column::exact(texts.resources_kind(), 80.0).id("kind").sorts(),
    ]
}

/// The trainers that pass the view's filter.
#[derive(Clone, Copy)]
pub struct TrainerSheet<'a> {
    pub ctx: &'a ViewCtx<'a>,
    pub rows: &'a [TrainerRow],
}

impl TrainerSheet<'_> {
    /// Fills a row.
    pub fn paint(&self, row: &mut Row<'_>) {
        let Some(trainer) = self.rows.get(row.index()) else { return };
        row.cell(Cell::Strong(&trainer.name));
        row.cell(Cell::Weak(&trainer.teaches));
        row.cell(Cell::Text(&trainer.weekdays));
        row.cell(Cell::Text(&trainer.town));
        let days = trainer.days_of_most();
        if trainer.is_over() {
            row.cell(Cell::Sign(Sign::Clash, &self.ctx.texts.resources_too_many(&days)));
        } else {
            row.cell(Cell::Text(&days));
        }
        row.cell(Cell::Text(trainer.kind));
    }
}

impl Rows for TrainerSheet<'_> {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.rows.get(row).map_or(0, |trainer| row_id(&trainer.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(trainer) = self.rows.get(row) else { return Cow::Borrowed("") };
        match column {
            0 => Cow::Borrowed(&trainer.name),
            1 => Cow::Borrowed(&trainer.teaches),
            2 => Cow::Borrowed(&trainer.weekdays),
            3 => Cow::Borrowed(&trainer.town),
            4 => trainer.days_of_most().into(),
            _ => Cow::Borrowed(trainer.kind),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let trainer = self.rows.get(row)?;
        (column == 4).then(|| Key::count(trainer.days))
    }

    fn value(&self, row: usize, column: usize) -> Value {
        match self.rows.get(row) {
            Some(trainer) if column == 4 => Value::count(trainer.days),
            _ => Value::text(self.text(row, column)),
        }
    }

    fn parted(&self, column: usize) -> Option<[&str; 2]> {
        let texts = self.ctx.texts;
        (column == 4).then(|| [texts.resources_days_this_month(), texts.export_days_agreed()])
    }

    fn second(&self, row: usize, _: usize) -> Value {
        Value::number(self.rows.get(row).and_then(|trainer| trainer.most))
    }

    fn name_people(&self) -> bool {
        true
    }
}

/// The columns of venues.
pub fn venue_columns(texts: Texts) -> [Column<'static>; 7] {
    [
        Column::share(texts.form_name(), 2.0, 150.0).id("name"),
        Column::exact(texts.form_town(), 120.0).id("town"),
        Column::exact(texts.district(), 130.0).id("district"),
        Column::exact(texts.resources_seats(), 110.0).id("seats").numeric(),
        Column::share(texts.resources_equipment(), 2.0, 130.0).id("equipment"),
        Column::exact(texts.resources_accessibility(), 170.0).id("accessibility"),
        Column::exact(texts.resources_next(), 130.0).id("next").date(),
    ]
    .map(Column::sorts)
}

/// The venues that pass the view's filter.
#[derive(Clone, Copy)]
pub struct VenueSheet<'a> {
    pub ctx: &'a ViewCtx<'a>,
    pub rows: &'a [VenueRow],
}

impl VenueSheet<'_> {
    /// Fills a row.
    pub fn paint(&self, row: &mut Row<'_>) {
        let index = row.index();
        let Some(venue) = self.rows.get(index) else { return };
        row.cell(Cell::Strong(&venue.name));
        row.cell(Cell::Text(&venue.town));
        row.cell(Cell::Text(&venue.district));
        row.cell(Cell::Text(&venue.seats));
        row.cell(Cell::Weak(&venue.equipment));
        row.cell(Cell::Text(venue.accessibility));
        row.cell(Cell::Text(&self.text(index, 6)));
    }
}

impl Rows for VenueSheet<'_> {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.rows.get(row).map_or(0, |venue| row_id(&venue.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(venue) = self.rows.get(row) else { return Cow::Borrowed("") };
        match column {
            0 => Cow::Borrowed(&venue.name),
            1 => Cow::Borrowed(&venue.town),
            2 => Cow::Borrowed(&venue.district),
            3 => Cow::Borrowed(&venue.seats),
            4 => Cow::Borrowed(&venue.equipment),
            5 => Cow::Borrowed(venue.accessibility),
            _ => venue.next.map_or(Cow::Borrowed("–"), |day| self.ctx.texts.date_with_weekday(day).into()),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let venue = self.rows.get(row)?;
        match column {
            3 => Some(Key::number((venue.seat_count > 0).then_some(venue.seat_count))),
            6 => Some(Key::day(venue.next)),
            _ => None,
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        let Some(venue) = self.rows.get(row) else { return Value::Empty };
        match column {
            3 if venue.seat_count > 0 => Value::number(Some(venue.seat_count)),
            6 => Value::day(venue.next),
            _ => Value::text(self.text(row, column)),
        }
    }
}
