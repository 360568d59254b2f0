//! The areas of the KIs as triangles on a plane: projected and cut once, then only scaled.

use std::sync::OnceLock;

use earcut::Earcut;
use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::catalogue::{CentreId, Position};
use crate::reference::{CentreArea, GeoPoint, Plane, centre_areas, district_borders};

/// The area of one KI. Coordinates are shares of the map's width, from its upper left corner.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Whose.
    pub centre: CentreId,
    /// The boundary.
    pub boundary: Vec<Pos2>,
    /// Corners of triangles that fill it, three and three, as places in `boundary`.
    pub triangles: Vec<u32>,
    /// Where sign and name stand.
    pub label: Pos2,
    /// How large it is, in squares of the map's width.
    pub size: f32,
    bounds: Rect,
}

/// All areas.
#[derive(Clone, Debug)]
pub struct Shapes {
    /// One a KI.
    pub all: Vec<Shape>,
    /// Borders of the administrative districts.
    pub districts: Vec<Vec<Pos2>>,
    /// Height by width.
    pub aspect: f32,
    plane: Plane,
}

/// The areas of NRW's KIs.
pub fn shapes() -> &'static Shapes {
    static SHAPES: OnceLock<Shapes> = OnceLock::new();
    SHAPES.get_or_init(|| Shapes::new(&centre_areas(), &district_borders()))
}

impl Shapes {
    fn new(areas: &[CentreArea], borders: &[Vec<GeoPoint>]) -> Self {
        let plane = Plane::of(areas);
        let place = |corner: &GeoPoint| on_screen(plane.place(*corner));
        let all = areas.iter().map(|area| Shape::new(area, place)).collect();
        let districts = borders.iter().map(|border| border.iter().map(place).collect()).collect();
        Self { all, districts, aspect: narrow(plane.aspect), plane }
    }

    /// Where a position on Earth lies; also outside of the map, but not at the other end of the world.
    pub fn place(&self, position: &Position) -> Option<Pos2> {
        let at = on_screen(self.plane.place(GeoPoint { lat: position.lat, lon: position.lon }));
        let near = Rect::from_min_max(pos2(-4.0, -4.0), pos2(5.0, 5.0));
        (position.is_possible() && near.contains(at)).then_some(at)
    }

    /// The area of a KI.
    pub fn of(&self, centre: &CentreId) -> Option<usize> {
        self.all.iter().position(|shape| shape.centre == *centre)
    }

    /// The largest size with the map's proportions within `room`.
    pub fn fit(&self, room: Vec2) -> Vec2 {
        let width = room.x.min(room.y / self.aspect).max(0.0);
        vec2(width, width * self.aspect)
    }

    /// The area at a point.
    pub fn at(&self, point: Pos2) -> Option<&Shape> {
        self.all.iter().find(|shape| shape.contains(point))
    }
}

impl Shape {
    fn new(area: &CentreArea, place: impl Fn(&GeoPoint) -> Pos2) -> Self {
        let boundary: Vec<_> = area.boundary.iter().map(&place).collect();
        let mut triangles = Vec::new();
        Earcut::new().earcut(boundary.iter().map(|point| [point.x, point.y]), &[], &mut triangles);
        Self {
            centre: area.centre.clone(),
            triangles,
            label: place(&area.label),
            bounds: Rect::from_points(&boundary),
            size: twice_the_area(&boundary) / 2.0,
            boundary,
        }
    }

    /// Whether a point lies in it.
    pub fn contains(&self, point: Pos2) -> bool {
        self.bounds.contains(point) && is_inside(&self.boundary, point)
    }
}

/// By the shoelace formula.
fn twice_the_area(points: &[Pos2]) -> f32 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>().abs()
}

/// Whether a ray from the point to the right crosses the boundary an odd number of times.
pub fn is_inside(boundary: &[Pos2], point: Pos2) -> bool {
    let next = boundary.iter().cycle().skip(1);
    let crossings = boundary.iter().zip(next).filter(|(a, b)| {
        (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
    });
    crossings.count() % 2 == 1
}

fn on_screen((x, y): (f64, f64)) -> Pos2 {
    pos2(narrow(x), narrow(y))
}

#[expect(clippy::cast_possible_truncation, reason = "a screen has fewer pixels than f32 has values")]
fn narrow(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn triangles_fill_each_area_exactly() {
        for shape in &shapes().all {
            let filled: f32 = shape
                .triangles
                .chunks(3)
                .map(|corners| twice_the_area(&[0, 1, 2].map(|at| shape.boundary[corners[at] as usize])))
                .sum();
            let whole = 2.0 * shape.size;
            assert!((filled - whole).abs() < whole * 1e-3, "{:?}: {filled} {whole}", shape.centre);
        }
    }

    #[test]
    fn labels_lie_in_their_areas_and_all_areas_on_the_map() {
        let shapes = shapes();
        for shape in &shapes.all {
            assert_eq!(shapes.at(shape.label).map(|found| &found.centre), Some(&shape.centre));
            assert!(shape.bounds.min.x >= 0.0 && shape.bounds.max.x <= 1.0);
            assert!(shape.bounds.min.y >= 0.0 && shape.bounds.max.y <= shapes.aspect);
        }
        assert!(shapes.at(pos2(0.0, 0.0)).is_none(), "the corner is Lower Saxony");
    }

    #[test]
    fn fits_into_wide_and_high_rooms() {
        let shapes = shapes();
        assert!((shapes.fit(vec2(100.0, 1000.0)).x - 100.0).abs() < 1e-3);
        assert!((shapes.fit(vec2(1000.0, 100.0)).y - 100.0).abs() < 1e-3);
    }
}
