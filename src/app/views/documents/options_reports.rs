//! What can be chosen about reports.

use eframe::egui::{DragValue, Ui};

use crate::app::widgets::{choose, hint, labelled, toggle};
use crate::documents::charts::Span;
use crate::documents::programme::Layout;
use crate::documents::request::{Kind, Options};
use crate::documents::{evaluation, session_report};
use crate::texts::Texts;

/// What the kind offers; nothing for kinds that aren't reports.
pub fn ui(ui: &mut Ui, texts: Texts, kind: Kind, options: &mut Options) {
    match kind {
        Kind::SessionReport => {
            let report = &mut options.session_report;
            toggle(ui, &mut report.names, texts.report_with_names());
            hint(ui, texts.report_names_hint());
            lines_ui(ui, texts, &mut report.remark_lines, 0..=session_report::Options::MOST_LINES);
        }
        Kind::CentreProfile => {
            let profile = &mut options.centre_profile;
            toggle(ui, &mut profile.names, texts.report_with_names());
            toggle(ui, &mut profile.notes, texts.report_with_notes());
            hint(ui, texts.report_notes_hint());
        }
        Kind::CoverageReport => {
            let width = ui.available_width().min(260.0);
            let report = &mut options.coverage_report;
            choose(ui, texts.coverage_report_look_back(), &mut report.span, &Span::ALL, width, |span| {
                span.name(texts).to_owned()
            });
            ui.add_space(4.0);
            toggle(ui, &mut report.districts, texts.coverage_report_districts());
        }
        Kind::Programme => {
            let width = ui.available_width().min(260.0);
            let layout = &mut options.programme.layout;
            choose(ui, texts.report_programme_layout(), layout, &Layout::ALL, width, |layout| {
                match layout {
                    Layout::Columns => texts.report_programme_columns(),
                    Layout::Booklet => texts.report_programme_booklet(),
                }
                .to_owned()
            });
        }
        Kind::Evaluation => {
            lines_ui(ui, texts, &mut options.evaluation.lines, 1..=evaluation::Options::MOST_LINES);
        }
        _ => {}
    }
}

fn lines_ui(ui: &mut Ui, texts: Texts, lines: &mut u8, range: std::ops::RangeInclusive<u8>) {
    ui.add_space(4.0);
    labelled(ui, texts.report_lines(), |ui| ui.add(DragValue::new(lines).range(range).speed(0.1)));
}
