//! Reports in words and numbers: for each chart the rows of the table under it. Window, paper and pictures show
//! the same.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Catalogue, CentreId, ModuleId};
use crate::reports::{Attendance, Quarter, Reports};
use crate::texts::Texts;

/// How many quarters are looked back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Four.
    Year,
    /// Eight.
    #[default]
    TwoYears,
    /// Sixteen.
    FourYears,
}

impl Span {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Year, Self::TwoYears, Self::FourYears];

    /// Its quarters.
    pub fn quarters(self) -> usize {
        match self {
            Self::Year => 4,
            Self::TwoYears => 8,
            Self::FourYears => 16,
        }
    }

    /// What it is called.
    pub fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::Year => texts.reports_one_year(),
            Self::TwoYears => texts.reports_two_years(),
            Self::FourYears => texts.reports_four_years(),
        }
    }
}

/// A series of values, one for each entry of [`Chart::labels`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What is counted.
    pub name: &'static str,
    /// How many.
    pub values: Vec<u32>,
}

/// What a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// Along the axis.
    pub labels: Vec<String>,
    /// One colour each.
    pub series: Vec<Series>,
    /// From the oldest to the newest.
    pub over_time: bool,
    /// Values are percent.
    pub percent: bool,
    /// Where the axis ends at least: 100 where a share of everything is meant.
    pub top: u32,
}

/// A chart with its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartSection {
    /// Names it among the others.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What the figures say, in a sentence.
    pub finding: String,
    /// The picture.
    pub chart: Chart,
    /// The table's heads; the first column is text, the others are numbers.
    pub heads: Vec<&'static str>,
    /// The table.
    pub rows: Vec<Vec<String>>,
}

/// All of them.
pub fn chart_sections(catalogue: &Catalogue, texts: Texts, reports: &Reports) -> Vec<ChartSection> {
    vec![
        coverage(catalogue, texts, reports),
        sessions(catalogue, texts, reports),
        reach(catalogue, texts, reports),
        no_shows(catalogue, texts, reports),
        waiting(catalogue, texts, reports),
    ]
}

/// "3/2026".
fn quarter_label(texts: Texts, quarter: Quarter) -> String {
    texts.reports_quarter_of(quarter.number, quarter.year)
}

fn labels(texts: Texts, reports: &Reports) -> Vec<String> {
    reports.quarters.iter().map(|row| quarter_label(texts, row.quarter)).collect()
}

pub(super) fn coverage(_: &Catalogue, texts: Texts, reports: &Reports) -> ChartSection {
    let percent = |at: usize| reports.quarters.get(at).and_then(|row| row.coverage.percent());
    let (first, last) = (percent(0), percent(reports.quarters.len().saturating_sub(1)));
    let finding = match (first, last) {
        (Some(first), Some(last)) => {
            texts.reports_coverage_finding(texts.percent(first), texts.percent(last))
        }
        _ => texts.reports_nothing_applicable().to_owned(),
    };
    let values = (0..reports.quarters.len()).map(|at| percent(at).unwrap_or(0)).collect();
    let row = |at: usize| {
        let row = &reports.quarters[at];
        let sum = row.coverage;
        vec![
            quarter_label(texts, row.quarter),
            percent(at).map_or_else(|| "–".to_owned(), |percent| texts.percent(percent)),
            texts.number(sum.completed as usize),
            texts.number((sum.open + sum.expired) as usize),
            texts.number(sum.applicable() as usize),
        ]
    };
    ChartSection {
        id: "coverage",
        title: texts.reports_coverage(),
        finding,
        chart: Chart {
            over_time: true,
            labels: labels(texts, reports),
            series: vec![Series { name: texts.reports_completed(), values }],
            percent: true,
            top: 100,
        },
        heads: vec![
            texts.reports_quarter(),
            texts.reports_share(),
            texts.reports_completed(),
            texts.reports_open(),
            texts.reports_applicable(),
        ],
        rows: (0..reports.quarters.len()).map(row).collect(),
    }
}

