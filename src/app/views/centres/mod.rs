//! The centres: list, and one in detail with foci, history, people, coverage.

mod choice;
mod detail;
mod detail_model;
mod dialogs;
mod draft;
mod form;
mod lists;
mod model;
mod overview_tab;
mod sheet;
mod tabs;

use eframe::egui::{Role, Ui, WidgetInfo};
use serde::{Deserialize, Serialize};

use super::ViewCtx;
use super::cached::Cached;
use super::choices::filter_choice;
use super::leave::Leave;
use super::people;
use super::tables;
use crate::app::Command;
use crate::app::command::{Action, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    self, Side, Table, TableState, button, content, empty_state, export_button, filter_rows, filter_toggle,
    hint, link, page, primary_button, search_field, title, toolbar,
};
use crate::catalogue::{Catalogue, CentreId, CentreStatus, FocusId};
use detail::Tab;
use detail_model::Detail;
use dialogs::Dialog;
use form::Form;
use model::{Filter, Row};
use sheet::{CentreSheet, NARROW, columns, focus_heads};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    filter: Filter,
    rows: Cached<(), Vec<Row>>,
    shown: Cached<Filter, Vec<usize>>,
    foci: Cached<(), Vec<FocusId>>,
    table: TableState,
    /// Whose row the table shows as current, under which filter.
    followed: Option<(Option<CentreId>, Filter)>,
    tab: Tab,
    detail: Cached<CentreId, Detail>,
    form: Option<Form>,
    /// The form is to be shown.
    wants_form: bool,
    new: Option<Form>,
    dialog: Option<Dialog>,
    person: Option<people::Form>,
    /// Whose dialog and new person these are.
    drafts_of: Option<CentreId>,
    needs: TableState,
    coverage: TableState,
    here: TableState,
    gone: TableState,
    partners: TableState,
    leave: Leave,
}

/// What survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    filter: Filter,
    tab: Tab,
}

impl State {
    /// The form of the open centre is shown with the next frame.
    pub fn show_form(&mut self) {
        self.tab = Tab::Overview;
        self.wants_form = true;
    }

    /// What survives a restart.
    pub fn keep(&self) -> Kept {
        Kept { filter: Filter { text: String::new(), ..self.filter.clone() }, tab: self.tab }
    }

    /// Lists again what was listed.
    pub fn recall(&mut self, kept: Kept, catalogue: &Catalogue) {
        let Kept { mut filter, tab } = kept;
        filter.focus.take_if(|focus| catalogue.foci.get(focus).is_none());
        (self.filter, self.tab) = (filter, tab);
    }
}

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    open: Option<&CentreId>,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let centre = open.and_then(|id| ctx.catalogue.centres.get(id));
    if state.drafts_of.as_ref() != open {
        state.drafts_of = open.cloned();
        (state.dialog, state.person, state.form) = (None, None, None);
    }
    page(ui, Action::GoCentres.label(ctx.texts), |ui| {
        bar(ui, ctx, state, out);
        filters(ui, ctx, state);
        let leave = state.leave.asked(ui);
        if centre.is_none() && state.new.is_none() {
            content(ui, 0, |ui| list(ui, ctx, open, false, state, out));
            return;
        }
        let side = Side::detail(ui);
        side.rest(ui, |ui| content(ui, 0, |ui| list(ui, ctx, open, true, state, out)));
        if let Some(centre) = centre {
            side.show(ui, |ui| detail::ui(ui, ctx, centre, state, out));
            if leave {
                leave_detail(state, out);
            }
        } else if let Some(form) = &mut state.new {
            let mut done = leave;
            side.show(ui, |ui| done |= form.ui(ui, ctx, out));
            if done {
                state.new = None;
            }
        }
    });
}

/// Esc takes back the innermost: the form, then the detail.
fn leave_detail(state: &mut State, out: &mut Vec<Command>) {
    if state.person.take().is_none() && state.form.take().is_none() {
        out.push(Command::Go(Place::Centres(None)));
    }
}

fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoCentres.label(texts));
            hint(ui, &texts.number(ctx.catalogue.centres.len()));
        },
        |ui| {
            if primary_button(ui, Some(icons::PLUS), texts.centre_add()).clicked() {
                state.new.get_or_insert_with(|| Form::new_centre(ctx));
                out.push(Command::Go(Place::Centres(None)));
            }
        },
    );
}

