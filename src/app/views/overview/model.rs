//! What needs a decision, what comes next, and how far coverage is: as plain rows.

use serde::{Deserialize, Serialize};

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::app::command::{Command, Plan};
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::catalogue::{
    CentreId, ClashKind, ModuleId, Odd, RecordId, RegistrationStatus, Session, SessionDay, SessionStatus,
};
use crate::matching::{Cell, CellStatus, Sum};
use crate::scheduling::Clash;
use crate::texts::Texts;

/// Something to decide: what, why, and the next step.
#[derive(Clone, Debug)]
pub struct Decision {
    /// How it looks.
    pub sign: Sign,
    /// What and why.
    pub text: String,
    /// The next step's verb.
    pub step: &'static str,
    /// The next step.
    pub command: Command,
}

/// A session to come.
#[derive(Clone, Debug)]
pub struct Upcoming {
    /// Leads to it.
    pub place: Place,
    /// "Fr, 05.03."
    pub date: String,
    /// "09:30–16:30"
    pub times: String,
    /// "201 · Modul 1"
    pub code: String,
    /// "Konfliktkultur und Auftrag"
    pub title: String,
    /// "Duisburg"
    pub venue: String,
    /// "14/24"
    pub seats: String,
    /// Its status in a word, or what is in its way.
    pub state: (Option<Sign>, String),
    /// It is today.
    pub today: bool,
}

/// How many of each kind of decision are shown: the view answers "what now", the other views "what all".
const PER_KIND: usize = 4;

/// What needs a decision, most urgent kind first.
pub fn decisions(ctx: &ViewCtx<'_>) -> Vec<Decision> {
    let mut decisions = overdue(ctx);
    decisions.extend(clashing(ctx).into_iter().take(PER_KIND));
    decisions.extend(unplanned(ctx).into_iter().take(PER_KIND));
    decisions.extend(full(ctx).into_iter().take(PER_KIND));
    decisions.extend(reopened(ctx).into_iter().take(2));
    decisions.extend(expiring(ctx).into_iter().take(2));
    decisions
}

/// Sessions that are over while nobody entered who came.
fn overdue(ctx: &ViewCtx<'_>) -> Vec<Decision> {
    let over = ctx.derived.findings.iter().filter_map(|finding| match (&finding.place, &finding.odd) {
        (Some(RecordId::Session(id)), Odd::OverButOpen(day)) => Some((id, *day)),
        _ => None,
    });
    over.filter_map(|(id, day)| {
        let session = ctx.catalogue.sessions.get(id)?;
        let text =
            ctx.texts.attendance_is_missing(ctx.module_code(&session.module), ctx.texts.date_short(day));
        Some(Decision {
            sign: Sign::Clash,
            text,
            step: ctx.texts.enter_attendance(),
            command: Command::Go(Place::Session(id.clone())),
        })
    })
    .take(PER_KIND)
    .collect()
}

fn clashing(ctx: &ViewCtx<'_>) -> Vec<Decision> {
    let mut sessions: Vec<_> = ctx
        .derived
        .conflicts
        .iter()
        .filter_map(|(id, clashes)| Some((ctx.catalogue.sessions.get(id)?, clashes)))
        .filter_map(|(session, clashes)| Some((session.first_day()?, session, worst(clashes)?)))
        .collect();
    sessions.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    sessions
        .into_iter()
        .map(|(day, session, clash)| {
            let code = ctx.module_code(&session.module);
            let sentence = ctx.texts.clash(ctx.catalogue, clash);
            let text = ctx.texts.session_has_clash(&code, ctx.texts.date_short(day), &sentence);
            let (step, command) = if clash.kind == ClashKind::TooFewPeople {
                (ctx.texts.invite_centres(), Command::Go(Place::Session(session.id.clone())))
            } else {
                let plan = Plan { session: Some(session.id.clone()), ..Plan::default() };
                (ctx.texts.move_session(), Command::Plan(plan))
            };
            Decision { sign: Sign::Clash, text, step, command }
        })
        .collect()
}

/// The clash to speak of first. A full house is told by its waiting list, not as a clash.
fn worst(clashes: &[Clash]) -> Option<&Clash> {
    clashes.iter().min_by_key(|clash| (clash.reaction, clash.kind))
}

