//! Edits: the only way in which a catalogue changes. Each is one undo step with a name.

use chrono::NaiveDate;

use super::{
    Catalogue, CentreId, Certificate, CertificateId, Correspondence, DayAttendance, FurtherHoliday,
    Organisation, Person, PersonId, Record, RecordId, Registration, RegistrationStatus, Rules, SchoolHoliday,
    Session, SessionDay, SessionId, SessionStatus, Target, certificate, merging,
    removing::{remove, remove_all},
    revision,
};

/// One change that a user makes.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The office's own data.
    SetOrganisation(Box<Organisation>),
    /// What the office decided about clashes.
    SetRules(Rules),
    /// Blocks of letters and texts of mails.
    SetCorrespondence(Box<Correspondence>),
    /// The state's school holidays.
    SetSchoolHolidays(Vec<SchoolHoliday>),
    /// Public holidays beside those of the state's act.
    SetFurtherHolidays(Vec<FurtherHoliday>),
    /// Creates a record, or puts it in the place of the one with its id.
    Put(Record),
    /// Takes out a record to which nothing else refers.
    Remove(RecordId),
    /// Takes out several records to which nothing else refers.
    RemoveAll(Vec<RecordId>),
    /// Gives a session other days.
    Reschedule(SessionId, Schedule),
    /// Takes a session a step through its life. `Held` clears the needs for support.
    SetStatus(SessionId, SessionStatus),
    /// Calls a session off, with the reason that people are told.
    CancelSession(SessionId, String),
    /// Invites centres (those already invited stay).
    Invite(SessionId, Vec<CentreId>),
    /// Registers people: with a seat while there are seats, then on the waiting list.
    Register(SessionId, Vec<Registration>),
    /// Gives a person's seat back and, if named, moves the next one up into it.
    CancelRegistration {
        /// In which session.
        session: SessionId,
        /// Who doesn't come.
        person: PersonId,
        /// Who moves up from the waiting list.
        moves_up: Option<PersonId>,
    },
    /// Moves a person up from the waiting list (or gives one with any other status a seat).
    GiveSeat(SessionId, PersonId),
    /// Takes a registration out altogether: it was a mistake.
    RemoveRegistration(SessionId, PersonId),
    /// Notes or clears a need for support.
    SetSupportNeed(SessionId, PersonId, Option<String>),
    /// Enters what became of one day of a registration; `None` takes the entry back.
    EnterAttendance {
        /// In which session.
        session: SessionId,
        /// Whose.
        person: PersonId,
        /// Which of the session's days, from 0.
        day: usize,
        /// What.
        entry: Option<DayAttendance>,
    },
    /// Enters "attended" for everybody with a seat for whom nothing is entered on that day.
    FillAttendance(SessionId, usize),
    /// Gives each of these a number on this day and puts it into the register; what has a certificate that
    /// says the same keeps it, one that says something else is revoked.
    IssueCertificates(Vec<Certificate>, NaiveDate),
    /// Declares a certificate invalid from this day on.
    RevokeCertificate(CertificateId, NaiveDate),
    /// Two records are of one person: the first stays as it is given here, with all that hung on the other.
    MergePeople(Box<Person>, PersonId),
    /// Two people who look like one are two.
    KeepApart(PersonId, PersonId),
    /// Several as one step.
    Together(EditName, Vec<Self>),
}

/// When a session takes place.
#[derive(Clone, Debug, PartialEq)]
pub enum Schedule {
    /// On these days.
    On(Vec<SessionDay>),
    /// Still to be dated.
    Undated(Option<Target>),
}

