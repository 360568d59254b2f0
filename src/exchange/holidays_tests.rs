use super::*;
use crate::texts::Texts;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn known() -> Vec<SchoolHoliday> {
    let holiday = |name: &str, from: &str, until: &str| SchoolHoliday {
        name: name.to_owned(),
        from: day(from).into(),
        until: day(until).into(),
        ..SchoolHoliday::default()
    };
    vec![
        holiday("Osterferien", "2027-03-22", "2027-04-03"),
        holiday("Pfingstferien", "2027-05-18", "2027-05-18"),
        holiday("Sommerferien", "2027-07-19", "2027-08-31"),
    ]
}

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//DE\r\n{events}END:VCALENDAR\r\n")
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.replace('|', "\r\n"))
}

fn told(text: &str) -> String {
    let proposal = propose(text.as_bytes(), &known()).unwrap();
    let line = |line: &Line| {
        let days = line.days.map_or("?".to_owned(), |(from, until)| format!("{from}/{until}"));
        format!("{days} {} = {}", line.name, line.words(Texts::default()))
    };
    proposal.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn ministries_spans_are_new_same_changed_or_in_the_way() {
    let events = [
        "DTSTART;VALUE=DATE:20271023|DTEND;VALUE=DATE:20271107|SUMMARY:Herbstferien Nordrhein-Westfalen 2027",
        "DTSTART;VALUE=DATE:20271023|DTEND;VALUE=DATE:20271107|SUMMARY:Herbstferien Nordrhein-Westfalen 2027",
        "DTSTART;VALUE=DATE:20270322|DTEND;VALUE=DATE:20270404|SUMMARY:Osterferien NRW",
        "DTSTART;VALUE=DATE:20270719|DTEND;VALUE=DATE:20270902|SUMMARY:Sommer\r\n ferien",
        "DTSTART;VALUE=DATE:20270517|DURATION:P1W|SUMMARY:Schulferien zu Pfingsten",
        "DTSTART;VALUE=DATE:20271101|SUMMARY:Allerheiligen",
        "DTSTART:20271224T000000|DTEND:20280108T235959|SUMMARY:Weihnachtsferien",
        "DTSTART;VALUE=DATE:2027|SUMMARY:Irgendwann",
        "DTSTART;VALUE=DATE:20280201|SUMMARY:Winterferien\\, ein Tag|BEGIN:VALARM|SUMMARY:x|END:VALARM",
    ];
    let text = calendar(&events.map(event).concat());
    assert_eq!(
        told(&text),
        "? Irgendwann = Tage nicht lesbar, bleibt weg\n\
         2027-03-22/2027-04-03 Osterferien = unverändert\n\
         2027-05-17/2027-05-23 Schulferien zu Pfingsten = überschneidet sich mit „Pfingstferien“ und bleibt weg\n\
         2027-07-19/2027-09-01 Sommerferien = geändert, vorher Mo, 19.07. bis Di, 31.08.2027\n\
         2027-10-23/2027-11-06 Herbstferien = neu\n\
         2027-11-01/2027-11-01 Allerheiligen = keine Schulferien, bleibt weg\n\
         2027-12-24/2028-01-08 Weihnachtsferien = neu\n\
         2028-02-01/2028-02-01 Winterferien, ein Tag = neu"
    );
    let Some(Edit::SetSchoolHolidays(after)) = propose(text.as_bytes(), &known()).unwrap().edit() else {
        panic!("there is something to do")
    };
    assert_eq!(after.len(), 6);
    let twice = propose(text.as_bytes(), &after).unwrap();
    assert!(twice.edit().is_none(), "{:?}", twice.lines);
}

#[test]
fn hostile_calendars_are_refused_or_read_as_nothing() {
    assert_eq!(propose(b"Name;KI", &[]), None);
    assert_eq!(propose(&calendar(&"x".repeat(MOST_BYTES)).into_bytes(), &[]), None);
    assert_eq!(propose(calendar(&event("SUMMARY:x").repeat(6_000)).as_bytes(), &[]), None);
    let deep = calendar(&"BEGIN:VEVENT\r\nBEGIN:X\r\n".repeat(100_000));
    assert_eq!(propose(deep.as_bytes(), &[]), Some(Proposal::default()));
    assert!(told(&calendar(&event("DTSTART:20270101|DTEND:99991231|SUMMARY:Ferien"))).contains("Tage nicht"));
    assert!(told(&calendar(&event("DTSTART:2027\u{e4}101|SUMMARY:Ferien"))).contains("Tage nicht"));
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
        let text = [b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n".to_vec(), bytes, b"\r\nEND:VEVENT\r\n".to_vec()].concat();
        proptest::prop_assert!(propose(&text, &known()).is_some());
    }
}
