//! The parts that reports are made of: a heading, sentences, a table with its sums.

use serde::Serialize;

use super::{Fact, Line};
use crate::catalogue::MINUTES_PER_UNIT;
use crate::matching::Sum;
use crate::texts::Texts;

/// What a column of a [`Section`]'s table holds: templates make it as wide, and align it, as that needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// The name of somebody or something.
    Name,
    /// Sentences.
    Text,
    /// A word.
    Word,
    /// "102 · Modul 2".
    Code,
    /// A date or times.
    Date,
    /// A number.
    Number,
}

/// Teaching units of `minutes` as a cell below "UStd" has them: "4,5".
pub(super) fn units(minutes: u32, texts: Texts) -> Line {
    texts.decimal(f64::from(minutes) / f64::from(MINUTES_PER_UNIT)).into()
}

/// How far somebody is, in a few figures; none where nothing is applicable.
pub(super) fn coverage_figures(sum: Sum, texts: Texts) -> Vec<Fact> {
    let fact = |figure: String, label: &str| Fact { label: label.into(), lines: vec![figure.into()] };
    let Some(percent) = sum.percent() else {
        return Vec::new();
    };
    let share = texts.of_modules(sum.applicable(), sum.completed);
    vec![
        Fact {
            label: texts.centre_profile_completed_figure().into(),
            lines: vec![texts.percent(percent).into(), share.into()],
        },
        fact((sum.planned + sum.waiting).to_string(), texts.centre_profile_planned_figure()),
        fact((sum.open + sum.blocked).to_string(), texts.centre_profile_open_figure()),
        fact(sum.expired.to_string(), texts.centre_profile_expired_figure()),
    ]
}

/// A part of a report. Without columns it has no table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: Line,
    /// Sentences before the table.
    pub lines: Vec<Line>,
    /// Headings of columns, and what they hold.
    pub columns: Vec<(Line, Holds)>,
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<Line>>,
    /// The last row; empty: none.
    pub sums: Vec<Line>,
}

impl Section {
    /// A heading with nothing below it yet.
    pub(super) fn new(heading: &str) -> Self {
        Self { heading: heading.into(), ..Self::default() }
    }

    /// With another sentence, unless it is empty.
    pub(super) fn line(mut self, line: impl AsRef<str>) -> Self {
        self.lines.push(line.into());
        self.lines.retain(|line| !line.is_empty());
        self
    }

    /// With a table of these rows; without rows, `nothing` says so in its place.
    pub(super) fn table(mut self, columns: &[(&str, Holds)], rows: Vec<Vec<Line>>, nothing: &str) -> Self {
        if rows.is_empty() {
            return self.line(nothing);
        }
        self.columns = columns.iter().map(|&(heading, holds)| (heading.into(), holds)).collect();
        self.rows = rows;
        self
    }

    /// With a last row, where there is a table.
    pub(super) fn sums(mut self, sums: Vec<Line>) -> Self {
        if !self.columns.is_empty() {
            self.sums = sums;
        }
        self
    }
}
