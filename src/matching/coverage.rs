//! Coverage: centre × module, from sessions and registrations.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::cell::{Cell, Completion, Leaver};
use super::layout::{Layout, dense};
use super::ledger::{Attended, Ledger};
use super::parts::in_parts;
use super::reach::reaches;
use crate::catalogue::{Catalogue, Centre, CentreId, Module, ModuleId, PersonId, SessionId};

/// A completion that ends within so many months is expiring.
const EXPIRING_MONTHS: Months = Months::new(6);
/// So many lacking prerequisites are named: nobody reads more, and each cell has its own.
const MOST_MISSING: usize = 50;
/// Fewer rows are judged sooner than a thread starts.
const ROWS_WORTH_A_THREAD: usize = 100;

/// Where every centre stands with every module on a date.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage {
    /// On which date.
    pub date: NaiveDate,
    /// The rows: all centres, by label.
    pub centres: Vec<CentreId>,
    /// The columns: the modules of active offerings, by offering number and their order in it.
    pub modules: Vec<ModuleId>,
    /// Row by row.
    cells: Vec<Cell>,
}

impl Coverage {
    /// The cell at a place of [`Coverage::centres`] and [`Coverage::modules`]; outside of them
    /// nothing applies.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const OUTSIDE: &Cell = &Cell::NotApplicable;
        self.row(row).get(column).unwrap_or(OUTSIDE)
    }

    /// The cells of one centre.
    pub fn row(&self, row: usize) -> &[Cell] {
        let width = self.modules.len();
        self.cells.get(row * width..(row + 1) * width).unwrap_or_default()
    }

    /// The row of a centre.
    pub fn row_of(&self, centre: &CentreId) -> Option<usize> {
        self.centres.iter().position(|id| id == centre)
    }

    /// The column of a module.
    pub fn column_of(&self, module: &ModuleId) -> Option<usize> {
        self.modules.iter().position(|id| id == module)
    }

    /// Where `centre` stands with `module`.
    pub fn at(&self, centre: &CentreId, module: &ModuleId) -> &Cell {
        const UNKNOWN: &Cell = &Cell::NotApplicable;
        let place = self.row_of(centre).zip(self.column_of(module));
        place.map_or(UNKNOWN, |(row, column)| self.cell(row, column))
    }

    /// All cells with row and column.
    pub fn cells(&self) -> impl Iterator<Item = (usize, usize, &Cell)> {
        let width = self.modules.len().max(1);
        self.cells.iter().enumerate().map(move |(at, cell)| (at / width, at % width, cell))
    }
}

/// Where every centre stands with every module of an active offering on `date`; [`Cell`] says what
/// counts. Costs one pass over all registrations; the window computes it once per version.
pub fn coverage(catalogue: &Catalogue, date: NaiveDate) -> Coverage {
    let layout = Layout::whole(catalogue, date);
    let cells = cells(catalogue, date, &layout);
    Coverage {
        date,
        centres: layout.rows.iter().map(|centre| centre.id.clone()).collect(),
        modules: layout.columns[..layout.shown].iter().map(|found| found.module.id.clone()).collect(),
        cells,
    }
}

/// The cells of a layout's matrix, row by row.
pub(super) fn cells(catalogue: &Catalogue, date: NaiveDate, layout: &Layout<'_>) -> Vec<Cell> {
    let ledger = Ledger::new(catalogue, date, layout);
    let rows = in_parts(&layout.rows, ROWS_WORTH_A_THREAD, |first, rows| {
        let mut judge = Judge::new(catalogue, date, layout, &ledger);
        let mut cells = Vec::with_capacity(rows.len() * layout.shown);
        for (row, centre) in (dense(first)..).zip(rows) {
            judge.row(row, centre, &mut cells);
        }
        cells
    });
    let mut cells = Vec::with_capacity(layout.rows.len() * layout.shown);
    for part in rows {
        cells.extend(part);
    }
    cells
}

