//! A month as weeks of days, with sessions as bars across them.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::model::{self, Modules};
use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::calendar::{is_weekend, week_of};
use crate::catalogue::{Session, SessionDay, SessionId, WorkDay};

/// Days of a week.
const WEEK: usize = 7;

/// A month as the calendar shows it.
#[derive(Clone, Debug, Default)]
pub struct Month {
    /// Four to six weeks, each from Monday to Sunday.
    pub weeks: Vec<Week>,
    /// The sessions in them, by their first day.
    pub entries: Vec<Entry>,
    /// Sessions with a day in the month itself.
    pub count: usize,
}

/// A week.
#[derive(Clone, Debug)]
pub struct Week {
    /// "12": its ISO number.
    pub number: u32,
    /// Monday to Sunday.
    pub days: Vec<Day>,
    /// Sessions on them.
    pub bars: Vec<Bar>,
}

/// A day.
#[derive(Clone, Debug)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// "24", or "1. April" on the first day of a month.
    pub number: String,
    /// Whether it lies in the month that is shown.
    pub in_month: bool,
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

/// A session's run of days within one week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Position in [`Month::entries`].
    pub entry: usize,
    /// First column, 0 is Monday.
    pub from: usize,
    /// Last column.
    pub to: usize,
    /// Line within the week, from above.
    pub lane: usize,
}

/// A session as the calendar shows it: three lines, and one sentence for a screen reader.
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
}

/// First day of the month that `day` lies in.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// `month` months later, or earlier.
pub fn months_later(day: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }.unwrap_or(day)
}

/// `days` days later, or earlier.
pub fn days_later(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) }.unwrap_or(day)
}

impl Month {
    /// The month that starts on `first`, with the sessions that have all words of `query` (folded).
    pub fn of(ctx: &ViewCtx<'_>, first: NaiveDate, query: &str) -> Self {
        let first = first_of_month(first);
        let start = days_later(first, -i64::from(first.weekday().num_days_from_monday()));
        let last = months_later(first, 1).pred_opt().unwrap_or(first);
        let weeks = ((last - start).num_days() / 7 + 1).clamp(1, 6);
        let end = days_later(start, weeks * 7 - 1);
        let entries = entries(ctx, start, end, query);
        let in_month = |date: &NaiveDate| (first..=last).contains(date);
        let count = entries.iter().filter(|entry| entry.dates.iter().any(in_month)).count();
        let weeks =
            (0..weeks).map(|week| Week::of(ctx, days_later(start, week * 7), first, &entries)).collect();
        Self { weeks, entries, count }
    }

    /// The sessions on `day`, as their bars stand.
    pub fn on(&self, day: NaiveDate) -> Vec<&Entry> {
        self.entries.iter().filter(|entry| entry.dates.contains(&day)).collect()
    }
}

impl Week {
    fn of(ctx: &ViewCtx<'_>, monday: NaiveDate, month: NaiveDate, entries: &[Entry]) -> Self {
        let mut school_named = String::new();
        let dates: Vec<_> = (0..7).map(|day| days_later(monday, day)).collect();
        let days = dates.iter().map(|date| day(ctx, *date, month, entries, &mut school_named)).collect();
        Self { number: week_of(monday).week(), days, bars: bars(&dates, entries) }
    }

    /// How many lines it needs.
    pub fn lanes(&self) -> usize {
        self.bars.iter().map(|bar| bar.lane + 1).max().unwrap_or(0)
    }

    /// The bars that are shown where there is room for `room` lines, and how many are hidden on each day.
    /// A day that hides some gives its last line to saying so.
    pub fn shown(&self, room: usize) -> (Vec<Bar>, [usize; WEEK]) {
        let covers = |bar: &Bar, column: usize| (bar.from..=bar.to).contains(&column);
        let overflows = |column: usize| self.bars.iter().any(|bar| covers(bar, column) && bar.lane >= room);
        let fits =
            |bar: &Bar| bar.lane + 1 < room || (bar.lane < room && !(bar.from..=bar.to).any(overflows));
        let mut hidden = [0; WEEK];
        for bar in self.bars.iter().filter(|bar| !fits(bar)) {
            for column in &mut hidden[bar.from..=bar.to.min(WEEK - 1)] {
                *column += 1;
            }
        }
        (self.bars.iter().copied().filter(fits).collect(), hidden)
    }
}

fn day(
    ctx: &ViewCtx<'_>,
    date: NaiveDate,
    month: NaiveDate,
    entries: &[Entry],
    school_named: &mut String,
) -> Day {
    let (texts, calendar) = (ctx.texts, &ctx.derived.calendar);
    let public = calendar.public_holiday(date).map(|holiday| texts.public_holiday(holiday));
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
    let count = entries.iter().filter(|entry| entry.dates.contains(&date)).count();
    let mut name = vec![texts.weekday(date.weekday().into()).to_owned(), texts.date(date)];
    name.extend([public, custom, school].into_iter().flatten().map(str::to_owned));
    name.extend((date == ctx.today).then(|| texts.today().to_owned()));
    name.extend((count > 0).then(|| texts.sessions_counted(count)));
    let number = match date.day() {
        1 => texts.sessions_first_of_month(1, date.month()),
        day => day.to_string(),
    };
    Day { date, number, in_month: first_of_month(date) == month, shade, label, name: name.join(", ") }
}

/// Bars of the week with these dates: long ones first, each in the first line that is free.
fn bars(dates: &[NaiveDate], entries: &[Entry]) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for (entry, shown) in entries.iter().enumerate() {
        let columns = (0..dates.len()).filter(|column| shown.dates.contains(&dates[*column]));
        for column in columns {
            match bars.last_mut() {
                Some(bar) if bar.entry == entry && bar.to + 1 == column => bar.to = column,
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

fn entries(ctx: &ViewCtx<'_>, start: NaiveDate, end: NaiveDate, query: &str) -> Vec<Entry> {
    let modules = Modules::of(ctx);
    let in_sight = |session: &Session| {
        session.days.iter().filter_map(SessionDay::date).any(|day| (start..=end).contains(&day))
    };
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
    Entry { session: session.id.clone(), sign, code, title, start, town, note, name, dates }
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
}

/// "Mo".
pub fn weekday_heads(ctx: &ViewCtx<'_>) -> [(&'static str, &'static str); WEEK] {
    WorkDay::ALL.map(|day| (ctx.texts.weekday(day), ctx.texts.weekday_short(day)))
}

#[cfg(test)]
#[path = "month_tests.rs"]
mod tests;
