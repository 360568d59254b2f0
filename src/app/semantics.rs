//! What egui leaves out of the accessibility tree or says in English, put right before the tree goes to the system.

use eframe::egui::accesskit::{
    Action, ActionRequest, HasPopup, Node, NodeId, Role, Toggled, TreeId, TreeUpdate,
};
use eframe::egui::{Context, Event, FullOutput, Id, Memory, Plugin, RawInput};

use crate::texts::{Lang, Texts};

/// Added to egui once. Brings what got the focus into sight, too: egui leaves it where it is scrolled to.
#[derive(Default)]
pub struct Semantics {
    focused: Option<Id>,
    hidden: Option<Id>,
}

impl Plugin for Semantics {
    fn debug_name(&self) -> &'static str {
        "semantics"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        if let Some(id) = self.hidden.take() {
            // As if a screen reader had asked for it.
            input.events.push(Event::AccessKitActionRequest(ActionRequest {
                action: Action::ScrollIntoView,
                target_tree: TreeId::ROOT,
                target_node: id.accesskit_id(),
                data: None,
            }));
        }
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let focused = ctx.memory(Memory::focused);
        if focused != std::mem::replace(&mut self.focused, focused) {
            self.hidden = focused.filter(|id| is_cut(ctx, *id));
            if self.hidden.is_some() {
                ctx.request_repaint();
            }
        }
        if let Some(tree) = &mut output.platform_output.accesskit_update {
            polish(tree);
        }
    }
}

/// Whether a part of something is scrolled away.
fn is_cut(ctx: &Context, id: Id) -> bool {
    // Not `read_response`: after the pass that would take the focus away.
    let place =
        ctx.viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|it| (it.rect, it.interact_rect)));
    let Some((rect, seen)) = place else { return false };
    let cut = rect.size() - seen.intersect(ctx.content_rect()).size();
    cut.x > 1.0 || cut.y > 1.0
}

/// Goes once over all nodes. The window's language stands at its root.
fn polish(tree: &mut TreeUpdate) {
    let Some(root) = tree.tree.as_ref().map(|tree| tree.root) else { return };
    let english = tree.nodes.iter().any(|(id, node)| *id == root && node.language() == Some("en"));
    let texts = Texts::new(if english { Lang::En } else { Lang::De });
    let mut lists: Vec<NodeId> =
        tree.nodes.iter().filter(|(_, node)| is_list(node)).map(|(id, _)| *id).collect();
    lists.sort_unstable();
    for (_, node) in &mut tree.nodes {
        // What opens from something hangs beneath it.
        let opened = node.children().iter().any(|child| lists.binary_search(child).is_ok());
        match node.role() {
            Role::Splitter => node.set_label(texts.panel_edge()),
            Role::ComboBox => {
                node.set_has_popup(HasPopup::Listbox);
                node.set_expanded(opened);
            }
            Role::Button | Role::MenuItem if opened => {
                node.set_has_popup(HasPopup::Menu);
                node.set_expanded(true);
            }
            role if is_chosen_among_others(role) => {
                if let Some(toggled) = node.toggled() {
                    node.set_selected(toggled == Toggled::True);
                    node.clear_toggled();
                }
            }
            _ => {}
        }
    }
}

fn is_list(node: &Node) -> bool {
    matches!(node.role(), Role::ListBox | Role::Menu)
}

/// Egui knows one word for ticked and for selected.
fn is_chosen_among_others(role: Role) -> bool {
    matches!(
        role,
        Role::Tab | Role::Row | Role::Cell | Role::GridCell | Role::ListBoxOption | Role::ColumnHeader
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::accesskit::{TreeId, TreeInfo};

    fn polished(root_language: &str, nodes: Vec<(u64, Node)>) -> Vec<Node> {
        let mut root = Node::new(Role::Window);
        root.set_language(root_language);
        let nodes = nodes.into_iter().map(|(id, node)| (NodeId(id), node));
        let mut tree = TreeUpdate {
            nodes: std::iter::once((NodeId(0), root)).chain(nodes).collect(),
            tree: Some(TreeInfo::new(NodeId(0))),
            tree_id: TreeId::ROOT,
            focus: NodeId(0),
        };
        polish(&mut tree);
        tree.nodes.into_iter().skip(1).map(|(_, node)| node).collect()
    }

    #[test]
    fn what_is_chosen_among_others_is_selected_and_not_ticked() {
        for role in [Role::Tab, Role::Row, Role::CheckBox] {
            let mut node = Node::new(role);
            node.set_toggled(Toggled::True);
            let node = polished("de", vec![(1, node)]).remove(0);
            let ticked = role == Role::CheckBox;
            assert_eq!(
                (node.toggled().is_some(), node.is_selected() == Some(true)),
                (ticked, !ticked),
                "{role:?}"
            );
        }
    }

    #[test]
    fn a_list_says_whether_it_is_open() {
        let closed = polished("de", vec![(1, Node::new(Role::ComboBox))]).remove(0);
        assert_eq!(closed.is_expanded(), Some(false));
        let mut combo = Node::new(Role::ComboBox);
        combo.push_child(NodeId(2));
        let open = polished("de", vec![(1, combo), (2, Node::new(Role::ListBox))]).remove(0);
        assert_eq!(open.is_expanded(), Some(true));
    }

    #[test]
    fn edges_of_panels_are_named_in_the_windows_language() {
        for (lang, texts) in [("de", Texts::new(Lang::De)), ("en", Texts::new(Lang::En))] {
            let edge = polished(lang, vec![(1, Node::new(Role::Splitter))]).remove(0);
            assert_eq!(edge.label(), Some(texts.panel_edge()));
        }
    }
}
