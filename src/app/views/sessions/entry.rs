//! A session as the calendar shows it, and which ones there are in a period.

use chrono::{NaiveDate, NaiveTime};

use super::model::{self, Modules};
use super::span::Period;
use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::catalogue::{Session, SessionDay, SessionId, TrainerId, VenueId};

/// Three lines, and one sentence for a screen reader.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which.
    pub session: SessionId,
    /// Status.
    pub sign: Sign,
    /// "102 · Modul 2"
    pub code: String,
    /// "Scaffolding und Operatoren"
    pub title: String,
    /// "09:30"
    pub start: String,
    /// "Duisburg"
    pub town: String,
    /// "Probe · 14/24", or what is in the way.
    pub note: String,
    /// All of it.
    pub name: String,
    /// Its days, in order.
    pub dates: Vec<NaiveDate>,
    /// From when to when on which day, as far as it can be read.
    pub times: Vec<(NaiveDate, Option<(NaiveTime, NaiveTime)>)>,
    /// Who teaches.
    pub trainers: Vec<TrainerId>,
    /// Where.
    pub venue: Option<VenueId>,
    /// Whether it can still be moved.
    pub movable: bool,
}

/// The sessions with a day in `period` that have all words of `query` (folded), by their first day.
pub fn entries(ctx: &ViewCtx<'_>, period: Period, query: &str) -> Vec<Entry> {
    let modules = Modules::of(ctx);
    let in_sight =
        |session: &Session| session.days.iter().filter_map(SessionDay::date).any(|day| period.has(day));
    let mut found: Vec<(_, Entry)> = ctx
        .catalogue
        .sessions
        .iter()
        .filter(|session| in_sight(session))
        .filter_map(|session| {
            let names = modules.names(ctx, &session.module);
            let wanted =
                query.is_empty() || model::has_all_words(&model::haystack(ctx, session, &names), query);
            let at = session.days.iter().filter_map(SessionDay::span).min();
            wanted.then(|| ((session.first_day(), at, session.id.clone()), entry(ctx, session, names)))
        })
        .collect();
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn entry(ctx: &ViewCtx<'_>, session: &Session, (code, title): (String, String)) -> Entry {
    let texts = ctx.texts;
    let (sign, note) = model::state(ctx, session);
    let (town, times, seats) = (model::town(ctx, session), model::times(ctx, session), ctx.seats(session));
    let trainers: Vec<_> = session.trainers.iter().map(|id| ctx.trainer(id)).collect();
    let last_names: Vec<_> = trainers.iter().map(|name| name.rsplit(' ').next().unwrap_or(name)).collect();
    let mut dates: Vec<_> = session.days.iter().filter_map(SessionDay::date).collect();
    dates.sort_unstable();
    dates.dedup();
    let when = texts.date_span(session.first_day(), session.last_day());
    let status = texts.session_status(session.status);
    let name = [
        &format!("{code} {title}"),
        &when,
        &times,
        &town,
        &trainers.join(", "),
        &texts.sessions_seats(&seats),
    ]
    .into_iter()
    .map(String::as_str)
    .chain([status])
    .chain(note.as_deref().filter(|note| *note != status))
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(", ");
    let note = note.unwrap_or_else(|| model::dotted(&[&last_names.join(", "), &seats]));
    let start = times.split('–').next().unwrap_or_default().to_owned();
    Entry {
        session: session.id.clone(),
        sign,
        code,
        title,
        start,
        town,
        note,
        name,
        dates,
        times: session.days.iter().filter_map(|day| Some((day.date()?, day.times()))).collect(),
        trainers: session.trainers.clone(),
        venue: session.venue.clone(),
        movable: session.is_upcoming(),
    }
}

impl Entry {
    /// The second line: over several days there is room for the title.
    pub fn second_line(&self, wide: bool) -> String {
        if wide {
            model::dotted(&[&self.title, &self.town])
        } else {
            model::dotted(&[&self.start, &self.town])
        }
    }

    /// The first line, with the days where the session doesn't run through: "201 · Modul 1, Tag 2".
    pub fn first_line(&self, ctx: &ViewCtx<'_>, first: NaiveDate, last: NaiveDate) -> String {
        let at = |day: NaiveDate| self.dates.iter().position(|date| *date == day).map_or(1, |at| at + 1);
        let (first, last) = (at(first), at(last));
        if last + 1 - first >= self.dates.len() {
            return self.code.clone();
        }
        format!("{}, {}", self.code, ctx.texts.sessions_days_of(first, last))
    }

    /// Whether it has a day that day.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        self.dates.binary_search(&day).is_ok()
    }
}
