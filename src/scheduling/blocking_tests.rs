//! Which deed may cause what, and what is refused: each case a catalogue, an edit, and the clashes for which
//! it is refused.

use super::*;
use crate::catalogue::{
    CentreId, EditName, PersonId, Registration, RegistrationStatus, Schedule, SessionDay,
};
use crate::scheduling::testing::*;

/// Every kind that blocks where it can be caused.
fn strict(kinds: &[ClashKind], sessions: &[Session]) -> Catalogue {
    let mut catalogue = office();
    catalogue.rules.clashes = kinds.iter().map(|kind| (*kind, Reaction::Block)).collect();
    for session in sessions {
        catalogue.sessions.put(session.clone());
    }
    catalogue
}

/// Session and kind of each refusal.
fn refused(catalogue: &Catalogue, edit: &Edit) -> String {
    let refusals = refusals(catalogue, edit, today());
    let words: Vec<_> =
        refusals.iter().map(|refusal| format!("{} {:?}", refusal.session, refusal.clash.kind)).collect();
    words.join(", ")
}

fn register(session: &str, person: &str) -> Edit {
    Edit::Register(session.into(), vec![Registration::new(person.into(), today())])
}

fn put(session: &Session) -> Edit {
    Edit::Put(session.clone().into())
}

fn invite(session: &str, centre: &str) -> Edit {
    Edit::Invite(session.into(), vec![centre.into()])
}

fn inviting(centres: &[&str], session: Session) -> Session {
    Session { invited: centres.iter().map(|id| CentreId::from(*id)).collect(), ..session }
}

#[test]
fn which_deed_may_cause_what() {
    let letter = |is: bool, letter: char| if is { letter } else { '·' };
    let line = |kind: ClashKind| {
        let here: String = [(Deed::Place, 'P'), (Deed::Invite, 'I'), (Deed::Seat, 'S')]
            .map(|(deed, l)| letter(deed.may_cause().contains(&kind), l))
            .iter()
            .collect();
        let there: String = [(Deed::Place, 'p'), (Deed::Invite, 'i'), (Deed::Seat, 's')]
            .map(|(deed, l)| letter(deed.may_cause_elsewhere().contains(&kind), l))
            .iter()
            .collect();
        format!("{here} {there} {kind:?}")
    };
    assert_eq!(
        ClashKind::ALL.map(line).join("\n"),
        "\
P·· ··· TrainerBooked
P·· ··· TrainerAway
P·· ··· TrainerSubject
P·· ··· TrainerMonth
P·· ··· VenueBooked
P·· ··· VenueAway
P·S ··· RoomTooSmall
P·S ··· OverFull
P·· ··· Weekend
P·· ··· PublicHoliday
P·· ··· SchoolHoliday
P·· ··· Custom
PIS ··· CentreAway
PI· p·s CentreBusy
P·S ··· PersonBusy
P·S ··· PersonLeft
PIS p·s Prerequisite
P·· ··· TooFewPeople"
    );
}

#[test]
fn placing_is_refused_for_what_is_new_only() {
    let saturday = with_trainer("probe", session("s", "m1", &["2027-03-06"]));
    let catalogue = strict(
        &[ClashKind::Weekend, ClashKind::TrainerBooked],
        &[saturday.clone(), with_trainer("probe", session("o", "m1", &["2027-03-03"]))],
    );
    for (edit, expected) in [
        // It stays on its Saturday, whatever else is changed about it.
        (put(&Session { note: "neu".into(), ..saturday.clone() }), ""),
        (put(&Session { days: vec![SessionDay::whole(day("2027-03-04"))], ..saturday.clone() }), ""),
        // Another Saturday is another decision.
        (put(&Session { days: vec![SessionDay::whole(day("2027-03-13"))], ..saturday.clone() }), "s Weekend"),
        (put(&session("new", "m1", &["2027-03-07"])), "new Weekend"),
        (
            Edit::Reschedule("s".into(), Schedule::On(vec![SessionDay::whole(day("2027-03-03"))])),
            "s TrainerBooked",
        ),
        (Edit::Reschedule("s".into(), Schedule::Undated(None)), ""),
    ] {
        assert_eq!(refused(&catalogue, &edit), expected, "{edit:?}");
    }
    let warns = strict(&[], &[saturday]);
    assert_eq!(refused(&warns, &put(&session("new", "m1", &["2027-03-07"]))), "");
}

