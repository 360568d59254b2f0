//! The list of centres as a table: columns, what their cells say, and what they are sorted by.

use std::borrow::Cow;

use super::model::Row;
use super::overview_tab;
use crate::app::widgets::{self, Cell, Column, Key, Rows, row_id};
use crate::catalogue::{Area, CentreId};
use crate::exchange::table::Value;
use crate::texts::Texts;

/// Columns, in the order of [`columns`].
const NAME: usize = 0;
const DISTRICT: usize = 1;
const EDUCATION: usize = 2;
const CROSS_CUTTING: usize = 3;
const PEOPLE: usize = 4;
const COVERAGE: usize = 5;

/// The columns beside a centre in detail.
pub const NARROW: [&str; 3] = ["name", "coverage", "open"];

/// The heads of the columns for the two areas.
pub fn focus_heads(texts: Texts) -> [String; 2] {
    Area::ALL.map(|area| texts.centre_focus_in(texts.area_short(area)))
}

/// All columns.
pub fn columns(texts: Texts, foci: &[String; 2], narrow: bool) -> [Column<'_>; 7] {
    [
        Column::share(texts.centre_name_word(), 2.0, 110.0).id("name"),
        Column::exact(texts.centre_district_short(), 96.0).id("district"),
        Column::share(&foci[0], 3.0, 120.0).id("education"),
        Column::share(&foci[1], 3.0, 120.0).id("cross-cutting"),
        Column::exact(texts.people(), 82.0).id("people").number(),
        Column::exact(texts.coverage(), if narrow { 120.0 } else { 150.0 }).id("coverage").numeric(),
        Column::exact(texts.open_short(), 66.0).id("open").number(),
    ]
    .map(Column::sorts)
}

/// The centres that pass the view's filter.
#[derive(Clone, Copy)]
pub struct CentreSheet<'a> {
    pub texts: Texts,
    pub rows: &'a [Row],
    pub shown: &'a [usize],
}

impl<'a> CentreSheet<'a> {
    /// A centre by its place.
    pub fn centre(&self, row: usize) -> Option<&'a Row> {
        self.rows.get(*self.shown.get(row)?)
    }

    /// Fills a row.
    pub fn paint(&self, row: &mut widgets::Row<'_>, open: Option<&CentreId>) {
        let Some(centre) = self.centre(row.index()) else { return };
        if open == Some(&centre.id) {
            row.select(true);
        }
        row.cell(Cell::Text(&centre.name));
        row.cell(Cell::Text(&centre.district));
        for area in Area::ALL {
            row.cell(or_dash(centre.focus(area)));
        }
        row.cell(Cell::Text(&centre.people.to_string()));
        match centre.sum.percent() {
            None => row.cell(Cell::Weak(self.texts.nothing_applicable())),
            Some(percent) => {
                let percent = self.texts.percent(percent);
                row.widgets(&percent, |ui| {
                    let width = (ui.available_width() - 48.0).max(20.0);
                    overview_tab::bar(ui, self.texts, centre.sum, width, 10.0);
                    ui.label(&percent);
                });
            }
        }
        match centre.open() {
            0 => row.cell(Cell::Weak("–")),
            open => row.cell(Cell::Text(&open.to_string())),
        }
    }
}

fn or_dash(text: &str) -> Cell<'_> {
    if text.is_empty() { Cell::Weak("–") } else { Cell::Text(text) }
}

impl Rows for CentreSheet<'_> {
    fn count(&self) -> usize {
        self.shown.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.centre(row).map_or(0, |centre| row_id(&centre.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(centre) = self.centre(row) else { return Cow::Borrowed("") };
        match column {
            NAME => Cow::Borrowed(&centre.name),
            DISTRICT => Cow::Borrowed(&centre.district),
            EDUCATION => Cow::Borrowed(centre.focus(Area::Education)),
            CROSS_CUTTING => Cow::Borrowed(centre.focus(Area::CrossCutting)),
            PEOPLE => centre.people.to_string().into(),
            COVERAGE => centre.sum.percent().map_or_else(
                || Cow::Borrowed(self.texts.nothing_applicable()),
                |percent| self.texts.percent(percent).into(),
            ),
            _ => centre.open().to_string().into(),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let centre = self.centre(row)?;
        match column {
            // The list stands by name already.
            NAME => Some(Key::count(row)),
            PEOPLE => Some(Key::count(centre.people)),
            COVERAGE => Some(Key::number(centre.sum.percent())),
            DISTRICT | EDUCATION | CROSS_CUTTING => None,
            _ => Some(Key::number(Some(centre.open()))),
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        let Some(centre) = self.centre(row) else { return Value::Empty };
        match column {
            PEOPLE => Value::count(centre.people),
            COVERAGE if centre.sum.percent().is_some() => Value::percent(centre.sum.percent()),
            NAME | DISTRICT | EDUCATION | CROSS_CUTTING | COVERAGE => Value::text(self.text(row, column)),
            _ => Value::number(Some(centre.open())),
        }
    }
}