/// Modules that centres need, for which nothing is planned.
fn unplanned(ctx: &ViewCtx<'_>) -> Vec<Decision> {
    let upcoming = ctx.catalogue.sessions.iter().filter(|session| session.is_upcoming());
    let planned: BTreeSet<&ModuleId> = upcoming.map(|session| &session.module).collect();
    let mut needs: Vec<(&ModuleId, Vec<CentreId>)> = Vec::new();
    for need in &ctx.derived.needs {
        match needs.iter_mut().find(|(module, _)| *module == &need.module) {
            Some((_, centres)) => centres.push(need.centre.clone()),
            None if planned.contains(&need.module) => {}
            None => needs.push((&need.module, vec![need.centre.clone()])),
        }
    }
    needs.sort_by_key(|(_, centres)| std::cmp::Reverse(centres.len()));
    needs
        .into_iter()
        .map(|(module, centres)| Decision {
            sign: Sign::Open,
            text: if centres.len() == 1 {
                ctx.texts.one_centre_needs(ctx.centres_in_short(&centres), ctx.module_code(module))
            } else {
                ctx.texts.centres_need(ctx.centres_in_short(&centres), ctx.module_code(module))
            },
            step: ctx.texts.make_session(),
            command: Command::Plan(Plan { module: Some(module.clone()), centres, ..Plan::default() }),
        })
        .collect()
}

/// Sessions with a waiting list.
fn full(ctx: &ViewCtx<'_>) -> Vec<Decision> {
    let waiting = |session: &Session| {
        session.registrations.iter().filter(|r| r.status == RegistrationStatus::Waiting).count()
    };
    upcoming_sessions(ctx, ctx.today)
        .into_iter()
        .filter(|session| waiting(session) > 0)
        .map(|session| Decision {
            sign: Sign::Waiting,
            text: ctx.texts.session_is_full(ctx.module_code(&session.module), waiting(session)),
            step: ctx.texts.open_waiting_list(),
            command: Command::Go(Place::Session(session.id.clone())),
        })
        .collect()
}

/// Centres whose trained people left.
fn reopened(ctx: &ViewCtx<'_>) -> Vec<Decision> {
    let mut cells: Vec<_> = ctx
        .derived
        .needs
        .iter()
        .filter_map(|need| match &need.cell {
            Cell::Open { left, .. } => Some((left.last()?.on, need)),
            _ => None,
        })
        .collect();
    cells.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    cells
        .into_iter()
        .map(|(_, need)| {
            let code = ctx.module_code(&need.module);
            let sentence = ctx.texts.cell(ctx.catalogue, &need.module, &need.cell);
            Decision {
                sign: Sign::Open,
                text: format!("{}: {code} {sentence}.", ctx.centre(&need.centre)),
                step: ctx.texts.open_centre(),
                command: Command::Go(Place::Centres(Some(need.centre.clone()))),
            }
        })
        .collect()
}

/// Completions that end soon, the soonest first.
fn expiring(ctx: &ViewCtx<'_>) -> Vec<Decision> {
    let coverage = &ctx.derived.coverage;
    let mut cells: Vec<_> = coverage
        .cells()
        .filter_map(|(row, column, cell)| match cell {
            Cell::Expiring(completion) => Some((completion.until?, row, column)),
            _ => None,
        })
        .collect();
    cells.sort_unstable();
    cells
        .into_iter()
        .map(|(until, row, column)| {
            let module = &coverage.modules[column];
            let centre = ctx.centre(&coverage.centres[row]);
            let text = ctx.texts.completion_ends(&centre, ctx.module_code(module), ctx.texts.date(until));
            Decision {
                sign: Sign::Expiring,
                text,
                step: ctx.texts.open_matching(),
                command: Command::Go(Place::Matching(Some(module.clone()))),
            }
        })
        .collect()
}

fn upcoming_sessions<'a>(ctx: &ViewCtx<'a>, from: NaiveDate) -> Vec<&'a Session> {
    let mut sessions: Vec<_> = ctx
        .catalogue
        .sessions
        .iter()
        .map(|session| &**session)
        .filter(|session| session.is_upcoming() && session.last_day().is_some_and(|day| day >= from))
        .collect();
    sessions.sort_by_key(|session| (session.days.iter().find_map(SessionDay::span), session.id.clone()));
    sessions
}

