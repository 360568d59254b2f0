//! Holidays from calendar files (ICS), as ministries publish them. Spans of days are school holidays: new, the
//! same, at other days than before, or in the way of others. Single days are public holidays: those of the state's
//! act are worked out anyway; others are taken only where the user says so.

mod events;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Calendar, Holiday, PublicHoliday, public_holidays};
use crate::catalogue::{Catalogue, Date, Edit, EditName, Extra, FederalState, FurtherHoliday, SchoolHoliday};
use crate::search::folded;
use crate::texts::Texts;

/// Larger files are no lists of holidays.
pub const MOST_BYTES: usize = 4 << 20;
/// As many missing days are named.
const MOST_MISSING: usize = 6;
/// A file that names as many public holidays of a year is a list of them, and what it lacks is telling.
const A_LIST: usize = 3;

/// What becomes of an event of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Holidays that were not known.
    New,
    /// Known just so.
    Same,
    /// Known at other days, which it replaces.
    Changed(NaiveDate, NaiveDate),
    /// It shares days with other holidays, and is left out.
    Overlaps(String),
    /// A public holiday by the state's act, which nobody has to enter.
    ByAct,
    /// A day that is no public holiday here so far: whether it is one, the user says.
    Asked,
    /// Several days that are no school holidays; it is left out.
    NoHoliday,
    /// Its days can't be read; it is left out.
    NoDays,
}

/// An event of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is called, without state and year.
    pub name: String,
    /// Its first and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// What becomes of it.
    pub fate: Fate,
}

/// The holidays that a file is compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    state: FederalState,
    school: Vec<SchoolHoliday>,
    further: Vec<FurtherHoliday>,
}

/// What a file would do to the holidays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// Event by event, by their days.
    pub lines: Vec<Line>,
    known: Known,
    /// The school holidays as they would be.
    school: Vec<SchoolHoliday>,
    /// Other states that it names.
    others: BTreeSet<FederalState>,
    /// What it lacks of the public holidays of the years that it lists.
    missing: Vec<(NaiveDate, PublicHoliday)>,
}

impl Known {
    /// Those of a catalogue.
    pub fn of(catalogue: &Catalogue) -> Self {
        Self {
            state: catalogue.organisation.state,
            school: catalogue.school_holidays.clone(),
            further: catalogue.further_holidays.clone(),
        }
    }
}

impl Proposal {
    /// Whether the catalogue's holidays are still those that the file was compared with.
    pub fn is_about(&self, catalogue: &Catalogue) -> bool {
        self.known == Known::of(catalogue)
    }

    /// The days that the user is asked about, by their name.
    pub fn asked(&self) -> BTreeMap<&str, Vec<NaiveDate>> {
        let mut asked = BTreeMap::<_, Vec<_>>::new();
        for line in self.lines.iter().filter(|line| line.fate == Fate::Asked) {
            asked.entry(line.name.as_str()).or_default().extend(line.days.map(|(day, _)| day));
        }
        asked
    }

    /// The one step that takes the school holidays; `None` if there is nothing to do.
    pub fn school(&self) -> Option<Edit> {
        (self.school != self.known.school).then(|| Edit::SetSchoolHolidays(self.school.clone()))
    }

    /// The one step that takes the days of these names as public holidays.
    pub fn further(&self, taken: impl Fn(&str) -> bool) -> Option<Edit> {
        let mut further = self.known.further.clone();
        for (name, days) in self.asked().into_iter().filter(|(name, _)| taken(name)) {
            let holiday =
                |day| FurtherHoliday { name: name.to_owned(), on: Date::Value(day), extra: Extra::default() };
            further.extend(days.into_iter().map(holiday));
        }
        further.sort_by(|a, b| a.on.cmp(&b.on));
        (further.len() > self.known.further.len()).then_some(Edit::SetFurtherHolidays(further))
    }

    /// The one step that takes both.
    pub fn edit(&self, taken: impl Fn(&str) -> bool) -> Option<Edit> {
        let mut edits: Vec<_> = self.school().into_iter().chain(self.further(taken)).collect();
        if edits.len() > 1 { Some(Edit::Together(EditName::HolidaysChanged, edits)) } else { edits.pop() }
    }

    /// What speaks for a file of another state.
    pub fn notes(&self, texts: Texts) -> Vec<String> {
        let own = self.known.state.name();
        let others: Vec<_> = self.others.iter().map(|state| state.name()).collect();
        let other = (!others.is_empty()).then(|| texts.holidays_other_state(others.join(", "), own));
        let missing: Vec<_> = self
            .missing
            .iter()
            .map(|&(day, holiday)| format!("{} ({})", texts.date(day), texts.public_holiday(holiday)))
            .collect();
        let some = missing.get(..MOST_MISSING).map(|some| some.join(", ") + " …");
        let named = some.unwrap_or_else(|| missing.join(", "));
        let missing = (!missing.is_empty()).then(|| texts.holidays_missing(named, own));
        other.into_iter().chain(missing).collect()
    }
}

