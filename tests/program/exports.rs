//! Tables that leave the program, read back by openpyxl and pandas.

use laki_planer::catalogue::Catalogue;
use laki_planer::exchange::csv::{CsvOptions, csv};
use laki_planer::exchange::table::{Table, Value};
use laki_planer::exchange::tables::{Kind, Question, Whom};
use laki_planer::exchange::xlsx::xlsx;
use laki_planer::reference;
use laki_planer::texts::{Lang, Texts};

use super::support::{EXAMPLE, laki, python};

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn table(catalogue: &Catalogue, kind: Kind, lang: Lang) -> Table {
    kind.table(&Question::new(catalogue, Texts::new(lang), today()))
}

#[test]
fn every_table_has_rows_of_its_width_and_is_the_same_each_time() {
    let catalogue = reference::example();
    for lang in [Lang::De, Lang::En] {
        for &kind in Kind::ALL {
            let made = table(&catalogue, kind, lang);
            let may_be_empty = matches!(kind, Kind::Certificates | Kind::Clashes | Kind::Findings);
            assert!(may_be_empty || !made.rows.is_empty(), "{kind:?}");
            assert!(made.rows.iter().all(|row| row.len() == made.heads.len()), "{kind:?}");
            assert!(made.heads.iter().all(|head| !head.is_empty()), "{kind:?}");
            let bytes = || xlsx(&[table(&catalogue, kind, lang)], Texts::new(lang)).unwrap();
            assert_eq!(bytes(), bytes(), "{kind:?}");
            // An empty catalogue has tables without rows, not faults.
            table(&Catalogue::default(), kind, lang);
        }
    }
}

#[test]
fn the_need_for_support_and_free_notes_leave_in_no_table() {
    let mut catalogue = reference::example();
    let mut session = (**catalogue.sessions.at(0).unwrap()).clone();
    for registration in &mut session.registrations {
        registration.support_need = Some("GEHEIM".into());
    }
    assert!(!session.registrations.is_empty());
    catalogue.sessions.put(session);
    let mut person = (**catalogue.people.at(0).unwrap()).clone();
    person.note = "GEHEIM".to_owned();
    catalogue.people.put(person);
    for &kind in Kind::ALL {
        let made = table(&catalogue, kind, Lang::De);
        let has = |value: &Value| matches!(value, Value::Text(text) if text.contains("GEHEIM"));
        assert!(!made.rows.iter().flatten().any(has), "{kind:?}");
    }
}

#[test]
fn openpyxl_reads_types_frozen_heads_and_filters() {
    let mut made = Table::new("Termine & mehr", ["Text", "Zahl", "Anteil", "Tag", "Zeit"]);
    let nine = chrono::NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    made.row([
        Value::text("=1+1\u{0}\r\nhttps://x"),
        Value::Number(-5.5),
        Value::Percent(42),
        Value::Date(today()),
        Value::Time(nine),
    ]);
    made.row([Value::text("mailto:a@b"), Value::Empty, Value::Empty, Value::Empty, Value::Empty]);
    let file = tempfile::NamedTempFile::with_suffix(".xlsx").unwrap();
    std::fs::write(file.path(), xlsx(&[made], Texts::new(Lang::De)).unwrap()).unwrap();
    let script = "import sys, openpyxl\n\
        b = openpyxl.load_workbook(sys.argv[1]); s = b.active\n\
        for r in s.iter_rows(min_row=2):\n    print([(c.data_type, str(c.value), c.number_format) for c in r])\n\
        print(s.title, s.freeze_panes, s.auto_filter.ref, s.print_title_rows, s.page_setup.orientation, \
              s.page_setup.paperSize, s.oddHeader.left.text, s.oddFooter.right.text)\n\
        print(b.properties.created, [c.hyperlink for r in s.iter_rows() for c in r if c.hyperlink])";
    let Some(said) = python(script, file.path()) else { return };
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(
        lines[0],
        "[('s', '=1+1\\nhttps://x', 'General'), ('n', '-5.5', 'General'), ('n', '0.42', '0%'), \
         ('d', '2026-11-23 00:00:00', 'dd\\\\.mm\\\\.yyyy'), ('d', '09:30:00', 'hh:mm')]"
            .replace("dd\\\\.mm\\\\.yyyy", "dd.mm.yyyy")
    );
    assert!(lines[1].starts_with("[('s', 'mailto:a@b'"), "{said}");
    assert!(lines[2].starts_with("Termine & mehr A2 A1:E3 $1:$1 landscape 9"), "{said}");
    assert_eq!(lines[3], "2000-01-01 00:00:00 []");
}

