//! The matrix, painted: head, first column and sums stay while the cells scroll. Only what is visible is
//! painted, so that four hundred KIs cost what forty cost. One tab stop; arrow keys move a cursor.

use std::collections::BTreeSet;
use std::ops::Range;

use eframe::egui::{
    Align2, FontId, Painter, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::hands;
use super::model::{Line, Matrix, needed};
use crate::app::icons;
use crate::app::theme::{Theme, Type, measure};
use crate::app::views::ViewCtx;
use crate::app::views::matching::common::How;
use crate::app::widgets::{Sign, paint_sign, theme};
use crate::catalogue::{CentreId, ModuleId};
use crate::matching::Sum;

pub(super) const CELL: Vec2 = vec2(measure::MATRIX_CELL, measure::MATRIX_ROW);
/// Width of the column with names.
const NAMES: f32 = 186.0;
/// Width of each of the two columns with sums, and of both.
const SUM: f32 = 50.0;
const SUMS: f32 = 2.0 * SUM;
/// Height of the head's two lines.
const HEAD: f32 = 2.0 * measure::MATRIX_ROW;
/// Height of the line with the columns' sums.
const FOOT: f32 = measure::MATRIX_ROW;

/// Names a cell.
pub type CellId = (CentreId, ModuleId);

/// Where the user is.
#[derive(Clone, Copy, Debug, Default)]
pub struct GridState {
    /// Line and column.
    pub cursor: (usize, usize),
    /// What the pointer is on: what to explain before the cursor's cell.
    pub pointed: Option<(usize, usize)>,
    /// Where a range with Umschalt begins.
    pub(super) anchor: (usize, usize),
    /// Where a rectangle that is being drawn began.
    pub(super) drawn_from: Option<(usize, usize)>,
    /// How the cells were scrolled, and how much of them could be seen.
    pub(super) view: (Vec2, Vec2),
    pub(super) follow: bool,
    /// A rectangle is drawn past the edge: how far the cells scroll with the next frame.
    pub(super) pushed: Vec2,
}

/// What the user did.
#[derive(Clone, Debug, Default)]
pub struct GridAnswer {
    /// A group was folded or unfolded.
    pub folded: Option<usize>,
    /// Cells between two corners were picked.
    pub picked: Option<Pick>,
    /// A cell was opened: double click or Enter.
    pub opened: Option<usize>,
    /// The selection is to be cleared.
    pub cleared: bool,
    /// The table is to be copied.
    pub copied: bool,
}

/// Cells between two corners, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// One corner.
    pub from: (usize, usize),
    /// The other.
    pub to: (usize, usize),
    /// What becomes of the selection.
    pub how: How,
}

/// Paints the matrix and answers what was done.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    matrix: &Matrix,
    selected: &BTreeSet<CellId>,
    state: &mut GridState,
) -> GridAnswer {
    let mut answer = GridAnswer::default();
    state.clamp(matrix);
    let content = vec2(NAMES + SUMS, HEAD + FOOT) + extent(matrix);
    let scroll = ScrollArea::both().id_salt("matrix").auto_shrink([false, false]);
    let scroll = state.scrolls_to(extent(matrix)).into_iter().fold(scroll, ScrollArea::scroll_offset);
    scroll.show_viewport(ui, |ui, viewport| {
        ui.set_width(content.x);
        ui.set_height(content.y);
        let screen = Rect::from_min_size(ui.max_rect().min + viewport.min.to_vec2(), viewport.size());
        state.view = (viewport.min.to_vec2(), viewport.size() - vec2(NAMES + SUMS, HEAD + FOOT));
        let response = ui.interact(screen, ui.scope_id().with("grid"), Sense::click_and_drag());
        hands::keys(ui, &response, matrix, state, &mut answer);
        let mut grid = Grid {
            ctx,
            matrix,
            selected,
            theme: theme(ui),
            painter: ui.painter_at(screen),
            screen: screen.intersect(Rect::from_min_size(screen.min, content)),
            offset: viewport.min.to_vec2(),
            cursor: state.cursor,
            hovered: None,
            focused: response.has_focus(),
            drawn_from: None,
        };
        grid.hovered = response.hover_pos().and_then(|at| grid.at(at));
        hands::pointer(ui, &response, &grid, state, &mut answer);
        grid.cursor = state.cursor;
        grid.drawn_from = state.drawn_from;
        state.pointed = grid.hovered.and_then(|(line, column)| Some((line, column?)));
        grid.paint();
        grid.describe(ui, response);
    });
    answer
}

