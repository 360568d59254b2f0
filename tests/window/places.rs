//! Every view and every dialog, for tests that look at all of them.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{Action, App, Command, Place};
use laki_planer::catalogue::{Catalogue, Edit, SessionId, SessionStatus};

use crate::support::{Answers, settle, today, window, window_first_start};

/// A view or dialog: its name, and the window that shows it.
pub type Shown = (&'static str, fn() -> Harness<'static, App>);

fn at(place: impl FnOnce(&Catalogue) -> Place) -> Harness<'static, App> {
    let mut harness = window();
    let place = place(&harness.state().workspace().snapshot());
    harness.state_mut().push(Command::Go(place));
    settle(&mut harness);
    harness
}

fn after(mut harness: Harness<'static, App>, action: Action) -> Harness<'static, App> {
    harness.state_mut().push(Command::Do(action));
    settle(&mut harness);
    harness
}

fn after_rows(mut harness: Harness<'static, App>) -> Harness<'static, App> {
    let rows = "Vorname;Nachname;KI;Telefon\nZoe;Zzneu;Unna;1\nAna;Zzalt;Una;2\n;;Unna;3";
    harness.state_mut().push(Command::ImportText(rows.to_owned()));
    settle(&mut harness);
    harness
}

fn clicked(mut harness: Harness<'static, App>, role: Role, label: &str) -> Harness<'static, App> {
    harness.get_by_role_and_label(role, label).click();
    settle(&mut harness);
    harness
}

fn session(catalogue: &Catalogue) -> SessionId {
    let over = catalogue.sessions.iter().find(|session| {
        session.is_upcoming()
            && session.last_day().is_some_and(|day| day <= today())
            && !session.registrations.is_empty()
    });
    over.unwrap().id.clone()
}

/// One to which people can still be invited.
fn ahead(catalogue: &Catalogue) -> SessionId {
    let ahead = catalogue.sessions.iter().find(|session| {
        session.is_upcoming()
            && session.first_day().is_some_and(|day| day > today())
            && session.invited.len() > 1
            && !session.registrations.is_empty()
    });
    ahead.unwrap().id.clone()
}

fn held(catalogue: &Catalogue) -> SessionId {
    let held = catalogue.sessions.iter().filter(|session| session.status == SessionStatus::Held);
    held.max_by_key(|session| session.last_day()).unwrap().id.clone()
}

fn of_session(harness: Harness<'static, App>, item: &str) -> Harness<'static, App> {
    let menu = clicked(harness, Role::Button, "Mehr zu diesem Termin");
    clicked(menu, Role::MenuItem, item)
}

const HOLIDAYS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Herbstferien NRW 2041\r\n\
    DTSTART;VALUE=DATE:20411014\r\nDTEND;VALUE=DATE:20411027\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\n\
    SUMMARY:Friedensfest\r\nDTSTART;VALUE=DATE:20410808\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\n\
    SUMMARY:Tag der Deutschen Einheit\r\nDTSTART;VALUE=DATE:20411003\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn centre(harness_at: &Catalogue) -> Place {
    let with_choices = harness_at.centres.iter().find(|centre| !centre.focus_choices.is_empty());
    Place::Centres(Some(with_choices.unwrap().id.clone()))
}

fn calendar(form: &str) -> Harness<'static, App> {
    clicked(at(|_| Place::Sessions), Role::RadioButton, form)
}

/// All of them.
pub const ALL: &[Shown] = &[
    ("Übersicht", window),
    ("Angebote", || at(|_| Place::Offerings(None))),
    ("Angebot", || at(|all| Place::Offerings(all.offerings.iter().next().map(|one| one.id.clone())))),
    ("Angebot, neu", || clicked(at(|_| Place::Offerings(None)), Role::Button, "Angebot anlegen")),
    ("KIs", || at(|_| Place::Centres(None))),
    ("KI", || at(centre)),
    ("KI, Schwerpunkte", || clicked(at(centre), Role::RadioButton, "Schwerpunkte")),
    ("KI, Personen", || clicked(at(centre), Role::RadioButton, "Personen")),
    ("KI, neu", || clicked(at(|_| Place::Centres(None)), Role::Button, "KI anlegen")),
    ("Abgleich je Angebot", || at(|_| Place::Matching(None))),
    ("Abgleich, Karte", || at(|_| Place::Map(None))),
    ("Abgleich, Matrix", || at(|_| Place::Matrix)),
    ("Termine, Monat", || calendar("Monat")),
    ("Termine, Woche", || calendar("Woche")),
    ("Termine, Halbjahr", || calendar("Halbjahr")),
    ("Termine, Zeitleiste", || calendar("Zeitleiste")),
    ("Termine, Liste", || calendar("Liste")),
    ("Termin", || at(|all| Place::Session(session(all)))),
    ("Termin anlegen", || after(window(), Action::NewSession)),
    ("Personen", || at(|_| Place::People(None))),
    ("Person", || at(|all| Place::People(all.people.iter().next().map(|one| one.id.clone())))),
    ("Person, neu", || clicked(at(|_| Place::People(None)), Role::Button, "Person anlegen")),
    ("Trainer:innen", || at(|_| Place::Trainers(None))),
    ("Trainer:in", || at(|all| Place::Trainers(all.trainers.iter().next().map(|one| one.id.clone())))),
    ("Orte", || at(|_| Place::Venues(None))),
    ("Ort", || at(|all| Place::Venues(all.venues.iter().next().map(|one| one.id.clone())))),
    ("Auswertung", || at(|_| Place::Reports)),
    ("Hinweise", || at(|_| Place::Findings)),
    ("Einstellungen", || at(|_| Place::Settings)),
    ("Dialog: Suche", || after(window(), Action::Search)),
    ("Dialog: Verlauf", || after(window(), Action::Steps)),
    ("Dialog: Meldungen", || after(window(), Action::Messages)),
    ("Dialog: Tastenkürzel", || after(window(), Action::Keys)),
    ("Dialog: Über", || after(window(), Action::About)),
    ("Hilfe", || after(window(), Action::Help)),
    ("Rundgang", || after(window(), Action::Tour)),
    ("Begrüßung", || window_first_start(Answers::default())),
    ("Dialog: ungesichert", || {
        let mut harness = window();
        let id = session(&harness.state().workspace().snapshot());
        harness.state_mut().push(Command::Edit(Edit::CancelSession(id, "Leitung erkrankt".to_owned())));
        settle(&mut harness);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
        settle(&mut harness);
        harness
    }),
    ("Importieren, Datei", || after(at(|_| Place::People(None)), Action::PasteRows)),
    ("Importieren, Spalten", || {
        clicked(after_rows(at(|_| Place::People(None))), Role::Button, "Zurück zu den Spalten")
    }),
    ("Importieren, Zeilen", || after_rows(at(|_| Place::People(None)))),
    ("Dialog: Person eintragen", || {
        clicked(at(|all| Place::Session(session(all))), Role::Button, "Person eintragen")
    }),
    ("Dialog: KIs einladen", || {
        let menu = clicked(at(|all| Place::Session(session(all))), Role::Button, "Mehr zu diesem Termin");
        clicked(menu, Role::MenuItem, "KIs einladen …")
    }),
    ("Dokumente", || at(|_| Place::Documents)),
    ("Bescheinigungen", || at(|_| Place::Certificates(None))),
    ("Doppelte", || at(|_| Place::Doubles)),
    ("Dialog: Mails", || of_session(at(|all| Place::Session(ahead(all))), "Mails vorbereiten …")),
    ("Dialog: Anmeldebögen", || {
        of_session(at(|all| Place::Session(ahead(all))), "Anmeldebögen schreiben …")
    }),
    ("Dialog: Bescheinigungen", || {
        clicked(at(|all| Place::Session(held(all))), Role::Button, "Bescheinigungen …")
    }),
    ("Dialog: Ferien", || {
        let mut harness = window();
        let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("ferien.ics");
        std::fs::write(&file, HOLIDAYS).unwrap();
        harness.state_mut().push(Command::ImportFile(file));
        settle(&mut harness);
        harness
    }),
    ("Dialog: Wahl eines Schwerpunkts", || {
        let tab = clicked(at(centre), Role::RadioButton, "Schwerpunkte");
        clicked(tab, Role::Button, "Neue Wahl")
    }),
];
