//! Spreadsheets as other programs write them, and as nobody should: read, proposed, imported. openpyxl, odfpy
//! and `LibreOffice` make them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use laki_planer::catalogue::{
    Catalogue, Centre, Person, PersonId, Registration, RegistrationStatus, Role, Session, SessionDay,
};
use laki_planer::exchange::columns::Columns;
use laki_planer::exchange::import::{Import, Kind, Request, State};
use laki_planer::exchange::read::{self, Format, ReadError, Value, Workbook};
use laki_planer::texts::{Lang, Texts};
use proptest::prelude::{Strategy, any, prop, proptest};

use super::support::{self, convert, day, laki, python, run};

fn today() -> NaiveDate {
    day("2026-11-23")
}

fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    read::read(bytes, &mut |_| true)
}

/// Rows as text: a date as such, a formula's value, an empty cell as nothing.
fn told(book: &Workbook) -> String {
    let mut text = String::new();
    for sheet in &book.sheets {
        writeln!(text, "[{}]", sheet.name).unwrap();
        for row in &sheet.rows {
            let cells: Vec<_> = row.cells.iter().map(Value::text).collect();
            writeln!(text, "{} {}", row.number, cells.join("|")).unwrap();
        }
    }
    text
}

const LIST: &str = r#"
import sys, datetime
from openpyxl import Workbook
book = Workbook()
sheet = book.active
sheet.title = "Anmeldungen"
sheet["A1"] = "Anmeldungen Modul 3"
sheet.merge_cells("A1:F1")
sheet["A3"], sheet["C3"], sheet["D3"] = "Person", "KI", "Kontakt"
sheet.merge_cells("A3:B3")
sheet.merge_cells("D3:E3")
sheet["A4"], sheet["B4"], sheet["D4"], sheet["E4"], sheet["F4"] = "Nachname", "Vorname", "E-Mail", "Telefon", "im KI seit"
rows = [
    ("Özil", "Mia", "Unna", "mia@example.org", "02303 1", datetime.date(2027, 12, 31)),
    ("Beispiel, geb. Muster", "Ben", "KI Köln", "ben@example.org", None, "31.12.2027"),
    ("Eins", "Ada", "Unna", None, 2303, "31.12.27"),
    None,
    ("Zwei", "Eda", "unna", None, None, "2027-12-31"),
    ("Drei", "Ida", "UNNA", None, None, "31/12/2027"),
    ("Vier", "Oda", "Koln", None, None, "31. Dezember 2027"),
]
for at, row in enumerate(rows):
    for column, value in enumerate(row or ()):
        sheet.cell(row=5 + at, column=column + 1, value=value)
sheet["A12"], sheet["E12"] = "Fünf", "=2300+3"
sheet["B12"], sheet["C12"] = "Uwe", "Unna"
other = book.create_sheet("Notizen")
other["B2"] = "ja"
other["C2"] = 1.5
book.save(sys.argv[1])
"#;

