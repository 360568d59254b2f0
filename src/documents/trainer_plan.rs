//! A trainer's plan: which days, where, what, for how many, with whom.
//!
//! [`model`] decides every string; the template `assets/templates/trainer_plan.typ` only sets them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;

use super::file_name::safe_file_name;
use super::section::{Holds, Section, units};
use super::{Fact, FileParts, Letterhead, Line, Template, document};
use crate::catalogue::{
    AsWritten, Catalogue, Session, SessionDay, SessionStatus, TargetPeriod, Trainer, Venue, VenueKind,
};
use crate::texts::Texts;

/// A trainer's plan, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TrainerPlan {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// How to reach the office.
    pub contact: Vec<Line>,
    /// "Einsatzplan".
    pub title: Line,
    /// Whose.
    pub trainer: Line,
    /// Period, sums, what was agreed.
    pub facts: Vec<Fact>,
    /// Every day.
    pub days: Section,
    /// Months, what is still to be dated, what was called off: where there is any.
    pub more: Vec<Section>,
}

document!(TrainerPlan, Template::TrainerPlan);

/// A day on which the trainer teaches.
struct Taught<'a> {
    session: &'a Session,
    day: &'a SessionDay,
    date: NaiveDate,
    /// Which of how many, from 1.
    number: usize,
}

/// Decides everything about the plan of `trainer` between two days. `today` is printed as "Stand".
pub fn model(
    catalogue: &Catalogue,
    trainer: &Trainer,
    (from, until): (NaiveDate, NaiveDate),
    texts: Texts,
    today: NaiveDate,
) -> TrainerPlan {
    let own = || catalogue.sessions.iter().filter(|session| session.trainers.contains(&trainer.id));
    let period = texts.days_in_short(from, until.max(from));
    let (off, on): (Vec<_>, Vec<_>) = taught(own().map(AsRef::as_ref), (from, until))
        .into_iter()
        .partition(|taught| taught.session.status == SessionStatus::Cancelled);
    let undated: Vec<_> = own()
        .filter(|session| session.days.is_empty() && session.is_upcoming())
        .map(|session| undated(catalogue, session, texts))
        .collect();
    let cancelled = off.iter().map(|taught| row(catalogue, trainer, taught, texts)).collect();
    let more = [
        months(trainer, &on, texts),
        Section::new(texts.trainer_plan_undated()).table(
            &[(texts.trainer_plan_when(), Holds::Date), (texts.trainer_plan_what(), Holds::Text)],
            undated,
            "",
        ),
        Section::new(texts.trainer_plan_cancelled()).table(&columns(texts), cancelled, ""),
    ];
    let title = [texts.trainer_plan(), &trainer.name, &period];
    let title = title.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let file_name =
        safe_file_name([texts.trainer_plan(), &trainer.name, &from.to_string(), &until.to_string()], "pdf");
    let ident = format!("laki-planer trainer plan {} {from} {until}", trainer.id);
    let file_parts = FileParts {
        document: texts.trainer_plan().to_owned(),
        date: from.to_string(),
        person: trainer.name.clone(),
        ..FileParts::default()
    };
    let letterhead = Letterhead::new(catalogue, texts, today, (ident, file_name, &title));
    let rows = on.iter().map(|taught| row(catalogue, trainer, taught, texts)).collect();
    TrainerPlan {
        letterhead: Letterhead { file_parts, ..letterhead },
        contact: super::attendee_list::contact(&catalogue.organisation, None, texts),
        title: texts.trainer_plan().into(),
        trainer: Line::cell(&trainer.name),
        facts: facts(trainer, &on, &period, texts),
        days: Section::new(texts.trainer_plan_days()).table(
            &columns(texts),
            rows,
            texts.trainer_plan_nothing(),
        ),
        more: more.into_iter().filter(|section| !section.columns.is_empty()).collect(),
    }
}

/// The days of these sessions in the period, by date and time.
fn taught<'a>(
    sessions: impl Iterator<Item = &'a Session>,
    (from, until): (NaiveDate, NaiveDate),
) -> Vec<Taught<'a>> {
    let days = |session: &'a Session| {
        (1..).zip(&session.days).filter_map(move |(number, day)| {
            let date = day.date().filter(|date| (from..=until).contains(date))?;
            Some(Taught { session, day, date, number })
        })
    };
    let mut taught: Vec<_> = sessions.flat_map(days).collect();
    taught.sort_by_key(|taught| (taught.date, taught.day.times(), &taught.session.id, taught.number));
    taught
}

