//! What is offered, by area, and which focus it serves.

use serde::Serialize;

use super::runs::Runs;
use crate::catalogue::{Area, Catalogue, Offering, OfferingStatus};
use crate::collation::Collated;
use crate::documents::section::{Holds, Section};
use crate::documents::{Fact, Line};
use crate::texts::Texts;

/// The offerings of an area.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AreaPart {
    /// "Integration durch Bildung".
    pub heading: Line,
    /// By number.
    pub offers: Vec<Offer>,
}

/// An offering in the programme.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Offer {
    /// "LAKI-102 Sprachsensibler Unterricht".
    pub heading: Line,
    /// What participants can do afterwards.
    pub aims: Line,
    /// What it is about.
    pub description: Line,
    /// For whom, which foci, how, and when it is completed.
    pub facts: Vec<Fact>,
    /// Each module with its extent, and a line for each of its sessions.
    pub modules: Vec<Fact>,
    /// Partner and funder, word for word; empty: none.
    pub partner: Line,
}

/// The offerings in use by area; areas without any are left out.
pub(super) fn areas(catalogue: &Catalogue, runs: &Runs<'_>, texts: Texts) -> Vec<AreaPart> {
    let offerings = active(catalogue);
    let part = |area: Area| {
        let of_area = offerings.iter().filter(|offering| offering.area == area);
        let offers: Vec<_> = of_area.map(|offering| offer(catalogue, offering, runs, texts)).collect();
        (!offers.is_empty()).then(|| AreaPart { heading: texts.area(area).into(), offers })
    };
    Area::ALL.into_iter().filter_map(part).collect()
}

/// Neither drafts nor what is no longer offered.
fn active(catalogue: &Catalogue) -> Vec<&Offering> {
    let in_use = |offering: &&Offering| offering.status == OfferingStatus::Active;
    let mut offerings: Vec<_> = catalogue.offerings.iter().map(AsRef::as_ref).filter(in_use).collect();
    offerings.sort_by_cached_key(|offering| {
        (Collated(offering.number.clone()), Collated(offering.title.clone()), offering.id.clone())
    });
    offerings
}

fn offer(catalogue: &Catalogue, offering: &Offering, runs: &Runs<'_>, texts: Texts) -> Offer {
    let modules = offering.modules_in_order().into_iter().map(|module| {
        let number = texts.module_number(module.order);
        let title = match module.title.trim() {
            "" => number,
            title => texts.module_with_title(number, title),
        };
        let extent = texts.teaching_units(module.teaching_minutes.into());
        let mut lines = runs.lines(catalogue, &module.id, texts);
        if lines.is_empty() {
            lines.push(texts.programme_no_session().to_owned());
        }
        Fact {
            label: Line::cell(&format!("{title} ({extent})")),
            lines: lines.into_iter().map(Line::from).collect(),
        }
    });
    let heading = Line::cell(&format!("{} {}", offering.number, offering.title));
    let unknown = || Line::from(texts.unknown_record(offering.id.to_string()));
    Offer {
        heading: if heading.is_empty() { unknown() } else { heading },
        aims: Line::from(&offering.aims),
        description: Line::from(&offering.description),
        facts: facts(catalogue, offering, texts),
        modules: modules.collect(),
        partner: offering
            .partner
            .as_ref()
            .map(|partner| texts.partner_line(partner).into())
            .unwrap_or_default(),
    }
}

fn facts(catalogue: &Catalogue, offering: &Offering, texts: Texts) -> Vec<Fact> {
    let roles: Vec<_> = offering.target_roles.iter().map(|role| texts.role(*role).to_owned()).collect();
    let foci: Vec<_> = offering.foci.iter().map(|focus| texts.focus_name(catalogue, focus)).collect();
    let fact = |label: &str, text: String| Fact { label: label.into(), lines: vec![Line::from(text)] };
    let everybody = || texts.programme_for_everybody().to_owned();
    vec![
        fact(texts.programme_for(), if roles.is_empty() { everybody() } else { roles.join(", ") }),
        fact(texts.foci(), if foci.is_empty() { texts.open_to_all().to_owned() } else { foci.join(", ") }),
        fact(texts.programme_format(), texts.format(offering.format).to_owned()),
        fact(
            texts.programme_completed_by(),
            texts.completion_rule(&offering.completion_rule, offering.modules.len()),
        ),
    ]
}

/// Which offerings serve which focus; foci that none serves are left out.
pub(super) fn foci(catalogue: &Catalogue, texts: Texts) -> Section {
    let offerings = active(catalogue);
    let mut foci: Vec<_> = catalogue.foci.iter().map(AsRef::as_ref).collect();
    foci.sort_by_cached_key(|focus: &&crate::catalogue::Focus| (focus.area, Collated(focus.name.clone())));
    let rows = foci.into_iter().filter_map(|focus| {
        let serving = offerings.iter().filter(|offering| offering.foci.contains(&focus.id));
        let serving: Vec<_> = serving.map(|offering| offering.short_number()).collect();
        let row = || {
            vec![
                Line::cell(&focus.name),
                texts.area_short(focus.area).into(),
                Line::cell(&serving.join(", ")),
            ]
        };
        (!serving.is_empty()).then(row)
    });
    let columns =
        [(texts.focus(), Holds::Name), (texts.centre_area(), Holds::Word), (texts.offerings(), Holds::Word)];
    Section::new(texts.programme_by_focus()).table(&columns, rows.collect(), texts.programme_no_foci())
}
