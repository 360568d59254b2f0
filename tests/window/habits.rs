//! Keys that people know from every other program.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, Place};
use laki_planer::catalogue::{Edit, Person};

use crate::support::{SharedSettings, settle, window, window_kept};

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn go(harness: &mut Harness<'static, App>, place: Place) {
    harness.state_mut().push(Command::Go(place));
    settle(harness);
}

fn said(harness: &Harness<'static, App>, what: &str) -> bool {
    harness.state().messages().any(|text| text.contains(what))
}

fn focused(harness: &Harness<'static, App>) -> String {
    let focused = harness.query_all_by(|node| node.is_focused() && !node.is_hidden()).next();
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Somebody whom nothing keeps from being deleted.
fn somebody(harness: &mut Harness<'static, App>) -> Place {
    let centre = harness.state().workspace().catalogue().centres.iter().next().unwrap().id.clone();
    let person = Person {
        id: "new".into(),
        centre: Some(centre),
        first_name: "Nora".to_owned(),
        last_name: "Neu".to_owned(),
        ..Person::default()
    };
    harness.state_mut().push(Command::Edit(Edit::Put(person.into())));
    settle(harness);
    Place::People(Some("new".into()))
}

#[test]
fn ctrl_f_finds_in_the_view_and_then_everywhere() {
    let mut harness = window();
    go(&mut harness, Place::People(None));
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert_eq!(focused(&harness), "Name, KI oder E-Mail");
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert_eq!(focused(&harness), "KI, Person, Angebot, Termin oder Befehl");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    go(&mut harness, Place::Overview);
    press(&mut harness, Modifiers::COMMAND, Key::F);
    assert_eq!(focused(&harness), "KI, Person, Angebot, Termin oder Befehl");
}

#[test]
fn f2_goes_into_the_form_of_what_is_selected() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert!(said(&harness, "Wählen Sie zuerst"), "nothing is selected on the overview");
    let place = somebody(&mut harness);
    go(&mut harness, place);
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert_eq!(focused(&harness), "Vorname");
    let offering = harness.state().workspace().catalogue().offerings.iter().next().unwrap().id.clone();
    go(&mut harness, Place::Offerings(Some(offering)));
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert!(!focused(&harness).is_empty());
    go(&mut harness, Place::Centres(Some("koeln".into())));
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert!(harness.query_by_role_and_label(Role::TextInput, "Name").is_some(), "the form of the KI is open");
    let session = harness.state().workspace().catalogue().sessions.iter().next().unwrap().id.clone();
    go(&mut harness, Place::Session(session));
    harness.state_mut().push(Command::Do(Action::EditSelected));
    settle(&mut harness);
    assert_eq!(*harness.state().place(), Place::Plan);
}

#[test]
fn delete_asks_and_can_be_undone() {
    let mut harness = window();
    let place = somebody(&mut harness);
    go(&mut harness, place.clone());
    let before = harness.state().workspace().catalogue().people.len();
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(harness.query_by_label_contains("„Nora Neu“ löschen?").is_some());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().workspace().catalogue().people.len(), before);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().workspace().catalogue().people.len(), before - 1);
    assert_eq!(*harness.state().place(), Place::People(None));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(harness.state().workspace().catalogue().people.len(), before);
}

#[test]
fn what_others_need_is_not_deleted_and_letters_stay_in_their_field() {
    let mut harness = window();
    let catalogue = harness.state().workspace().snapshot();
    let session = catalogue.sessions.iter().find(|session| !session.registrations.is_empty()).unwrap();
    go(&mut harness, Place::Session(session.id.clone()));
    harness.state_mut().push(Command::Do(Action::DeleteSelected));
    settle(&mut harness);
    assert!(said(&harness, "hat Anmeldungen"));
    let place = somebody(&mut harness);
    go(&mut harness, place);
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(harness.query_by_label_contains("löschen?").is_none(), "the key belongs to the field");
}

#[test]
fn ctrl_w_closes_and_the_doors_are_open_again() {
    let mut harness = window();
    somebody(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::W);
    assert!(harness.query_by_label_contains("speichern?").is_some());
    harness.get_by_role_and_label(Role::Button, "Nicht speichern").click();
    settle(&mut harness);
    assert!(harness.query_by_label("Womit möchten Sie weiterarbeiten?").is_some());
    assert!(harness.state().workspace().catalogue().people.is_empty());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Womit möchten Sie weiterarbeiten?").is_none());
    assert!(harness.state().workspace().catalogue().people.is_empty(), "Esc stays with the new catalogue");
    press(&mut harness, Modifiers::COMMAND, Key::W);
    harness.get_by_label_contains("Beispiel ansehen").click();
    settle(&mut harness);
    assert!(harness.state().workspace().catalogue().example);
}

#[test]
fn f5_reads_what_others_changed_and_asks_before_it_lets_go_of_anything() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("LaKI.laki.json");
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::F5);
    assert!(said(&harness, "noch keine Datei"));
    harness.state_mut().push(Command::SaveTo(path.clone()));
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::F5);
    assert!(said(&harness, "auf dem neuesten Stand"));

    let mut other = window_kept(&SharedSettings::default(), Some(path.clone()));
    somebody(&mut other);
    other.state_mut().push(Command::SaveTo(path.clone()));
    settle(&mut other);
    let is_there = |harness: &Harness<'static, App>| {
        harness.state().workspace().catalogue().people.get(&"new".into()).is_some()
    };
    go(&mut harness, Place::Reports);
    press(&mut harness, Modifiers::NONE, Key::F5);
    assert!(is_there(&harness) && said(&harness, "neu eingelesen"));
    assert_eq!(*harness.state().place(), Place::Reports);

    other
        .state_mut()
        .push(Command::Edit(Edit::Remove(laki_planer::catalogue::RecordId::Person("new".into()))));
    settle(&mut other);
    other.state_mut().push(Command::SaveTo(path));
    settle(&mut other);
    harness.state_mut().push(Command::Edit(Edit::SetSchoolHolidays(Vec::new())));
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::F5);
    assert!(harness.query_by_label_contains("von anderen geändert").is_some());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(is_there(&harness) && !harness.state().workspace().is_saved());
    press(&mut harness, Modifiers::NONE, Key::F5);
    harness.get_by_role_and_label(Role::Button, "Neu einlesen").click();
    settle(&mut harness);
    assert!(!is_there(&harness) && harness.state().workspace().is_saved());
}
