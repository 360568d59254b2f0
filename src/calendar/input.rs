//! Dates as people type them.

use chrono::{Datelike as _, Days, IsoWeek, NaiveDate, Weekday};

use super::day_words::{is_filler, is_week, month, relative, weekday};
use super::holidays::shifted;

/// Why a text is no date. The words are in `texts`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateInputError {
    /// Nothing was typed.
    #[error("no date")]
    Empty,
    /// It doesn't look like a date.
    #[error("not a date")]
    Unreadable,
    /// The calendar has no such day. Without a year if no year has it.
    #[error("no such day: {day}.{month}.")]
    NoSuchDay {
        /// The day.
        day: u32,
        /// The month.
        month: u32,
        /// The year, if others have the day.
        year: Option<i32>,
    },
    /// The year has no such week.
    #[error("no week {week} in {year}")]
    NoSuchWeek {
        /// The week.
        week: u32,
        /// The year.
        year: i32,
    },
    /// A weekday was typed beside a date that falls on another one.
    #[error("{0} is another weekday")]
    OtherWeekday(NaiveDate),
    /// Before 1900 or after 2200.
    #[error("out of range")]
    FarAway,
}

/// The years that dates in the file may have.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// How far back a date without a year may lie; from there on the next such date is meant. Offices enter
/// what was a few weeks ago, and plan everything else.
const LOOK_BACK: Days = Days::new(92);

/// Longer texts are no dates.
const LONGEST: usize = 60;

/// Reads a date, German or English.
///
/// - `3.2.2027`, `03.02.27`, `2027-02-03`, `20270203`, `030227`, `3 Feb 2027`, `Feb 3, 2027`, each with
///   a weekday before it or not; two digits of a year mean 20xx; `3/2/2027` is 3 February
/// - `3.2.`, `3. Februar`: the first such date not more than 92 days before `today`
/// - `Mo`, `Montag`, `next Monday`: the first one after `today` (for today itself there is `heute`)
/// - `KW 7`, `week 7`, `KW 7 2027`, `2027-W07`: the Monday, `Di KW 7` the Tuesday; without a year as above
/// - `heute`, `morgen`, `übermorgen`, `gestern`, `today`, `tomorrow`; `+14`, `-3`: days from `today`
///
/// # Errors
/// [`DateInputError`] says what is wrong. No text panics.
pub fn parse_date(text: &str, today: NaiveDate) -> Result<NaiveDate, DateInputError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DateInputError::Empty);
    }
    if text.len() > LONGEST {
        return Err(DateInputError::Unreadable);
    }
    let found = match days_from_today(text) {
        Some(days) => shifted(today, days?).ok_or(DateInputError::FarAway)?,
        None => from_tokens(&tokens(text)?, today)?,
    };
    if YEARS.contains(&found.year()) { Ok(found) } else { Err(DateInputError::FarAway) }
}

/// "+14" or "−3", if that is what the text looks like.
fn days_from_today(text: &str) -> Option<Result<i64, DateInputError>> {
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix(['-', '−', '–'])?),
    };
    let rest = rest.trim_start();
    let all_digits = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| rest.parse::<i64>().map_or(Err(DateInputError::FarAway), |days| Ok(sign * days)))
}

/// A run of digits or of letters; what stands between them only separates.
#[derive(Debug, PartialEq)]
enum Token {
    /// Value and number of digits.
    Number(u32, usize),
    /// In lower case.
    Word(String),
}

fn tokens(text: &str) -> Result<Vec<Token>, DateInputError> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same_kind: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if first.is_alphabetic() {
            char::is_alphabetic
        } else if first.is_whitespace() || matches!(first, '.' | ',' | '/' | '-' | '–') {
            rest = &rest[first.len_utf8()..];
            continue;
        } else {
            return Err(DateInputError::Unreadable);
        };
        let run = &rest[..rest.find(|c| !same_kind(c)).unwrap_or(rest.len())];
        rest = &rest[run.len()..];
        if first.is_ascii_digit() {
            let number = run.parse().map_err(|_overflow| DateInputError::Unreadable)?;
            tokens.push(Token::Number(number, run.len()));
        } else {
            let word = run.to_lowercase();
            if !is_filler(&word) {
                tokens.push(Token::Word(word));
            }
        }
    }
    Ok(tokens)
}

