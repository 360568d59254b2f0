//! Centres to learn from: same focus, further along, near by.

use serde::Serialize;

use super::coverage::Coverage;
use crate::catalogue::{Catalogue, Centre, CentreId, FocusId, ModuleId};

/// A centre that another one could ask.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExchangePartner {
    /// Which centre.
    pub centre: CentreId,
    /// The foci that both have chosen.
    pub foci: Vec<FocusId>,
    /// What it completed and the asking centre lacks, in the order of [`Coverage::modules`].
    pub modules: Vec<ModuleId>,
    /// As the crow flies from seat to seat, in kilometres; `None` if a seat's place isn't known.
    pub distance_km: Option<f64>,
}

/// Centres with a focus of `centre` that completed what it lacks, near ones first, those of unknown
/// distance last, then by label.
pub fn partners(catalogue: &Catalogue, coverage: &Coverage, centre: &CentreId) -> Vec<ExchangePartner> {
    let Some((own_row, own)) = coverage.row_of(centre).zip(catalogue.centres.get(centre)) else {
        return Vec::new();
    };
    let lacking: Vec<_> = (0..coverage.modules.len())
        .filter(|&column| {
            let cell = coverage.cell(own_row, column);
            cell.is_applicable() && !cell.is_done()
        })
        .collect();
    let mut partners: Vec<_> = (0..coverage.centres.len())
        .filter(|&row| row != own_row)
        .filter_map(|row| {
            let other = catalogue.centres.get(&coverage.centres[row])?;
            let foci = shared_foci(own, other, coverage);
            let has = lacking.iter().filter(|&&column| coverage.cell(row, column).is_done());
            let modules: Vec<_> = has.map(|&column| coverage.modules[column].clone()).collect();
            (!foci.is_empty() && !modules.is_empty()).then(|| ExchangePartner {
                centre: other.id.clone(),
                foci,
                modules,
                distance_km: distance_km(own, other),
            })
        })
        .collect();
    // Stable: rows are in the order of labels.
    partners.sort_by(|a, b| {
        let key = |partner: &ExchangePartner| partner.distance_km.unwrap_or(f64::INFINITY);
        key(a).total_cmp(&key(b))
    });
    partners
}

fn shared_foci(own: &Centre, other: &Centre, coverage: &Coverage) -> Vec<FocusId> {
    let mut foci = Vec::new();
    for choice in own.choices_on(coverage.date) {
        let shared = other.choices_on(coverage.date).any(|theirs| theirs.focus == choice.focus);
        if shared && !foci.contains(&choice.focus) {
            foci.push(choice.focus.clone());
        }
    }
    foci
}

fn distance_km(own: &Centre, other: &Centre) -> Option<f64> {
    let [own, other] = [own, other].map(|centre| centre.position.as_ref());
    let (own, other) = own.zip(other).filter(|(own, other)| own.is_possible() && other.is_possible())?;
    Some(own.distance_km(other))
}

#[cfg(test)]
mod tests {
    use super::super::coverage;
    use super::super::fixture::{attend, choice, day, fixture};
    use super::*;

    #[test]
    fn near_ones_first_with_what_is_lacking() {
        let mut catalogue = fixture();
        attend(&mut catalogue, "s", "m1", "2026-05-04", &["otto", "ulla"]);
        let found = |catalogue: &Catalogue| {
            let coverage = coverage(catalogue, day("2027-03-01"));
            partners(catalogue, &coverage, &"ahaus".into())
        };
        // Unna's people attended, too, but Unna has another focus.
        let only = found(&catalogue);
        assert_eq!(only.len(), 1);
        assert_eq!(only[0].centre, "olpe".into());
        assert_eq!(only[0].modules, ["m1".into()]);
        assert!(only[0].distance_km.is_some_and(|km| (100.0..160.0).contains(&km)), "{only:?}");

        let mut unna = Centre::clone(catalogue.centres.get(&"unna".into()).unwrap());
        unna.focus_choices.push(choice("b", Some("2026-01-01"), None));
        catalogue.centres.put(unna);
        let names: Vec<_> = found(&catalogue).iter().map(|p| p.centre.to_string()).collect();
        assert_eq!(names, ["unna", "olpe"], "Unna is nearer to Ahaus");

        let mut unna = Centre::clone(catalogue.centres.get(&"unna".into()).unwrap());
        unna.position = None;
        catalogue.centres.put(unna);
        let names: Vec<_> = found(&catalogue).iter().map(|p| p.centre.to_string()).collect();
        assert_eq!(names, ["olpe", "unna"], "unknown places last");
    }
}
