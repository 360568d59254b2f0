//! Tables that leave the window, read back by openpyxl and pandas.

use std::path::{Path, PathBuf};

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use laki_planer::app::{Action, App, Command, FileFormat, Place};
use laki_planer::catalogue::{Catalogue, Session};

use crate::foreign::python;
use crate::support::{Answers, SharedSettings, settle, today, window, window_kept, window_with};

/// Heads and rows, each cell with the type that openpyxl sees: `s` text, `n` number or nothing, `d` day or time.
const CELLS: &str = "import sys, openpyxl\n\
    s = openpyxl.load_workbook(sys.argv[1]).active\n\
    for r in s.iter_rows():\n    print('|'.join(f'{c.data_type}:{c.value}' for c in r))";

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn type_text(harness: &mut Harness<'static, App>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

fn click(harness: &mut Harness<'static, App>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click_accesskit();
    settle(harness);
}

/// A window at a place, whose file dialog answers with this path.
fn at(place: Place, answer: &Path) -> Harness<'static, App> {
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(answer.to_owned());
    let mut harness = window_with(answers, None);
    go(&mut harness, place);
    harness
}

fn go(harness: &mut Harness<'static, App>, place: Place) {
    harness.state_mut().push(Command::Go(place));
    settle(harness);
}

fn said(harness: &Harness<'static, App>, words: &str) -> bool {
    harness.state().messages().any(|message| message.contains(words))
}

/// The line of the dialog that is chosen: "Bedarf, Welches KI was braucht, …".
fn chosen(harness: &Harness<'static, App>) -> String {
    let list = harness.get_by_role_and_label(Role::Table, "Tabellen");
    let row = list.query_all_by_role(Role::Row).find(|row| row.accesskit_node().is_selected() == Some(true));
    let label = row.unwrap().accesskit_node().label().unwrap_or_default();
    label.split(", ").next().unwrap_or_default().to_owned()
}

fn lines(said: &str) -> Vec<Vec<&str>> {
    said.lines().map(|line| line.split('|').collect()).collect()
}

#[test]
fn a_list_leaves_with_the_columns_the_order_and_the_filter_on_screen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leute.xlsx");
    let mut harness = at(Place::People(None), &path);
    click(&mut harness, Role::ColumnHeader, "KI");
    click(&mut harness, Role::ColumnHeader, "KI");
    harness.get_by_role_and_label(Role::ColumnHeader, "Rolle").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    click(&mut harness, Role::CheckBox, "Telefon");
    click(&mut harness, Role::Button, "Nach links");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_role_and_label(Role::ListBox, "Personen").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    type_text(&mut harness, "ubung");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let shown: Vec<_> = harness
        .query_all_by_role(Role::Row)
        .filter_map(|row| row.accesskit_node().label().map(|label| (row.rect().top(), label)))
        .collect();
    assert!(shown.len() > 1);
    press(&mut harness, Modifiers::COMMAND, Key::E);
    assert_eq!(chosen(&harness), "Personen");
    assert!(harness.query_by_label_contains("Nennt Personen: ").is_some());
    click(&mut harness, Role::Button, "Speichern …");
    assert!(said(&harness, "„leute.xlsx“ gespeichert"));
    for way in ["Öffnen", "Ordner öffnen"] {
        assert!(harness.query_by_role_and_label(Role::Link, way).is_some(), "{way}");
    }
    let Some(read) = python(CELLS, &path) else { return };
    let read = lines(&read);
    assert_eq!(read[0].join(" "), "s:Name s:Rolle s:KI s:E-Mail s:seit s:bis s:Module");
    let mut shown = shown;
    shown.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let name = |row: &Vec<&str>| row[0].strip_prefix("s:").unwrap_or_default().to_owned();
    let names: Vec<_> = read[1..].iter().map(name).collect();
    assert_eq!(names.len(), shown.len());
    assert!(
        shown.iter().zip(&names).all(|((_, label), name)| label.starts_with(name)),
        "{names:?} {shown:?}"
    );
    let centres: Vec<_> = read[1..].iter().map(|row| row[2]).collect();
    assert!(centres.first() > centres.last(), "descending: {centres:?}");
    for row in &read[1..] {
        assert!(row[4].starts_with("d:20") || row[4] == "n:None", "{row:?}");
        assert!(row[6].starts_with("n:"), "{row:?}");
    }
}

