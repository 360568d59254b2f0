//! The rows: which are visible, what a click on one does, and the menu of the selected ones.

use eframe::egui::{
    Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense, SetOpenCommand,
    Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::super::super::keys as key_names;
use super::row::{Paper, Row};
use super::state::{TableAnswer, TableState, Viewport};
use super::{Frame, RowMenu, Sheet, copy, edit};
use eframe::egui::KeyboardShortcut;

impl Frame<'_> {
    pub(super) fn body(
        &self,
        ui: &mut Ui,
        state: &mut TableState,
        focus: &Response,
        paint: &mut dyn FnMut(&mut Row<'_>),
        answer: &mut TableAnswer,
    ) {
        if let Some(editing) = &mut state.editing {
            editing.painted = false;
        }
        let scroll_to = std::mem::take(&mut state.scroll_to_current).then(|| self.current_place(state));
        let (left, width) = (ui.max_rect().left(), ui.available_width().max(self.geometry.total));
        let sideways = self.geometry.frozen > 0.0;
        let mut ended = None;
        let mut visible = |ui: &mut Ui, range: std::ops::Range<usize>, state: &mut TableState| {
            for place in range {
                let end = self.row(ui, state, (place, left, width), focus, paint, answer);
                ended = ended.take().or(end);
            }
        };
        if self.table.fit && !sideways {
            visible(ui, 0..self.count, state);
        } else {
            let mut scroll = ScrollArea::new([sideways, !self.table.fit])
                .id_salt(self.table.id)
                .auto_shrink([false, self.table.fit]);
            if let Some(Some(place)) = scroll_to {
                scroll = self.bring_into_view(state.viewport, scroll, place);
            }
            if let Some(offset) = state.scroll_sideways_to.take().filter(|_| sideways) {
                scroll = scroll.horizontal_scroll_offset(offset);
            }
            let output = scroll
                .show_rows(ui, self.table.row_height, self.count, |ui, range| visible(ui, range, state));
            let now = Viewport { offset: output.state.clamped_offset(), height: output.inner_rect.height() };
            if now.offset.x.to_bits() != state.viewport.offset.x.to_bits() {
                // The heads were painted before the rows moved.
                ui.ctx().request_repaint();
            }
            state.viewport = now;
        }
        if let Some(sheet) = &self.sheet
            && edit::end(ended, state, sheet.rows, self.table.columns, &self.geometry, answer)
        {
            focus.request_focus();
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    fn bring_into_view(&self, viewport: Viewport, scroll: ScrollArea, place: usize) -> ScrollArea {
        let (offset, height) = (viewport.offset.y, viewport.height);
        let top = place as f32 * self.table.row_height;
        if top < offset {
            scroll.vertical_scroll_offset(top)
        } else if top + self.table.row_height > offset + height && height > 0.0 {
            scroll.vertical_scroll_offset(top + self.table.row_height - height)
        } else {
            scroll
        }
    }

    fn row(
        &self,
        ui: &mut Ui,
        state: &mut TableState,
        (place, left, width): (usize, f32, f32),
        focus: &Response,
        paint: &mut dyn FnMut(&mut Row<'_>),
        answer: &mut TableAnswer,
    ) -> Option<edit::EndOf> {
        let index = self.row_at(state, place)?;
        let (_, rect) = ui.allocate_space(vec2(width, self.table.row_height));
        let response = ui.interact(rect, self.row_node(state, place), Sense::CLICK);
        let background = ui.painter().add(Shape::Noop);
        let paper = Paper {
            theme: &self.theme,
            columns: self.table.columns,
            geometry: &self.geometry,
            left,
            font_size: self.table.font_size,
            scope: self.scope,
        };
        let mut row = Row::new(ui, &paper, rect, index);
        row.select(state.order.id(place).is_some_and(|id| self.sheet.is_some() && state.selection.has(id)));
        paint(&mut row);
        let (selected, group, name) = row.painted();
        let palette = &self.theme.palette;
        let fill = match (selected, group, response.hovered()) {
            (true, ..) => palette.selection,
            (_, true, _) => palette.sunken,
            (.., true) => palette.hover,
            _ => palette.bg,
        };
        ui.painter().set(background, Shape::rect_filled(rect, 0.0, fill));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, self.theme.hairline());
        if self.offset > 0.0 && !group {
            let at = left + self.geometry.frozen - 0.5;
            ui.painter().vline(at, rect.y_range(), self.theme.head_line());
        }
        let current = self.sheet.as_ref().map_or(state.current == place, |_| state.current == index);
        if current && focus.has_focus() {
            let ring = Stroke::new(2.0, palette.focus);
            let seen = rect.intersect(ui.clip_rect());
            ui.painter().rect_stroke(seen.shrink(1.0), 2.0, ring, StrokeKind::Inside);
        }
        self.say(ui, &response, (place, current, selected), &name, focus);
        self.click(ui, state, &response, (place, index), focus, answer);
        self.editor(ui, &paper, (rect, place), &name, state)
    }

    /// The row in the accessibility tree.
    fn say(
        &self,
        ui: &Ui,
        response: &Response,
        (place, current, selected): (usize, bool, bool),
        name: &str,
        focus: &Response,
    ) {
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, name));
        let heads = usize::from(!self.table.headless);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(selected);
            node.set_row_index(place + heads);
        });
        if current {
            ui.ctx().accesskit_node_builder(focus.id, |node| {
                node.set_active_descendant(response.id.accesskit_id());
            });
        }
    }

    fn click(
        &self,
        ui: &Ui,
        state: &mut TableState,
        response: &Response,
        (place, index): (usize, usize),
        focus: &Response,
        answer: &mut TableAnswer,
    ) {
        let id = state.order.id(place).filter(|_| self.sheet.is_some());
        if response.clicked() {
            let before = state.current_id;
            state.current = index;
            answer.selected = Some(index);
            let modifiers = ui.input(|input| input.modifiers);
            match id {
                Some(id) if modifiers.shift => {
                    state.selection.stretch(state.order.ids(), before.unwrap_or(id), id);
                }
                Some(id) if modifiers.command => state.selection.toggle(id),
                Some(id) => {
                    state.selection.only(id);
                    answer.clicked = Some(index);
                }
                None => answer.clicked = Some(index),
            }
            state.current_id = id;
            focus.request_focus();
            // The arrows belong to the table from the next frame on, not from the next event.
            ui.ctx().request_repaint();
        }
        if response.double_clicked() {
            answer.opened = Some(index);
        }
        if let Some(id) = id.filter(|_| response.secondary_clicked()) {
            if !state.selection.has(id) {
                state.selection.only(id);
            }
            (state.current, state.current_id) = (index, Some(id));
            focus.request_focus();
            let at = response.interact_pointer_pos().or(response.hover_pos());
            state.menu = Some((at.unwrap_or(response.rect.left_bottom()), false));
            Popup::open_id(ui.ctx(), self.menu_id("rows"));
        }
    }

    fn editor(
        &self,
        ui: &mut Ui,
        paper: &Paper<'_>,
        (rect, place): (Rect, usize),
        name: &str,
        state: &mut TableState,
    ) -> Option<edit::EndOf> {
        let id = state.order.id(place);
        let editing = state.editing.as_mut().filter(|editing| Some(editing.id) == id)?;
        let (cell, visible) = paper.cell(rect, editing.column, ui.clip_rect())?;
        let name = format!("{}, {name}", self.table.columns[editing.column].label);
        edit::cell_ui(ui, (cell, visible, self.scope), self.table.columns, &name, editing)
    }

    /// The menu of the selected rows: copying, what the view adds, editing, selecting all.
    pub(super) fn row_menu_ui(
        &self,
        ui: &Ui,
        sheet: &Sheet<'_>,
        state: &mut TableState,
        focus: &Response,
        menu: RowMenu<'_>,
        answer: &mut TableAnswer,
    ) {
        let Some((at, by_key)) = state.menu else { return };
        let texts = sheet.texts;
        let selected = state.selected(sheet.rows);
        let shortcut = |modifiers, key| key_names::text(texts, KeyboardShortcut::new(modifiers, key));
        let popup = self
            .menu(ui, "rows", at)
            .open_memory(None::<SetOpenCommand>)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .accessible_name(self.table.label);
        let shown = popup.show(|ui| {
            ui.set_min_width(180.0);
            let copying = eframe::egui::Button::new(texts.table_copy())
                .shortcut_text(shortcut(Modifiers::COMMAND, Key::C));
            let copying = ui.add(copying);
            if by_key {
                copying.request_focus();
            }
            if copying.clicked() {
                answer.copied = Some(self.copy(ui, sheet, state));
            }
            menu(ui, &selected);
            let mut edits = false;
            if self.table.columns.iter().any(|column| column.editor.is_some()) {
                let button = eframe::egui::Button::new(texts.table_edit_cell())
                    .shortcut_text(shortcut(Modifiers::NONE, Key::F2));
                edits = ui.add(button).clicked();
            }
            let all = eframe::egui::Button::new(texts.table_select_all())
                .shortcut_text(shortcut(Modifiers::COMMAND, Key::A));
            if ui.add(all).clicked() {
                state.selection.all(state.order.ids());
            }
            edits
        });
        let Some(shown) = shown else {
            state.menu = None;
            if state.editing.is_none() {
                focus.request_focus();
            }
            return;
        };
        state.menu = Some((at, false));
        if shown.inner
            && let Some(place) = self.current_place(state)
        {
            edit::begin(state, sheet.rows, self.table.columns, &self.geometry, (place, None, false));
        }
    }

    /// Puts the selected rows on the clipboard; returns how many.
    pub(super) fn copy(&self, ui: &Ui, sheet: &Sheet<'_>, state: &TableState) -> usize {
        let selected = state.selected(sheet.rows);
        let text = copy::text(sheet.rows, self.table.columns, &self.geometry.shown, &selected);
        ui.ctx().copy_text(text);
        selected.len()
    }
}
