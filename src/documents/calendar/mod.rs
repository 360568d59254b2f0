//! The sessions of a period on paper: a month as a grid, anything else as a list.
//!
//! [`model`] decides every string; the template `assets/templates/calendar.typ` only sets them.

mod sheet;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::Serialize;

use super::file_name::safe_file_name;
use super::{DataTable, Letterhead, Line, Template, document};
use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, WorkDay};
use crate::texts::Texts;

/// A period of sessions, ready to be set: nothing in it is left to compute.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CalendarSheet {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Terminplan März 2027".
    pub title: Line,
    /// "9 Termine".
    pub count: Line,
    /// The weeks of a month.
    pub grid: Option<Grid>,
    /// The sessions one below the other.
    pub list: Option<DataTable>,
    /// Stands in for the list where it is empty.
    pub nothing: Line,
    /// Heading, and the public and school holidays of the period.
    pub special: Option<(Line, Vec<Line>)>,
}

/// A month.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Grid {
    /// "KW", then the weekdays.
    pub heads: Vec<Line>,
    /// Its weeks.
    pub weeks: Vec<GridWeek>,
}

/// A week of a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GridWeek {
    /// "48".
    pub number: Line,
    /// Monday to Sunday.
    pub days: Vec<GridDay>,
}

/// A day of a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GridDay {
    /// "24", or "1. Dezember".
    pub number: Line,
    /// Whether it lies in the month.
    pub inside: bool,
    /// "plain", "weekend", "school" or "public".
    pub shade: &'static str,
    /// Its holiday.
    pub holiday: Line,
    /// Its sessions.
    pub sessions: Vec<GridSession>,
}

/// A session on a day of a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GridSession {
    /// "102 · Modul 2".
    pub code: Line,
    /// "09:30–16:30 · Duisburg".
    pub detail: Line,
    /// Called off: the code is struck through, and the detail says so.
    pub cancelled: bool,
}

document!(CalendarSheet, Template::Calendar);

/// So many days are printed, at most: more is a slip.
const MOST_DAYS: u64 = 750;

/// Decides everything about the sessions from `from` to `until`. `today` is printed as "Stand".
pub fn model(
    catalogue: &Catalogue,
    (from, until): (NaiveDate, NaiveDate),
    texts: Texts,
    today: NaiveDate,
) -> CalendarSheet {
    let latest = from.checked_add_days(Days::new(MOST_DAYS)).unwrap_or(NaiveDate::MAX);
    let until = until.clamp(from, latest);
    let calendar = Calendar::of(catalogue);
    let sessions = sheet::sessions(catalogue, texts, (from, until));
    let month = is_month(from, until);
    let period = if month { texts.month_and_year(from) } else { texts.days_in_short(from, until) };
    let title = texts.calendar_of(&period);
    let count = texts.sessions_counted(sessions.len());
    let ident = format!("laki-planer calendar {from} {until}");
    let names = (ident, safe_file_name([title.as_str()], "pdf"), title.as_str());
    CalendarSheet {
        letterhead: Letterhead::new(catalogue, texts, today, names),
        title: title.as_str().into(),
        count: count.into(),
        grid: month.then(|| sheet::grid(&sessions, &calendar, texts, from)),
        list: (!month && !sessions.is_empty()).then(|| sheet::list(&sessions, texts)),
        nothing: texts.calendar_nothing().into(),
        special: (!month).then(|| sheet::special(&calendar, texts, (from, until))).flatten(),
    }
}

/// Whether the period is a calendar month.
fn is_month(from: NaiveDate, until: NaiveDate) -> bool {
    let next = from.checked_add_months(Months::new(1));
    from.day() == 1 && next.and_then(|next| next.pred_opt()) == Some(until)
}

/// "Montag", in their order.
fn weekdays(texts: Texts) -> impl Iterator<Item = Line> {
    WorkDay::ALL.into_iter().map(move |day| texts.weekday(day).into())
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
