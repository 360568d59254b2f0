//! The table as it stands on screen, taken for a file: its columns and rows as they are shown, what is selected
//! among them, and behind them the columns that aren't shown.
//!
//! Cells borrow what a view has at hand, so a long table is taken over several frames.

use eframe::egui::Ui;

use super::super::super::icons;
use super::super::icon_button;
use super::order::Order;
use super::rows::Rows;
use super::selection::Selection;
use super::state::{TableAnswer, TableState};
use super::{Column, Frame, Sheet};
use crate::exchange::table::Table;
use crate::texts::Texts;

/// How many cells a frame reads: a count, not a time, so that the same happens on every machine.
const CELLS: usize = 8_000;

/// A table as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AsShown {
    /// All rows that pass the filters, in their order, with the columns shown first.
    pub table: Table,
    /// How many of its columns are shown.
    pub columns: usize,
    /// Which of its rows are selected.
    pub selected: Vec<usize>,
    /// Whether people are named in it.
    pub names_people: bool,
}

impl AsShown {
    /// How many of its columns aren't shown.
    pub fn hidden(&self) -> usize {
        self.table.heads.len().saturating_sub(self.columns)
    }

    /// What leaves of it.
    pub fn cut(mut self, only_selected: bool, all_columns: bool) -> Table {
        if only_selected {
            let rows = &mut self.table.rows;
            let take = |row: &usize| rows.get_mut(*row).map(std::mem::take);
            self.table.rows = self.selected.iter().filter_map(take).collect();
        }
        if !all_columns {
            self.table.heads.truncate(self.columns);
            for row in &mut self.table.rows {
                row.truncate(self.columns);
            }
        }
        self.table
    }
}

/// How far it is taken.
#[derive(Clone, Debug)]
pub struct Taking {
    /// Of which order of rows.
    turn: u64,
    /// The columns, those shown first.
    columns: Vec<usize>,
    /// How many rows were looked at.
    done: usize,
    shown: AsShown,
}

impl Taking {
    fn begin(name: &str, rows: &dyn Rows, columns: &[Column<'_>], shown: &[usize], turn: u64) -> Self {
        let has_head = |column: &usize| !columns[*column].label.is_empty();
        let rest = (0..columns.len()).filter(|column| !shown.contains(column));
        let all: Vec<_> = shown.iter().copied().chain(rest).filter(has_head).collect();
        let heads = |column: usize| match rows.parted(column) {
            Some(heads) => heads.to_vec(),
            None => vec![columns[column].label],
        };
        let table = Table::new(name, all.iter().flat_map(|&column| heads(column)));
        let count = shown.iter().copied().filter(has_head).map(|column| heads(column).len()).sum();
        let shown = AsShown { table, columns: count, selected: Vec::new(), names_people: rows.name_people() };
        Self { turn, columns: all, done: 0, shown }
    }

    /// Takes as many rows as a frame may; says whether that was the last.
    fn go_on(&mut self, rows: &dyn Rows, order: &Order, selection: &Selection) -> bool {
        let until = self.done.saturating_add((CELLS / self.columns.len().max(1)).max(1)).min(order.len());
        for place in self.done..until {
            let Some(row) = order.row(place).filter(|row| !rows.is_head(*row)) else { continue };
            if order.id(place).is_some_and(|id| selection.has(id)) {
                self.shown.selected.push(self.shown.table.rows.len());
            }
            let cells = self.columns.iter().flat_map(|&column| {
                let second = rows.parted(column).map(|_| rows.second(row, column));
                std::iter::once(rows.value(row, column)).chain(second)
            });
            self.shown.table.row(cells);
        }
        self.done = until;
        until == order.len()
    }

    /// How much of so many rows is done.
    #[expect(clippy::cast_precision_loss, reason = "a share to be shown")]
    pub fn share(&self, of: usize) -> f32 {
        self.done as f32 / of.max(1) as f32
    }
}

impl Frame<'_> {
    /// Takes the table, or more of it, where that was asked for.
    pub(super) fn take(&self, ui: &Ui, sheet: &Sheet<'_>, state: &mut TableState, answer: &mut TableAnswer) {
        let now = ui.ctx().cumulative_pass_nr();
        // What was asked while the table wasn't there isn't asked any more.
        if state.file_wanted.is_none_or(|pass| pass + 2 < now) {
            state.forget_file();
            return;
        }
        state.file_wanted = Some(now);
        ui.ctx().request_repaint();
        if state.order.progress().is_some() {
            return;
        }
        let turn = state.order.turn();
        let begun = state.taking.take().filter(|taking| taking.turn == turn);
        let mut taking = begun.unwrap_or_else(|| {
            let (columns, shown) = (self.table.columns, &self.geometry.shown);
            Taking::begin(self.table.label, sheet.rows, columns, shown, turn)
        });
        if taking.go_on(sheet.rows, &state.order, &state.selection) {
            state.file_wanted = None;
            answer.taken = Some(Box::new(taking.shown));
        } else {
            state.taking = Some(taking);
        }
    }
}

/// „Exportieren …“: the table as it is shown leaves as a file.
pub fn export_button(ui: &mut Ui, texts: Texts, state: &mut TableState, has_rows: bool) {
    ui.add_enabled_ui(has_rows, |ui| {
        if icon_button(ui, icons::EXPORT, texts.table_export()).clicked() {
            state.want_file(ui.ctx());
        }
    });
}

#[cfg(test)]
#[path = "taking_tests.rs"]
mod tests;
