//! The table of all views: one tab stop, rows by arrow keys, Enter opens, heads sort.
//!
//! Only visible rows are laid out, and a row is painted, not built from widgets, so that a hundred
//! thousand rows cost what forty cost. Each row is one node in the accessibility tree with its cells as
//! its name. (`egui_extras` makes every cell a widget of its own, which neither a screen reader nor the
//! Tab key can walk sensibly.)

use eframe::egui::{
    Align, Align2, EventFilter, FocusDirection, Key, Modifiers, NumExt as _, Rect, Response, Role,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::super::icons;
use super::super::theme::{Theme, Type, measure};
use super::table_row::Row;
use super::theme;

/// A column's head and width.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    label: &'a str,
    width: Width,
    pub(super) align: Align,
    sorts: bool,
}

#[derive(Clone, Copy, Debug)]
enum Width {
    Exact(f32),
    /// A share of what is left, and the least of it.
    Share(f32, f32),
}

impl<'a> Column<'a> {
    /// As wide as given.
    pub fn exact(label: &'a str, width: f32) -> Self {
        Self { label, width: Width::Exact(width), align: Align::Min, sorts: false }
    }

    /// Takes `share` of the room that exact columns leave, at least `least`.
    pub fn share(label: &'a str, share: f32, least: f32) -> Self {
        Self { label, width: Width::Share(share, least), align: Align::Min, sorts: false }
    }

    /// Numbers stand at the right.
    pub fn right(self) -> Self {
        Self { align: Align::Max, ..self }
    }

    /// A click on its head sorts.
    pub fn sorts(self) -> Self {
        Self { sorts: true, ..self }
    }
}

/// Where the user is in a table, and how it is sorted. Lives with the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableState {
    /// The row that arrow keys move from.
    pub current: usize,
    /// Column and whether descending.
    pub sort: Option<(usize, bool)>,
    scroll_to_current: bool,
}

impl TableState {
    /// Sorted by `column`, ascending.
    pub fn sorted_by(column: usize) -> Self {
        Self { sort: Some((column, false)), ..Self::default() }
    }

    /// Goes to `row` and brings it into view.
    pub fn go_to(&mut self, row: usize) {
        self.current = row;
        self.scroll_to_current = true;
    }
}

/// What the user did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableAnswer {
    /// A row became the current one.
    pub selected: Option<usize>,
    /// A row was clicked.
    pub clicked: Option<usize>,
    /// A row was opened: double click or Enter.
    pub opened: Option<usize>,
    /// A row was ticked or unticked: the space key.
    pub toggled: Option<usize>,
    /// A row was removed: the delete key.
    pub deleted: Option<usize>,
    /// The order changed; [`TableState::sort`] has it.
    pub sorted: bool,
}

/// A table before it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    id: &'a str,
    label: &'a str,
    columns: &'a [Column<'a>],
    row_height: f32,
    font_size: f32,
    fit: bool,
    headless: bool,
}

