//! Names on a map, where they cover nothing.

use eframe::egui::{Align2, Color32, Painter, Pos2, Rect, vec2};

use crate::app::theme::{Theme, Type};

/// Half the size of a sign with its surroundings; a number may be wider.
pub const SIGN: f32 = 8.0;

/// What is written already.
pub struct Labels<'a> {
    painter: &'a Painter,
    theme: &'a Theme,
    taken: Vec<Rect>,
}

/// Writes a name where [`Labels::place`] has put it.
pub fn write_at(painter: &Painter, theme: &Theme, at: Pos2, name: &str) {
    let galley = painter.layout_no_wrap(name.to_owned(), Type::chart(), theme.palette.text);
    let halo = Theme::veil(theme.palette.bg, 200);
    for offset in [vec2(-1.0, 0.0), vec2(1.0, 0.0), vec2(0.0, -1.0), vec2(0.0, 1.0)] {
        painter.galley_with_override_text_color(at + offset, galley.clone(), halo);
    }
    painter.galley(at, galley, Color32::PLACEHOLDER);
}

impl<'a> Labels<'a> {
    /// `signs`, each with half its width, may not be covered by names.
    pub fn new(painter: &'a Painter, theme: &'a Theme, signs: impl Iterator<Item = (Pos2, f32)>) -> Self {
        Self { painter, theme, taken: signs.map(|(at, half)| around(at, half)).collect() }
    }

    /// Writes `name` by the sign at `at`, unless there is no room.
    pub fn write(&mut self, at: Pos2, name: &str) {
        if let Some(free) = self.place(at, SIGN, name) {
            write_at(self.painter, self.theme, free, name);
        }
    }

    /// Finds room for `name` beneath, beside or above the sign at `at`, `half` of which is so wide, and takes it.
    pub fn place(&mut self, at: Pos2, half: f32, name: &str) -> Option<Pos2> {
        let palette = &self.theme.palette;
        let galley = self.painter.layout_no_wrap(name.to_owned(), Type::chart(), palette.text);
        let beside = [
            (Align2::CENTER_TOP, vec2(0.0, SIGN - 2.0)),
            (Align2::LEFT_CENTER, vec2(half, 0.0)),
            (Align2::RIGHT_CENTER, vec2(-half, 0.0)),
            (Align2::CENTER_BOTTOM, vec2(0.0, 2.0 - SIGN)),
        ];
        let (own, room) = (around(at, half), self.painter.clip_rect());
        let free = beside
            .into_iter()
            .map(|(align, offset)| align.anchor_size(at + offset, galley.size()))
            .find(|rect| {
                room.contains_rect(*rect)
                    && self.taken.iter().all(|other| *other == own || !other.intersects(*rect))
            });
        let rect = free?;
        self.taken.push(rect);
        Some(rect.min)
    }
}

/// Which of some places, the most important first, can be taken so that none covers another or what is `taken`
/// already. Those marked are taken in any case.
pub fn fitting(wanted: impl IntoIterator<Item = (Rect, bool)>, mut taken: Vec<Rect>) -> Vec<usize> {
    let mut fitting = Vec::new();
    for (at, (rect, always)) in wanted.into_iter().enumerate() {
        if always || taken.iter().all(|other| !other.intersects(rect)) {
            taken.push(rect);
            fitting.push(at);
        }
    }
    fitting
}

fn around(at: Pos2, half: f32) -> Rect {
    Rect::from_center_size(at, vec2(2.0 * half, 2.0 * SIGN))
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::pos2;

    #[test]
    fn what_comes_first_keeps_its_place_and_what_is_marked_has_one() {
        let number = |x: f32| Rect::from_center_size(pos2(x, 0.0), vec2(20.0, 12.0));
        let pin = Rect::from_center_size(pos2(100.0, 0.0), vec2(10.0, 10.0));
        for (marked, expected) in [(None, &[0, 2][..]), (Some(1), &[0, 1]), (Some(3), &[0, 2, 3])] {
            let wanted = [0.0, 15.0, 30.0, 110.0].into_iter().map(number).enumerate();
            let wanted = wanted.map(|(at, rect)| (rect, marked == Some(at)));
            assert_eq!(fitting(wanted, vec![pin]), expected, "{marked:?}");
        }
    }
}
