//! Calendar files, read back by Python's icalendar.

use chrono::{DateTime, NaiveTime, Utc};
use laki_planer::catalogue::{
    Break, Catalogue, Edit, Module, Offering, Schedule, Session, SessionDay, SessionStatus, Time, Trainer,
    Venue,
};
use laki_planer::exchange::ics::{self, Calendars, Method, Scope};
use laki_planer::reference;

use super::support::{EXAMPLE, GERMAN, day, laki, python};

fn now() -> DateTime<Utc> {
    day("2026-11-23").and_time(NaiveTime::MIN).and_utc()
}

/// Two days across the change of clocks, one whose times can't be read, and one without a date.
fn catalogue() -> Catalogue {
    let odd = SessionDay { start: Time::new("früh"), ..SessionDay::whole(day("2027-03-29")) };
    let session = Session {
        id: "s 1".into(),
        module: "m".into(),
        days: vec![
            SessionDay::whole(day("2027-03-26")),
            SessionDay { breaks: Vec::<Break>::new(), ..SessionDay::half(day("2027-03-28")) },
            odd,
            SessionDay::default(),
        ],
        venue: Some("v".into()),
        room: Some("Raum 2; links".to_owned()),
        trainers: vec!["t".into()],
        status: SessionStatus::Confirmed,
        ..Session::default()
    };
    let module =
        Module { id: "m".into(), order: 1, title: "Grundlagen, Teil A".to_owned(), ..Module::default() };
    let offering = Offering {
        id: "o".into(),
        number: "201".to_owned(),
        title: "Schulentwicklung".to_owned(),
        modules: vec![module],
        ..Offering::default()
    };
    let mut catalogue = Catalogue {
        trainers: [Trainer { id: "t".into(), name: "Emre Vorlage".to_owned(), ..Trainer::default() }]
            .into_iter()
            .collect(),
        venues: [Venue {
            id: "v".into(),
            name: "Kreishaus".to_owned(),
            street: "Allee 1".to_owned(),
            postcode: "48143".to_owned(),
            town: "Münster".to_owned(),
            link: "https://example.org/raum?a=1,2;b".to_owned(),
            ..Venue::default()
        }]
        .into_iter()
        .collect(),
        offerings: [offering].into_iter().collect(),
        sessions: [session].into_iter().collect(),
        ..Catalogue::default()
    };
    "Büro \"LaKI\", Dezernat 37".clone_into(&mut catalogue.organisation.name);
    "buero@example.org".clone_into(&mut catalogue.organisation.email);
    catalogue
}

fn first(catalogue: &Catalogue) -> &Session {
    catalogue.sessions.at(0).unwrap()
}

fn written(catalogue: &Catalogue) -> String {
    let session = first(catalogue);
    String::from_utf8(ics::session(catalogue, session, Method::of(session), GERMAN, now())).unwrap()
}

/// What Python's icalendar finds; `None` where it is missing.
fn read(bytes: &[u8]) -> Option<String> {
    const SCRIPT: &str = "import sys, icalendar\n\
        c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n\
        print(c['METHOD'], c['X-WR-CALNAME'], [p.name for p in c.subcomponents if p.name != 'VEVENT'])\n\
        for e in c.walk('VEVENT'):\n\
        \x20   s, d = e['DTSTART'].dt, e['DTEND'].dt\n\
        \x20   print(e['UID'], e['SEQUENCE'], e['STATUS'], s.isoformat(), d.isoformat(), '|', e['SUMMARY'])\n\
        \x20   for n in ('LOCATION', 'DESCRIPTION', 'URL', 'ORGANIZER'):\n\
        \x20       if n in e: print(' ', n, repr(str(e[n])), e[n].params.get('CN', '') if n == 'ORGANIZER' else '')\n\
        \x20   for a in e.walk('VALARM'): print('  ALARM', a['TRIGGER'].dt)\n\
        \x20   assert not e.errors, e.errors\n\
        print(len(c.errors), sorted(set(k for e in c.walk() for k in e.keys())))";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ics");
    std::fs::write(&path, bytes).unwrap();
    Some(python(SCRIPT, &path)?.trim_end().to_owned())
}

/// The file's lines as RFC 5545 wants them: ended by CRLF, of at most 75 octets.
fn well_formed(text: &str) {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75 && !line.is_empty() && !line.chars().any(char::is_control), "{line:?}");
    }
}

