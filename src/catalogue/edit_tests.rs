use super::*;
use crate::catalogue::{
    Area, Centre, Focus, FocusChoice, FurtherHoliday, Module, Offering, Person, Position, Post, Reaction,
    SessionDay, Trainer, Venue,
};
use RegistrationStatus::{Absent, Attended, Cancelled, Invited, Registered, Waiting};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn registration(person: &str, status: RegistrationStatus) -> Registration {
    let support_need = (person == "anna").then(|| "Bedarf: ebenerdig".into());
    Registration { person: person.into(), status, support_need, ..Registration::default() }
}

/// A session `s` with two days and two seats: Anna and Bert have them, Cem and Dana wait.
fn before() -> Catalogue {
    let module = Module { id: "m".into(), order: 1, max_people: Some(2), ..Module::default() };
    let choice = FocusChoice { focus: "f".into(), ..FocusChoice::default() };
    let person = |id: &str| Person { id: id.into(), centre: Some("c".into()), ..Person::default() };
    let session = Session {
        id: "s".into(),
        module: "m".into(),
        days: ["2027-03-01", "2027-03-03"].map(|date| SessionDay::whole(day(date))).to_vec(),
        venue: Some("v".into()),
        trainers: vec!["t".into()],
        invited: vec!["c".into()],
        registrations: vec![
            registration("anna", Registered),
            registration("bert", Registered),
            registration("cem", Waiting),
            registration("dana", Waiting),
        ],
        ..Session::default()
    };
    Catalogue {
        foci: [Focus { id: "f".into(), ..Focus::default() }].into_iter().collect(),
        centres: [Centre { id: "c".into(), focus_choices: vec![choice], ..Centre::default() }]
            .into_iter()
            .collect(),
        people: ["anna", "bert", "cem", "dana", "emil"].map(person).into_iter().collect(),
        trainers: [Trainer { id: "t".into(), ..Trainer::default() }].into_iter().collect(),
        venues: [Venue { id: "v".into(), ..Venue::default() }].into_iter().collect(),
        offerings: [Offering { id: "o".into(), modules: vec![module], ..Offering::default() }]
            .into_iter()
            .collect(),
        sessions: [session].into_iter().collect(),
        ..Catalogue::default()
    }
}

fn session(catalogue: &Catalogue) -> &Session {
    catalogue.sessions.get(&"s".into()).unwrap()
}

fn statuses(catalogue: &Catalogue) -> Vec<(String, RegistrationStatus)> {
    session(catalogue).registrations.iter().map(|r| (r.person.to_string(), r.status)).collect()
}

fn status(catalogue: &Catalogue, person: &str) -> Option<RegistrationStatus> {
    session(catalogue).registration(&person.into()).map(|registration| registration.status)
}

/// Applies `edit` to [`before`], which must stay as it is.
fn apply(edit: Edit) -> Result<Catalogue, EditError> {
    let before = before();
    let copy = before.clone();
    let after = edit.apply(&before);
    assert_eq!(before, copy);
    assert_eq!(before, self::before());
    after
}

fn entry(status: RegistrationStatus) -> DayAttendance {
    DayAttendance { status, ..DayAttendance::default() }
}

/// An edit, its name, and what holds afterwards.
type Case = (Edit, EditName, fn(&Catalogue) -> bool);

fn id() -> SessionId {
    "s".into()
}

fn who(person: &str) -> PersonId {
    person.into()
}

