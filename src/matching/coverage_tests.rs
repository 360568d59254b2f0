use super::super::fixture::{attend, day, fixture, session};
use super::*;
use crate::catalogue::{
    DayAttendance, Offering, Person, Registration, RegistrationStatus, Session, SessionDay, SessionStatus,
};
use RegistrationStatus::{Attended as Came, AttendedPartly, Cancelled, Invited, Registered, Waiting};
use SessionStatus::{Cancelled as CalledOff, Confirmed, Held};

/// The cell of Ahaus and `module`, in a few words.
fn state(catalogue: &Catalogue, module: &str, date: &str) -> String {
    let date = day(date);
    match coverage(catalogue, date).at(&"ahaus".into(), &module.into()) {
        Cell::NotApplicable => "n/a".to_owned(),
        Cell::Completed(done) => format!("completed {}", words(done)),
        Cell::Expiring(done) => format!("expiring {}", words(done)),
        Cell::Expired { on } => format!("expired {on}"),
        Cell::Planned { session, date } => {
            format!("planned {session} {}", date.map_or("undated".to_owned(), |date| date.to_string()))
        }
        Cell::Waiting { session, position } => format!("waiting {session} {position}"),
        Cell::Open { have, needed, left } => {
            let left: Vec<_> =
                left.iter().map(|leaver| format!(" -{} {}", leaver.person, leaver.on)).collect();
            format!("open {have}/{needed}{}", left.concat())
        }
        Cell::Blocked { missing } => format!("blocked {missing:?}"),
    }
}

fn words(done: &Completion) -> String {
    let people: Vec<_> = done.people.iter().map(ToString::to_string).collect();
    let until = done.until.map_or("-".to_owned(), |until| until.to_string());
    format!("{} {} {until}", done.on, people.join("+"))
}

/// Changes module `m1`.
fn module(catalogue: &mut Catalogue, people: u16, valid_months: Option<u16>) {
    let mut offering = Offering::clone(catalogue.offerings.get(&"o-9".into()).unwrap());
    for module in offering.modules.iter_mut().filter(|module| module.id == "m1".into()) {
        module.completion.people = people;
        module.valid_months = valid_months;
    }
    catalogue.offerings.put(offering);
}

#[test]
fn rows_and_columns_are_dense_and_sorted() {
    let coverage = coverage(&fixture(), day("2027-03-01"));
    let names: Vec<_> = coverage.centres.iter().map(ToString::to_string).collect();
    assert_eq!(names, ["ahaus", "nirgends", "olpe", "unna"]);
    let names: Vec<_> = coverage.modules.iter().map(ToString::to_string).collect();
    assert_eq!(names, ["m1", "m2", "all"], "by number and order; no drafts, nothing retired");
    assert_eq!(coverage.cells().count(), 12);
    assert!(coverage.row(1).iter().all(|cell| !cell.is_applicable()), "not set up");
    assert_eq!(coverage.cell(4, 0), &Cell::NotApplicable);
    assert_eq!(coverage.cell(0, 3), &Cell::NotApplicable);
}

#[test]
fn states_by_what_people_did() {
    let check = |status, registered, date, people: &[&str], expected: &str| {
        let mut catalogue = fixture();
        session(&mut catalogue, ("s", "m1", date), status, people, registered);
        assert_eq!(state(&catalogue, "m1", "2027-03-01"), expected, "{status:?} {registered:?} {date}");
    };
    check(Held, Came, "2026-12-02", &["otto"], "open 0/1");
    check(Held, Came, "2026-12-02", &["anna"], "completed 2026-12-02 anna -");
    check(Held, Came, "2027-03-01", &["anna"], "completed 2027-03-01 anna -");
    check(Held, Came, "2026-12-02", &["halina"], "open 0/1 -halina 2027-02-01");
    check(Held, Came, "2027-02-02", &["halina"], "open 0/1");
    check(Held, Registered, "2026-12-02", &["anna"], "open 0/1");
    check(CalledOff, Came, "2026-12-02", &["anna"], "open 0/1");
    check(CalledOff, Registered, "2027-04-01", &["anna"], "open 0/1");
    check(Confirmed, Came, "2026-12-02", &["anna"], "completed 2026-12-02 anna -");
    check(Confirmed, Registered, "2027-04-01", &["anna"], "planned s 2027-04-01");
    check(Confirmed, Registered, "2027-03-01", &["anna"], "planned s 2027-03-01");
    check(Confirmed, Registered, "2027-02-28", &["anna"], "open 0/1");
    check(Confirmed, Invited, "2027-04-01", &["anna"], "open 0/1");
    check(Confirmed, Cancelled, "2027-04-01", &["anna"], "open 0/1");
    check(Confirmed, Waiting, "2027-04-01", &["otto", "anna"], "waiting s 2");
    check(Confirmed, Registered, "2027-04-01", &["halina"], "open 0/1");
    // The past as it stood: whoever came later had a seat then.
    check(Held, Came, "2027-04-01", &["anna"], "planned s 2027-04-01");
}

