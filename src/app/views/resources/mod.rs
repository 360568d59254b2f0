//! Trainers and venues: two lists, and one of either in detail.

mod form;
mod model;
mod trainer;
mod venue;

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ViewCtx;
use super::coming::Coming;
use super::form::Drafts;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    Cell, Column, Row, Sign, Table, TableState, content, empty_state, filter_row, hint, page, primary_button,
    search_field, segmented, title, toolbar,
};
use crate::texts::Lang;
use form::{TrainerForm, VenueForm};
use model::{TrainerRow, VenueRow};

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
    rows: Vec<T>,
    rows_of: Option<RowsOf>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { filter: String::new(), table: TableState::sorted_by(0), rows: Vec::new(), rows_of: None }
    }
}

/// What the rows were made for.
type RowsOf = (u64, NaiveDate, Lang, String, Option<(usize, bool)>);

impl<T> List<T> {
    fn update(&mut self, ctx: &ViewCtx<'_>, rows: impl Fn(&ViewCtx<'_>, &str, (usize, bool)) -> Vec<T>) {
        let sort = self.table.sort;
        let rows_of = (ctx.derived.revision, ctx.today, ctx.texts.lang, self.filter.clone(), sort);
        if self.rows_of.as_ref() != Some(&rows_of) {
            self.rows = rows(ctx, &self.filter, sort.unwrap_or_default());
            self.rows_of = Some(rows_of);
        }
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

fn filter_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, label: &str, filter: &mut String, count: usize) {
    filter_row(ui, |ui| {
        search_field(ui, label, filter, 260.0);
        hint(ui, &ctx.texts.number(count));
    });
}

fn trainers_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let (texts, list) = (ctx.texts, &mut state.trainers);
    list.update(ctx, model::trainers);
    state.trainer_drafts.creating |= bar(ui, ctx, 0, texts.resources_new_trainer(), out);
    filter_ui(ui, ctx, texts.resources_search_trainers(), &mut list.filter, list.rows.len());
    content(ui, 0, |ui| {
        if list.rows.is_empty() {
            let none = ctx.catalogue.trainers.is_empty();
            let sentence = if none { texts.resources_no_trainers() } else { texts.resources_nobody_passes() };
            let step = none.then(|| texts.resources_new_trainer());
            state.trainer_drafts.creating |= empty_state(ui, sentence, step, false);
            return;
        }
        let columns = [
            Column::share(texts.form_name(), 1.4, 150.0).sorts(),
            Column::share(texts.resources_teaches(), 3.0, 200.0).sorts(),
            Column::exact(texts.resources_weekdays(), 130.0),
            Column::exact(texts.resources_home(), 130.0).sorts(),
            Column::exact(texts.resources_days_this_month(), 120.0).sorts(),
            Column::exact(texts.resources_kind(), 80.0).sorts(),
        ];
        let rows = &list.rows;
        let table = Table::new("trainers", texts.trainers(), &columns);
        let answer = table.show(ui, &mut list.table, rows.len(), |row| trainer_row(row, ctx, rows));
        if let Some(row) = answer.opened.or(answer.clicked).and_then(|at| rows.get(at)) {
            out.push(Command::Go(Place::Trainers(Some(row.id.clone()))));
        }
    });
}

fn trainer_row(row: &mut Row<'_>, ctx: &ViewCtx<'_>, rows: &[TrainerRow]) {
    let Some(trainer) = rows.get(row.index()) else { return };
    row.cell(Cell::Strong(&trainer.name));
    row.cell(Cell::Weak(&trainer.teaches));
    row.cell(Cell::Text(&trainer.weekdays));
    row.cell(Cell::Text(&trainer.town));
    let days = trainer.days_of_most();
    if trainer.is_over() {
        row.cell(Cell::Sign(Sign::Clash, &ctx.texts.resources_too_many(&days)));
    } else {
        row.cell(Cell::Text(&days));
    }
    row.cell(Cell::Text(trainer.kind));
}

fn venues_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let (texts, list) = (ctx.texts, &mut state.venues);
    list.update(ctx, model::venues);
    state.venue_drafts.creating |= bar(ui, ctx, 1, texts.resources_new_venue(), out);
    filter_ui(ui, ctx, texts.resources_search_venues(), &mut list.filter, list.rows.len());
    content(ui, 0, |ui| {
        if list.rows.is_empty() {
            let none = ctx.catalogue.venues.is_empty();
            let sentence = if none { texts.resources_no_venues() } else { texts.resources_nobody_passes() };
            let step = none.then(|| texts.resources_new_venue());
            state.venue_drafts.creating |= empty_state(ui, sentence, step, false);
            return;
        }
        let columns = [
            Column::share(texts.form_name(), 2.0, 150.0).sorts(),
            Column::exact(texts.form_town(), 120.0).sorts(),
            Column::exact(texts.district(), 130.0).sorts(),
            Column::exact(texts.resources_seats(), 110.0).sorts(),
            Column::share(texts.resources_equipment(), 2.0, 130.0).sorts(),
            Column::exact(texts.resources_accessibility(), 170.0).sorts(),
            Column::exact(texts.resources_next(), 130.0).sorts(),
        ];
        let rows = &list.rows;
        let table = Table::new("venues", texts.venues(), &columns);
        let answer = table.show(ui, &mut list.table, rows.len(), |row| venue_row(row, ctx, rows));
        if let Some(row) = answer.opened.or(answer.clicked).and_then(|at| rows.get(at)) {
            out.push(Command::Go(Place::Venues(Some(row.id.clone()))));
        }
    });
}

fn venue_row(row: &mut Row<'_>, ctx: &ViewCtx<'_>, rows: &[VenueRow]) {
    let Some(venue) = rows.get(row.index()) else { return };
    row.cell(Cell::Strong(&venue.name));
    row.cell(Cell::Text(&venue.town));
    row.cell(Cell::Text(&venue.district));
    row.cell(Cell::Text(&venue.seats));
    row.cell(Cell::Weak(&venue.equipment));
    row.cell(Cell::Text(venue.accessibility));
    let next = venue.next.map_or_else(|| "–".to_owned(), |day| ctx.texts.date_with_weekday(day));
    row.cell(Cell::Text(&next));
}
