//! Catalogues made to be too large: whatever is asked of them is answered in bounded memory and in
//! seconds, without optimisation.

use chrono::NaiveDate;
use laki_planer::calendar::Calendar;
use laki_planer::catalogue::{
    Catalogue, Centre, Edit, EditError, Entity, FederalState, Finding, MOST_CELLS, Module, Odd, Offering,
    OfferingId, Person, Registration, Room, Session, SessionDay, Severity, Table, Trainer, Venue, check,
};
use laki_planer::matching::{Cell, Sums, coverage, explain, matches, needs, people_progress};
use laki_planer::scheduling::all_conflicts;
use laki_planer::search::Index;
use laki_planer::texts::Texts;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 1).unwrap()
}

fn many<T: Entity>(count: usize, make: impl Fn(usize) -> T) -> Table<T> {
    (0..count).map(make).collect()
}

fn centre(number: usize) -> Centre {
    Centre { id: format!("c{number}").as_str().into(), ..Centre::default() }
}

fn module(number: usize, prerequisites: impl Iterator<Item = usize>) -> Module {
    let id = |number: usize| format!("m{number}").as_str().into();
    Module { id: id(number), prerequisites: prerequisites.map(id).collect(), ..Module::default() }
}

fn offering(number: usize, modules: Vec<Module>) -> Offering {
    let id = format!("o{number}").as_str().into();
    Offering { id, open_to_all: number == 0, modules, ..Offering::default() }
}

/// Asks everything; the findings come back.
fn ask(catalogue: &Catalogue) -> Vec<Finding> {
    let findings = check(catalogue, today());
    let coverage = coverage(catalogue, today());
    assert!(coverage.centres.len() * coverage.modules.len() <= MOST_CELLS);
    let sums = Sums::new(catalogue, &coverage);
    assert_eq!(sums.modules.len(), coverage.modules.len());
    let sum: u32 = sums.offerings.iter().map(|of| of.sum.applicable()).sum();
    assert!(needs(catalogue, &coverage).len() <= sum as usize);
    assert!(matches(catalogue, today()).len() <= MOST_CELLS / catalogue.centres.len().max(1));
    people_progress(catalogue, today());
    all_conflicts(catalogue, &Calendar::new(FederalState::Nw, &[]), today());
    let index = Index::build(catalogue, Texts::default(), []);
    index.search("m", 10);
    findings
}

fn too_many(findings: &[Finding]) -> bool {
    let told = |finding: &&Finding| matches!(finding.odd, Odd::TooManyToMatch { .. });
    findings.iter().find(told).is_some_and(|finding| finding.severity() == Severity::Serious)
}

fn circles(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| matches!(finding.odd, Odd::PrerequisiteCircle(_))).count()
}

#[test]
fn many_centres_and_many_modules_in_many_offerings_or_one() {
    const MANY: usize = 5_000;
    let centres = many(MANY, centre);
    let single = |number| offering(number, vec![module(number, std::iter::empty())]);
    let offerings = many(MANY, single);
    let catalogue = Catalogue { centres: centres.clone(), offerings, ..Catalogue::default() };
    assert!(too_many(&ask(&catalogue)));

    let modules = (0..MANY).map(|number| module(number, std::iter::empty())).collect();
    let offerings = Table::from_iter([Offering { open_to_all: false, ..offering(0, modules) }]);
    let catalogue = Catalogue { centres, offerings, ..Catalogue::default() };
    assert!(too_many(&ask(&catalogue)));
    let used = Edit::Remove(OfferingId::from("o0").into()).apply(&catalogue);
    assert!(used.is_ok());
}

#[test]
fn modules_that_all_ask_for_each_other() {
    const MANY: usize = 300;
    let all_others = |number| module(number, (0..MANY).filter(move |other| *other != number));
    let all_before = |number| module(number, 0..number);
    for (modules, in_circles) in [
        ((0..MANY).map(all_others).collect::<Vec<_>>(), MANY),
        ((0..MANY).map(all_before).collect(), 0),
        ((0..5_000).map(|number| module(number, [number + 1].into_iter())).collect(), 0),
        ((0..5_000).map(|number| module(number, [(number + 1) % 5_000].into_iter())).collect(), 5_000),
    ] {
        let last = modules.last().map(|module| module.id.clone()).unwrap();
        let offerings = Table::from_iter([offering(0, modules)]);
        let centres = many(20, centre);
        let catalogue = Catalogue { centres, offerings, ..Catalogue::default() };
        let findings = ask(&catalogue);
        assert_eq!(circles(&findings), in_circles);
        let explained = explain(&catalogue, today(), &"c0".into(), &last).unwrap();
        assert!(matches!(explained.cell, Cell::Blocked { .. } | Cell::Open { .. }));
    }
}

#[test]
fn sessions_all_at_once_with_everything_booked_twice() {
    const MANY: usize = 300;
    let session = |number: usize| Session {
        id: format!("s{number}").as_str().into(),
        module: "m1".into(),
        days: vec![SessionDay::whole(NaiveDate::from_ymd_opt(2027, 4, 7).unwrap())],
        venue: Some("v".into()),
        trainers: vec!["t".into()],
        invited: vec!["c0".into()],
        registrations: (0..5)
            .map(|person| Registration::new(format!("p{person}").as_str().into(), today()))
            .collect(),
        ..Session::default()
    };
    let id = |number: usize| format!("p{number}").as_str().into();
    let catalogue = Catalogue {
        centres: many(2, centre),
        people: many(5, |number| Person { id: id(number), centre: Some("c1".into()), ..Person::default() }),
        trainers: many(1, |_| Trainer { id: "t".into(), max_days_per_month: Some(0), ..Trainer::default() }),
        venues: many(1, |_| Venue { id: "v".into(), rooms: vec![Room::default()], ..Venue::default() }),
        offerings: many(1, |number| offering(number, vec![module(0, 0..0), module(1, 0..1)])),
        sessions: many(MANY, session),
        ..Catalogue::default()
    };
    let calendar = Calendar::new(FederalState::Nw, &[]);
    let conflicts = all_conflicts(&catalogue, &calendar, today());
    assert_eq!(conflicts.len(), MANY);
    assert!(conflicts.iter().all(|(_, clashes)| (3..=200).contains(&clashes.len())));
}

#[test]
fn a_hundred_thousand_findings_and_one_id_for_all() {
    const MANY: usize = 50_000;
    let catalogue = Catalogue {
        people: many(MANY, |_| Person { id: "p".into(), centre: Some("c".into()), ..Person::default() }),
        ..Catalogue::default()
    };
    let findings = ask(&catalogue);
    assert!(findings.len() >= 2 * MANY, "{}", findings.len());
    let texts = Texts::default();
    assert!(findings.iter().all(|finding| !texts.finding(&catalogue, finding).is_empty()));
    let used = Edit::Remove(laki_planer::catalogue::PersonId::from("p").into()).apply(&catalogue);
    assert_eq!(used.map(|after| after.people.len()), Ok(MANY - 1));
    let centre = Edit::Remove(laki_planer::catalogue::CentreId::from("c").into()).apply(&catalogue);
    assert!(matches!(centre, Err(EditError::InUse { used_by, .. }) if used_by.len() == 5));
}
