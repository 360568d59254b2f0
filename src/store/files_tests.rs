use std::fs;

use tempfile::TempDir;

use super::*;
use crate::catalogue::{Edit, Organisation};

fn catalogue(name: &str) -> Catalogue {
    let organisation = Organisation { name: name.to_owned(), ..Organisation::default() };
    Edit::SetOrganisation(Box::new(organisation)).apply(&Catalogue::default()).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 1).unwrap()
}

fn put(path: &Path, name: &str, expected: Option<&Stamp>) -> Result<Stamp, SaveError> {
    save(path, &catalogue(name), expected, &Progress::unwatched())
}

fn name_in(path: &Path) -> String {
    load(path, today(), &Progress::unwatched()).unwrap().catalogue.organisation.name
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn saving_keeps_the_previous_version_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.laki.json");
    let first = put(&path, "eins", None).unwrap();
    assert_eq!(names(&folder), ["a.laki.json"]);
    let second = put(&path, "zwei", Some(&first)).unwrap();
    let third = put(&path, "drei", Some(&second)).unwrap();
    assert_eq!(names(&folder), ["a.laki.json", "a.laki.json.bak"]);
    assert_eq!((name_in(&path), name_in(&backup_path(&path))), ("drei".to_owned(), "zwei".to_owned()));
    assert_eq!(load(&path, today(), &Progress::unwatched()).unwrap().stamp, third);
    // The same again isn't a new version: the backup stays what it was.
    put(&path, "drei", Some(&third)).unwrap();
    assert_eq!(name_in(&backup_path(&path)), "zwei");
}

#[test]
fn somebody_elses_changes_are_not_overwritten() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.laki.json");
    let stamp = put(&path, "meins", None).unwrap();
    assert!(!has_changed(&path, &stamp).unwrap());
    let theirs = fs::read_to_string(&path).unwrap().replace("meins", "deins");
    fs::write(&path, &theirs).unwrap();
    // The same size, and the same time as far as a coarse clock can tell: only the bytes differ.
    fs::File::options().write(true).open(&path).unwrap().set_modified(stamp.modified.unwrap()).unwrap();
    let refused = put(&path, "neu", Some(&stamp));
    assert!(matches!(refused, Err(SaveError::ChangedOnDisk { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    assert_eq!(names(&folder), ["a.laki.json"]);
    put(&path, "neu", None).unwrap();
    assert_eq!((name_in(&path), name_in(&backup_path(&path))), ("neu".to_owned(), "deins".to_owned()));
    assert!(has_changed(&path, &stamp).unwrap());
    fs::remove_file(&path).unwrap();
    assert!(has_changed(&path, &stamp).unwrap());
    put(&path, "wieder da", Some(&stamp)).unwrap();
    assert_eq!(name_in(&path), "wieder da");
}

#[test]
fn failures_leave_the_old_file_and_no_other() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.laki.json");
    put(&path, "alt", None).unwrap();
    let cancelled = Progress::unwatched();
    cancelled.cancel();
    let result = save(&path, &catalogue("neu"), None, &cancelled);
    assert!(matches!(result, Err(SaveError::Cancelled)), "{result:?}");
    // A folder where the backup belongs: keeping the previous version fails, so saving does.
    fs::create_dir_all(backup_path(&path).join("x")).unwrap();
    let result = put(&path, "neu", None);
    assert!(matches!(result, Err(SaveError::Io { .. })), "{result:?}");
    assert_eq!(name_in(&path), "alt");
    assert_eq!(names(&folder), ["a.laki.json", "a.laki.json.bak"]);
    let result = put(folder.path(), "neu", None);
    assert!(matches!(result, Err(SaveError::Io { .. })), "{result:?}");
    let result = put(&folder.path().join("gone").join("a.laki.json"), "neu", None);
    assert!(matches!(result, Err(SaveError::Io { .. })), "{result:?}");
}

#[test]
fn a_read_only_file_stays() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.laki.json");
    put(&path, "alt", None).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let result = put(&path, "neu", None);
    assert!(matches!(result, Err(SaveError::ReadOnly { .. })), "{result:?}");
    assert_eq!(name_in(&path), "alt");
}

#[cfg(unix)]
#[test]
fn links_and_permissions_survive() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = TempDir::new().unwrap();
    let real = folder.path().join("echt.laki.json");
    let link = folder.path().join("link.laki.json");
    put(&real, "alt", None).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o664)).unwrap();
    symlink("echt.laki.json", &link).unwrap();
    put(&link, "neu", None).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(name_in(&real), "neu");
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o664);
    assert_eq!(names(&folder), ["echt.laki.json", "echt.laki.json.bak", "link.laki.json"]);
    symlink("kreis", folder.path().join("kreis")).unwrap();
    assert!(matches!(put(&folder.path().join("kreis"), "neu", None), Err(SaveError::Io { .. })));
}

#[test]
fn what_a_killed_program_left_is_swept() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.laki.json");
    let saved = put(&path, "alt", None).unwrap().modified.unwrap();
    let day = std::time::Duration::from_hours(24);
    for (name, age) in
        [(".a.laki.json.old.part", 2), (".a.laki.json.new.part", 0), (".b.laki.json.old.part", 2)]
    {
        let file = fs::File::create(folder.path().join(name)).unwrap();
        file.set_modified(saved - day * age).unwrap();
    }
    put(&path, "neu", None).unwrap();
    assert_eq!(
        names(&folder),
        [".a.laki.json.new.part", ".b.laki.json.old.part", "a.laki.json", "a.laki.json.bak"]
    );
}

#[test]
fn loading_says_why_not() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.laki.json");
    put(&path, "alt", None).unwrap();
    let progress = Progress::unwatched();
    assert!(matches!(load(folder.path(), today(), &progress), Err(LoadError::Io { .. })));
    assert!(matches!(load(&folder.path().join("x"), today(), &progress), Err(LoadError::Io { .. })));
    let size = fs::metadata(&path).unwrap().len();
    assert!(load_up_to(size, &path, today(), &progress).is_ok());
    let refused = load_up_to(size - 1, &path, today(), &progress);
    assert!(matches!(refused, Err(LoadError::TooLarge { .. })), "{refused:?}");
    progress.cancel();
    assert!(matches!(load(&path, today(), &progress), Err(LoadError::Cancelled)));
}
