//! Every dialog has the focus, a default that Enter presses, goes by Esc, and gives the focus back.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, Place, Plan};
use laki_planer::catalogue::{Edit, Person, SessionId};

use crate::support::{settle, today, window, window_without_dialogs};

type Window = Harness<'static, App>;

fn press(harness: &mut Window, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn push(harness: &mut Window, command: Command) {
    harness.state_mut().push(command);
    settle(harness);
}

fn focus(harness: &mut Window, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).focus();
    settle(harness);
}

fn focused(harness: &Window) -> Option<String> {
    let focused = harness.query_all_by(|node| node.is_focused() && node.role() != Role::Window).next();
    focused.map(|node| node.accesskit_node().label().unwrap_or_default())
}

/// The list of people with somebody selected whom nothing keeps from being deleted.
fn at_people(harness: &mut Window) {
    let person = Person {
        id: "new".into(),
        first_name: "Nora".to_owned(),
        last_name: "Neu".to_owned(),
        ..Person::default()
    };
    push(harness, Command::Edit(Edit::Put(person.into())));
    push(harness, Command::Go(Place::People(Some("new".into()))));
    focus(harness, Role::ListBox, "Personen");
}

/// The list of people of a catalogue without changes.
fn at_saved(harness: &mut Window) {
    push(harness, Command::Go(Place::People(None)));
    focus(harness, Role::ListBox, "Personen");
}

fn sessions_ahead(harness: &Window) -> Vec<SessionId> {
    let catalogue = harness.state().workspace().catalogue();
    let ahead = catalogue.sessions.iter().filter(|session| {
        session.is_upcoming() && session.first_day() > Some(today()) && !session.registrations.is_empty()
    });
    ahead.map(|session| session.id.clone()).collect()
}

fn at_session(harness: &mut Window) {
    let session = sessions_ahead(harness).remove(0);
    push(harness, Command::Go(Place::Session(session)));
    focus(harness, Role::ListBox, "Anmeldungen und Anwesenheit");
}

/// By keys alone, from the button that opens it.
fn at_button(harness: &mut Window, label: &str) {
    focus(harness, Role::Button, label);
}

fn at_centre_tab(harness: &mut Window, tab: &str, button: &str) {
    push(harness, Command::Go(Place::Centres(Some("koeln".into()))));
    harness.get_by_role_and_label(Role::RadioButton, tab).click();
    settle(harness);
    at_button(harness, button);
}

fn at_more(harness: &mut Window) {
    at_session(harness);
    at_button(harness, "Mehr zu diesem Termin");
}

fn from_menu(harness: &mut Window, label: &str) {
    enter(harness);
    harness.get_by_role_and_label(Role::MenuItem, label).click();
    settle(harness);
}

/// A session begun, with something typed.
fn at_plan(harness: &mut Window) {
    let catalogue = harness.state().workspace().snapshot();
    let module =
        catalogue.modules().find(|found| found.module.days == 1).map(|found| found.module.id.clone());
    push(harness, Command::Plan(Plan { module, ..Plan::default() }));
    focus(harness, Role::TextInput, "Datum");
    harness.event(Event::Text("3.2.".to_owned()));
    settle(harness);
}

fn enter(harness: &mut Window) {
    press(harness, Modifiers::NONE, Key::Enter);
}

/// A dialog: how one comes to where it opens from, how it opens, and what it says.
struct Case {
    name: &'static str,
    come: fn(&mut Window),
    open: fn(&mut Window),
    says: &'static str,
    /// Whether its default can be pressed as it opens.
    enter_closes: bool,
}

const fn case(name: &'static str, come: fn(&mut Window), open: fn(&mut Window), says: &'static str) -> Case {
    Case { name, come, open, says, enter_closes: true }
}

/// One whose default waits for something to be typed or chosen.
const fn waiting(
    name: &'static str,
    come: fn(&mut Window),
    open: fn(&mut Window),
    says: &'static str,
) -> Case {
    Case { name, come, open, says, enter_closes: false }
}

