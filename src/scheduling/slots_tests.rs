use super::*;
use crate::calendar::Calendar;
use crate::catalogue::{Catalogue, ClashKind};
use crate::scheduling::testing::*;
use crate::scheduling::{free_slots, to_the_end};

fn query(module: &str, from: &str, until: &str) -> SlotQuery {
    SlotQuery::new(module.into(), day(from), day(until))
}

fn slots(catalogue: &Catalogue, query: &SlotQuery) -> Vec<Slot> {
    free_slots(catalogue, &Calendar::of(catalogue), query, today(), to_the_end).unwrap()
}

fn firsts(slots: &[Slot]) -> Vec<NaiveDate> {
    slots.iter().filter_map(|slot| slot.days.first()?.date()).collect()
}

#[test]
fn the_next_days_without_a_clash_come_first() {
    let mut catalogue = office();
    catalogue.sessions.put(with_trainer("probe", session("o", "m1", &["2027-05-19"])));
    // 17 May is Whit Monday, 18 May a school holiday, on the 19th the only trainer is taken.
    let found = slots(&catalogue, &query("m1", "2027-05-14", "2027-05-24"));
    assert_eq!(firsts(&found), ["2027-05-14", "2027-05-20", "2027-05-21", "2027-05-24"].map(day));
    for slot in &found {
        assert_eq!(slot.clashes, []);
        assert_eq!(slot.reasons[0], SlotReason::NoClash);
        assert_eq!(slot.trainers, ["probe".into()]);
    }
}

#[test]
fn nothing_before_today_and_no_more_than_asked_for() {
    let mut asked = query("m1", "2020-01-01", "2026-12-31");
    asked.limit = 2;
    assert_eq!(firsts(&slots(&office(), &asked)), ["2026-11-23", "2026-11-24"].map(day));
    assert_eq!(slots(&office(), &query("m1", "2027-02-01", "2027-01-01")), []);
    assert_eq!(slots(&office(), &query("gone", "2027-02-01", "2027-03-01")), []);
}

#[test]
fn a_clash_is_proposed_only_where_nothing_else_is_and_says_so() {
    let found = slots(&office(), &query("m1", "2027-05-17", "2027-05-18"));
    assert_eq!(firsts(&found), [day("2027-05-18")]);
    assert_eq!(found[0].reasons[0], SlotReason::BestOfTheRest);
    assert_eq!(found[0].clashes[0].kind, ClashKind::SchoolHoliday);

    let mut strict = office();
    strict.rules.clashes = [(ClashKind::SchoolHoliday, Reaction::Block)].into();
    let found = slots(&strict, &query("m1", "2027-02-04", "2027-02-04"));
    assert_eq!(found[0].clashes[0].reaction, Reaction::Warn);
    strict.school_holidays[0].until = day("2027-05-19").into();
    strict.sessions.put(with_trainer("probe", session("o", "m1", &["2027-05-20"])));
    // The 20th warns, the 18th and 19th block: only the milder one is proposed.
    let found = slots(&strict, &query("m1", "2027-05-18", "2027-05-20"));
    assert_eq!(firsts(&found), [day("2027-05-20")]);
}

#[test]
fn several_days_are_consecutive_working_days() {
    let mut catalogue = office();
    let mut offering = catalogue.offerings.get(&"102".into()).unwrap().as_ref().clone();
    offering.modules[0].days = 3;
    catalogue.offerings.put(offering.clone());
    let found = slots(&catalogue, &query("m1", "2027-03-01", "2027-03-09"));
    assert_eq!(firsts(&found), ["2027-03-01", "2027-03-02", "2027-03-03"].map(day));
    assert!(found.iter().all(|slot| slot.days.len() == 3));

    offering.modules[0].days = 6;
    catalogue.offerings.put(offering);
    let found = slots(&catalogue, &query("m1", "2027-03-04", "2027-03-11"));
    let days: Vec<_> = found[0].days.iter().filter_map(SessionDay::date).collect();
    let expected =
        ["2027-03-04", "2027-03-05", "2027-03-08", "2027-03-09", "2027-03-10", "2027-03-11"].map(day);
    assert_eq!(days, expected);
}

