//! One person: form, sessions, progress.

use eframe::egui::{ScrollArea, Ui};

use super::State;
use super::detail_model::{Detail, ProgressRow, RegistrationRow};
use super::form::{Form, Outcome};
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Cell, Column, Row, Sign, Table, empty_state, ends, hint, icon_button, section, tag, title,
};
use crate::app::{Command, Place, icons};
use crate::catalogue::{Edit, Person};

/// Paints somebody who exists.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, person: &Person, state: &mut State, out: &mut Vec<Command>) {
    head(ui, ctx, person, out);
    ui.add_space(8.0);
    ScrollArea::vertical().id_salt(&person.id).auto_shrink([false, false]).show(ui, |ui| {
        Form::for_person(ctx, &mut state.form, person).ui(ui, ctx, out);
        ui.add_space(16.0);
        let detail = state.detail.get(ctx, &person.id, || Detail::of(ctx, &person.id));
        section(ui, ctx.texts.person_sessions());
        registrations(ui, ctx, &detail.registrations, &mut state.registrations, out);
        if !detail.progress.is_empty() {
            ui.add_space(16.0);
            section(ui, ctx.texts.person_progress_title());
            progress(ui, ctx, &detail.progress, &mut state.progress);
        }
        ui.add_space(16.0);
    });
}

/// Paints somebody who is about to be created; returns whether the form is done with.
pub fn new_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut Form, out: &mut Vec<Command>) -> bool {
    section(ui, ctx.texts.person_new());
    ui.add_space(8.0);
    let scroll = ScrollArea::vertical().auto_shrink([false, false]);
    scroll.show(ui, |ui| form.new_ui(ui, ctx, out) != Outcome::Open).inner
}

fn head(ui: &mut Ui, ctx: &ViewCtx<'_>, person: &Person, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ui.horizontal(|ui| {
        ends(
            ui,
            |ui| title(ui, &texts.person_name(ctx.catalogue, &person.id)),
            |ui| {
                if !person.works_on(ctx.today) {
                    tag(ui, texts.person_away_now());
                }
                if icon_button(ui, icons::TRASH, texts.person_delete()).clicked() {
                    out.push(Command::EditAndGo(Edit::Remove(person.id.clone().into()), Place::People(None)));
                }
                if icon_button(ui, icons::X, texts.close()).clicked() {
                    out.push(Command::Go(Place::People(None)));
                }
            },
        );
    });
}

fn registrations(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    rows: &[RegistrationRow],
    state: &mut crate::app::widgets::TableState,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    if rows.is_empty() {
        empty_state(ui, texts.person_no_sessions(), None, false);
        return;
    }
    let columns = [
        Column::exact(texts.date_word(), 196.0),
        Column::share(texts.offering_and_module(), 1.0, 140.0),
        Column::exact(texts.person_registered_on(), 100.0),
        Column::exact(texts.state_word(), 140.0),
        Column::exact(texts.person_attended_time(), 84.0).right(),
    ];
    let table = Table::new("registrations", texts.person_sessions(), &columns).fit();
    let answer = table.show(ui, state, rows.len(), |row| registration_row(row, rows));
    if let Some(row) = answer.opened.and_then(|row| rows.get(row)) {
        out.push(Command::Go(Place::Session(row.session.clone())));
    }
    hint(ui, texts.person_open_session_hint());
}

fn registration_row(row: &mut Row<'_>, rows: &[RegistrationRow]) {
    let RegistrationRow { date, code, title, registered_on, state, attended, .. } = &rows[row.index()];
    row.cell(Cell::Text(date));
    row.cell(Cell::Pair(code, title));
    row.cell(Cell::Weak(registered_on));
    match state {
        (Some(sign), text) => row.cell(Cell::Sign(*sign, text)),
        (None, text) => row.cell(Cell::Text(text)),
    }
    row.cell(Cell::Text(attended));
}

fn progress(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    rows: &[ProgressRow],
    state: &mut crate::app::widgets::TableState,
) {
    let texts = ctx.texts;
    let columns = [
        Column::share(texts.offering(), 1.0, 160.0),
        Column::exact(texts.person_attended_modules(), 190.0),
        Column::exact(texts.state_word(), 190.0),
    ];
    Table::new("progress", texts.person_progress_title(), &columns).fit().show(
        ui,
        state,
        rows.len(),
        |row| {
            let ProgressRow { offering: (number, title), attended, complete } = &rows[row.index()];
            row.cell(Cell::Pair(number, title));
            row.cell(Cell::Text(attended));
            row.cell(if *complete {
                Cell::Sign(Sign::Completed, texts.person_complete())
            } else {
                Cell::Sign(Sign::Open, texts.person_incomplete())
            });
        },
    );
}
