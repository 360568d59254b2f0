use super::*;
use crate::catalogue::{
    Centre, Date, Module, Offering, OfferingStatus, Person, Registration, SessionDay, Table,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn session(id: &str, date: &str, status: SessionStatus, people: &[(&str, RegistrationStatus)]) -> Session {
    Session {
        id: id.into(),
        module: "m1".into(),
        days: vec![SessionDay { date: Date::new(date), ..SessionDay::default() }],
        status,
        registrations: people
            .iter()
            .map(|&(person, status)| Registration {
                person: person.into(),
                status,
                ..Registration::default()
            })
            .collect(),
        ..Session::default()
    }
}

fn catalogue() -> Catalogue {
    use RegistrationStatus::{Absent, Attended, AttendedPartly, Excused, Registered, Waiting};
    use SessionStatus::{Cancelled, Confirmed, Held};
    let centre = |id: &str, district: &str| Centre {
        id: id.into(),
        district: district.to_owned(),
        ..Centre::default()
    };
    let person =
        |id: &str, centre: &str| Person { id: id.into(), centre: Some(centre.into()), ..Person::default() };
    let module = Module { id: "m1".into(), max_people: Some(3), ..Module::default() };
    let offering = Offering {
        id: "o1".into(),
        number: "1".to_owned(),
        open_to_all: true,
        status: OfferingStatus::Active,
        modules: vec![module],
        ..Offering::default()
    };
    let sessions = [
        session("old", "2020-02-03", Held, &[("a", Attended)]),
        session("s1", "2026-05-04", Held, &[("a", Attended), ("b", Absent), ("c", Waiting)]),
        session("s2", "2026-11-03", Held, &[("b", AttendedPartly), ("c", Excused), ("gone", Attended)]),
        session("s3", "2026-10-05", Cancelled, &[("a", Registered)]),
        session("next", "2027-01-11", Confirmed, &[("a", Registered), ("b", Waiting)]),
    ];
    Catalogue {
        centres: [centre("k1", "Köln"), centre("k2", "Köln"), centre("k3", "")].into_iter().collect(),
        people: [person("a", "k1"), person("b", "k1"), person("c", "k3")].into_iter().collect(),
        offerings: std::iter::once(offering).collect(),
        sessions: sessions.into_iter().collect::<Table<Session>>(),
        ..Catalogue::default()
    }
}

fn told(reports: &Reports) -> String {
    let mut lines = Vec::new();
    for row in &reports.quarters {
        lines.push(format!(
            "{}/{}: {} of {} completed, {} held, {} cancelled, {} participants",
            row.quarter.number,
            row.quarter.year,
            row.coverage.completed,
            row.coverage.applicable(),
            row.sessions,
            row.cancelled,
            row.participants,
        ));
    }
    for row in &reports.districts {
        lines.push(format!("{:?}: {} of {}, {}", row.district, row.reached, row.centres, row.participants));
    }
    for row in &reports.attendance {
        let percent = row.no_show_percent();
        lines.push(format!(
            "{}: {} + {} + {}, {percent:?}",
            row.offering, row.attended, row.excused, row.absent
        ));
    }
    for row in &reports.waiting {
        lines.push(format!("{}: {} wait, {} free, {} left", row.module, row.now, row.free, row.left_without));
    }
    lines.join("\n")
}

#[test]
fn a_year_in_words() {
    let reports = reports(&catalogue(), day("2026-11-23"), 4, &mut |_| true).unwrap();
    insta::assert_snapshot!(told(&reports), @r#"
    1/2026: 1 of 3 completed, 0 held, 0 cancelled, 0 participants
    2/2026: 1 of 3 completed, 1 held, 0 cancelled, 1 participants
    3/2026: 1 of 3 completed, 0 held, 0 cancelled, 0 participants
    4/2026: 1 of 3 completed, 1 held, 1 cancelled, 2 participants
    "": 0 of 1, 0
    "Köln": 1 of 2, 2
    o1: 3 + 1 + 1, Some(20)
    m1: 1 wait, 2 free, 1 left
    "#);
}

#[test]
fn it_stops_when_told_to() {
    assert_eq!(reports(&catalogue(), day("2026-11-23"), 4, &mut |done| done < 2), None);
}

#[test]
fn quarters_follow_each_other_over_the_turn_of_the_year() {
    let quarter = Quarter::of(day("2026-12-31"));
    assert_eq!(quarter, Quarter { year: 2026, number: 4 });
    assert_eq!(quarter.next(), Quarter { year: 2027, number: 1 });
    assert_eq!(quarter.next().previous(), quarter);
    assert_eq!((quarter.first_day(), quarter.last_day()), (Some(day("2026-10-01")), Some(day("2026-12-31"))));
    for far in [NaiveDate::MIN, NaiveDate::MAX] {
        let _ = reports(&catalogue(), far, 8, &mut |_| true);
    }
}
