//! Name badges: sheets of labels, one for everybody in the room.
//!
//! [`model`] decides every string and on which label each stands; `assets/templates/badges.typ` sets them.

mod formats;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use formats::{LabelFormat, Layout};

use super::gathering::{self, Guest, Named};
use super::{Letterhead, Line, Template, document};
use crate::catalogue::{Catalogue, Session};
use crate::texts::Texts;

/// What a user can choose about badges; remembered by the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// On which sheets.
    pub format: LabelFormat,
    /// The first free label of the first sheet, from 1, row by row: begun sheets are used up.
    pub start: u16,
    /// Marks at the edges to cut along.
    pub cut_marks: bool,
    /// The KI below the name.
    pub centre: bool,
    /// The role below the KI.
    pub role: bool,
    /// Badges for trainers as well; they come first.
    pub trainers: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            format: LabelFormat::default(),
            start: 1,
            cut_marks: true,
            centre: true,
            role: false,
            trainers: true,
        }
    }
}

/// Sheets of badges, ready to be set: nothing in it is left to compute.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Badges {
    /// Language, names and office.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// Where labels lie.
    pub layout: Layout,
    /// Marks to cut along.
    pub cut_marks: bool,
    /// Sheet by sheet.
    pub sheets: Vec<Vec<Badge>>,
    /// Stands in for them where nobody is expected.
    pub nobody: Line,
}

/// A badge.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Badge {
    /// Which column of the sheet, from 0.
    pub column: u16,
    /// Which row, from 0.
    pub row: u16,
    /// Whose it is.
    #[serde(flatten)]
    pub guest: Guest,
}

document!(Badges, Template::Badges);

/// Decides everything about the badges of `sessions`, one after the other on the same sheets.
pub fn model(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> Badges {
    let names = ("name badges", texts.name_badges());
    let Options { trainers, centre, role, .. } = *options;
    let guests = gathering::guests(catalogue, sessions, Named { trainers, centre, role }, texts);
    Badges {
        letterhead: gathering::letterhead(catalogue, sessions, names, texts, today),
        layout: options.format.layout(),
        cut_marks: options.cut_marks,
        sheets: sheets(guests, options),
        nobody: texts.nobody_listed().into(),
    }
}

/// Row by row, beginning at the first free label.
fn sheets(guests: Vec<Guest>, options: &Options) -> Vec<Vec<Badge>> {
    let layout = options.format.layout();
    let count = usize::from(layout.labels());
    let start = usize::from(options.start.clamp(1, layout.labels()) - 1);
    let badges: Vec<_> = guests
        .into_iter()
        .zip(start..)
        .map(|(guest, at)| {
            let label = u16::try_from(at % count).unwrap_or_default();
            (at / count, Badge { column: label % layout.columns, row: label / layout.columns, guest })
        })
        .collect();
    badges
        .chunk_by(|(sheet, _), (next, _)| sheet == next)
        .map(|sheet| sheet.iter().map(|(_, badge)| badge.clone()).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(people: usize, options: &Options) -> Vec<String> {
        let guest = |at: usize| Guest { first_name: at.to_string().into(), ..Guest::default() };
        let place = |badge: &Badge| format!("{}:{}/{}", badge.guest.first_name, badge.column, badge.row);
        sheets((0..people).map(guest).collect(), options)
            .iter()
            .map(|sheet| sheet.iter().map(place).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn labels_are_filled_row_by_row_from_the_first_free_one() {
        let from = |start| Options { start, format: LabelFormat::Avery32015, ..Options::default() };
        for (people, start, expected) in [
            (3, 1, &["0:0/0 1:1/0 2:0/1"][..]),
            (3, 8, &["0:1/3", "1:0/0 2:1/0"]),
            (9, 0, &["0:0/0 1:1/0 2:0/1 3:1/1 4:0/2 5:1/2 6:0/3 7:1/3", "8:0/0"]),
            (1, 999, &["0:1/3"]),
            (0, 1, &[]),
        ] {
            assert_eq!(places(people, &from(start)), expected, "{people} from {start}");
        }
    }
}
