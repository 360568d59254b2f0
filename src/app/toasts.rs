//! Messages in passing, bottom right. What went well goes by itself; what went wrong waits to be read.

use std::collections::VecDeque;

use eframe::egui::accesskit::Live;
use eframe::egui::{Align2, Area, Frame, Id, Margin, Order, Role, Stroke, Ui, UiBuilder, vec2};

use super::command::{Action, Command};
use super::widgets::{Sign, icon_button, link, sign_label, theme};
use super::{icons, theme::measure};
use crate::texts::Texts;

/// How bad a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Done.
    Info,
    /// Done, and can be undone.
    Undoable,
    /// Not done, and why.
    Error,
}

/// What can be done next, beside a message.
#[derive(Clone, Debug)]
pub struct Way {
    /// What it is called.
    pub name: &'static str,
    /// What it does.
    pub command: Command,
}

#[derive(Clone, Debug)]
struct Toast {
    kind: Kind,
    text: String,
    ways: Vec<Way>,
    /// Egui's time at which it appeared, once it has.
    since: Option<f64>,
}

/// The messages on screen.
#[derive(Clone, Debug, Default)]
pub struct Toasts {
    shown: Vec<Toast>,
    /// Whether it went wrong, and what was said; the newest last.
    log: VecDeque<(bool, String)>,
}

/// Seconds that a message stays.
const STAYS: f64 = 6.0;
/// The same with something to do next: one has to get there.
const STAYS_WITH_WAYS: f64 = 20.0;
/// Messages on screen at a time.
const MOST: usize = 4;
/// Messages that can be read again.
const LOGGED: usize = 200;

impl Toasts {
    /// Says something.
    pub fn say(&mut self, kind: Kind, text: impl Into<String>) {
        self.put(kind, text.into(), Vec::new());
    }

    /// Says that something is done, and what can be done with it.
    pub fn offer(&mut self, text: String, ways: Vec<Way>) {
        self.put(Kind::Info, text, ways);
    }

    fn put(&mut self, kind: Kind, text: String, ways: Vec<Way>) {
        if self.log.len() == LOGGED {
            self.log.pop_front();
        }
        self.log.push_back((kind == Kind::Error, text.clone()));
        self.shown
            .retain(|toast| toast.text != text && (toast.kind != Kind::Undoable || kind != Kind::Undoable));
        self.shown.push(Toast { kind, text, ways, since: None });
        if self.shown.len() > MOST {
            self.shown.remove(0);
        }
    }

    /// What was said, the newest first, and whether it was an error.
    pub fn log(&self) -> impl Iterator<Item = (bool, &str)> {
        self.log.iter().rev().map(|(failed, text)| (*failed, text.as_str()))
    }

    /// The texts on screen: for tests.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.shown.iter().map(|toast| toast.text.as_str())
    }

    /// Paints them.
    pub fn ui(&mut self, ui: &mut Ui, texts: Texts, out: &mut Vec<Command>) {
        let now = ui.input(|input| input.time);
        for toast in &mut self.shown {
            toast.since.get_or_insert(now);
        }
        self.shown.retain(|toast| {
            let stays = if toast.ways.is_empty() { STAYS } else { STAYS_WITH_WAYS };
            toast.kind == Kind::Error || toast.since.is_none_or(|at| now - at < stays)
        });
        if self.shown.is_empty() {
            return;
        }
        if self.shown.iter().any(|toast| toast.kind != Kind::Error) {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(500));
        }
        let mut closed = None;
        Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -16.0 - measure::STATUS))
            .show(ui.ctx(), |ui| {
                for (index, toast) in self.shown.iter().enumerate() {
                    if toast_ui(ui, toast, texts, out) {
                        closed = Some(index);
                    }
                }
            });
        if let Some(index) = closed {
            self.shown.remove(index);
        }
    }
}

fn toast_ui(ui: &mut Ui, toast: &Toast, texts: Texts, out: &mut Vec<Command>) -> bool {
    let palette = theme(ui).palette;
    let frame = Frame::new()
        .fill(palette.bg)
        .stroke(Stroke::new(1.0, if toast.kind == Kind::Error { palette.danger } else { palette.strong }))
        .corner_radius(4)
        .inner_margin(Margin::symmetric(12, 8));
    let builder = UiBuilder::new().accessibility_role(Role::Alert).accessibility_label(toast.text.clone());
    let mut closed = false;
    ui.scope_builder(builder, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(336.0);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(296.0);
                    // It is spoken as it appears: at once if something went wrong, else when the reader has
                    // finished.
                    let (words, live) = if toast.kind == Kind::Error {
                        let words = ui.horizontal_wrapped(|ui| sign_label(ui, Sign::Clash, &toast.text));
                        (words.inner, Live::Assertive)
                    } else {
                        (ui.label(&toast.text), Live::Polite)
                    };
                    ui.ctx().accesskit_node_builder(words.id, |node| node.set_live(live));
                    if toast.kind == Kind::Undoable && link(ui, Action::Undo.label(texts)).clicked() {
                        out.push(Command::Do(Action::Undo));
                        closed = true;
                    }
                    ui.horizontal(|ui| {
                        for Way { name, command } in &toast.ways {
                            if link(ui, name).clicked() {
                                out.push(command.clone());
                            }
                        }
                    });
                });
                closed |= icon_button(ui, icons::X, texts.close_message()).clicked();
            });
        });
    });
    closed
}
