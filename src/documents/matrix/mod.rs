//! The coverage matrix on paper: KI × module, with signs, colours and sums.
//!
//! [`model`] decides every string; the template `assets/templates/matrix.typ` only sets them.

use chrono::NaiveDate;
use serde::Serialize;

use super::file_name::safe_file_name;
use super::{Letterhead, Line, Template, document};
use crate::catalogue::Catalogue;
use crate::matching::CellStatus;
use crate::texts::Texts;

/// Most columns beside each other on A4; more take A3.
const MOST_ON_A4: usize = 30;
/// Most columns beside each other on A3; more take another table.
const MOST_ON_A3: usize = 48;

/// What a matrix shows, as it was filtered, grouped and sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Modules.
    pub columns: Vec<Module>,
    /// Groups and KIs.
    pub lines: Vec<ContentLine>,
    /// What was filtered by, in words.
    pub filters: Vec<String>,
    /// How many KIs.
    pub centres: usize,
    /// Open and expired cells of all KIs.
    pub open: u32,
    /// Their coverage in words.
    pub done: String,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Module {
    /// "102".
    pub offering: String,
    /// "2".
    pub number: String,
    /// "102 · Modul 2".
    pub code: String,
    /// Its title.
    pub title: String,
    /// How many KIs have it open or expired.
    pub open: u32,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContentLine {
    /// Whether it heads a group: it has no cells of its own.
    pub is_group: bool,
    /// Name of the KI or group.
    pub name: String,
    /// One a column; `None`: nothing to show.
    pub cells: Vec<Option<CellStatus>>,
    /// Open and expired cells.
    pub open: u32,
    /// Its coverage in words.
    pub done: String,
}

/// A matrix, ready to be set: nothing in it is left to compute.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixSheet {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Abdeckung: KIs und Module".
    pub title: Line,
    /// "54 KIs, 114 offen oder abgelaufen, 77 % fertig", and what was filtered by.
    pub summary: Vec<Line>,
    /// "a4" or "a3".
    pub paper: &'static str,
    /// "KI", "offen", "fertig", "offen oder abgelaufen".
    pub heads: [Line; 4],
    /// As many tables as the columns need.
    pub parts: Vec<Part>,
    /// Stands in for the tables where there is nothing.
    pub nothing: Line,
    /// What the signs mean: kind, sign, words.
    pub legend: Vec<(&'static str, &'static str, Line)>,
    /// Heading, and code and title of every module.
    pub key: (Line, Vec<(Line, Line)>),
}

/// Some of the columns.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// Which modules, where there are several parts.
    pub heading: Line,
    /// Numbers of offerings, and how many columns each has.
    pub offerings: Vec<(Line, usize)>,
    /// Numbers of modules.
    pub modules: Vec<Line>,
    /// Groups and KIs.
    pub rows: Vec<SheetRow>,
    /// Sums of the columns.
    pub sums: Vec<Line>,
    /// Sums of everything.
    pub total: [Line; 2],
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SheetRow {
    /// Whether it heads a group.
    pub is_group: bool,
    /// Its name.
    pub name: Line,
    /// Kind and sign of every cell.
    pub cells: Vec<(&'static str, &'static str)>,
    /// Open and expired.
    pub open: Line,
    /// Coverage.
    pub done: Line,
}

document!(MatrixSheet, Template::Matrix);

/// Kind and sign of a cell: the kind gives the colour, the sign says the same without it.
pub(super) fn sign(status: CellStatus) -> (&'static str, &'static str) {
    match status {
        CellStatus::Completed => ("completed", "✓"),
        CellStatus::Expiring => ("expiring", "◔"),
        CellStatus::Expired => ("expired", "▲"),
        CellStatus::Planned => ("planned", "●"),
        CellStatus::Waiting => ("waiting", "≡"),
        CellStatus::Open => ("open", "○"),
        CellStatus::Blocked => ("blocked", "■"),
        CellStatus::NotApplicable => ("not_applicable", "·"),
    }
}

/// Decides everything about a matrix. `today` is printed as "Stand".
pub fn model(catalogue: &Catalogue, content: &Content, texts: Texts, today: NaiveDate) -> MatrixSheet {
    let title = texts.matrix_sheet_title();
    let paper = if content.columns.len() > MOST_ON_A4 { "a3" } else { "a4" };
    let most = if paper == "a3" { MOST_ON_A3 } else { MOST_ON_A4 };
    let centres = texts.centres_counted(content.centres);
    let mut summary = vec![texts.matrix_line_sums(&centres, content.open, &content.done).into()];
    summary.extend(content.filters.iter().map(Line::from));
    let key = content.columns.iter().map(|of| (Line::cell(&of.code), Line::cell(&of.title))).collect();
    let file_name = safe_file_name([title, &today.to_string()], "pdf");
    let names = ("laki-planer coverage matrix".to_owned(), file_name, title);
    MatrixSheet {
        letterhead: Letterhead::new(catalogue, texts, today, names),
        title: title.into(),
        summary,
        paper,
        heads: [
            texts.centre(),
            texts.matrix_open_column(),
            texts.matrix_done_column(),
            texts.matrix_sheet_open(),
        ]
        .map(Line::from),
        parts: parts(content, most),
        nothing: texts.matrix_nothing_fits_filter().into(),
        legend: CellStatus::ALL
            .map(|status| (sign(status).0, sign(status).1, texts.cell_status(status).into()))
            .into(),
        key: (texts.modules().into(), key),
    }
}

fn parts(content: &Content, most: usize) -> Vec<Part> {
    if content.lines.is_empty() {
        return Vec::new();
    }
    let several = content.columns.len() > most;
    let starts = (0..content.columns.len()).step_by(most);
    starts
        .map(|start| {
            let end = (start + most).min(content.columns.len());
            let columns = &content.columns[start..end];
            let heading = columns.first().zip(columns.last()).filter(|_| several);
            let mut offerings: Vec<(Line, usize)> = Vec::new();
            for column in columns {
                match offerings.last_mut() {
                    Some((offering, count)) if offering.as_str() == column.offering => *count += 1,
                    _ => offerings.push((Line::cell(&column.offering), 1)),
                }
            }
            Part {
                heading: heading
                    .map(|(first, last)| format!("{} – {}", first.code, last.code))
                    .unwrap_or_default()
                    .into(),
                offerings,
                modules: columns.iter().map(|column| Line::cell(&column.number)).collect(),
                rows: content.lines.iter().map(|line| row(line, start..end)).collect(),
                sums: columns.iter().map(|column| column.open.to_string().into()).collect(),
                total: [content.open.to_string().into(), Line::from(&content.done)],
            }
        })
        .collect()
}

fn row(line: &ContentLine, columns: std::ops::Range<usize>) -> SheetRow {
    let cells = line.cells.get(columns).unwrap_or_default();
    SheetRow {
        is_group: line.is_group,
        name: Line::cell(&line.name),
        cells: cells.iter().map(|cell| cell.map_or(("", ""), sign)).collect(),
        open: line.open.to_string().into(),
        done: Line::from(&line.done),
    }
}
