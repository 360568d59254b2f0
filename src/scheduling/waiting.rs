//! Seats and the waiting list.

use serde::Serialize;

use crate::catalogue::{Catalogue, PersonId, Session};

/// How full a session is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Seats {
    /// As many as it takes; `None`: as many as come.
    pub most: Option<u16>,
    /// Seats taken.
    pub taken: usize,
    /// People on the waiting list.
    pub waiting: usize,
    /// Seats left; `None` where there is no limit.
    pub left: Option<usize>,
}

/// How full `session` is.
pub fn seats(catalogue: &Catalogue, session: &Session) -> Seats {
    let most = catalogue.max_people(session);
    let taken = session.seats_taken();
    let waiting = session.waiting_list().len();
    Seats { most, taken, waiting, left: most.map(|most| usize::from(most).saturating_sub(taken)) }
}

/// Who can move up from the waiting list into seats that are free now, in order.
pub fn moves_up<'a>(catalogue: &Catalogue, session: &'a Session) -> Vec<&'a PersonId> {
    let free = seats(catalogue, session).left.unwrap_or(usize::MAX);
    session.waiting_list().into_iter().take(free).map(|waiting| &waiting.person).collect()
}

/// A person's place on the waiting list, from 1.
pub fn waiting_place(session: &Session, person: &PersonId) -> Option<usize> {
    session.waiting_list().iter().position(|waiting| waiting.person == *person).map(|index| index + 1)
}
