//! The classes by which areas are coloured. Each has a sign or a number besides, and words.

use eframe::egui::Color32;

use crate::app::theme::Theme;
use crate::app::widgets::Sign;
use crate::matching::{CellStatus, Sum};
use crate::texts::Texts;

/// What a KI's area is coloured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Where it stands with one module.
    Standing(CellStatus),
    /// How much of several modules it has.
    Share(Share),
    /// Whether it comes to a session.
    Coming(Coming),
}

/// How much is done, in classes; least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// 0 %.
    Nothing,
    /// 1–33 %.
    Little,
    /// 34–66 %.
    Half,
    /// 67–99 %.
    Much,
    /// 100 %.
    All,
    /// Nothing is applicable.
    NotApplicable,
}

/// Whether a KI comes to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coming {
    /// Somebody has a seat.
    Registered,
    /// Somebody hopes for one.
    Waiting,
    /// It was invited and nobody answered.
    Invited,
    /// None of that.
    NotInvited,
}

impl Share {
    /// Of a sum.
    pub fn of(sum: Sum) -> Self {
        match sum.percent() {
            None => Self::NotApplicable,
            Some(0) if sum.completed == 0 => Self::Nothing,
            Some(0..=33) => Self::Little,
            Some(34..=66) => Self::Half,
            Some(67..=99) => Self::Much,
            Some(_) => Self::All,
        }
    }

    /// How much of the ramp's colour it takes.
    fn depth(self) -> f32 {
        match self {
            Self::Nothing | Self::NotApplicable => 0.0,
            Self::Little => 0.12,
            Self::Half => 0.24,
            Self::Much => 0.36,
            Self::All => 0.48,
        }
    }
}

impl Class {
    /// Whether the KI has nothing to do with what is shown.
    pub fn is_outside(self) -> bool {
        matches!(
            self,
            Self::Standing(CellStatus::NotApplicable)
                | Self::Share(Share::NotApplicable)
                | Self::Coming(Coming::NotInvited)
        )
    }

    /// Whether there is something to do for the office: invite, plan, ask.
    pub fn is_to_do(self) -> bool {
        match self {
            Self::Standing(status) => matches!(status, CellStatus::Open | CellStatus::Expired),
            Self::Share(share) => matches!(share, Share::Nothing | Share::Little | Share::Half | Share::Much),
            Self::Coming(coming) => coming == Coming::Invited,
        }
    }

    /// Its place among the classes of a board, which are all of one kind.
    pub fn rank(self) -> u8 {
        match self {
            Self::Standing(status) => status as u8,
            Self::Share(share) => share as u8,
            Self::Coming(coming) => coming as u8,
        }
    }

    /// The sign in its area; shares show their number instead.
    pub fn sign(self) -> Option<Sign> {
        Some(match self {
            Self::Standing(status) => Sign::of_standing(status),
            Self::Share(Share::NotApplicable) | Self::Coming(Coming::NotInvited) => Sign::NotApplicable,
            Self::Share(_) => return None,
            Self::Coming(Coming::Registered) => Sign::Planned,
            Self::Coming(Coming::Waiting) => Sign::Waiting,
            Self::Coming(Coming::Invited) => Sign::Open,
        })
    }

    /// The colour of its area.
    pub fn fill(self, theme: &Theme) -> Color32 {
        let palette = &theme.palette;
        match self {
            _ if self.is_outside() => palette.panel,
            Self::Share(share) => mix(palette.bg, palette.planned.0, share.depth()),
            _ => self.sign().map_or(palette.bg, |sign| sign.colors(theme).1),
        }
    }

    /// Its name in a legend.
    pub fn words(self, texts: Texts) -> &'static str {
        match self {
            Self::Standing(status) => texts.cell_status(status),
            Self::Share(Share::Nothing) => texts.map_share_nothing(),
            Self::Share(Share::Little) => texts.map_share_little(),
            Self::Share(Share::Half) => texts.map_share_half(),
            Self::Share(Share::Much) => texts.map_share_much(),
            Self::Share(Share::All) => texts.map_share_all(),
            Self::Share(Share::NotApplicable) => texts.cell_status(CellStatus::NotApplicable),
            Self::Coming(Coming::Registered) => texts.map_coming_registered(),
            Self::Coming(Coming::Waiting) => texts.map_coming_waiting(),
            Self::Coming(Coming::Invited) => texts.map_coming_invited(),
            Self::Coming(Coming::NotInvited) => texts.map_coming_not(),
        }
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

    use super::Share::{All, Half, Little, Much, NotApplicable, Nothing};
    use super::*;
    use crate::app::Look;

    #[test]
    fn shares_fall_into_classes() {
        let share = |completed, open| Share::of(Sum { completed, open, ..Sum::default() });
        let shares = [(0, 0), (0, 5), (1, 999), (1, 2), (1, 1), (2, 1), (99, 1), (7, 0)];
        let classes = shares.map(|(completed, open)| share(completed, open));
        assert_eq!(classes, [NotApplicable, Nothing, Little, Little, Half, Half, Much, All]);
    }

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
                let fill = luminance(Class::Share(share).fill(&theme));
                let contrast = (text.max(fill) + 0.05) / (text.min(fill) + 0.05);
                assert!(contrast >= 4.5, "{look:?} {share:?}: {contrast}");
            }
        }
    }
}
