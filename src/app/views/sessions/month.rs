//! A month as weeks of days, with sessions as bars across them; and half a school year as months of days.

use chrono::NaiveDate;

use super::day::{Bar, Day, bars, days, fitting, lanes};
use super::entry::{Entry, entries};
use super::span::{Period, days_later, first_of_month, monday, months_later};
use crate::app::views::ViewCtx;
use crate::calendar::week_of;
use crate::catalogue::WorkDay;

/// Days of a week.
pub const WEEK: usize = 7;

/// Rows or columns of days, as the calendar shows them.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Weeks from Monday to Sunday, or months.
    pub runs: Vec<Run>,
    /// The sessions on them, by their first day.
    pub entries: Vec<Entry>,
    /// Sessions with a day in the period itself.
    pub count: usize,
}

/// A week or a month: days without a gap.
#[derive(Clone, Debug)]
pub struct Run {
    /// "12": the week's ISO number; or "März 2027".
    pub head: String,
    /// Its days.
    pub days: Vec<Day>,
    /// Sessions on them.
    pub bars: Vec<Bar>,
    /// How many lines they need.
    pub lanes: usize,
    /// What of it is shown, once that is known.
    shown: Shown,
}

/// What is shown of a run where there is room for so many lines.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    room: Option<usize>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// How many are hidden on each day.
    pub hidden: Vec<usize>,
    /// Which days have a bar.
    pub taken: Vec<bool>,
    /// How many lines the bars need.
    pub lanes: usize,
}

impl Sheet {
    /// Its days, in order.
    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        self.runs.iter().flat_map(|run| run.days.iter().map(|day| day.date))
    }

    /// The weeks of the month that starts on `first`, with the sessions that have all words of `query`
    /// (folded).
    pub fn month(ctx: &ViewCtx<'_>, first: NaiveDate, query: &str) -> Self {
        let first = first_of_month(first);
        let start = monday(first);
        let last = months_later(first, 1).pred_opt().unwrap_or(first);
        let weeks = ((last - start).num_days() / 7 + 1).clamp(1, 6);
        let mondays: Vec<_> = (0..weeks).map(|week| days_later(start, week * 7)).collect();
        let entries = entries(ctx, Period { from: start, until: days_later(start, weeks * 7 - 1) }, query);
        let run = |monday: &NaiveDate| {
            let dates: Vec<_> = (0..7).map(|day| days_later(*monday, day)).collect();
            Run::of(ctx, week_of(*monday).week().to_string(), &dates, &entries)
        };
        let runs = mondays.iter().map(run).collect();
        Self::counted(runs, entries, Period { from: first, until: last })
    }

    /// The months of half a year.
    pub fn half_year(ctx: &ViewCtx<'_>, period: Period, query: &str) -> Self {
        let entries = entries(ctx, period, query);
        let run = |month: i32| {
            let first = months_later(period.from, month);
            let last = months_later(first, 1).pred_opt().unwrap_or(first);
            let dates: Vec<_> = Period { from: first, until: last }.days().collect();
            Run::of(ctx, ctx.texts.month_and_year(first), &dates, &entries)
        };
        let runs = (0..6).map(run).collect();
        Self::counted(runs, entries, period)
    }

    fn counted(runs: Vec<Run>, entries: Vec<Entry>, period: Period) -> Self {
        let inside = |entry: &&Entry| entry.dates.iter().any(|date| period.has(*date));
        let count = entries.iter().filter(inside).count();
        Self { runs, entries, count }
    }

    /// Where a day stands: which run, and which day of it.
    pub fn place(&self, date: NaiveDate) -> Option<(usize, usize)> {
        self.runs.iter().enumerate().find_map(|(run, shown)| {
            let first = shown.days.first()?.date;
            let at = usize::try_from((date - first).num_days()).ok()?;
            (at < shown.days.len()).then_some((run, at))
        })
    }
}

impl Run {
    fn of(ctx: &ViewCtx<'_>, head: String, dates: &[NaiveDate], entries: &[Entry]) -> Self {
        let here: Vec<_> = dates.first().into_iter().chain(dates.last()).copied().collect();
        let near = |entry: &Entry| {
            entry.dates.first().is_some_and(|first| here.last().is_some_and(|last| first <= last))
                && entry.dates.last().is_some_and(|last| here.first().is_some_and(|first| last >= first))
        };
        let days = days(ctx, dates, entries, |_| false);
        let bars = bars(dates, entries, near);
        Self { head, days, lanes: lanes(&bars), bars, shown: Shown::default() }
    }

    /// Decides what is shown where there is room for `room` lines. Costs nothing as long as that stays.
    pub fn fit(&mut self, room: usize) {
        if self.shown.room != Some(room) {
            let (bars, hidden) = fitting(&self.bars, self.days.len(), room);
            let mut taken = vec![false; self.days.len()];
            for bar in &bars {
                taken[bar.from..=bar.to].fill(true);
            }
            self.shown = Shown { room: Some(room), lanes: lanes(&bars), bars, hidden, taken };
        }
    }

    /// What is shown.
    pub fn shown(&self) -> &Shown {
        &self.shown
    }
}

/// "Montag", "Mo".
pub fn weekday_heads(ctx: &ViewCtx<'_>) -> [(&'static str, &'static str); WEEK] {
    WorkDay::ALL.map(|day| (ctx.texts.weekday(day), ctx.texts.weekday_short(day)))
}

#[cfg(test)]
#[path = "month_tests.rs"]
mod tests;
