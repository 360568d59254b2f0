//! The frame of a view: toolbar above, filters below it, content, inspector at the right.

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Role, ScrollArea, Ui, UiBuilder};

use super::super::theme::measure;
use super::{button, primary_button, theme};

/// A whole view; its name is what a screen reader announces.
pub fn page<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().accessibility_role(Role::Main).accessibility_label(name);
    ui.scope_builder(builder, add).inner
}

/// The bar with the title at the left and actions at the right.
pub fn toolbar(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin::symmetric(16, 0));
    Panel::top("toolbar").exact_size(measure::TOOLBAR).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                right(ui);
                ui.with_layout(Layout::left_to_right(Align::Center), left);
            });
        });
    });
}

/// Above and below the filters.
const FILTER_MARGIN: i8 = 8;

/// The row of filters under the toolbar.
pub fn filter_row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin::symmetric(16, 0));
    Panel::top("filters").exact_size(measure::FILTER_ROW).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(add);
    });
}

/// The same for filters that go on in a second row where the window is narrow.
pub fn filter_rows(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin::symmetric(16, FILTER_MARGIN));
    Panel::top("filters").frame(frame).show(ui, |ui| {
        ui.set_min_height(measure::FILTER_ROW - 2.0 * f32::from(FILTER_MARGIN));
        ui.horizontal_wrapped(add);
    });
}

/// What is selected: at the right, or beneath the content where the window is narrow.
pub fn inspector(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.sunken).inner_margin(Margin::same(16));
    let panel = if ui.available_width() < measure::ROOM_FOR_INSPECTOR {
        let height = ui.available_height();
        Panel::bottom("inspector-below").default_size(height * 0.4).size_range(80.0..=height * 0.7)
    } else {
        Panel::right("inspector").default_size(width).size_range(250.0..=460.0)
    };
    panel.frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, add);
    });
}

/// One record in detail at the right; its list keeps at least 240 points. Where there is no room for both
/// the detail covers the list, and the answer is true.
pub fn detail(ui: &mut Ui, add: impl FnOnce(&mut Ui)) -> bool {
    let theme = theme(ui);
    let covers = ui.available_width() < measure::ROOM_FOR_INSPECTOR;
    let most = (ui.available_width() - 240.0).max(320.0);
    let usual = (ui.available_width() * 0.66).min(880.0);
    let frame =
        Frame::new().fill(theme.palette.bg).inner_margin(Margin { left: 16, right: 12, top: 10, bottom: 0 });
    if covers {
        CentralPanel::default().frame(frame).show(ui, add);
    } else {
        Panel::right("detail").default_size(usual).size_range(320.0..=most).frame(frame).show(ui, add);
    }
    covers
}

/// The rest of the view. `margin` is the room left and right; tables that reach the edges take 0.
pub fn content<R>(ui: &mut Ui, margin: i8, add: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin {
        left: margin,
        right: margin,
        top: if margin > 0 { 12 } else { 0 },
        bottom: 0,
    });
    CentralPanel::default().frame(frame).show(ui, add).inner
}

/// One sentence and one button where the first row would be; returns whether the button was clicked.
pub fn empty_state(ui: &mut Ui, sentence: &str, action: Option<&str>, main: bool) -> bool {
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(8.0);
        ui.label(sentence);
    });
    let Some(action) = action else { return false };
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        if main { primary_button(ui, None, action) } else { button(ui, None, action) }.clicked()
    })
    .inner
}