/// What leaves when two of the people are selected, and this is chosen.
fn of_selection(rows: Option<&str>) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    // Without an ending, as people type.
    let mut harness = at(Place::People(None), &folder.path().join("auswahl"));
    harness.get_by_role_and_label(Role::ListBox, "Personen").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut harness, Modifiers::SHIFT, Key::F10);
    let is_entry = |label: &str| label.starts_with("Exportieren …") && label.contains("Strg");
    harness
        .query_all_by_role(Role::Button)
        .find(|item| item.accesskit_node().label().is_some_and(|label| is_entry(&label)))
        .unwrap()
        .click_accesskit();
    settle(&mut harness);
    let only = harness.get_by_role_and_label(Role::RadioButton, "Nur die 2 ausgewählten Zeilen");
    assert!(only.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True));
    if let Some(rows) = rows {
        click(&mut harness, Role::RadioButton, rows);
    }
    click(&mut harness, Role::Button, "Speichern …");
    python(CELLS, &folder.path().join("auswahl.xlsx"))
}

#[test]
fn the_selected_rows_leave_alone_or_with_all_others() {
    let everybody = window().state().workspace().catalogue().people.len();
    let Some(selected) = of_selection(None) else { return };
    assert_eq!(selected.lines().count(), 1 + 2);
    let all = of_selection(Some(&format!("Alle {everybody} gezeigten Zeilen"))).unwrap();
    assert_eq!(all.lines().count(), 1 + everybody);
    assert!(all.contains("|d:2026-09-30 00:00:00|n:"), "days are days");
}

#[test]
fn any_table_is_found_and_saved_by_keyboard_alone_and_the_kind_of_file_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wartelisten.csv");
    let mut harness = at(Place::Overview, &path);
    press(&mut harness, Modifiers::COMMAND, Key::E);
    assert_eq!(chosen(&harness), "Bedarf", "what the overview is about");
    let search = harness.get_by_role_and_label(Role::TextInput, "Tabelle suchen");
    assert!(search.accesskit_node().is_focused());
    type_text(&mut harness, "je bezirk");
    assert_eq!(chosen(&harness), "Abdeckung nach Bezirk");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen(&harness), "Reichweite nach Bezirk");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(said(&harness, "„wartelisten.csv“ gespeichert, 5 Zeilen"), "{:?}", messages(&harness));
    let script = "import sys, pandas\n\
        c = pandas.read_csv(sys.argv[1], sep=';', encoding='utf-8-sig')\n\
        print(list(c.columns), len(c))";
    if let Some(read) = python(script, &path) {
        assert!(read.starts_with("['Regierungsbezirk', ") && read.trim().ends_with(" 5"), "{read}");
    }

    let settings = SharedSettings::default();
    settings.0.borrow_mut().greeted = true;
    let mut harness = window_kept(&settings, None);
    press(&mut harness, Modifiers::COMMAND, Key::E);
    click(&mut harness, Role::RadioButton, "CSV");
    assert!(harness.query_by_role_and_label(Role::ComboBox, "Trennzeichen").is_some());
    click(&mut harness, Role::CheckBox, "Mit Kennzeichen, an dem Excel die Umlaute erkennt (BOM)");
    click(&mut harness, Role::Button, "Speichern …");
    assert_eq!(settings.0.borrow().exports.format, FileFormat::Csv);
    let mut harness = window_kept(&settings, None);
    press(&mut harness, Modifiers::COMMAND, Key::E);
    let bom = "Mit Kennzeichen, an dem Excel die Umlaute erkennt (BOM)";
    let bom = harness.get_by_role_and_label(Role::CheckBox, bom);
    assert_eq!(bom.accesskit_node().toggled(), Some(eframe::egui::accesskit::Toggled::False));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Trennzeichen").is_none(), "Esc closes it");
}

