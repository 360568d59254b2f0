//! Lists that come in: a file or pasted rows, what their columns are, what their rows would do; then one step
//! that does it.

mod columns;
mod file;
mod rows;
mod state;

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::command::{Action, Command};
use crate::app::widgets::{button, content, hint, page, primary_button, segmented, title, toolbar};
use state::Step;
pub use state::{Matching, State, Ticket};

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if state.step == Step::Rows && !state.lacks_session(ctx) {
        out.extend(state.wanted(ctx).map(|matching| Command::MatchRows(Box::new(matching))));
        state.propose(ctx);
    }
    page(ui, Action::Import.label(texts), |ui| {
        bar(ui, ctx, state, out);
        match state.step {
            Step::File => content(ui, 16, |ui| file::ui(ui, ctx, state, out)),
            Step::Columns => columns::ui(ui, ctx, state),
            Step::Rows => rows::ui(ui, ctx, state, out),
        }
    });
}

fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let mut clicked = None;
    let has_file = state.book.is_some();
    let step = state.step;
    let (mut moves, mut applies) = (None, false);
    let ready = step == Step::Rows && !state.is_matching() && state.proposal.edit().is_some();
    let goes_on = state.columns.name_somebody() && !state.lacks_session(ctx);
    toolbar(
        ui,
        |ui| {
            title(ui, texts.import_title());
            let labels = [texts.import_step_file(), texts.import_step_columns(), texts.import_step_rows()];
            let labels = if has_file { &labels[..] } else { &labels[..1] };
            clicked = segmented(ui, labels, step as usize);
            hint(ui, &state.name);
        },
        |ui| match step {
            Step::File => {}
            Step::Columns => {
                ui.add_enabled_ui(goes_on, |ui| {
                    if primary_button(ui, None, texts.import_to_rows()).clicked() {
                        moves = Some(Step::Rows);
                    }
                });
            }
            Step::Rows => {
                ui.add_enabled_ui(ready, |ui| applies = primary_button(ui, None, texts.apply()).clicked());
                if button(ui, None, texts.import_to_columns()).clicked() {
                    moves = Some(Step::Columns);
                }
            }
        },
    );
    let clicked = clicked.map(|at| [Step::File, Step::Columns].get(at).copied().unwrap_or(Step::Rows));
    if let Some(step) = clicked.or(moves) {
        state.step = step;
    }
    if applies && let Some(edit) = state.edit() {
        out.push(Command::ApplyImport(Box::new(edit)));
    }
}
