//! What single cells say: KI names, roles, dates in five notations, attendance in words and hours.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::super::read::Value;
use crate::calendar::parse_date;
use crate::catalogue::{Catalogue, CentreId, RegistrationStatus, Role};
use crate::search::{folded, nearest_name};
use crate::texts::{Lang, Texts};

/// The KI by everything they are called.
#[derive(Clone, Debug)]
pub struct Centres {
    by_name: FxHashMap<String, CentreId>,
    labels: Vec<(String, String)>,
}

impl Centres {
    /// Those of a catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut by_name = FxHashMap::default();
        for centre in &catalogue.centres {
            for name in [centre.label(), &centre.name, &centre.short_name, &centre.official_key] {
                if !name.is_empty() {
                    by_name.entry(folded(name)).or_insert_with(|| centre.id.clone());
                }
            }
        }
        let label = |centre: &std::sync::Arc<crate::catalogue::Centre>| {
            (folded(centre.label()), centre.label().to_owned())
        };
        Self { by_name, labels: catalogue.centres.iter().map(label).collect() }
    }

    /// The KI that is called so: "Unna", "KI Unna", "Kommunales Integrationszentrum Unna".
    pub fn find(&self, text: &str) -> Option<&CentreId> {
        let wanted = folded(text.trim());
        let starts = ["", "ki ", "kommunales integrationszentrum "];
        starts.iter().find_map(|start| self.by_name.get(wanted.strip_prefix(start)?))
    }

    /// What was perhaps meant.
    pub fn nearest(&self, text: &str) -> Option<String> {
        let wanted = folded(text.trim());
        let wanted = wanted.strip_prefix("ki ").unwrap_or(&wanted);
        nearest_name(wanted, self.labels.iter().map(|(folded, label)| (folded.as_str(), label.as_str())))
    }
}

/// Whether it is an e-mail address.
pub fn is_address(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.')
    }) && !text.contains([',', ';', '<', '>'])
        && !text.contains(char::is_whitespace)
}

/// The role with this name, in either language.
pub fn role_of(text: &str) -> Option<Role> {
    let wanted = folded(text.trim());
    let named = |role: &Role, lang| folded(Texts::new(lang).role(*role)) == wanted;
    Role::ALL.into_iter().find(|role| named(role, Lang::De) || named(role, Lang::En))
}

/// A date with day, month and year, however it is written. "morgen" and "KW 7" are none here: a list is read
/// on another day than it was written.
pub fn day_of(text: &str) -> Option<NaiveDate> {
    let text = text.trim().split('T').next().unwrap_or_default();
    // A time behind it doesn't matter.
    let text = text.split_once(' ').filter(|(_, rest)| rest.contains(':')).map_or(text, |(day, _)| day);
    let numbers: Vec<_> = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    let has_month = text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    let whole = match numbers.as_slice() {
        [_, _, _] => true,
        [_, _] => has_month,
        [one] => one.len() == 8 && !has_month,
        _ => false,
    };
    let week = folded(text).split_whitespace().any(|word| matches!(word, "kw" | "week" | "woche"));
    // With all of it told, the day it is doesn't matter.
    (whole && !week && !text.starts_with(['+', '-']))
        .then(|| parse_date(text, NaiveDate::default()).ok())
        .flatten()
}

