//! What a screen reader is given: role, name, state and place of everything, in every view and dialog.

use eframe::egui::accesskit;
use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use egui_kittest::{Harness, Node};
use laki_planer::app::{App, Command, Place, Plan};

use crate::places;
use crate::support::{settle, window};

/// What can be operated.
fn is_control(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::CheckBox
            | Role::ColorWell
            | Role::ComboBox
            | Role::DateInput
            | Role::GridCell
            | Role::Link
            | Role::ListBox
            | Role::ListBoxOption
            | Role::MenuItem
            | Role::MenuItemRadio
            | Role::MultilineTextInput
            | Role::NumberInput
            | Role::RadioButton
            | Role::Row
            | Role::Slider
            | Role::SpinButton
            | Role::Splitter
            | Role::Switch
            | Role::Tab
            | Role::TextInput
    )
}

fn named(node: &AccessKitNode<'_>) -> String {
    node.label().or_else(|| node.value()).unwrap_or_default()
}

fn all<'h>(harness: &'h Harness<'static, App>) -> impl Iterator<Item = Node<'h>> {
    harness.query_all(by().predicate(|_| true))
}

fn parents(node: AccessKitNode<'_>) -> impl Iterator<Item = AccessKitNode<'_>> {
    std::iter::successors(node.parent(), egui_kittest::kittest::AccessKitNode::parent)
}

/// What is wrong with a node.
fn faults(node: &AccessKitNode<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let role = node.role();
    let is_head_row = role == Role::Row && node.children().any(|child| child.role() == Role::ColumnHeader);
    let takes_focus = node.data().supports_action(accesskit::Action::Focus);
    if (is_control(role) && !is_head_row || takes_focus) && named(node).trim().is_empty() {
        faults.push("has no name".to_owned());
    }
    if takes_focus && matches!(role, Role::Unknown | Role::GenericContainer | Role::Pane) {
        faults.push("takes the focus without a role".to_owned());
    }
    if matches!(role, Role::CheckBox | Role::RadioButton | Role::MenuItemRadio) && node.toggled().is_none() {
        faults.push("does not say whether it is on".to_owned());
    }
    let raw = node.data();
    if role == Role::Tab && node.is_selected().is_none() {
        faults.push("does not say whether it is selected".to_owned());
    }
    if role == Role::ComboBox && raw.is_expanded().is_none() {
        faults.push("does not say whether it is open".to_owned());
    }
    if role == Role::Cell || role == Role::GridCell {
        if raw.column_index().is_none() || raw.row_index().is_none() {
            faults.push("does not say row and column".to_owned());
        }
        let row = parents(*node).find(|node| node.role() == Role::Row);
        let table = parents(*node).find(|node| matches!(node.role(), Role::Table | Role::Grid));
        match (row, table) {
            (Some(row), Some(table)) => {
                if row.data().row_index() != raw.row_index() {
                    faults.push("is in another row than it says".to_owned());
                }
                if table.data().row_count() <= raw.row_index()
                    || table.data().column_count() <= raw.column_index()
                {
                    faults.push("is beyond its table".to_owned());
                }
            }
            _ => faults.push("is in no row of a table".to_owned()),
        }
    }
    if matches!(role, Role::Table | Role::Grid) && (raw.row_count().is_none() || raw.column_count().is_none())
    {
        faults.push("does not say how large it is".to_owned());
    }
    faults
}

#[test]
fn everything_has_role_name_state_and_place() {
    let mut found = Vec::new();
    for (name, show) in places::ALL {
        let harness = show();
        for node in all(&harness) {
            let node = node.accesskit_node();
            for fault in faults(&node) {
                found.push(format!("{name}: {:?} „{}“ {fault}", node.role(), named(&node)));
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// What a field says of itself: required, invalid, and why.
fn state_of(harness: &Harness<'static, App>, label: &str) -> (bool, bool, String) {
    let node = harness.get_by_label(label).accesskit_node();
    let raw = node.data();
    (raw.is_required(), raw.invalid().is_some(), raw.description().unwrap_or_default().to_owned())
}

fn retype(harness: &mut Harness<'static, App>, label: &str, text: &str) {
    harness.get_by_label(label).focus();
    settle(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press_modifiers(Modifiers::NONE, Key::Backspace);
    settle(harness);
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

#[test]
fn fields_say_what_must_stand_in_them_and_what_is_wrong_with_it() {
    let mut harness = window();
    let catalogue = harness.state().workspace().snapshot();
    let trainer = catalogue.trainers.iter().next().map(|one| one.id.clone());
    let module = catalogue.modules().next().map(|found| found.module.id.clone());
    harness.state_mut().push(Command::Go(Place::Trainers(trainer)));
    settle(&mut harness);
    assert_eq!(state_of(&harness, "Name"), (true, false, String::new()));
    retype(&mut harness, "Name", "");
    assert_eq!(state_of(&harness, "Name"), (true, true, "Name oder Titel fehlt.".to_owned()));
    retype(&mut harness, "Name", "Emre Vorlage");
    assert_eq!(state_of(&harness, "Name"), (true, false, String::new()));
    retype(&mut harness, "Honorar je Tag in Euro", "viel");
    let (required, invalid, why) = state_of(&harness, "Honorar je Tag in Euro");
    assert!(!required && invalid && harness.query_all_by_label(&why).next().is_some(), "{why}");

    harness.state_mut().push(Command::Plan(Plan { module, ..Plan::default() }));
    settle(&mut harness);
    for (label, typed, required, why) in [
        ("Datum", "", true, "Geben Sie ein Datum ein, etwa 03.02.2027."),
        ("Datum", "31.2.2027", true, "Den 31.02. gibt es nicht."),
        ("Datum", "3.2.2027", true, ""),
        ("Zeit", "früh", true, "Das ist keine Uhrzeit."),
        ("Zeit", "9-12", true, ""),
        ("Pausen", "11:30-12:30", false, "Eine Pause liegt außerhalb der Zeit."),
        ("Anmeldeschluss", "", false, ""),
        ("Anmeldeschluss", "bald", false, "Das ist kein Datum."),
    ] {
        retype(&mut harness, label, typed);
        let said = state_of(&harness, label);
        assert_eq!((said.0, said.1), (required, !why.is_empty()), "{label} {typed}: {said:?}");
        assert!(said.2.starts_with(why), "{label} {typed}: {said:?}");
    }
}
