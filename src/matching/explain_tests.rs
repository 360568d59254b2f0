use super::super::fixture::{attend, day, fixture, session};
use super::*;
use crate::catalogue::Offering;

fn people(list: &[Participation]) -> Vec<String> {
    list.iter().map(|entry| entry.person.to_string()).collect()
}

#[test]
fn an_explanation_names_people_reasons_and_what_is_missing() {
    let mut catalogue = fixture();
    let mut offering = Offering::clone(catalogue.offerings.get(&"o-9".into()).unwrap());
    for module in &mut offering.modules {
        module.completion.people = 3;
    }
    catalogue.offerings.put(offering);
    attend(&mut catalogue, "s1", "m1", "2026-05-04", &["halina", "otto", "anna"]);
    let registered = RegistrationStatus::Registered;
    session(&mut catalogue, ("s2", "m1", "2027-05-03"), SessionStatus::Planned, &["anna", "alf"], registered);
    let waiting = RegistrationStatus::Waiting;
    session(&mut catalogue, ("s3", "m1", "2027-06-07"), SessionStatus::Planned, &["otto", "alf"], waiting);
    let found =
        |module: &str| explain(&catalogue, day("2027-03-01"), &"ahaus".into(), &module.into()).unwrap();

    let first = found("m1");
    assert!(matches!(first.cell, Cell::Planned { .. }), "{:?}", first.cell);
    assert_eq!(first.reasons[0].since, Some(day("2025-01-01")));
    assert_eq!(people(&first.attended), ["anna", "halina"]);
    assert_eq!(first.attended[1].left, Some(day("2027-02-01")));
    assert_eq!(people(&first.registered), ["alf", "anna"]);
    assert_eq!(people(&first.waiting), ["alf"]);
    assert_eq!((first.needed, first.missing), (3, 1), "Anna has it and comes again, Alf comes");

    let second = found("m2");
    assert_eq!(second.prerequisites, [Fulfilled { module: "m1".into(), by: None }]);
    assert_eq!(second.cell, Cell::Blocked { missing: vec!["m1".into()] });
}

#[test]
fn a_cell_is_explained_as_it_is_in_the_matrix() {
    let mut catalogue = fixture();
    attend(&mut catalogue, "s1", "m1", "2026-05-04", &["anna", "otto", "ulla"]);
    attend(&mut catalogue, "s2", "m2", "2026-06-01", &["halina", "otto"]);
    let date = day("2027-03-01");
    let coverage = super::super::coverage(&catalogue, date);
    for centre in &coverage.centres {
        for module in &coverage.modules {
            let explained = explain(&catalogue, date, centre, module).unwrap();
            assert_eq!(&explained.cell, coverage.at(centre, module), "{centre} {module}");
        }
    }
    assert_eq!(explain(&catalogue, date, &"gone".into(), &"m1".into()), None);
    let done = explain(&catalogue, date, &"olpe".into(), &"m2".into()).unwrap();
    assert_eq!(done.prerequisites[0].by.as_ref().unwrap().people, ["otto".into()]);
    assert_eq!(done.missing, 0);
}
