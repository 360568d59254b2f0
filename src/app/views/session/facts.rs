//! What stands above the list: when, where, with whom, how full, who was invited.

use std::collections::BTreeSet;

use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::catalogue::{AsWritten, CentreId, RegistrationStatus, Session, SessionStatus};
use crate::texts::Texts;

/// A label, what holds, and a detail beneath.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fact {
    /// "Ort"
    pub label: &'static str,
    /// "Haus der Vielfalt, Duisburg", and where it leads.
    pub values: Vec<(String, Option<Place>)>,
    /// "40 Plätze, stufenlos"
    pub detail: String,
}

/// "201 · Modul 1: Konfliktkultur und Auftrag".
pub fn title(ctx: &ViewCtx<'_>, session: &Session) -> String {
    let (code, title) = (ctx.module_code(&session.module), ctx.module_title(&session.module));
    if title.trim().is_empty() { code } else { ctx.texts.module_with_title(&code, &title) }
}

/// All facts, in the order of reading.
pub fn facts(ctx: &ViewCtx<'_>, session: &Session) -> Vec<Fact> {
    vec![
        days(ctx, session),
        venue(ctx, session),
        trainers(ctx, session),
        booked(ctx, session),
        deadline(ctx, session),
        invited(ctx, session),
    ]
}

fn days(ctx: &ViewCtx<'_>, session: &Session) -> Fact {
    let texts = ctx.texts;
    let value = match session.target.as_ref().and_then(AsWritten::get) {
        Some(target) if session.days.is_empty() => format!("{} {}", texts.undated(), texts.target(target)),
        _ => texts.date_span(session.first_day(), session.last_day()),
    };
    let minutes = match session.minutes() {
        0 => {
            ctx.catalogue.module(&session.module).map_or(0, |found| u32::from(found.module.teaching_minutes))
        }
        minutes => minutes,
    };
    let mut detail = times(texts, session);
    if minutes > 0 {
        detail.push(texts.teaching_units(minutes));
    }
    Fact { label: texts.session_days(), values: vec![(value, None)], detail: detail.join(", ") }
}

/// "09:30–16:30", "Pause 60 min"; where days differ, each with its weekday.
fn times(texts: Texts, session: &Session) -> Vec<String> {
    let of_days: Vec<_> = session.days.iter().map(|day| (texts.times(day), pause(day))).collect();
    let Some(first) = of_days.first() else { return Vec::new() };
    if of_days.iter().all(|day| day == first) {
        let (times, pause) = first;
        let pause = (*pause > 0).then(|| texts.session_pause(*pause));
        return [Some(times.clone()).filter(|times| !times.is_empty()), pause]
            .into_iter()
            .flatten()
            .collect();
    }
    let weekday = |day: &crate::catalogue::SessionDay| {
        use chrono::Datelike as _;
        day.date().map_or("", |date| texts.weekday_short(date.weekday().into()))
    };
    session
        .days
        .iter()
        .map(|day| format!("{} {}", weekday(day), texts.times(day)).trim().to_owned())
        .collect()
}

/// Minutes of breaks: from start to end, less what is taught.
fn pause(day: &crate::catalogue::SessionDay) -> u32 {
    let Some((start, end)) = day.times() else { return 0 };
    u32::try_from((end - start).num_minutes()).unwrap_or(0).saturating_sub(day.minutes())
}

fn venue(ctx: &ViewCtx<'_>, session: &Session) -> Fact {
    let texts = ctx.texts;
    let Some(id) = &session.venue else {
        return Fact {
            label: texts.venue(),
            values: vec![(texts.session_nowhere().to_owned(), None)],
            ..Fact::default()
        };
    };
    let mut detail: Vec<String> = session.room.iter().cloned().collect();
    if let Some(venue) = ctx.catalogue.venues.get(id) {
        detail.extend(venue.capacity(session.room.as_deref()).map(|people| texts.seats_counted(people)));
        if venue.kind == crate::catalogue::VenueKind::OnSite {
            detail.push(texts.accessibility(venue.accessibility).to_owned());
        }
    }
    let place = Place::Venues(Some(id.clone()));
    Fact { label: texts.venue(), values: vec![(ctx.venue(id), Some(place))], detail: detail.join(", ") }
}

