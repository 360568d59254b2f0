//! Clashes of venue and room.

use chrono::NaiveDateTime;
use rustc_hash::FxHashSet;

use super::Cause;
use super::occupancy::{Found, Occupancy, Overlap, dates, span};
use crate::catalogue::{ClashKind, Session, SessionDay, Venue, VenueKind};

impl Occupancy {
    pub(super) fn places(&self, session: &Session, overlaps: &[Overlap<'_>], found: &mut Found<'_>) {
        let Some(venue) = session.venue.as_ref().and_then(|id| self.catalogue.venues.get(id)) else { return };
        for day in dates(session) {
            if let Some(absence) = venue.away.iter().find(|absence| absence.covers(day)) {
                let reason = absence.reason.clone();
                found.add(&[day], Cause::VenueAway { venue: venue.id.clone(), reason });
            }
        }
        let people = session.seats_taken();
        if let Some(seats) = venue.capacity(session.room.as_deref())
            && people > usize::from(seats)
        {
            found.add(&[], Cause::RoomTooSmall { venue: venue.id.clone(), seats, people });
        }
        if venue.kind == VenueKind::OnSite && found.wants(ClashKind::VenueBooked) {
            let here: Vec<_> =
                overlaps.iter().filter(|overlap| overlap.other.venue.as_ref() == Some(&venue.id)).collect();
            for day in &session.days {
                booked(venue, session, day, &here, found);
            }
        }
    }
}

/// Sessions in the same room get into each other's way. A session that names no room needs some room: it
/// gets into the others' way when, at any moment, more rooms are needed than the venue has. A venue that
/// lists no rooms has one.
fn booked(venue: &Venue, session: &Session, day: &SessionDay, here: &[&Overlap<'_>], found: &mut Found<'_>) {
    let Some((start, end)) = span(day) else { return };
    let here: Vec<_> = here.iter().filter(|other| other.start < end && start < other.end).collect();
    // The number of sessions only grows when one starts.
    let mut moments: Vec<NaiveDateTime> = here.iter().map(|other| other.start.max(start)).collect();
    moments.sort_unstable();
    moments.dedup();
    for moment in moments {
        if found.is_full() {
            return;
        }
        let now: Vec<_> = here.iter().filter(|at| at.start <= moment && moment < at.end).collect();
        let rooms = || now.iter().map(|at| &at.other.room).chain([&session.room]);
        let named = rooms().flatten().collect::<FxHashSet<_>>().len();
        let unnamed = rooms().filter(|room| room.is_none()).count();
        let full = named + unnamed > venue.rooms.len().max(1);
        for at in now {
            let same = at.other.room.is_some() && at.other.room == session.room;
            let needs_some_room = at.other.room.is_none() || session.room.is_none();
            if same || (full && needs_some_room) {
                found.add(
                    &[at.day],
                    Cause::VenueBooked {
                        venue: venue.id.clone(),
                        room: session.room.clone().filter(|_| same),
                        session: at.other.id.clone(),
                    },
                );
            }
        }
    }
}
