//! The hidden mark by which a form is recognised.

use super::super::read::Sheet;
use crate::catalogue::{CentreId, SessionId};

/// The first cell of the hidden sheet.
pub(super) const SIGN: &str = "laki-anmeldebogen";
/// Which form this is; forms of later versions of the program may have another one.
pub(super) const VERSION: &str = "1";
/// Stands over the hidden column.
pub(super) const PERSON_HEAD: &str = "laki-person";

/// What a form is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Which session.
    pub session: SessionId,
    /// Which KI.
    pub centre: CentreId,
    /// The office's name: whose catalogue it came from.
    pub office: String,
}

/// Why a mark can't be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkError {
    /// There is none.
    None,
    /// It was made for another version of the form.
    Version(String),
    /// Something of it was changed.
    Damaged,
}

impl Mark {
    /// The hidden cells: a name and its value each.
    pub(super) fn cells(&self) -> [(&'static str, String); 5] {
        [
            (SIGN, VERSION.to_owned()),
            ("termin", self.session.to_string()),
            ("ki", self.centre.to_string()),
            ("stelle", self.office.clone()),
            ("pruefung", self.check()),
        ]
    }

    /// Tells a changed mark from a true one; no secret.
    fn check(&self) -> String {
        let text = format!("{VERSION}\0{}\0{}\0{}", self.session, self.centre, self.office);
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        format!("p{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
    }

    /// Reads it from a file's sheets.
    pub(super) fn of(sheets: &[Sheet]) -> Result<Self, MarkError> {
        let is_hidden = |sheet: &&Sheet| sheet.rows.first().is_some_and(|row| row.cell(0).text() == SIGN);
        let sheet = sheets.iter().find(is_hidden).ok_or(MarkError::None)?;
        let value = |name: &str| {
            let row = sheet.rows.iter().find(|row| row.cell(0).text() == name);
            row.map(|row| row.cell(1).text()).unwrap_or_default()
        };
        let version = value(SIGN);
        if version != VERSION {
            return Err(MarkError::Version(version));
        }
        let mark = Self {
            session: value("termin").as_str().into(),
            centre: value("ki").as_str().into(),
            office: value("stelle"),
        };
        if mark.check() == value("pruefung") { Ok(mark) } else { Err(MarkError::Damaged) }
    }
}
