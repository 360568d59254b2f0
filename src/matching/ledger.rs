//! One pass over all sessions: who attended enough and when, who has a seat, who waits.

use std::cell::OnceCell;

use chrono::NaiveDate;

use super::layout::{Layout, Staff, dense};
use super::parts::in_parts;
use crate::catalogue::{
    Catalogue, Date, Module, Registration, RegistrationStatus, Session, SessionDay, SessionStatus,
};

/// Fewer sessions are read sooner than a thread starts.
const SESSIONS_WORTH_A_THREAD: usize = 2_000;

/// Somebody attended enough of a module.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attended {
    /// Place in the table of people.
    pub person: u32,
    /// Last day of the session.
    pub day: NaiveDate,
}

/// What the sessions say about each cell of a [`Layout`].
pub(super) struct Ledger {
    /// By cell and, within it, by day.
    attended: Vec<Attended>,
    /// Where each cell's attendances start; one more at the end.
    starts: Vec<u32>,
    /// For each cell the first session to come in which somebody has a seat.
    planned: Vec<Option<u32>>,
    /// For each cell the first session to come on whose waiting list somebody is, and the place there.
    waiting: Vec<Option<(u32, u32)>>,
}

impl Ledger {
    /// Reads all sessions.
    pub fn new(catalogue: &Catalogue, date: NaiveDate, layout: &Layout<'_>) -> Self {
        let sessions = in_order(catalogue, layout);
        let passes = in_parts(&sessions, SESSIONS_WORTH_A_THREAD, |_, part| {
            Pass::new(catalogue, date, layout).over(part)
        });
        Self::from_passes(&passes)
    }

    fn from_passes(passes: &[Pass<'_>]) -> Self {
        let cells = passes.first().map_or(0, |pass| pass.counts.len());
        let (mut planned, mut waiting) = (vec![None; cells], vec![None; cells]);
        let mut counts = vec![0; cells];
        for pass in passes {
            for cell in 0..cells {
                counts[cell] += pass.counts[cell];
                planned[cell] = planned[cell].or(pass.planned[cell]);
                waiting[cell] = waiting[cell].or(pass.waiting[cell]);
            }
        }
        let (attended, starts) = by_cell(passes.iter().flat_map(|pass| &pass.attended), counts);
        Self { attended, starts, planned, waiting }
    }

    /// Who attended enough, by day.
    pub fn attended(&self, cell: u32) -> &[Attended] {
        let bounds = (self.starts.get(cell as usize), self.starts.get(cell as usize + 1));
        let (Some(&from), Some(&to)) = bounds else { return &[] };
        &self.attended[from as usize..to as usize]
    }

    /// The next session in which somebody has a seat, as its place in the table.
    pub fn planned(&self, cell: u32) -> Option<u32> {
        self.planned.get(cell as usize).copied().flatten()
    }

    /// The next session on whose waiting list somebody is, and their place on it.
    pub fn waiting(&self, cell: u32) -> Option<(u32, u32)> {
        self.waiting.get(cell as usize).copied().flatten()
    }
}

/// The sessions that count, by last day, undated ones at the end: so whatever the pass meets first is
/// the earliest.
fn in_order(catalogue: &Catalogue, layout: &Layout<'_>) -> Vec<(Option<NaiveDate>, u32, u32)> {
    let mut sessions: Vec<_> = (0..)
        .zip(&catalogue.sessions)
        .filter(|(_, session)| session.status != SessionStatus::Cancelled)
        .filter_map(|(at, session)| Some((session.last_day(), at, layout.column(&session.module)?)))
        .collect();
    sessions.sort_unstable_by_key(|&(last_day, at, _)| (last_day.is_none(), last_day, at));
    sessions
}

/// Sorts by cell, keeping the order within each (a counting sort), and says where each cell starts.
fn by_cell<'a>(
    attended: impl Iterator<Item = &'a (u32, Attended)>,
    mut counts: Vec<u32>,
) -> (Vec<Attended>, Vec<u32>) {
    let mut total = 0;
    for count in &mut counts {
        total += std::mem::replace(count, total);
    }
    counts.push(total);
    let mut next = counts.clone();
    let mut sorted = vec![Attended::default(); total as usize];
    for &(cell, entry) in attended {
        let place = &mut next[cell as usize];
        sorted[*place as usize] = entry;
        *place += 1;
    }
    (sorted, counts)
}

struct Pass<'a> {
    catalogue: &'a Catalogue,
    date: NaiveDate,
    layout: &'a Layout<'a>,
    /// By day, each with its cell.
    attended: Vec<(u32, Attended)>,
    /// How many there are of each cell.
    counts: Vec<u32>,
    planned: Vec<Option<u32>>,
    waiting: Vec<Option<(u32, u32)>>,
    /// Who attended the session at hand.
    came: Vec<u32>,
}

impl<'a> Pass<'a> {
    fn new(catalogue: &'a Catalogue, date: NaiveDate, layout: &'a Layout<'a>) -> Self {
        let cells = layout.cells();
        Self {
            catalogue,
            date,
            layout,
            attended: Vec::new(),
            counts: vec![0; cells],
            planned: vec![None; cells],
            waiting: vec![None; cells],
            came: Vec::new(),
        }
    }

