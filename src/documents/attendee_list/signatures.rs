//! The columns to sign in: one a day or two, and on how many tables they fit.

use chrono::NaiveTime;
use serde::Serialize;

use super::SignaturePer;
use crate::catalogue::{Session, SessionDay};
use crate::documents::Line;
use crate::texts::Texts;

/// As many signature columns as leave room to sign (26 mm or more) beside all other columns.
const MAX_PORTRAIT: usize = 2;
/// The same for a page on its side.
const MAX_LANDSCAPE: usize = 5;

/// One table; sessions of many days need several.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    /// "Tag 1 bis 5 von 9"; empty where one table is enough.
    pub heading: Line,
    /// Its signature columns.
    pub signatures: Vec<Signature>,
}

/// A column to sign in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Signature {
    /// "Mi, 03.03.", or "Unterschrift" where there is only one.
    pub heading: Line,
    /// "vormittags"; may be empty.
    pub detail: Line,
}

/// Spreads the days evenly over as few tables as possible. A day stays on one table.
pub(super) fn sheets(session: &Session, per: SignaturePer, texts: Texts) -> Vec<Sheet> {
    let days: Vec<Vec<Signature>> = session.days.iter().map(|day| columns(day, per, texts)).collect();
    if let [] | [_] = days.as_slice() {
        return vec![Sheet {
            heading: Line::default(),
            signatures: only_day(days.into_iter().next(), texts),
        }];
    }
    let widest = days.iter().map(Vec::len).max().unwrap_or(1);
    let days_per_sheet = days.len().div_ceil(days.len().div_ceil(MAX_LANDSCAPE / widest));
    let (count, one_table) = (days.len(), days_per_sheet >= days.len());
    days.chunks(days_per_sheet)
        .zip((1..).step_by(days_per_sheet))
        .map(|(chunk, from)| Sheet {
            heading: match (one_table, from + chunk.len() - 1) {
                (true, _) => Line::default(),
                (false, to) if to == from => texts.sheet_day(from, count).into(),
                (false, to) => texts.sheet_days(from, to, count).into(),
            },
            signatures: chunk.concat(),
        })
        .collect()
}

/// Whether the pages must lie on their side.
pub(super) fn need_landscape(sheets: &[Sheet]) -> bool {
    sheets.iter().any(|sheet| sheet.signatures.len() > MAX_PORTRAIT)
}

/// A single day needs no date above its column.
fn only_day(columns: Option<Vec<Signature>>, texts: Texts) -> Vec<Signature> {
    let mut columns = columns.unwrap_or_default();
    if columns.len() < 2 {
        return vec![Signature { heading: texts.head_signature().into(), detail: Line::default() }];
    }
    for column in &mut columns {
        column.heading = texts.head_signature().into();
    }
    columns
}

fn columns(day: &SessionDay, per: SignaturePer, texts: Texts) -> Vec<Signature> {
    let date = day.date().map_or_else(|| texts.written_date(&day.date), |date| texts.date_short(date));
    let details = match per {
        SignaturePer::Day => vec![texts.head_signature()],
        SignaturePer::HalfDay => halves(day, texts),
    };
    details
        .into_iter()
        .map(|detail| Signature { heading: Line::from(&date), detail: detail.into() })
        .collect()
}

/// A day that is over by one o'clock has no afternoon, and one that starts at noon no morning.
fn halves(day: &SessionDay, texts: Texts) -> Vec<&'static str> {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    match day.times() {
        Some((_, end)) if end <= hour(13) => vec![texts.head_morning()],
        Some((start, _)) if start >= hour(12) => vec![texts.head_afternoon()],
        _ => vec![texts.head_morning(), texts.head_afternoon()],
    }
}
