//! Settings: the office, its letterhead, letters and mails, foci, clash rules, holidays, look and
//! language, in one page with a list of its sections.

mod certificates;
mod clashes;
mod correspondence;
mod correspondence_groups;
mod correspondence_model;
mod evaluation;
mod foci;
mod foci_model;
mod further_holidays;
mod holidays;
mod holidays_file;
mod look;
mod office;
mod ordered;
mod stationery;
mod stationery_model;

use chrono::NaiveDate;
use eframe::egui::{Align, Frame, Margin, Panel, Response, ScrollArea, Sense, Ui};

use super::ViewCtx;
use super::form::{Draft, Form, Progress};
use super::form_ui::{Step, draft_buttons};
use crate::app::command::{Action, Command};
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::widgets::{content, hint, link, page, section, theme, title, toolbar};
use crate::catalogue::Edit;
use crate::documents::own_templates::Tried;
use crate::texts::Texts;
pub use holidays_file::Incoming;

/// What the view remembers.
#[derive(Default)]
pub struct State {
    jump: Option<Section>,
    office: office::State,
    stationery: stationery::State,
    correspondence: correspondence::State,
    foci: foci::State,
    certificates: certificates::State,
    evaluation: evaluation::State,
    clashes: clashes::State,
    holidays: holidays::State,
}

impl State {
    /// Whether a form holds what no edit has yet.
    pub fn holds_drafts(&self, today: NaiveDate) -> bool {
        Section::ALL.into_iter().any(|section| self.holds_draft(section, today))
    }

    fn holds_draft(&self, section: Section, today: NaiveDate) -> bool {
        match section {
            Section::Office => self.office.holds_draft(today),
            Section::Stationery => self.stationery.holds_draft(today),
            Section::Correspondence => self.correspondence.holds_draft(today),
            Section::Foci => self.foci.holds_draft(today),
            Section::Clashes => self.clashes.holds_draft(today),
            Section::Certificates => self.certificates.holds_draft(today),
            Section::Evaluation => self.evaluation.holds_draft(today),
            Section::Holidays => self.holidays.holds_draft(today),
            // What is set there holds at once.
            Section::Look => false,
        }
    }

    /// Shows what a file would do to the school holidays.
    pub fn offer_holidays(&mut self, incoming: Incoming) {
        self.jump = Some(Section::Holidays);
        self.holidays.offer(incoming);
    }

    /// Takes in how the templates of this folder do.
    pub fn templates_tried(&mut self, folder: String, tried: Vec<Tried>) {
        self.stationery.tried(folder, tried);
    }

    /// Where it is: its section comes to the top.
    pub fn show_drafts(&mut self, today: NaiveDate) -> Option<Place> {
        let section = Section::ALL.into_iter().find(|section| self.holds_draft(*section, today))?;
        self.jump = Some(section);
        self.foci.show_draft(today);
        Some(Place::Settings)
    }
}

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Office,
    Stationery,
    Correspondence,
    Foci,
    Clashes,
    Holidays,
    Certificates,
    Evaluation,
    Look,
}

impl Section {
    const ALL: [Self; 9] = [
        Self::Office,
        Self::Stationery,
        Self::Correspondence,
        Self::Foci,
        Self::Clashes,
        Self::Holidays,
        Self::Certificates,
        Self::Evaluation,
        Self::Look,
    ];

    fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::Office => texts.settings_office(),
            Self::Stationery => texts.stationery(),
            Self::Correspondence => texts.correspondence(),
            Self::Foci => texts.foci(),
            Self::Clashes => texts.settings_clashes(),
            Self::Holidays => texts.settings_holidays(),
            Self::Certificates => texts.certificates(),
            Self::Evaluation => texts.evaluation_sheet(),
            Self::Look => texts.settings_look(),
        }
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    page(ui, Action::GoSettings.label(texts), |ui| {
        toolbar(ui, |ui| drop(title(ui, Action::GoSettings.label(texts))), |_| {});
        sections_ui(ui, ctx, state);
        content(ui, 16, |ui| {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.set_max_width((measure::PROSE + 140.0).min(ui.available_width() - 8.0));
                for section in Section::ALL {
                    let heading = part(ui, section.name(texts), state.jump == Some(section));
                    if state.jump == Some(section) {
                        heading.scroll_to_me(Some(Align::TOP));
                        // Tab goes on from here.
                        heading.request_focus();
                        state.jump = None;
                    }
                    ui.push_id(section.name(texts), |ui| section_ui(ui, ctx, section, state, out));
                    ui.add_space(28.0);
                }
                // So that the last section can be brought to the top, too.
                ui.add_space(ui.clip_rect().height() * 0.5);
            });
        });
    });
}

fn sections_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let frame = Frame::new().fill(theme(ui).palette.bg).inner_margin(Margin {
        left: 16,
        right: 8,
        top: 14,
        bottom: 0,
    });
    Panel::left("settings-sections").exact_size(148.0).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        for section in Section::ALL {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                if link(ui, section.name(ctx.texts)).clicked() {
                    state.jump = Some(section);
                }
                if state.holds_draft(section, ctx.today) {
                    hint(ui, ctx.texts.draft_not_applied());
                }
            });
        }
    });
}

/// A section's heading: no stop of Tab but where a link has just gone to.
fn part(ui: &mut Ui, name: &str, jumped: bool) -> Response {
    let response = section(ui, name);
    let sense =
        if jumped || response.has_focus() { Sense::focusable_noninteractive() } else { Sense::hover() };
    let response = response.interact(sense);
    let line = theme(ui).head_line();
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top() - 3.0, line);
    ui.add_space(2.0);
    response
}

fn section_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, section: Section, state: &mut State, out: &mut Vec<Command>) {
    match section {
        Section::Office => office::ui(ui, ctx, &mut state.office, out),
        Section::Stationery => stationery::ui(ui, ctx, &mut state.stationery, out),
        Section::Correspondence => correspondence::ui(ui, ctx, &mut state.correspondence, out),
        Section::Foci => foci::ui(ui, ctx, &mut state.foci, out),
        Section::Clashes => clashes::ui(ui, ctx, &mut state.clashes, out),
        Section::Holidays => holidays::ui(ui, ctx, &mut state.holidays, out),
        Section::Certificates => certificates::ui(ui, ctx, &mut state.certificates, out),
        Section::Evaluation => evaluation::ui(ui, ctx, &mut state.evaluation, out),
        Section::Look => look::ui(ui, ctx, out),
    }
}

/// The buttons at the end of a section, and what they do.
fn give_back<F: Form>(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    draft: &mut Draft<F>,
    edit: impl FnOnce(F::Record) -> Edit,
    out: &mut Vec<Command>,
) {
    let progress = draft.progress(ctx.today);
    let step = ui.horizontal(|ui| draft_buttons(ui, ctx.texts, &progress, false)).inner;
    match (step, progress) {
        (Some(Step::Apply), Progress::Ready(record)) => out.push(Command::Edit(edit(*record))),
        (Some(Step::Discard), _) => draft.discard(ctx.texts, ctx.today),
        _ => {}
    }
}
