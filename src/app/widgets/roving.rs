//! One tab stop for a row of things: arrows go among them, as in a toolbar.

use eframe::egui::accesskit::Action;
use eframe::egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Response, Sense, Ui};

/// A row of things of which one is the tab stop.
pub struct Roving {
    id: Id,
    keys: [Key; 2],
    default: usize,
    current: usize,
    count: usize,
    /// The things in their order, as they are shown.
    things: Vec<Id>,
    wanted: Option<usize>,
}

impl Roving {
    /// For things beside each other: arrows left and right. Tab comes to the one at `default` until somebody went
    /// to another.
    pub fn across(ui: &Ui, salt: &str, count: usize, default: usize) -> Self {
        Self::new(ui, salt, count, default, [Key::ArrowLeft, Key::ArrowRight])
    }

    /// For things beneath each other: arrows up and down.
    pub fn down(ui: &Ui, salt: &str, count: usize, default: usize) -> Self {
        Self::new(ui, salt, count, default, [Key::ArrowUp, Key::ArrowDown])
    }

    fn new(ui: &Ui, salt: &str, count: usize, default: usize, keys: [Key; 2]) -> Self {
        let id = ui.scope_id().with(("roving", salt));
        let known: Option<(usize, usize)> = ui.data(|data| data.get_temp(id));
        let current = known.filter(|(of, _)| *of == default).map_or(default, |(_, current)| current);
        let current = current.min(count.saturating_sub(1));
        // Readers look for the number of all things where these stand in.
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(count));
        Self { id, keys, default, current, count, things: Vec::new(), wanted: None }
    }

    /// What the next thing senses, of what is `full` if it is the tab stop.
    pub fn sense(&self, full: Sense) -> Sense {
        if self.things.len() == self.current { full } else { full - Sense::FOCUSABLE }
    }

    /// Whether the next thing is the tab stop.
    pub fn is_next(&self) -> bool {
        self.things.len() == self.current
    }

    /// The next thing, as it was shown.
    pub fn add(&mut self, ui: &Ui, response: &Response) {
        let at = self.things.len();
        self.things.push(response.id);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_position_in_set(at));
        if at != self.current {
            if response.has_focus() {
                // Somebody gave it the focus, such as a menu that closed.
                self.current = at;
                self.keep(ui);
                ui.ctx().request_repaint();
            }
            let asked = ui.input(|input| input.has_accesskit_action_request(response.id, Action::Focus));
            ui.ctx().accesskit_node_builder(response.id, |node| node.add_action(Action::Focus));
            if asked {
                self.wanted = Some(at);
            }
        } else if response.has_focus() {
            self.walk(ui, at);
        }
        if response.clicked() {
            self.current = at;
            self.keep(ui);
        }
    }

    fn walk(&mut self, ui: &Ui, at: usize) {
        let across = self.keys[0] == Key::ArrowLeft;
        let filter =
            EventFilter { horizontal_arrows: across, vertical_arrows: !across, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.things[at], filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.count.saturating_sub(1);
        let to = if pressed(self.keys[0]) {
            at.saturating_sub(1)
        } else if pressed(self.keys[1]) {
            (at + 1).min(last)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return;
        };
        // In the first frame of its focus egui has seen the arrow before us.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        self.wanted = Some(to);
    }

    /// Gives the focus on, once all things are shown.
    pub fn end(mut self, ui: &Ui) {
        if let Some(to) = self.wanted.filter(|to| *to != self.current)
            && let Some(thing) = self.things.get(to)
        {
            self.current = to;
            self.keep(ui);
            ui.memory_mut(|memory| memory.request_focus(*thing));
            ui.ctx().request_repaint();
        }
    }

    fn keep(&self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(self.id, (self.default, self.current)));
    }
}
