//! A week with its hours: sessions as blocks, those at the same time beside each other.

use chrono::NaiveDate;

use super::day::{Day, days};
use super::entry::{Entry, entries};
use super::span::Period;
use crate::app::views::ViewCtx;
use crate::catalogue::SessionId;
use crate::scheduling::minute;

/// The hours shown when nothing takes place outside them.
const USUAL: (i64, i64) = (8 * 60, 18 * 60);

/// A week.
#[derive(Clone, Debug, Default)]
pub struct Week {
    /// Monday to Sunday.
    pub days: Vec<Day>,
    /// The sessions in it.
    pub entries: Vec<Entry>,
    /// One for each day of each session.
    pub blocks: Vec<Block>,
    /// Minutes since midnight of the first and after the last hour shown.
    pub hours: (i64, i64),
}

/// Steps of the hour cursor, in minutes.
pub const HALF_HOUR: i64 = 30;

/// A session on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Position among the entries.
    pub entry: usize,
    /// Which day, 0 is Monday.
    pub day: usize,
    /// Minutes since midnight.
    pub from: i64,
    /// Minutes since midnight.
    pub until: i64,
    /// How many stand left of it.
    pub lane: usize,
    /// How many share its width.
    pub lanes: usize,
}

impl Week {
    /// The week, with the sessions that have all words of `query` (folded).
    pub fn of(ctx: &ViewCtx<'_>, period: Period, query: &str) -> Self {
        let dates: Vec<_> = period.days().collect();
        let entries = entries(ctx, period, query);
        let mut blocks = Vec::new();
        for (entry, shown) in entries.iter().enumerate() {
            for (date, times) in &shown.times {
                let Some(day) = dates.iter().position(|day| day == date) else { continue };
                // Where its times can't be read it stands for the whole day.
                let (from, until) = times.map_or(USUAL, |(start, end)| (minute(start), minute(end)));
                blocks.push(Block { entry, day, from, until, lane: 0, lanes: 1 });
            }
        }
        beside_each_other(&mut blocks);
        let hour = |minute: i64| minute.div_euclid(60) * 60;
        let first = blocks.iter().map(|block| hour(block.from)).min().unwrap_or(USUAL.0);
        let last = blocks.iter().map(|block| hour(block.until + 59)).max().unwrap_or(USUAL.1);
        let hours = (first.min(USUAL.0), last.max(USUAL.1).min(24 * 60));
        Self { days: days(ctx, &dates, &entries, |_| false), entries, blocks, hours }
    }
}

impl Week {
    /// The block of a day at a time; the first of several.
    pub fn block_at(&self, day: NaiveDate, minute: i64) -> Option<&Block> {
        let day = self.days.iter().position(|shown| shown.date == day)?;
        self.blocks.iter().find(|block| block.day == day && (block.from..block.until).contains(&minute))
    }

    /// The first block of a session on a day.
    pub fn block_of(&self, day: NaiveDate, session: &SessionId) -> Option<&Block> {
        let day = self.days.iter().position(|shown| shown.date == day)?;
        let is_it = |block: &&Block| {
            block.day == day && self.entries.get(block.entry).is_some_and(|entry| entry.session == *session)
        };
        self.blocks.iter().find(is_it)
    }

    /// Where the hour cursor comes to from `minute`: half an hour on, or past the session it is in.
    pub fn stepped(&self, day: NaiveDate, minute: i64, later: bool) -> i64 {
        let half = |minute: i64| minute.div_euclid(HALF_HOUR) * HALF_HOUR;
        let to = match (self.block_at(day, minute), later) {
            (Some(block), true) => half(block.until + HALF_HOUR - 1),
            (Some(block), false) => half(block.from - 1),
            (None, true) => half(minute) + HALF_HOUR,
            (None, false) => half(minute - 1),
        };
        let (first, last) = self.hours;
        to.clamp(first, (last - HALF_HOUR).max(first))
    }
}

