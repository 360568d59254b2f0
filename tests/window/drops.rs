//! Files dropped onto the window arrive as the windowing library hands them over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::DroppedFile;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{App, Place};

use crate::support::{settle, window};

#[derive(Debug)]
struct OnDisk(PathBuf);

impl DroppedFile for OnDisk {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_files(harness: &mut Harness<'static, App>, files: &[PathBuf]) {
    harness.input_mut().dropped_files =
        files.iter().map(|file| Arc::new(OnDisk(file.clone())) as _).collect();
    settle(harness);
}

#[test]
fn each_kind_of_file_goes_where_it_belongs() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let people = file("personen.csv", "Name;Vorname;KI\nZzneu;Zoe;Unna\n");
    let holidays = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20411014\r\nDTEND;VALUE=DATE:20411027\r\n\
        SUMMARY:Herbstferien\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let holidays = file("ferien.ics", holidays);
    let sheet = file("bogen.xlsx", "PK\u{3}\u{4} nothing");

    let mut harness = window();
    drop_files(&mut harness, std::slice::from_ref(&people));
    assert_eq!(*harness.state().place(), Place::Import);
    drop_files(&mut harness, std::slice::from_ref(&holidays));
    assert_eq!(*harness.state().place(), Place::Settings);
    assert!(harness.query_by_label_contains("aus ferien.ics").is_some());

    let mut harness = window();
    drop_files(&mut harness, &[holidays.clone(), people.clone()]);
    assert_eq!(*harness.state().place(), Place::Settings, "the first is taken");
    assert!(harness.query_all_by_label_contains("1 Datei bleibt liegen (personen.csv)").next().is_some());

    let mut harness = window();
    drop_files(&mut harness, &[holidays, sheet, people]);
    assert_eq!(*harness.state().place(), Place::Import, "spreadsheets may be forms, which go first");
    assert!(
        harness
            .query_all_by_label_contains("2 Dateien bleiben liegen (ferien.ics und personen.csv)")
            .next()
            .is_some()
    );

    let example = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/beispielkatalog.laki.json"));
    let catalogue = folder.path().join("anderer.laki.json");
    std::fs::copy(example, &catalogue).unwrap();
    let mut harness = window();
    drop_files(&mut harness, std::slice::from_ref(&catalogue));
    assert_eq!(harness.state().workspace().path(), Some(catalogue.as_path()));
}
