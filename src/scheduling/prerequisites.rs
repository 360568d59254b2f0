//! Clashes with prerequisites that take place later.

use chrono::NaiveDateTime;
use rustc_hash::FxHashSet;

use super::Cause;
use super::occupancy::{Attended, Found, Occupancy, span};
use super::people::expected;
use crate::catalogue::{CentreId, ClashKind, ModuleId, PersonId, Session, SessionId};

/// A prerequisite as it stands at the start of the session in question.
struct Before<'a> {
    attended: Option<&'a Attended>,
    start: NaiveDateTime,
    /// Whether it takes place once more in time.
    in_time: bool,
    /// The next session of it that is too late.
    too_late: &'a SessionId,
    seats_in_time: FxHashSet<&'a PersonId>,
    seats_too_late: FxHashSet<&'a PersonId>,
}

impl Occupancy {
    pub(super) fn prerequisites(&self, session: &Session, found: &mut Found<'_>) {
        if !found.wants(ClashKind::Prerequisite) {
            return;
        }
        let Some(module) = self.module(&session.module).map(|found| found.module) else { return };
        let Some(start) = session.days.iter().filter_map(span).map(|(start, _)| start).min() else { return };
        for prerequisite in &module.prerequisites {
            let Some(before) = self.before(prerequisite, session, start) else { continue };
            let people: Vec<_> = expected(session).filter(|p| before.person_lacks(p)).cloned().collect();
            let centres = self.centres_lacking(session, &before);
            if !people.is_empty() || !centres.is_empty() {
                let (module, session) = (prerequisite.clone(), before.too_late.clone());
                found.add(&[], Cause::Prerequisite { module, session, people, centres });
            }
        }
    }

    /// `None` if no session of it comes too late.
    fn before(&self, module: &ModuleId, session: &Session, start: NaiveDateTime) -> Option<Before<'_>> {
        let mut runs: Vec<_> = self
            .runs(module)
            .filter(|run| run.is_upcoming() && run.id != session.id)
            .filter_map(|run| Some((run.days.iter().filter_map(span).map(|(_, end)| end).max()?, run)))
            .collect();
        runs.sort_by_key(|(end, _)| *end);
        let (in_time, too_late) = runs.split_at(runs.partition_point(|(end, _)| *end <= start));
        let (_, next) = too_late.first()?;
        Some(Before {
            attended: self.attended(module),
            start,
            in_time: !in_time.is_empty(),
            too_late: &next.id,
            seats_in_time: in_time.iter().flat_map(|(_, run)| expected(run)).collect(),
            seats_too_late: too_late.iter().flat_map(|(_, run)| expected(run)).collect(),
        })
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
            let day = before.attended.and_then(|attended| attended.centres.get(centre));
            day.is_some_and(|day| *day <= before.start.date())
        };
        session.invited.iter().filter(|c| !registered.contains(c) && !ready(c)).cloned().collect()
    }
}

impl Before<'_> {
    /// Has neither attended it nor a seat in time, and either has a seat too late or can't get one in time.
    fn person_lacks(&self, person: &PersonId) -> bool {
        let day = self.attended.and_then(|attended| attended.people.get(person));
        let has_it = day.is_some_and(|day| *day <= self.start.date()) || self.seats_in_time.contains(person);
        !has_it && (!self.in_time || self.seats_too_late.contains(person))
    }
}
