//! Venues and trainers as marks on the map: told apart by their shape.

use eframe::egui::{Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

use super::shapes::shapes;
use crate::app::theme::Theme;
use crate::app::views::ViewCtx;
use crate::catalogue::VenueKind;

/// Half a mark's size.
pub const SIZE: f32 = 5.0;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinKind {
    /// A square.
    Venue,
    /// A diamond.
    Trainer,
}

/// A mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// What it stands for.
    pub kind: PinKind,
    /// Where on the map.
    pub at: Pos2,
    /// Who or what is there.
    pub names: Vec<String>,
}

/// All venues one travels to, and all trainers, one mark a place.
pub fn pins(ctx: &ViewCtx<'_>) -> Vec<Pin> {
    let shapes = shapes();
    let mut pins: Vec<Pin> = Vec::new();
    let mut add = |kind, at, name| match pins.iter_mut().find(|pin| pin.kind == kind && pin.at == at) {
        Some(pin) => pin.names.push(name),
        None => pins.push(Pin { kind, at, names: vec![name] }),
    };
    let place = |position: &Option<_>| position.as_ref().and_then(|position| shapes.place(position));
    for venue in ctx.catalogue.venues.iter().filter(|venue| venue.kind == VenueKind::OnSite) {
        if let Some(at) = place(&venue.position) {
            add(PinKind::Venue, at, venue.label());
        }
    }
    for trainer in &ctx.catalogue.trainers {
        if let Some(at) = place(&trainer.position) {
            add(PinKind::Trainer, at, trainer.name.clone());
        }
    }
    pins
}

impl PinKind {
    /// Trainers stand a little aside, so that a venue in the same town stays visible.
    pub fn offset(self) -> Vec2 {
        match self {
            Self::Venue => vec2(-9.0, 9.0),
            Self::Trainer => vec2(9.0, 9.0),
        }
    }

    /// Paints one.
    pub fn paint(self, painter: &Painter, center: Pos2, theme: &Theme) {
        let (fill, edge) = (theme.palette.text, Stroke::new(1.5, theme.palette.bg));
        match self {
            Self::Venue => {
                let square = Rect::from_center_size(center, Vec2::splat(2.0 * SIZE - 1.5));
                painter.rect(square, 1.0, fill, edge, StrokeKind::Outside);
            }
            Self::Trainer => {
                let corners = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
                let corners = corners.map(|(x, y)| center + vec2(x, y) * (SIZE + 1.0)).to_vec();
                painter.add(Shape::convex_polygon(corners, fill, edge));
            }
        }
    }
}