fn edits_of_records() -> Vec<Case> {
    vec![
        (
            Edit::SetOrganisation(Box::new(Organisation {
                name: "Amt".to_owned(),
                ..Organisation::default()
            })),
            EditName::OrganisationChanged,
            |after| after.organisation.name == "Amt",
        ),
        (
            Edit::SetRules(Rules {
                clashes: [(crate::catalogue::ClashKind::Weekend, Reaction::Off)].into(),
                ..Rules::default()
            }),
            EditName::RulesChanged,
            |after| after.rules.reaction(crate::catalogue::ClashKind::Weekend) == Reaction::Off,
        ),
        (
            Edit::SetSchoolHolidays(vec![SchoolHoliday {
                name: "Osterferien".to_owned(),
                from: day("2027-03-22").into(),
                until: day("2027-04-03").into(),
                ..SchoolHoliday::default()
            }]),
            EditName::HolidaysChanged,
            |after| after.school_holidays.len() == 1,
        ),
        (
            Edit::SetFurtherHolidays(vec![FurtherHoliday {
                name: "Friedensfest".to_owned(),
                on: day("2027-08-08").into(),
                ..FurtherHoliday::default()
            }]),
            EditName::HolidaysChanged,
            |after| after.further_holidays.len() == 1,
        ),
        (
            Edit::Put(Focus { id: "g".into(), area: Area::CrossCutting, ..Focus::default() }.into()),
            EditName::Created(Kind::Focus),
            |after| after.foci.len() == 2,
        ),
        (
            Edit::Put(Venue { id: "v".into(), name: "Rathaus".to_owned(), ..Venue::default() }.into()),
            EditName::Changed(Kind::Venue),
            |after| after.venues.len() == 1 && after.venues.get(&"v".into()).unwrap().name == "Rathaus",
        ),
        (Edit::Remove(who("emil").into()), EditName::Removed(Kind::Person), |after| after.people.len() == 4),
        (Edit::Remove(id().into()), EditName::Removed(Kind::Session), |after| after.sessions.is_empty()),
        (
            Edit::Reschedule(id(), Schedule::On(vec![SessionDay::half(day("2027-05-03"))])),
            EditName::SessionMoved,
            |after| session(after).first_day() == Some(day("2027-05-03")) && session(after).days.len() == 1,
        ),
        (
            Edit::Reschedule(id(), Schedule::Undated(Some(Target::new("2027-Q2")))),
            EditName::SessionMoved,
            |after| session(after).days.is_empty() && session(after).target.is_some(),
        ),
    ]
}

fn edits_of_a_session() -> Vec<Case> {
    vec![
        (Edit::SetStatus(id(), SessionStatus::Confirmed), EditName::StatusChanged, |after| {
            session(after).status == SessionStatus::Confirmed && has_need(after)
        }),
        (Edit::SetStatus(id(), SessionStatus::Held), EditName::StatusChanged, |after| {
            session(after).status == SessionStatus::Held && !has_need(after)
        }),
        (Edit::CancelSession(id(), "Leitung erkrankt".to_owned()), EditName::SessionCancelled, |after| {
            let session = session(after);
            session.status == SessionStatus::Cancelled
                && session.cancel_reason == "Leitung erkrankt"
                && !has_need(after)
        }),
        (Edit::Invite(id(), vec!["c".into(), "d".into()]), EditName::CentresInvited, |after| {
            session(after).invited == ["c".into(), "d".into()]
                && session(after).status == SessionStatus::Invited
        }),
        (Edit::Register(id(), vec![registration("emil", Registered)]), EditName::PeopleRegistered, |after| {
            status(after, "emil") == Some(Waiting)
        }),
        (
            Edit::CancelRegistration { session: id(), person: who("anna"), moves_up: Some(who("cem")) },
            EditName::RegistrationCancelled,
            |after| status(after, "anna") == Some(Cancelled) && status(after, "cem") == Some(Registered),
        ),
        (Edit::GiveSeat(id(), who("dana")), EditName::SeatGiven, |after| {
            status(after, "dana") == Some(Registered) && status(after, "cem") == Some(Waiting)
        }),
        (Edit::RemoveRegistration(id(), who("bert")), EditName::RegistrationRemoved, |after| {
            status(after, "bert").is_none() && session(after).registrations.len() == 3
        }),
        (
            Edit::SetSupportNeed(id(), who("bert"), Some("Bedarf: Schriftdolmetschen".to_owned())),
            EditName::SupportNeedChanged,
            |after| session(after).registration(&"bert".into()).unwrap().support_need.is_some(),
        ),
        (Edit::SetSupportNeed(id(), who("anna"), None), EditName::SupportNeedChanged, |after| {
            !has_need(after)
        }),
        (
            Edit::EnterAttendance { session: id(), person: who("anna"), day: 1, entry: Some(entry(Absent)) },
            EditName::AttendanceEntered,
            |after| session(after).registration(&"anna".into()).unwrap().on_day(1) == Some(entry(Absent)),
        ),
        (Edit::FillAttendance(id(), 0), EditName::AttendanceEntered, |after| {
            let on_day = |at: usize| session(after).registrations[at].on_day(0);
            on_day(0) == Some(entry(Attended)) && on_day(1) == Some(entry(Attended)) && on_day(2).is_none()
        }),
        (
            Edit::Together(
                EditName::AttendanceEntered,
                vec![Edit::FillAttendance(id(), 0), Edit::FillAttendance(id(), 1)],
            ),
            EditName::AttendanceEntered,
            |after| status(after, "anna") == Some(Attended) && status(after, "cem") == Some(Waiting),
        ),
    ]
}