fn trainers(ctx: &ViewCtx<'_>, session: &Session) -> Fact {
    let texts = ctx.texts;
    let mut values: Vec<_> = session
        .trainers
        .iter()
        .map(|id| (ctx.trainer(id), Some(Place::Trainers(Some(id.clone())))))
        .collect();
    if values.is_empty() {
        values.push((texts.session_no_trainer().to_owned(), None));
    }
    Fact { label: texts.fact_trainers(), values, ..Fact::default() }
}

fn booked(ctx: &ViewCtx<'_>, session: &Session) -> Fact {
    let texts = ctx.texts;
    let taken = session.seats_taken();
    let value = ctx
        .catalogue
        .max_people(session)
        .map_or_else(|| taken.to_string(), |most| texts.session_booked_of(taken, most));
    let detail = ctx.catalogue.min_people(session).filter(|least| *least > 0);
    let detail =
        detail.map_or_else(|| texts.session_no_minimum().to_owned(), |least| texts.session_at_least(least));
    Fact { label: texts.session_booked(), values: vec![(value, None)], detail }
}

fn deadline(ctx: &ViewCtx<'_>, session: &Session) -> Fact {
    let texts = ctx.texts;
    let label = texts.session_deadline();
    let Some(date) = &session.registration_deadline else {
        return Fact {
            label,
            values: vec![(texts.session_no_deadline().to_owned(), None)],
            ..Fact::default()
        };
    };
    let value = date.get().map_or_else(|| texts.written_date(date), |day| texts.date_with_weekday(day));
    let left = date.get().filter(|_| session.is_upcoming()).map(|day| (day - ctx.today).num_days());
    let detail = match left {
        None => String::new(),
        Some(0) => texts.session_deadline_today().to_owned(),
        Some(days) if days > 0 => texts.session_days_left(days),
        Some(_) => texts.session_deadline_over().to_owned(),
    };
    Fact { label, values: vec![(value, None)], detail }
}

fn invited(ctx: &ViewCtx<'_>, session: &Session) -> Fact {
    let texts = ctx.texts;
    let value = match session.invited.len() {
        0 => texts.session_invited_none().to_owned(),
        count => texts.centres_counted(count),
    };
    let answered = answered(ctx, session);
    let detail =
        if session.invited.is_empty() { String::new() } else { texts.session_answered(answered.len()) };
    Fact { label: texts.session_invited(), values: vec![(value, None)], detail }
}

/// The invited centres of which somebody registered (or cancelled): they answered.
pub fn answered<'a>(ctx: &ViewCtx<'_>, session: &'a Session) -> BTreeSet<&'a CentreId> {
    let answers = session.registrations.iter().filter(|r| r.status != RegistrationStatus::Invited);
    let centres: BTreeSet<_> =
        answers.filter_map(|r| ctx.catalogue.people.get(&r.person)?.centre.clone()).collect();
    session.invited.iter().filter(|id| centres.contains(*id)).collect()
}

/// The centres for which this session completed its module: what coverage says was reached by its people
/// on its last day.
pub fn completed_by(ctx: &ViewCtx<'_>, session: &Session) -> Vec<String> {
    use crate::matching::Cell;
    let Some(last) = session.last_day().filter(|_| session.status != SessionStatus::Cancelled) else {
        return Vec::new();
    };
    let reached = |id: &&CentreId| match ctx.derived.coverage.at(id, &session.module) {
        Cell::Completed(done) | Cell::Expiring(done) => {
            done.on == last && done.people.iter().any(|person| session.registration(person).is_some())
        }
        _ => false,
    };
    let mut names: Vec<_> =
        ctx.derived.coverage.centres.iter().filter(reached).map(|id| ctx.centre(id)).collect();
    crate::collation::sort_by_text(&mut names, String::clone);
    names
}
