//! The row of filters under the heads, and those in force as chips above them.

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Align, Button, Frame as Box_, Key, Layout, Margin, Modifiers, Popup, RichText, Role, Sense, Stroke,
    TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::super::super::icons;
use super::super::super::theme::{Type, measure};
use super::super::link;
use super::column::Kind;
use super::filter::{Filter, Operator};
use super::state::TableState;
use super::{Frame, Sheet};
use crate::texts::Texts;

/// Height of the row of filters.
const HEIGHT: f32 = 34.0;

/// „Filtern“: opens and closes a table's row of filters. Only an icon where there is little room.
pub fn filter_toggle(ui: &mut Ui, texts: Texts, state: &mut TableState) {
    let response = if ui.available_width() < 110.0 {
        super::super::icon_button(ui, icons::FUNNEL, texts.table_filter())
    } else {
        super::super::button(ui, Some(icons::FUNNEL), texts.table_filter())
    };
    if state.filtering {
        let line = response.rect.shrink2(vec2(1.0, 1.0));
        let accent = super::super::theme(ui).palette.accent;
        ui.painter().hline(line.x_range(), line.bottom() - 1.0, Stroke::new(2.0, accent));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_toggled(state.filtering.into());
    });
    if response.clicked() {
        state.toggle_filters();
    }
}

impl Frame<'_> {
    /// The filters in force, each with a button that removes it, and how many rows they leave.
    pub(super) fn chips_ui(&self, ui: &mut Ui, sheet: &Sheet<'_>, state: &mut TableState) {
        if !state.filters.iter().any(Filter::is_set) {
            return;
        }
        let texts = sheet.texts;
        let margin = Margin { left: 7, right: 7, top: 4, bottom: 4 };
        Box_::new().inner_margin(margin).fill(self.theme.palette.bg).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
                let mut removed = None;
                for (at, filter) in state.filters.iter().enumerate().filter(|(_, filter)| filter.is_set()) {
                    if self.chip(ui, texts, filter) {
                        removed = Some(at);
                    }
                }
                let left = texts.table_rows_left(self.count, sheet.rows.count());
                let response = super::super::hint(ui, &left);
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
                if link(ui, texts.table_clear_filters()).clicked() {
                    state.filters.clear();
                }
                if let Some(at) = removed {
                    state.filters.remove(at);
                }
            });
        });
    }

    fn chip(&self, ui: &mut Ui, texts: Texts, filter: &Filter) -> bool {
        let column = self.table.columns.get(filter.column).map_or("", |column| column.label);
        let text = format!("{column} {} „{}“", operator_name(texts, filter.operator), filter.text.trim());
        let mut job = eframe::egui::text::LayoutJob::default();
        let palette = &self.theme.palette;
        let plain = eframe::egui::TextFormat::simple(Type::hint(), palette.text);
        job.append(&text, 0.0, plain);
        let mut icon = Type::icon_small();
        icon.size = 12.0;
        job.append(icons::X, 6.0, eframe::egui::TextFormat::simple(icon, palette.weak));
        let button = Button::new(job).small().fill(palette.sunken).stroke(Stroke::new(1.0, palette.strong));
        let response = ui.add(button);
        let name = texts.table_remove_filter(&text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        response.clicked()
    }

    /// A field for each column, with its operator before it.
    pub(super) fn filters_ui(&self, ui: &mut Ui, sheet: &Sheet<'_>, state: &mut TableState) {
        let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        ui.painter().rect_filled(bar, 0.0, self.theme.palette.sunken);
        ui.painter().hline(bar.x_range(), bar.bottom() - 0.5, self.theme.head_line());
        let wanted = state.focus_filter;
        for &column in &self.geometry.shown {
            let head = &self.table.columns[column];
            if head.label.is_empty() {
                continue;
            }
            let Some((cell, visible)) = self.head_rect(bar, column) else { continue };
            if !visible.is_positive() && wanted != Some(column) {
                continue;
            }
            let builder = UiBuilder::new()
                .max_rect(cell.shrink2(vec2(2.0, 3.0)))
                .layout(Layout::left_to_right(Align::Center))
                // Chips that come and go above must not take the focus from the fields.
                .scope_id(self.scope.with(("filter", column)));
            let mut child = ui.new_child(builder);
            child.set_clip_rect(visible.intersect(child.clip_rect()));
            self.filter_cell(&mut child, sheet, column, state);
        }
    }

    fn filter_cell(&self, ui: &mut Ui, sheet: &Sheet<'_>, column: usize, state: &mut TableState) {
        let (texts, head) = (sheet.texts, &self.table.columns[column]);
        ui.spacing_mut().item_spacing.x = 1.0;
        ui.spacing_mut().button_padding = vec2(4.0, 2.0);
        let asked = matches!(state.focus_filter, Some(wanted) if wanted == column || wanted == usize::MAX);
        let filter = state.filter(column);
        operator_ui(ui, texts, head.label, head.kind, filter);
        let problem = filter.is_set() && filter.test(head.kind, sheet.today).is_none();
        let palette = &self.theme.palette;
        let color = if problem { palette.danger } else { palette.text };
        let field = TextEdit::singleline(&mut filter.text)
            .id(self.scope.with(("filter-text", column)))
            .desired_width(ui.available_width())
            .font(Type::dense())
            .text_color(color)
            .margin(vec2(4.0, 2.0))
            .min_size(vec2(0.0, HEIGHT - 6.0))
            .align(eframe::egui::Align2::LEFT_CENTER);
        let mut response = ui.add(field);
        let name = texts.table_filter_of(head.label);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
            info.current_text_value = Some(filter.text.clone());
            info
        });
        if problem {
            let why = match head.kind {
                Kind::Date => texts.table_unreadable_date(),
                _ => texts.table_unreadable_number(),
            };
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(why));
            response = response.on_hover_text(why);
        }
        if asked {
            response.request_focus();
            state.focus_filter = None;
        }
        let enter = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if response.lost_focus() && enter(ui) {
            // On to the rows that are left.
            ui.memory_mut(|memory| memory.request_focus(self.scope.with("keys")));
        }
    }
}

/// A small button with the operator's sign; a menu has them all in words.
fn operator_ui(ui: &mut Ui, texts: Texts, column: &str, kind: Kind, filter: &mut Filter) {
    let sign = RichText::new(operator_sign(filter.operator)).font(Type::dense());
    let size = vec2(20.0, measure::HEAD - 4.0);
    let response = ui.add(Button::new(sign).min_size(size));
    let response = response.on_hover_text(operator_name(texts, filter.operator));
    let label = texts.table_operator_of(column);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, &label);
        info.current_text_value = Some(operator_name(texts, filter.operator).to_owned());
        info
    });
    Popup::menu(&response).accessible_name(label).show(|ui| {
        for &operator in Operator::of(kind) {
            if ui.selectable_label(filter.operator == operator, operator_name(texts, operator)).clicked() {
                filter.operator = operator;
            }
        }
    });
}

fn operator_sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Contains => "~",
        Operator::Is => "=",
        Operator::IsNot => "≠",
        Operator::AtLeast => "≥",
        Operator::AtMost => "≤",
    }
}

fn operator_name(texts: Texts, operator: Operator) -> &'static str {
    match operator {
        Operator::Contains => texts.table_contains(),
        Operator::Is => texts.table_is(),
        Operator::IsNot => texts.table_is_not(),
        Operator::AtLeast => texts.table_at_least(),
        Operator::AtMost => texts.table_at_most(),
    }
}
