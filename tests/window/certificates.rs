//! Certificates: given out from the session, found in the register, revoked there; kept choices for lists.

use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Place};
use laki_planer::catalogue::{RegistrationStatus, Session, SessionStatus};
use laki_planer::documents::attendee_list::Sort;

use crate::support::{SharedSettings, settle, today, window, window_kept};

/// The window at a session that was held and attended.
fn at_held_session() -> Harness<'static, App> {
    let mut harness = window();
    let held = |session: &Session| {
        let came = session.registrations.iter().filter(|of| of.status == RegistrationStatus::Attended);
        session.status == SessionStatus::Held
            && session.last_day().is_some_and(|day| day < today())
            && came.count() > 2
    };
    let catalogue = harness.state().workspace().catalogue();
    let id = catalogue.sessions.iter().find(|session| held(session)).unwrap().id.clone();
    harness.state_mut().push(Command::Go(Place::Session(id)));
    settle(&mut harness);
    harness
}

fn click(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

fn register(harness: &Harness<'static, App>) -> Vec<(String, bool)> {
    let entries = &harness.state().workspace().catalogue().certificates;
    entries.iter().map(|entry| (entry.number.clone(), entry.is_valid())).collect()
}

/// The button that gives them out: "12 ausstellen und ansehen".
fn issue(harness: &mut Harness<'static, App>) {
    click(harness, "Bescheinigungen …");
    harness.get_by_label_contains("ausstellen und ansehen").click();
    settle(harness);
}

#[test]
fn certificates_are_given_out_in_one_step_and_shown() {
    let mut harness = at_held_session();
    let before = register(&harness).len();
    click(&mut harness, "Bescheinigungen …");
    assert!(harness.query_by_label("Bescheinigungen ausstellen?").is_some());
    assert!(harness.query_all_by_label_contains("neue Nummer").next().is_some());
    harness.get_by_label_contains("ausstellen und ansehen").click();
    settle(&mut harness);
    let issued = register(&harness);
    let new = issued.iter().skip(before);
    assert!(issued.len() > before + 2, "{issued:?}");
    assert!(new.clone().all(|(number, valid)| number.starts_with("LaKI-2026-") && *valid), "{issued:?}");
    assert_eq!(*harness.state().place(), Place::Documents);
    assert!(harness.query_by_label("Ein Termin gewählt.").is_some());

    // Once more there is nothing new; and one undo takes all of them back.
    harness.state_mut().push(Command::Do(laki_planer::app::Action::Back));
    settle(&mut harness);
    click(&mut harness, "Bescheinigungen …");
    click(&mut harness, "Ansehen");
    assert_eq!(register(&harness), issued);
    harness.state_mut().push(Command::Do(laki_planer::app::Action::Undo));
    settle(&mut harness);
    assert_eq!(register(&harness).len(), before);
}

#[test]
fn a_certificate_is_found_by_its_number_and_revoked() {
    let mut harness = at_held_session();
    issue(&mut harness);
    let revoked =
        |harness: &Harness<'static, App>| register(harness).iter().filter(|(_, valid)| !valid).count();
    let before = revoked(&harness);
    let number = register(&harness).into_iter().map(|(number, _)| number).max().unwrap();
    harness.state_mut().push(Command::Do(laki_planer::app::Action::GoCertificates));
    settle(&mut harness);
    let rows: Vec<_> =
        harness.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect();
    assert!(rows.iter().any(|row| row.contains(&number) && row.contains("gültig")), "{rows:?}");
    click(&mut harness, "Widerrufen …");
    assert!(harness.query_by_label_contains("wird nicht wieder vergeben").is_some());
    click(&mut harness, "Widerrufen");
    assert_eq!(revoked(&harness), before + 1);
    click(&mut harness, "Widerrufene");
    let revoked = harness
        .query_all_by_role(Role::Row)
        .filter_map(|row| row.accesskit_node().label())
        .filter(|row| row.contains("widerrufen am 23.11.2026"));
    assert_eq!(revoked.count(), 1);
}

#[test]
fn drafts_can_be_looked_at_before() {
    let mut harness = at_held_session();
    let before = register(&harness);
    click(&mut harness, "Bescheinigungen …");
    click(&mut harness, "Entwürfe ansehen");
    assert_eq!(*harness.state().place(), Place::Documents);
    assert_eq!(register(&harness), before);
}

#[test]
fn choices_about_lists_are_kept_under_a_name() {
    let kept = SharedSettings::default();
    kept.0.borrow_mut().greeted = true;
    kept.0.borrow_mut().documents.attendee_list.sort = Sort::ByCentre;
    let mut harness = window_kept(&kept, None);
    let id = harness.state().workspace().catalogue().sessions.at(0).unwrap().id.clone();
    harness.state_mut().push(Command::Go(Place::Session(id)));
    settle(&mut harness);
    harness.get_by_label("Auswahl speichern …").click_accesskit();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Name").type_text("Nach KI");
    settle(&mut harness);
    harness.query_all_by_role_and_label(Role::Button, "Speichern").last().unwrap().click();
    settle(&mut harness);
    let lists = kept.0.borrow().lists.clone();
    assert_eq!((lists.len(), lists[0].name.as_str(), lists[0].options.sort), (1, "Nach KI", Sort::ByCentre));
    assert!(harness.query_by_label("Gespeicherte Auswahl").is_some());

    harness.get_by_label("Gespeicherte Auswahlen verwalten").click_accesskit();
    settle(&mut harness);
    click(&mut harness, "Löschen …");
    harness.get_by_role_and_label(Role::Button, "Löschen").click();
    settle(&mut harness);
    assert!(kept.0.borrow().lists.is_empty());
}