/// What an edit is called in menus ("Termin verschoben"). The words are in `texts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EditName {
    /// The office's data.
    OrganisationChanged,
    /// Clash rules.
    RulesChanged,
    /// Blocks of letters, texts of mails.
    CorrespondenceChanged,
    /// School holidays, or further public ones.
    HolidaysChanged,
    /// A record was made.
    Created(Kind),
    /// A record was changed.
    Changed(Kind),
    /// A record was taken out.
    Removed(Kind),
    /// A session got other days.
    SessionMoved,
    /// A session got longer or shorter.
    SessionStretched,
    /// A session without a date got one.
    SessionDated,
    /// A session got another status.
    StatusChanged,
    /// A session was called off.
    SessionCancelled,
    /// Centres were invited.
    CentresInvited,
    /// People were registered.
    PeopleRegistered,
    /// A registration was given back.
    RegistrationCancelled,
    /// Somebody got a seat.
    SeatGiven,
    /// A registration was taken out.
    RegistrationRemoved,
    /// A need for support was noted or cleared.
    SupportNeedChanged,
    /// Attendance was entered.
    AttendanceEntered,
    /// People came in by a list.
    PeopleImported,
    /// Registrations came in by a list.
    RegistrationsImported,
    /// Attendance came in by a list.
    AttendanceImported,
    /// Certificates got their numbers.
    CertificatesIssued,
    /// A certificate was declared invalid.
    CertificateRevoked,
    /// Two records of one person became one.
    PeopleMerged,
    /// Two people were said to be two.
    PeopleKeptApart,
}

/// Kinds of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the variants carry the entities' names")]
pub enum Kind {
    Focus,
    Centre,
    Person,
    Trainer,
    Venue,
    Offering,
    Session,
    Certificate,
}

impl RecordId {
    /// Which kind of record it names.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Focus(_) => Kind::Focus,
            Self::Centre(_) => Kind::Centre,
            Self::Person(_) => Kind::Person,
            Self::Trainer(_) => Kind::Trainer,
            Self::Venue(_) => Kind::Venue,
            Self::Offering(_) => Kind::Offering,
            Self::Session(_) => Kind::Session,
            Self::Certificate(_) => Kind::Certificate,
        }
    }
}

/// Why an edit can't be made. The words are in `texts`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The record it changes is gone.
    #[error("there is no record {0}")]
    NoSuchRecord(RecordId),
    /// The registration it changes is gone.
    #[error("{0} is not registered")]
    NotRegistered(PersonId),
    /// Something still refers to the record.
    #[error("{record} is still used by {used_by:?}")]
    InUse {
        /// What was to be removed.
        record: RecordId,
        /// The first few that refer to it.
        used_by: Vec<RecordId>,
    },
    /// The record has a number that no file can hold (infinite, or not a number).
    #[error("{0} has a number that is none")]
    NotANumber(RecordId),
    /// The session has no such day.
    #[error("the session has no day {0}")]
    NoSuchDay(usize),
}

impl Edit {
    /// What the step is called. `before` tells a creation from a change.
    pub fn name(&self, before: &Catalogue) -> EditName {
        match self {
            Self::SetOrganisation(_) => EditName::OrganisationChanged,
            Self::SetRules(_) => EditName::RulesChanged,
            Self::SetCorrespondence(_) => EditName::CorrespondenceChanged,
            Self::SetSchoolHolidays(_) | Self::SetFurtherHolidays(_) => EditName::HolidaysChanged,
            Self::Put(record) => {
                let id = record.id();
                if id.is_in(before) { EditName::Changed(id.kind()) } else { EditName::Created(id.kind()) }
            }
            Self::Remove(id) => EditName::Removed(id.kind()),
            Self::RemoveAll(ids) => EditName::Removed(ids.first().map_or(Kind::Person, RecordId::kind)),
            Self::Reschedule(..) => EditName::SessionMoved,
            Self::SetStatus(..) => EditName::StatusChanged,
            Self::CancelSession(..) => EditName::SessionCancelled,
            Self::Invite(..) => EditName::CentresInvited,
            Self::Register(..) => EditName::PeopleRegistered,
            Self::CancelRegistration { .. } => EditName::RegistrationCancelled,
            Self::GiveSeat(..) => EditName::SeatGiven,
            Self::RemoveRegistration(..) => EditName::RegistrationRemoved,
            Self::SetSupportNeed(..) => EditName::SupportNeedChanged,
            Self::EnterAttendance { .. } | Self::FillAttendance(..) => EditName::AttendanceEntered,
            Self::IssueCertificates(..) => EditName::CertificatesIssued,
            Self::RevokeCertificate(..) => EditName::CertificateRevoked,
            Self::MergePeople(..) => EditName::PeopleMerged,
            Self::KeepApart(..) => EditName::PeopleKeptApart,
            Self::Together(name, _) => *name,
        }
    }

