//! The printed attendee list, calendar and matrix, read back.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use laki_planer::catalogue::{Person, Registration, Session, Trainer};
use laki_planer::documents::attendee_list::{Columns, Options, SignaturePer, Sort, model};
use laki_planer::documents::matrix::{self, Content, ContentLine, Module};
use laki_planer::documents::{AttendeeList, Rendered, Stationery, calendar, compile};
use laki_planer::matching::CellStatus;
use laki_planer::texts::{Lang, Texts};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::support::{attendee_list, check, check_ua, pages, run, squeeze, stationery, write};

/// Names that would be markup, or nothing at all, if they weren't treated as data; and how they print.
fn hostile_names() -> Vec<(String, String)> {
    let same = [
        "#import \"x\"",
        "$x^2$",
        "*fett* _kursiv_",
        "\\ \\n",
        "\"'`",
        "<a@b> @ref",
        "// Kommentar",
        "[inhalt] {code}",
        "= Titel",
        "{page} {pages}",
        "O’Connor-Łuczak",
        "Παπαδόπουλος",
        "Шевченко",
        "Nguyễn Thị",
        "Şahin İğdır",
        "😀 Emoji 🦊",
        "漢字",
        "-- --- ...",
    ];
    let long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(4);
    let long: String = long.chars().take(200).collect();
    same.into_iter()
        .map(|name| (name.to_owned(), name.to_owned()))
        .chain([(long.clone(), long)])
        .chain([("Nu\0ll".to_owned(), "Nu ll".to_owned()), ("Zei\r\nle".to_owned(), "Zei le".to_owned())])
        .collect()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 2, 1).unwrap()
}

/// The fixture's session with these people (last and first names) in it, in this order, on `days` days.
fn list_of(names: &[(String, String)], days: usize, options: &Options, lang: Lang) -> AttendeeList {
    let mut catalogue = attendee_list();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    session.days.truncate(days);
    session.registrations.clear();
    for (at, (last_name, first_name)) in names.iter().enumerate() {
        let id = format!("new-{at:04}");
        catalogue.people.put(Person {
            id: id.as_str().into(),
            last_name: last_name.clone(),
            first_name: first_name.clone(),
            centre: Some("dus".into()),
            ..Person::default()
        });
        session.registrations.push(Registration::new(id.as_str().into(), today()));
    }
    model(&catalogue, &session, options, Texts::new(lang), today())
}

fn numbered(count: usize) -> Vec<(String, String)> {
    (0..count).map(|at| (format!("Nachname{at:03}"), format!("Vorname{at:03}"))).collect()
}

fn as_registered() -> Options {
    Options { sort: Sort::AsRegistered, ..Options::default() }
}

