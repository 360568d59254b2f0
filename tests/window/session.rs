//! One session: attendance by keyboard, people who come unannounced, the last step.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Place};
use laki_planer::catalogue::{
    ClashKind, Edit, Reaction, Registration, RegistrationStatus, Session, SessionId, SessionStatus,
};

use crate::support::{settle, today, window};

/// The window at the session whose attendance is missing: it was last week.
fn at_session() -> (Harness<'static, App>, SessionId) {
    let mut harness = window();
    let missing = |session: &Session| {
        session.is_upcoming()
            && session.last_day().is_some_and(|day| day < today())
            && session.seats_taken() > 3
    };
    let id = harness
        .state()
        .workspace()
        .catalogue()
        .sessions
        .iter()
        .find(|session| missing(session))
        .unwrap()
        .id
        .clone();
    harness.state_mut().push(Command::Go(Place::Session(id.clone())));
    settle(&mut harness);
    (harness, id)
}

fn press(harness: &mut Harness<'static, App>, keys: &[Key]) {
    for key in keys {
        harness.key_press_modifiers(Modifiers::NONE, *key);
        settle(harness);
    }
}

fn session(harness: &Harness<'static, App>, id: &SessionId) -> Session {
    Session::clone(harness.state().workspace().catalogue().sessions.get(id).unwrap())
}

/// The names of the grid's rows, top down: "1, Beispiel, Anna, Düsseldorf".
fn rows(harness: &Harness<'static, App>) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label());
    rows.filter(|name| name.starts_with(|first: char| first.is_ascii_digit())).collect()
}

/// What was entered for the person in a row.
fn entered(
    harness: &Harness<'static, App>,
    id: &SessionId,
    row: &str,
) -> Option<(RegistrationStatus, Option<u16>)> {
    let catalogue = harness.state().workspace().snapshot();
    let session = session(harness, id);
    let registration = session.registrations.iter().find(|registration| {
        catalogue.people.get(&registration.person).is_some_and(|person| row.contains(&person.list_name()))
    });
    registration.unwrap().on_day(0).map(|day| (day.status, day.minutes))
}

#[test]
fn attendance_is_entered_by_keys_in_list_order() {
    let (mut harness, id) = at_session();
    let rows = rows(&harness);
    assert!(rows[0].starts_with("1, ") && rows[1].starts_with("2, "), "{rows:?}");
    harness.get_by_role_and_label(Role::ListBox, "Anmeldungen und Anwesenheit").focus();
    settle(&mut harness);
    press(&mut harness, &[Key::A, Key::T, Key::Num9, Key::Num0, Key::Enter, Key::E]);
    let is = |status, minutes| Some((status, minutes));
    assert_eq!(entered(&harness, &id, &rows[0]), is(RegistrationStatus::Attended, None));
    assert_eq!(entered(&harness, &id, &rows[1]), is(RegistrationStatus::AttendedPartly, Some(90)));
    assert_eq!(entered(&harness, &id, &rows[2]), is(RegistrationStatus::Excused, None));
    assert_eq!(entered(&harness, &id, &rows[3]), None);
    press(&mut harness, &[Key::ArrowUp, Key::Backspace, Key::Delete]);
    assert_eq!(entered(&harness, &id, &rows[1]), None);
}

#[test]
fn several_people_are_entered_and_taken_out_in_one_step() {
    let (mut harness, id) = at_session();
    let rows = rows(&harness);
    let before = harness.state().workspace().snapshot();
    harness.get_by_role_and_label(Role::ListBox, "Anmeldungen und Anwesenheit").focus();
    settle(&mut harness);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    settle(&mut harness);
    press(&mut harness, &[Key::F]);
    let absent = Some((RegistrationStatus::Absent, None));
    assert_eq!([0, 1, 2].map(|row| entered(&harness, &id, &rows[row])), [absent, absent, None]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before, "one step");

    harness.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    settle(&mut harness);
    harness.get_by_label("2 Anmeldungen entfernen …").click();
    settle(&mut harness);
    assert!(harness.query_by_label("2 Anmeldungen entfernen?").is_some());
    harness.get_by_role_and_label(Role::Button, "Anmeldung entfernen").click();
    settle(&mut harness);
    let taken = before.sessions.get(&id).unwrap().registrations.len();
    assert_eq!(session(&harness, &id).registrations.len(), taken - 2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before, "one step");
}

