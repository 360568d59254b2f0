//! Signs of status: painted, never glyphs, so that they look alike everywhere and no font can lack them.
//! A sign always stands beside its word or, in the matrix, beside its accessible name.

use std::f32::consts::TAU;

use eframe::egui::emath::TSTransform;
use eframe::egui::{
    Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::super::theme::Theme;
use super::theme;
use crate::catalogue::RegistrationStatus;
use crate::matching::CellStatus;

/// What a sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Completed: tick.
    Completed,
    /// Runs out soon: clock.
    Expiring,
    /// Ran out: solid triangle with "!".
    Expired,
    /// In the plan: disc.
    Planned,
    /// Waiting list: three bars.
    Waiting,
    /// Open: ring.
    Open,
    /// A prerequisite is missing: lock.
    Blocked,
    /// Not applicable: dot.
    NotApplicable,
    /// A clash or another warning: hollow triangle.
    Clash,
    /// Attended: tick.
    Attended,
    /// Attended partly: half disc.
    Partly,
    /// Excused: bar.
    Excused,
    /// Absent: cross.
    Absent,
}

impl Sign {
    /// Its colour and the tint of a cell that shows it.
    pub fn colors(self, theme: &Theme) -> (Color32, Color32) {
        let palette = &theme.palette;
        match self {
            Self::Completed | Self::Attended => palette.completed,
            Self::Expiring | Self::Clash | Self::Partly => palette.expiring,
            Self::Expired | Self::Absent => palette.expired,
            Self::Planned => palette.planned,
            Self::Waiting => palette.waiting,
            Self::Open => palette.open,
            Self::Blocked | Self::Excused => palette.blocked,
            Self::NotApplicable => palette.not_applicable,
        }
    }

    /// The sign of where a centre stands with a module.
    pub fn of_standing(status: CellStatus) -> Self {
        match status {
            CellStatus::Open => Self::Open,
            CellStatus::Expired => Self::Expired,
            CellStatus::Blocked => Self::Blocked,
            CellStatus::Waiting => Self::Waiting,
            CellStatus::Planned => Self::Planned,
            CellStatus::Expiring => Self::Expiring,
            CellStatus::Completed => Self::Completed,
            CellStatus::NotApplicable => Self::NotApplicable,
        }
    }

    /// The sign of what was entered for a day.
    pub fn of_attendance(status: RegistrationStatus) -> Option<Self> {
        match status {
            RegistrationStatus::Attended => Some(Self::Attended),
            RegistrationStatus::AttendedPartly => Some(Self::Partly),
            RegistrationStatus::Excused => Some(Self::Excused),
            RegistrationStatus::Absent => Some(Self::Absent),
            _ => None,
        }
    }
}

/// Paints a sign, 13 points high, around `center`.
pub fn paint_sign(painter: &Painter, center: Pos2, sign: Sign, color: Color32) {
    painter.extend(shapes(center, sign, color));
}

/// Paints it smaller, where there is no room for all of it.
pub fn paint_small_sign(painter: &Painter, center: Pos2, sign: Sign, color: Color32, scale: f32) {
    let smaller = TSTransform::new(center.to_vec2(), scale);
    let mut small = shapes(Pos2::ZERO, sign, color);
    for shape in &mut small {
        shape.transform(smaller);
    }
    painter.extend(small);
}

