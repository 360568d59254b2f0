//! What becomes of the rows, and the one edit that does it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::known::{Match, name_of};
use super::{
    Change, Counts, Decision, Draft, Entry, Fate, Kind, Line, Note, Problem, Reason, Request, State,
};
use crate::catalogue::{
    Catalogue, CentreId, Date, DayAttendance, Edit, EditName, Person, PersonId, Registration,
    RegistrationStatus, Session,
};
use crate::exchange::columns::Field;
use crate::exchange::import::fate::Shown;

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// Row by row.
    pub lines: Vec<Line>,
    kind: Kind,
    people: Vec<Edit>,
    registrations: Vec<Registration>,
    others: Vec<Edit>,
    session: Option<crate::catalogue::SessionId>,
}

impl Proposal {
    pub(super) fn of(
        catalogue: &Catalogue,
        request: &Request,
        rows: &[(Draft, Match)],
        decisions: &BTreeMap<usize, Decision>,
        id: &dyn Fn(usize) -> PersonId,
    ) -> Self {
        let session = request.session_in(catalogue);
        let seats = session.and_then(|session| catalogue.max_people(session)).map(usize::from);
        let mut maker = Maker {
            catalogue,
            request,
            session,
            seats,
            taken: session.map_or(0, Session::seats_taken),
            id,
            created: 0,
            named: FxHashMap::default(),
            new: FxHashMap::default(),
            proposal: Self { kind: request.kind, session: request.session.clone(), ..Self::default() },
        };
        for (at, (draft, found)) in rows.iter().enumerate() {
            let line = maker.line(draft, found, decisions.get(&at));
            maker.proposal.lines.push(line);
        }
        maker.proposal
    }

    /// The one step that does it all; `None` if there is nothing to do.
    pub fn edit(&self) -> Option<Edit> {
        let mut edits = self.people.clone();
        if let Some(session) = self.session.as_ref().filter(|_| !self.registrations.is_empty()) {
            edits.push(Edit::Register(session.clone(), self.registrations.clone()));
        }
        edits.extend(self.others.iter().cloned());
        let name = match self.kind {
            Kind::People => EditName::PeopleImported,
            Kind::Registrations => EditName::RegistrationsImported,
            Kind::Attendance => EditName::AttendanceImported,
        };
        (!edits.is_empty()).then_some(Edit::Together(name, edits))
    }

    /// How many rows are in each state.
    pub fn counts(&self) -> Counts {
        Counts::of(self.lines.iter().map(|line| line.fate.state()))
    }

    /// How many rows are in a state.
    pub fn count(&self, state: State) -> usize {
        self.counts().get(state)
    }
}

struct Maker<'a> {
    catalogue: &'a Catalogue,
    request: &'a Request,
    session: Option<&'a Session>,
    seats: Option<usize>,
    taken: usize,
    id: &'a dyn Fn(usize) -> PersonId,
    created: usize,
    /// In which row somebody known was named.
    named: FxHashMap<PersonId, super::super::read::Place>,
    /// In which row somebody new was named.
    new: FxHashMap<(String, String, Option<CentreId>), super::super::read::Place>,
    proposal: Proposal,
}