/// When and by whom the first module of a layout was completed at its first centre, whether or not it
/// is for that centre; `None` if it wasn't, or no longer holds.
pub(super) fn completion(catalogue: &Catalogue, date: NaiveDate, layout: &Layout<'_>) -> Option<Completion> {
    let ledger = Ledger::new(catalogue, date, layout);
    let mut judge = Judge::new(catalogue, date, layout, &ledger);
    let (cell, module) = (layout.cell(0, 0), layout.columns.first()?.module);
    let reached = judge.reached(cell, module).filter(|reached| reached.holds_on(date))?;
    Some(judge.completion(cell, module, reached))
}

/// Enough people were reached.
#[derive(Clone, Copy)]
struct Reached {
    on: NaiveDate,
    until: Option<NaiveDate>,
    /// Which attendance reached it.
    at: usize,
}

impl Reached {
    fn holds_on(self, date: NaiveDate) -> bool {
        self.until.is_none_or(|until| date <= until)
    }
}

/// Turns a ledger into cells.
struct Judge<'a> {
    catalogue: &'a Catalogue,
    date: NaiveDate,
    layout: &'a Layout<'a>,
    ledger: &'a Ledger,
    /// Completions that end by then are expiring.
    soon: NaiveDate,
    /// How often each person was met; all zero between two questions.
    met: Vec<u32>,
    /// Of the row at hand.
    reached: Vec<Option<Reached>>,
}

impl<'a> Judge<'a> {
    fn new(catalogue: &'a Catalogue, date: NaiveDate, layout: &'a Layout<'a>, ledger: &'a Ledger) -> Self {
        Self {
            catalogue,
            date,
            layout,
            ledger,
            soon: date.checked_add_months(EXPIRING_MONTHS).unwrap_or(NaiveDate::MAX),
            met: vec![0; layout.people()],
            reached: Vec::with_capacity(layout.columns.len()),
        }
    }

    fn row(&mut self, row: u32, centre: &Centre, cells: &mut Vec<Cell>) {
        self.reached.clear();
        for (column, found) in (0..).zip(&self.layout.columns) {
            let reached = self.reached(self.layout.cell(row, column), found.module);
            self.reached.push(reached);
        }
        let mut reached_offering = None;
        for (column, found) in (0..).zip(&self.layout.columns[..self.layout.shown]) {
            let applies = match reached_offering {
                Some((offering, applies)) if std::ptr::eq(offering, found.offering) => applies,
                _ => reaches(found.offering, centre, self.date),
            };
            reached_offering = Some((found.offering, applies));
            cells.push(if applies {
                self.cell(self.layout.cell(row, column), column as usize, found.module)
            } else {
                Cell::NotApplicable
            });
        }
    }

    fn cell(&mut self, cell: u32, column: usize, module: &Module) -> Cell {
        let reached = self.reached.get(column).copied().flatten();
        if let Some(reached) = reached.filter(|reached| reached.holds_on(self.date)) {
            let completion = self.completion(cell, module, reached);
            let ends_soon = reached.until.is_some_and(|until| until <= self.soon);
            return if ends_soon { Cell::Expiring(completion) } else { Cell::Completed(completion) };
        }
        if let Some((session, date)) = self.ledger.planned(cell).and_then(|at| self.session(at)) {
            return Cell::Planned { session, date };
        }
        if let Some((at, position)) = self.ledger.waiting(cell)
            && let Some((session, _)) = self.session(at)
        {
            return Cell::Waiting { session, position };
        }
        if let Some(on) = reached.and_then(|reached| reached.until) {
            return Cell::Expired { on };
        }
        let missing = self.missing(module);
        if missing.is_empty() { self.open(cell, module) } else { Cell::Blocked { missing } }
    }

    fn session(&self, at: u32) -> Option<(SessionId, Option<NaiveDate>)> {
        let session = self.catalogue.sessions.at(at as usize)?;
        Some((session.id.clone(), session.last_day()))
    }

