//! Values that a person may have typed into the file wrongly: dates, times, target periods.
//!
//! „2027-02-31“ must not keep an office from its catalogue. So the text stays as it was written, the
//! program treats the value as not given, and [`super::findings`] says where it stands.

use std::borrow::Cow;
use std::fmt;

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// A value with a text form in the file.
pub trait Written: Sized + Copy {
    /// Reads the form that [`Written::text`] writes; `None` for anything else.
    fn read(text: &str) -> Option<Self>;
    /// The one form that the file has.
    fn text(&self) -> String;
    /// Name and JSON Schema format (or pattern) of the type.
    const SCHEMA: (&'static str, &'static str, &'static str);
}

/// A value, or the text that could not be read as one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AsWritten<T> {
    /// Read and possible.
    Value(T),
    /// Kept word for word.
    Unreadable(Box<str>),
}

/// A calendar day, ISO 8601 in the file.
pub type Date = AsWritten<NaiveDate>;
/// A time of day in Germany's local time, `HH:MM` in the file.
pub type Time = AsWritten<NaiveTime>;
/// When an undated session should take place: `2027-Q2` or `2027-04`.
pub type Target = AsWritten<TargetPeriod>;

impl<T: Copy> AsWritten<T> {
    /// The value, if it could be read.
    pub fn get(&self) -> Option<T> {
        match self {
            Self::Value(value) => Some(*value),
            Self::Unreadable(_) => None,
        }
    }
}

impl<T: Written> AsWritten<T> {
    /// Reads `text`, keeping it if it means nothing.
    pub fn new(text: &str) -> Self {
        T::read(text).map_or_else(|| Self::Unreadable(text.into()), Self::Value)
    }
}

impl<T> Default for AsWritten<T> {
    /// Not given, where it should be: an empty text, which findings name.
    fn default() -> Self {
        Self::Unreadable(Box::default())
    }
}

impl<T> From<T> for AsWritten<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T: Written> fmt::Display for AsWritten<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => f.write_str(&value.text()),
            Self::Unreadable(text) => f.write_str(text),
        }
    }
}

impl<T: Written> Serialize for AsWritten<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T: Written> Deserialize<'de> for AsWritten<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WrittenVisitor<T>(std::marker::PhantomData<T>);
        impl<T: Written> Visitor<'_> for WrittenVisitor<T> {
            type Value = AsWritten<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a {} (text)", T::SCHEMA.0)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(AsWritten::new(text))
            }
        }
        deserializer.deserialize_str(WrittenVisitor(std::marker::PhantomData))
    }
}

impl<T: Written> JsonSchema for AsWritten<T> {
    fn schema_name() -> Cow<'static, str> {
        T::SCHEMA.0.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let (_, key, value) = T::SCHEMA;
        let mut schema = json_schema!({ "type": "string" });
        schema.insert(key.to_owned(), value.into());
        schema
    }
}

/// The years the program plans for. Outside them a date is a slip of the pen, and date arithmetic
/// near chrono's limits would overflow.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

