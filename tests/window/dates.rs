//! The calendar that date fields open: by its button, by keys, in words.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Place, Plan};

use crate::support::{settle, window};

const JUMP: &str = "Gehe zu Datum";

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn type_into(harness: &mut Harness<'static, App>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    settle(harness);
    harness.event(eframe::egui::Event::Text(text.to_owned()));
    settle(harness);
}

fn focused(harness: &Harness<'static, App>) -> String {
    let focused = harness.get_all_by(|node| node.is_focused() && !node.is_hidden()).next();
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn calendar() -> Harness<'static, App> {
    let mut harness = window();
    harness.state_mut().push(Command::Go(Place::Sessions));
    settle(&mut harness);
    type_into(&mut harness, JUMP, "3.2.");
    harness
}

#[test]
fn keys_walk_the_days_which_say_what_they_are_and_enter_takes_one() {
    let mut harness = calendar();
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(focused(&harness), "Mi, 03.02.2027");
    for (modifiers, key, name) in [
        (Modifiers::NONE, Key::ArrowRight, "Do, 04.02.2027, Weiberfastnacht"),
        (Modifiers::NONE, Key::ArrowDown, "Do, 11.02.2027"),
        (Modifiers::NONE, Key::PageDown, "Do, 11.03.2027"),
        (Modifiers::NONE, Key::End, "Mi, 31.03.2027, Osterferien"),
        (Modifiers::NONE, Key::PageUp, "So, 28.02.2027"),
        (Modifiers::SHIFT, Key::PageDown, "Mo, 28.02.2028, Rosenmontag"),
        (Modifiers::SHIFT, Key::PageUp, "So, 28.02.2027"),
        (Modifiers::NONE, Key::Home, "Mo, 01.02.2027"),
        (Modifiers::NONE, Key::ArrowUp, "Mo, 25.01.2027"),
        (Modifiers::NONE, Key::ArrowLeft, "So, 24.01.2027"),
    ] {
        press(&mut harness, modifiers, key);
        assert_eq!(focused(&harness), name, "{key:?}");
    }
    let days = harness.query_all_by_label_contains(".2027").count();
    assert_eq!(days, 6 * 7 - 4 + 1, "six weeks without December's last days, and the line below");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Januar 2027").is_some(), "the view went there");
    assert!(harness.query_by_label_contains("Do, 28.01.2027").is_none(), "the calendar is closed");
}

#[test]
fn escape_closes_it_and_the_field_has_the_focus_again() {
    let mut harness = calendar();
    press(&mut harness, Modifiers::NONE, Key::F4);
    assert_eq!(focused(&harness), "Mi, 03.02.2027");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&harness), JUMP);
    assert!(harness.query_by_label_contains("Do, 04.02.2027").is_none());
}

#[test]
fn the_button_opens_it_and_a_click_takes_a_day_into_a_form() {
    let mut harness = window();
    let catalogue = harness.state().workspace().snapshot();
    let module =
        catalogue.modules().find(|found| found.module.days == 1).map(|found| found.module.id.clone());
    harness.state_mut().push(Command::Plan(Plan { module, ..Plan::default() }));
    settle(&mut harness);
    harness.get_by_label("Datum: Kalender öffnen").click();
    settle(&mut harness);
    harness.get_by_label("Nächster Monat").click();
    settle(&mut harness);
    harness.get_by_label("Fr, 25.12.2026, 1. Weihnachtstag, Weihnachtsferien").click();
    settle(&mut harness);
    let field = harness.get_by_role_and_label(Role::TextInput, "Datum");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("25.12.2026"));
    assert_eq!(focused(&harness), "Datum");
    assert!(harness.query_by_label("Nächster Monat").is_none());
}

#[test]
fn tab_leaves_it_closed() {
    let mut harness = calendar();
    press(&mut harness, Modifiers::ALT, Key::ArrowDown);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::Tab);
    }
    assert!(harness.query_by_label_contains("Do, 04.02.2027").is_none());
}
