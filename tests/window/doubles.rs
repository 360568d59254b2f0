//! People who are in the catalogue twice, and school holidays from a ministry's file: what would happen is shown
//! before it does.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, Place};
use laki_planer::catalogue::{Catalogue, Edit, EditName, Person, Registration, SessionId};

use crate::support::{Answers, settle, today, window, window_with};

type Window = Harness<'static, App>;

fn push(harness: &mut Window, command: Command) {
    harness.state_mut().push(command);
    settle(harness);
}

fn click(harness: &mut Window, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    settle(harness);
}

fn press(harness: &mut Window, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn rows(harness: &Window) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label());
    rows.collect()
}

fn catalogue(harness: &Window) -> &Catalogue {
    harness.state().workspace().catalogue()
}

fn person(id: &str, last_name: &str, email: &str) -> Person {
    Person {
        id: id.into(),
        first_name: "Zoe".to_owned(),
        last_name: last_name.to_owned(),
        email: email.to_owned(),
        phone: "0231 4711".to_owned(),
        ..Person::default()
    }
}

/// The window with somebody who is there twice, before all others, and a session that the second comes to.
fn doubled() -> (Window, SessionId) {
    let mut harness = window();
    let ahead = |session: &&std::sync::Arc<laki_planer::catalogue::Session>| {
        session.first_day().is_some_and(|day| day > today()) && session.is_upcoming()
    };
    let session = catalogue(&harness).sessions.iter().find(ahead).unwrap().id.clone();
    for person in [person("z1", "Aab", "alt@example.org"), person("z2", "Aab", "neu@example.org")] {
        push(&mut harness, Command::Edit(Edit::Put(person.into())));
    }
    let registration = Registration::new("z2".into(), today());
    push(&mut harness, Command::Edit(Edit::Register(session.clone(), vec![registration])));
    (harness, session)
}

#[test]
fn two_records_become_one_field_by_field() {
    let (mut harness, session) = doubled();
    push(&mut harness, Command::Go(Place::People(None)));
    click(&mut harness, Role::Button, "Doppelte finden …");
    assert_eq!(*harness.state().place(), Place::Doubles);
    assert_eq!(rows(&harness)[0], "Aab, Zoe, gleicher Name, sehr wahrscheinlich");
    let before = catalogue(&harness).people.len();
    assert!(harness.query_by_label("Bleibt, 1 Termin").is_some(), "who is registered stays");
    let radio = harness.get_by_role_and_label(Role::RadioButton, "alt@example.org");
    radio.focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert_eq!(catalogue(&harness).people.len(), before, "nothing has happened yet");
    click(&mut harness, Role::Button, "Zusammenführen");
    let after = harness.state().workspace().snapshot();
    assert_eq!(after.people.len(), before - 1);
    let kept = after.people.get(&"z2".into()).unwrap();
    assert_eq!(kept.email, "alt@example.org");
    assert!(after.sessions.get(&session).unwrap().registration(&kept.id).is_some());
    assert_eq!(harness.state().workspace().undo_name(), Some(EditName::PeopleMerged));
    assert!(!rows(&harness).iter().any(|row| row.contains("Aab")), "{:?}", rows(&harness));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(catalogue(&harness).people.len(), before);
    assert!(rows(&harness)[0].contains("Aab"));
}

#[test]
fn who_is_not_double_is_not_asked_about_again() {
    let (mut harness, _) = doubled();
    push(&mut harness, Command::Do(Action::FindDoubles));
    while catalogue(&harness).different_people.len() < 50 && harness.query_by_label("Nicht doppelt").is_some()
    {
        click(&mut harness, Role::Button, "Nicht doppelt");
    }
    let pair = ("z1".into(), "z2".into());
    assert!(catalogue(&harness).different_people.contains(&pair));
    assert!(harness.query_by_label_contains("Niemand ist zweimal angelegt").is_some());
    assert!(harness.query_by_label("Zusammenführen").is_none(), "there is nothing to merge");
    click(&mut harness, Role::Button, "Zu den Personen");
    assert_eq!(*harness.state().place(), Place::People(None));
}

const HOLIDAYS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Herbstferien NRW 2041\r\n\
    DTSTART;VALUE=DATE:20411014\r\nDTEND;VALUE=DATE:20411027\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\n\
    SUMMARY:Tag der Deutschen Einheit\r\nDTSTART;VALUE=DATE:20411003\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\n\
    SUMMARY:Stadtfest\r\nDTSTART;VALUE=DATE:20410902\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn holidays_of_a_file_are_shown_and_then_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ferien.ics");
    std::fs::write(&path, HOLIDAYS).unwrap();
    let mut harness = window();
    let before = catalogue(&harness).school_holidays.len();
    push(&mut harness, Command::ImportFile(path.clone()));
    assert_eq!(*harness.state().place(), Place::Settings);
    let told = rows(&harness);
    assert!(told.iter().any(|row| row.starts_with("Herbstferien, ") && row.ends_with(", neu")), "{told:?}");
    assert!(told.iter().any(|row| row.ends_with("den das Programm kennt")), "{told:?}");
    click(&mut harness, Role::CheckBox, "Stadtfest (02.09.2041)");
    assert_eq!(catalogue(&harness).school_holidays.len(), before);
    click(&mut harness, Role::Button, "Übernehmen");
    assert_eq!(catalogue(&harness).school_holidays.len(), before + 1);
    let further: Vec<_> = catalogue(&harness).further_holidays.iter().map(|h| h.name.clone()).collect();
    assert_eq!(further, ["Stadtfest"]);
    assert_eq!(harness.state().workspace().undo_name(), Some(EditName::HolidaysChanged));

    push(&mut harness, Command::ImportFile(path));
    assert!(harness.query_by_label_contains("was noch fehlt").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(catalogue(&harness).school_holidays.len(), before + 1, "there is nothing to do");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label_contains("was noch fehlt").is_none());
}

#[test]
fn holidays_are_chosen_in_the_settings_and_other_files_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kein.ics");
    std::fs::write(&path, "Name;KI\r\n").unwrap();
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(path);
    let mut harness = window_with(answers, None);
    push(&mut harness, Command::Go(Place::Settings));
    // It is further down than the window is high: by keyboard.
    harness.get_by_role_and_label(Role::Button, "ICS-Datei einlesen …").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Space);
    let told: Vec<_> = harness.state().messages().collect();
    assert!(told.iter().any(|text| text.contains("keine Kalenderdatei")), "{told:?}");
}
