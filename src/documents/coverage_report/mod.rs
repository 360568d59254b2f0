//! Coverage for the state or a district: key figures, map, charts, and beside each the table with the numbers.
//!
//! [`models`] decides every string; the template `assets/templates/coverage_report.typ` only sets them.

mod chapters;

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::charts::Span;
use super::file_name::safe_file_name;
use super::picture::{Graphic, Ground};
use super::request::Packing;
use super::section::{Section, coverage_figures};
use super::{Fact, FileParts, Letterhead, Line, Template, document};
use crate::catalogue::Catalogue;
use crate::matching::{Coverage, Sums, coverage};
use crate::reports::{Reports, districts, reports, within};
use crate::texts::Texts;

/// What a user can choose about coverage reports; remembered by the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// A part for each district after that for the state.
    pub districts: bool,
    /// How far it looks back.
    pub span: Span,
}

/// Reports on coverage in one file, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CoverageReport {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Abdeckungsbericht".
    pub title: Line,
    /// Before the list of several parts.
    pub contents: Line,
    /// The state, districts.
    pub parts: Vec<Part>,
    ground: Option<&'static Ground>,
}

/// The report on the state or a district.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// "Bezirk Arnsberg".
    pub region: Line,
    /// What it counts, and for which days.
    pub facts: Vec<Fact>,
    /// The numbers that matter most: label and figure.
    pub figures: Vec<Fact>,
    /// By KI, by offering, over time.
    pub chapters: Vec<Chapter>,
}

/// A picture with its table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chapter {
    /// Heading, sentences, table.
    #[serde(flatten)]
    pub section: Section,
    /// The picture; none where there is nothing to see.
    pub graphic: Option<Graphic>,
}

document!(CoverageReport, Template::CoverageReport);

/// What a part is about, and what is known of it.
struct Region<'a> {
    /// As it would be if there were nothing else.
    catalogue: Cow<'a, Catalogue>,
    name: String,
    is_state: bool,
}

/// The answers for a region.
struct Answers<'a> {
    region: &'a Region<'a>,
    coverage: Coverage,
    sums: Sums,
    reports: Reports,
}

/// Decides everything about the report on `district`, or on the state: one value for each file. `today` is printed
/// as "Stand".
pub fn models(
    catalogue: &Catalogue,
    district: Option<&str>,
    (options, packing): (&Options, Packing),
    texts: Texts,
    today: NaiveDate,
) -> Vec<CoverageReport> {
    let of_district = |name: &str| Region {
        catalogue: Cow::Owned(within(catalogue, name)),
        name: district_name(name, texts),
        is_state: false,
    };
    let state = || Region {
        catalogue: Cow::Borrowed(catalogue),
        name: catalogue.organisation.state.name().to_owned(),
        is_state: true,
    };
    let regions: Vec<_> = match district {
        Some(name) => vec![of_district(name)],
        None if options.districts => {
            let names = districts(catalogue);
            std::iter::once(state()).chain(names.iter().map(|name| of_district(name))).collect()
        }
        None => vec![state()],
    };
    let parts = regions.iter().filter_map(|region| Some((region, part(region, options.span, texts, today)?)));
    let parts: Vec<_> = parts.collect();
    let whole = |parts: &[(&Region<'_>, Part)]| report(catalogue, parts, texts, today);
    match packing {
        Packing::OneFile => vec![whole(&parts)],
        Packing::FileEach => parts.chunks(1).map(whole).collect(),
    }
}

/// "Bezirk Arnsberg".
pub fn district_name(name: &str, texts: Texts) -> String {
    match name.trim() {
        "" => texts.reports_no_district().to_owned(),
        name => texts.coverage_report_district(name),
    }
}

fn report(
    catalogue: &Catalogue,
    parts: &[(&Region<'_>, Part)],
    texts: Texts,
    today: NaiveDate,
) -> CoverageReport {
    let title = texts.coverage_report();
    let region = parts.first().map_or("", |(region, _)| &region.name);
    let what = if parts.len() > 1 { texts.coverage_report_with_districts(region) } else { region.to_owned() };
    let full_title = format!("{title} · {what}");
    let file_name = safe_file_name([title, &what, &today.to_string()], "pdf");
    let file_parts = FileParts {
        document: title.to_owned(),
        date: today.to_string(),
        centre: what.clone(),
        ..FileParts::default()
    };
    let names = (format!("laki-planer coverage report {what}"), file_name, full_title.as_str());
    let mut chapters = parts.iter().flat_map(|(_, part)| &part.chapters);
    CoverageReport {
        letterhead: Letterhead { file_parts, ..Letterhead::new(catalogue, texts, today, names) },
        title: title.into(),
        contents: texts.coverage_report_contents().into(),
        ground: chapters.find_map(|chapter| chapter.graphic.as_ref()?.ground()),
        parts: parts.iter().map(|(_, part)| part.clone()).collect(),
    }
}

/// Nobody asks to stop it, so there is always a part.
fn part(region: &Region<'_>, span: Span, texts: Texts, today: NaiveDate) -> Option<Part> {
    let catalogue = region.catalogue.as_ref();
    let coverage = coverage(catalogue, today);
    let answers = Answers {
        region,
        sums: Sums::new(catalogue, &coverage),
        reports: reports(catalogue, today, span.quarters(), &mut |_| true)?,
        coverage,
    };
    Some(Part {
        region: Line::cell(&region.name),
        facts: answers.facts(texts, today),
        figures: coverage_figures(answers.sums.state, texts),
        chapters: answers.chapters(texts),
    })
}

impl Answers<'_> {
    fn facts(&self, texts: Texts, today: NaiveDate) -> Vec<Fact> {
        let fact = |label: &str, line: String| Fact { label: label.into(), lines: vec![Line::from(line)] };
        let centres = self.reports.centres.len();
        let first = self.reports.quarters.first().and_then(|row| row.quarter.first_day());
        let mut facts = vec![
            fact(texts.coverage_report_as_of(), texts.date(today)),
            fact(texts.centres(), texts.number(centres)),
            fact(
                texts.coverage_report_extent(),
                texts.coverage_report_modules(
                    self.sums.modules.len(),
                    texts.number(self.sums.offerings.len()),
                ),
            ),
        ];
        if let Some(first) = first {
            facts.push(fact(
                texts.coverage_report_period(),
                texts.coverage_report_from_to(texts.date(first), texts.date(today)),
            ));
        }
        facts
    }
}

#[cfg(test)]
#[path = "coverage_report_tests.rs"]
mod tests;
