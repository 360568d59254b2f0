//! The sessions as a list: which ones, and what each row says.

use serde::{Deserialize, Serialize};

use chrono::{NaiveDate, NaiveDateTime};

use super::model::{self, Modules};
use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::catalogue::{Session, SessionDay, SessionId};
use crate::collation::Collated;

/// Which sessions are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Those whose last day is today or later, and the undated ones.
    #[default]
    Upcoming,
    /// Those that are over.
    Past,
    /// Those without a date.
    Undated,
    /// All.
    All,
}

impl Period {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Upcoming, Self::Past, Self::Undated, Self::All];
}

/// A row's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// "Mi, 03.03.2027", or when it should be.
    pub date: String,
    /// "09:30–16:30"
    pub times: String,
    /// "102 · Modul 2"
    pub code: String,
    /// "Transfer"
    pub title: String,
    /// "Duisburg"
    pub town: String,
    /// "Mirjam Probe"
    pub trainers: String,
    /// "14/24"
    pub seats: String,
    /// Its sign and word.
    pub state: (Sign, String),
}

/// All sessions, ready to be filtered and sorted; built once for each version of the catalogue.
#[derive(Default)]
pub struct List {
    lines: Vec<Line>,
    modules: Option<Modules>,
    /// Positions of the lines shown, in their order.
    shown: Vec<usize>,
    version: u64,
}

struct Line {
    /// Position in the table of sessions.
    session: usize,
    first: Option<NaiveDateTime>,
    last: Option<NaiveDate>,
    haystack: String,
}

impl List {
    /// Reads the catalogue.
    pub fn of(ctx: &ViewCtx<'_>) -> Self {
        let modules = Modules::of(ctx);
        let lines = ctx.catalogue.sessions.iter().enumerate().map(|(at, session)| Line {
            session: at,
            first: first(session),
            last: session.last_day(),
            haystack: model::haystack(ctx, session, &modules.names(ctx, &session.module)),
        });
        Self { lines: lines.collect(), modules: Some(modules), ..Self::default() }
    }

    /// Chooses, by date: `query` is folded.
    pub fn show(&mut self, ctx: &ViewCtx<'_>, period: Period, query: &str) {
        let wanted = |line: &Line| {
            let in_period = match period {
                Period::Upcoming => line.last.is_none_or(|last| last >= ctx.today),
                Period::Past => line.last.is_some_and(|last| last < ctx.today),
                Period::Undated => line.last.is_none(),
                Period::All => true,
            };
            in_period && model::has_all_words(&line.haystack, query)
        };
        self.shown = (0..self.lines.len()).filter(|at| wanted(&self.lines[*at])).collect();
        self.shown.sort_by_key(|at| (self.lines[*at].first.is_none(), self.lines[*at].first));
        self.version += 1;
    }

    /// Another number whenever other sessions are shown.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// When a row's session begins.
    pub fn first(&self, row: usize) -> Option<NaiveDateTime> {
        self.lines.get(*self.shown.get(row)?)?.first
    }

    /// The session in a row, whole.
    pub fn session_at<'a>(&self, ctx: &ViewCtx<'a>, row: usize) -> Option<&'a Session> {
        self.session(ctx, *self.shown.get(row)?)
    }

    /// How many are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// The session in a row.
    pub fn id(&self, ctx: &ViewCtx<'_>, row: usize) -> Option<SessionId> {
        self.session(ctx, *self.shown.get(row)?).map(|session| session.id.clone())
    }

    /// The words of a row.
    pub fn words(&self, ctx: &ViewCtx<'_>, row: usize) -> Option<Words> {
        self.words_of(ctx, *self.shown.get(row)?)
    }

    fn session<'a>(&self, ctx: &ViewCtx<'a>, line: usize) -> Option<&'a Session> {
        ctx.catalogue.sessions.at(self.lines.get(line)?.session).map(AsRef::as_ref)
    }

    fn words_of(&self, ctx: &ViewCtx<'_>, line: usize) -> Option<Words> {
        let session = self.session(ctx, line)?;
        let (code, title) = self.modules.as_ref()?.names(ctx, &session.module);
        let (sign, note) = model::state(ctx, session);
        Some(Words {
            date: when(ctx, session),
            times: model::times(ctx, session),
            code,
            title,
            town: model::town(ctx, session),
            trainers: ctx.trainers(session),
            seats: ctx.seats(session),
            state: (sign, note.unwrap_or_else(|| ctx.texts.session_status(session.status).to_owned())),
        })
    }
}

fn first(session: &Session) -> Option<NaiveDateTime> {
    let timed = session.days.iter().filter_map(SessionDay::span).map(|(start, _)| start).min();
    timed.or_else(|| Some(session.first_day()?.into()))
}

