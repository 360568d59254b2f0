//! The view of centres.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{App, Command, Place};
use laki_planer::catalogue::{Area, Centre, CentreId, Date};

use crate::support::{settle, window};

fn coesfeld(harness: &Harness<'static, App>) -> Centre {
    Centre::clone(harness.state().workspace().catalogue().centres.get(&"coesfeld".into()).unwrap())
}

fn open_coesfeld() -> Harness<'static, App> {
    let mut harness = window();
    let id = CentreId::from("coesfeld");
    harness.state_mut().push(Command::Go(Place::Centres(Some(id))));
    settle(&mut harness);
    harness
}

fn click(harness: &mut Harness<'static, App>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    settle(harness);
}

#[test]
fn a_new_focus_choice_ends_the_old_one_in_one_step() {
    let mut harness = open_coesfeld();
    let before = coesfeld(&harness);
    let catalogue = harness.state().workspace().snapshot();
    let area = |id: &laki_planer::catalogue::FocusId| catalogue.foci.get(id).unwrap().area;
    let running = |centre: &Centre| {
        let day = crate::support::today();
        centre.choices_on(day).find(|choice| area(&choice.focus) == Area::Education).unwrap().clone()
    };
    let old = running(&before);
    let focus = catalogue
        .foci
        .iter()
        .find(|focus| focus.area == Area::Education && !focus.retired && focus.id != old.focus)
        .unwrap();

    click(&mut harness, Role::RadioButton, "Schwerpunkte");
    click(&mut harness, Role::Button, "Neue Wahl");
    click(&mut harness, Role::ComboBox, "Schwerpunkt");
    harness.query_all_by_label(&focus.name).last().unwrap().click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "ab").focus();
    settle(&mut harness);
    harness.event(Event::Text("1.12.2026".to_owned()));
    settle(&mut harness);
    click(&mut harness, Role::Button, "Übernehmen");

    let after = coesfeld(&harness);
    let ended =
        after.focus_choices.iter().find(|choice| choice.focus == old.focus && choice.from == old.from);
    assert_eq!(ended.unwrap().until, Some(Date::new("2026-11-30")));
    let new = after.focus_choices.iter().find(|choice| choice.focus == focus.id && choice.until.is_none());
    assert_eq!(new.unwrap().from, Some(Date::new("2026-12-01")));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(coesfeld(&harness), before, "one step takes it all back");
}

#[test]
fn master_data_are_changed_as_one_step() {
    let mut harness = open_coesfeld();
    let before = coesfeld(&harness);
    click(&mut harness, Role::Button, "Stammdaten bearbeiten");
    for (label, text) in [("Kurzname", "COE"), ("Telefon", "02541 18-0")] {
        harness.get_by_role_and_label(Role::TextInput, label).focus();
        settle(&mut harness);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.event(Event::Text(text.to_owned()));
        settle(&mut harness);
    }
    assert_eq!(coesfeld(&harness), before);
    click(&mut harness, Role::Button, "Übernehmen");
    let after = coesfeld(&harness);
    assert_eq!((after.short_name.as_str(), after.contact.phone.as_str()), ("COE", "02541 18-0"));
    assert_eq!(after.position, before.position);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(coesfeld(&harness), before);
}

#[test]
fn every_tab_opens_and_a_centre_in_use_is_not_deleted() {
    let mut harness = open_coesfeld();
    for tab in ["Schwerpunkte", "Personen", "Abdeckung", "Austausch", "Notizen", "Überblick"] {
        click(&mut harness, Role::RadioButton, tab);
    }
    click(&mut harness, Role::Button, "KI löschen");
    assert!(harness.state().messages().any(|text| text.contains("wird noch verwendet")));
    assert_eq!(*harness.state().place(), Place::Centres(Some("coesfeld".into())));
}
