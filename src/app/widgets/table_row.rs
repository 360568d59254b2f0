//! A row of a [`super::Table`] while it is painted: cells from left to right.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align, FontId, Layout, NumExt as _, Rect, Sense, TextFormat, Ui, UiBuilder, pos2, vec2};

use super::super::theme::{Theme, Type};
use super::table::Column;
use super::{Sign, paint_sign};

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
}

/// A row while it is painted: cells from left to right.
pub struct Row<'a> {
    ui: &'a mut Ui,
    theme: &'a Theme,
    rect: Rect,
    columns: &'a [Column<'a>],
    widths: &'a [f32],
    index: usize,
    next: usize,
    left: f32,
    font_size: f32,
    selected: bool,
    group: bool,
    name: String,
}

impl<'a> Row<'a> {
    pub(super) fn new(
        ui: &'a mut Ui,
        theme: &'a Theme,
        rect: Rect,
        columns: &'a [Column<'a>],
        widths: &'a [f32],
        index: usize,
        font_size: f32,
    ) -> Self {
        Self {
            ui,
            theme,
            rect,
            columns,
            widths,
            index,
            next: 0,
            left: rect.left(),
            font_size,
            selected: false,
            group: false,
            name: String::new(),
        }
    }

    /// What was said of it: whether it is selected, whether it heads a group, and its name.
    pub(super) fn painted(self) -> (bool, bool, String) {
        (self.selected, self.group, self.name)
    }

    /// Its number, from 0.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Marks it as selected.
    pub fn select(&mut self, selected: bool) {
        self.selected = selected;
    }

    /// The next cell.
    pub fn cell(&mut self, cell: Cell<'_>) {
        let (rect, align) = self.advance();
        let palette = &self.theme.palette;
        let regular = FontId::proportional(self.font_size);
        let strong = FontId::new(self.font_size, Type::strong().family);
        let mut sign = None;
        let (pieces, name): (Vec<_>, String) = match cell {
            Cell::Text(text) => (vec![(text, regular, palette.text)], text.to_owned()),
            Cell::Strong(text) => (vec![(text, strong, palette.text)], text.to_owned()),
            Cell::Weak(text) => (vec![(text, regular, palette.weak)], text.to_owned()),
            Cell::Sign(which, text) => {
                let (color, _) = which.colors(self.theme);
                sign = Some((which, color));
                (vec![(text, regular, color)], text.to_owned())
            }
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
        let indent = if sign.is_some() { 22.0 } else { 0.0 };
        let inner = rect.shrink2(vec2(7.0, 0.0));
        if let Some((which, color)) = sign {
            let at = pos2(inner.left() + 8.0, inner.center().y);
            paint_sign(self.ui.painter(), at, which, color);
        }
        let mut job = LayoutJob::default();
        for (text, font, color) in pieces {
            job.append(text, 0.0, TextFormat::simple(font, color));
        }
        job.wrap = TextWrapping::truncate_at_width((inner.width() - indent).at_least(0.0));
        let galley = self.ui.painter().layout_job(job);
        let x = if align == Align::Max { inner.right() - galley.size().x } else { inner.left() + indent };
        let at = pos2(x, inner.center().y - galley.size().y / 2.0);
        let elided = galley.elided;
        self.ui.painter().galley(at, galley, palette.text);
        if elided {
            let id = self.ui.scope_id().with(("whole", self.index, self.next));
            self.ui.interact(rect, id, Sense::hover()).on_hover_text(name);
        }
    }

    /// The next cell, built from widgets: for links and checkboxes.
    pub fn widgets<R>(&mut self, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
        let (rect, align) = self.advance();
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
        child.set_clip_rect(rect.intersect(child.clip_rect()));
        add(&mut child)
    }

    /// Makes the row a group's head over all columns that are left: "Zu tun 6 KIs".
    pub fn group(&mut self, title: &str, count: &str) {
        self.group = true;
        self.name = format!("{title} {count}");
        let palette = &self.theme.palette;
        let mut job = LayoutJob::default();
        job.append(title, 0.0, TextFormat::simple(Type::dense_strong(), palette.text));
        job.append(count, 6.0, TextFormat::simple(Type::dense(), palette.weak));
        let galley = self.ui.painter().layout_job(job);
        let at = pos2(self.left + 7.0, self.rect.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(at, galley, palette.text);
    }

    fn advance(&mut self) -> (Rect, Align) {
        let width = self.widths.get(self.next).copied().unwrap_or(0.0);
        let align = self.columns.get(self.next).map_or(Align::Min, |column| column.align);
        let rect = Rect::from_min_size(pos2(self.left, self.rect.top()), vec2(width, self.rect.height()));
        self.left += width;
        self.next += 1;
        (rect, align)
    }

    fn add_name(&mut self, text: &str) {
        if !text.is_empty() {
            if !self.name.is_empty() {
                self.name.push_str(", ");
            }
            self.name.push_str(text);
        }
    }
}
