//! The timeline: one lane for each trainer or venue, with what they do and when they are away.

use chrono::NaiveDate;

use super::day::{Bar, Day, bars, days, lanes};
use super::entry::{Entry, entries};
use super::landing::Lane;
use super::span::{LanesOf, Period};
use crate::app::views::ViewCtx;
use crate::catalogue::{Absence, Trainer};
use crate::collation::Collated;

/// The timeline.
#[derive(Clone, Debug, Default)]
pub struct Lanes {
    /// The days across.
    pub days: Vec<Day>,
    /// The lanes: those without anybody first, then by name.
    pub rows: Vec<LaneRow>,
    /// The sessions on them.
    pub entries: Vec<Entry>,
}

/// A lane.
#[derive(Clone, Debug)]
pub struct LaneRow {
    /// Whose.
    pub lane: Lane,
    /// "Mirjam Probe"
    pub name: String,
    /// Sessions.
    pub bars: Vec<Bar>,
    /// How many lines they need.
    pub lines: usize,
    /// When they are away, by position among the days, and why.
    pub away: Vec<Away>,
    /// What a screen reader says.
    pub label: String,
}

/// Days without a gap on which somebody isn't there, or a venue isn't free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// First day, by its position.
    pub from: usize,
    /// Last day.
    pub to: usize,
    /// "Fortbildung", or what stands for no reason.
    pub reason: String,
}

impl Lanes {
    /// The lanes of `period`, with the sessions that have all words of `query` (folded).
    pub fn of(ctx: &ViewCtx<'_>, of: LanesOf, period: Period, query: &str) -> Self {
        let dates: Vec<_> = period.days().collect();
        let entries = entries(ctx, period, query);
        let mut rows: Vec<LaneRow> = match of {
            LanesOf::Trainers => trainers(ctx, &dates, &entries),
            LanesOf::Venues => venues(ctx, &dates, &entries),
        };
        rows.sort_by_cached_key(|row| Collated(row.name.clone()));
        let nobody = nobody(ctx, of, &dates, &entries);
        let rows = nobody.into_iter().chain(rows).collect();
        let days = days(ctx, &dates, &entries, |_| false);
        Self { days, rows, entries }
    }

    /// The sessions of a lane on a day.
    pub fn on(&self, row: usize, date: NaiveDate) -> impl Iterator<Item = &Entry> {
        let lane = self.rows.get(row).map(|row| &row.lane);
        self.entries
            .iter()
            .filter(move |entry| entry.is_on(date) && lane.is_some_and(|lane| is_in(lane, entry)))
    }
}

impl LaneRow {
    /// Why they are away on the day at this position.
    pub fn away_on(&self, at: usize) -> Option<&str> {
        self.away.iter().find(|away| (away.from..=away.to).contains(&at)).map(|away| away.reason.as_str())
    }
}

fn is_in(lane: &Lane, entry: &Entry) -> bool {
    match lane {
        Lane::Trainer(Some(id)) => entry.trainers.contains(id),
        Lane::Trainer(None) => entry.trainers.is_empty(),
        Lane::Venue(id) => entry.venue == *id,
    }
}

fn row(
    ctx: &ViewCtx<'_>,
    (lane, name): (Lane, String),
    dates: &[NaiveDate],
    entries: &[Entry],
    reason: impl Fn(NaiveDate) -> Option<String>,
) -> LaneRow {
    let bars = bars(dates, entries, |entry| is_in(&lane, entry));
    let away = away(dates, reason);
    let mut sessions: Vec<_> = bars.iter().map(|bar| bar.entry).collect();
    sessions.sort_unstable();
    sessions.dedup();
    let absences = away.iter().map(|away| {
        ctx.texts.sessions_away_span(&away.reason, ctx.texts.days_in_short(dates[away.from], dates[away.to]))
    });
    let label: Vec<_> = [name.clone(), ctx.texts.sessions_counted(sessions.len())]
        .into_iter()
        .chain(absences.take(MOST_NAMED))
        .collect();
    LaneRow { lines: lanes(&bars).max(1), lane, name, bars, away, label: label.join(", ") }
}

/// A lane's label names at most so many absences: somebody who works on Tuesdays only has one a week.
const MOST_NAMED: usize = 4;

/// The lane of sessions that nobody teaches yet, or that have no venue; only where there are such.
fn nobody(ctx: &ViewCtx<'_>, of: LanesOf, dates: &[NaiveDate], entries: &[Entry]) -> Option<LaneRow> {
    let (lane, name) = match of {
        LanesOf::Trainers => (Lane::Trainer(None), ctx.texts.sessions_lane_nobody()),
        LanesOf::Venues => (Lane::Venue(None), ctx.texts.sessions_lane_no_venue()),
    };
    let any = entries.iter().any(|entry| is_in(&lane, entry));
    any.then(|| row(ctx, (lane, name.to_owned()), dates, entries, |_| None))
}

fn trainers(ctx: &ViewCtx<'_>, dates: &[NaiveDate], entries: &[Entry]) -> Vec<LaneRow> {
    let lane = |trainer: &Trainer| {
        let head = (Lane::Trainer(Some(trainer.id.clone())), trainer.name.clone());
        row(ctx, head, dates, entries, |day| {
            let absence = absence(ctx, &trainer.away, day);
            absence.or_else(|| not_working(ctx, trainer, day))
        })
    };
    ctx.catalogue.trainers.iter().map(|trainer| lane(trainer)).collect()
}

