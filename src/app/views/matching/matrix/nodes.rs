//! The matrix for a screen reader: rows and cells with their names and places.

use eframe::egui::{Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo};

use super::grid::{CELL, Grid};
use super::model::{Line, needed};

impl Grid<'_> {
    /// A node for every visible line and cell, with its place in the whole.
    pub(super) fn nodes(&self, ui: &mut Ui, grid: &Response) {
        for line in self.lines() {
            let rect = Rect::from_x_y_ranges(self.screen.x_range(), self.y(line)..=self.y(line) + CELL.y);
            let (Some(of_line), body) = (self.matrix.lines.get(line), self.body()) else { continue };
            let name = match of_line {
                Line::Group { .. } => self.matrix.spoken(self.ctx, line, 0, false),
                Line::Centre { name, sum, .. } => {
                    let percent = self.ctx.texts.matrix_percent(*sum);
                    self.ctx.texts.matrix_line_sums(name, needed(*sum), &percent)
                }
            };
            let builder = UiBuilder::new()
                .id_salt(("line", line))
                .max_rect(rect)
                .accessibility_parent(grid.id)
                .accessibility_role(Role::Row)
                .accessibility_label(name);
            let row = ui.new_child(builder);
            row.ctx().accesskit_node_builder(row.unique_id(), |node| node.set_row_index(line));
            for column in self.columns().filter(|_| matches!(of_line, Line::Centre { .. })) {
                let cell = row.interact(
                    self.cell_rect(line, column).intersect(body),
                    row.scope_id().with(column),
                    Sense::hover(),
                );
                let selected = self.is_selected(line, column);
                let name = self.matrix.spoken(self.ctx, line, column, false);
                cell.widget_info(|| WidgetInfo::labeled(Role::GridCell, true, &name));
                ui.ctx().accesskit_node_builder(cell.id, |node| {
                    node.set_row_index(line);
                    node.set_column_index(column);
                    node.set_selected(selected);
                });
                if self.focused && self.cursor == (line, column) {
                    let node = cell.id.accesskit_id();
                    ui.ctx().accesskit_node_builder(grid.id, |grid| grid.set_active_descendant(node));
                }
            }
        }
    }
}