    /// Prerequisites that the centre of the row at hand lacks. What no offering has blocks nothing:
    /// it is a finding, and nobody could ever attend it.
    fn missing(&self, module: &Module) -> Vec<ModuleId> {
        let lacks = |id: &&ModuleId| {
            let column = self.layout.column(id).filter(|_| **id != module.id);
            column.is_some_and(|column| {
                let reached = self.reached.get(column as usize).copied().flatten();
                !reached.is_some_and(|reached| reached.holds_on(self.date))
            })
        };
        module.prerequisites.iter().filter(lacks).take(MOST_MISSING).cloned().collect()
    }

    /// When enough people who work at the centre attended, for the first time or, where it expires, for
    /// the last: on the day of an attendance by which so many different people had attended within the
    /// time for which it holds.
    fn reached(&mut self, cell: u32, module: &Module) -> Option<Reached> {
        let attended = self.ledger.attended(cell);
        let needed = needed(module);
        let (mut distinct, mut oldest, mut found) = (0, 0, None);
        for (at, entry) in attended.iter().enumerate() {
            if !self.layout.works(entry.person) {
                continue;
            }
            distinct += u32::from(self.meet(entry.person) == 1);
            if module.valid_months.is_some() {
                while attended.get(oldest).is_some_and(|old| !is_valid(old.day, module, entry.day)) {
                    distinct -= u32::from(self.part(attended[oldest].person));
                    oldest += 1;
                }
            }
            if distinct >= needed {
                found = Some((at, entry.day));
                if module.valid_months.is_none() {
                    break;
                }
            }
        }
        self.forget(attended);
        found.map(|(at, on)| Reached { on, until: until(on, module), at })
    }

    fn completion(&mut self, cell: u32, module: &Module, reached: Reached) -> Completion {
        let attended = &self.ledger.attended(cell)[..=reached.at];
        let mut people = Vec::new();
        for entry in attended.iter().rev() {
            if dense(people.len()) == needed(module) {
                break;
            }
            if self.layout.works(entry.person) && self.meet(entry.person) == 1 {
                people.extend(self.person(entry.person));
            }
        }
        people.reverse();
        self.forget(attended);
        Completion { on: reached.on, people, until: reached.until }
    }

    fn open(&mut self, cell: u32, module: &Module) -> Cell {
        let (attended, date) = (self.ledger.attended(cell), self.date);
        let (mut have, mut left) = (0, Vec::new());
        for entry in attended.iter().filter(|entry| is_valid(entry.day, module, date)) {
            if self.meet(entry.person) > 1 {
                continue;
            }
            match self.layout.staff(entry.person as usize).and_then(|staff| staff.left) {
                None => have += 1,
                Some(on) => left.extend(self.person(entry.person).map(|person| Leaver { on, person })),
            }
        }
        self.forget(attended);
        left.sort();
        Cell::Open { have, needed: needed(module), left }
    }

    /// The id at a place of the table of people.
    fn person(&self, at: u32) -> Option<PersonId> {
        self.catalogue.people.at(at as usize).map(|person| person.id.clone())
    }

    fn meet(&mut self, person: u32) -> u32 {
        let met = &mut self.met[person as usize];
        *met += 1;
        *met
    }

    /// Takes back one [`Judge::meet`]; whether it was the last. Who was never met stays so.
    fn part(&mut self, person: u32) -> bool {
        let met = &mut self.met[person as usize];
        let last = *met == 1;
        *met = met.saturating_sub(1);
        last
    }

    fn forget(&mut self, attended: &[Attended]) {
        for entry in attended {
            self.met[entry.person as usize] = 0;
        }
    }
}

/// How many people a centre needs; a file that says none means one.
pub(super) fn needed(module: &Module) -> u32 {
    u32::from(module.completion.people.max(1))
}

/// The last day on which what was reached on `day` holds; `None`: for ever.
fn until(day: NaiveDate, module: &Module) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(u32::from(module.valid_months?)))
}

/// Whether what was attended on one day still counts on another.
pub(super) fn is_valid(attended: NaiveDate, module: &Module, day: NaiveDate) -> bool {
    until(attended, module).is_none_or(|until| day <= until)
}

#[cfg(test)]
#[path = "coverage_tests.rs"]
mod tests;
