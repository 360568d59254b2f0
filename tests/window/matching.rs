//! From an offering, or a cell of the matrix, to a session for the KIs that need it.

use std::path::Path;

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Place};

use crate::support::{Answers, settle, window_with};

/// The window with a small office: see `tests/data/matching.laki.json`.
fn at(place: Place) -> Harness<'static, App> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/matching.laki.json");
    let mut harness = window_with(Answers::default(), Some(file));
    harness.state_mut().push(Command::Go(place));
    settle(&mut harness);
    harness
}

fn press(harness: &mut Harness<'static, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    settle(harness);
}

fn grid(harness: &Harness<'static, App>) -> String {
    harness.get_by_role(Role::Grid).accesskit_node().label().unwrap_or_default()
}

#[test]
fn an_offering_names_whom_it_reaches_and_starts_a_session_for_them() {
    let mut harness = at(Place::Matching(Some("m1".into())));
    assert!(harness.query_by_label_contains("Karte: 4 von 6 KIs erreicht").is_some());
    assert!(harness.query_by_label("© GeoBasis-DE / BKG 2021 (Daten verändert)").is_some());
    harness.get_by_role_and_label(Role::Link, "Alle unter „Zu tun“ auswählen").click();
    settle(&mut harness);
    harness.get_by_label_contains("Lippe, ").click();
    settle(&mut harness);
    assert!(harness.query_by_label("3 KIs ausgewählt").is_some());
    harness.get_by_label("Termin für diese KIs").click();
    settle(&mut harness);
    assert_eq!(*harness.state().place(), Place::Plan);
}

#[test]
fn selected_centres_are_invited_to_a_session_of_the_module() {
    let mut harness = at(Place::Matching(Some("m2".into())));
    harness.get_by_label_contains("Herford, ").click();
    settle(&mut harness);
    harness.get_by_label("KIs einladen …").click();
    settle(&mut harness);
    harness.get_by_label_contains("Mi, 02.12.2026 · ").click();
    settle(&mut harness);
    let sessions = &harness.state().workspace().catalogue().sessions;
    let invited = sessions
        .iter()
        .any(|session| session.id == "s3".into() && session.invited.contains(&"herford".into()));
    assert!(invited);
}

#[test]
fn all_modules_at_once_need_a_choice_before_a_session() {
    let mut harness = at(Place::Matching(Some("m1".into())));
    harness.get_by_role_and_label(Role::RadioButton, "Alle Module").click();
    settle(&mut harness);
    assert!(harness.query_by_label("Termin für diese KIs").is_none());
    assert!(harness.query_by_label("Ein Termin gehört zu einem Modul. Wählen Sie oben eines aus.").is_some());
}

#[test]
fn the_matrix_is_walked_by_keys_and_says_where_it_is() {
    let mut harness = at(Place::Matrix);
    harness.get_by_role(Role::Grid).focus();
    settle(&mut harness);
    assert!(grid(&harness).starts_with("Arnsberg, 3 KIs: "), "{}", grid(&harness));
    press(&mut harness, Key::Space);
    assert!(grid(&harness).ends_with("zugeklappt"), "{}", grid(&harness));
    press(&mut harness, Key::Enter);
    assert!(grid(&harness).ends_with("aufgeklappt"), "{}", grid(&harness));
    press(&mut harness, Key::ArrowDown);
    let first = grid(&harness);
    press(&mut harness, Key::ArrowRight);
    assert_ne!(grid(&harness), first);
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(grid(&harness), first);
    assert!(first.contains(", 102 · Modul 1, "), "{first}");
    press(&mut harness, Key::Enter);
    assert!(matches!(harness.state().place(), Place::Centres(Some(_))));
}

#[test]
fn an_open_cell_is_selected_and_explained() {
    let mut harness = at(Place::Matrix);
    harness.get_by_role(Role::Grid).focus();
    settle(&mut harness);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(grid(&harness), "Olpe, 102 · Modul 1, offen: noch niemand");
    press(&mut harness, Key::Space);
    assert!(grid(&harness).ends_with(", ausgewählt"), "{}", grid(&harness));
    assert!(harness.query_by_label("1 Zelle ausgewählt").is_some());
    assert!(harness.query_by_label("Es fehlt").is_some());
    harness.get_by_label("Freie Termine suchen").click();
    settle(&mut harness);
    assert_eq!(*harness.state().place(), Place::Plan);
}

/// Cells have nodes of their own, so that a screen reader can read rows and columns.
fn cell(harness: &Harness<'static, App>, name: &str) -> bool {
    let cell = harness.get_by_role_and_label(Role::GridCell, name);
    cell.accesskit_node().is_selected().unwrap_or(false)
}

