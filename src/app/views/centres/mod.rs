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
mod tabs;

use eframe::egui::{Role, Ui, WidgetInfo};

use super::ViewCtx;
use super::cached::Cached;
use super::choices::filter_choice;
use super::leave::Leave;
use super::people;
use crate::app::Command;
use crate::app::command::Action;
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    self, Cell, Column, Table, TableState, button, content, empty_state, filter_row, hint, link, page,
    primary_button, search_field, title, toolbar,
};
use crate::catalogue::{Area, CentreId, CentreStatus, FocusId};
use crate::texts::Texts;
use detail::Tab;
use detail_model::Detail;
use dialogs::Dialog;
use form::Form;
use model::{Col, Filter, Row};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    filter: Filter,
    sort: (Col, bool),
    rows: Cached<(), Vec<Row>>,
    shown: Cached<(Filter, (Col, bool)), Vec<usize>>,
    foci: Cached<(), Vec<FocusId>>,
    table: TableState,
    /// Whose row the table shows as current, under which filter and order.
    followed: Option<(Option<CentreId>, Filter, (Col, bool))>,
    tab: Tab,
    detail: Cached<CentreId, Detail>,
    form: Option<Form>,
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

/// Columns of the whole list, and of the list beside a detail.
const WIDE: [Col; 7] = [
    Col::Name,
    Col::District,
    Col::Focus(Area::Education),
    Col::Focus(Area::CrossCutting),
    Col::People,
    Col::Coverage,
    Col::Open,
];
const NARROW: [Col; 3] = [Col::Name, Col::Coverage, Col::Open];

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
        if let Some(centre) = centre {
            widgets::detail(ui, |ui| detail::ui(ui, ctx, centre, state, out));
            if leave {
                leave_detail(state, out);
            }
        } else if let Some(form) = &mut state.new {
            let mut done = leave;
            widgets::detail(ui, |ui| done |= form.ui(ui, ctx, out));
            if done {
                state.new = None;
            }
        }
        let narrow = state.new.is_some() || centre.is_some();
        content(ui, 0, |ui| list(ui, ctx, open, narrow, state, out));
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
    let foci = state.foci.get(ctx, &(), || model::foci(ctx));
    let filter = &mut state.filter;
    filter_row(ui, |ui| {
        search_field(ui, texts.centre_search(), &mut filter.text, 200.0);
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
    let key = (state.filter.clone(), state.sort);
    let shown = state.shown.get(ctx, &key, || model::shown(rows, &key.0, key.1));
    if shown.is_empty() {
        nothing(ui, ctx, state);
        return;
    }
    let now = (open.cloned(), key.0, key.1);
    if state.followed.as_ref() != Some(&now) {
        if let Some(position) = open.and_then(|id| shown.iter().position(|&index| rows[index].id == *id)) {
            state.table.go_to(position);
        }
        state.followed = Some(now);
    }
    let cols: &[Col] = if narrow { &NARROW } else { &WIDE };
    let labels: Vec<_> = cols.iter().map(|col| label(texts, *col)).collect();
    let columns: Vec<_> = cols.iter().zip(&labels).map(|(col, label)| column(*col, label, narrow)).collect();
    state.table.sort = cols.iter().position(|col| *col == state.sort.0).map(|col| (col, state.sort.1));
    let table = Table::new("centres", Action::GoCentres.label(texts), &columns);
    let answer = table.show(ui, &mut state.table, shown.len(), |row| {
        let centre = &rows[shown[row.index()]];
        row.select(open == Some(&centre.id));
        for col in cols {
            cell(row, texts, centre, *col);
        }
    });
    if let Some((col, descending)) = state.table.sort.filter(|_| answer.sorted) {
        state.sort = (cols[col], descending);
    }
    let moved = answer.selected.filter(|_| narrow);
    if let Some(row) = answer.clicked.or(answer.opened).or(moved).and_then(|row| shown.get(row)) {
        out.push(Command::Go(Place::Centres(Some(rows[*row].id.clone()))));
    }
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

fn label(texts: Texts, col: Col) -> String {
    match col {
        Col::Name => texts.centre_name_word().to_owned(),
        Col::District => texts.centre_district_short().to_owned(),
        Col::Focus(area) => texts.centre_focus_in(texts.area_short(area)),
        Col::People => texts.people().to_owned(),
        Col::Coverage => texts.coverage().to_owned(),
        Col::Open => texts.open_short().to_owned(),
    }
}

fn column(col: Col, label: &str, narrow: bool) -> Column<'_> {
    match col {
        Col::Name => Column::share(label, 2.0, 110.0),
        Col::District => Column::exact(label, 96.0),
        Col::Focus(_) => Column::share(label, 3.0, 120.0),
        Col::People => Column::exact(label, 82.0).right(),
        Col::Coverage => Column::exact(label, if narrow { 120.0 } else { 150.0 }),
        Col::Open => Column::exact(label, 66.0).right(),
    }
    .sorts()
}

fn cell(row: &mut widgets::Row<'_>, texts: Texts, centre: &Row, col: Col) {
    match col {
        Col::Name => row.cell(Cell::Text(&centre.name)),
        Col::District => row.cell(Cell::Text(&centre.district)),
        Col::Focus(area) => match centre.focus(area) {
            "" => row.cell(Cell::Weak("–")),
            focus => row.cell(Cell::Text(focus)),
        },
        Col::People => row.cell(Cell::Text(&centre.people.to_string())),
        Col::Coverage => match centre.sum.percent() {
            None => row.cell(Cell::Weak(texts.nothing_applicable())),
            Some(percent) => {
                let percent = texts.percent(percent);
                row.widgets(&percent, |ui| {
                    let width = (ui.available_width() - 48.0).max(20.0);
                    overview_tab::bar(ui, texts, centre.sum, width, 10.0);
                    ui.label(&percent);
                });
            }
        },
        Col::Open => match centre.open() {
            0 => row.cell(Cell::Weak("–")),
            open => row.cell(Cell::Text(&open.to_string())),
        },
    }
}

/// A link in a row; `of` tells it from those of other rows.
fn row_link(ui: &mut Ui, text: &str, of: &str) -> bool {
    let response = link(ui, text);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("{text}: {of}")));
    response.clicked()
}
