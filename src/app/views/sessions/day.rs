//! A day as the calendar shows it, and the bars of sessions across days.

use chrono::{Datelike as _, NaiveDate};

use super::entry::Entry;
use crate::app::views::ViewCtx;
use crate::calendar::is_weekend;

/// A day.
#[derive(Clone, Debug)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// "24", or "1. April" on the first day of a month.
    pub number: String,
    /// How it is shaded.
    pub shade: Shade,
    /// What stands beside the number: a holiday's name, once a week for school holidays.
    pub label: String,
    /// What a screen reader says.
    pub name: String,
}

/// What kind of day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Like any other.
    Plain,
    /// Saturday, Sunday.
    Weekend,
    /// School holidays.
    School,
    /// A public holiday.
    Public,
}

/// A session's run of days among those of a row or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Position among the entries.
    pub entry: usize,
    /// First day, by its position.
    pub from: usize,
    /// Last day.
    pub to: usize,
    /// Line, from the first.
    pub lane: usize,
}

/// The days as they are shown. School holidays are named on their first day among them, and again once
/// `names_again` says so.
pub fn days(
    ctx: &ViewCtx<'_>,
    dates: &[NaiveDate],
    entries: &[Entry],
    names_again: impl Fn(NaiveDate) -> bool,
) -> Vec<Day> {
    let mut named = String::new();
    let day = |date: &NaiveDate| {
        if names_again(*date) {
            named.clear();
        }
        day(ctx, *date, entries, &mut named)
    };
    dates.iter().map(day).collect()
}

fn day(ctx: &ViewCtx<'_>, date: NaiveDate, entries: &[Entry], school_named: &mut String) -> Day {
    let (texts, calendar) = (ctx.texts, &ctx.derived.calendar);
    let public = calendar.public_holiday(date).map(|holiday| texts.holiday(holiday));
    let school = calendar.school_holiday(date).map(|holiday| holiday.name.as_str());
    let custom = calendar.custom(date).map(|custom| texts.custom(custom));
    let shade = match (public, school) {
        (Some(_), _) => Shade::Public,
        (None, _) if is_weekend(date) => Shade::Weekend,
        (None, Some(_)) => Shade::School,
        (None, None) => Shade::Plain,
    };
    let once = school.filter(|name| name != school_named && !is_weekend(date));
    let label = public.or(custom).or(once).unwrap_or_default().to_owned();
    if once == Some(&label) {
        school_named.clone_from(&label);
    }
    let number = match date.day() {
        1 => texts.sessions_first_of_month(1, date.month()),
        day => day.to_string(),
    };
    let count = entries.iter().filter(|entry| entry.is_on(date)).count();
    let mut name = vec![day_name(ctx, date)];
    name.extend((date == ctx.today).then(|| texts.today().to_owned()));
    name.extend((count > 0).then(|| texts.sessions_counted(count)));
    Day { date, number, shade, label, name: name.join(", ") }
}

/// "Dienstag, 24. November 2026, Buß- und Bettag".
pub fn day_name(ctx: &ViewCtx<'_>, date: NaiveDate) -> String {
    let mut name = vec![ctx.texts.weekday(date.weekday().into()).to_owned(), ctx.texts.date_in_words(date)];
    name.extend(special(ctx, date).into_iter().map(str::to_owned));
    name.join(", ")
}

/// What is special about a day: public holiday, custom, school holidays.
pub fn special<'a>(ctx: &ViewCtx<'a>, date: NaiveDate) -> Vec<&'a str> {
    let calendar = &ctx.derived.calendar;
    let public = calendar.public_holiday(date).map(|holiday| ctx.texts.holiday(holiday));
    let custom = calendar.custom(date).map(|custom| ctx.texts.custom(custom));
    let school = calendar.school_holiday(date).map(|holiday| holiday.name.as_str());
    [public, custom, school].into_iter().flatten().collect()
}

/// Bars on these dates (in order, without gaps): long ones first, each in the first line that is free.
pub fn bars(dates: &[NaiveDate], entries: &[Entry], wanted: impl Fn(&Entry) -> bool) -> Vec<Bar> {
    let Some(&first) = dates.first() else { return Vec::new() };
    let mut bars: Vec<Bar> = Vec::new();
    for (entry, shown) in entries.iter().enumerate().filter(|(_, entry)| wanted(entry)) {
        let own = bars.len();
        for date in &shown.dates {
            let column = usize::try_from((*date - first).num_days()).ok();
            let Some(column) = column.filter(|column| *column < dates.len()) else { continue };
            match bars[own..].last_mut() {
                Some(bar) if bar.to + 1 == column => bar.to = column,
                _ => bars.push(Bar { entry, from: column, to: column, lane: 0 }),
            }
        }
    }
    bars.sort_by_key(|bar| (bar.from, std::cmp::Reverse(bar.to), bar.entry));
    let mut free_from: Vec<usize> = Vec::new();
    for bar in &mut bars {
        let lane = free_from.iter().position(|free| *free <= bar.from);
        bar.lane = lane.unwrap_or(free_from.len());
        if lane.is_none() {
            free_from.push(0);
        }
        free_from[bar.lane] = bar.to + 1;
    }
    bars
}

/// How many lines bars need.
pub fn lanes(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.lane + 1).max().unwrap_or(0)
}

/// The bars that are shown where there is room for `room` lines, and how many are hidden on each of
/// `count` days. A day that hides some gives its last line to saying so.
pub fn fitting(bars: &[Bar], count: usize, room: usize) -> (Vec<Bar>, Vec<usize>) {
    let mut overflows = vec![false; count];
    for bar in bars.iter().filter(|bar| bar.lane >= room) {
        overflows[bar.from..=bar.to.min(count - 1)].fill(true);
    }
    let fits = |bar: &Bar| {
        bar.lane + 1 < room
            || (bar.lane < room && !overflows[bar.from..=bar.to.min(count - 1)].contains(&true))
    };
    let mut hidden = vec![0; count];
    for bar in bars.iter().filter(|bar| !fits(bar)) {
        for day in &mut hidden[bar.from..=bar.to.min(count - 1)] {
            *day += 1;
        }
    }
    (bars.iter().copied().filter(fits).collect(), hidden)
}
