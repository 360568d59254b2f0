//! What follows from the catalogue: computed once per revision, off the UI thread where that would be
//! felt, and shared by every view.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, Finding, SessionId, check};
use crate::matching::{self, Coverage, Need, OfferingMatch, PersonProgress, Sums};
use crate::scheduling::{self, Clash};

/// The answers for one revision on one day.
pub struct Derived {
    /// Which version of the catalogue they are about.
    pub revision: u64,
    /// For which day.
    pub today: NaiveDate,
    /// Holidays.
    pub calendar: Calendar,
    /// Which offering reaches whom.
    pub matches: Vec<OfferingMatch>,
    /// KI × module.
    pub coverage: Coverage,
    /// Coverage summed up.
    pub sums: Sums,
    /// What is open, most urgent first.
    pub needs: Vec<Need>,
    /// Clashes of sessions to come.
    pub conflicts: BTreeMap<SessionId, Vec<Clash>>,
    /// What is odd about the data.
    pub findings: Vec<Finding>,
    progress: OnceLock<Vec<PersonProgress>>,
}

impl Derived {
    /// Computes everything.
    pub fn of(catalogue: &Catalogue, revision: u64, today: NaiveDate) -> Self {
        let calendar = Calendar::of(catalogue);
        let coverage = matching::coverage(catalogue, today);
        Self {
            revision,
            today,
            matches: matching::matches(catalogue, today),
            needs: matching::needs(catalogue, &coverage),
            sums: Sums::new(catalogue, &coverage),
            coverage,
            conflicts: scheduling::all_conflicts(catalogue, &calendar, today).into_iter().collect(),
            findings: check(catalogue, today),
            calendar,
            progress: OnceLock::new(),
        }
    }

    /// As [`Derived::of`], with everything that smaller catalogues compute only once it is looked at.
    pub fn whole(catalogue: &Catalogue, revision: u64, today: NaiveDate) -> Self {
        let derived = Self::of(catalogue, revision, today);
        derived.progress.get_or_init(|| matching::people_progress(catalogue, today));
        derived
    }

    /// How far single people are with offerings. Nothing while a large catalogue is still being derived.
    pub fn progress(&self, catalogue: &Catalogue) -> &[PersonProgress] {
        if is_small(catalogue) {
            self.progress.get_or_init(|| matching::people_progress(catalogue, self.today))
        } else {
            self.progress.get().map_or(&[], Vec::as_slice)
        }
    }

    /// The clashes of a session; none for one that is over.
    pub fn clashes(&self, session: &SessionId) -> &[Clash] {
        self.conflicts.get(session).map_or(&[], Vec::as_slice)
    }
}

/// Whether [`Derived::of`] is quick enough to run between two frames: under some 8 ms for an office's
/// catalogue. Larger ones are derived by a job.
pub fn is_small(catalogue: &Catalogue) -> bool {
    catalogue.people.len() < 5_000 && catalogue.sessions.len() < 3_000
}
