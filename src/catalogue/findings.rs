//! Everything odd about the data, each with its place. The sentence and what to do about it are in
//! `texts`. Ordinary bad data is output, never an error and never a panic.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Area, Date, ModuleId, PersonId, RecordId};

/// Something odd about the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which record; missing for the catalogue itself.
    pub place: Option<RecordId>,
    /// What is odd.
    pub odd: Odd,
}

impl Finding {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.odd.severity()
    }
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Answers may be wrong until it is mended.
    Serious,
    /// Worth a look.
    Warning,
}

/// What can be odd. `field` names are the file's keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// More centres × modules than can be matched; the modules beyond are left out.
    TooManyToMatch {
        /// How many centres there are.
        centres: usize,
        /// How many modules of active offerings (or offerings without any).
        columns: usize,
        /// How many of them are matched.
        fitting: usize,
    },
    /// Several records have this id; the first one answers for it.
    DoubledId,
    /// A record has no id.
    MissingId,
    /// The module id is used by several modules; the first one answers for it.
    DoubledModuleId(ModuleId),
    /// A field names a record that isn't there.
    Dangling {
        /// The field.
        field: &'static str,
        /// The id that nothing has.
        id: String,
        /// How often, within the record.
        times: usize,
    },
    /// A date or time that can't be one.
    Unreadable {
        /// The field.
        field: &'static str,
        /// What stands there.
        text: String,
    },
    /// An end before its start.
    EndBeforeStart {
        /// The field.
        field: &'static str,
        /// The start.
        from: NaiveDate,
        /// The end.
        until: NaiveDate,
    },
    /// No name or title.
    Nameless,
    /// Coordinates that are nowhere on Earth.
    ImpossiblePosition,
    /// More than one focus in an area at a time.
    SeveralFoci {
        /// In which area.
        area: Area,
        /// From this day on.
        from: NaiveDate,
    },
    /// No focus in an area today.
    NoFocus {
        /// In which area.
        area: Area,
    },
    /// A focus that is retired is chosen today.
    RetiredFocus {
        /// Its name.
        name: String,
    },
    /// Somebody works at a centre that doesn't exist yet.
    CentreNotSetUp,
    /// No focus and not open to all: the offering reaches nobody.
    ReachesNobody,
    /// An active offering without modules.
    NoModules,
    /// More modules are asked for than there are.
    RuleAsksTooMuch,
    /// A module's fewest people are more than its most.
    MinAboveMax {
        /// The module's or session's title or id.
        min: u16,
        /// The most.
        max: u16,
    },
    /// A module's prerequisites lead back to itself.
    PrerequisiteCircle(String),
    /// A module's completion asks for nobody, or for more than all of the time.
    ImpossibleCompletion(String),
    /// A day's end isn't after its start.
    ImpossibleTimes(Date),
    /// A session that is invited, confirmed or held has no day.
    NoDays,
    /// Not as many days as the module says.
    DayCount {
        /// The session's.
        days: usize,
        /// The module's.
        expected: u8,
    },
    /// Several of the session's days are the same date.
    DoubledDay(NaiveDate),
    /// Held, but in the future.
    HeldInFuture(NaiveDate),
    /// Its last day is over, but it is neither held nor cancelled.
    OverButOpen(NaiveDate),
    /// Registration closes after the session began.
    DeadlineAfterStart(NaiveDate),
    /// Cancelled without a reason.
    NoCancelReason,
    /// A person stands in the session more than once.
    DoubledRegistration(PersonId),
    /// Held, and nothing is entered for this many people with a seat.
    AttendanceMissing(usize),
    /// Needs for support are still there though the session is over.
    SupportNeedKept(usize),
    /// Attendance for more days than the session has.
    TooManyAttendanceDays(PersonId),
    /// Several certificates have this number.
    DoubledNumber(String),
}

impl Odd {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::TooManyToMatch { .. }
            | Self::DoubledId
            | Self::MissingId
            | Self::DoubledModuleId(_)
            | Self::Dangling { .. }
            | Self::Unreadable { .. }
            | Self::EndBeforeStart { .. }
            | Self::SeveralFoci { .. }
            | Self::PrerequisiteCircle(_)
            | Self::ImpossibleCompletion(_)
            | Self::ImpossibleTimes(_)
            | Self::DoubledRegistration(_)
            | Self::DoubledNumber(_) => Severity::Serious,
            _ => Severity::Warning,
        }
    }
}
