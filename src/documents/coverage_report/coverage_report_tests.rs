use std::fmt::Write as _;

use super::*;
use crate::store;
use crate::texts::Lang;

fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

fn example() -> Catalogue {
    store::read(include_bytes!("../../../examples/beispielkatalog.laki.json")).unwrap()
}

/// As a reader sees it; of long tables the first rows.
fn told(report: &CoverageReport) -> String {
    let mut text = format!("{} | {}\n", report.letterhead.document_title, report.letterhead.file_name);
    let line = |cells: &[Line]| cells.iter().map(Line::as_str).collect::<Vec<_>>().join(" | ");
    for part in &report.parts {
        writeln!(text, "= {}", part.region).unwrap();
        for fact in part.facts.iter().chain(&part.figures) {
            writeln!(text, "{}: {}", fact.label, line(&fact.lines)).unwrap();
        }
        for Chapter { section, graphic } in &part.chapters {
            writeln!(text, "== {}", section.heading).unwrap();
            section.lines.iter().for_each(|line| writeln!(text, "{line}").unwrap());
            if let Some(graphic) = graphic {
                writeln!(text, "[{}]", graphic.alt).unwrap();
            }
            let heads: Vec<_> = section.columns.iter().map(|(head, _)| head.clone()).collect();
            for row in [&heads].into_iter().chain(section.rows.iter().take(3)).chain([&section.sums]) {
                writeln!(text, "  {}", line(row)).unwrap();
            }
        }
    }
    text
}

fn one(catalogue: &Catalogue, district: Option<&str>, lang: Lang) -> CoverageReport {
    let options = (&Options::default(), Packing::OneFile);
    models(catalogue, district, options, Texts::new(lang), today()).remove(0)
}

#[test]
fn the_report_on_the_state() {
    insta::assert_snapshot!(told(&one(&example(), None, Lang::De)));
}

#[test]
fn the_report_on_a_district() {
    insta::assert_snapshot!(told(&one(&example(), Some("Detmold"), Lang::En)));
}

#[test]
fn without_anything_to_count_it_says_so() {
    insta::assert_snapshot!(told(&one(&Catalogue::default(), None, Lang::De)));
}

#[test]
fn the_state_and_its_districts_are_one_file_or_one_each() {
    let catalogue = example();
    let texts = Texts::default();
    let regions = |districts, packing| -> Vec<Vec<String>> {
        let options = Options { districts, ..Options::default() };
        let reports = models(&catalogue, None, (&options, packing), texts, today());
        let names =
            |report: &CoverageReport| report.parts.iter().map(|part| part.region.to_string()).collect();
        reports.iter().map(names).collect()
    };
    assert_eq!(regions(false, Packing::FileEach), [["Nordrhein-Westfalen"]]);
    assert_eq!(regions(true, Packing::OneFile).iter().map(Vec::len).collect::<Vec<_>>(), [6]);
    assert_eq!(regions(true, Packing::FileEach).concat(), regions(true, Packing::OneFile).concat());
}
