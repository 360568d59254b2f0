//! Clashes on small catalogues: each case a draft, what else there is, and the causes that must come out.

use std::collections::BTreeMap;

use super::testing::*;
use super::*;
use crate::calendar::{Custom, PublicHoliday};
use crate::catalogue::{
    Absence, CentreId, ClashKind, Date, PersonId, Reaction, RegistrationStatus, Session, SessionStatus,
};

#[track_caller]
fn check(others: &[Session], draft: &Session, expected: &[Cause]) {
    assert_eq!(causes(&office(), others, draft), expected);
}

fn booked(other: &str) -> Cause {
    Cause::TrainerBooked { trainer: "probe".into(), session: other.into() }
}

fn taken(venue: &str, room: Option<&str>, other: &str) -> Cause {
    Cause::VenueBooked { venue: venue.into(), room: room.map(Into::into), session: other.into() }
}

#[test]
fn the_calendar_of_the_demonstration() {
    for (date, cause) in [
        ("2027-05-27", Cause::PublicHoliday { holiday: PublicHoliday::CorpusChristi }),
        ("2027-05-18", Cause::SchoolHoliday { name: "Pfingstferien".into() }),
        ("2027-02-04", Cause::Custom { custom: Custom::WomensCarnival }),
        ("2027-02-08", Cause::Custom { custom: Custom::CarnivalMonday }),
        ("2027-02-06", Cause::Weekend),
    ] {
        check(&[], &session("s", "intro", &[date]), &[cause]);
    }
    check(&[], &session("s", "intro", &["2027-02-03"]), &[]);
    check(
        &[],
        &session("s", "intro", &["2027-05-17", "2027-05-18"]),
        &[
            Cause::PublicHoliday { holiday: PublicHoliday::WhitMonday },
            Cause::SchoolHoliday { name: "Pfingstferien".into() },
        ],
    );
}

#[test]
fn overlap_is_strict_and_any_part_counts() {
    let draft = with_trainer("probe", timed("s", "m1", "2027-03-03", "09:30", "12:30"));
    for (start, end, clash) in [
        ("12:30", "16:30", false),
        ("08:00", "09:30", false),
        ("12:29", "16:30", true),
        ("08:00", "09:31", true),
        ("10:00", "11:00", true),
        ("08:00", "18:00", true),
        ("09:30", "12:30", true),
        // Times that can't be read count as the whole day.
        ("16:00", "15:00", true),
    ] {
        let other = with_trainer("probe", timed("o", "m2", "2027-03-03", start, end));
        let expected = if clash { vec![booked("o")] } else { Vec::new() };
        check(&[other], &draft, &expected);
    }
    let elsewhere = with_trainer("probe", timed("o", "m2", "2027-03-04", "09:30", "12:30"));
    check(&[elsewhere], &draft, &[]);
}

#[test]
fn cancelled_sessions_and_the_session_itself_count_as_nothing() {
    let draft = with_trainer("probe", session("s", "m1", &["2027-03-03"]));
    let cancelled = Session {
        status: SessionStatus::Cancelled,
        ..with_trainer("probe", session("o", "m1", &["2027-03-03"]))
    };
    let as_it_was = with_trainer("probe", session("s", "m1", &["2027-03-03"]));
    check(&[cancelled, as_it_was], &draft, &[]);

    let other = with_trainer("probe", session("o", "m1", &["2027-03-03"]));
    for (status, count) in
        [(SessionStatus::Cancelled, 0), (SessionStatus::Held, 0), (SessionStatus::Invited, 1)]
    {
        let draft = Session { status, ..draft.clone() };
        assert_eq!(causes(&office(), std::slice::from_ref(&other), &draft).len(), count, "{status:?}");
    }
}

#[test]
fn one_clash_for_all_days_of_one_matter() {
    let days = ["2027-03-03", "2027-03-04", "2027-03-05"];
    let mut catalogue = office();
    catalogue.sessions.put(with_trainer("probe", session("o", "m1", &days[1..])));
    let draft = with_trainer("probe", session("s", "m1", &days));
    let found = clashes(&catalogue, &Calendar::of(&catalogue), &draft, today());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].days, [day("2027-03-04"), day("2027-03-05")]);
    assert_eq!(found[0].cause.record(), Some(SessionId::from("o").into()));
}

