use super::super::super::sessions::fixture::{Office, day, session, today, undated, with_anna};
use super::*;

fn draft(office: &Office, plan: &Plan) -> Draft {
    Draft::of(&office.ctx(), plan)
}

fn new_of(module: &str, day: Option<&str>) -> Plan {
    let day = day.map(|day| day.parse().unwrap());
    Plan { module: Some(module.into()), day, centres: vec!["hamm".into()], ..Plan::default() }
}

fn change(id: &str) -> Plan {
    Plan { session: Some(id.into()), ..Plan::default() }
}

/// The days that a draft amounts to, or its problems.
fn days(draft: &Draft) -> String {
    let (session, problems) = draft.session(None, today());
    if !problems.is_empty() {
        return format!("{problems:?}");
    }
    let day = |day: &SessionDay| {
        let breaks: Vec<_> =
            day.breaks.iter().map(|pause| format!(" -{}-{}", pause.start, pause.end)).collect();
        format!("{} {}-{}{}", day.date, day.start, day.end, breaks.concat())
    };
    session.days.iter().map(day).collect::<Vec<_>>().join("; ")
}

#[test]
fn a_module_brings_its_days_over_weekends() {
    let office = Office::with(vec![]);
    let draft = draft(&office, &new_of("m2", Some("2027-03-05")));
    assert_eq!(
        days(&draft),
        "2027-03-05 09:30-16:30 -12:30-13:30; 2027-03-08 09:30-16:30 -12:30-13:30; 2027-03-09 09:30-16:30 -12:30-13:30"
    );
    assert_eq!(draft.invited, ["hamm".into()]);
}

#[test]
fn what_is_typed_is_read_or_said_to_be_wrong() {
    let office = Office::with(vec![]);
    let mut draft = draft(&office, &new_of("m1", None));
    for (date, times, breaks, expected) in [
        ("3.2.", "9-12", "", "2027-02-03 09:00-12:00"),
        ("Mo", "930 1630", "12-12:30; 14-14.15", "2026-11-30 09:30-16:30 -12:00-12:30 -14:00-14:15"),
        ("+14", "14–17 Uhr", "", "2026-12-07 14:00-17:00"),
        ("KW 7", "14–17", "", "2027-02-15 14:00-17:00"),
        ("", "14–17", "", "[Date(1, Empty)]"),
        ("31.2.", "x", "", "[Date(1, NoSuchDay { day: 31, month: 2, year: None }), Times(1, Unreadable)]"),
        ("3.2.", "9-12", "mittags", "[Breaks(1)]"),
        ("3.2.", "9-12", "12-13", "[BreakOutside(1)]"),
    ] {
        draft.days = vec![DayDraft {
            date: date.into(),
            times: times.into(),
            breaks: breaks.into(),
            ..DayDraft::default()
        }];
        assert_eq!(days(&draft), expected, "{date} {times} {breaks}");
    }
    draft.days = vec![];
    assert_eq!(days(&draft), "[NoDay]");
    draft.undated = true;
    draft.module = None;
    draft.deadline = "irgendwann".into();
    assert_eq!(days(&draft), "[NoModule, Deadline(Unreadable)]");
}

#[test]
fn one_day_twice_is_a_problem() {
    let office = Office::with(vec![]);
    let mut draft = draft(&office, &new_of("m1", Some("2027-03-05")));
    draft.add_day(&office.ctx());
    assert_eq!(draft.days[1].date, "08.03.2027");
    draft.days[1].date = "5.3.2027".into();
    assert_eq!(days(&draft), "[Twice(1, 2)]");
}

#[test]
fn an_untouched_session_stays_as_it_is() {
    let original = Session {
        registration_deadline: Some(day("2027-02-15").into()),
        room: Some("Saal".into()),
        note: "Schlüssel".into(),
        ..with_anna(session("s", "m2", &["2027-03-03", "2027-03-04"]))
    };
    let office = Office::with(vec![original.clone(), undated("u", "m1", "2027-Q2")]);
    let (same, problems) = draft(&office, &change("s")).session(Some(&original), today());
    assert_eq!((same, problems), (original, vec![]));
    let undated = office.catalogue.sessions.get(&"u".into()).unwrap();
    let (same, problems) = draft(&office, &change("u")).session(Some(undated), today());
    assert_eq!((&same, problems), (&**undated, vec![]));
}

#[test]
fn what_is_committed() {
    let before = with_anna(session("s", "m1", &["2027-03-03"]));
    let what = |after: Session| match commit(Some(&before), after) {
        Command::EditAndGo(edit, place) => {
            assert_eq!(place, Place::Session("s".into()));
            let after = edit.clone().apply(&Office::with(vec![before.clone()]).catalogue).unwrap();
            let registrations = after.sessions.get(&"s".into()).unwrap().registrations.len();
            assert_eq!(registrations, 1, "registrations stay");
            format!("{edit:?}").split('(').next().unwrap().to_owned()
        }
        command => format!("{command:?}"),
    };
    let moved = session("x", "m1", &["2027-03-10"]).days;
    assert_eq!(what(before.clone()), "Go(Session(SessionId(s)))");
    assert_eq!(what(Session { days: moved.clone(), ..before.clone() }), "Reschedule");
    assert_eq!(what(Session { days: vec![], ..before.clone() }), "Reschedule");
    assert_eq!(what(Session { days: moved, venue: None, ..before.clone() }), "Together");
    assert_eq!(what(Session { note: "neu".into(), ..before.clone() }), "Put");
    assert!(matches!(commit(None, before.clone()), Command::Create(_)));
}

#[test]
fn moving_to_a_day_keeps_gaps_and_dates_the_undated() {
    let office =
        Office::with(vec![session("s", "m2", &["2027-03-03", "2027-03-05"]), undated("u", "m1", "2027-Q2")]);
    let on = |id: &str| Plan { day: Some(day("2027-04-07")), ..change(id) };
    let dates = |draft: Draft| draft.days.into_iter().map(|day| day.date).collect::<Vec<_>>().join(" ");
    assert_eq!(dates(draft(&office, &on("s"))), "07.04.2027 09.04.2027");
    let dated = draft(&office, &on("u"));
    assert!(!dated.undated);
    assert_eq!(dates(dated), "07.04.2027");
}

#[test]
fn drawn_days_stay_whatever_the_module_says() {
    let office = Office::with(vec![]);
    let drawn = vec![SessionDay::half("2027-03-05".parse().unwrap())];
    let plan = Plan {
        days: drawn,
        trainer: Some("probe".into()),
        venue: Some("haus".into()),
        ..new_of("m2", Some("2027-03-05"))
    };
    let draft = draft(&office, &plan);
    assert_eq!(days(&draft), "2027-03-05 14:00-17:00");
    assert_eq!((draft.trainers.as_slice(), draft.venue), (&["probe".into()][..], Some("haus".into())));
}