    /// The catalogue after this edit; `before` stays as it is.
    ///
    /// # Errors
    /// [`EditError`] if the edit names what isn't there, or removes what is still needed.
    pub fn apply(self, before: &Catalogue) -> Result<Catalogue, EditError> {
        let mut after = before.clone();
        self.make(&mut after)?;
        revision::keep_count(before, &mut after);
        Ok(after)
    }

    fn make(self, catalogue: &mut Catalogue) -> Result<(), EditError> {
        match self {
            Self::SetOrganisation(organisation) => catalogue.organisation = *organisation,
            Self::SetRules(rules) => catalogue.rules = rules,
            Self::SetCorrespondence(correspondence) => catalogue.correspondence = *correspondence,
            Self::SetSchoolHolidays(holidays) => catalogue.school_holidays = holidays,
            Self::SetFurtherHolidays(holidays) => catalogue.further_holidays = holidays,
            Self::Put(record) if !record.has_finite_numbers() => {
                return Err(EditError::NotANumber(record.id()));
            }
            Self::Put(record) => record.put_into(catalogue),
            Self::Remove(id) => remove(catalogue, id)?,
            Self::RemoveAll(ids) => remove_all(catalogue, &ids)?,
            Self::Reschedule(id, schedule) => alter(catalogue, id, |s| reschedule(s, schedule))?,
            Self::SetStatus(id, status) => alter(catalogue, id, |s| set_status(s, status))?,
            Self::CancelSession(id, reason) => alter(catalogue, id, |session| {
                session.cancel_reason = reason;
                set_status(session, SessionStatus::Cancelled);
            })?,
            Self::Invite(id, centres) => alter(catalogue, id, |s| invite(s, centres))?,
            Self::Register(id, people) => {
                let seats = catalogue.sessions.get(&id).and_then(|session| catalogue.max_people(session));
                alter(catalogue, id, |session| register(session, seats, people))?;
            }
            Self::CancelRegistration { session, person, moves_up } => {
                change(catalogue, session, |session| {
                    set_registration(session, &person, RegistrationStatus::Cancelled)?;
                    moves_up.map_or(Ok(()), |next| {
                        set_registration(session, &next, RegistrationStatus::Registered)
                    })
                })?;
            }
            Self::GiveSeat(id, person) => change(catalogue, id, |session| {
                set_registration(session, &person, RegistrationStatus::Registered)
            })?,
            Self::RemoveRegistration(id, person) => change(catalogue, id, |session| {
                find(session, &person)?;
                session.registrations.retain(|registration| registration.person != person);
                Ok(())
            })?,
            Self::SetSupportNeed(id, person, need) => change(catalogue, id, |session| {
                find(session, &person)?.support_need = need.map(String::into_boxed_str);
                Ok(())
            })?,
            Self::EnterAttendance { session, person, day, entry } => {
                change(catalogue, session, |session| {
                    let days = session.days.len();
                    let registration = find(session, &person)?;
                    if day >= days {
                        return Err(EditError::NoSuchDay(day));
                    }
                    registration.enter(day, days, entry);
                    Ok(())
                })?;
            }
            Self::FillAttendance(id, day) => change(catalogue, id, |s| fill_attendance(s, day))?,
            Self::IssueCertificates(drafts, day) => certificate::issue(catalogue, drafts, day),
            Self::RevokeCertificate(id, day) => certificate::revoke(catalogue, id, day)?,
            Self::MergePeople(kept, gone) => merging::merge(catalogue, *kept, &gone)?,
            Self::KeepApart(one, other) => merging::keep_apart(catalogue, one, other)?,
            Self::Together(_, edits) => {
                for edit in edits {
                    edit.make(catalogue)?;
                }
            }
        }
        Ok(())
    }
}

