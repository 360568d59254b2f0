//! Broken files: whatever is in a file, opening it ends with a catalogue or with a message that names
//! the place; never with a panic, and never with a changed file.

use std::fs;
use std::path::PathBuf;

use chrono::NaiveDate;
use laki_planer::catalogue::{Catalogue, Odd, Severity, check};
use laki_planer::jobs::Progress;
use laki_planer::store::{self, FormatError, LoadError, Reason};
use laki_planer::texts::{Lang, Texts};
use serde_json::Value;
use tempfile::TempDir;

const SMALL: &str = include_str!("../data/small.laki.json");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 1).unwrap()
}

fn line_of(bytes: &[u8]) -> usize {
    bytes.split(|&byte| byte == b'\n').count()
}

fn small() -> Catalogue {
    store::read(SMALL.as_bytes()).unwrap()
}

/// A folder with one file, to be opened again and again with other bytes.
struct Bench {
    _folder: TempDir,
    path: PathBuf,
}

impl Bench {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("Probe.laki.json");
        Self { _folder: folder, path }
    }

    /// Opens a file with these bytes. It must be left as it is, and errors must have words.
    fn open(&self, bytes: &[u8]) -> Result<store::Loaded, FormatError> {
        fs::write(&self.path, bytes).unwrap();
        let result = store::load(&self.path, today(), &Progress::unwatched());
        assert!(fs::read(&self.path).unwrap() == bytes, "the file was changed");
        result.map_err(|error| {
            for lang in [Lang::De, Lang::En] {
                let text = Texts::new(lang).load_error(&error);
                assert!(text.contains("Probe.laki.json") && text.len() > 60, "{text}");
            }
            match error {
                LoadError::Format { source, .. } => source,
                other => panic!("{other}"),
            }
        })
    }
}

/// An error's place is in the text and its reason is known; `None` for errors about the whole file.
fn reason(bytes: &[u8], error: &FormatError) -> Option<Reason> {
    let FormatError::Damaged(fault) = error else { return None };
    let lines = line_of(bytes);
    assert!((1..=lines).contains(&fault.line), "{fault}");
    assert!(!matches!(fault.reason, Reason::Other(_)), "{fault}");
    Some(fault.reason.clone())
}

fn read(bytes: &[u8]) -> Result<Catalogue, FormatError> {
    store::read(bytes).inspect_err(|error| {
        reason(bytes, error);
    })
}

#[test]
fn the_small_file_is_as_the_program_writes_it() {
    let catalogue = small();
    assert_eq!(String::from_utf8(store::write(&catalogue)).unwrap(), SMALL);
    let serious: Vec<_> =
        check(&catalogue, today()).into_iter().filter(|f| f.severity() == Severity::Serious).collect();
    assert_eq!(serious, []);
}

#[test]
fn truncated_at_every_byte() {
    let bench = Bench::new();
    let whole = SMALL.trim_end().len();
    for end in 0..whole {
        let bytes = &SMALL.as_bytes()[..end];
        let error = store::read(bytes).unwrap_err();
        if end % 32 == 0 {
            assert_eq!(bench.open(bytes).unwrap_err(), error);
        }
        match error {
            FormatError::Empty => assert_eq!(end, 0),
            FormatError::NotUtf8 { .. } => assert!(!SMALL.is_char_boundary(end)),
            error => assert_eq!(reason(bytes, &error), Some(Reason::EndsEarly), "at {end}"),
        }
    }
    assert_eq!(bench.open(&SMALL.as_bytes()[..whole]).map(|loaded| loaded.catalogue), Ok(small()));
}

#[test]
fn other_bytes_at_every_place() {
    for at in 0..SMALL.len() {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes[at] = 0xff;
        let FormatError::NotUtf8 { line, column } = read(&bytes).unwrap_err() else { panic!("at {at}") };
        let before = &SMALL.as_bytes()[..at];
        assert_eq!(line, line_of(before));
        // A broken character begins where its first byte is.
        assert!((1..=at + 1).contains(&column));
        for sign in [b'"', b'}'] {
            bytes[at] = sign;
            if let Ok(catalogue) = read(&bytes) {
                check(&catalogue, today());
            }
        }
    }
}

/// Every place in `value` as a JSON pointer.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                places(value, &format!("{at}/{index}"), all);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                places(value, &format!("{at}/{key}"), all);
            }
        }
        _ => {}
    }
}

