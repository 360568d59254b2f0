//! Charts: columns over time, bars for everything else. Series have looks that differ without colour, too.

use serde::Serialize;

use super::{Drawing, Graphic};
use crate::documents::Line;
use crate::documents::charts::ChartSection;
use crate::matching::Sum;
use crate::texts::Texts;

/// More bars would not fit a sheet.
const MOST_BARS: usize = 36;
/// More columns could not be told apart.
const MOST_COLUMNS: usize = 24;
/// Longest label beside a bar in characters.
const MOST_LABEL: usize = 70;
/// The looks of series, in their order.
const LOOKS: [&str; 3] = ["first", "second", "third"];

/// Bars, ready to be set. Lengths are in thousandths of the longest there can be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bars {
    rows: Vec<BarRow>,
    /// Look and words; empty where there is but one.
    legend: Vec<(&'static str, Line)>,
    /// What is not shown.
    notes: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct BarRow {
    label: Line,
    bars: Vec<Bar>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Bar {
    /// Look and length, from left to right.
    parts: Vec<(&'static str, u32)>,
    /// What stands at its end.
    value: Line,
}

/// Columns, ready to be set. Heights are in thousandths of the axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Columns {
    labels: Vec<Line>,
    series: Vec<ColumnSeries>,
    /// Lines across, with their values.
    grid: Vec<(u32, Line)>,
    /// What is not shown.
    notes: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ColumnSeries {
    look: &'static str,
    name: Line,
    /// Height, and what stands on it.
    columns: Vec<(u32, Line)>,
}

/// The chart of a report.
pub fn chart(section: &ChartSection, texts: Texts) -> Graphic {
    let drawing = match section.rows.is_empty() {
        true => Drawing::Nothing,
        false if section.chart.over_time => Drawing::Columns(columns(section, texts)),
        false => Drawing::Bars(bars(section, texts)),
    };
    let told = section.rows.iter().map(|row| told(&section.heads, row));
    Graphic {
        title: section.title.into(),
        finding: Line::from(&section.finding),
        alt: texts.picture_chart_alt(section.title, &section.finding).into(),
        told: told.collect(),
        drawing,
    }
}

/// "1/2026: Anteil 70 %, abgeschlossen 364".
fn told(heads: &[&str], row: &[String]) -> Line {
    let cells = heads.iter().zip(row).skip(1).map(|(head, cell)| format!("{head} {cell}"));
    let name = row.first().map_or("", String::as_str);
    Line::cell(&format!("{name}: {}", cells.collect::<Vec<_>>().join(", ")))
}

fn value(texts: Texts, value: u32, percent: bool) -> Line {
    if percent { texts.percent(value).into() } else { texts.number(value as usize).into() }
}

fn columns(section: &ChartSection, texts: Texts) -> Columns {
    let chart = &section.chart;
    // The newest are the last.
    let from = chart.labels.len().saturating_sub(MOST_COLUMNS);
    let most = chart.series.iter().flat_map(|series| &series.values).copied().max().unwrap_or(0);
    let (end, step) = axis(most.max(chart.top));
    let series = chart.series.iter().zip(LOOKS).map(|(series, look)| ColumnSeries {
        look,
        name: series.name.into(),
        columns: series.values[from.min(series.values.len())..]
            .iter()
            .map(|&of| (thousandths(of, end), value(texts, of, chart.percent)))
            .collect(),
    });
    Columns {
        labels: chart.labels[from..].iter().map(|label| Line::short(label)).collect(),
        series: series.collect(),
        grid: (0..=end / step)
            .map(|at| (thousandths(at * step, end), value(texts, at * step, chart.percent)))
            .collect(),
        notes: left_out(texts, MOST_COLUMNS, chart.labels.len()),
    }
}

fn bars(section: &ChartSection, texts: Texts) -> Bars {
    let chart = &section.chart;
    let most = chart.series.iter().flat_map(|series| &series.values).copied().max().unwrap_or(0);
    let end = most.max(chart.top).max(1);
    let row = |(at, row): (usize, &Vec<String>)| BarRow {
        label: label(row.first().map_or("", String::as_str)),
        bars: chart
            .series
            .iter()
            .zip(LOOKS)
            .map(|(series, look)| {
                let of = series.values.get(at).copied().unwrap_or(0);
                Bar { parts: vec![(look, thousandths(of, end))], value: value(texts, of, chart.percent) }
            })
            .collect(),
    };
    let legend = chart.series.iter().zip(LOOKS).map(|(series, look)| (look, series.name.into()));
    Bars {
        rows: section.rows.iter().enumerate().take(MOST_BARS).map(row).collect(),
        legend: if chart.series.len() > 1 { legend.collect() } else { Vec::new() },
        notes: left_out(texts, MOST_BARS, section.rows.len()),
    }
}

/// How far everything of a list is: what is completed, planned and open as parts of what is applicable.
pub fn shares(title: &str, rows: &[(String, Sum)], texts: Texts) -> Graphic {
    let finding = furthest(rows, texts);
    let words =
        [texts.picture_completed(), texts.picture_planned(), texts.picture_open()].map(ToOwned::to_owned);
    let row = |(name, sum): &(String, Sum)| {
        let (completed, planned, _) = parts(*sum);
        let all = sum.applicable();
        let ends = [completed, completed + planned, all].map(|end| thousandths(end, all.max(1)));
        let lengths = [ends[0], ends[1] - ends[0], ends[2] - ends[1]];
        let parts = LOOKS.into_iter().zip(lengths).filter(|(_, length)| *length > 0);
        BarRow {
            label: label(name),
            bars: vec![Bar { parts: parts.collect(), value: texts.matrix_percent(*sum).into() }],
        }
    };
    let told = rows.iter().map(|(name, sum)| {
        let (completed, planned, open) = parts(*sum);
        let counts = words.iter().zip([completed, planned, open]);
        let counts = counts.map(|(words, count)| format!("{words} {}", texts.number(count as usize)));
        let counts = counts.collect::<Vec<_>>().join(", ");
        Line::cell(&format!("{name}: {}, {counts}", texts.matrix_percent(*sum)))
    });
    let bars = || Bars {
        rows: rows.iter().take(MOST_BARS).map(row).collect(),
        legend: LOOKS.into_iter().zip(words.iter().map(Line::from)).collect(),
        notes: left_out(texts, MOST_BARS, rows.len()),
    };
    Graphic {
        title: title.into(),
        alt: texts.picture_chart_alt(title, &finding).into(),
        finding: finding.into(),
        told: told.collect(),
        drawing: if rows.is_empty() { Drawing::Nothing } else { Drawing::Bars(bars()) },
    }
}

/// Who is furthest, and who is least far.
fn furthest(rows: &[(String, Sum)], texts: Texts) -> String {
    let known = || rows.iter().filter_map(|(name, sum)| Some((sum.percent()?, name)));
    // Of several alike, the first.
    let most = known().rev().max_by_key(|(percent, _)| *percent);
    let least = known().min_by_key(|(percent, _)| *percent);
    match most.zip(least) {
        Some(((most, first), (least, last))) if most > least => {
            texts.coverage_report_furthest(first, texts.percent(most), last, texts.percent(least))
        }
        _ => String::new(),
    }
}

/// What is completed, what is on its way, and what is to be done. Together they are all that is applicable.
fn parts(sum: Sum) -> (u32, u32, u32) {
    (sum.completed, sum.planned + sum.waiting, sum.open + sum.blocked + sum.expired)
}

fn left_out(texts: Texts, most: usize, all: usize) -> Vec<Line> {
    if all > most {
        vec![texts.picture_left_out(texts.number(most), texts.number(all)).into()]
    } else {
        Vec::new()
    }
}

fn label(name: &str) -> Line {
    Line::from(name).cut_to(MOST_LABEL)
}

fn thousandths(value: u32, of: u32) -> u32 {
    let share = u64::from(value) * 1000 / u64::from(of.max(1));
    u32::try_from(share).unwrap_or(1000).min(1000)
}

/// Where an axis to `top` ends, and its step: at most five at round values.
fn axis(top: u32) -> (u32, u32) {
    let top = top.max(1);
    let steps = (0..9).flat_map(|power| [1, 2, 5].map(|step| step * 10_u32.pow(power)));
    let step = steps.into_iter().find(|step| top.div_ceil(*step) <= 5).unwrap_or(top);
    (top.div_ceil(step).saturating_mul(step), step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_at_most_five_round_steps() {
        for (top, expected) in [
            (0, (1, 1)),
            (5, (5, 1)),
            (6, (6, 2)),
            (7, (8, 2)),
            (62, (80, 20)),
            (100, (100, 20)),
            (166, (200, 50)),
        ] {
            assert_eq!(axis(top), expected, "{top}");
        }
        let (end, step) = axis(u32::MAX);
        assert!(end / step <= 5 && end >= 4_000_000_000);
    }

    #[test]
    fn the_parts_of_a_bar_are_all_that_is_applicable() {
        let sum = Sum { completed: 1, expired: 1, planned: 1, waiting: 1, open: 1, blocked: 2, expiring: 1 };
        let graphic = shares("", &[(String::new(), sum), (String::new(), Sum::default())], Texts::default());
        let Drawing::Bars(bars) = graphic.drawing else { panic!("bars were asked for") };
        assert_eq!(bars.rows[0].bars[0].parts, [("first", 142), ("second", 286), ("third", 572)]);
        assert_eq!(bars.rows[1].bars[0].parts, []);
    }
}
