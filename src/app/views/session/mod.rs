//! One session: days, place, trainers, registrations, attendance, print.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::Command;
use crate::catalogue::SessionId;

#[derive(Default)]
pub struct State {
    pub preview: Preview,
}

#[derive(Default)]
pub struct Preview;

impl Preview {
    pub fn arrived(
        &mut self,
        _: SessionId,
        _: crate::documents::attendee_list::Options,
        _: u64,
        _: Result<crate::documents::Rendered, String>,
    ) {
    }
}

pub fn ui(ui: &mut Ui, _: &ViewCtx<'_>, _id: &SessionId, _: &mut State, _: &mut Vec<Command>) {
    ui.label("…");
}
