use super::*;
use crate::catalogue::{
    Break, CompletionByCentre, Edit, Focus, FocusChoice, OfferingStatus, Position, Record, Registration,
    Room, Severity, WorkDay,
};

fn day(text: &str) -> NaiveDate {
    Date::new(text).get().unwrap()
}

fn today() -> NaiveDate {
    day("2027-03-01")
}

fn choice(focus: &str, from: &str, until: &str) -> FocusChoice {
    let bound = |text: &str| (!text.is_empty()).then(|| Date::new(text));
    FocusChoice { focus: focus.into(), from: bound(from), until: bound(until), ..FocusChoice::default() }
}

fn session_day(date: &str, start: &str, end: &str) -> SessionDay {
    let (date, start, end) = (Date::new(date), super::super::Time::new(start), super::super::Time::new(end));
    SessionDay { date, start, end, ..SessionDay::default() }
}

/// A catalogue about which there is nothing to say.
fn sound() -> Vec<Record> {
    let focus = |id: &str, area| Focus { id: id.into(), area, name: id.to_owned(), ..Focus::default() };
    vec![
        focus("b", Area::Education).into(),
        focus("q", Area::CrossCutting).into(),
        centre().into(),
        person().into(),
        trainer().into(),
        venue().into(),
        offering().into(),
        session().into(),
    ]
}

fn centre() -> Centre {
    let focus_choices = vec![choice("b", "2026-01-01", "2027-12-31"), choice("q", "2026-01-01", "")];
    Centre { id: "c".into(), name: "Kreis Probe".to_owned(), focus_choices, ..Centre::default() }
}

fn person() -> Person {
    Person { id: "p".into(), last_name: "Probe".to_owned(), centre: Some("c".into()), ..Person::default() }
}

fn trainer() -> Trainer {
    let (foci, weekdays) = (vec!["b".into()], vec![WorkDay::Mon]);
    Trainer { id: "t".into(), name: "T".to_owned(), foci, weekdays, ..Trainer::default() }
}

fn venue() -> Venue {
    Venue { id: "v".into(), name: "V".to_owned(), rooms: vec![Room::default()], ..Venue::default() }
}

fn module() -> Module {
    Module { id: "m".into(), title: "M".to_owned(), order: 1, days: 1, ..Module::default() }
}

fn offering() -> Offering {
    let (foci, modules) = (vec!["b".into()], vec![module()]);
    Offering { id: "o".into(), title: "O".to_owned(), foci, modules, ..Offering::default() }
}

fn session() -> Session {
    Session {
        id: "s".into(),
        module: "m".into(),
        days: vec![session_day("2027-03-03", "09:30", "16:30")],
        venue: Some("v".into()),
        trainers: vec!["t".into()],
        registrations: vec![Registration::new("p".into(), today())],
        invited: vec!["c".into()],
        ..Session::default()
    }
}

fn findings(changed: impl Into<Record>) -> Vec<Finding> {
    let records = sound().into_iter().chain([changed.into()]);
    let catalogue = records.fold(Catalogue::default(), |all, record| Edit::Put(record).apply(&all).unwrap());
    super::check(&catalogue, today())
}

/// `changed` takes the place of the sound record with its id; exactly `odd` must be said, about it.
fn check(changed: impl Into<Record>, odd: &[Odd]) {
    let changed = changed.into();
    let place = Some(changed.id());
    let found = findings(changed);
    assert_eq!(found.iter().map(|finding| finding.odd.clone()).collect::<Vec<_>>(), odd);
    assert!(found.iter().all(|finding| finding.place == place), "{found:?}");
}

fn dangling(field: &'static str, times: usize) -> Odd {
    Odd::Dangling { field, id: "gone".to_owned(), times }
}

#[test]
fn sound_data_has_no_findings() {
    check(centre(), &[]);
}

#[test]
fn names_ids_and_positions() {
    check(Centre { name: " ".to_owned(), ..centre() }, &[Odd::Nameless]);
    check(Person { last_name: String::new(), ..person() }, &[Odd::Nameless]);
    check(
        Venue { position: Some(Position { lat: 91.0, lon: 7.0, ..Position::default() }), ..venue() },
        &[Odd::ImpossiblePosition],
    );
    check(Focus { name: "neu".to_owned(), ..Focus::default() }, &[Odd::MissingId]);
}

