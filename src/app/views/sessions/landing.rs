//! What becomes of a session that is dropped somewhere: the session after it, what is in its way, and the
//! edit that makes it so.

use chrono::NaiveDate;

use crate::app::command::{Command, Plan};
use crate::app::views::ViewCtx;
use crate::catalogue::{
    ClashKind, Edit, EditName, ModuleId, Reaction, Schedule, Session, SessionDay, SessionId, TrainerId,
    VenueId,
};
use crate::scheduling::{
    Clash, Grip, Occupancy, STEP_MINUTES, compare, lengthened, shifted, stretched, time_at, usual_days,
};

/// A place on the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// Which day.
    pub day: NaiveDate,
    /// Minutes since midnight, where the calendar has hours.
    pub minute: Option<i64>,
    /// Whose lane, where it has lanes.
    pub lane: Option<Lane>,
}

/// A lane of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// A trainer's; none: of sessions that nobody teaches yet.
    Trainer(Option<TrainerId>),
    /// A venue's; none: of sessions without one.
    Venue(Option<VenueId>),
}

/// What is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A session, or one of its ends.
    Session(SessionId, Grip),
    /// A session without a date.
    Undated(SessionId),
    /// A new session of this module, from the first day to where the pointer is.
    New(Option<ModuleId>),
}

/// What would happen.
#[derive(Clone, Debug)]
pub struct Landing {
    /// The session afterwards.
    pub session: Session,
    /// What is in its way there, apart from what has nothing to do with the place.
    pub clashes: Vec<Clash>,
    /// The same in words.
    pub words: Vec<String>,
    /// It would begin before today.
    pub past: bool,
}

impl Spot {
    /// A day.
    pub fn on(day: NaiveDate) -> Self {
        Self { day, minute: None, lane: None }
    }
}

impl Landing {
    /// The worst that would happen.
    pub fn worst(&self) -> Option<Reaction> {
        let past = self.past.then_some(Reaction::Warn);
        self.clashes.iter().map(|clash| clash.reaction).chain(past).min()
    }

    /// Everything there is to say against it.
    pub fn all_words(&self, ctx: &ViewCtx<'_>) -> String {
        let past = self.past.then(|| ctx.texts.sessions_in_the_past());
        past.into_iter().chain(self.words.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
    }

    /// "Mi, 03.03. bis Fr, 05.03.2027, 09:30–16:30".
    pub fn when(&self, ctx: &ViewCtx<'_>) -> String {
        let times = super::model::times(ctx, &self.session);
        let when = ctx.texts.date_span(self.session.first_day(), self.session.last_day());
        if times.is_empty() { when } else { format!("{when}, {times}") }
    }

    /// What dropping does: one edit; or the sentence that refuses it; or, for a new session, the form.
    pub fn commands(self, ctx: &ViewCtx<'_>, what: &What, before: Option<&Session>, out: &mut Vec<Command>) {
        let blocked = self.worst() == Some(Reaction::Block);
        let (when, words) = (self.when(ctx), self.all_words(ctx));
        let session = self.session;
        let Some(before) = before else {
            out.push(Command::Plan(plan(session)));
            return;
        };
        let Some(edit) = edit(what, before, session) else { return };
        if blocked {
            out.push(Command::Refuse(ctx.texts.sessions_not_moved(&words)));
            return;
        }
        out.push(if words.is_empty() {
            Command::Edit(edit)
        } else {
            Command::EditAndSay(edit, ctx.texts.sessions_moved_with_clash(&when, &words))
        });
    }
}

/// What would happen to `before` (none: a new session) if it were moved between two places.
pub fn land(
    ctx: &ViewCtx<'_>,
    occupancy: &Occupancy,
    what: &What,
    before: Option<&Session>,
    (from, at): (&Spot, &Spot),
) -> Option<Landing> {
    let session = moved(ctx, what, before, (from, at))?;
    let after = occupancy.clashes(&session, ctx.today);
    let clashes: Vec<Clash> = match before {
        // Of a new session nobody was told yet, so that nobody is registered is no clash.
        None => after.into_iter().filter(|clash| clash.kind != ClashKind::TooFewPeople).collect(),
        Some(before) => {
            let compared = compare(&occupancy.clashes(before, ctx.today), &after);
            let here = compared.stay.into_iter().filter(|clash| !clash.days.is_empty());
            let mut clashes: Vec<_> = compared.appear.into_iter().chain(here).collect();
            clashes.sort_by_key(|clash| (clash.reaction, clash.kind));
            clashes
        }
    };
    let words = clashes.iter().map(|clash| ctx.texts.clash(ctx.catalogue, clash)).collect();
    let past = session.first_day().is_some_and(|day| day < ctx.today);
    Some(Landing { session, clashes, words, past })
}

/// The session after it was moved.
fn moved(
    ctx: &ViewCtx<'_>,
    what: &What,
    before: Option<&Session>,
    (from, at): (&Spot, &Spot),
) -> Option<Session> {
    let calendar = &ctx.derived.calendar;
    let mut session = before.cloned().unwrap_or_default();
    match what {
        What::New(module) => {
            session.module = module.clone().unwrap_or_default();
            session.days = drawn(ctx, module.as_ref(), from, at);
        }
        What::Undated(_) => {
            let module = ctx.catalogue.module(&session.module).map(|found| found.module);
            session.days = module.map_or_else(
                || vec![SessionDay::whole(at.day)],
                |module| usual_days(calendar, module, at.day),
            );
            session.target = None;
        }
        What::Session(_, Grip::Whole) => {
            let minutes = at.minute.zip(from.minute).map_or(0, |(at, from)| at - from);
            session.days = shifted(&session, (at.day - from.day).num_days(), minutes);
        }
        What::Session(_, grip) => {
            if at.day != from.day {
                session.days = stretched(&session, calendar, *grip, at.day);
            }
            if at.minute != from.minute
                && let Some(to) = at.minute.and_then(time_at)
            {
                let day = if at.day == from.day { Some(from.day) } else { session.last_day() };
                session.days = lengthened(&session, day?, *grip, to);
            }
        }
    }
    if at.lane != from.lane || matches!(what, What::New(_) | What::Undated(_)) {
        change_lane(&mut session, from.lane.as_ref(), at.lane.as_ref());
    }
    Some(session)
}

/// The days of a new session: the module's usual ones where one day was pointed at, else the working days
/// that were drawn over; and the times, where they were drawn.
fn drawn(ctx: &ViewCtx<'_>, module: Option<&ModuleId>, from: &Spot, at: &Spot) -> Vec<SessionDay> {
    let calendar = &ctx.derived.calendar;
    let module = module.and_then(|id| ctx.catalogue.module(id)).map(|found| found.module.clone());
    let usual = usual_days(calendar, &module.unwrap_or_default(), from.day.min(at.day));
    if let (Some(start), Some(end)) = (from.minute, at.minute) {
        let (start, end) = (start.min(end), start.max(end));
        let times = (end - start >= 2 * STEP_MINUTES).then(|| time_at(start).zip(time_at(end))).flatten();
        let Some((start, end)) = times else { return usual };
        let timed =
            |day: SessionDay| SessionDay { start: start.into(), end: end.into(), breaks: Vec::new(), ..day };
        return usual.into_iter().map(timed).collect();
    }
    let (first, last) = (from.day.min(at.day), from.day.max(at.day));
    let Some(like) = usual.first().cloned().filter(|_| first < last) else { return usual };
    let ends = |day: NaiveDate| day == first || day == last;
    first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| ends(*day) || calendar.is_working_day(*day))
        .map(|day| SessionDay { date: day.into(), ..like.clone() })
        .collect()
}

