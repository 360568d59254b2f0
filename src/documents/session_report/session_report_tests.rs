use super::*;
use crate::catalogue::{DayAttendance, Registration, RegistrationStatus};
use crate::texts::Lang;

const GERMAN: Texts = Texts::new(Lang::De);

fn catalogue() -> Catalogue {
    serde_json::from_str(include_str!("../../../tests/data/attendee-list.laki.json")).unwrap()
}

fn report(change: impl FnOnce(&mut Session), names: bool) -> SessionReport {
    let catalogue = catalogue();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    change(&mut session);
    let options = Options { names, ..Options::default() };
    let today = NaiveDate::from_ymd_opt(2027, 4, 1).unwrap();
    model(&catalogue, &[&session], &options, GERMAN, today).reports.remove(0)
}

/// Headings, sentences, and rows as lines.
fn outline(sections: &[Section]) -> String {
    let mut lines = Vec::new();
    for section in sections {
        lines.push(format!("= {}", section.heading));
        lines.extend(section.lines.iter().map(ToString::to_string));
        let row = |cells: Vec<&str>| cells.join(" | ");
        if !section.columns.is_empty() {
            lines.push(row(section.columns.iter().map(|(head, _)| head.as_str()).collect()));
        }
        for cells in section.rows.iter().chain(Some(&section.sums).filter(|sums| !sums.is_empty())) {
            lines.push(row(cells.iter().map(Line::as_str).collect()));
        }
    }
    lines.join("\n")
}

fn entered(session: &mut Session) {
    let statuses = [
        RegistrationStatus::Attended,
        RegistrationStatus::AttendedPartly,
        RegistrationStatus::Absent,
        RegistrationStatus::Excused,
    ];
    let seated = session.registrations.iter_mut().filter(|registration| registration.status.takes_seat());
    for (registration, status) in seated.zip(statuses.into_iter().cycle()) {
        registration.status = status;
        registration.minutes = (status == RegistrationStatus::AttendedPartly).then_some(360);
    }
    session.status = SessionStatus::Held;
}

#[test]
fn every_table_is_decided() {
    let report = report(
        |session| {
            entered(session);
            session.registrations[0].walk_in = true;
            session.invited = vec!["dus".into(), "gone".into()];
        },
        true,
    );
    insta::assert_snapshot!(outline(&report.sections), @r#"
    = Wer da war
    1 Person hat sich vorher abgemeldet.
    1 eingeladene Person hat nicht geantwortet.
    1 Person stand auf der Warteliste.
    Status | Personen | Anteil
    anwesend | 1 | 20 %
    teilweise | 2 | 40 %
    entschuldigt | 1 | 20 %
    fehlte | 1 | 20 %
    erwartet | 5 | 100 %
    = Nach Tagen
    Tag | erwartet | anwesend | teilweise | entschuldigt | fehlte
    Mi, 03.03.2027 | 5 | 1 | 2 | 1 | 1
    Do, 04.03.2027 | 5 | 1 | 2 | 1 | 1
    Fr, 05.03.2027 | 5 | 1 | 2 | 1 | 1
    = Nach KI
    KI | erwartet | anwesend | teilweise | entschuldigt | fehlte | UStd
    Bonn | 1 | 0 | 0 | 0 | 1 | 0
    Düsseldorf | 1 | 0 | 1 | 0 | 0 | 8
    Wesel | 1 | 1 | 0 | 0 | 0 | 20
    ohne KI | 2 | 0 | 1 | 1 | 0 | 8
    zusammen | 5 | 1 | 2 | 1 | 1 | 36
    = Nach Rolle
    Rolle | erwartet | anwesend | teilweise | entschuldigt | fehlte | UStd
    KI-Leitung | 1 | 0 | 1 | 0 | 0 | 8
    Sozialpädagogische Fachkraft | 2 | 1 | 0 | 1 | 0 | 20
    Abgeordnete Lehrkraft | 1 | 0 | 0 | 0 | 1 | 0
    unbekannt | 1 | 0 | 1 | 0 | 0 | 8
    zusammen | 5 | 1 | 2 | 1 | 1 | 36
    = Eingeladen, aber niemand angemeldet
    (unbekannt: gone)
    = Personen im Einzelnen
    Name | Vorname | KI | Status | UStd
    (unbekannt: nobody) |  |  | teilweise anwesend | 8
    Arm | Gesa | Bonn | fehlt | 0
    Ärmel | Dr. Anna | Düsseldorf | teilweise anwesend | 8
    Probst | Ömer | Wesel | anwesend, ohne Anmeldung | 20
    Zufall | Jannis | (unbekannt: gone) | entschuldigt | 0
    = Warteliste, in dieser Reihenfolge
    Nr. | Name | Vorname | KI
    1 | Warten | Tarek | Wesel
    "#);
    let figures: Vec<_> = report
        .figures
        .iter()
        .map(|fact| {
            let lines: Vec<_> = fact.lines.iter().map(Line::as_str).collect();
            format!("{}: {}", fact.label, lines.join(" / "))
        })
        .collect();
    insta::assert_snapshot!(figures.join("\n"), @r#"
    Erwarteten waren da: 3 von 5 / 1 davon ohne Anmeldung
    fehlten ohne Nachricht: 1 / 20 % der Erwarteten
    besucht, alle zusammen: 36 UStd / im Mittel 12 UStd je Person
    "#);
}

#[test]
fn nobody_is_named_unless_asked_for() {
    let (with, without) = (report(entered, true), report(entered, false));
    let text = |report: &SessionReport| outline(&report.sections);
    assert!(text(&with).contains("Ärmel") && !text(&without).contains("Ärmel"), "{}", text(&without));
    for report in [with, without] {
        let all = serde_json::to_string(&report).unwrap();
        assert!(!all.contains("SECRET"), "{all}");
    }
}

#[test]
fn the_status_says_what_is_missing() {
    for (change, words) in [
        (
            (|session| session.registrations.clear()) as fn(&mut Session),
            "Status: bestätigt. Niemand hat einen Platz.",
        ),
        (entered, "Status: durchgeführt."),
        (
            |session| {
                for registration in &mut session.registrations {
                    registration.status = RegistrationStatus::Registered;
                }
            },
            "Status: bestätigt. Die Anwesenheit ist noch nicht eingetragen.",
        ),
        (
            |session| {
                entered(session);
                session.registrations[0].status = RegistrationStatus::Registered;
            },
            "Status: durchgeführt. Für 1 Person ist die Anwesenheit noch nicht vollständig eingetragen.",
        ),
        (
            |session| {
                session.status = SessionStatus::Cancelled;
                session.cancel_reason = "Krankheit ".to_owned();
            },
            "Status: abgesagt. Grund: Krankheit",
        ),
    ] {
        assert_eq!(report(change, false).status.as_str(), words);
    }
}

#[test]
fn days_are_counted_one_by_one_and_people_once() {
    let report = report(
        |session| {
            session.registrations.truncate(1);
            let mut only =
                Registration { status: RegistrationStatus::Registered, ..session.registrations[0].clone() };
            let day = |status| Some(DayAttendance { status, ..DayAttendance::default() });
            only.enter(0, 3, day(RegistrationStatus::Attended));
            only.enter(1, 3, day(RegistrationStatus::Absent));
            session.registrations = vec![only.clone(), only];
        },
        false,
    );
    let days: Vec<_> = report.sections[1]
        .rows
        .iter()
        .map(|row| row.iter().skip(1).map(Line::as_str).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(days, ["1 1 0 0 0 0", "1 0 0 0 1 0", "1 0 0 0 0 1"]);
}