/// Whether it says yes or no.
pub fn truth_of(value: &Value) -> Option<bool> {
    match value {
        Value::Truth(truth) => Some(*truth),
        Value::Number(1.0) => Some(true),
        Value::Number(0.0) => Some(false),
        Value::Text(text) => match folded(text).trim() {
            "x" | "xx" | "ja" | "j" | "yes" | "y" | "1" | "wahr" | "true" | "✓" | "✔" | "☑" => {
                Some(true)
            }
            "nein" | "n" | "no" | "0" | "-" | "–" | "falsch" | "false" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// The status with this name, in either language.
pub fn status_of(text: &str) -> Option<RegistrationStatus> {
    let wanted = folded(text.trim());
    let named =
        |status: &RegistrationStatus, lang| folded(Texts::new(lang).registration_status(*status)) == wanted;
    let by_name =
        RegistrationStatus::ALL.into_iter().find(|status| named(status, Lang::De) || named(status, Lang::En));
    by_name.or(match wanted.as_str() {
        "zugesagt" | "zusage" | "ja" | "x" | "bestatigt" | "confirmed" => {
            Some(RegistrationStatus::Registered)
        }
        "absage" | "abgemeldet" | "storniert" | "nein" | "cancelled" | "abgesagt" => {
            Some(RegistrationStatus::Cancelled)
        }
        "warteliste" | "wartend" | "nachrucker" | "waiting" | "waiting list" => {
            Some(RegistrationStatus::Waiting)
        }
        _ => None,
    })
}

/// What became of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// There all the time.
    Attended,
    /// There for so many minutes; none: nobody wrote for how long.
    Partly(Option<u16>),
    /// Away without a word.
    Absent,
    /// Away with notice.
    Excused,
}

/// What a cell of an attendance column says: words, ticks, hours.
pub fn entry_of(value: &Value) -> Option<Entry> {
    match value {
        Value::Number(number) if *number == 0.0 => Some(Entry::Absent),
        Value::Number(number) if (*number - 1.0).abs() < f64::EPSILON => Some(Entry::Attended),
        Value::Number(number) => minutes(number * if *number <= 12.0 { 60.0 } else { 1.0 }),
        Value::Minutes(0) => Some(Entry::Absent),
        Value::Minutes(minutes) => u16::try_from(*minutes).ok().map(|minutes| Entry::Partly(Some(minutes))),
        Value::Truth(_) => truth_of(value).map(of_truth),
        Value::Text(text) => word(&folded(text)).or_else(|| measured(&folded(text))),
        Value::Empty | Value::Date(_) | Value::Error => None,
    }
}

fn of_truth(truth: bool) -> Entry {
    if truth { Entry::Attended } else { Entry::Absent }
}

fn word(text: &str) -> Option<Entry> {
    let text = text.trim().trim_end_matches('.');
    if let Some(truth) = truth_of(&Value::Text(text.into())) {
        return Some(of_truth(truth));
    }
    match text {
        "anwesend" | "teilgenommen" | "da" | "present" | "attended" | "erschienen" | "a" | "voll"
        | "ganz" | "vollstandig" => Some(Entry::Attended),
        "teilweise"
        | "teilweise teilgenommen"
        | "teilweise anwesend"
        | "zeitweise"
        | "t"
        | "partly"
        | "attended partly"
        | "partial" => Some(Entry::Partly(None)),
        "abwesend" | "fehlt" | "gefehlt" | "nicht da" | "nicht erschienen" | "unentschuldigt" | "absent"
        | "f" | "nicht anwesend" | "no-show" | "no show" => Some(Entry::Absent),
        "entschuldigt" | "e" | "krank" | "excused" | "sick" | "k" | "ent" | "abgesagt" => {
            Some(Entry::Excused)
        }
        _ => None,
    }
}

/// "6 h", "6,5 Std.", "4 UStd", "90 min", "6:30"
fn measured(text: &str) -> Option<Entry> {
    if let Some((hours, rest)) = text.trim().split_once(':') {
        let (hours, rest): (f64, f64) = (hours.trim().parse().ok()?, rest.trim().parse().ok()?);
        return minutes(hours * 60.0 + rest);
    }
    let at = text.find(|c: char| !(c.is_ascii_digit() || ",. ".contains(c))).unwrap_or(text.len());
    let number: f64 = text[..at].trim().replace(',', ".").parse().ok()?;
    match text[at..].trim().trim_end_matches('.') {
        "min" | "minuten" | "minutes" => minutes(number),
        "h" | "std" | "stunden" | "stunde" | "hours" | "hour" => minutes(number * 60.0),
        "ustd" | "ue" | "unterrichtsstunden" | "units" => minutes(number * 45.0),
        "" => entry_of(&Value::Number(number)),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within bounds")]
fn minutes(number: f64) -> Option<Entry> {
    let fits = (0.0..=6000.0).contains(&number);
    fits.then(|| if number < 0.5 { Entry::Absent } else { Entry::Partly(Some(number.round() as u16)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_notations_of_a_date_and_nothing_relative() {
        let check = |text: &str, expected: &str| {
            assert_eq!(day_of(text).map_or("-".to_owned(), |day| day.to_string()), expected, "{text}");
        };
        for text in [
            "31.12.2027",
            "31.12.27",
            "2027-12-31",
            "31/12/2027",
            "31. Dezember 2027",
            "Freitag, 31.12.2027",
            "2027-12-31T00:00:00",
            "31.12.2027 09:30",
            "20271231",
            "31 Dec 2027",
        ] {
            check(text, "2027-12-31");
        }
        for text in
            ["", "morgen", "+14", "KW 7 2027", "31.12.", "Montag", "2027", "0231 12 34", "31.02.2027", "7"]
        {
            check(text, "-");
        }
    }

    #[test]
    fn attendance_in_words_ticks_and_hours() {
        let check = |text: &str, expected: Option<Entry>| {
            assert_eq!(entry_of(&Value::Text(text.into())), expected, "{text}");
        };
        check("x", Some(Entry::Attended));
        check("Anwesend", Some(Entry::Attended));
        check("nein", Some(Entry::Absent));
        check("entsch.", None);
        check("Krank", Some(Entry::Excused));
        check("teilweise", Some(Entry::Partly(None)));
        check("90 min", Some(Entry::Partly(Some(90))));
        check("6,5 Std.", Some(Entry::Partly(Some(390))));
        check("4 UStd", Some(Entry::Partly(Some(180))));
        check("6:30", Some(Entry::Partly(Some(390))));
        check("3", Some(Entry::Partly(Some(180))));
        check("90", Some(Entry::Partly(Some(90))));
        check("1", Some(Entry::Attended));
        check("0", Some(Entry::Absent));
        check("vielleicht", None);
        check("99999999 h", None);
        assert_eq!(entry_of(&Value::Minutes(390)), Some(Entry::Partly(Some(390))));
        assert_eq!(entry_of(&Value::Truth(false)), Some(Entry::Absent));
    }
}
