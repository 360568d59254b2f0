//! What every table can do, through the list of people.

use eframe::egui::accesskit::SortDirection;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, Place};
use laki_planer::catalogue::{EditName, Kind};

use crate::support::{settle, window};

fn people() -> Harness<'static, App> {
    let mut harness = window();
    harness.state_mut().push(Command::Go(Place::People(None)));
    settle(&mut harness);
    harness
}

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn type_text(harness: &mut Harness<'static, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn focus_list(harness: &mut Harness<'static, App>) {
    harness.get_by_role_and_label(Role::ListBox, "Personen").focus();
    settle(harness);
}

/// The names of the rows on screen.
fn rows(harness: &Harness<'static, App>) -> Vec<String> {
    // The row of heads has no name of its own.
    let rows = harness.query_all_by_role(Role::Row).filter(|row| row.accesskit_node().label().is_some());
    let mut rows: Vec<_> =
        rows.map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default())).collect();
    rows.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    rows.into_iter().map(|(_, label)| label).collect()
}

/// Whether the list has the keyboard: a screen reader is told of its current row.
fn list_has_keys(harness: &Harness<'static, App>) -> bool {
    let list = harness.get_by_role_and_label(Role::ListBox, "Personen");
    list.accesskit_node().is_focused()
        || harness.query_all_by_role(Role::Row).any(|row| row.accesskit_node().is_focused())
}

fn selected(harness: &Harness<'static, App>) -> usize {
    let rows = harness.query_all_by_role(Role::Row);
    rows.filter(|row| row.accesskit_node().is_selected() == Some(true)).count()
}

fn head_order(harness: &Harness<'static, App>, label: &str) -> Option<SortDirection> {
    harness.get_by_role_and_label(Role::ColumnHeader, label).accesskit_node().sort_direction()
}

#[test]
fn heads_sort_and_say_so() {
    let mut harness = people();
    let by_name = rows(&harness);
    harness.get_by_role_and_label(Role::ColumnHeader, "KI").click();
    settle(&mut harness);
    let by_centre = rows(&harness);
    assert_ne!(by_name, by_centre);
    assert_eq!(head_order(&harness, "KI"), Some(SortDirection::Ascending));
    let head = harness.get_by_role_and_label(Role::ColumnHeader, "KI");
    head.focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(head_order(&harness, "KI"), Some(SortDirection::Descending));
    assert_ne!(rows(&harness), by_centre);
    assert_eq!(head_order(&harness, "Name"), None);
}

#[test]
fn several_rows_are_selected_by_keyboard_and_copied_with_their_heads() {
    let mut harness = people();
    focus_list(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selected(&harness), 3);
    assert!(harness.query_by_role_and_label(Role::Status, "3 ausgewählt").is_some());
    press(&mut harness, Modifiers::COMMAND, Key::Space);
    assert_eq!(selected(&harness), 2, "Strg and space take the current one out");
    let names = rows(&harness);
    harness.event(Event::Copy);
    harness.step();
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap();
    let lines: Vec<_> = copied.lines().collect();
    assert_eq!(lines[0], "Name\tKI\tRolle\tE-Mail\tTelefon\tseit\tbis\tModule");
    assert_eq!(lines.len(), 3);
    let name = lines[1].split('\t').next().unwrap();
    assert!(names[0].starts_with(name), "{name}: {}", names[0]);
    settle(&mut harness);
    assert!(harness.state().messages().any(|message| message == "2 Zeilen kopiert"));
    press(&mut harness, Modifiers::COMMAND, Key::A);
    let all = harness.state().workspace().catalogue().people.len();
    let label = format!("{all} ausgewählt");
    assert!(harness.query_by_role_and_label(Role::Status, &label).is_some(), "{label}");
}

#[test]
fn shift_and_strg_select_by_mouse_and_open_nothing() {
    let mut harness = people();
    let at = |harness: &Harness<'static, App>, nth: usize| {
        let name = rows(harness)[nth].clone();
        harness
            .query_all_by_role(Role::Row)
            .find(|row| row.accesskit_node().label() == Some(name.clone()))
            .unwrap()
            .rect()
            .center()
    };
    let click = |harness: &mut Harness<'static, App>, nth: usize, modifiers: Modifiers| {
        let pos = at(harness, nth);
        harness.event(Event::PointerMoved(pos));
        for pressed in [true, false] {
            let button = eframe::egui::PointerButton::Primary;
            harness.event_modifiers(Event::PointerButton { pos, button, pressed, modifiers }, modifiers);
        }
        settle(harness);
    };
    click(&mut harness, 1, Modifiers::COMMAND);
    click(&mut harness, 4, Modifiers::SHIFT);
    assert_eq!(selected(&harness), 4);
    click(&mut harness, 2, Modifiers::COMMAND);
    assert_eq!(selected(&harness), 3);
    assert_eq!(*harness.state().place(), Place::People(None));
}

#[test]
fn typing_goes_to_the_row_that_begins_so() {
    let mut harness = people();
    focus_list(&mut harness);
    type_text(&mut harness, "u");
    type_text(&mut harness, "b");
    assert!(harness.query_by_role_and_label(Role::Status, "Gehe zu: ub").is_some());
    let current = harness
        .query_all_by_role(Role::Row)
        .find(|row| row.accesskit_node().is_selected() == Some(true))
        .and_then(|row| row.accesskit_node().label());
    assert!(current.as_ref().is_some_and(|name| name.starts_with("Üb")), "{current:?}");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label_contains("Gehe zu").is_none());
    assert!(list_has_keys(&harness), "Esc took the search back, not the focus");
}

