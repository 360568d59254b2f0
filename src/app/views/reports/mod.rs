//! Reports: charts people would rather look at than read, with the numbers under each.

mod chart;

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{Align, Layout, ScrollArea, Ui, UiBuilder};

use super::ViewCtx;
use super::cached::Cached;
use crate::app::command::{Action, Command, ExportWish};
use crate::app::icons;
use crate::app::widgets::{
    Cell, Column, Table, TableState, button, content, empty_state, hint, icon_button, link, page, section,
    segmented, title, toolbar,
};
pub use crate::documents::charts::Span;
use crate::documents::charts::{ChartSection, chart_sections};
use crate::documents::picture;
use crate::exchange::tables::Kind;
use crate::reports::Reports;

/// From this width two sections stand side by side.
const TWO_COLUMNS: f32 = 960.0;

/// For which version, day and span something was worked out.
pub type Question = (u64, chrono::NaiveDate, usize);

/// What the view remembers.
#[derive(Default)]
pub struct State {
    span: Span,
    asked: Option<Question>,
    /// The user stopped the job for what is asked; it isn't begun again by itself.
    stopped: bool,
    answer: Option<(Question, Arc<Reports>)>,
    sections: Cached<Question, Vec<ChartSection>>,
    tables: BTreeMap<&'static str, TableState>,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Span {
        self.span
    }

    /// Looks back as far as it did.
    pub fn recall(&mut self, span: Span) {
        self.span = span;
    }

    /// The job's answer; one to an older question is dropped. `None`: it was stopped.
    pub fn arrived(&mut self, question: Question, reports: Option<Reports>) {
        if self.asked == Some(question) {
            match reports {
                Some(reports) => self.answer = Some((question, Arc::new(reports))),
                None => self.stopped = true,
            }
        }
    }
}

impl State {
    /// Has the answer worked out for the version at hand, unless that is under way.
    fn ask(&mut self, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        let question = (ctx.derived.revision, ctx.today, self.span.quarters());
        if self.asked != Some(question) {
            (self.asked, self.stopped) = (Some(question), false);
            out.push(Command::Report(question));
        }
    }

    /// The page, once there is an answer; an older one stands until the newer has come.
    fn sections(&mut self, ctx: &ViewCtx<'_>) -> Option<&[ChartSection]> {
        let (of, reports) = self.answer.as_ref()?;
        Some(self.sections.get(ctx, of, || chart_sections(ctx.catalogue, ctx.texts, reports)))
    }
}

/// Coverage over time for the overview, with the way to the other reports. Its table is there.
pub fn coverage_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    state.ask(ctx, out);
    let Some(of) = state.sections(ctx).and_then(<[ChartSection]>::first) else { return };
    section(ui, of.title);
    ui.label(&of.finding);
    ui.add_space(4.0);
    chart::ui(ui, ctx.texts, of.id, &ctx.texts.reports_chart_alone(&of.finding), &of.chart);
    if link(ui, ctx.texts.reports_all()).clicked() {
        out.push(Command::Do(Action::GoReports));
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    page(ui, Action::GoReports.label(texts), |ui| {
        bar(ui, ctx, state, out);
        state.ask(ctx, out);
        let mut tables = std::mem::take(&mut state.tables);
        let (stopped, mut again) = (state.stopped, false);
        content(ui, 16, |ui| match state.sections(ctx) {
            None if stopped => {
                again = empty_state(ui, texts.reports_stopped(), Some(texts.reports_again()), false);
            }
            None => {
                empty_state(ui, texts.reports_coming(), None, false);
            }
            Some(sections) => {
                ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                    sections_ui(ui, ctx, sections, &mut tables, out);
                });
            }
        });
        state.tables = tables;
        if again {
            state.asked = None;
        }
    });
}

fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let mut exports = false;
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoReports.label(texts));
            let names = Span::ALL.map(|span| span.name(texts));
            let selected = Span::ALL.iter().position(|span| *span == state.span).unwrap_or(0);
            if let Some(span) = segmented(ui, &names, selected).and_then(|at| Span::ALL.get(at)) {
                state.span = *span;
            }
            hint(ui, texts.reports_until_today());
        },
        |ui| exports = button(ui, Some(icons::EXPORT), texts.table_export()).clicked(),
    );
    if exports {
        let wish = ExportWish { span: state.span, ..ExportWish::of(Kind::Quarters) };
        out.push(Command::Export(Box::new(wish)));
    }
}

fn sections_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    sections: &[ChartSection],
    tables: &mut BTreeMap<&'static str, TableState>,
    out: &mut Vec<Command>,
) {
    let columns = if ui.available_width() >= TWO_COLUMNS { 2 } else { 1 };
    for row in sections.chunks(columns) {
        ui.spacing_mut().item_spacing.x = 32.0;
        ui.columns(columns, |uis| {
            for (section, ui) in row.iter().zip(uis) {
                ui.spacing_mut().item_spacing.x = 8.0;
                // Columns are justified; text is not.
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    section_ui(ui, ctx, section, tables.entry(section.id).or_default(), out);
                });
            }
        });
        ui.add_space(24.0);
    }
}

/// Room for a head in its font; its numbers are narrower.
#[expect(clippy::cast_precision_loss, reason = "a word")]
fn width_of(head: &str) -> f32 {
    (24.0 + 6.8 * head.chars().count() as f32).max(64.0)
}

fn section_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    of: &ChartSection,
    state: &mut TableState,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let builder = UiBuilder::new().id_salt(of.id);
    ui.scope_builder(builder, |ui| {
        ui.horizontal(|ui| {
            section(ui, of.title);
            let save = texts.picture_save_chart(of.title);
            if !of.rows.is_empty() && icon_button(ui, icons::IMAGE, &save).clicked() {
                out.push(Command::SavePicture(Box::new(picture::chart(of, texts))));
            }
        });
        ui.label(&of.finding);
        ui.add_space(8.0);
        if of.rows.is_empty() {
            return;
        }
        chart::ui(ui, texts, of.id, &texts.reports_chart(of.title), &of.chart);
        ui.add_space(4.0);
        let mut columns = vec![];
        for (index, head) in of.heads.iter().enumerate() {
            columns.push(if index == 0 {
                Column::share(head, 1.0, 120.0)
            } else {
                Column::exact(head, width_of(head)).right()
            });
        }
        let table = Table::new(of.id, of.title, &columns).fit();
        table.show(ui, state, of.rows.len(), |row| {
            for cell in &of.rows[row.index()] {
                row.cell(Cell::Text(cell));
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_job_is_not_begun_again_by_itself_and_old_answers_are_dropped() {
        let question = (1, chrono::NaiveDate::MIN, 4);
        let mut state = State { asked: Some(question), ..State::default() };
        state.arrived((0, chrono::NaiveDate::MIN, 4), None);
        assert!(!state.stopped, "an answer to another question says nothing");
        state.arrived(question, None);
        assert!(state.stopped && state.asked == Some(question) && state.answer.is_none());
    }
}
