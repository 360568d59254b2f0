//! The first step: which file, and what the list in it is about.

use eframe::egui::{ScrollArea, TextEdit, Ui};

use super::State;
use crate::app::command::{Action, Command};
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Sign, button, choose, hint, labelled, primary_button, section, sign_label_wrapped,
};
use crate::catalogue::{RecordId, SessionId};
use crate::exchange::import::Kind;

pub(super) fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
        ui.set_max_width(720.0);
        section(ui, texts.import_about_what());
        target(ui, ctx, state);
        ui.add_space(16.0);
        section(ui, texts.import_from_file());
        hint(ui, texts.import_file_hint());
        ui.add_space(4.0);
        if primary_button(ui, None, texts.import_choose_file()).clicked() {
            out.push(Command::Do(Action::Import));
        }
        if let Some(problem) = state.problem {
            ui.add_space(8.0);
            sign_label_wrapped(ui, Sign::Clash, &problem.words(texts));
        }
        ui.add_space(16.0);
        section(ui, texts.import_from_text());
        hint(ui, texts.import_text_hint());
        ui.add_space(4.0);
        pasted(ui, ctx, state, out);
    });
}

fn pasted(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let width = ui.available_width() - 16.0;
    let focus = std::mem::take(&mut state.focus_text);
    ScrollArea::vertical().id_salt("pasted").max_height(160.0).show(ui, |ui| {
        let field =
            |ui: &mut Ui| ui.add(TextEdit::multiline(&mut state.text).desired_width(width).desired_rows(4));
        let response = labelled(ui, texts.import_rows_label(), field);
        if focus {
            response.request_focus();
        }
    });
    ui.add_space(4.0);
    let filled = !state.text.trim().is_empty();
    ui.add_enabled_ui(filled, |ui| {
        if button(ui, None, texts.import_read_rows()).clicked() {
            out.push(Command::ImportText(state.text.clone()));
        }
    });
}

/// What the list is about; into which session, and which sheet, where there are several.
pub(super) fn target(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let mut kind = state.kind;
    let mut changed =
        choose(ui, texts.import_kind(), &mut kind, &Kind::ALL, 280.0, |kind| kind.name(texts).to_owned());
    state.kind = kind;
    if kind != Kind::People {
        let sessions = sessions(ctx);
        let label = |id: &Option<SessionId>| {
            let record = id.clone().map(RecordId::from);
            record.map_or_else(
                || texts.import_which_session().to_owned(),
                |id| texts.record_label(ctx.catalogue, &id),
            )
        };
        changed |= choose(ui, texts.import_session(), &mut state.session, &sessions, 420.0, label);
    }
    if let Some(book) = state.book.clone().filter(|book| book.sheets.len() > 1) {
        let all: Vec<_> = (0..book.sheets.len()).collect();
        let name = |at: &usize| book.sheets.get(*at).map_or_else(String::new, |sheet| sheet.name.clone());
        changed |= choose(ui, texts.import_sheet(), &mut state.sheet, &all, 280.0, name);
    }
    if changed {
        state.recognise(ctx);
    }
}

/// The sessions that lists come in for: those around today first.
fn sessions(ctx: &ViewCtx<'_>) -> Vec<Option<SessionId>> {
    let mut sessions: Vec<_> =
        ctx.catalogue.sessions.iter().filter(|session| session.first_day().is_some()).collect();
    sessions
        .sort_by_key(|session| session.first_day().map(|day| (day - ctx.today).num_days().unsigned_abs()));
    sessions.into_iter().take(200).map(|session| Some(session.id.clone())).collect()
}
