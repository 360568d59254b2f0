use super::super::fixture::{attend, day, fixture};
use super::*;
use crate::catalogue::{DayAttendance, Offering};

use RegistrationStatus::{Absent, Attended, AttendedPartly, Cancelled, Excused, Registered, Waiting};

/// What everybody gets for `s` on a day, one a line.
fn due(catalogue: &Catalogue, on: &str) -> String {
    let session = catalogue.sessions.get(&"s".into()).unwrap();
    let lines: Vec<_> = entitlements(catalogue, session, day(on))
        .into_iter()
        .map(|due| {
            let completed = due.completion.map(|completed| {
                let module =
                    |(module, session, minutes): &(_, _, u32)| format!("{module} in {session}: {minutes}");
                format!(" + {}", completed.modules.iter().map(module).collect::<Vec<_>>().join(", "))
            });
            format!("{} {:?}{}", due.person, due.attendance, completed.unwrap_or_default())
        })
        .collect();
    lines.join("\n")
}

/// A session of `m1` on two days of 360 minutes each, with these people.
fn with(people: &[(&str, Registration)]) -> Catalogue {
    let mut catalogue = fixture();
    let registrations = people.iter().map(|(id, of)| Registration { person: (*id).into(), ..of.clone() });
    catalogue.sessions.put(Session {
        id: "s".into(),
        module: "m1".into(),
        days: vec![SessionDay::whole(day("2026-05-04")), SessionDay::whole(day("2026-05-05"))],
        status: SessionStatus::Held,
        registrations: registrations.collect(),
        ..Session::default()
    });
    catalogue
}

fn status(status: RegistrationStatus) -> Registration {
    Registration { status, ..Registration::default() }
}

fn minutes(minutes: u16) -> Registration {
    Registration { status: AttendedPartly, minutes: Some(minutes), ..Registration::default() }
}

fn by_day(days: [(RegistrationStatus, Option<u16>); 2]) -> Registration {
    let mut registration = Registration::default();
    for (at, (status, minutes)) in days.into_iter().enumerate() {
        registration.enter(at, 2, Some(DayAttendance { status, minutes, ..DayAttendance::default() }));
    }
    registration
}

#[test]
fn nobody_who_was_away_gets_anything_and_half_of_the_time_is_not_enough() {
    let catalogue = with(&[
        ("anna", status(Attended)),
        ("alf", status(Absent)),
        ("halina", status(Excused)),
        ("otto", minutes(360)),
        ("ulla", minutes(361)),
        ("gone", status(Attended)),
    ]);
    insta::assert_snapshot!(due(&catalogue, "2026-06-01"), @r"
    gone Nothing { why: Unknown }
    alf Nothing { why: Absent }
    anna Whole { minutes: 720 }
    halina Nothing { why: Excused }
    otto Nothing { why: TooShort { minutes: 360, total: 720, percent: 50 } }
    ulla Partly { minutes: 361, total: 720, missed: [], shortened: [] }
    ");
}

#[test]
fn what_was_missed_is_named_by_its_day() {
    let catalogue = with(&[
        ("anna", by_day([(Attended, None), (AttendedPartly, Some(90))])),
        ("alf", by_day([(AttendedPartly, Some(180)), (AttendedPartly, Some(200))])),
        ("halina", by_day([(Excused, None), (Attended, None)])),
        ("otto", by_day([(Attended, None), (AttendedPartly, Some(999))])),
        ("ulla", Registration { status: Registered, ..by_day([(Attended, None), (Absent, None)]) }),
    ]);
    insta::assert_snapshot!(due(&catalogue, "2026-06-01"), @r"
    alf Partly { minutes: 380, total: 720, missed: [], shortened: [2026-05-04, 2026-05-05] }
    anna Partly { minutes: 450, total: 720, missed: [], shortened: [2026-05-05] }
    halina Nothing { why: TooShort { minutes: 360, total: 720, percent: 50 } }
    otto Whole { minutes: 720 }
    ulla Nothing { why: NotEntered }
    ");
    // More than the half is this office's own rule.
    let mut strict = catalogue.clone();
    strict.rules.certificate_percent = Some(75);
    let session = strict.sessions.get(&"s".into()).unwrap();
    let none = entitlements(&strict, session, day("2026-06-01"));
    let short = |due: &&Entitlement| {
        matches!(due.attendance, Attendance::Nothing { why: WhyNot::TooShort { percent: 75, .. } })
    };
    assert_eq!(none.iter().filter(short).count(), 3, "{none:?}");
    let mut lenient = catalogue;
    lenient.rules.certificate_percent = Some(0);
    assert!(due(&lenient, "2026-06-01").contains("halina Partly"), "half of the time is more than nothing");
}

#[test]
fn nothing_is_given_before_the_end_or_for_what_did_not_take_place() {
    let mut catalogue =
        with(&[("anna", status(Attended)), ("otto", status(Waiting)), ("ulla", status(Cancelled))]);
    insta::assert_snapshot!(due(&catalogue, "2026-05-04"), @"anna Nothing { why: NotOver }");
    let cancelled = Session {
        status: SessionStatus::Cancelled,
        ..Session::clone(catalogue.sessions.get(&"s".into()).unwrap())
    };
    catalogue.sessions.put(cancelled);
    insta::assert_snapshot!(due(&catalogue, "2026-06-01"), @"anna Nothing { why: Cancelled }");
}

#[test]
fn an_offering_is_completed_only_by_its_rule() {
    use crate::catalogue::CompletionRule;
    let mut catalogue = with(&[("anna", status(Attended)), ("otto", minutes(400))]);
    assert!(!due(&catalogue, "2026-06-01").contains(" + "), "m2 is missing");
    attend(&mut catalogue, "s2", "m2", "2026-05-10", &["anna", "otto"]);
    attend(&mut catalogue, "later", "m2", "2026-07-10", &["otto"]);
    // Two days of m1 are more than the module's teaching time, which is all that counts; 400 of 720 minutes
    // are too few for m1.
    insta::assert_snapshot!(due(&catalogue, "2026-06-01"), @r"
    anna Whole { minutes: 720 } + m1 in s: 360, m2 in s2: 360
    otto Partly { minutes: 400, total: 720, missed: [], shortened: [] }
    ");
    let mut offering = Offering::clone(catalogue.offerings.get(&"o-9".into()).unwrap());
    offering.completion_rule = CompletionRule::hours_share(90);
    catalogue.offerings.put(offering);
    insta::assert_snapshot!(due(&catalogue, "2026-06-01"), @r"
    anna Whole { minutes: 720 } + m1 in s: 360, m2 in s2: 360
    otto Partly { minutes: 400, total: 720, missed: [], shortened: [] } + m1 in s: 360, m2 in s2: 360
    ");
}