impl Written for NaiveDate {
    const SCHEMA: (&'static str, &'static str, &'static str) = ("Date", "format", "date");

    fn read(text: &str) -> Option<Self> {
        let [year, month, day] = digits(text, [(0, 4), (5, 7), (8, 10)])?;
        let dashes = text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        (text.len() == 10 && dashes && YEARS.contains(&i32::try_from(year).ok()?))
            .then(|| Self::from_ymd_opt(i32::try_from(year).ok()?, month, day))
            .flatten()
    }

    fn text(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Written for NaiveTime {
    const SCHEMA: (&'static str, &'static str, &'static str) =
        ("Time", "pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");

    fn read(text: &str) -> Option<Self> {
        let [hour, minute] = digits(text, [(0, 2), (3, 5)])?;
        (text.len() == 5 && text.as_bytes()[2] == b':').then(|| Self::from_hms_opt(hour, minute, 0)).flatten()
    }

    fn text(&self) -> String {
        self.format("%H:%M").to_string()
    }
}

/// A month or a quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetPeriod {
    /// Year and month 1–12.
    Month(i32, u32),
    /// Year and quarter 1–4.
    Quarter(i32, u32),
}

impl TargetPeriod {
    /// First and last day.
    pub fn range(self) -> (NaiveDate, NaiveDate) {
        let (year, first, months) = match self {
            Self::Month(year, month) => (year, month, 1),
            Self::Quarter(year, quarter) => (year, quarter * 3 - 2, 3),
        };
        let start = NaiveDate::from_ymd_opt(year, first, 1).unwrap_or_default();
        let end = start
            .checked_add_months(chrono::Months::new(months))
            .and_then(|next| next.pred_opt())
            .unwrap_or(start);
        (start, end)
    }
}

impl Written for TargetPeriod {
    const SCHEMA: (&'static str, &'static str, &'static str) =
        ("Target", "pattern", "^[0-9]{4}-(Q[1-4]|0[1-9]|1[0-2])$");

    fn read(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let [year] = digits(year, [(0, 4)]).filter(|_| year.len() == 4)?;
        let year = i32::try_from(year).ok().filter(|y| YEARS.contains(y))?;
        match rest.as_bytes() {
            [b'Q', q @ b'1'..=b'4'] => Some(Self::Quarter(year, u32::from(q - b'0'))),
            [b'0'..=b'9', b'0'..=b'9'] => {
                rest.parse().ok().filter(|m| (1..=12).contains(m)).map(|m| Self::Month(year, m))
            }
            _ => None,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
        }
    }
}

/// The numbers at these byte ranges of `text`, if each is all ASCII digits.
fn digits<const N: usize>(text: &str, ranges: [(usize, usize); N]) -> Option<[u32; N]> {
    let mut numbers = [0; N];
    for (number, (from, to)) in numbers.iter_mut().zip(ranges) {
        for byte in text.as_bytes().get(from..to)? {
            *number = *number * 10 + u32::from(byte.is_ascii_digit().then(|| byte - b'0')?);
        }
    }
    Some(numbers)
}

/// Whether `day` lies in the period from `from` to `until`, both included. A bound that is missing or
/// unreadable does not bound.
pub fn in_period(day: NaiveDate, from: Option<&Date>, until: Option<&Date>) -> bool {
    from.and_then(Date::get).is_none_or(|from| from <= day)
        && until.and_then(Date::get).is_none_or(|until| day <= until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_strictly_and_kept_otherwise() {
        for (text, read) in [
            ("2027-02-28", true),
            ("2027-02-29", false),
            ("2028-02-29", true),
            ("2027-2-3", false),
            ("+99999-01-01", false),
            ("9999-01-01", false),
            ("2027-02-31", false),
            ("2027-02-28T00:00", false),
            ("2027ä02-28", false),
            ("", false),
        ] {
            let date = Date::new(text);
            assert_eq!(date.get().is_some(), read, "{text}");
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn times_and_targets() {
        assert!(Time::new("09:30").get().is_some());
        for text in ["24:00", "9:30", "09:60", "09.30", "09:30:00"] {
            assert_eq!(Time::new(text).get(), None, "{text}");
        }
        assert_eq!(Target::new("2027-Q2").get(), Some(TargetPeriod::Quarter(2027, 2)));
        assert_eq!(Target::new("2027-04").get(), Some(TargetPeriod::Month(2027, 4)));
        for text in ["2027-Q5", "2027-13", "2027", "27-04", "2027-4"] {
            assert_eq!(Target::new(text).get(), None, "{text}");
        }
        let (from, until) = TargetPeriod::Quarter(2027, 4).range();
        assert_eq!((from.text(), until.text()), ("2027-10-01".into(), "2027-12-31".into()));
    }

    #[test]
    fn an_unreadable_bound_does_not_bound() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
        assert!(in_period(day, Some(&Date::new("2027-03-01")), Some(&Date::new("2027-03-01"))));
        assert!(in_period(day, Some(&Date::new("2027-02-30")), None));
        assert!(!in_period(day, Some(&Date::new("2027-03-02")), None));
    }
}
