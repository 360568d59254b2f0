//! The offerings: list, and one in detail with its modules.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;
use crate::catalogue::OfferingId;

#[derive(Default)]
pub struct State {}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _open: Option<&OfferingId>, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
