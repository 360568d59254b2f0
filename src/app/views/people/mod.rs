//! The people: list with filter, and one in detail with registrations and progress.

mod detail;
mod detail_model;
mod draft;
mod form;
mod model;
mod sheet;

use eframe::egui::Ui;

use super::ViewCtx;
use super::cached::Cached;
use super::choices::{centre_filter, filter_choice};
use super::leave::Leave;
use super::removal::{self, Removal};
use super::tables;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    self, Side, Table, TableState, button, content, empty_state, export_button, filter_rows, filter_toggle,
    hint, page, primary_button, search_field, title, toggle, toolbar,
};
use crate::catalogue::{Catalogue, PersonId, Role};
use detail_model::Detail;
pub(super) use form::{Form, Outcome};
pub use model::Filter;
use model::List;
use sheet::{NARROW, PeopleSheet, columns};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    filter: Filter,
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
    removal: Option<Removal>,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Filter {
        Filter { text: String::new(), ..self.filter.clone() }
    }

    /// Lists again whom it listed.
    pub fn recall(&mut self, mut filter: Filter, catalogue: &Catalogue) {
        filter.centre.take_if(|centre| catalogue.centres.get(centre).is_none());
        self.filter = filter;
    }
}

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    open: Option<&PersonId>,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let person = open.and_then(|id| ctx.catalogue.people.get(id));
    let changed = state.list.update(ctx, &state.filter);
    follow(state, open, changed);
    page(ui, Action::GoPeople.label(ctx.texts), |ui| {
        bar(ui, ctx, state, out);
        filters(ui, ctx, state);
        let leave = state.leave.asked(ui);
        if person.is_none() && state.new.is_none() {
            content(ui, 0, |ui| list(ui, ctx, open, false, state, out));
            return;
        }
        let side = Side::detail(ui);
        side.rest(ui, |ui| content(ui, 0, |ui| list(ui, ctx, open, true, state, out)));
        if let Some(person) = person {
            side.show(ui, |ui| detail::ui(ui, ctx, person, state, out));
            if leave {
                out.push(Command::Go(Place::People(None)));
            }
        } else if let Some(form) = &mut state.new {
            let mut done = leave;
            side.show(ui, |ui| done |= detail::new_ui(ui, ctx, form, out));
            if done {
                state.new = None;
            }
        }
    });
    state.removal = state.removal.take().and_then(|removal| removal.ui(ui, ctx, out));
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
            if button(ui, None, texts.action_find_doubles()).clicked() {
                out.push(Command::Do(Action::FindDoubles));
            }
            if button(ui, Some(icons::CLIPBOARD_TEXT), texts.action_paste_rows()).clicked() {
                out.push(Command::Do(Action::PasteRows));
            }
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
        ctx.texts.people_shown_of(ctx.texts.number(shown), ctx.texts.number(all))
    }
}

fn filters(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    filter_rows(ui, |ui| {
        let filter = &mut state.filter;
        search_field(ui, texts.people_search(), &mut filter.text, 220.0);
        filter_toggle(ui, texts, &mut state.table);
        export_button(ui, texts, &mut state.table, state.list.len() > 0);
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
    let roles = Role::ALL.map(|role| texts.role(role));
    let columns = columns(texts, &roles);
    let table = Table::new("people", Action::GoPeople.label(texts), &columns);
    let table = table.sorted_by(0).only(narrow.then_some(&NARROW[..]));
    let sheet = PeopleSheet { ctx, list: &state.list };
    let rows = (&sheet as &dyn widgets::Rows, state.list.version());
    let (mut show, mut removes) = (None, false);
    let mut menu = |ui: &mut Ui, selected: &[usize]| {
        if selected.len() == 1 && ui.button(texts.show()).clicked() {
            show = selected.first().copied();
        }
        removes |= removal::item(ui, ctx, selected.len());
    };
    let answer = tables::show(ui, ctx, (table, &mut state.table), rows, &mut menu, out, |row| {
        sheet.paint(row, open);
    });
    if let Some(edit) = answer.edited.as_ref().and_then(|edited| sheet.edit(edited)) {
        out.push(Command::Edit(edit));
    }
    if removes || answer.deleted.is_some() {
        let people = state.table.selected(&sheet).into_iter().filter_map(|row| state.list.row(row));
        let records = people.map(|row| row.person.id.clone().into()).collect();
        state.removal = Removal::ask(ctx, records, out);
    }
    if let Some(text) = answer.pasted {
        out.push(Command::ImportText(text));
    }
    let moved = answer.selected.filter(|_| narrow);
    let wanted = show.or(answer.clicked).or(answer.opened).or(moved);
    if let Some(row) = wanted.and_then(|row| state.list.row(row)) {
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
