//! Certificates are issued on the command line as in the window: once each, with numbers that stay.

use std::path::PathBuf;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{EXAMPLE, command, laki, path};

/// Module 1 of offering 104, held in May 2025.
const SESSION: &str = "0196c3b3-9e0d-777a-a599-8effeb3d7647";
const DATE: [&str; 2] = ["--date", "2026-11-23"];

fn copy() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("katalog.laki.json");
    std::fs::copy(EXAMPLE, &file).unwrap();
    (folder, file)
}

fn certificates(file: &std::path::Path) -> Vec<Value> {
    let catalogue: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    catalogue["certificates"].as_array().cloned().unwrap_or_default()
}

fn of_session(file: &std::path::Path) -> usize {
    certificates(file).iter().filter(|one| one["session"] == SESSION).count()
}

#[test]
fn numbers_are_given_once_and_stay() {
    let (_folder, file) = copy();
    let untouched = std::fs::read(&file).unwrap();
    let certify = [&["certify", path(&file), "--session", SESSION][..], &DATE].concat();
    let looked = laki(&[&certify[..], &["--dry-run"]].concat());
    assert_eq!((looked.code, std::fs::read(&file).unwrap() == untouched), (0, true), "{}", looked.err);
    assert!(looked.out.contains("Teilnahmebescheinigung") && looked.out.contains("neu"), "{}", looked.out);

    let told = laki(&[&certify[..], &["-o", path(&file), "--json"]].concat());
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let numbers: Vec<_> =
        told["certificates"].as_array().unwrap().iter().map(|one| one["number"].clone()).collect();
    let given = of_session(&file);
    assert!(given > 3 && numbers.len() >= given, "{told}");
    assert!(told["certificates"].as_array().unwrap().iter().all(|one| one["new"] == true), "{told}");

    let again = laki(&[&certify[..], &["-o", path(&file), "--json"]].concat());
    let again: Value = serde_json::from_str(&again.out).unwrap();
    let kept: Vec<_> =
        again["certificates"].as_array().unwrap().iter().map(|one| one["number"].clone()).collect();
    assert_eq!(kept, numbers);
    assert!(again["certificates"].as_array().unwrap().iter().all(|one| one["new"] == false), "{again}");
    assert_eq!(of_session(&file), given);

    let pdf = file.with_extension("pdf");
    let printed = laki(&["print", "certificates", path(&file), "--session", SESSION, "-o", path(&pdf)]);
    assert_eq!(printed.code, 0, "{}", printed.err);
}

#[test]
fn where_nobody_gets_one_nothing_is_written() {
    let (_folder, file) = copy();
    for (arguments, code, says) in [
        (&["--session", "nix", "--dry-run"][..], 4, "nix"),
        (&["--session", SESSION], 2, "Wohin"),
        (&["--session", SESSION, "--date", "2025-01-01", "--dry-run"], 4, "niemand"),
    ] {
        let ran = laki(&[&["certify", path(&file)][..], arguments].concat());
        assert_eq!(ran.code, code, "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(says), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn a_kept_choice_about_lists_is_found_by_its_name() {
    let (folder, file) = copy();
    let pdf = folder.path().join("liste.pdf");
    let print = |name: &str| {
        let list = ["print", "attendee-list", path(&file), "--session", SESSION, "--series", "--like", name];
        let config = folder.path().join("laki-planer");
        std::fs::create_dir_all(&config).unwrap();
        let kept = r#"{"lists": [{"name": "Mit leeren Zeilen", "options": {"empty_rows": 40}}]}"#;
        std::fs::write(config.join("settings.json"), kept).unwrap();
        let mut command = command(&[&list[..], &["-o", path(&pdf), "--json"]].concat());
        command.env("XDG_CONFIG_HOME", folder.path()).output().unwrap()
    };
    let known = print("Mit leeren Zeilen");
    assert!(known.status.success(), "{}", String::from_utf8_lossy(&known.stderr));
    let told: Value = serde_json::from_slice(&known.stdout).unwrap();
    assert!(told["files"][0]["pages"].as_u64() > Some(3), "two lists of more than one page: {told}");
    let unknown = print("Anders");
    let said = String::from_utf8_lossy(&unknown.stderr);
    assert!(unknown.status.code() == Some(4) && said.contains("Mit leeren Zeilen"), "{said}");
}
