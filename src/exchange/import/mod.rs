//! Lists of people → what they would do to the catalogue, row by row → one edit, once somebody agrees.
//!
//! [`Import`] reads the rows and finds out whom they name, which takes a while; [`Import::propose`] says what
//! becomes of each, with what the user decided about doubtful ones.

mod cells;
mod draft;
mod fate;
mod known;
mod proposal;
mod words;

pub use cells::{Centres, Entry, day_of, entry_of, is_address, role_of, status_of, truth_of};
pub use draft::{Draft, Problem};
pub use fate::{Candidate, Change, Counts, Decision, Fate, Line, Note, Reason, State};
pub(super) use known::{Name, is_near, name_of, phone_of};
pub use proposal::Proposal;

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::columns::Columns;
use super::read::Sheet;
use crate::catalogue::{Catalogue, PersonId, Session, SessionDay, SessionId};
use known::{Known, Match};

/// What a list is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// People.
    #[default]
    People,
    /// Who comes to a session.
    Registrations,
    /// Who was there.
    Attendance,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::People, Self::Registrations, Self::Attendance];
}

/// What is imported, and into what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// What the list is about.
    pub kind: Kind,
    /// Into which session; none for people.
    pub session: Option<SessionId>,
    /// The day it is.
    pub today: NaiveDate,
}

impl Request {
    /// The session, if it is there.
    pub fn session_in<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Session> {
        self.session.as_ref().and_then(|id| catalogue.sessions.get(id)).map(AsRef::as_ref)
    }

    /// The session's days, for heads that are dates.
    pub fn days(&self, catalogue: &Catalogue) -> Vec<NaiveDate> {
        self.session_in(catalogue).map_or_else(Vec::new, |session| {
            session.days.iter().map(|day| SessionDay::date(day).unwrap_or_default()).collect()
        })
    }
}

/// A list whose rows were read and compared with who is known.
#[derive(Clone, Debug, Default)]
pub struct Import {
    request: Request,
    rows: Vec<(Draft, Match)>,
}

impl Import {
    /// Reads the rows of a sheet. `None` if it was stopped.
    pub fn of(
        catalogue: &Catalogue,
        request: Request,
        sheet: &Sheet,
        columns: &Columns,
        go_on: &mut dyn FnMut(f32) -> bool,
    ) -> Option<Self> {
        let (known, centres) = (Known::new(catalogue), Centres::new(catalogue));
        let rows = sheet.rows.get(columns.first_row..).unwrap_or_default();
        let mut read = Vec::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a share to be shown")]
            if at % 64 == 0 && !go_on(at as f32 / rows.len() as f32) {
                return None;
            }
            let draft = Draft::read(sheet, row, columns, &centres, &request);
            let found = if draft.problems.is_empty() { known.find(&draft) } else { Match::New };
            read.push((draft, found));
        }
        Some(Self { request, rows: read })
    }

    /// What becomes of each row. `id` makes ids for those who are new, from 1.
    pub fn propose(
        &self,
        catalogue: &Catalogue,
        decisions: &BTreeMap<usize, Decision>,
        id: &dyn Fn(usize) -> PersonId,
    ) -> Proposal {
        Proposal::of(catalogue, &self.request, &self.rows, decisions, id)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
