use super::*;
use crate::app::views::testing::{in_catalogue, in_example};
use crate::catalogue::{Catalogue, Room, Session, SessionDay};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn session(id: &str, days: &[&str], status: SessionStatus) -> Session {
    Session {
        id: id.into(),
        days: days.iter().map(|text| SessionDay::whole(day(text))).collect(),
        trainers: vec!["t".into()],
        venue: Some("v".into()),
        status,
        ..Session::default()
    }
}

fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    let trainer =
        |id: &str, name: &str| Trainer { id: id.into(), name: name.to_owned(), ..Trainer::default() };
    catalogue.trainers.put(Trainer {
        weekdays: vec![WorkDay::Wed, WorkDay::Mon],
        max_days_per_month: Some(2),
        external: true,
        foci: vec!["gone".into()],
        ..trainer("t", "Özil")
    });
    catalogue.trainers.put(trainer("u", "Zufall"));
    catalogue.trainers.put(trainer("w", "Otto"));
    let room = |capacity| Room { capacity, ..Room::default() };
    catalogue.venues.put(Venue {
        id: "v".into(),
        name: "Haus".to_owned(),
        town: "Unna".to_owned(),
        rooms: vec![room(Some(30)), room(None), room(Some(12))],
        equipment: vec!["Beamer".to_owned()],
        ..Venue::default()
    });
    catalogue.venues.put(Venue {
        id: "o".into(),
        name: "Video".to_owned(),
        kind: VenueKind::Online,
        ..Venue::default()
    });
    for session in [
        session("1", &["2026-11-02", "2026-11-03"], SessionStatus::Held),
        session("2", &["2026-11-03", "2026-12-01"], SessionStatus::Confirmed),
        session("3", &["2026-11-30"], SessionStatus::Planned),
        session("4", &["2026-11-24"], SessionStatus::Cancelled),
    ] {
        catalogue.sessions.put(session);
    }
    catalogue
}

#[test]
fn trainers_as_text() {
    in_catalogue(&catalogue(), |ctx| {
        let text: Vec<_> = trainers(ctx, "")
            .iter()
            .map(|row| {
                let over = if row.is_over() { " (zu viele)" } else { "" };
                format!(
                    "{}: {}; {}; {}{over}; {}",
                    row.name,
                    row.teaches,
                    row.weekdays,
                    row.days_of_most(),
                    row.kind
                )
            })
            .collect();
        assert_eq!(
            text,
            [
                "Otto: ; Mo–Fr; 0; intern",
                "Özil: (unbekannt: gone); Mo Mi; 3/2 (zu viele); extern",
                "Zufall: ; Mo–Fr; 0; intern",
            ]
        );
        let names =
            |filter| -> Vec<_> { trainers(ctx, filter).into_iter().map(|row| row.name).collect::<Vec<_>>() };
        assert_eq!(names("ozil"), ["Özil"]);
    });
}

#[test]
fn venues_as_text() {
    in_catalogue(&catalogue(), |ctx| {
        let text: Vec<_> = venues(ctx, "")
            .iter()
            .map(|row| {
                format!("{}, {}: {}; {}; {:?}", row.name, row.town, row.seats, row.accessibility, row.next)
            })
            .collect();
        assert_eq!(
            text,
            ["Haus, Unna: 30 + 12; unbekannt; Some(2026-11-30)", "Video, online: ohne Grenze; –; None",]
        );
        assert_eq!(venues(ctx, "beamer").len(), 1);
    });
}

#[test]
fn the_example_has_trainers_and_venues() {
    in_example(|ctx| {
        assert_eq!(trainers(ctx, "").len(), ctx.catalogue.trainers.len());
        assert_eq!(venues(ctx, "").len(), ctx.catalogue.venues.len());
    });
}
