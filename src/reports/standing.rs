//! Where every centre stands with everything, an area, a focus, an offering or a module: what maps show.

use super::{Class, Share};
use crate::catalogue::{Area, Catalogue, CentreId, FocusId, ModuleId, OfferingId};
use crate::matching::{Cell, Coverage, Sum};

/// What is asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// Everything.
    #[default]
    All,
    /// The offerings of an area.
    Area(Area),
    /// The offerings of a focus, at the centres that chose it.
    Focus(FocusId),
    /// An offering.
    Offering(OfferingId),
    /// A module.
    Module(ModuleId),
}

/// Where a centre stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'a> {
    /// Which centre.
    pub centre: &'a CentreId,
    /// Its cells, in the order of the modules.
    pub cells: Vec<&'a Cell>,
    /// Their sum.
    pub sum: Sum,
    /// What its area is coloured by.
    pub class: Class,
}

impl Topic {
    /// Whether a module belongs to it.
    pub fn has(&self, catalogue: &Catalogue, module: &ModuleId) -> bool {
        let offering = || catalogue.module(module).map(|found| found.offering);
        match self {
            Self::All => true,
            Self::Area(area) => offering().is_some_and(|of| of.area == *area),
            Self::Focus(focus) => offering().is_some_and(|of| of.foci.contains(focus)),
            Self::Offering(id) => offering().is_some_and(|of| of.id == *id),
            Self::Module(id) => id == module,
        }
    }

    /// A focus concerns those who chose it, as in the sums.
    fn concerns(&self, catalogue: &Catalogue, coverage: &Coverage, centre: &CentreId) -> bool {
        let Self::Focus(focus) = self else { return true };
        let centre = catalogue.centres.get(centre);
        centre.is_some_and(|centre| centre.choices_on(coverage.date).any(|choice| choice.focus == *focus))
    }
}

/// Where every centre of a coverage of `catalogue` stands, in its order.
pub fn standings<'a>(catalogue: &Catalogue, coverage: &'a Coverage, topic: &Topic) -> Vec<Standing<'a>> {
    let columns: Vec<_> =
        (0..coverage.modules.len()).filter(|&at| topic.has(catalogue, &coverage.modules[at])).collect();
    let one = |(row, centre): (usize, &'a CentreId)| {
        let concerned = topic.concerns(catalogue, coverage, centre);
        let cells: Vec<_> =
            columns.iter().filter(|_| concerned).map(|&column| coverage.cell(row, column)).collect();
        let sum = Sum::of(cells.iter().copied());
        let class = match (topic, cells.as_slice()) {
            (Topic::Module(_), [only]) => Class::Standing(only.status()),
            _ => Class::Share(Share::of(sum)),
        };
        Standing { centre, cells, sum, class }
    };
    coverage.centres.iter().enumerate().map(one).collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::matching::coverage;
    use crate::store;

    #[test]
    fn every_topic_has_its_modules_and_a_focus_its_centres() {
        let catalogue = store::read(include_bytes!("../../tests/data/matching.laki.json")).unwrap();
        let coverage = coverage(&catalogue, "2026-11-23".parse().unwrap());
        let offering = catalogue.offerings.at(0).unwrap();
        let (module, focus) = (offering.modules[0].id.clone(), offering.foci[0].clone());
        let mut told = String::new();
        for topic in [
            Topic::All,
            Topic::Area(offering.area),
            Topic::Focus(focus),
            Topic::Offering(offering.id.clone()),
            Topic::Module(module),
        ] {
            writeln!(told, "{topic:?}").unwrap();
            for Standing { centre, cells, sum, class } in standings(&catalogue, &coverage, &topic) {
                let (done, of) = (sum.completed, sum.applicable());
                writeln!(told, "  {centre}: {} cells, {done}/{of}, {class:?}", cells.len()).unwrap();
            }
        }
        insta::assert_snapshot!(told);
    }
}
