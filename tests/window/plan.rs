//! Making and moving a session.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{App, Command, Place, Plan};
use laki_planer::catalogue::{ClashKind, Edit, EditName, Reaction, Session};

use crate::support::{settle, window};

fn press(harness: &mut Harness<'static, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    settle(harness);
}

fn click(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

fn type_into(harness: &mut Harness<'static, App>, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    settle(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(harness);
    harness.get_by_label(label).type_text(text);
    settle(harness);
}

fn plan(harness: &mut Harness<'static, App>, plan: Plan) {
    harness.state_mut().push(Command::Plan(plan));
    settle(harness);
    assert_eq!(*harness.state().place(), Place::Plan);
}

/// A module of one day with a prerequisite-free offering, as the example has it.
fn module(harness: &Harness<'static, App>) -> laki_planer::catalogue::ModuleId {
    let catalogue = harness.state().workspace().catalogue();
    let found =
        catalogue.modules().find(|found| found.module.days == 1 && found.module.prerequisites.is_empty());
    found.unwrap().module.id.clone()
}

fn upcoming(harness: &Harness<'static, App>) -> Session {
    let catalogue = harness.state().workspace().catalogue();
    let found = catalogue.sessions.iter().find(|session| {
        session.is_upcoming()
            && session.days.len() == 1
            && session.first_day() > Some(crate::support::today())
            && !session.registrations.is_empty()
    });
    Session::clone(found.unwrap())
}

/// The button of the view, not the menu's or the toolbar's of other views.
fn save(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_role_and_label(eframe::egui::Role::Button, label).click();
    settle(harness);
}

#[test]
fn a_session_is_made_from_what_is_typed() {
    let mut harness = window();
    let module = module(&harness);
    let before = harness.state().workspace().catalogue().sessions.len();
    plan(&mut harness, Plan { module: Some(module.clone()), ..Plan::default() });
    type_into(&mut harness, "Datum", "3.2.");
    type_into(&mut harness, "Zeit", "9-12");
    type_into(&mut harness, "Pausen", "");
    harness.key_press_modifiers(Modifiers::NONE, Key::Backspace);
    settle(&mut harness);
    save(&mut harness, "Termin anlegen");
    let Place::Session(id) = harness.state().place().clone() else { panic!("{:?}", harness.state().place()) };
    let catalogue = harness.state().workspace().catalogue();
    let session = catalogue.sessions.get(&id).unwrap();
    assert_eq!(catalogue.sessions.len(), before + 1);
    assert_eq!((session.module.clone(), session.days.len()), (module, 1));
    let day = &session.days[0];
    assert_eq!(
        (day.date.to_string(), day.start.to_string(), day.end.to_string()),
        ("2027-02-03".into(), "09:00".into(), "12:00".into())
    );
}

#[test]
fn a_free_date_fills_the_draft_and_moving_keeps_the_registrations() {
    let mut harness = window();
    let before = upcoming(&harness);
    plan(&mut harness, Plan { session: Some(before.id.clone()), find_slots: true, ..Plan::default() });
    let first = {
        use egui_kittest::kittest::NodeT as _;
        let mut links = harness.query_all_by_role(eframe::egui::Role::Link);
        let dates = links.find_map(|link| {
            link.accesskit_node().label().filter(|text| text.contains("–") && text.contains(".20"))
        });
        dates.unwrap()
    };
    click(&mut harness, &first);
    save(&mut harness, "Übernehmen");
    assert_eq!(*harness.state().place(), Place::Session(before.id.clone()));
    let catalogue = harness.state().workspace().catalogue();
    let after = catalogue.sessions.get(&before.id).unwrap();
    assert_ne!(after.days, before.days);
    assert_eq!(after.registrations, before.registrations);
    assert_eq!(harness.state().workspace().undo_name(), Some(EditName::SessionMoved));
}

#[test]
fn what_blocks_keeps_from_saving_and_says_so() {
    let mut harness = window();
    let mut rules = harness.state().workspace().catalogue().rules.clone();
    rules.clashes.insert(ClashKind::Weekend, Reaction::Block);
    harness.state_mut().push(Command::Edit(Edit::SetRules(rules)));
    let module = module(&harness);
    let saturday = chrono::NaiveDate::from_ymd_opt(2027, 2, 6);
    plan(&mut harness, Plan { module: Some(module), day: saturday, ..Plan::default() });
    assert!(harness.query_by_label("verhindert das Speichern").is_some());
    save(&mut harness, "Termin anlegen");
    assert_eq!(*harness.state().place(), Place::Plan);
    type_into(&mut harness, "Datum", "4.2.2027");
    assert!(harness.query_by_label("verhindert das Speichern").is_none());
}

#[test]
fn a_module_is_found_by_typing_and_escape_goes_back() {
    let mut harness = window();
    plan(&mut harness, Plan::default());
    type_into(&mut harness, "Angebot oder Modul suchen", "gibt es nicht");
    assert!(harness.query_by_label("Kein aktives Angebot passt zu dieser Suche.").is_some());
    press(&mut harness, Key::Escape);
    assert_eq!(*harness.state().place(), Place::Plan, "the first Esc leaves the field");
    press(&mut harness, Key::Escape);
    assert_eq!(*harness.state().place(), Place::Overview);
}
