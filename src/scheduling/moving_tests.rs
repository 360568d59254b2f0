use super::*;
use crate::catalogue::{Date, FederalState};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar() -> Calendar {
    Calendar::new(FederalState::Nw, &[])
}

fn session(days: &[&str]) -> Session {
    Session { days: days.iter().map(|date| SessionDay::whole(day(date))).collect(), ..Session::default() }
}

/// "2027-03-02 09:30-16:30 (12:30-13:30)", one a day.
fn text(days: &[SessionDay]) -> String {
    let one = |day: &SessionDay| {
        let breaks: Vec<_> =
            day.breaks.iter().map(|pause| format!(" ({}-{})", pause.start, pause.end)).collect();
        format!("{} {}-{}{}", day.date, day.start, day.end, breaks.concat())
    };
    days.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn dates(days: &[SessionDay]) -> String {
    days.iter().map(|day| day.date.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn all_days_shift_alike_and_times_stay_within_the_day() {
    let two = session(&["2027-03-02", "2027-03-04"]);
    for (days, minutes, expected) in [
        (0, 0, "2027-03-02 09:30-16:30 (12:30-13:30); 2027-03-04 09:30-16:30 (12:30-13:30)"),
        (7, 0, "2027-03-09 09:30-16:30 (12:30-13:30); 2027-03-11 09:30-16:30 (12:30-13:30)"),
        (-2, -30, "2027-02-28 09:00-16:00 (12:00-13:00); 2027-03-02 09:00-16:00 (12:00-13:00)"),
        (0, 600, "2027-03-02 16:59-23:59 (19:59-20:59); 2027-03-04 16:59-23:59 (19:59-20:59)"),
        (0, -9999, "2027-03-02 00:00-07:00 (03:00-04:00); 2027-03-04 00:00-07:00 (03:00-04:00)"),
    ] {
        assert_eq!(text(&shifted(&two, days, minutes)), expected, "{days} {minutes}");
    }
    let odd = Session {
        days: vec![SessionDay {
            date: Date::new("2027-02-31"),
            start: Time::new("früh"),
            ..SessionDay::default()
        }],
        ..Session::default()
    };
    assert_eq!(shifted(&odd, 3, 30), odd.days);
    assert_eq!(dates(&shifted(&two, i64::MAX, 0)), "2027-03-02 2027-03-04");
}

#[test]
fn stretching_adds_working_days_and_takes_days_away() {
    // Thursday and Friday before Easter week; Good Friday is 26 March 2027.
    for (days, grip, to, expected) in [
        (&["2027-03-04"][..], Grip::End, "2027-03-05", "2027-03-04 2027-03-05"),
        (&["2027-03-04"], Grip::End, "2027-03-08", "2027-03-04 2027-03-05 2027-03-08"),
        (&["2027-03-04"], Grip::End, "2027-03-06", "2027-03-04 2027-03-05 2027-03-06"),
        (&["2027-03-25"], Grip::End, "2027-03-30", "2027-03-25 2027-03-30"),
        (&["2027-03-08"], Grip::Start, "2027-03-05", "2027-03-05 2027-03-08"),
        (&["2027-03-03", "2027-03-04", "2027-03-05"], Grip::End, "2027-03-04", "2027-03-03 2027-03-04"),
        (&["2027-03-03", "2027-03-04", "2027-03-05"], Grip::End, "2027-01-01", "2027-03-03"),
        (&["2027-03-03", "2027-03-04", "2027-03-05"], Grip::Start, "2027-03-04", "2027-03-04 2027-03-05"),
        (&["2027-03-03", "2027-03-05"], Grip::Start, "2027-12-01", "2027-03-05"),
        (&["2027-03-03"], Grip::Whole, "2027-12-01", "2027-03-03"),
        (&[], Grip::End, "2027-12-01", ""),
    ] {
        let session = session(days);
        assert_eq!(
            dates(&stretched(&session, &calendar(), grip, day(to))),
            expected,
            "{days:?} {grip:?} {to}"
        );
    }
    let far = stretched(&session(&["2027-03-03"]), &calendar(), Grip::End, NaiveDate::MAX);
    assert!(far.len() < 60, "{}", far.len());
}

#[test]
fn a_day_gets_longer_or_shorter_and_loses_breaks_outside() {
    let one = session(&["2027-03-04"]);
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    for (grip, to, expected) in [
        (Grip::End, at(17, 15), "2027-03-04 09:30-17:15 (12:30-13:30)"),
        (Grip::End, at(13, 0), "2027-03-04 09:30-13:00"),
        (Grip::End, at(6, 0), "2027-03-04 09:30-09:45"),
        (Grip::Start, at(8, 45), "2027-03-04 08:45-16:30 (12:30-13:30)"),
        (Grip::Start, at(22, 0), "2027-03-04 16:15-16:30"),
        (Grip::Whole, at(22, 0), "2027-03-04 09:30-16:30 (12:30-13:30)"),
    ] {
        assert_eq!(text(&lengthened(&one, day("2027-03-04"), grip, to)), expected, "{grip:?} {to}");
    }
    assert_eq!(lengthened(&one, day("2027-03-05"), Grip::End, at(18, 0)), one.days);
}

#[test]
fn an_undated_session_gets_its_modules_days_and_hours() {
    for (days, minutes, first, expected) in [
        (1, 360, "2027-03-04", "2027-03-04 09:30-16:30 (12:30-13:30)"),
        (1, 180, "2027-03-04", "2027-03-04 14:00-17:00"),
        (2, 720, "2027-03-05", "2027-03-05 09:30-16:30 (12:30-13:30); 2027-03-08 09:30-16:30 (12:30-13:30)"),
        (0, 0, "2027-03-06", "2027-03-06 09:30-16:30 (12:30-13:30)"),
    ] {
        let module = Module { days, teaching_minutes: minutes, ..Module::default() };
        assert_eq!(text(&usual_days(&calendar(), &module, day(first))), expected, "{days} {minutes} {first}");
    }
}
