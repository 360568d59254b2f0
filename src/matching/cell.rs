//! Where a centre stands with a module.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalogue::{ModuleId, PersonId, SessionId};

/// Where a centre stands with a module on a date.
///
/// Where several would fit, the first in this order holds:
/// 1. [`Cell::NotApplicable`]: the offering isn't for this centre, whatever its people attended.
/// 2. [`Cell::Completed`] or [`Cell::Expiring`]: enough people attended, work there, and it is valid.
/// 3. [`Cell::Planned`], then [`Cell::Waiting`]: somebody will go or hopes to; a prerequisite that is
///    still missing is then a clash of that session, and an earlier completion that expired is on its
///    way to be renewed. An invitation alone is no plan.
/// 4. [`Cell::Expired`]: it was completed by people who still work there, too long ago.
/// 5. [`Cell::Blocked`]: the centre lacks a prerequisite.
/// 6. [`Cell::Open`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Cell {
    /// The offering isn't for this centre.
    #[default]
    NotApplicable,
    /// Enough of its people attended and still work there.
    Completed(Completion),
    /// As completed, but it ends within six months.
    Expiring(Completion),
    /// It was completed, and no longer holds.
    Expired {
        /// The last day on which it held.
        on: NaiveDate,
    },
    /// Somebody of the centre has a seat in a session to come.
    Planned {
        /// The next such session.
        session: SessionId,
        /// Its last day; `None`: to be dated.
        date: Option<NaiveDate>,
    },
    /// Somebody of the centre is on a waiting list.
    Waiting {
        /// Of the next such session.
        session: SessionId,
        /// Place on the list, from 1.
        position: u32,
    },
    /// Not enough people yet, or not any more.
    Open {
        /// How many people have it.
        have: u32,
        /// How many are needed.
        needed: u32,
        /// Who attended and has left since, in the order of leaving.
        left: Vec<Leaver>,
    },
    /// The centre lacks prerequisites.
    Blocked {
        /// Which ones.
        missing: Vec<ModuleId>,
    },
}

/// How a centre completed a module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Completion {
    /// The day on which the needed number of people was reached, or last renewed.
    pub on: NaiveDate,
    /// By whom it was reached: as many as are needed, in the order of their attendance.
    pub people: Vec<PersonId>,
    /// The last day on which it holds; `None`: for ever.
    pub until: Option<NaiveDate>,
}

/// Somebody who attended and no longer works at the centre.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Leaver {
    /// Their last day at the centre.
    pub on: NaiveDate,
    /// Who.
    pub person: PersonId,
}

/// The kinds of [`Cell`], to colour, sort and filter by; most urgent for the office first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "see the variants of Cell")]
pub enum CellStatus {
    Open,
    Expired,
    Blocked,
    Waiting,
    Planned,
    Expiring,
    Completed,
    NotApplicable,
}

impl CellStatus {
    /// All of them, most urgent first.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Expired,
        Self::Blocked,
        Self::Waiting,
        Self::Planned,
        Self::Expiring,
        Self::Completed,
        Self::NotApplicable,
    ];
}

impl Cell {
    /// Its kind.
    pub fn status(&self) -> CellStatus {
        match self {
            Self::NotApplicable => CellStatus::NotApplicable,
            Self::Completed(_) => CellStatus::Completed,
            Self::Expiring(_) => CellStatus::Expiring,
            Self::Expired { .. } => CellStatus::Expired,
            Self::Planned { .. } => CellStatus::Planned,
            Self::Waiting { .. } => CellStatus::Waiting,
            Self::Open { .. } => CellStatus::Open,
            Self::Blocked { .. } => CellStatus::Blocked,
        }
    }

    /// Whether the centre has the module.
    pub fn is_done(&self) -> bool {
        matches!(self, Self::Completed(_) | Self::Expiring(_))
    }

    /// Whether the module is for this centre.
    pub fn is_applicable(&self) -> bool {
        !matches!(self, Self::NotApplicable)
    }

    /// Whether the office should offer the centre a session: open and expired cells are needs.
    pub fn is_need(&self) -> bool {
        matches!(self, Self::Open { .. } | Self::Expired { .. })
    }
}
