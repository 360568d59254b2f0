//! What is there again when the program is started the next time.

use std::path::{Path, PathBuf};

use eframe::egui::Role;
use eframe::egui::accesskit::Toggled;
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, LastOpen, Place, Settings};

use crate::support::{SharedSettings, settle, window_kept};

/// Settings of somebody who was greeted, and the example as a file.
fn kept(folder: &Path) -> (SharedSettings, PathBuf) {
    let path = folder.join("LaKI 2027.laki.json");
    let settings = SharedSettings::default();
    *settings.0.borrow_mut() = Settings { greeted: true, ..Settings::default() };
    let mut harness = window_kept(&settings, None);
    harness.state_mut().push(Command::SaveTo(path.clone()));
    settle(&mut harness);
    (settings, path)
}

fn go(harness: &mut Harness<'static, App>, place: Place) {
    harness.state_mut().push(Command::Go(place));
    settle(harness);
}

fn is_chosen(node: &AccessKitNode<'_>) -> bool {
    node.is_selected() == Some(true) || node.toggled() == Some(Toggled::True)
}

fn quit(mut harness: Harness<'static, App>) {
    harness.state_mut().push(Command::Close);
    settle(&mut harness);
}

#[test]
fn file_place_and_how_the_views_stood_are_back() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, path) = kept(folder.path());
    let mut harness = window_kept(&settings, None);
    go(&mut harness, Place::Centres(Some("koeln".into())));
    harness.get_by_role_and_label(Role::RadioButton, "Abdeckung").click();
    settle(&mut harness);
    go(&mut harness, Place::Findings);
    harness.get_by_role_and_label(Role::RadioButton, "Nur schwerwiegende").click();
    settle(&mut harness);
    go(&mut harness, Place::Centres(Some("koeln".into())));
    quit(harness);

    let mut harness = window_kept(&settings, None);
    assert_eq!(harness.state().workspace().path(), Some(path.as_path()));
    assert_eq!(*harness.state().place(), Place::Centres(Some("koeln".into())));
    assert!(is_chosen(&harness.get_by_role_and_label(Role::RadioButton, "Abdeckung").accesskit_node()));
    go(&mut harness, Place::Findings);
    let only = harness.get_by_role_and_label(Role::RadioButton, "Nur schwerwiegende");
    assert!(is_chosen(&only.accesskit_node()));
}

#[test]
fn what_was_typed_to_search_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, _) = kept(folder.path());
    let mut harness = window_kept(&settings, None);
    go(&mut harness, Place::People(None));
    let field = harness.get_by_role_and_label(Role::TextInput, "Name, KI oder E-Mail");
    field.focus();
    harness.run_steps(2);
    harness.event(eframe::egui::Event::Text("Beispielfrau".to_owned()));
    settle(&mut harness);
    quit(harness);
    let written = serde_json::to_string(&*settings.0.borrow()).unwrap();
    assert!(written.contains("people") && !written.contains("Beispielfrau"), "{written}");
}

#[test]
fn a_file_that_is_gone_or_broken_gives_the_example_and_says_so() {
    for (content, said) in [(None, "liegt nicht mehr dort"), (Some("{"), "Gezeigt wird das Beispiel")] {
        let folder = tempfile::tempdir().unwrap();
        let (settings, path) = kept(folder.path());
        match content {
            Some(text) => std::fs::write(&path, text).unwrap(),
            None => std::fs::remove_file(&path).unwrap(),
        }
        settings.0.borrow_mut().last.place = Place::Centres(Some("koeln".into()));
        let harness = window_kept(&settings, None);
        assert!(harness.state().workspace().catalogue().example);
        assert_eq!(harness.state().workspace().path(), None);
        assert_eq!(*harness.state().place(), Place::Overview);
        assert!(harness.state().messages().any(|text| text.contains(said)), "{content:?}");
    }
}

#[test]
fn an_unsaved_new_catalogue_comes_back_empty_and_gone_records_leave_the_place() {
    let settings = SharedSettings::default();
    *settings.0.borrow_mut() = Settings { greeted: true, ..Settings::default() };
    let mut harness = window_kept(&settings, None);
    harness.state_mut().push(Command::Do(Action::New));
    settle(&mut harness);
    quit(harness);
    assert_eq!(settings.0.borrow().last.open, LastOpen::New);
    settings.0.borrow_mut().last.place = Place::People(Some("nobody".into()));
    let harness = window_kept(&settings, None);
    assert!(harness.state().workspace().catalogue().people.is_empty());
    assert!(!harness.state().workspace().catalogue().centres.is_empty());
    assert_eq!(*harness.state().place(), Place::People(None));
}

#[test]
fn a_file_that_is_asked_for_goes_before_the_last_one() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, _) = kept(folder.path());
    settings.0.borrow_mut().last.place = Place::Reports;
    let other = folder.path().join("other.laki.json");
    let mut harness = window_kept(&SharedSettings::default(), None);
    harness.state_mut().push(Command::SaveTo(other.clone()));
    settle(&mut harness);
    let harness = window_kept(&settings, Some(other.clone()));
    assert_eq!(harness.state().workspace().path(), Some(other.as_path()));
    assert_eq!(*harness.state().place(), Place::Overview);
}