#[test]
fn pandas_finds_the_same_people_in_xlsx_and_csv() {
    let catalogue = reference::example();
    let texts = Texts::new(Lang::De);
    let made = table(&catalogue, Kind::People, Lang::De);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people");
    std::fs::write(path.with_extension("csv"), csv(&made, CsvOptions::default(), texts)).unwrap();
    std::fs::write(path.with_extension("xlsx"), xlsx(std::slice::from_ref(&made), texts).unwrap()).unwrap();
    let script = "import sys, pandas\n\
        x = pandas.read_excel(sys.argv[1] + '.xlsx')\n\
        c = pandas.read_csv(sys.argv[1] + '.csv', sep=';', encoding='utf-8-sig')\n\
        d = [n for n in x.columns if n in ('Name', 'Vorname', 'KI', 'E-Mail')]\n\
        assert x[d].fillna('').equals(c[d].fillna('')), 'cells differ'\n\
        print(len(x), len(c), list(x.columns)[:4])";
    let Some(said) = python(script, &path) else { return };
    let rows = made.rows.len();
    assert_eq!(said.trim(), format!("{rows} {rows} ['Name', 'Vorname', 'Titel', 'KI']"));
}

#[test]
fn the_command_writes_files_and_streams_csv() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let ran = laki(&[&["export"], arguments, &[EXAMPLE]].concat());
        (ran.code, ran.out)
    };
    let path = folder.path().join("x.xlsx");
    let path = path.to_str().unwrap();
    let (code, said) = run(&["--table", "sessions", "--date", "23.11.2026", "-o", path]);
    assert!(code == 0 && said.contains("geschrieben: Termine"), "{code:?} {said}");
    assert!(std::fs::read(path).unwrap().starts_with(b"PK"));
    let (code, said) = run(&["--table", "centres", "--separator", "comma", "--no-bom", "-o", "-"]);
    assert!(code == 0 && said.starts_with("KI,Name,Art,Regierungsbezirk,"), "{said}");
    assert_eq!(run(&["--table", "centres", "--format", "xlsx", "-o", "-"]).0, 2);
    assert_eq!(run(&["--table", "registrations", "--session", "none", "-o", path]).0, 4);
    assert_eq!(run(&["--table", "nothing", "-o", path]).0, 2);
}

#[test]
fn tables_are_about_the_centres_that_were_asked_for() {
    let catalogue = reference::example();
    let ask = |whom: &Whom| {
        let question = Question::new(&catalogue, Texts::new(Lang::De), today());
        let rows = |kind: Kind| kind.table(&Question { whom, ..question }).rows;
        (rows(Kind::Centres), rows(Kind::People), rows(Kind::Needs), rows(Kind::Registrations))
    };
    let centre = catalogue.centres.iter().find(|centre| !centre.district.is_empty()).unwrap();
    let name = Value::text(centre.label());
    let (centres, people, needs, registrations) = ask(&Whom::Centre(centre.id.clone()));
    assert_eq!(centres.len(), 1);
    assert!(people.iter().all(|row| row[3] == name) && needs.iter().all(|row| row[0] == name));
    assert!(registrations.iter().all(|row| row[5] == name));
    let (all, everybody, ..) = ask(&Whom::Everybody);
    let in_district = |row: &&Vec<Value>| row[3] == Value::text(&centre.district);
    let (centres, people, ..) = ask(&Whom::District(centre.district.clone()));
    assert_eq!(centres.len(), all.iter().filter(in_district).count());
    assert!(!people.is_empty() && people.len() < everybody.len());
    let focus = centre.choices_on(today()).next().unwrap().focus.clone();
    let (centres, ..) = ask(&Whom::Focus(focus.clone()));
    let has_it = |row: &Vec<Value>| matches!(&row[5], Value::Text(foci) if foci.contains(&catalogue.foci.get(&focus).unwrap().name));
    assert!(!centres.is_empty() && centres.len() < all.len() && centres.iter().all(has_it));
}

#[test]
fn the_command_narrows_tables_and_says_which_cannot_be() {
    let run = |arguments: &[&str]| {
        let ran = laki(&[&["export", "-o", "-", "--date", "2026-11-23"], arguments, &[EXAMPLE]].concat());
        (ran.code, ran.out, ran.err)
    };
    let (code, said, _) = run(&["--table", "centres", "--district", "arnsberg"]);
    assert!(code == 0 && said.lines().skip(1).all(|line| line.contains(";Arnsberg;")), "{said}");
    let (code, said, _) = run(&["--table", "people", "--centre", "olpe"]);
    assert!(code == 0 && said.lines().skip(1).all(|line| line.contains(";Olpe;")), "{said}");
    let (code, _, said) = run(&["--table", "venues", "--district", "Arnsberg"]);
    assert!(code == 2 && said.contains("nur für alle KIs") && said.contains("needs"), "{said}");
    assert_eq!(run(&["--table", "centres", "--district", "Atlantis"]).0, 4);
    assert_eq!(run(&["--table", "people", "--district", "Arnsberg", "--focus", "x"]).0, 2);
    assert_eq!(run(&["--ics", "--district", "Arnsberg"]).0, 2);
}
