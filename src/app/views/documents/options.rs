//! What can be chosen about a document: its language, how many files, and what its kind offers.

use eframe::egui::{DragValue, Ui};

use super::options_reports;
use crate::app::views::session::list_options_ui;
use crate::app::widgets::{choose, hint, labelled, text_field, toggle};
use crate::documents::FileParts;
use crate::documents::badges::{self, LabelFormat};
use crate::documents::door_sign::Arrow;
use crate::documents::letter::{CancellationTo, FormOptions};
use crate::documents::request::{Kind, Options, Packing, Scope};
use crate::texts::{Lang, Texts};

/// What a kind is about, as a heading: "Termine".
pub fn scope_words(texts: Texts, scope: Scope) -> &'static str {
    match scope {
        Scope::Sessions => texts.documents_of_sessions(),
        Scope::Centre => texts.documents_of_centre(),
        Scope::Trainer => texts.documents_of_trainer(),
        Scope::Period => texts.documents_of_period(),
        Scope::State => texts.documents_of_state(),
    }
}

/// What has to be chosen before there is anything to show.
pub fn scope_missing(texts: Texts, scope: Scope) -> &'static str {
    match scope {
        Scope::Sessions => texts.documents_choose_session(),
        Scope::Centre => texts.documents_choose_centre(),
        Scope::Trainer => texts.documents_choose_trainer(),
        Scope::Period | Scope::State => texts.documents_choose_period(),
    }
}

/// A list of kinds that opens, for narrow windows.
pub fn kind_choice(ui: &mut Ui, texts: Texts, mut kind: Kind) -> Kind {
    let width = ui.available_width().min(320.0);
    choose(ui, texts.documents_kind(), &mut kind, Kind::ALL, width, |kind| kind.title(texts).to_owned());
    kind
}

/// Language and files, then what the kind offers.
pub fn ui(ui: &mut Ui, texts: Texts, kind: Kind, options: &mut Options) {
    let width = ui.available_width().min(260.0);
    let langs = [None, Some(Lang::De), Some(Lang::En)];
    choose(ui, texts.documents_language(), &mut options.lang, &langs, width, |lang| {
        match lang {
            None => texts.documents_as_window(),
            // Each as those say who speak it.
            Some(Lang::De) => "Deutsch",
            Some(Lang::En) => "English",
        }
        .to_owned()
    });
    ui.add_space(8.0);
    kind_ui(ui, texts, kind, options);
    if kind.scope().is_for_many() {
        ui.add_space(8.0);
        choose(ui, texts.documents_files(), &mut options.packing, &Packing::ALL, width, |packing| {
            match packing {
                Packing::OneFile => texts.documents_one_file(),
                Packing::FileEach => texts.documents_file_each(),
            }
            .to_owned()
        });
        if options.packing == Packing::FileEach {
            ui.add_space(8.0);
            text_field(ui, texts.documents_file_names(), &mut options.file_names, width);
            let names = FileParts::PLACEHOLDERS.map(|(name, _)| name).join(" ");
            hint(ui, &texts.documents_file_names_hint(names));
        }
    }
}

fn kind_ui(ui: &mut Ui, texts: Texts, kind: Kind, options: &mut Options) {
    match kind {
        Kind::AttendeeList => list_options_ui(ui, texts, &mut options.attendee_list),
        Kind::ContactList => {
            let list = &mut options.contact_list;
            toggle(ui, &mut list.waiting_list, texts.session_print_waiting());
            toggle(ui, &mut list.support_needs, texts.documents_support_needs());
            hint(ui, texts.documents_support_needs_hint());
        }
        Kind::Badges => badges_ui(ui, texts, &mut options.badges),
        Kind::TableTents => {
            let tents = &mut options.table_tents;
            toggle(ui, &mut tents.centre, texts.session_print_centre());
            toggle(ui, &mut tents.role, texts.session_print_role());
            toggle(ui, &mut tents.trainers, texts.documents_with_trainers());
            toggle(ui, &mut tents.fold_marks, texts.documents_fold_marks());
        }
        Kind::DoorSign => {
            let sign = &mut options.door_sign;
            let width = ui.available_width().min(260.0);
            choose(ui, texts.documents_arrow(), &mut sign.arrow, &Arrow::ALL, width, |arrow| {
                arrow.label(texts).to_owned()
            });
            toggle(ui, &mut sign.trainers, texts.documents_with_trainers());
        }
        Kind::Certificates => {
            let chosen = &mut options.certificates;
            toggle(ui, &mut chosen.attendance, texts.documents_of_attendance());
            toggle(ui, &mut chosen.completion, texts.documents_of_completion());
            toggle(ui, &mut chosen.drafts, texts.documents_with_drafts());
            toggle(ui, &mut chosen.contents, texts.documents_with_contents());
            toggle(ui, &mut chosen.seal, texts.documents_with_seal());
        }
        Kind::CentreProfile
        | Kind::CoverageReport
        | Kind::Evaluation
        | Kind::Programme
        | Kind::SessionReport => {
            options_reports::ui(ui, texts, kind, options);
        }
        Kind::Invitation => {
            let letter = &mut options.invitation;
            toggle(ui, &mut letter.reply_page, texts.letter_with_reply_page());
            toggle(ui, &mut letter.programme, texts.letter_with_programme());
            toggle(ui, &mut letter.groups, texts.letter_groups());
        }
        Kind::RegistrationForm => {
            let lines = &mut options.registration_form.lines;
            labelled(ui, texts.letter_form_lines(), |ui| {
                ui.add(DragValue::new(lines).range(1..=FormOptions::MOST_LINES).speed(0.1))
            });
        }
        Kind::Cancellation => {
            let to = &mut options.cancellation.to;
            let width = ui.available_width().min(260.0);
            choose(ui, texts.letter_to(), to, &CancellationTo::ALL, width, |to| {
                match to {
                    CancellationTo::Centres => texts.centres(),
                    CancellationTo::People => texts.people(),
                }
                .to_owned()
            });
        }
        Kind::VenueBooking => {
            let booking = &mut options.venue_booking;
            let minutes = |ui: &mut Ui, label: &str, value: &mut u16| {
                labelled(ui, label, |ui| ui.add(DragValue::new(value).range(0..=720).speed(1.0)));
            };
            minutes(ui, texts.letter_minutes_before(), &mut booking.minutes_before);
            minutes(ui, texts.letter_minutes_after(), &mut booking.minutes_after);
        }
        Kind::Confirmation | Kind::WaitingNotice | Kind::Calendar | Kind::TrainerPlan => {}
    }
}

fn badges_ui(ui: &mut Ui, texts: Texts, badges: &mut badges::Options) {
    let width = ui.available_width().min(300.0);
    let formats = LabelFormat::ALL;
    choose(ui, texts.documents_labels(), &mut badges.format, formats, width, |format| format.label(texts));
    labelled(ui, texts.documents_first_label(), |ui| {
        ui.add(DragValue::new(&mut badges.start).range(1..=badges.format.layout().labels()).speed(0.1))
    });
    ui.add_space(4.0);
    toggle(ui, &mut badges.cut_marks, texts.documents_cut_marks());
    toggle(ui, &mut badges.centre, texts.session_print_centre());
    toggle(ui, &mut badges.role, texts.session_print_role());
    toggle(ui, &mut badges.trainers, texts.documents_with_trainers());
}
