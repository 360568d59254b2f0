//! The map beside the table: the same standings and the same selection, painted.
//!
//! The boundaries oblige to name their source on the map: [`crate::reference::centre_areas`].

use std::collections::BTreeSet;

use eframe::egui::{
    CursorIcon, Mesh, Painter, Pos2, Rect, Response, Role, Sense, Shape as Painted, Stroke, Ui, WidgetInfo,
    vec2,
};

use super::model::{Reach, Reached};
use crate::app::theme::Theme;
use crate::app::views::atlas::{Labels, SIGN, Shape, Shapes, shapes};
use crate::app::widgets::{Sign, paint_sign, theme};
use crate::catalogue::CentreId;

/// Whether the map knows any of these KIs; other states' offices have other areas.
pub fn knows(reach: &Reach) -> bool {
    shapes().all.iter().any(|shape| {
        reach.of(&shape.centre).is_some() || reach.not_reached.iter().any(|(id, _)| *id == shape.centre)
    })
}

/// Paints the map as large as fits and answers which KI was clicked, of those reached. `label` says the
/// same in words.
pub fn ui(
    ui: &mut Ui,
    reach: &Reach,
    selected: &BTreeSet<CentreId>,
    height: f32,
    label: &str,
) -> Option<CentreId> {
    let shapes = shapes();
    let room = vec2(ui.available_width(), height);
    let size = shapes.fit(room);
    // Not a tab stop: what it shows and does, the table does by keyboard.
    let (rect, response) = ui.allocate_exact_size(vec2(room.x, size.y), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
    let rect = Rect::from_center_size(rect.center(), size);
    let hovered = hovered(&response, shapes, rect);
    let map =
        Map { theme: theme(ui), painter: ui.painter_at(rect.expand(24.0)), shapes, rect, reach, selected };
    map.fill();
    map.outline(hovered);
    map.signs_and_names();
    let shape = hovered?;
    let reached = reach.of(&shape.centre);
    tooltip(ui, &response, reach, shape, reached);
    reached.filter(|_| response.clicked()).map(|row| row.centre.clone())
}

fn hovered(response: &Response, shapes: &'static Shapes, rect: Rect) -> Option<&'static Shape> {
    let at = response.hover_pos()? - rect.min;
    shapes.at((at / rect.width().max(1.0)).to_pos2())
}

fn tooltip(ui: &Ui, response: &Response, reach: &Reach, shape: &Shape, reached: Option<&Reached>) {
    if reached.is_some() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    let missed = || reach.not_reached.iter().find(|(id, _)| *id == shape.centre);
    let (name, words) = match (reached, missed()) {
        (Some(row), _) => (row.name.as_str(), vec![row.through.as_str(), &row.standing]),
        (None, Some((_, name))) => (name.as_str(), Vec::new()),
        (None, None) => return,
    };
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.strong(name);
        for line in words {
            ui.label(line);
        }
    });
}

struct Map<'a> {
    theme: Theme,
    painter: Painter,
    shapes: &'static Shapes,
    rect: Rect,
    reach: &'a Reach,
    selected: &'a BTreeSet<CentreId>,
}

impl Map<'_> {
    fn place(&self, point: Pos2) -> Pos2 {
        self.rect.min + point.to_vec2() * self.rect.width()
    }

    fn sign(&self, shape: &Shape) -> Option<Sign> {
        self.reach.of(&shape.centre).map(|row| Sign::of_standing(row.status))
    }

    fn fill(&self) {
        let mut mesh = Mesh::default();
        for shape in &self.shapes.all {
            let color = self.sign(shape).map_or(self.theme.palette.panel, |sign| sign.colors(&self.theme).1);
            let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
            for &corner in &shape.boundary {
                mesh.colored_vertex(self.place(corner), color);
            }
            for corners in shape.triangles.chunks_exact(3) {
                mesh.add_triangle(first + corners[0], first + corners[1], first + corners[2]);
            }
        }
        self.painter.add(mesh);
    }

    /// Thin lines first, so that the thick ones of neighbours lie above them.
    fn outline(&self, hovered: Option<&Shape>) {
        let palette = &self.theme.palette;
        let reached = |shape: &&Shape| self.reach.of(&shape.centre).is_some();
        let selected = |shape: &&Shape| reached(shape) && self.selected.contains(&shape.centre);
        let all = || self.shapes.all.iter();
        self.lines(all(), self.theme.hairline());
        self.lines(all().filter(reached), Stroke::new(1.0, palette.strong));
        self.lines(all().filter(selected), Stroke::new(2.5, palette.accent));
        self.lines(hovered.into_iter().filter(reached), Stroke::new(2.0, palette.text));
    }

    fn lines<'s>(&self, shapes: impl Iterator<Item = &'s Shape>, stroke: Stroke) {
        for shape in shapes {
            let points = shape.boundary.iter().map(|&point| self.place(point)).collect();
            self.painter.add(Painted::closed_line(points, stroke));
        }
    }

    /// A sign in every reached area; its name beneath it, or beside it, where that covers nothing.
    fn signs_and_names(&self) {
        let reached: Vec<_> = self
            .shapes
            .all
            .iter()
            .filter_map(|shape| {
                Some((self.place(shape.label) - vec2(0.0, 5.0), self.reach.of(&shape.centre)?))
            })
            .collect();
        let mut labels = Labels::new(&self.painter, &self.theme, reached.iter().map(|(at, _)| (*at, SIGN)));
        for (at, row) in &reached {
            let sign = Sign::of_standing(row.status);
            paint_sign(&self.painter, *at, sign, sign.colors(&self.theme).0);
            labels.write(*at, &row.name);
        }
    }
}
