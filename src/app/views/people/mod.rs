//! The people: list with filter, and one in detail with registrations and progress.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;
use crate::catalogue::PersonId;

#[derive(Default)]
pub struct State {}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _open: Option<&PersonId>, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
