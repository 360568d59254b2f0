//! Clashes with prerequisites that take place later.

use chrono::{NaiveDate, NaiveDateTime};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Cause;
use super::occupancy::{Found, Occupancy, span};
use super::people::expected;
use crate::catalogue::{CentreId, ClashKind, ModuleId, PersonId, Session, SessionDay, SessionId};

/// How far people and centres are with a module that others build on.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// The day on which somebody first had attended enough of it, by their position in the table. Only
    /// those who did: there may be as many prerequisites as people.
    attended: FxHashMap<usize, NaiveDate>,
    /// The same for the first of a centre's people.
    attended_by_centre: FxHashMap<usize, NaiveDate>,
    /// Its sessions that are still to come, by their end.
    planned: Vec<(NaiveDateTime, SessionId)>,
    /// Who has a seat in which of them, by their place in that list.
    seats: FxHashMap<PersonId, Vec<usize>>,
}

/// A prerequisite as it stands at the start of the session in question.
struct Before<'a> {
    standing: &'a Standing,
    start: NaiveDateTime,
    /// The session in question, which doesn't come before itself.
    itself: &'a SessionId,
    /// Whether it takes place once more in time.
    in_time: bool,
}

impl Occupancy {
    pub(super) fn prerequisites(&self, session: &Session, found: &mut Found<'_>) {
        if !found.wants(ClashKind::Prerequisite) {
            return;
        }
        let Some(module) = self.module(&session.module).map(|found| found.module) else { return };
        let Some(start) = session.days.iter().filter_map(span).map(|(start, _)| start).min() else { return };
        for prerequisite in &module.prerequisites {
            if found.is_full() {
                return;
            }
            let Some(standing) = self.standing(prerequisite) else { continue };
            let others = || standing.planned.iter().filter(|(_, id)| *id != session.id);
            let Some((_, too_late)) = others().find(|(end, _)| *end > start) else { continue };
            let in_time = others().any(|(end, _)| *end <= start);
            let before = Before { standing, start, itself: &session.id, in_time };
            let lacks = |person: &&PersonId| self.person_lacks(person, &before);
            let people: Vec<_> = expected(session).filter(lacks).cloned().collect();
            let centres = self.centres_lacking(session, &before);
            if !people.is_empty() || !centres.is_empty() {
                let (module, session) = (prerequisite.clone(), too_late.clone());
                found.add(&[], Cause::Prerequisite { module, session, people, centres });
            }
        }
    }

    /// Invited centres none of whose people has attended it, while it doesn't take place in time.
    /// Centres that have registered somebody are judged by these people.
    fn centres_lacking(&self, session: &Session, before: &Before<'_>) -> Vec<CentreId> {
        if before.in_time || session.invited.is_empty() {
            return Vec::new();
        }
        let registered: FxHashSet<_> =
            expected(session).filter_map(|person| self.centre_of(person)).collect();
        let ready = |centre: &CentreId| {
            let at = self.catalogue.centres.position(centre);
            before.was_attended(at.and_then(|at| before.standing.attended_by_centre.get(&at).copied()))
        };
        session.invited.iter().filter(|c| !registered.contains(c) && !ready(c)).cloned().collect()
    }

    /// Has neither attended it nor a seat in time, and either has a seat too late or can't get one in time.
    fn person_lacks(&self, person: &PersonId, before: &Before<'_>) -> bool {
        let Before { standing, start, itself, in_time } = before;
        let seats = standing.seats.get(person).into_iter().flatten();
        let runs = seats.filter_map(|at| standing.planned.get(*at)).filter(|(_, id)| id != *itself);
        let (soon, too_late): (Vec<_>, Vec<_>) = runs.partition(|(end, _)| end <= start);
        let at = self.catalogue.people.position(person);
        let attended = before.was_attended(at.and_then(|at| standing.attended.get(&at).copied()));
        !attended && soon.is_empty() && (!in_time || !too_late.is_empty())
    }

    /// Goes through all sessions of a module once.
    pub(super) fn look_up_standing(&self, module: &ModuleId) -> Standing {
        let mut standing = Standing::default();
        let mut planned: Vec<(NaiveDateTime, &Session)> = Vec::new();
        for run in self.runs(module) {
            if run.is_upcoming()
                && let Some(end) = run.days.iter().filter_map(span).map(|(_, end)| end).max()
            {
                planned.push((end, run));
            }
            self.note_attendance(module, run, &mut standing);
        }
        planned.sort_by_key(|(end, _)| *end);
        for (at, (end, run)) in planned.into_iter().enumerate() {
            standing.planned.push((end, run.id.clone()));
            for person in expected(run) {
                standing.seats.entry(person.clone()).or_default().push(at);
            }
        }
        standing
    }

    /// Who attended the share of a session's time that the module's completion asks for.
    fn note_attendance(&self, module: &ModuleId, run: &Session, standing: &mut Standing) {
        let Some(day) = run.last_day() else { return };
        let share = self.module(module).map_or(100, |found| found.module.completion.share_percent);
        let day_minutes: Vec<u32> = run.days.iter().map(SessionDay::minutes).collect();
        let needed = day_minutes.iter().sum::<u32>().saturating_mul(share.into());
        for registration in run.registrations.iter().filter(|entry| entry.status.is_attendance()) {
            let minutes = registration.minutes_attended(&day_minutes);
            if minutes == 0 || minutes.saturating_mul(100) < needed {
                continue;
            }
            let Some(person) = self.catalogue.people.position(&registration.person) else { continue };
            note_first(&mut standing.attended, person, day);
            if let Some(centre) = self.centre_position(person) {
                note_first(&mut standing.attended_by_centre, centre, day);
            }
        }
    }
}

impl Before<'_> {
    fn was_attended(&self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| day <= self.start.date())
    }
}

fn note_first(known: &mut FxHashMap<usize, NaiveDate>, who: usize, day: NaiveDate) {
    let first = known.entry(who).or_insert(day);
    *first = day.min(*first);
}
