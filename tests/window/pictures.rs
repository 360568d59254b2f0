//! Pictures of the main views, compared with those of the last time (`UPDATE_SNAPSHOTS=1` makes them anew).
//! README and handbook show the same pictures. They need a graphics driver: without one the test says so and
//! passes, unless `CI` is set, where Mesa's software driver is installed.

use std::panic::{AssertUnwindSafe, catch_unwind};

use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use laki_planer::app::{App, Command, Look, Place, Settings};
use laki_planer::catalogue::{Area, Session, SessionStatus};

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

#[test]
fn the_main_views_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for (suffix, look) in [("", Look::Light), ("-dunkel", Look::Dark)] {
        let mut harness = window_set(Settings { look, ..Settings::default() });
        if !has_driver(&mut harness) {
            println!("no graphics driver here: pictures were not compared");
            return;
        }
        let places = [
            ("uebersicht", Place::Overview),
            ("abgleich", first_module(harness.state())),
            ("matrix", Place::Matrix),
            ("termine", Place::Sessions),
            ("termin", session(harness.state())),
        ];
        for (name, place) in places {
            harness.state_mut().push(Command::Go(place));
            settle(&mut harness);
            // By day they are the handbook's pictures, so that these never go stale.
            let folder = if suffix.is_empty() { "assets/handbuch/bilder" } else { "tests/snapshots" };
            let options = SnapshotOptions::new().output_path(folder);
            results.add(harness.try_snapshot_options(format!("{name}{suffix}"), &options));
        }
    }
}
