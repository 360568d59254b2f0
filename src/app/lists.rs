//! Two lists behind the menus: the steps that can be undone, to jump in, and what the window said.

use eframe::egui::{Frame, Id, Modal, ScrollArea, Ui};

use super::widgets::{Cell, Column, Row, Sign, Table, TableState, close_button, hint, section, theme};
use super::{App, Command};
use crate::texts::Texts;

/// The list that is open.
#[derive(Default)]
pub(super) struct Lists {
    open: Option<List>,
    table: TableState,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Steps,
    Messages,
}

/// A row of the list of steps: its name, and by how many steps it lies from now; 0 is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct StepRow {
    name: &'static str,
    away: i64,
}

impl Lists {
    pub fn show_steps(&mut self) {
        *self = Self { open: Some(List::Steps), table: TableState::default() };
    }

    pub fn show_messages(&mut self) {
        *self = Self { open: Some(List::Messages), table: TableState::default() };
    }

    /// Whether one of them takes all keys for itself.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

impl App {
    /// Paints the list that is open.
    pub(super) fn lists_ui(&mut self, ui: &mut Ui, out: &mut Vec<Command>) {
        let Some(list) = self.lists.open else { return };
        let texts = self.texts();
        let frame = Frame::window(ui.style()).stroke(theme(ui).head_line());
        let modal = Modal::new(Id::unique("list")).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(480.0_f32.min(ui.ctx().content_rect().width() - 96.0));
            match list {
                List::Steps => self.steps_ui(ui, texts, out),
                List::Messages => self.messages_ui(ui, texts),
            }
            ui.add_space(8.0);
            close_button(ui, texts.close())
        });
        if modal.inner || modal.should_close() {
            self.lists.open = None;
        }
    }

    fn steps_ui(&mut self, ui: &mut Ui, texts: Texts, out: &mut Vec<Command>) {
        section(ui, texts.steps_title());
        hint(ui, texts.steps_hint());
        ui.add_space(8.0);
        let rows = self.steps(texts);
        let columns = [Column::share(texts.steps_title(), 1.0, 200.0), Column::exact("", 96.0)];
        let table = Table::new("steps", texts.steps_title(), &columns).headless().fit();
        let state = &mut self.lists.table;
        let area = ScrollArea::vertical().max_height(height(ui)).min_scrolled_height(height(ui));
        let show_row = |row: &mut Row<'_>| {
            let StepRow { name, away } = rows[row.index()];
            row.select(away == 0);
            row.cell(if away > 0 { Cell::Weak(name) } else { Cell::Text(name) });
            row.cell(Cell::Weak(match away {
                0 => texts.steps_now(),
                1.. => texts.steps_undone(),
                _ => "",
            }));
        };
        let answer = area.show(ui, |ui| table.show(ui, state, rows.len(), show_row)).inner;
        if let Some(row) = answer.opened.or(answer.clicked).and_then(|at| rows.get(at)) {
            out.push(Command::Step(row.away));
            self.lists.table.go_to(0);
        }
    }

    /// The steps, what was taken back last on top, then now, then what can be undone.
    fn steps(&self, texts: Texts) -> Vec<StepRow> {
        let named = |name| texts.edit_name(name);
        let undone: Vec<_> = self.workspace.redo_names().map(named).collect();
        let done: Vec<_> = self.workspace.undo_names().map(named).collect();
        let mut rows: Vec<StepRow> = (1..).zip(undone).map(|(away, name)| StepRow { name, away }).collect();
        rows.reverse();
        rows.extend((0..).zip(done).map(|(at, name): (i64, _)| StepRow { name, away: -at }));
        let begin = i64::try_from(self.workspace.undo_names().count()).unwrap_or(0);
        rows.push(StepRow { name: texts.steps_begin(), away: -begin });
        rows
    }

    /// Undoes or redoes as many steps as a row lies away.
    pub(super) fn step(&mut self, away: i64) {
        for _ in 0..away.unsigned_abs() {
            let moved = if away < 0 { self.workspace.undo() } else { self.workspace.redo() };
            if moved.is_none() {
                break;
            }
        }
    }

    fn messages_ui(&mut self, ui: &mut Ui, texts: Texts) {
        section(ui, texts.messages_title());
        ui.add_space(8.0);
        let rows: Vec<_> = self.toasts.log().collect();
        if rows.is_empty() {
            hint(ui, texts.messages_none());
            return;
        }
        let columns = [Column::share(texts.messages_title(), 1.0, 200.0)];
        let table = Table::new("messages", texts.messages_title(), &columns).headless().fit();
        let state = &mut self.lists.table;
        let show_row = |row: &mut Row<'_>| {
            let (failed, text) = rows[row.index()];
            row.cell(if failed { Cell::Sign(Sign::Clash, text) } else { Cell::Text(text) });
        };
        ScrollArea::vertical()
            .max_height(height(ui))
            .min_scrolled_height(height(ui))
            .show(ui, |ui| table.show(ui, state, rows.len(), show_row));
    }
}

fn height(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - 240.0).clamp(80.0, 480.0)
}
