use super::super::{Edit, Person, Session, check as check_all};
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft(id: &str, person: &str, kind: CertificateKind, minutes: u32) -> Certificate {
    Certificate {
        id: id.into(),
        kind,
        person: Some(person.into()),
        session: Some("s".into()),
        offering: (kind == CertificateKind::Completion).then(|| "o".into()),
        about: "201 · Modul 1".to_owned(),
        minutes,
        total_minutes: 360,
        ..Certificate::default()
    }
}

fn issue(before: &Catalogue, on: &str, drafts: Vec<Certificate>) -> Catalogue {
    Edit::IssueCertificates(drafts, day(on)).apply(before).unwrap()
}

fn register(catalogue: &Catalogue) -> Vec<String> {
    let entry = |entry: &std::sync::Arc<Certificate>| {
        let person = entry.person.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        let end = if entry.is_valid() { "" } else { " revoked" };
        format!("{} {} {:?} {}{end}", entry.number, person, entry.kind, entry.minutes)
    };
    catalogue.certificates.iter().map(entry).collect()
}

#[test]
fn numbers_run_through_the_year_and_are_kept() {
    use CertificateKind::{Attendance, Completion, Partial};
    let first = issue(
        &Catalogue::default(),
        "2026-12-30",
        vec![draft("1", "anna", Attendance, 360), draft("2", "otto", Partial, 200)],
    );
    assert_eq!(register(&first), ["2026-0001 anna Attendance 360", "2026-0002 otto Partial 200"]);

    // The same again changes nothing; what says something else replaces the old one; a completion is apart.
    let again = vec![
        draft("3", "anna", Attendance, 360),
        draft("4", "otto", Attendance, 360),
        draft("5", "otto", Completion, 360),
    ];
    let second = issue(&first, "2026-12-31", again);
    assert_eq!(
        register(&second),
        [
            "2026-0001 anna Attendance 360",
            "2026-0002 otto Partial 200 revoked",
            "2026-0003 otto Attendance 360",
            "2026-0004 otto Completion 360",
        ]
    );
    // A new year begins at one, and a revoked number is not given again.
    let revoked = Edit::RevokeCertificate("5".into(), day("2026-12-31")).apply(&second).unwrap();
    let third = issue(&revoked, "2026-12-31", vec![draft("6", "ida", Attendance, 1)]);
    assert_eq!(third.certificates.get(&"6".into()).unwrap().number, "2026-0005");
    let fourth = issue(&third, "2027-01-01", vec![draft("7", "ida", Attendance, 2)]);
    assert_eq!(fourth.certificates.get(&"7".into()).unwrap().number, "2027-0001");
}

#[test]
fn numbers_differ_whatever_the_pattern() {
    for (pattern, numbers) in [
        ("", ["2026-0001", "2026-0002", "2027-0001"]),
        ("LaKI {nummer}/{jahr}", ["LaKI 0001/2026", "LaKI 0002/2026", "LaKI 0001/2027"]),
        ("B{nummer}", ["B0001", "B0002", "B0003"]),
        ("fest", ["fest-0001", "fest-0002", "fest-0003"]),
    ] {
        let mut catalogue = Catalogue::default();
        pattern.clone_into(&mut catalogue.organisation.certificate_pattern);
        for (id, on) in [("1", "2026-05-01"), ("2", "2026-06-01"), ("3", "2027-01-02")] {
            catalogue = issue(&catalogue, on, vec![draft(id, id, CertificateKind::Attendance, 1)]);
        }
        let found: Vec<_> = catalogue.certificates.iter().map(|entry| entry.number.as_str()).collect();
        assert_eq!(found, numbers, "{pattern}");
    }
}

#[test]
fn numbers_typed_into_the_file_are_not_given_again() {
    let mut catalogue = Catalogue::default();
    catalogue.certificates.put(Certificate {
        id: "old".into(),
        number: "2026-0001".to_owned(),
        ..Certificate::default()
    });
    let after = issue(&catalogue, "2026-05-01", vec![draft("1", "anna", CertificateKind::Attendance, 1)]);
    assert_eq!(after.certificates.get(&"1".into()).unwrap().number, "2026-0002");
}

#[test]
fn the_number_outlives_person_and_session() {
    let mut catalogue = Catalogue::default();
    catalogue.people.put(Person { id: "anna".into(), ..Person::default() });
    catalogue.sessions.put(Session { id: "s".into(), ..Session::default() });
    let issued = issue(&catalogue, "2026-05-01", vec![draft("1", "anna", CertificateKind::Attendance, 1)]);
    for edits in [
        vec![Edit::Remove(RecordId::Person("anna".into())), Edit::Remove(RecordId::Session("s".into()))],
        vec![Edit::RemoveAll(vec![RecordId::Person("anna".into()), RecordId::Session("s".into())])],
    ] {
        let after = edits.into_iter().fold(issued.clone(), |catalogue, edit| edit.apply(&catalogue).unwrap());
        let entry = after.certificates.at(0).unwrap();
        assert_eq!((entry.number.as_str(), &entry.person, &entry.session), ("2026-0001", &None, &None));
        assert_eq!(entry.about, "201 · Modul 1");
        let odd = check_all(&after, day("2026-06-01"));
        assert!(odd.is_empty(), "{odd:?}");
    }
}

#[test]
fn doubled_numbers_and_lost_records_are_found() {
    let mut catalogue = Catalogue::default();
    for id in ["1", "2"] {
        let number = "2026-0001".to_owned();
        catalogue
            .certificates
            .put(Certificate { number, ..draft(id, "gone", CertificateKind::Attendance, 1) });
    }
    let odd: Vec<_> = check_all(&catalogue, day("2026-06-01"))
        .into_iter()
        .map(|finding| format!("{} {:?}", finding.place.unwrap(), finding.odd))
        .collect();
    insta::assert_snapshot!(odd.join("\n"), @r#"
    1 Unreadable { field: "issued_on", text: "" }
    1 Dangling { field: "person", id: "gone", times: 1 }
    1 Dangling { field: "session", id: "s", times: 1 }
    2 DoubledNumber("2026-0001")
    2 Unreadable { field: "issued_on", text: "" }
    2 Dangling { field: "person", id: "gone", times: 1 }
    2 Dangling { field: "session", id: "s", times: 1 }
    "#);
}