/// Whether bytes are a calendar file.
pub fn is_calendar(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    start.get(..15).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

/// What a calendar file would do to the holidays that are known. `None`: it is no calendar file, or it holds
/// more than any list of holidays. Takes any bytes.
pub fn propose(bytes: &[u8], known: Known) -> Option<Proposal> {
    if bytes.len() > MOST_BYTES || !is_calendar(bytes) {
        return None;
    }
    let events = events::read(bytes)?;
    let calendar = Calendar::new(known.state, &[]).with_further(&known.further);
    let mut proposal = Proposal { school: known.school.clone(), known, ..Proposal::default() };
    for (name, days, state) in events {
        proposal.others.extend(state.filter(|state| *state != proposal.known.state));
        let fate = fate(&mut proposal.school, &calendar, &name, days);
        proposal.lines.push(Line { name, days, fate });
    }
    proposal.school.sort_by(|a, b| a.from.cmp(&b.from));
    proposal.missing = missing(&proposal);
    Some(proposal)
}

/// The public holidays of the years of which the file names several, that it doesn't name.
fn missing(proposal: &Proposal) -> Vec<(NaiveDate, PublicHoliday)> {
    let by_act = proposal.lines.iter().filter(|line| line.fate == Fate::ByAct).filter_map(|line| line.days);
    let named: BTreeSet<NaiveDate> =
        by_act.flat_map(|(from, until)| from.iter_days().take_while(move |day| *day <= until)).collect();
    let years: BTreeSet<i32> = named.iter().map(Datelike::year).collect();
    let listed =
        years.into_iter().filter(|year| named.iter().filter(|day| day.year() == *year).count() >= A_LIST);
    let all = listed.flat_map(|year| public_holidays(proposal.known.state, year));
    all.filter(|(day, _)| !named.contains(day)).collect()
}

fn fate(
    school: &mut Vec<SchoolHoliday>,
    calendar: &Calendar,
    name: &str,
    days: Option<(NaiveDate, NaiveDate)>,
) -> Fate {
    let Some((first, last)) = days else { return Fate::NoDays };
    let word = folded(name);
    let is_school = ["ferien", "school holiday", "break"].iter().any(|mark| word.contains(mark));
    if is_school || first < last && !name.is_empty() && !word.contains("feiertag") {
        of_school(school, name, (first, last))
    } else {
        public(calendar, name, (first, last))
    }
}

fn public(calendar: &Calendar, name: &str, (first, last): (NaiveDate, NaiveDate)) -> Fate {
    let known: Option<Vec<_>> =
        first.iter_days().take_while(|day| *day <= last).map(|day| calendar.public_holiday(day)).collect();
    match known {
        Some(known) if known.iter().all(|holiday| matches!(holiday, Holiday::Act(_))) => Fate::ByAct,
        Some(_) => Fate::Same,
        None if first == last && !name.is_empty() => Fate::Asked,
        None => Fate::NoHoliday,
    }
}

fn of_school(school: &mut Vec<SchoolHoliday>, name: &str, (first, last): (NaiveDate, NaiveDate)) -> Fate {
    let span = |holiday: &SchoolHoliday| Some((holiday.from.get()?, holiday.until.get()?));
    let shares = |holiday: &&mut SchoolHoliday| {
        span(holiday).is_some_and(|(from, until)| from <= last && first <= until)
    };
    let mut sharing: Vec<_> = school.iter_mut().filter(shares).collect();
    match sharing.as_mut_slice() {
        [] => {
            let (from, until) = (Date::Value(first), Date::Value(last));
            let holiday = SchoolHoliday { name: name.to_owned(), from, until, extra: Extra::default() };
            school.push(holiday);
            Fate::New
        }
        [one] if span(one) == Some((first, last)) => Fate::Same,
        [one] if folded(&one.name) == folded(name) => {
            let (from, until) = span(one).unwrap_or((first, last));
            (one.from, one.until) = (Date::Value(first), Date::Value(last));
            Fate::Changed(from, until)
        }
        [one, ..] => Fate::Overlaps(one.name.clone()),
    }
}

impl Line {
    /// What becomes of it.
    pub fn words(&self, texts: Texts) -> String {
        match &self.fate {
            Fate::New => texts.state_new().to_owned(),
            Fate::Same => texts.state_same().to_owned(),
            Fate::Changed(from, until) => texts.holidays_changed(texts.date_span(Some(*from), Some(*until))),
            Fate::Overlaps(name) => texts.holidays_overlap(name),
            Fate::ByAct => texts.holidays_by_act().to_owned(),
            Fate::Asked => texts.holidays_asked().to_owned(),
            Fate::NoHoliday => texts.holidays_other().to_owned(),
            Fate::NoDays => texts.holidays_no_days().to_owned(),
        }
    }

    /// Whether it is left out.
    pub fn is_left_out(&self) -> bool {
        matches!(self.fate, Fate::Overlaps(_) | Fate::NoDays)
    }
}

#[cfg(test)]
#[path = "holidays_tests.rs"]
mod tests;
