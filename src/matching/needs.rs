//! What the office should offer next: open and expired cells, ranked.

use std::cmp::Ordering;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::cell::Cell;
use super::coverage::Coverage;
use super::reach::{Reason, reasons};
use super::sums::Sum;
use crate::catalogue::{Catalogue, CentreId, ModuleId, Offering};

/// A centre that needs a module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Need {
    /// Which centre.
    pub centre: CentreId,
    /// Which module.
    pub module: ModuleId,
    /// The choice behind it, the oldest if there are several; `None`: the offering is open to all.
    pub reason: Option<Reason>,
    /// Coverage of the centre in percent, rounded down.
    pub percent: u32,
    /// Where it stands: open or expired.
    pub cell: Cell,
}

/// The open and expired cells of a coverage, most urgent first: oldest focus choice (those without one
/// last), then centres with the lowest coverage, then by name of the centre and number of the module.
pub fn needs(catalogue: &Catalogue, coverage: &Coverage) -> Vec<Need> {
    let sums: Vec<_> = (0..coverage.centres.len()).map(|row| Sum::of(coverage.row(row))).collect();
    let modules: FxHashMap<_, _> = catalogue.modules().map(|found| (&found.module.id, found)).collect();
    let mut needs: Vec<_> = coverage
        .cells()
        .filter(|(_, _, cell)| cell.is_need())
        .map(|(row, column, cell)| {
            let (centre, module) = (coverage.centres[row].clone(), coverage.modules[column].clone());
            let offering = modules.get(&module).map(|found| found.offering);
            let reason = offering.and_then(|found| oldest_reason(catalogue, found, &centre, coverage.date));
            let percent = sums[row].percent().unwrap_or(0);
            (sums[row], Need { centre, module, reason, percent, cell: cell.clone() })
        })
        .collect();
    // Stable: within equals the order of rows and columns stays, which is the order of names.
    needs.sort_by(|(sum_a, a), (sum_b, b)| {
        age(a.reason.as_ref()).cmp(&age(b.reason.as_ref())).then_with(|| by_coverage(*sum_a, *sum_b))
    });
    needs.into_iter().map(|(_, need)| need).collect()
}

/// No choice comes after every choice, "since ever" before all.
fn age(reason: Option<&Reason>) -> (bool, Option<NaiveDate>) {
    (reason.is_none(), reason.and_then(|reason| reason.since))
}

/// Compares the exact shares, not the rounded percents.
fn by_coverage(a: Sum, b: Sum) -> Ordering {
    let cross = |a: Sum, b: Sum| u64::from(a.completed) * u64::from(b.applicable());
    cross(a, b).cmp(&cross(b, a))
}

fn oldest_reason(
    catalogue: &Catalogue,
    offering: &Offering,
    centre: &CentreId,
    date: NaiveDate,
) -> Option<Reason> {
    let centre = catalogue.centres.get(centre)?;
    reasons(catalogue, offering, centre, date).into_iter().min_by_key(|reason| reason.since)
}

#[cfg(test)]
mod tests {
    use super::super::coverage;
    use super::super::fixture::{attend, choice, day, fixture};
    use super::*;
    use crate::catalogue::Centre;

    fn ranked(catalogue: &Catalogue) -> Vec<String> {
        let coverage = coverage(catalogue, day("2027-03-01"));
        needs(catalogue, &coverage).iter().map(|n| format!("{} {}", n.centre, n.module)).collect()
    }

    #[test]
    fn oldest_choice_first_then_lowest_coverage_then_names() {
        let mut catalogue = fixture();
        assert_eq!(ranked(&catalogue), ["ahaus m1", "olpe m1", "ahaus all", "olpe all", "unna all"]);
        // An older choice moves Olpe up.
        let mut olpe = Centre::clone(catalogue.centres.get(&"olpe".into()).unwrap());
        olpe.focus_choices = vec![choice("b", None, None)];
        catalogue.centres.put(olpe);
        assert_eq!(ranked(&catalogue)[..2], ["olpe m1", "ahaus m1"]);
        // What Ahaus has attended puts it behind Unna where there is no focus.
        attend(&mut catalogue, "s", "m1", "2026-05-04", &["anna"]);
        let order = ranked(&catalogue);
        let place = |need: &str| order.iter().position(|n| n == need).unwrap();
        assert!(place("unna all") < place("ahaus all"), "{order:?}");
    }
}