/// Blocks that meet share the width of their day, each as far left as there is room.
fn beside_each_other(blocks: &mut [Block]) {
    blocks.sort_by_key(|block| (block.day, block.from, std::cmp::Reverse(block.until), block.entry));
    let mut group = 0;
    while group < blocks.len() {
        let (day, mut until) = (blocks[group].day, blocks[group].until);
        let mut ends: Vec<i64> = Vec::new();
        let mut next = group;
        while next < blocks.len() && blocks[next].day == day && (next == group || blocks[next].from < until) {
            let block = &mut blocks[next];
            until = until.max(block.until);
            block.lane = ends.iter().position(|end| *end <= block.from).unwrap_or(ends.len());
            if block.lane == ends.len() {
                ends.push(0);
            }
            ends[block.lane] = block.until;
            next += 1;
        }
        for block in &mut blocks[group..next] {
            block.lanes = ends.len();
        }
        group = next;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Office, day, session};
    use super::*;
    use crate::catalogue::{Session, SessionDay, Time};

    fn at(id: &str, date: &str, start: &str, end: &str) -> Session {
        let times = SessionDay {
            date: day(date).into(),
            start: Time::new(start),
            end: Time::new(end),
            ..SessionDay::default()
        };
        Session { days: vec![times], ..session(id, "m1", &[]) }
    }

    #[test]
    fn blocks_that_meet_share_the_width() {
        let office = Office::with(vec![
            at("a", "2026-11-24", "09:00", "12:00"),
            at("b", "2026-11-24", "11:00", "13:00"),
            at("c", "2026-11-24", "12:00", "14:00"),
            at("d", "2026-11-24", "14:00", "15:00"),
            at("e", "2026-11-26", "früh", "spät"),
            at("f", "2026-11-29", "19:30", "21:15"),
            session("g", "m2", &["2026-11-22", "2026-11-23"]),
        ]);
        let period = Period { from: day("2026-11-23"), until: day("2026-11-29") };
        let week = Week::of(&office.ctx(), period, "");
        let text: Vec<_> = week
            .blocks
            .iter()
            .map(|block| {
                let Block { entry, day, from, until, lane, lanes } = block;
                format!("{}@{day} {from}-{until} {lane}/{lanes}", week.entries[*entry].session)
            })
            .collect();
        assert_eq!(
            text,
            [
                "g@0 570-990 0/1",
                "a@1 540-720 0/2",
                "b@1 660-780 1/2",
                "c@1 720-840 0/2",
                "d@1 840-900 0/1",
                "e@3 480-1080 0/1",
                "f@6 1170-1275 0/1",
            ]
        );
        assert_eq!(week.hours, (480, 1320));
    }

    #[test]
    fn the_hour_cursor_goes_by_half_hours_and_past_sessions() {
        let office = Office::with(vec![
            at("a", "2026-11-24", "09:15", "12:00"),
            at("b", "2026-11-24", "12:00", "13:10"),
        ]);
        let period = Period { from: day("2026-11-23"), until: day("2026-11-29") };
        let week = Week::of(&office.ctx(), period, "");
        let tuesday = day("2026-11-24");
        let way = |from: i64, later: bool| {
            let mut minutes = vec![from];
            for _ in 0..5 {
                minutes.push(week.stepped(tuesday, minutes[minutes.len() - 1], later));
            }
            minutes
                .into_iter()
                .map(|at| format!("{:02}:{:02}", at / 60, at % 60))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(way(8 * 60, true), "08:00 08:30 09:00 09:30 12:00 13:30");
        assert_eq!(way(14 * 60, false), "14:00 13:30 13:00 11:30 09:00 08:30");
        assert_eq!(way(17 * 60, true), "17:00 17:30 17:30 17:30 17:30 17:30");
        let session = |minute| {
            week.block_at(tuesday, minute).map(|block| week.entries[block.entry].session.to_string())
        };
        assert_eq!(
            [540, 570, 720, 795].map(session),
            [None, Some("a".to_owned()), Some("b".to_owned()), None]
        );
    }
}
