//! School holidays from calendar files (ICS), as ministries publish them: spans of days → what is new, the same,
//! at other days than before, or in the way of others.

use chrono::{Days, NaiveDate, NaiveTime};
use icalendar::parser::{Component, read_components, unfold};

use super::one_line;
use crate::catalogue::{Date, Edit, Extra, FederalState, SchoolHoliday};
use crate::search::folded;
use crate::texts::Texts;

/// Larger files are no lists of holidays.
pub const MOST_BYTES: usize = 4 << 20;
/// More events than all states have in a century.
const MOST_EVENTS: usize = 5_000;
/// Longer spans are no holidays.
const LONGEST: u64 = 100;

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
    /// A public holiday or something else, and is left out.
    NoSchoolHoliday,
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

/// What a file would do to the holidays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// Event by event, by their days.
    pub lines: Vec<Line>,
    holidays: Vec<SchoolHoliday>,
    changes: bool,
}

impl Proposal {
    /// The one step that does it; `None` if there is nothing to do.
    pub fn edit(&self) -> Option<Edit> {
        self.changes.then(|| Edit::SetSchoolHolidays(self.holidays.clone()))
    }
}

/// Whether bytes are a calendar file.
pub fn is_calendar(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    start.get(..15).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

/// What a calendar file would do to the holidays that are known. `None`: it is no calendar file, or it holds
/// more than any list of holidays. Takes any bytes.
pub fn propose(bytes: &[u8], known: &[SchoolHoliday]) -> Option<Proposal> {
    if bytes.len() > MOST_BYTES || !is_calendar(bytes) {
        return None;
    }
    let text = String::from_utf8(bytes.to_vec())
        .unwrap_or_else(|_| encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned());
    let mut events = events(&unfold(&text))?;
    events.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
    events.dedup();
    let mut proposal = Proposal { holidays: known.to_vec(), ..Proposal::default() };
    for (name, days) in events {
        let fate = fate(&mut proposal, &name, days);
        proposal.lines.push(Line { name, days, fate });
    }
    proposal.holidays.sort_by(|a, b| a.from.cmp(&b.from));
    Some(proposal)
}

type Event = (String, Option<(NaiveDate, NaiveDate)>);

/// The events, each parsed by itself: in one piece, a file that nests without end would use up the stack.
fn events(text: &str) -> Option<Vec<Event>> {
    let (mut events, mut lines, mut inside) = (Vec::new(), Vec::new(), false);
    let mut nested = 0_usize;
    for line in text.lines() {
        let upper = line.trim().to_ascii_uppercase();
        match upper.as_str() {
            "BEGIN:VEVENT" => (inside, nested, lines) = (true, 0, Vec::new()),
            "END:VEVENT" if inside => {
                inside = false;
                events.push(event(&std::mem::take(&mut lines)));
                if events.len() > MOST_EVENTS {
                    return None;
                }
            }
            _ if upper.starts_with("BEGIN:") => nested += 1,
            _ if upper.starts_with("END:") => nested = nested.saturating_sub(1),
            _ if inside && nested == 0 => lines.push(line),
            _ => {}
        }
    }
    Some(events)
}

fn event(lines: &[&str]) -> Event {
    let text = format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"));
    let parsed = read_components(&text).unwrap_or_default();
    let Some(component) = parsed.first() else { return (String::new(), None) };
    let said = |name: &str| component.find_prop(name).map(|found| found.val.as_str().to_owned());
    let name = said("SUMMARY").unwrap_or_default().replace("\\,", ",").replace("\\;", ";");
    (tidy(&name), days(component))
}

/// First and last day. The end of whole days is the day after; without an end it is one day.
fn days(component: &Component<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let said = |name: &str| component.find_prop(name).map(|found| found.val.as_str().trim().to_owned());
    let (first, _) = moment(&said("DTSTART")?)?;
    let last = match (said("DTEND"), said("DURATION")) {
        (Some(end), _) => {
            let (day, time) = moment(&end)?;
            if time == NaiveTime::MIN && day > first { day.pred_opt()? } else { day }
        }
        (None, Some(duration)) => {
            first.checked_add_days(Days::new(duration_days(&duration)?.saturating_sub(1)))?
        }
        (None, None) => first,
    };
    let length = u64::try_from((last - first).num_days()).ok()?;
    (length < LONGEST).then_some((first, last))
}

/// "20271018" or "20271018T080000Z"
fn moment(text: &str) -> Option<(NaiveDate, NaiveTime)> {
    let day = NaiveDate::parse_from_str(text.get(..8)?, "%Y%m%d").ok()?;
    let time = text.get(9..15).and_then(|time| NaiveTime::parse_from_str(time, "%H%M%S").ok());
    Some((day, time.unwrap_or_default()))
}

/// "P2W" or "P12D"
fn duration_days(text: &str) -> Option<u64> {
    let text = text.strip_prefix('P')?;
    let (number, each) = match text.strip_suffix('W') {
        Some(weeks) => (weeks, 7),
        None => (text.strip_suffix('D')?, 1),
    };
    number.parse::<u64>().ok()?.checked_mul(each)
}

/// "Herbstferien Nordrhein-Westfalen 2027" → "Herbstferien"
fn tidy(name: &str) -> String {
    let mut name = one_line(name);
    for state in FederalState::ALL {
        name = name.replace(state.name(), "");
    }
    let kept = |word: &&str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits < 4 && word.chars().any(char::is_alphabetic) && *word != "NRW" && *word != "(NRW)"
    };
    let words: Vec<_> = name.split_whitespace().filter(kept).collect();
    words.join(" ").chars().take(120).collect()
}

fn fate(proposal: &mut Proposal, name: &str, days: Option<(NaiveDate, NaiveDate)>) -> Fate {
    let Some((first, last)) = days else { return Fate::NoDays };
    let word = folded(name);
    let is_school = ["ferien", "school holiday", "break"].iter().any(|mark| word.contains(mark));
    if name.is_empty() || !is_school && (first == last || word.contains("feiertag")) {
        return Fate::NoSchoolHoliday;
    }
    let span = |holiday: &SchoolHoliday| Some((holiday.from.get()?, holiday.until.get()?));
    let shares = |holiday: &&mut SchoolHoliday| {
        span(holiday).is_some_and(|(from, until)| from <= last && first <= until)
    };
    let mut sharing: Vec<_> = proposal.holidays.iter_mut().filter(shares).collect();
    match sharing.as_mut_slice() {
        [] => {
            let (from, until) = (Date::Value(first), Date::Value(last));
            let holiday = SchoolHoliday { name: name.to_owned(), from, until, extra: Extra::default() };
            proposal.holidays.push(holiday);
            proposal.changes = true;
            Fate::New
        }
        [one] if span(one) == Some((first, last)) => Fate::Same,
        [one] if folded(&one.name) == word => {
            let (from, until) = span(one).unwrap_or((first, last));
            (one.from, one.until) = (Date::Value(first), Date::Value(last));
            proposal.changes = true;
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
            Fate::NoSchoolHoliday => texts.holidays_other().to_owned(),
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