fn shapes(center: Pos2, sign: Sign, color: Color32) -> Vec<Shape> {
    let stroke = Stroke::new(2.0, color);
    let at = |x: f32, y: f32| center + vec2(x, y);
    let mut made = Vec::new();
    match sign {
        Sign::Completed | Sign::Attended => {
            made.push(Shape::line(vec![at(-5.0, 0.5), at(-1.5, 4.0), at(5.5, -4.0)], stroke));
        }
        Sign::Expiring => {
            made.push(Shape::circle_stroke(center, 5.5, Stroke::new(1.8, color)));
            made.push(Shape::line(vec![at(0.0, -3.2), at(0.0, 0.4), at(2.6, 1.6)], Stroke::new(1.6, color)));
        }
        Sign::Expired => triangle(&mut made, center, color, true),
        Sign::Clash => triangle(&mut made, center, color, false),
        Sign::Planned => {
            made.push(Shape::circle_filled(center, 4.2, color));
        }
        Sign::Waiting => {
            for (y, width) in [(-4.0, 10.0), (0.0, 10.0), (4.0, 6.5)] {
                made.push(Shape::line_segment([at(-5.0, y), at(-5.0 + width, y)], Stroke::new(1.8, color)));
            }
        }
        Sign::Open => {
            made.push(Shape::circle_stroke(center, 4.6, stroke));
        }
        Sign::Blocked => {
            let body = Rect::from_min_max(at(-4.5, -1.0), at(4.5, 5.5));
            made.push(Shape::rect_filled(body, 1.0, color));
            made.push(Shape::line(arc(at(0.0, -1.5), 3.0, 0.5, 1.0), Stroke::new(1.6, color)));
        }
        Sign::NotApplicable => {
            made.push(Shape::circle_filled(center, 1.2, color));
        }
        Sign::Partly => {
            made.push(Shape::circle_stroke(center, 4.8, Stroke::new(1.6, color)));
            let mut half = arc(center, 4.8, -0.25, 0.25);
            half.push(center);
            made.push(Shape::convex_polygon(half, color, Stroke::NONE));
        }
        Sign::Excused => {
            made.push(Shape::line_segment([at(-4.5, 0.0), at(4.5, 0.0)], stroke));
        }
        Sign::Absent => {
            made.push(Shape::line_segment([at(-4.0, -4.0), at(4.0, 4.0)], stroke));
            made.push(Shape::line_segment([at(-4.0, 4.0), at(4.0, -4.0)], stroke));
        }
    }
    made
}

fn triangle(made: &mut Vec<Shape>, center: Pos2, color: Color32, solid: bool) {
    let corners = vec![center + vec2(0.0, -5.8), center + vec2(6.3, 5.0), center + vec2(-6.3, 5.0)];
    let mark = if solid {
        made.push(Shape::convex_polygon(corners, color, Stroke::new(1.0, color)));
        if color.intensity() > 0.5 { Color32::BLACK } else { Color32::WHITE }
    } else {
        made.push(Shape::closed_line(corners, Stroke::new(1.5, color)));
        color
    };
    made.push(Shape::line_segment(
        [center + vec2(0.0, -2.2), center + vec2(0.0, 1.4)],
        Stroke::new(1.5, mark),
    ));
    made.push(Shape::circle_filled(center + vec2(0.0, 3.4), 0.9, mark));
}

/// Points on a circle between two turns (0 is right, 0.25 below).
fn arc(center: Pos2, radius: f32, from: f32, to: f32) -> Vec<Pos2> {
    const STEPS: u8 = 16;
    (0..=STEPS)
        .map(|step| {
            let turn = (from + (to - from) * f32::from(step) / f32::from(STEPS)) * TAU;
            center + radius * vec2(turn.cos(), turn.sin())
        })
        .collect()
}

/// A sign and its word, in the sign's colour.
pub fn sign_label(ui: &mut Ui, sign: Sign, text: &str) -> Response {
    let (color, _) = sign.colors(&theme(ui));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(16.0, 20.0), Sense::hover());
        paint_sign(ui.painter(), rect.center(), sign, color);
        ui.colored_label(color, text)
    })
    .inner
}

/// Frames a matrix cell or calendar entry with its status: tint, and an edge at the left.
pub fn paint_status_edge(painter: &Painter, rect: Rect, sign: Sign, theme: &Theme) {
    let (color, tint) = sign.colors(theme);
    painter.rect_filled(rect, 2.0, tint);
    if sign == Sign::Open {
        painter.rect_stroke(rect, 2.0, theme.hairline(), StrokeKind::Inside);
    }
    let edge = Rect::from_min_max(rect.min, pos2(rect.min.x + 3.0, rect.max.y));
    painter.rect_filled(edge, 0.0, color);
}
/// A sign before a sentence that takes as many lines as it needs.
pub fn sign_label_wrapped(ui: &mut Ui, sign: Sign, text: &str) {
    ui.horizontal_wrapped(|ui| {
        let (color, _) = sign.colors(&theme(ui));
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        paint_sign(ui.painter(), rect.center(), sign, color);
        ui.label(text);
    });
}
