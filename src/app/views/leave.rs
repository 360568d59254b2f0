//! Esc leaves what is open, unless something else wanted it.

use eframe::egui::{Key, Popup, Ui};

use crate::app::widgets::is_sorting;

/// Remembers whether a field, a menu, a dialog or a table that is sorting had the keyboard when Esc was pressed: they let go of it
/// before the view is painted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Leave {
    busy: bool,
}

impl Leave {
    /// Whether Esc was pressed for the view itself; to be asked once a frame.
    pub fn asked(&mut self, ui: &Ui) -> bool {
        let pressed = ui.input(|input| input.key_pressed(Key::Escape));
        let dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
        let busy = ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx()) || dialog;
        let busy = busy || is_sorting(ui.ctx());
        !std::mem::replace(&mut self.busy, busy) && !busy && pressed
    }
}
