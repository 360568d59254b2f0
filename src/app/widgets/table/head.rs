//! The heads: a click sorts, dragging one moves its column, dragging its edge resizes it.

use eframe::egui::accesskit::SortDirection;
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align, Align2, CursorIcon, Key, Modifiers, Popup, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo, pos2, vec2,
};

use super::super::super::icons;
use super::super::super::theme::{Type, measure};
use super::super::Roving;
use super::Frame;
use super::state::{TableAnswer, TableState};

/// Half the width of what can be grasped at a head's edge.
const GRASP: f32 = 4.0;
/// So many rows are looked at to fit a column to its texts.
const FIT: usize = 500;
/// Room for the arrow that says how the rows are sorted.
const ARROW: f32 = 16.0;

impl Frame<'_> {
    pub(super) fn head(&self, ui: &mut Ui, state: &mut TableState, answer: &mut TableAnswer) {
        let size = Vec2::new(ui.available_width(), measure::HEAD);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let mut edges = Vec::new();
        let row = UiBuilder::new().id_salt("heads").max_rect(rect).accessibility_role(Role::Row);
        let row = ui.new_child(row);
        row.ctx().accesskit_node_builder(row.unique_id(), |node| {
            node.set_row_index(0);
            node.set_size_of_set(self.geometry.shown.len());
        });
        let stops: Vec<_> = self.geometry.shown.iter().copied().filter(|&at| self.is_stop(at)).collect();
        let sorted = state.sort.and_then(|(by, _)| stops.iter().position(|&at| at == by));
        let mut roving = Roving::across(&row, "heads", stops.len(), sorted.unwrap_or(0));
        for &column in &self.geometry.shown {
            let Some((cell, visible)) = self.head_rect(rect, column) else { continue };
            if self.table.columns[column].label.is_empty() {
                continue;
            }
            self.head_cell(&row, column, (cell, visible), rect, state, answer, &mut roving);
            edges.push((column, cell, visible));
        }
        roving.end(&row);
        if self.arranges() {
            for (column, cell, visible) in edges {
                self.edge(ui, column, (cell, visible), state, answer);
            }
            self.head_menu_ui(ui, state, answer);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, self.theme.head_line());
        if self.offset > 0.0 {
            let at = rect.left() + self.geometry.frozen - 0.5;
            ui.painter().vline(at, rect.y_range(), self.theme.head_line());
        }
    }

    /// Whether users arrange and filter the columns: not in short tables of a form.
    pub(super) fn arranges(&self) -> bool {
        self.sheet.is_some() && self.table.only.is_none() && (!self.table.fit || self.table.arranged)
    }

    /// Where something of a column stands in a bar above the rows, and the part of it that is visible.
    pub(super) fn head_rect(&self, bar: Rect, column: usize) -> Option<(Rect, Rect)> {
        let place = self.geometry.place(column)?;
        let left = bar.left() + if place.frozen { 0.0 } else { place.left - self.offset };
        let cell = Rect::from_min_size(pos2(left, bar.top()), vec2(place.width, bar.height()));
        let mut visible = cell.intersect(bar);
        if !place.frozen {
            visible.min.x = visible.min.x.max(bar.left() + self.geometry.frozen);
        }
        Some((cell, visible))
    }

    /// Whether the arrows come to a head: it sorts, or has a menu.
    fn is_stop(&self, column: usize) -> bool {
        let head = &self.table.columns[column];
        !head.label.is_empty() && (head.sorts || self.arranges() && !head.id.is_empty())
    }

    #[expect(clippy::too_many_arguments, reason = "a head is painted from what the table knows")]
    fn head_cell(
        &self,
        ui: &Ui,
        column: usize,
        (cell, visible): (Rect, Rect),
        bar: Rect,
        state: &mut TableState,
        answer: &mut TableAnswer,
        roving: &mut Roving,
    ) {
        let head = &self.table.columns[column];
        let moves = self.arranges() && !head.id.is_empty();
        let sense = match (moves, head.sorts) {
            (true, _) => Sense::click_and_drag(),
            (false, true) => Sense::click(),
            (false, false) => Sense::hover(),
        };
        // A head that is scrolled away stays a node at its place: it is said with the cells beneath it.
        let seen = if visible.is_positive() { visible } else { Rect::from_min_size(visible.min, Vec2::ZERO) };
        let sense = if self.is_stop(column) { roving.sense(sense) } else { sense };
        let response = ui.interact(seen, self.scope.with(("head", column)), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, head.label));
        let here = state.sort.filter(|(by, _)| *by == column);
        if let Some((_, descending)) = here {
            let order = if descending { SortDirection::Descending } else { SortDirection::Ascending };
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_sort_direction(order));
        }
        let place = self.geometry.shown.iter().position(|&shown| shown == column).unwrap_or(column);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_index(0);
            node.set_column_index(place);
            // Not every system has a property for the direction.
            if let (Some((_, descending)), Some(sheet)) = (here, &self.sheet) {
                let texts = sheet.texts;
                let words = if descending { texts.sorted_descending() } else { texts.sorted_ascending() };
                node.set_description(words);
            }
        });
        if self.is_stop(column) {
            if roving.is_next() && response.has_focus() && !visible.contains_rect(cell.shrink(1.0)) {
                self.reveal(ui, column, state);
            }
            roving.add(ui, &response);
        }
        let is_cut = self.paint_head(ui, column, (cell, visible), here, response.hovered() && head.sorts);
        let response = if is_cut { response.on_hover_text(head.label) } else { response };
        if response.clicked() && head.sorts {
            self.sort(state, Some((column, here.is_some_and(|(_, descending)| !descending))), answer);
        }
        if moves {
            self.grasped(ui, column, &response, bar, state, answer);
        }
    }

    /// Scrolls sideways until a head is to be seen.
    fn reveal(&self, ui: &Ui, column: usize, state: &mut TableState) {
        let Some(place) = self.geometry.place(column).filter(|place| !place.frozen) else { return };
        let room = ui.max_rect().width();
        let least = place.left + place.width - room;
        let most = place.left - self.geometry.frozen;
        let to = self.offset.max(least).min(most).max(0.0);
        if (to - self.offset).abs() > 0.5 {
            state.scroll_sideways_to = Some(to);
        }
    }

    /// Whether a part of its text has no room.
    fn paint_head(
        &self,
        ui: &Ui,
        column: usize,
        (cell, visible): (Rect, Rect),
        here: Option<(usize, bool)>,
        lit: bool,
    ) -> bool {
        let head = &self.table.columns[column];
        let palette = &self.theme.palette;
        let color = if lit { palette.accent } else { palette.weak };
        let align = if head.align == Align::Max { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let inner = cell.shrink2(vec2(7.0, 0.0));
        let painter = ui.painter().with_clip_rect(visible.intersect(ui.clip_rect()));
        let arrow = if here.is_some() { ARROW } else { 0.0 };
        let mut job = LayoutJob::simple_singleline(head.label.to_owned(), Type::head(), color);
        job.wrap = TextWrapping::truncate_at_width((inner.width() - arrow).max(0.0));
        let galley = painter.layout_job(job);
        let is_cut = galley.elided || !visible.contains_rect(cell.shrink(1.0));
        let text = align.anchor_size(align.pos_in_rect(&inner), galley.size());
        painter.galley(text.min, galley, color);
        if let Some((_, descending)) = here {
            let icon = if descending { icons::CARET_DOWN } else { icons::CARET_UP };
            let at = if head.align == Align::Max { text.left() - 9.0 } else { text.right() + 9.0 };
            let mut font = Type::icon_small();
            font.size = 12.0;
            painter.text(pos2(at, cell.center().y), Align2::CENTER_CENTER, icon, font, color);
        }
        is_cut
    }

    pub(super) fn sort(&self, state: &mut TableState, sort: Option<(usize, bool)>, answer: &mut TableAnswer) {
        state.sort = sort;
        state.scroll_to_current = self.sheet.is_some();
        answer.sorted = true;
        if self.arranges() {
            state.arrangement.set_sort(&self.ids, sort);
            answer.arranged = Some(state.arrangement.clone());
        }
    }

    /// A head that is dragged, or asked for its menu.
    fn grasped(
        &self,
        ui: &Ui,
        column: usize,
        response: &Response,
        bar: Rect,
        state: &mut TableState,
        answer: &mut TableAnswer,
    ) {
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
            let (_, x) = self.drop_place(bar, pointer.x);
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            ui.painter().vline(x, bar.y_range(), Stroke::new(2.0, self.theme.palette.accent));
        }
        if response.drag_stopped()
            && let Some(pointer) = response.interact_pointer_pos().or(ui.ctx().pointer_latest_pos())
        {
            let (to, _) = self.drop_place(bar, pointer.x);
            state.arrangement.put(&self.ids, column, to);
            answer.arranged = Some(state.arrangement.clone());
        }
        if response.secondary_clicked() {
            let at = ui.ctx().pointer_latest_pos().unwrap_or(response.rect.left_bottom());
            self.open_head_menu(ui, column, at, false, state);
        }
        if response.has_focus() {
            let asked = ui.input_mut(|input| {
                input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu)
            });
            if asked {
                self.open_head_menu(ui, column, response.rect.left_bottom(), true, state);
            }
        }
    }

    fn open_head_menu(
        &self,
        ui: &Ui,
        column: usize,
        at: eframe::egui::Pos2,
        by_key: bool,
        state: &mut TableState,
    ) {
        state.head_menu = Some((column, at, by_key));
        Popup::open_id(ui.ctx(), self.menu_id("head"));
    }

    /// Before which of the columns shown something dropped at `x` goes, and where that is.
    fn drop_place(&self, bar: Rect, x: f32) -> (usize, f32) {
        let mut edge = bar.left();
        for (at, &column) in self.geometry.shown.iter().enumerate() {
            let Some((cell, _)) = self.head_rect(bar, column) else { continue };
            if x < cell.center().x {
                return (at, cell.left());
            }
            edge = cell.right();
        }
        (self.geometry.shown.len(), edge)
    }

    /// The right edge of a head: dragging resizes, a double click fits.
    fn edge(
        &self,
        ui: &Ui,
        column: usize,
        (cell, visible): (Rect, Rect),
        state: &mut TableState,
        answer: &mut TableAnswer,
    ) {
        let id = self.table.columns[column].id;
        if id.is_empty() || cell.right() > visible.right() + GRASP {
            return;
        }
        let rect = Rect::from_center_size(cell.right_center(), vec2(2.0 * GRASP, cell.height()));
        let response = ui.interact(rect, self.scope.with(("edge", column)), Sense::CLICK | Sense::DRAG);
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            let line = Stroke::new(2.0, self.theme.palette.strong);
            ui.painter().vline(cell.right(), cell.y_range().shrink(4.0), line);
        }
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
            state.arrangement.set_width(id, pointer.x - cell.left());
        }
        if response.double_clicked() {
            self.fit(ui, column, state);
        }
        if response.drag_stopped() || response.double_clicked() {
            answer.arranged = Some(state.arrangement.clone());
        }
    }

    /// Makes a column as wide as its head and its texts.
    pub(super) fn fit(&self, ui: &Ui, column: usize, state: &mut TableState) {
        let head = &self.table.columns[column];
        let color = self.theme.palette.text;
        let wide = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, color).size().x;
        let mut width = wide(head.label, Type::head()) + 18.0;
        if let Some(sheet) = &self.sheet {
            let font = eframe::egui::FontId::new(self.table.font_size, Type::strong().family);
            for place in 0..state.order.len().min(FIT) {
                let Some(row) = state.order.row(place) else { break };
                width = width.max(wide(&sheet.rows.text(row, column), font.clone()));
            }
        }
        state.arrangement.set_width(head.id, width + 16.0);
    }
}
