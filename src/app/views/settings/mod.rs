//! Settings: the office, foci, clash rules, holidays, look and language.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;

#[derive(Default)]
pub struct State {}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
