//! Menus, navigation, search, undo, files: the frame of the window.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, Place, Settings};
use laki_planer::catalogue::Edit;
use laki_planer::texts::Wording;

use crate::support::{Answers, settle, window, window_with};

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

#[test]
fn every_view_opens_by_its_key_and_has_a_heading() {
    let mut harness = window();
    let keys =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    for (key, action) in
        keys.into_iter().zip(Action::ALL.iter().filter(|a| format!("{a:?}").starts_with("Go")))
    {
        press(&mut harness, Modifiers::COMMAND, key);
        let headings = harness.query_all_by_role(eframe::egui::Role::Heading).count();
        assert!(headings > 0, "{action:?} has no heading");
    }
}

#[test]
fn search_finds_a_centre_as_typed_without_umlauts_and_goes_there() {
    let mut harness = window();
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness.event(eframe::egui::Event::Text("koeln".to_owned()));
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(*harness.state().place(), Place::Centres(Some("koeln".into())));
}

#[test]
fn undo_and_redo_by_key_have_names() {
    let mut harness = window();
    let session =
        harness.state().workspace().catalogue().sessions.iter().find(|s| s.is_upcoming()).unwrap().id.clone();
    let before = harness.state().workspace().snapshot();
    harness.state_mut().push(Command::Edit(Edit::CancelSession(session, "Leitung erkrankt".to_owned())));
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() != *before);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(*harness.state().workspace().catalogue() == *before);
    assert!(harness.state().messages().any(|text| text.starts_with("Rückgängig gemacht: ")));
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert!(*harness.state().workspace().catalogue() != *before);
}

#[test]
fn saving_opening_and_a_broken_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("LaKI 2027.laki.json");
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(path.clone());
    let mut harness = window_with(answers, None);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(path.exists());
    assert!(harness.state().workspace().is_saved());

    std::fs::write(&path, "{\"format\": \"laki-catalogue\", \"version\": 1, \"people\": [{\"id\": 3}]}")
        .unwrap();
    harness.state_mut().push(Command::OpenPath(path));
    settle(&mut harness);
    let message: Vec<_> = harness.state().messages().map(str::to_owned).collect();
    assert!(message.iter().any(|text| text.contains("Zeile 1")), "{message:?}");
    assert!(!harness.state().workspace().catalogue().people.is_empty(), "the open catalogue stays");
}

#[test]
fn unsaved_changes_are_asked_about() {
    let mut harness = window();
    let session =
        harness.state().workspace().catalogue().sessions.iter().find(|s| s.is_upcoming()).unwrap().id.clone();
    harness.state_mut().push(Command::Edit(Edit::CancelSession(session, "Leitung erkrankt".to_owned())));
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(harness.query_by_label_contains("speichern?").is_some());
    harness.get_by_role_and_label(eframe::egui::Role::Button, "Nicht speichern").click();
    settle(&mut harness);
    assert!(harness.state().workspace().catalogue().sessions.is_empty());
    assert_eq!(harness.state().workspace().catalogue().centres.len(), 54);
}

#[test]
fn english_on_request() {
    let mut harness = window();
    harness.state_mut().push(Command::Do(Action::NextLanguage));
    settle(&mut harness);
    assert!(harness.query_by_role_and_label(eframe::egui::Role::Heading, "Overview").is_some());
}

#[test]
fn everything_in_the_navigation_has_a_name() {
    let harness = window();
    for action in [Action::GoOverview, Action::GoCentres, Action::GoSettings] {
        let label = action.label(harness.state().texts());
        assert!(harness.query_by_role_and_label(eframe::egui::Role::Tab, label).is_some(), "{label}");
    }
    let tables = harness.query_all_by_role(eframe::egui::Role::Table);
    for table in tables {
        assert!(table.accesskit_node().label().is_some_and(|label| !label.is_empty()));
    }
}

#[test]
fn forms_that_were_not_applied_are_asked_about() {
    let mut harness = window();
    let offering = harness.state().workspace().catalogue().offerings.iter().next().unwrap().id.clone();
    harness.state_mut().push(Command::Go(Place::Offerings(Some(offering))));
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(!harness.state().workspace().catalogue().example, "nothing typed, nothing asked");

    let mut harness = window();
    let offering = harness.state().workspace().catalogue().offerings.iter().next().unwrap().id.clone();
    harness.state_mut().push(Command::Go(Place::Offerings(Some(offering))));
    settle(&mut harness);
    harness.get_by_role_and_label(eframe::egui::Role::TextInput, "Titel").focus();
    settle(&mut harness);
    harness.event(eframe::egui::Event::Text("Neu".to_owned()));
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(harness.state().workspace().catalogue().example);
    harness.get_by_role_and_label(eframe::egui::Role::Button, "Eingaben verwerfen").click();
    settle(&mut harness);
    assert!(!harness.state().workspace().catalogue().example);
}

