//! Everything about one cell: why it is as it is, and what would change it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::cell::{Cell, Completion};
use super::coverage::{cells, completion, is_valid, needed};
use super::layout::{Layout, dense};
use super::ledger::{Enough, has_seat_ahead, is_ahead};
use super::reach::{Reason, reasons};
use crate::catalogue::{
    Catalogue, CentreId, Module, ModuleId, PersonId, RegistrationStatus, SessionId, SessionStatus,
};
use crate::collation;

/// Why a cell is as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Which centre.
    pub centre: CentreId,
    /// Which module.
    pub module: ModuleId,
    /// The cell, as in the coverage.
    pub cell: Cell,
    /// The choices by which the offering reaches the centre.
    pub reasons: Vec<Reason>,
    /// Whether the offering is open to all.
    pub open_to_all: bool,
    /// The module's prerequisites.
    pub prerequisites: Vec<Fulfilled>,
    /// How many people are needed.
    pub needed: u32,
    /// Who attended enough by then, by day and name; also who left, and whose attendance expired.
    pub attended: Vec<Participation>,
    /// Who has a seat in a session to come, by day and name.
    pub registered: Vec<Participation>,
    /// Who is on a waiting list, by day and in the order of the list.
    pub waiting: Vec<Participation>,
    /// How many people are missing beyond those who have it and those who have a seat.
    pub missing: u32,
}

/// A prerequisite, and by whom the centre fulfilled it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fulfilled {
    /// Which module.
    pub module: ModuleId,
    /// When and by whom; `None`: not, or not any more.
    pub by: Option<Completion>,
}

/// Somebody in a session of the module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Participation {
    /// Who.
    pub person: PersonId,
    /// In which session.
    pub session: SessionId,
    /// Its last day; `None`: to be dated.
    pub date: Option<NaiveDate>,
    /// Their last day at the centre, once it has passed.
    pub left: Option<NaiveDate>,
}

/// Explains where `centre` stands with `module` on `date`; `None` if the catalogue lacks one of them.
/// A pass over the sessions of the module and its prerequisites; nothing to do for every cell at once.
pub fn explain(
    catalogue: &Catalogue,
    date: NaiveDate,
    centre: &CentreId,
    module: &ModuleId,
) -> Option<Explanation> {
    let layout = Layout::of_cell(catalogue, date, centre, module)?;
    let cell = cells(catalogue, date, &layout).into_iter().next()?;
    let (found, row) = (*layout.columns.first()?, *layout.rows.first()?);
    let mut explanation = Explanation {
        centre: centre.clone(),
        module: module.clone(),
        reasons: reasons(catalogue, found.offering, row, date),
        open_to_all: found.offering.open_to_all,
        prerequisites: prerequisites(catalogue, date, centre, &found.module.prerequisites),
        needed: needed(found.module),
        attended: Vec::new(),
        registered: Vec::new(),
        waiting: Vec::new(),
        missing: 0,
        cell,
    };
    explanation.participations(catalogue, date, &layout);
    explanation.count_missing(date, found.module);
    Some(explanation)
}

impl Explanation {
    fn participations(&mut self, catalogue: &Catalogue, date: NaiveDate, layout: &Layout<'_>) {
        let Some(module) = layout.columns.first().map(|found| found.module) else { return };
        for session in catalogue
            .sessions
            .iter()
            .filter(|session| session.module == self.module && session.status != SessionStatus::Cancelled)
        {
            let last_day = session.last_day();
            let over = last_day.is_some_and(|day| day <= date);
            let ahead = is_ahead(session, last_day, date);
            let enough = Enough::new(session, module);
            for registration in &session.registrations {
                let person = catalogue.people.position(&registration.person);
                let Some(staff) = person.and_then(|person| layout.staff(person)) else { continue };
                let entry = || Participation {
                    person: registration.person.clone(),
                    session: session.id.clone(),
                    date: last_day,
                    left: staff.left,
                };
                if over && enough.is_met(registration) {
                    self.attended.push(entry());
                } else if ahead && has_seat_ahead(session, last_day, registration, date) {
                    self.registered.push(entry());
                } else if ahead && registration.status == RegistrationStatus::Waiting {
                    self.waiting.push(entry());
                }
            }
        }
        let day = |entry: &Participation| (entry.date.is_none(), entry.date);
        let name = |entry: &Participation| {
            catalogue.people.get(&entry.person).map(|person| person.list_name()).unwrap_or_default()
        };
        for list in [&mut self.attended, &mut self.registered] {
            list.sort_by_cached_key(|entry| {
                (day(entry), collation::Collated(name(entry)), entry.person.clone())
            });
        }
        self.waiting.sort_by_key(day);
    }

    fn count_missing(&mut self, date: NaiveDate, module: &Module) {
        let holds = |entry: &&Participation| {
            entry.left.is_none() && entry.date.is_some_and(|day| is_valid(day, module, date))
        };
        let have = self.attended.iter().filter(holds);
        let coming = self.registered.iter().filter(|entry| entry.left.is_none());
        let people: BTreeSet<_> = have.chain(coming).map(|entry| &entry.person).collect();
        self.missing = self.needed.saturating_sub(dense(people.len()));
    }
}

/// What became of each prerequisite, whether or not it is for this centre.
fn prerequisites(
    catalogue: &Catalogue,
    date: NaiveDate,
    centre: &CentreId,
    modules: &[ModuleId],
) -> Vec<Fulfilled> {
    let fulfilled = |module: &ModuleId| {
        let layout = Layout::of_cell(catalogue, date, centre, module)?;
        completion(catalogue, date, &layout)
    };
    modules.iter().map(|module| Fulfilled { module: module.clone(), by: fulfilled(module) }).collect()
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
