//! A row of a [`super::Table`] while it is painted: cells in the order in which the view declares its
//! columns, wherever the user has put these.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align, FontId, Id, Layout, NumExt as _, Painter, Rect, Role, Sense, TextFormat, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::super::super::theme::{Theme, Type};
use super::super::{Sign, paint_sign};
use super::column::{Column, Geometry};

/// A piece of a cell.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// Plain.
    Text(&'a str),
    /// Semibold.
    Strong(&'a str),
    /// Secondary.
    Weak(&'a str),
    /// A sign and its word, in its colour.
    Sign(Sign, &'a str),
    /// Semibold, then plain: number and title.
    Pair(&'a str, &'a str),
    /// Plain, then small: a name and a remark.
    Noted(&'a str, &'a str),
}

/// What all rows of a frame share.
pub(super) struct Paper<'a> {
    pub theme: &'a Theme,
    pub columns: &'a [Column<'a>],
    pub geometry: &'a Geometry,
    /// Left edge of what is visible: where the frozen column stands.
    pub left: f32,
    pub font_size: f32,
    pub scope: Id,
}

impl Paper<'_> {
    /// Where a cell of a row stands, and the part of it that isn't behind the frozen column.
    pub(super) fn cell(&self, row: Rect, column: usize, clip: Rect) -> Option<(Rect, Rect)> {
        let place = self.geometry.place(column)?;
        let (left, visible_from) = if place.frozen {
            (self.left, self.left)
        } else {
            (row.left() + place.left, self.left + self.geometry.frozen)
        };
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(place.width, row.height()));
        let mut visible = rect.intersect(clip);
        visible.min.x = visible.min.x.max(visible_from);
        Some((rect, visible))
    }
}

/// A row while it is painted.
pub struct Row<'a> {
    ui: &'a mut Ui,
    paper: &'a Paper<'a>,
    rect: Rect,
    index: usize,
    next: usize,
    selected: bool,
    group: bool,
    /// By where the column stands.
    names: Vec<(usize, String)>,
    /// Its number in the whole table, heads counted.
    line: usize,
    /// What the nodes of its cells hang in; none while nobody listens.
    cells: Option<Ui>,
}

impl<'a> Row<'a> {
    pub(super) fn new(
        ui: &'a mut Ui,
        paper: &'a Paper<'a>,
        rect: Rect,
        (index, line): (usize, usize),
        cells: Option<Ui>,
    ) -> Self {
        let names = Vec::new();
        Self { ui, paper, rect, index, next: 0, selected: false, group: false, names, line, cells }
    }

    /// What was said of it: whether it is selected, whether it heads a group, and its name.
    pub(super) fn painted(mut self) -> (bool, bool, String) {
        self.names.sort_by_key(|(place, _)| *place);
        let names: Vec<_> = self.names.into_iter().map(|(_, name)| name).collect();
        (self.selected, self.group, names.join(", "))
    }

    /// Its number in the view, from 0.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Marks it as selected.
    pub fn select(&mut self, selected: bool) {
        self.selected = selected;
    }

    /// The next cell.
    pub fn cell(&mut self, cell: Cell<'_>) {
        let Some((rect, visible, align)) = self.advance() else { return };
        let palette = &self.paper.theme.palette;
        let regular = FontId::proportional(self.paper.font_size);
        let strong = FontId::new(self.paper.font_size, Type::strong().family);
        let mut sign = None;
        let (pieces, name): (Vec<_>, String) = match cell {
            Cell::Text(text) => (vec![(text, regular, palette.text)], text.to_owned()),
            Cell::Strong(text) => (vec![(text, strong, palette.text)], text.to_owned()),
            Cell::Weak(text) => (vec![(text, regular, palette.weak)], text.to_owned()),
            Cell::Sign(which, text) => {
                let (color, _) = which.colors(self.paper.theme);
                sign = Some((which, color));
                (vec![(text, regular, color)], text.to_owned())
            }
            Cell::Noted(text, remark) => (
                vec![
                    (text, regular.clone(), palette.text),
                    ("  ", regular, palette.text),
                    (remark, Type::hint(), palette.weak),
                ],
                format!("{text}, {remark}"),
            ),
            Cell::Pair(first, second) => (
                vec![
                    (first, strong, palette.text),
                    ("  ", regular.clone(), palette.text),
                    (second, regular, palette.text),
                ],
                format!("{first} {second}"),
            ),
        };
        self.add_name(&name);
        self.say(rect, &name);
        if !visible.is_positive() {
            return;
        }
        let painter = self.ui.painter().with_clip_rect(visible.intersect(self.ui.clip_rect()));
        let indent = if sign.is_some() { 22.0 } else { 0.0 };
        let inner = rect.shrink2(vec2(7.0, 0.0));
        if let Some((which, color)) = sign {
            paint_sign(&painter, pos2(inner.left() + 8.0, inner.center().y), which, color);
        }
        let mut job = LayoutJob::default();
        for (text, font, color) in pieces {
            job.append(text, 0.0, TextFormat::simple(font, color));
        }
        self.paint(&painter, job, (inner, indent, align), (visible, name));
    }

