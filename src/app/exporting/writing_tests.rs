use std::io;

use super::*;
use crate::exchange::csv::CsvOptions;
use crate::texts::Lang;

fn order(content: Content) -> Order {
    Order { content, options: ExportOptions::default() }
}

fn of_kind(kind: Kind, about: &str) -> Order {
    let about = about.to_owned();
    order(Content::Kind { kind, session: None, whom: Whom::Everybody, quarters: 4, about })
}

fn write(order: Order, path: PathBuf, progress: &Progress) -> Outcome {
    let today = "2026-11-23".parse().unwrap();
    order.write(path, (&crate::reference::example(), Texts::new(Lang::De), today), progress)
}

#[test]
fn names_say_what_and_of_when_and_are_safe() {
    let today = "2026-11-23".parse().unwrap();
    let texts = Texts::new(Lang::De);
    for (order, expected) in [
        (of_kind(Kind::People, ""), "Personen 2026-11-23.xlsx"),
        (of_kind(Kind::Needs, "KI: Olpe"), "Bedarf KI Olpe 2026-11-23.xlsx"),
        (order(Content::Shown(Table::new("../a?/CON", ["x"]))), "a CON 2026-11-23.xlsx"),
    ] {
        assert_eq!(order.file_name(texts, today), expected);
    }
    let csv = ExportOptions { format: FileFormat::Csv, csv: CsvOptions::default() };
    let order = Order { options: csv, ..of_kind(Kind::Venues, "") };
    assert_eq!(order.file_name(texts, today), "Orte 2026-11-23.csv");
}

#[test]
fn the_ending_decides_and_a_file_that_is_there_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orte.CSV");
    std::fs::write(&path, "before").unwrap();
    let Outcome::Written { rows, .. } =
        write(of_kind(Kind::Venues, ""), path.clone(), &Progress::unwatched())
    else {
        panic!("not written")
    };
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("\u{feff}Ort;Art;"), "{text}");
    assert_eq!(text.lines().count(), rows + 1);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn what_is_stopped_or_fails_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orte.xlsx");
    std::fs::write(&path, "before").unwrap();
    let progress = Progress::unwatched();
    progress.cancel();
    assert!(matches!(write(of_kind(Kind::Venues, ""), path.clone(), &progress), Outcome::Stopped));
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let gone = folder.path().join("gone").join("orte.xlsx");
    for (path, expected) in [(&path, "schreibgeschützt"), (&gone, "Den Ordner gibt es nicht mehr.")] {
        match write(of_kind(Kind::Venues, ""), path.clone(), &Progress::unwatched()) {
            Outcome::Failed { why, .. } => assert!(why.contains(expected), "{why}"),
            _ => panic!("{} was written", path.display()),
        }
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "before");
}

#[test]
fn a_file_that_another_program_holds_is_told_from_a_folder_without_rights() {
    let texts = Texts::new(Lang::De);
    let error = |kind: io::ErrorKind| SaveError::Io { path: "x.xlsx".into(), source: kind.into() };
    let held = why(&error(io::ErrorKind::PermissionDenied), true, texts);
    assert!(held.contains("noch offen") && held.contains("anderen Namen"), "{held}");
    let refused = why(&error(io::ErrorKind::PermissionDenied), false, texts);
    assert!(refused.contains("Schreibrechte"), "{refused}");
    let full = why(&error(io::ErrorKind::StorageFull), true, texts);
    assert!(full.contains("kein Platz"), "{full}");
}
