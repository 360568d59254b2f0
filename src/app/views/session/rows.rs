//! Who is in a session, sorted as on the printed list, with what was entered for each day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use crate::app::views::ViewCtx;
use crate::catalogue::{DayAttendance, PersonId, Registration, RegistrationStatus, Session, SessionDay};
use crate::collation::Collated;
use crate::documents::attendee_list::{self, Options, Sort};
use crate::texts::Texts;

/// The people of a session by what became of their registration.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// The rows of attendance entry, numbered as on the printed list: who has a seat, and who is invited if
    /// they are printed, too.
    pub seated: Vec<Attendee>,
    /// Asked, and without an answer.
    pub asked: Vec<Attendee>,
    /// The waiting list in its order.
    pub waiting: Vec<Attendee>,
    /// Gave their seat back.
    pub cancelled: Vec<Attendee>,
    /// The days that can be entered.
    pub days: Vec<Day>,
}

/// A person in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Attendee {
    /// Who.
    pub person: PersonId,
    /// "Beispiel, Anna".
    pub name: String,
    /// "Düsseldorf".
    pub centre: String,
    /// Came without registration.
    pub walk_in: bool,
    /// A need for support is noted; which one stays in its dialog.
    pub need: bool,
    /// Where the registration stands.
    pub status: RegistrationStatus,
    /// "02.02.2027": when they registered; empty where nobody knows.
    pub registered_on: String,
    /// What was entered, day by day.
    pub entries: Vec<Option<Came>>,
}

/// What became of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// Whether they came.
    pub status: RegistrationStatus,
    /// With [`RegistrationStatus::AttendedPartly`]: for how many minutes.
    pub minutes: Option<u16>,
}

impl Came {
    fn of(day: &DayAttendance) -> Self {
        Self { status: day.status, minutes: day.minutes }
    }
}

impl From<Came> for DayAttendance {
    fn from(came: Came) -> Self {
        Self { status: came.status, minutes: came.minutes, ..Self::default() }
    }
}

/// A day of the session.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// Which, if the date can be read.
    pub date: Option<NaiveDate>,
    /// "Mi, 03.03.".
    pub head: String,
    /// "Mi".
    pub weekday: String,
    /// Teaching minutes: nobody attends more of it. 0 where the times can't be read.
    pub minutes: u32,
}

impl People {
    /// The people of `session` as the list is printed. Who is registered twice is listed once, as edits and
    /// paper do.
    pub fn of(ctx: &ViewCtx<'_>, session: &Session, options: &Options) -> Self {
        let mut people = Self {
            days: session.days.iter().map(|day| Day::of(day, ctx.texts)).collect(),
            ..Self::default()
        };
        let order = attendee_list::order(ctx.catalogue, session, options, ctx.texts);
        let places: BTreeMap<_, _> = order.iter().zip(0..).collect();
        let mut seen = BTreeSet::new();
        let mut registrations: Vec<_> =
            session.registrations.iter().filter(|r| seen.insert(&r.person)).collect();
        registrations.sort_by_key(|registration| registration.registration_order());
        for registration in registrations {
            let list = match registration.status {
                RegistrationStatus::Waiting => &mut people.waiting,
                RegistrationStatus::Invited if !places.contains_key(&registration.person) => {
                    &mut people.asked
                }
                RegistrationStatus::Cancelled => &mut people.cancelled,
                _ => &mut people.seated,
            };
            list.push(Attendee::of(ctx, registration, session.days.len()));
        }
        people.seated.sort_by_key(|attendee| places.get(&attendee.person).copied().unwrap_or(usize::MAX));
        for list in [&mut people.asked, &mut people.cancelled] {
            in_order(ctx, list, options.sort);
        }
        people
    }

    /// For how many rows something is entered on a day.
    pub fn entered(&self, day: usize) -> usize {
        self.seated.iter().filter(|attendee| attendee.entry(day).is_some()).count()
    }

    /// Of how many rows something is expected: an invitation without answer needs no entry.
    pub fn expected(&self, day: usize) -> usize {
        self.seated.iter().filter(|attendee| attendee.entry(day).is_some() || attendee.is_expected()).count()
    }

