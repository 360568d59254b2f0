use std::fmt::Write as _;

use super::RegistrationStatus::{Registered, Waiting};
use super::*;
use crate::app::views::testing::{in_catalogue, today};
use crate::catalogue::{Catalogue, Centre, Person, Position, Registration, Venue};
use crate::reference;

/// NRW's KIs, a centre elsewhere, one that nobody knows where it is, and a session in Dortmund.
fn office() -> Catalogue {
    let mut catalogue = reference::new_catalogue();
    for (id, centre) in [("a", "herford"), ("b", "herford"), ("c", "bonn"), ("d", "olpe"), ("e", "nirgends")]
    {
        catalogue.people.put(Person { id: id.into(), centre: Some(centre.into()), ..Person::default() });
    }
    let osnabrueck = Position { lat: 52.279, lon: 8.043, ..Position::default() };
    let named =
        |id: &str, position| Centre { id: id.into(), name: id.to_owned(), position, ..Centre::default() };
    catalogue.centres.put(named("nirgends", None));
    catalogue.centres.put(named("anderswo", Some(osnabrueck)));
    let dortmund = Position { lat: 51.514, lon: 7.468, ..Position::default() };
    catalogue.venues.put(Venue { id: "haus".into(), position: Some(dortmund), ..Venue::default() });
    let registered = |id: &str, status| Registration { status, ..Registration::new(id.into(), today()) };
    catalogue.sessions.put(Session {
        id: "s".into(),
        venue: Some("haus".into()),
        invited: vec!["herford".into(), "soest".into(), "anderswo".into()],
        registrations: vec![
            registered("a", Registered),
            registered("b", Registered),
            registered("c", Registered),
            registered("d", Waiting),
            registered("e", Registered),
        ],
        ..Session::default()
    });
    catalogue
}

fn with_board(catalogue: &Catalogue, test: impl FnOnce(&Board)) {
    in_catalogue(catalogue, |ctx| {
        let session = catalogue.sessions.get(&"s".into()).unwrap();
        test(&travel(ctx, session));
    });
}

fn told(board: &Board) -> String {
    let mut text = format!("{}\n", board.headline);
    for entry in board.entries.iter().filter(|entry| !entry.class.is_outside()) {
        let km = entry.km.map_or_else(|| "–".to_owned(), |km| format!("{km:.0} km"));
        writeln!(text, "{} | {km} | {} | {}", entry.name, entry.people, entry.standing).unwrap();
    }
    text
}

#[test]
fn who_comes_from_how_far() {
    with_board(&office(), |board| {
        insta::assert_snapshot!(told(board), @r"
        4 Personen aus 3 KIs, im Mittel 101 km, am weitesten Herford mit 106 km
        anderswo | 94 km | 0 | eingeladen, noch keine Anmeldung
        Bonn | 91 km | 1 | 1 angemeldet
        Herford | 106 km | 2 | 2 angemeldet
        nirgends | – | 1 | 1 angemeldet
        Olpe | 60 km | 0 | 1 auf der Warteliste
        Soest | 45 km | 0 | eingeladen, noch keine Anmeldung
        ");
        assert_eq!((board.nowhere(), board.counts.iter().map(|(_, count)| count).sum::<usize>()), (1, 56));
    });
}

#[test]
fn without_a_place_on_earth_there_are_no_distances() {
    let mut catalogue = office();
    catalogue.venues.put(Venue { id: "haus".into(), ..Venue::default() });
    with_board(&catalogue, |board| {
        insta::assert_snapshot!(board.headline, @"4 Personen aus 3 KIs");
        assert!(board.venue.is_none() && board.entries.iter().all(|entry| entry.km.is_none()));
    });
}

#[test]
fn an_office_elsewhere_sees_its_own_places_and_not_our_areas() {
    let mut catalogue = office();
    for id in reference::centres().into_iter().map(|centre| centre.id) {
        catalogue.centres.remove(&id);
    }
    with_board(&catalogue, |board| {
        assert!(!board.ground.areas);
        let at = board.entries.iter().find_map(super::super::board::Entry::label_at).unwrap();
        assert!(board.ground.world.contains(at) && board.ground.world.width() < 0.5);
    });
}
