//! Maps and charts saved as pictures, from where they are shown.

use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{Command, Place};
use laki_planer::catalogue::{Catalogue, SessionStatus};

use crate::support::{Answers, settle, window_with};

/// The file that is saved from a place by this button, under the name that is typed.
fn saved(place: impl Fn(&Catalogue) -> Place, button: &str, typed: &str, file: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let answers = Answers::default();
    answers.0.borrow_mut().push_back(folder.path().join(typed));
    let mut harness = window_with(answers, None);
    let place = place(harness.state().workspace().catalogue());
    harness.state_mut().push(Command::Go(place));
    settle(&mut harness);
    harness.get_by_label(button).click_accesskit();
    settle(&mut harness);
    std::fs::read(Path::new(folder.path()).join(file)).unwrap()
}

const MAP: &str = "Karte als Bild speichern …";

#[test]
fn the_map_is_saved_as_it_is_coloured_with_its_source_in_words() {
    let svg = String::from_utf8(saved(|_| Place::Map(None), MAP, "karte", "karte.svg")).unwrap();
    for words in
        ["<title id=\"title\">Abdeckung: alle Angebote</title>", "Bielefeld: 93\u{a0}%", "Stand 23.11.2026"]
    {
        assert!(svg.contains(words), "{words}");
    }
}

#[test]
fn the_way_to_a_session_is_a_picture_too() {
    let ahead = |catalogue: &Catalogue| {
        let ahead = catalogue.sessions.iter().find(|session| {
            session.status == SessionStatus::Confirmed && session.venue.is_some() && session.is_upcoming()
        });
        Place::Map(Some(ahead.unwrap().id.clone()))
    };
    let svg = String::from_utf8(saved(ahead, MAP, "anreise.svg", "anreise.svg")).unwrap();
    assert!(svg.contains("<title id=\"title\">Anreise: ") && svg.contains("angemeldet"));
}

#[test]
fn a_chart_of_the_reports_is_saved_as_its_ending_says() {
    let button = "Diagramm als Bild speichern: Abdeckung im Verlauf …";
    let png = saved(|_| Place::Reports, button, "verlauf.PNG", "verlauf.PNG");
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let svg = saved(|_| Place::Reports, button, "verlauf 2026.11", "verlauf 2026.11.svg");
    assert!(String::from_utf8(svg).unwrap().contains("1/2026: Anteil 70\u{a0}%"));
}