    /// The rows for which nothing is entered on a day yet.
    pub fn open(&self, day: usize) -> impl Iterator<Item = usize> + '_ {
        let is_open = move |attendee: &Attendee| attendee.entry(day).is_none() && attendee.is_expected();
        (0..).zip(&self.seated).filter(move |(_, attendee)| is_open(attendee)).map(|(row, _)| row)
    }

    /// Whether every day of everybody with a seat has an entry.
    pub fn all_entered(&self) -> bool {
        !self.seated.is_empty()
            && (0..self.days.len()).all(|day| self.open(day).next().is_none())
            && !self.days.is_empty()
    }

    /// The day at which entry goes on: today, else the first that is over and incomplete, else the first.
    pub fn day_to_enter(&self, today: NaiveDate) -> usize {
        let is_today = |day: &Day| day.date == Some(today);
        let missing = |index: &usize| {
            let over = self.days[*index].date.is_some_and(|date| date <= today);
            over && self.open(*index).next().is_some()
        };
        self.days.iter().position(is_today).or_else(|| (0..self.days.len()).find(missing)).unwrap_or(0)
    }
}

impl Attendee {
    fn of(ctx: &ViewCtx<'_>, registration: &Registration, days: usize) -> Self {
        let centre = ctx.catalogue.people.get(&registration.person).and_then(|person| person.centre.as_ref());
        Self {
            person: registration.person.clone(),
            name: ctx.person(&registration.person),
            centre: centre.map_or_else(String::new, |id| ctx.centre(id)),
            walk_in: registration.walk_in,
            need: registration.support_need.is_some(),
            status: registration.status,
            registered_on: registered_on(ctx.texts, registration),
            entries: (0..days).map(|day| registration.on_day(day).map(|of_day| Came::of(&of_day))).collect(),
        }
    }

    /// Whether something is to be entered for them.
    fn is_expected(&self) -> bool {
        self.status != RegistrationStatus::Invited
    }

    /// What was entered for a day.
    pub fn entry(&self, day: usize) -> Option<Came> {
        self.entries.get(day).copied().flatten()
    }

    /// "Anmeldung: 02.02.2027", or nothing.
    pub fn registration(&self, texts: Texts) -> String {
        if self.registered_on.is_empty() {
            return String::new();
        }
        match self.status {
            RegistrationStatus::Invited => texts.session_invited_on(&self.registered_on),
            _ => texts.session_registered_on(&self.registered_on),
        }
    }

    /// What is worth knowing besides: "ohne Anmeldung, Bedarf".
    pub fn remark(&self, texts: Texts) -> String {
        let parts = [(self.walk_in, texts.session_walk_in()), (self.need, texts.session_has_need())];
        parts.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect::<Vec<_>>().join(", ")
    }
}

impl Day {
    fn of(day: &SessionDay, texts: Texts) -> Self {
        let date = day.date();
        let head = date.map_or_else(|| texts.written_date(&day.date), |date| texts.date_short(date));
        let weekday =
            date.map_or_else(|| head.clone(), |date| texts.weekday_short(date.weekday().into()).to_owned());
        Self { date, head, weekday, minutes: day.minutes() }
    }
}

/// "02.02.2027", or nothing.
fn registered_on(texts: Texts, registration: &Registration) -> String {
    registration.registered_on.as_ref().map(|date| texts.written_date(date)).unwrap_or_default()
}

/// The order of the printed list.
fn in_order(ctx: &ViewCtx<'_>, list: &mut [Attendee], sort: Sort) {
    let name = |attendee: &Attendee| {
        let person = ctx.catalogue.people.get(&attendee.person);
        let last = person.map_or_else(|| attendee.name.clone(), |person| person.last_name.clone());
        let first = person.map_or_else(String::new, |person| person.first_name.clone());
        (Collated(last), Collated(first))
    };
    match sort {
        // They are, from the start.
        Sort::AsRegistered => {}
        Sort::ByName => list.sort_by_cached_key(name),
        Sort::ByCentre => {
            list.sort_by_cached_key(|attendee| (Collated(attendee.centre.clone()), name(attendee)));
        }
    }
}

/// "A", "T 240", "–": what a cell shows.
pub fn cell_text(texts: Texts, entry: Option<Came>) -> String {
    let Some(entry) = entry else { return "–".to_owned() };
    let letter = texts.attendance_letter(entry.status);
    match (entry.status, entry.minutes) {
        (RegistrationStatus::AttendedPartly, Some(minutes)) => format!("{letter} {minutes}"),
        (RegistrationStatus::AttendedPartly, None) => format!("{letter} ?"),
        _ => letter.to_owned(),
    }
}

/// "anwesend", "teilweise anwesend 240", "kein Eintrag": what a cell is called.
pub fn cell_name(texts: Texts, entry: Option<Came>) -> String {
    let Some(entry) = entry else { return texts.session_no_entry().to_owned() };
    let word = texts.registration_status(entry.status);
    entry.minutes.map_or_else(|| word.to_owned(), |minutes| format!("{word} {minutes}"))
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