#[test]
fn trainers_must_be_there_and_know_the_subject() {
    let mut catalogue = office();
    let mut trainer = catalogue.trainers.get(&"probe".into()).unwrap().as_ref().clone();
    trainer.weekdays = vec![crate::catalogue::WorkDay::Wed, crate::catalogue::WorkDay::Thu];
    trainer.also_available = vec![day("2027-03-05").into()];
    trainer.away = vec![Absence {
        from: Some(day("2027-03-10").into()),
        until: Some(day("2027-03-11").into()),
        reason: "Fortbildung".into(),
        ..Absence::default()
    }];
    catalogue.trainers.put(trainer);
    let away = |reason: &str| Cause::TrainerAway { trainer: "probe".into(), reason: reason.into() };
    for (date, expected) in [
        ("2027-03-03", vec![]),
        ("2027-03-05", vec![]),
        ("2027-03-02", vec![away("")]),
        ("2027-03-10", vec![away("Fortbildung")]),
    ] {
        let draft = with_trainer("probe", session("s", "m1", &[date]));
        assert_eq!(causes(&catalogue, &[], &draft), expected, "{date}");
    }
    let lacks = Cause::TrainerSubject { trainer: "vorlage".into() };
    check(&[], &with_trainer("vorlage", session("s", "m1", &["2027-03-03"])), &[lacks]);
    check(&[], &with_trainer("vorlage", session("s", "intro", &["2027-03-03"])), &[]);
    check(&[], &with_trainer("nobody", session("s", "m1", &["2027-03-03"])), &[]);
}

#[test]
fn days_in_a_month_are_counted_once_and_over_all_sessions() {
    let mut catalogue = office();
    let mut trainer = catalogue.trainers.get(&"probe".into()).unwrap().as_ref().clone();
    trainer.max_days_per_month = Some(2);
    catalogue.trainers.put(trainer);
    let other = |id: &str, date: &str| with_trainer("probe", timed(id, "m1", date, "14:00", "17:00"));
    let draft = with_trainer("probe", timed("s", "m1", "2027-03-03", "09:30", "12:30"));
    let same_day = other("a", "2027-03-03");
    let (second, third, april) =
        (other("b", "2027-03-10"), other("c", "2027-03-31"), other("d", "2027-04-01"));
    assert_eq!(causes(&catalogue, &[same_day.clone(), second.clone(), april.clone()], &draft), []);
    let month = day("2027-03-01");
    assert_eq!(
        causes(&catalogue, &[same_day, second, third, april], &draft),
        [Cause::TrainerMonth { trainer: "probe".into(), month, booked: 3, most: 2 }]
    );
}

#[test]
fn rooms() {
    let days = ["2027-03-03"];
    let here = |id: &str, venue: &str, room: Option<&str>| at(venue, room, session(id, "intro", &days));
    // One room: any two sessions get in each other's way.
    check(&[here("o", "duisburg", None)], &here("s", "duisburg", None), &[taken("duisburg", None, "o")]);
    check(&[here("o", "dortmund", None)], &here("s", "duisburg", None), &[]);
    // Two rooms.
    let (one, two) = (Some("Raum 1"), Some("Raum 2"));
    check(&[here("o", "dortmund", one)], &here("s", "dortmund", two), &[]);
    check(&[here("o", "dortmund", one)], &here("s", "dortmund", one), &[taken("dortmund", one, "o")]);
    check(&[here("o", "dortmund", one)], &here("s", "dortmund", None), &[]);
    check(&[here("o", "dortmund", None)], &here("s", "dortmund", one), &[]);
    let both = [here("o", "dortmund", one), here("p", "dortmund", two)];
    let full = [taken("dortmund", None, "o"), taken("dortmund", None, "p")];
    check(&both, &here("s", "dortmund", None), &full);
    let named_and_not = [here("o", "dortmund", None), here("p", "dortmund", two)];
    check(&named_and_not, &here("s", "dortmund", one), &[taken("dortmund", None, "o")]);
    // Online there is room for all.
    check(&[here("o", "online", None)], &here("s", "online", None), &[]);
}

#[test]
fn rooms_run_out_at_one_moment_only_if_all_are_taken_at_that_moment() {
    let other = |id, start, end| at("dortmund", None, timed(id, "intro", "2027-03-03", start, end));
    let draft = at("dortmund", None, timed("s", "intro", "2027-03-03", "09:00", "17:00"));
    check(&[other("o", "09:00", "12:00"), other("p", "12:00", "15:00")], &draft, &[]);
    let expected = [taken("dortmund", None, "o"), taken("dortmund", None, "p")];
    check(&[other("o", "09:00", "12:01"), other("p", "12:00", "15:00")], &draft, &expected);
}