fn set(list: &AttendeeList) -> Rendered {
    compile(list, &stationery()).unwrap()
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_variant_is_accessible_and_well_formed() {
    let all = Columns { number: true, centre: true, role: true, remark: true };
    let none = Columns { number: false, centre: false, role: false, remark: false };
    for (name, count, days, lang, options) in [
        ("one.pdf", 14, 1, Lang::De, Options::default()),
        ("landscape.pdf", 14, 3, Lang::De, Options { columns: all, ..Options::default() }),
        ("halves.pdf", 5, 3, Lang::De, Options { signature: SignaturePer::HalfDay, ..Options::default() }),
        ("bare.pdf", 3, 2, Lang::En, Options { columns: none, ..Options::default() }),
        ("long.pdf", 120, 2, Lang::De, Options::default()),
        ("nobody.pdf", 0, 0, Lang::De, Options { empty_rows: 0, ..Options::default() }),
    ] {
        let pdf = set(&list_of(&numbered(count), days, &options, lang)).pdf().unwrap();
        check(&pdf, name);
    }
}

#[test]
fn a_usual_group_fits_on_one_page() {
    assert_eq!(set(&list_of(&numbered(14), 1, &Options::default(), Lang::De)).page_count(), 1);
}

#[test]
fn the_waiting_list_stands_below_in_its_own_order() {
    let catalogue = attendee_list();
    let session = catalogue.sessions.at(0).unwrap();
    let options = Options { only_confirmed: false, waiting_list: true, ..Options::default() };
    let pdf = set(&model(&catalogue, session, &options, Texts::new(Lang::De), today())).pdf().unwrap();
    let Some(text) = pages(&check(&pdf, "waiting.pdf")).map(|pages| pages.join(" ")) else { return };
    let places = ["Ärmel", "Zufall", "Warteliste, in dieser Reihenfolge", "Warten", "Bestätigung"];
    let places = places.map(|name| text.find(name).unwrap_or_else(|| panic!("{name}: {text}")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(!text.contains("Absage"), "who cancelled isn't listed: {text}");
}

#[test]
fn the_checker_would_notice() {
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    let mut pdf = set(&list_of(&numbered(1), 1, &Options::default(), Lang::De)).pdf().unwrap();
    let at = pdf.windows(7).position(|bytes| bytes == b"/Marked").unwrap();
    pdf[at + 1] = b'X';
    assert!(!validate_pdf_bytes(&pdf, &options).unwrap().is_compliant);
}

#[test]
fn everybody_is_read_back_once_in_order_with_a_head_on_every_page() {
    let names = numbered(100);
    let rendered = set(&list_of(&names, 2, &Options::default(), Lang::De));
    let path = write("order.pdf", &rendered.pdf().unwrap());
    let Some(pages) = pages(&path) else { return };
    assert_eq!(pages.len(), rendered.page_count());
    assert!(pages.len() >= 4, "100 rows to sign in take pages");

    let text = pages.join(" ");
    let places: Vec<_> = names
        .iter()
        .map(|(last, _)| text.match_indices(last).map(|(at, _)| at).collect::<Vec<_>>())
        .collect();
    assert!(places.iter().all(|found| found.len() == 1), "each once: {places:?}");
    assert!(places.is_sorted(), "in order");
    for (at, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Seite {} von {}", at + 1, pages.len())), "{page}");
        assert!(page.contains("BEISPIEL – alle Angaben erfunden"), "{page}");
        if page.contains("Nachname") {
            for head in
                ["Nr. Name Vorname KI, Dienststelle", "Mi, 03.03. Unterschrift", "Do, 04.03. Unterschrift"]
            {
                assert!(page.contains(head), "{head}: {page}");
            }
        }
    }
    if let Some(info) = run("pdfinfo", &[], &path) {
        let info = squeeze(&info);
        assert!(info.contains(&format!("Pages: {}", pages.len())) && info.contains("Tagged: yes"), "{info}");
        assert!(info.contains("Title: Teilnehmendenliste · 201 · Modul 1"), "{info}");
    }
}

#[test]
fn the_head_names_what_the_office_needs() {
    let rendered = set(&list_of(&numbered(2), 3, &Options::default(), Lang::De));
    let Some(pages) = pages(&write("head.pdf", &rendered.pdf().unwrap())) else { return };
    for text in [
        "Landesweite Koordinierungsstelle Probe",
        "Az. 37.01-2027-201",
        "LAKI-201 Kommunales Konfliktmanagement",
        "Modul 1: Konfliktkultur und Auftrag",
        "In Zusammenarbeit mit der Akademie Beispiel, gefördert durch die Stiftung Muster",
        "Fr, 05.03.2027, 09:30–12:30 Uhr",
        "Haus der Vielfalt Saal 2 Beispielweg 5, 47051 Duisburg",
        "Mirjam Probe",
        "20 UStd zu je 45 Minuten",
        "Tel. 0231 000-37",
        "Dr. Ada Amt, Dezernatsleitung",
        "Für die Dienststelle",
        "Beschwerde bei der LDI NRW.",
    ] {
        assert!(pages.join(" ").contains(text), "{text}: {}", pages.join("\n"));
    }
}

#[test]
fn hostile_names_print_as_text() {
    let names: Vec<_> = hostile_names().into_iter().map(|(name, _)| (name, "Vera".to_owned())).collect();
    let pdf = set(&list_of(&names, 1, &as_registered(), Lang::De)).pdf().unwrap();
    let path = check(&pdf, "hostile.pdf");
    let Some(text) = pages(&path).map(|pages| without_spaces(&pages.join(" "))) else { return };
    let mut from = 0;
    for (_, printed) in hostile_names() {
        let printed = without_spaces(&printed);
        let Some(at) = text[from..].find(&printed) else {
            panic!("{printed} is missing after {}", &text[from..])
        };
        from += at + printed.len();
    }
}

#[test]
fn right_to_left_names_print_as_text() {
    for (last_name, first_name) in [("כהן", "נועה"), ("الخوري", "ليلى")] {
        let names = [(last_name.to_owned(), first_name.to_owned())];
        let pdf = set(&list_of(&names, 1, &as_registered(), Lang::De)).pdf().unwrap();
        let path = check(&pdf, "rtl.pdf");
        let Some(pages) = pages(&path) else { return };
        for name in [last_name, first_name] {
            assert!(pages[0].contains(name), "{name}: {}", pages[0]);
        }
    }
}

/// Samples of all of Unicode, and the characters that other programs stumble over.
#[test]
fn every_character_can_be_printed() {
    let sampled = (0..=u32::from(char::MAX)).step_by(97).filter_map(char::from_u32);
    let hard = ('\0'..'\u{500}')
        .chain('\u{2000}'..'\u{2100}')
        .chain('\u{fe00}'..'\u{fe10}')
        .chain('\u{ff00}'..='\u{ffff}');
    let characters: Vec<_> = sampled.chain(hard).chain('\u{e0000}'..'\u{e0200}').collect();
    let names: Vec<_> = characters.chunks(60).map(|chunk| (chunk.iter().collect(), String::new())).collect();
    let pdf = set(&list_of(&names, 1, &as_registered(), Lang::De)).pdf().unwrap();
    check_ua(&pdf, "every.pdf");
}

#[test]
fn endless_names_keep_nobody_waiting() {
    let names: Vec<_> = ["x", "x ", "x-", "م"].map(|part| (part.repeat(100_000), part.repeat(9_000))).into();
    let rendered = set(&list_of(&names, 5, &Options::default(), Lang::De));
    check_ua(&rendered.pdf().unwrap(), "endless.pdf");
    assert!(rendered.page_count() <= 6);
}

#[test]
fn the_same_list_gives_the_same_bytes() {
    let names: Vec<_> = hostile_names();
    let bytes = |options: &Options| set(&list_of(&names, 2, options, Lang::De)).pdf().unwrap();
    let first = bytes(&Options::default());
    let other = bytes(&Options { empty_rows: 9, ..Options::default() });
    assert!(first == bytes(&Options::default()), "the same");
    assert!(first != other, "and another for another list");
}

#[test]
fn a_period_of_sessions_is_accessible_and_read_back() {
    let mut catalogue = attendee_list();
    let mut session = Session::clone(catalogue.sessions.at(0).unwrap());
    for (at, (name, _)) in hostile_names().into_iter().enumerate() {
        let id = format!("hostile-{at:02}");
        let trainer = Trainer { id: id.as_str().into(), name, ..Trainer::default() };
        session.id = id.as_str().into();
        session.trainers = vec![id.as_str().into()];
        catalogue.trainers.put(trainer);
        catalogue.sessions.put(session.clone());
    }
    let first = session.first_day().unwrap();
    let month = first.with_day(1).unwrap();
    let month = (month, month + Months::new(1) - Days::new(1));
    for (name, period) in
        [("calendar-month.pdf", month), ("calendar-list.pdf", (first - Days::new(40), first + Days::new(90)))]
    {
        for lang in [Lang::De, Lang::En] {
            let sheet = calendar::model(&catalogue, period, Texts::new(lang), today());
            let rendered = compile(&sheet, &stationery()).unwrap();
            let pdf = rendered.pdf().unwrap();
            let path = check(&pdf, name);
            let Some(pages) = pages(&path) else { continue };
            assert_eq!(pages.len(), rendered.page_count(), "{name}");
            let text = without_spaces(&pages.join(" "));
            assert!(text.contains(&without_spaces(sheet.title.as_str())), "{name}: {text}");
            for (_, printed) in hostile_names().iter().filter(|(_, printed)| printed.chars().count() < 20) {
                assert!(text.contains(&without_spaces(printed)), "{name}: {printed} is missing in {text}");
            }
        }
    }
}

#[test]
fn an_empty_period_says_so() {
    let period = (NaiveDate::from_ymd_opt(2031, 2, 3).unwrap(), NaiveDate::from_ymd_opt(2031, 2, 9).unwrap());
    let sheet = calendar::model(&attendee_list(), period, Texts::new(Lang::De), today());
    let pdf = compile(&sheet, &Stationery::default()).unwrap().pdf().unwrap();
    let Some(pages) = pages(&check(&pdf, "calendar-empty.pdf")) else { return };
    assert!(pages[0].contains("In diesem Zeitraum ist kein Termin."), "{}", pages[0]);
    assert!(pages[0].contains("Seite 1 von 1"), "{}", pages[0]);
}

/// A matrix with so many columns and KIs, in groups of ten.
fn matrix_of(columns: usize, centres: usize) -> Content {
    let statuses = CellStatus::ALL;
    let cells =
        |row: usize| (0..columns).map(|column| Some(statuses[(row + column) % statuses.len()])).collect();
    let line = |row: usize| ContentLine {
        name: format!("Kreis{row:03}"),
        cells: cells(row),
        ..ContentLine::default()
    };
    let group = |row: usize| ContentLine {
        is_group: true,
        name: format!("Gruppe{row:03}"),
        ..ContentLine::default()
    };
    let lines =
        (0..centres).flat_map(|row| (row % 10 == 0).then(|| group(row)).into_iter().chain([line(row)]));
    let module = |at: usize| Module {
        offering: (101 + at / 3).to_string(),
        number: (at % 3 + 1).to_string(),
        code: format!("{} · Modul {}", 101 + at / 3, at % 3 + 1),
        title: format!("Titel #{at} *fett*"),
        open: 7,
    };
    Content {
        columns: (0..columns).map(module).collect(),
        lines: lines.collect(),
        filters: vec!["nicht Bezirk: Köln".to_owned()],
        centres,
        open: 77,
        done: "46 %".to_owned(),
    }
}

#[test]
fn the_matrix_is_accessible_and_repeats_its_heads() {
    for (name, columns, centres, lang) in [
        ("matrix.pdf", 20, 54, Lang::De),
        ("matrix-wide.pdf", 60, 120, Lang::De),
        ("matrix-one.pdf", 1, 1, Lang::En),
        ("matrix-empty.pdf", 0, 0, Lang::De),
    ] {
        let sheet = matrix::model(&attendee_list(), &matrix_of(columns, centres), Texts::new(lang), today());
        let rendered = compile(&sheet, &stationery()).unwrap();
        let pdf = rendered.pdf().unwrap();
        let path = check(&pdf, name);
        let Some(pages) = pages(&path) else { return };
        let text = pages.join(" ");
        for row in 0..centres {
            let times = text.matches(&format!("Kreis{row:03}")).count();
            assert_eq!(times, columns.div_ceil(48), "{name}: Kreis{row:03}");
        }
        if lang == Lang::De {
            assert!(
                text.contains("Abdeckung je KI und Modul") && text.contains("nicht Bezirk: Köln"),
                "{text}"
            );
            assert!(
                text.contains("abgeschlossen") && text.contains("nicht vorgesehen"),
                "the legend: {text}"
            );
        }
        for page in pages.iter().filter(|page| page.contains("Kreis0")) {
            assert!(page.contains("101") || page.contains("117"), "offerings on every page: {page}");
            assert!(page.contains("fertig") || lang == Lang::En, "heads on every page: {page}");
        }
        assert!(columns == 0 || text.contains("Titel #0 *fett*"), "titles are text: {text}");
    }
}
