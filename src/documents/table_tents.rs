//! Table tents: A4, folded, with the name on either side, one page a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::gathering::{self, Guest, Named};
use super::{Letterhead, Line, Template, document};
use crate::catalogue::{Catalogue, Session};
use crate::texts::Texts;

/// What a user can choose about table tents; remembered by the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// The KI below the name.
    pub centre: bool,
    /// The role below the KI.
    pub role: bool,
    /// Tents for trainers as well; they come first.
    pub trainers: bool,
    /// Marks where to fold.
    pub fold_marks: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { centre: true, role: false, trainers: true, fold_marks: true }
    }
}

/// Table tents, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TableTents {
    /// Language, names and office.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// One a page.
    pub tents: Vec<Guest>,
    /// Marks where to fold.
    pub fold_marks: bool,
    /// Stands in for them where nobody is expected.
    pub nobody: Line,
}

document!(TableTents, Template::TableTents);

/// Decides everything about the table tents of `sessions`, one after the other.
pub fn model(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> TableTents {
    let names = ("table tents", texts.table_tents());
    let Options { trainers, centre, role, fold_marks } = *options;
    TableTents {
        letterhead: gathering::letterhead(catalogue, sessions, names, texts, today),
        tents: gathering::guests(catalogue, sessions, Named { trainers, centre, role }, texts),
        fold_marks,
        nobody: texts.nobody_listed().into(),
    }
}