#[test]
fn cells_are_selected_by_mouse_by_range_and_by_column() {
    let mut harness = at(Place::Matrix);
    let (olpe, soest) =
        ("Olpe, 102 · Modul 1, offen: noch niemand", "Soest, 301 · Modul 1, offen: noch niemand");
    assert!(!cell(&harness, olpe));
    let click = |harness: &mut Harness<'static, App>, name: &str, modifiers: Modifiers| {
        harness.get_by_role_and_label(Role::GridCell, name).click_modifiers(modifiers);
        settle(harness);
    };
    click(&mut harness, olpe, Modifiers::NONE);
    assert!(cell(&harness, olpe));
    click(&mut harness, soest, Modifiers::COMMAND);
    assert!(cell(&harness, olpe) && cell(&harness, soest));
    assert!(harness.query_by_label("2 Zellen ausgewählt").is_some());
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Keine Zelle ausgewählt").is_some());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Space);
    settle(&mut harness);
    assert!(harness.query_by_label("6 Zellen ausgewählt").is_some(), "all open ones of 301");
}

#[test]
fn a_filter_is_a_chip_that_can_be_turned_round_and_taken_away() {
    let mut harness = at(Place::Matrix);
    for name in ["Filter", "Bezirk …", "Detmold"] {
        harness.get_by_role_and_label(Role::Button, name).click();
        settle(&mut harness);
    }
    let is_shown = |harness: &Harness<'static, App>, name: &str| {
        harness
            .get_all_by_role(Role::Row)
            .any(|row| row.accesskit_node().label().is_some_and(|label| label.starts_with(name)))
    };
    assert!(is_shown(&harness, "Lippe: ") && !is_shown(&harness, "Soest: "));
    harness.get_by_label("Bezirk: Detmold").click();
    settle(&mut harness);
    assert!(!is_shown(&harness, "Lippe: ") && is_shown(&harness, "Soest: "));
    harness.get_by_label("Filter entfernen: nicht Bezirk: Detmold").click();
    settle(&mut harness);
    assert!(is_shown(&harness, "Lippe: ") && is_shown(&harness, "Soest: "));
}

#[test]
fn the_matrix_is_saved_as_a_pdf_as_it_is_shown() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/matching.laki.json");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("matrix-from-window.pdf");
    drop(std::fs::remove_file(&target));
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(target.clone());
    let mut harness = window_with(answers, Some(file));
    harness.state_mut().push(Command::Go(Place::Matrix));
    settle(&mut harness);
    harness.get_by_label("Matrix drucken").click();
    settle(&mut harness);
    harness.get_by_label_contains("PDF speichern").click();
    settle(&mut harness);
    let pdf = std::fs::read(&target).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
}

#[test]
fn the_matrix_can_be_printed_from_the_menu() {
    let mut harness = at(Place::Matrix);
    let entry = |harness: &mut Harness<'static, App>| {
        harness.get_by_label("Termin").click();
        settle(harness);
        let entries = harness.query_all_by_label_contains("oder Matrix drucken");
        let enabled = entries.last().is_some_and(|node| !node.accesskit_node().is_disabled());
        press(harness, Key::Escape);
        enabled
    };
    assert!(entry(&mut harness));
    harness.state_mut().push(Command::Go(Place::Map(None)));
    settle(&mut harness);
    assert!(!entry(&mut harness), "the map is not printed");
}

#[test]
fn a_rectangle_drawn_past_the_edge_takes_the_cells_along() {
    let mut harness = crate::support::window();
    harness.state_mut().push(Command::Go(Place::Matrix));
    settle(&mut harness);
    let is_shown = |harness: &Harness<'static, App>, name: &str| {
        let mut rows = harness.query_all_by_role(Role::Row);
        rows.any(|row| row.accesskit_node().label().is_some_and(|label| label.starts_with(name)))
    };
    assert!(is_shown(&harness, "Bochum: ") && !is_shown(&harness, "Wuppertal: "));
    let rect = harness.get_by_role(Role::Grid).rect();
    let from = rect.left_top() + eframe::egui::vec2(200.0, 60.0);
    let below = rect.left_bottom() + eframe::egui::vec2(200.0, 30.0);
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(from + eframe::egui::vec2(0.0, 40.0));
    harness.run_steps(2);
    harness.hover_at(below);
    harness.run_steps(240);
    harness.drop_at(below);
    settle(&mut harness);
    let rows: Vec<_> =
        harness.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect();
    assert!(is_shown(&harness, "Wuppertal: ") && !is_shown(&harness, "Bochum: "), "{rows:?}");
}
