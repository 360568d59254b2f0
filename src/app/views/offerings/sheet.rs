//! The list of offerings as a table: columns, what their cells say, and what they are sorted by.

use std::borrow::Cow;

use eframe::egui::Ui;

use super::model::OfferingRow;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Cell, Column, Key, Part, Row, Rows, Sign, row_id, stacked_bar};
use crate::exchange::table::Value;
use crate::matching::Sum;
use crate::texts::Texts;

/// Columns, in the order of [`columns`].
const NUMBER: usize = 0;
const TITLE: usize = 1;
const AREA: usize = 2;
const SERVES: usize = 3;
const MODULES: usize = 4;
const STATUS: usize = 5;
const REACHED: usize = 6;

/// All columns.
pub fn columns(texts: Texts) -> [Column<'static>; 9] {
    [
        Column::exact(texts.offerings_number(), 88.0).id("number").sorts(),
        Column::share(texts.offerings_title(), 5.0, 180.0).id("title").sorts(),
        Column::exact(texts.offerings_area(), 92.0).id("area").sorts(),
        Column::share(texts.offerings_serves(), 3.0, 120.0).id("serves").sorts(),
        Column::exact(texts.modules(), 72.0).id("modules").number().sorts(),
        Column::exact(texts.state_word(), 78.0).id("status").sorts(),
        Column::exact(texts.offerings_reached(), 94.0).id("reached").number().sorts(),
        Column::exact(texts.offerings_coverage(), 94.0).id("coverage").number().sorts(),
        Column::exact("", 84.0),
    ]
}

/// The offerings that pass the view's filter.
#[derive(Clone, Copy)]
pub struct OfferingSheet<'a> {
    pub ctx: &'a ViewCtx<'a>,
    pub rows: &'a [OfferingRow],
}

impl OfferingSheet<'_> {
    /// Fills a row.
    pub fn paint(&self, row: &mut Row<'_>) {
        let index = row.index();
        let Some(offering) = self.rows.get(index) else { return };
        row.cell(Cell::Strong(&offering.number));
        row.cell(Cell::Text(&offering.title));
        row.cell(Cell::Text(offering.area));
        row.cell(Cell::Weak(&offering.serves));
        row.cell(Cell::Text(&offering.modules.to_string()));
        row.cell(Cell::Text(offering.status));
        let reached = offering.reached.map_or_else(|| "–".to_owned(), |reached| reached.to_string());
        row.cell(Cell::Text(&reached));
        row.cell(Cell::Text(&offering.percent(self.ctx)));
        row.widgets("", |ui| {
            if let Some(sum) = offering.sum {
                let width = ui.available_width();
                bar(ui, self.ctx, sum, width);
            }
        });
    }
}

impl Rows for OfferingSheet<'_> {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.rows.get(row).map_or(0, |offering| row_id(&offering.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(offering) = self.rows.get(row) else { return Cow::Borrowed("") };
        match column {
            NUMBER => Cow::Borrowed(&offering.number),
            TITLE => Cow::Borrowed(&offering.title),
            AREA => Cow::Borrowed(offering.area),
            SERVES => Cow::Borrowed(&offering.serves),
            MODULES => offering.modules.to_string().into(),
            STATUS => Cow::Borrowed(offering.status),
            REACHED => offering.reached.map_or_else(|| Cow::Borrowed("–"), |count| count.to_string().into()),
            _ => offering.percent(self.ctx).into(),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let offering = self.rows.get(row)?;
        match column {
            NUMBER | TITLE | AREA | SERVES | STATUS => None,
            MODULES => Some(Key::count(offering.modules)),
            REACHED => Some(offering.reached.map_or(Key::Empty, Key::count)),
            _ => Some(Key::number(offering.sum.and_then(Sum::percent))),
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        let Some(offering) = self.rows.get(row) else { return Value::Empty };
        match column {
            NUMBER | TITLE | AREA | SERVES | STATUS => Value::text(self.text(row, column)),
            MODULES => Value::count(offering.modules),
            REACHED => offering.reached.map_or(Value::Empty, Value::count),
            _ => Value::percent(offering.sum.and_then(Sum::percent)),
        }
    }
}

/// Coverage as a bar: completed, planned, the rest.
pub fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, sum: Sum, width: f32) {
    let planned = sum.planned + sum.waiting;
    let rest = sum.applicable() - sum.completed - planned;
    let part = |sign, count: u32| Part { sign, count: count as usize };
    let parts = [part(Sign::Completed, sum.completed), part(Sign::Planned, planned), part(Sign::Open, rest)];
    let words = ctx.texts.offerings_coverage_words(sum.completed, planned, rest);
    stacked_bar(ui, &parts, width, 12.0, &words);
}
