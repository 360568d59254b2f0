//! A returned attendee list, entered from paper by keyboard alone.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Place};
use laki_planer::catalogue::{
    Edit, PersonId, Registration, RegistrationStatus, Session, SessionDay, SessionId,
};
use laki_planer::documents::attendee_list::{self, Options};
use laki_planer::texts::{Lang, Texts};

use crate::support::{settle, today, window};

/// The window at a session of so many people and days that is over, its list in hand.
fn at_list(people: usize, days: i64) -> (Harness<'static, App>, SessionId) {
    let mut harness = window();
    let catalogue = harness.state().workspace().snapshot();
    let module = catalogue.sessions.iter().next().unwrap().module.clone();
    let first = today() - chrono::Duration::days(7);
    let works = catalogue.people.iter().filter(|person| person.works_on(first));
    let registrations: Vec<_> =
        works.take(people).map(|person| Registration::new(person.id.clone(), first)).collect();
    assert_eq!(registrations.len(), people);
    let days = (0..days).map(|day| SessionDay::whole(first + chrono::Duration::days(day))).collect();
    let session = Session {
        id: "papier".into(),
        module,
        days,
        registrations,
        max_people: Some(60),
        ..Session::default()
    };
    let id = session.id.clone();
    harness.state_mut().push(Command::Edit(Edit::Put(session.into())));
    harness.state_mut().push(Command::Go(Place::Session(id.clone())));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Liste eingeben").click();
    settle(&mut harness);
    (harness, id)
}

fn session(harness: &Harness<'static, App>, id: &SessionId) -> Session {
    Session::clone(harness.state().workspace().catalogue().sessions.get(id).unwrap())
}

/// Who stands on the printed list, in its order.
fn printed(harness: &Harness<'static, App>, id: &SessionId) -> Vec<PersonId> {
    let catalogue = harness.state().workspace().snapshot();
    attendee_list::order(&catalogue, &session(harness, id), &Options::default(), Texts::new(Lang::De))
}

/// Presses keys as they are written: letters, digits, and these: ↵ Enter, ↑ ↓ → ← arrows, ⌫ Backspace.
/// How many keys these were.
fn keys(harness: &mut Harness<'static, App>, keys: &str) -> usize {
    for letter in keys.chars() {
        let key = match letter {
            '↵' => Key::Enter,
            '↑' => Key::ArrowUp,
            '↓' => Key::ArrowDown,
            '→' => Key::ArrowRight,
            '←' => Key::ArrowLeft,
            '⌫' => Key::Backspace,
            letter => Key::from_name(&letter.to_string()).unwrap(),
        };
        harness.key_press_modifiers(Modifiers::NONE, key);
        settle(harness);
    }
    keys.chars().count()
}

fn types(harness: &mut Harness<'static, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn entry(session: &Session, person: &PersonId, day: usize) -> Option<(RegistrationStatus, Option<u16>)> {
    session.registration(person)?.on_day(day).map(|day| (day.status, day.minutes))
}

fn says(harness: &Harness<'static, App>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn thirty_people_take_hardly_more_than_a_key_each() {
    use RegistrationStatus::{Absent, Attended, AttendedPartly, Excused};
    let (mut harness, id) = at_list(30, 1);
    let before = harness.state().workspace().snapshot();
    let people = printed(&harness, &id);
    let pressed = keys(&mut harness, "AAAFAAAAEAAT240AAAAAAAT90AAAAAAAAAA");
    assert!(pressed <= 36, "{pressed} keys: 1.2 a person");
    let expected: Vec<_> = (1..=30)
        .map(|number| match number {
            4 => Some((Absent, None)),
            9 => Some((Excused, None)),
            12 => Some((AttendedPartly, Some(240))),
            20 => Some((AttendedPartly, Some(90))),
            _ => Some((Attended, None)),
        })
        .collect();
    let after = session(&harness, &id);
    let got: Vec<_> = people.iter().map(|person| entry(&after, person, 0)).collect();
    assert_eq!(got, expected);
    assert!(says(&harness, "Alle eingetragen"));
    assert!(says(&harness, "30 von 30"));

    // Each entry is a step of its own.
    keys(&mut harness, "↑");
    for _ in 0..30 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        settle(&mut harness);
    }
    assert!(*harness.state().workspace().catalogue() == *before);
}