#[test]
fn every_edit_does_what_its_name_says() {
    for (edit, name, check) in edits_of_records().into_iter().chain(edits_of_a_session()) {
        let said = format!("{edit:?}");
        assert_eq!(edit.name(&before()), name, "{said}");
        let after = apply(edit).unwrap();
        assert!(check(&after), "{said}\n{:?}", statuses(&after));
        assert_ne!(after, before(), "{said}");
        assert!(!after.same_version(&before()));
    }
}

fn has_need(catalogue: &Catalogue) -> bool {
    session(catalogue).registrations.iter().any(|registration| registration.support_need.is_some())
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    let gone = || SessionId::from("gone");
    let who = || PersonId::from("emil");
    let missing = || EditError::NoSuchRecord(gone().into());
    let unregistered = || EditError::NotRegistered(who());
    for (edit, error) in [
        (Edit::Remove(gone().into()), missing()),
        (Edit::Reschedule(gone(), Schedule::Undated(None)), missing()),
        (Edit::SetStatus(gone(), SessionStatus::Held), missing()),
        (Edit::CancelSession(gone(), String::new()), missing()),
        (Edit::Invite(gone(), vec![]), missing()),
        (Edit::Register(gone(), vec![]), missing()),
        (Edit::FillAttendance(gone(), 0), missing()),
        (Edit::FillAttendance(id(), 2), EditError::NoSuchDay(2)),
        (Edit::GiveSeat(id(), who()), unregistered()),
        (Edit::RemoveRegistration(id(), who()), unregistered()),
        (Edit::SetSupportNeed(id(), who(), None), unregistered()),
        (Edit::CancelRegistration { session: id(), person: who(), moves_up: None }, unregistered()),
        (
            Edit::CancelRegistration { session: id(), person: "anna".into(), moves_up: Some(who()) },
            unregistered(),
        ),
        (Edit::EnterAttendance { session: id(), person: who(), day: 0, entry: None }, unregistered()),
        (
            Edit::EnterAttendance { session: id(), person: "anna".into(), day: 9, entry: None },
            EditError::NoSuchDay(9),
        ),
    ] {
        let said = format!("{edit:?}");
        assert_eq!(apply(edit).unwrap_err(), error, "{said}");
    }
}

#[test]
fn what_is_used_cannot_be_removed() {
    let session: RecordId = SessionId::from("s").into();
    for (id, user) in [
        (crate::catalogue::FocusId::from("f").into(), CentreId::from("c").into()),
        (CentreId::from("c").into(), PersonId::from("anna").into()),
        (PersonId::from("anna").into(), session.clone()),
        (crate::catalogue::TrainerId::from("t").into(), session.clone()),
        (crate::catalogue::VenueId::from("v").into(), session.clone()),
        (crate::catalogue::OfferingId::from("o").into(), session.clone()),
    ] {
        let id: RecordId = id;
        let Err(EditError::InUse { record, used_by }) = apply(Edit::Remove(id.clone())) else {
            panic!("{id:?} was removed");
        };
        assert_eq!(record, id);
        assert_eq!(used_by.first(), Some(&user), "{id:?}");
        assert!(used_by.len() <= 5);
    }
}

