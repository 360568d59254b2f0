//! A head's menu: everything the mouse can do with columns, for the keyboard as well.

use eframe::egui::{Popup, PopupCloseBehavior, Response, ScrollArea, SetOpenCommand, Ui};

use super::Frame;
use super::state::{TableAnswer, TableState};

/// How much wider or narrower a step makes a column.
const STEP: f32 = 24.0;

impl Frame<'_> {
    pub(super) fn head_menu_ui(&self, ui: &Ui, state: &mut TableState, answer: &mut TableAnswer) {
        let Some((column, at, by_key)) = state.head_menu else { return };
        let popup = self
            .menu(ui, "head", at)
            .open_memory(None::<SetOpenCommand>)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.table.columns[column].label);
        let before = (state.arrangement.clone(), state.sort);
        let shown = popup.show(|ui| {
            ui.set_min_width(190.0);
            let mut items = |ui: &mut Ui| {
                self.of_column(ui, column, by_key, state, answer);
                ui.separator();
                self.of_all(ui, state);
            };
            let room = ui.ctx().content_rect().height() - 24.0;
            if self.menu_height() > room {
                ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, items);
            } else {
                items(ui);
            }
        });
        if (&before.0, before.1) != (&state.arrangement, state.sort) {
            answer.arranged = Some(state.arrangement.clone());
        }
        if shown.is_some() {
            state.head_menu = Some((column, at, false));
            return;
        }
        state.head_menu = None;
        if state.focus_filter.is_none() && ui.memory(|memory| memory.focused().is_none()) {
            let head = self.scope.with(("head", column));
            ui.memory_mut(|memory| memory.request_focus(head));
        }
    }

    /// About how high the menu is.
    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    fn menu_height(&self) -> f32 {
        const OWN_ITEMS: usize = 12;
        (OWN_ITEMS + self.table.columns.len()) as f32 * 34.0 + 60.0
    }

    /// What can be done with the column itself.
    fn of_column(
        &self,
        ui: &mut Ui,
        column: usize,
        by_key: bool,
        state: &mut TableState,
        answer: &mut TableAnswer,
    ) {
        let Some(texts) = self.sheet.as_ref().map(|sheet| sheet.texts) else { return };
        let head = &self.table.columns[column];
        let mut first = by_key;
        let mut item = |ui: &mut Ui, text: &str| -> Response {
            let response = ui.button(text);
            if std::mem::take(&mut first) {
                response.request_focus();
            }
            response
        };
        if head.sorts {
            for (text, descending) in [(texts.table_ascending(), false), (texts.table_descending(), true)] {
                if item(ui, text).clicked() {
                    self.sort(state, Some((column, descending)), answer);
                    ui.close();
                }
            }
        }
        if item(ui, texts.table_filter_column()).clicked() {
            state.filtering = true;
            state.focus_filter = Some(column);
            ui.close();
        }
        ui.separator();
        if item(ui, texts.table_fit()).clicked() {
            self.fit(ui, column, state);
        }
        let width = self.geometry.place(column).map_or(0.0, |place| place.width);
        if item(ui, texts.table_wider()).clicked() {
            state.arrangement.set_width(head.id, width + STEP);
        }
        if item(ui, texts.table_narrower()).clicked() {
            state.arrangement.set_width(head.id, width - STEP);
        }
        if item(ui, texts.table_to_left()).clicked() {
            state.arrangement.step(&self.ids, column, false);
        }
        if item(ui, texts.table_to_right()).clicked() {
            state.arrangement.step(&self.ids, column, true);
        }
        if item(ui, texts.table_hide()).clicked() {
            state.arrangement.hide(&self.ids, head.id, true);
            ui.close();
        }
    }

    /// Which columns are shown, and the way back.
    fn of_all(&self, ui: &mut Ui, state: &mut TableState) {
        let Some(texts) = self.sheet.as_ref().map(|sheet| sheet.texts) else { return };
        super::super::hint(ui, texts.table_columns());
        for column in self.table.columns.iter().filter(|column| !column.id.is_empty()) {
            let mut shown = !state.arrangement.is_hidden(column.id);
            if !column.label.is_empty() && super::super::toggle(ui, &mut shown, column.label) {
                state.arrangement.hide(&self.ids, column.id, !shown);
            }
        }
        ui.separator();
        if ui.button(texts.table_reset()).clicked() {
            state.arrangement = super::Arrangement::default();
            Popup::close_id(ui.ctx(), self.menu_id("head"));
        }
        if ui.button(texts.table_export()).clicked() {
            state.want_file(ui.ctx());
            Popup::close_id(ui.ctx(), self.menu_id("head"));
        }
    }
}