#[test]
fn undated_sessions_are_plans_after_dated_ones() {
    let mut catalogue = fixture();
    let registrations = vec![Registration { person: "anna".into(), ..Registration::default() }];
    let undated = Session { id: "a".into(), module: "m1".into(), registrations, ..Session::default() };
    catalogue.sessions.put(undated);
    assert_eq!(state(&catalogue, "m1", "2027-03-01"), "planned a undated");
    session(&mut catalogue, ("z", "m1", "2027-05-03"), SessionStatus::Planned, &["alf"], Registered);
    session(&mut catalogue, ("b", "m1", "2027-06-07"), SessionStatus::Planned, &["alf"], Registered);
    assert_eq!(state(&catalogue, "m1", "2027-03-01"), "planned z 2027-05-03");
}

#[test]
fn a_registration_made_later_was_no_plan_before() {
    let mut catalogue = fixture();
    let registrations = vec![Registration::new("anna".into(), day("2027-02-10"))];
    let days = vec![SessionDay::whole(day("2027-04-01"))];
    let session = Session { id: "s".into(), module: "m1".into(), days, registrations, ..Session::default() };
    catalogue.sessions.put(session);
    assert_eq!(state(&catalogue, "m1", "2027-02-09"), "open 0/1");
    assert_eq!(state(&catalogue, "m1", "2027-02-10"), "planned s 2027-04-01");
}

#[test]
fn enough_time_in_one_session() {
    let check = |days: usize, entries: &[(RegistrationStatus, Option<u16>)], expected: &str| {
        let mut catalogue = fixture();
        let mut registration = Registration { person: "anna".into(), ..Registration::default() };
        for (index, (status, minutes)) in entries.iter().enumerate() {
            registration.enter(
                index,
                days,
                Some(DayAttendance { status: *status, minutes: *minutes, ..DayAttendance::default() }),
            );
        }
        catalogue.sessions.put(Session {
            id: "s".into(),
            module: "m1".into(),
            days: (0..days)
                .map(|at| SessionDay::whole(day("2026-12-01") + chrono::Days::new(at as u64)))
                .collect(),
            status: SessionStatus::Held,
            registrations: vec![registration],
            ..Session::default()
        });
        assert_eq!(state(&catalogue, "m1", "2027-03-01"), expected, "{entries:?}");
    };
    // A whole day has 360 minutes; 80 % of it are 288.
    check(1, &[(AttendedPartly, Some(288))], "completed 2026-12-01 anna -");
    check(1, &[(AttendedPartly, Some(287))], "open 0/1");
    check(2, &[(Came, None), (AttendedPartly, Some(216))], "completed 2026-12-02 anna -");
    check(2, &[(Came, None), (AttendedPartly, Some(215))], "open 0/1");
    check(5, &[(Came, None); 4], "completed 2026-12-05 anna -");
    check(5, &[(Came, None); 3], "open 0/1");
}

#[test]
fn several_people_are_needed() {
    let mut catalogue = fixture();
    module(&mut catalogue, 2, None);
    attend(&mut catalogue, "s1", "m1", "2026-05-04", &["anna"]);
    attend(&mut catalogue, "s2", "m1", "2026-06-01", &["anna"]);
    assert_eq!(state(&catalogue, "m1", "2027-03-01"), "open 1/2", "the same person twice is one");
    attend(&mut catalogue, "s3", "m1", "2026-07-06", &["halina"]);
    assert_eq!(state(&catalogue, "m1", "2027-02-01"), "completed 2026-07-06 anna+halina -");
    assert_eq!(state(&catalogue, "m1", "2027-02-02"), "open 1/2 -halina 2027-02-01");
    assert_eq!(state(&catalogue, "m1", "2026-07-05"), "planned s3 2026-07-06", "the day before");
    attend(&mut catalogue, "s4", "m1", "2026-09-07", &["alf"]);
    assert_eq!(state(&catalogue, "m1", "2027-02-02"), "completed 2026-09-07 anna+alf -");
}

