//! The example: made by its generator, sound, and with something true to show in every view.

#[path = "../../examples/make-example/living/mod.rs"]
mod living;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use laki_planer::calendar::Calendar;
use laki_planer::catalogue::{
    Area, CentreStatus, ClashKind, Finding, Odd, RegistrationStatus, SessionStatus, Severity, check,
};
use laki_planer::matching::{CellStatus, coverage};
use laki_planer::reference;
use laki_planer::scheduling::all_conflicts;

fn today() -> NaiveDate {
    living::TODAY.parse().unwrap()
}

#[test]
fn the_file_is_what_the_generator_makes() {
    let made = String::from_utf8(living::bytes()).unwrap();
    assert!(made == reference::EXAMPLE, "run: cargo run --example make-example");
    assert_eq!(reference::example(), living::catalogue());
}

#[test]
fn nothing_is_seriously_odd() {
    let findings = check(&reference::example(), today());
    let serious: Vec<_> = findings.iter().filter(|finding| finding.severity() == Severity::Serious).collect();
    assert_eq!(serious, Vec::<&Finding>::new());
    // One session is over and waits for its attendance; that is for the user to do.
    let open: Vec<_> = findings.iter().filter(|f| matches!(f.odd, Odd::OverButOpen(_))).collect();
    assert_eq!((open.len(), findings.len()), (1, 1), "{findings:#?}");
}

#[test]
fn it_is_an_office_at_work() {
    let catalogue = reference::example();
    assert!(catalogue.example);
    assert_eq!((catalogue.centres.len(), catalogue.offerings.len()), (54, 13));
    assert_eq!(catalogue.trainers.len(), 6);
    assert!((240..=270).contains(&catalogue.people.len()));
    let established = catalogue.centres.iter().filter(|c| c.status == CentreStatus::Established).count();
    assert_eq!(established, 53);

    let districts: BTreeSet<_> = catalogue.centres.iter().map(|centre| centre.district.as_str()).collect();
    let venues: BTreeSet<_> = catalogue.venues.iter().map(|venue| venue.district.as_str()).collect();
    assert_eq!(districts.difference(&venues).count(), 0, "a venue in every district");

    for day in ["2026-11-23", "2027-06-01"] {
        let day = day.parse().unwrap();
        for centre in catalogue.centres.iter().filter(|c| c.status == CentreStatus::Established) {
            let areas: BTreeSet<_> = centre
                .choices_on(day)
                .map(|choice| catalogue.foci.get(&choice.focus).unwrap().area)
                .collect();
            assert_eq!(areas.len(), Area::ALL.len(), "{} on {day}", centre.id);
        }
    }
}

#[test]
fn names_and_addresses_are_nobodys() {
    let catalogue = reference::example();
    let names: BTreeSet<_> = catalogue.people.iter().map(|person| person.full_name()).collect();
    assert_eq!(names.len(), catalogue.people.len());
    let addresses: BTreeSet<_> = catalogue.people.iter().map(|person| person.email.as_str()).collect();
    assert_eq!(addresses.len(), catalogue.people.len());
    for address in addresses {
        let (name, host) = address.split_once('@').unwrap();
        assert_eq!(host, "example.org");
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || ".-".contains(c)), "{address}");
        assert!(!name.starts_with('.') && !name.ends_with('.'), "{address}");
    }
}

#[test]
fn every_status_occurs() {
    let catalogue = reference::example();
    let sessions: BTreeSet<_> = catalogue.sessions.iter().map(|session| session.status).collect();
    assert_eq!(sessions, SessionStatus::ALL.into());
    let registrations: BTreeSet<_> = catalogue
        .sessions
        .iter()
        .flat_map(|session| session.registrations.iter().map(|registration| registration.status))
        .collect();
    // Nobody is "invited" by name in this office: it invites centres.
    let all = RegistrationStatus::ALL.into_iter().filter(|&status| status != RegistrationStatus::Invited);
    assert_eq!(registrations, all.collect());
    let coverage = coverage(&catalogue, today());
    let cells: BTreeSet<_> = coverage.cells().map(|(_, _, cell)| cell.status()).collect();
    assert_eq!(cells, CellStatus::ALL.into());
}

/// A handful of things to decide, and no other clashes.
#[test]
fn only_what_is_meant_to_clash_does() {
    let catalogue = reference::example();
    let mut kinds = BTreeMap::new();
    for (_, clashes) in all_conflicts(&catalogue, &Calendar::of(&catalogue), today()) {
        for clash in clashes {
            *kinds.entry(clash.kind).or_insert(0) += 1;
        }
    }
    let expected = BTreeMap::from([(ClashKind::SchoolHoliday, 1), (ClashKind::TooFewPeople, 1)]);
    assert_eq!(kinds, expected);
}
