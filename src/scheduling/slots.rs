//! Free dates for a module: a search over days, venues and trainers.
//!
//! A day is looked at once; venues and trainers are added to it one by one, since they don't get into
//! each other's way. That keeps the search at days × (venues + trainers) instead of their product.

use schemars::JsonSchema;
use std::ops::ControlFlow;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::Clash;
use super::occupancy::{Found, Occupancy, Overlap};
use super::slot_score;
use super::trainers::teaches;
use crate::calendar::Custom;
use crate::catalogue::{
    CentreId, ClashKind, Format, ModuleId, ModuleRef, Reaction, Session, SessionDay, Trainer, TrainerId,
    Venue, VenueId, VenueKind,
};

/// What a date is looked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SlotQuery {
    /// Which module.
    pub module: ModuleId,
    /// First possible day; days before today are never proposed.
    pub from: NaiveDate,
    /// Last possible day, of the last day of the session.
    pub until: NaiveDate,
    /// One of these venues; empty: any that fits.
    pub venues: Vec<VenueId>,
    /// One of these trainers, if they teach it; empty: any who does.
    pub trainers: Vec<TrainerId>,
    /// Centres that are to be invited.
    pub invited: Vec<CentreId>,
    /// Times of day.
    pub times: DayTimes,
    /// As many proposals, at most; each on another first day.
    pub limit: usize,
}

impl SlotQuery {
    /// Any venue, any trainer, nobody invited yet, ten proposals.
    pub fn new(module: ModuleId, from: NaiveDate, until: NaiveDate) -> Self {
        Self {
            module,
            from,
            until,
            venues: Vec::new(),
            trainers: Vec::new(),
            invited: Vec::new(),
            times: DayTimes::AsModule,
            limit: 10,
        }
    }
}

/// Which times of day a session takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DayTimes {
    /// Half a day in the afternoon if the module's time for a day fits, else a whole one.
    #[default]
    AsModule,
    /// 09:30–16:30.
    Whole,
    /// 09:30–12:30.
    Morning,
    /// 14:00–17:00.
    Afternoon,
}

/// A proposal: when, where and with whom.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Slot {
    /// The session's days.
    pub days: Vec<SessionDay>,
    /// Where; missing if no venue fits the module.
    pub venue: Option<VenueId>,
    /// Which of the venue's rooms, where it has several.
    pub room: Option<String>,
    /// Who teaches; empty if nobody teaches the module.
    pub trainers: Vec<TrainerId>,
    /// Higher is better; comparable within one answer only.
    pub score: i32,
    /// What speaks for it and against it.
    pub reasons: Vec<SlotReason>,
    /// What is in the way. Empty unless nothing else was free.
    pub clashes: Vec<Clash>,
}

/// What speaks for a slot or against it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum SlotReason {
    /// Nothing is in the way.
    NoClash,
    /// Nothing without clashes was free in the period; this is the best of what remains.
    BestOfTheRest,
    /// Nobody of the invited centres is away or busy.
    AllInvitedFree {
        /// How many were invited.
        centres: usize,
    },
    /// How far the invited centres are from the venue, on average, as the crow flies.
    Distance {
        /// Kilometres.
        km: u32,
    },
    /// How many days the trainer teaches in that month already.
    TrainerLoad {
        /// Who.
        trainer: TrainerId,
        /// Days.
        days: usize,
    },
    /// A custom within three days.
    CustomNearby {
        /// Which.
        custom: Custom,
        /// When.
        day: NaiveDate,
    },
    /// Fits the fewest people of the module, not the most.
    FewerSeats {
        /// Seats in the room.
        seats: u16,
        /// Most people of the module.
        most: u16,
    },
    /// The catalogue has nobody who teaches it.
    NobodyTeachesIt,
    /// The catalogue has no venue of the right kind with enough seats.
    NoVenueFits,
}

/// What is the same for all slots of a query.
pub(super) struct Search<'a> {
    pub query: &'a SlotQuery,
    pub module: ModuleRef<'a>,
    pub occupancy: &'a Occupancy,
    venues: Vec<&'a Venue>,
    trainers: Vec<&'a Trainer>,
}

