//! What hangs on records: before they are taken out, and when somebody wants to know why they stay.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::removing::users_of;
use super::{Catalogue, RecordId};

/// On how many sessions' registrations, or registrations of sessions, each of these records counts: people
/// and offerings by sessions, sessions by registrations, others by what refers to them. All are looked for
/// in one go, however many they are; records on which nothing hangs are left out.
pub fn uses(catalogue: &Catalogue, records: &[RecordId]) -> BTreeMap<RecordId, usize> {
    let (mut people, mut modules) = (FxHashMap::default(), FxHashMap::default());
    let mut counts: BTreeMap<RecordId, usize> = BTreeMap::new();
    for record in records {
        match record {
            RecordId::Person(id) => drop(people.insert(id, record)),
            RecordId::Offering(id) => {
                let of = catalogue.offerings.get(id).map(|offering| &offering.modules[..]);
                modules.extend(of.unwrap_or_default().iter().map(|module| (&module.id, record)));
            }
            RecordId::Session(id) => {
                let count = catalogue.sessions.get(id).map_or(0, |session| session.registrations.len());
                counts.insert(record.clone(), count);
            }
            _ => drop(counts.insert(record.clone(), users_of(catalogue, record).len())),
        }
    }
    if !(people.is_empty() && modules.is_empty()) {
        for session in &catalogue.sessions {
            let mut registered: Vec<_> = session
                .registrations
                .iter()
                .filter_map(|registration| people.get(&registration.person))
                .collect();
            registered.sort_unstable();
            registered.dedup();
            for record in registered.into_iter().chain(modules.get(&session.module)) {
                *counts.entry((*record).clone()).or_default() += 1;
            }
        }
    }
    counts.retain(|_, count| *count > 0);
    counts
}

#[cfg(test)]
mod tests {
    use super::super::{Module, Offering, Person, Registration, Session};
    use super::*;

    #[test]
    fn people_count_by_sessions_and_sessions_by_registrations() {
        let today = chrono::NaiveDate::MIN;
        let session = |id: &str, people: &[&str]| Session {
            id: id.into(),
            module: "m".into(),
            registrations: people.iter().map(|id| Registration::new((*id).into(), today)).collect(),
            ..Session::default()
        };
        let person = |id: &str| Person { id: id.into(), ..Person::default() };
        let modules = vec![Module { id: "m".into(), ..Module::default() }];
        let catalogue = Catalogue {
            people: [person("a"), person("b")].into_iter().collect(),
            offerings: [Offering { id: "o".into(), modules, ..Offering::default() }].into_iter().collect(),
            sessions: [session("s", &["a", "a"]), session("t", &["a"]), session("u", &[])]
                .into_iter()
                .collect(),
            ..Catalogue::default()
        };
        let records = [
            RecordId::Person("a".into()),
            RecordId::Person("b".into()),
            RecordId::Session("s".into()),
            RecordId::Session("u".into()),
            RecordId::Offering("o".into()),
        ];
        let text: Vec<_> =
            uses(&catalogue, &records).iter().map(|(record, count)| format!("{record} {count}")).collect();
        assert_eq!(text, ["a 2", "o 3", "s 2"]);
    }
}