fn centres() -> Catalogue {
    let centre = |id: &str, name: &str| Centre { id: id.into(), name: name.to_owned(), ..Centre::default() };
    Catalogue {
        centres: [centre("unna", "Unna"), centre("koeln", "Köln")].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn import(catalogue: &Catalogue, kind: Kind, book: &Workbook) -> (Columns, Import) {
    let session = (kind != Kind::People).then(|| "s".into());
    let request = Request { kind, session, today: today() };
    let columns = Columns::recognise(&book.sheets[0], kind, catalogue, &request.days(catalogue));
    let import = Import::of(catalogue, request, &book.sheets[0], &columns, &mut |_| true).unwrap();
    (columns, import)
}

fn numbered(number: usize) -> PersonId {
    format!("n{number:04}").as_str().into()
}

#[test]
fn one_list_in_four_formats_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let xlsx = folder.path().join("liste.xlsx");
    if python(LIST, &xlsx).is_none() {
        return;
    }
    // LibreOffice works the formula out; openpyxl only writes it down.
    if !convert(&xlsx, "ods", folder.path()) {
        return;
    }
    let ods = folder.path().join("liste.ods");
    for format in ["xlsx", "xls"] {
        assert!(convert(&ods, format, folder.path()));
    }
    let mut before = None;
    for (ending, format) in [("ods", Format::Ods), ("xlsx", Format::Xlsx), ("xls", Format::Xls)] {
        let book = read(&std::fs::read(folder.path().join(format!("liste.{ending}"))).unwrap()).unwrap();
        assert_eq!(book.format, format);
        let notices: Vec<_> = book.notices.iter().map(|notice| notice.words(Texts::new(Lang::De))).collect();
        assert_eq!(notices, ["1 Formel (E12): ihr zuletzt berechneter Wert gilt."], "{ending}");
        let text = told(&book);
        assert!(text.contains("12 Fünf|Uwe|Unna||2303\n[Notizen]\n2 |ja|1.5\n"), "{ending}: {text}");
        assert_eq!(*before.get_or_insert_with(|| text.clone()), text, "{ending}");

        let (columns, import) = import(&centres(), Kind::People, &book);
        assert_eq!(columns.remembered(), ["last-name", "first-name", "centre", "email", "phone", "from"]);
        let proposal = import.propose(&centres(), &BTreeMap::new(), &numbered);
        assert_eq!(proposal.summary(Texts::new(Lang::De)), "7 neu", "{ending}");
        let after = proposal.edit().unwrap().apply(&centres()).unwrap();
        let named = |last: &str| after.people.iter().find(|person| person.last_name == last).unwrap().clone();
        assert_eq!(named("Beispiel, geb. Muster").centre, Some("koeln".into()));
        for name in ["Özil", "Beispiel, geb. Muster", "Eins", "Zwei", "Drei", "Vier"] {
            assert_eq!(named(name).from, Some(day("2027-12-31").into()), "{name}");
        }
    }
}

#[test]
fn odfpy_and_protected_files_are_read_or_named() {
    let folder = tempfile::tempdir().unwrap();
    let ods = folder.path().join("liste.ods");
    let script = r#"
import sys
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableRow, TableCell
from odf.text import P
book = OpenDocumentSpreadsheet()
table = Table(name="Blatt")
for line in [["Name", "Anwesend"], [], ["Anna Beispiel", "ja"]]:
    row = TableRow()
    for text in line:
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=text))
        row.addElement(cell)
    table.addElement(row)
table.addElement(TableRow(numberrowsrepeated=1048573))
book.spreadsheet.addElement(table)
book.save(sys.argv[1])
"#;
    if python(script, &ods).is_some() {
        let book = read(&std::fs::read(&ods).unwrap()).unwrap();
        assert_eq!(told(&book), "[Blatt]\n1 Name|Anwesend\n3 Anna Beispiel|ja\n");
    }
    // A ZIP entry that is encrypted; and the container in which newer Excel keeps what it encrypts.
    let mut zip = archive(&[("xl/workbook.xml", b"<x/>")]);
    for at in memchr::memmem::find_iter(&zip.clone(), b"PK\x01\x02").collect::<Vec<_>>() {
        zip[at + 8] |= 1;
    }
    zip[6] |= 1;
    assert_eq!(read(&zip), Err(ReadError::Protected));
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with one sheet, as bytes.
fn xlsx(sheet: &str) -> Vec<u8> {
    xlsx_with(sheet.as_bytes())
}

fn xlsx_with(sheet: &[u8]) -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            b"<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            b"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"B\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn sheet(inner: &str) -> String {
    format!("<worksheet><sheetData>{inner}</sheetData></worksheet>")
}

