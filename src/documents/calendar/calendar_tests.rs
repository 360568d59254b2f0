use super::*;
use crate::catalogue::{Module, Offering, SchoolHoliday, Session, SessionDay, SessionStatus, Trainer, Venue};
use crate::texts::Lang;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn catalogue() -> Catalogue {
    let module =
        Module { id: "m1".into(), title: "Scaffolding".into(), order: 1, days: 1, ..Module::default() };
    let session = |id: &str, days: &[&str]| Session {
        id: id.into(),
        module: "m1".into(),
        days: days.iter().map(|date| SessionDay::whole(day(date))).collect(),
        venue: Some("haus".into()),
        trainers: vec!["probe".into()],
        ..Session::default()
    };
    let holidays = SchoolHoliday {
        name: "Osterferien".into(),
        from: day("2027-03-22").into(),
        until: day("2027-04-03").into(),
        ..SchoolHoliday::default()
    };
    Catalogue {
        school_holidays: vec![holidays],
        offerings: [Offering {
            id: "o".into(),
            number: "LAKI-102".into(),
            modules: vec![module],
            ..Offering::default()
        }]
        .into_iter()
        .collect(),
        trainers: [Trainer { id: "probe".into(), name: "Mirjam #Probe".into(), ..Trainer::default() }]
            .into_iter()
            .collect(),
        venues: [Venue { id: "haus".into(), name: "Haus".into(), town: "Köln".into(), ..Venue::default() }]
            .into_iter()
            .collect(),
        sessions: [
            session("b", &["2027-03-03", "2027-03-04"]),
            Session { status: SessionStatus::Cancelled, ..session("a", &["2027-03-31"]) },
            session("later", &["2027-05-04"]),
            Session {
                module: "gone".into(),
                venue: None,
                trainers: vec!["x".into()],
                ..session("odd", &["2027-04-01"])
            },
        ]
        .into_iter()
        .collect(),
        ..Catalogue::default()
    }
}

fn sheet(from: &str, until: &str) -> CalendarSheet {
    model(&catalogue(), (day(from), day(until)), Texts::new(Lang::De), day("2027-02-01"))
}

#[test]
fn a_month_is_a_grid() {
    let sheet = sheet("2027-03-01", "2027-03-31");
    assert_eq!(sheet.title.as_str(), "Terminplan März 2027");
    assert_eq!(sheet.letterhead.file_name, "Terminplan März 2027.pdf");
    assert_eq!(sheet.count.as_str(), "2 Termine");
    assert_eq!((sheet.list, sheet.special), (None, None));
    let grid = sheet.grid.unwrap();
    assert_eq!(grid.heads.len(), 8);
    let weeks: Vec<_> = grid.weeks.iter().map(|week| week.number.to_string()).collect();
    assert_eq!(weeks, ["9", "10", "11", "12", "13"]);
    let friday = &grid.weeks[3].days[4];
    assert_eq!((friday.number.as_str(), friday.shade), ("26", "public"));
    assert_eq!(friday.holiday.as_str(), "Karfreitag, Osterferien");
    let text = |week: usize, day: usize| {
        let sessions = &grid.weeks[week].days[day].sessions;
        let one = |at: &GridSession| format!("{} {} {}", at.code, at.detail, at.cancelled);
        sessions.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(text(0, 2), "102 · Modul 1 09:30–16:30 · Haus, Köln · Mirjam #Probe false");
    assert_eq!(text(0, 3), text(0, 2));
    assert_eq!(text(4, 2), "102 · Modul 1 09:30–16:30 · Haus, Köln · Mirjam #Probe · abgesagt true");
    // Days of the next month that fill the last week are there, but paler.
    assert!(!grid.weeks[4].days[3].inside);
}

#[test]
fn any_other_period_is_a_list_with_its_holidays() {
    let sheet = sheet("2027-03-31", "2027-04-05");
    assert_eq!(sheet.title.as_str(), "Terminplan 31.03.–05.04.2027");
    let rows: Vec<_> = sheet
        .list
        .unwrap()
        .rows
        .iter()
        .map(|row| row.iter().map(Line::as_str).collect::<Vec<_>>().join("|"))
        .collect();
    assert_eq!(
        rows,
        [
            "Mi, 31.03.2027|09:30–16:30|102 · Modul 1 Scaffolding|Haus, Köln|Mirjam #Probe|0|abgesagt",
            "Do, 01.04.2027|09:30–16:30|(unbekannt: gone)||(unbekannt: x)|0|geplant",
        ]
    );
    let (_, special) = sheet.special.unwrap();
    let special: Vec<_> = special.iter().map(Line::as_str).collect();
    assert_eq!(special, ["22.03.–03.04.2027 Osterferien"]);
}

#[test]
fn no_period_is_too_odd() {
    for (from, until) in [("2027-03-05", "2027-03-01"), ("1900-01-01", "2200-01-01")] {
        let sheet = sheet(from, until);
        assert!(sheet.list.is_none_or(|list| list.rows.len() < 10), "{from} {until}");
    }
    let far = (NaiveDate::MAX, NaiveDate::MAX);
    model(&catalogue(), far, Texts::new(Lang::De), day("2027-02-01"));
}
