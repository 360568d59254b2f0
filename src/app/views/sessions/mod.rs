//! The sessions as list and month.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;

#[derive(Default)]
pub struct State {}

impl State {
    pub fn selected_day(&self) -> Option<chrono::NaiveDate> {
        None
    }
}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
