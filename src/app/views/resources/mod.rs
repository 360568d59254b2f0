//! Trainers and venues: two lists, and one of either in detail.

mod form;
mod model;
mod sheet;
mod trainer;
mod venue;

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ViewCtx;
use super::cached::Cached;
use super::coming::Coming;
use super::form::Drafts;
use super::tables;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    self, Table, TableState, content, empty_state, export_button, filter_rows, filter_toggle, hint, page,
    primary_button, search_field, segmented, title, toolbar,
};
use form::{TrainerForm, VenueForm};
use model::{TrainerRow, VenueRow};
use sheet::{TrainerSheet, VenueSheet};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    trainers: List<TrainerRow>,
    venues: List<VenueRow>,
    trainer_drafts: Drafts<TrainerForm>,
    venue_drafts: Drafts<VenueForm>,
    coming: Coming,
}

/// One of the two lists.
struct List<T> {
    filter: String,
    table: TableState,
    rows: Cached<String, Vec<T>>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { filter: String::new(), table: TableState::sorted_by(0), rows: Cached::default() }
    }
}

impl State {
    /// Whether a form holds what no edit has yet.
    pub fn holds_drafts(&self, today: NaiveDate) -> bool {
        self.trainer_drafts.under_way(today) || self.venue_drafts.under_way(today)
    }

    /// Where it is.
    pub fn show_drafts(&mut self, today: NaiveDate) -> Option<Place> {
        if let Some(trainer) = self.trainer_drafts.show_under_way(today) {
            return Some(Place::Trainers(trainer.record()));
        }
        Some(Place::Venues(self.venue_drafts.show_under_way(today)?.record()))
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    page(ui, Action::GoTrainers.label(ctx.texts), |ui| match ctx.place {
        Place::Trainers(Some(id)) => trainer::ui(ui, ctx, id, state, out),
        Place::Venues(Some(id)) => venue::ui(ui, ctx, id, state, out),
        Place::Venues(None) if state.venue_drafts.creating => venue::new_ui(ui, ctx, state, out),
        Place::Venues(None) => venues_ui(ui, ctx, state, out),
        _ if state.trainer_drafts.creating => trainer::new_ui(ui, ctx, state, out),
        _ => trainers_ui(ui, ctx, state, out),
    });
}

/// The toolbar of both lists; says whether a new record is wanted.
fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, which: usize, new: &str, out: &mut Vec<Command>) -> bool {
    let texts = ctx.texts;
    let mut create = false;
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoTrainers.label(texts));
            match segmented(ui, &[texts.trainers(), texts.venues()], which) {
                Some(0) => out.push(Command::Go(Place::Trainers(None))),
                Some(_) => out.push(Command::Go(Place::Venues(None))),
                None => {}
            }
        },
        |ui| create = primary_button(ui, Some(icons::PLUS), new).clicked(),
    );
    create
}

fn filter_ui<T>(ui: &mut Ui, ctx: &ViewCtx<'_>, label: &str, list: &mut List<T>, count: usize) {
    filter_rows(ui, |ui| {
        search_field(ui, label, &mut list.filter, 260.0);
        filter_toggle(ui, ctx.texts, &mut list.table);
        export_button(ui, ctx.texts, &mut list.table, count > 0);
        hint(ui, &ctx.texts.number(count));
    });
}

fn trainers_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let (texts, list) = (ctx.texts, &mut state.trainers);
    state.trainer_drafts.creating |= bar(ui, ctx, 0, texts.resources_new_trainer(), out);
    let count = list.rows.get(ctx, &list.filter, || model::trainers(ctx, &list.filter)).len();
    filter_ui(ui, ctx, texts.resources_search_trainers(), list, count);
    content(ui, 0, |ui| {
        list.rows.get(ctx, &list.filter, || model::trainers(ctx, &list.filter));
        let version = list.rows.version();
        let rows = list.rows.get(ctx, &list.filter, Vec::new);
        if rows.is_empty() {
            let none = ctx.catalogue.trainers.is_empty();
            let sentence = if none { texts.resources_no_trainers() } else { texts.resources_nobody_passes() };
            let step = none.then(|| texts.resources_new_trainer());
            state.trainer_drafts.creating |= empty_state(ui, sentence, step, false);
            return;
        }
        let columns = sheet::trainer_columns(texts);
        let table = Table::new("trainers", texts.trainers(), &columns);
        let sheet = TrainerSheet { ctx, rows };
        let data = (&sheet as &dyn widgets::Rows, version);
        if let Some(row) = list_ui(ui, ctx, (table, &mut list.table), data, out, |row| sheet.paint(row)) {
            out.push(Command::Go(Place::Trainers(Some(rows[row].id.clone()))));
        }
    });
}

fn venues_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let (texts, list) = (ctx.texts, &mut state.venues);
    state.venue_drafts.creating |= bar(ui, ctx, 1, texts.resources_new_venue(), out);
    let count = list.rows.get(ctx, &list.filter, || model::venues(ctx, &list.filter)).len();
    filter_ui(ui, ctx, texts.resources_search_venues(), list, count);
    content(ui, 0, |ui| {
        list.rows.get(ctx, &list.filter, || model::venues(ctx, &list.filter));
        let version = list.rows.version();
        let rows = list.rows.get(ctx, &list.filter, Vec::new);
        if rows.is_empty() {
            let none = ctx.catalogue.venues.is_empty();
            let sentence = if none { texts.resources_no_venues() } else { texts.resources_nobody_passes() };
            let step = none.then(|| texts.resources_new_venue());
            state.venue_drafts.creating |= empty_state(ui, sentence, step, false);
            return;
        }
        let columns = sheet::venue_columns(texts);
        let table = Table::new("venues", texts.venues(), &columns);
        let sheet = VenueSheet { ctx, rows };
        let data = (&sheet as &dyn widgets::Rows, version);
        if let Some(row) = list_ui(ui, ctx, (table, &mut list.table), data, out, |row| sheet.paint(row)) {
            out.push(Command::Go(Place::Venues(Some(rows[row].id.clone()))));
        }
    });
}

/// Shows one of the lists; returns the row that is to be opened.
fn list_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    table: (Table<'_>, &mut TableState),
    (rows, version): (&dyn widgets::Rows, u64),
    out: &mut Vec<Command>,
    paint: impl FnMut(&mut widgets::Row<'_>),
) -> Option<usize> {
    let mut show = None;
    let mut menu = |ui: &mut Ui, selected: &[usize]| {
        if selected.len() == 1 && ui.button(ctx.texts.show()).clicked() {
            show = selected.first().copied();
        }
    };
    let answer = tables::show(ui, ctx, table, (rows, version), &mut menu, out, paint);
    show.or(answer.opened).or(answer.clicked).filter(|row| *row < rows.count())
}