/// A venue or trainer put on a day, with what that does.
struct Part<T> {
    what: Option<T>,
    clashes: Vec<Clash>,
    score: i32,
    reasons: Vec<SlotReason>,
}

impl Occupancy {
    /// The next fitting dates; see [`super::free_slots`].
    ///
    /// Only working days; a session of up to five days takes consecutive ones within a week, a longer one
    /// goes on after weekends and holidays. Slots without a clash come alone; only if there is none,
    /// those that warn are proposed, then those that block, and their reasons say so.
    ///
    /// `step` is told how many days of how many were looked at; it may stop the search, which then has no
    /// answer.
    pub fn free_slots(
        &self,
        query: &SlotQuery,
        today: NaiveDate,
        mut step: impl FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Option<Vec<Slot>> {
        let Some(module) = self.module(&query.module) else { return Some(Vec::new()) };
        let search = Search::new(self, query, module);
        let from = query.from.max(today);
        let total = u64::try_from((query.until - from).num_days() + 1).unwrap_or(0);
        let mut slots = Vec::new();
        for (done, day) in (0..total).zip(from.iter_days()) {
            if step(done, total).is_break() {
                return None;
            }
            slots.extend(search.best_on(day, today));
        }
        let least = slots.iter().map(|slot| severity(&slot.clashes)).min().unwrap_or_default();
        slots.retain(|slot| severity(&slot.clashes).0 == least.0);
        // Stable: equals stay in the order of their days.
        slots.sort_by_key(|slot| (severity(&slot.clashes), std::cmp::Reverse(slot.score)));
        slots.truncate(query.limit);
        Some(slots)
    }
}

/// Worst reaction (0 none, 1 warns, 2 blocks) and how many clashes.
fn severity(clashes: &[Clash]) -> (u8, usize) {
    let worst = clashes.iter().map(|clash| match clash.reaction {
        Reaction::Block => 2,
        Reaction::Warn => 1,
        Reaction::Off => 0,
    });
    (worst.max().unwrap_or(0), clashes.len())
}

impl<'a> Search<'a> {
    fn new(occupancy: &'a Occupancy, query: &'a SlotQuery, module: ModuleRef<'a>) -> Self {
        let catalogue = &occupancy.catalogue;
        let wanted = |venue: &&Venue| query.venues.is_empty() || query.venues.contains(&venue.id);
        let asked = |trainer: &&Trainer| query.trainers.is_empty() || query.trainers.contains(&trainer.id);
        Self {
            query,
            module,
            occupancy,
            venues: (catalogue.venues.iter().map(AsRef::as_ref).filter(wanted))
                .filter(|venue| suits(venue, module))
                .collect(),
            trainers: (catalogue.trainers.iter().map(AsRef::as_ref).filter(asked))
                .filter(|trainer| teaches(trainer, module))
                .collect(),
        }
    }

    /// The best slot that starts on `day`.
    fn best_on(&self, day: NaiveDate, today: NaiveDate) -> Option<Slot> {
        let days = self.days_from(day)?;
        let bare = Session {
            module: self.query.module.clone(),
            days,
            invited: self.query.invited.clone(),
            ..Session::default()
        };
        let mut clashes = Found::new(self.occupancy);
        self.occupancy.when(&bare, &mut clashes);
        let overlaps = self.occupancy.overlaps(&bare);
        self.occupancy.people(&bare, &overlaps, today, &mut clashes);
        // Nobody is registered yet, and that is no clash before anybody was asked.
        let mut clashes = clashes.clashes;
        clashes.retain(|clash| clash.kind != ClashKind::TooFewPeople);

        let venue = best(self.venues.iter().flat_map(|venue| self.with_venue(venue, &bare, &overlaps)))
            .unwrap_or_else(|| Part::missing(SlotReason::NoVenueFits));
        let trainer = best(self.trainers.iter().map(|trainer| self.with_trainer(trainer, &bare, &overlaps)))
            .unwrap_or_else(|| Part::missing(SlotReason::NobodyTeachesIt));
        let mut score = slot_score::soon(self.query.from, day) + venue.score + trainer.score;
        clashes.extend(venue.clashes.into_iter().chain(trainer.clashes));
        let mut reasons =
            vec![if clashes.is_empty() { SlotReason::NoClash } else { SlotReason::BestOfTheRest }];
        reasons.extend(slot_score::invited_free(self.query.invited.len(), &clashes));
        reasons.extend(venue.reasons.into_iter().chain(trainer.reasons));
        if let Some((malus, nearby)) = slot_score::custom_nearby(&self.occupancy.calendar, &bare) {
            score -= malus;
            reasons.push(nearby);
        }
        let (venue, room) = venue.what.unzip();
        Some(Slot {
            days: bare.days,
            venue,
            room: room.flatten(),
            trainers: trainer.what.into_iter().collect(),
            score,
            reasons,
            clashes,
        })
    }