#[test]
fn doubled_ids_are_told_and_the_first_answers() {
    let people = ["Erste", "Zweite"];
    let people = people.map(|name| Person { last_name: name.to_owned(), centre: None, ..person() });
    let catalogue = Catalogue { people: people.into_iter().collect(), ..Catalogue::default() };
    let found = super::check(&catalogue, today());
    assert_eq!(found, [Finding { place: Some(person().id.into()), odd: Odd::DoubledId }]);
    assert_eq!(found[0].severity(), Severity::Serious);
    assert_eq!(catalogue.people.get(&person().id).unwrap().last_name, "Erste");
}

#[test]
fn references_that_lead_nowhere() {
    check(Person { centre: Some("gone".into()), ..person() }, &[dangling("centre", 1)]);
    check(Trainer { foci: vec!["gone".into()], ..trainer() }, &[dangling("foci", 1)]);
    check(Trainer { modules: vec!["gone".into()], ..trainer() }, &[dangling("modules", 1)]);
    check(Offering { foci: vec!["gone".into(), "b".into()], ..offering() }, &[dangling("foci", 1)]);
    check(Session { venue: Some("gone".into()), ..session() }, &[dangling("venue", 1)]);
    check(Session { invited: vec!["gone".into(), "gone".into()], ..session() }, &[dangling("invited", 2)]);
    check(Session { module: "gone".into(), ..session() }, &[dangling("module", 1)]);
    check(Session { trainers: vec!["gone".into()], ..session() }, &[dangling("trainers", 1)]);
    let registrations = vec![Registration::new("gone".into(), today())];
    check(Session { registrations, ..session() }, &[dangling("registrations", 1)]);
    let prerequisites = vec!["gone".into()];
    let modules = vec![Module { prerequisites, ..module() }];
    check(Offering { modules, ..offering() }, &[dangling("prerequisites", 1)]);
}

#[test]
fn one_focus_in_each_area_at_a_time() {
    let with = |extra: &[FocusChoice]| Centre {
        focus_choices: [&centre().focus_choices[..], extra].concat(),
        ..centre()
    };
    let several = |from: &str| Odd::SeveralFoci { area: Area::Education, from: day(from) };
    check(with(&[choice("b", "2028-01-01", "")]), &[]);
    check(with(&[choice("b", "2027-12-31", "")]), &[several("2027-12-31")]);
    check(with(&[choice("b", "2020-01-01", "2026-01-01")]), &[several("2026-01-01")]);
    check(with(&[choice("gone", "", "")]), &[dangling("focus_choices", 1)]);
    let only = |choices: Vec<FocusChoice>| Centre { focus_choices: choices, ..centre() };
    let none = |area| Odd::NoFocus { area };
    check(only(vec![]), &[none(Area::Education), none(Area::CrossCutting)]);
    check(Centre { status: CentreStatus::BeingSetUp, ..only(vec![]) }, &[]);
    let late = only(vec![choice("b", "2027-03-02", ""), choice("q", "", "2027-03-01")]);
    check(late, &[none(Area::Education)]);
    let (from, until) = (day("2027-02-02"), day("2027-02-01"));
    check(
        with(&[choice("b", "2027-02-02", "2027-02-01")]),
        &[Odd::EndBeforeStart { field: "focus_choices", from, until }],
    );
    check(
        with(&[choice("b", "2027-02-31", "2020-01-01")]),
        &[Odd::Unreadable { field: "focus_choices", text: "2027-02-31".to_owned() }],
    );
}

#[test]
fn offerings_and_modules() {
    check(Offering { foci: vec![], ..offering() }, &[Odd::ReachesNobody]);
    check(Offering { foci: vec![], open_to_all: true, ..offering() }, &[]);
    let rule = CompletionRule::at_least(2);
    check(Offering { completion_rule: rule, ..offering() }, &[Odd::RuleAsksTooMuch]);
    let with = |module: Module| Offering { modules: vec![module], ..offering() };
    let (min, max) = (9, 8);
    check(
        with(Module { min_people: Some(min), max_people: Some(max), ..module() }),
        &[Odd::MinAboveMax { min, max }],
    );
    let completion = CompletionByCentre { people: 0, ..CompletionByCentre::default() };
    check(with(Module { completion, ..module() }), &[Odd::ImpossibleCompletion("M".to_owned())]);
    let second =
        Module { id: "n".into(), title: "N".to_owned(), prerequisites: vec!["m".into()], ..module() };
    let first = Module { prerequisites: vec!["n".into()], ..module() };
    check(
        Offering { modules: vec![first, second.clone()], ..offering() },
        &[Odd::PrerequisiteCircle("M".to_owned()), Odd::PrerequisiteCircle("N".to_owned())],
    );
    check(Offering { modules: vec![module(), second], ..offering() }, &[]);
    check(Offering { modules: vec![module(), module()], ..offering() }, &[Odd::DoubledModuleId("m".into())]);
    let other = Offering { id: "x".into(), modules: vec![], ..offering() };
    check(other.clone(), &[Odd::NoModules]);
    check(Offering { status: OfferingStatus::Draft, ..other }, &[]);
}