#[test]
fn validity_counts_from_the_day_and_is_renewed() {
    let mut catalogue = fixture();
    module(&mut catalogue, 1, Some(24));
    attend(&mut catalogue, "s1", "m1", "2024-05-06", &["anna"]);
    assert_eq!(state(&catalogue, "m1", "2025-11-05"), "completed 2024-05-06 anna 2026-05-06");
    assert_eq!(state(&catalogue, "m1", "2025-11-06"), "expiring 2024-05-06 anna 2026-05-06");
    assert_eq!(state(&catalogue, "m1", "2026-05-06"), "expiring 2024-05-06 anna 2026-05-06");
    assert_eq!(state(&catalogue, "m1", "2026-05-07"), "expired 2026-05-06");
    attend(&mut catalogue, "s2", "m1", "2026-06-01", &["alf"]);
    assert_eq!(state(&catalogue, "m1", "2026-05-31"), "planned s2 2026-06-01");
    assert_eq!(state(&catalogue, "m1", "2026-06-01"), "completed 2026-06-01 alf 2028-06-01");
}

#[test]
fn two_people_must_be_valid_together() {
    let mut catalogue = fixture();
    module(&mut catalogue, 2, Some(12));
    attend(&mut catalogue, "s1", "m1", "2024-01-08", &["anna"]);
    attend(&mut catalogue, "s2", "m1", "2025-01-09", &["alf"]);
    assert_eq!(state(&catalogue, "m1", "2025-02-01"), "open 1/2", "a day too late");
    attend(&mut catalogue, "s3", "m1", "2025-06-02", &["anna"]);
    assert_eq!(state(&catalogue, "m1", "2025-07-01"), "completed 2025-06-02 alf+anna 2026-06-02");
    assert_eq!(state(&catalogue, "m1", "2026-07-01"), "expired 2026-06-02");
}

#[test]
fn blocked_until_the_prerequisite_is_there() {
    let mut catalogue = fixture();
    assert_eq!(state(&catalogue, "m2", "2027-03-01"), "blocked [ModuleId(m1)]");
    attend(&mut catalogue, "s1", "m1", "2026-05-04", &["anna"]);
    assert_eq!(state(&catalogue, "m2", "2027-03-01"), "open 0/1");
    assert_eq!(state(&catalogue, "m2", "2026-05-03"), "blocked [ModuleId(m1)]");
    // A seat shows even where the prerequisite lacks.
    session(&mut catalogue, ("s2", "m2", "2026-06-01"), SessionStatus::Held, &["alf"], Came);
    assert_eq!(state(&catalogue, "m2", "2026-05-03"), "planned s2 2026-06-01");
}

#[test]
fn prerequisites_of_other_offerings_and_odd_ones() {
    let with = |prerequisite: &str| {
        let mut catalogue = fixture();
        let mut offering = Offering::clone(catalogue.offerings.get(&"o-10".into()).unwrap());
        offering.modules[0].prerequisites = vec![prerequisite.into()];
        catalogue.offerings.put(offering);
        catalogue
    };
    let mut retired = with("old");
    assert_eq!(state(&retired, "all", "2027-03-01"), "blocked [ModuleId(old)]");
    assert_eq!(coverage(&retired, day("2027-03-01")).modules.len(), 3, "it only blocks");
    attend(&mut retired, "s1", "old", "2020-05-04", &["anna"]);
    assert_eq!(state(&retired, "all", "2027-03-01"), "open 0/1");
    assert_eq!(state(&with("nowhere"), "all", "2027-03-01"), "open 0/1", "dangling");
    assert_eq!(state(&with("all"), "all", "2027-03-01"), "open 0/1", "itself");
}

#[test]
fn what_is_not_for_a_centre_is_not_applicable() {
    let mut catalogue = fixture();
    attend(&mut catalogue, "s1", "m1", "2026-05-04", &["ulla"]);
    let coverage = coverage(&catalogue, day("2027-03-01"));
    assert_eq!(coverage.at(&"unna".into(), &"m1".into()), &Cell::NotApplicable);
    assert_eq!(coverage.at(&"nobody".into(), &"m1".into()), &Cell::NotApplicable);
}

#[test]
fn odd_data_counts_as_far_as_it_can() {
    let mut catalogue = fixture();
    module(&mut catalogue, 0, Some(u16::MAX));
    attend(&mut catalogue, "s1", "m1", "2026-05-04", &["nobody", "anna", "anna"]);
    attend(&mut catalogue, "s2", "no-module", "2026-05-04", &["anna"]);
    let mut homeless = Person::clone(catalogue.people.get(&"alf".into()).unwrap());
    homeless.centre = Some("gone".into());
    catalogue.people.put(homeless);
    let mut undated = Session::clone(catalogue.sessions.get(&"s1".into()).unwrap());
    undated.id = "s3".into();
    undated.days.clear();
    catalogue.sessions.put(undated);
    let expected = "completed 2026-05-04 anna 7487-08-04";
    assert_eq!(state(&catalogue, "m1", "2027-03-01"), expected);
}