#[test]
fn corrections_jumps_and_what_is_still_open() {
    use RegistrationStatus::{Absent, Attended, Excused};
    let (mut harness, id) = at_list(12, 1);
    let people = printed(&harness, &id);
    let at = |harness: &Harness<'static, App>, number: usize| {
        let after = session(harness, &id);
        entry(&after, &people[number - 1], 0).map(|(status, _)| status)
    };
    // Skipped rows stay open; one key goes to the next of them.
    keys(&mut harness, "AA↵A");
    assert!(says(&harness, "Offen: Nr. 3, 5–12"), "what is open is named as on paper");
    keys(&mut harness, "OF");
    assert_eq!((at(&harness, 6), at(&harness, 5)), (Some(Absent), None));
    // The number on paper leads to the row; back and over it corrects.
    keys(&mut harness, "11E⌫A3F");
    assert_eq!((at(&harness, 11), at(&harness, 3)), (Some(Attended), Some(Absent)));
    let name = harness.state().workspace().catalogue().people.get(&people[2]).unwrap().list_name();
    assert!(says(&harness, &format!("Nr. 3 {name}: fehlt")), "the new state is said with the name");
    // The list says where the keyboard is, and what is entered there.
    let list = harness.get_by_role_and_label(Role::ListBox, "Anmeldungen und Anwesenheit");
    let next = harness.state().workspace().catalogue().people.get(&people[3]).unwrap().list_name();
    let value = list.accesskit_node().value().unwrap();
    assert!(value.starts_with(&next) && value.ends_with("anwesend"), "{value}");
    keys(&mut harness, "7E");
    assert_eq!(at(&harness, 7), Some(Excused));
}

#[test]
fn who_wrote_themselves_into_the_empty_rows_is_typed_there() {
    let (mut harness, id) = at_list(3, 2);
    let people = printed(&harness, &id);
    let catalogue = harness.state().workspace().snapshot();
    let free = |person: &&laki_planer::catalogue::Person| {
        !people.contains(&person.id) && person.centre.is_some() && person.works_on(today())
    };
    let known = catalogue.people.iter().map(AsRef::as_ref).rfind(free).unwrap();
    keys(&mut harness, "AAA");
    // Known: the name completes, with the KI beside it.
    types(&mut harness, &format!("{} {}", known.first_name, known.last_name));
    let centre = catalogue.centres.get(known.centre.as_ref().unwrap()).unwrap().label();
    assert!(says(&harness, centre));
    keys(&mut harness, "↵");
    let after = session(&harness, &id);
    assert!(after.registration(&known.id).unwrap().walk_in);
    assert_eq!(entry(&after, &known.id, 0), Some((RegistrationStatus::Attended, None)));
    assert_eq!(printed(&harness, &id)[3], known.id, "the numbers of the others stay");
    // Somebody who is on the list is found there.
    let listed = catalogue.people.get(&people[1]).unwrap();
    types(&mut harness, &format!("{} {}", listed.first_name, listed.last_name));
    assert!(says(&harness, "steht als Nr. 2 auf der Liste"));
    keys(&mut harness, "↵F");
    assert_eq!(entry(&session(&harness, &id), &people[1], 0).unwrap().0, RegistrationStatus::Absent);
    // Somebody new, with a KI, in the same flow.
    let before = harness.state().workspace().snapshot();
    keys(&mut harness, "5");
    types(&mut harness, "Nora Nirgendwo");
    keys(&mut harness, "↵");
    types(&mut harness, centre);
    keys(&mut harness, "↵");
    let catalogue = harness.state().workspace().snapshot();
    let nora = catalogue.people.iter().find(|person| person.last_name == "Nirgendwo").unwrap();
    assert_eq!((nora.first_name.as_str(), &nora.centre), ("Nora", &known.centre));
    let after = session(&harness, &id);
    assert!(after.registration(&nora.id).unwrap().walk_in);
    assert_eq!(entry(&after, &nora.id, 0), Some((RegistrationStatus::Attended, None)));
    assert!(says(&harness, "Nr. 5 Nirgendwo, Nora: anwesend"));
    // With nobody else, Enter goes on to the next day, from its first open row.
    keys(&mut harness, "↵E");
    assert_eq!(entry(&session(&harness, &id), &people[0], 1).unwrap().0, RegistrationStatus::Excused);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before, "one step each");
}

#[test]
fn one_key_leads_to_the_next_day() {
    let (mut harness, id) = at_list(4, 2);
    let people = printed(&harness, &id);
    keys(&mut harness, "AAN");
    keys(&mut harness, "F");
    let after = session(&harness, &id);
    assert_eq!(entry(&after, &people[0], 1), Some((RegistrationStatus::Absent, None)));
    assert_eq!(entry(&after, &people[2], 0), None);
}