impl GridState {
    /// Keeps within the matrix.
    pub(super) fn clamp(&mut self, matrix: &Matrix) {
        self.cursor.0 = self.cursor.0.min(matrix.lines.len().saturating_sub(1));
        self.cursor.1 = self.cursor.1.min(matrix.columns.len().saturating_sub(1));
        self.pointed.take_if(|(line, column)| *line >= matrix.lines.len() || *column >= matrix.columns.len());
    }

    /// How many lines a page has.
    pub(super) fn page(&self) -> usize {
        whole(self.view.1.y / CELL.y).max(2) - 1
    }

    fn scrolls_to(&mut self, extent: Vec2) -> Option<Vec2> {
        let ((offset, size), pushed) = (self.view, std::mem::take(&mut self.pushed));
        if !std::mem::take(&mut self.follow) {
            let to = (offset + pushed).min(extent - size).max(Vec2::ZERO);
            return (pushed != Vec2::ZERO).then_some(to);
        }
        let along = |offset: f32, size: f32, at: usize, cell: f32| {
            let start = pixels(at, cell);
            offset.min(start).max(start + cell - size.max(cell))
        };
        let (line, column) = self.cursor;
        Some(vec2(along(offset.x, size.x, column, CELL.x), along(offset.y, size.y, line, CELL.y)))
    }
}

/// The cells' size.
fn extent(matrix: &Matrix) -> Vec2 {
    vec2(pixels(matrix.columns.len(), CELL.x), pixels(matrix.lines.len(), CELL.y))
}

#[expect(clippy::cast_precision_loss, reason = "pixels")]
fn pixels(count: usize, size: f32) -> f32 {
    count as f32 * size
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of cells, not below 0")]
fn whole(count: f32) -> usize {
    count.max(0.0) as usize
}

/// One frame of it.
pub(super) struct Grid<'a> {
    pub(super) ctx: &'a ViewCtx<'a>,
    pub(super) matrix: &'a Matrix,
    selected: &'a BTreeSet<CellId>,
    theme: Theme,
    painter: Painter,
    /// The visible part of the content, in points of the screen.
    pub(super) screen: Rect,
    offset: Vec2,
    pub(super) cursor: (usize, usize),
    /// Line and, if it is over a cell, column.
    hovered: Option<(usize, Option<usize>)>,
    pub(super) focused: bool,
    drawn_from: Option<(usize, usize)>,
}