/// Working days of others on which they don't work. Weekends are shaded anyway.
fn not_working(ctx: &ViewCtx<'_>, trainer: &Trainer, day: NaiveDate) -> Option<String> {
    let idle = !trainer.works_on(day) && !crate::calendar::is_weekend(day);
    idle.then(|| ctx.texts.sessions_not_working().to_owned())
}

fn venues(ctx: &ViewCtx<'_>, dates: &[NaiveDate], entries: &[Entry]) -> Vec<LaneRow> {
    let lane = |venue: &crate::catalogue::Venue| {
        let head = (Lane::Venue(Some(venue.id.clone())), venue.label());
        row(ctx, head, dates, entries, |day| absence(ctx, &venue.away, day))
    };
    ctx.catalogue.venues.iter().map(|venue| lane(venue)).collect()
}

fn absence(ctx: &ViewCtx<'_>, away: &[Absence], day: NaiveDate) -> Option<String> {
    let absence = away.iter().find(|absence| absence.covers(day))?;
    let reason = absence.reason.trim();
    Some(if reason.is_empty() { ctx.texts.sessions_away().to_owned() } else { reason.to_owned() })
}

fn away(dates: &[NaiveDate], reason: impl Fn(NaiveDate) -> Option<String>) -> Vec<Away> {
    let mut away: Vec<Away> = Vec::new();
    for (at, date) in dates.iter().enumerate() {
        let Some(reason) = reason(*date) else { continue };
        match away.last_mut() {
            Some(last) if last.to + 1 == at && last.reason == reason => last.to = at,
            _ => away.push(Away { from: at, to: at, reason }),
        }
    }
    away
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Office, day, session};
    use super::*;
    use crate::catalogue::{Session, WorkDay};

    /// One line a lane: its name, bars, absences.
    fn text(lanes: &Lanes) -> String {
        let line = |row: &LaneRow| {
            let bars: Vec<_> = row
                .bars
                .iter()
                .map(|bar| {
                    format!("{}@{}-{}/{}", lanes.entries[bar.entry].session, bar.from, bar.to, bar.lane)
                })
                .collect();
            let away: Vec<_> =
                row.away.iter().map(|away| format!("{}-{} {}", away.from, away.to, away.reason)).collect();
            format!("{}: {} | {}\n", row.name, bars.join(" "), away.join(", "))
        };
        lanes.rows.iter().map(line).collect()
    }

    #[test]
    fn lanes_of_trainers_and_venues() {
        let absence = |from: &str, until: &str, reason: &str| Absence {
            from: Some(day(from).into()),
            until: Some(day(until).into()),
            reason: reason.to_owned(),
            ..Absence::default()
        };
        let mut office = Office::with(vec![
            session("a", "m2", &["2026-11-24", "2026-11-25"]),
            session("b", "m1", &["2026-11-25"]),
            Session { trainers: Vec::new(), venue: None, ..session("c", "m1", &["2026-11-27"]) },
        ]);
        let mut probe = Trainer::clone(office.catalogue.trainers.get(&"probe".into()).unwrap());
        probe.away = vec![absence("2026-11-26", "2026-11-27", "Fortbildung")];
        let mut vorlage = Trainer::clone(office.catalogue.trainers.get(&"vorlage".into()).unwrap());
        vorlage.weekdays = vec![WorkDay::Mon, WorkDay::Tue, WorkDay::Wed];
        office.catalogue.trainers.put(probe);
        office.catalogue.trainers.put(vorlage);
        let mut haus = crate::catalogue::Venue::clone(office.catalogue.venues.get(&"haus".into()).unwrap());
        haus.away = vec![absence("2026-11-23", "2026-11-23", " ")];
        office.catalogue.venues.put(haus);
        let office = office.derived_again();
        let period = Period { from: day("2026-11-23"), until: day("2026-11-29") };
        let lanes = Lanes::of(&office.ctx(), LanesOf::Trainers, period, "");
        assert_eq!(
            text(&lanes),
            "\
Ohne Leitung: c@4-4/0 | 
Emre Vorlage:  | 3-4 arbeitet nicht
Mirjam Probe: a@1-2/0 b@2-2/1 | 3-4 Fortbildung
"
        );
        assert_eq!(lanes.rows[2].label, "Mirjam Probe, 2 Termine, Fortbildung 26.–27.11.2026");
        assert_eq!(lanes.rows[2].away_on(3), Some("Fortbildung"));
        assert_eq!(lanes.rows[2].away_on(5), None);
        assert_eq!(lanes.on(2, day("2026-11-25")).count(), 2);
        let venues = Lanes::of(&office.ctx(), LanesOf::Venues, period, "scaff");
        assert_eq!(
            text(&venues),
            "\
Ohne Ort: c@4-4/0 | 
Haus der Vielfalt, Duisburg: b@2-2/0 | 0-0 nicht verfügbar
Videokonferenz:  | 
"
        );
    }
}
