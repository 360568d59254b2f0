//! The words for days that people type, German and English side by side: which one somebody types doesn't
//! depend on the window's language.

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Mon, &["mo", "mon", "montag", "monday"]),
    (Tue, &["di", "die", "tue", "tues", "dienstag", "tuesday"]),
    (Wed, &["mi", "mit", "wed", "mittwoch", "wednesday"]),
    (Thu, &["do", "don", "thu", "thur", "thurs", "donnerstag", "thursday"]),
    (Fri, &["fr", "fre", "fri", "freitag", "friday"]),
    (Sat, &["sa", "sam", "sat", "samstag", "sonnabend", "saturday"]),
    (Sun, &["so", "son", "sun", "sonntag", "sunday"]),
];

const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "jänner"],
    &["februar", "february"],
    &["märz", "maerz", "march", "mrz"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september", "sept"],
    &["oktober", "october"],
    &["november"],
    &["dezember", "december"],
];

const RELATIVE: [(i64, &[&str]); 5] = [
    (-2, &["vorgestern"]),
    (-1, &["gestern", "yesterday"]),
    (0, &["heute", "today"]),
    (1, &["morgen", "tomorrow"]),
    (2, &["übermorgen", "uebermorgen"]),
];

/// Words that say nothing: "am Montag", "next Monday", "the 3rd of May".
const FILLERS: [&str; 15] = [
    "am",
    "den",
    "der",
    "dem",
    "on",
    "of",
    "the",
    "next",
    "nächsten",
    "nächster",
    "kommenden",
    "st",
    "nd",
    "rd",
    "th",
];

const WEEK: [&str; 5] = ["kw", "woche", "kalenderwoche", "week", "w"];

/// "mo", "Montag", "mon": all in lower case.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, words)| words.contains(&word)).map(|&(day, _)| day)
}

/// Month 1–12 from its name or from three letters of it on.
pub(super) fn month(word: &str) -> Option<u32> {
    let enough = word.chars().count() >= 3;
    (1..).zip(MONTHS).find(|(_, names)| enough && names.iter().any(|n| n.starts_with(word))).map(|(m, _)| m)
}

/// Days from today: "morgen" is 1.
pub(super) fn relative(word: &str) -> Option<i64> {
    RELATIVE.iter().find(|(_, words)| words.contains(&word)).map(|&(days, _)| days)
}

/// Whether the word announces the number of a week.
pub(super) fn is_week(word: &str) -> bool {
    WEEK.contains(&word)
}

/// Whether the word can be left out.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}
