//! The rows: which are visible, what a click on one does, and the menu of the selected ones.

use std::ops::Range;

use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::{
    Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense, SetOpenCommand,
    Shape, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::super::super::keys as key_names;
use super::row::{Paper, Row, cell_node};
use super::state::{TableAnswer, TableState, Viewport};
use super::{Frame, Picking, RowMenu, Sheet, copy, edit};
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
        if scroll_to.is_some() && !self.table.fit && state.viewport.height <= 0.0 {
            // How much is to be seen is only known once it was shown.
            state.scroll_to_current = true;
            ui.ctx().request_repaint();
        }
        let (left, width) = (ui.max_rect().left(), self.available.max(self.geometry.total));
        let sideways = self.geometry.frozen > 0.0;
        let mut ended = None;
        let mut visible = |ui: &mut Ui, range: Range<usize>, state: &mut TableState| {
            for place in range {
                let end = self.row(ui, state, (place, left, width), focus, paint, answer);
                ended = ended.take().or(end);
            }
        };
        if self.table.fit && !sideways {
            let places = (scroll_to.flatten(), self.current_place(state));
            self.as_high_as_rows(ui, places, |ui, range| visible(ui, range, state));
        } else if self.table.fit {
            let scroll = ScrollArea::horizontal().id_salt(self.table.id).auto_shrink([false, true]);
            let has_bar = self.has_bar(ui);
            let bars =
                if has_bar { ScrollBarVisibility::default() } else { ScrollBarVisibility::AlwaysHidden };
            let scroll = scroll.scroll_bar_visibility(bars);
            let offset = state.scroll_sideways_to.take();
            let scroll = offset.into_iter().fold(scroll, ScrollArea::horizontal_scroll_offset);
            let places = (scroll_to.flatten(), self.current_place(state));
            let output = scroll.show(ui, |ui| {
                self.as_high_as_rows(ui, places, |ui, range| visible(ui, range, state));
            });
            seen(ui, state, (output.state.clamped_offset(), output.inner_rect.height()));
            if !has_bar {
                ui.add_space(ui.spacing().scroll.allocated_width());
            }
        } else {
            let mut scroll =
                ScrollArea::new([sideways, true]).id_salt(self.table.id).auto_shrink([false, false]);
            if let Some(Some(place)) = scroll_to {
                scroll = self.bring_into_view(state.viewport, scroll, place);
            }
            if let Some(offset) = state.scroll_sideways_to.take().filter(|_| sideways) {
                scroll = scroll.horizontal_scroll_offset(offset);
            }
            let output = scroll
                .show_rows(ui, self.table.row_height, self.count, |ui, range| visible(ui, range, state));
            seen(ui, state, (output.state.clamped_offset(), output.inner_rect.height()));
        }
        if let Some(sheet) = &self.sheet
            && edit::end(ended, state, sheet.rows, self.table.columns, &self.geometry, answer)
        {
            focus.request_focus();
        }
    }

    /// Whether there is a place for the bar of a table as high as its rows. Egui brings a bar that is scrolled
    /// away into sight: that must not be over what stands above the rows.
    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    fn has_bar(&self, ui: &Ui) -> bool {
        let (top, clip) = (ui.cursor().top(), ui.clip_rect());
        let rows = self.count as f32 * self.table.row_height;
        let seen = clip.bottom().min(top + rows) - clip.top().max(top);
        seen >= rows.min(2.0 * self.table.row_height)
    }

    /// All rows one below the other, without a scroll bar of their own; only those within the clip are
    /// painted, and the current one, which may have buttons that are stops of Tab.
    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
    fn as_high_as_rows(
        &self,
        ui: &mut Ui,
        (scroll_to, current): (Option<usize>, Option<usize>),
        mut visible: impl FnMut(&mut Ui, Range<usize>),
    ) {
        let (top, clip, height) = (ui.cursor().top(), ui.clip_rect(), self.table.row_height);
        let at = |y: f32| (((y - top) / height).max(0.0) as usize).min(self.count);
        let range = at(clip.top())..(at(clip.bottom()) + 1).min(self.count);
        ui.add_space(range.start as f32 * height);
        let rest = (self.count - range.end) as f32 * height;
        let hidden = current.filter(|place| !range.contains(place) && *place < self.count);
        visible(ui, range);
        ui.add_space(rest);
        if let Some(place) = hidden {
            let mut room = ui.max_rect();
            room.min.y = top + place as f32 * height;
            room.max.y = room.min.y + height;
            let builder = UiBuilder::new().scope_id(ui.scope_id()).max_rect(room);
            visible(&mut ui.new_child(builder), place..place + 1);
        }
        if let Some(place) = scroll_to {
            let row = pos2(ui.max_rect().left(), top + place as f32 * height);
            let rect = Rect::from_min_size(row, vec2(1.0, height));
            ui.scroll_to_rect(rect.expand2(vec2(0.0, height)), None);
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
        let heads = usize::from(!self.table.headless);
        let is_read = ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::Row)).is_some();
        // Cells are nodes of their own, while somebody listens.
        let cells = is_read.then(|| {
            let builder = UiBuilder::new().id_salt(("cells", place)).max_rect(rect);
            ui.new_child(builder.accessibility_parent(response.id))
        });
        let background = ui.painter().add(Shape::Noop);
        let paper = Paper {
            theme: &self.theme,
            columns: self.table.columns,
            geometry: &self.geometry,
            left,
            font_size: self.table.font_size,
            scope: self.scope,
        };
        let mut row = Row::new(ui, &paper, rect, (index, place + heads), cells);
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
            let cell = self.table.cell.and_then(|column| paper.cell(rect, column, ui.clip_rect()));
            let seen = cell.map_or(rect, |(_, visible)| visible).intersect(ui.clip_rect());
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
            node.set_position_in_set(place);
            node.set_size_of_set(self.geometry.shown.len());
        });
        if current {
            // With a cursor of cells readers follow that.
            let cell = self.table.cell.filter(|column| self.geometry.place(*column).is_some());
            let active = cell.map_or(response.id, |column| cell_node(self.scope, place + heads, column));
            ui.ctx().accesskit_node_builder(focus.id, |node| {
                node.set_active_descendant(active.accesskit_id());
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
                Some(id) if self.table.picking == Picking::Ticks => {
                    state.selection.toggle(id);
                    answer.clicked = Some(index);
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
            if !state.selection.has(id) && self.table.picking != Picking::Ticks {
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
        let selected = self.menu_rows(sheet, state);
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
                answer.copied = Some(self.copy(ui, sheet, &selected));
            }
            let export = eframe::egui::Button::new(texts.table_export())
                .shortcut_text(shortcut(Modifiers::COMMAND, Key::E));
            if ui.add(export).clicked() {
                state.want_file(ui.ctx());
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

    /// The rows that a menu is for: with ticks only the one it opened at, unless that is ticked itself.
    fn menu_rows(&self, sheet: &Sheet<'_>, state: &TableState) -> Vec<usize> {
        let current = state.current_id.is_some_and(|id| state.selection.has(id));
        if self.table.picking == Picking::Ticks && !current {
            let row = Some(state.current).filter(|&row| row < sheet.rows.count() && !sheet.rows.is_head(row));
            return row.into_iter().collect();
        }
        state.selected(sheet.rows)
    }

    /// Puts rows on the clipboard; returns how many.
    pub(super) fn copy(&self, ui: &Ui, sheet: &Sheet<'_>, selected: &[usize]) -> usize {
        let text = copy::text(sheet.rows, self.table.columns, &self.geometry.shown, selected);
        ui.ctx().copy_text(text);
        selected.len()
    }
}

/// Remembers what the scroll area showed.
fn seen(ui: &Ui, state: &mut TableState, (offset, height): (Vec2, f32)) {
    if offset.x.to_bits() != state.viewport.offset.x.to_bits() {
        // The heads were painted before the rows moved.
        ui.ctx().request_repaint();
    }
    state.viewport = Viewport { offset, height };
}
