//! Text in its ranks.

use eframe::egui::{Label, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::super::theme::Type;
use super::{Sign, sign_label, theme};

/// A view's title: a heading in the accessibility tree.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    heading(ui, RichText::new(text).font(Type::title()), text)
}

/// A section's title.
pub fn section(ui: &mut Ui, text: &str) -> Response {
    heading(ui, RichText::new(text).font(Type::section()), text)
}

/// The same for a sentence that must be readable to its end, in as many lines as it needs.
pub fn section_sentence(ui: &mut Ui, text: &str) -> Response {
    labelled(ui, Label::new(RichText::new(text).font(Type::section())).wrap(), text)
}

fn heading(ui: &mut Ui, rich: RichText, text: &str) -> Response {
    labelled(ui, Label::new(rich).truncate(), text)
}

fn labelled(ui: &mut Ui, label: Label, text: &str) -> Response {
    let response = ui.add(label);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    response
}

/// A key figure.
pub fn figure(ui: &mut Ui, text: &str) -> Response {
    ui.label(RichText::new(text).font(Type::figure()))
}

/// Secondary text.
pub fn hint(ui: &mut Ui, text: &str) -> Response {
    let color = theme(ui).palette.weak;
    ui.label(RichText::new(text).font(Type::hint()).color(color))
}

/// A label above its value: "Ort / Haus der Vielfalt, Duisburg".
pub fn fact(ui: &mut Ui, label: &str, value: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        hint(ui, label);
        ui.label(value);
    });
}

/// A warning with its sign.
pub fn warning(ui: &mut Ui, text: &str) -> Response {
    sign_label(ui, Sign::Clash, text)
}

/// One line that ends in "…" where there is no room; the whole text is its tooltip.
pub fn truncated(ui: &mut Ui, text: impl Into<RichText>) -> Response {
    ui.add(Label::new(text.into()).truncate())
}

/// An outlined word, such as a session's status.
pub fn tag(ui: &mut Ui, text: &str) -> Response {
    let palette = theme(ui).palette;
    let galley = ui.painter().layout_no_wrap(text.to_owned(), Type::hint(), palette.text);
    let (rect, response) = ui.allocate_exact_size(galley.size() + Vec2::new(12.0, 4.0), Sense::hover());
    ui.painter().rect_stroke(rect, 3.0, Stroke::new(1.0, palette.strong), StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, palette.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}
