//! The classes by which maps colour the area of a centre.

use crate::matching::{CellStatus, Sum};

/// What a centre's area is coloured by.
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

/// Whether a centre comes to a session.
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
}

impl Class {
    /// Whether the centre has nothing to do with what is shown.
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

    /// Its place among the classes of a map, which are all of one kind.
    pub fn rank(self) -> u8 {
        match self {
            Self::Standing(status) => status as u8,
            Self::Share(share) => share as u8,
            Self::Coming(coming) => coming as u8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Share::{All, Half, Little, Much, NotApplicable, Nothing};
    use super::*;

    #[test]
    fn shares_fall_into_classes() {
        let share = |completed, open| Share::of(Sum { completed, open, ..Sum::default() });
        let shares = [(0, 0), (0, 5), (1, 999), (1, 2), (1, 1), (2, 1), (99, 1), (7, 0)];
        let classes = shares.map(|(completed, open)| share(completed, open));
        assert_eq!(classes, [NotApplicable, Nothing, Little, Little, Half, Half, Much, All]);
    }
}
