//! Which modules ran or will run, when, and where.

use laki_planer::catalogue::SessionStatus::{self, Cancelled, Confirmed, Held, Invited, Planned};

/// A run of a module as this program's author planned it.
pub struct Run {
    /// `102-1`: offering and module.
    pub module: &'static str,
    /// The day, or the first on which it may be; a month or quarter where it is still to be dated.
    pub when: &'static str,
    /// The venue without its `v-`.
    pub venue: &'static str,
    pub status: SessionStatus,
    pub special: Special,
}

/// What sets a run apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// Nothing: the next fitting day is taken.
    No,
    /// On that very day: it stands in the catalogue that this one grew from.
    OnTheDay,
    /// On that very day, though it lies in school holidays: something to decide.
    InHolidays,
    /// More people than seats: there is a waiting list.
    Full,
    /// On that very day, with more people than seats.
    FullOnTheDay,
    /// Registration is over and too few are in: something to decide.
    TooFew,
    /// It is over and nobody has entered who came: something to do.
    NotEntered,
    /// Called off for this reason.
    Because(&'static str),
}

use Special::{Because, Full, FullOnTheDay, InHolidays, No, NotEntered, OnTheDay, TooFew};

type Row = (&'static str, &'static str, &'static str, SessionStatus, Special);

pub fn runs() -> impl Iterator<Item = Run> {
    HELD.iter().chain(&AHEAD).map(|&(module, when, venue, status, special)| Run {
        module,
        when,
        venue,
        status,
        special,
    })
}

#[rustfmt::skip]
const HELD: [Row; 80] = [
    ("301-1", "2024-12-04", "online", Held, No),
    ("301-2", "2024-12-11", "online", Held, No),
    ("107-1", "2025-01-21", "muenster", Held, No),
    ("202-1", "2025-01-29", "bielefeld", Held, No),
    ("101-1", "2025-02-04", "duisburg", Held, No),
    ("102-1", "2025-02-12", "dortmund", Held, No),
    ("107-2", "2025-02-18", "online", Held, No),
    ("204-1", "2025-02-19", "muenster", Held, No),
    ("202-2", "2025-03-05", "bielefeld", Held, No),
    ("103-1", "2025-03-11", "koeln", Held, No),
    ("102-2", "2025-03-19", "dortmund", Held, No),
    ("105-1", "2025-03-26", "dortmund", Held, No),
    ("101-2", "2025-04-01", "duisburg", Held, No),
    ("204-2", "2025-04-03", "online", Held, No),
    ("106-1", "2025-04-08", "koeln", Held, Full),
    ("105-2", "2025-05-06", "dortmund", Held, No),
    ("301-1", "2025-05-07", "online", Held, No),
    ("108-1", "2025-05-13", "bielefeld", Held, No),
    ("103-2", "2025-05-14", "koeln", Held, No),
    ("301-2", "2025-05-21", "online", Held, No),
    ("102-3", "2025-05-22", "dortmund", Held, No),
    ("101-3", "2025-05-27", "duisburg", Held, No),
    ("203-1", "2025-06-03", "muenster", Held, No),
    ("105-3", "2025-06-11", "dortmund", Held, No),
    ("108-2", "2025-06-17", "bielefeld", Held, No),
    ("103-3", "2025-06-23", "online", Held, No),
    ("106-2", "2025-06-24", "koeln", Held, No),
    ("203-2", "2025-07-02", "online", Held, No),
    ("101-4", "2025-07-08", "duisburg", Held, No),
    ("105-4", "2025-09-03", "dortmund", Held, No),
    ("104-1", "2025-09-09", "muenster", Held, No),
    ("201-1", "2025-09-10", "duisburg", Held, No),
    ("106-3", "2025-09-16", "online", Held, No),
    ("101-5", "2025-09-23", "duisburg", Held, No),
    ("105-5", "2025-09-30", "dortmund", Cancelled, Because("Trainerin erkrankt")),
    ("202-1", "2025-10-01", "siegen", Held, No),
    ("105-5", "2025-10-28", "dortmund", Held, No),
    ("104-2", "2025-11-04", "muenster", Held, No),
    ("101-6", "2025-11-11", "duisburg", Held, No),
    ("202-2", "2025-11-12", "siegen", Held, No),
    ("201-2", "2025-11-19", "duisburg", Held, No),
    ("105-6", "2025-11-25", "dortmund", Held, No),
    ("301-1", "2025-11-26", "online", Held, Full),
    ("301-2", "2025-12-03", "online", Held, No),
    ("101-7", "2025-12-09", "duisburg", Held, No),
    ("105-7", "2025-12-16", "online", Held, No),
    ("101-8", "2026-01-20", "duisburg", Held, No),
    ("106-1", "2026-01-26", "koeln", Held, No),
    ("201-3", "2026-01-28", "duisburg", Held, No),
    ("107-1", "2026-02-03", "koeln", Cancelled, Because("Zu wenige Anmeldungen")),
    ("101-9", "2026-02-24", "duisburg", Held, No),
    ("204-1", "2026-02-25", "muenster", Held, No),
    ("108-1", "2026-03-03", "bielefeld", Held, No),
    ("105-2", "2026-03-04", "dortmund", Held, No),
    ("106-2", "2026-03-10", "koeln", Held, No),
    ("201-4", "2026-03-11", "duisburg", Held, No),
    ("101-10", "2026-03-17", "duisburg", Held, No),
    ("204-2", "2026-03-24", "online", Cancelled, Because("Förderrichtlinie noch nicht veröffentlicht")),
    ("108-2", "2026-04-14", "bielefeld", Held, No),
    ("103-1", "2026-04-15", "koeln", Held, No),
    ("101-11", "2026-04-21", "duisburg", Held, No),
    ("105-3", "2026-04-22", "dortmund", Held, No),
    ("301-1", "2026-05-05", "online", Held, No),
    ("201-5", "2026-05-06", "duisburg", Held, No),
    ("106-3", "2026-05-12", "online", Held, No),
    ("301-2", "2026-05-19", "online", Held, No),
    ("103-2", "2026-06-02", "koeln", Held, No),
    ("203-1", "2026-06-16", "muenster", Cancelled, Because("Raum nach Wasserschaden gesperrt")),
    ("105-4", "2026-06-17", "dortmund", Held, No),
    ("102-1", "2026-06-23", "dortmund", Held, No),
    ("103-3", "2026-06-30", "online", Held, No),
    ("107-1", "2026-09-08", "muenster", Held, No),
    ("301-1", "2026-09-16", "online", Held, OnTheDay),
    ("102-2", "2026-09-22", "dortmund", Held, No),
    ("301-2", "2026-09-30", "online", Held, No),
    ("102-1", "2026-10-07", "dortmund", Held, OnTheDay),
    ("107-2", "2026-11-03", "online", Held, No),
    ("202-1", "2026-11-04", "bielefeld", Held, No),
    ("203-1", "2026-11-18", "muenster", Held, OnTheDay),
    ("102-3", "2026-11-19", "dortmund", Confirmed, NotEntered),
];

#[rustfmt::skip]
const AHEAD: [Row; 45] = [
    ("102-2", "2026-12-02", "dortmund", Confirmed, OnTheDay),
    ("203-2", "2026-12-08", "online", Confirmed, No),
    ("204-2", "2026-12-10", "online", Invited, TooFew),
    ("202-2", "2026-12-15", "bielefeld", Invited, No),
    ("106-1", "2027-01-13", "koeln", Invited, FullOnTheDay),
    ("202-1", "2027-01-20", "bielefeld", Invited, OnTheDay),
    ("101-1", "2027-01-26", "duisburg", Invited, No),
    ("102-3", "2026-12-16", "dortmund", Invited, No),
    ("301-1", "2027-02-03", "online", Invited, Full),
    ("107-1", "2027-02-16", "muenster", Invited, No),
    ("104-1", "2027-02-17", "muenster", Invited, No),
    ("301-2", "2027-02-24", "online", Invited, No),
    ("101-2", "2027-03-02", "duisburg", Planned, No),
    ("201-1", "2027-03-03", "duisburg", Invited, OnTheDay),
    ("106-2", "2027-03-09", "koeln", Planned, No),
    ("108-1", "2027-03-16", "bielefeld", Planned, No),
    ("202-2", "2027-03-18", "bielefeld", Planned, No),
    ("104-2", "2027-04-07", "muenster", Planned, No),
    ("101-3", "2027-04-13", "duisburg", Planned, No),
    ("105-1", "2027-04-14", "dortmund", Planned, OnTheDay),
    ("107-2", "2027-04-20", "online", Planned, No),
    ("103-1", "2027-04-21", "koeln", Planned, OnTheDay),
    ("108-2", "2027-04-27", "bielefeld", Planned, No),
    ("105-2", "2027-04-28", "dortmund", Planned, No),
    ("106-3", "2027-05-04", "online", Planned, No),
    ("203-1", "2027-05-11", "muenster", Planned, No),
    ("101-4", "2027-05-18", "duisburg", Planned, InHolidays),
    ("201-2", "2027-05-19", "duisburg", Planned, No),
    ("105-3", "2027-05-25", "dortmund", Planned, No),
    ("301-1", "2027-06-01", "online", Planned, No),
    ("204-1", "2027-06-09", "muenster", Planned, OnTheDay),
    ("103-2", "2027-06-14", "koeln", Planned, No),
    ("102-1", "2027-06-16", "dortmund", Planned, No),
    ("301-2", "2027-06-22", "online", Planned, No),
    ("101-5", "2027-06-29", "duisburg", Planned, No),
    ("105-4", "2027-07-06", "dortmund", Planned, No),
    ("203-2", "2027-07-07", "online", Planned, No),
    ("102-2", "2027-07-13", "dortmund", Planned, No),
    ("101-6", "2027-Q3", "duisburg", Planned, No),
    ("103-3", "2027-07", "online", Planned, No),
    ("201-3", "2027-Q3", "duisburg", Planned, No),
    ("204-2", "2027-07", "online", Planned, No),
    ("101-7", "2027-Q4", "duisburg", Planned, No),
    ("105-5", "2027-09", "dortmund", Planned, No),
    ("201-4", "2027-Q4", "duisburg", Planned, No),
];
