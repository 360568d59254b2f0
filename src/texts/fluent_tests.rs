//! The files of `assets/texts` against what the program asks of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// A text as the program declares it.
struct Declared {
    name: String,
    args: Vec<String>,
    /// Whether it agrees with its first argument, a count.
    is_counted: bool,
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path, extension));
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A source without its tests.
fn source(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
}

/// The `texts!` block of a source, and what is around it.
fn block(source: &str) -> (&str, String) {
    let Some((before, rest)) = source.split_once("\ntexts! {\n") else { return ("", source.to_owned()) };
    let (block, after) = rest.split_once("\n}\n").unwrap();
    (block, format!("{before}\n{after}"))
}

fn declared() -> Vec<Declared> {
    let mut found = Vec::new();
    for file in files_under(&folder("src/texts"), "rs") {
        let source = source(&file);
        let (mut rest, _) = block(&source);
        while let Some(end) = rest.find([';', '(']) {
            let name = rest[..end].trim().to_owned();
            let (mut args, mut is_counted) = (Vec::new(), false);
            if rest.as_bytes()[end] == b'(' {
                let close = rest.find(')').unwrap();
                let inside = &rest[end + 1..close];
                args = inside.split([',', ';']).map(|arg| arg.trim().to_owned()).collect();
                args.retain(|arg| !arg.is_empty());
                is_counted = inside.contains(';');
                rest = &rest[close + 2..];
            } else {
                rest = &rest[end + 1..];
            }
            found.push(Declared { name, args, is_counted });
        }
    }
    assert!(found.len() > 1000, "only {} texts were found", found.len());
    found
}

/// The texts of a language's files: name and, as written, what follows it.
fn messages(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in files_under(folder, "ftl").into_iter().filter(|file| file.parent() == Some(folder)) {
        let mut name = String::new();
        for line in fs::read_to_string(&file).unwrap().lines() {
            let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
            if let Some((new, text)) = line.split_once('=').filter(|_| begins) {
                new.trim().clone_into(&mut name);
                let before = found.insert(name.clone(), text.to_owned());
                assert_eq!(before, None, "{} has a second {name}", file.display());
            } else if let Some(text) = found.get_mut(&name) {
                text.push('\n');
                text.push_str(line);
            }
        }
    }
    found
}

/// All vocabularies, with a word for each.
fn vocabularies() -> impl Iterator<Item = (String, Texts)> {
    let german =
        Wording::ALL.map(|wording| (format!("de {wording:?}"), Texts::new(Lang::De).worded(wording)));
    german.into_iter().chain([("en".to_owned(), Texts::new(Lang::En))])
}

#[test]
fn no_text_is_missing_and_none_is_left_over() {
    let names: BTreeSet<String> = declared().into_iter().map(|text| text.name).collect();
    for lang in ["de", "en"] {
        let written: BTreeSet<String> = messages(&folder("assets/texts").join(lang)).into_keys().collect();
        let missing: Vec<_> = names.difference(&written).collect();
        let left_over: Vec<_> = written.difference(&names).collect();
        assert!(missing.is_empty(), "assets/texts/{lang} lacks {missing:?}");
        assert!(left_over.is_empty(), "src/texts declares none of {left_over:?} in assets/texts/{lang}");
    }
}

/// Every word of a source, after what stands before it.
fn words(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let starts = source.char_indices().scan(false, move |within, (at, c)| {
        let begins = is_part(c) && !*within;
        *within = is_part(c);
        Some(begins.then_some(at))
    });
    starts.flatten().map(move |at| {
        let (before, rest) = source.split_at(at);
        (before.trim_end(), &rest[..rest.find(|c: char| !is_part(c)).unwrap_or(rest.len())])
    })
}

/// A text is asked for as a method, as a function, or by the tables of actions and of documents.
fn is_asked(before: &str, word: &str) -> bool {
    let of_a_table = ["action_", "hint_", "paper_"].iter().any(|begin| word.starts_with(begin));
    before.ends_with('.') || before.ends_with("::") || of_a_table && before.ends_with([':', ','])
}

