//! Coverage summed up, so that the office sees where the standard falls short.

use schemars::JsonSchema;
use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::cell::{Cell, CellStatus};
use super::coverage::Coverage;
use super::reach::reasons;
use crate::catalogue::{Area, Catalogue, CentreId, FocusId, ModuleId, Offering, OfferingId};
use crate::collation::Collated;

/// How many cells stand where. What isn't applicable never counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sum {
    /// Completed, expiring ones included: cells, that is one module of one centre each.
    pub completed: u32,
    /// Those of the completed ones that expire within six months.
    pub expiring: u32,
    /// Completed once, but no longer valid.
    pub expired: u32,
    /// Somebody of the centre has a seat in a session to come.
    pub planned: u32,
    /// Somebody of the centre is on a waiting list, nobody has a seat.
    pub waiting: u32,
    /// Applicable, and nothing is planned.
    pub open: u32,
    /// Open, but prerequisites are missing.
    pub blocked: u32,
}

impl Sum {
    /// All cells that count.
    pub fn applicable(self) -> u32 {
        self.completed + self.expired + self.planned + self.waiting + self.open + self.blocked
    }

    /// Completed ones in percent of the applicable ones, rounded down: 100 means all of them.
    /// `None` where nothing is applicable.
    pub fn percent(self) -> Option<u32> {
        let percent = (u64::from(self.completed) * 100).checked_div(u64::from(self.applicable()))?;
        u32::try_from(percent).ok()
    }

    /// Counts a cell in.
    pub fn add(&mut self, cell: &Cell) {
        match cell.status() {
            CellStatus::NotApplicable => {}
            CellStatus::Completed => self.completed += 1,
            CellStatus::Expiring => {
                self.completed += 1;
                self.expiring += 1;
            }
            CellStatus::Expired => self.expired += 1,
            CellStatus::Planned => self.planned += 1,
            CellStatus::Waiting => self.waiting += 1,
            CellStatus::Open => self.open += 1,
            CellStatus::Blocked => self.blocked += 1,
        }
    }

    /// The sum of some cells.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let mut sum = Self::default();
        for cell in cells {
            sum.add(cell);
        }
        sum
    }
}

/// The sum of what belongs to something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SumOf<T> {
    /// To what.
    pub of: T,
    /// Its sum.
    #[serde(flatten)]
    pub sum: Sum,
}

/// Coverage summed up in every way the office asks for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sums {
    /// Everything.
    pub state: Sum,
    /// By administrative district, by name; centres without one under the empty name.
    pub districts: Vec<SumOf<String>>,
    /// By centre, in the order of [`Coverage::centres`].
    pub centres: Vec<SumOf<CentreId>>,
    /// By offering, in the order of their numbers.
    pub offerings: Vec<SumOf<OfferingId>>,
    /// By module, in the order of [`Coverage::modules`].
    pub modules: Vec<SumOf<ModuleId>>,
    /// By the focus through which an offering reaches a centre, by area and name. A cell counts under
    /// each such focus, and under none where the offering only is open to all.
    pub foci: Vec<SumOf<FocusId>>,
    /// By the area under which the offering is listed.
    pub areas: Vec<SumOf<Area>>,
}

impl Sums {
    /// Sums up a coverage of `catalogue`.
    pub fn new(catalogue: &Catalogue, coverage: &Coverage) -> Self {
        let mut sums = Self {
            state: Sum::default(),
            districts: Vec::new(),
            centres: coverage.centres.iter().map(zero).collect(),
            offerings: Vec::new(),
            modules: coverage.modules.iter().map(zero).collect(),
            foci: Vec::new(),
            areas: Area::ALL.iter().map(zero).collect(),
        };
        for (row, column, cell) in coverage.cells() {
            sums.state.add(cell);
            sums.centres[row].sum.add(cell);
            sums.modules[column].sum.add(cell);
        }
        sums.districts = districts(catalogue, coverage);
        sums.by_offering(catalogue, coverage);
        sums
    }

