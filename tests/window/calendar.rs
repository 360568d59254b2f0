//! The planning calendar: its forms, moving and drawing by pointer and by keys, the tray, printing.

use chrono::NaiveDate;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{App, Command, Output, Place};
use laki_planer::catalogue::{Session, SessionId};
use laki_planer::documents::request::{Kind, Options, Request, Subject};

use crate::support::{settle, window};

fn sessions() -> Harness<'static, App> {
    let mut harness = window();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    settle(&mut harness);
    harness
}

fn click(harness: &mut Harness<'static, App>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

fn press(harness: &mut Harness<'static, App>, key: Key) {
    press_with(harness, Modifiers::NONE, key);
}

fn press_with(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The first session that starts on `date`.
fn session_on(harness: &Harness<'static, App>, date: &str) -> Session {
    let catalogue = harness.state().workspace().catalogue();
    let found = catalogue.sessions.iter().find(|session| session.first_day() == Some(day(date)));
    Session::clone(found.unwrap())
}

fn now(harness: &Harness<'static, App>, id: &SessionId) -> Session {
    Session::clone(harness.state().workspace().catalogue().sessions.get(id).unwrap())
}

fn middle(harness: &Harness<'static, App>, label: &str) -> Pos2 {
    harness.get_by_label_contains(label).rect().center()
}

fn pointer(harness: &mut Harness<'static, App>, at: Pos2) {
    harness.event(Event::PointerMoved(at));
    harness.run_steps(2);
}

fn button(harness: &mut Harness<'static, App>, at: Pos2, pressed: bool) {
    let modifiers = Modifiers::NONE;
    harness.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
    harness.run_steps(2);
}

/// Presses at one place and carries on to another, without letting go.
fn drag(harness: &mut Harness<'static, App>, from: Pos2, to: Pos2) {
    pointer(harness, from);
    button(harness, from, true);
    for step in [0.2, 0.5, 0.9, 1.0] {
        pointer(harness, from + (to - from) * step);
    }
}

fn let_go(harness: &mut Harness<'static, App>, at: Pos2) {
    button(harness, at, false);
    settle(harness);
}

/// What the calendar says aloud.
fn said(harness: &Harness<'static, App>) -> String {
    let status = harness.query_all_by_role(Role::Status).next().unwrap();
    status.accesskit_node().label().unwrap_or_default()
}

/// The example's session on 2 December 2026: its day's cell begins so.
const SECOND: &str = "Mittwoch, 2. Dezember 2026";

fn december() -> (Harness<'static, App>, Session) {
    let mut harness = sessions();
    click(&mut harness, "Nächster Monat");
    let session = session_on(&harness, "2026-12-02");
    (harness, session)
}

#[test]
fn every_form_names_its_period_and_days() {
    let mut harness = sessions();
    for (form, title, day) in [
        ("Woche", "KW 48: 23.–29.11.2026", "Mittwoch, 25. November 2026"),
        ("Halbjahr", "1. Halbjahr 2026/27", "Freitag, 25. Dezember 2026, 1. Weihnachtstag, Weihnachtsferien"),
        ("Zeitleiste", "23.11.–20.12.2026", "Montag, 23. November 2026"),
        ("Monat", "November 2026", "Mittwoch, 18. November 2026"),
    ] {
        click(&mut harness, form);
        assert!(harness.query_by_label(title).is_some(), "{form}: {title}");
        assert!(harness.query_all_by_label_contains(day).count() > 0, "{form}: {day}");
    }
}

#[test]
fn dragging_moves_a_session_in_one_step() {
    let (mut harness, session) = december();
    let code = "Mi, 02.12.2026";
    let from = middle(&harness, code);
    let to = middle(&harness, "Donnerstag, 10. Dezember 2026") + vec2(0.0, 30.0);
    drag(&mut harness, from, to);
    assert!(said(&harness).contains("verschieben: Do, 10.12.2026"), "{}", said(&harness));
    assert_eq!(now(&harness, &session.id), session, "nothing changes before the button is let go");
    let_go(&mut harness, to);
    let moved = now(&harness, &session.id);
    assert_eq!(moved.first_day(), Some(day("2026-12-10")));
    assert_eq!(moved.days[0].start, session.days[0].start);
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(now(&harness, &session.id), session);
}

#[test]
fn escape_and_the_edge_leave_everything_as_it_was() {
    let (mut harness, session) = december();
    let from = middle(&harness, "Mi, 02.12.2026");
    let to = middle(&harness, "Donnerstag, 10. Dezember 2026");
    drag(&mut harness, from, to);
    press(&mut harness, Key::Escape);
    let_go(&mut harness, to);
    assert_eq!(now(&harness, &session.id), session);
    drag(&mut harness, from, Pos2::new(60.0, 300.0));
    assert!(said(&harness).contains("außerhalb"), "{}", said(&harness));
    let_go(&mut harness, Pos2::new(60.0, 300.0));
    assert_eq!(now(&harness, &session.id), session);
}

#[test]
fn a_clash_is_said_while_dragging() {
    let (mut harness, _) = december();
    let from = middle(&harness, "Mi, 02.12.2026");
    let to = middle(&harness, "Freitag, 25. Dezember 2026");
    drag(&mut harness, from, to);
    assert!(said(&harness).contains("Feiertag (1. Weihnachtstag)"), "{}", said(&harness));
    press(&mut harness, Key::Escape);
}

#[test]
fn keys_move_a_session_and_shift_stretches_it() {
    let (mut harness, session) = december();
    harness.get_by_label_contains(SECOND).click();
    settle(&mut harness);
    press(&mut harness, Key::V);
    for key in [Key::ArrowDown, Key::ArrowRight] {
        press(&mut harness, key);
    }
    assert!(said(&harness).contains("Do, 10.12.2026"), "{}", said(&harness));
    press(&mut harness, Key::Enter);
    assert_eq!(now(&harness, &session.id).first_day(), Some(day("2026-12-10")));
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut harness, Key::Enter);
    let days: Vec<_> = now(&harness, &session.id).days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(days, ["2026-12-10", "2026-12-11"]);
    press_with(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(now(&harness, &session.id).days.len(), 1, "stretching was a step of its own");
    press(&mut harness, Key::V);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Escape);
    assert_eq!(now(&harness, &session.id).first_day(), Some(day("2026-12-10")));
}

#[test]
fn enter_on_an_empty_day_and_drawing_open_the_form() {
    let mut harness = sessions();
    harness.get_by_label("Dienstag, 24. November 2026").click();
    settle(&mut harness);
    press(&mut harness, Key::Enter);
    assert_eq!(*harness.state().place(), Place::Plan);
    let mut harness = sessions();
    let from = middle(&harness, "Dienstag, 24. November 2026");
    let to = middle(&harness, "Donnerstag, 26. November 2026");
    drag(&mut harness, from, to);
    assert!(said(&harness).starts_with("Neuer Termin: Di, 24.11. bis Do, 26.11.2026"), "{}", said(&harness));
    let_go(&mut harness, to);
    assert_eq!(*harness.state().place(), Place::Plan);
}

fn first_undated(harness: &Harness<'static, App>) -> String {
    let row = harness.query_all_by_role(Role::ListBoxOption).next().unwrap();
    row.accesskit_node().label().unwrap_or_default()
}

fn undated(harness: &Harness<'static, App>) -> usize {
    let sessions = &harness.state().workspace().catalogue().sessions;
    sessions.iter().filter(|session| session.first_day().is_none()).count()
}

#[test]
fn undated_sessions_are_dropped_on_a_date() {
    let mut harness = sessions();
    let before = undated(&harness);
    let from = harness.get_by_label(&first_undated(&harness)).rect().center();
    let to = middle(&harness, "Donnerstag, 26. November 2026");
    drag(&mut harness, from, to);
    assert!(said(&harness).contains("Do, 26.11."), "{}", said(&harness));
    let_go(&mut harness, to);
    assert_eq!(undated(&harness), before - 1);
    let dated = session_on(&harness, "2026-11-26");
    let days = harness.state().workspace().catalogue().module(&dated.module).unwrap().module.days;
    assert_eq!(dated.days.len(), usize::from(days.max(1)));
}

#[test]
fn undated_sessions_are_placed_by_keys() {
    let mut harness = sessions();
    let before = undated(&harness);
    let row = first_undated(&harness);
    click(&mut harness, &row);
    press(&mut harness, Key::Enter);
    assert!(said(&harness).starts_with("Datum festlegen"), "{}", said(&harness));
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Enter);
    assert_eq!(undated(&harness), before - 1);
}

