//! Offerings, trainers and venues, settings: made and changed through labels and keys.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{Action, App, Command, Place};
use laki_planer::catalogue::{ClashKind, Offering, Reaction, Rules};

use crate::support::{settle, window};

fn go(harness: &mut Harness<'static, App>, place: Place) {
    harness.state_mut().push(Command::Go(place));
    settle(harness);
}

fn press(harness: &mut Harness<'static, App>, button: &str) {
    harness.get_by_role_and_label(Role::Button, button).click_accesskit();
    settle(harness);
}

/// Types into the field with this label, as with the keyboard.
fn type_into(harness: &mut Harness<'static, App>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    settle(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(eframe::egui::Event::Text(text.to_owned()));
    settle(harness);
}

fn offering(harness: &Harness<'static, App>, title: &str) -> Option<Offering> {
    let offerings = &harness.state().workspace().catalogue().offerings;
    offerings.iter().find(|offering| offering.title == title).map(|offering| Offering::clone(offering))
}

#[test]
fn a_new_offering_with_two_modules_is_one_step() {
    let mut harness = window();
    let before = harness.state().workspace().snapshot();
    go(&mut harness, Place::Offerings(None));
    press(&mut harness, "Angebot anlegen");
    type_into(&mut harness, "Nummer", "LAKI-999");
    type_into(&mut harness, "Titel", "Mehrsprachige Elternarbeit");
    press(&mut harness, "Modul hinzufügen");
    type_into(&mut harness, "Titel von Modul 1", "Grundlagen");
    press(&mut harness, "Modul hinzufügen");
    type_into(&mut harness, "Titel von Modul 2", "Praxis");
    press(&mut harness, "Modul nach oben");
    press(&mut harness, "Übernehmen");

    let made = offering(&harness, "Mehrsprachige Elternarbeit").unwrap();
    assert_eq!(*harness.state().place(), Place::Offerings(Some(made.id.clone())));
    let modules: Vec<_> = made.modules_in_order().iter().map(|m| (m.order, m.title.clone())).collect();
    assert_eq!(modules, [(1, "Praxis".to_owned()), (2, "Grundlagen".to_owned())]);
    assert!(made.modules[0].id != made.modules[1].id);
    assert!(made.modules.iter().all(|module| module.id.to_string().len() == 36), "{:?}", made.modules);

    // A module more, for the offering that is there now.
    press(&mut harness, "Modul hinzufügen");
    type_into(&mut harness, "Titel von Modul 3", "Rückblick");
    press(&mut harness, "Übernehmen");
    let changed = offering(&harness, "Mehrsprachige Elternarbeit").unwrap();
    assert_eq!(changed.modules[..2], made.modules[..]);
    assert_eq!(changed.modules[2].id.to_string().len(), 36, "a new module gets an id of its own");
    assert!(
        harness.query_by_role_and_label(Role::Button, "Übernehmen").is_none(),
        "nothing is left to apply"
    );

    for _ in 0..2 {
        harness.state_mut().push(Command::Do(Action::Undo));
        settle(&mut harness);
    }
    assert!(*harness.state().workspace().catalogue() == *before);
}

#[test]
fn a_draft_is_discarded_or_kept_while_looking_elsewhere() {
    let mut harness = window();
    let place = Place::Offerings(Some("laki-102".into()));
    go(&mut harness, place.clone());
    type_into(&mut harness, "Titel", "Anders");
    go(&mut harness, Place::Overview);
    go(&mut harness, place);
    press(&mut harness, "Verwerfen");
    assert!(harness.state().workspace().is_saved());
    assert!(harness.query_by_role_and_label(Role::Button, "Übernehmen").is_none());
}

#[test]
fn modules_with_sessions_stay() {
    let mut harness = window();
    let used = harness.state().workspace().catalogue().sessions.iter().next().unwrap().module.clone();
    let found = harness.state().workspace().catalogue().module(&used).unwrap();
    let (id, first) = (found.offering.id.clone(), found.offering.modules_in_order()[0].id == used);
    go(&mut harness, Place::Offerings(Some(id)));
    if first {
        let remove = harness.get_by_role_and_label(Role::Button, "Modul entfernen");
        assert!(egui_kittest::kittest::NodeT::accesskit_node(&remove).is_disabled());
    }
}

#[test]
fn a_clash_rule_is_changed() {
    let mut harness = window();
    go(&mut harness, Place::Settings);
    harness.get_by_role_and_label(Role::RadioButton, "Wochenende: verhindern").click_accesskit();
    settle(&mut harness);
    assert_eq!(harness.state().workspace().catalogue().rules, Rules::default(), "not before it is applied");
    press(&mut harness, "Übernehmen");
    let rules = &harness.state().workspace().catalogue().rules;
    assert_eq!(rules.reaction(ClashKind::Weekend), Reaction::Block);
    assert_eq!(rules.reaction(ClashKind::PublicHoliday), Reaction::Warn);
}

#[test]
fn a_new_trainer_works_on_chosen_days() {
    let mut harness = window();
    go(&mut harness, Place::Trainers(None));
    press(&mut harness, "Trainer:in anlegen");
    type_into(&mut harness, "Name", "Tuğba Neu");
    type_into(&mut harness, "Honorar je Tag in Euro", "450,50");
    harness.get_by_role_and_label(Role::CheckBox, "Fr").click_accesskit();
    settle(&mut harness);
    press(&mut harness, "Übernehmen");
    let trainers = &harness.state().workspace().catalogue().trainers;
    let made = trainers.iter().find(|trainer| trainer.name == "Tuğba Neu").unwrap();
    assert_eq!((made.weekdays.len(), made.fee_cents), (4, Some(45_050)));
    assert_eq!(*harness.state().place(), Place::Trainers(Some(made.id.clone())));
}

#[test]
fn a_venue_gets_a_room_and_the_office_a_name() {
    let mut harness = window();
    go(&mut harness, Place::Venues(None));
    press(&mut harness, "Ort anlegen");
    type_into(&mut harness, "Name", "Neues Haus");
    press(&mut harness, "Raum hinzufügen");
    type_into(&mut harness, "Raum", "Saal");
    press(&mut harness, "Übernehmen");
    let venues = &harness.state().workspace().catalogue().venues;
    let made = venues.iter().find(|venue| venue.name == "Neues Haus").unwrap();
    assert_eq!(made.rooms[0].name, "Saal");

    go(&mut harness, Place::Settings);
    type_into(&mut harness, "Name, wie im Briefkopf", "Landesstelle");
    press(&mut harness, "Übernehmen");
    assert_eq!(harness.state().workspace().catalogue().organisation.name, "Landesstelle");
}
