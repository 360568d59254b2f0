use super::super::day::Shade;
use super::super::fixture::{Office, day, session, with_anna};
use super::*;
use crate::catalogue::{Session, SessionStatus};

fn month(office: &Office, first: &str) -> Sheet {
    Sheet::month(&office.ctx(), day(first), "")
}

/// One line a week: its number, days with what is special about them, and bars.
fn text(month: &Sheet) -> String {
    let line = |week: &Run| {
        let days: Vec<_> = week
            .days
            .iter()
            .map(|day| {
                let shade = match day.shade {
                    Shade::Plain => "",
                    Shade::Weekend => "w",
                    Shade::School => "s",
                    Shade::Public => "p",
                };
                let label = if day.label.is_empty() { String::new() } else { format!("({})", day.label) };
                format!("{}{shade}{label}", day.number)
            })
            .collect();
        let bars: Vec<_> = week
            .bars
            .iter()
            .map(|bar| format!("{}@{}-{}/{}", month.entries[bar.entry].session, bar.from, bar.to, bar.lane))
            .collect();
        format!("{}: {} | {}\n", week.head, days.join(" "), bars.join(" "))
    };
    month.runs.iter().map(line).collect()
}

#[test]
fn a_month_of_holidays() {
    let office = Office::with(vec![session("a", "m1", &["2026-12-02"])]);
    assert_eq!(
        text(&month(&office, "2026-12-17")),
        "\
49: 30 1. Dezember 2 3 4 5w 6w | a@2-2/0
50: 7 8 9 10 11 12w 13w | 
51: 14 15 16 17 18 19w 20w | 
52: 21 22 23s(Weihnachtsferien) 24s(Heiligabend) 25p(1. Weihnachtstag) 26p(2. Weihnachtstag) 27w | 
53: 28s(Weihnachtsferien) 29s 30s 31s(Silvester) 1. Januarp(Neujahr) 2w 3w | 
"
    );
}

#[test]
fn school_holidays_are_named_where_there_is_room() {
    let office = Office::with(vec![]);
    let january = month(&office, "2027-01-01");
    // The week of New Year's Day names them on Monday; weekends have no room.
    assert_eq!(text(&january).lines().nth(1), Some("1: 4s(Weihnachtsferien) 5s 6s 7 8 9w 10w | "));
    let mut office = office;
    let holidays = &mut office.catalogue.school_holidays[0];
    holidays.from = day("2027-03-27").into();
    holidays.until = day("2027-03-31").into();
    let march = month(&office.derived_again(), "2027-03-01");
    let weeks = text(&march);
    assert!(weeks.contains("26p(Karfreitag) 27w 28w"), "{weeks}");
    assert!(weeks.contains("29p(Ostermontag) 30s(Weihnachtsferien) 31s"), "{weeks}");
}

#[test]
fn a_session_spans_its_days_and_breaks_at_gaps_and_weeks() {
    let office = Office::with(vec![
        session("long", "m2", &["2027-03-05", "2027-03-06", "2027-03-07", "2027-03-08"]),
        session("gap", "m2", &["2027-03-02", "2027-03-04", "2027-03-05"]),
    ]);
    let month = month(&office, "2027-03-01");
    assert_eq!(
        text(&month).lines().take(2).collect::<Vec<_>>().join("\n"),
        "9: 1. März 2 3 4 5 6w 7w | gap@1-1/0 gap@3-4/0 long@4-6/1\n10: 8 9 10 11 12 13w 14w | long@0-0/0"
    );
    let gap = month.entries.iter().find(|entry| entry.session == "gap".into()).unwrap();
    let line = |first, last| gap.first_line(&office.ctx(), day(first), day(last));
    assert_eq!(line("2027-03-02", "2027-03-02"), "102 · Modul 2, Tag 1");
    assert_eq!(line("2027-03-04", "2027-03-05"), "102 · Modul 2, Tage 2–3");
    assert_eq!(month.count, 2);
}

