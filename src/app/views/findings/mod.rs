//! What is odd about the data, and what to do about it.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::command::{Action, Command};
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::widgets::{
    Cell, Column, Sign, Table, TableState, button, content, empty_state, hint, inspector, page, section,
    segmented, title, toolbar,
};
use crate::catalogue::{Finding, Severity};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    table: TableState,
    /// 0: all, 1: only serious ones.
    shown: usize,
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
            |_| {},
        );
        if let Some(finding) = findings.get(state.table.current) {
            inspector(ui, measure::INSPECTOR, |ui| detail(ui, ctx, finding, out));
        }
        content(ui, 0, |ui| list(ui, ctx, &findings, state, out));
    });
}

fn list(ui: &mut Ui, ctx: &ViewCtx<'_>, findings: &[&Finding], state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if findings.is_empty() {
        empty_state(ui, texts.no_findings(), None, false);
        return;
    }
    let columns = [
        Column::exact(texts.severity_word(), 120.0),
        Column::share(texts.place_word(), 2.0, 160.0),
        Column::share(texts.finding_word(), 5.0, 240.0),
    ];
    let current = state.table.current;
    let table = Table::new("findings", Action::GoFindings.label(texts), &columns);
    let answer = table.show(ui, &mut state.table, findings.len(), |row| {
        let finding = findings[row.index()];
        row.select(row.index() == current);
        let sign = match finding.severity() {
            Severity::Serious => Sign::Expired,
            Severity::Warning => Sign::Clash,
        };
        row.cell(Cell::Sign(sign, texts.severity(finding.severity())));
        row.cell(Cell::Text(&place(ctx, finding)));
        row.cell(Cell::Text(&texts.finding(ctx.catalogue, finding)));
    });
    if let Some(record) = answer.opened.and_then(|row| findings[row].place.as_ref()) {
        out.push(Command::Go(Place::of(record)));
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
    hint(ui, &place(ctx, finding));
    section(ui, &texts.finding(ctx.catalogue, finding));
    ui.add_space(4.0);
    ui.label(texts.finding_advice(&finding.odd));
    if let Some(record) = &finding.place {
        ui.add_space(12.0);
        if button(ui, None, texts.show()).clicked() {
            out.push(Command::Go(Place::of(record)));
        }
    }
}
