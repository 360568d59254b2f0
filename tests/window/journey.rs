//! The whole way through the window: a KI needs a module; a session for it, somebody in it, the list as
//! PDF, who came, and the module is completed. Then the file on disk says so too.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{App, Place};
use laki_planer::catalogue::{Catalogue, CentreId, ModuleId, SessionStatus};
use laki_planer::jobs::Progress;
use laki_planer::matching::{CellStatus, coverage};
use laki_planer::{reference, store};

use crate::support::{Answers, settle, today, window_with};

/// A KI that could attend a module at once: it is open, and nothing has to come before.
fn open_need(catalogue: &Catalogue) -> (CentreId, ModuleId) {
    let coverage = coverage(catalogue, today());
    let staff = |centre: &CentreId| {
        catalogue.people.iter().any(|p| p.centre.as_ref() == Some(centre) && p.works_on(today()))
    };
    let (row, column, _) = coverage
        .cells()
        .filter(|(_, _, cell)| cell.status() == CellStatus::Open)
        .find(|&(row, column, _)| {
            let found = catalogue.module(&coverage.modules[column]).unwrap();
            !found.offering.open_to_all
                && found.module.days == 1
                && found.module.prerequisites.is_empty()
                && staff(&coverage.centres[row])
        })
        .unwrap();
    (coverage.centres[row].clone(), coverage.modules[column].clone())
}

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn write(harness: &mut Harness<'static, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn click(harness: &mut Harness<'static, App>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    settle(harness);
}

#[test]
fn from_need_to_completion() {
    let folder = tempfile::tempdir().unwrap();
    let (file, pdf) = (folder.path().join("Büro.laki.json"), folder.path().join("Liste.pdf"));
    store::save(&file, &reference::example(), None, &Progress::unwatched()).unwrap();
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(pdf.clone());

    // Open, and see who needs the module.
    let mut harness = window_with(answers, Some(file.clone()));
    let catalogue = harness.state().workspace().snapshot();
    let (centre, module) = open_need(&catalogue);
    let title = catalogue.module(&module).unwrap().module.title.clone();
    press(&mut harness, Modifiers::COMMAND, Key::K);
    write(&mut harness, &title);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(*harness.state().place(), Place::Matching(Some(module.clone())));

    // A session for this KI, today.
    let name = catalogue.centres.get(&centre).unwrap().label().to_owned();
    let row = format!("{name}, ");
    harness.get_all_by_role(Role::Row).find(|row_| label(row_).starts_with(&row)).unwrap().click();
    settle(&mut harness);
    click(&mut harness, Role::Button, "Termin für diese KIs");
    assert_eq!(*harness.state().place(), Place::Plan);
    harness.get_by_role_and_label(Role::TextInput, "Datum").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    write(&mut harness, "heute");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    click(&mut harness, Role::Button, "Termin anlegen");
    let Place::Session(session) = harness.state().place().clone() else {
        panic!("the new session is shown, not {:?}", harness.state().place())
    };

    // Somebody of the KI in it.
    click(&mut harness, Role::Button, "Person eintragen");
    write(&mut harness, &name);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    press(&mut harness, Modifiers::NONE, Key::Space);
    click(&mut harness, Role::Button, "1 eintragen");
    let registered =
        harness.state().workspace().catalogue().sessions.get(&session).unwrap().registrations.clone();
    assert_eq!(registered.len(), 1);

    // The list as PDF.
    click(&mut harness, Role::Button, "PDF speichern …");
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));

    // Who came, by keyboard; the last step; completed.
    harness.get_by_role_and_label(Role::ListBox, "Anmeldungen und Anwesenheit").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::A);
    click(&mut harness, Role::Button, "Als durchgeführt abschließen");
    let after = harness.state().workspace().snapshot();
    assert_eq!(after.sessions.get(&session).unwrap().status, SessionStatus::Held);
    assert_eq!(coverage(&after, today()).at(&centre, &module).status(), CellStatus::Completed);

    // On disk, and all of it taken back.
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let saved = store::load(&file, today(), &Progress::unwatched()).unwrap().catalogue;
    assert!(saved == *after);
    while harness.state().workspace().undo_name().is_some() {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert!(*harness.state().workspace().catalogue() == *catalogue);
}

fn label(node: &egui_kittest::Node<'_>) -> String {
    use egui_kittest::kittest::NodeT as _;
    node.accesskit_node().label().unwrap_or_default()
}
