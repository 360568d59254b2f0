//! Reads the sources and fails with file and line where a room sees one that it must not see, where a
//! pure room does what only others may, and where a file grew too long.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every room with those it may see. `cli` and `app` see everything; nobody sees them.
const ROOMS: &[(&str, &[&str])] = &[
    ("catalogue", &[]),
    ("collation", &[]),
    ("jobs", &[]),
    ("calendar", &["catalogue", "collation"]),
    ("matching", &["catalogue", "calendar", "collation"]),
    ("scheduling", &["catalogue", "calendar", "collation", "matching"]),
    ("reports", &["catalogue", "collation", "matching"]),
    ("store", &["catalogue", "jobs"]),
    // `texts` sees the store's error values only to put them into words.
    ("texts", &["catalogue", "calendar", "collation", "matching", "scheduling", "reports", "store"]),
    // Maps on paper have the areas of `reference`, which is below it: it decides nothing.
    (
        "documents",
        &["catalogue", "calendar", "collation", "matching", "scheduling", "reports", "reference", "texts"],
    ),
    (
        "exchange",
        &[
            "catalogue",
            "calendar",
            "collation",
            "matching",
            "scheduling",
            "reports",
            "texts",
            "documents",
            "search",
        ],
    ),
    // The example and what a new catalogue starts with are files of ours, read by the store's parser.
    ("reference", &["catalogue", "store"]),
    ("workspace", &["catalogue", "store"]),
    ("search", &["catalogue", "collation", "matching", "texts"]),
];

/// These do no I/O, read no clock, and know neither the window nor the file's format.
const PURE: &[&str] = &["catalogue", "collation", "calendar", "matching", "scheduling", "reports"];
const IMPURE: &[&str] = &[
    "serde_json",
    "fs::",
    "io::",
    "env::",
    "net::",
    // Working on parts of a list at once (`thread::scope`) changes no answer; these would.
    "thread::spawn",
    "thread::sleep",
    "thread::Builder",
    "Utc::now",
    "Local::now",
    "SystemTime",
    "Instant",
];

/// Only `app` paints.
const PAINTING: &[&str] = &["egui", "eframe", "egui_extras", "egui_table", "rfd"];

const MOST_LINES: usize = 500;

/// A source file's code: comments are blank, and the tests at its end are left out.
struct Source {
    path: PathBuf,
    /// The room, or "" for `lib.rs` and `main.rs`.
    room: String,
    /// How many `super::` lead out of the room.
    depth: usize,
    code: String,
    lines: usize,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    assert!(files.len() > 20, "the sources should be in {}", root.display());
    files.into_iter().map(|path| source(&root, path)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            collect(&path, files);
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            files.push(path);
        }
    }
}

fn source(root: &Path, path: PathBuf) -> Source {
    let text = fs::read_to_string(&path).unwrap();
    let inside = path.strip_prefix(root).unwrap().with_extension("");
    let mut parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|part| part == "mod") {
        parts.pop();
    }
    let room = if matches!(parts[0].as_str(), "lib" | "main") { String::new() } else { parts[0].clone() };
    let code = code_of(&text);
    let lines = code.lines().count();
    Source { path, room, depth: parts.len(), code, lines }
}

/// The lines before the tests; comments blanked, so that line numbers stay.
fn code_of(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let tests = lines.iter().position(|line| line.starts_with("mod tests")).unwrap_or(lines.len());
    let end = lines[..tests].iter().rposition(|line| *line == "#[cfg(test)]").unwrap_or(tests);
    let end = if tests == lines.len() { tests } else { end };
    let code = lines[..end].iter().map(|line| line.split("//").next().unwrap_or_default());
    code.flat_map(|line| [line, "\n"]).collect()
}

/// The rooms that `code` names, with their lines: `crate::a::X`, `crate::{a, b::X}`, and `super::` as
/// often as leads out of the room.
fn rooms_seen(code: &str, depth: usize) -> Vec<(usize, String)> {
    let out_of_room = "super::".repeat(depth);
    let mut seen = Vec::new();
    for prefix in ["crate::", &out_of_room] {
        for (at, _) in code.match_indices(prefix) {
            let part_of_a_longer_chain = code[..at].ends_with("super::")
                || code[at + prefix.len()..].starts_with("super::")
                || code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if part_of_a_longer_chain {
                continue;
            }
            let line = code[..at].matches('\n').count() + 1;
            let names = first_names(&code[at + prefix.len()..]);
            seen.extend(names.into_iter().map(|name| (line, name)));
        }
    }
    seen
}