fn columns(texts: Texts) -> [(&'static str, Holds); 7] {
    [
        (texts.trainer_plan_day(), Holds::Date),
        (texts.trainer_plan_time(), Holds::Word),
        (texts.trainer_plan_what(), Holds::Text),
        (texts.trainer_plan_where(), Holds::Name),
        (texts.people(), Holds::Word),
        (texts.trainer_plan_with(), Holds::Name),
        (texts.trainer_plan_state(), Holds::Word),
    ]
}

fn row(catalogue: &Catalogue, trainer: &Trainer, taught: &Taught<'_>, texts: Texts) -> Vec<Line> {
    let Taught { session, day, date, number } = taught;
    let mut what = module(catalogue, session, texts);
    if session.days.len() > 1 {
        what = format!("{what} · {}", texts.sheet_day(number, session.days.len()));
    }
    let with: Vec<_> = session
        .trainers
        .iter()
        .filter(|id| **id != trainer.id)
        .map(|id| {
            let other = catalogue.trainers.get(id);
            other.map_or_else(|| texts.unknown_record(id.to_string()), |other| other.name.clone())
        })
        .collect();
    vec![
        texts.date_with_weekday(*date).into(),
        texts.times(day).into(),
        Line::cell(&what),
        Line::cell(&place(catalogue, session, texts)),
        seats(catalogue, session, texts).into(),
        Line::cell(&with.join(", ")),
        texts.session_status(session.status).into(),
    ]
}

/// "102 · Modul 2: Scaffolding".
fn module(catalogue: &Catalogue, session: &Session, texts: Texts) -> String {
    let Some(found) = catalogue.module(&session.module) else {
        return texts.unknown_record(session.module.to_string());
    };
    let code = texts.module_code(found);
    if found.module.title.trim().is_empty() {
        code
    } else {
        texts.module_with_title(code, &found.module.title)
    }
}

/// Name, room and address, with the link where it is online: the plan is for nobody but the trainer.
fn place(catalogue: &Catalogue, session: &Session, texts: Texts) -> String {
    let Some(id) = &session.venue else { return texts.not_yet_known().to_owned() };
    let Some(venue) = catalogue.venues.get(id) else { return texts.unknown_record(id.to_string()) };
    let Venue { name, kind, link, .. } = venue.as_ref();
    let room = session.room.as_deref().unwrap_or_default();
    let last = if *kind == VenueKind::Online { link.clone() } else { venue.address() };
    let parts = [name.as_str(), room, &last].into_iter().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// "14 von 22", or "14" where there is no limit.
fn seats(catalogue: &Catalogue, session: &Session, texts: Texts) -> String {
    let taken = session.seats_taken();
    match catalogue.max_people(session) {
        Some(most) => texts.trainer_plan_seats(taken, most),
        None => taken.to_string(),
    }
}

fn facts(trainer: &Trainer, on: &[Taught<'_>], period: &str, texts: Texts) -> Vec<Fact> {
    let sessions: BTreeSet<_> = on.iter().map(|taught| &taught.session.id).collect();
    let sums = [
        texts.days_counted(dates(on).len()),
        texts.sessions_counted(sessions.len()),
        texts.teaching_units(minutes(on)),
    ];
    let agreed = trainer.max_days_per_month.map(|most| texts.trainer_plan_agreed_days(most));
    let fact = |label: &str, lines: Vec<String>| Fact {
        label: label.into(),
        lines: lines.into_iter().map(Line::from).collect(),
    };
    let mut facts = vec![
        fact(texts.trainer_plan_period(), vec![period.to_owned()]),
        fact(texts.trainer_plan_sum(), sums.into()),
    ];
    facts.extend(agreed.map(|agreed| fact(texts.trainer_plan_agreed(), vec![agreed])));
    facts
}

/// Each day once: several sessions on a day make one day.
fn dates(taught: &[Taught<'_>]) -> BTreeSet<NaiveDate> {
    taught.iter().map(|taught| taught.date).collect()
}

fn minutes(taught: &[Taught<'_>]) -> u32 {
    taught.iter().map(|taught| taught.day.minutes()).sum()
}

/// Days and hours by month, beside what was agreed; only where there is more than one month or an agreement.
fn months(trainer: &Trainer, on: &[Taught<'_>], texts: Texts) -> Section {
    let mut months = BTreeMap::<_, (BTreeSet<NaiveDate>, u32)>::new();
    for taught in on {
        let month = months.entry((taught.date.year(), taught.date.month())).or_default();
        month.0.insert(taught.date);
        month.1 = month.1.saturating_add(taught.day.minutes());
    }
    let most = trainer.max_days_per_month;
    if months.len() < 2 && most.is_none() {
        return Section::default();
    }
    let mut columns = vec![
        (texts.trainer_plan_month(), Holds::Name),
        (texts.trainer_plan_days_head(), Holds::Number),
        (texts.session_report_units_head(), Holds::Number),
    ];
    if most.is_some() {
        columns.extend([
            (texts.trainer_plan_agreed(), Holds::Number),
            (texts.trainer_plan_state(), Holds::Name),
        ]);
    }
    let row = |((year, month), (days, minutes)): (&(i32, u32), &(BTreeSet<NaiveDate>, u32))| {
        let over = most.map(|most| days.len().saturating_sub(usize::from(most)));
        let state = match over {
            Some(0) => texts.trainer_plan_within().to_owned(),
            Some(over) => texts.trainer_plan_over(over),
            None => String::new(),
        };
        let mut row = vec![
            format!("{} {year}", texts.month(*month)).into(),
            days.len().to_string().into(),
            units(*minutes, texts),
        ];
        row.extend(most.map(|most| [most.to_string().into(), state.into()]).into_iter().flatten());
        row
    };
    let rows = months.iter().map(row).collect();
    let blank = most.map(|_| [Line::default(), Line::default()]).into_iter().flatten();
    let sums = [
        Line::from(texts.session_report_all()),
        dates(on).len().to_string().into(),
        units(minutes(on), texts),
    ];
    Section::new(texts.trainer_plan_by_month())
        .table(&columns, rows, "")
        .sums(sums.into_iter().chain(blank).collect())
}

fn undated(catalogue: &Catalogue, session: &Session, texts: Texts) -> Vec<Line> {
    let target: Option<TargetPeriod> = session.target.as_ref().and_then(AsWritten::get);
    let when = target.map_or_else(|| texts.undated().to_owned(), |target| texts.target(target));
    vec![when.into(), Line::cell(&module(catalogue, session, texts))]
}

#[cfg(test)]
#[path = "trainer_plan_tests.rs"]
mod tests;
