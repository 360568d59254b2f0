//! The table of all views: one tab stop, rows by arrow keys, Enter opens, heads sort.
//!
//! Only visible rows are laid out, and a row is painted, not built from widgets, so that a hundred
//! thousand rows cost what forty cost. Each row is one node in the accessibility tree with its cells as
//! its name. (`egui_extras` makes every cell a widget of its own, which neither a screen reader nor the
//! Tab key can walk sensibly.)
//!
//! A simple table shows what the view paints, in the view's order: [`Table::show`]. With a [`Sheet`] the
//! table can read its rows, and sorts, filters, finds, selects, copies and edits them, with columns that
//! users arrange: [`Table::show_sheet`].

mod arrangement;
mod body;
mod column;
mod copy;
mod edit;
mod filter;
mod filter_ui;
mod find;
mod head;
mod head_menu;
mod keys;
mod notes;
mod order;
mod row;
mod rows;
mod selection;
mod sorting;
mod sorting_ui;
mod state;
mod taking;

pub use arrangement::Arrangement;
pub use column::{Column, Editor};
pub use filter_ui::filter_toggle;
pub use keys::{has_cells, has_keys};
pub use row::{Cell, Row};
pub use rows::{Key, Rows, row_id};
pub use sorting_ui::is_sorting;
pub use state::{Edited, TableAnswer, TableState};
pub use taking::{AsShown, export_button};

use chrono::NaiveDate;
use eframe::egui::{Id, Popup, Role, Ui, UiBuilder};

use super::super::theme::{Theme, measure};
use super::theme;
use crate::texts::Texts;
use column::Geometry;

/// What a table reads beside what the view paints.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The rows.
    pub rows: &'a dyn Rows,
    /// Another number whenever the rows are others.
    pub version: u64,
    /// The words.
    pub texts: Texts,
    /// The day it is: for filters such as "+14".
    pub today: NaiveDate,
    /// How the user arranged the columns before.
    pub kept: Option<&'a Arrangement>,
}

/// What a view adds to the menu of the selected rows.
pub type RowMenu<'a> = &'a mut dyn FnMut(&mut Ui, &[usize]);

/// A table before it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    id: &'a str,
    label: &'a str,
    columns: &'a [Column<'a>],
    only: Option<&'a [&'a str]>,
    sort: Option<usize>,
    row_height: f32,
    font_size: f32,
    fit: bool,
    headless: bool,
    picking: Picking,
    arranged: bool,
    cell: Option<usize>,
}

/// How rows are selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picking {
    /// As in a file manager: the row that arrow keys go to is selected.
    #[default]
    Follows,
    /// Arrow keys only move, Space selects: where a selection is kept while looking around.
    Free,
    /// So with ticks: a click ticks and unticks.
    Ticks,
}

/// What the parts of a table share in a frame.
struct Frame<'a> {
    table: Table<'a>,
    theme: Theme,
    geometry: Geometry,
    sheet: Option<Sheet<'a>>,
    /// Ids of its parts are made from this.
    scope: Id,
    /// The ids of the columns.
    ids: Vec<&'a str>,
    /// How many rows are shown.
    count: usize,
    /// How far the columns are scrolled to the left.
    offset: f32,
    /// How wide the rows may be beside the bar that scrolls them.
    available: f32,
}