#[test]
fn what_does_not_fit_is_counted() {
    let one = |id: &str| session(id, "m1", &["2027-03-02"]);
    let office = Office::with(vec![
        session("x", "m2", &["2027-03-01", "2027-03-02", "2027-03-03"]),
        one("a"),
        one("b"),
        one("c"),
    ]);
    let mut month = month(&office, "2027-03-01");
    let week = &mut month.runs[0];
    assert_eq!(week.lanes, 4);
    for (room, bars, hidden) in
        [(4, 4, [0, 0, 0, 0]), (3, 2, [0, 2, 0, 0]), (1, 0, [1, 4, 1, 0]), (0, 0, [1, 4, 1, 0])]
    {
        week.fit(room);
        let shown = week.shown();
        assert_eq!((shown.bars.len(), &shown.hidden[..4]), (bars, &hidden[..]), "{room}");
    }
}

#[test]
fn half_a_year_is_six_months_with_every_day() {
    let office = Office::with(vec![
        session("turn", "m2", &["2026-10-30", "2026-10-31", "2026-11-01"]),
        session("before", "m1", &["2026-07-31"]),
    ]);
    let period = Period { from: day("2026-08-01"), until: day("2027-01-31") };
    let half = Sheet::half_year(&office.ctx(), period, "");
    let months: Vec<_> = half.runs.iter().map(|run| format!("{} {}", run.head, run.days.len())).collect();
    assert_eq!(
        months,
        [
            "August 2026 31",
            "September 2026 30",
            "Oktober 2026 31",
            "November 2026 30",
            "Dezember 2026 31",
            "Januar 2027 31"
        ]
    );
    let bars: Vec<_> = half.runs.iter().map(|run| run.bars.len()).collect();
    assert_eq!((bars, half.count), (vec![0, 0, 1, 1, 0, 0], 1));
    assert_eq!(half.place(day("2026-11-01")), Some((3, 0)));
    assert_eq!(half.place(day("2026-07-31")), None);
    assert_eq!(half.place(day("2027-02-01")), None);
}

#[test]
fn days_and_entries_have_names() {
    let held = Session { status: SessionStatus::Held, ..with_anna(session("a", "m1", &["2026-11-23"])) };
    let office = Office::with(vec![held, session("b", "m1", &["2026-12-25"])]);
    let november = month(&office, "2026-11-01");
    let name = |month: &Sheet, date: &str| {
        let days = month.runs.iter().flat_map(|week| &week.days);
        days.filter(|shown| shown.date == day(date)).map(|day| day.name.clone()).next().unwrap()
    };
    assert_eq!(name(&november, "2026-11-23"), "Montag, 23. November 2026, heute, 1 Termin");
    assert_eq!(
        november.entries[0].name,
        "102 · Modul 1 Scaffolding, Mo, 23.11.2026, 09:30–16:30, Duisburg, Mirjam Probe, Plätze 1/20, durchgeführt"
    );
    assert_eq!(november.entries[0].note, "Probe · 1/20");
    let december = month(&office, "2026-12-01");
    assert_eq!(
        name(&december, "2026-12-25"),
        "Freitag, 25. Dezember 2026, 1. Weihnachtstag, Weihnachtsferien, 1 Termin"
    );
    assert_eq!(december.entries[0].note, "Feiertag");
}

#[test]
fn the_filter_reads_names_as_people_type_them() {
    let office = Office::with(vec![session("a", "m1", &["2027-03-02"]), session("b", "m2", &["2027-03-02"])]);
    let found = |query: &str| {
        let month = Sheet::month(&office.ctx(), day("2027-03-01"), query);
        month.entries.iter().map(|entry| entry.session.to_string()).collect::<Vec<_>>().join(" ")
    };
    for (query, expected) in
        [("", "a b"), ("scaff", "a"), ("probe transfer", "b"), ("duisburg", "a b"), ("koln", "")]
    {
        assert_eq!(found(query), expected, "{query}");
    }
}

#[test]
fn far_dates_are_no_trouble() {
    let office = Office::with(vec![]);
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        let month = Sheet::month(&office.ctx(), date, "");
        assert!((1..=6).contains(&month.runs.len()));
    }
}