#[test]
fn every_declared_text_is_asked_for() {
    let mut sources = String::new();
    for file in files_under(&folder("src"), "rs") {
        if !file.to_string_lossy().ends_with("_tests.rs") {
            sources.push_str(&block(&source(&file)).1);
        }
    }
    let found = words(&sources).filter(|(before, word)| is_asked(before, word));
    let asked: BTreeSet<&str> = found.map(|(_, word)| word).collect();
    let unused: Vec<_> =
        declared().into_iter().map(|text| text.name).filter(|name| !asked.contains(&**name)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn every_text_can_be_written_with_its_arguments() {
    for (vocabulary, texts) in vocabularies() {
        let bundle = bundle(texts);
        for Declared { name, args, is_counted } in declared() {
            let mut values = FluentArgs::new();
            for arg in args.iter().filter(|arg| *arg != "count") {
                values.set(arg.clone(), format!("<{arg}>"));
            }
            let counts: &[usize] = if is_counted { &[0, 1, 1234] } else { &[0] };
            for count in counts {
                values.set("count", *count);
                let mut errors = Vec::new();
                let pattern = bundle.get_message(&name).and_then(|message| message.value()).unwrap();
                let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
                assert!(errors.is_empty(), "{vocabulary}: {name}: {errors:?}");
                assert!(!text.contains("{$"), "{vocabulary}: {name}: {text}");
            }
        }
    }
}

/// What a text says it is given must stand in it, and the other way round.
#[test]
fn arguments_stand_in_the_texts() {
    let languages = ["de", "en"].map(|lang| messages(&folder("assets/texts").join(lang)));
    for Declared { name, args, .. } in declared() {
        let stand: BTreeSet<&str> = languages.iter().flat_map(|texts| variables(&texts[&name])).collect();
        let given: BTreeSet<&str> = args.iter().map(String::as_str).collect();
        assert_eq!(stand, given, "{name}");
    }
}

fn variables(text: &str) -> Vec<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
        .collect()
}

#[test]
fn files_are_read_without_errors() {
    let people = Wording::ALL.map(people);
    for file in GERMAN.iter().chain(ENGLISH).chain(&people) {
        let read = FluentResource::try_new((*file).to_owned());
        assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
    }
    assert_eq!(GERMAN.len(), files_under(&folder("assets/texts/de"), "ftl").len() - Wording::ALL.len());
    assert_eq!(ENGLISH.len(), files_under(&folder("assets/texts/en"), "ftl").len());
}

#[test]
fn each_wording_calls_the_same_people() {
    let terms = |wording| {
        let lines = people(wording).lines().filter_map(|line| line.split_once('='));
        lines.map(|(name, _)| name.trim().to_owned()).collect::<Vec<_>>()
    };
    for wording in Wording::ALL {
        assert_eq!(terms(wording), terms(Wording::Colon), "{wording:?}");
        // Only the colon's wording has a colon inside a word.
        let inside = people(wording).lines().any(|line| line.contains(":i") || line.contains(":r"));
        assert_eq!(inside, wording == Wording::Colon, "{wording:?}");
    }
    let called = Wording::ALL.map(|wording| Texts::new(Lang::De).worded(wording).trainers());
    assert_eq!(called, ["Trainer:innen", "Trainerinnen und Trainer", "Kursleitungen"]);
}

#[test]
fn numbers_are_grouped_and_arguments_are_left_alone() {
    for (texts, expected) in [(Texts::new(Lang::De), "1.234 KIs"), (Texts::new(Lang::En), "1,234 KIs")] {
        assert_eq!(texts.centres_counted(1234), expected);
        assert_eq!(texts.centres_counted(-1_i32), texts.centres_counted(usize::MAX), "a wrong count shows");
    }
    let german = Texts::new(Lang::De);
    let tally = [0, 1, 2].map(|count| german.of_modules(count, "0"));
    assert_eq!(tally, ["0 von 0 Modulen", "0 von 1 Modul", "0 von 2 Modulen"]);
    assert_eq!(german.no_such_week(54, 2027), "KW 54 gibt es 2027 nicht.");
    assert_eq!(german.unknown_record("{ $a } \"x\""), "(unbekannt: { $a } \"x\")");
}

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

#[test]
fn one_is_never_followed_by_a_plural() {
    for (vocabulary, texts) in vocabularies() {
        for Declared { name, args, .. } in declared().into_iter().filter(|text| text.is_counted) {
            let args: Vec<_> = args.iter().skip(1).map(|arg| (arg.as_str(), String::new())).collect();
            let [none, one, two] = [0, 1, 2].map(|count| filled(texts, &name, Some(count), &args));
            let words: Vec<_> = one.split(|c: char| !c.is_alphanumeric()).collect();
            let wrong = words.windows(2).find(|pair| pair[0] == "1" && PLURALS.contains(&pair[1]));
            assert_eq!(wrong, None, "{vocabulary}: {name}: {one}");
            assert!(none.contains('0') && two.contains('2'), "{vocabulary}: {name}: {none}; {two}");
        }
    }
}

/// An argument before a plural in a text that doesn't agree with a count.
#[test]
fn texts_before_plurals_are_counted_ones() {
    for lang in ["de", "en"] {
        for (name, text) in messages(&folder("assets/texts").join(lang)) {
            let is_counted = text.contains("$count ->");
            for word in PLURALS {
                let after = |at: usize| text[at + word.len() + 2..].chars().next();
                let found = text
                    .match_indices(&format!("}} {word}"))
                    .any(|(at, _)| !after(at).is_some_and(char::is_alphanumeric));
                assert!(is_counted || !found, "{lang}: {name} = {text}");
            }
        }
    }
}

/// Words that another one stands for everywhere: what is written, and what to write.
const NOT_OUR_WORDS: [(&str, &str); 4] = [
    ("stößt an", "hat einen Konflikt"),
    ("anstößt", "Konflikte"),
    ("jeder Stand", "jeder Status"),
    ("clash", "conflict"),
];

/// Whole texts that another word stands for.
const NOT_OUR_LABELS: [(&str, &str); 4] =
    [("Anlass", "Grund"), ("Breite", "Breitengrad"), ("Stand", "Status"), ("Stelle", "Dienststelle")];

#[test]
fn quotes_are_typographic_and_words_are_ours() {
    for lang in ["de", "en"] {
        for (name, text) in messages(&folder("assets/texts").join(lang)) {
            // Fluent's own quotes stand around what is meant letter by letter.
            let text =
                text.replace("{ \"", "{\"").replace("\" }", "\"}").replace("{\"", "").replace("\"}", "");
            assert!(!text.contains(['\'', '!', '"']), "{lang}: {name} = {text}");
            for (theirs, ours) in NOT_OUR_WORDS {
                assert!(!text.contains(theirs), "{lang}: {name} has {theirs}; {ours} is our word");
            }
            for (theirs, ours) in NOT_OUR_LABELS {
                assert!(text.trim() != theirs, "{lang}: {name} has {theirs}; {ours} is our word");
            }
        }
    }
}
