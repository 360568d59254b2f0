//! Clashes of a session, free dates, the waiting list.
//!
//! All answers are values; their sentences are in `texts`. [`Occupancy`] is built once a revision and
//! answers many questions; [`clashes`], [`all_conflicts`] and [`free_slots`] build one for a single one.

mod blocking;
mod clash;
mod moving;
mod occupancy;
mod people;
mod places;
mod prerequisites;
mod slot_score;
mod slots;
#[cfg(test)]
mod testing;
mod trainers;
mod waiting;
mod when;

use std::ops::ControlFlow;

use chrono::NaiveDate;

pub use blocking::{Deed, Refusal, deeds, refusals};
pub use clash::{Cause, Clash, Comparison, compare};
pub use moving::{Grip, STEP_MINUTES, lengthened, minute, shifted, stretched, time_at, usual_days};
pub use occupancy::Occupancy;
pub use slots::{DayTimes, Slot, SlotQuery, SlotReason};
pub use trainers::teaches;
pub use waiting::{Seats, moves_up, seats, waiting_place};

use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, Session, SessionId};

/// Every clash of `session`, which may be a draft that the catalogue doesn't have yet. A session never
/// clashes with the one of its own id. Held and cancelled sessions have no clashes.
pub fn clashes(
    catalogue: &Catalogue,
    calendar: &Calendar,
    session: &Session,
    today: NaiveDate,
) -> Vec<Clash> {
    Occupancy::new(catalogue, calendar).clashes(session, today)
}

/// The sessions from `today` on (and the undated ones) that have clashes, by first day.
pub fn all_conflicts(
    catalogue: &Catalogue,
    calendar: &Calendar,
    today: NaiveDate,
) -> Vec<(SessionId, Vec<Clash>)> {
    Occupancy::new(catalogue, calendar).all_conflicts(today)
}

/// The next fitting dates for a module, best first; none where `step` stopped the search.
/// See [`Occupancy::free_slots`].
pub fn free_slots(
    catalogue: &Catalogue,
    calendar: &Calendar,
    query: &SlotQuery,
    today: NaiveDate,
    step: impl FnMut(u64, u64) -> ControlFlow<()>,
) -> Option<Vec<Slot>> {
    Occupancy::new(catalogue, calendar).free_slots(query, today, step)
}

/// For searches that nobody watches.
pub fn to_the_end(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[cfg(test)]
#[path = "clash_tests.rs"]
mod tests;
