//! Registration forms in the window: written into a folder, filled, read together, taken in one step.

use std::path::PathBuf;
use std::process::Command as Program;
use std::sync::Arc;

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{Command, Place};
use laki_planer::catalogue::{Session, SessionStatus};

use crate::support::{Answers, settle, window_with};

const FILL: &str = r#"
import sys
from openpyxl import load_workbook
for path in sys.argv[1:]:
    book = load_workbook(path)
    sheet = book.worksheets[0]
    head = next(row[0].row for row in sheet.iter_rows() if row[5].value == "Anmelden?")
    free = next(row for row in range(head + 1, 200) if not sheet.cell(row=row, column=2).value)
    sheet.cell(row=free, column=2, value="Bogenmensch")
    sheet.cell(row=free, column=3, value="Nummer " + str(sys.argv.index(path)))
    book.save(path)
"#;

#[test]
fn forms_go_out_and_come_back_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(folder.path().to_owned());
    let mut harness = window_with(answers, None);
    let upcoming = |session: &&Arc<Session>| {
        !matches!(session.status, SessionStatus::Held | SessionStatus::Cancelled) && session.invited.len() > 1
    };
    let session = Arc::clone(harness.state().workspace().catalogue().sessions.iter().find(upcoming).unwrap());
    harness.state_mut().push(Command::Go(Place::Session(session.id.clone())));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Mehr zu diesem Termin").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::MenuItem, "Anmeldebögen schreiben …").click();
    settle(&mut harness);
    let verb = format!("{} Anmeldebögen schreiben …", session.invited.len());
    harness.get_by_role_and_label(Role::Button, &verb).click();
    settle(&mut harness);
    let files: Vec<PathBuf> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), session.invited.len(), "one a KI");

    let filled = Program::new("/usr/bin/python3").args(["-c", FILL]).args(&files).status();
    if !filled.is_ok_and(|status| status.success()) {
        assert!(std::env::var_os("CI").is_none(), "openpyxl must be there");
        return;
    }
    let before = harness.state().workspace().snapshot();
    harness.state_mut().push(Command::ReadForms(files.clone()));
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before, "nothing before somebody agrees");
    let verb = format!("{} übernehmen", files.len());
    harness.get_by_role_and_label(Role::Button, &verb).click();
    settle(&mut harness);
    let after = harness.state().workspace().snapshot();
    let new: Vec<_> = after.people.iter().filter(|person| person.last_name == "Bogenmensch").collect();
    assert_eq!(new.len(), files.len());
    let registered = after.sessions.get(&session.id).unwrap();
    assert!(new.iter().all(|person| registered.registration(&person.id).is_some()));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before, "one step");
}

#[test]
fn what_is_no_form_is_a_list_like_any_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaputt.xlsx");
    std::fs::write(&path, b"PK\x03\x04 nothing").unwrap();
    let mut harness = window_with(Answers::default(), None);
    harness.state_mut().push(Command::ReadForms(vec![path]));
    settle(&mut harness);
    assert_eq!(*harness.state().place(), Place::Import);
}