fn messages(harness: &Harness<'static, App>) -> Vec<String> {
    harness.state().messages().map(ToOwned::to_owned).collect()
}

#[test]
fn what_cannot_be_written_is_asked_about_and_gets_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let answers = Answers::default();
    let missing = folder.path().join("gibt es nicht").join("orte.xlsx");
    let path = folder.path().join("orte.xlsx");
    answers.0.borrow_mut().extend([missing, path.clone()]);
    let mut harness = window_with(answers, None);
    go(&mut harness, Place::Venues(None));
    press(&mut harness, Modifiers::COMMAND, Key::E);
    assert_eq!(chosen(&harness), "Orte");
    assert!(harness.query_by_label("Nennt keine Personen.").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("„orte.xlsx“ woanders speichern?").is_some());
    assert!(harness.query_by_label_contains("Den Ordner gibt es nicht mehr.").is_some());
    click(&mut harness, Role::Button, "Noch einmal versuchen");
    assert!(harness.query_by_label("„orte.xlsx“ woanders speichern?").is_some(), "it is still not there");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(said(&harness, "„orte.xlsx“ gespeichert"));
    assert!(path.is_file());
}

#[test]
fn sessions_leave_with_days_times_and_seats_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("termine.xlsx");
    let mut harness = at(Place::Sessions, &path);
    click(&mut harness, Role::RadioButton, "Liste");
    click(&mut harness, Role::Button, "Exportieren …");
    assert_eq!(chosen(&harness), "Termine");
    click(&mut harness, Role::Button, "Speichern …");
    let Some(read) = python(CELLS, &path) else { return };
    let read = lines(&read);
    let heads = "s:Datum s:letzter Tag s:Beginn s:Ende s:Angebot und Modul s:Ort s:Leitung s:angemeldet";
    assert!(read[0].join(" ").starts_with(heads), "{:?}", read[0]);
    let dated = read[1..].iter().filter(|row| row[0].starts_with("d:")).count();
    assert!(dated > 3, "{read:?}");
    for row in &read[1..] {
        assert!(row[0].starts_with("d:") == row[1].starts_with("d:"), "{row:?}");
        assert!(row[7].starts_with("n:"), "{row:?}");
    }
}

/// What is proposed after these steps.
fn proposed(place: impl Fn(&Catalogue) -> Place, buttons: &[&str]) -> String {
    let mut harness = window();
    let place = place(harness.state().workspace().catalogue());
    go(&mut harness, place);
    for button in buttons {
        harness.get_by_label(button).click_accesskit();
        settle(&mut harness);
    }
    chosen(&harness)
}

#[test]
fn each_place_has_its_button_and_proposes_its_table() {
    assert_eq!(proposed(|_| Place::Reports, &["Exportieren …"]), "Auswertung nach Quartalen");
    assert_eq!(proposed(|_| Place::Matrix, &["Exportieren …"]), "Abdeckung");
    assert_eq!(proposed(|_| Place::Map(None), &["Exportieren …"]), "KIs");
    assert_eq!(proposed(|_| Place::Matching(None), &["Exportieren …"]), "Abgleich");
    assert_eq!(proposed(|_| Place::Sessions, &["Zeitraum drucken", "Exportieren …"]), "Termine");
    let in_need = |catalogue: &Catalogue| {
        let today = "2026-11-23".parse().unwrap();
        let coverage = laki_planer::matching::coverage(catalogue, today);
        let need = laki_planer::matching::needs(catalogue, &coverage).swap_remove(0);
        Place::Centres(Some(need.centre))
    };
    let mut harness = window();
    let place = in_need(harness.state().workspace().catalogue());
    go(&mut harness, place.clone());
    let link = harness.get_by_role_and_label(Role::Link, "Exportieren …");
    link.click_accesskit();
    settle(&mut harness);
    assert_eq!(chosen(&harness), "Bedarf");
    let Place::Centres(Some(centre)) = place else { return };
    let name = harness.state().workspace().catalogue().centres.get(&centre).unwrap().label().to_owned();
    let whom = harness.get_by_role_and_label(Role::ComboBox, "Für wen");
    assert_eq!(whom.accesskit_node().value(), Some(format!("KI: {name}")));
    let registered = |catalogue: &Catalogue| {
        let with = catalogue.sessions.iter().find(|session| !session.registrations.is_empty());
        Place::Session(with.unwrap().id.clone())
    };
    let steps = ["Mehr zu diesem Termin", "Anmeldungen exportieren …"];
    assert_eq!(proposed(registered, &steps), "Anmeldungen");
}

