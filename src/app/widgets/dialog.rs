//! Questions: the question as title, what follows from each answer, verbs as buttons. Esc cancels, and Enter
//! never destroys: the default is the answer after which everything is still there.

use eframe::egui::{Id, Key, Modal, Ui};

use super::{at_the_right, button, primary_button, section_sentence, theme};

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
    verbs: (&str, Option<&str>, &str),
    add: impl FnOnce(&mut Ui),
) -> Option<Answer> {
    ask(ui, title, text, verbs, (448.0, true), add)
}

/// The same with room for a table. While it isn't `ready`, its verb can't be pressed.
pub fn wide_question(
    ui: &mut Ui,
    title: &str,
    text: &str,
    verbs: (&str, Option<&str>, &str),
    ready: bool,
    add: impl FnOnce(&mut Ui),
) -> Option<Answer> {
    let width = (ui.ctx().content_rect().width() - 64.0).min(860.0);
    ask(ui, title, text, verbs, (width, ready), add)
}

/// The button of a dialog that only shows something: Enter presses it unless something else has the focus.
pub fn close_button(ui: &mut Ui, text: &str) -> bool {
    at_the_right(ui, |ui| {
        let button = primary_button(ui, None, text);
        let nothing_focused = ui.memory(|memory| memory.focused().is_none());
        if nothing_focused {
            button.request_focus();
        }
        button.clicked() || nothing_focused && ui.input(|input| input.key_pressed(Key::Enter))
    })
}

fn ask(
    ui: &mut Ui,
    title: &str,
    text: &str,
    (yes, no, cancel): (&str, Option<&str>, &str),
    (width, ready): (f32, bool),
    add: impl FnOnce(&mut Ui),
) -> Option<Answer> {
    let mut answer = None;
    let stroke = theme(ui).head_line();
    let frame = eframe::egui::Frame::window(ui.style()).stroke(stroke);
    // An id for each question: egui remembers how large the last one was.
    let modal = Modal::new(Id::unique(("question", title))).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        section_sentence(ui, title);
        if !text.is_empty() {
            ui.add_space(4.0);
            ui.label(text);
        }
        ui.add_space(8.0);
        add(ui);
        ui.add_space(12.0);
        at_the_right(ui, |ui| {
            if button(ui, None, cancel).clicked() {
                answer = Some(Answer::Cancel);
            }
            if let Some(no) = no
                && button(ui, None, no).clicked()
            {
                answer = Some(Answer::No);
            }
            let default = ui.add_enabled_ui(ready, |ui| primary_button(ui, None, yes)).inner;
            // Enter in a field gives up the field's focus: it presses the default button.
            let nothing_focused = ui.memory(|memory| memory.focused().is_none());
            let enter = nothing_focused && ui.input(|input| input.key_pressed(Key::Enter));
            if nothing_focused && ready {
                default.request_focus();
            }
            if default.clicked() || enter && ready {
                answer = Some(Answer::Yes);
            }
        });
    });
    if modal.should_close() || ui.input(|input| input.key_pressed(Key::Escape)) {
        answer = answer.or(Some(Answer::Cancel));
    }
    answer
}
