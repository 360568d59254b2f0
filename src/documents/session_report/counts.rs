//! Who came and who stayed away, counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{
    Catalogue, CentreId, Person, Registration, RegistrationStatus, Role, Session, SessionDay,
};

/// How many people with a seat were there, or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// All the time.
    pub attended: usize,
    /// Some of the time.
    pub partly: usize,
    /// Away with notice.
    pub excused: usize,
    /// Away without a word.
    pub absent: usize,
    /// Nothing, or not everything, is entered yet.
    pub pending: usize,
    /// Of these, came without registration.
    pub walk_ins: usize,
    /// Teaching minutes attended, of all together.
    pub minutes: u32,
}

impl Tally {
    /// Who was there, if only for some of the time.
    pub fn here(self) -> usize {
        self.attended + self.partly
    }

    /// Everybody with a seat.
    pub fn expected(self) -> usize {
        self.here() + self.excused + self.absent + self.pending
    }

    fn count(&mut self, status: RegistrationStatus) {
        match status {
            RegistrationStatus::Attended => self.attended += 1,
            RegistrationStatus::AttendedPartly => self.partly += 1,
            RegistrationStatus::Excused => self.excused += 1,
            RegistrationStatus::Absent => self.absent += 1,
            _ => self.pending += 1,
        }
    }
}

/// Everything that is counted of a session.
#[derive(Debug, Default)]
pub(super) struct Counts<'a> {
    /// Of all.
    pub all: Tally,
    /// By centre; `None`: somebody of no centre, or of one that is gone.
    pub centres: BTreeMap<Option<&'a CentreId>, Tally>,
    /// By role; `None`: of people who are gone.
    pub roles: BTreeMap<Option<Role>, Tally>,
    /// By day, in the order of the session's.
    pub days: Vec<Tally>,
    /// Those with a seat.
    pub seated: Vec<Seated<'a>>,
    /// Gave their seat back.
    pub cancelled: usize,
    /// Were invited and didn't answer.
    pub invited: usize,
    /// On the waiting list, in its order.
    pub waiting: Vec<&'a Registration>,
    /// Invited centres from which nobody has a seat.
    pub silent: Vec<&'a CentreId>,
}

/// Somebody with a seat.
#[derive(Debug)]
pub(super) struct Seated<'a> {
    pub registration: &'a Registration,
    pub person: Option<&'a Person>,
    /// Teaching minutes attended.
    pub minutes: u32,
}

impl<'a> Counts<'a> {
    /// Counts everybody once, however often they are registered: the seat counts before anything else.
    pub fn of(catalogue: &'a Catalogue, session: &'a Session) -> Self {
        let minutes: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
        let mut counts = Self { days: vec![Tally::default(); session.days.len()], ..Self::default() };
        let mut seen = BTreeSet::new();
        let (seated, others): (Vec<_>, Vec<_>) =
            session.registrations.iter().partition(|registration| registration.status.takes_seat());
        for registration in seated {
            if seen.insert(&registration.person) {
                counts.seat(catalogue, registration, &minutes);
            }
        }
        let has_no_seat = |registration: &&Registration| !seen.contains(&registration.person);
        counts.waiting = session.waiting_list().into_iter().filter(has_no_seat).collect();
        for registration in others {
            if seen.insert(&registration.person) {
                counts.cancelled += usize::from(registration.status == RegistrationStatus::Cancelled);
                counts.invited += usize::from(registration.status == RegistrationStatus::Invited);
            }
        }
        let invited = session.invited.iter();
        counts.silent = invited.filter(|id| !counts.centres.contains_key(&Some(*id))).collect();
        counts
    }

    fn seat(&mut self, catalogue: &'a Catalogue, registration: &'a Registration, day_minutes: &[u32]) {
        let person = catalogue.people.get(&registration.person).map(AsRef::as_ref);
        let centre = person
            .and_then(|person: &Person| person.centre.as_ref())
            .filter(|id| catalogue.centres.get(id).is_some());
        let minutes = registration.minutes_attended(day_minutes);
        let mut one = Tally { minutes, walk_ins: usize::from(registration.walk_in), ..Tally::default() };
        one.count(registration.status);
        let of_centre = self.centres.entry(centre).or_default();
        let of_role = self.roles.entry(person.map(|person| person.role)).or_default();
        for tally in [&mut self.all, of_centre, of_role] {
            tally.add(one);
        }
        for (at, day) in self.days.iter_mut().enumerate() {
            day.count(registration.on_day(at).map_or(RegistrationStatus::Registered, |entry| entry.status));
        }
        self.seated.push(Seated { registration, person, minutes });
    }
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.attended += other.attended;
        self.partly += other.partly;
        self.excused += other.excused;
        self.absent += other.absent;
        self.pending += other.pending;
        self.walk_ins += other.walk_ins;
        self.minutes = self.minutes.saturating_add(other.minutes);
    }
}
