//! A row of a [`super::Table`] while it is painted: cells in the order in which the view declares its
//! columns, wherever the user has put these.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align, FontId, Id, Layout, NumExt as _, Painter, Rect, Sense, TextFormat, Ui, UiBuilder, pos2, vec2,
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
}

impl<'a> Row<'a> {
    pub(super) fn new(ui: &'a mut Ui, paper: &'a Paper<'a>, rect: Rect, index: usize) -> Self {
        Self { ui, paper, rect, index, next: 0, selected: false, group: false, names: Vec::new() }
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
        let layout = if align == Align::Max {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        };
        let builder = UiBuilder::new()
            .max_rect(rect.shrink2(vec2(7.0, 0.0)))
            .layout(layout)
            .id_salt((self.index, self.next));
        // A child of its own: as a scope, a low widget would pull the next row up.
        let mut child = self.ui.new_child(builder);
        child.set_clip_rect(visible.intersect(child.clip_rect()));
        add(&mut child)
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

    fn add_name(&mut self, text: &str) {
        if !text.is_empty() {
            let column = self.next - 1;
            let place = self.paper.geometry.shown.iter().position(|&shown| shown == column);
            self.names.push((place.unwrap_or(column), text.to_owned()));
        }
    }
}
