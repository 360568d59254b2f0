//! How the work went: coverage, sessions and participants quarter by quarter, reach by district, who stays
//! away, who waits; and what maps are coloured by. Pure answers to questions about a [`Catalogue`]; windows and
//! documents show them.

mod class;
mod region;
mod standing;

pub use class::{Class, Coming, Share};
pub use region::{districts, within};
pub use standing::{Standing, Topic, standings};

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, NaiveDate};
use serde::Serialize;

use crate::catalogue::{
    Catalogue, CentreId, ModuleId, OfferingId, RegistrationStatus, Session, SessionStatus,
};
use crate::collation::Collated;
use crate::matching::{Sum, coverage};

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Quarter {
    /// Calendar year.
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// The quarter that a day is in.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }

    /// Its first day; `None` beyond the calendar.
    pub fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.number * 3 - 2, 1)
    }

    /// Its last day; `None` beyond the calendar.
    pub fn last_day(self) -> Option<NaiveDate> {
        self.next().first_day()?.checked_sub_days(Days::new(1))
    }

    /// The one after.
    pub fn next(self) -> Self {
        if self.number == 4 {
            Self { year: self.year.saturating_add(1), number: 1 }
        } else {
            Self { number: self.number + 1, ..self }
        }
    }

    /// The one before.
    pub fn previous(self) -> Self {
        if self.number == 1 {
            Self { year: self.year.saturating_sub(1), number: 4 }
        } else {
            Self { number: self.number - 1, ..self }
        }
    }
}

/// A quarter's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuarterReport {
    /// Which.
    pub quarter: Quarter,
    /// Coverage on its last day, or today in the one that isn't over. As [`crate::matching`] says, the past
    /// is answered as far as the catalogue still knows it.
    pub coverage: Sum,
    /// Sessions that were held and ended in it.
    pub sessions: u32,
    /// Sessions that were cancelled.
    pub cancelled: u32,
    /// Attendances, in full or in part: somebody who came twice counts twice.
    pub participants: u32,
}

/// Whom the office reached in an administrative district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DistrictReach {
    /// Its name; empty for centres without one.
    pub district: String,
    /// Its centres.
    pub centres: u32,
    /// Those of them from which somebody attended a session.
    pub reached: u32,
    /// Attendances.
    pub participants: u32,
}

/// Whom the office reached in a centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CentreReach {
    /// Which.
    pub centre: CentreId,
    /// Attendances.
    pub participants: u32,
}

/// Who came to an offering's sessions and who stayed away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// Which offering.
    pub offering: OfferingId,
    /// Were there, in full or in part.
    pub attended: u32,
    /// Stayed away with notice.
    pub excused: u32,
    /// Stayed away without a word.
    pub absent: u32,
}

impl Attendance {
    /// Counts another one in; the offering stays.
    pub fn add(&mut self, other: &Self) {
        self.attended += other.attended;
        self.excused += other.excused;
        self.absent += other.absent;
    }

    /// Who had a seat and should have come.
    pub fn expected(&self) -> u32 {
        self.attended + self.excused + self.absent
    }

    /// No-shows in percent of those expected, rounded; `None` where nobody was.
    pub fn no_show_percent(&self) -> Option<u32> {
        let expected = self.expected();
        (self.absent * 100 + expected / 2).checked_div(expected)
    }
}

/// Who waits for a seat in a module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// Which module.
    pub module: ModuleId,
    /// On the lists of sessions to come.
    pub now: u32,
    /// Free seats in sessions of the module to come.
    pub free: u32,
    /// Were still on the list when a session was held.
    pub left_without: u32,
}

/// All answers for a span of quarters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reports {
    /// The oldest quarter first; the last is today's.
    pub quarters: Vec<QuarterReport>,
    /// By name.
    pub districts: Vec<DistrictReach>,
    /// All centres, by label.
    pub centres: Vec<CentreReach>,
    /// Offerings with sessions in the span, by number.
    pub attendance: Vec<Attendance>,
    /// Modules for which somebody waits or waited, most first.
    pub waiting: Vec<Waiting>,
}

/// Works the answers out for the `count` quarters that end with the one `today` is in. `go_on` is asked
/// before each quarter, with how many are done; `None` if it says no.
pub fn reports(
    catalogue: &Catalogue,
    today: NaiveDate,
    count: usize,
    go_on: &mut dyn FnMut(usize) -> bool,
) -> Option<Reports> {
    let mut quarters = vec![Quarter::of(today)];
    while quarters.len() < count.max(1) {
        quarters.push(quarters[quarters.len() - 1].previous());
    }
    quarters.reverse();
    let from = quarters[0].first_day().unwrap_or(today);
    let mut work = Work::default();
    for session in &catalogue.sessions {
        work.count(catalogue, session, from, today);
    }
    let mut reports = Vec::with_capacity(quarters.len());
    for (done, &quarter) in quarters.iter().enumerate() {
        if !go_on(done) {
            return None;
        }
        let day = quarter.last_day().unwrap_or(today).min(today);
        let (sessions, cancelled, participants) = work.quarters.get(&quarter).copied().unwrap_or_default();
        let covered = coverage(catalogue, day);
        let coverage = Sum::of(covered.cells().map(|(_, _, cell)| cell));
        reports.push(QuarterReport { quarter, coverage, sessions, cancelled, participants });
    }
    Some(Reports {
        quarters: reports,
        districts: work.districts(catalogue),
        centres: work.centres(catalogue),
        attendance: work.attendance(catalogue),
        waiting: work.waiting(),
    })
}