pub(super) fn sessions(_: &Catalogue, texts: Texts, reports: &Reports) -> ChartSection {
    let sum = |value: fn(&crate::reports::QuarterReport) -> u32| -> u32 {
        reports.quarters.iter().map(value).sum()
    };
    let (held, people) = (sum(|row| row.sessions), sum(|row| row.participants));
    let row = |row: &crate::reports::QuarterReport| {
        let numbers = [row.sessions, row.participants, row.cancelled];
        std::iter::once(quarter_label(texts, row.quarter))
            .chain(numbers.map(|number| texts.number(number as usize)))
            .collect()
    };
    ChartSection {
        id: "sessions",
        title: texts.reports_sessions(),
        finding: texts.reports_sessions_finding(held as usize, people as usize),
        chart: Chart {
            over_time: true,
            labels: labels(texts, reports),
            series: vec![
                Series {
                    name: texts.reports_held(),
                    values: reports.quarters.iter().map(|row| row.sessions).collect(),
                },
                Series {
                    name: texts.reports_participants(),
                    values: reports.quarters.iter().map(|row| row.participants).collect(),
                },
            ],
            percent: false,
            top: 5,
        },
        heads: vec![
            texts.reports_quarter(),
            texts.reports_held(),
            texts.reports_participants(),
            texts.reports_cancelled(),
        ],
        rows: reports.quarters.iter().map(row).collect(),
    }
}

pub(super) fn reach(_: &Catalogue, texts: Texts, reports: &Reports) -> ChartSection {
    let (reached, centres) = reports
        .districts
        .iter()
        .fold((0, 0), |(reached, centres), row| (reached + row.reached, centres + row.centres));
    let name = |district: &str| {
        if district.is_empty() { texts.reports_no_district().to_owned() } else { district.to_owned() }
    };
    let share = |part: u32, whole: u32| (part * 100).checked_div(whole).unwrap_or(0);
    let rows = reports.districts.iter().map(|row| {
        vec![
            name(&row.district),
            texts.percent(share(row.reached, row.centres)),
            texts.number(row.reached as usize),
            texts.number(row.centres as usize),
            texts.number(row.participants as usize),
        ]
    });
    ChartSection {
        id: "reach",
        title: texts.reports_reach(),
        finding: texts.reports_reach_finding(reached as usize, texts.centres_counted(centres as usize)),
        chart: Chart {
            over_time: false,
            labels: reports.districts.iter().map(|row| name(&row.district)).collect(),
            series: vec![Series {
                name: texts.reports_reached(),
                values: reports.districts.iter().map(|row| share(row.reached, row.centres)).collect(),
            }],
            percent: true,
            top: 100,
        },
        heads: vec![
            texts.reports_district(),
            texts.reports_share(),
            texts.reports_reached(),
            texts.reports_centres(),
            texts.reports_participants(),
        ],
        rows: rows.collect(),
    }
}

/// Whom the office reached in each centre: for a district alone.
pub(super) fn reach_by_centre(catalogue: &Catalogue, texts: Texts, reports: &Reports) -> ChartSection {
    let reached = reports.centres.iter().filter(|row| row.participants > 0).count();
    let name = |id: &CentreId| catalogue.centres.get(id).map_or("", |centre| centre.label());
    let labels: Vec<_> = reports.centres.iter().map(|row| name(&row.centre).to_owned()).collect();
    let values = reports.centres.iter().map(|row| row.participants);
    let rows = labels.iter().zip(values.clone());
    ChartSection {
        id: "reach-by-centre",
        title: texts.coverage_report_reach_by_centre(),
        finding: texts.reports_reach_finding(reached, texts.centres_counted(labels.len())),
        heads: vec![texts.centre(), texts.reports_participants()],
        rows: rows.map(|(name, number)| vec![name.clone(), texts.number(number as usize)]).collect(),
        chart: Chart {
            over_time: false,
            labels,
            series: vec![Series { name: texts.reports_participants(), values: values.collect() }],
            percent: false,
            top: 5,
        },
    }
}