impl Maker<'_> {
    fn line(&mut self, draft: &Draft, found: &Match, decided: Option<&Decision>) -> Line {
        let mut line = Line {
            place: draft.place.clone(),
            name: draft.name(),
            fate: Fate::Skipped,
            notes: Vec::new(),
            candidates: match found {
                Match::Known(candidate) => vec![candidate.clone()],
                Match::New => Vec::new(),
                Match::Doubtful(candidates) => candidates.clone(),
            },
            decided: decided.cloned(),
        };
        let who = match (decided, found) {
            (Some(Decision::Skip), _) => return line,
            _ if !draft.problems.is_empty() => {
                line.fate = Fate::Broken(draft.problems.clone());
                return line;
            }
            (Some(Decision::This(id)), _) => Some(id),
            (Some(Decision::New), _) | (None, Match::New) => None,
            (None, Match::Known(candidate)) => {
                if candidate.reason != Reason::SameName {
                    line.notes.push(Note::Known(candidate.reason));
                }
                Some(&candidate.person)
            }
            (None, Match::Doubtful(_)) => {
                line.fate = Fate::Doubtful;
                return line;
            }
        };
        let known = who.and_then(|id| self.catalogue.people.get(id)).map(AsRef::as_ref);
        line.fate =
            self.fate(draft, known, &mut line.notes).unwrap_or_else(|problem| Fate::Broken(vec![problem]));
        line
    }

    fn fate(
        &mut self,
        draft: &Draft,
        known: Option<&Person>,
        notes: &mut Vec<Note>,
    ) -> Result<Fate, Problem> {
        let earlier = if let Some(person) = known {
            self.named.insert(person.id.clone(), draft.place.clone())
        } else {
            let (first, last) = name_of(&draft.person);
            self.new.insert((first, last, draft.person.centre.clone()), draft.place.clone())
        };
        if let Some(earlier) = earlier {
            return Err(Problem::Twice(earlier));
        }
        let entries = self.entries(draft)?;
        match (known, self.session) {
            (Some(known), None) => Ok(self.change(draft, known)),
            (None, None) => {
                self.create(draft);
                Ok(Fate::New { person: true })
            }
            (Some(known), Some(session)) => Ok(self.known_in(draft, (session, known), &entries, notes)),
            (None, Some(session)) => {
                let person = self.create(draft);
                self.register(draft, (session, person), &entries, notes);
                Ok(Fate::New { person: true })
            }
        }
    }

    /// Somebody known, and a session.
    fn known_in(
        &mut self,
        draft: &Draft,
        (session, known): (&Session, &Person),
        entries: &[(usize, DayAttendance)],
        notes: &mut Vec<Note>,
    ) -> Fate {
        let registered = session.registration(&known.id);
        let again = |status| matches!(status, RegistrationStatus::Cancelled | RegistrationStatus::Invited);
        match registered {
            Some(registered) if !again(registered.status) || !entries.is_empty() => {
                self.change_registration(draft, (session, registered), entries)
            }
            Some(registered) if draft.status == Some(registered.status) => Fate::Same,
            _ => {
                self.register(draft, (session, known.id.clone()), entries, notes);
                Fate::New { person: false }
            }
        }
    }

    fn change_registration(
        &mut self,
        draft: &Draft,
        (session, registered): (&Session, &Registration),
        entries: &[(usize, DayAttendance)],
    ) -> Fate {
        let mut changes = Vec::new();
        let person = &registered.person;
        for (day, entry) in entries {
            let old = registered.on_day(*day);
            if old.as_ref().map(|old| (old.status, old.minutes)) == Some((entry.status, entry.minutes)) {
                continue;
            }
            let field = u8::try_from(*day).map_or(Field::Attended, Field::Day);
            let old = old.map_or(Shown::Text(String::new()), |old| Shown::Status(old.status, old.minutes));
            changes.push(Change { field, old, new: Shown::Status(entry.status, entry.minutes) });
            self.proposal.others.push(Edit::EnterAttendance {
                session: session.id.clone(),
                person: person.clone(),
                day: *day,
                entry: Some(entry.clone()),
            });
        }
        let cancels = draft.status == Some(RegistrationStatus::Cancelled)
            && registered.status != RegistrationStatus::Cancelled
            && !registered.status.is_attendance();
        if cancels {
            let (session, person) = (session.id.clone(), person.clone());
            self.proposal.others.push(Edit::CancelRegistration { session, person, moves_up: None });
            let (old, new) = (registered.status, RegistrationStatus::Cancelled);
            let (old, new) = (Shown::Status(old, None), Shown::Status(new, None));
            changes.push(Change { field: Field::Status, old, new });
        }
        if changes.is_empty() { Fate::Same } else { Fate::Changed(changes) }
    }

    fn register(
        &mut self,
        draft: &Draft,
        (session, person): (&Session, PersonId),
        entries: &[(usize, DayAttendance)],
        notes: &mut Vec<Note>,
    ) {
        let today = self.request.today;
        let begun = session.first_day().is_some_and(|day| day <= today);
        let walk_in =
            draft.walk_in.unwrap_or(draft.registered_on.is_none() && (begun || !entries.is_empty()));
        let day = draft.registered_on.unwrap_or(today);
        let mut new = Registration { walk_in, ..Registration::new(person, day) };
        new.status = draft.status.filter(|status| !status.is_attendance()).unwrap_or_default();
        for (day, entry) in entries {
            new.enter(*day, session.days.len(), Some(entry.clone()));
        }
        let deadline = session.registration_deadline.as_ref().and_then(Date::get);
        if !walk_in && deadline.is_some_and(|deadline| day > deadline) {
            notes.push(Note::Late);
        }
        if walk_in {
            notes.push(Note::WalkIn);
        }
        let full = self.seats.is_some_and(|seats| self.taken >= seats);
        if full && new.status == RegistrationStatus::Registered && !walk_in {
            new.status = RegistrationStatus::Waiting;
        }
        if new.status == RegistrationStatus::Waiting {
            notes.push(Note::Waiting);
        }
        self.taken += usize::from(new.status.takes_seat());
        self.proposal.registrations.push(new);
    }

    /// What the row enters, day by day.
    fn entries(&self, draft: &Draft) -> Result<Vec<(usize, DayAttendance)>, Problem> {
        let Some(session) = self.session else { return Ok(Vec::new()) };
        let count = session.days.len();
        let mut entries = Vec::new();
        let of_status = draft.status.and_then(|status| match status {
            RegistrationStatus::Attended => Some(Entry::Attended),
            RegistrationStatus::AttendedPartly => Some(Entry::Partly(None)),
            RegistrationStatus::Absent => Some(Entry::Absent),
            RegistrationStatus::Excused => Some(Entry::Excused),
            _ => None,
        });
        let whole = draft.whole.or(of_status.filter(|_| draft.days.is_empty()));
        if let Some(whole) = whole {
            if count > 1 && matches!(whole, Entry::Partly(_)) && draft.days.is_empty() {
                return whole_minutes(session, whole, draft);
            }
            entries.extend((0..count).map(|day| (day, entry(session, day, whole))));
        }
        for (day, single) in &draft.days {
            if *day >= count {
                let day = u8::try_from(*day).unwrap_or(u8::MAX);
                return Err(Problem::NoSuchDay(draft.place.clone(), day));
            }
            entries.retain(|(other, _)| other != day);
            entries.push((*day, entry(session, *day, *single)));
        }
        Ok(entries)
    }

    fn create(&mut self, draft: &Draft) -> PersonId {
        self.created += 1;
        let id = (self.id)(self.created);
        let role = draft.role.unwrap_or_default();
        let person = Person { id: id.clone(), role, ..draft.person.clone() };
        self.proposal.people.push(Edit::Put(person.into()));
        id
    }

    /// Somebody known with what the row says; empty cells say nothing.
    fn change(&mut self, draft: &Draft, known: &Person) -> Fate {
        let (mut person, new) = (known.clone(), &draft.person);
        let mut changes = Vec::new();
        for (field, old, new) in [
            (Field::FirstName, &mut person.first_name, &new.first_name),
            (Field::LastName, &mut person.last_name, &new.last_name),
            (Field::Title, &mut person.title, &new.title),
            (Field::Email, &mut person.email, &new.email),
            (Field::Phone, &mut person.phone, &new.phone),
            (Field::Note, &mut person.note, &new.note),
        ] {
            let same = new == old || field == Field::Email && new.eq_ignore_ascii_case(old);
            if !new.is_empty() && !same {
                let (old, new) = (std::mem::replace(old, new.clone()), new.clone());
                changes.push(Change { field, old: Shown::Text(old), new: Shown::Text(new) });
            }
        }
        if new.centre.is_some() && new.centre != person.centre {
            let old = std::mem::replace(&mut person.centre, new.centre.clone());
            let (old, new) = (Shown::Centre(old), Shown::Centre(new.centre.clone()));
            changes.push(Change { field: Field::Centre, old, new });
        }
        if let Some(role) = draft.role.filter(|role| *role != person.role) {
            let old = std::mem::replace(&mut person.role, role);
            changes.push(Change { field: Field::Role, old: Shown::Role(old), new: Shown::Role(role) });
        }
        for (field, old, new) in
            [(Field::From, &mut person.from, &new.from), (Field::Until, &mut person.until, &new.until)]
        {
            if new.is_some() && new != old {
                let old = std::mem::replace(old, new.clone());
                changes.push(Change { field, old: Shown::Date(old), new: Shown::Date(new.clone()) });
            }
        }
        if changes.is_empty() {
            return Fate::Same;
        }
        self.proposal.people.push(Edit::Put(person.into()));
        Fate::Changed(changes)
    }
}

