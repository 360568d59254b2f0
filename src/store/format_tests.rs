use super::super::fault::{Expected, Found, Reason};
use super::*;

const START: &str = r#"{"format":"laki-catalogue","version":1"#;

fn fault(json: &str) -> (usize, String, Reason) {
    match read(json.as_bytes()) {
        Err(FormatError::Damaged(fault)) => (fault.line, fault.path, fault.reason),
        other => panic!("{json}: {other:?}"),
    }
}

#[test]
fn an_empty_catalogue_round_trips() {
    let catalogue = Catalogue::default();
    let bytes = write(&catalogue);
    let text = std::str::from_utf8(&bytes).unwrap();
    assert!(text.starts_with("{\n  \"format\": \"laki-catalogue\",\n  \"version\": 1,\n"), "{text}");
    assert!(text.ends_with("\n}\n"));
    assert_eq!(read(&bytes).as_ref(), Ok(&catalogue));
    let with_mark = [BYTE_ORDER_MARK, &bytes].concat();
    assert_eq!(read(&with_mark), Ok(catalogue));
}

#[test]
fn unknown_fields_survive_at_every_record() {
    let json = format!(
        r#"{START},"later":{{"a":[1,-2,2.5,null,true,"x"]}},
        "organisation":{{"name":"x","later":1}},
        "foci":[{{"id":"f","later":"ä"}}],"centres":[{{"id":"c","later":[]}}],
        "people":[{{"id":"p","later":{{}}}}],"trainers":[{{"id":"t","later":18446744073709551615}}],
        "venues":[{{"id":"v","later":null}}],
        "offerings":[{{"id":"o","later":1,"modules":[{{"id":"m","later":[[1]]}}]}}],
        "sessions":[{{"id":"s","later":1,"registrations":[{{"person":"p","later":"y"}}]}}]}}"#
    );
    let catalogue = read(json.as_bytes()).unwrap();
    assert_eq!(catalogue.extra.names().collect::<Vec<_>>(), ["later"]);
    let written = write(&catalogue);
    assert_eq!(read(&written), Ok(catalogue));
    let text = String::from_utf8(written).unwrap();
    assert_eq!(text.matches("\"later\"").count(), 11, "{text}");
    assert!(text.contains(r#"{"a":[1,-2,2.5,null,true,"x"]}"#), "{text}");
    assert!(text.contains("18446744073709551615"), "{text}");
}

#[test]
fn format_and_version_come_first_in_judgement() {
    for (json, error) in [
        ("", FormatError::Empty),
        (" \n\t", FormatError::Empty),
        ("hello", FormatError::NotACatalogue),
        ("[]", FormatError::NotACatalogue),
        ("{}", FormatError::NotACatalogue),
        (r#"{"version":1}"#, FormatError::NotACatalogue),
        (r#"{"format":"other","version":1}"#, FormatError::NotACatalogue),
        (r#"{"format":"other","version":"x"}"#, FormatError::NotACatalogue),
        (r#"{"format":1,"version":1}"#, FormatError::NotACatalogue),
        (r#"{"format":"laki-catalogue"}"#, FormatError::NotACatalogue),
        (r#"{"format":"laki-catalogue","version":0}"#, FormatError::NotACatalogue),
        (r#"{"format":"laki-catalogue","version":2}"#, FormatError::Newer { version: 2 }),
        // What comes after isn't looked at: a newer version may have any data.
        (r#"{"format":"laki-catalogue","version":2,"sessions":7,"#, FormatError::Newer { version: 2 }),
        (r#"{"foci":[],"version":3,"x":{},"format":"laki-catalogue"}"#, FormatError::Newer { version: 3 }),
    ] {
        assert_eq!(read(json.as_bytes()), Err(error), "{json}");
    }
    let last = r#"{"foci":[{"id":"f"}],"version":1,"x":1,"format":"laki-catalogue"}"#;
    let catalogue = read(last.as_bytes()).unwrap();
    assert_eq!((catalogue.foci.len(), catalogue.extra.names().count()), (1, 1));
    let (_, path, reason) = fault(r#"{"format":"laki-catalogue","version":"1"}"#);
    assert_eq!(path, "version");
    let found = Found::Text("1".to_owned());
    assert_eq!(reason, Reason::Unexpected { found, expected: Expected::WholeNumber(u64::MAX) });
}

#[test]
fn faults_have_a_path_and_plain_reasons() {
    let unexpected = |found, expected| Reason::Unexpected { found, expected };
    let number = |text: &str| Found::Number(text.to_owned());
    for (rest, path, reason) in [
        (
            r#","sessions":[{},{"days":[{"date":"2027-03-03","start":9}]}]}"#,
            "sessions[1].days[0].start",
            unexpected(number("9"), Expected::Text),
        ),
        (r#","sessions":{}}"#, "sessions", unexpected(Found::Object, Expected::List)),
        (r#","people":[null]}"#, "people[0]", unexpected(Found::Null, Expected::Object)),
        (r#","foci":[{"name":[]}]}"#, "foci[0].name", unexpected(Found::List, Expected::Text)),
        (
            r#","offerings":[{"modules":[{"days":300}]}]}"#,
            "offerings[0].modules[0].days",
            unexpected(number("300"), Expected::WholeNumber(255)),
        ),
        (r#","example":"ja"}"#, "example", unexpected(Found::Text("ja".to_owned()), Expected::YesNo)),
        (
            r#","foci":[{"area":"sport"}]}"#,
            "foci[0].area",
            Reason::UnknownWord {
                word: "sport".to_owned(),
                known: vec!["education".to_owned(), "cross_cutting".to_owned()],
            },
        ),
        (r#","venues":[{"position":{}}]}"#, "venues[0].position", Reason::Missing("lat".to_owned())),
        (r#","people":[{"id":"a","id":"b"}]}"#, "people[0]", Reason::Doubled("id".to_owned())),
        (r#","people":[],"people":[]}"#, "", Reason::Doubled("people".to_owned())),
        (r#","version":1}"#, "", Reason::Doubled("version".to_owned())),
        (r#","x":1,"x":2}"#, "", Reason::Doubled("x".to_owned())),
        (r#","people":[{"id":"a"#, "people[0].id", Reason::EndsEarly),
        (r#","people":[{"id" "a"}]}"#, "people[0]", Reason::Syntax),
        (r"} {}", "", Reason::Syntax),
    ] {
        let json = format!("{START}\n{rest}");
        assert_eq!(fault(&json), (2, path.to_owned(), reason), "{rest}");
    }
}

#[test]
fn bad_bytes_have_a_place() {
    let mut bytes = format!("{START},\n\"people\":[{{\"last_name\":\"M").into_bytes();
    bytes.extend(b"\xfcller\"}]}");
    assert_eq!(read(&bytes), Err(FormatError::NotUtf8 { line: 2, column: 26 }));
}

/// A part of a record that is an object, the way it is written: what stands before it, the part without
/// its last brace, what stands after it.
const PARTS: [(&str, &str, &str); 16] = [
    ("", r#""rules": {"clashes":{"weekend":"off"}"#, ""),
    (r#""school_holidays":["#, r#"{"name":"Herbst","from":"2027-10-23","until":"2027-11-06""#, "]"),
    (r#""further_holidays":["#, r#"{"name":"Friedensfest","on":"2027-08-08""#, "]"),
    (r#""centres":[{"#, r#""position":{"lat":51.5,"lon":7.0"#, "}]"),
    (r#""centres":[{"#, r#""contact":{"street":"Weg 1""#, "}]"),
    (r#""centres":[{"staffing":["#, r#"{"role":"head","posts":1.5"#, "]}]"),
    (r#""centres":[{"focus_choices":["#, r#"{"focus":"b","from":"2027-01-01""#, "]}]"),
    (r#""centres":[{"away":["#, r#"{"from":"2027-01-01","until":"2027-01-02","reason":"Umzug""#, "]}]"),
    (r#""centres":[{"notes":["#, r#"{"kind":"need","text":"mehr Plätze""#, "]}]"),
    (r#""venues":[{"rooms":["#, r#"{"name":"Saal","capacity":30"#, "]}]"),
    (r#""offerings":[{"#, r#""partner":{"name":"Akademie","funder":"Stiftung""#, "}]"),
    (r#""offerings":[{"#, r#""completion_rule":{"rule":"at_least","modules":2"#, "}]"),
    (r#""offerings":[{"modules":[{"#, r#""completion":{"people":2,"share_percent":80"#, "}]}]"),
    (r#""sessions":[{"days":["#, r#"{"date":"2027-03-03","start":"09:00","end":"12:00""#, "]}]"),
    (r#""sessions":[{"days":[{"breaks":["#, r#"{"start":"12:30","end":"13:00""#, "]}]}]"),
    (r#""sessions":[{"registrations":[{"days":["#, r#"{"status":"attended""#, "]}]}]"),
];

#[test]
fn unknown_fields_survive_in_every_part_of_a_record() {
    const LATER: &str = r#","later":{"ä":[1,-2,2.5,null,{"b":"x"}]},"latest":""#;
    for (before, part, after) in PARTS {
        let part = format!("{part}{LATER}neu\"}}");
        let json = format!("{START},{before}{part}{after}}}");
        let catalogue = read(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"));
        let written = write(&catalogue);
        let text = String::from_utf8(written.clone()).unwrap();
        let joined: String = text.lines().map(str::trim_start).collect();
        assert!(joined.contains(&part), "{part}\n{text}");
        assert_eq!(read(&written).map(|again| write(&again)), Ok(written), "{part}");
    }
}

#[test]
fn a_list_is_no_object() {
    for (before, part, after) in PARTS {
        let key = part.split_once('{').map_or("", |(key, _)| key);
        for list in ["[]", "[1,2]", r#"["all"]"#, r#"["x","y","z"]"#] {
            let json = format!("{START},{before}{key}{list}{after}}}");
            let (_, path, reason) = fault(&json);
            let expected = Reason::Unexpected { found: Found::List, expected: Expected::Object };
            // Of a completion rule, what is in the list is looked at before its shape.
            assert!(reason == expected || key.contains("completion_rule"), "{json}: {path}: {reason:?}");
            let name = key.trim_matches(['"', ':', ' ']);
            assert!(path.contains(name) && !path.is_empty(), "{json}: {path}");
        }
    }
}

#[test]
fn unknown_fields_of_a_day_outlive_other_entries() {
    use crate::catalogue::{DayAttendance, Edit, RegistrationStatus};
    let json = format!(
        r#"{START},"sessions":[{{"id":"s","days":[{{}},{{}}],"registrations":[{{"person":"p",
        "days":[{{"status":"attended"}},{{"later":1}}]}}]}}]}}"#
    );
    let mut catalogue = read(json.as_bytes()).unwrap();
    let enter = |day, status| {
        let entry = Some(DayAttendance { status, ..DayAttendance::default() });
        Edit::EnterAttendance { session: "s".into(), person: "p".into(), day, entry }
    };
    for (day, status, overall) in [
        (0, RegistrationStatus::Excused, "registered"),
        (1, RegistrationStatus::Excused, "excused"),
        (0, RegistrationStatus::Attended, "attended_partly"),
        (1, RegistrationStatus::Attended, "attended"),
    ] {
        catalogue = enter(day, status).apply(&catalogue).unwrap();
        let text = String::from_utf8(write(&catalogue)).unwrap();
        assert!(text.contains(&format!(r#"{{"person":"p","status":"{overall}","days":["#)), "{text}");
        assert!(text.contains(r#""later":1"#), "{text}");
    }
}
