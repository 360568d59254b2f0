//! What a row says, and what in it can't be read.

use chrono::NaiveDate;

use super::super::columns::{Columns, Field};
use super::super::read::{Place, Row, Sheet, Value};
use super::cells::{Centres, Entry, day_of, entry_of, is_address, role_of, status_of, truth_of};
use super::{Kind, Request};
use crate::catalogue::{Date, MINUTES_PER_UNIT, Person, RegistrationStatus, Role};
use crate::exchange::one_line;

/// Longer texts are no names, addresses or numbers.
const LONGEST: usize = 200;

/// What a row says. Empty cells say nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Where it stands.
    pub place: Place,
    /// Name, title, KI, role, addresses as far as they are said; the rest is empty.
    pub person: Person,
    /// The role, if it is said.
    pub role: Option<Role>,
    /// Where the registration stands.
    pub status: Option<RegistrationStatus>,
    /// When they registered.
    pub registered_on: Option<NaiveDate>,
    /// Whether they came without registration.
    pub walk_in: Option<bool>,
    /// What became of all days.
    pub whole: Option<Entry>,
    /// What became of single days.
    pub days: Vec<(usize, Entry)>,
    /// What can't be read.
    pub problems: Vec<Problem>,
}

/// What is wrong with a cell, or with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Neither first nor last name.
    Nameless,
    /// More letters than a field has.
    TooLong(Place, Field),
    /// No KI has this name; perhaps that one is meant.
    UnknownCentre(Place, String, Option<String>),
    /// No role has this name.
    UnknownRole(Place, String),
    /// No e-mail address.
    NotAnAddress(Place, String),
    /// No date.
    NotADate(Place, String),
    /// No status.
    UnknownStatus(Place, String),
    /// Neither yes nor no.
    NotYesOrNo(Place, String),
    /// No attendance.
    UnknownEntry(Place, String),
    /// The spreadsheet shows an error there.
    ErrorValue(Place),
    /// The session has no such day.
    NoSuchDay(Place, u8),
    /// Minutes of several days in one: they have to be told day by day.
    MinutesOfSeveralDays(Place),
    /// An earlier row names the same person.
    Twice(Place),
    /// The last day at the KI is before the first.
    Backwards,
}

impl Draft {
    /// Reads a row.
    pub fn read(sheet: &Sheet, row: &Row, columns: &Columns, centres: &Centres, request: &Request) -> Self {
        let mut draft = Self { place: sheet.place(row, None), ..Self::default() };
        let mut reader = Reader { draft: &mut draft, centres, whole_name: String::new() };
        for (at, column) in columns.columns.iter().enumerate() {
            let value = row.cell(at);
            let Some(field) = column.field.filter(|_| !value.is_empty()) else { continue };
            reader.cell(field, value, sheet.place(row, Some(at)));
        }
        let whole_name = std::mem::take(&mut reader.whole_name);
        draft.take_name(&whole_name);
        if draft.person.first_name.is_empty() && draft.person.last_name.is_empty() {
            draft.problems.push(Problem::Nameless);
        }
        let (from, until) = (&draft.person.from, &draft.person.until);
        if from
            .as_ref()
            .and_then(Date::get)
            .zip(until.as_ref().and_then(Date::get))
            .is_some_and(|(a, b)| b < a)
        {
            draft.problems.push(Problem::Backwards);
        }
        if request.kind != Kind::Attendance {
            draft.days.clear();
        }
        draft
    }

    /// "Beispiel, Anna" or "Anna Maria Beispiel", where first and last name have no columns of their own.
    fn take_name(&mut self, whole: &str) {
        let person = &mut self.person;
        if !person.first_name.is_empty() || !person.last_name.is_empty() || whole.is_empty() {
            return;
        }
        let (title, whole) = split_title(whole);
        if person.title.is_empty() {
            title.clone_into(&mut person.title);
        }
        let (first, last) = match whole.split_once(',') {
            Some((last, first)) => (first.trim(), last.trim()),
            None => split_name(whole),
        };
        first.clone_into(&mut person.first_name);
        last.clone_into(&mut person.last_name);
    }

    /// "Anna Beispiel", short enough to be shown.
    pub fn name(&self) -> String {
        let name = format!("{} {}", self.person.first_name, self.person.last_name).trim().to_owned();
        if name.chars().count() > LONGEST { name.chars().take(40).chain(['…']).collect() } else { name }
    }
}

fn split_title(name: &str) -> (&str, &str) {
    let end = name.split_inclusive(' ').take_while(|word| {
        matches!(word.trim(), "Dr." | "Prof." | "Dr" | "Prof" | "Dipl.-Päd." | "Dipl.-Soz.")
    });
    let length = end.map(str::len).sum();
    let (title, rest) = name.split_at(length);
    (title.trim(), rest.trim())
}

