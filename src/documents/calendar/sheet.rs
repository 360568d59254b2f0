//! The parts of the sheet: which sessions, the month's grid, the list, the holidays.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::{Grid, GridDay, GridSession, GridWeek, weekdays};
use crate::calendar::{Calendar, is_weekend};
use crate::catalogue::{Catalogue, Session, SessionDay, SessionStatus, VenueKind};
use crate::documents::{DataTable, Line};
use crate::texts::Texts;

/// A session in words.
pub(super) struct Words<'a> {
    session: &'a Session,
    code: Line,
    title: Line,
    town: Line,
    trainers: Line,
    seats: Line,
    status: Line,
}

/// The sessions with a day in the period, by date.
pub(super) fn sessions(
    catalogue: &Catalogue,
    texts: Texts,
    (from, until): (NaiveDate, NaiveDate),
) -> Vec<Words<'_>> {
    let inside = |day: &SessionDay| day.date().is_some_and(|day| (from..=until).contains(&day));
    let mut found: Vec<&Session> = catalogue
        .sessions
        .iter()
        .map(AsRef::as_ref)
        .filter(|session: &&Session| session.days.iter().any(inside))
        .collect();
    let start = |session: &Session| {
        let shown = session.days.iter().filter(|day| inside(day));
        shown.filter_map(|day| Some((day.date()?, day.times()))).min()
    };
    found.sort_by_cached_key(|session| (start(session), session.id.clone()));
    found.into_iter().map(|session| words(catalogue, texts, session)).collect()
}

fn words<'a>(catalogue: &Catalogue, texts: Texts, session: &'a Session) -> Words<'a> {
    let found = catalogue.module(&session.module);
    let unknown = |id: &dyn std::fmt::Display| texts.unknown_record(id.to_string());
    let town = session.venue.as_ref().map_or_else(String::new, |id| match catalogue.venues.get(id) {
        None => unknown(id),
        Some(venue) if venue.kind == VenueKind::Online => texts.online().to_owned(),
        Some(venue) => venue.label(),
    });
    let trainers: Vec<_> = session
        .trainers
        .iter()
        .map(|id| catalogue.trainers.get(id).map_or_else(|| unknown(id), |trainer| trainer.name.clone()))
        .collect();
    let taken = session.seats_taken();
    let seats =
        catalogue.max_people(session).map_or_else(|| taken.to_string(), |most| format!("{taken}/{most}"));
    Words {
        session,
        code: Line::cell(&found.map_or_else(|| unknown(&session.module), |found| texts.module_code(found))),
        title: found.map_or_else(Line::default, |found| Line::cell(&found.module.title)),
        town: Line::cell(&town),
        trainers: Line::cell(&trainers.join(", ")),
        seats: seats.into(),
        status: texts.session_status(session.status).into(),
    }
}

/// The month that starts on `first`.
pub(super) fn grid(sessions: &[Words<'_>], calendar: &Calendar, texts: Texts, first: NaiveDate) -> Grid {
    let start =
        first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into())).unwrap_or(first);
    let end = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let mondays = start.iter_weeks().take_while(|monday| *monday < end);
    let week = |monday: NaiveDate| GridWeek {
        number: monday.iso_week().week().to_string().into(),
        days: monday.iter_days().take(7).map(|date| day(sessions, calendar, texts, (date, first))).collect(),
    };
    let heads = std::iter::once(texts.sessions_week_head().into()).chain(weekdays(texts)).collect();
    Grid { heads, weeks: mondays.map(week).collect() }
}

fn day(
    sessions: &[Words<'_>],
    calendar: &Calendar,
    texts: Texts,
    (date, month): (NaiveDate, NaiveDate),
) -> GridDay {
    let public = calendar.public_holiday(date).map(|holiday| texts.holiday(holiday));
    let school = calendar.school_holiday(date).map(|holiday| holiday.name.as_str());
    let custom = calendar.custom(date).map(|custom| texts.custom(custom));
    let shade = match (public, school) {
        (Some(_), _) => "public",
        (None, _) if is_weekend(date) => "weekend",
        (None, Some(_)) => "school",
        (None, None) => "plain",
    };
    let named: Vec<&str> = [public, custom, school].into_iter().flatten().collect();
    let number = match date.day() {
        1 => texts.sessions_first_of_month(1, date.month()),
        day => day.to_string(),
    };
    GridDay {
        number: number.into(),
        inside: date.month() == month.month(),
        shade,
        holiday: named.join(", ").into(),
        sessions: sessions.iter().filter_map(|words| on_day(words, date, texts)).collect(),
    }
}

fn on_day(words: &Words<'_>, date: NaiveDate, texts: Texts) -> Option<GridSession> {
    let day = words.session.days.iter().find(|day| day.date() == Some(date))?;
    let cancelled = words.session.status == SessionStatus::Cancelled;
    let times = texts.times(day);
    let parts = [times.as_str(), words.town.as_str(), words.trainers.as_str()];
    let status = cancelled.then_some(words.status.as_str());
    let detail: Vec<_> = parts.into_iter().chain(status).filter(|part| !part.is_empty()).collect();
    Some(GridSession { code: words.code.clone(), detail: Line::cell(&detail.join(" · ")), cancelled })
}

/// One row a session.
pub(super) fn list(sessions: &[Words<'_>], texts: Texts) -> DataTable {
    let row = |words: &Words<'_>| {
        let session = words.session;
        let times = session.days.iter().map(|day| texts.times(day)).find(|times| !times.is_empty());
        let what = [words.code.as_str(), words.title.as_str()].join(" ");
        vec![
            texts.date_span(session.first_day(), session.last_day()).into(),
            times.unwrap_or_default().into(),
            Line::cell(&what),
            words.town.clone(),
            words.trainers.clone(),
            words.seats.clone(),
            words.status.clone(),
        ]
    };
    let heads = [
        texts.calendar_dates(),
        texts.calendar_times(),
        texts.calendar_what(),
        texts.calendar_where(),
        texts.calendar_who(),
        texts.calendar_seats(),
        texts.calendar_state(),
    ];
    DataTable { heads: heads.map(Line::from).into(), rows: sessions.iter().map(row).collect() }
}

/// The public and school holidays of a period.
pub(super) fn special(
    calendar: &Calendar,
    texts: Texts,
    (from, until): (NaiveDate, NaiveDate),
) -> Option<(Line, Vec<Line>)> {
    let public = from.iter_days().take_while(|day| *day <= until).filter_map(|day| {
        let holiday = calendar.public_holiday(day)?;
        Some((day, format!("{} {}", texts.date_with_weekday(day), texts.holiday(holiday))))
    });
    let school = calendar.school_holidays(from, until).filter_map(|holiday| {
        let (first, last) = (holiday.from.get()?, holiday.until.get()?);
        Some((first, format!("{} {}", texts.days_in_short(first, last), holiday.name)))
    });
    let mut lines: Vec<(NaiveDate, String)> = public.chain(school).collect();
    lines.sort();
    let lines: Vec<Line> = lines.into_iter().map(|(_, line)| line.into()).collect();
    (!lines.is_empty()).then(|| (texts.calendar_special().into(), lines))
}
