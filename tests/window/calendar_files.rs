//! Calendar files from the places where their sessions are shown.

use egui_kittest::kittest::Queryable as _;
use laki_planer::app::{Command, Place};
use laki_planer::catalogue::{Catalogue, Session};

use crate::support::{Answers, settle, window_with};

/// The text of the file that is saved from a place by these clicks.
fn saved(place: impl Fn(&Catalogue) -> Place, buttons: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let answers = Answers::default();
    // Without an ending, as people type.
    answers.0.borrow_mut().push_back(folder.path().join("plan"));
    let mut harness = window_with(answers, None);
    let place = place(harness.state().workspace().catalogue());
    harness.state_mut().push(Command::Go(place));
    settle(&mut harness);
    for button in buttons {
        harness.get_by_label(button).click_accesskit();
        settle(&mut harness);
    }
    std::fs::read_to_string(folder.path().join("plan.ics")).unwrap()
}

fn days(text: &str) -> usize {
    text.matches("BEGIN:VEVENT\r\n").count()
}

#[test]
fn a_session_a_series_a_plan_and_a_period_are_saved_where_the_user_says() {
    let taught = |catalogue: &Catalogue| -> Session {
        let taught = |session: &&std::sync::Arc<Session>| !session.trainers.is_empty();
        let session = catalogue.sessions.iter().find(taught).unwrap();
        Session::clone(session)
    };
    let session = saved(
        |catalogue| Place::Session(taught(catalogue).id),
        &["Mehr zu diesem Termin", "Kalenderdatei …"],
    );
    let series = saved(
        |catalogue| {
            let module = taught(catalogue).module;
            Place::Offerings(Some(catalogue.module(&module).unwrap().offering.id.clone()))
        },
        &["Kalenderdatei …"],
    );
    let plan =
        saved(|catalogue| Place::Trainers(Some(taught(catalogue).trainers[0].clone())), &["Kalenderdatei …"]);
    let period = saved(|_| Place::Sessions, &["Zeitraum drucken", "Kalenderdatei …"]);
    assert_eq!(days(&session), 1);
    assert!(days(&series) > 1 && days(&plan) > 1 && days(&period) > 0);
    // The session stands in its series and in the plan of who teaches it, under the same name.
    let name = session.lines().find(|line| line.starts_with("UID:")).unwrap();
    assert!(series.contains(name) && plan.contains(name), "{name}");
}
