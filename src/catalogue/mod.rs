//! The data: entities, ids, look-ups, edits and findings. One entity a file.
//!
//! A [`Catalogue`] is a plain value: ordered, comparable, cheap to copy. It does no I/O, reads no clock
//! and draws no random numbers; "today" and new ids come in as arguments. What can be derived from it
//! (coverage, clashes, seats left) is never stored in it.

mod centre;
mod certificate;
mod check;
mod circles;
mod correspondence;
mod edit;
mod extra;
mod findings;
mod focus;
mod ids;
mod merging;
mod offering;
mod organisation;
mod person;
mod place;
mod placeholder;
mod question;
mod record;
mod registration;
mod removing;
mod revision;
mod rules;
mod session;
mod table;
mod trainer;
mod unique;
mod uses;
mod venue;
mod written;

pub use centre::{Centre, CentreKind, CentreNote, CentreStatus, Contact, FocusChoice, NoteKind, Post};
pub use certificate::{Certificate, CertificateKind};
pub use check::check;
pub use correspondence::{ContactPerson, Correspondence, GroupText, MailKind, MailText};
pub use edit::{Edit, EditError, EditName, Kind, Schedule, moved_days, next_waiting};
pub use extra::Extra;
pub use findings::{Finding, Odd, Severity};
pub use focus::{Area, Focus};
pub use ids::{
    CentreId, CertificateId, FocusId, Id, Key, ModuleId, OfferingId, PersonId, SessionId, TrainerId, VenueId,
};
pub use merging::joined;
pub use offering::{CompletionByCentre, CompletionRule, Format, Module, Offering, OfferingStatus, Partner};
pub use organisation::{FederalState, HouseStyle, Organisation};
pub use person::{Person, Role};
pub use place::{Absence, Position};
pub use placeholder::{Filled, Placeholder, fill};
pub use question::{Question, QuestionKind};
pub use record::{Record, RecordId};
pub use registration::{DayAttendance, Registration, RegistrationStatus};
pub use rules::{ClashKind, FurtherHoliday, Reaction, Rules, SchoolHoliday};
pub use session::{Break, Session, SessionDay, SessionStatus};
pub use table::{Entity, Table};
pub use trainer::{Trainer, WorkDay};
pub use uses::uses;
pub use venue::{Accessibility, Room, Venue, VenueKind};
pub use written::{AsWritten, Date, Target, TargetPeriod, Time, Written, in_period};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Minutes of one teaching unit ("Unterrichtsstunde", UStd).
pub const MINUTES_PER_UNIT: u32 = 45;

/// Most cells of centres × modules that are matched: a hundred times those of a large state. A file that
/// asks for more can't use up the memory.
pub const MOST_CELLS: usize = 2_000_000;

/// Everything the office knows. The order of the fields is their order in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Catalogue {
    /// Fictional data, marked as such on screen and on paper.
    #[serde(skip_serializing_if = "is_default")]
    pub example: bool,
    /// The office itself.
    pub organisation: Organisation,
    /// What the office decided about clashes.
    #[serde(skip_serializing_if = "is_default")]
    pub rules: Rules,
    /// Blocks of its letters, texts of its mails.
    #[serde(skip_serializing_if = "is_default")]
    pub correspondence: Correspondence,
    /// School holidays of the office's state.
    #[serde(skip_serializing_if = "is_default")]
    pub school_holidays: Vec<SchoolHoliday>,
    /// Public holidays beside those that the state's act names.
    #[serde(skip_serializing_if = "is_default")]
    pub further_holidays: Vec<FurtherHoliday>,
    /// Fields of work.
    pub foci: Table<Focus>,
    /// The bodies served.
    pub centres: Table<Centre>,
    /// Their people.
    pub people: Table<Person>,
    /// Who teaches.
    pub trainers: Table<Trainer>,
    /// Where.
    pub venues: Table<Venue>,
    /// What.
    pub offerings: Table<Offering>,
    /// When, and who came.
    pub sessions: Table<Session>,
    /// Which certificates were given out.
    #[serde(skip_serializing_if = "Table::is_empty")]
    pub certificates: Table<Certificate>,
    /// People who look like one and are two, as the office has said: pairs of ids, each in order.
    #[serde(skip_serializing_if = "is_default")]
    pub different_people: Vec<(PersonId, PersonId)>,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A module with the offering it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct ModuleRef<'a> {
    /// The whole.
    pub offering: &'a Offering,
    /// The part.
    pub module: &'a Module,
}

impl ModuleRef<'_> {
    /// Most people, as the module says.
    pub fn seats(self) -> Option<u16> {
        self.module.max_people
    }

    /// How it is held.
    pub fn format(self) -> Format {
        self.module.format.unwrap_or(self.offering.format)
    }
}

impl Catalogue {
    /// The module with this id. A scan over all offerings: loops over many sessions build a map from
    /// [`Catalogue::modules`] first.
    pub fn module(&self, id: &ModuleId) -> Option<ModuleRef<'_>> {
        self.modules().find(|found| found.module.id == *id)
    }

    /// All modules, by offering and their order within it.
    pub fn modules(&self) -> impl Iterator<Item = ModuleRef<'_>> {
        self.offerings.iter().flat_map(|offering| {
            offering.modules_in_order().into_iter().map(move |module| ModuleRef { offering, module })
        })
    }

    /// How many modules (or offerings) can be matched with all centres within [`MOST_CELLS`].
    pub fn most_columns(&self) -> usize {
        MOST_CELLS / self.centres.len().max(1)
    }

    /// Most people in `session`: its own figure, else the module's.
    pub fn max_people(&self, session: &Session) -> Option<u16> {
        session.max_people.or_else(|| self.module(&session.module)?.module.max_people)
    }

    /// Fewest people for `session` to take place: its own figure, else the module's.
    pub fn min_people(&self, session: &Session) -> Option<u16> {
        session.min_people.or_else(|| self.module(&session.module)?.module.min_people)
    }

    /// Whether both are the very same version, told without comparing records.
    pub fn same_version(&self, other: &Self) -> bool {
        self.foci.same_version(&other.foci)
            && self.centres.same_version(&other.centres)
            && self.people.same_version(&other.people)
            && self.trainers.same_version(&other.trainers)
            && self.venues.same_version(&other.venues)
            && self.offerings.same_version(&other.offerings)
            && self.sessions.same_version(&other.sessions)
            && self.certificates.same_version(&other.certificates)
            && self.organisation == other.organisation
            && self.rules == other.rules
            && self.correspondence == other.correspondence
            && self.school_holidays == other.school_holidays
            && self.further_holidays == other.further_holidays
            && self.different_people == other.different_people
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
