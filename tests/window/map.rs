//! The map and the table beside it, as a screen reader and the keyboard find them.

use std::path::Path;

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Place};

use crate::support::{Answers, settle, window, window_with};

/// The window with a small office: see `tests/data/matching.laki.json`.
fn at(place: Place) -> Harness<'static, App> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/matching.laki.json");
    let mut harness = window_with(Answers::default(), Some(file));
    harness.state_mut().push(Command::Go(place));
    settle(&mut harness);
    harness
}

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

/// What the painted map says of itself.
fn map(harness: &Harness<'static, App>) -> String {
    harness.get_by_role(Role::Canvas).accesskit_node().label().unwrap_or_default()
}

fn choose(harness: &mut Harness<'static, App>, combo: &str, option: &str) {
    harness.get_by_role_and_label(Role::ComboBox, combo).click();
    settle(harness);
    harness.get_by_label_contains(option).click();
    settle(harness);
}

fn is_selected(harness: &Harness<'static, App>, row: &str) -> bool {
    let row = harness.get_all_by_role(Role::Row).find(|node| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(&format!("{row}, ")))
    });
    row.unwrap().accesskit_node().is_selected() == Some(true)
}

#[test]
fn the_map_is_walked_by_keys_and_its_table_keeps_up() {
    let mut harness = at(Place::Map(None));
    assert!(harness.query_by_label("© GeoBasis-DE / BKG 2021 (Daten verändert)").is_some());
    assert!(map(&harness).contains(" Abdeckung: "), "{}", map(&harness));
    harness.get_by_role(Role::Canvas).focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(map(&harness).starts_with("Karte: Hagen: "), "the first by name: {}", map(&harness));
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let second = map(&harness);
    assert!(!second.starts_with("Karte: Hagen"), "{second}");
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert!(map(&harness).ends_with(", ausgewählt"), "{}", map(&harness));
    let name = second.split(": ").nth(1).unwrap().to_owned();
    assert!(is_selected(&harness, &name));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!is_selected(&harness, &name));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(matches!(harness.state().place(), Place::Centres(Some(_))));
}

#[test]
fn what_the_table_selects_the_map_selects_and_invites() {
    let mut harness = at(Place::Map(None));
    choose(&mut harness, "Karte färben nach", "Modul");
    choose(&mut harness, "Modul", "102 · Modul 2");
    harness.get_by_label_contains("Herford, ").click();
    settle(&mut harness);
    harness.get_by_role(Role::Canvas).focus();
    settle(&mut harness);
    assert!(map(&harness).starts_with("Karte: Herford: abgelaufen"), "{}", map(&harness));
    assert!(map(&harness).ends_with("ausgewählt"), "{}", map(&harness));
    harness.get_by_label("KIs einladen …").click();
    settle(&mut harness);
    harness.get_by_label_contains("Mi, 02.12.2026 · ").click();
    settle(&mut harness);
    let session = harness.state().workspace().catalogue().sessions.get(&"s3".into()).cloned().unwrap();
    assert!(session.invited.contains(&"herford".into()));
}

#[test]
fn a_frame_around_everything_selects_every_ki_for_a_session() {
    let mut harness = at(Place::Map(None));
    let rect = harness.get_by_role(Role::Canvas).rect().shrink(6.0);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
    harness.drag_at(corners[0]);
    settle(&mut harness);
    for corner in corners.into_iter().chain([corners[0]]) {
        harness.hover_at(corner);
        harness.run_steps(2);
    }
    harness.drop_at(corners[0]);
    settle(&mut harness);
    assert!(harness.query_by_label("6 KIs ausgewählt").is_some());
    harness.get_by_label("Termin für diese KIs").click();
    settle(&mut harness);
    assert_eq!(*harness.state().place(), Place::Plan);
}

#[test]
fn a_session_says_who_comes_from_how_far_and_leads_to_the_large_map() {
    let mut harness = window();
    let session = {
        let catalogue = harness.state().workspace().catalogue();
        let full = catalogue.sessions.iter().max_by_key(|session| session.seats_taken()).unwrap();
        full.id.clone()
    };
    harness.state_mut().push(Command::Go(Place::Session(session.clone())));
    settle(&mut harness);
    assert!(harness.query_by_label("Anreise").is_some());
    harness.state_mut().push(Command::Go(Place::Map(Some(session.clone()))));
    settle(&mut harness);
    assert!(map(&harness).contains(" Personen aus "), "{}", map(&harness));
    assert!(harness.query_by_label("Zu diesem Termin einladen").is_some());
    assert_eq!(*harness.state().place(), Place::Map(Some(session)));
}
