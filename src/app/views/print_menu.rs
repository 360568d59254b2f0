//! The printer's button of a view: look at it, save it, print it.

use eframe::egui::{Popup, Ui};

use crate::app::command::Output;
use crate::app::icons;
use crate::app::theme::measure;
use crate::app::widgets::icon_button;
use crate::texts::Texts;

/// Shows the button with its menu; answers with what is to become of the document.
pub fn print_menu(ui: &mut Ui, texts: Texts, label: &str) -> Option<Output> {
    print_menu_with(ui, texts, label, |_| {})
}

/// The same with more to choose from below.
pub fn print_menu_with(ui: &mut Ui, texts: Texts, label: &str, more: impl FnOnce(&mut Ui)) -> Option<Output> {
    let response = icon_button(ui, icons::PRINTER, label);
    let mut wanted = None;
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(measure::NAVIGATION);
        for (name, output) in [
            (texts.sessions_print_view(), Output::View),
            (texts.sessions_print_save(), Output::Save),
            (texts.sessions_print_now(), Output::Print),
        ] {
            if ui.button(name).clicked() {
                wanted = Some(output);
            }
        }
        more(ui);
    });
    wanted
}