#[test]
fn the_venue_has_seats_and_is_near() {
    let mut asked = query("m1", "2027-03-03", "2027-03-03");
    asked.invited = vec!["hamm".into(), "herne".into()];
    let found = slots(&office(), &asked);
    assert_eq!(found[0].venue, Some("dortmund".into()));
    // Room 2 has three seats: enough for the fewest people, but not for the most.
    assert_eq!(found[0].room.as_deref(), Some("Raum 1"));
    assert!(found[0].reasons.contains(&SlotReason::AllInvitedFree { centres: 2 }));
    assert!(found[0].reasons.contains(&SlotReason::Distance { km: 21 }), "{:?}", found[0].reasons);

    let mut catalogue = office();
    catalogue.sessions.put(at("dortmund", Some("Raum 1"), session("o", "intro", &["2027-03-03"])));
    let found = slots(&catalogue, &asked);
    assert_eq!(
        (found[0].venue.clone(), found[0].room.clone()),
        (Some("dortmund".into()), Some("Raum 2".into()))
    );
    assert!(found[0].reasons.contains(&SlotReason::FewerSeats { seats: 3, most: 20 }));

    asked.venues = vec!["duisburg".into()];
    assert_eq!(slots(&catalogue, &asked)[0].venue, Some("duisburg".into()));
}

#[test]
fn online_modules_get_an_online_venue_and_any_trainer() {
    let found = slots(&office(), &query("intro", "2027-03-03", "2027-03-03"));
    assert_eq!(found[0].venue, Some("online".into()));
    let mut busy = office();
    busy.sessions.put(with_trainer("probe", session("o", "m1", &["2027-03-10"])));
    let found = slots(&busy, &query("intro", "2027-03-03", "2027-03-03"));
    assert_eq!(found[0].trainers, ["vorlage".into()]);
    assert!(found[0].reasons.contains(&SlotReason::TrainerLoad { trainer: "vorlage".into(), days: 0 }));
}

#[test]
fn what_the_catalogue_lacks_is_said() {
    let mut bare = office();
    bare.trainers = crate::catalogue::Table::default();
    bare.venues = crate::catalogue::Table::default();
    let found = slots(&bare, &query("m1", "2027-03-03", "2027-03-03"));
    assert_eq!((found[0].venue.clone(), found[0].trainers.clone()), (None, Vec::new()));
    assert!(found[0].reasons.contains(&SlotReason::NobodyTeachesIt));
    assert!(found[0].reasons.contains(&SlotReason::NoVenueFits));
}

#[test]
fn carnival_week_comes_after_a_better_one() {
    let found = slots(&office(), &query("m1", "2027-02-03", "2027-02-12"));
    // Carnival is on the 4th, 8th and 9th; the 12th is three days after it, the 15th is far enough.
    let nearby = |slot: &Slot| slot.reasons.iter().any(|r| matches!(r, SlotReason::CustomNearby { .. }));
    assert!(found.iter().all(nearby));
    let found = slots(&office(), &query("m1", "2027-02-03", "2027-02-17"));
    assert_eq!(firsts(&found)[0], day("2027-02-15"));
}

#[test]
fn times_of_day() {
    for (times, start, end) in [
        (DayTimes::AsModule, "09:30", "16:30"),
        (DayTimes::Whole, "09:30", "16:30"),
        (DayTimes::Morning, "09:30", "12:30"),
        (DayTimes::Afternoon, "14:00", "17:00"),
    ] {
        let asked = SlotQuery { times, ..query("m1", "2027-03-03", "2027-03-03") };
        let found = slots(&office(), &asked);
        let written = &found[0].days[0];
        assert_eq!((written.start.to_string(), written.end.to_string()), (start.into(), end.into()));
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    let mut asked = query("m1", "2027-01-04", "2027-06-30");
    asked.invited = vec!["herne".into(), "hamm".into()];
    assert_eq!(slots(&office(), &asked), slots(&office(), &asked));
    assert_eq!(slots(&office(), &asked).len(), 10);
}

#[test]
fn a_watched_search_finds_the_same_and_can_be_stopped() {
    let (catalogue, asked) = (office(), query("m1", "2027-01-04", "2027-01-08"));
    let mut told = Vec::new();
    let watched = free_slots(&catalogue, &Calendar::of(&catalogue), &asked, today(), |done, total| {
        told.push((done, total));
        ControlFlow::Continue(())
    });
    assert_eq!(watched, Some(slots(&catalogue, &asked)));
    assert_eq!(told, [(0, 5), (1, 5), (2, 5), (3, 5), (4, 5)]);
    let stopped = free_slots(&catalogue, &Calendar::of(&catalogue), &asked, today(), |done, _| {
        if done < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert_eq!(stopped, None);
}