    /// The days of a session that starts on `first`, if it can start there.
    fn days_from(&self, first: NaiveDate) -> Option<Vec<SessionDay>> {
        const WEEK: u8 = 5;
        let calendar = &self.occupancy.calendar;
        let count = self.module.module.days.max(1);
        let mut days = vec![first];
        for _ in 1..count {
            let last = *days.last()?;
            days.push(if count <= WEEK {
                last.checked_add_days(Days::new(1))?
            } else {
                calendar.next_working_day(last)?
            });
        }
        let fits = days.iter().all(|day| calendar.is_working_day(*day) && *day <= self.query.until);
        let day = slot_score::day_shape(self.query.times, self.module.module);
        fits.then(|| days.into_iter().map(day).collect())
    }

    /// One part for each room that has enough seats; a venue with fewer than two rooms is one.
    fn with_venue(
        &self,
        venue: &Venue,
        bare: &Session,
        overlaps: &[Overlap<'_>],
    ) -> Vec<Part<(VenueId, Option<String>)>> {
        let rooms: Vec<_> = match &venue.rooms[..] {
            [] | [_] => vec![None],
            rooms => rooms.iter().map(|room| Some(room.name.clone())).collect(),
        };
        let enough = |room: &Option<String>| {
            venue.capacity(room.as_deref()).is_none_or(|seats| seats >= fewest(self.module))
        };
        rooms
            .into_iter()
            .filter(enough)
            .map(|room| {
                let session = Session { venue: Some(venue.id.clone()), room: room.clone(), ..bare.clone() };
                let mut found = Found::new(self.occupancy);
                self.occupancy.places(&session, overlaps, &mut found);
                let (score, reasons) = slot_score::venue(self, venue, room.as_deref());
                Part { what: Some((venue.id.clone(), room)), clashes: found.clashes, score, reasons }
            })
            .collect()
    }

    fn with_trainer(&self, trainer: &Trainer, bare: &Session, overlaps: &[Overlap<'_>]) -> Part<TrainerId> {
        let session = Session { trainers: vec![trainer.id.clone()], ..bare.clone() };
        let mut found = Found::new(self.occupancy);
        self.occupancy.trainers(&session, overlaps, &mut found);
        let (score, reasons) = slot_score::trainer(self.occupancy, trainer, &session);
        Part { what: Some(trainer.id.clone()), clashes: found.clashes, score, reasons }
    }
}

impl<T> Part<T> {
    fn missing(reason: SlotReason) -> Self {
        Self { what: None, clashes: Vec::new(), score: 0, reasons: vec![reason] }
    }
}

/// The part with the mildest clashes, then the highest score, then the first.
fn best<T>(parts: impl Iterator<Item = Part<T>>) -> Option<Part<T>> {
    parts.min_by_key(|part| (severity(&part.clashes), std::cmp::Reverse(part.score)))
}

/// The right kind of venue with seats for the fewest people at least.
fn suits(venue: &Venue, module: ModuleRef<'_>) -> bool {
    let kind = match module.format() {
        Format::Online => VenueKind::Online,
        Format::InPerson | Format::Hybrid | Format::InHouse => VenueKind::OnSite,
    };
    venue.kind == kind && venue.capacity(None).is_none_or(|seats| seats >= fewest(module))
}

/// A module that names no fewest people asks for all its seats.
fn fewest(module: ModuleRef<'_>) -> u16 {
    module.module.min_people.or(module.module.max_people).unwrap_or(0)
}

#[cfg(test)]
#[path = "slots_tests.rs"]
mod tests;