#[test]
fn registrations_of_one_session_are_only_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("anmeldungen.xlsx");
    let catalogue = window().state().workspace().snapshot();
    let session = catalogue.sessions.iter().find(|session| session.registrations.len() > 2).unwrap();
    let mut harness = at(Place::Session(session.id.clone()), &path);
    for button in ["Mehr zu diesem Termin", "Anmeldungen exportieren …", "Speichern …"] {
        harness.get_by_label(button).click_accesskit();
        settle(&mut harness);
    }
    let Some(read) = python(CELLS, &path) else { return };
    assert_eq!(read.lines().count(), session.registrations.len() + 1);
}

#[test]
fn the_menu_takes_the_list_that_is_shown_and_the_focus_comes_back() {
    let mut harness = window();
    go(&mut harness, Place::Offerings(None));
    harness.get_by_role_and_label(Role::ListBox, "Angebote").focus();
    settle(&mut harness);
    harness.state_mut().push(Command::Do(Action::Export));
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains("Wie gezeigt: ").next().is_some());
    assert_eq!(chosen(&harness), "Angebote");
    harness.get_by_role_and_label(Role::ListBox, "Tabellen").focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(chosen(&harness), "Personen", "the name of the group is passed over");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(chosen(&harness), "Angebote");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(chosen(&harness), "Angebote", "above the first there is nothing");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    click(&mut harness, Role::ComboBox, "Für wen");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(chosen(&harness), "Personen", "Esc closed the choices only");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_role_and_label(Role::Table, "Tabellen").is_none());
    let list = harness.get_by_role_and_label(Role::ListBox, "Angebote");
    let rows = harness.query_all_by_role(Role::Row);
    let row_has_focus = rows.into_iter().any(|row| row.accesskit_node().is_focused());
    assert!(list.accesskit_node().is_focused() || row_has_focus);
}

#[test]
fn attendance_leaves_as_it_is_entered_and_the_key_enters_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("anwesenheit.xlsx");
    let catalogue = window().state().workspace().snapshot();
    let past = |session: &&std::sync::Arc<Session>| {
        session.seats_taken() > 2 && session.last_day().is_some_and(|day| day < today())
    };
    let session = catalogue.sessions.iter().find(past).unwrap();
    let mut harness = at(Place::Session(session.id.clone()), &path);
    let list = harness.query_all_by_role(Role::ListBox).next().unwrap();
    let name = list.accesskit_node().label().unwrap();
    list.focus();
    settle(&mut harness);
    press(&mut harness, Modifiers::COMMAND, Key::E);
    assert!(chosen(&harness).starts_with(&name), "{}", chosen(&harness));
    assert!(harness.state().workspace().undo_name().is_none(), "E alone would have excused somebody");
    click(&mut harness, Role::Button, "Speichern …");
    let Some(read) = python(CELLS, &path) else { return };
    let read = lines(&read);
    assert_eq!(read.len(), session.seats_taken() + 1, "{read:?}");
    assert!(read[1][0] == "n:1" && read[0].len() == 3 + session.days.len(), "{read:?}");
}
