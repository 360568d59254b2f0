//! Buttons and switches. Icons are painted beside the text, so that a button's accessible name is its text.

use eframe::egui::{
    Align2, Atom, AtomExt as _, AtomKind, Button, CornerRadius, Response, RichText, Role, Sense, Stroke, Ui,
    UiBuilder, Vec2, WidgetInfo,
};

use super::super::theme::{Type, measure};
use super::{Roving, theme};

fn icon_atom(icon: &'static str) -> Atom<'static> {
    AtomKind::paint(move |ui, args| {
        ui.painter().text(
            args.rect.center(),
            Align2::CENTER_CENTER,
            icon,
            Type::icon(),
            args.fallback_text_color,
        );
    })
    .atom_size(Vec2::splat(18.0))
}

fn with_icon(icon: Option<&'static str>, text: RichText) -> Button<'static> {
    match icon {
        Some(icon) => Button::new((icon_atom(icon), text)).gap(8.0),
        None => Button::new(text),
    }
    .min_size(Vec2::new(0.0, measure::CONTROL))
}

/// The one main button of a view.
pub fn primary_button(ui: &mut Ui, icon: Option<&'static str>, text: &str) -> Response {
    let palette = theme(ui).palette;
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            state.fg_stroke = Stroke::new(1.0, palette.on_accent);
        }
        let button = with_icon(icon, RichText::new(text).font(Type::strong()).color(palette.on_accent));
        ui.add(button.fill(palette.accent).stroke(Stroke::new(1.0, palette.accent)))
    })
    .inner
}

/// Any other button.
pub fn button(ui: &mut Ui, icon: Option<&'static str>, text: &str) -> Response {
    ui.add(with_icon(icon, RichText::new(text)))
}

/// A button that is only an icon; `label` is its tooltip and accessible name.
pub fn icon_button(ui: &mut Ui, icon: &'static str, label: &str) -> Response {
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = Vec2::splat(5.0);
            ui.add(Button::new(icon_atom(icon)).min_size(Vec2::splat(measure::CONTROL)))
        })
        .inner
        .on_hover_text(label);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    response
}

/// A button that looks like a link: the next step beside a reason.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let color = theme(ui).palette.accent;
    let response = ui.link(RichText::new(text).color(color));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    response
}

/// A switch between a few views of the same thing; returns the index that was clicked.
pub fn segmented(ui: &mut Ui, labels: &[&str], selected: usize) -> Option<usize> {
    let palette = theme(ui).palette;
    let mut clicked = None;
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::RadioGroup), |ui| {
        ui.spacing_mut().item_spacing.x = -1.0;
        let mut roving = Roving::across(ui, "segments", labels.len(), selected);
        for (index, label) in labels.iter().enumerate() {
            let is_selected = index == selected;
            let font = if is_selected { Type::strong() } else { eframe::egui::FontId::proportional(15.0) };
            let corner = |here: bool| if here { 4 } else { 0 };
            let (first, last) = (index == 0, index + 1 == labels.len());
            let button = Button::new(RichText::new(*label).font(font))
                .min_size(Vec2::new(0.0, measure::CONTROL))
                .sense(roving.sense(Sense::click()))
                .fill(if is_selected { palette.selection } else { palette.bg })
                .stroke(Stroke::new(1.0, palette.strong))
                .corner_radius(CornerRadius {
                    nw: corner(first),
                    sw: corner(first),
                    ne: corner(last),
                    se: corner(last),
                });
            let response = ui.add(button);
            if is_selected {
                let line = response.rect.shrink2(Vec2::new(1.0, 1.0));
                ui.painter().hline(line.x_range(), line.bottom() - 1.0, Stroke::new(2.0, palette.accent));
            }
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_selected, *label));
            roving.add(ui, &response);
            if response.clicked() {
                clicked = Some(index);
            }
        }
        roving.end(ui);
    });
    clicked
}

/// A checkbox with its text; returns whether it was changed.
pub fn toggle(ui: &mut Ui, value: &mut bool, text: &str) -> bool {
    ui.checkbox(value, text).changed()
}