    fn over(mut self, sessions: &[(Option<NaiveDate>, u32, u32)]) -> Self {
        for &(last_day, at, column) in sessions {
            if let Some(session) = self.catalogue.sessions.at(at as usize) {
                self.session(session, at, column, last_day);
            }
        }
        self
    }

    fn session(&mut self, session: &Session, at: u32, column: u32, last_day: Option<NaiveDate>) {
        if let Some(day) = last_day.filter(|day| *day <= self.date) {
            self.past(session, column, day);
        }
        if is_ahead(session, last_day, self.date) {
            self.ahead(session, at, column, last_day);
        }
    }

    fn past(&mut self, session: &Session, column: u32, day: NaiveDate) {
        let Some(found) = self.layout.columns.get(column as usize) else { return };
        let enough = Enough::new(session, found.module);
        // Two loops rather than one: short ones let the processor fetch several people at a time.
        let people = &self.catalogue.people;
        let came = session.registrations.iter().filter(|registration| enough.is_met(registration));
        self.came.clear();
        self.came.extend(came.filter_map(|registration| people.position(&registration.person)).map(dense));
        for &person in &self.came {
            let Some(staff) = self.layout.staff(person as usize) else { continue };
            // Who had left before is a slip of the pen, not the centre's loss.
            if staff.left.is_none_or(|left| day <= left) {
                let cell = self.layout.cell(staff.row, column);
                self.counts[cell as usize] += 1;
                self.attended.push((cell, Attended { person, day }));
            }
        }
    }

    fn ahead(&mut self, session: &Session, at: u32, column: u32, last_day: Option<NaiveDate>) {
        for registration in &session.registrations {
            if has_seat_ahead(session, last_day, registration, self.date)
                && let Some(cell) = self.cell_of(registration, column)
            {
                self.planned[cell].get_or_insert(at);
            }
        }
        for (place, registration) in (1..).zip(session.waiting_list()) {
            if let Some(cell) = self.cell_of(registration, column) {
                self.waiting[cell].get_or_insert((at, place));
            }
        }
    }

    /// The cell of somebody who still works there.
    fn cell_of(&self, registration: &Registration, column: u32) -> Option<usize> {
        let (_, staff) = self.staff(registration).filter(|(_, staff)| staff.left.is_none())?;
        Some(self.layout.cell(staff.row, column) as usize)
    }

    fn staff(&self, registration: &Registration) -> Option<(u32, Staff)> {
        let person = self.catalogue.people.position(&registration.person)?;
        Some((dense(person), self.layout.staff(person)?))
    }
}

/// Whether a session was still to come, or going on, on `date`.
pub(super) fn is_ahead(session: &Session, last_day: Option<NaiveDate>, date: NaiveDate) -> bool {
    match last_day {
        Some(day) if day > date => session.status != SessionStatus::Cancelled,
        Some(day) => day == date && session.is_upcoming(),
        None => session.is_upcoming(),
    }
}

/// Whether a registration in a session ahead is a seat. Seen from before it took place, everybody who
/// was on its list then is going to come, whatever became of it.
pub(super) fn has_seat_ahead(
    session: &Session,
    last_day: Option<NaiveDate>,
    registration: &Registration,
    date: NaiveDate,
) -> bool {
    let later = last_day.is_some_and(|day| day > date);
    let known = registration.registered_on.as_ref().and_then(Date::get).is_none_or(|day| day <= date);
    known
        && match registration.status {
            RegistrationStatus::Registered => true,
            RegistrationStatus::Attended | RegistrationStatus::AttendedPartly => later,
            RegistrationStatus::Excused | RegistrationStatus::Absent => {
                later && session.status == SessionStatus::Held
            }
            RegistrationStatus::Invited | RegistrationStatus::Waiting | RegistrationStatus::Cancelled => {
                false
            }
        }
}

/// What somebody has to attend of one session for it to count.
pub(super) struct Enough<'a> {
    session: &'a Session,
    share_percent: u32,
    /// Of each day; most sessions never need them.
    minutes: OnceCell<Vec<u32>>,
}

impl<'a> Enough<'a> {
    /// For `session`, which runs `module`.
    pub fn new(session: &'a Session, module: &Module) -> Self {
        let share_percent = u32::from(module.completion.share_percent.min(100));
        Self { session, share_percent, minutes: OnceCell::new() }
    }

    /// Whether what was entered is enough. Who was there all the time was, even if the times of the
    /// session can't be read.
    pub fn is_met(&self, registration: &Registration) -> bool {
        match registration.status {
            RegistrationStatus::Attended if registration.days.is_empty() => true,
            RegistrationStatus::Attended | RegistrationStatus::AttendedPartly => self.is_share(registration),
            // Some days may be entered, and already be enough.
            RegistrationStatus::Registered if !registration.days.is_empty() => self.is_share(registration),
            _ => false,
        }
    }

    /// Minutes attended, and minutes there were.
    pub fn minutes(&self, registration: &Registration) -> (u32, u32) {
        let minutes =
            self.minutes.get_or_init(|| self.session.days.iter().map(SessionDay::minutes).collect());
        (registration.minutes_attended(minutes), minutes.iter().sum())
    }

    fn is_share(&self, registration: &Registration) -> bool {
        let (attended, total) = self.minutes(registration);
        total > 0 && u64::from(attended) * 100 >= u64::from(total) * u64::from(self.share_percent)
    }
}
