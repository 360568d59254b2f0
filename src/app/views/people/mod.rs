//! The people: list with filter, and one in detail with registrations and progress.

mod detail;
mod detail_model;
mod draft;
mod form;
mod model;

use eframe::egui::Ui;

use super::ViewCtx;
use super::cached::Cached;
use super::choices::{centre_filter, filter_choice};
use super::leave::Leave;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    self, Cell, Column, Row, Table, TableState, button, content, empty_state, filter_row, hint, page,
    primary_button, search_field, title, toggle, toolbar,
};
use crate::catalogue::{PersonId, Role};
use crate::texts::Texts;
use detail_model::Detail;
pub(super) use form::{Form, Outcome};
use model::{Col, Filter, List};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    filter: Filter,
    sort: (Col, bool),
    list: List,
    table: TableState,
    /// Whose row the table shows as current.
    followed: Option<PersonId>,
    form: Option<Form>,
    new: Option<Form>,
    detail: Cached<PersonId, Detail>,
    registrations: TableState,
    progress: TableState,
    leave: Leave,
}

/// Columns of the whole list, and of the list beside a detail.
const WIDE: [Col; 8] =
    [Col::Name, Col::Centre, Col::Role, Col::Email, Col::Phone, Col::From, Col::Until, Col::Attended];
const NARROW: [Col; 2] = [Col::Name, Col::Centre];

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    open: Option<&PersonId>,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let person = open.and_then(|id| ctx.catalogue.people.get(id));
    let changed = state.list.update(ctx, &state.filter, state.sort);
    follow(state, open, changed);
    page(ui, Action::GoPeople.label(ctx.texts), |ui| {
        bar(ui, ctx, state, out);
        filters(ui, ctx, state);
        let leave = state.leave.asked(ui);
        if let Some(person) = person {
            widgets::detail(ui, |ui| detail::ui(ui, ctx, person, state, out));
            if leave {
                out.push(Command::Go(Place::People(None)));
            }
        } else if let Some(form) = &mut state.new {
            let mut done = leave;
            widgets::detail(ui, |ui| done |= detail::new_ui(ui, ctx, form, out));
            if done {
                state.new = None;
            }
        }
        let narrow = state.new.is_some() || person.is_some();
        content(ui, 0, |ui| list(ui, ctx, open, narrow, state, out));
    });
}

/// The current row is the open one's, also after the list changed or somebody was opened elsewhere.
fn follow(state: &mut State, open: Option<&PersonId>, changed: bool) {
    if !changed && state.followed.as_ref() == open {
        return;
    }
    state.followed = open.cloned();
    if let Some(position) = open.and_then(|id| state.list.position(id)) {
        state.table.go_to(position);
    }
}

fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let count = shown_of(ctx, state);
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoPeople.label(texts));
            hint(ui, &count);
        },
        |ui| {
            if primary_button(ui, Some(icons::USER_PLUS), texts.person_add()).clicked() {
                let centre = state.filter.centre.clone();
                state.new.get_or_insert_with(|| Form::new_person(ctx, centre));
                out.push(Command::Go(Place::People(None)));
            }
        },
    );
}

fn shown_of(ctx: &ViewCtx<'_>, state: &State) -> String {
    let (shown, all) = (state.list.len(), ctx.catalogue.people.len());
    if shown == all {
        ctx.texts.number(all)
    } else {
        ctx.texts.people_shown_of(&ctx.texts.number(shown), &ctx.texts.number(all))
    }
}

fn filters(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let (texts, filter) = (ctx.texts, &mut state.filter);
    filter_row(ui, |ui| {
        search_field(ui, texts.people_search(), &mut filter.text, 220.0);
        centre_filter(ui, ctx, texts.people_all_centres(), &mut filter.centre, 150.0);
        let role = |role: &Role| texts.role(*role).to_owned();
        let value = (texts.people_all_roles(), &mut filter.role);
        filter_choice(ui, &texts.centre_filter_by(texts.person_role()), value, &Role::ALL, 180.0, role);
        toggle(ui, &mut filter.only_current, texts.people_only_current());
        if !filter.is_empty() && button(ui, None, texts.people_clear_filter()).clicked() {
            *filter = Filter::default();
        }
    });
}

fn list(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    open: Option<&PersonId>,
    narrow: bool,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    if state.list.len() == 0 {
        nobody(ui, ctx, state);
        return;
    }
    let cols: &[Col] = if narrow { &NARROW } else { &WIDE };
    let columns: Vec<_> = cols.iter().map(|col| column(texts, *col)).collect();
    state.table.sort = cols.iter().position(|col| *col == state.sort.0).map(|col| (col, state.sort.1));
    let rows = &state.list;
    let table = Table::new("people", Action::GoPeople.label(texts), &columns);
    let answer = table.show(ui, &mut state.table, rows.len(), |row| person_row(row, ctx, rows, cols, open));
    if let Some((col, descending)) = state.table.sort.filter(|_| answer.sorted) {
        state.sort = (cols[col], descending);
    }
    let moved = answer.selected.filter(|_| narrow);
    if let Some(row) = answer.clicked.or(answer.opened).or(moved).and_then(|row| state.list.row(row)) {
        out.push(Command::Go(Place::People(Some(row.person.id.clone()))));
    }
}

fn nobody(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    if !state.filter.is_empty() {
        if empty_state(ui, texts.people_none_fits(), Some(texts.people_clear_filter()), false) {
            state.filter = Filter::default();
        }
    } else if empty_state(ui, texts.people_none(), Some(texts.person_add()), true) {
        state.new = Some(Form::new_person(ctx, None));
    }
}

fn column(texts: Texts, col: Col) -> Column<'static> {
    match col {
        Col::Name => Column::share(texts.person_name_word(), 2.0, 140.0),
        Col::Centre => Column::share(texts.centre(), 1.6, 96.0),
        Col::Role => Column::share(texts.person_role(), 2.0, 120.0),
        Col::Email => Column::share(texts.person_email(), 2.0, 120.0),
        Col::Phone => Column::exact(texts.person_phone(), 118.0),
        Col::From => Column::exact(texts.person_from(), 88.0),
        Col::Until => Column::exact(texts.person_until(), 88.0),
        Col::Attended => Column::exact(texts.modules(), 72.0).right(),
    }
    .sorts()
}

fn person_row(row: &mut Row<'_>, ctx: &ViewCtx<'_>, list: &List, cols: &[Col], open: Option<&PersonId>) {
    let Some(model::Row { person, name, .. }) = list.row(row.index()) else { return };
    row.select(open == Some(&person.id));
    let works = person.works_on(ctx.today);
    let date = |date: Option<&crate::catalogue::Date>| {
        date.map_or_else(String::new, |date| ctx.texts.written_date(date))
    };
    for col in cols {
        match col {
            Col::Name if works => row.cell(Cell::Text(name)),
            Col::Name => row.cell(Cell::Weak(name)),
            Col::Centre => {
                let centre = person.centre.as_ref().map_or_else(String::new, |id| ctx.centre(id));
                row.cell(Cell::Text(&centre));
            }
            Col::Role => row.cell(Cell::Text(ctx.texts.role(person.role))),
            Col::Email => row.cell(Cell::Text(&person.email)),
            Col::Phone => row.cell(Cell::Text(&person.phone)),
            Col::From => row.cell(Cell::Weak(&date(person.from.as_ref()))),
            Col::Until => row.cell(Cell::Weak(&date(person.until.as_ref()))),
            Col::Attended => match list.attended(&person.id) {
                0 => row.cell(Cell::Weak("–")),
                count => row.cell(Cell::Text(&count.to_string())),
            },
        }
    }
}
