//! The view of documents: what is chosen, the pages beside it, one file or many.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{App, Command, Output, Place};
use laki_planer::catalogue::SessionId;
use laki_planer::documents::request::{Kind, Options, Packing, Request, Subject};

use crate::support::{Answers, settle, window_with};

fn at_documents() -> Harness<'static, App> {
    at_documents_with(Answers::default())
}

fn at_documents_with(answers: Answers) -> Harness<'static, App> {
    let mut harness = window_with(answers, None);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    settle(&mut harness);
    assert_eq!(*harness.state().place(), Place::Documents);
    harness
}

fn first_sessions(harness: &Harness<'static, App>, count: usize) -> Vec<SessionId> {
    let sessions = &harness.state().workspace().catalogue().sessions;
    sessions.iter().filter(|session| session.seats_taken() > 0).take(count).map(|s| s.id.clone()).collect()
}

#[test]
fn a_session_is_chosen_and_its_pages_are_shown() {
    let mut harness = at_documents();
    assert!(harness.query_by_label("Ein Termin gewählt.").is_some(), "the next one");
    harness.get_by_label("Auswahl leeren").click();
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Wählen Sie einen Termin").is_some());
    harness.get_by_label("Termin suchen").type_text("102");
    settle(&mut harness);
    harness.query_all_by_label_contains("102 · Modul").next().unwrap().click();
    settle(&mut harness);
    assert!(harness.query_by_label("Ein Termin gewählt.").is_some());
    assert!(
        harness.query_by_label("Seite 1 von 1").is_some()
            || harness.query_by_label("Seite 1 von 2").is_some()
    );
    harness.get_by_label("Ganze Reihe dazu").click();
    settle(&mut harness);
    assert!(harness.query_by_label_contains(" Termine gewählt.").is_some());
    harness.get_by_label("Auswahl leeren").click();
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Wählen Sie einen Termin").is_some());
}

#[test]
fn each_kind_is_shown_for_what_it_is_about() {
    let mut harness = at_documents();
    harness.get_by_label("Terminplan").click();
    settle(&mut harness);
    assert!(
        harness.query_by_label("Seite 1 von 1").is_some()
            || harness.query_by_label("Seite 1 von 2").is_some()
    );
    let session = first_sessions(&harness, 1);
    harness.state_mut().push(Command::ShowDocuments(Kind::AttendeeList, Subject::Sessions(session)));
    settle(&mut harness);
    assert!(harness.query_by_label("Ein Termin gewählt.").is_some());
    assert!(
        harness.query_by_label("Seite 1 von 1").is_some()
            || harness.query_by_label("Seite 1 von 2").is_some()
    );
}

#[test]
fn many_files_lie_in_one_folder_and_nothing_there_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let answers = Answers::default();
    let mut harness = at_documents_with(answers.clone());
    let options = Options {
        packing: Packing::FileEach,
        file_names: "{dokument} {datum}".to_owned(),
        ..Options::default()
    };
    let sessions = first_sessions(&harness, 3);
    let request = Request { kind: Kind::AttendeeList, subject: Subject::Sessions(sessions), options };
    let files = || {
        let names = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    };
    for round in 1..=2 {
        answers.0.borrow_mut().push_back(folder.path().to_owned());
        harness.state_mut().push(Command::Document(Box::new(request.clone()), Output::Save));
        settle(&mut harness);
        assert!(harness.query_all_by_label_contains("3 Dateien liegen in").next().is_some());
        assert_eq!(files().len(), 3 * round, "{:?}", files());
    }
    assert!(files().iter().all(|name| name.starts_with("Teilnehmendenliste 20")), "{:?}", files());
    let bytes = |name: &String| std::fs::read(folder.path().join(name)).unwrap();
    assert!(files().iter().all(|name| bytes(name).starts_with(b"%PDF")));
}
