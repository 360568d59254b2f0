//! What a table remembers between frames, and what it answers.

use eframe::egui::{Context, Id, Pos2, Vec2};

use super::arrangement::Arrangement;
use super::edit::Editing;
use super::filter::Filter;
use super::find::Find;
use super::order::Order;
use super::rows::Rows;
use super::selection::Selection;
use super::taking::{AsShown, Taking};

/// Where the user is in a table, and how it is sorted. Lives with the view.
#[derive(Clone, Debug, Default)]
pub struct TableState {
    /// The row that arrow keys move from.
    pub current: usize,
    /// Column and whether descending.
    pub sort: Option<(usize, bool)>,
    /// Whether the row of filters is open.
    pub filtering: bool,
    pub(super) filters: Vec<Filter>,
    pub(super) scroll_to_current: bool,
    /// The same once the rows are sorted.
    pub(super) scroll_when_sorted: bool,
    pub(super) scroll_sideways_to: Option<f32>,
    /// The current row's id: it stays the current one when rows come and go.
    pub(super) current_id: Option<u64>,
    pub(super) selection: Selection,
    pub(super) arrangement: Arrangement,
    pub(super) arranged: bool,
    pub(super) order: Order,
    pub(super) find: Find,
    pub(super) editing: Option<Editing>,
    /// Where the menu of the selected rows opened, and whether by a key.
    pub(super) menu: Option<(Pos2, bool)>,
    /// The same of a head's menu, with its column.
    pub(super) head_menu: Option<(usize, Pos2, bool)>,
    /// The table is wanted for a file: in which pass that was last so.
    pub(super) file_wanted: Option<u64>,
    pub(super) taking: Option<Taking>,
    /// A filter's field that takes the focus.
    pub(super) focus_filter: Option<usize>,
    pub(super) viewport: Viewport,
    /// What has the focus while the rows have the keyboard.
    pub(super) keys: Option<Id>,
}

/// What the scroll area showed in the last frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Viewport {
    pub offset: Vec2,
    pub height: f32,
}

impl TableState {
    /// Sorted by `column`, ascending.
    pub fn sorted_by(column: usize) -> Self {
        Self { sort: Some((column, false)), ..Self::default() }
    }

    /// Goes to `row` and brings it into view.
    pub fn go_to(&mut self, row: usize) {
        self.current = row;
        self.current_id = None;
        self.scroll_to_current = true;
    }

    /// The rows that the user selected, in the order shown; the current one where none is.
    pub fn selected(&self, rows: &dyn Rows) -> Vec<usize> {
        if self.selection.len() == 0 {
            let current = self.current < rows.count() && !rows.is_head(self.current);
            return current.then_some(self.current).into_iter().collect();
        }
        let places = 0..self.order.len();
        let is_selected = |place: &usize| self.order.id(*place).is_some_and(|id| self.selection.has(id));
        places.filter(is_selected).filter_map(|place| self.order.row(place)).collect()
    }

    /// Whether a row is selected.
    pub fn is_selected(&self, id: u64) -> bool {
        self.selection.has(id)
    }

    /// How many rows are selected.
    pub fn selection_len(&self) -> usize {
        self.selection.len()
    }

    /// Selects these rows: where the selection is changed elsewhere, too.
    pub fn select(&mut self, ids: impl IntoIterator<Item = u64>) {
        self.selection.put(ids.into_iter().collect());
    }

    /// Whether the rows have the keyboard.
    pub fn has_focus(&self, ctx: &Context) -> bool {
        self.keys.is_some_and(|keys| ctx.memory(|memory| memory.has_focus(keys)))
    }

    /// Gives the rows the keyboard.
    pub fn request_focus(&self, ctx: &Context) {
        if let Some(keys) = self.keys {
            ctx.memory_mut(|memory| memory.request_focus(keys));
        }
    }

    /// The node that has the focus while the rows have the keyboard.
    pub fn keys_node(&self) -> Option<Id> {
        self.keys
    }

    /// At which place a row is shown.
    pub fn place_of(&self, rows: &dyn Rows, row: usize) -> Option<usize> {
        if row < rows.count() { self.order.place(rows.id(row)) } else { None }
    }

    /// The row shown at a place.
    pub fn row_at(&self, place: usize) -> Option<usize> {
        self.order.row(place)
    }

    /// How many rows are shown.
    pub fn shown(&self) -> usize {
        self.order.len()
    }

    /// Asks for the table as a file: [`TableAnswer::taken`] has it.
    pub fn want_file(&mut self, ctx: &Context) {
        self.file_wanted = Some(ctx.cumulative_pass_nr());
    }

    /// No longer asks for it.
    pub(super) fn forget_file(&mut self) {
        (self.file_wanted, self.taking) = (None, None);
    }

    /// How much of it is taken, from 0 to 1, while that goes on.
    pub(super) fn taken_so_far(&self) -> Option<f32> {
        Some(self.taking.as_ref()?.share(self.order.len()))
    }

    /// Opens the row of filters and takes the keyboard there, or closes it: what is in force stays so.
    pub fn toggle_filters(&mut self) {
        self.filtering = !self.filtering;
        self.focus_filter = self.filtering.then_some(usize::MAX);
    }

    pub(super) fn filter(&mut self, column: usize) -> &mut Filter {
        let at = self.filters.iter().position(|filter| filter.column == column).unwrap_or_else(|| {
            self.filters.push(Filter { column, ..Filter::default() });
            self.filters.len() - 1
        });
        &mut self.filters[at]
    }
}

/// What was written into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// In which row of the view.
    pub row: usize,
    /// In which of its columns.
    pub column: usize,
    /// What.
    pub text: String,
}

/// What the user did. Rows are those of the view, whatever the order shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableAnswer {
    /// A row became the current one.
    pub selected: Option<usize>,
    /// A row was clicked.
    pub clicked: Option<usize>,
    /// A row was opened: double click or Enter.
    pub opened: Option<usize>,
    /// A row was ticked or unticked: the space key.
    pub toggled: Option<usize>,
    /// A row was removed: the delete key.
    pub deleted: Option<usize>,
    /// The order changed; [`TableState::sort`] has it.
    pub sorted: bool,
    /// Other rows are selected; [`TableState::selected`] has them.
    pub selection_changed: bool,
    /// Columns were arranged, or the order changed: to be kept in the settings.
    pub arranged: Option<Arrangement>,
    /// A cell was edited.
    pub edited: Option<Edited>,
    /// The table as it is shown, for a file.
    pub taken: Option<Box<AsShown>>,
    /// So many rows went to the clipboard.
    pub copied: Option<usize>,
    /// Text from the clipboard.
    pub pasted: Option<String>,
}