impl Grid<'_> {
    /// Where cells are visible.
    pub(super) fn body(&self) -> Rect {
        let min = self.screen.min + vec2(NAMES, HEAD);
        Rect::from_min_max(min, (self.screen.max - vec2(SUMS, FOOT)).max(min))
    }

    fn x(&self, column: usize) -> f32 {
        self.body().left() - self.offset.x + pixels(column, CELL.x)
    }

    pub(super) fn y(&self, line: usize) -> f32 {
        self.body().top() - self.offset.y + pixels(line, CELL.y)
    }

    pub(super) fn cell_rect(&self, line: usize, column: usize) -> Rect {
        Rect::from_min_size(pos2(self.x(column), self.y(line)), CELL)
    }

    pub(super) fn lines(&self) -> Range<usize> {
        visible(self.offset.y, self.body().height(), CELL.y, self.matrix.lines.len())
    }

    pub(super) fn columns(&self) -> Range<usize> {
        visible(self.offset.x, self.body().width(), CELL.x, self.matrix.columns.len())
    }

    /// Line and column under a point; the line also over names and sums.
    pub(super) fn at(&self, point: Pos2) -> Option<(usize, Option<usize>)> {
        let body = self.body();
        if !self.screen.contains(point) || !body.y_range().contains(point.y) {
            return None;
        }
        let line = whole((point.y - self.y(0)) / CELL.y);
        let column = body.x_range().contains(point.x).then(|| whole((point.x - self.x(0)) / CELL.x));
        (line < self.matrix.lines.len())
            .then_some((line, column.filter(|column| *column < self.matrix.columns.len())))
    }

    /// The column whose number lies under a point.
    pub(super) fn column_head_at(&self, at: Pos2) -> Option<usize> {
        let over =
            self.body().x_range().contains(at.x) && at.y < self.body().top() && self.screen.contains(at);
        let column = over.then(|| whole((at.x - self.x(0)) / CELL.x))?;
        (column < self.matrix.columns.len()).then_some(column)
    }

    fn lit(&self, line: usize) -> bool {
        (self.focused && self.cursor.0 == line) || self.hovered.is_some_and(|(hovered, _)| hovered == line)
    }

    fn lit_column(&self, column: usize) -> bool {
        let hovered = self.hovered.and_then(|(_, hovered)| hovered);
        (self.focused && self.cursor.1 == column) || hovered == Some(column)
    }

    fn paint(&self) {
        let body = self.painter.with_clip_rect(self.body().intersect(self.painter.clip_rect()));
        body.rect_filled(self.body(), 0.0, self.theme.palette.not_applicable.1);
        for line in self.lines() {
            self.cells(&body, line);
        }
        self.rules(&body);
        self.marks(&body);
        for line in self.lines() {
            self.name(line);
            self.sums(line);
        }
        self.head();
        self.foot();
        self.frame();
    }

    fn cells(&self, painter: &Painter, line: usize) {
        for column in self.columns() {
            let Some(cell) = self.matrix.cell(self.ctx, line, column) else { continue };
            let rect = self.cell_rect(line, column);
            let sign = Sign::of_standing(cell.status());
            let (color, tint) = sign.colors(&self.theme);
            if sign != Sign::NotApplicable {
                painter.rect_filled(rect, 0.0, tint);
            }
            paint_sign(painter, rect.center(), sign, color);
        }
    }

    /// Hairlines between cells, stronger ones between offerings, none in the lines of districts.
    fn rules(&self, painter: &Painter) {
        let body = self.body();
        let bottom = body.bottom().min(self.y(self.matrix.lines.len()));
        for line in self.lines() {
            painter.hline(body.x_range(), self.y(line + 1) - 0.5, self.theme.hairline());
        }
        let ends: BTreeSet<_> = self.matrix.heads.iter().map(|head| head.columns.end).collect();
        for column in self.columns() {
            let stroke =
                if ends.contains(&(column + 1)) { self.theme.head_line() } else { self.theme.hairline() };
            painter.vline(self.x(column + 1) - 0.5, body.top()..=bottom, stroke);
        }
        let is_district = |line: &usize| matches!(self.matrix.lines.get(*line), Some(Line::Group { .. }));
        for line in self.lines().filter(is_district) {
            let row = Rect::from_x_y_ranges(body.x_range(), self.y(line)..=self.y(line) + CELL.y - 1.0);
            painter.rect_filled(row, 0.0, self.theme.palette.sunken);
        }
    }

    /// Frames of selected cells and of the cursor.
    fn marks(&self, painter: &Painter) {
        let palette = &self.theme.palette;
        for line in self.lines() {
            for column in self.columns() {
                if self.is_selected(line, column) {
                    let rect = self.cell_rect(line, column);
                    painter.rect_stroke(rect, 0.0, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
                }
            }
        }
        let (line, column) = self.cursor;
        if let Some(from) = self.drawn_from {
            let drawn = self.cell_rect(from.0, from.1).union(self.cell_rect(line, column));
            painter.rect_filled(drawn, 0.0, Theme::veil(palette.accent, 40));
            painter.rect_stroke(drawn, 0.0, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
        }
        let rect = match self.matrix.lines.get(line) {
            Some(Line::Centre { .. }) => self.cell_rect(line, column),
            Some(Line::Group { .. }) if self.focused => {
                Rect::from_x_y_ranges(self.body().x_range(), self.y(line)..=self.y(line) + CELL.y).shrink(2.0)
            }
            _ => return,
        };
        let width = if self.focused { 2.0 } else { 1.0 };
        painter.rect_stroke(rect, 1.0, Stroke::new(width, palette.focus), StrokeKind::Outside);
    }

    pub(super) fn is_selected(&self, line: usize, column: usize) -> bool {
        let ids = self.matrix.ids(line, column);
        ids.is_some_and(|(centre, module)| {
            !self.selected.is_empty() && self.selected.contains(&(centre.clone(), module.clone()))
        })
    }

    /// The part of a line left or right of the cells, cut off where head and foot begin.
    fn strip(&self, line: usize, left: f32, width: f32) -> (Rect, Painter) {
        let rect = Rect::from_min_size(pos2(left, self.y(line)), vec2(width, CELL.y));
        let room = Rect::from_x_y_ranges(rect.x_range(), self.body().y_range());
        (rect, self.painter.with_clip_rect(room.intersect(self.painter.clip_rect())))
    }

    fn name(&self, line: usize) {
        let palette = &self.theme.palette;
        let (rect, painter) = self.strip(line, self.screen.left(), NAMES);
        let middle = rect.center().y;
        let text = |x: f32, text: &str, font, color| {
            let at = pos2(rect.left() + x, middle);
            painter.text(at, Align2::LEFT_CENTER, text, font, color).right() - rect.left()
        };
        let lit = if self.lit(line) { palette.selection } else { palette.bg };
        match self.matrix.lines.get(line) {
            Some(Line::Group { name, centres, folded, .. }) => {
                painter.rect_filled(rect, 0.0, if self.lit(line) { lit } else { palette.sunken });
                let caret = if *folded { icons::CARET_RIGHT } else { icons::CARET_DOWN };
                text(14.0, caret, Type::icon_small(), palette.weak);
                let end = text(34.0, name, Type::dense_strong(), palette.text);
                text(end + 6.0, &self.ctx.texts.centres_counted(*centres), Type::dense(), palette.weak);
            }
            Some(Line::Centre { name, .. }) => {
                painter.rect_filled(rect, 0.0, lit);
                text(16.0, name, Type::dense(), palette.text);
            }
            None => {}
        }
        painter.hline(rect.x_range(), rect.bottom() - 0.5, self.theme.hairline());
    }

    fn sums(&self, line: usize) {
        let (sum, font, fill) = match self.matrix.lines.get(line) {
            Some(Line::Group { sum, .. }) => (*sum, Type::dense_strong(), self.theme.palette.sunken),
            Some(Line::Centre { sum, .. }) => (*sum, Type::dense(), self.theme.palette.bg),
            None => return,
        };
        let (rect, painter) = self.strip(line, self.body().right(), SUMS);
        painter.rect_filled(rect, 0.0, fill);
        self.sum_texts(&painter, rect, sum, &font);
        painter.hline(rect.x_range(), rect.bottom() - 0.5, self.theme.hairline());
    }

    fn sum_texts(&self, painter: &Painter, rect: Rect, sum: Sum, font: &FontId) {
        let color = self.theme.palette.text;
        let percent = self.ctx.texts.matrix_percent(sum);
        for (right, text) in [(SUM - 6.0, needed(sum).to_string()), (SUMS - 8.0, percent)] {
            let at = pos2(rect.left() + right, rect.center().y);
            painter.text(at, Align2::RIGHT_CENTER, text, font.clone(), color);
        }
    }

    fn head(&self) {
        let (palette, texts) = (&self.theme.palette, self.ctx.texts);
        let rect = Rect::from_min_size(self.screen.min, vec2(self.screen.width(), HEAD));
        self.painter.rect_filled(rect, 0.0, palette.bg);
        let over = Rect::from_x_y_ranges(self.body().x_range(), rect.y_range());
        let painter = self.painter.with_clip_rect(over.intersect(self.painter.clip_rect()));
        for head in &self.matrix.heads {
            let all = Rect::from_x_y_ranges(
                self.x(head.columns.start)..=self.x(head.columns.end),
                rect.top()..=rect.top() + CELL.y,
            );
            if all.right() < over.left() || all.left() > over.right() {
                continue;
            }
            // The number stays over the visible part of its columns.
            let seen = all.intersect(over);
            painter.with_clip_rect(seen).text(
                seen.center(),
                Align2::CENTER_CENTER,
                &head.number,
                Type::head(),
                palette.weak,
            );
            painter.vline(all.right() - 0.5, rect.y_range(), self.theme.head_line());
        }
        for column in self.columns() {
            self.column_head(&painter, column, rect.bottom() - CELL.y);
        }
        painter.hline(over.x_range(), rect.top() + CELL.y - 0.5, self.theme.hairline());
        let baseline = rect.bottom() - CELL.y / 2.0;
        let text =
            |at: Pos2, align, text: &str| self.painter.text(at, align, text, Type::head(), palette.weak);
        text(pos2(rect.left() + 16.0, baseline), Align2::LEFT_CENTER, texts.centre());
        text(pos2(over.right() + SUM - 6.0, baseline), Align2::RIGHT_CENTER, texts.matrix_open_column());
        text(pos2(over.right() + SUMS - 8.0, baseline), Align2::RIGHT_CENTER, texts.matrix_done_column());
        self.painter.hline(rect.x_range(), rect.bottom() - 0.5, self.theme.head_line());
    }

    fn column_head(&self, painter: &Painter, column: usize, top: f32) {
        let Some(head) = self.matrix.columns.get(column) else { return };
        let rect = Rect::from_min_size(pos2(self.x(column), top), CELL);
        if self.lit_column(column) {
            painter.rect_filled(rect.shrink(1.0), 0.0, self.theme.palette.selection);
        }
        painter.text(
            rect.center(),
            Align2::CENTER_CENTER,
            &head.number,
            Type::head(),
            self.theme.palette.text,
        );
    }

    fn foot(&self) {
        let palette = &self.theme.palette;
        let top = self.body().bottom();
        let rect = Rect::from_x_y_ranges(self.screen.x_range(), top..=top + FOOT);
        self.painter.rect_filled(rect, 0.0, palette.sunken);
        self.painter.hline(rect.x_range(), top, self.theme.head_line());
        let centres = self.ctx.texts.centres_counted(self.matrix.centres);
        let label = self.ctx.texts.matrix_open_or_expired_all(&centres);
        let (at, font) = (pos2(rect.left() + 16.0, rect.center().y), Type::hint());
        self.painter.text(at, Align2::LEFT_CENTER, label, font.clone(), palette.text);
        let over = Rect::from_x_y_ranges(self.body().x_range(), rect.y_range());
        let painter = self.painter.with_clip_rect(over.intersect(self.painter.clip_rect()));
        for column in self.columns() {
            let Some(head) = self.matrix.columns.get(column) else { continue };
            let at = pos2(self.x(column) + CELL.x / 2.0, rect.center().y);
            painter.text(at, Align2::CENTER_CENTER, head.open.to_string(), font.clone(), palette.text);
        }
        let sums = Rect::from_min_size(over.right_top(), vec2(SUMS, FOOT));
        self.sum_texts(&self.painter, sums, self.matrix.sum, &Type::dense_strong());
    }

    /// Lines beside what stays in place.
    fn frame(&self) {
        let body = self.body();
        let y = self.screen.top()..=body.bottom() + FOOT;
        self.painter.vline(body.left() - 0.5, y.clone(), self.theme.head_line());
        self.painter.vline(body.right() - 0.5, y, self.theme.head_line());
    }

    /// Names, for who can't see it, and a tooltip.
    fn describe(&self, ui: &mut Ui, response: Response) {
        let (line, column) = self.cursor;
        let name = self.matrix.spoken(self.ctx, line, column, self.is_selected(line, column));
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        let size = (self.matrix.lines.len(), self.matrix.columns.len());
        let is_read = ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_count(size.0);
            node.set_column_count(size.1);
            node.set_multiselectable();
        });
        if is_read.is_some() {
            self.nodes(ui, &response);
        }
        let Some(tip) = response.hover_pos().and_then(|at| self.tip(at)) else { return };
        response.on_hover_text_at_pointer(tip);
    }

    fn tip(&self, at: Pos2) -> Option<String> {
        if let Some((line, column)) = self.hovered {
            let column = column?;
            let applies = self.matrix.cell(self.ctx, line, column)?.is_applicable();
            return applies.then(|| self.matrix.spoken(self.ctx, line, column, false));
        }
        let column = self.column_head_at(at)?;
        if at.y < self.screen.top() + CELL.y {
            let head = self.matrix.heads.iter().find(|head| head.columns.contains(&column))?;
            return Some(format!("{} {}", head.number, head.title));
        }
        let column = self.matrix.columns.get(column)?;
        Some(self.ctx.texts.matrix_column_tip(&column.code, &column.title))
    }
}

/// Which of `count` things of a size are visible.
fn visible(offset: f32, room: f32, size: f32, count: usize) -> Range<usize> {
    let first = whole(offset / size).min(count);
    let last = whole(((offset + room) / size).ceil()).min(count);
    first..last.max(first)
}
