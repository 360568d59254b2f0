//! Clashes of the people: those with a seat, the invited centres, and how many come.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::Cause;
use super::occupancy::{Found, Occupancy, Overlap, dates};
use crate::catalogue::{CentreId, ClashKind, Date, PersonId, RegistrationStatus, Session, SessionId};

/// The people who have a seat and are expected.
pub(super) fn expected(session: &Session) -> impl Iterator<Item = &PersonId> {
    let gone = |status| matches!(status, RegistrationStatus::Excused | RegistrationStatus::Absent);
    session
        .registrations
        .iter()
        .filter(move |registration| registration.status.takes_seat() && !gone(registration.status))
        .map(|registration| &registration.person)
}

impl Occupancy {
    pub(super) fn people(
        &self,
        session: &Session,
        overlaps: &[Overlap<'_>],
        today: NaiveDate,
        found: &mut Found<'_>,
    ) {
        self.how_many(session, today, found);
        self.centres_away(session, found);
        self.persons_left(session, found);
        let own: FxHashSet<usize> = self.expected_in(session).iter().map(|own| own.person).collect();
        self.persons_busy(overlaps, &own, found);
        self.centres_busy(session, overlaps, &own, found);
        self.prerequisites(session, found);
    }

    fn how_many(&self, session: &Session, today: NaiveDate, found: &mut Found<'_>) {
        let module = self.module(&session.module).map(|found| found.module);
        let people = session.seats_taken();
        let most = session.max_people.or_else(|| module?.max_people);
        if let Some(most) = most.filter(|most| people > usize::from(*most)) {
            found.add(&[], Cause::OverFull { most, people });
        }
        let fewest = session.min_people.or_else(|| module?.min_people);
        let deadline = session.registration_deadline.as_ref().and_then(Date::get).or(session.first_day());
        if let (Some(fewest), Some(deadline)) = (fewest, deadline)
            && deadline <= today
            && people < usize::from(fewest)
        {
            found.add(&[], Cause::TooFewPeople { fewest, people, deadline });
        }
    }

    /// Invited centres, and those whose people have a seat, in this order and each once.
    fn centres_concerned<'a>(&'a self, session: &'a Session) -> Vec<&'a CentreId> {
        let mut seen = FxHashSet::default();
        let of_people = expected(session).filter_map(|person| self.centre_of(person));
        session.invited.iter().chain(of_people).filter(|centre| seen.insert(*centre)).collect()
    }

    pub(super) fn centre_of(&self, person: &PersonId) -> Option<&CentreId> {
        self.catalogue.people.get(person)?.centre.as_ref()
    }

    fn centres_away(&self, session: &Session, found: &mut Found<'_>) {
        if !found.wants(ClashKind::CentreAway) {
            return;
        }
        let days = dates(session);
        for id in self.centres_concerned(session) {
            let Some(centre) = self.catalogue.centres.get(id).filter(|centre| !centre.away.is_empty()) else {
                continue;
            };
            for &day in &days {
                if let Some(absence) = centre.away.iter().find(|absence| absence.covers(day)) {
                    let reason = absence.reason.clone();
                    found.add(&[day], Cause::CentreAway { centre: id.clone(), reason });
                }
            }
        }
    }

    fn persons_left(&self, session: &Session, found: &mut Found<'_>) {
        let days = dates(session);
        for id in expected(session) {
            let Some(person) = self.catalogue.people.get(id) else { continue };
            let gone: Vec<_> = days.iter().copied().filter(|day| !person.works_on(*day)).collect();
            if !gone.is_empty() {
                found.add(&gone, Cause::PersonLeft { person: id.clone() });
            }
        }
    }

    fn persons_busy(&self, overlaps: &[Overlap<'_>], own: &FxHashSet<usize>, found: &mut Found<'_>) {
        if own.is_empty() || !found.wants(ClashKind::PersonBusy) {
            return;
        }
        for overlap in overlaps {
            if found.is_full() {
                return;
            }
            let both = self.expected_there(overlap).iter().filter(|there| own.contains(&there.person));
            for person in both.filter_map(|both| self.catalogue.people.at(both.person)) {
                let (person, session) = (person.id.clone(), overlap.other.id.clone());
                found.add(&[overlap.day], Cause::PersonBusy { person, session });
            }
        }
    }

    /// Staff of invited centres in other sessions. Only seats count: an invitation binds nobody, and
    /// offerings open to all are sent to every centre. People of this session are told of one by one.
    /// One clash for each other session, however many centres are invited.
    fn centres_busy(
        &self,
        session: &Session,
        overlaps: &[Overlap<'_>],
        own: &FxHashSet<usize>,
        found: &mut Found<'_>,
    ) {
        if session.invited.is_empty() || !found.wants(ClashKind::CentreBusy) {
            return;
        }
        let position = |id: &CentreId| self.catalogue.centres.position(id);
        let invited: FxHashSet<usize> = session.invited.iter().filter_map(position).collect();
        let mut others: BTreeMap<&SessionId, (&Overlap<'_>, Vec<NaiveDate>)> = BTreeMap::new();
        for overlap in overlaps {
            others.entry(&overlap.other.id).or_insert((overlap, Vec::new())).1.push(overlap.day);
        }
        for (id, (other, days)) in others {
            let busy: Vec<usize> = self
                .expected_there(other)
                .iter()
                .filter(|there| !own.contains(&there.person))
                .filter_map(|there| there.centre.filter(|centre| invited.contains(centre)))
                .collect();
            if !busy.is_empty() {
                let at: FxHashSet<_> = busy.iter().collect();
                let is_busy = |id: &&CentreId| position(id).is_some_and(|centre| at.contains(&centre));
                let centres = session.invited.iter().filter(is_busy).cloned().collect();
                found.add(&days, Cause::CentreBusy { session: id.clone(), centres, people: busy.len() });
            }
        }
    }
}