/// The next sessions, `limit` at most, and how many there are in all.
pub fn upcoming(ctx: &ViewCtx<'_>, limit: usize) -> (Vec<Upcoming>, usize) {
    let sessions = upcoming_sessions(ctx, ctx.today);
    let count = sessions.len();
    (sessions.into_iter().take(limit).map(|session| row(ctx, session)).collect(), count)
}

fn row(ctx: &ViewCtx<'_>, session: &Session) -> Upcoming {
    let next = session.days.iter().find(|day| day.date().is_some_and(|day| day >= ctx.today));
    let day = next.and_then(SessionDay::date);
    let number = next
        .and_then(|next| session.days.iter().position(|day| day == next))
        .filter(|_| session.days.len() > 1);
    let code = ctx.module_code(&session.module);
    Upcoming {
        place: Place::Session(session.id.clone()),
        date: day.map_or_else(String::new, |day| ctx.texts.date_short(day)),
        times: next.map_or_else(String::new, |day| ctx.texts.times(day)),
        code: number.map_or(code.clone(), |number| ctx.texts.day_of(&code, number + 1)),
        title: ctx.module_title(&session.module),
        venue: session.venue.as_ref().map_or_else(String::new, |id| ctx.venue_town(id)),
        seats: ctx.seats(session),
        state: state(ctx, session, day),
        today: day == Some(ctx.today),
    }
}

fn state(ctx: &ViewCtx<'_>, session: &Session, day: Option<NaiveDate>) -> (Option<Sign>, String) {
    let waiting = session.registrations.iter().filter(|r| r.status == RegistrationStatus::Waiting).count();
    if let Some(clash) = worst(ctx.derived.clashes(&session.id)) {
        (Some(Sign::Clash), ctx.texts.clash_word(clash.kind).to_owned())
    } else if waiting > 0 {
        (Some(Sign::Waiting), ctx.texts.so_many_wait(waiting))
    } else if day == Some(ctx.today) && session.status == SessionStatus::Confirmed {
        (None, ctx.texts.today().to_owned())
    } else {
        (None, ctx.texts.session_status(session.status).to_owned())
    }
}

/// Statuses in the order of the bar, with their signs and counts.
pub fn parts(sum: Sum) -> Vec<(CellStatus, Sign, usize)> {
    let rest = sum.completed.saturating_sub(sum.expiring);
    [
        (CellStatus::Completed, Sign::Completed, rest),
        (CellStatus::Expiring, Sign::Expiring, sum.expiring),
        (CellStatus::Planned, Sign::Planned, sum.planned),
        (CellStatus::Waiting, Sign::Waiting, sum.waiting),
        (CellStatus::Blocked, Sign::Blocked, sum.blocked),
        (CellStatus::Expired, Sign::Expired, sum.expired),
        (CellStatus::Open, Sign::Open, sum.open),
    ]
    .into_iter()
    .map(|(status, sign, count)| (status, sign, count as usize))
    .collect()
}

/// What coverage is summed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Administrative districts.
    #[default]
    District,
    /// The two strategies.
    Area,
    /// Foci through which offerings reach centres.
    Focus,
    /// Offerings.
    Offering,
}

impl By {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::District, Self::Area, Self::Focus, Self::Offering];

    /// Its name.
    pub fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::District => texts.district(),
            Self::Area => texts.cli_area(),
            Self::Focus => texts.focus(),
            Self::Offering => texts.offering(),
        }
    }
}

/// Names and sums of coverage.
pub fn shares(ctx: &ViewCtx<'_>, by: By) -> Vec<(String, Sum)> {
    let sums = &ctx.derived.sums;
    match by {
        By::District => {
            let name =
                |of: &str| if of.is_empty() { ctx.texts.no_district().to_owned() } else { of.to_owned() };
            sums.districts.iter().map(|share| (name(&share.of), share.sum)).collect()
        }
        By::Area => sums.areas.iter().map(|s| (ctx.texts.area_short(s.of).to_owned(), s.sum)).collect(),
        By::Focus => sums.foci.iter().map(|share| (ctx.focus(&share.of), share.sum)).collect(),
        By::Offering => {
            let number = |id| ctx.catalogue.offerings.get(id).map(|offering| offering.number.clone());
            sums.offerings.iter().map(|s| (number(&s.of).unwrap_or_default(), s.sum)).collect()
        }
    }
}
