//! Drafts of mails at a session: who gets one, what they say, where they go.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{App, Command, Place};
use laki_planer::catalogue::{Edit, Record, Session, SessionId, SessionStatus};

use crate::support::{Answers, settle, today, window_with};

/// A session to come with invited centres and with people; planned only.
fn at_session(answers: Answers) -> (Harness<'static, App>, SessionId) {
    let mut harness = window_with(answers, None);
    let coming = |session: &&std::sync::Arc<Session>| {
        session.is_upcoming()
            && session.first_day().is_some_and(|day| day > today())
            && session.invited.len() > 1
            && session.seats_taken() > 5
    };
    let id = harness.state().workspace().catalogue().sessions.iter().find(coming).unwrap().id.clone();
    harness.state_mut().push(Command::Edit(Edit::SetStatus(id.clone(), SessionStatus::Planned)));
    harness.state_mut().push(Command::Go(Place::Session(id.clone())));
    settle(&mut harness);
    (harness, id)
}

fn open(harness: &mut Harness<'static, App>) {
    click(harness, "Mehr zu diesem Termin");
    click(harness, "Mails vorbereiten …");
    assert!(harness.query_by_label("Mails vorbereiten").is_some());
}

fn click(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

/// The menu of the window has words of the same name.
fn switch(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_role_and_label(Role::RadioButton, label).click();
    settle(harness);
}

fn choose_kind(harness: &mut Harness<'static, App>, kind: &str) {
    harness.get_by_role_and_label(Role::ComboBox, "Art").click();
    settle(harness);
    click(harness, kind);
}

fn session(harness: &Harness<'static, App>, id: &SessionId) -> Session {
    Session::clone(harness.state().workspace().catalogue().sessions.get(id).unwrap())
}

#[test]
fn invitations_lie_in_a_folder_and_only_the_user_says_that_they_are_out() {
    let folder = tempfile::tempdir().unwrap();
    let answers = Answers::default();
    let (mut harness, id) = at_session(answers.clone());
    open(&mut harness);
    choose_kind(&mut harness, "Einladung");
    let invited = session(&harness, &id).invited.len();
    assert_eq!(
        harness.query_all_by_role(Role::RadioButton).count(),
        invited + 2,
        "and two parts of the switch"
    );
    answers.0.borrow_mut().push_back(folder.path().to_owned());
    click(&mut harness, "In Ordner speichern …");
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), invited);
    assert!(names.iter().all(|name| name.starts_with("Einladung ") && name.contains(".eml")), "{names:?}");
    assert!(harness.query_all_by_label_contains("Gesendet ist nichts.").next().is_some());
    // Nothing is noted until the user says so; then it is one step.
    assert_eq!(session(&harness, &id).status, SessionStatus::Planned);
    click(&mut harness, "Als eingeladen merken");
    assert_eq!(session(&harness, &id).status, SessionStatus::Invited);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(session(&harness, &id).status, SessionStatus::Planned);
}

#[test]
fn the_text_is_changed_for_this_time_and_what_means_nothing_is_said() {
    let (mut harness, id) = at_session(Answers::default());
    open(&mut harness);
    assert!(
        harness.query_all_by_label_contains("Ihr Platz: ").next().is_some(),
        "a confirmation comes first"
    );
    switch(&mut harness, "Bearbeiten");
    harness.get_by_role_and_label(Role::TextInput, "Betreff").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Betreff").type_text("{datum} Neu ");
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains("Unbekannt ist {datum}").next().is_some());
    switch(&mut harness, "Vorschau");
    assert!(harness.query_all_by_label_contains("{datum} Neu").next().is_some());
    switch(&mut harness, "Bearbeiten");
    click(&mut harness, "Zurücksetzen");
    assert!(harness.query_all_by_label_contains("Unbekannt ist").next().is_none());
    let before = session(&harness, &id);
    click(&mut harness, "Abbrechen");
    assert_eq!(session(&harness, &id), before);
}

#[test]
fn many_drafts_open_only_after_a_question_and_whoever_gets_none_is_named() {
    let (mut harness, id) = at_session(Answers::default());
    let person = session(&harness, &id).registrations[0].person.clone();
    let mut person = harness.state().workspace().catalogue().people.get(&person).unwrap().as_ref().clone();
    person.email = "keine".to_owned();
    harness.state_mut().push(Command::Edit(Edit::Put(Record::Person(Box::new(person)))));
    settle(&mut harness);
    open(&mut harness);
    assert!(harness.query_by_label("„keine“ ist keine E-Mail-Adresse").is_some());
    click(&mut harness, "Entwürfe öffnen");
    assert!(harness.query_all_by_label_contains(" Entwürfe öffnen?").next().is_some());
    click(&mut harness, "Zurück");
    assert!(harness.query_by_label("Mails vorbereiten").is_some());
    click(&mut harness, "Eine Mail an alle (BCC)");
    assert!(harness.query_by_label_contains("An alle ").is_some());
    choose_kind(&mut harness, "Absage");
    assert!(harness.query_by_label_contains("Der Termin ist nicht abgesagt.").is_some());
}
