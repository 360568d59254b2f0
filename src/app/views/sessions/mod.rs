//! The sessions: as week, month, half-year or timeline with holidays, or as a list.

mod answers;
mod bar;
mod calendar;
mod day;
mod entry;
#[cfg(test)]
pub(super) mod fixture;
mod half;
mod hand;
mod hours;
mod keys;
mod landing;
mod lanes;
mod list;
mod model;
mod month;
mod paint;
mod sheet;
mod shown;
mod side;
mod span;
mod state;
mod status;
mod timeline;
mod tray;
mod week;

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ViewCtx;
use super::date_draft::DateDraft;
use super::removal::{self, Removal};
use super::tables;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::widgets::{
    Rows, Table, button, content, empty_state, export_button, filter_row, filter_toggle, hint, page,
    search_field, segmented,
};
use crate::search::folded;
use list::{List, Period};
use sheet::SessionSheet;
use shown::Shown;

pub use span::{LanesOf, Mode, Shape};
pub use state::{Kept, State};

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    state.listing = ctx.settings.calendar.mode == span::Mode::List;
    page(ui, Action::GoSessions.label(ctx.texts), |ui| {
        bar::top(ui, ctx, state, out);
        if state.listing {
            state.hand.cancel();
            list_ui(ui, ctx, state, out);
        } else {
            calendar_ui(ui, ctx, state, out);
        }
    });
    state.removal = state.removal.take().and_then(|removal| removal.ui(ui, ctx, out));
}

fn calendar_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let period = state.period(ctx);
    state.start = Some(period.from);
    let shape = &ctx.settings.calendar;
    let key = (shape.clone(), period, folded(&state.filter));
    let mut cache = std::mem::take(&mut state.shown);
    let shown = cache.get_mut(ctx, &key, || Shown::of(ctx, &key.0, key.1, &key.2));
    if std::mem::take(&mut state.follow) {
        state.follow(shown, ctx);
    }
    state.side_folds = ui.available_width() < measure::ROOM_FOR_INSPECTOR;
    bar::below(ui, ctx, state, (shown.count(), shown.undated.len()), out);
    if state.side_folds && state.side_open {
        content(ui, 12, |ui| side_instead(ui, ctx, shown, state, out));
    } else {
        let side = (!state.side_folds).then(|| side::panel(ui));
        let before = state.hand.at().cloned();
        let mut calendar = |ui: &mut Ui| {
            status::line(ui, ctx, state);
            content(ui, 0, |ui| form_ui(ui, ctx, shown, state, out));
        };
        match &side {
            Some(side) => side.rest(ui, calendar),
            None => calendar(ui),
        }
        if let Some(side) = side {
            side.show(ui, |ui| side::ui(ui, ctx, shown, state, out));
        }
        // The line stands below and is painted before: it says the new place with the next frame.
        if state.hand.at() != before.as_ref() {
            ui.request_repaint();
        }
    }
    status::beside_pointer(ui, ctx, state);
    state.shown = cache;
}

/// In a narrow window the side stands in the calendar's place, until Esc or its button closes it.
fn side_instead(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &Shown, state: &mut State, out: &mut Vec<Command>) {
    eframe::egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        if button(ui, Some(icons::CARET_LEFT), ctx.texts.sessions_side_close()).clicked() {
            state.side_open = false;
        }
        ui.add_space(8.0);
        side::ui(ui, ctx, shown, state, out);
    });
    if state.leave.asked(ui) || state.hand.is_full() {
        state.side_open = false;
    }
}

fn form_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &mut Shown, state: &mut State, out: &mut Vec<Command>) {
    state.zoom_by_wheel(ui, ctx, out);
    match &shown.form {
        shown::Form::Sheet(_) if ctx.settings.calendar.mode == span::Mode::HalfYear => {
            half::ui(ui, ctx, shown, state, out);
        }
        shown::Form::Sheet(_) => calendar::ui(ui, ctx, shown, state, out),
        shown::Form::Week(_) => hours::ui(ui, ctx, shown, state, out),
        shown::Form::Lanes(_) => timeline::ui(ui, ctx, shown, state, out),
    }
}

/// The days on which what is held would land.
fn ghost_days(state: &State) -> Vec<NaiveDate> {
    let days = state.hand.landing().map(|landing| &landing.session.days);
    days.into_iter().flatten().filter_map(crate::catalogue::SessionDay::date).collect()
}

fn list_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    refresh_list(ctx, state);
    filter_row(ui, |ui| {
        let labels = [
            texts.sessions_upcoming(),
            texts.sessions_past(),
            texts.sessions_undated_heading(),
            texts.sessions_all(),
        ];
        let current = Period::ALL.iter().position(|period| *period == state.period).unwrap_or(0);
        if let Some(chosen) = segmented(ui, &labels, current) {
            state.period = Period::ALL[chosen];
            // What is over is read from the newest backwards.
            state.table.go_to(0);
            state.table.sort = Some((0, state.period == Period::Past));
        }
        search_field(ui, texts.sessions_filter(), &mut state.filter, 168.0);
        filter_toggle(ui, texts, &mut state.table);
        export_button(ui, texts, &mut state.table, state.list.len() > 0);
        hint(ui, &texts.sessions_counted(state.list.len()));
    });
    content(ui, 0, |ui| {
        if state.list.len() == 0 {
            state.listed = None;
            empty_list(ui, ctx, state, out);
            return;
        }
        table_ui(ui, ctx, state, out);
    });
}

fn refresh_list(ctx: &ViewCtx<'_>, state: &mut State) {
    let read = (ctx.derived.revision, ctx.texts);
    if state.list_read != Some(read) {
        state.list = List::of(ctx);
        state.list_read = Some(read);
        state.list_shown = None;
    }
    let key = (read.0, read.1, ctx.today, state.period, folded(&state.filter));
    if state.list_shown.as_ref() != Some(&key) {
        state.list.show(ctx, key.3, &key.4);
        state.list_shown = Some(key);
    }
}

fn empty_list(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if ctx.catalogue.sessions.is_empty() {
        if empty_state(ui, texts.sessions_none_yet(), Some(Action::GoMatching.label(texts)), false) {
            out.push(Command::Do(Action::GoMatching));
        }
    } else if empty_state(ui, texts.sessions_nothing_matches(), Some(texts.sessions_show_everything()), false)
    {
        state.filter.clear();
        state.period = Period::All;
    }
}

fn table_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let columns = sheet::columns(texts);
    let table = Table::new("sessions", Action::GoSessions.label(texts), &columns).sorted_by(0);
    let current = state.table.current;
    let sheet = SessionSheet { ctx, list: &state.list };
    let (mut show, mut removes) = (None, false);
    let mut menu = |ui: &mut Ui, selected: &[usize]| {
        if selected.len() == 1 && ui.button(texts.show()).clicked() {
            show = selected.first().copied();
        }
        removes |= removal::item(ui, ctx, selected.len());
    };
    let data = (&sheet as &dyn Rows, state.list.version());
    let answer = tables::show(ui, ctx, (table, &mut state.table), data, &mut menu, out, |row| {
        sheet.paint(row, current);
    });
    if removes || answer.deleted.is_some() {
        let selected = state.table.selected(&sheet).into_iter().filter_map(|row| state.list.id(ctx, row));
        state.removal = Removal::ask(ctx, selected.map(Into::into).collect(), out);
    }
    state.listed = state.list.id(ctx, state.table.current);
    if let Some(session) = show.or(answer.opened).and_then(|row| state.list.id(ctx, row)) {
        out.push(Command::Go(Place::Session(session)));
    }
}