#[test]
fn days_of_a_session() {
    let with = |days: Vec<SessionDay>| Session { days, ..session() };
    let unreadable = |text: &str| Odd::Unreadable { field: "days", text: text.to_owned() };
    check(with(vec![session_day("2027-02-31", "09:30", "16:30")]), &[unreadable("2027-02-31")]);
    check(with(vec![session_day("2027-03-03", "9:30", "16:30")]), &[unreadable("9:30")]);
    check(with(vec![SessionDay::default()]), &[unreadable("")]);
    let nothing_said = SessionDay { breaks: vec![Break::default()], ..session().days[0].clone() };
    check(with(vec![nothing_said]), &[const { Odd::Unreadable { field: "breaks", text: String::new() } }; 2]);
    check(
        with(vec![session_day("2027-03-03", "16:30", "16:30")]),
        &[Odd::ImpossibleTimes(Date::new("2027-03-03"))],
    );
    let pause = Break {
        start: super::super::Time::new("mittags"),
        end: super::super::Time::new("13:00"),
        ..Break::default()
    };
    let broken = SessionDay { breaks: vec![pause], ..session_day("2027-03-03", "09:30", "16:30") };
    check(with(vec![broken]), &[Odd::Unreadable { field: "breaks", text: "mittags".to_owned() }]);
    let count = Odd::DayCount { days: 2, expected: 1 };
    let halves = |second| {
        vec![session_day("2027-03-03", "09:00", "12:00"), session_day("2027-03-03", second, "17:00")]
    };
    check(with(halves("12:00")), std::slice::from_ref(&count));
    check(with(halves("11:59")), &[count, Odd::DoubledDay(day("2027-03-03"))]);
    check(with(vec![]), &[]);
    check(Session { status: SessionStatus::Invited, ..with(vec![]) }, &[Odd::NoDays]);
}

#[test]
fn the_life_of_a_session() {
    let past = Session { days: vec![session_day("2027-02-26", "09:30", "16:30")], ..session() };
    check(past.clone(), &[Odd::OverButOpen(day("2027-02-26"))]);
    check(Session { status: SessionStatus::Held, ..past.clone() }, &[Odd::AttendanceMissing(1)]);
    let mut held = Session { status: SessionStatus::Held, ..past };
    held.registrations[0].status = RegistrationStatus::Attended;
    check(held.clone(), &[]);
    held.registrations[0].support_need = Some("Gebärdensprache".into());
    check(held.clone(), &[Odd::SupportNeedKept(1)]);
    held.registrations[0].support_need = None;
    held.days = session().days;
    check(held, &[Odd::HeldInFuture(day("2027-03-03"))]);
    check(Session { status: SessionStatus::Cancelled, ..session() }, &[Odd::NoCancelReason]);
    let deadline = |text: &str| Session { registration_deadline: Some(Date::new(text)), ..session() };
    check(deadline("2027-03-03"), &[]);
    check(deadline("2027-03-04"), &[Odd::DeadlineAfterStart(day("2027-03-04"))]);
    let mut twice = session();
    twice.registrations.push(Registration::new("p".into(), today()));
    check(twice, &[Odd::DoubledRegistration("p".into())]);
    let mut days = session();
    days.registrations[0].days = vec![super::super::DayAttendance::default(); 2];
    check(days, &[Odd::TooManyAttendanceDays("p".into())]);
}

#[test]
fn people_and_their_centres() {
    // Whoever works at a centre that is not set up is told of, at the person.
    let found = findings(Centre { status: CentreStatus::NotSetUp, ..centre() });
    assert_eq!(found, [Finding { place: Some(person().id.into()), odd: Odd::CentreNotSetUp }]);
    let retired = Focus { id: "b".into(), name: "Alt".to_owned(), retired: true, ..Focus::default() };
    let found = findings(retired);
    let odd = Odd::RetiredFocus { name: "Alt".to_owned() };
    assert_eq!(found, [Finding { place: Some(centre().id.into()), odd }]);
}
