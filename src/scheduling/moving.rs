//! What becomes of a session's days when it is moved or stretched on a calendar.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, Timelike as _};

use super::slot_score::day_shape;
use super::slots::DayTimes;
use crate::calendar::Calendar;
use crate::catalogue::{Module, Session, SessionDay, Time};

/// Where a session is taken hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grip {
    /// All of it: every day shifts alike.
    Whole,
    /// Its beginning.
    Start,
    /// Its end.
    End,
}

/// Calendars move times in steps of so many minutes; no day is shorter.
pub const STEP_MINUTES: i64 = 15;
/// Sessions have at most so many days after stretching: more is a slip of the mouse.
const MOST_DAYS: i64 = 62;
const LAST_MINUTE: i64 = 24 * 60 - 1;

/// The days, all as many days and minutes later; times stay within their day. What can't be read stays
/// as it is.
pub fn shifted(session: &Session, days: i64, minutes: i64) -> Vec<SessionDay> {
    let minutes = session.days.iter().filter_map(SessionDay::times).fold(minutes, |minutes, (start, end)| {
        minutes.clamp(-minute(start), (LAST_MINUTE - minute(end)).max(0))
    });
    session.days.iter().map(|day| shifted_day(day, days, minutes)).collect()
}

fn shifted_day(day: &SessionDay, days: i64, minutes: i64) -> SessionDay {
    let mut moved = day.clone();
    let date = day.date().and_then(|date| date.checked_add_signed(TimeDelta::try_days(days)?));
    if let Some(date) = date {
        moved.date = date.into();
    }
    if minutes != 0 && day.times().is_some() {
        let later = |time: &mut Time| {
            if let Some(at) = time.get().and_then(|at| time_at(minute(at) + minutes)) {
                *time = at.into();
            }
        };
        later(&mut moved.start);
        later(&mut moved.end);
        for pause in &mut moved.breaks {
            later(&mut pause.start);
            later(&mut pause.end);
        }
    }
    moved
}

/// The days after the session's beginning or end was pulled to `to`. New days have the times of the
/// nearest one and leave out weekends and public holidays, unless `to` itself is one. One day stays.
pub fn stretched(session: &Session, calendar: &Calendar, grip: Grip, to: NaiveDate) -> Vec<SessionDay> {
    let (Some(first), Some(last)) = (session.first_day(), session.last_day()) else {
        return session.days.clone();
    };
    let on = |date: NaiveDate| session.days.iter().find(|day| day.date() == Some(date));
    let wanted = |day: NaiveDate| day == to || calendar.is_working_day(day);
    let filled = |from: NaiveDate, until: NaiveDate, like: NaiveDate| {
        let days = from.iter_days().take_while(move |day| *day <= until).filter(|day| wanted(*day));
        days.filter_map(move |day| Some(SessionDay { date: day.into(), ..on(like)?.clone() }))
            .collect::<Vec<_>>()
    };
    let kept = |keep: &dyn Fn(NaiveDate) -> bool| {
        let kept = |day: &&SessionDay| day.date().is_none_or(keep);
        session.days.iter().filter(kept).cloned().collect::<Vec<_>>()
    };
    match grip {
        Grip::Whole => session.days.clone(),
        Grip::End if to > last => {
            let to = to.min(last.checked_add_days(Days::new(MOST_DAYS.unsigned_abs())).unwrap_or(last));
            [session.days.clone(), filled(next(last), to, last)].concat()
        }
        Grip::End => kept(&|day| day <= to.max(first)),
        Grip::Start if to < first => {
            let to = to.max(first.checked_sub_days(Days::new(MOST_DAYS.unsigned_abs())).unwrap_or(first));
            [filled(to, before(first), first), session.days.clone()].concat()
        }
        Grip::Start => kept(&|day| day >= to.min(last)),
    }
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

/// The days after one day's start or end was pulled to another time. Breaks that no longer lie within it
/// are dropped.
pub fn lengthened(session: &Session, day: NaiveDate, grip: Grip, to: NaiveTime) -> Vec<SessionDay> {
    let change = |old: &SessionDay| {
        let (Some((start, end)), true) = (old.times(), old.date() == Some(day)) else { return old.clone() };
        let (start, end) = match grip {
            Grip::Whole => (start, end),
            Grip::Start => (time_at(minute(to).min(minute(end) - STEP_MINUTES)).unwrap_or(start), end),
            Grip::End => (start, time_at(minute(to).max(minute(start) + STEP_MINUTES)).unwrap_or(end)),
        };
        let inside = |time: &Time| time.get().is_none_or(|time| (start..=end).contains(&time));
        let breaks = old.breaks.iter().filter(|pause| inside(&pause.start) && inside(&pause.end));
        SessionDay { start: start.into(), end: end.into(), breaks: breaks.cloned().collect(), ..old.clone() }
    };
    session.days.iter().map(change).collect()
}

/// The days that a module usually has, from `first` on: as many as it asks for, on working days, with
/// its usual times.
pub fn usual_days(calendar: &Calendar, module: &Module, first: NaiveDate) -> Vec<SessionDay> {
    let shape = day_shape(DayTimes::AsModule, module);
    let days = std::iter::successors(Some(first), |day| calendar.next_working_day(*day));
    days.take(usize::from(module.days.max(1))).map(shape).collect()
}

/// Minutes since midnight.
pub fn minute(time: NaiveTime) -> i64 {
    i64::from(time.num_seconds_from_midnight() / 60)
}

/// The time of day so many minutes after midnight; none where there is no such time.
pub fn time_at(minute: i64) -> Option<NaiveTime> {
    let minute = u32::try_from(minute).ok()?;
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0)
}

#[cfg(test)]
#[path = "moving_tests.rs"]
mod tests;
