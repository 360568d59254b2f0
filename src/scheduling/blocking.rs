//! What an edit may not do: clashes that it would newly cause, of kinds that the office blocks.
//!
//! Decisions are refused, facts never: that a trainer falls ill, that somebody cancels or simply comes can
//! be entered whatever follows from it. And what was in the way before stays where it is: it keeps nothing
//! about a session from being changed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Clash, Occupancy};
use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, ClashKind, Edit, Reaction, Record, Session, SessionId, SessionStatus};

/// What an edit decides about a session, as far as something can get into its way by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is made or changed as a whole, moved, or taken up again after it was called off.
    Place,
    /// Centres are invited.
    Invite,
    /// Somebody gets a seat.
    Seat,
}

impl Deed {
    /// The kinds of clashes that it can cause in the session itself.
    pub fn may_cause(self) -> &'static [ClashKind] {
        match self {
            Self::Place => &ClashKind::ALL,
            Self::Invite => &[ClashKind::CentreAway, ClashKind::CentreBusy, ClashKind::Prerequisite],
            Self::Seat => &[
                ClashKind::RoomTooSmall,
                ClashKind::OverFull,
                ClashKind::CentreAway,
                ClashKind::PersonBusy,
                ClashKind::PersonLeft,
                ClashKind::Prerequisite,
            ],
        }
    }

    /// The kinds that it can cause in other sessions without a counterpart in the session itself: people who
    /// now have a seat here are missing from a session to which their centre is invited, and a session that
    /// builds on this one may now come before it. An invitation binds nobody.
    pub fn may_cause_elsewhere(self) -> &'static [ClashKind] {
        match self {
            Self::Place | Self::Seat => &[ClashKind::CentreBusy, ClashKind::Prerequisite],
            Self::Invite => &[],
        }
    }
}

/// A clash that an edit would newly cause although its kind blocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// In whose way it would be: the session that is changed, or another one.
    pub session: SessionId,
    /// It is another one.
    pub elsewhere: bool,
    /// What.
    pub clash: Clash,
}

/// What an edit decides about which sessions.
pub fn deeds(before: &Catalogue, edit: &Edit, today: NaiveDate) -> Vec<(SessionId, Deed)> {
    let session = |id: &SessionId| before.sessions.get(id);
    let deed = |id: &SessionId, deed| vec![(id.clone(), deed)];
    match edit {
        Edit::Put(Record::Session(session)) => deed(&session.id, Deed::Place),
        Edit::Reschedule(id, _) => deed(id, Deed::Place),
        Edit::SetStatus(id, _) if session(id).is_some_and(|s| s.status == SessionStatus::Cancelled) => {
            deed(id, Deed::Place)
        }
        Edit::Invite(id, _) => deed(id, Deed::Invite),
        Edit::Register(id, people) => {
            // Who stands in the door is there.
            let begun = session(id).and_then(|s| s.first_day()).is_some_and(|day| day <= today);
            let came = begun && people.iter().all(|registration| registration.walk_in);
            if came { Vec::new() } else { deed(id, Deed::Seat) }
        }
        Edit::GiveSeat(id, _) | Edit::CancelRegistration { session: id, moves_up: Some(_), .. } => {
            deed(id, Deed::Seat)
        }
        Edit::Together(_, edits) => edits.iter().flat_map(|edit| deeds(before, edit, today)).collect(),
        Edit::SetOrganisation(_)
        | Edit::SetRules(_)
        | Edit::SetCorrespondence(_)
        | Edit::SetSchoolHolidays(_)
        | Edit::SetFurtherHolidays(_)
        | Edit::Put(_)
        | Edit::Remove(_)
        | Edit::RemoveAll(_)
        | Edit::SetStatus(..)
        | Edit::CancelSession(..)
        | Edit::CancelRegistration { .. }
        | Edit::RemoveRegistration(..)
        | Edit::SetSupportNeed(..)
        | Edit::EnterAttendance { .. }
        | Edit::FillAttendance(..)
        | Edit::IssueCertificates(..)
        | Edit::RevokeCertificate(..)
        // That two are one is a fact.
        | Edit::MergePeople(..)
        | Edit::KeepApart(..) => Vec::new(),
    }
}

