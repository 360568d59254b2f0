//! Making and moving a session.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, Place, Plan};
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

/// Everything of these kinds blocks from now on.
fn block(harness: &mut Harness<'static, App>, kinds: &[ClashKind]) {
    let mut rules = harness.state().workspace().catalogue().rules.clone();
    rules.clashes.extend(kinds.iter().map(|kind| (*kind, Reaction::Block)));
    harness.state_mut().push(Command::Edit(Edit::SetRules(rules)));
    settle(harness);
}

#[test]
fn what_was_there_before_does_not_keep_from_saving() {
    let mut harness = window();
    let mut session = upcoming(&harness);
    let saturday = chrono::NaiveDate::from_ymd_opt(2027, 2, 6).unwrap();
    session.days[0].date = saturday.into();
    harness.state_mut().push(Command::Edit(Edit::Put(session.clone().into())));
    block(&mut harness, &[ClashKind::Weekend]);
    plan(&mut harness, Plan { session: Some(session.id.clone()), ..Plan::default() });
    assert!(harness.query_by_label("verhindert das Speichern").is_none());
    type_into(&mut harness, "Anmeldeschluss", "1.2.2027");
    save(&mut harness, "Übernehmen");
    assert_eq!(*harness.state().place(), Place::Session(session.id.clone()));
    let saved = harness.state().workspace().catalogue().sessions.get(&session.id).unwrap().clone();
    assert_eq!(saved.registration_deadline.as_ref().unwrap().to_string(), "2027-02-01");
}

#[test]
fn what_was_typed_is_still_there_after_a_look_elsewhere() {
    let mut harness = window();
    let module = module(&harness);
    plan(&mut harness, Plan { module: Some(module.clone()), ..Plan::default() });
    assert!(harness.query_by_label("Nicht übernommene Eingaben").is_none(), "nothing typed yet");
    type_into(&mut harness, "Datum", "3.2.2027");
    harness.state_mut().push(Command::Go(Place::People(None)));
    settle(&mut harness);
    click(&mut harness, "Nicht übernommene Eingaben");
    assert_eq!(*harness.state().place(), Place::Plan);
    assert_eq!(harness.get_by_label("Datum").value().as_deref(), Some("3.2.2027"));
}

#[test]
fn a_form_that_waited_does_not_put_back_what_changed_meanwhile() {
    let mut harness = window();
    let before = upcoming(&harness);
    plan(&mut harness, Plan { session: Some(before.id.clone()), ..Plan::default() });
    type_into(&mut harness, "Anmeldeschluss", "1.2.2027");
    let catalogue = harness.state().workspace().snapshot();
    let centre = catalogue.centres.iter().find(|centre| !before.invited.contains(&centre.id)).unwrap();
    harness.state_mut().push(Command::Go(Place::Session(before.id.clone())));
    harness.state_mut().push(Command::Edit(Edit::Invite(before.id.clone(), vec![centre.id.clone()])));
    settle(&mut harness);
    harness.state_mut().push(Command::ShowDrafts);
    settle(&mut harness);
    save(&mut harness, "Übernehmen");
    let after = harness.state().workspace().catalogue().sessions.get(&before.id).unwrap().clone();
    assert!(after.invited.contains(&centre.id));
    assert_eq!(after.registration_deadline.as_ref().unwrap().to_string(), "2027-02-01");
}

#[test]
fn another_session_asks_before_it_takes_the_place_of_the_one_that_was_begun() {
    let mut harness = window();
    let module = module(&harness);
    plan(&mut harness, Plan { module: Some(module), ..Plan::default() });
    type_into(&mut harness, "Datum", "3.2.2027");
    let go = |harness: &mut Harness<'static, App>| {
        harness.state_mut().push(Command::Go(Place::Overview));
        harness.state_mut().push(Command::Plan(Plan::default()));
        settle(harness);
    };
    go(&mut harness);
    assert_eq!(*harness.state().place(), Place::Overview);
    click(&mut harness, "Weiter bearbeiten");
    assert_eq!(harness.get_by_label("Datum").value().as_deref(), Some("3.2.2027"));
    go(&mut harness);
    click(&mut harness, "Eingaben verwerfen");
    assert_eq!(*harness.state().place(), Place::Plan);
    assert!(harness.query_by_label("Angebot oder Modul suchen").is_some());
}

#[test]
fn cancelling_asks_only_if_something_was_typed() {
    let mut harness = window();
    let module = module(&harness);
    plan(&mut harness, Plan { module: Some(module.clone()), ..Plan::default() });
    click(&mut harness, "Abbrechen");
    assert_eq!(*harness.state().place(), Place::Overview);
    plan(&mut harness, Plan { module: Some(module), ..Plan::default() });
    type_into(&mut harness, "Datum", "3.2.2027");
    click(&mut harness, "Abbrechen");
    assert_eq!(*harness.state().place(), Place::Plan);
    click(&mut harness, "Eingaben verwerfen");
    assert_eq!(*harness.state().place(), Place::Overview);
    assert!(harness.query_by_label("Nicht übernommene Eingaben").is_none());
}