/// The first name of a path, or of each path in a group.
fn first_names(rest: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let (mut nesting, mut names, mut start) = (0, Vec::new(), 0);
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => nesting += 1,
            '}' if nesting > 0 => nesting -= 1,
            ',' | '}' if nesting == 0 => {
                names.push(name(&group[start..at]));
                start = at + 1;
                if sign == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn lines_with(code: &str, word: &str) -> Vec<usize> {
    let inner = |c: char| c.is_alphanumeric() || c == '_' || c == '"';
    let hits = code.match_indices(word).filter(|(at, _)| {
        let after = &code[at + word.len()..];
        !code[..*at].ends_with(inner) && (word.ends_with(':') || !after.starts_with(inner))
    });
    hits.map(|(at, _)| code[..at].matches('\n').count() + 1).collect()
}

fn report(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

#[test]
fn arrows_point_one_way() {
    let rooms: Vec<_> = ROOMS.iter().map(|(room, _)| *room).chain(["cli", "app"]).collect();
    let mut faults = Vec::new();
    for Source { path, room, depth, code, .. } in sources() {
        if room.is_empty() {
            continue;
        }
        let sees = ROOMS.iter().find(|(name, _)| *name == room).map(|(_, sees)| *sees);
        assert!(rooms.contains(&room.as_str()), "{} is in no room that this test knows", path.display());
        for (line, seen) in rooms_seen(&code, depth) {
            let own = seen == room || !rooms.contains(&seen.as_str());
            let allowed =
                sees.map_or(!matches!(seen.as_str(), "cli" | "app"), |sees| sees.contains(&seen.as_str()));
            if !own && !allowed {
                faults.push(format!("{}:{line}: {room} must not see {seen}", path.display()));
            }
        }
    }
    report("arrows against the direction", &faults);
}

#[test]
fn pure_rooms_stay_pure_and_only_the_window_paints() {
    let mut faults = Vec::new();
    for Source { path, room, code, .. } in sources() {
        let impure: &[&str] = if PURE.contains(&room.as_str()) { IMPURE } else { &[] };
        let painting: &[&str] = if matches!(room.as_str(), "app" | "") { &[] } else { PAINTING };
        for word in impure.iter().chain(painting) {
            for line in lines_with(&code, word) {
                faults.push(format!("{}:{line}: {room} must not know {word}", path.display()));
            }
        }
    }
    report("what only other rooms may do", &faults);
}

#[test]
fn files_can_be_read_in_one_go() {
    let long = sources().into_iter().filter(|source| source.lines > MOST_LINES);
    let faults: Vec<_> =
        long.map(|source| format!("{}: {} lines", source.path.display(), source.lines)).collect();
    report("files of more than 500 lines, tests not counted", &faults);
}

#[test]
fn the_reader_sees_every_form_of_path() {
    let check = |code: &str, depth: usize, expected: &[(usize, &str)]| {
        let seen = rooms_seen(&code_of(code), depth);
        let seen: Vec<_> = seen.iter().map(|(line, name)| (*line, name.as_str())).collect();
        assert_eq!(seen, expected, "{code}");
    };
    check("use crate::app::View;", 2, &[(1, "app")]);
    check("\nlet x = crate::cli::run();", 1, &[(2, "cli")]);
    check("use crate::{\n    app::{A, B},\n    store,\n};", 1, &[(1, "app"), (1, "store")]);
    check("// crate::app\nx(); // crate::app", 1, &[]);
    check("use super::store;", 1, &[(1, "store")]);
    check("use super::sibling;", 2, &[]);
    check("use super::super::store::x;", 2, &[(1, "store")]);
    check("a();\n#[cfg(test)]\nmod tests {\n    use crate::app::X;\n}", 1, &[]);
    assert_eq!(lines_with("a\nstd::fs::read", "fs::"), [2]);
    assert!(lines_with("let offs::x; \"egui\"", "fs::").is_empty());
    assert!(lines_with("legui egui_x", "egui").is_empty());
}

/// Words that a user reads stand in `assets/texts`, so no source that shows something has a German letter.
#[test]
fn words_stand_with_the_texts() {
    for source in sources().into_iter().filter(|source| ["app", "documents"].contains(&source.room.as_str()))
    {
        for (number, line) in source.code.lines().enumerate() {
            let german = |literal: &&str| literal.contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü']);
            let found = line.split('"').skip(1).step_by(2).find(german);
            let place = source.path.display();
            assert_eq!(found, None, "{place}:{}: this belongs to assets/texts", number + 1);
        }
    }
}