type Fill<'a> = &'a dyn Fn(&mut Harness<'static, App>);

#[test]
fn settings_that_were_not_applied_are_asked_about_and_found_again() {
    let type_name = |harness: &mut Harness<'static, App>| {
        let label = "Name, wie im Briefkopf";
        harness.get_by_role_and_label(eframe::egui::Role::TextInput, label).focus();
        settle(harness);
        harness.event(eframe::egui::Event::Text("Neu".to_owned()));
        settle(harness);
    };
    let choose = |harness: &mut Harness<'static, App>| {
        harness.get_by_label("Wochenende: verhindern").click_accesskit();
        settle(harness);
    };
    let add_holidays = |harness: &mut Harness<'static, App>| {
        harness.get_by_label("Ferien hinzufügen").click_accesskit();
        settle(harness);
    };
    let new_focus = |harness: &mut Harness<'static, App>| {
        harness.get_by_label("Schwerpunkt anlegen").click_accesskit();
        settle(harness);
        harness.get_by_role_and_label(eframe::egui::Role::TextInput, "Name des Schwerpunkts").focus();
        settle(harness);
        harness.event(eframe::egui::Event::Text("Neu".to_owned()));
        settle(harness);
    };
    let forms: [Fill<'_>; 4] = [&type_name, &choose, &add_holidays, &new_focus];
    for (index, fill) in forms.into_iter().enumerate() {
        let mut harness = window();
        harness.state_mut().push(Command::Go(Place::Settings));
        settle(&mut harness);
        assert!(harness.query_by_label("Nicht übernommene Eingaben").is_none(), "{index}");
        fill(&mut harness);
        assert!(
            harness.query_all_by_label("nicht übernommen").next().is_some(),
            "{index}: its section says so"
        );
        harness.state_mut().push(Command::Go(Place::Overview));
        settle(&mut harness);
        press(&mut harness, Modifiers::COMMAND, Key::N);
        assert!(harness.state().workspace().catalogue().example, "{index}");
        harness.get_by_role_and_label(eframe::egui::Role::Button, "Zeigen").click();
        settle(&mut harness);
        assert_eq!(*harness.state().place(), Place::Settings, "{index}");
        press(&mut harness, Modifiers::COMMAND, Key::N);
        harness.get_by_role_and_label(eframe::egui::Role::Button, "Eingaben verwerfen").click();
        settle(&mut harness);
        assert!(!harness.state().workspace().catalogue().example, "{index}");
    }
}

#[test]
fn the_history_of_steps_is_jumped_in_and_messages_are_read_again() {
    let mut harness = window();
    let sessions: Vec<_> = harness
        .state()
        .workspace()
        .catalogue()
        .sessions
        .iter()
        .filter(|session| session.is_upcoming())
        .map(|session| session.id.clone())
        .take(3)
        .collect();
    let before = harness.state().workspace().snapshot();
    for session in sessions {
        harness.state_mut().push(Command::Edit(Edit::CancelSession(session, "Leitung erkrankt".to_owned())));
        settle(&mut harness);
    }
    let after = harness.state().workspace().snapshot();
    harness.state_mut().push(Command::Do(Action::Steps));
    settle(&mut harness);
    harness.query_all_by_label_contains("Beginn der Arbeit").next().unwrap().click();
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before);
    let undone = harness.query_all_by_role_and_label(eframe::egui::Role::Cell, "zurückgenommen").count();
    assert_eq!(undone, 3);
    harness.query_all_by_label_contains("zurückgenommen").next().unwrap().click();
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *after, "the topmost row makes all of them again");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.state_mut().push(Command::Do(Action::Messages));
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains("Termin abgesagt").count() >= 3);
}

#[test]
fn the_wording_of_the_settings_holds_everywhere_at_once() {
    let mut harness = window();
    harness.state_mut().push(Command::Go(Place::Trainers(None)));
    settle(&mut harness);
    assert!(harness.query_all_by_label("Trainer:innen & Orte").count() > 0);
    for (wording, navigation, button) in [
        (Wording::Neutral, "Kursleitungen & Orte", "Kursleitung anlegen"),
        (Wording::Pairs, "Trainer/-innen & Orte", "Trainerin oder Trainer anlegen"),
    ] {
        let settings = Settings { wording, greeted: true, ..Settings::default() };
        harness.state_mut().push(Command::Set(Box::new(settings)));
        settle(&mut harness);
        assert!(harness.query_all_by_label(navigation).count() > 0, "{wording:?}");
        assert!(harness.query_all_by_label(button).count() > 0, "{wording:?}");
        assert_eq!(harness.query_all_by_label_contains("Trainer:in").count(), 0);
    }
}
