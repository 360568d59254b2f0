//! What a screen reader is given: role, name, state and place of everything, in every view and dialog.

use eframe::egui::Role;
use eframe::egui::accesskit;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use egui_kittest::{Harness, Node};
use laki_planer::app::App;

use crate::places;

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
