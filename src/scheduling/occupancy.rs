//! Who and what is taken when: an index over one version of the catalogue.

use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rustc_hash::FxHashMap;

use super::people::expected;
use super::prerequisites::Standing;
use super::{Cause, Clash};
use crate::calendar::Calendar;
use crate::catalogue::{
    Catalogue, ClashKind, ModuleId, ModuleRef, Reaction, Session, SessionDay, SessionId, SessionStatus,
    TrainerId,
};

/// An index over one version of the catalogue. It keeps that version (which shares its records), so that
/// index and data can't fall apart.
#[derive(Debug)]
pub struct Occupancy {
    pub(super) catalogue: Catalogue,
    pub(super) calendar: Calendar,
    /// Days of all sessions that aren't cancelled, by start.
    days: Vec<Taken>,
    /// Positions of a module: its offering's, and its own within it.
    modules: FxHashMap<ModuleId, (usize, usize)>,
    /// Who is expected in each session, by its position. Worked out when it is asked for: past sessions
    /// hardly ever are.
    expected: Box<[OnceLock<Box<[Expected]>>]>,
    /// The position of each person's centre, by the person's.
    centre_of_person: Vec<Option<usize>>,
    /// Sessions of each module that aren't cancelled.
    runs: FxHashMap<ModuleId, Vec<u32>>,
    /// The days of each trainer's sessions, in order, with the session's position; by the trainer's position.
    /// Worked out when it is first asked for: many offices agree on no most days.
    taught: OnceLock<Vec<Vec<(NaiveDate, u32)>>>,
    /// How far everybody is with each module that is a prerequisite. Worked out when it is asked for: most
    /// questions concern a few modules.
    standings: FxHashMap<ModuleId, OnceLock<Standing>>,
}

/// A day of a session.
#[derive(Clone, Copy, Debug)]
struct Taken {
    start: NaiveDateTime,
    end: NaiveDateTime,
    /// Position in the table.
    session: u32,
}

/// Somebody who has a seat and is expected, as positions in the tables: quick to compare.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected {
    pub person: usize,
    pub centre: Option<usize>,
}

/// A day of the session in question beside a day of another one that takes place at the same time.
#[derive(Clone, Copy)]
pub(super) struct Overlap<'a> {
    pub day: NaiveDate,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub other: &'a Session,
    /// Its position in the table.
    position: u32,
}

/// So many clashes of one session are told, and so many sessions at the same time are looked at for each
/// of its days. No office has as many, and a file that has can't use up the memory.
const MOST_CLASHES: usize = 200;
const MOST_AT_ONCE: usize = 1_000;

/// When a day takes place. Where its times can't be read the whole day counts: a clash too many is seen,
/// one too few is not.
pub(super) fn span(day: &SessionDay) -> Option<(NaiveDateTime, NaiveDateTime)> {
    const LAST: Option<NaiveTime> = NaiveTime::from_hms_opt(23, 59, 59);
    day.span().or_else(|| {
        let date = day.date()?;
        Some((date.and_time(NaiveTime::MIN), date.and_time(LAST?)))
    })
}