#[test]
fn hostile_workbooks_are_refused_or_cut_with_a_word() {
    let cell = |place: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>x</t></is></c>");
    let sparse = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}{}</row>",
        cell("A1"),
        cell("A1048576"),
        cell("XFD1048576")
    );
    let book = read(&xlsx(&sheet(&sparse))).unwrap();
    assert_eq!(told(&book), "[B]\n1 x\n1048576 x\n");
    let words = book.notices[0].words(Texts::new(Lang::De));
    assert!(words.starts_with("Zelle XFD1048576 liegt weit rechts"), "{words}");

    let shared =
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"4294967290\">1+1</f><v>2</v></c></row>";
    assert_eq!(told(&read(&xlsx(&sheet(shared))).unwrap()), "[B]\n1 2\n");

    let bomb = vec![b' '; 330 << 20];
    assert_eq!(read(&xlsx_with(&bomb)), Err(ReadError::UnpacksTooLarge));
    drop(bomb);
    let strings = "<si/>".repeat(9 << 20);
    let bytes = archive(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", strings.as_bytes())]);
    assert_eq!(read(&bytes), Err(ReadError::UnpacksTooLarge));

    let content = |row: &str| {
        let content = format!(
            "<office:document-content><table:table table:name='T'>{row}</table:table></office:document-content>"
        );
        let manifest = "<manifest:manifest/>";
        archive(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", manifest.as_bytes()),
            ("content.xml", content.as_bytes()),
        ])
    };
    let value = "<table:table-cell office:value-type='float' office:value='1'/>";
    let row =
        |attribute: &str, cells: &str| format!("<table:table-row {attribute}>{cells}</table:table-row>");
    assert!(read(&content(&row("", value))).is_ok());
    let many = "table:number-rows-repeated='1000000'";
    let wide = format!("<table:table-cell table:number-columns-repeated='1000'/>{value}");
    assert_eq!(read(&content(&row(many, &wide))), Err(ReadError::TooManyCells));
    assert_eq!(read(&content(&row(many, value))), Err(ReadError::TooManyRows));
}

#[test]
fn files_cut_anywhere_are_read_or_refused() {
    let mut files = Vec::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..400 {
        sheet.write_string(row, 0, format!("Vorname{row}")).unwrap();
        sheet.write_string(row, 1, format!("Nachname{}", u64::from(row) * 7_919 % 1_000_003)).unwrap();
    }
    files.push(book.save_to_buffer().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.xlsx");
    std::fs::write(&path, &files[0]).unwrap();
    for format in ["xls", "ods"] {
        if convert(&path, format, folder.path()) {
            files.push(std::fs::read(path.with_extension(format)).unwrap());
        }
    }
    for file in &files {
        assert!(read(file).is_ok());
        for end in (1..file.len()).step_by(1024) {
            if let Ok(book) = read(&file[..end]) {
                assert!(!book.sheets.is_empty());
            }
        }
        for at in (0..file.len()).step_by(769) {
            let mut broken = file.clone();
            broken[at] ^= 0x55;
            let _ = read(&broken);
        }
    }
}

/// Peak memory of the program while it reads a file, in kilobytes, and what it says.
fn peak_kilobytes(path: &Path, catalogue: &Path) -> Option<(u64, String)> {
    let script = "import resource, subprocess, sys\n\
        done = subprocess.run(sys.argv[1:], capture_output=True, text=True)\n\
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n\
        print(done.stderr)";
    let catalogue = support::path(catalogue);
    let arguments = ["--dry-run", "--lang", "de"];
    let arguments = [&["-c", script, env!("CARGO_BIN_EXE_laki-planer"), "import", catalogue], &arguments[..]];
    let text = run("/usr/bin/python3", &arguments.concat(), path)?;
    let (peak, said) = text.split_once('\n').unwrap();
    Some((peak.parse().unwrap(), said.to_owned()))
}

#[test]
fn a_million_rows_take_little_memory_and_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let catalogue = folder.path().join("neu.laki.json");
    assert_eq!(laki(&["new", support::path(&catalogue)]).code, 0);
    let mut inner = String::new();
    for row in 1..=1_048_576 {
        write!(inner, "<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>").unwrap();
    }
    let path = folder.path().join("viele.xlsx");
    std::fs::write(&path, xlsx(&sheet(&inner))).unwrap();
    if let Some((peak, said)) = peak_kilobytes(&path, &catalogue) {
        assert!(said.contains("mehr als 50.000 Zeilen"), "{said}");
        assert!(peak < 300_000, "{peak} kB");
    }
}