    fn paint(
        &self,
        painter: &Painter,
        mut job: LayoutJob,
        (inner, indent, align): (Rect, f32, Align),
        (visible, name): (Rect, String),
    ) {
        job.wrap = TextWrapping::truncate_at_width((inner.width() - indent).at_least(0.0));
        let galley = painter.layout_job(job);
        let x = if align == Align::Max { inner.right() - galley.size().x } else { inner.left() + indent };
        let at = pos2(x, inner.center().y - galley.size().y / 2.0);
        let elided = galley.elided;
        painter.galley(at, galley, self.paper.theme.palette.text);
        if elided {
            let id = self.paper.scope.with(("whole", self.index, self.next));
            self.ui.interact(visible, id, Sense::hover()).on_hover_text(name);
        }
    }

    /// The next cell, built from widgets: for links and checkboxes.
    pub fn widgets<R: Default>(&mut self, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
        let Some((rect, visible, align)) = self.advance() else { return R::default() };
        self.add_name(name);
        let node = self.say(rect, name);
        let mut child = self.child((rect, visible, align), node);
        add(&mut child)
    }

    /// The next cell, itself a widget that is pressed: `add` makes it with the id it is given.
    pub fn pressed_cell(&mut self, name: &str, add: impl FnOnce(&mut Ui, Id)) {
        let Some(place) = self.advance() else { return };
        self.add_name(name);
        let mut child = self.child(place, self.cells.as_ref().map(Ui::unique_id));
        add(&mut child, cell_node(self.paper.scope, self.line, self.next - 1));
        self.describe();
    }

    fn child(&mut self, (rect, visible, align): (Rect, Rect, Align), parent: Option<Id>) -> Ui {
        let layout = if align == Align::Max {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        };
        let builder = UiBuilder::new()
            .max_rect(rect.shrink2(vec2(7.0, 0.0)))
            .layout(layout)
            .id_salt((self.index, self.next));
        let builder = match parent {
            Some(node) => builder.accessibility_parent(node),
            None => builder,
        };
        // A child of its own: as a scope, a low widget would pull the next row up.
        let mut child = self.ui.new_child(builder);
        child.set_clip_rect(visible.intersect(child.clip_rect()));
        child
    }

    /// Makes the row a group's head over all columns that are left: "Zu tun 6 KIs".
    pub fn group(&mut self, title: &str, count: &str) {
        self.group = true;
        self.names = vec![(0, format!("{title} {count}"))];
        let palette = &self.paper.theme.palette;
        let mut job = LayoutJob::default();
        job.append(title, 0.0, TextFormat::simple(Type::dense_strong(), palette.text));
        job.append(count, 6.0, TextFormat::simple(Type::dense(), palette.weak));
        let galley = self.ui.painter().layout_job(job);
        let from = self.paper.geometry.place(self.next).map_or(0.0, |place| place.left);
        let at = pos2(self.paper.left + from + 7.0, self.rect.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(at, galley, palette.text);
    }

    /// Where the next cell stands and how much of it is visible; `None` if its column is hidden.
    fn advance(&mut self) -> Option<(Rect, Rect, Align)> {
        let column = self.next;
        self.next += 1;
        let align = self.paper.columns.get(column).map_or(Align::Min, |column| column.align);
        let (rect, visible) = self.paper.cell(self.rect, column, self.ui.clip_rect())?;
        Some((rect, visible, align))
    }

    /// The cell as a node in its row, tied to its head by index and by words.
    fn say(&self, rect: Rect, name: &str) -> Option<Id> {
        let cells = self.cells.as_ref()?;
        let id = cell_node(self.paper.scope, self.line, self.next - 1);
        let response = cells.interact(rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, name));
        self.describe();
        Some(id)
    }

    fn describe(&self) {
        let Some(cells) = &self.cells else { return };
        let column = self.next - 1;
        let shown = &self.paper.geometry.shown;
        let Some(place) = shown.iter().position(|&shown| shown == column) else { return };
        let head = self.paper.columns.get(column).map_or("", |column| column.label);
        let id = cell_node(self.paper.scope, self.line, column);
        cells.ctx().accesskit_node_builder(id, |node| {
            node.set_row_index(self.line);
            node.set_column_index(place);
            node.set_position_in_set(place);
            if !head.is_empty() {
                node.set_description(head);
            }
        });
    }

    fn add_name(&mut self, text: &str) {
        if !text.is_empty() {
            let column = self.next - 1;
            let place = self.paper.geometry.shown.iter().position(|&shown| shown == column);
            self.names.push((place.unwrap_or(column), text.to_owned()));
        }
    }
}

/// The node of a cell.
pub(super) fn cell_node(scope: Id, line: usize, column: usize) -> Id {
    scope.with(("cell", line, column))
}