impl<'a> Table<'a> {
    /// `label` is its accessible name; `id` tells it from other tables of the view.
    pub fn new(id: &'a str, label: &'a str, columns: &'a [Column<'a>]) -> Self {
        let row_height = measure::ROW;
        Self {
            id,
            label,
            columns,
            only: None,
            sort: None,
            row_height,
            font_size: 15.0,
            fit: false,
            headless: false,
            picking: Picking::Follows,
            arranged: false,
            cell: None,
        }
    }

    /// Rows of another height; low ones get smaller text.
    pub fn row_height(self, row_height: f32) -> Self {
        Self { row_height, font_size: if row_height < measure::ROW { 14.0 } else { 15.0 }, ..self }
    }

    /// Without heads: for lists that explain themselves.
    pub fn headless(self) -> Self {
        Self { headless: true, ..self }
    }

    /// As high as its rows, instead of filling the view and scrolling.
    pub fn fit(self) -> Self {
        Self { fit: true, ..self }
    }

    /// Users arrange its columns although it is as high as its rows.
    pub fn arranged(self) -> Self {
        Self { arranged: true, ..self }
    }

    /// How its rows are selected.
    pub fn picking(self, picking: Picking) -> Self {
        Self { picking, ..self }
    }

    /// The keyboard is in a cell of this column: the ring goes around it, and letters and arrows to the
    /// sides belong to the view.
    pub fn cell(self, column: usize) -> Self {
        Self { cell: Some(column), ..self }
    }

    /// Only these columns, as the view declares them: where there is no room for all.
    pub fn only(self, only: Option<&'a [&'a str]>) -> Self {
        Self { only, ..self }
    }

    /// Sorted by this column until the user sorts by another.
    pub fn sorted_by(self, column: usize) -> Self {
        Self { sort: Some(column), ..self }
    }

    /// The name under which its columns are kept.
    pub fn name(&self) -> &'a str {
        self.id
    }

    /// Shows it; `paint` fills the visible ones of `count` rows.
    pub fn show(
        self,
        ui: &mut Ui,
        state: &mut TableState,
        count: usize,
        mut paint: impl FnMut(&mut Row<'_>),
    ) -> TableAnswer {
        self.run(ui, state, (count, None), &mut |_, _| {}, &mut paint)
    }

    /// Shows the rows of `sheet` as the user sorts and filters them; `paint` fills the visible ones, and
    /// `menu` adds to the menu of the selected ones.
    pub fn show_sheet(
        self,
        ui: &mut Ui,
        state: &mut TableState,
        sheet: Sheet<'_>,
        menu: RowMenu<'_>,
        mut paint: impl FnMut(&mut Row<'_>),
    ) -> TableAnswer {
        self.run(ui, state, (0, Some(sheet)), menu, &mut paint)
    }

    fn run(
        self,
        ui: &mut Ui,
        state: &mut TableState,
        (count, sheet): (usize, Option<Sheet<'_>>),
        menu: RowMenu<'_>,
        paint: &mut dyn FnMut(&mut Row<'_>),
    ) -> TableAnswer {
        let mut answer = TableAnswer::default();
        let builder =
            UiBuilder::new().id_salt(self.id).accessibility_role(Role::Table).accessibility_label(self.label);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let frame = Frame::new(ui, self, state, (count, sheet));
            frame.describe(ui);
            frame.show(ui, state, menu, paint, &mut answer);
        });
        answer
    }
}

/// How wide the bar is that scrolls the rows, if they need one.
#[expect(clippy::cast_precision_loss, reason = "pixels")]
fn bar(ui: &Ui, table: &Table<'_>, state: &TableState, count: usize) -> f32 {
    // What was seen of them in the last frame; before, what there is room for.
    let room = if state.viewport.height > 0.0 { state.viewport.height } else { ui.available_height() };
    let scrolls = !table.fit && count as f32 * table.row_height > room;
    if scrolls { ui.spacing().scroll.allocated_width() } else { 0.0 }
}

impl<'a> Frame<'a> {
    fn new(
        ui: &Ui,
        table: Table<'a>,
        state: &mut TableState,
        (count, sheet): (usize, Option<Sheet<'a>>),
    ) -> Self {
        let ids: Vec<_> = table.columns.iter().map(|column| column.id).collect();
        let count = match &sheet {
            Some(sheet) => keep_up(&table, &ids, state, sheet),
            None => count,
        };
        let shown = match table.only {
            Some(only) => (0..ids.len()).filter(|&column| only.contains(&ids[column])).collect(),
            None => state.arrangement.shown(&ids),
        };
        let own = Arrangement::default();
        let arrangement = if table.only.is_some() { &own } else { &state.arrangement };
        let available = ui.available_width() - bar(ui, &table, state, count);
        let geometry = Geometry::new(table.columns, arrangement, shown, available);
        let most = (geometry.total - available).max(0.0);
        let offset = state.viewport.offset.x.clamp(0.0, most);
        Self { table, theme: theme(ui), geometry, sheet, scope: ui.scope_id(), ids, count, offset, available }
    }

    /// How many rows and columns there are, for screen readers.
    fn describe(&self, ui: &Ui) {
        let heads = usize::from(!self.table.headless);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_count(self.count + heads);
            node.set_column_count(self.geometry.shown.len());
            node.set_size_of_set(self.count);
        });
    }

    fn show(
        &self,
        ui: &mut Ui,
        state: &mut TableState,
        menu: RowMenu<'_>,
        paint: &mut dyn FnMut(&mut Row<'_>),
        answer: &mut TableAnswer,
    ) {
        let before = state.selection.clone();
        if let Some(sheet) = self.sheet.as_ref().filter(|_| self.arranges()) {
            self.chips_ui(ui, sheet, state);
        }
        if !self.table.headless {
            self.head(ui, state, answer);
        }
        if let Some(sheet) = self.sheet.as_ref().filter(|_| state.filtering && self.arranges()) {
            self.filters_ui(ui, sheet, state);
        }
        let focus = self.keys(ui, state, answer);
        self.body(ui, state, &focus, paint, answer);
        if let Some(sheet) = &self.sheet {
            self.notes_ui(ui, sheet, state, focus.rect);
            self.sorting_ui(ui, sheet, state, focus.rect, answer);
            self.row_menu_ui(ui, sheet, state, &focus, menu, answer);
            self.take(ui, sheet, state, answer);
            if before != state.selection {
                let order = &state.order;
                let row = |id: u64| order.place(id).and_then(|place| order.row(place));
                state.selection.keep(|id| row(id).is_none_or(|row| !sheet.rows.is_head(row)));
            }
        }
        answer.selection_changed = before != state.selection;
    }

    /// The row of the view at a place of the table.
    fn row_at(&self, state: &TableState, place: usize) -> Option<usize> {
        match self.sheet {
            Some(_) => state.order.row(place),
            None => (place < self.count).then_some(place),
        }
    }

    /// The place of the table where the current row stands.
    fn current_place(&self, state: &TableState) -> Option<usize> {
        match &self.sheet {
            Some(sheet) => (state.current < sheet.rows.count())
                .then(|| state.order.place(sheet.rows.id(state.current)))
                .flatten(),
            None => (state.current < self.count).then_some(state.current),
        }
    }

    /// The id of the node that stands for a row.
    fn row_node(&self, state: &TableState, place: usize) -> Id {
        match self.sheet {
            Some(_) => self.scope.with(("row", state.order.id(place))),
            None => self.scope.with(("row", place)),
        }
    }

    fn menu_id(&self, which: &str) -> Id {
        self.scope.with(("menu", which))
    }

    /// A menu at a point, opened by a key or by the pointer.
    fn menu<'m>(&self, ui: &Ui, which: &str, at: eframe::egui::Pos2) -> Popup<'m> {
        Popup::new(self.menu_id(which), ui.ctx().clone(), at, ui.layer_id())
            .kind(eframe::egui::PopupKind::Menu)
            .layout(eframe::egui::Layout::top_down_justified(eframe::egui::Align::Min))
            .style(eframe::egui::containers::menu::menu_style)
            .gap(0.0)
    }
}

/// Brings order, selection and current row up to date with the rows; returns how many rows are shown.
fn keep_up(table: &Table<'_>, ids: &[&str], state: &mut TableState, sheet: &Sheet<'_>) -> usize {
    if !std::mem::replace(&mut state.arranged, true) {
        state.arrangement = sheet.kept.cloned().unwrap_or_default();
        let own = state.sort.or(table.sort.map(|column| (column, false)));
        state.sort = state.arrangement.sort(ids).or(own);
    }
    let kinds: Vec<_> = table.columns.iter().map(|column| column.kind).collect();
    let wanted = (state.sort, state.filters.as_slice());
    if state.order.keep_up(sheet.rows, sheet.version, wanted, (&kinds, sheet.today)) {
        let order = &state.order;
        state.selection.keep(|id| order.place(id).is_some());
        let place = state.current_id.and_then(|id| state.order.place(id));
        if let Some(row) = place.and_then(|place| state.order.row(place)) {
            state.current = row;
        } else if state.current_id.take().is_some() {
            // The record is gone: its neighbour takes its place where it is shown.
            let last = sheet.rows.count().saturating_sub(1);
            let near = state.current.min(last);
            let shown = sheet.rows.count() > 0 && state.order.place(sheet.rows.id(near)).is_some();
            state.current = if shown { near } else { state.order.row(0).unwrap_or_default() };
        }
    }
    if state.current < sheet.rows.count() {
        state.current_id = Some(sheet.rows.id(state.current));
    }
    // Rows that are being sorted don't jump twice.
    if state.order.progress().is_some() {
        state.scroll_when_sorted |= std::mem::take(&mut state.scroll_to_current);
    } else {
        state.scroll_to_current |= std::mem::take(&mut state.scroll_when_sorted);
    }
    state.order.len()
}