#[test]
fn the_week_stretches_by_quarters_of_an_hour() {
    let (mut harness, session) = december();
    harness.get_by_label_contains(SECOND).click();
    settle(&mut harness);
    click(&mut harness, "Woche");
    let rect = {
        let is_it = |name: String| name.contains("Mi, 02.12.2026");
        let mut entries = harness.query_all_by_role(Role::Button);
        entries.find(|node| node.accesskit_node().label().is_some_and(is_it)).unwrap().rect()
    };
    let from = Pos2::new(rect.center().x, rect.bottom() - 2.0);
    drag(&mut harness, from, from + vec2(0.0, 40.0));
    let_go(&mut harness, from + vec2(0.0, 40.0));
    let after = now(&harness, &session.id);
    assert_eq!(
        (after.days[0].date.clone(), &after.days[0].start),
        (session.days[0].date.clone(), &session.days[0].start)
    );
    let (old, new) = (session.days[0].times().unwrap().1, after.days[0].times().unwrap().1);
    let minutes = (new - old).num_minutes();
    assert!(minutes > 0 && minutes % 15 == 0, "{minutes}");
}

#[test]
fn another_lane_is_another_trainer() {
    let (mut harness, session) = december();
    harness.get_by_label_contains(SECOND).click();
    settle(&mut harness);
    click(&mut harness, "Zeitleiste");
    harness.get_by_role(Role::Grid).focus();
    settle(&mut harness);
    press(&mut harness, Key::V);
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    let after = now(&harness, &session.id);
    assert_ne!(after.trainers, session.trainers);
    assert_eq!(after.days, session.days);
}

