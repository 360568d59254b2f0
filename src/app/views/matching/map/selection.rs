//! What is selected on the map, and what to do with it: the bar at the bottom.

use std::collections::BTreeSet;

use eframe::egui::{RichText, ScrollArea, Ui};

use super::State;
use super::subject::Subject;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::views::atlas::Board;
use crate::app::views::matching::common::{names, session_words, sessions_ahead};
use crate::app::widgets::{Side, button, ends, hint, link, primary_button, truncated};
use crate::catalogue::{CentreId, Edit, SessionId};

const HEIGHT: f32 = 52.0;
/// With less room, what selects all to do is left out; the table does it, too.
const ROOM_FOR_LINK: f32 = 240.0;

/// Where it stands: below what is selected in.
pub fn side(ui: &Ui) -> Side {
    Side::below(ui, "selection", HEIGHT)
}

/// Paints it.
pub fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, board: &Board, out: &mut Vec<Command>) {
    let left = |ui: &mut Ui| selection(ui, ctx, state, board);
    let (selected, ()) = ui.horizontal_centered(|ui| ends(ui, left, |ui| actions(ui, ctx, state, out))).inner;
    state.picked.centres = selected.unwrap_or_else(|| std::mem::take(&mut state.picked.centres));
}

/// What is selected, in words; the selection that was asked for.
fn selection(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, board: &Board) -> Option<BTreeSet<CentreId>> {
    let texts = ctx.texts;
    if state.picked.centres.is_empty() {
        truncated(ui, texts.reach_nothing_selected());
        let to_do = || board.entries.iter().filter(|entry| entry.class.is_to_do());
        let room = ui.available_width() > ROOM_FOR_LINK;
        let asked = room && to_do().next().is_some() && link(ui, texts.map_select_to_do()).clicked();
        return asked.then(|| to_do().map(|entry| entry.centre.clone()).collect());
    }
    let count = texts.reach_centres_selected(texts.centres_counted(state.picked.centres.len()));
    let names = names(ctx, &state.picked.centres).join(", ");
    truncated(ui, RichText::new(count).font(Type::strong())).on_hover_text(names);
    link(ui, texts.reach_clear_selection()).clicked().then(BTreeSet::new)
}

fn actions(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let centres = &state.picked.centres;
    if let Some(only) = centres.first().filter(|_| centres.len() == 1)
        && button(ui, None, texts.map_open_centre()).clicked()
    {
        out.push(Command::Go(Place::Centres(Some(only.clone()))));
    }
    ui.add_enabled_ui(!centres.is_empty(), |ui| {
        if let Subject::Session(session) = &state.subject {
            let invite = primary_button(ui, Some(icons::USER_PLUS), texts.map_invite_here());
            if invite.on_disabled_hover_text(texts.reach_select_centres_first()).clicked() {
                out.push(invite_to(session, centres.iter()));
            }
        } else {
            ui.menu_button(texts.reach_invite_to(), |ui| invitations(ui, ctx, state, out))
                .response
                .on_disabled_hover_text(texts.reach_select_centres_first());
            let plan = primary_button(ui, Some(icons::CALENDAR_PLUS), texts.reach_session_for_centres());
            if plan.on_disabled_hover_text(texts.reach_select_centres_first()).clicked() {
                out.push(Command::Plan(state.plan()));
            }
        }
    });
}

fn invite_to<'a>(session: &SessionId, centres: impl Iterator<Item = &'a CentreId>) -> Command {
    Command::Edit(Edit::Invite(session.clone(), centres.cloned().collect()))
}

/// The sessions to come of whatever the map is coloured by.
fn invitations(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, out: &mut Vec<Command>) {
    let sessions = sessions_ahead(ctx, |module| state.subject.has(ctx, module));
    if sessions.is_empty() {
        hint(ui, ctx.texts.map_no_session_to_invite_to());
    }
    ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
        for session in sessions {
            let words = format!("{} · {}", ctx.module_code(&session.module), session_words(ctx, session));
            if button(ui, None, &words).clicked() {
                out.push(invite_to(&session.id, state.picked.centres.iter()));
                ui.close();
            }
        }
    });
}
