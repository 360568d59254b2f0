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
        (r#","sessions":[{"days":[{}]}]}"#, "sessions[0].days[0]", Reason::Missing("date".to_owned())),
        (r#","people":[{"id":"a","id":"b"}]}"#, "people[0]", Reason::Doubled("id".to_owned())),
        (r#","people":[],"people":[]}"#, "", Reason::Doubled("people".to_owned())),
        (r#","version":1}"#, "", Reason::Doubled("version".to_owned())),
        (r#","x":1,"x":2}"#, "", Reason::Doubled("x".to_owned())),
        (r#","people":[{"id":"a"#, "people[0].id", Reason::EndsEarly),
        (r#","people":[{"id" "a"}]}"#, "people[0]", Reason::Syntax),
        (r#"} {}"#, "", Reason::Syntax),
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