/// "von Beispiel" stays together.
fn split_name(name: &str) -> (&str, &str) {
    let particle = [" von ", " van ", " de ", " zu ", " al ", " el ", " dos ", " da "];
    let at = particle.iter().filter_map(|word| name.to_lowercase().find(word)).min();
    let at = at.filter(|at| name.is_char_boundary(*at)).or_else(|| name.rfind(' '));
    at.map_or(("", name), |at| (name[..at].trim(), name[at..].trim()))
}

struct Reader<'a> {
    draft: &'a mut Draft,
    centres: &'a Centres,
    whole_name: String,
}

impl Reader<'_> {
    fn cell(&mut self, field: Field, value: &Value, place: Place) {
        if *value == Value::Error {
            self.draft.problems.push(Problem::ErrorValue(place));
            return;
        }
        let text = if field == Field::Note { value.text() } else { one_line(&value.text()) };
        if field != Field::Note && text.chars().count() > LONGEST {
            self.draft.problems.push(Problem::TooLong(place, field));
            return;
        }
        if let Err(problem) = self.read(field, value, text, place) {
            self.draft.problems.push(problem);
        }
    }

    fn read(&mut self, field: Field, value: &Value, text: String, place: Place) -> Result<(), Problem> {
        let draft = &mut *self.draft;
        let person = &mut draft.person;
        match field {
            Field::FirstName => person.first_name = text,
            Field::LastName => person.last_name = text,
            Field::WholeName => self.whole_name = text,
            Field::Title => person.title = text,
            Field::Phone => person.phone = text,
            Field::Note => person.note = text,
            Field::Email => {
                let address = text.strip_prefix("mailto:").unwrap_or(&text);
                if !is_address(address) {
                    return Err(Problem::NotAnAddress(place, text));
                }
                address.clone_into(&mut person.email);
            }
            Field::Centre => {
                let centre = self.centres.find(&text).cloned();
                let unknown = || Problem::UnknownCentre(place, text.clone(), self.centres.nearest(&text));
                person.centre = Some(centre.ok_or_else(unknown)?);
            }
            Field::Role => {
                draft.role = Some(role_of(&text).ok_or(Problem::UnknownRole(place, text))?);
            }
            Field::From => person.from = Some(day(value, text, place)?.into()),
            Field::Until => person.until = Some(day(value, text, place)?.into()),
            Field::RegisteredOn => draft.registered_on = Some(day(value, text, place)?),
            Field::Status => {
                draft.status = Some(status_of(&text).ok_or(Problem::UnknownStatus(place, text))?);
            }
            Field::WalkIn => {
                draft.walk_in = Some(truth_of(value).ok_or(Problem::NotYesOrNo(place, text))?);
            }
            Field::Attended => {
                let entry = entry_of(value).ok_or(Problem::UnknownEntry(place, text))?;
                // Minutes in a column of their own say more.
                draft.whole = Some(finer(draft.whole, entry));
            }
            Field::Minutes | Field::Units => {
                let each = if field == Field::Units { MINUTES_PER_UNIT } else { 1 };
                let entry =
                    Entry::Partly(Some(number(value, each).ok_or(Problem::UnknownEntry(place, text))?));
                draft.whole = Some(finer(draft.whole, entry));
            }
            Field::Day(day) => {
                let entry = entry_of(value).ok_or(Problem::UnknownEntry(place, text))?;
                draft.enter(day, entry);
            }
            Field::DayMinutes(day) => {
                let minutes = number(value, 1).ok_or(Problem::UnknownEntry(place, text))?;
                draft.enter(day, Entry::Partly(Some(minutes)));
            }
        }
        Ok(())
    }
}

impl Draft {
    fn enter(&mut self, day: u8, entry: Entry) {
        let day = usize::from(day);
        match self.days.iter_mut().find(|(other, _)| *other == day) {
            Some((_, known)) => *known = finer(Some(*known), entry),
            None => self.days.push((day, entry)),
        }
    }
}

/// Of two cells about the same day, the one that says more.
fn finer(known: Option<Entry>, new: Entry) -> Entry {
    match (known, new) {
        (Some(known @ (Entry::Absent | Entry::Excused)), _)
        | (Some(known @ Entry::Partly(Some(_))), Entry::Partly(None) | Entry::Attended) => known,
        (_, new) => new,
    }
}

fn day(value: &Value, text: String, place: Place) -> Result<NaiveDate, Problem> {
    let found = if let Value::Date(day) = value { Some(*day) } else { day_of(&text) };
    found.ok_or(Problem::NotADate(place, text))
}

fn number(value: &Value, each: u32) -> Option<u16> {
    let number = match value {
        Value::Number(number) => *number,
        Value::Minutes(minutes) => return u16::try_from(*minutes).ok(),
        value => value.text().replace(',', ".").split_whitespace().next()?.parse().ok()?,
    };
    let minutes = number * f64::from(each);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within bounds")]
    let whole = minutes.round() as u16;
    (0.0..=6000.0).contains(&minutes).then_some(whole)
}
