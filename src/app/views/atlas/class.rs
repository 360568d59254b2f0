//! How classes are painted: a colour, and a sign or a number besides.

use eframe::egui::Color32;

use crate::app::theme::Theme;
use crate::app::widgets::Sign;
use crate::reports::{Class, Coming, Share};

/// The sign of a class in its area; shares show their number instead.
pub fn sign(class: Class) -> Option<Sign> {
    Some(match class {
        Class::Standing(status) => Sign::of_standing(status),
        Class::Share(Share::NotApplicable) | Class::Coming(Coming::NotInvited) => Sign::NotApplicable,
        Class::Share(_) => return None,
        Class::Coming(Coming::Registered) => Sign::Planned,
        Class::Coming(Coming::Waiting) => Sign::Waiting,
        Class::Coming(Coming::Invited) => Sign::Open,
    })
}

/// The colour of its area.
pub fn colour(class: Class, theme: &Theme) -> Color32 {
    let palette = &theme.palette;
    match class {
        _ if class.is_outside() => palette.panel,
        Class::Share(share) => mix(palette.bg, palette.planned.0, depth(share)),
        _ => sign(class).map_or(palette.bg, |sign| sign.colors(theme).1),
    }
}

/// How much of the ramp's colour a share takes.
fn depth(share: Share) -> f32 {
    match share {
        Share::Nothing | Share::NotApplicable => 0.0,
        Share::Little => 0.12,
        Share::Half => 0.24,
        Share::Much => 0.36,
        Share::All => 0.48,
    }
}

/// `share` of `to` over `from`.
fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let step = |at: usize| (f32::from(from[at]) * (1.0 - share) + f32::from(to[at]) * share).round() as u8;
    Color32::from_rgb(step(0), step(1), step(2))
}

#[cfg(test)]
mod tests {
    use eframe::egui::Rgba;

    use super::*;
    use crate::app::Look;

    fn luminance(color: Color32) -> f32 {
        let rgba = Rgba::from(color);
        0.2126 * rgba.r() + 0.7152 * rgba.g() + 0.0722 * rgba.b()
    }

    /// The number in an area is text, so its contrast is text's.
    #[test]
    fn numbers_are_readable_on_every_class_in_every_look() {
        for look in [Look::Light, Look::Dark, Look::HighContrast] {
            let theme = Theme::new(look, false);
            let text = luminance(theme.palette.text);
            for share in [Share::Nothing, Share::Little, Share::Half, Share::Much, Share::All] {
                let fill = luminance(colour(Class::Share(share), &theme));
                let contrast = (text.max(fill) + 0.05) / (text.min(fill) + 0.05);
                assert!(contrast >= 4.5, "{look:?} {share:?}: {contrast}");
            }
        }
    }
}
