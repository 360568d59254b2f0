//! Making or moving a session: date, place, trainers, who is invited, what is in the way.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;

#[derive(Default)]
pub struct State {}

impl State {
    pub fn begin(&mut self, _: &crate::catalogue::Catalogue, _: crate::app::Plan, _: chrono::NaiveDate) {}
}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
