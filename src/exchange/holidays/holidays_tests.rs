use super::*;
use crate::texts::Texts;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn known() -> Known {
    let further =
        FurtherHoliday { name: "Kirmes".into(), on: day("2027-07-05").into(), ..FurtherHoliday::default() };
    Known { state: FederalState::Nw, school: school(), further: vec![further] }
}

fn school() -> Vec<SchoolHoliday> {
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
    let proposal = propose(text.as_bytes(), known()).unwrap();
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
        "DTSTART;VALUE=DATE:20270705|SUMMARY:Kirmesmontag",
        "DTSTART;VALUE=DATE:20270808|SUMMARY:Friedensfest",
        "DTSTART;VALUE=DATE:20271225|DTEND;VALUE=DATE:20271227|SUMMARY:Weihnachtsfeiertage",
        "DTSTART;VALUE=DATE:20271226|DTEND;VALUE=DATE:20271228|SUMMARY:Feiertage",
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
         2027-07-05/2027-07-05 Kirmesmontag = unverändert\n\
         2027-07-19/2027-09-01 Sommerferien = geändert, vorher Mo, 19.07. bis Di, 31.08.2027\n\
         2027-08-08/2027-08-08 Friedensfest = kein Feiertag im Programm; Sie entscheiden\n\
         2027-10-23/2027-11-06 Herbstferien = neu\n\
         2027-11-01/2027-11-01 Allerheiligen = gesetzlicher Feiertag, den das Programm kennt\n\
         2027-12-24/2028-01-08 Weihnachtsferien = neu\n\
         2027-12-25/2027-12-26 Weihnachtsfeiertage = gesetzlicher Feiertag, den das Programm kennt\n\
         2027-12-26/2027-12-27 Feiertage = mehrere Tage, keine Schulferien; bleibt weg\n\
         2028-02-01/2028-02-01 Winterferien, ein Tag = neu"
    );
    let Some(Edit::SetSchoolHolidays(after)) = propose(text.as_bytes(), known()).unwrap().edit(|_| false)
    else {
        panic!("there is something to do")
    };
    assert_eq!(after.len(), 6);
    let twice = propose(text.as_bytes(), Known { school: after, ..known() }).unwrap();
    assert!(twice.edit(|_| false).is_none(), "{:?}", twice.lines);
}

#[test]
fn days_that_are_no_holiday_so_far_become_one_where_the_user_says_so() {
    let days =
        ["20270808|SUMMARY:Friedensfest", "20280808|SUMMARY:Friedensfest", "20270509|SUMMARY:Muttertag"];
    let text = calendar(&days.map(|day| event(&format!("DTSTART;VALUE=DATE:{day}"))).concat());
    let proposal = propose(text.as_bytes(), known()).unwrap();
    assert_eq!(proposal.edit(|_| false), None);
    let Some(Edit::SetFurtherHolidays(after)) = proposal.edit(|name| name == "Friedensfest") else {
        panic!("two days should be new")
    };
    let told: Vec<_> = after.iter().map(|holiday| format!("{} {}", holiday.on, holiday.name)).collect();
    assert_eq!(told, ["2027-07-05 Kirmes", "2027-08-08 Friedensfest", "2028-08-08 Friedensfest"]);

    let twice = propose(text.as_bytes(), Known { further: after, ..known() }).unwrap();
    assert_eq!(twice.asked().keys().copied().collect::<Vec<_>>(), ["Muttertag"]);

    let both = text.replace("Muttertag", "Projektferien");
    let edit = propose(both.as_bytes(), known()).unwrap().edit(|_| true);
    assert!(matches!(edit, Some(Edit::Together(EditName::HolidaysChanged, edits)) if edits.len() == 2));
}

#[test]
fn a_file_of_another_state_is_told_by_its_name_and_by_what_it_lacks() {
    let notes = |days: &[&str]| {
        let events = days.iter().map(|day| event(&format!("DTSTART;VALUE=DATE:{day}")));
        let proposal = propose(calendar(&events.collect::<String>()).as_bytes(), known()).unwrap();
        proposal.notes(Texts::default()).join("\n")
    };
    let some = ["20270101|SUMMARY:Neujahr", "20270326|SUMMARY:Karfreitag"];
    assert_eq!(notes(&some), "", "two days are no list of a year");
    assert_eq!(
        notes(&[
            "20270101|SUMMARY:Neujahr",
            "20270326|SUMMARY:Karfreitag",
            "20270501|SUMMARY:Tag der Arbeit Hessen"
        ]),
        "Die Datei nennt Hessen, die Dienststelle ist in Nordrhein-Westfalen. Ferien und Feiertage eines anderen \
         Landes passen nicht.\n\
         In der Datei fehlen Feiertage, die in Nordrhein-Westfalen gelten: 29.03.2027 (Ostermontag), \
         06.05.2027 (Christi Himmelfahrt), 17.05.2027 (Pfingstmontag), 27.05.2027 (Fronleichnam), \
         03.10.2027 (Tag der Deutschen Einheit), 01.11.2027 (Allerheiligen) …. Ist es die Datei dieses Landes?"
    );
}

#[test]
fn hostile_calendars_are_refused_or_read_as_nothing() {
    assert_eq!(propose(b"Name;KI", Known::default()), None);
    assert_eq!(propose(&calendar(&"x".repeat(MOST_BYTES)).into_bytes(), Known::default()), None);
    assert_eq!(propose(calendar(&event("SUMMARY:x").repeat(6_000)).as_bytes(), Known::default()), None);
    let deep = calendar(&"BEGIN:VEVENT\r\nBEGIN:X\r\n".repeat(100_000));
    assert_eq!(propose(deep.as_bytes(), Known::default()), Some(Proposal::default()));
    assert!(told(&calendar(&event("DTSTART:20270101|DTEND:99991231|SUMMARY:Ferien"))).contains("Tage nicht"));
    assert!(told(&calendar(&event("DTSTART:2027\u{e4}101|SUMMARY:Ferien"))).contains("Tage nicht"));
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
        let text = [b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n".to_vec(), bytes, b"\r\nEND:VEVENT\r\n".to_vec()].concat();
        proptest::prop_assert!(propose(&text, known()).is_some());
    }
}
