//! Two records that are one person: all that hung on either hangs on the one that stays.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{
    Catalogue, Certificate, DayAttendance, EditError, Person, PersonId, RecordId, Registration,
    RegistrationStatus, Session, SessionDay,
};

/// Puts `kept` in the place of the record with its id, moves the registrations and certificates of `gone` to
/// it, and takes `gone` out.
pub(super) fn merge(catalogue: &mut Catalogue, kept: Person, gone: &PersonId) -> Result<(), EditError> {
    let missing = [&kept.id, gone].into_iter().find(|id| catalogue.people.get(id).is_none());
    if let Some(missing) = missing.or_else(|| (kept.id == *gone).then_some(gone)) {
        return Err(EditError::NoSuchRecord(missing.clone().into()));
    }
    let with_gone = catalogue.sessions.iter().filter(|session| session.registration(gone).is_some());
    let sessions: Vec<_> = with_gone.map(|session| moved(session, &kept.id, gone)).collect();
    for session in sessions {
        catalogue.sessions.put(session);
    }
    let of_gone = catalogue.certificates.iter().filter(|entry| entry.person.as_ref() == Some(gone));
    let certificates: Vec<_> = of_gone
        .map(|entry| Certificate { person: Some(kept.id.clone()), ..Certificate::clone(entry) })
        .collect();
    for entry in certificates {
        catalogue.certificates.put(entry);
    }
    if !catalogue.different_people.is_empty() {
        let stays = |id: PersonId| if id == *gone { kept.id.clone() } else { id };
        let pairs = std::mem::take(&mut catalogue.different_people).into_iter();
        set_apart(catalogue, pairs.map(|(one, other)| (stays(one), stays(other))));
    }
    catalogue.people.remove(gone);
    catalogue.people.put(kept);
    Ok(())
}

/// Notes that two people are two.
pub(super) fn keep_apart(catalogue: &mut Catalogue, one: PersonId, other: PersonId) -> Result<(), EditError> {
    if let Some(missing) = [&one, &other].into_iter().find(|id| catalogue.people.get(id).is_none()) {
        return Err(EditError::NoSuchRecord(missing.clone().into()));
    }
    let pairs = std::mem::take(&mut catalogue.different_people);
    set_apart(catalogue, pairs.into_iter().chain([(one, other)]));
    Ok(())
}

/// Pairs in order, each once, nobody beside themselves.
fn set_apart(catalogue: &mut Catalogue, pairs: impl Iterator<Item = (PersonId, PersonId)>) {
    let ordered = pairs.map(|(one, other)| if one <= other { (one, other) } else { (other, one) });
    let pairs: BTreeSet<_> = ordered.filter(|(one, other)| one != other).collect();
    catalogue.different_people = pairs.into_iter().collect();
}

/// Pairs of somebody who is deleted go, too.
pub(super) fn forget(catalogue: &mut Catalogue, removed: &[RecordId]) {
    if catalogue.different_people.is_empty() {
        return;
    }
    let gone: BTreeSet<_> = removed
        .iter()
        .filter_map(|id| match id {
            RecordId::Person(id) => Some(id),
            _ => None,
        })
        .collect();
    catalogue.different_people.retain(|(one, other)| !gone.contains(one) && !gone.contains(other));
}

/// The session with the registrations of `gone` as those of `kept`: one in all, at the place of the first.
fn moved(session: &Session, kept: &PersonId, gone: &PersonId) -> Session {
    let mut session = session.clone();
    let registrations = std::mem::take(&mut session.registrations);
    let mut ours: Option<usize> = None;
    for registration in registrations {
        if registration.person != *kept && registration.person != *gone {
            session.registrations.push(registration);
            continue;
        }
        let registration = Registration { person: kept.clone(), ..registration };
        if let Some(at) = ours {
            let joined = joined(&session, &session.registrations[at], &registration);
            session.registrations[at] = joined;
        } else {
            ours = Some(session.registrations.len());
            session.registrations.push(registration);
        }
    }
    session
}

/// What becomes of two registrations of one person in `session`: the stronger attendance of each day, so that
/// nobody loses time; the earlier day of registration. It names the person of `one`.
pub fn joined(session: &Session, one: &Registration, other: &Registration) -> Registration {
    let day_minutes: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
    let days = day_minutes.len();
    let strength = |of: &Registration| {
        let entered = (0..days).filter(|day| of.on_day(*day).is_some()).count();
        (of.minutes_attended(&day_minutes), entered, rank(of.status))
    };
    let mut united = one.clone();
    for (day, minutes) in day_minutes.iter().enumerate() {
        if let Some(theirs) = other.on_day(day) {
            let ours = united.on_day(day);
            let better = ours.is_none_or(|ours| order(&theirs, &ours, *minutes) == Ordering::Greater);
            if better {
                united.enter(day, days, Some(theirs));
            }
        }
    }
    // What was entered for all days together can't be told day by day without losing some of it.
    let strongest = [&united, other, one].into_iter().max_by_key(|of| strength(of)).unwrap_or(one);
    let mut joined = strongest.clone();
    joined.person = one.person.clone();
    joined.walk_in = one.walk_in && other.walk_in;
    joined.registered_on = [one, other]
        .into_iter()
        .min_by_key(|of| of.registration_order())
        .and_then(|first| first.registered_on.clone());
    joined.support_need = match (&one.support_need, &other.support_need) {
        (Some(ours), Some(theirs)) if ours != theirs => Some(format!("{ours}; {theirs}").into()),
        (ours, theirs) => ours.clone().or_else(|| theirs.clone()),
    };
    joined.extra.fill_from(one.extra.clone());
    joined.extra.fill_from(other.extra.clone());
    joined
}

fn order(one: &DayAttendance, other: &DayAttendance, minutes: u32) -> Ordering {
    let strength = |day: &DayAttendance| {
        let attended = match day.status {
            RegistrationStatus::Attended => minutes,
            RegistrationStatus::AttendedPartly => u32::from(day.minutes.unwrap_or(0)).min(minutes),
            _ => 0,
        };
        (attended, rank(day.status))
    };
    strength(one).cmp(&strength(other))
}

/// What says more about whether somebody came, or comes.
fn rank(status: RegistrationStatus) -> u8 {
    match status {
        RegistrationStatus::Invited => 0,
        RegistrationStatus::Cancelled => 1,
        RegistrationStatus::Waiting => 2,
        RegistrationStatus::Registered => 3,
        RegistrationStatus::Absent => 4,
        RegistrationStatus::Excused => 5,
        RegistrationStatus::AttendedPartly => 6,
        RegistrationStatus::Attended => 7,
    }
}

#[cfg(test)]
#[path = "merging_tests.rs"]
mod tests;
