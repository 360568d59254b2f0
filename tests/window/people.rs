//! The view of people, by keyboard.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{App, Command, Place};
use laki_planer::catalogue::{EditName, Kind, Person, PersonId};

use crate::support::{settle, window};

fn person(harness: &Harness<'static, App>, id: &PersonId) -> Person {
    Person::clone(harness.state().workspace().catalogue().people.get(id).unwrap())
}

/// Puts `text` in the place of what stands in a field.
fn fill(harness: &mut Harness<'static, App>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    settle(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn press(harness: &mut Harness<'static, App>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

fn open_anyone(harness: &mut Harness<'static, App>) -> PersonId {
    let people = &harness.state().workspace().catalogue().people;
    let id = people.iter().find(|person| person.last_name == "Beispiel").unwrap().id.clone();
    harness.state_mut().push(Command::Go(Place::People(Some(id.clone()))));
    settle(harness);
    id
}

#[test]
fn a_name_is_changed_by_keyboard_as_one_step_once_the_form_is_left() {
    let mut harness = window();
    let id = open_anyone(&mut harness);
    let before = person(&harness, &id);
    fill(&mut harness, "Vorname", "Änne");
    fill(&mut harness, "Nachname", "Neuname");
    assert_eq!(person(&harness, &id), before, "the form still has the focus");
    press(&mut harness, Key::Enter);
    let after = person(&harness, &id);
    assert_eq!((after.first_name.as_str(), after.last_name.as_str()), ("Änne", "Neuname"));
    let workspace = harness.state().workspace();
    assert_eq!(workspace.undo_name(), Some(EditName::Changed(Kind::Person)));
    assert!(harness.query_by_role_and_label(Role::Cell, "Neuname, Änne").is_some(), "the list follows");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(person(&harness, &id), before);
}

#[test]
fn escape_takes_back_what_was_typed_and_then_closes_the_detail() {
    let mut harness = window();
    let id = open_anyone(&mut harness);
    let before = person(&harness, &id);
    fill(&mut harness, "Nachname", "Vertippt");
    press(&mut harness, Key::Escape);
    assert_eq!(person(&harness, &id), before);
    assert_eq!(*harness.state().place(), Place::People(Some(id)));
    press(&mut harness, Key::Escape);
    assert_eq!(*harness.state().place(), Place::People(None));
}

#[test]
fn arrow_keys_walk_through_the_details() {
    let mut harness = window();
    let id = open_anyone(&mut harness);
    harness.get_by_role_and_label(Role::ListBox, "Personen").focus();
    settle(&mut harness);
    press(&mut harness, Key::ArrowDown);
    let next = harness.state().place().clone();
    assert!(matches!(&next, Place::People(Some(other)) if *other != id), "{next:?}");
    press(&mut harness, Key::ArrowUp);
    assert_eq!(*harness.state().place(), Place::People(Some(id)));
}

#[test]
fn somebody_new_is_created_in_spite_of_a_namesake() {
    let mut harness = window();
    let catalogue = harness.state().workspace().snapshot();
    harness.state_mut().push(Command::Go(Place::People(None)));
    settle(&mut harness);
    let known = catalogue.people.iter().find(|person| person.centre.is_some()).unwrap();
    let centre = catalogue.centres.get(known.centre.as_ref().unwrap()).unwrap().label().to_owned();
    harness.get_by_role_and_label(Role::Button, "Person anlegen").click();
    settle(&mut harness);
    fill(&mut harness, "Vorname", &known.first_name);
    fill(&mut harness, "Nachname", &known.last_name);
    harness.get_by_role_and_label(Role::ComboBox, "KI").click();
    settle(&mut harness);
    harness.event(Event::Text(centre.clone()));
    settle(&mut harness);
    press(&mut harness, Key::Enter);
    let warning = format!("Es gibt schon {} in {centre}.", known.full_name());
    assert!(harness.query_by_label_contains(&warning).is_some(), "{warning}");
    harness.get_by_role_and_label(Role::Button, "Anlegen").click();
    settle(&mut harness);
    let Place::People(Some(new)) = harness.state().place().clone() else { panic!("nobody is open") };
    let new = person(&harness, &new);
    assert_eq!(
        (new.full_name(), new.centre),
        (format!("{} {}", known.first_name, known.last_name), known.centre.clone())
    );
    assert_eq!(harness.state().workspace().catalogue().people.len(), catalogue.people.len() + 1);
}