/// Another lane is another trainer in the place of the one it was taken from, or another venue.
fn change_lane(session: &mut Session, from: Option<&Lane>, to: Option<&Lane>) {
    match to {
        None => {}
        Some(Lane::Venue(venue)) => {
            let stays = session.venue == *venue;
            session.room = session.room.take().filter(|_| stays);
            session.venue.clone_from(venue);
        }
        Some(Lane::Trainer(trainer)) => {
            let known = |id: &TrainerId| session.trainers.iter().position(|other| other == id);
            let old = match from {
                Some(Lane::Trainer(Some(old))) if from != to => known(old),
                _ => None,
            };
            let there = trainer.as_ref().is_some_and(|id| known(id).is_some());
            match (old, trainer) {
                (Some(old), Some(new)) if !there => session.trainers[old] = new.clone(),
                (Some(old), _) => drop(session.trainers.remove(old)),
                (None, Some(new)) if !there => session.trainers.push(new.clone()),
                (None, _) => {}
            }
        }
    }
}

/// The one edit that makes it so; none where nothing changes.
fn edit(what: &What, before: &Session, after: Session) -> Option<Edit> {
    if *before == after {
        return None;
    }
    let name = match what {
        What::Undated(_) => EditName::SessionDated,
        What::Session(_, Grip::Start | Grip::End) => EditName::SessionStretched,
        What::Session(..) | What::New(_) => EditName::SessionMoved,
    };
    let only_days =
        Session { days: before.days.clone(), target: before.target.clone(), ..after.clone() } == *before;
    let edit = if only_days {
        Edit::Reschedule(after.id.clone(), Schedule::On(after.days))
    } else {
        Edit::Put(after.into())
    };
    Some(Edit::Together(name, vec![edit]))
}

/// The form for a session that was drawn.
fn plan(session: Session) -> Plan {
    Plan {
        module: Some(session.module).filter(|module| !module.is_empty()),
        day: session.days.iter().find_map(SessionDay::date),
        days: session.days,
        trainer: session.trainers.into_iter().next(),
        venue: session.venue,
        ..Plan::default()
    }
}

#[cfg(test)]
#[path = "landing_tests.rs"]
mod tests;