#[test]
fn plus_and_minus_zoom() {
    let mut harness = sessions();
    harness.get_by_label("Dienstag, 24. November 2026").click();
    settle(&mut harness);
    press(&mut harness, Key::Minus);
    assert!(harness.query_by_label("1. Halbjahr 2026/27").is_some());
    press(&mut harness, Key::Plus);
    press(&mut harness, Key::Plus);
    assert!(harness.query_by_label("KW 48: 23.–29.11.2026").is_some());
}

#[test]
fn a_date_is_jumped_to() {
    let mut harness = sessions();
    harness.get_by_label("Gehe zu Datum").click();
    settle(&mut harness);
    harness.get_by_label("Gehe zu Datum").type_text("3.2.27");
    settle(&mut harness);
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label("Februar 2027").is_some());
}

#[test]
fn the_period_is_printed() {
    let mut harness = sessions();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Plan.pdf");
    let (from, until) = (day("2026-12-01"), day("2026-12-31"));
    let subject = Subject::Period(from, until);
    let request = Request { kind: Kind::Calendar, subject, options: Options::default() };
    harness.state_mut().push(Command::Document(Box::new(request), Output::SaveTo(path.clone())));
    settle(&mut harness);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert!(harness.query_by_label("Zeitraum drucken").is_some());
}

#[test]
fn in_a_small_window_the_tray_folds_away_and_stays_reachable() {
    let mut harness = sessions();
    harness.set_size(vec2(640.0, 400.0));
    settle(&mut harness);
    assert_eq!(harness.query_all_by_role(Role::ListBoxOption).count(), 0);
    let open = "Zu terminieren (7) und Auswahl";
    click(&mut harness, open);
    let before = undated(&harness);
    let row = first_undated(&harness);
    click(&mut harness, &row);
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Enter);
    assert_eq!(undated(&harness), before - 1);
    click(&mut harness, "Zu terminieren (6) und Auswahl");
    click(&mut harness, "Zurück zum Kalender");
    assert!(harness.query_by_role(Role::Grid).is_some());
}

/// The hour cursor of the week, as a screen reader hears it.
fn hour(harness: &Harness<'static, App>) -> String {
    let cells = harness.query_all_by_role(Role::GridCell).filter_map(|node| node.accesskit_node().label());
    cells.into_iter().find(|label| label.contains(':')).unwrap_or_default()
}

#[test]
fn in_the_week_hours_are_walked_stretched_and_planned_by_keys() {
    let mut harness = sessions();
    click(&mut harness, "Woche");
    harness.get_by_label_contains("Modul für neue Termine: ").click();
    settle(&mut harness);
    harness.query_all_by_label_contains(" · Modul 1 ").next().unwrap().click();
    settle(&mut harness);
    harness.get_by_role(Role::Grid).focus();
    settle(&mut harness);
    press(&mut harness, Key::ArrowRight);
    for _ in 0..3 {
        press(&mut harness, Key::ArrowDown);
    }
    assert_eq!(hour(&harness), "Dienstag, 24. November 2026, 10:30, frei");
    press(&mut harness, Key::ArrowUp);
    for _ in 0..3 {
        press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    }
    assert!(said(&harness).starts_with("Neuer Termin: Di, 24.11.2026, 10:00–11:30."), "{}", said(&harness));
    press(&mut harness, Key::Enter);
    assert_eq!(*harness.state().place(), Place::Plan);
    let fields = harness.query_all_by_role(Role::TextInput);
    let values: Vec<_> = fields.filter_map(|field| field.accesskit_node().value()).collect();
    assert!(values.iter().any(|value| value == "10:00–11:30"), "{values:?}");
}

#[test]
fn a_session_has_its_menu_by_key() {
    let mut harness = sessions();
    click(&mut harness, "Nächster Monat");
    harness.get_by_role(Role::Grid).focus();
    settle(&mut harness);
    harness.get_by_label_contains(SECOND).click();
    settle(&mut harness);
    press_with(&mut harness, Modifiers::SHIFT, Key::F10);
    let mut open = harness.query_all_by_label("Termin öffnen");
    assert!(open.any(|node| node.accesskit_node().is_focused()), "of menu and side, the menu's");
    drop(open);
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Im Formular ändern …").is_none());
    let mut cells = harness.query_all_by_role(Role::GridCell);
    assert!(cells.any(|cell| cell.accesskit_node().is_focused()), "the keyboard is back");
}
