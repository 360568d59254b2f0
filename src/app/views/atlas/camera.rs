//! Which part of the map is seen, and how large.

use eframe::egui::{Pos2, Rect, Vec2};

/// Where one looks: zoom and the middle of what is seen, in shares of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    zoom: f32,
    middle: Pos2,
}

impl Default for Camera {
    /// Sees everything.
    fn default() -> Self {
        Self { zoom: 1.0, middle: Pos2::new(0.5, 0.5) }
    }
}

/// How map coordinates become points on the screen, for one frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    /// What of the map fills the screen when all is seen.
    pub world: Rect,
    /// Where the map is painted.
    pub screen: Rect,
    scale: f32,
    middle: Pos2,
}

impl Camera {
    /// Largest zoom: a town fills the map.
    const MOST: f32 = 12.0;

    /// The lens that shows `world` on `screen`.
    pub fn lens(&self, world: Rect, screen: Rect) -> Lens {
        let whole = (screen.width() / world.width()).min(screen.height() / world.height());
        let middle = world.min + self.middle.to_vec2() * world.size();
        Lens { world, screen, scale: (whole * self.zoom).max(1e-3), middle }
    }

    /// Zooms by `factor`; what lies at `fixed` (on the screen) stays there.
    pub fn zoom(&mut self, factor: f32, fixed: Pos2, lens: &Lens) {
        let before = lens.to_map(fixed);
        self.zoom = (self.zoom * factor).clamp(1.0, Self::MOST);
        let after = self.lens(lens.world, lens.screen).to_map(fixed);
        self.shift(before - after, lens.world);
    }

    /// Moves the map by so many points on the screen.
    pub fn pan(&mut self, points: Vec2, lens: &Lens) {
        self.shift(-points / lens.scale, lens.world);
    }

    fn shift(&mut self, by: Vec2, world: Rect) {
        // Half of what is seen stays within the map.
        let margin = 0.5 / self.zoom;
        let middle = self.middle + by / world.size();
        let (least, most) = (Pos2::new(margin, margin), Pos2::new(1.0 - margin, 1.0 - margin));
        self.middle = middle.max(least).min(most.max(least));
    }

    /// Moves just as far as needed to see `point` of the map.
    pub fn show(&mut self, point: Pos2, lens: &Lens) {
        let seen = lens.screen.shrink(32.0);
        let at = lens.to_screen(point);
        if !seen.contains(at) {
            self.pan(seen.clamp(at) - at, lens);
        }
    }
}

impl Lens {
    /// From the map to the screen.
    pub fn to_screen(self, point: Pos2) -> Pos2 {
        self.screen.center() + (point - self.middle) * self.scale
    }

    /// From the screen to the map.
    pub fn to_map(self, point: Pos2) -> Pos2 {
        self.middle + (point - self.screen.center()) / self.scale
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{pos2, vec2};

    use super::*;

    const WORLD: Rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 0.9));
    const SCREEN: Rect = Rect::from_min_max(pos2(100.0, 50.0), pos2(500.0, 650.0));

    fn close(a: Pos2, b: Pos2) -> bool {
        (a - b).length() < 0.01
    }

    #[test]
    fn all_fits_at_first_and_ways_there_and_back_agree() {
        let lens = Camera::default().lens(WORLD, SCREEN);
        assert!(close(lens.to_screen(WORLD.left_top()), pos2(100.0, 170.0)));
        assert!(close(lens.to_screen(WORLD.right_bottom()), pos2(500.0, 530.0)));
        let point = pos2(0.3, 0.7);
        assert!(close(lens.to_map(lens.to_screen(point)), point));
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer_and_ends_at_the_edges() {
        let mut camera = Camera::default();
        let fixed = pos2(320.0, 340.0);
        let lens = camera.lens(WORLD, SCREEN);
        let before = lens.to_map(fixed);
        camera.zoom(3.0, fixed, &lens);
        assert!(close(camera.lens(WORLD, SCREEN).to_map(fixed), before));
        camera.pan(vec2(9e5, 9e5), &camera.lens(WORLD, SCREEN));
        assert!(camera.lens(WORLD, SCREEN).to_map(SCREEN.center()).x > 0.1);
        camera.zoom(0.001, fixed, &camera.lens(WORLD, SCREEN));
        assert_eq!(camera, Camera::default());
        camera.zoom(9e9, fixed, &camera.lens(WORLD, SCREEN));
        assert!((camera.zoom - Camera::MOST).abs() < 1e-3);
    }

    #[test]
    fn what_is_asked_for_comes_into_view() {
        let mut camera = Camera::default();
        camera.zoom(6.0, SCREEN.center(), &camera.lens(WORLD, SCREEN));
        let corner = pos2(0.95, 0.05);
        assert!(!SCREEN.contains(camera.lens(WORLD, SCREEN).to_screen(corner)));
        camera.show(corner, &camera.lens(WORLD, SCREEN));
        assert!(SCREEN.contains(camera.lens(WORLD, SCREEN).to_screen(corner)));
    }
}