#[test]
fn columns_of_the_registrations_are_arranged_and_sorting_them_sorts_the_list() {
    let (mut harness, _) = at_session();
    let first = rows(&harness);
    let sort = |harness: &mut Harness<'static, App>| {
        harness.get_all_by_role_and_label(Role::ColumnHeader, "KI").next().unwrap().click();
        settle(harness);
    };
    sort(&mut harness);
    let by_centre = rows(&harness);
    assert_ne!(first, by_centre);
    assert!(by_centre[0].starts_with("1, "), "the list is numbered as it is printed: {by_centre:?}");
    sort(&mut harness);
    assert!(!rows(&harness)[0].starts_with("1, "), "only the window is turned round");
}

#[test]
fn once_all_is_entered_the_session_is_closed_and_says_who_completed_the_module() {
    let (mut harness, id) = at_session();
    assert!(harness.query_by_label("Als durchgeführt abschließen").is_none());
    harness.get_by_role_and_label(Role::Link, "Rest als anwesend eintragen").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Als durchgeführt abschließen").click();
    settle(&mut harness);
    assert_eq!(session(&harness, &id).status, SessionStatus::Held);
    assert!(harness.query_by_label_contains("Mit diesem Termin haben das Modul abgeschlossen:").is_some());
}

#[test]
fn somebody_new_is_made_and_registered_in_one_step() {
    let (mut harness, id) = at_session();
    let before = harness.state().workspace().snapshot();
    harness.get_by_role_and_label(Role::Button, "Person eintragen").click();
    settle(&mut harness);
    harness.event(eframe::egui::Event::Text("Nora Nirgendwo".to_owned()));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Neue Person anlegen").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Anlegen und eintragen").click();
    settle(&mut harness);
    let catalogue = harness.state().workspace().snapshot();
    let nora = catalogue.people.iter().find(|person| person.last_name == "Nirgendwo").unwrap();
    let session = session(&harness, &id);
    let registration = session.registration(&nora.id).unwrap();
    assert!(registration.walk_in && nora.first_name == "Nora");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before);
}

#[test]
fn the_list_is_drawn_beside_the_session_and_its_options_are_remembered() {
    let (mut harness, _) = at_session();
    assert!(harness.query_by_label("Vorschau der Teilnehmendenliste, Seite 1").is_some());
    harness.get_by_label("Warteliste drucken").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Liste ausblenden").click();
    settle(&mut harness);
    assert!(harness.query_by_label("Warteliste drucken").is_none());
    harness.get_by_role_and_label(Role::Button, "Liste zeigen").click();
    settle(&mut harness);
    let box_ = harness.get_by_label("Warteliste drucken");
    assert_eq!(box_.accesskit_node().toggled(), Some(eframe::egui::accesskit::Toggled::True));
}

#[test]
fn in_a_small_window_the_list_makes_room() {
    let (mut harness, _) = at_session();
    harness.set_size(eframe::egui::vec2(640.0, 400.0));
    settle(&mut harness);
    assert!(harness.query_by_label("Liste ausblenden").is_none());
    assert!(harness.query_by_role_and_label(Role::Button, "Liste drucken").is_some());
}

#[test]
fn a_cell_is_entered_by_mouse_too() {
    let (mut harness, id) = at_session();
    let rows = rows(&harness);
    let cell = harness
        .get_all_by_role(Role::Cell)
        .filter(|cell| cell.accesskit_node().label().is_some_and(|label| label.contains(": ")))
        .nth(1)
        .unwrap();
    assert!(cell.accesskit_node().label().is_some_and(|label| label.ends_with(": kein Eintrag")));
    cell.click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::MenuItem, "fehlt").click();
    settle(&mut harness);
    assert_eq!(entered(&harness, &id, &rows[1]), Some((RegistrationStatus::Absent, None)));
    press(&mut harness, &[Key::Enter, Key::A]);
    assert_eq!(entered(&harness, &id, &rows[2]), Some((RegistrationStatus::Attended, None)));
}

#[test]
fn whoever_waits_moves_up_when_asked() {
    let (mut harness, _) = at_session();
    let full = |session: &Session| {
        session.is_upcoming() && session.registrations.iter().any(|r| r.status == RegistrationStatus::Waiting)
    };
    let id = harness
        .state()
        .workspace()
        .catalogue()
        .sessions
        .iter()
        .find(|session| full(session))
        .unwrap()
        .id
        .clone();
    harness.state_mut().push(Command::Go(Place::Session(id.clone())));
    settle(&mut harness);
    let before = session(&harness, &id);
    let next =
        before.registrations.iter().find(|r| r.status == RegistrationStatus::Waiting).unwrap().person.clone();

    harness.get_all_by_role_and_label(Role::Link, "Nachrücken lassen").next().unwrap().click_accesskit();
    settle(&mut harness);
    assert!(harness.query_by_label_contains("trotz voller Gruppe einen Platz geben?").is_some());
    press(&mut harness, &[Key::Escape]);
    assert_eq!(session(&harness, &id), before);

    let more = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with("Mehr zu "))
    };
    harness
        .get_all_by_role(Role::Button)
        .filter(more)
        .find(|node| node.accesskit_node().label() != Some("Mehr zu diesem Termin".to_owned()))
        .unwrap()
        .click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::MenuItem, "Abmelden").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Nachrücken lassen").click();
    settle(&mut harness);
    let after = session(&harness, &id);
    assert_eq!(after.seats_taken(), before.seats_taken());
    assert_eq!(after.registration(&next).unwrap().status, RegistrationStatus::Registered);
}