#[test]
fn the_command_line_says_what_it_would_do_and_writes_only_where_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let laki = |arguments: &[&str]| {
        let ran = laki(arguments);
        (ran.code, ran.out, ran.err)
    };
    let (catalogue, list) = (at("k.laki.json"), at("liste.csv"));
    assert_eq!(laki(&["new", &catalogue]).0, 0);
    let untouched = std::fs::read(&catalogue).unwrap();
    std::fs::write(&list, "Name;KI;Mail\nBeispiel, Anna;Unna;a@example.org\nMuster, Ben;Una;\n").unwrap();

    let (code, _, said) = laki(&["import", &catalogue, &list]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("--dry-run"), "{said}");
    let (code, out, _) = laki(&["import", &catalogue, &list, "--dry-run"]);
    assert_eq!(code, 1);
    assert!(out.contains("2  Anna Beispiel  neu"), "{out}");
    assert!(out.contains("B3: unbekanntes KI „Una“; gemeint ist vielleicht „Unna“"), "{out}");
    let (code, out, _) = laki(&["import", &catalogue, &list, "--dry-run", "--json", "--map", "B="]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (code, &told["counts"]["new"], &told["columns"][1]["field"]),
        (0, &2.into(), &serde_json::Value::Null)
    );
    assert_eq!(std::fs::read(&catalogue).unwrap(), untouched);

    let output = at("neu.laki.json");
    let (code, out, _) = laki(&["import", &catalogue, &list, "-o", &output]);
    assert_eq!(code, 1, "{out}");
    assert!(std::fs::read_to_string(&output).unwrap().contains("a@example.org"));
    assert_eq!(laki(&["import", &catalogue, &list, "-o", &output]).0, 3, "another file is not replaced");
    assert_eq!(std::fs::read(&catalogue).unwrap(), untouched);
    assert_eq!(laki(&["import", &catalogue, &list, "-o", &catalogue]).0, 1, "the file itself may be named");
    assert_ne!(std::fs::read(&catalogue).unwrap(), untouched);
    let ics = at("ferien.ics");
    std::fs::write(
        &ics,
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20391001\r\nDTEND;VALUE=DATE:20391016\r\nSUMMARY:Herbstferien 2039\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    )
    .unwrap();
    let kind = ["--kind", "school-holidays"];
    let (code, out, _) = laki(&[&["import", &catalogue, &ics, "--dry-run"][..], &kind].concat());
    assert!(code == 0 && out.contains("Herbstferien") && out.contains("neu"), "{out}");
    assert_eq!(laki(&[&["import", &catalogue, &ics, "-o", &catalogue][..], &kind].concat()).0, 0);
    let (_, out, _) = laki(&[&["import", &catalogue, &ics, "--dry-run"][..], &kind].concat());
    assert!(out.contains("unverändert"), "{out}");
    assert_eq!(laki(&[&["import", &catalogue, &list, "--dry-run"][..], &kind].concat()).0, 3);
    let days = std::fs::read_to_string(&ics)
        .unwrap()
        .replace("20391016", "20391002")
        .replace("Herbstferien", "Stadtfest");
    std::fs::write(&ics, days).unwrap();
    let kind = ["--kind", "public-holidays"];
    let (code, out, _) = laki(&[&["import", &catalogue, &ics, "-o", &catalogue][..], &kind].concat());
    assert!(code == 0 && out.contains("Sie entscheiden"), "{out}");
    let slots = ["slots", &catalogue, "--module", "laki-104-1", "--from", "1.10.2039", "--to", "1.10.2039"];
    let (_, free, _) = laki(&slots);
    assert!(!free.contains("01.10.2039"), "{free}");
    for (arguments, code, says) in [
        (vec!["--map", "Mail=nichts"], 2, "kein Feld"),
        (vec!["--map", "Nirgends=email"], 2, "Keine Spalte"),
        (vec!["--kind", "registrations"], 2, "--session"),
        (vec!["--kind", "attendance", "--session", "x"], 4, "x"),
        (vec!["--sheet", "Blatt"], 4, "Blatt"),
    ] {
        let arguments = [vec!["import", &catalogue, &list, "--dry-run"], arguments].concat();
        let (found, _, said) = laki(&arguments);
        assert_eq!(found, code, "{arguments:?}: {said}");
        assert!(said.contains(says), "{arguments:?}: {said}");
    }
}

