//! How far the sorting of many rows is, or their way into a file, and the button that stops it.

use eframe::egui::accesskit::Node;
use eframe::egui::{
    Align, Align2, Context, EventFilter, Frame as Box_, Id, Key, Layout, Margin, Modifiers, Popup,
    ProgressBar, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::super::super::theme::{Type, measure};
use super::super::button;
use super::state::{TableAnswer, TableState};
use super::{Frame, Sheet};

/// Height of the panel, with its margins.
const HEIGHT: f32 = measure::CONTROL + 12.0;
/// Its distance from the rows' edges.
const APART: f32 = 8.0;

/// Whether a table is sorting its rows: Esc stops that and nothing else.
pub fn is_sorting(ctx: &Context) -> bool {
    let said: Option<u64> = ctx.data(|data| data.get_temp(Id::unique("table-sorting")));
    said.is_some_and(|pass| pass + 1 >= ctx.cumulative_pass_nr())
}

impl Frame<'_> {
    pub(super) fn sorting_ui(
        &self,
        ui: &mut Ui,
        sheet: &Sheet<'_>,
        state: &mut TableState,
        body: Rect,
        answer: &mut TableAnswer,
    ) {
        let (sorting, texts) = (state.order.progress(), sheet.texts);
        let Some(fraction) = sorting.or(state.taken_so_far()) else { return };
        ui.ctx().request_repaint();
        let pass = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|data| data.insert_temp(Id::unique("table-sorting"), pass));
        ui.ctx().accesskit_node_builder(ui.unique_id(), Node::set_busy);
        let (words, stop): (&dyn Fn(String) -> String, _) = match sorting {
            Some(_) => (&|percent| texts.table_sorting(percent), texts.table_stop_sorting()),
            None => (&|percent| texts.table_taking(percent), texts.table_stop_taking()),
        };
        let words = |percent| words(texts.percent(percent));
        let stopped = self.panel(ui, (&words, stop), fraction, body) || self.escaped(ui);
        if stopped && sorting.is_none() {
            state.forget_file();
        } else if stopped {
            state.scroll_when_sorted = false;
            let sort = state.order.stop();
            self.sort(state, sort, answer);
        }
    }

    /// Esc, unless something else has the keyboard. A head that was pressed keeps the focus.
    fn escaped(&self, ui: &Ui) -> bool {
        let heads = self.geometry.shown.iter().map(|column| self.scope.with(("head", *column)));
        let filter = EventFilter { escape: true, horizontal_arrows: true, ..EventFilter::default() };
        for head in heads {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(head, filter));
        }
        let dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
        let busy = ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx()) || dialog;
        !busy && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    }

    /// Above the rows, at their lower edge; says whether the button was pressed.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage")]
    fn panel(
        &self,
        ui: &mut Ui,
        (words, stop): (&dyn Fn(u32) -> String, &str),
        fraction: f32,
        body: Rect,
    ) -> bool {
        let palette = &self.theme.palette;
        let widest = ui.painter().layout_no_wrap(words(100), Type::hint(), palette.text).size().x;
        let bottom = body.bottom().min(ui.clip_rect().bottom()) - APART;
        let left = body.left() + APART;
        let rect = Rect::from_x_y_ranges(left..=body.right() - APART, bottom - HEIGHT..=bottom);
        let builder =
            UiBuilder::new().id_salt("sorting").max_rect(rect).layout(Layout::left_to_right(Align::Center));
        let box_ = Box_::new()
            .inner_margin(Margin::symmetric(8, 6))
            .corner_radius(3.0)
            .fill(palette.panel)
            .stroke(Stroke::new(1.0, palette.strong));
        ui.scope_builder(builder, |ui| {
            let shown = box_.show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                let percent = (fraction * 100.0) as u32;
                let bar = ui.add(ProgressBar::new(fraction).desired_width(120.0).desired_height(8.0));
                let name = words(percent);
                bar.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name));
                ui.ctx().accesskit_node_builder(bar.id, |node| {
                    node.set_numeric_value(f64::from(percent));
                    node.set_min_numeric_value(0.0);
                    node.set_max_numeric_value(100.0);
                });
                let (place, _) = ui.allocate_exact_size(vec2(widest, measure::CONTROL), Sense::hover());
                let at = place.left_center();
                ui.painter().text(at, Align2::LEFT_CENTER, name, Type::hint(), palette.text);
                button(ui, None, stop).clicked()
            });
            shown.inner
        })
        .inner
    }
}

#[cfg(test)]
#[path = "sorting_ui_tests.rs"]
mod tests;