/// Its first day and how many more, or when it should be: "Mi, 03.03.2027 (3 Tage)", "2. Quartal 2027".
fn when(ctx: &ViewCtx<'_>, session: &Session) -> String {
    match (session.first_day(), session.target.as_ref().and_then(crate::catalogue::Target::get)) {
        (Some(day), _) => ctx.texts.date_with_weekday(day),
        (None, Some(target)) => ctx.texts.target(target),
        (None, None) => ctx.texts.undated().to_owned(),
    }
}

/// A session without a date: what, and when it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undated {
    /// Which.
    pub session: SessionId,
    /// "102 · Modul 2"
    pub code: String,
    /// "Transfer"
    pub title: String,
    /// "2. Quartal 2027"
    pub target: String,
}

/// The sessions without a date that have all words of `query`, by when they should be.
pub fn undated(ctx: &ViewCtx<'_>, query: &str) -> Vec<Undated> {
    let modules = Modules::of(ctx);
    let mut found: Vec<_> = ctx
        .catalogue
        .sessions
        .iter()
        .filter(|session| session.first_day().is_none() && session.is_upcoming())
        .filter_map(|session| {
            let names = modules.names(ctx, &session.module);
            let wanted = model::has_all_words(&model::haystack(ctx, session, &names), query);
            let target = session.target.as_ref().and_then(crate::catalogue::Target::get);
            let range = target.map(crate::catalogue::TargetPeriod::range);
            let words = target.map_or(ctx.texts.sessions_no_target().to_owned(), |at| ctx.texts.target(at));
            let (code, title) = names;
            let row = Undated { session: session.id.clone(), code: code.clone(), title, target: words };
            wanted.then_some(((range.is_none(), range, Collated(code), session.id.clone()), row))
        })
        .collect();
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Office, session, undated as no_date, with_anna};
    use super::*;

    fn office() -> Office {
        Office::with(vec![
            session("late", "m1", &["2027-03-02"]),
            with_anna(session("soon", "m2", &["2026-12-01", "2026-12-02"])),
            session("past", "m1", &["2026-11-20"]),
            no_date("some-time", "m2", "2027-Q2"),
            no_date("spring", "m1", "2027-04"),
            session("lost", "gone", &["2026-11-23"]),
        ])
    }

    fn check(period: Period, query: &str, expected: &str) {
        let office = office();
        let ctx = office.ctx();
        let mut list = List::of(&ctx);
        list.show(&ctx, period, query);
        let ids: Vec<_> =
            (0..list.len()).filter_map(|row| list.id(&ctx, row)).map(|id| id.to_string()).collect();
        assert_eq!(ids.join(" "), expected, "{period:?} {query}");
    }

    #[test]
    fn which_sessions_in_which_order() {
        check(Period::Upcoming, "", "lost soon late some-time spring");
        check(Period::Past, "", "past");
        check(Period::Undated, "", "some-time spring");
        check(Period::All, "transfer", "soon some-time");
        check(Period::All, "", "past lost soon late some-time spring");
    }

    #[test]
    fn a_row_in_words() {
        let office = office();
        let ctx = office.ctx();
        let mut list = List::of(&ctx);
        list.show(&ctx, Period::All, "");
        let text = |row| {
            let words = list.words(&ctx, row).unwrap();
            let Words { date, times, code, title, town, trainers, seats, state: (sign, state) } = words;
            format!("{date}|{times}|{code}|{title}|{town}|{trainers}|{seats}|{sign:?} {state}")
        };
        assert_eq!(
            text(0),
            "Fr, 20.11.2026|09:30–16:30|102 · Modul 1|Scaffolding|Duisburg|Mirjam Probe|0/20|Clash Anwesenheit fehlt"
        );
        assert_eq!(
            text(1),
            "Mo, 23.11.2026|09:30–16:30|(unbekannt: gone)||Duisburg|Mirjam Probe|0|Planned geplant"
        );
        assert_eq!(
            text(4),
            "2. Quartal 2027||102 · Modul 2|Transfer|Duisburg|Mirjam Probe|0/20|Planned geplant"
        );
        assert_eq!(list.words(&ctx, 99), None);
    }

    #[test]
    fn undated_sessions_by_when_they_should_be() {
        let office = office();
        let rows = undated(&office.ctx(), "");
        let text: Vec<_> = rows.iter().map(|row| format!("{} {}", row.code, row.target)).collect();
        assert_eq!(text, ["102 · Modul 1 April 2027", "102 · Modul 2 2. Quartal 2027"]);
        assert_eq!(undated(&office.ctx(), "transfer").len(), 1);
    }
}