#[test]
fn python_reads_the_days_of_a_session_in_their_zone() {
    let text = written(&catalogue());
    well_formed(&text);
    let Some(said) = read(text.as_bytes()) else { return };
    let about = "  LOCATION 'Raum 2; links, Kreishaus, Allee 1, 48143 Münster' \n  \
        DESCRIPTION '201 Schulentwicklung\\nTrainer:innen: Emre Vorlage\\n\
        Zugang: https://example.org/raum?a=1,2;b' \n  \
        URL 'https://example.org/raum?a=1,2;b' \n  \
        ORGANIZER 'mailto:buero@example.org' Büro LaKI, Dezernat 37\n";
    let expected = format!(
        "PUBLISH 201 · Modul 1 Grundlagen, Teil A ['VTIMEZONE']\n\
         s~201-1@laki-planer 0 CONFIRMED 2027-03-26T09:30:00+01:00 2027-03-26T16:30:00+01:00 | \
         201 · Modul 1 Grundlagen, Teil A (Tag 1 von 3)\n{about}\
         s~201-2@laki-planer 0 CONFIRMED 2027-03-28T14:00:00+02:00 2027-03-28T17:00:00+02:00 | \
         201 · Modul 1 Grundlagen, Teil A (Tag 2 von 3)\n{about}\
         s~201-3@laki-planer 0 CONFIRMED 2027-03-29 2027-03-30 | \
         201 · Modul 1 Grundlagen, Teil A (Tag 3 von 3)\n{about}"
    );
    assert_eq!(said.rsplit_once('\n').unwrap().0.to_owned() + "\n", expected);
    assert!(said.ends_with(
        "0 ['CALSCALE', 'DESCRIPTION', 'DTEND', 'DTSTAMP', 'DTSTART', 'LAST-MODIFIED', 'LOCATION', 'METHOD', \
         'ORGANIZER', 'PRODID', 'RRULE', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'TZID', 'TZNAME', \
         'TZOFFSETFROM', 'TZOFFSETTO', 'UID', 'URL', 'VERSION', 'X-WR-CALNAME', 'X-WR-TIMEZONE']"
    ));
}

#[test]
fn the_zone_has_the_right_offset_in_every_year() {
    let script = "import sys, icalendar, datetime\n\
        try: from zoneinfo import ZoneInfo\n\
        except ImportError: raise ModuleNotFoundError('ModuleNotFoundError: zoneinfo')\n\
        c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n\
        z = c.walk('VTIMEZONE')[0].to_tz(); b = ZoneInfo('Europe/Berlin')\n\
        for y in (1999, 2026, 2027, 2031):\n\
        \x20   for n in range(365):\n\
        \x20       d = datetime.datetime(y, 1, 1, 9) + datetime.timedelta(n)\n\
        \x20       assert z.localize(d).utcoffset() == d.replace(tzinfo=b).utcoffset(), d\n\
        print('same')";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ics");
    std::fs::write(&path, written(&catalogue())).unwrap();
    assert!(python(script, &path).is_none_or(|said| said == "same\n"));
}

#[test]
fn a_change_raises_the_number_and_keeps_the_name_and_a_cancelled_session_is_taken_out() {
    let line = |catalogue: &Catalogue, at: usize| {
        let said = read(written(catalogue).as_bytes())?;
        let lines: Vec<_> = said.lines().filter(|line| !line.starts_with(' ')).map(str::to_owned).collect();
        Some(lines[at].split(" | ").next().unwrap_or_default().to_owned())
    };
    let moved = Edit::Reschedule("s 1".into(), Schedule::On(vec![SessionDay::half(day("2027-10-31"))]));
    let moved = moved.apply(&catalogue()).unwrap();
    let off = Edit::CancelSession("s 1".into(), "Krankheit\r\nBEGIN:VEVENT".to_owned());
    let off = off.apply(&moved).unwrap();
    let Some(said) = line(&moved, 1) else { return };
    assert_eq!(said, "s~201-1@laki-planer 1 CONFIRMED 2027-10-31T14:00:00+01:00 2027-10-31T17:00:00+01:00");
    assert!(line(&off, 0).unwrap().starts_with("CANCEL "));
    let said = line(&off, 1).unwrap();
    assert!(said.starts_with("s~201-1@laki-planer 2 CANCELLED 2027-10-31T14:00:00+01:00"), "{said}");
    assert!(written(&off).contains("DESCRIPTION:Abgesagt: Krankheit BEGIN:VEVENT\\n201"));
}

#[test]
fn no_name_can_end_its_line() {
    const EVIL: &str =
        "x\r\nATTENDEE:mailto:a@b\rEND:VEVENT\n\u{2028}BEGIN:VALARM\u{0}\u{85}\\;,:\"^n\u{202e}";
    let mut catalogue = catalogue();
    let evil = || EVIL.to_owned();
    let mut session = first(&catalogue).clone();
    session.id = EVIL.into();
    session.trainers = vec!["t".into()];
    session.room = Some(evil());
    session.cancel_reason = evil();
    session.days.truncate(1);
    let venue = Venue {
        id: "v".into(),
        name: evil(),
        street: evil(),
        postcode: evil(),
        town: evil(),
        link: format!("https://{EVIL}"),
        ..Venue::default()
    };
    catalogue.venues = [venue].into_iter().collect();
    catalogue.trainers =
        [Trainer { id: "t".into(), name: evil(), ..Trainer::default() }].into_iter().collect();
    let mut offering = Offering::clone(catalogue.offerings.at(0).unwrap());
    (offering.number, offering.title, offering.modules[0].title) = (evil(), evil(), evil());
    catalogue.offerings.put(offering);
    catalogue.organisation.name = evil();
    for address in [EVIL, "a@b\r\nX:y", "a@b?bcc=c@d", "a@b@c", "@", ""] {
        catalogue.organisation.email = address.to_owned();
        for status in SessionStatus::ALL {
            let session = Session { status, ..session.clone() };
            catalogue.sessions = [session].into_iter().collect();
            let text = written(&catalogue);
            well_formed(&text);
            assert!(!text.contains("\r\nORGANIZER"), "{address:?}");
            let Some(said) = read(text.as_bytes()) else { return };
            assert!(said.contains("0 ['CALSCALE'") && !said.contains("'ATTENDEE'"), "{said}");
            assert_eq!(text.matches("\r\nBEGIN:").count(), 4, "{text}");
        }
    }
    "a@b.example".clone_into(&mut catalogue.organisation.email);
    let Some(said) = read(written(&catalogue).as_bytes()) else { return };
    assert!(said.contains("ORGANIZER 'mailto:a@b.example' x ATTENDEE:mailto:a@b END:VEVENT"), "{said}");
}

