//! The offerings: a list with filter, and one in detail with its modules.

mod form;
mod model;
mod modules;
mod page;

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ViewCtx;
use super::choices::filter_choice;
use super::coming::Coming;
use super::form::Drafts;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    Cell, Column, Part, Row, Sign, Table, TableState, button, content, empty_state, filter_row, hint, page,
    primary_button, search_field, stacked_bar, title, toolbar,
};
use crate::catalogue::{Area, OfferingId, OfferingStatus};
use crate::matching::Sum;
use crate::texts::Lang;
use form::OfferingForm;
use model::{Filter, OfferingRow};

/// What the view remembers.
pub struct State {
    filter: Filter,
    table: TableState,
    rows: Vec<OfferingRow>,
    rows_of: Option<RowsOf>,
    drafts: Drafts<OfferingForm>,
    modules: TableState,
    /// Whose modules the table shows.
    modules_of: OfferingId,
    coming: Coming,
}

impl Default for State {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            table: TableState::sorted_by(0),
            rows: Vec::new(),
            rows_of: None,
            drafts: Drafts::default(),
            modules: TableState::default(),
            modules_of: OfferingId::default(),
            coming: Coming::default(),
        }
    }
}

/// What the rows were made for.
#[derive(PartialEq)]
struct RowsOf {
    revision: u64,
    today: NaiveDate,
    lang: Lang,
    filter: Filter,
    sort: Option<(usize, bool)>,
}

impl State {
    /// Whether a form holds what no edit has yet.
    pub fn holds_drafts(&self, today: NaiveDate) -> bool {
        self.drafts.under_way(today)
    }

    /// Where it is.
    pub fn show_drafts(&mut self, today: NaiveDate) -> Option<Place> {
        Some(Place::Offerings(self.drafts.show_under_way(today)?.record()))
    }
}

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    open: Option<&OfferingId>,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    page(ui, Action::GoOfferings.label(ctx.texts), |ui| match open {
        Some(id) => page::ui(ui, ctx, id, state, out),
        None if state.drafts.creating => page::new_ui(ui, ctx, state, out),
        None => list_ui(ui, ctx, state, out),
    });
}

fn list_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    update_rows(ctx, state);
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoOfferings.label(texts));
            hint(ui, &texts.number(state.rows.len()));
        },
        |ui| {
            if primary_button(ui, Some(icons::PLUS), texts.offerings_new()).clicked() {
                state.drafts.creating = true;
            }
        },
    );
    filter_row(ui, |ui| filters(ui, ctx, &mut state.filter));
    content(ui, 0, |ui| {
        if !state.rows.is_empty() {
            table_ui(ui, ctx, state, out);
        } else if ctx.catalogue.offerings.is_empty() {
            if empty_state(ui, texts.offerings_none(), Some(texts.offerings_new()), false) {
                state.drafts.creating = true;
            }
        } else if empty_state(ui, texts.offerings_none_pass(), Some(texts.offerings_clear_filter()), false) {
            state.filter = Filter::default();
        }
    });
}

fn filters(ui: &mut Ui, ctx: &ViewCtx<'_>, filter: &mut Filter) {
    let texts = ctx.texts;
    search_field(ui, texts.offerings_search(), &mut filter.text, 260.0);
    let area = (texts.offerings_all_areas(), &mut filter.area);
    filter_choice(ui, texts.offerings_area(), area, &Area::ALL, 210.0, |area| texts.area(*area).to_owned());
    let status = (texts.offerings_all_states(), &mut filter.status);
    filter_choice(ui, texts.state_word(), status, &OfferingStatus::ALL, 120.0, |status| {
        texts.offering_status(*status).to_owned()
    });
    let is_set = *filter != Filter::default();
    if is_set && button(ui, None, texts.offerings_clear_filter()).clicked() {
        *filter = Filter::default();
    }
}

fn update_rows(ctx: &ViewCtx<'_>, state: &mut State) {
    let rows_of = RowsOf {
        revision: ctx.derived.revision,
        today: ctx.today,
        lang: ctx.texts.lang,
        filter: state.filter.clone(),
        sort: state.table.sort,
    };
    if state.rows_of.as_ref() != Some(&rows_of) {
        state.rows = model::rows(ctx, &state.filter, state.table.sort.unwrap_or_default());
        state.rows_of = Some(rows_of);
    }
}

fn table_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let columns = [
        Column::exact(texts.offerings_number(), 88.0).sorts(),
        Column::share(texts.offerings_title(), 5.0, 180.0).sorts(),
        Column::exact(texts.offerings_area(), 92.0).sorts(),
        Column::share(texts.offerings_serves(), 3.0, 120.0).sorts(),
        Column::exact(texts.modules(), 72.0).right().sorts(),
        Column::exact(texts.state_word(), 78.0).sorts(),
        Column::exact(texts.offerings_reached(), 94.0).right().sorts(),
        Column::exact(texts.offerings_coverage(), 94.0).right().sorts(),
        Column::exact("", 84.0),
    ];
    let table = Table::new("offerings", Action::GoOfferings.label(texts), &columns);
    let rows = &state.rows;
    let answer = table.show(ui, &mut state.table, rows.len(), |row| row_ui(row, ctx, rows));
    if let Some(row) = answer.opened.or(answer.clicked).and_then(|at| rows.get(at)) {
        out.push(Command::Go(Place::Offerings(Some(row.id.clone()))));
    }
}

fn row_ui(row: &mut Row<'_>, ctx: &ViewCtx<'_>, rows: &[OfferingRow]) {
    let Some(offering) = rows.get(row.index()) else { return };
    row.cell(Cell::Strong(&offering.number));
    row.cell(Cell::Text(&offering.title));
    row.cell(Cell::Text(offering.area));
    row.cell(Cell::Weak(&offering.serves));
    row.cell(Cell::Text(&offering.modules.to_string()));
    row.cell(Cell::Text(offering.status));
    let reached = offering.reached.map_or_else(|| "–".to_owned(), |reached| reached.to_string());
    row.cell(Cell::Text(&reached));
    row.cell(Cell::Text(&offering.percent(ctx)));
    row.widgets("", |ui| {
        if let Some(sum) = offering.sum {
            let width = ui.available_width();
            bar(ui, ctx, sum, width);
        }
    });
}

/// Coverage as a bar: completed, planned, the rest.
fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, sum: Sum, width: f32) {
    let planned = sum.planned + sum.waiting;
    let rest = sum.applicable() - sum.completed - planned;
    let part = |sign, count: u32| Part { sign, count: count as usize };
    let parts = [part(Sign::Completed, sum.completed), part(Sign::Planned, planned), part(Sign::Open, rest)];
    let words = ctx.texts.offerings_coverage_words(sum.completed, planned, rest);
    stacked_bar(ui, &parts, width, 12.0, &words);
}