const CASES: &[Case] = &[
    case("unsaved", at_people, |h| press(h, Modifiers::COMMAND, Key::N), "Nicht speichern"),
    case("delete", at_people, |h| press(h, Modifiers::NONE, Key::Delete), "1 Person löschen?"),
    case(
        "delete the open one",
        at_people,
        |h| push(h, Command::Do(Action::DeleteSelected)),
        "„Nora Neu“ löschen?",
    ),
    case("steps", at_people, |h| push(h, Command::Do(Action::Steps)), "Beginn der Arbeit an dieser Datei"),
    case("messages", at_people, |h| push(h, Command::Do(Action::Messages)), "Meldungen"),
    case("keys", at_people, |h| push(h, Command::Do(Action::Keys)), "Strg+Umschalt+S"),
    case("about", at_people, |h| push(h, Command::Do(Action::About)), "Daten und Schriften"),
    case(
        "plan: leave",
        |h| {
            at_plan(h);
            at_button(h, "Abbrechen");
        },
        enter,
        "Eingaben verwerfen?",
    ),
    case(
        "plan: other",
        at_plan,
        |h| {
            let session = sessions_ahead(h).into_iter().next();
            push(h, Command::Plan(Plan { session, ..Plan::default() }));
        },
        "Den angefangenen Termin",
    ),
    case(
        "drafts",
        at_plan,
        |h| press(h, Modifiers::COMMAND, Key::O),
        "Nicht übernommene Eingaben verwerfen?",
    ),
    waiting("invite", at_more, |h| from_menu(h, "KIs einladen …"), "Welche KIs einladen?"),
    waiting(
        "register",
        |h| {
            at_session(h);
            at_button(h, "Person eintragen");
        },
        enter,
        "eintragen?",
    ),
    case("call off", at_more, |h| from_menu(h, "Absagen …"), "Diesen Termin absagen?"),
    waiting("choice", |h| at_centre_tab(h, "Schwerpunkte", "Neue Wahl"), enter, "Die laufende Wahl"),
    waiting("note", |h| at_centre_tab(h, "Notizen", "Notiz hinzufügen"), enter, "Art der Notiz"),
    waiting("away", |h| at_centre_tab(h, "Notizen", "Zeitraum hinzufügen"), enter, "Grund"),
];

#[test]
fn dialogs_take_the_focus_answer_enter_and_esc_and_give_it_back() {
    let mut problems = Vec::new();
    for case in CASES {
        problems.extend(walk(&mut window(), case));
    }
    let open = |h: &mut Window| press(h, Modifiers::COMMAND, Key::O);
    problems.extend(walk(&mut window_without_dialogs(), &waiting("path", at_saved, open, "Welche Datei")));
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// What is wrong with a dialog.
fn walk(harness: &mut Window, case: &Case) -> Vec<String> {
    let Case { name, come, open, says, enter_closes } = *case;
    let shown = |harness: &Window| harness.query_all_by_label_contains(says).next().is_some();
    let mut problems = Vec::new();
    let mut check = |holds: bool, what: String| {
        if !holds {
            problems.push(format!("{name}: {what}"));
        }
    };
    come(harness);
    let before = focused(harness);
    check(before.is_some() && !shown(harness), "nothing has the focus before".to_owned());
    open(harness);
    check(shown(harness), "doesn't open".to_owned());
    let inside = focused(harness);
    check(inside.is_some() && inside != before, format!("the focus is at {inside:?}"));
    press(harness, Modifiers::NONE, Key::Escape);
    check(!shown(harness), "stays in spite of Esc".to_owned());
    let after = focused(harness);
    // A row says more where its list has become wider.
    let is_there = after.iter().zip(&before).any(|(after, before)| after.starts_with(before));
    check(is_there, format!("the focus was at {before:?} and is at {after:?}"));
    open(harness);
    check(shown(harness), "doesn't open again".to_owned());
    enter(harness);
    check(shown(harness) != enter_closes, "Enter".to_owned());
    problems
}
