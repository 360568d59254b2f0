//! What is wrong with a file, in words: what, where, and the way out.

use super::{Format, MOST_COLUMNS, MOST_ROWS, Place};
use crate::texts::Texts;

/// Why a file can't be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing stands in it.
    #[error("empty")]
    Empty,
    /// More bytes than any list of people.
    #[error("too large")]
    TooLarge,
    /// It unpacks to more than any list of people.
    #[error("unpacks to too much")]
    UnpacksTooLarge,
    /// More rows than can be looked through.
    #[error("too many rows")]
    TooManyRows,
    /// More cells than any list of people.
    #[error("too many cells")]
    TooManyCells,
    /// A password is needed.
    #[error("protected by a password")]
    Protected,
    /// It ends early, or contradicts itself.
    #[error("damaged")]
    Damaged(Format),
    /// It is no table: a PDF, a letter, a picture.
    #[error("not a table")]
    NotATable,
    /// The file is gone, or may not be read.
    #[error("unreadable")]
    Unreadable,
    /// Somebody stopped it.
    #[error("cancelled")]
    Cancelled,
}

impl ReadError {
    /// What is wrong, and what to do.
    pub fn words(self, texts: Texts) -> String {
        match self {
            Self::Empty => texts.read_empty().to_owned(),
            Self::TooLarge => texts.read_too_large().to_owned(),
            Self::UnpacksTooLarge => texts.read_unpacks_too_large().to_owned(),
            Self::TooManyRows => texts.read_too_many_rows(texts.number(MOST_ROWS)),
            Self::TooManyCells => texts.read_too_many_cells().to_owned(),
            Self::Protected => texts.read_protected().to_owned(),
            Self::Damaged(format) => texts.read_damaged(format.name()),
            Self::NotATable => texts.read_not_a_table().to_owned(),
            Self::Unreadable => texts.read_unreadable().to_owned(),
            Self::Cancelled => texts.read_cancelled().to_owned(),
        }
    }
}

/// Something odd about a file that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where; the first place of several.
    pub place: Place,
    /// What.
    pub what: Oddity,
    /// How often.
    pub count: usize,
}

/// What can be odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// A formula: the value that was worked out last is taken.
    Formula,
    /// The spreadsheet shows an error there.
    ErrorValue,
    /// Far to the right: left out.
    FarRight,
    /// A very long text: cut.
    LongText,
    /// NUL or other control characters: taken out.
    ControlCharacters,
    /// A quotation mark that nothing closes.
    OpenQuote,
    /// Letters that the file's encoding doesn't have.
    BadLetters,
    /// Some lines are in UTF-8, others in Windows-1252.
    MixedEncodings,
}

impl Notice {
    /// What, and where.
    pub fn words(&self, texts: Texts) -> String {
        let (place, count) = (&self.place, self.count);
        match self.what {
            Oddity::Formula => texts.notice_formula(count, place),
            Oddity::ErrorValue => texts.notice_error_value(count, place),
            Oddity::FarRight => texts.notice_far_right(count, place, MOST_COLUMNS),
            Oddity::LongText => texts.notice_long_text(count, place),
            Oddity::ControlCharacters => texts.notice_control_characters(count, place),
            Oddity::OpenQuote => texts.notice_open_quote(place),
            Oddity::BadLetters => texts.notice_bad_letters(place),
            Oddity::MixedEncodings => texts.notice_mixed_encodings(place),
        }
    }
}
