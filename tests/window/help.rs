//! Greeting, tour, handbook and „Über“, by accessible names.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, Command, Place};

use crate::support::{Answers, settle, window, window_first_start};

#[test]
fn the_first_start_greets_with_three_doors() {
    let mut harness = window_first_start(Answers::default());
    for door in ["Beispiel ansehen: ", "Neuen Katalog anlegen: ", "Katalog öffnen: "] {
        assert!(harness.query_by_label_contains(door).is_some(), "no door {door}");
    }
    harness.get_by_label_contains("Neuen Katalog anlegen: ").click();
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Beispiel ansehen").is_none());
    let catalogue = harness.state().workspace().catalogue();
    assert!(!catalogue.example && catalogue.centres.len() == 54);
}

#[test]
fn esc_at_the_greeting_keeps_the_example_and_the_tour_can_be_walked_by_enter_and_left() {
    let mut harness = window_first_start(Answers::default());
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Beispiel ansehen").is_none());
    assert!(harness.state().workspace().catalogue().example);

    harness.state_mut().push(Command::Do(Action::Tour));
    settle(&mut harness);
    for step in 1..=6 {
        assert!(harness.query_by_label(&format!("Schritt {step} von 6")).is_some(), "no step {step}");
        if step == 2 {
            assert_eq!(*harness.state().place(), Place::Matching(None));
        }
        harness.key_press(Key::Enter);
        settle(&mut harness);
    }
    assert!(harness.query_by_label_contains("Schritt ").is_none(), "the tour ends after its last step");

    harness.state_mut().push(Command::Do(Action::Tour));
    settle(&mut harness);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Schritt ").is_none());
}

#[test]
fn f1_opens_the_handbook_about_the_view_and_follows_it() {
    let mut harness = window();
    harness.key_press(Key::F1);
    settle(&mut harness);
    assert!(harness.query_all_by_label("Zu entscheiden").count() >= 1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut harness);
    assert!(harness.query_by_label("Schwerpunkte mit Zeitraum").is_some());
    harness.get_by_label("Im Handbuch suchen").focus();
    settle(&mut harness);
    harness.event(eframe::egui::Event::Text("nachrückt".to_owned()));
    settle(&mut harness);
    harness.get_by_label("Ein Termin: Anmelden").click();
    settle(&mut harness);
    assert!(harness.query_by_label("Absagen").is_some());
    harness.get_by_label("Handbuch schließen").click();
    settle(&mut harness);
    assert!(harness.query_by_label("Absagen").is_none());
}

#[test]
fn about_names_version_sources_and_every_library() {
    let mut harness = window();
    harness.state_mut().push(Command::Do(Action::About));
    settle(&mut harness);
    assert!(harness.query_by_label(&format!("Version {}", env!("CARGO_PKG_VERSION"))).is_some());
    assert!(harness.query_all_by_label_contains("GeoBasis-DE").count() > 0);
    harness.get_by_label("Bibliotheken").click();
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains("accesskit ").count() > 0);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(harness.query_by_label("Bibliotheken").is_none());
}

#[test]
fn reports_show_charts_with_their_numbers_and_other_spans() {
    let mut harness = window();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num8);
    settle(&mut harness);
    for title in ["Abdeckung im Verlauf", "Termine und Teilnahmen", "Reichweite nach Bezirk", "Wartelisten"] {
        assert!(harness.query_all_by_label(title).count() > 0, "no section {title}");
        assert!(
            harness.query_by_label_contains(&format!("Diagramm: {title}.")).is_some(),
            "no chart {title}"
        );
    }
    let rows = |harness: &egui_kittest::Harness<'_, laki_planer::app::App>| {
        let cells = harness.query_all_by_role(eframe::egui::Role::Cell);
        cells.filter(|cell| cell.accesskit_node().label().is_some_and(|label| label == "514")).count()
    };
    assert_eq!(rows(&harness), 8);
    harness.get_by_label("1 Jahr").click();
    settle(&mut harness);
    assert_eq!(rows(&harness), 4);
}