#[test]
fn a_session_that_was_called_off_is_placed_anew() {
    let off = Session { status: SessionStatus::Cancelled, ..session("s", "m1", &["2027-03-06"]) };
    let held = Session { status: SessionStatus::Held, ..session("h", "m1", &["2027-03-06"]) };
    let catalogue = strict(&[ClashKind::Weekend], &[off, held]);
    assert_eq!(refused(&catalogue, &Edit::SetStatus("s".into(), SessionStatus::Planned)), "s Weekend");
    assert_eq!(refused(&catalogue, &Edit::SetStatus("h".into(), SessionStatus::Confirmed)), "");
}

#[test]
fn a_new_session_needs_no_people_yet() {
    let catalogue = strict(&[ClashKind::TooFewPeople], &[session("s", "m1", &["2027-03-03"])]);
    assert_eq!(refused(&catalogue, &put(&session("new", "m1", &["2026-11-23"]))), "");
    let today = session("s", "m1", &["2026-11-23"]);
    assert_eq!(refused(&catalogue, &put(&today)), "s TooFewPeople");
}

#[test]
fn inviting_asks_for_centres_that_can_come() {
    let other = with_people(&["anna"], session("o", "m1", &["2027-03-03"]));
    let both = inviting(&["hamm"], session("both", "m1", &["2027-03-03"]));
    let mut catalogue = strict(
        &[ClashKind::CentreBusy, ClashKind::CentreAway],
        &[session("s", "m1", &["2027-03-03"]), other, both],
    );
    assert_eq!(refused(&catalogue, &invite("s", "hamm")), "s CentreBusy");
    assert_eq!(refused(&catalogue, &invite("s", "herne")), "");
    // It is invited already: nothing new.
    assert_eq!(refused(&catalogue, &invite("both", "hamm")), "");
    let mut herne = crate::catalogue::Centre::clone(catalogue.centres.get(&"herne".into()).unwrap());
    herne.away = vec![crate::catalogue::Absence {
        from: Some(day("2027-03-01").into()),
        until: Some(day("2027-03-05").into()),
        ..crate::catalogue::Absence::default()
    }];
    catalogue.centres.put(herne);
    assert_eq!(refused(&catalogue, &invite("s", "herne")), "s CentreAway");
}

#[test]
fn a_seat_asks_for_a_person_who_is_free_and_a_room_that_holds_them() {
    let kinds = [ClashKind::PersonBusy, ClashKind::RoomTooSmall, ClashKind::OverFull];
    let small = at("dortmund", Some("Raum 2"), session("small", "m1", &["2027-04-07"]));
    let full =
        Session { max_people: Some(1), ..with_people(&["anna"], session("full", "m1", &["2027-05-05"])) };
    let waiting = |mut session: Session| {
        session.registrations.push(Registration {
            status: RegistrationStatus::Waiting,
            ..Registration::new("carla".into(), today())
        });
        session
    };
    let catalogue = strict(
        &kinds,
        &[
            session("s", "m1", &["2027-03-03"]),
            with_people(&["anna"], session("o", "m1", &["2027-03-03"])),
            with_people(&["anna", "bilal", "carla"], small),
            waiting(full),
        ],
    );
    let person = |id: &str| PersonId::from(id);
    for (edit, expected) in [
        (register("s", "anna"), "s PersonBusy"),
        (register("s", "carla"), ""),
        (register("small", "deniz"), "small RoomTooSmall"),
        // The waiting list is no seat.
        (register("full", "bilal"), ""),
        (Edit::GiveSeat("full".into(), person("carla")), "full OverFull"),
        (
            Edit::CancelRegistration {
                session: "full".into(),
                person: person("anna"),
                moves_up: Some(person("carla")),
            },
            "",
        ),
        (
            Edit::Together(EditName::PeopleRegistered, vec![register("s", "deniz"), register("s", "anna")]),
            "s PersonBusy",
        ),
    ] {
        assert_eq!(refused(&catalogue, &edit), expected, "{edit:?}");
    }
}

