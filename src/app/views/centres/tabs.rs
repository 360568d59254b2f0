//! The tabs that are tables: coverage, people, exchange.

use eframe::egui::Ui;

use super::State;
use super::detail_model::{Detail, PersonRow};
use crate::app::views::ViewCtx;
use crate::app::views::people::{Form, Outcome};
use crate::app::widgets::{Cell, Column, Row, Table, TableState, button, empty_state, hint, section};
use crate::app::{Command, Place, icons};
use crate::catalogue::Centre;

/// Every module that is for this centre, with its reason.
pub fn coverage(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let detail = state.detail.get(ctx, &centre.id, || Detail::of(ctx, centre));
    let rows = &detail.coverage;
    if rows.is_empty() {
        empty_state(ui, texts.centre_nothing_applicable(), None, false);
        return;
    }
    let columns = [
        Column::share(texts.module(), 2.0, 150.0),
        Column::share(texts.state_word(), 3.0, 180.0),
        Column::exact("", 84.0).right(),
    ];
    let table = Table::new("coverage", texts.coverage(), &columns).fit();
    let answer = table.show(ui, &mut state.coverage, rows.len(), |row| {
        let cell = &rows[row.index()];
        row.cell(Cell::Pair(&cell.code, &cell.title));
        row.cell(Cell::Sign(cell.sign, &cell.sentence));
        let step =
            if cell.session.is_some() { texts.centre_to_session() } else { texts.centre_to_matching() };
        if row.widgets("", |ui| super::row_link(ui, step, &cell.code)) {
            out.push(Command::Go(cell.place()));
        }
    });
    if let Some(cell) = answer.opened.and_then(|row| rows.get(row)) {
        out.push(Command::Go(cell.place()));
    }
    if detail.not_applicable > 0 {
        ui.add_space(8.0);
        hint(ui, &texts.centre_not_applicable(detail.not_applicable));
    }
}

/// Who works there, and who did.
pub fn people(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if let Some(form) = &mut state.person {
        section(ui, texts.person_new());
        ui.add_space(8.0);
        if form.new_ui(ui, ctx, out) != Outcome::Open {
            state.person = None;
        }
        ui.add_space(16.0);
    } else if button(ui, Some(icons::USER_PLUS), texts.person_add()).clicked() {
        state.person = Some(Form::new_person(ctx, Some(centre.id.clone())));
    }
    ui.add_space(12.0);
    let detail = state.detail.get(ctx, &centre.id, || Detail::of(ctx, centre));
    let working = detail.people.iter().take_while(|row| row.works).count();
    let (here, gone) = detail.people.split_at(working);
    if detail.people.is_empty() {
        empty_state(ui, texts.centre_no_people(), None, false);
    }
    if !here.is_empty() {
        people_table(ui, ctx, ("here", texts.centre_working()), here, &mut state.here, out);
        ui.add_space(16.0);
    }
    if !gone.is_empty() {
        people_table(ui, ctx, ("gone", texts.centre_left()), gone, &mut state.gone, out);
    }
}

fn people_table(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (id, title): (&str, &str),
    rows: &[PersonRow],
    state: &mut TableState,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    section(ui, title);
    let columns = [
        Column::share(texts.person_name_word(), 2.0, 140.0),
        Column::share(texts.person_role(), 2.0, 140.0),
        Column::exact(texts.centre_period_word(), 190.0),
        Column::exact("", 70.0).right(),
    ];
    let mut open = None;
    let answer = Table::new(id, title, &columns).fit().show(ui, state, rows.len(), |row: &mut Row<'_>| {
        let person = &rows[row.index()];
        row.cell(if person.works { Cell::Text(&person.name) } else { Cell::Weak(&person.name) });
        row.cell(Cell::Text(person.role));
        row.cell(Cell::Weak(&person.period));
        if row.widgets("", |ui| super::row_link(ui, texts.show(), &person.name)) {
            open = Some(row.index());
        }
    });
    if let Some(person) = open.or(answer.opened).and_then(|row| rows.get(row)) {
        out.push(Command::Go(Place::People(Some(person.id.clone()))));
    }
}

/// Whom this centre could ask.
pub fn exchange(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let detail = state.detail.get(ctx, &centre.id, || Detail::of(ctx, centre));
    let rows = &detail.partners;
    if rows.is_empty() {
        empty_state(ui, texts.centre_no_partners(), None, false);
        return;
    }
    hint(ui, texts.centre_exchange_hint());
    ui.add_space(8.0);
    let columns = [
        Column::share(texts.centre_partner_word(), 2.0, 150.0),
        Column::share(texts.centre_same_focus(), 2.0, 130.0),
        Column::share(texts.centre_can_tell(), 2.5, 140.0),
        Column::exact("", 70.0).right(),
    ];
    let mut open = None;
    let table = Table::new("partners", texts.centre_tab_exchange(), &columns).fit();
    let answer = table.show(ui, &mut state.partners, rows.len(), |row| {
        let partner = &rows[row.index()];
        row.cell(Cell::Text(&partner.name));
        row.cell(Cell::Weak(&partner.foci));
        row.cell(Cell::Text(&partner.modules));
        if row.widgets("", |ui| super::row_link(ui, texts.show(), &partner.name)) {
            open = Some(row.index());
        }
    });
    if let Some(partner) = open.or(answer.opened).and_then(|row| rows.get(row)) {
        out.push(Command::Go(Place::Centres(Some(partner.centre.clone()))));
    }
}
