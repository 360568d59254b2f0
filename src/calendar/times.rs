//! Times of day as people type them.

use chrono::NaiveTime;

/// Why a text is no time. The words are in `texts`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeInputError {
    /// Nothing was typed.
    #[error("no time")]
    Empty,
    /// It doesn't look like a time, or like two of them.
    #[error("not a time")]
    Unreadable,
    /// No clock shows it.
    #[error("no such time: {hour}:{minute}")]
    NoSuchTime {
        /// The hour.
        hour: u32,
        /// The minute.
        minute: u32,
    },
    /// The end isn't after the start.
    #[error("the end isn't after the start")]
    EndBeforeStart {
        /// From.
        start: NaiveTime,
        /// Until.
        end: NaiveTime,
    },
}

/// Longer texts are no times.
const LONGEST: usize = 60;

/// Reads start and end: `9:30-16:30`, `9.30–16`, `930 1630`, `9 bis 12 Uhr`, `09:30 to 16:30`.
///
/// # Errors
/// [`TimeInputError`] says what is wrong. No text panics.
pub fn parse_times(text: &str) -> Result<(NaiveTime, NaiveTime), TimeInputError> {
    let text = prepared(text)?;
    let words = text.replace(['-', '–', '—', '−'], " ").replace("bis", " ").replace("to", " ");
    let words: Vec<&str> =
        words.split_whitespace().filter(|word| !matches!(*word, "uhr" | "h" | "von" | "from")).collect();
    let [start, end] = words[..] else { return Err(TimeInputError::Unreadable) };
    let (start, end) = (one_time(start)?, one_time(end)?);
    if start < end { Ok((start, end)) } else { Err(TimeInputError::EndBeforeStart { start, end }) }
}

/// Reads one time: `9:30`, `9.30`, `930`, `9`, `9h30`, `9 Uhr`.
///
/// # Errors
/// [`TimeInputError`] says what is wrong. No text panics.
pub fn parse_time(text: &str) -> Result<NaiveTime, TimeInputError> {
    one_time(prepared(text)?.trim_end_matches("uhr").trim_end())
}

fn prepared(text: &str) -> Result<String, TimeInputError> {
    match text.trim() {
        "" => Err(TimeInputError::Empty),
        text if text.len() > LONGEST => Err(TimeInputError::Unreadable),
        text => Ok(text.to_lowercase()),
    }
}

fn one_time(text: &str) -> Result<NaiveTime, TimeInputError> {
    let text = text.trim_end_matches("uhr").trim_end_matches('h');
    let (hour, minute) = match text.split_once([':', '.', 'h']) {
        Some((hour, minute)) if minute.len() == 2 => (number(hour)?, number(minute)?),
        Some(_) => return Err(TimeInputError::Unreadable),
        None => match (text.len(), number(text)?) {
            (3 | 4, packed) => (packed / 100, packed % 100),
            (_, hour) => (hour, 0),
        },
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(TimeInputError::NoSuchTime { hour, minute })
}

/// One to four digits.
fn number(text: &str) -> Result<u32, TimeInputError> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().ok_or(TimeInputError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn two_times() {
        for text in [
            "9:30-16:30",
            "9.30–16.30",
            "930 1630",
            "0930-1630",
            "09:30 – 16:30 Uhr",
            "9:30 Uhr bis 16:30 Uhr",
            "von 9.30 bis 16.30",
            "9:30 to 16:30",
            "9h30-16h30",
        ] {
            assert_eq!(parse_times(text), Ok((time(9, 30), time(16, 30))), "{text}");
        }
        assert_eq!(parse_times("9.30–16"), Ok((time(9, 30), time(16, 0))));
        assert_eq!(parse_times("9-12 Uhr"), Ok((time(9, 0), time(12, 0))));
        assert_eq!(parse_times("9h-12h"), Ok((time(9, 0), time(12, 0))));
    }

    #[test]
    fn one_time_alone() {
        for (text, expected) in
            [("9", (9, 0)), ("9:05", (9, 5)), ("1405", (14, 5)), ("14 Uhr", (14, 0)), ("0:00", (0, 0))]
        {
            assert_eq!(parse_time(text), Ok(time(expected.0, expected.1)), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        use TimeInputError::{Empty, EndBeforeStart, NoSuchTime, Unreadable};
        for (text, error) in [
            ("", Empty),
            ("  ", Empty),
            ("9:30", Unreadable),
            ("9:30-12-14", Unreadable),
            ("9:3-12", Unreadable),
            ("früh bis spät", Unreadable),
            ("99999999999-12", Unreadable),
            ("٩-12", Unreadable),
            ("🕘-🕛", Unreadable),
            ("-", Unreadable),
            (":-:", Unreadable),
            ("25-26", NoSuchTime { hour: 25, minute: 0 }),
            ("9:60-12", NoSuchTime { hour: 9, minute: 60 }),
            ("12-9", EndBeforeStart { start: time(12, 0), end: time(9, 0) }),
            ("9-9", EndBeforeStart { start: time(9, 0), end: time(9, 0) }),
        ] {
            assert_eq!(parse_times(text), Err(error), "{text}");
        }
        assert_eq!(parse_times(&"1".repeat(100_000)), Err(Unreadable));
        assert_eq!(parse_time("ä"), Err(Unreadable));
    }
}
