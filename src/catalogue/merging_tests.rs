use super::super::{Break, Certificate, Date, Edit, Extra, Time};
use super::*;
use RegistrationStatus::{Absent, Attended, AttendedPartly, Cancelled, Excused, Registered, Waiting};

fn day(number: u32) -> SessionDay {
    let date = Date::Value(chrono::NaiveDate::from_ymd_opt(2027, 3, number).unwrap());
    let time = |hour| Time::Value(chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap());
    SessionDay { date, start: time(9), end: time(15), breaks: Vec::<Break>::new(), ..SessionDay::default() }
}

fn registration(person: &str, status: RegistrationStatus, minutes: Option<u16>) -> Registration {
    Registration { person: person.into(), status, minutes, ..Registration::default() }
}

fn session(id: &str, days: u32, registrations: Vec<Registration>) -> Session {
    Session { id: id.into(), days: (1..=days).map(day).collect(), registrations, ..Session::default() }
}

fn minutes(session: &Session, registration: &Registration) -> u32 {
    let days: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
    registration.minutes_attended(&days)
}

fn person(id: &str) -> Person {
    Person { id: id.into(), last_name: id.to_uppercase(), ..Person::default() }
}

fn catalogue() -> Catalogue {
    let certificate = Certificate {
        id: "c".into(),
        number: "1".into(),
        person: Some("b".into()),
        ..Certificate::default()
    };
    Catalogue {
        people: ["a", "b", "c"].map(person).into_iter().collect(),
        sessions: [
            session("only-a", 1, vec![registration("a", Attended, None)]),
            session("only-b", 1, vec![registration("c", Waiting, None), registration("b", Waiting, None)]),
            session(
                "both",
                2,
                vec![
                    registration("b", AttendedPartly, Some(500)),
                    registration("c", Attended, None),
                    registration("a", Absent, None),
                ],
            ),
        ]
        .into_iter()
        .collect(),
        certificates: [certificate].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn table(catalogue: &Catalogue) -> Vec<String> {
    let line = |session: &std::sync::Arc<Session>| {
        let of = |r: &Registration| format!("{} {:?} {}", r.person, r.status, minutes(session, r));
        let lines: Vec<_> = session.registrations.iter().map(of).collect();
        format!("{}: {}", session.id, lines.join(", "))
    };
    catalogue.sessions.iter().map(line).collect()
}

#[test]
fn all_that_hung_on_either_hangs_on_the_one_that_stays() {
    let kept = Person { email: "a@b.de".to_owned(), ..person("a") };
    let after = Edit::MergePeople(Box::new(kept.clone()), "b".into()).apply(&catalogue()).unwrap();
    assert_eq!(
        table(&after),
        [
            "both: a AttendedPartly 500, c Attended 720",
            "only-a: a Attended 360",
            "only-b: c Waiting 0, a Waiting 0"
        ]
    );
    assert_eq!(after.people.len(), 2);
    assert_eq!(**after.people.get(&"a".into()).unwrap(), kept);
    assert_eq!(after.certificates.iter().next().unwrap().person, Some("a".into()));
    let findings = super::super::check(&after, chrono::NaiveDate::MIN);
    let odd: Vec<_> = findings.iter().map(|finding| format!("{:?}", finding.odd)).collect();
    assert!(!odd.iter().any(|odd| odd.contains("Doubled") || odd.contains("\"person\"")), "{odd:?}");
}

#[test]
fn the_stronger_attendance_stays_and_no_minute_is_lost() {
    let entries = [
        registration("a", Registered, None),
        registration("a", Waiting, None),
        registration("a", Cancelled, None),
        registration("a", Excused, None),
        registration("a", Attended, None),
        registration("a", AttendedPartly, Some(500)),
        registration("a", AttendedPartly, None),
        {
            let mut first_day = registration("a", Registered, None);
            first_day.enter(0, 2, Some(DayAttendance { status: Attended, ..DayAttendance::default() }));
            first_day
        },
        {
            let mut second_day = registration("a", Registered, None);
            let partly =
                DayAttendance { status: AttendedPartly, minutes: Some(100), ..DayAttendance::default() };
            second_day.enter(1, 2, Some(partly));
            second_day
        },
    ];
    let session = session("s", 2, Vec::new());
    for one in &entries {
        for other in &entries {
            let joined = joined(&session, one, other);
            let most = minutes(&session, one).max(minutes(&session, other));
            assert!(minutes(&session, &joined) >= most, "{one:?} {other:?} {joined:?}");
            let seat = one.status.takes_seat() || other.status.takes_seat();
            assert_eq!(joined.status.takes_seat(), seat, "{one:?} {other:?} {joined:?}");
        }
    }
    let both_days = joined(&session, &entries[7], &entries[8]);
    assert_eq!((both_days.status, minutes(&session, &both_days)), (AttendedPartly, 460));
    let told = joined(&session, &entries[0], &entries[3]);
    assert_eq!(told.status, Excused, "what is known of the day says more than a seat");
}

#[test]
fn the_earlier_day_and_what_newer_programs_noted_stay() {
    let dated = |number: u32, walk_in, need: Option<&str>| Registration {
        registered_on: Some(Date::Value(chrono::NaiveDate::from_ymd_opt(2027, 1, number).unwrap())),
        walk_in,
        support_need: need.map(Into::into),
        ..registration("a", Registered, None)
    };
    let extra = |text: &str| -> Extra { serde_json::from_str(text).unwrap() };
    let one = Registration { extra: extra(r#"{"x":1}"#), ..dated(9, true, Some("Rampe")) };
    let other = Registration { extra: extra(r#"{"x":2,"y":3}"#), ..dated(2, false, Some("DGS")) };
    let joined = joined(&session("s", 1, Vec::new()), &one, &other);
    assert_eq!(joined.registered_on, other.registered_on);
    assert_eq!(joined.support_need.as_deref(), Some("Rampe; DGS"));
    assert!(!joined.walk_in, "somebody registered them");
    assert_eq!(joined.extra, extra(r#"{"x":1,"y":3}"#));
}

#[test]
fn pairs_of_different_people_follow_and_go_with_them() {
    let apart = |catalogue: &Catalogue, one: &str, other: &str| {
        Edit::KeepApart(one.into(), other.into()).apply(catalogue).unwrap()
    };
    let pairs = |catalogue: &Catalogue| -> Vec<String> {
        catalogue.different_people.iter().map(|(one, other)| format!("{one}{other}")).collect()
    };
    let before = apart(&apart(&apart(&catalogue(), "c", "b"), "b", "a"), "b", "c");
    assert_eq!(pairs(&before), ["ab", "bc"]);
    assert!(!before.same_version(&catalogue()));
    let merged = Edit::MergePeople(Box::new(person("a")), "b".into()).apply(&before).unwrap();
    assert_eq!(pairs(&merged), ["ac"]);
    let mut without = before.clone();
    without.sessions = without
        .sessions
        .iter()
        .filter(|s| s.registration(&"c".into()).is_none())
        .map(|s| Session::clone(s))
        .collect();
    let removed = Edit::Remove(RecordId::Person("c".into())).apply(&without).unwrap();
    assert_eq!(pairs(&removed), ["ab"]);
}

#[test]
fn who_is_not_there_is_not_merged() {
    for (kept, gone) in [("x", "a"), ("a", "x"), ("a", "a")] {
        let edit = Edit::MergePeople(Box::new(person(kept)), gone.into());
        assert!(matches!(edit.apply(&catalogue()), Err(EditError::NoSuchRecord(_))), "{kept} {gone}");
    }
    assert!(Edit::KeepApart("a".into(), "x".into()).apply(&catalogue()).is_err());
}
