//! What is odd about the data, and what to do about it.

use std::borrow::Cow;

use eframe::egui::Ui;
use serde::{Deserialize, Serialize};

use super::ViewCtx;
use super::tables;
use crate::app::command::{Action, Command};
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::widgets::{
    Cell, Column, Rows, Side, Sign, Table, TableState, button, content, empty_state, export_button,
    filter_toggle, page, row_id, section_sentence, segmented, title, toolbar,
};
use crate::catalogue::{Finding, Severity};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    table: TableState,
    /// 0: all, 1: only serious ones.
    shown: usize,
}

/// What survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    only_serious: bool,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Kept {
        Kept { only_serious: self.shown == 1 }
    }

    /// Lists again what was listed.
    pub fn recall(&mut self, kept: &Kept) {
        self.shown = usize::from(kept.only_serious);
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let findings: Vec<&Finding> = ctx
        .derived
        .findings
        .iter()
        .filter(|finding| state.shown == 0 || finding.severity() == Severity::Serious)
        .collect();
    let has_rows = !findings.is_empty();
    page(ui, Action::GoFindings.label(texts), |ui| {
        toolbar(
            ui,
            |ui| {
                title(ui, Action::GoFindings.label(texts));
                let labels = [texts.all_findings(), texts.serious_findings()];
                if let Some(shown) = segmented(ui, &labels, state.shown) {
                    state.shown = shown;
                }
            },
            |ui| {
                export_button(ui, texts, &mut state.table, has_rows);
                filter_toggle(ui, texts, &mut state.table);
            },
        );
        if findings.is_empty() {
            content(ui, 0, |ui| list(ui, ctx, &findings, state, out));
            return;
        }
        let side = Side::inspector(ui, measure::INSPECTOR);
        side.rest(ui, |ui| content(ui, 0, |ui| list(ui, ctx, &findings, state, out)));
        side.show(ui, |ui| {
            if let Some(finding) = findings.get(state.table.current) {
                detail(ui, ctx, finding, out);
            }
        });
    });
}

fn list(ui: &mut Ui, ctx: &ViewCtx<'_>, findings: &[&Finding], state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if findings.is_empty() {
        empty_state(ui, texts.no_findings(), None, false);
        return;
    }
    let columns = [
        Column::exact(texts.severity_word(), 120.0).id("severity").sorts(),
        Column::share(texts.place_word(), 2.0, 160.0).id("place").sorts(),
        Column::share(texts.finding_word(), 5.0, 240.0).id("finding").sorts(),
    ];
    let current = state.table.current;
    let table = Table::new("findings", Action::GoFindings.label(texts), &columns);
    let sheet = FindingSheet { ctx, findings };
    let version = ctx.derived.revision.wrapping_mul(2).wrapping_add(state.shown as u64);
    let mut show = None;
    let mut menu = |ui: &mut Ui, selected: &[usize]| {
        if selected.len() == 1 && ui.button(texts.show()).clicked() {
            show = selected.first().copied();
        }
    };
    let data = (&sheet as &dyn Rows, version);
    let answer = tables::show(ui, ctx, (table, &mut state.table), data, &mut menu, out, |row| {
        let finding = findings[row.index()];
        if row.index() == current {
            row.select(true);
        }
        let sign = match finding.severity() {
            Severity::Serious => Sign::Expired,
            Severity::Warning => Sign::Clash,
        };
        row.cell(Cell::Sign(sign, texts.severity(finding.severity())));
        row.cell(Cell::Text(&place(ctx, finding)));
        row.cell(Cell::Text(&texts.odd(ctx.catalogue, &finding.odd)));
    });
    let opened = show.or(answer.opened).and_then(|row| findings.get(row));
    if let Some(record) = opened.and_then(|finding| finding.place.as_ref()) {
        out.push(Command::Go(Place::of(record)));
    }
}

/// What the table reads.
struct FindingSheet<'a> {
    ctx: &'a ViewCtx<'a>,
    findings: &'a [&'a Finding],
}

impl Rows for FindingSheet<'_> {
    fn count(&self) -> usize {
        self.findings.len()
    }

    fn id(&self, row: usize) -> u64 {
        // Two findings may say the same.
        row_id(&(self.text(row, 2), row))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(finding) = self.findings.get(row) else { return Cow::Borrowed("") };
        match column {
            0 => Cow::Borrowed(self.ctx.texts.severity(finding.severity())),
            1 => place(self.ctx, finding).into(),
            _ => self.ctx.texts.finding(self.ctx.catalogue, finding).into(),
        }
    }

    fn name_people(&self) -> bool {
        true
    }
}

fn place(ctx: &ViewCtx<'_>, finding: &Finding) -> String {
    finding.place.as_ref().map_or_else(
        || ctx.texts.whole_catalogue().to_owned(),
        |record| ctx.texts.record_label(ctx.catalogue, record),
    )
}

fn detail(ui: &mut Ui, ctx: &ViewCtx<'_>, finding: &Finding, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section_sentence(ui, &texts.finding(ctx.catalogue, finding));
    ui.add_space(4.0);
    ui.label(texts.finding_advice(&finding.odd));
    if let Some(record) = &finding.place {
        ui.add_space(12.0);
        if button(ui, None, texts.show()).clicked() {
            out.push(Command::Go(Place::of(record)));
        }
    }
}
