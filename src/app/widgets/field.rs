//! Fields with their labels. A label stands above its field and names it in the accessibility tree.

use eframe::egui::accesskit::{Invalid, Node};
use eframe::egui::style::WidgetVisuals;
use eframe::egui::{
    Align, Align2, ComboBox, DragValue, Layout, Rect, Response, RichText, Role, TextEdit, Ui, WidgetInfo,
    vec2,
};

use super::super::icons;
use super::super::theme::{Type, measure};
use super::{Landmark, hint, theme};

/// A label above whatever `add` builds; the label names it.
pub fn labelled(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let name = hint(ui, label);
        add(ui).labelled_by(name.id)
    })
    .inner
}

/// Fields beside each other that go on in a next row where there is no room for one.
pub fn field_row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::left_to_right(Align::TOP).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), layout, add).inner
}

/// In a [`field_row`], begins the next row where a field of `width` has no room.
fn wrap(ui: &mut Ui, width: f32) {
    let row = ui.max_rect();
    if ui.layout().main_wrap() && ui.cursor().left() > row.left() && ui.cursor().left() + width > row.right()
    {
        ui.end_row();
    }
}

/// One line of text.
pub fn text_field(ui: &mut Ui, label: &str, text: &mut String, width: f32) -> Response {
    wrap(ui, width);
    labelled(ui, label, |ui| {
        let response = ui.add(line(text).desired_width(width));
        Landmark::Form.remember(ui, &response);
        response
    })
}

pub(super) fn line(text: &mut String) -> TextEdit<'_> {
    TextEdit::singleline(text)
        .min_size(eframe::egui::vec2(0.0, measure::CONTROL))
        .align(eframe::egui::Align2::LEFT_CENTER)
}

/// Several lines of text.
pub fn multiline(ui: &mut Ui, label: &str, text: &mut String, width: f32, rows: usize) -> Response {
    labelled(ui, label, |ui| ui.add(TextEdit::multiline(text).desired_width(width).desired_rows(rows)))
}

/// One line of text whose name isn't written above it: for lines of a list that has heads.
pub fn named_field(ui: &mut Ui, label: &str, text: &mut String, width: f32) -> Response {
    let response = ui.add(line(text).desired_width(width));
    name(&response, label, text);
    response
}

/// A field that filters what is below it.
pub fn search_field(ui: &mut Ui, label: &str, text: &mut String, width: f32) -> Response {
    let weak = theme(ui).palette.weak;
    let prefix = RichText::new(icons::MAGNIFYING_GLASS).font(Type::icon_small()).color(weak);
    let response = ui.add(line(text).desired_width(width).hint_text(label.to_owned()).prefix(prefix));
    Landmark::Find.remember(ui, &response);
    name(&response, label, text);
    response
}

/// Names a field that has no label.
pub(super) fn name(response: &Response, label: &str, text: &str) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, label);
        info.current_text_value = Some(text.to_owned());
        info
    });
}

/// Says of a field, to whoever doesn't see what stands beside it, what is wrong with it.
pub fn invalid(response: &Response, problem: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_invalid(Invalid::True);
        node.set_description(problem);
    });
}

/// Says of a field that something must stand in it, and that it doesn't while it `is_empty`.
pub fn required(response: &Response, is_empty: bool, problem: &str) {
    response.ctx.accesskit_node_builder(response.id, Node::set_required);
    if is_empty {
        invalid(response, problem);
    }
}

/// One line of text that must not stay empty; `problem` says so.
pub fn required_field(ui: &mut Ui, label: &str, text: &mut String, width: f32, problem: &str) -> Response {
    let response = text_field(ui, label, text, width);
    required(&response, text.trim().is_empty(), problem);
    response
}

/// A whole number that may be missing; `0` stands for "none".
pub fn number_field(ui: &mut Ui, label: &str, value: &mut Option<u16>, none: &str) -> Response {
    labelled(ui, label, |ui| {
        ui.spacing_mut().interact_size.x = 72.0;
        let mut number = value.unwrap_or(0);
        let none = none.to_owned();
        let field = DragValue::new(&mut number)
            .speed(0.2)
            .custom_formatter(
                move |number, _| if number == 0.0 { none.clone() } else { format!("{number:.0}") },
            )
            .custom_parser(|text| Some(text.trim().parse().unwrap_or(0.0)));
        let response = ui.add(field);
        if response.changed() {
            *value = (number > 0).then_some(number);
        }
        response
    })
}

/// The mark of a list that opens.
pub fn caret(ui: &Ui, rect: Rect, visuals: &WidgetVisuals, _: bool) {
    let color = visuals.fg_stroke.color;
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::CARET_DOWN, Type::icon_small(), color);
}

/// A choice of one among `options`; returns whether it changed.
pub fn choose<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    options: &[T],
    width: f32,
    text: impl Fn(&T) -> String,
) -> bool {
    let before = value.clone();
    wrap(ui, width);
    labelled(ui, label, |ui| {
        // Otherwise a long text would take all the room there is before it is truncated.
        ui.set_max_width(width);
        ComboBox::from_id_salt(label)
            .selected_text(text(value))
            .width(width)
            .truncate()
            .icon(caret)
            .show_ui(ui, |ui| {
                for option in options {
                    ui.selectable_value(value, option.clone(), text(option));
                }
            })
            .response
    });
    *value != before
}
