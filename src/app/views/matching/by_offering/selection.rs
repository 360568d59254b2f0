//! What is selected, and what to do with it: the bar at the bottom.

use std::collections::BTreeSet;

use eframe::egui::{RichText, Ui};

use super::super::super::ViewCtx;
use super::super::common::{names, session_words, sessions_ahead};
use super::State;
use super::model::Reach;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::widgets::{Side, button, ends, hint, link, primary_button, truncated};
use crate::catalogue::{CentreId, Edit, ModuleId};

const HEIGHT: f32 = 52.0;
/// In a narrower window the words stand above the buttons.
const ONE_ROW: f32 = 660.0;
const TWO_ROWS_HEIGHT: f32 = 80.0;

/// Where it stands: below what is selected in.
pub fn side(ui: &Ui) -> Side {
    let narrow = ui.available_width() < ONE_ROW;
    Side::below(ui, "selection", if narrow { TWO_ROWS_HEIGHT } else { HEIGHT })
}

/// Paints it.
pub fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, reach: &Reach, out: &mut Vec<Command>) {
    if ui.available_width() < ONE_ROW {
        ui.add_space(6.0);
        let selected = ui.horizontal(|ui| selection(ui, ctx, state, reach)).inner;
        ui.horizontal(|ui| actions(ui, ctx, state, out));
        state.selected = selected.unwrap_or_else(|| std::mem::take(&mut state.selected));
        return;
    }
    let left = |ui: &mut Ui| selection(ui, ctx, state, reach);
    let (selected, ()) = ui.horizontal_centered(|ui| ends(ui, left, |ui| actions(ui, ctx, state, out))).inner;
    state.selected = selected.unwrap_or_else(|| std::mem::take(&mut state.selected));
}

/// What is selected, in words; the selection that was asked for.
fn selection(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, reach: &Reach) -> Option<BTreeSet<CentreId>> {
    let texts = ctx.texts;
    if state.selected.is_empty() {
        truncated(ui, texts.reach_nothing_selected());
        let asked = reach.to_do().next().is_some() && link(ui, texts.reach_select_to_do()).clicked();
        return asked.then(|| reach.to_do().cloned().collect());
    }
    let count = texts.reach_centres_selected(texts.centres_counted(state.selected.len()));
    let names = names(ctx, &state.selected).join(", ");
    truncated(ui, RichText::new(count).font(Type::strong())).on_hover_text(names);
    link(ui, texts.reach_clear_selection()).clicked().then(BTreeSet::new)
}

fn actions(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let Some(module) = &state.module else {
        hint(ui, texts.reach_choose_module_first());
        return;
    };
    let enabled = !state.selected.is_empty();
    ui.add_enabled_ui(enabled, |ui| {
        ui.menu_button(texts.reach_invite_to(), |ui| invitations(ui, ctx, state, module, out))
            .response
            .on_disabled_hover_text(texts.reach_select_centres_first());
        let session = primary_button(ui, Some(icons::CALENDAR_PLUS), texts.reach_session_for_centres());
        if session.on_disabled_hover_text(texts.reach_select_centres_first()).clicked() {
            out.push(Command::Plan(state.plan(Some(module))));
        }
    });
}

fn invitations(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, module: &ModuleId, out: &mut Vec<Command>) {
    let sessions = sessions_ahead(ctx, |of| of == module);
    if sessions.is_empty() {
        hint(ui, ctx.texts.reach_no_session_to_invite_to());
    }
    for session in sessions {
        if button(ui, None, &session_words(ctx, session)).clicked() {
            let centres = state.selected.iter().cloned().collect();
            out.push(Command::Edit(Edit::Invite(session.id.clone(), centres)));
            ui.close();
        }
    }
}
