//! The areas of NRW's KIs as templates draw them: whole numbers, [`UNITS`] of them the state's width.

use std::sync::OnceLock;

use serde::Serialize;

use crate::catalogue::{CentreId, Position};
use crate::reference::{CentreArea, GeoPoint, Plane, centre_areas, district_borders};

/// So many make the state's width: at the width of a sheet one of them is less than a printer's dot.
pub(super) const UNITS: f64 = 10_000.0;

/// A point: how far to the right, how far down.
pub(super) type Point = [i32; 2];

/// What all maps of a document share.
#[derive(Debug, PartialEq, Serialize)]
pub struct Ground {
    /// Boundaries, one a KI.
    areas: Vec<Vec<Point>>,
    /// Borders of the administrative districts.
    borders: Vec<Vec<Point>>,
    #[serde(skip)]
    known: Vec<Known>,
    #[serde(skip)]
    plane: Plane,
}

#[derive(Debug, PartialEq)]
struct Known {
    centre: CentreId,
    label: Point,
    bounds: Bounds,
}

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Bounds(pub [i32; 4]);

impl Bounds {
    const NOTHING: Self = Self([i32::MAX, i32::MAX, i32::MIN, i32::MIN]);

    /// The smallest with all of these points; none without any.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let Self([left, top, right, bottom]) =
            points.into_iter().fold(Self::NOTHING, |Self([left, top, right, bottom]), [x, y]| {
                Self([left.min(x), top.min(y), right.max(x), bottom.max(y)])
            });
        (left <= right && top <= bottom).then_some(Self([left, top, right, bottom]))
    }

    /// Its upper left and its lower right corner.
    pub fn corners(self) -> [Point; 2] {
        let Self([left, top, right, bottom]) = self;
        [[left, top], [right, bottom]]
    }

    pub fn width(self) -> i32 {
        self.0[2] - self.0[0]
    }

    pub fn height(self) -> i32 {
        self.0[3] - self.0[1]
    }

    pub fn expanded(self, by: i32) -> Self {
        let Self([left, top, right, bottom]) = self;
        Self([left - by, top - by, right + by, bottom + by])
    }

    fn meets(self, other: Self) -> bool {
        let (Self([left, top, right, bottom]), Self([l, t, r, b])) = (self, other);
        left <= r && l <= right && top <= b && t <= bottom
    }
}

/// The one ground there is.
pub(super) fn ground() -> &'static Ground {
    static GROUND: OnceLock<Ground> = OnceLock::new();
    GROUND.get_or_init(|| Ground::new(&centre_areas(), &district_borders()))
}

impl Ground {
    fn new(areas: &[CentreArea], borders: &[Vec<GeoPoint>]) -> Self {
        let plane = Plane::of(areas);
        let place = |corner: &GeoPoint| rounded(plane.place(*corner));
        let line = |corners: &[GeoPoint]| {
            let mut points: Vec<_> = corners.iter().map(place).collect();
            points.dedup();
            points
        };
        let lines: Vec<_> = areas.iter().map(|area| line(&area.boundary)).collect();
        let known = areas.iter().zip(&lines).map(|(area, boundary)| Known {
            centre: area.centre.clone(),
            label: place(&area.label),
            bounds: Bounds::of(boundary.iter().copied()).unwrap_or(Bounds::NOTHING),
        });
        Self {
            known: known.collect(),
            areas: lines,
            borders: borders.iter().map(|border| line(border)).collect(),
            plane,
        }
    }

    /// The area of a KI.
    pub(super) fn of(&self, centre: &CentreId) -> Option<usize> {
        self.known.iter().position(|known| known.centre == *centre)
    }

    /// Where a position on Earth lies; none at the other end of the world.
    pub(super) fn place(&self, position: &Position) -> Option<Point> {
        let (x, y) = self.plane.place(GeoPoint { lat: position.lat, lon: position.lon });
        let near = -4.0..=5.0;
        (position.is_possible() && near.contains(&x) && near.contains(&y)).then(|| rounded((x, y)))
    }

    /// Where the middle of an area is.
    pub(super) fn label(&self, area: usize) -> Option<Point> {
        self.known.get(area).map(|known| known.label)
    }

    pub(super) fn bounds(&self, area: usize) -> Option<Bounds> {
        self.known.get(area).map(|known| known.bounds)
    }

    /// The areas of which something is seen in `view`.
    pub(super) fn within(&self, view: Bounds) -> impl Iterator<Item = usize> {
        self.known.iter().enumerate().filter(move |(_, known)| known.bounds.meets(view)).map(|(at, _)| at)
    }

    /// From where to where there is room for something around `x` in an area, between two heights; none where it
    /// would lie outside.
    pub(super) fn room(&self, area: usize, x: i32, (from, until): (i32, i32)) -> Option<(i32, i32)> {
        let boundary = self.areas.get(area)?;
        let step = usize::try_from((until - from).max(8) / 8).unwrap_or(1);
        let mut heights = (from..=until).step_by(step);
        heights.try_fold((i32::MIN, i32::MAX), |(left, right), y| {
            let (l, r) = chord(boundary, [x, y])?;
            Some((left.max(l), right.min(r)))
        })
    }
}

/// The nearest boundaries at the left and right of a point; none where it lies outside.
fn chord(boundary: &[Point], [x, y]: Point) -> Option<(i32, i32)> {
    let next = boundary.iter().cycle().skip(1);
    let (mut left, mut right, mut crossed) = (i32::MIN, i32::MAX, 0);
    for ([ax, ay], [bx, by]) in boundary.iter().zip(next) {
        if (*ay > y) != (*by > y) {
            let at = ax + (bx - ax) * (y - ay) / (by - ay);
            if at <= x {
                left = left.max(at);
                crossed += 1;
            } else {
                right = right.min(at);
            }
        }
    }
    (crossed % 2 == 1).then_some((left, right))
}

#[expect(clippy::cast_possible_truncation, reason = "a few times ten thousand")]
fn rounded((x, y): (f64, f64)) -> Point {
    [(x * UNITS).round() as i32, (y * UNITS).round() as i32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_reaches_to_the_nearest_boundaries() {
        let hook = [[0, 0], [100, 0], [100, 100], [60, 100], [60, 50], [40, 50], [40, 100], [0, 100]];
        for (point, expected) in [
            ([50, 25], Some((0, 100))),
            ([30, 75], Some((0, 40))),
            ([90, 75], Some((60, 100))),
            ([50, 75], None),
            ([50, 150], None),
            ([150, 50], None),
        ] {
            assert_eq!(chord(&hook, point), expected, "{point:?}");
        }
    }

    #[test]
    fn every_area_has_its_label_inside() {
        let ground = ground();
        assert_eq!((ground.areas.len(), ground.borders.len()), (54, 5));
        for (at, known) in ground.known.iter().enumerate() {
            let [x, y] = known.label;
            assert!(ground.room(at, x, (y, y)).is_some(), "{}", known.centre);
            assert!(ground.areas[at].len() > 10);
        }
    }
}