#[test]
fn a_column_is_filtered_and_the_filter_taken_back() {
    let mut harness = people();
    let all = harness.state().workspace().catalogue().people.len();
    focus_list(&mut harness);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    assert_eq!(*harness.state().place(), Place::People(None), "the table took the keys");
    let field = harness.get_by_role_and_label(Role::TextInput, "Name filtern");
    assert!(field.accesskit_node().is_focused());
    type_text(&mut harness, "ubung");
    let left = rows(&harness);
    assert!(!left.is_empty() && left.iter().all(|row| row.contains("Übung")), "{left:?}");
    let chip = "Filter entfernen: Name enthält „ubung“";
    assert!(harness.query_by_label_contains(&format!(" von {all} Zeilen")).is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(list_has_keys(&harness), "Enter goes on to the rows");
    harness.get_by_role_and_label(Role::Button, chip).click();
    settle(&mut harness);
    assert!(rows(&harness).len() > left.len());
    assert!(harness.query_by_label(chip).is_none());
}

#[test]
fn cells_are_edited_in_the_row() {
    let mut harness = people();
    harness.state_mut().push(Command::Do(Action::GoPeople));
    focus_list(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    let before = rows(&harness)[0].clone();
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_text(&mut harness, "Zzz, Anna");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(rows(&harness)[0], before, "Esc leaves everything as it was");
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    let email = harness
        .query_all_by_role(Role::TextInput)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("E-Mail, ")));
    assert!(email.is_some_and(|node| node.accesskit_node().is_focused()), "Tab goes on to the next cell");
    type_text(&mut harness, "neu@example.org");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(rows(&harness)[0].contains("neu@example.org"));
    assert_eq!(harness.state().workspace().undo_name(), Some(EditName::Changed(Kind::Person)));
    assert!(list_has_keys(&harness), "the rows have the keyboard again");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(rows(&harness)[0], before, "it was one step");
}

#[test]
fn columns_are_hidden_and_moved_by_keyboard_and_stay_so() {
    let mut harness = people();
    harness.get_by_role_and_label(Role::ColumnHeader, "Rolle").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    harness.get_by_role_and_label(Role::Button, "Nach links").click();
    settle(&mut harness);
    let left = |harness: &Harness<'static, App>, label: &str| {
        harness.get_by_role_and_label(Role::ColumnHeader, label).rect().left()
    };
    assert!(left(&harness, "Rolle") < left(&harness, "KI"));
    harness.get_by_role_and_label(Role::CheckBox, "Telefon").click();
    settle(&mut harness);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(harness.query_by_role_and_label(Role::ColumnHeader, "Telefon").is_none());
    harness.state_mut().push(Command::Go(Place::Overview));
    settle(&mut harness);
    harness.state_mut().push(Command::Go(Place::People(None)));
    settle(&mut harness);
    assert!(left(&harness, "Rolle") < left(&harness, "KI"));
    harness.get_by_role_and_label(Role::ColumnHeader, "Rolle").click_secondary();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::Button, "Zurücksetzen").click();
    settle(&mut harness);
    assert!(left(&harness, "Rolle") > left(&harness, "KI"));
    assert!(harness.query_by_role_and_label(Role::ColumnHeader, "Telefon").is_some());
}

#[test]
fn the_menu_of_rows_opens_by_key_and_gives_the_focus_back() {
    let mut harness = people();
    focus_list(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    let copy = harness
        .query_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("Kopieren")));
    assert!(copy.is_some_and(|node| node.accesskit_node().is_focused()));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label_contains("Kopieren").is_none());
    assert!(list_has_keys(&harness));
}

#[test]
fn modules_and_foci_are_edited_in_the_row() {
    let mut harness = window();
    let offering = harness.state().workspace().catalogue().offerings.iter().next().unwrap().id.clone();
    harness.state_mut().push(Command::Go(Place::Offerings(Some(offering))));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::ListBox, "Module").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_text(&mut harness, "Auftakt");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    type_text(&mut harness, "450");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let first = rows(&harness)[0].clone();
    assert!(first.contains("Auftakt") && first.contains("10 U"), "{first}");
    harness.state_mut().push(Command::Go(Place::Settings));
    settle(&mut harness);
    harness.get_by_role_and_label(Role::ListBox, "Schwerpunkte").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_text(&mut harness, "Anderer Name");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().workspace().undo_name(), Some(EditName::Changed(Kind::Focus)));
    assert!(harness.state().workspace().catalogue().foci.iter().any(|focus| focus.name == "Anderer Name"));
}

#[test]
fn several_people_are_deleted_in_one_step_after_one_question() {
    let mut harness = people();
    let before = harness.state().workspace().snapshot();
    // Everybody in the example is registered somewhere.
    for name in ["Aaa", "Aab"] {
        let person = laki_planer::catalogue::Person {
            id: name.into(),
            last_name: name.to_owned(),
            ..Default::default()
        };
        harness.state_mut().push(Command::Edit(laki_planer::catalogue::Edit::Put(person.into())));
        settle(&mut harness);
    }
    let whole = harness.state().workspace().snapshot();
    assert_eq!(whole.people.len(), before.people.len() + 2);
    focus_list(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    for _ in 0..2 {
        press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    }
    assert_eq!(selected(&harness), 3);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(harness.query_by_label("2 Personen löschen?").is_some(), "the third has registrations");
    assert!(harness.query_by_label_contains("Es bleiben, weil noch etwas daran hängt: ").is_some());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(*harness.state().workspace().catalogue() == *whole);
    assert_eq!(selected(&harness), 3, "as before the question");
    focus_list(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    harness.get_by_role_and_label(Role::Button, "Löschen").click();
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *before);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert!(*harness.state().workspace().catalogue() == *whole, "one step");
}