#[test]
fn long_texts_are_folded_between_letters_and_cut() {
    let mut catalogue = catalogue();
    for text in ["ä".repeat(300), "wort ".repeat(80), "👩🏫 ".repeat(40), "老".repeat(30_000)] {
        let trainer = Trainer { id: "t".into(), name: text.clone(), ..Trainer::default() };
        catalogue.trainers = [trainer].into_iter().collect();
        let written = written(&catalogue);
        well_formed(&written);
        assert!(written.len() < 30_000);
        let Some(said) = read(written.as_bytes()) else { return };
        assert!(text.chars().count() > 2_000 || said.contains(text.trim_end()), "{said}");
    }
}

#[test]
fn a_scope_takes_what_fits_and_says_the_same_each_time() {
    let catalogue = reference::example();
    let made = |scope: &Scope| Calendars::new(&catalogue, GERMAN, now()).with_alarm(Some(60)).of(scope);
    let trainer = catalogue.trainers.at(0).unwrap().id.clone();
    let plan = Scope { trainer: Some(trainer.clone()), ..Scope::default() };
    let days: usize = catalogue
        .sessions
        .iter()
        .filter(|session| session.trainers.contains(&trainer))
        .map(|session| session.days.len())
        .sum();
    assert!(days > 0);
    assert_eq!((made(&plan).days, made(&plan)), (days, made(&plan)));
    let text = String::from_utf8(made(&plan).bytes).unwrap();
    well_formed(&text);
    assert!(text.contains("TRIGGER:-PT60M"));
    let none = Scope { until: Some(day("1999-01-01")), ..Scope::default() };
    assert_eq!(made(&none).days, 0);
    let half_year =
        Scope { from: Some(day("2026-07-01")), until: Some(day("2026-12-31")), ..Scope::default() };
    let all = made(&Scope::default());
    assert!((1..all.days).contains(&made(&half_year).days));
    assert_eq!(made(&half_year).file_name, "Kalender 2026-07-01.ics");
    // Who takes part stands in no calendar.
    let all = String::from_utf8(all.bytes).unwrap().replace("\r\n ", "");
    well_formed_blocks(&all);
    for person in &catalogue.people {
        assert!(!all.contains(&person.full_name()), "{}", person.full_name());
    }
    if let Some(said) = read(&made(&plan).bytes) {
        assert!(said.contains("  ALARM -1 day, 23:00:00"), "{said}");
        assert_eq!(said.matches("@laki-planer").count(), days);
    }
}

fn well_formed_blocks(text: &str) {
    assert_eq!(text.matches("BEGIN:VEVENT\r\n").count(), text.matches("END:VEVENT\r\n").count());
    let mut names: Vec<_> = text.lines().filter(|line| line.starts_with("UID:")).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn the_command_writes_calendars() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let ran = laki(&[&["export"], arguments, &[EXAMPLE]].concat());
        (ran.code, ran.out)
    };
    let path = folder.path().join("plan.ics");
    let path = path.to_str().unwrap();
    let (code, said) = run(&["--ics", "--trainer", "emre-vorlage", "-o", path]);
    assert!(code == 0 && said.contains("Kalendertage"), "{code:?} {said}");
    well_formed(&std::fs::read_to_string(path).unwrap());
    let series = ["--ics", "--offering", "301", "--alarm", "30", "--date", "23.11.2026", "-o", "-"];
    let (code, said) = run(&series);
    assert!(code == 0 && said.contains("DTSTAMP:20261123T000000Z\r\n"), "{said}");
    assert_eq!(run(&series).1, said);
    for (arguments, code) in [
        (&["--ics", "--session", "none"][..], 4),
        (&["--ics", "--trainer", "none"], 4),
        (&["--ics", "--offering", "none"], 4),
        (&["--ics", "--to", "1.1.1999"], 4),
        (&["--ics", "--from", "2.1.2027", "--to", "1.1.2027"], 2),
        (&["--ics", "--table", "people"], 2),
        (&["--ics", "--alarm", "viel"], 2),
        (&["--table", "people", "--trainer", "emre-vorlage"], 2),
        (&[], 2),
    ] {
        assert_eq!(run(&[arguments, &["-o", path]].concat()).0, code, "{arguments:?}");
    }
}
