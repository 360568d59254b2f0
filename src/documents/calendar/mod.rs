//! The sessions of a period on paper: a month as a grid, anything else as a list.
//!
//! [`model`] decides every string; the template `assets/templates/calendar.typ` only sets them.

mod sheet;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::Serialize;

use super::attendee_list::organisation;
use super::file_name::safe_file_name;
use super::{Document, Line};
use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, WorkDay};
use crate::texts::Texts;

/// A period of sessions, ready to be set: nothing in it is left to compute.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CalendarSheet {
    /// Language and region of the document: "de", "DE".
    pub lang: &'static str,
    /// See [`CalendarSheet::lang`].
    pub region: &'static str,
    /// Names the document for ever, whatever its content: kept in the PDF as a hash.
    pub ident: String,
    /// The day it was made for.
    pub made_on: NaiveDate,
    /// Name of the file to save it as.
    pub file_name: String,
    /// "Terminplan März 2027".
    pub title: Line,
    /// Fictional data are marked on every page.
    pub example: Option<Line>,
    /// The office: name, then department and address.
    pub organisation: Vec<Line>,
    /// What a screen reader says for the logo.
    pub logo_alt: Line,
    /// "9 Termine".
    pub count: Line,
    /// The weeks of a month.
    pub grid: Option<Grid>,
    /// The sessions one below the other.
    pub list: Option<List>,
    /// Stands in for the list where it is empty.
    pub nothing: Line,
    /// Heading, and the public and school holidays of the period.
    pub special: Option<(Line, Vec<Line>)>,
    /// At the foot of every page.
    pub footer: Line,
    /// With `{page}` and `{pages}`.
    pub page_pattern: String,
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

/// Sessions one below the other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct List {
    /// Date, time, what, where, who, seats, status.
    pub heads: Vec<Line>,
    /// One row a session.
    pub rows: Vec<Vec<Line>>,
}

impl Document for CalendarSheet {
    const TEMPLATE: &'static str = include_str!("../../../assets/templates/calendar.typ");

    fn ident(&self) -> &str {
        &self.ident
    }

    fn made_on(&self) -> NaiveDate {
        self.made_on
    }
}

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
    let footer = [&title, &texts.as_of(texts.date(today))].map(String::as_str).join(" · ");
    CalendarSheet {
        lang: texts.lang_tag(),
        region: texts.region(),
        ident: format!("laki-planer calendar {from} {until}"),
        made_on: today,
        file_name: safe_file_name([title.as_str()], "pdf"),
        title: title.as_str().into(),
        example: catalogue.example.then(|| texts.example_mark().into()),
        organisation: organisation(&catalogue.organisation),
        logo_alt: texts.logo_of(&catalogue.organisation.name).into(),
        count: count.into(),
        grid: month.then(|| sheet::grid(&sessions, &calendar, texts, from)),
        list: (!month && !sessions.is_empty()).then(|| sheet::list(&sessions, texts)),
        nothing: texts.calendar_nothing().into(),
        special: (!month).then(|| sheet::special(&calendar, texts, (from, until))).flatten(),
        footer: footer.into(),
        page_pattern: texts.page_of_pages("{page}", "{pages}"),
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
