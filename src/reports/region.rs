//! A district on its own: its centres, and what they have to do with the sessions.

use crate::catalogue::{Catalogue, Centre, CentreId, PersonId, Session, SessionStatus};
use crate::collation::Collated;

/// The districts of all centres, by name; empty where a centre has none.
pub fn districts(catalogue: &Catalogue) -> Vec<String> {
    let mut names: Vec<_> =
        catalogue.centres.iter().map(|centre| Collated(centre.district.clone())).collect();
    names.sort();
    names.dedup();
    names.into_iter().map(|Collated(name)| name).collect()
}

/// The catalogue as if there were no centres but those of `district`: sessions keep the registrations of their
/// people. Those that were held without any, and others to which nobody was invited either, are left out. So
/// every answer to a question about the whole is one about the district.
pub fn within(catalogue: &Catalogue, district: &str) -> Catalogue {
    let is_here = |centre: &Centre| centre.district == district;
    let has = |id: &CentreId| catalogue.centres.get(id).is_some_and(|centre| is_here(centre));
    let person_has = |id: &PersonId| {
        let person = catalogue.people.get(id);
        person.is_some_and(|person| person.centre.as_ref().is_some_and(has))
    };
    let session = |session: &Session| {
        let mut of_it = session.clone();
        of_it.registrations.retain(|registration| person_has(&registration.person));
        of_it.invited.retain(has);
        let held = !session.is_upcoming() && session.status != SessionStatus::Cancelled;
        let concerned = !of_it.registrations.is_empty() || (!held && !of_it.invited.is_empty());
        concerned.then_some(of_it)
    };
    Catalogue {
        centres: catalogue
            .centres
            .iter()
            .filter(|centre| is_here(centre))
            .map(|of| Centre::clone(of))
            .collect(),
        sessions: catalogue.sessions.iter().filter_map(|of| session(of)).collect(),
        ..catalogue.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::{Sums, coverage};
    use crate::reports::reports;
    use crate::store;

    #[test]
    fn a_district_alone_says_what_the_whole_says_of_it() {
        let catalogue = store::read(include_bytes!("../../examples/beispielkatalog.laki.json")).unwrap();
        let today = "2026-11-23".parse().unwrap();
        let whole = Sums::new(&catalogue, &coverage(&catalogue, today));
        let all = reports(&catalogue, today, 8, &mut |_| true).unwrap();
        let names = districts(&catalogue);
        assert_eq!(names, ["Arnsberg", "Detmold", "Düsseldorf", "Köln", "Münster"]);
        let mut participants = 0;
        for (at, name) in names.iter().enumerate() {
            let part = within(&catalogue, name);
            assert_eq!(Sums::new(&part, &coverage(&part, today)).state, whole.districts[at].sum, "{name}");
            let answers = reports(&part, today, 8, &mut |_| true).unwrap();
            assert_eq!(answers.districts, [all.districts[at].clone()], "{name}");
            participants += answers.quarters.iter().map(|row| row.participants).sum::<u32>();
        }
        assert_eq!(participants, all.quarters.iter().map(|row| row.participants).sum::<u32>());
    }
}