/// The clashes for which `edit` is refused: of kinds that block, and not there (or not as bad) before.
/// Nothing is worked out where no kind blocks that the edit can cause.
pub fn refusals(before: &Catalogue, edit: &Edit, today: NaiveDate) -> Vec<Refusal> {
    let blocks =
        |kinds: &[ClashKind]| kinds.iter().any(|kind| before.rules.reaction(*kind) == Reaction::Block);
    let mut deeds = deeds(before, edit, today);
    deeds.retain(|(_, deed)| blocks(deed.may_cause()) || blocks(deed.may_cause_elsewhere()));
    if deeds.is_empty() {
        return Vec::new();
    }
    // Why an edit can't be made at all is its own matter.
    let Ok(after) = edit.clone().apply(before) else { return Vec::new() };
    let index = |catalogue: &Catalogue| Occupancy::new(catalogue, &Calendar::of(catalogue));
    let change = Change { before: index(before), after: index(&after), today };
    let mut refusals: Vec<Refusal> = Vec::new();
    let mut seen: BTreeSet<SessionId> = deeds.iter().map(|(id, _)| id.clone()).collect();
    for (id, deed) in deeds {
        let Some(session) = after.sessions.get(&id) else { continue };
        let mut found = change.refusals(session, deed.may_cause(), false);
        if blocks(deed.may_cause_elsewhere()) {
            for other in change.after.affected_by(session) {
                if seen.insert(other.id.clone()) {
                    found.extend(change.refusals(other, deed.may_cause_elsewhere(), true));
                }
            }
        }
        // Two deeds about one session may find the same.
        found.retain(|refusal| !refusals.contains(refusal));
        refusals.append(&mut found);
    }
    refusals
}

/// Two versions of the catalogue, with an index over each.
struct Change {
    before: Occupancy,
    after: Occupancy,
    today: NaiveDate,
}

impl Change {
    fn refusals(&self, session: &Session, kinds: &[ClashKind], elsewhere: bool) -> Vec<Refusal> {
        let old = self.before.catalogue.sessions.get(&session.id);
        let before = old.map_or_else(Vec::new, |old| self.before.clashes(old, self.today));
        let is_new = |clash: &Clash| !before.iter().any(|old| clash.is_no_worse_than(old));
        let mut clashes = self.after.clashes(session, self.today);
        clashes.retain(|clash| {
            // Of a new session nobody was told yet: that nobody is registered is no clash.
            let too_soon = old.is_none() && clash.kind == ClashKind::TooFewPeople;
            clash.reaction == Reaction::Block && kinds.contains(&clash.kind) && !too_soon && is_new(clash)
        });
        let refusal = |clash| Refusal { session: session.id.clone(), elsewhere, clash };
        clashes.into_iter().map(refusal).collect()
    }
}

impl Occupancy {
    /// The other sessions in whose way it may be where and with whom `session` takes place: those at the same
    /// time, and those that build on its module. In the order of their ids.
    fn affected_by<'a>(&'a self, session: &Session) -> Vec<&'a Session> {
        let overlaps = self.overlaps(session);
        let at_once = overlaps.iter().map(|overlap| overlap.other).filter(|other| !other.invited.is_empty());
        let builds_on = |other: &&Session| {
            let module = self.module(&other.module).map(|found| found.module);
            module.is_some_and(|module| module.prerequisites.contains(&session.module))
        };
        let later = self.catalogue.sessions.iter().map(AsRef::as_ref).filter(builds_on);
        let mut affected: Vec<_> = at_once.chain(later).filter(|other| other.is_upcoming()).collect();
        affected.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        affected.dedup_by(|a, b| a.id == b.id);
        affected
    }
}

#[cfg(test)]
#[path = "blocking_tests.rs"]
mod tests;
