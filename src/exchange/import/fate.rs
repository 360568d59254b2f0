//! What becomes of a row.

use super::super::columns::Field;
use super::super::read::Place;
use super::Problem;
use crate::catalogue::PersonId;

use schemars::JsonSchema;
use serde::Serialize;

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Somebody, a registration or attendance is new. `person`: they were unknown before.
    New {
        /// Whether they were unknown before.
        person: bool,
    },
    /// Known, with other values.
    Changed(Vec<Change>),
    /// Known, just so.
    Same,
    /// Who is meant is for the user to decide; until then it is left out.
    Doubtful,
    /// It can't be read, and is left out.
    Broken(Vec<Problem>),
    /// The user leaves it out.
    Skipped,
}

/// The kinds of fates, to count and filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Not known before.
    New,
    /// Known, with other values.
    Changed,
    /// Known, just so.
    Same,
    /// For a person to decide; left out until then.
    Doubtful,
    /// Can't be read; left out.
    Broken,
    /// Left out on purpose.
    Skipped,
}

impl State {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Changed, Self::Doubtful, Self::Broken, Self::Same, Self::Skipped];
}

/// How many rows are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Not known before.
    pub new: usize,
    /// Known, with other values.
    pub changed: usize,
    /// For a person to decide; left out until then.
    pub doubtful: usize,
    /// Can't be read; left out.
    pub broken: usize,
    /// Known, just so.
    pub same: usize,
    /// Left out on purpose.
    pub skipped: usize,
}

impl Counts {
    /// Counts rows by their states.
    pub fn of(states: impl IntoIterator<Item = State>) -> Self {
        let mut counts = Self::default();
        for state in states {
            *counts.field(state) += 1;
        }
        counts
    }

    /// How many are in a state.
    pub fn get(mut self, state: State) -> usize {
        *self.field(state)
    }

    fn field(&mut self, state: State) -> &mut usize {
        match state {
            State::New => &mut self.new,
            State::Changed => &mut self.changed,
            State::Same => &mut self.same,
            State::Doubtful => &mut self.doubtful,
            State::Broken => &mut self.broken,
            State::Skipped => &mut self.skipped,
        }
    }
}

impl Fate {
    /// Of which kind it is.
    pub fn state(&self) -> State {
        match self {
            Self::New { .. } => State::New,
            Self::Changed(_) => State::Changed,
            Self::Same => State::Same,
            Self::Doubtful => State::Doubtful,
            Self::Broken(_) => State::Broken,
            Self::Skipped => State::Skipped,
        }
    }
}

/// A value that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of which field.
    pub field: Field,
    /// What it was.
    pub old: Shown,
    /// What it becomes.
    pub new: Shown,
}

/// A value that is put into words when it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As it is.
    Text(String),
    /// A KI.
    Centre(Option<crate::catalogue::CentreId>),
    /// A role.
    Role(crate::catalogue::Role),
    /// A date.
    Date(Option<crate::catalogue::Date>),
    /// A status, with minutes.
    Status(crate::catalogue::RegistrationStatus, Option<u16>),
}

/// What the user decides about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It means this one.
    This(PersonId),
    /// It means somebody new.
    New,
    /// It is left out.
    Skip,
}

/// Somebody who may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub reason: Reason,
}

/// Why somebody may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The same name, and the same KI as far as it is said.
    SameName,
    /// The same e-mail address and first name: perhaps another surname by now.
    OtherSurname,
    /// The same e-mail address under another name.
    SameAddress,
    /// The same first name and telephone.
    SamePhone,
    /// Almost the same name at the same KI.
    SimilarName,
    /// The same name at another KI, with the same address or telephone: they moved.
    Moved,
    /// The same name at another KI.
    OtherCentre,
}

/// What else there is to know about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// All seats are taken: the waiting list.
    Waiting,
    /// After the last day to register.
    Late,
    /// Came without registration.
    WalkIn,
    /// How they were recognised, where it isn't plain.
    Known(Reason),
}

/// A row and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it stands.
    pub place: Place,
    /// Whom it names.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// What else there is to know.
    pub notes: Vec<Note>,
    /// Who may be meant.
    pub candidates: Vec<Candidate>,
    /// What the user decided.
    pub decided: Option<Decision>,
}
