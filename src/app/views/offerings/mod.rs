//! The offerings: a list with filter, and one in detail with its modules.

mod form;
mod model;
mod modules;
mod page;
mod sheet;

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ViewCtx;
use super::cached::Cached;
use super::choices::filter_choice;
use super::coming::Coming;
use super::form::Drafts;
use super::removal::{self, Removal};
use super::tables;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    self, Table, TableState, button, content, empty_state, export_button, filter_rows, filter_toggle, hint,
    page, primary_button, search_field, title, toolbar,
};
use crate::catalogue::{Area, OfferingId, OfferingStatus};
use form::OfferingForm;
pub use model::Filter;
use model::OfferingRow;
use sheet::OfferingSheet;

/// What the view remembers.
pub struct State {
    filter: Filter,
    table: TableState,
    rows: Cached<Filter, Vec<OfferingRow>>,
    drafts: Drafts<OfferingForm>,
    modules: TableState,
    /// Whose modules the table shows.
    modules_of: OfferingId,
    coming: Coming,
    removal: Option<Removal>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            table: TableState::sorted_by(0),
            rows: Cached::default(),
            drafts: Drafts::default(),
            modules: TableState::default(),
            modules_of: OfferingId::default(),
            coming: Coming::default(),
            removal: None,
        }
    }
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Filter {
        Filter { text: String::new(), ..self.filter.clone() }
    }

    /// Lists again what was listed.
    pub fn recall(&mut self, filter: Filter) {
        self.filter = filter;
    }

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
    state.removal = state.removal.take().and_then(|removal| removal.ui(ui, ctx, out));
}

fn list_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let count = state.rows.get(ctx, &state.filter, || model::rows(ctx, &state.filter)).len();
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoOfferings.label(texts));
            hint(ui, &texts.number(count));
        },
        |ui| {
            if primary_button(ui, Some(icons::PLUS), texts.offerings_new()).clicked() {
                state.drafts.creating = true;
            }
        },
    );
    filter_rows(ui, |ui| {
        filters(ui, ctx, &mut state.filter);
        filter_toggle(ui, texts, &mut state.table);
        export_button(ui, texts, &mut state.table, count > 0);
    });
    content(ui, 0, |ui| {
        if count > 0 {
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

fn table_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let columns = sheet::columns(texts);
    let table = Table::new("offerings", Action::GoOfferings.label(texts), &columns);
    let filter = &state.filter;
    state.rows.get(ctx, filter, || model::rows(ctx, filter));
    let version = state.rows.version();
    let rows = state.rows.get(ctx, filter, Vec::new);
    let sheet = OfferingSheet { ctx, rows };
    let (mut show, mut removes) = (None, false);
    let mut menu = |ui: &mut Ui, selected: &[usize]| {
        if selected.len() == 1 && ui.button(texts.show()).clicked() {
            show = selected.first().copied();
        }
        removes |= removal::item(ui, ctx, selected.len());
    };
    let data = (&sheet as &dyn widgets::Rows, version);
    let answer =
        tables::show(ui, ctx, (table, &mut state.table), data, &mut menu, out, |row| sheet.paint(row));
    if removes || answer.deleted.is_some() {
        let selected = state.table.selected(&sheet).into_iter().filter_map(|at| rows.get(at));
        let records = selected.map(|row| row.id.clone().into()).collect();
        state.removal = Removal::ask(ctx, records, out);
    }
    if let Some(row) = show.or(answer.opened).or(answer.clicked).and_then(|at| rows.get(at)) {
        out.push(Command::Go(Place::Offerings(Some(row.id.clone()))));
    }
}
