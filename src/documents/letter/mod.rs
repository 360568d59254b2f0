//! Letters by DIN 5008 (form B): invitation, confirmation, waiting-list notice, cancellation and venue booking;
//! and the registration form that centres send back.
//!
//! The files of this folder decide every string; `assets/templates/letter.typ` only sets them.

mod booking;
mod cancellation;
mod form;
mod head;
mod invitation;
mod notices;
mod options;
mod paragraphs;
mod values;

use chrono::NaiveDate;
use serde::Serialize;

pub use booking::bookings;
pub use cancellation::cancellations;
pub use form::{FormPage, RegistrationForms, forms};
pub use invitation::invitations;
pub use notices::{confirmations, waiting_notices};
pub use options::{BookingOptions, CancellationOptions, CancellationTo, FormOptions, InvitationOptions};
pub use values::{Addressee, Values};

use super::request::Packing;
use super::{DataTable, Fact, FileParts, Letterhead, Line, Template, document, safe_file_name};
use crate::catalogue::Catalogue;
use crate::texts::Texts;

/// One letter or several, in one file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letters {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// Each begins on a page of its own.
    pub letters: Vec<Letter>,
}

/// A letter, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letter {
    /// What it and its file are named after.
    #[serde(skip)]
    pub name: LetterName,
    /// The office's address in one line, above the recipient's.
    pub sender: Line,
    /// Whom it is to, at most six lines; empty where nobody was invited yet.
    pub address: Vec<Line>,
    /// Reference, contact, date.
    pub info: Vec<Fact>,
    /// What it is about.
    pub subject: Vec<Line>,
    /// How the letter is called among the PDF's bookmarks.
    pub bookmark: Line,
    /// From the salutation on.
    pub body: Vec<Block>,
    /// How it ends.
    pub closing: Closing,
    /// The notice on data protection.
    pub notice: Option<Fact>,
    /// At the head of its later pages.
    pub later_head: Line,
    /// A page to send back.
    pub reply: Option<FormPage>,
}

/// What a letter and its file are named after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LetterName {
    /// Names it for ever: "invitation s1 coesfeld".
    pub ident: String,
    /// Its file's title: "Einladung · 201 · Modul 1 · Mi, 03.03.2027".
    pub title: String,
    /// What the file's name is made of.
    pub file: FileParts,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading within the letter.
    Heading {
        /// Its words.
        text: Line,
    },
    /// A smaller one.
    Subheading {
        /// Its words.
        text: Line,
    },
    /// Running text.
    Paragraph {
        /// Its words.
        text: Line,
    },
    /// Points.
    List {
        /// One each.
        items: Vec<Line>,
    },
    /// Labels with what belongs to them.
    Facts {
        /// One each.
        facts: Vec<Fact>,
    },
    /// A table.
    Table {
        /// Its head and rows.
        table: DataTable,
    },
}

impl Block {
    fn heading(text: &str) -> Self {
        Self::Heading { text: text.into() }
    }

    fn paragraph(text: impl AsRef<str>) -> Self {
        Self::Paragraph { text: text.into() }
    }
}

/// How a letter ends.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Closing {
    /// "Mit freundlichen Grüßen".
    pub greeting: Line,
    /// Who signs.
    pub signatory: Line,
    /// "Anlage".
    pub enclosures_label: Line,
    /// What comes with it.
    pub enclosures: Vec<Line>,
}

document!(Letters, Template::Letter);

impl FileParts {
    /// "Einladung 201 Modul 1 2027-03-03 Coesfeld.pdf".
    fn file_name(&self) -> String {
        let Self { document, offering, module, date, person, centre, number: _ } = self;
        safe_file_name([document, offering, module, date, centre, person].map(String::as_str), "pdf")
    }

    /// What those of all parts are alike.
    fn in_common(mut self, others: &[Self]) -> Self {
        for other in others {
            for (mine, theirs) in [
                (&mut self.offering, &other.offering),
                (&mut self.module, &other.module),
                (&mut self.date, &other.date),
                (&mut self.person, &other.person),
                (&mut self.centre, &other.centre),
            ] {
                if mine != theirs {
                    mine.clear();
                }
            }
        }
        self
    }
}

/// Letterheads for these names: one for all, or one for each.
fn letterheads(
    catalogue: &Catalogue,
    names: &[LetterName],
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<Letterhead> {
    let letterhead = |ident: String, title: &str, file_parts: FileParts| {
        let names = (format!("laki-planer {ident}"), file_parts.file_name(), title);
        Letterhead { file_parts, ..Letterhead::new(catalogue, texts, today, names) }
    };
    match (packing, names) {
        (_, []) => Vec::new(),
        (Packing::FileEach, names) => {
            names.iter().map(|name| letterhead(name.ident.clone(), &name.title, name.file.clone())).collect()
        }
        (Packing::OneFile, [first, ..]) => {
            let idents: Vec<_> = names.iter().map(|name| name.ident.as_str()).collect();
            let all_alike = names.iter().all(|name| name.title == first.title);
            let title = if all_alike { &first.title } else { &first.file.document };
            let files: Vec<_> = names.iter().map(|name| name.file.clone()).collect();
            vec![letterhead(idents.join(" "), title, first.file.clone().in_common(&files))]
        }
    }
}

/// Puts letters into files.
fn pack(
    catalogue: &Catalogue,
    letters: Vec<Letter>,
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<Letters> {
    let names: Vec<_> = letters.iter().map(|letter| letter.name.clone()).collect();
    let heads = letterheads(catalogue, &names, packing, texts, today);
    match packing {
        Packing::OneFile => {
            heads.into_iter().map(|letterhead| Letters { letterhead, letters: letters.clone() }).collect()
        }
        Packing::FileEach => heads
            .into_iter()
            .zip(letters)
            .map(|(letterhead, letter)| Letters { letterhead, letters: vec![letter] })
            .collect(),
    }
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
