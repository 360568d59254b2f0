use serde_json::Value;

use super::*;
use crate::catalogue::{SessionDay, Target, Time};
use crate::texts::Lang;

const GERMAN: Texts = Texts::new(Lang::De);

fn catalogue() -> Catalogue {
    serde_json::from_str(include_str!("../../../tests/data/attendee-list.laki.json")).unwrap()
}

fn session(catalogue: &Catalogue) -> Session {
    Session::clone(catalogue.sessions.at(0).unwrap())
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn list_of(session: impl FnOnce(&mut Session), options: &Options) -> AttendeeList {
    let catalogue = catalogue();
    let mut changed = self::session(&catalogue);
    session(&mut changed);
    model(&catalogue, &changed, options, GERMAN, day(2027, 2, 1))
}

/// Every string, one a line, under its place.
fn outline(value: &Value, place: &str, lines: &mut Vec<String>) {
    match value {
        Value::Object(fields) if fields.contains_key("last_name") => {
            let cells: Vec<_> = fields.values().filter_map(Value::as_str).collect();
            lines.push(format!("{place}: {}", cells.join(" | ")));
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                outline(value, format!("{place}.{name}").trim_start_matches('.'), lines);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| outline(item, place, lines)),
        Value::String(text) => lines.push(format!("{place}: {text}")),
        Value::Null => lines.push(format!("{place}: -")),
        other => lines.push(format!("{place}: {other}")),
    }
}

fn outline_of(list: &AttendeeList) -> String {
    let mut lines = Vec::new();
    outline(&serde_json::to_value(list).unwrap(), "", &mut lines);
    lines.join("\n")
}

fn names(list: &AttendeeList) -> Vec<&str> {
    list.rows.iter().map(|row| row.last_name.as_str()).collect()
}

fn headings(list: &AttendeeList) -> Vec<String> {
    let cell =
        |signature: &Signature| format!("{} {}", signature.heading, signature.detail).trim().to_owned();
    let sheet = |sheet: &Sheet| {
        let cells: Vec<_> = sheet.signatures.iter().map(cell).collect();
        format!("{}[{}]", sheet.heading, cells.join(", "))
    };
    list.sheets.iter().map(sheet).collect()
}

#[test]
fn every_string_is_decided() {
    let options = Options { waiting_list: true, empty_rows: 1, ..Options::default() };
    let list = list_of(|_| {}, &options);
    insta::assert_snapshot!(outline_of(&list), @r#"
    lang: de
    region: DE
    ident: laki-planer attendee list s1
    made_on: 2027-02-01
    file_name: Teilnehmendenliste 201 Modul 1 2027-03-03.pdf
    example: BEISPIEL – alle Angaben erfunden
    document_title: Teilnehmendenliste · 201 · Modul 1 · Mi, 03.03. bis Fr, 05.03.2027
    style.accent: -
    style.accent_reads: false
    organisation: Landesweite Koordinierungsstelle Probe
    organisation: Dezernat 37
    organisation: Musterallee 1–3
    organisation: 44139 Dortmund
    logo_alt: Logo: Landesweite Koordinierungsstelle Probe
    footer: Teilnehmendenliste · 201 · Modul 1 · Mi, 03.03. bis Fr, 05.03.2027 · Stand 01.02.2027
    page_pattern: Seite {page} von {pages}
    contact: Tel. 0231 000-37
    contact: post@stelle.example
    contact: Az. 37.01-2027-201
    title: Teilnehmendenliste
    offering: LAKI-201 Kommunales Konfliktmanagement
    module: Modul 1: Konfliktkultur und Auftrag
    partner: In Zusammenarbeit mit der Akademie Beispiel, gefördert durch die Stiftung Muster
    facts.label: Termin
    facts.lines: Mi, 03.03.2027, 09:30–16:30 Uhr
    facts.lines: Do, 04.03.2027, 09:30–16:30 Uhr
    facts.lines: Fr, 05.03.2027, 09:30–12:30 Uhr
    facts.label: Ort
    facts.lines: Haus der Vielfalt
    facts.lines: Saal 2
    facts.lines: Beispielweg 5, 47051 Duisburg
    facts.label: Leitung
    facts.lines: Mirjam Probe
    facts.label: Umfang
    facts.lines: 20 UStd
    facts.lines: zu je 45 Minuten
    instruction: Bitte unterschreiben Sie selbst, an jedem Tag, an dem Sie da sind.
    landscape: true
    columns.kind: number
    columns.heading: Nr.
    columns.kind: last_name
    columns.heading: Name
    columns.kind: first_name
    columns.heading: Vorname
    columns.kind: centre
    columns.heading: KI, Dienststelle
    columns.kind: remark
    columns.heading: Bemerkung
    sheets.heading: 
    sheets.signatures.heading: Mi, 03.03.
    sheets.signatures.detail: Unterschrift
    sheets.signatures.heading: Do, 04.03.
    sheets.signatures.detail: Unterschrift
    sheets.signatures.heading: Fr, 05.03.
    sheets.signatures.detail: Unterschrift
    rows: 1 | (unbekannt: nobody) |  |  |  | 
    rows: 2 | Arm | Gesa | Bonn | Abgeordnete Lehrkraft | entschuldigt
    rows: 3 | Ärmel | Dr. Anna | Düsseldorf | KI-Leitung | 
    rows: 4 | Probst | Ömer | Wesel | Sozialpädagogische Fachkraft | 
    rows: 5 | Zufall | Jannis | (unbekannt: gone) | Sozialpädagogische Fachkraft | 
    rows: 6 |  |  |  |  | 
    nobody: Noch niemand angemeldet.
    waiting.heading: Warteliste, in dieser Reihenfolge
    waiting.rows: 1 | Warten | Tarek | Wesel | Sozialpädagogische Fachkraft | 
    closing.heading: Bestätigung
    closing.statement: Die Veranstaltung fand wie angegeben statt. Die Unterschriften sind eigenhändig.
    closing.lines.name: Mirjam Probe
    closing.lines.labels: Datum
    closing.lines.labels: Name
    closing.lines.labels: Unterschrift
    closing.lines.name: Dr. Ada Amt, Dezernatsleitung
    closing.lines.labels: Datum
    closing.lines.labels: Für die Dienststelle
    closing.lines.labels: Unterschrift
    privacy.label: Datenschutzhinweis
    privacy.lines: Verantwortlich: Landesweite Koordinierungsstelle Probe, Dezernat 37, Musterallee 1–3, 44139 Dortmund. Datenschutzbeauftragte Person: datenschutz@stelle.example. Wir verarbeiten Name, Dienststelle, dienstliche Kontaktdaten, Anmeldung, Anwesenheit und Abschluss, um die Fortbildung zu planen, durchzuführen, zu bescheinigen und nachzuweisen (Art. 6 Abs. 1 Buchst. e DSGVO i. V. m. § 3 DSG NRW). Diese Liste geht im Raum herum; sie nennt deshalb weder Kontaktdaten noch Bedarfe der Teilnehmenden. Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Widerspruch sowie auf Beschwerde bei der LDI NRW.
    "#);
}

#[test]
fn nothing_private_is_on_the_list() {
    let all = Columns { number: true, centre: true, role: true, remark: true };
    let options = Options { columns: all, only_confirmed: false, waiting_list: true, ..Options::default() };
    for lang in [Lang::De, Lang::En] {
        let catalogue = catalogue();
        let list = model(&catalogue, &session(&catalogue), &options, Texts::new(lang), day(2027, 2, 1));
        let printed = serde_json::to_string(&list).unwrap();
        assert!(printed.contains("Ömer") && printed.contains("Warten"));
        assert!(!printed.contains("SECRET"), "{printed}");
        assert!(printed.contains("0231 000-37") && printed.contains("post@stelle.example"), "{printed}");
    }
}

#[test]
fn rows_follow_the_options() {
    let none = Options { empty_rows: 0, ..Options::default() };
    for (options, expected) in [
        (none.clone(), vec!["(unbekannt: nobody)", "Arm", "Ärmel", "Probst", "Zufall"]),
        (
            Options { sort: Sort::ByCentre, ..none.clone() },
            vec!["(unbekannt: nobody)", "Zufall", "Arm", "Ärmel", "Probst"],
        ),
        (
            Options { sort: Sort::AsRegistered, ..none.clone() },
            vec!["Probst", "Ärmel", "Arm", "Zufall", "(unbekannt: nobody)"],
        ),
        (
            Options { only_confirmed: false, ..none.clone() },
            vec!["(unbekannt: nobody)", "Arm", "Ärmel", "Musterfrau", "Probst", "Zufall"],
        ),
        (
            Options { empty_rows: 2, ..none.clone() },
            vec!["(unbekannt: nobody)", "Arm", "Ärmel", "Probst", "Zufall", "", ""],
        ),
    ] {
        let list = list_of(|_| {}, &options);
        assert_eq!(names(&list), expected, "{options:?}");
        let numbers: Vec<_> = list.rows.iter().map(|row| row.number.to_string()).collect();
        assert_eq!(numbers, (1..=expected.len()).map(|n| n.to_string()).collect::<Vec<_>>());
    }
    let many = list_of(|_| {}, &Options { empty_rows: u16::MAX, ..none });
    assert_eq!(many.rows.len(), 5 + usize::from(Options::MAX_EMPTY_ROWS));
}

#[test]
fn columns_can_be_left_out_but_names_cannot() {
    let no_columns = Columns { number: false, centre: false, role: false, remark: false };
    let list = list_of(|_| {}, &Options { columns: no_columns, ..Options::default() });
    let kinds: Vec<_> = list.columns.iter().map(|column| column.kind).collect();
    assert_eq!(kinds, [ColumnKind::LastName, ColumnKind::FirstName]);
}

#[test]
fn signature_columns_follow_the_days() {
    let whole = |n: u32| SessionDay::whole(day(2027, 3, n));
    let half = |n: u32| SessionDay::half(day(2027, 3, n));
    let odd =
        |start: &str, end: &str| SessionDay { start: Time::new(start), end: Time::new(end), ..whole(1) };
    let (by_day, by_half) = (SignaturePer::Day, SignaturePer::HalfDay);
    for (days, per, expected, landscape) in [
        (vec![], by_day, vec!["[Unterschrift]"], false),
        (vec![whole(1)], by_day, vec!["[Unterschrift]"], false),
        (vec![whole(1)], by_half, vec!["[Unterschrift vormittags, Unterschrift nachmittags]"], false),
        (vec![half(1)], by_half, vec!["[Unterschrift]"], false),
        (vec![odd("", "")], by_half, vec!["[Unterschrift vormittags, Unterschrift nachmittags]"], false),
        (
            vec![whole(1), half(2)],
            by_half,
            vec!["[Mo, 01.03. vormittags, Mo, 01.03. nachmittags, Di, 02.03. nachmittags]"],
            true,
        ),
        (vec![whole(1), whole(2)], by_day, vec!["[Mo, 01.03. Unterschrift, Di, 02.03. Unterschrift]"], false),
        (
            (1..=6).map(whole).collect(),
            by_day,
            vec![
                "Tag 1 bis 3 von 6[Mo, 01.03. Unterschrift, Di, 02.03. Unterschrift, Mi, 03.03. Unterschrift]",
                "Tag 4 bis 6 von 6[Do, 04.03. Unterschrift, Fr, 05.03. Unterschrift, Sa, 06.03. Unterschrift]",
            ],
            true,
        ),
        (
            (1..=3).map(half).collect(),
            by_half,
            vec!["[Mo, 01.03. nachmittags, Di, 02.03. nachmittags, Mi, 03.03. nachmittags]"],
            true,
        ),
        (
            (1..=3).map(whole).collect(),
            by_half,
            vec![
                "Tag 1 bis 2 von 3[Mo, 01.03. vormittags, Mo, 01.03. nachmittags, Di, 02.03. vormittags, Di, 02.03. nachmittags]",
                "Tag 3 von 3[Mi, 03.03. vormittags, Mi, 03.03. nachmittags]",
            ],
            true,
        ),
    ] {
        let options = Options { signature: per, ..Options::default() };
        let list = list_of(|session| session.days = days.clone(), &options);
        assert_eq!(
            (headings(&list), list.landscape),
            (expected.iter().map(|s| (*s).to_owned()).collect(), landscape)
        );
    }
}

#[test]
fn what_is_missing_is_said_or_left_out() {
    let list = list_of(
        |session| {
            *session = Session {
                id: session.id.clone(),
                module: "gone".into(),
                target: Some(Target::new("2027-Q2")),
                venue: Some("gone".into()),
                trainers: vec!["gone".into()],
                ..Session::default()
            };
        },
        &Options { empty_rows: 0, waiting_list: true, ..Options::default() },
    );
    assert_eq!(list.offering.as_str(), "(unbekannt: gone)");
    assert!(
        list.module.is_empty() && list.partner.is_none() && list.rows.is_empty() && list.waiting.is_none()
    );
    let facts: Vec<_> = list.facts.iter().flat_map(|fact| &fact.lines).map(Line::as_str).collect();
    assert_eq!(
        facts,
        ["zu terminieren", "2. Quartal 2027", "(unbekannt: gone)", "(unbekannt: gone)", "noch offen"]
    );
    assert_eq!(list.letterhead.file_name, "Teilnehmendenliste.pdf");

    let empty =
        model(&Catalogue::default(), &Session::default(), &Options::default(), GERMAN, day(2027, 2, 1));
    assert!(
        empty.letterhead.organisation.is_empty()
            && empty.contact.is_empty()
            && empty.letterhead.example.is_none()
    );
    assert!(empty.privacy.lines[0].as_str().starts_with("Wir verarbeiten"));
}

#[test]
fn options_read_back_and_fill_gaps() {
    let options = Options { sort: Sort::ByCentre, signature: SignaturePer::HalfDay, ..Options::default() };
    let text = serde_json::to_string(&options).unwrap();
    assert_eq!(serde_json::from_str::<Options>(&text).unwrap(), options);
    let partial: Options = serde_json::from_str(r#"{"columns": {"role": true}, "later": 1}"#).unwrap();
    assert_eq!(
        partial,
        Options { columns: Columns { role: true, ..Columns::default() }, ..Options::default() }
    );
}
