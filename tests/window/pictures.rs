//! Pictures of the main views, compared with those of the last time (`UPDATE_SNAPSHOTS=1` makes them anew).
//! README and handbook show the same pictures. Besides, every view in every look is written to `target/tmp` for
//! people to look at. They need a graphics driver: without one the tests say so and pass, unless `CI` is set,
//! where Mesa's software driver is installed.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use laki_planer::app::views::sessions::{Mode, Shape};
use laki_planer::app::{App, Command, Look, Place, Settings};
use laki_planer::catalogue::{Area, Session, SessionStatus};

use crate::places;
use crate::support::{settle, window_set};

/// The session of the example with the most to see: confirmed, with people, before today or next.
fn session(app: &App) -> Place {
    let catalogue = app.workspace().catalogue();
    let busiest = catalogue
        .sessions
        .iter()
        .filter(|session| session.status == SessionStatus::Confirmed)
        .max_by_key(|session| session.registrations.len());
    Place::Session(busiest.map(|session: &std::sync::Arc<Session>| session.id.clone()).unwrap())
}

fn first_module(app: &App) -> Place {
    let catalogue = app.workspace().catalogue();
    let found =
        catalogue.modules().find(|found| found.offering.area == Area::Education && found.module.order == 2);
    Place::Matching(found.map(|found| found.module.id.clone()))
}

fn has_driver(harness: &mut Harness<'static, App>) -> bool {
    let rendered = catch_unwind(AssertUnwindSafe(|| harness.render()));
    let found = matches!(rendered, Ok(Ok(_)));
    assert!(found || std::env::var_os("CI").is_none(), "no graphics driver, but CI insists on pictures");
    found
}

const MAIN: [&str; 5] = ["uebersicht", "abgleich", "matrix", "monat", "termin"];
const FOR_THE_HANDBOOK: [&str; 5] = ["angebot", "ki", "karte", "person", "auswertung"];

#[test]
fn the_main_views_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (suffix, look) in [("", Look::Light), ("-dunkel", Look::Dark)] {
        let mut harness = window_set(Settings { look, ..Settings::default() });
        if !has_driver(&mut harness) {
            println!("no graphics driver here: pictures were not compared");
            return;
        }
        // By day they are the handbook's pictures, so that these never go stale.
        let is_day = look == Look::Light;
        let folder = if is_day { "assets/handbuch/bilder" } else { "tests/snapshots" };
        let wanted = |name: &str| MAIN.contains(&name) || is_day && FOR_THE_HANDBOOK.contains(&name);
        let views = views(harness.state()).into_iter().filter(|(name, ..)| wanted(name));
        for (name, place, _) in views {
            harness.state_mut().push(Command::Go(place));
            settle(&mut harness);
            let options = SnapshotOptions::new().output_path(folder);
            results.add(harness.try_snapshot_options(format!("{name}{suffix}"), &options));
        }
    }
}

/// Every view, by the name of its picture.
fn views(app: &App) -> Vec<(&'static str, Place, Option<Mode>)> {
    let catalogue = app.workspace().catalogue();
    let offering = catalogue.offerings.iter().next().map(|offering| offering.id.clone());
    // Each with something to see: open needs, sessions attended.
    let centre = catalogue
        .centres
        .iter()
        .find(|centre| centre.name.contains("Coesfeld"))
        .map(|centre| centre.id.clone());
    let person = catalogue
        .people
        .iter()
        .find(|person| person.last_name == "Beispielow")
        .map(|person| person.id.clone());
    let trainer = catalogue.trainers.iter().next().map(|trainer| trainer.id.clone());
    let venue = catalogue.venues.iter().next().map(|venue| venue.id.clone());
    vec![
        ("uebersicht", Place::Overview, None),
        ("angebote", Place::Offerings(None), None),
        ("angebot", Place::Offerings(offering), None),
        ("kis", Place::Centres(None), None),
        ("ki", Place::Centres(centre), None),
        ("abgleich", first_module(app), None),
        ("karte", Place::Map(None), None),
        ("matrix", Place::Matrix, None),
        ("woche", Place::Sessions, Some(Mode::Week)),
        ("monat", Place::Sessions, Some(Mode::Month)),
        ("halbjahr", Place::Sessions, Some(Mode::HalfYear)),
        ("zeitleiste", Place::Sessions, Some(Mode::Timeline)),
        ("termine", Place::Sessions, Some(Mode::List)),
        ("termin", session(app), None),
        ("planen", Place::Plan, None),
        ("personen", Place::People(None), None),
        ("person", Place::People(person), None),
        ("trainer", Place::Trainers(trainer), None),
        ("ort", Place::Venues(venue), None),
        ("auswertung", Place::Reports, None),
        ("dokumente", Place::Documents, None),
        ("bescheinigungen", Place::Certificates(None), None),
        ("doppelte", Place::Doubles, None),
        ("hinweise", Place::Findings, None),
        ("einstellungen", Place::Settings, None),
    ]
}

/// Kept for people to look at; here it is only made sure that each shows something.
#[test]
fn every_view_is_pictured_in_every_look() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).unwrap();
    for (suffix, look, size, pixels) in [
        ("hell", Look::Light, [1280.0, 800.0], 1.0),
        ("dunkel", Look::Dark, [1280.0, 800.0], 1.0),
        ("kontrast", Look::HighContrast, [1280.0, 800.0], 1.0),
        // 1280 × 800 at 200 %.
        ("hell-200", Look::Light, [640.0, 400.0], 2.0),
    ] {
        let mut harness = window_set(Settings { look, ..Settings::default() });
        harness.set_size(size.into());
        harness.set_pixels_per_point(pixels);
        if !has_driver(&mut harness) {
            println!("no graphics driver here: no pictures were made");
            return;
        }
        for (name, place, mode) in views(harness.state()) {
            if let Some(mode) = mode {
                let calendar = Shape { mode, ..Shape::default() };
                let settings = Settings { look, calendar, greeted: true, ..Settings::default() };
                harness.state_mut().push(Command::Set(Box::new(settings)));
            }
            harness.state_mut().push(Command::Go(place));
            settle(&mut harness);
            let picture = harness.render().unwrap();
            let colours: BTreeSet<_> = picture.pixels().step_by(101).map(|pixel| pixel.0).collect();
            assert!(colours.len() > 20, "{name} in {suffix} has only {} colours", colours.len());
            picture.save(folder.join(format!("{name}-{suffix}.png"))).unwrap();
        }
    }
}

/// Dialogs, too, at 1280 × 800 and 1920 × 1080: to look at after a change of looks, not for every run.
#[test]
#[ignore = "makes some 150 pictures for people to look at"]
fn every_dialog_is_pictured_in_every_look() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("all-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    // The views have their pictures above.
    for (name, shown) in places::ALL.iter().filter(|(name, _)| name.contains(':') || name.contains(',')) {
        for (suffix, look, size) in [
            ("hell", Look::Light, [1280.0, 800.0]),
            ("dunkel", Look::Dark, [1280.0, 800.0]),
            ("kontrast", Look::HighContrast, [1280.0, 800.0]),
            ("gross", Look::Light, [1920.0, 1080.0]),
        ] {
            let mut harness = shown();
            let settings = Settings { look, greeted: true, ..Settings::default() };
            harness.state_mut().push(Command::Set(Box::new(settings)));
            harness.set_size(size.into());
            settle(&mut harness);
            if !has_driver(&mut harness) {
                return;
            }
            let file = format!("{}-{suffix}.png", name.replace([' ', ':', ','], "_"));
            harness.render().unwrap().save(folder.join(file)).unwrap();
        }
    }
}