/// What one pass over the sessions counts.
#[derive(Default)]
struct Work {
    /// Held, cancelled, participants.
    quarters: BTreeMap<Quarter, (u32, u32, u32)>,
    centres: BTreeMap<CentreId, u32>,
    offerings: BTreeMap<OfferingId, Attendance>,
    modules: BTreeMap<ModuleId, Waiting>,
}

impl Work {
    fn count(&mut self, catalogue: &Catalogue, session: &Session, from: NaiveDate, today: NaiveDate) {
        if session.is_upcoming() {
            self.count_waiting(catalogue, session, today);
            return;
        }
        let Some(day) = session.last_day().filter(|day| (from..=today).contains(day)) else { return };
        let quarter = self.quarters.entry(Quarter::of(day)).or_default();
        if session.status == SessionStatus::Cancelled {
            quarter.1 += 1;
            return;
        }
        quarter.0 += 1;
        let attendance = self.attendance_of(catalogue, session);
        let quarter = self.quarters.entry(Quarter::of(day)).or_default();
        quarter.2 += attendance.attended;
        let none = || Attendance { offering: attendance.offering.clone(), ..Attendance::default() };
        self.offerings.entry(attendance.offering.clone()).or_insert_with(none).add(&attendance);
    }

    /// Who came to a session that was held, counted for their centres, too, and who was left without a seat.
    fn attendance_of(&mut self, catalogue: &Catalogue, session: &Session) -> Attendance {
        let offering = catalogue.module(&session.module).map(|found| found.offering.id.clone());
        let mut attendance = Attendance { offering: offering.unwrap_or_default(), ..Attendance::default() };
        let mut left_without = 0;
        for registration in &session.registrations {
            match registration.status {
                RegistrationStatus::Attended | RegistrationStatus::AttendedPartly => {
                    attendance.attended += 1;
                    let person = catalogue.people.get(&registration.person);
                    if let Some(centre) = person.and_then(|person| person.centre.clone()) {
                        *self.centres.entry(centre).or_default() += 1;
                    }
                }
                RegistrationStatus::Excused => attendance.excused += 1,
                RegistrationStatus::Absent => attendance.absent += 1,
                RegistrationStatus::Waiting => left_without += 1,
                RegistrationStatus::Invited
                | RegistrationStatus::Registered
                | RegistrationStatus::Cancelled => {}
            }
        }
        if left_without > 0 {
            self.module(&session.module).left_without += left_without;
        }
        attendance
    }

    fn count_waiting(&mut self, catalogue: &Catalogue, session: &Session, today: NaiveDate) {
        if session.last_day().is_some_and(|day| day < today) {
            return;
        }
        let waits = |status| status == RegistrationStatus::Waiting;
        let now = session.registrations.iter().filter(|registration| waits(registration.status)).count();
        let most = session.max_people.or_else(|| catalogue.module(&session.module)?.module.max_people);
        let free = usize::from(most.unwrap_or(0)).saturating_sub(session.seats_taken());
        let module = self.module(&session.module);
        module.now += count(now);
        module.free += count(free);
    }

    fn module(&mut self, module: &ModuleId) -> &mut Waiting {
        let none = || Waiting { module: module.clone(), now: 0, free: 0, left_without: 0 };
        self.modules.entry(module.clone()).or_insert_with(none)
    }

    fn districts(&self, catalogue: &Catalogue) -> Vec<DistrictReach> {
        let mut districts = BTreeMap::<Collated, DistrictReach>::new();
        let mut seen = BTreeSet::new();
        for centre in catalogue.centres.iter().filter(|centre| seen.insert(&centre.id)) {
            let name = &centre.district;
            let none = || DistrictReach { district: name.clone(), centres: 0, reached: 0, participants: 0 };
            let reach = districts.entry(Collated(name.clone())).or_insert_with(none);
            let participants = self.centres.get(&centre.id).copied().unwrap_or(0);
            reach.centres += 1;
            reach.reached += u32::from(participants > 0);
            reach.participants += participants;
        }
        districts.into_values().collect()
    }

    fn centres(&self, catalogue: &Catalogue) -> Vec<CentreReach> {
        let mut seen = BTreeSet::new();
        let centres = catalogue.centres.iter().filter(|centre| seen.insert(&centre.id));
        let mut rows: Vec<_> = centres
            .map(|centre| {
                let participants = self.centres.get(&centre.id).copied().unwrap_or(0);
                let reach = CentreReach { centre: centre.id.clone(), participants };
                (Collated(centre.label().to_owned()), reach)
            })
            .collect();
        rows.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.centre.cmp(&other.centre)));
        rows.into_iter().map(|(_, reach)| reach).collect()
    }

    fn attendance(&self, catalogue: &Catalogue) -> Vec<Attendance> {
        let mut rows: Vec<_> = self.offerings.values().cloned().collect();
        rows.sort_by_cached_key(|row| {
            let number = catalogue.offerings.get(&row.offering).map(|offering| offering.number.clone());
            (number.is_none(), Collated(number.unwrap_or_default()), row.offering.clone())
        });
        rows
    }

    fn waiting(&self) -> Vec<Waiting> {
        let mut rows: Vec<_> =
            self.modules.values().filter(|row| row.now > 0 || row.left_without > 0).cloned().collect();
        rows.sort_by_key(|row| std::cmp::Reverse((row.now, row.left_without)));
        rows
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "reports_tests.rs"]
mod tests;