/// Minutes over several days say nothing about a single one, unless they are all of them or none.
fn whole_minutes(
    session: &Session,
    whole: Entry,
    draft: &Draft,
) -> Result<Vec<(usize, DayAttendance)>, Problem> {
    let all = session.minutes();
    match whole {
        Entry::Partly(Some(minutes)) if all > 0 && u32::from(minutes) >= all => {
            Ok((0..session.days.len()).map(|day| (day, entry(session, day, Entry::Attended))).collect())
        }
        _ => Err(Problem::MinutesOfSeveralDays(draft.place.clone())),
    }
}

/// An entry as the catalogue has it: all minutes of a day are the whole day.
fn entry(session: &Session, day: usize, entry: Entry) -> DayAttendance {
    let of_day = session.days.get(day).map_or(0, crate::catalogue::SessionDay::minutes);
    let (status, minutes) = match entry {
        Entry::Attended => (RegistrationStatus::Attended, None),
        Entry::Absent | Entry::Partly(Some(0)) => (RegistrationStatus::Absent, None),
        Entry::Excused => (RegistrationStatus::Excused, None),
        Entry::Partly(Some(minutes)) if of_day > 0 && u32::from(minutes) >= of_day => {
            (RegistrationStatus::Attended, None)
        }
        Entry::Partly(minutes) => (RegistrationStatus::AttendedPartly, minutes),
    };
    DayAttendance { status, minutes, ..DayAttendance::default() }
}
