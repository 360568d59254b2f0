//! Questions: the question as title, what follows from each answer, verbs as buttons. Esc cancels.

use eframe::egui::{Align, Id, Key, Layout, Modal, Ui};

use super::{button, primary_button, section, theme};

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The verb of the dialog.
    Yes,
    /// The other verb.
    No,
    /// Esc, or "Abbrechen".
    Cancel,
}

/// Asks. `yes` is the default: Enter presses it. `add` may put fields between text and buttons.
pub fn question(
    ui: &mut Ui,
    title: &str,
    text: &str,
    (yes, no, cancel): (&str, Option<&str>, &str),
    add: impl FnOnce(&mut Ui),
) -> Option<Answer> {
    let mut answer = None;
    let stroke = theme(ui).head_line();
    let frame = eframe::egui::Frame::window(ui.style()).stroke(stroke);
    let modal = Modal::new(Id::unique("question")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(448.0);
        section(ui, title);
        if !text.is_empty() {
            ui.add_space(4.0);
            ui.label(text);
        }
        ui.add_space(8.0);
        add(ui);
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let default = primary_button(ui, None, yes);
            if ui.memory(|memory| memory.focused().is_none()) {
                default.request_focus();
            }
            if default.clicked() {
                answer = Some(Answer::Yes);
            }
            if let Some(no) = no
                && button(ui, None, no).clicked()
            {
                answer = Some(Answer::No);
            }
            if button(ui, None, cancel).clicked() {
                answer = Some(Answer::Cancel);
            }
        });
    });
    if modal.should_close() || ui.input(|input| input.key_pressed(Key::Escape)) {
        answer = answer.or(Some(Answer::Cancel));
    }
    answer
}
