//! Lists that come in: dropped, chosen and pasted; what they would do is shown before it happens.

use std::path::Path;

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, Place};
use laki_planer::catalogue::{EditName, SessionId};

use crate::support::{Answers, settle, today, window, window_with};

type Window = Harness<'static, App>;

fn press(harness: &mut Window, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn push(harness: &mut Window, command: Command) {
    harness.state_mut().push(command);
    settle(harness);
}

fn click(harness: &mut Window, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    settle(harness);
}

/// The names of the rows on screen.
fn rows(harness: &Window) -> Vec<String> {
    // The row of heads has no name of its own.
    let rows = harness.query_all_by_role(Role::Row).filter(|row| row.accesskit_node().label().is_some());
    let rows = rows.map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default()));
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    rows.into_iter().map(|(_, label)| label).collect()
}

fn people(harness: &Window) -> usize {
    harness.state().workspace().catalogue().people.len()
}

fn coming(harness: &Window) -> SessionId {
    let catalogue = harness.state().workspace().catalogue();
    let ahead = catalogue
        .sessions
        .iter()
        .find(|session| session.first_day().is_some_and(|day| day > today()) && session.is_upcoming());
    ahead.unwrap().id.clone()
}

fn file(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn pasted_rows_are_shown_before_anything_happens_and_are_one_step() {
    let mut harness = window();
    push(&mut harness, Command::Go(Place::People(None)));
    let before = people(&harness);
    harness.get_by_role_and_label(Role::ListBox, "Personen").focus();
    settle(&mut harness);
    harness.event(Event::Paste("Vorname\tNachname\tKI\nZoe\tZzneu\tUnna\nZoe\tZzalt\tUna\n".to_owned()));
    settle(&mut harness);
    assert_eq!(*harness.state().place(), Place::Import);
    assert_eq!(
        rows(&harness),
        [
            "2, Zoe Zzneu, neu",
            "3, Zoe Zzalt, nicht lesbar, C3: unbekanntes KI „Una“; gemeint ist vielleicht „Unna“"
        ]
    );
    assert_eq!(people(&harness), before, "nothing has happened yet");
    click(&mut harness, Role::RadioButton, "nicht lesbar 1");
    assert_eq!(rows(&harness).len(), 1);
    click(&mut harness, Role::Button, "Übernehmen");
    assert_eq!(*harness.state().place(), Place::People(None));
    let catalogue = harness.state().workspace().snapshot();
    assert_eq!(catalogue.people.len(), before + 1);
    let new = catalogue.people.iter().find(|person| person.last_name == "Zzneu").unwrap();
    assert!(!new.id.to_string().contains('\u{1f}'), "the passing id is gone");
    assert_eq!(harness.state().workspace().undo_name(), Some(EditName::PeopleImported));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(people(&harness), before);
}

#[test]
fn a_file_shows_its_columns_first_and_what_is_said_of_them_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let answers = Answers::default();
    for name in ["erste.csv", "zweite.csv"] {
        let path = file(folder.path(), name, "Wer;Wo\nZzneu;Unna\nZzalt;Unna\n");
        answers.0.borrow_mut().push_back(path);
    }
    let mut harness = window_with(answers, None);
    push(&mut harness, Command::Do(Action::Import));
    assert!(rows(&harness)[0].contains("Vorname, nur an der Stelle, Wer · Zzneu"), "{:?}", rows(&harness));
    click(&mut harness, Role::CheckBox, "Die erste Zeile enthält Überschriften");
    assert!(rows(&harness)[0].starts_with("A, Wer, Vorname"), "{:?}", rows(&harness));
    for (row, field) in [(Key::Home, "Nachname"), (Key::End, "KI")] {
        harness.get_by_role_and_label(Role::ListBox, "2 Spalten").focus();
        settle(&mut harness);
        press(&mut harness, Modifiers::NONE, row);
        click(&mut harness, Role::ComboBox, "Feld");
        click(&mut harness, Role::Button, field);
    }
    let told = ["A, Wer, Nachname, von Hand, Zzneu · Zzalt", "B, Wo, KI, von Hand, Unna · Unna"];
    assert_eq!(rows(&harness), told);
    let before = people(&harness);
    click(&mut harness, Role::Button, "Weiter zu den Zeilen");
    click(&mut harness, Role::Button, "Übernehmen");
    assert_eq!(people(&harness), before + 2);
    push(&mut harness, Command::Do(Action::Import));
    let told = told.map(|line| line.replace("von Hand", "wie beim letzten Mal"));
    assert_eq!(rows(&harness), told);
}

#[test]
fn a_dropped_table_is_imported_and_a_dropped_catalogue_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "liste.csv", "Name;KI\nZzneu, Zoe;Unna\n");
    let mut harness = window();
    push(&mut harness, Command::ImportFile(path));
    assert_eq!(*harness.state().place(), Place::Import);
    assert_eq!(
        rows(&harness),
        ["A, Name, Ganzer Name, an der Überschrift, Zzneu, Zoe", "B, KI, KI, an der Überschrift, Unna"]
    );
    let path = file(folder.path(), "kaputt.xlsx", "PK\u{3}\u{4}");
    push(&mut harness, Command::ImportFile(path));
    assert!(harness.query_by_label_contains("Die Datei ist beschädigt").is_some());
    push(&mut harness, Command::ImportFile(folder.path().join("fort.csv")));
    assert!(harness.query_by_label_contains("lässt sich nicht öffnen").is_some());
}

#[test]
fn doubtful_rows_wait_for_a_word_and_go_into_a_session() {
    let mut harness = window();
    let session = coming(&harness);
    let catalogue = harness.state().workspace().snapshot();
    let known = catalogue.people.iter().find(|person| {
        let registered = catalogue.sessions.get(&session).unwrap().registration(&person.id).is_some();
        !registered && person.last_name.len() > 6 && person.centre.is_some()
    });
    let known = known.unwrap();
    let centre = catalogue.centres.get(known.centre.as_ref().unwrap()).unwrap().label().to_owned();
    let registered = |harness: &Window| {
        harness.state().workspace().catalogue().sessions.get(&session).unwrap().registrations.len()
    };
    let before = registered(&harness);
    push(&mut harness, Command::Go(Place::Session(session.clone())));
    push(&mut harness, Command::Do(Action::PasteRows));
    harness.event(Event::Text(format!("{};{}x;{centre}", known.first_name, known.last_name)));
    settle(&mut harness);
    click(&mut harness, Role::Button, "Zeilen lesen");
    assert!(rows(&harness)[0].contains("zu entscheiden"), "{:?}", rows(&harness));
    let apply = harness.get_by_role_and_label(Role::Button, "Übernehmen");
    assert!(apply.accesskit_node().is_disabled(), "there is nothing to do yet");
    let option = harness
        .query_all_by_role(Role::RadioButton)
        .find_map(|node| node.accesskit_node().label().filter(|label| label.starts_with("Gemeint ist")));
    click(&mut harness, Role::RadioButton, &option.unwrap());
    assert!(rows(&harness)[0].contains("schon bekannt, wird angemeldet"), "{:?}", rows(&harness));
    click(&mut harness, Role::Button, "Übernehmen");
    assert_eq!(*harness.state().place(), Place::Session(session.clone()));
    assert_eq!(registered(&harness), before + 1);
    assert_eq!(harness.state().workspace().undo_name(), Some(EditName::RegistrationsImported));
}
