//! The centres: list, and one in detail with foci, history, people, coverage.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;
use crate::catalogue::CentreId;

#[derive(Default)]
pub struct State {}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _open: Option<&CentreId>, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