#[test]
fn registering_fills_the_seats_and_then_the_list() {
    let mut catalogue = before();
    let mut empty = Session::clone(session(&catalogue));
    empty.registrations.clear();
    catalogue.sessions.put(empty);
    let register = |people: &[&str]| {
        Edit::Register(id(), people.iter().map(|person| registration(person, Registered)).collect())
    };
    let of = |pairs: &[(&str, RegistrationStatus)]| -> Vec<(String, RegistrationStatus)> {
        pairs.iter().map(|&(person, status)| (person.to_owned(), status)).collect()
    };

    let after = register(&["anna", "bert", "cem"]).apply(&catalogue).unwrap();
    assert_eq!(statuses(&after), of(&[("anna", Registered), ("bert", Registered), ("cem", Waiting)]));
    assert_eq!(next_waiting(session(&after)).unwrap().person, "cem".into());

    let again = register(&["anna", "cem"]).apply(&after).unwrap();
    assert_eq!(statuses(&again), statuses(&after), "who is on the list keeps their place");

    let cancel =
        Edit::CancelRegistration { session: id(), person: "anna".into(), moves_up: Some("cem".into()) };
    let after = cancel.apply(&after).unwrap();
    assert_eq!(statuses(&after), of(&[("anna", Cancelled), ("bert", Registered), ("cem", Registered)]));
    assert!(!has_need(&after), "a need goes with the registration");
    assert_eq!(next_waiting(session(&after)), None);

    let back = register(&["anna"]).apply(&after).unwrap();
    let expected = of(&[("bert", Registered), ("cem", Registered), ("anna", Waiting)]);
    assert_eq!(statuses(&back), expected, "who comes back queues up");

    let mut walk_in = registration("dana", Registered);
    walk_in.walk_in = true;
    let invited = registration("emil", Invited);
    let after = Edit::Register(id(), vec![walk_in, invited]).apply(&after).unwrap();
    assert_eq!(status(&after, "dana"), Some(Registered), "who stands at the door is in");
    assert_eq!(status(&after, "emil"), Some(Invited));
}

#[test]
fn a_step_of_several_edits_is_made_as_a_whole_or_not_at_all() {
    let edits = vec![
        Edit::CancelSession(id(), "Eis und Schnee".to_owned()),
        Edit::RemoveRegistration(id(), "nobody".into()),
    ];
    let together = Edit::Together(EditName::SessionCancelled, edits);
    assert_eq!(apply(together).unwrap_err(), EditError::NotRegistered("nobody".into()));
}

#[test]
fn an_edited_copy_shares_what_did_not_change() {
    let before = before();
    let after = Edit::GiveSeat("s".into(), "cem".into()).apply(&before).unwrap();
    assert!(before.people.same_version(&after.people));
    assert!(!before.sessions.same_version(&after.sessions));
}

#[test]
fn moved_days_keep_their_gaps() {
    let moved = |first| -> Vec<_> {
        moved_days(session(&before()), day(first)).iter().map(|day| day.date.to_string()).collect()
    };
    assert_eq!(moved("2027-04-30"), ["2027-04-30", "2027-05-02"]);
    let mut odd = Session::clone(session(&before()));
    odd.days[0].date = crate::catalogue::Date::new("31.02.");
    let days = moved_days(&odd, day("2027-04-30"));
    assert_eq!(days[0].date.to_string(), "31.02.", "what can't be read stays");
    assert_eq!(days[1].date.to_string(), "2027-04-30");
}

#[test]
fn numbers_that_no_file_can_hold_are_refused() {
    let at = |lat, lon| Some(Position { lat, lon, ..Position::default() });
    let post = |posts| vec![Post { posts, ..Post::default() }];
    for (record, fits) in [
        (Record::from(Centre { position: at(51.5, f64::NAN), ..Centre::default() }), false),
        (Centre { position: at(f64::INFINITY, 7.0), ..Centre::default() }.into(), false),
        (Centre { staffing: post(f64::NEG_INFINITY), ..Centre::default() }.into(), false),
        (Centre { staffing: post(2.5), position: at(51.5, 7.0), ..Centre::default() }.into(), true),
        (Trainer { position: at(f64::NAN, 7.0), ..Trainer::default() }.into(), false),
        (Venue { position: at(51.5, f64::NAN), ..Venue::default() }.into(), false),
        (Venue { position: at(f64::MAX, f64::MIN), ..Venue::default() }.into(), true),
    ] {
        let expected = if fits { Ok(()) } else { Err(EditError::NotANumber(record.id())) };
        let edit = Edit::Together(EditName::Changed(Kind::Centre), vec![Edit::Put(record)]);
        assert_eq!(apply(edit).map(|_| ()), expected);
    }
}