fn from_tokens(tokens: &[Token], today: NaiveDate) -> Result<NaiveDate, DateInputError> {
    use Token::{Number, Word};
    match tokens {
        [Word(word)] => from_word(word, today),
        [Word(week), Number(number, _)] if is_week(week) => week_near(*number, today),
        [Word(week), Number(number, _), Number(year, digits)] if is_week(week) => {
            week_of_year(full_year(*year, *digits)?, *number)
        }
        [Number(year, 4), Word(week), Number(number, _)] if is_week(week) => {
            week_of_year(full_year(*year, 4)?, *number)
        }
        [Word(word), rest @ ..] if weekday(word).is_some() && rest.len() >= 2 => {
            on_weekday(weekday(word), rest, today)
        }
        [Number(packed, 8)] => day_of_year(packed / 10_000, 4, packed / 100 % 100, packed % 100),
        [Number(packed, 6)] => day_of_year(packed % 100, 2, packed / 100 % 100, packed / 10_000),
        [Number(day, 1..=2), month] | [month @ Word(_), Number(day, 1..=2)] => {
            day_near(month_number(month)?, *day, today)
        }
        [Number(year, 4), month, Number(day, _)] => day_of_year(*year, 4, month_number(month)?, *day),
        [Number(day, 1..=2), month, Number(year, digits)]
        | [month @ Word(_), Number(day, 1..=2), Number(year, digits)] => {
            day_of_year(*year, *digits, month_number(month)?, *day)
        }
        _ => Err(DateInputError::Unreadable),
    }
}

/// A date with its weekday, which must fit; or the weekday of a week.
fn on_weekday(
    wanted: Option<Weekday>,
    rest: &[Token],
    today: NaiveDate,
) -> Result<NaiveDate, DateInputError> {
    let found = from_tokens(rest, today)?;
    if rest.iter().any(|token| matches!(token, Token::Word(word) if is_week(word))) {
        let after_monday = wanted.map_or(0, |day| day.num_days_from_monday());
        shifted(found, after_monday.into()).ok_or(DateInputError::FarAway)
    } else if wanted == Some(found.weekday()) {
        Ok(found)
    } else {
        Err(DateInputError::OtherWeekday(found))
    }
}

fn from_word(word: &str, today: NaiveDate) -> Result<NaiveDate, DateInputError> {
    if let Some(days) = relative(word) {
        return shifted(today, days).ok_or(DateInputError::FarAway);
    }
    let wanted = weekday(word).ok_or(DateInputError::Unreadable)?;
    let ahead = (wanted.num_days_from_monday() + 7 - today.weekday().num_days_from_monday()) % 7;
    let ahead = if ahead == 0 { 7 } else { ahead };
    shifted(today, ahead.into()).ok_or(DateInputError::FarAway)
}

fn month_number(token: &Token) -> Result<u32, DateInputError> {
    match token {
        Token::Number(number, 1..=2) => Some(*number),
        Token::Number(..) => None,
        Token::Word(word) => month(word),
    }
    .ok_or(DateInputError::Unreadable)
}

fn full_year(year: u32, digits: usize) -> Result<i32, DateInputError> {
    let full = match digits {
        2 => year + 2000,
        4 => year,
        _ => return Err(DateInputError::Unreadable),
    };
    i32::try_from(full).ok().filter(|full| YEARS.contains(full)).ok_or(DateInputError::FarAway)
}

fn day_of_year(year: u32, digits: usize, month: u32, day: u32) -> Result<NaiveDate, DateInputError> {
    date(full_year(year, digits)?, month, day)
}

/// The day in this year, or what is wrong with it.
fn date(year: i32, month: u32, day: u32) -> Result<NaiveDate, DateInputError> {
    const LEAP_YEAR: i32 = 2000;
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| {
        let in_others = NaiveDate::from_ymd_opt(LEAP_YEAR, month, day).is_some();
        DateInputError::NoSuchDay { day, month, year: in_others.then_some(year) }
    })
}

/// The first such day from [`LOOK_BACK`] before today on.
fn day_near(month: u32, day: u32, today: NaiveDate) -> Result<NaiveDate, DateInputError> {
    let year = year_near(today, |year| {
        // 29 February stands in for 1 March, so that its year is decided before it is refused.
        NaiveDate::from_ymd_opt(year, month, day)
            .or_else(|| NaiveDate::from_ymd_opt(year, month.checked_add(1)?, 1))
    });
    date(year.unwrap_or(today.year()), month, day)
}

fn week_near(week: u32, today: NaiveDate) -> Result<NaiveDate, DateInputError> {
    let year = year_near(today, |year| monday_of_week(year, week));
    week_of_year(year.unwrap_or(today.year()), week)
}

fn week_of_year(year: i32, week: u32) -> Result<NaiveDate, DateInputError> {
    monday_of_week(year, week).ok_or(DateInputError::NoSuchWeek { week, year })
}

/// The first year of last, this and next one whose day is not too long ago.
fn year_near(today: NaiveDate, day: impl Fn(i32) -> Option<NaiveDate>) -> Option<i32> {
    let earliest = today.checked_sub_days(LOOK_BACK)?;
    (today.year() - 1..=today.year() + 1).find(|&year| day(year).is_some_and(|day| day >= earliest))
}

/// Year and number of the ISO week that `day` lies in.
pub fn week_of(day: NaiveDate) -> IsoWeek {
    day.iso_week()
}

/// The Monday of an ISO week, if the year has that week.
pub fn monday_of_week(year: i32, week: u32) -> Option<NaiveDate> {
    NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod tests;