impl<'a> Table<'a> {
    /// `label` is its accessible name; `id` tells it from other tables of the view.
    pub fn new(id: &'a str, label: &'a str, columns: &'a [Column<'a>]) -> Self {
        Self { id, label, columns, row_height: measure::ROW, font_size: 15.0, fit: false, headless: false }
    }

    /// Rows of another height; low ones get smaller text.
    pub fn row_height(self, row_height: f32) -> Self {
        Self { row_height, font_size: if row_height < measure::ROW { 14.0 } else { 15.0 }, ..self }
    }

    /// Without heads: for lists that explain themselves.
    pub fn headless(self) -> Self {
        Self { headless: true, ..self }
    }

    /// As high as its rows, instead of filling the view and scrolling.
    pub fn fit(self) -> Self {
        Self { fit: true, ..self }
    }

    /// Shows it; `paint` fills the visible ones of `count` rows.
    pub fn show(
        self,
        ui: &mut Ui,
        state: &mut TableState,
        count: usize,
        mut paint: impl FnMut(&mut Row<'_>),
    ) -> TableAnswer {
        let mut answer = TableAnswer::default();
        let theme = theme(ui);
        let builder =
            UiBuilder::new().id_salt(self.id).accessibility_role(Role::Table).accessibility_label(self.label);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let widths = self.widths(ui.available_width());
            answer.sorted = !self.headless && self.head(ui, &theme, &widths, state);
            let focus = self.keys(ui, state, count, &mut answer);
            let (scroll_to_current, current_row) =
                (std::mem::take(&mut state.scroll_to_current), state.current);
            let mut visible = |ui: &mut Ui, range: std::ops::Range<usize>| {
                for index in range {
                    let current = state.current == index;
                    let response =
                        self.row(ui, &theme, &widths, index, current && focus.has_focus(), &mut paint);
                    if response.clicked() {
                        state.current = index;
                        answer.selected = Some(index);
                        answer.clicked = Some(index);
                        focus.request_focus();
                        // The arrows belong to the table from the next frame on, not from the next event.
                        ui.ctx().request_repaint();
                    }
                    if response.double_clicked() {
                        answer.opened = Some(index);
                    }
                }
            };
            if self.fit {
                visible(ui, 0..count);
                return;
            }
            let mut scroll = ScrollArea::vertical().id_salt(self.id).auto_shrink([false, false]);
            if scroll_to_current {
                scroll = self.bring_into_view(ui, scroll, current_row);
            }
            let output = scroll.show_rows(ui, self.row_height, count, visible);
            let memory = (output.state.clamped_offset().y, output.inner_rect.height());
            ui.data_mut(|data| data.insert_temp(ui.scope_id().with("view"), memory));
        });
        answer
    }

    fn widths(&self, available: f32) -> Vec<f32> {
        let exact: f32 =
            self.columns.iter().map(|c| if let Width::Exact(w) = c.width { w } else { 0.0 }).sum();
        let shares: f32 =
            self.columns.iter().map(|c| if let Width::Share(s, _) = c.width { s } else { 0.0 }).sum();
        let rest = (available - exact - 10.0).at_least(0.0);
        self.columns
            .iter()
            .map(|column| match column.width {
                Width::Exact(width) => width,
                Width::Share(share, least) => (rest * share / shares).at_least(least),
            })
            .collect()
    }

    fn head(&self, ui: &mut Ui, theme: &Theme, widths: &[f32], state: &mut TableState) -> bool {
        let size = Vec2::new(ui.available_width(), measure::HEAD);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let mut sorted = false;
        let mut left = rect.left();
        for (index, (column, &width)) in self.columns.iter().zip(widths).enumerate() {
            let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, measure::HEAD));
            left += width;
            if column.label.is_empty() {
                continue;
            }
            sorted |= Self::head_cell(ui, theme, cell, column, index, state);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.head_line());
        sorted
    }

    fn head_cell(
        ui: &mut Ui,
        theme: &Theme,
        cell: Rect,
        column: &Column<'_>,
        index: usize,
        state: &mut TableState,
    ) -> bool {
        let sense = if column.sorts { Sense::click() } else { Sense::hover() };
        let response = ui.interact(cell, ui.scope_id().with(("head", index)), sense);
        let role = if column.sorts { Role::Button } else { Role::ColumnHeader };
        response.widget_info(|| WidgetInfo::labeled(role, true, column.label));
        let here = state.sort.filter(|(by, _)| *by == index);
        let color =
            if response.hovered() && column.sorts { theme.palette.accent } else { theme.palette.weak };
        let align = if column.align == Align::Max { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let inner = cell.shrink2(vec2(7.0, 0.0));
        let painter = ui.painter().with_clip_rect(cell.intersect(ui.clip_rect()));
        let text = painter.text(align.pos_in_rect(&inner), align, column.label, Type::head(), color);
        if let Some((_, descending)) = here {
            let icon = if descending { icons::CARET_DOWN } else { icons::CARET_UP };
            let at = if column.align == Align::Max { text.left() - 9.0 } else { text.right() + 9.0 };
            let mut font = Type::icon_small();
            font.size = 12.0;
            painter.text(pos2(at, cell.center().y), Align2::CENTER_CENTER, icon, font, color);
        }
        if response.clicked() {
            state.sort = Some((index, here.is_some_and(|(_, descending)| !descending)));
        }
        response.clicked()
    }

    /// The table's one tab stop, and what keys do while it has the focus.
    fn keys(&self, ui: &mut Ui, state: &mut TableState, count: usize, answer: &mut TableAnswer) -> Response {
        let id = ui.scope_id().with("keys");
        let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), self.row_height));
        let focus = ui.interact(rect, id, Sense::focusable_noninteractive());
        focus.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, self.label));
        state.current = state.current.min(count.saturating_sub(1));
        if !focus.has_focus() || count == 0 {
            return focus;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let page = self.page(ui);
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            Some(state.current + 1)
        } else if pressed(Key::ArrowUp) {
            Some(state.current.saturating_sub(1))
        } else if pressed(Key::PageDown) {
            Some(state.current + page)
        } else if pressed(Key::PageUp) {
            Some(state.current.saturating_sub(page))
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(count - 1)
        } else {
            None
        };
        if let Some(to) = to {
            // Egui has seen the arrow before us; it must not move the focus as well.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            state.go_to(to.min(count - 1));
            answer.selected = Some(state.current);
        }
        if pressed(Key::Enter) {
            answer.opened = Some(state.current);
        }
        if pressed(Key::Space) {
            answer.toggled = Some(state.current);
        }
        if pressed(Key::Delete) {
            answer.deleted = Some(state.current);
        }
        focus
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of visible rows")]
    fn page(&self, ui: &Ui) -> usize {
        let (_, height) = view(ui);
        ((height / self.row_height) as usize).saturating_sub(1).max(1)
    }

    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    fn bring_into_view(&self, ui: &Ui, scroll: ScrollArea, row: usize) -> ScrollArea {
        let (offset, height) = view(ui);
        let top = row as f32 * self.row_height;
        if top < offset {
            scroll.vertical_scroll_offset(top)
        } else if top + self.row_height > offset + height && height > 0.0 {
            scroll.vertical_scroll_offset(top + self.row_height - height)
        } else {
            scroll
        }
    }

    fn row(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        widths: &[f32],
        index: usize,
        focused: bool,
        paint: &mut impl FnMut(&mut Row<'_>),
    ) -> Response {
        let size = Vec2::new(ui.available_width(), self.row_height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
        let background = ui.painter().add(eframe::egui::Shape::Noop);
        let mut row = Row::new(ui, theme, rect, self.columns, widths, index, self.font_size);
        paint(&mut row);
        let (selected, group, name) = row.painted();
        let fill = if selected {
            theme.palette.selection
        } else if group {
            theme.palette.sunken
        } else if response.hovered() {
            theme.palette.hover
        } else {
            theme.palette.bg
        };
        ui.painter().set(background, eframe::egui::Shape::rect_filled(rect, 0.0, fill));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
        if focused {
            let ring = Stroke::new(2.0, theme.palette.focus);
            ui.painter().rect_stroke(rect.shrink(1.0), 2.0, ring, StrokeKind::Inside);
        }
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &name));
        response
    }
}

fn view(ui: &Ui) -> (f32, f32) {
    ui.data(|data| data.get_temp(ui.scope_id().with("view"))).unwrap_or_default()
}
