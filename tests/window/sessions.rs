//! The sessions as month and list, by keyboard and by name.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Place};

use crate::support::{settle, window};

fn press(harness: &mut Harness<'static, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    settle(harness);
}

fn sessions() -> Harness<'static, App> {
    let mut harness = window();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    settle(&mut harness);
    harness
}

fn click(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

#[test]
fn the_calendar_is_walked_by_keys_and_opens_a_session() {
    let mut harness = sessions();
    click(&mut harness, "Montag, 23. November 2026, heute");
    // From today to Wednesday 2 December, where the example has a session.
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowRight);
    assert!(harness.query_by_label("Dezember 2026").is_some(), "the month follows the day");
    press(&mut harness, Key::Enter);
    let Place::Session(session) = harness.state().place().clone() else { panic!("no session is open") };
    let session = harness.state().workspace().catalogue().sessions.get(&session).cloned().unwrap();
    assert_eq!(session.first_day().unwrap().to_string(), "2026-12-02");
}

#[test]
fn months_turn_and_days_say_what_they_are() {
    let mut harness = sessions();
    click(&mut harness, "Nächster Monat");
    assert!(harness.query_by_label_contains("Freitag, 25. Dezember 2026, 1. Weihnachtstag").is_some());
    click(&mut harness, "Heute");
    assert!(harness.query_by_label("November 2026").is_some());
    press(&mut harness, Key::Tab);
}

#[test]
fn a_new_session_on_the_chosen_day() {
    let mut harness = sessions();
    click(&mut harness, "Dienstag, 24. November 2026");
    press(&mut harness, Key::N);
    assert_eq!(*harness.state().place(), Place::Plan);
}

#[test]
fn the_list_filters_and_opens_the_first() {
    let mut harness = sessions();
    click(&mut harness, "Liste");
    click(&mut harness, "Vergangene");
    let rows = harness.query_all_by_role(Role::Row).count();
    assert!(rows > 5, "{rows}");
    harness.get_by_label("Termine filtern").click();
    settle(&mut harness);
    harness.get_by_label("Termine filtern").type_text("gibt es nicht");
    settle(&mut harness);
    assert!(harness.query_by_label("Kein Termin passt zu diesem Filter.").is_some());
    click(&mut harness, "Filter aufheben");
    harness.get_by_role_and_label(Role::ListBox, "Termine").focus();
    settle(&mut harness);
    press(&mut harness, Key::Enter);
    assert!(matches!(harness.state().place(), Place::Session(_)), "{:?}", harness.state().place());
}

#[test]
fn every_entry_has_a_name() {
    let harness = sessions();
    let day_cells = harness.query_all_by_role(Role::GridCell).count();
    assert_eq!(day_cells % 7, 0, "{day_cells}");
    assert!(day_cells >= 28);
    assert!(harness.query_all_by_label_contains("UStd").all(|node| node.accesskit_node().label().is_some()));
}