fn filters(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let rows = state.rows.get(ctx, &(), || model::rows(ctx));
    let has_rows = !state.shown.get(ctx, &state.filter, || model::shown(rows, &state.filter)).is_empty();
    let foci = state.foci.get(ctx, &(), || model::foci(ctx));
    let filter = &mut state.filter;
    filter_rows(ui, |ui| {
        search_field(ui, texts.centre_search(), &mut filter.text, 200.0);
        filter_toggle(ui, texts, &mut state.table);
        export_button(ui, texts, &mut state.table, has_rows);
        let districts: Vec<String> = ctx
            .derived
            .sums
            .districts
            .iter()
            .filter(|district| !district.of.is_empty())
            .map(|district| district.of.clone())
            .collect();
        let value = (texts.centre_all_districts(), &mut filter.district);
        filter_choice(ui, &texts.centre_filter_by(texts.district()), value, &districts, 120.0, Clone::clone);
        let value = (texts.centre_all_foci(), &mut filter.focus);
        filter_choice(ui, &texts.centre_filter_by(texts.focus()), value, foci, 220.0, |focus| {
            ctx.focus(focus)
        });
        let value = (texts.centre_any_status(), &mut filter.status);
        let status = |status: &CentreStatus| texts.centre_status(*status).to_owned();
        filter_choice(
            ui,
            &texts.centre_filter_by(texts.centre_status_word()),
            value,
            &CentreStatus::ALL,
            130.0,
            status,
        );
        if !filter.is_empty() && button(ui, None, texts.centre_clear_filter()).clicked() {
            *filter = Filter::default();
        }
    });
}

fn list(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    open: Option<&CentreId>,
    narrow: bool,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let rows = state.rows.get(ctx, &(), || model::rows(ctx));
    state.shown.get(ctx, &state.filter, || model::shown(rows, &state.filter));
    let version = state.shown.version();
    let shown = state.shown.get(ctx, &state.filter, Vec::new);
    if shown.is_empty() {
        nothing(ui, ctx, state);
        return;
    }
    let now = (open.cloned(), state.filter.clone());
    if state.followed.as_ref() != Some(&now) {
        if let Some(position) = open.and_then(|id| shown.iter().position(|&index| rows[index].id == *id)) {
            state.table.go_to(position);
        }
        state.followed = Some(now);
    }
    let heads = focus_heads(texts);
    let columns = columns(texts, &heads, narrow);
    let table = Table::new("centres", Action::GoCentres.label(texts), &columns);
    let table = table.sorted_by(0).only(narrow.then_some(&NARROW[..]));
    let sheet = CentreSheet { texts, rows, shown };
    let (mut show, mut planned) = (None, None);
    let mut menu = |ui: &mut Ui, selected: &[usize]| {
        if selected.len() == 1 && ui.button(texts.show()).clicked() {
            show = selected.first().copied();
        }
        let one = selected.len() == 1;
        let plan = if one { texts.centre_session_for_one() } else { texts.centre_session_for_these() };
        if ui.button(plan).clicked() {
            let centres = selected.iter().filter_map(|&row| sheet.centre(row)).map(|row| row.id.clone());
            planned = Some(Plan { centres: centres.collect(), ..Plan::default() });
        }
    };
    let rows = (&sheet as &dyn widgets::Rows, version);
    let answer = tables::show(ui, ctx, (table, &mut state.table), rows, &mut menu, out, |row| {
        sheet.paint(row, open);
    });
    let moved = answer.selected.filter(|_| narrow);
    let wanted = show.or(answer.clicked).or(answer.opened).or(moved);
    if let Some(centre) = wanted.and_then(|row| sheet.centre(row)) {
        out.push(Command::Go(Place::Centres(Some(centre.id.clone()))));
    }
    out.extend(planned.map(Command::Plan));
}

fn nothing(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    if !state.filter.is_empty() {
        if empty_state(ui, texts.centre_none_fits(), Some(texts.centre_clear_filter()), false) {
            state.filter = Filter::default();
        }
    } else if empty_state(ui, texts.centre_none(), Some(texts.centre_add()), true) {
        state.new = Some(Form::new_centre(ctx));
    }
}

/// A link in a row; `of` tells it from those of other rows.
fn row_link(ui: &mut Ui, text: &str, of: &str) -> bool {
    let response = link(ui, text);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{text}: {of}")));
    response.clicked()
}