/// A session ahead in which a person has a seat, and another one at the same time without them.
fn two_at_once() -> (Harness<'static, App>, Session, Session) {
    let mut harness = window();
    let catalogue = harness.state().workspace().snapshot();
    let busy = catalogue.sessions.iter().find(|session| {
        session.is_upcoming() && session.first_day() > Some(today()) && session.seats_taken() > 3
    });
    let busy = Session::clone(busy.unwrap());
    let other = Session {
        id: "zugleich".into(),
        registrations: Vec::new(),
        invited: Vec::new(),
        trainers: Vec::new(),
        venue: None,
        room: None,
        max_people: Some(50),
        ..busy.clone()
    };
    let mut rules = catalogue.rules.clone();
    for kind in [ClashKind::PersonBusy, ClashKind::CentreBusy] {
        rules.clashes.insert(kind, Reaction::Block);
    }
    harness.state_mut().push(Command::Edit(Edit::Put(other.clone().into())));
    harness.state_mut().push(Command::Edit(Edit::SetRules(rules)));
    harness.state_mut().push(Command::Go(Place::Session(other.id.clone())));
    settle(&mut harness);
    (harness, busy, other)
}

#[test]
fn somebody_who_is_elsewhere_gets_no_seat_where_that_blocks() {
    let (mut harness, busy, other) = two_at_once();
    let person = busy.registrations.iter().find(|r| r.status.takes_seat()).unwrap().person.clone();
    let name = harness.state().workspace().catalogue().people.get(&person).unwrap().list_name();
    harness.get_by_label("Person eintragen").click();
    settle(&mut harness);
    harness.event(Event::Text(name.clone()));
    settle(&mut harness);
    press(&mut harness, &[Key::Enter]);
    harness.get_by_label("1 eintragen").click();
    settle(&mut harness);
    assert!(session(&harness, &other.id).registrations.is_empty());
    assert!(harness.query_by_label_contains("„Person in zwei Terminen“").is_some());
    assert!(harness.query_by_label("1 eintragen").is_some(), "what was chosen is still there");
    press(&mut harness, &[Key::Escape, Key::Escape]);

    // Whatever way an edit comes, it is refused, and says so.
    let registration = Registration::new(person, today());
    harness.state_mut().push(Command::Edit(Edit::Register(other.id.clone(), vec![registration])));
    settle(&mut harness);
    assert!(session(&harness, &other.id).registrations.is_empty());
    let said: Vec<_> = harness.state().messages().map(str::to_owned).collect();
    assert!(said.iter().any(|text| text.contains("unter „Konflikte“")), "{said:?}");
}

#[test]
fn a_centre_whose_people_are_elsewhere_is_not_invited_where_that_blocks() {
    let (mut harness, busy, other) = two_at_once();
    let catalogue = harness.state().workspace().snapshot();
    let person = &busy.registrations.iter().find(|r| r.status.takes_seat()).unwrap().person;
    let centre = catalogue.people.get(person).unwrap().centre.clone().unwrap();
    let name = catalogue.centres.get(&centre).unwrap().label().to_owned();
    harness.get_by_label("KIs einladen …").click();
    settle(&mut harness);
    harness.event(Event::Text(name));
    settle(&mut harness);
    press(&mut harness, &[Key::Enter]);
    harness.get_by_label("1 KI einladen").click();
    settle(&mut harness);
    assert!(session(&harness, &other.id).invited.is_empty());
    assert!(harness.query_by_label_contains("„KI hat einen anderen Termin“").is_some());
    // The same is warned of, and done, where it doesn't block.
    harness.state_mut().push(Command::Edit(Edit::SetRules(laki_planer::catalogue::Rules::default())));
    settle(&mut harness);
    harness.get_by_label("1 KI einladen").click();
    settle(&mut harness);
    assert_eq!(session(&harness, &other.id).invited, [centre]);
}