#[test]
fn seats_and_numbers_of_people() {
    let people = ["anna", "bilal", "carla", "deniz"];
    let small = at("dortmund", Some("Raum 2"), session("s", "m1", &["2027-03-03"]));
    let too_small = Cause::RoomTooSmall { venue: "dortmund".into(), seats: 3, people: 4 };
    check(&[], &with_people(&people, small.clone()), &[too_small]);
    check(&[], &with_people(&people[..3], small), &[]);

    let capped = Session { max_people: Some(3), ..session("s", "m1", &["2027-03-03"]) };
    check(&[], &with_people(&people, capped), &[Cause::OverFull { most: 3, people: 4 }]);

    let deadline = |date: &str| Session {
        registration_deadline: Some(day(date).into()),
        ..session("s", "m1", &["2027-03-03"])
    };
    let too_few = |date| Cause::TooFewPeople { fewest: 2, people: 1, deadline: day(date) };
    check(&[], &with_people(&people[..1], deadline("2026-11-22")), &[too_few("2026-11-22")]);
    check(&[], &with_people(&people[..1], deadline("2026-11-23")), &[too_few("2026-11-23")]);
    check(&[], &with_people(&people[..1], deadline("2026-11-24")), &[]);
    check(&[], &with_people(&people[..2], deadline("2026-11-22")), &[]);
    let no_deadline = session("s", "m1", &["2026-11-23"]);
    check(&[], &with_people(&people[..1], no_deadline), &[too_few("2026-11-23")]);
}

#[test]
fn people_in_two_sessions_and_people_who_left() {
    let draft = with_people(&["anna", "carla"], session("s", "m1", &["2027-03-03"]));
    let mut other = with_people(&["anna", "carla"], session("o", "intro", &["2027-03-03"]));
    other.registrations[1].status = RegistrationStatus::Waiting;
    check(&[other], &draft, &[Cause::PersonBusy { person: "anna".into(), session: "o".into() }]);

    let mut catalogue = office();
    let mut anna = catalogue.people.get(&"anna".into()).unwrap().as_ref().clone();
    anna.until = Some(day("2027-03-02").into());
    catalogue.people.put(anna);
    assert_eq!(causes(&catalogue, &[], &draft), [Cause::PersonLeft { person: "anna".into() }]);
}

#[test]
fn centres_away_or_busy() {
    let invited =
        Session { invited: vec!["hamm".into(), "herne".into()], ..session("s", "m1", &["2027-03-03"]) };
    let mut catalogue = office();
    let mut hamm = catalogue.centres.get(&"hamm".into()).unwrap().as_ref().clone();
    hamm.away = vec![Absence {
        from: Some(day("2027-03-01").into()),
        until: Some(day("2027-03-05").into()),
        reason: "Klausur".into(),
        ..Absence::default()
    }];
    catalogue.centres.put(hamm);
    let away = Cause::CentreAway { centre: "hamm".into(), reason: "Klausur".into() };
    assert_eq!(causes(&catalogue, &[], &invited), std::slice::from_ref(&away));
    let registered = with_people(&["anna"], session("s", "m1", &["2027-03-03"]));
    assert_eq!(causes(&catalogue, &[], &registered), [away]);

    let other = with_people(&["carla", "deniz"], session("o", "intro", &["2027-03-03"]));
    let busy = Cause::CentreBusy { session: "o".into(), centres: vec!["herne".into()], people: 2 };
    check(std::slice::from_ref(&other), &invited, &[busy]);
    let only_invited = Session { invited: vec!["herne".into()], ..session("o", "intro", &["2027-03-03"]) };
    check(&[only_invited], &invited, &[]);
    // Told of once: Carla by name, Deniz through the centre.
    let draft = with_people(&["carla"], invited);
    let expected = [
        Cause::CentreBusy { session: "o".into(), centres: vec!["herne".into()], people: 1 },
        Cause::PersonBusy { person: "carla".into(), session: "o".into() },
    ];
    check(&[other], &draft, &expected);
}

fn first_comes_later(session: &str, people: &[&str], centres: &[&str]) -> Cause {
    Cause::Prerequisite {
        module: "m1".into(),
        session: session.into(),
        people: people.iter().map(|id| PersonId::from(*id)).collect(),
        centres: centres.iter().map(|id| CentreId::from(*id)).collect(),
    }
}

