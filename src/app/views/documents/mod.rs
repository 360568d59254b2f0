//! Everything that can be printed: which document, about what, how; with the pages beside it as they will be.

mod options;
mod options_reports;
mod sessions;
mod subject;

use eframe::egui::{Frame, Margin, Panel, RichText, ScrollArea, Ui};

use super::ViewCtx;
use super::cached::Cached;
use super::live::{self, Live};
use super::paper::Fit;
use super::session::OptionSets;
use crate::app::command::{Action, Command, Output};
use crate::app::icons;
use crate::app::settings::Settings;
use crate::app::theme::{Type, measure};
use crate::app::widgets::{
    Side, button, content, empty_state, hint, icon_button, page, primary_button, section, theme, title,
    toolbar,
};
use crate::documents::request::{Kind, Packing, Request, Scope, Subject};
use crate::texts::Texts;
use subject::Chosen;

/// What the view remembers.
#[derive(Default)]
pub struct State {
    kind: Option<Kind>,
    chosen: Chosen,
    /// The pages as they will be.
    pub live: Live,
    version: Cached<(), ()>,
    sets: OptionSets,
}

/// Less than this, and the kinds stand in a list that opens.
const ROOM_FOR_KINDS: f32 = 820.0;
/// Beneath the page: what turns it.
const PAGER: f32 = 36.0;

impl State {
    /// Chooses a kind of document and what it is about.
    pub fn show(&mut self, kind: Kind, subject: &Subject) {
        self.kind = Some(kind);
        self.chosen.take(subject);
    }

    fn kind(&self) -> Kind {
        self.kind.unwrap_or(Kind::AttendeeList)
    }

    /// What is asked for; none where it isn't said yet what about.
    fn request(&self, ctx: &ViewCtx<'_>) -> Option<Request> {
        let kind = self.kind();
        let subject = self.chosen.subject(ctx, kind.scope())?;
        Some(Request { kind, subject, options: ctx.settings.documents.clone() })
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let name = Action::GoDocuments.label(texts);
    page(ui, name, |ui| {
        let roomy = ui.available_width() >= ROOM_FOR_KINDS;
        toolbar(ui, |ui| drop(title(ui, name)), |ui| outputs_ui(ui, ctx, state, out));
        if roomy {
            let frame = Frame::new().fill(theme(ui).palette.bg).inner_margin(Margin {
                left: 16,
                right: 8,
                top: 12,
                bottom: 0,
            });
            Panel::left("kinds").exact_size(204.0).resizable(false).frame(frame).show(ui, |ui| {
                ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                    let kind = state.kind();
                    state.kind = Some(kinds_ui(ui, texts, kind));
                });
            });
        }
        let side = Side::inspector(ui, measure::INSPECTOR);
        let request = state.request(ctx);
        side.rest(ui, |ui| pages_ui(ui, ctx, state, request.as_ref(), out));
        side.show(ui, |ui| {
            if !roomy {
                let kind = state.kind();
                state.kind = Some(options::kind_choice(ui, texts, kind));
                ui.add_space(8.0);
            }
            let kind = state.kind();
            section(ui, options::scope_words(texts, kind.scope()));
            ui.add_space(4.0);
            state.chosen.ui(ui, ctx, kind.scope());
            ui.add_space(16.0);
            section(ui, texts.documents_options());
            ui.add_space(4.0);
            let mut documents = ctx.settings.documents.clone();
            options::ui(ui, texts, kind, &mut documents);
            if documents != ctx.settings.documents {
                out.push(Command::Set(Box::new(Settings { documents, ..ctx.settings.clone() })));
            }
            if kind == Kind::AttendeeList {
                ui.add_space(8.0);
                state.sets.ui(ui, ctx, out);
            }
        });
    });
}

/// The kinds in groups; returns the chosen one.
fn kinds_ui(ui: &mut Ui, texts: Texts, chosen: Kind) -> Kind {
    let mut answer = chosen;
    for scope in Scope::ALL {
        let kinds = || Kind::ALL.iter().copied().filter(move |kind| kind.scope() == scope);
        if kinds().next().is_none() {
            continue;
        }
        hint(ui, options::scope_words(texts, scope));
        for kind in kinds() {
            let here = kind == chosen;
            let font = if here { Type::strong() } else { eframe::egui::FontId::proportional(15.0) };
            let words = RichText::new(kind.title(texts)).font(font);
            if ui.selectable_label(here, words).clicked() {
                answer = kind;
            }
        }
        ui.add_space(10.0);
    }
    answer
}

fn pages_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    state: &mut State,
    request: Option<&Request>,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    content(ui, 16, |ui| {
        let Some(request) = request else {
            empty_state(ui, options::scope_missing(texts, state.kind().scope()), None, false);
            return;
        };
        state.version.get(ctx, &(), || ());
        let words = request.options.lang.map_or(texts, |lang| Texts { lang, ..texts });
        state.live.keep_up(live::Frame::Documents, state.version.version(), (request, words), out);
        ui.add_space(8.0);
        let height = (ui.available_height() - PAGER).max(120.0);
        state.live.ui(ui, texts, Fit::Page(height));
    });
}

/// What becomes of it.
fn outputs_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let request = state.request(ctx);
    let files = ctx.settings.documents.packing == Packing::FileEach && state.kind().scope().is_for_many();
    let mut wanted = None;
    ui.add_enabled_ui(request.is_some(), |ui| {
        if icon_button(ui, icons::ARROW_CLOCKWISE, texts.documents_redraw()).clicked() {
            state.live.redraw();
        }
        if button(ui, None, texts.session_open_pdf()).clicked() {
            wanted = Some(Output::View);
        }
        if button(ui, Some(icons::PRINTER), texts.session_print_pdf()).clicked() {
            wanted = Some(Output::Print);
        }
        let save = if files { texts.documents_save_files() } else { texts.documents_save() };
        if primary_button(ui, None, save).clicked() {
            wanted = Some(Output::Save);
        }
    });
    if let (Some(output), Some(request)) = (wanted, request) {
        out.push(Command::Document(Box::new(request), output));
    }
}