/// Changes a copy of a session and puts it back.
fn change(
    catalogue: &mut Catalogue,
    id: SessionId,
    with: impl FnOnce(&mut Session) -> Result<(), EditError>,
) -> Result<(), EditError> {
    let Some(session) = catalogue.sessions.get(&id) else {
        return Err(EditError::NoSuchRecord(id.into()));
    };
    let mut session = Session::clone(session);
    with(&mut session)?;
    catalogue.sessions.put(session);
    Ok(())
}

/// [`change`], where nothing can go wrong.
fn alter(catalogue: &mut Catalogue, id: SessionId, with: impl FnOnce(&mut Session)) -> Result<(), EditError> {
    change(catalogue, id, |session| {
        with(session);
        Ok(())
    })
}

fn reschedule(session: &mut Session, schedule: Schedule) {
    match schedule {
        Schedule::On(days) => {
            session.days = days;
            session.target = None;
        }
        Schedule::Undated(target) => {
            session.days.clear();
            session.target = target;
        }
    }
}

fn set_status(session: &mut Session, status: SessionStatus) {
    session.status = status;
    if status != SessionStatus::Cancelled {
        session.cancel_reason.clear();
    }
    if matches!(status, SessionStatus::Held | SessionStatus::Cancelled) {
        for registration in &mut session.registrations {
            registration.support_need = None;
        }
    }
}

fn invite(session: &mut Session, centres: Vec<CentreId>) {
    for centre in centres {
        if !session.invited.contains(&centre) {
            session.invited.push(centre);
        }
    }
    if session.status == SessionStatus::Planned && !session.invited.is_empty() {
        session.status = SessionStatus::Invited;
    }
}

/// Registers in the given order. Who is registered already keeps their place unless they had cancelled.
fn register(session: &mut Session, seats: Option<u16>, people: Vec<Registration>) {
    for mut new in people {
        let known = session.registrations.iter().position(|old| old.person == new.person);
        if let Some(at) = known {
            let again = matches!(
                session.registrations[at].status,
                RegistrationStatus::Cancelled | RegistrationStatus::Invited
            );
            if !again {
                continue;
            }
            session.registrations.remove(at);
        }
        let full = seats.is_some_and(|seats| session.seats_taken() >= usize::from(seats));
        if full && new.status == RegistrationStatus::Registered && !new.walk_in {
            new.status = RegistrationStatus::Waiting;
        }
        session.registrations.push(new);
    }
}

fn set_registration(
    session: &mut Session,
    person: &PersonId,
    status: RegistrationStatus,
) -> Result<(), EditError> {
    let registration = find(session, person)?;
    registration.status = status;
    registration.days.clear();
    registration.minutes = None;
    if status == RegistrationStatus::Cancelled {
        registration.support_need = None;
    }
    Ok(())
}

fn fill_attendance(session: &mut Session, day: usize) -> Result<(), EditError> {
    let days = session.days.len();
    if day >= days {
        return Err(EditError::NoSuchDay(day));
    }
    let attended = DayAttendance { status: RegistrationStatus::Attended, ..DayAttendance::default() };
    for registration in &mut session.registrations {
        if registration.status.takes_seat() && registration.on_day(day).is_none() {
            registration.enter(day, days, Some(attended.clone()));
        }
    }
    Ok(())
}

fn find<'a>(session: &'a mut Session, person: &PersonId) -> Result<&'a mut Registration, EditError> {
    session
        .registrations
        .iter_mut()
        .find(|registration| registration.person == *person)
        .ok_or_else(|| EditError::NotRegistered(person.clone()))
}

/// Who is next on the waiting list.
pub fn next_waiting(session: &Session) -> Option<&Registration> {
    session.waiting_list().first().copied()
}

/// The days of a session, each moved so that the first lies on `first_day`; gaps between days stay.
pub fn moved_days(session: &Session, first_day: NaiveDate) -> Vec<SessionDay> {
    let Some(old_first) = session.first_day() else { return session.days.clone() };
    let shift = first_day - old_first;
    session
        .days
        .iter()
        .map(|day| {
            let date = day.date().and_then(|date| date.checked_add_signed(shift));
            SessionDay { date: date.map_or_else(|| day.date.clone(), Into::into), ..day.clone() }
        })
        .collect()
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