    fn by_offering(&mut self, catalogue: &Catalogue, coverage: &Coverage) {
        let mut foci = BTreeMap::<_, SumOf<FocusId>>::new();
        for (offering, columns) in offerings(catalogue, coverage) {
            let mut whole = Sum::default();
            for (row, centre) in coverage.centres.iter().enumerate() {
                let cells = coverage.row(row).get(columns.clone()).unwrap_or_default();
                let part = Sum::of(cells);
                whole = whole.plus(part);
                let Some(centre) = catalogue.centres.get(centre) else { continue };
                for reason in reasons(catalogue, offering, centre, coverage.date) {
                    let name = catalogue.foci.get(&reason.focus).map(|focus| focus.name.clone());
                    let key = (reason.area, Collated(name.unwrap_or_default()), reason.focus.clone());
                    let entry = foci.entry(key).or_insert_with(|| zero(&reason.focus));
                    entry.sum = entry.sum.plus(part);
                }
            }
            for area in self.areas.iter_mut().filter(|area| area.of == offering.area) {
                area.sum = area.sum.plus(whole);
            }
            self.offerings.push(SumOf { of: offering.id.clone(), sum: whole });
        }
        self.foci = foci.into_values().collect();
    }
}

impl Sum {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            completed: self.completed + other.completed,
            expiring: self.expiring + other.expiring,
            expired: self.expired + other.expired,
            planned: self.planned + other.planned,
            waiting: self.waiting + other.waiting,
            open: self.open + other.open,
            blocked: self.blocked + other.blocked,
        }
    }
}

fn zero<T: Clone>(of: &T) -> SumOf<T> {
    SumOf { of: of.clone(), sum: Sum::default() }
}

fn districts(catalogue: &Catalogue, coverage: &Coverage) -> Vec<SumOf<String>> {
    let mut districts = BTreeMap::<_, Sum>::new();
    for (row, centre) in coverage.centres.iter().enumerate() {
        let district = catalogue.centres.get(centre).map_or("", |centre| &centre.district);
        let sum = districts.entry(Collated(district.to_owned())).or_default();
        *sum = sum.plus(Sum::of(coverage.row(row)));
    }
    districts.into_iter().map(|(Collated(of), sum)| SumOf { of, sum }).collect()
}

/// The offerings of a coverage, each with its columns, which stand side by side.
fn offerings<'a>(catalogue: &'a Catalogue, coverage: &Coverage) -> Vec<(&'a Offering, Range<usize>)> {
    let mut active: FxHashMap<&ModuleId, &Offering> = FxHashMap::default();
    for offering in super::active_offerings(catalogue) {
        for module in &offering.modules {
            active.entry(&module.id).or_insert(offering);
        }
    }
    let mut offerings: Vec<(&Offering, Range<usize>)> = Vec::new();
    for (column, id) in coverage.modules.iter().enumerate() {
        let Some(&found) = active.get(id) else { continue };
        match offerings.last_mut() {
            Some((offering, columns)) if std::ptr::eq(*offering, found) => columns.end = column + 1,
            _ => offerings.push((found, column..column + 1)),
        }
    }
    offerings
}

#[cfg(test)]
mod tests {
    use super::super::coverage;
    use super::super::fixture::{day, fixture};
    use super::*;

    #[test]
    fn sums_count_every_applicable_cell_once() {
        let catalogue = fixture();
        let coverage = coverage(&catalogue, day("2027-03-01"));
        let sums = Sums::new(&catalogue, &coverage);
        // Three modules: two by focus for Ahaus and Olpe, one open to all three centres that exist.
        assert_eq!(sums.state.applicable(), 7);
        let total = |parts: Vec<Sum>| parts.into_iter().fold(Sum::default(), Sum::plus);
        assert_eq!(total(sums.districts.iter().map(|s| s.sum).collect()), sums.state);
        assert_eq!(total(sums.centres.iter().map(|s| s.sum).collect()), sums.state);
        assert_eq!(total(sums.offerings.iter().map(|s| s.sum).collect()), sums.state);
        assert_eq!(total(sums.modules.iter().map(|s| s.sum).collect()), sums.state);
        assert_eq!(total(sums.areas.iter().map(|s| s.sum).collect()), sums.state);
        assert_eq!(sums.foci.len(), 1);
        assert_eq!(sums.foci[0].sum.applicable(), 4);
        let districts: Vec<_> = sums.districts.iter().map(|s| s.of.as_str()).collect();
        assert_eq!(districts, ["Arnsberg", "Münster"]);
    }

    #[test]
    fn percent_rounds_down_and_says_nothing_about_nothing() {
        let sum = |completed, open| Sum { completed, open, ..Sum::default() };
        assert_eq!(sum(199, 1).percent(), Some(99));
        assert_eq!(sum(200, 0).percent(), Some(100));
        assert_eq!(sum(0, 3).percent(), Some(0));
        assert_eq!(sum(0, 0).percent(), None);
    }
}
