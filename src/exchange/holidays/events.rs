//! The events of a calendar file: what each is called, and its days. Takes any bytes.

use chrono::{Days, NaiveDate, NaiveTime};
use icalendar::parser::{Component, read_components, unfold};

use crate::catalogue::FederalState;
use crate::exchange::one_line;

/// More events than all states have in a century.
const MOST_EVENTS: usize = 5_000;
/// Longer spans are no holidays.
const LONGEST: u64 = 100;

/// What an event is called, without state and year; its first and last day if they can be read; and which state
/// its name names.
pub(super) type Event = (String, Option<(NaiveDate, NaiveDate)>, Option<FederalState>);

/// The events of a file, by their days; `None` if there are too many.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Event>> {
    let text = String::from_utf8(bytes.to_vec())
        .unwrap_or_else(|_| encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned());
    let mut events = events(&unfold(&text))?;
    events.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
    events.dedup();
    Some(events)
}

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
    let Some(component) = parsed.first() else { return (String::new(), None, None) };
    let said = |name: &str| component.find_prop(name).map(|found| found.val.as_str().to_owned());
    let name = said("SUMMARY").unwrap_or_default().replace("\\,", ",").replace("\\;", ";");
    let state = FederalState::ALL.into_iter().find(|state| name.contains(state.name()));
    (tidy(&name), days(component), state)
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