#[test]
fn other_types_at_every_place() {
    let whole: Value = serde_json::from_str(SMALL).unwrap();
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    assert!(all.len() > 200, "{}", all.len());
    let others =
        ["null", "-1", "1e300", "99999999999999999999", "\"\"", "\"x\"", "[]", "[[{}]]", "{}", "true"];
    let mut refused = 0;
    for place in all {
        for other in others {
            let mut changed = whole.clone();
            *changed.pointer_mut(&place).unwrap() = serde_json::from_str(other).unwrap();
            let bytes = serde_json::to_vec(&changed).unwrap();
            let Ok(catalogue) = read(&bytes) else {
                refused += 1;
                continue;
            };
            for finding in check(&catalogue, today()) {
                assert!(!Texts::default().finding(&catalogue, &finding).is_empty());
            }
            let written = store::write(&catalogue);
            assert_eq!(store::read(&written), Ok(catalogue), "{place} {other}");
        }
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn a_key_doubled_in_any_object() {
    let objects = SMALL.match_indices("{\"").map(|(at, _)| at + 1).chain([4]);
    let mut count = 0;
    for at in objects {
        let key_end = at + 1 + SMALL[at + 1..].find('"').unwrap();
        let value_at = key_end + 2;
        let mut value = serde_json::Deserializer::from_str(&SMALL[value_at..]).into_iter::<Value>();
        value.next().unwrap().unwrap();
        let field = &SMALL[at..value_at + value.byte_offset()];
        let doubled = format!("{}{field},{}", &SMALL[..at], &SMALL[at..]);
        let error = read(doubled.as_bytes()).unwrap_err();
        let key = SMALL[at + 1..key_end].to_owned();
        assert_eq!(reason(doubled.as_bytes(), &error), Some(Reason::Doubled(key)), "{field}");
        count += 1;
    }
    assert!(count > 30, "{count}");
}

#[test]
fn doubled_ids_and_dangling_references_are_findings() {
    let bench = Bench::new();
    let odds = |text: String| -> Vec<Odd> {
        bench.open(text.as_bytes()).unwrap().findings.into_iter().map(|finding| finding.odd).collect()
    };
    let doubled = odds(SMALL.replace("\"id\":\"p-2\"", "\"id\":\"p-1\""));
    assert!(doubled.contains(&Odd::DoubledId), "{doubled:?}");
    let dangling = odds(SMALL.replace("\"id\":\"v-1\"", "\"id\":\"v-9\""));
    let venue = Odd::Dangling { field: "venue", id: "v-1".to_owned(), times: 1 };
    assert!(dangling.contains(&venue), "{dangling:?}");
    let date = odds(SMALL.replace("2027-03-03", "2027-02-31"));
    let unreadable = Odd::Unreadable { field: "days", text: "2027-02-31".to_owned() };
    assert!(date.contains(&unreadable), "{date:?}");
}

#[test]
fn marks_line_ends_and_newer_versions() {
    let bench = Bench::new();
    let with_mark = [b"\xef\xbb\xbf", SMALL.as_bytes()].concat();
    assert_eq!(bench.open(&with_mark).unwrap().catalogue, small());
    let windows = SMALL.replace('\n', "\r\n");
    assert_eq!(bench.open(windows.as_bytes()).unwrap().catalogue, small());
    let latin = SMALL.replace('ü', "\u{1}").into_bytes();
    let latin: Vec<_> = latin.into_iter().map(|byte| if byte == 1 { 0xfc } else { byte }).collect();
    assert!(matches!(bench.open(&latin), Err(FormatError::NotUtf8 { .. })));
    let newer = SMALL.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(bench.open(newer.as_bytes()).unwrap_err(), FormatError::Newer { version: 2 });
    let utf16: Vec<u8> = SMALL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(bench.open(&utf16).is_err());
    assert_eq!(bench.open(b"%PDF-1.7\n").unwrap_err(), FormatError::NotACatalogue);
}

#[test]
fn nesting_bombs_and_a_hundred_megabytes() {
    const HUNDRED_MEGABYTES: usize = 100_000_000;
    let head = r#"{"format":"laki-catalogue","version":1,"#;
    for open in ["[", "{\"a\":", "[{\"a\":"] {
        for key in ["\"x\":", "\"organisation\":{\"x\":", "\"sessions\":[{\"registrations\":[{\"x\":", ""] {
            let bomb = format!("{head}{key}{}", open.repeat(200_000));
            let error = read(bomb.as_bytes()).unwrap_err();
            let reason = reason(bomb.as_bytes(), &error).unwrap();
            assert!(matches!(reason, Reason::TooDeep | Reason::Syntax), "{key} {open} {reason:?}");
        }
    }
    let bomb = [head.as_bytes(), b"\"x\":", &vec![b'['; HUNDRED_MEGABYTES]].concat();
    assert_eq!(reason(&bomb, &read(&bomb).unwrap_err()), Some(Reason::TooDeep));
    let deep_format = format!("{}1", "{\"format\":".repeat(1000));
    assert!(read(deep_format.as_bytes()).is_err());

    let mut long = format!("{head}\"organisation\":{{\"name\":\"").into_bytes();
    long.resize(HUNDRED_MEGABYTES, b'a');
    assert_eq!(reason(&long, &read(&long).unwrap_err()), Some(Reason::EndsEarly));
    long.extend(b"\"}}");
    assert!(read(&long).unwrap().organisation.name.len() > HUNDRED_MEGABYTES - 100);
}

#[test]
fn what_was_written_is_written_again_the_same() {
    let written = store::write(&small());
    assert_eq!(store::write(&store::read(&written).unwrap()), written);
    // Records in any order, keys in any order, other blanks: the same file comes out.
    let mut value: Value = serde_json::from_str(SMALL).unwrap();
    for key in ["foci", "people", "sessions"] {
        value[key].as_array_mut().unwrap().reverse();
    }
    let fields = value.as_object_mut().unwrap();
    *fields = std::mem::take(fields).into_iter().rev().collect();
    let shuffled = serde_json::to_vec_pretty(&value).unwrap();
    assert_eq!(store::write(&store::read(&shuffled).unwrap()), written);
}

#[test]
fn a_change_of_one_record_is_a_change_of_its_lines() {
    let changed = SMALL.replacen("\"status\":\"attended\"", "\"status\":\"absent\"", 1);
    let written = String::from_utf8(store::write(&store::read(changed.as_bytes()).unwrap())).unwrap();
    let differing = written.lines().zip(SMALL.lines()).filter(|(a, b)| a != b).count();
    assert_eq!((differing, written.lines().count()), (1, SMALL.lines().count()));
}