fn name() -> impl Strategy<Value = String> {
    "[A-ZÄÖÜ][a-zäöüßéłş'’-]{1,9}"
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    let one =
        (name(), name(), 0..2_usize, 0..9_usize, any::<bool>(), "0[1-9][0-9]{2,3} [0-9]{4,7}", 0..900_u64);
    prop::collection::vec(one, 1..20).prop_map(|people| {
        let mut seen = std::collections::BTreeSet::new();
        let person = |(at, (first, last, centre, role, address, phone, from))| Person {
            id: format!("p{at:04}").as_str().into(),
            first_name: first,
            // Surnames that are far apart: who is called almost the same is asked about, rightly.
            last_name: format!(
                "{last}{}",
                "qxyzvwjkpg".chars().cycle().skip(at * 3).take(6 + at % 4).collect::<String>()
            ),
            centre: Some(if centre == 0 { "unna" } else { "koeln" }.into()),
            role: Role::ALL[role],
            email: if address { format!("p{at}@example.org") } else { String::new() },
            phone,
            from: (from > 300).then(|| (day("2024-01-01") + chrono::Days::new(from)).into()),
            ..Person::default()
        };
        let all = people.into_iter().enumerate().map(person);
        all.filter(|person| seen.insert(person.last_name.to_lowercase())).collect()
    })
}

/// Heads and rows, as every export has them.
fn table(people: &[Person], catalogue: &Catalogue) -> Vec<Vec<String>> {
    let texts = Texts::new(Lang::De);
    let mut rows = vec![
        ["Nachname", "Vorname", "KI", "Rolle", "E-Mail", "Telefon", "seit", "Angemeldet am", "Status"]
            .map(ToOwned::to_owned)
            .to_vec(),
    ];
    let session = catalogue.sessions.get(&"s".into()).unwrap();
    for person in people {
        let centre = catalogue.centres.get(person.centre.as_ref().unwrap()).unwrap();
        let registration = session.registration(&person.id).unwrap();
        rows.push(vec![
            person.last_name.clone(),
            person.first_name.clone(),
            centre.name.clone(),
            texts.role(person.role).to_owned(),
            person.email.clone(),
            person.phone.clone(),
            person.from.as_ref().map(|date| texts.written_date(date)).unwrap_or_default(),
            registration.registered_on.as_ref().map(|date| texts.written_date(date)).unwrap_or_default(),
            texts.registration_status(registration.status).to_owned(),
        ]);
    }
    rows
}

fn as_csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xef\xbb\xbf".to_vec());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

fn as_xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn with_session(mut catalogue: Catalogue, registrations: Vec<Registration>) -> Catalogue {
    let days = ["2027-04-21", "2027-04-22"].map(|date| SessionDay::whole(day(date))).to_vec();
    catalogue.sessions.put(Session { id: "s".into(), days, registrations, ..Session::default() });
    catalogue
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn what_goes_out_comes_in_again(people in people(), statuses in prop::collection::vec((0..7_usize, 0..40_u64), 20)) {
        let statuses: Vec<_> = statuses.into_iter().map(|(status, day)| {
            (RegistrationStatus::ALL[status], today() - chrono::Days::new(day))
        }).collect();
        let registrations: Vec<_> = people.iter().zip(&statuses).map(|(person, (status, day))| {
            Registration { status: *status, ..Registration::new(person.id.clone(), *day) }
        }).collect();
        let mut full = with_session(centres(), registrations);
        for person in &people {
            full.people.put(person.clone());
        }
        let rows = table(&people, &full);
        for bytes in [as_csv(&rows), as_xlsx(&rows)] {
            let book = read(&bytes).unwrap();
            let empty = with_session(centres(), Vec::new());
            let (_, import) = import(&empty, Kind::Registrations, &book);
            let id = |number: usize| people[number - 1].id.clone();
            let proposal = import.propose(&empty, &BTreeMap::new(), &id);
            proptest::prop_assert_eq!(proposal.count(State::New), people.len(), "{:?}", proposal.lines);
            let after = proposal.edit().unwrap().apply(&empty).unwrap();
            proptest::prop_assert_eq!(&after.people, &full.people);
            proptest::prop_assert_eq!(&after.sessions, &full.sessions);
            // And once more: nothing is left to do.
            let (_, again) = self::import(&full, Kind::People, &book);
            let again = again.propose(&full, &BTreeMap::new(), &numbered);
            proptest::prop_assert_eq!(again.count(State::Same), people.len(), "{:?}", again.lines);
            proptest::prop_assert!(again.edit().is_none());
        }
    }
}
