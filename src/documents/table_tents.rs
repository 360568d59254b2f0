//! Table tents: A4, folded, with the name on either side, one page a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Document, Letterhead, Line, Template, gathering};
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
    pub tents: Vec<Tent>,
    /// Marks where to fold.
    pub fold_marks: bool,
    /// Stands in for them where nobody is expected.
    pub nobody: Line,
}

/// A tent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tent {
    /// Large.
    pub first_name: Line,
    /// With title.
    pub last_name: Line,
    /// Empty where it is not wanted.
    pub centre: Line,
    /// Empty where it is not wanted.
    pub role: Line,
}

impl Document for TableTents {
    fn template(&self) -> Template {
        Template::TableTents
    }

    fn letterhead(&self) -> &Letterhead {
        &self.letterhead
    }
}

/// Decides everything about the table tents of `sessions`, one after the other.
pub fn model(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> TableTents {
    let names = ("table tents", texts.table_tents());
    let guests =
        sessions.iter().flat_map(|session| gathering::guests(catalogue, session, options.trainers, texts));
    let tents = guests.map(|guest| Tent {
        first_name: guest.first_name,
        last_name: guest.last_name,
        centre: if options.centre { guest.centre } else { Line::default() },
        role: if options.role { guest.role } else { Line::default() },
    });
    TableTents {
        letterhead: gathering::letterhead(catalogue, sessions, names, texts, today),
        tents: tents.collect(),
        fold_marks: options.fold_marks,
        nobody: texts.nobody_listed().into(),
    }
}
