//! Counts how often a session changed in what stands in people's calendars, so that a calendar program can
//! tell the newer of two files.

use std::sync::Arc;

use super::{Catalogue, Session, SessionStatus};

/// Raises the count of every session that calendars show differently after an edit. The count never falls,
/// even if a form puts an older copy of the session back.
pub(super) fn keep_count(before: &Catalogue, after: &mut Catalogue) {
    if before.sessions.same_version(&after.sessions) {
        return;
    }
    let counted: Vec<_> =
        after.sessions.iter().enumerate().filter_map(|(at, new)| counted(before, after, at, new)).collect();
    for session in counted {
        after.sessions.put(session);
    }
}

/// The session with its new count, where that is another.
fn counted(before: &Catalogue, after: &Catalogue, at: usize, new: &Arc<Session>) -> Option<Session> {
    let same = |old: &Arc<Session>| Arc::ptr_eq(old, new);
    // Nearly all stand where they stood; this spares looking them up.
    if before.sessions.at(at).is_some_and(same) {
        return None;
    }
    let old = before.sessions.get(&new.id).filter(|old| !same(old))?;
    // Of two with the same id only the first can be changed.
    if after.sessions.position(&new.id) != Some(at) {
        return None;
    }
    let step = u32::from(in_calendars(old) != in_calendars(new));
    let revision = old.revision.max(new.revision).saturating_add(step);
    (revision != new.revision).then(|| Session { revision, ..Session::clone(new) })
}

/// What stands in people's calendars.
fn in_calendars(session: &Session) -> impl PartialEq {
    let Session { module, days, venue, room, trainers, status, .. } = session;
    (module, days, venue, room, trainers, *status == SessionStatus::Cancelled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Edit, Schedule, SessionDay, SessionId};

    fn id() -> SessionId {
        "s".into()
    }

    fn before() -> Catalogue {
        let day = SessionDay::whole("2027-03-01".parse().unwrap());
        let session = Session { id: id(), days: vec![day], ..Session::default() };
        let other = Session { id: "a".into(), ..Session::default() };
        Catalogue { sessions: [session, other].into_iter().collect(), ..Catalogue::default() }
    }

    fn count(catalogue: &Catalogue) -> u32 {
        catalogue.sessions.get(&id()).unwrap().revision
    }

    #[test]
    fn what_calendars_show_counts_and_nothing_else() {
        let session = Session::clone(before().sessions.get(&id()).unwrap());
        let day = SessionDay::half("2027-03-02".parse().unwrap());
        let put = |session: Session| Edit::Put(session.into());
        for (edit, expected) in [
            (Edit::Reschedule(id(), Schedule::On(vec![day])), 1),
            (Edit::Reschedule(id(), Schedule::On(session.days.clone())), 0),
            (Edit::Reschedule(id(), Schedule::Undated(None)), 1),
            (Edit::CancelSession(id(), "krank".to_owned()), 1),
            (Edit::SetStatus(id(), SessionStatus::Confirmed), 0),
            (Edit::Invite(id(), vec!["c".into()]), 0),
            (put(Session { venue: Some("v".into()), ..session.clone() }), 1),
            (put(Session { room: Some("2".to_owned()), ..session.clone() }), 1),
            (put(Session { trainers: vec!["t".into()], ..session.clone() }), 1),
            (put(Session { note: "x".to_owned(), ..session.clone() }), 0),
        ] {
            let after = edit.clone().apply(&before()).unwrap();
            assert_eq!(count(&after), expected, "{edit:?}");
            assert_eq!(after.sessions.get(&"a".into()).unwrap().revision, 0);
        }
    }

    #[test]
    fn the_count_never_falls_and_one_step_counts_once() {
        let mut catalogue = before();
        let old = Session::clone(catalogue.sessions.get(&id()).unwrap());
        for expected in 1..4 {
            let venue = Some(format!("v{expected}").as_str().into());
            let moved = Session { venue, ..old.clone() };
            let room = Session { room: Some("x".to_owned()), ..moved.clone() };
            let name = crate::catalogue::EditName::SessionMoved;
            let both = Edit::Together(name, vec![Edit::Put(moved.into()), Edit::Put(room.into())]);
            catalogue = both.apply(&catalogue).unwrap();
            assert_eq!(count(&catalogue), expected);
        }
        // An older copy that changes nothing of it but the note.
        let now = Session::clone(catalogue.sessions.get(&id()).unwrap());
        let stale = Session { note: "x".to_owned(), revision: 0, ..now };
        catalogue = Edit::Put(stale.into()).apply(&catalogue).unwrap();
        assert_eq!(count(&catalogue), 3);
    }

    #[test]
    fn of_two_with_one_id_both_stay() {
        let mut sessions: Vec<_> = before().sessions.iter().map(|session| Session::clone(session)).collect();
        sessions.push(Session { note: "zweite".to_owned(), ..sessions[1].clone() });
        let catalogue = Catalogue { sessions: sessions.into_iter().collect(), ..Catalogue::default() };
        let remove = Edit::Remove(SessionId::from("a").into());
        let after =
            Edit::CancelSession(id(), String::new()).apply(&remove.apply(&catalogue).unwrap()).unwrap();
        let notes: Vec<_> = after.sessions.iter().map(|session| session.note.as_str()).collect();
        assert_eq!(notes, ["", "zweite"]);
    }
}