pub(super) fn no_shows(catalogue: &Catalogue, texts: Texts, reports: &Reports) -> ChartSection {
    let number = |id| {
        let offering = catalogue.offerings.get(id);
        offering
            .map_or_else(|| texts.reports_unknown_offering().to_owned(), |offering| offering.number.clone())
    };
    let title = |id| {
        let offering = catalogue.offerings.get(id);
        offering.map_or_else(String::new, |offering| offering.title.clone())
    };
    let mut all = Attendance::default();
    for row in &reports.attendance {
        all.add(row);
    }
    let finding = all.no_show_percent().map_or_else(
        || texts.reports_nobody_expected().to_owned(),
        |percent| {
            let (absent, expected) = (all.absent as usize, all.expected() as usize);
            texts.reports_no_show_finding(texts.percent(percent), absent, expected)
        },
    );
    let rows = reports.attendance.iter().map(|row| {
        vec![
            format!("{} {}", number(&row.offering), title(&row.offering)).trim().to_owned(),
            row.no_show_percent().map_or_else(|| "–".to_owned(), |percent| texts.percent(percent)),
            texts.number(row.absent as usize),
            texts.number(row.excused as usize),
            texts.number(row.attended as usize),
        ]
    });
    ChartSection {
        id: "no-shows",
        title: texts.reports_no_shows(),
        finding,
        chart: Chart {
            over_time: false,
            labels: reports.attendance.iter().map(|row| number(&row.offering)).collect(),
            series: vec![Series {
                name: texts.reports_no_show_rate(),
                values: reports.attendance.iter().map(|row| row.no_show_percent().unwrap_or(0)).collect(),
            }],
            percent: true,
            top: 10,
        },
        heads: vec![
            texts.reports_offering(),
            texts.reports_share(),
            texts.reports_absent(),
            texts.reports_excused(),
            texts.reports_attended(),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn waiting(catalogue: &Catalogue, texts: Texts, reports: &Reports) -> ChartSection {
    let code = |id: &ModuleId| {
        let found = catalogue.module(id);
        found.map_or_else(|| texts.unknown_record(id.to_string()), |found| texts.module_code(found))
    };
    let title = |id: &ModuleId| catalogue.module(id).map_or("", |found| &found.module.title);
    let now: u32 = reports.waiting.iter().map(|row| row.now).sum();
    let rows = reports.waiting.iter().map(|row| {
        let name = format!("{} {}", code(&row.module), title(&row.module));
        let numbers = [row.now, row.free, row.left_without];
        std::iter::once(name.trim().to_owned())
            .chain(numbers.map(|number| texts.number(number as usize)))
            .collect()
    });
    ChartSection {
        id: "waiting",
        title: texts.reports_waiting(),
        finding: if now == 0 {
            texts.reports_nobody_waits().to_owned()
        } else {
            texts.reports_waiting_finding(now as usize)
        },
        chart: Chart {
            over_time: false,
            labels: reports.waiting.iter().map(|row| code(&row.module)).collect(),
            series: vec![
                Series {
                    name: texts.reports_waiting_now(),
                    values: reports.waiting.iter().map(|row| row.now).collect(),
                },
                Series {
                    name: texts.reports_free_seats(),
                    values: reports.waiting.iter().map(|row| row.free).collect(),
                },
            ],
            percent: false,
            top: 5,
        },
        heads: vec![
            texts.reports_module(),
            texts.reports_waiting_now(),
            texts.reports_free_seats(),
            texts.reports_left_without(),
        ],
        rows: rows.collect(),
    }
}

#[cfg(test)]
#[path = "charts_tests.rs"]
mod tests;