#[test]
fn a_session_that_was_begun_is_asked_about_before_opening() {
    let mut harness = window();
    let module = module(&harness);
    plan(&mut harness, Plan { module: Some(module), ..Plan::default() });
    type_into(&mut harness, "Datum", "3.2.2027");
    harness.state_mut().push(Command::Do(Action::New));
    settle(&mut harness);
    assert!(harness.state().workspace().catalogue().example);
    click(&mut harness, "Zeigen");
    assert_eq!(*harness.state().place(), Place::Plan);
    assert_eq!(harness.get_by_label("Datum").value().as_deref(), Some("03.02.2027"));
}

#[test]
fn the_period_of_the_search_can_be_changed_and_is_said() {
    let mut harness = window();
    let module = module(&harness);
    plan(&mut harness, Plan { module: Some(module), find_slots: true, ..Plan::default() });
    assert!(harness.query_by_label("Gesucht vom 07.12.2026 bis 07.06.2027.").is_some());
    type_into(&mut harness, "Bis", "1.12.2026");
    assert!(harness.query_by_label_contains("Das Ende liegt vor dem Anfang.").is_some());
    type_into(&mut harness, "Bis", "31.12.2027");
    type_into(&mut harness, "Von", "1.12.2027");
    assert!(harness.query_by_label_contains("Die Angaben haben sich geändert.").is_some());
    click(&mut harness, "Freie Termine suchen");
    assert!(harness.query_by_label("Gesucht vom 01.12.2027 bis 31.12.2027.").is_some());
    assert!(harness.query_by_label_contains("Die Angaben haben sich geändert.").is_none());
}

#[test]
fn a_long_search_can_be_stopped_while_the_form_is_filled() {
    let mut harness = window();
    let module = module(&harness);
    plan(&mut harness, Plan { module: Some(module), ..Plan::default() });
    type_into(&mut harness, "Bis", "31.12.2199");
    for stop in [true, false] {
        harness.get_by_label("Freie Termine suchen").click();
        harness.run_steps(4);
        assert!(harness.state().is_busy(), "170 years take a while");
        // What doesn't concern the search leaves it running.
        harness.get_by_label("Anmeldeschluss").focus();
        harness.run_steps(2);
        harness.event(eframe::egui::Event::Text("1.2.2027".to_owned()));
        harness.run_steps(2);
        assert!(harness.query_by_label("Suche anhalten").is_some());
        if stop {
            harness.get_by_label("Suche anhalten").click();
        } else {
            harness.get_by_label("Alle mit Bedarf").click();
        }
        settle(&mut harness);
        assert!(!harness.state().is_busy() && harness.query_by_label("Suche anhalten").is_none());
        let told = harness.query_by_label_contains("Die Angaben haben sich geändert.").is_some();
        assert_eq!(told, !stop);
        assert!(harness.query_by_label_contains("Gesucht vom").is_none());
    }
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

#[test]
fn a_module_is_found_and_chosen_without_leaving_the_keyboard() {
    let mut harness = window();
    harness.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::N);
    settle(&mut harness);
    let search = "Angebot oder Modul suchen";
    assert!(harness.get_by_label(search).accesskit_node().is_focused());
    harness.get_by_label(search).type_text("Netzwerkwerkstatt");
    settle(&mut harness);
    press(&mut harness, Key::Enter);
    harness.get_by_label_contains("203 · Modul 2");
    let other = "Anderes Modul";
    assert!(harness.get_by_label(other).accesskit_node().is_focused(), "from here Tab leads to the dates");
    press(&mut harness, Key::Enter);
    assert!(harness.get_by_label(search).accesskit_node().is_focused());
}

#[test]
fn what_is_missing_is_told_apart_from_what_is_wrong_and_from_conflicts() {
    let mut harness = window();
    let said = |harness: &Harness<'static, App>| {
        let headings = ["Es fehlt noch", "Zu berichtigen", "Konflikte", "Freie Termine"];
        let shown = headings.iter().filter(|heading| {
            harness.query_by_role_and_label(eframe::egui::Role::Heading, heading).is_some()
        });
        shown.copied().collect::<Vec<_>>()
    };
    plan(&mut harness, Plan::default());
    assert_eq!(said(&harness), [""; 0]);
    assert!(harness.query_by_label("Wählen Sie zuerst ein Modul.").is_some());
    let module = module(&harness);
    plan(&mut harness, Plan { module: Some(module), ..Plan::default() });
    assert!(harness.query_by_label("Wählen Sie zuerst ein Modul.").is_none());
    assert_eq!(said(&harness), ["Es fehlt noch", "Konflikte", "Freie Termine"]);
    type_into(&mut harness, "Datum", "31.2.2027");
    assert_eq!(said(&harness), ["Zu berichtigen", "Konflikte", "Freie Termine"]);
    type_into(&mut harness, "Datum", "3.2.2027");
    assert_eq!(said(&harness), ["Konflikte", "Freie Termine"]);
}
