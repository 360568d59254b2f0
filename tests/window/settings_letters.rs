//! Settings of letterhead, templates, letters and mails, through labels and keys.

use std::fs;

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Place};
use laki_planer::catalogue::{Correspondence, HouseStyle, MailKind};
use tempfile::TempDir;

use crate::support::{Answers, settle, window, window_with};

type Window = Harness<'static, App>;

fn at_settings(mut harness: Window) -> Window {
    harness.state_mut().push(Command::Go(Place::Settings));
    settle(&mut harness);
    harness
}

fn press(harness: &mut Window, button: &str) {
    harness.get_by_role_and_label(Role::Button, button).click_accesskit();
    settle(harness);
}

fn type_into(harness: &mut Window, role: Role, label: &str, text: &str) {
    harness.get_by_role_and_label(role, label).focus();
    settle(harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn style(harness: &Window) -> HouseStyle {
    harness.state().workspace().catalogue().organisation.house_style.clone()
}

fn letters(harness: &Window) -> Correspondence {
    harness.state().workspace().catalogue().correspondence.clone()
}

fn says(harness: &Window, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn a_colour_is_told_what_it_is_good_for_and_stands_on_letters() {
    let mut harness = at_settings(window());
    assert!(says(&harness, "Ohne Farbe"));
    type_into(&mut harness, Role::TextInput, "Farbe der Stelle", "blau");
    assert!(says(&harness, "So ist es keine Farbe"));
    let apply = harness.get_by_role_and_label(Role::Button, "Übernehmen");
    assert!(apply.accesskit_node().is_disabled(), "what is no colour can't be applied");
    type_into(&mut harness, Role::TextInput, "Farbe der Stelle", "#ffcc00");
    assert!(says(&harness, "Zu blass für Schrift"));
    type_into(&mut harness, Role::TextInput, "Farbe der Stelle", "#1560b4");
    assert!(says(&harness, "Gut lesbar auf Weiß"));
    // What is typed into the section above stays when this one is applied.
    harness
        .get_by_role_and_label(Role::CheckBox, "Dokumente auch als PDF/A-2a für das Archiv")
        .click_accesskit();
    settle(&mut harness);
    press(&mut harness, "Übernehmen");
    let style = style(&harness);
    assert_eq!((style.accent.as_str(), style.archival), ("#1560b4", true));
    assert!(harness.query_by_role_and_label(Role::ColorWell, "Farbe aussuchen").is_some());
}

#[test]
fn own_templates_are_chosen_begun_checked_and_let_go() {
    let folder = TempDir::new().unwrap();
    let broken = "#import \"common.typ\": *\n#show: sheet\n#nothing-of-that-name";
    fs::write(folder.path().join("badges.typ"), broken).unwrap();
    fs::write(folder.path().join("badges-neu.typ"), "").unwrap();
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(folder.path().to_owned());
    let mut harness = at_settings(window_with(answers, None));
    let lay_out = harness.get_by_role_and_label(Role::Button, "Mitgelieferte Vorlagen hineinlegen");
    assert!(lay_out.accesskit_node().is_disabled(), "there is no folder yet");
    press(&mut harness, "Ordner wählen …");
    assert_eq!(style(&harness).templates.as_deref(), folder.path().to_str());

    press(&mut harness, "Vorlagen prüfen");
    assert!(says(&harness, "badges.typ: Zeile 3: unknown variable: nothing-of-that-name"));
    assert!(says(&harness, "badges-neu.typ: So heißt keine mitgelieferte Vorlage"));
    assert!(says(&harness, "Berichtigen Sie die Datei"));
    let right = "#import \"common.typ\": *\n#show: sheet\n= Schilder";
    fs::write(folder.path().join("badges.typ"), right).unwrap();
    press(&mut harness, "Vorlagen prüfen");
    assert!(says(&harness, "badges.typ: in Ordnung"));
    assert!(!says(&harness, "Berichtigen Sie die Datei"));

    press(&mut harness, "Mitgelieferte Vorlagen hineinlegen");
    assert_eq!(
        fs::read_to_string(folder.path().join("badges.typ")).unwrap(),
        right,
        "it is never overwritten"
    );
    assert!(folder.path().join("common.typ").is_file());
    assert!(says(&harness, "Schon da und unverändert: badges.typ."));

    press(&mut harness, "Ordner nicht mehr verwenden");
    assert_eq!(style(&harness).templates, None);
    assert!(!says(&harness, "badges.typ: in Ordnung"));
}

#[test]
fn blocks_of_groups_are_added_ordered_and_removed() {
    let mut harness = at_settings(window());
    let before = letters(&harness).groups;
    press(&mut harness, "Gruppe hinzufügen");
    let number = before.len() + 1;
    assert!(says(&harness, "Die Gruppe braucht einen Namen."));
    let fields = harness.query_all_by_role_and_label(Role::TextInput, "Name der Gruppe");
    fields.last().unwrap().focus();
    settle(&mut harness);
    harness.event(Event::Text("Gäste aus dem Ausland".to_owned()));
    settle(&mut harness);
    for _ in 1..number {
        press(&mut harness, "Gruppe „Gäste aus dem Ausland“ nach oben");
    }
    let up = harness.get_by_role_and_label(Role::Button, "Gruppe „Gäste aus dem Ausland“ nach oben");
    assert!(up.accesskit_node().is_disabled(), "it is the first");
    press(&mut harness, "Übernehmen");
    let groups = letters(&harness).groups;
    assert_eq!(groups[0].title, "Gäste aus dem Ausland");
    assert_eq!(groups[1..], before[..]);
    press(&mut harness, "Gruppe „Gäste aus dem Ausland“ entfernen");
    press(&mut harness, "Übernehmen");
    assert_eq!(letters(&harness).groups, before);
}

#[test]
fn mails_are_written_checked_shown_and_restored() {
    let mut harness = at_settings(window());
    assert!(says(&harness, "Text des Programms"));
    type_into(&mut harness, Role::TextInput, "Betreff", "Komm zu {angebot} am {datum}");
    assert!(says(&harness, "bliebe so stehen: {datum}"));
    assert!(says(&harness, "Komm zu "), "the preview is filled");
    let shown = harness.query_all_by_label_contains("Komm zu ").next().unwrap();
    let shown = shown.accesskit_node().label().or(shown.accesskit_node().value()).unwrap();
    assert!(shown.ends_with("am {datum}") && !shown.contains("{angebot}"), "{shown}");
    press(&mut harness, "Übernehmen");
    let mail = letters(&harness).mail(MailKind::Invitation).cloned().unwrap();
    assert_eq!(mail.subject, "Komm zu {angebot} am {datum}");
    assert!(says(&harness, "eigener Text"));
    press(&mut harness, "Vorgabe wiederherstellen");
    press(&mut harness, "Übernehmen");
    assert_eq!(letters(&harness).mails, []);
}

#[test]
fn paragraphs_and_contact_are_applied_together() {
    let mut harness = at_settings(window());
    type_into(&mut harness, Role::TextInput, "Name der Ansprechperson", "Mara Muster");
    type_into(&mut harness, Role::MultilineTextInput, "Kosten und Verpflegung", "Kostet nichts, {umfnag}.");
    assert!(says(&harness, "bliebe so stehen: {umfnag}"));
    harness.get_by_role_and_label(Role::CheckBox, "Platzhalter zeigen").click_accesskit();
    settle(&mut harness);
    assert!(says(&harness, "{umfang}"));
    press(&mut harness, "Übernehmen");
    let letters = letters(&harness);
    assert_eq!(
        (letters.contact.name.as_str(), letters.catering.as_str()),
        ("Mara Muster", "Kostet nichts, {umfnag}.")
    );
}
