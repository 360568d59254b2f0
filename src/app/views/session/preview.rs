//! The attendee list beside the session: as it will be printed, and what can be chosen about it.

use std::ops::RangeInclusive;

use eframe::egui::{Align, ComboBox, DragValue, Layout, Response, Ui};

use super::option_sets::OptionSets;
use crate::app::command::{Command, Output};
use crate::app::icons;
use crate::app::settings::Settings;
use crate::app::views::ViewCtx;
use crate::app::views::live::{self, Live};
use crate::app::views::paper::Fit;
use crate::app::widgets::{button, caret, hint, icon_button, title, toggle};
use crate::catalogue::{Session, SessionId};
use crate::documents::attendee_list::{Options, SignaturePer, Sort};
use crate::documents::request::{self, Kind, Request, Subject};
use crate::texts::Texts;

/// The list as it will be printed.
#[derive(Default)]
pub struct Preview {
    /// Its drawing.
    pub live: Live,
    sets: OptionSets,
}

/// The attendee list of a session as the settings want it.
pub fn list_of(ctx: &ViewCtx<'_>, session: &SessionId) -> Request {
    let subject = Subject::Sessions(vec![session.clone()]);
    Request { kind: Kind::AttendeeList, subject, options: ctx.settings.documents.clone() }
}

impl Preview {
    /// Has the list drawn if what is on it changed. `version` tells versions of the catalogue apart.
    pub fn keep_up(&mut self, ctx: &ViewCtx<'_>, session: &Session, version: u64, out: &mut Vec<Command>) {
        self.live.keep_up(live::Frame::Session, version, (&list_of(ctx, &session.id), ctx.texts), out);
    }

    /// Paints page, options and buttons; returns whether it was closed.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) -> bool {
        let texts = ctx.texts;
        let mut closed = false;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                closed = icon_button(ui, icons::X, texts.session_list_close()).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| title(ui, texts.attendee_list()));
            });
        });
        ui.add_space(8.0);
        self.live.ui(ui, texts, Fit::Width);
        ui.add_space(8.0);
        outputs_ui(ui, ctx, session, out);
        ui.add_space(12.0);
        let mut options = ctx.settings.documents.attendee_list.clone();
        options_ui(ui, texts, &mut options);
        if options != ctx.settings.documents.attendee_list {
            out.push(set_options(ctx, options));
        }
        ui.add_space(8.0);
        self.sets.ui(ui, ctx, out);
        ui.add_space(8.0);
        hint(ui, texts.session_list_privacy());
        closed
    }
}

fn outputs_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let buttons = [
        (texts.session_save_pdf(), Output::Save),
        (texts.session_open_pdf(), Output::View),
        (texts.session_print_pdf(), Output::Print),
    ];
    ui.horizontal_wrapped(|ui| {
        for (label, output) in buttons {
            if button(ui, None, label).clicked() {
                out.push(Command::Document(Box::new(list_of(ctx, &session.id)), output));
            }
        }
    });
}

/// Remembers other options.
pub fn set_options(ctx: &ViewCtx<'_>, attendee_list: Options) -> Command {
    let documents = request::Options { attendee_list, ..ctx.settings.documents.clone() };
    Command::Set(Box::new(Settings { documents, ..ctx.settings.clone() }))
}

/// What can be chosen about an attendee list.
pub fn options_ui(ui: &mut Ui, texts: Texts, options: &mut Options) {
    const ROWS: RangeInclusive<u16> = 0..=Options::MAX_EMPTY_ROWS;
    beside(ui, texts.session_empty_rows(), |ui| {
        ui.add(DragValue::new(&mut options.empty_rows).range(ROWS).speed(0.1))
    });
    let per = |per: SignaturePer| signature_words(texts, per);
    choice(ui, texts.session_signature(), &mut options.signature, &SignaturePer::ALL, per);
    choice(ui, texts.session_order(), &mut options.sort, &Sort::ALL, |sort| sort_words(texts, sort));
    ui.add_space(4.0);
    toggle(ui, &mut options.only_confirmed, texts.session_only_seats());
    toggle(ui, &mut options.waiting_list, texts.session_print_waiting());
    toggle(ui, &mut options.columns.number, texts.session_print_number());
    toggle(ui, &mut options.columns.centre, texts.session_print_centre());
    toggle(ui, &mut options.columns.role, texts.session_print_role());
    toggle(ui, &mut options.columns.remark, texts.session_print_remark());
}

/// "je Tag".
fn signature_words(texts: Texts, per: SignaturePer) -> &'static str {
    match per {
        SignaturePer::Day => texts.session_per_day(),
        SignaturePer::HalfDay => texts.session_per_half_day(),
    }
}

/// "nach Name".
pub fn sort_words(texts: Texts, sort: Sort) -> &'static str {
    match sort {
        Sort::ByName => texts.session_by_name(),
        Sort::ByCentre => texts.session_by_centre(),
        Sort::AsRegistered => texts.session_as_registered(),
    }
}

/// A label at the left, its control at the right.
fn beside(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) {
    ui.horizontal(|ui| {
        let name = ui.label(label);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| add(ui).labelled_by(name.id));
    });
}

fn choice<T: PartialEq + Copy>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    options: &[T],
    text: impl Fn(T) -> &'static str,
) {
    beside(ui, label, |ui| {
        let combo =
            ComboBox::from_id_salt(label).selected_text(text(*value)).width(132.0).truncate().icon(caret);
        combo
            .show_ui(ui, |ui| {
                for option in options {
                    ui.selectable_value(value, *option, text(*option));
                }
            })
            .response
    });
}
