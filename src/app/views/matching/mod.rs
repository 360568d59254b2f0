//! Which offering reaches which KI and why; the KI × module matrix.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;

#[derive(Default)]
pub struct State {}

impl State {
    pub fn plan(&self, module: Option<&crate::catalogue::ModuleId>) -> crate::app::Plan {
        crate::app::Plan { module: module.cloned(), ..Default::default() }
    }

    pub fn plan_of_cells(&self) -> crate::app::Plan {
        crate::app::Plan::default()
    }
}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
