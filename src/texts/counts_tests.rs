//! Numbers and the words after them agree, in every text of both languages.

use std::path::Path;

use super::*;
use crate::texts::{Counted, Lang, Texts};

const GERMAN: Texts = Texts::new(Lang::De);
const ENGLISH: Texts = Texts::new(Lang::En);

/// Words that never follow a 1.
const PLURALS: [&str; 32] = [
    "KIs",
    "Personen",
    "Termine",
    "Terminen",
    "Module",
    "Modulen",
    "Schwerpunkte",
    "Tage",
    "Tagen",
    "Plätze",
    "Plätzen",
    "Seiten",
    "Zellen",
    "Hinweise",
    "Minuten",
    "Angebote",
    "Monate",
    "Stellen",
    "weitere",
    "people",
    "sessions",
    "modules",
    "foci",
    "days",
    "seats",
    "pages",
    "cells",
    "findings",
    "minutes",
    "offerings",
    "months",
    "posts",
];

/// All blocks of counted texts.
fn counted_texts() -> impl Iterator<Item = Counted> {
    [
        COUNTED,
        crate::texts::clashes::COUNTED,
        crate::texts::cli::COUNTED,
        crate::texts::edits::COUNTED,
        crate::texts::findings::COUNTED,
        crate::texts::window::COUNTED,
        crate::texts::window_centres::COUNTED,
        crate::texts::window_forms::COUNTED,
        crate::texts::window_matching::COUNTED,
        crate::texts::window_offerings::COUNTED,
        crate::texts::window_paste::COUNTED,
        crate::texts::window_session::COUNTED,
        crate::texts::window_sessions::COUNTED,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[test]
fn one_is_never_followed_by_a_plural() {
    for (name, text) in counted_texts() {
        for texts in [GERMAN, ENGLISH] {
            let [none, one, two, many] = [0, 1, 2, 1234].map(|count| text(texts, count));
            let words: Vec<_> = one.split(|c: char| !c.is_alphanumeric()).collect();
            let wrong = words.windows(2).find(|pair| pair[0] == "1" && PLURALS.contains(&pair[1]));
            assert_eq!(wrong, None, "{name}: {one}");
            assert!(none.contains('0') && two.contains('2'), "{name}: {none}; {two}");
            assert!(many.contains("1.234") || many.contains("1,234"), "{name}: {many}");
        }
    }
}

#[test]
fn as_people_count() {
    let all = |text: fn(Texts, usize) -> String| {
        [GERMAN, ENGLISH].map(|texts| [0, 1, 2].map(|count| text(texts, count)).join(" | "))
    };
    for (found, expected) in [
        (all(Texts::centres_counted), ["0 KIs | 1 KI | 2 KIs", "0 KIs | 1 KI | 2 KIs"]),
        (
            all(Texts::people_counted),
            ["0 Personen | 1 Person | 2 Personen", "0 people | 1 person | 2 people"],
        ),
        (
            all(Texts::foci_counted),
            ["0 Schwerpunkte | 1 Schwerpunkt | 2 Schwerpunkte", "0 foci | 1 focus | 2 foci"],
        ),
        (
            all(|t, n| t.of_modules(n, "0")),
            [
                "0 von 0 Modulen | 0 von 1 Modul | 0 von 2 Modulen",
                "0 of 0 modules | 0 of 1 module | 0 of 2 modules",
            ],
        ),
        (
            all(Texts::session_days_left),
            ["noch 0 Tage | noch 1 Tag | noch 2 Tage", "0 days left | 1 day left | 2 days left"],
        ),
    ] {
        assert_eq!(found, expected);
    }
    let month = |booked, most| {
        GERMAN.trainer_month("A", "Mai 2027", &GERMAN.days_counted(booked), &GERMAN.days_counted(most))
    };
    assert_eq!(month(2, 1), "A hätte im Mai 2027 2 Tage, vereinbart: höchstens 1 Tag.");
    assert_eq!(month(1, 0), "A hätte im Mai 2027 1 Tag, vereinbart: höchstens 0 Tage.");
}

/// A number before a plural in a text that doesn't know about one: found in the source, where nobody can
/// forget to list it.
#[test]
fn texts_before_plurals_are_counted_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/texts");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.to_string_lossy().ends_with("_tests.rs") {
            continue;
        }
        let mut is_counted = false;
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            match line {
                "counted! {" => is_counted = true,
                "#[cfg(test)]" => break,
                "}" => is_counted = false,
                _ => {}
            }
            let uncounted = PLURALS.iter().find(|word| before_a_plural(line, word));
            assert!(
                is_counted || uncounted.is_none() || line.trim_start().starts_with("//"),
                "{}: {line}",
                path.display()
            );
        }
    }
}

/// Whether `} word` stands in a line: what a placeholder's number stands before.
fn before_a_plural(line: &str, word: &str) -> bool {
    let after = |found: usize| line[found + 2 + word.len()..].chars().next();
    line.match_indices(&format!("}} {word}")).any(|(at, _)| !after(at).is_some_and(char::is_alphanumeric))
}