/// The dates of a session's days, in order, each once.
pub(super) fn dates(session: &Session) -> Vec<NaiveDate> {
    let mut dates: Vec<_> = session.days.iter().filter_map(SessionDay::date).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

impl Occupancy {
    /// Builds the index: one pass over the sessions, none over the registrations.
    pub fn new(catalogue: &Catalogue, calendar: &Calendar) -> Self {
        let catalogue = catalogue.clone();
        let mut modules = FxHashMap::default();
        let mut standings = FxHashMap::default();
        for (at, offering) in catalogue.offerings.iter().enumerate() {
            for (index, module) in offering.modules.iter().enumerate() {
                modules.entry(module.id.clone()).or_insert((at, index));
                for before in &module.prerequisites {
                    standings.entry(before.clone()).or_insert_with(OnceLock::new);
                }
            }
        }
        let mut days = Vec::with_capacity(catalogue.sessions.len());
        let mut runs: FxHashMap<ModuleId, Vec<u32>> = FxHashMap::default();
        for (position, session) in (0..).zip(&catalogue.sessions) {
            if session.status == SessionStatus::Cancelled {
                continue;
            }
            let taken = session.days.iter().filter_map(span);
            days.extend(taken.map(|(start, end)| Taken { start, end, session: position }));
            runs.entry(session.module.clone()).or_default().push(position);
        }
        days.sort_unstable_by_key(|day| (day.start, day.session));
        let centre_of_person = catalogue
            .people
            .iter()
            .map(|person| catalogue.centres.position(person.centre.as_ref()?))
            .collect();
        let expected = (0..catalogue.sessions.len()).map(|_| OnceLock::new()).collect();
        Self {
            catalogue,
            calendar: calendar.clone(),
            days,
            modules,
            expected,
            centre_of_person,
            runs,
            taught: OnceLock::new(),
            standings,
        }
    }

    /// Every clash of `session`; see [`super::clashes`].
    pub fn clashes(&self, session: &Session, today: NaiveDate) -> Vec<Clash> {
        if !session.is_upcoming() {
            return Vec::new();
        }
        let mut found = Found::new(self);
        self.when(session, &mut found);
        let overlaps = self.overlaps(session);
        self.trainers(session, &overlaps, &mut found);
        self.places(session, &overlaps, &mut found);
        self.people(session, &overlaps, today, &mut found);
        found.clashes.sort_by_key(|clash| (clash.reaction, clash.kind));
        found.clashes
    }

    /// All sessions with clashes; see [`super::all_conflicts`].
    pub fn all_conflicts(&self, today: NaiveDate) -> Vec<(SessionId, Vec<Clash>)> {
        let mut upcoming: Vec<_> = self
            .catalogue
            .sessions
            .iter()
            .filter(|session| session.is_upcoming() && session.last_day().is_none_or(|day| day >= today))
            .map(|session| (session.first_day().unwrap_or(NaiveDate::MAX), session))
            .collect();
        // Stable, so that sessions of one day stay in the order of their ids.
        upcoming.sort_by_key(|(day, _)| *day);
        upcoming
            .into_iter()
            .map(|(_, session)| (session.id.clone(), self.clashes(session, today)))
            .filter(|(_, clashes)| !clashes.is_empty())
            .collect()
    }

    /// Days of other sessions that take place at the same time as a day of `session`. One that ends when
    /// the other starts is not in its way.
    pub(super) fn overlaps<'a>(&'a self, session: &Session) -> Vec<Overlap<'a>> {
        let mut overlaps = Vec::new();
        for (start, end) in session.days.iter().filter_map(span) {
            let day = start.date();
            overlaps.extend(
                self.on(day, day)
                    .filter(|(taken, other)| taken.start < end && start < taken.end && other.id != session.id)
                    .map(|(taken, other)| Overlap {
                        day,
                        start: taken.start,
                        end: taken.end,
                        other,
                        position: taken.session,
                    })
                    .take(MOST_AT_ONCE),
            );
        }
        overlaps
    }

    /// The days on which a trainer's sessions take place, in order, with the sessions' positions.
    pub(super) fn days_of_trainer(&self, trainer: &TrainerId) -> &[(NaiveDate, u32)] {
        let trainers = &self.catalogue.trainers;
        let Some(at) = trainers.position(trainer) else { return &[] };
        let taught = self.taught.get_or_init(|| {
            let mut taught = vec![Vec::new(); trainers.len()];
            for day in &self.days {
                let session = self.session_at(day.session);
                for trainer in session.into_iter().flat_map(|session| &session.trainers) {
                    if let Some(days) = trainers.position(trainer).and_then(|at| taught.get_mut(at)) {
                        days.push((day.start.date(), day.session));
                    }
                }
            }
            taught
        });
        taught.get(at).map_or(&[], Vec::as_slice)
    }

    fn on(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = (Taken, &Session)> {
        let from = self.days.partition_point(|taken| taken.start.date() < first);
        self.days[from..]
            .iter()
            .take_while(move |taken| taken.start.date() <= last)
            .filter_map(|taken| Some((*taken, self.session_at(taken.session)?)))
    }

    fn session_at(&self, position: u32) -> Option<&Session> {
        self.catalogue.sessions.at(position as usize).map(AsRef::as_ref)
    }

    /// Who is expected in the other session.
    pub(super) fn expected_there(&self, overlap: &Overlap<'_>) -> &[Expected] {
        let cell = self.expected.get(overlap.position as usize);
        cell.map_or(&[], |cell| cell.get_or_init(|| self.expected_in(overlap.other)))
    }

    /// Who is expected in `session`, as far as the catalogue knows them.
    pub(super) fn expected_in(&self, session: &Session) -> Box<[Expected]> {
        let people = &self.catalogue.people;
        expected(session)
            .filter_map(|id| {
                let person = people.position(id)?;
                Some(Expected { person, centre: self.centre_position(person) })
            })
            .collect()
    }

    /// The position of the centre at which the person at this position works.
    pub(super) fn centre_position(&self, person: usize) -> Option<usize> {
        *self.centre_of_person.get(person)?
    }

    /// The module with its offering, without a scan.
    pub(super) fn module(&self, id: &ModuleId) -> Option<ModuleRef<'_>> {
        let &(offering, module) = self.modules.get(id)?;
        let offering = self.catalogue.offerings.at(offering)?;
        Some(ModuleRef { offering, module: offering.modules.get(module)? })
    }

    /// The sessions of a module that aren't cancelled, by id.
    pub(super) fn runs(&self, module: &ModuleId) -> impl Iterator<Item = &Session> {
        self.runs.get(module).into_iter().flatten().filter_map(|&position| self.session_at(position))
    }

    /// How far everybody is with a module that is a prerequisite.
    pub(super) fn standing(&self, module: &ModuleId) -> Option<&Standing> {
        Some(self.standings.get(module)?.get_or_init(|| self.look_up_standing(module)))
    }
}

/// Collects clashes; kinds that are switched off are neither looked for nor kept.
pub(super) struct Found<'a> {
    occupancy: &'a Occupancy,
    pub clashes: Vec<Clash>,
}

impl<'a> Found<'a> {
    pub fn new(occupancy: &'a Occupancy) -> Self {
        Self { occupancy, clashes: Vec::new() }
    }

    pub fn wants(&self, kind: ClashKind) -> bool {
        self.occupancy.catalogue.rules.reaction(kind) != Reaction::Off
    }

    /// Whether enough clashes are known.
    pub fn is_full(&self) -> bool {
        self.clashes.len() >= MOST_CLASHES
    }

    /// Adds a clash on `days`; the same cause on further days is one clash.
    pub fn add(&mut self, days: &[NaiveDate], cause: Cause) {
        let kind = cause.kind();
        if self.is_full() || !self.wants(kind) {
            return;
        }
        if let Some(known) = self.clashes.iter_mut().find(|clash| clash.cause == cause) {
            known.days.extend(days);
            known.days.sort_unstable();
            known.days.dedup();
        } else {
            let reaction = self.occupancy.catalogue.rules.reaction(kind);
            self.clashes.push(Clash { kind, reaction, days: days.to_vec(), cause });
        }
    }
}