#[test]
fn what_is_too_full_already_gets_no_fuller_and_can_be_changed() {
    let full = Session {
        max_people: Some(1),
        ..with_people(&["anna", "bilal"], session("s", "m1", &["2027-03-03"]))
    };
    let catalogue = strict(&[ClashKind::OverFull], std::slice::from_ref(&full));
    assert_eq!(refused(&catalogue, &put(&Session { note: "neu".into(), ..full.clone() })), "");
    assert_eq!(refused(&catalogue, &put(&with_people(&["anna", "bilal", "carla"], full))), "s OverFull");
}

#[test]
fn people_who_left_long_ago_do_not_keep_a_session_on_its_day() {
    let before = with_people(&["anna"], session("s", "m1", &["2027-03-03"]));
    let mut catalogue = strict(&[ClashKind::PersonLeft], std::slice::from_ref(&before));
    let mut anna = crate::catalogue::Person::clone(catalogue.people.get(&"anna".into()).unwrap());
    anna.until = Some(day("2027-01-31").into());
    catalogue.people.put(anna.clone());
    let moved = Session { days: vec![SessionDay::whole(day("2027-03-10"))], ..before.clone() };
    assert_eq!(refused(&catalogue, &put(&moved)), "");
    anna.until = Some(day("2027-03-05").into());
    catalogue.people.put(anna);
    assert_eq!(refused(&catalogue, &put(&moved)), "s PersonLeft");
}

#[test]
fn facts_are_never_refused() {
    let begun = inviting(&["hamm"], session("s", "m1", &["2026-11-23"]));
    let ahead = session("ahead", "m1", &["2026-11-24"]);
    let mut catalogue = strict(
        &ClashKind::ALL,
        &[with_trainer("probe", begun), with_people(&["anna"], session("o", "m1", &["2026-11-23"])), ahead],
    );
    let mut anna = crate::catalogue::Person::clone(catalogue.people.get(&"anna".into()).unwrap());
    anna.until = Some(day("2026-01-31").into());
    catalogue.people.put(anna);
    let came = |id: &str| {
        let walk_in = Registration { walk_in: true, ..Registration::new("anna".into(), today()) };
        Edit::Register(id.into(), vec![walk_in])
    };
    let mut trainer = crate::catalogue::Trainer::clone(catalogue.trainers.get(&"probe".into()).unwrap());
    trainer.weekdays.clear();
    for edit in [
        came("s"),
        Edit::Put(trainer.into()),
        Edit::CancelRegistration { session: "o".into(), person: "anna".into(), moves_up: None },
        Edit::RemoveRegistration("o".into(), "anna".into()),
        Edit::CancelSession("o".into(), String::new()),
        Edit::FillAttendance("o".into(), 0),
    ] {
        assert_eq!(refused(&catalogue, &edit), "", "{edit:?}");
    }
    // Nobody comes before it has begun.
    assert_eq!(refused(&catalogue, &came("ahead")), "ahead PersonLeft");
}

#[test]
fn other_sessions_are_looked_after_too() {
    let builds_on = with_people(&["anna"], session("m2", "m2", &["2027-03-03"]));
    let invited = inviting(&["herne"], session("o", "m1", &["2027-04-07"]));
    let catalogue = strict(
        &[ClashKind::Prerequisite, ClashKind::CentreBusy],
        &[
            with_people(&["anna"], session("m1", "m1", &["2027-03-01"])),
            builds_on,
            invited,
            session("s", "intro", &["2027-04-07"]),
        ],
    );
    let late = Schedule::On(vec![SessionDay::whole(day("2027-03-05"))]);
    assert_eq!(refused(&catalogue, &Edit::Reschedule("m1".into(), late)), "m2 Prerequisite");
    // Carla's centre is invited to the other session at that time.
    assert_eq!(refused(&catalogue, &register("s", "carla")), "o CentreBusy");
    assert_eq!(refused(&catalogue, &register("s", "bilal")), "");
}
