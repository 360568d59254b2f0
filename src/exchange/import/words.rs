//! What becomes of rows, in words.

use super::fate::Shown;
use super::{Candidate, Change, Counts, Fate, Kind, Line, Note, Problem, Proposal, Reason, State};
use crate::catalogue::{Catalogue, RecordId, RegistrationStatus};
use crate::exchange::columns::Field;
use crate::texts::Texts;

impl Kind {
    /// What it is called.
    pub fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::People => texts.import_people(),
            Self::Registrations => texts.import_registrations(),
            Self::Attendance => texts.import_attendance(),
        }
    }
}

impl State {
    /// What it is called.
    pub fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::New => texts.state_new(),
            Self::Changed => texts.state_changed(),
            Self::Same => texts.state_same(),
            Self::Doubtful => texts.state_doubtful(),
            Self::Broken => texts.state_broken(),
            Self::Skipped => texts.state_skipped(),
        }
    }
}

impl Counts {
    /// "3 neu, 1 geändert, 2 unlesbar"; empty where nothing is counted.
    pub fn words(self, texts: Texts) -> String {
        let counted = State::ALL.into_iter().map(|state| (self.get(state), state));
        let parts: Vec<_> = counted
            .filter(|(count, _)| *count > 0)
            .map(|(count, state)| format!("{} {}", texts.number(count), state.name(texts)))
            .collect();
        parts.join(", ")
    }
}

impl Proposal {
    /// "3 neu, 1 geändert, 2 unlesbar"
    pub fn summary(&self, texts: Texts) -> String {
        self.counts().words(texts)
    }
}

impl Line {
    /// What becomes of it: "E-Mail: a@b.de → a@c.de; Warteliste".
    pub fn words(&self, catalogue: &Catalogue, texts: Texts) -> String {
        self.in_words(catalogue, texts, &|_| true)
    }

    /// The same for a file that leaves: what a free note says stays here.
    pub fn words_without_notes(&self, catalogue: &Catalogue, texts: Texts) -> String {
        self.in_words(catalogue, texts, &|change| change.field != Field::Note)
    }

    fn in_words(&self, catalogue: &Catalogue, texts: Texts, is_said: &dyn Fn(&Change) -> bool) -> String {
        let mut parts = match &self.fate {
            Fate::New { .. } | Fate::Same | Fate::Skipped => Vec::new(),
            Fate::Changed(changes) => {
                let said = changes.iter().filter(|change| is_said(change));
                said.map(|change| change.words(catalogue, texts)).collect()
            }
            Fate::Broken(problems) => problems.iter().map(|problem| problem.words(texts)).collect(),
            Fate::Doubtful => {
                self.candidates.iter().map(|candidate| candidate.words(catalogue, texts)).collect()
            }
        };
        if self.fate == (Fate::New { person: false }) {
            parts.push(texts.import_known_registers().to_owned());
        }
        parts.extend(self.notes.iter().map(|note| note.words(texts).to_owned()));
        parts.join("; ")
    }
}

impl Change {
    /// "Telefon: – → 0231 1"
    pub fn words(&self, catalogue: &Catalogue, texts: Texts) -> String {
        let [old, new] = [&self.old, &self.new].map(|shown| shown.words(catalogue, texts));
        format!("{}: {old} → {new}", self.field.name(texts))
    }
}

impl Shown {
    fn words(&self, catalogue: &Catalogue, texts: Texts) -> String {
        let words = match self {
            Self::Text(text) => text.clone(),
            Self::Centre(centre) => centre
                .as_ref()
                .map_or_else(String::new, |id| texts.record_label(catalogue, &RecordId::from(id.clone()))),
            Self::Role(role) => texts.role(*role).to_owned(),
            Self::Date(date) => date.as_ref().map_or_else(String::new, |date| texts.written_date(date)),
            Self::Status(RegistrationStatus::AttendedPartly, Some(minutes)) => {
                texts.import_partly_minutes(*minutes)
            }
            Self::Status(status, _) => texts.registration_status(*status).to_owned(),
        };
        if words.is_empty() { "–".to_owned() } else { words }
    }
}

impl Candidate {
    /// "Anna Beispiel (Unna): fast derselbe Name"
    pub fn words(&self, catalogue: &Catalogue, texts: Texts) -> String {
        format!("{}: {}", self.name(catalogue, texts), self.reason.words(texts))
    }

    /// "Anna Beispiel (Unna)"
    pub fn name(&self, catalogue: &Catalogue, texts: Texts) -> String {
        let Some(person) = catalogue.people.get(&self.person) else { return self.person.to_string() };
        match &person.centre {
            Some(id) => {
                let centre = texts.record_label(catalogue, &RecordId::from(id.clone()));
                format!("{} ({centre})", person.full_name())
            }
            None => person.full_name(),
        }
    }
}

impl Reason {
    /// Why somebody may be meant.
    pub fn words(self, texts: Texts) -> &'static str {
        match self {
            Self::SameName => texts.reason_same_name(),
            Self::OtherSurname => texts.reason_other_surname(),
            Self::SameAddress => texts.reason_same_address(),
            Self::SamePhone => texts.reason_same_phone(),
            Self::SimilarName => texts.reason_similar_name(),
            Self::Moved => texts.reason_moved(),
            Self::OtherCentre => texts.reason_other_centre(),
        }
    }
}

impl Note {
    /// What it says.
    pub fn words(self, texts: Texts) -> &'static str {
        match self {
            Self::Waiting => texts.note_waiting(),
            Self::Late => texts.note_late(),
            Self::WalkIn => texts.note_walk_in(),
            Self::Known(reason) => reason.words(texts),
        }
    }
}

impl Problem {
    /// What is wrong, where, and what to do.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Nameless => texts.problem_nameless().to_owned(),
            Self::TooLong(place, field) => texts.problem_too_long(place, field.name(texts)),
            Self::UnknownCentre(place, name, None) => texts.problem_unknown_centre(place, name),
            Self::UnknownCentre(place, name, Some(nearest)) => {
                texts.problem_unknown_centre_near(place, name, nearest)
            }
            Self::UnknownRole(place, name) => texts.problem_unknown_role(place, name),
            Self::NotAnAddress(place, text) => texts.problem_no_address(place, text),
            Self::NotADate(place, text) => texts.problem_no_date(place, text),
            Self::UnknownStatus(place, text) => texts.problem_unknown_status(place, text),
            Self::NotYesOrNo(place, text) => texts.problem_not_yes_or_no(place, text),
            Self::UnknownEntry(place, text) => texts.problem_unknown_entry(place, text),
            Self::ErrorValue(place) => texts.problem_error_value(place),
            Self::NoSuchDay(place, day) => texts.problem_no_such_day(place, u16::from(*day) + 1),
            Self::MinutesOfSeveralDays(_) => texts.problem_minutes_of_several_days().to_owned(),
            Self::Twice(place) => texts.problem_twice(place),
            Self::Backwards => texts.problem_backwards().to_owned(),
        }
    }
}