#[test]
fn a_prerequisite_that_comes_later() {
    let draft = with_people(&["anna", "carla"], session("s", "m2", &["2027-03-03"]));
    let later = session("later", "m1", &["2027-03-10"]);
    let attended = held(&["anna"], session("past", "m1", &["2026-10-07"]));
    check(std::slice::from_ref(&later), &draft, &[first_comes_later("later", &["anna", "carla"], &[])]);
    check(&[later.clone(), attended.clone()], &draft, &[first_comes_later("later", &["carla"], &[])]);
    // One in time helps those without a seat in a later one.
    let in_time = session("before", "m1", &["2027-02-24"]);
    check(&[later.clone(), in_time.clone()], &draft, &[]);
    let late_seat = with_people(&["carla"], later.clone());
    check(&[late_seat, in_time], &draft, &[first_comes_later("later", &["carla"], &[])]);
    // None planned at all is an open need, not a clash; a cancelled one is none.
    check(&[], &draft, &[]);
    check(&[Session { status: SessionStatus::Cancelled, ..later.clone() }], &draft, &[]);
    // Invited centres, unless one of their people has attended.
    let invited =
        Session { invited: vec!["hamm".into(), "herne".into()], ..session("s", "m2", &["2027-03-03"]) };
    check(&[later, attended], &invited, &[first_comes_later("later", &[], &["herne"])]);
}

#[test]
fn kinds_can_be_switched_off_or_block() {
    let mut catalogue = office();
    let draft = with_trainer("vorlage", session("s", "m1", &["2027-02-06"]));
    catalogue.rules.clashes =
        BTreeMap::from([(ClashKind::Weekend, Reaction::Off), (ClashKind::TrainerSubject, Reaction::Block)]);
    let found = clashes(&catalogue, &Calendar::of(&catalogue), &draft, today());
    let kinds: Vec<_> = found.iter().map(|clash| (clash.kind, clash.reaction)).collect();
    assert_eq!(kinds, [(ClashKind::TrainerSubject, Reaction::Block)]);
    catalogue.rules.clashes = ClashKind::ALL.into_iter().map(|kind| (kind, Reaction::Off)).collect();
    assert_eq!(clashes(&catalogue, &Calendar::of(&catalogue), &draft, today()), []);
}

#[test]
fn all_conflicts_are_the_upcoming_ones_by_day() {
    let mut catalogue = office();
    for session in [
        session("z", "intro", &["2027-02-06"]),
        session("a", "intro", &["2027-05-27"]),
        session("fine", "intro", &["2027-03-03"]),
        session("over", "intro", &["2026-11-22"]),
        with_trainer("vorlage", session("undated", "m1", &[])),
    ] {
        catalogue.sessions.put(session);
    }
    let found = all_conflicts(&catalogue, &Calendar::of(&catalogue), today());
    let ids: Vec<_> = found.iter().map(|(id, clashes)| (id.to_string(), clashes.len())).collect();
    assert_eq!(ids, [("z".to_owned(), 1), ("a".to_owned(), 1), ("undated".to_owned(), 1)]);
}

#[test]
fn moving_is_compared() {
    let catalogue = office();
    let calendar = Calendar::of(&catalogue);
    let at = |date: &str| {
        let draft = with_trainer("vorlage", session("s", "m1", &[date]));
        clashes(&catalogue, &calendar, &draft, today())
    };
    let change = compare(&at("2027-05-27"), &at("2027-02-06"));
    let kinds = |clashes: &[Clash]| clashes.iter().map(|clash| clash.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&change.appear), [ClashKind::Weekend]);
    assert_eq!(kinds(&change.stay), [ClashKind::TrainerSubject]);
    assert_eq!(kinds(&change.vanish), [ClashKind::PublicHoliday]);
}

#[test]
fn nonsense_in_the_file_is_no_panic() {
    let mut draft = with_people(&["ghost", "ghost"], session("", "gone", &["2027-03-03", "2027-03-03"]));
    draft.days[0].date = Date::new("2027-02-31");
    draft.trainers = vec!["ghost".into(), "ghost".into()];
    draft.venue = Some("ghost".into());
    draft.invited = vec!["ghost".into(); 2];
    check(&[session("", "gone", &["2027-03-03"]), Session::default()], &draft, &[]);
}

#[test]
fn seats_left_and_who_moves_up() {
    let catalogue = office();
    let mut full = with_people(&["anna", "bilal", "carla", "deniz"], session("s", "m1", &[]));
    full.max_people = Some(2);
    full.registrations[2].status = RegistrationStatus::Waiting;
    full.registrations[3].status = RegistrationStatus::Waiting;
    let expected = Seats { most: Some(2), taken: 2, waiting: 2, left: Some(0) };
    assert_eq!(seats(&catalogue, &full), expected);
    assert!(moves_up(&catalogue, &full).is_empty());
    full.registrations[0].status = RegistrationStatus::Cancelled;
    assert_eq!(moves_up(&catalogue, &full), [&PersonId::from("carla")]);
    assert_eq!(waiting_place(&full, &"deniz".into()), Some(2));
    assert_eq!(waiting_place(&full, &"anna".into()), None);
    assert_eq!(seats(&catalogue, &session("s", "gone", &[])).left, None);
}
