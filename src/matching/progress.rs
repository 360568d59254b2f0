//! How far single people are with an offering.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::ledger::Enough;
use crate::catalogue::{
    Catalogue, CompletionRule, ModuleId, ModuleRef, Offering, OfferingId, PersonId, SessionId, SessionStatus,
};
use crate::collation::Collated;

/// How far one person is with one offering.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PersonProgress {
    /// Who.
    pub person: PersonId,
    /// With what.
    pub offering: OfferingId,
    /// Modules of which they attended enough, in their order.
    pub attended: Vec<ModuleId>,
    /// Minutes attended of all its modules; of each at most its teaching time, from their best session.
    pub minutes: u32,
    /// Whether the offering's completion rule is met.
    pub complete: bool,
}

/// For every person who attended anything by `date`, how far they are with the offerings concerned,
/// retired ones included; by name of the person and number of the offering.
pub fn people_progress(catalogue: &Catalogue, date: NaiveDate) -> Vec<PersonProgress> {
    let modules: FxHashMap<_, _> = catalogue.modules().map(|found| (&found.module.id, found)).collect();
    // By place of person and offering, then by module: the best of their sessions.
    let mut best = BTreeMap::<(usize, usize), BTreeMap<&ModuleId, Best>>::new();
    for session in &catalogue.sessions {
        let over = session.last_day().is_some_and(|day| day <= date);
        let Some(found) = modules.get(&session.module) else { continue };
        let Some(offering) = catalogue.offerings.position(&found.offering.id) else { continue };
        if !over || session.status == SessionStatus::Cancelled {
            continue;
        }
        let enough = Enough::new(session, found.module);
        for registration in &session.registrations {
            let Some(person) = catalogue.people.position(&registration.person) else { continue };
            let this = Best { enough: enough.is_met(registration), minutes: enough.minutes(registration).0 };
            if this.enough || this.minutes > 0 {
                let modules = best.entry((person, offering)).or_default();
                modules.entry(&found.module.id).or_default().take(this);
            }
        }
    }
    let mut progress: Vec<_> = best
        .into_iter()
        .filter_map(|((person, offering), modules)| {
            let person = catalogue.people.at(person)?;
            let offering = catalogue.offerings.at(offering)?;
            Some((person.list_name(), of_offering(&person.id, offering, &modules), &offering.number))
        })
        .collect();
    progress.sort_by_cached_key(|(name, progress, number)| {
        (Collated(name.clone()), progress.person.clone(), Collated((*number).clone()))
    });
    progress.into_iter().map(|(_, progress, _)| progress).collect()
}

/// What somebody completed an offering with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Completed {
    /// The offering.
    pub offering: OfferingId,
    /// Its modules, in their order, each with the session and the minutes that count.
    pub modules: Vec<(ModuleId, SessionId, u32)>,
    /// Minutes that count in all.
    pub minutes: u32,
    /// Minutes that its modules have.
    pub total: u32,
}

/// Which of these people have met the offering's completion rule by `date`, and with what.
pub(super) fn completed(
    catalogue: &Catalogue,
    offering: &Offering,
    people: &BTreeSet<&PersonId>,
    date: NaiveDate,
) -> Vec<(PersonId, Completed)> {
    let mut best = BTreeMap::<&PersonId, BTreeMap<&ModuleId, (Best, &SessionId)>>::new();
    for session in &catalogue.sessions {
        let over = session.last_day().is_some_and(|day| day <= date);
        let Some(module) = offering.modules.iter().find(|module| module.id == session.module) else {
            continue;
        };
        if !over || session.status == SessionStatus::Cancelled {
            continue;
        }
        let enough = Enough::new(session, module);
        for registration in session.registrations.iter().filter(|of| people.contains(&of.person)) {
            let this = Best { enough: enough.is_met(registration), minutes: enough.minutes(registration).0 };
            if this.enough || this.minutes > 0 {
                let kept = best.entry(&registration.person).or_default().entry(&module.id);
                let kept = kept.or_insert((this, &session.id));
                if (this.enough, this.minutes) > (kept.0.enough, kept.0.minutes) {
                    *kept = (this, &session.id);
                }
            }
        }
    }
    let modules = offering.modules_in_order();
    let total = modules.iter().map(|module| u32::from(module.teaching_minutes)).sum();
    best.into_iter()
        .filter_map(|(person, best)| {
            let bests = best.iter().map(|(module, (best, _))| (*module, *best)).collect();
            let progress = of_offering(person, offering, &bests);
            // Where only the time counts, all of it does; else only modules of which it was enough.
            let by_time = matches!(offering.completion_rule, CompletionRule::HoursShare { .. });
            let counted = modules.iter().filter_map(|module| {
                let (best, session) = best.get(&module.id)?;
                let minutes = best.minutes.min(u32::from(module.teaching_minutes));
                (best.enough || by_time).then(|| (module.id.clone(), (*session).clone(), minutes))
            });
            let modules: Vec<_> = counted.collect();
            let minutes = modules.iter().map(|(.., minutes)| *minutes).fold(0, u32::saturating_add);
            let complete = progress.complete && !modules.is_empty();
            let completed = Completed { offering: offering.id.clone(), modules, minutes, total };
            complete.then(|| (person.clone(), completed))
        })
        .collect()
}

#[derive(Clone, Copy, Default)]
struct Best {
    enough: bool,
    minutes: u32,
}

impl Best {
    fn take(&mut self, other: Self) {
        self.enough |= other.enough;
        self.minutes = self.minutes.max(other.minutes);
    }
}

fn of_offering(person: &PersonId, offering: &Offering, best: &BTreeMap<&ModuleId, Best>) -> PersonProgress {
    let of = |found: ModuleRef<'_>| best.get(&found.module.id).copied().unwrap_or_default();
    let modules: Vec<_> =
        offering.modules_in_order().into_iter().map(|module| ModuleRef { offering, module }).collect();
    let attended: Vec<_> =
        modules.iter().filter(|found| of(**found).enough).map(|found| found.module.id.clone()).collect();
    let minutes =
        modules.iter().map(|found| of(*found).minutes.min(u32::from(found.module.teaching_minutes)));
    let minutes = minutes.fold(0, u32::saturating_add);
    let total: u64 = modules.iter().map(|found| u64::from(found.module.teaching_minutes)).sum();
    let complete = match &offering.completion_rule {
        CompletionRule::All { .. } => attended.len() == modules.len(),
        CompletionRule::AtLeast { modules, .. } => attended.len() >= usize::from(*modules),
        CompletionRule::HoursShare { percent, .. } => {
            total > 0 && u64::from(minutes) * 100 >= total * u64::from(*percent)
        }
    };
    PersonProgress { person: person.clone(), offering: offering.id.clone(), attended, minutes, complete }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{attend, day, fixture};
    use super::*;

    fn of(catalogue: &Catalogue, rule: CompletionRule) -> Vec<(String, usize, u32, bool)> {
        let mut catalogue = catalogue.clone();
        let mut offering = Offering::clone(catalogue.offerings.get(&"o-9".into()).unwrap());
        offering.completion_rule = rule;
        catalogue.offerings.put(offering);
        people_progress(&catalogue, day("2027-03-01"))
            .into_iter()
            .map(|p| (p.person.to_string(), p.attended.len(), p.minutes, p.complete))
            .collect()
    }

    #[test]
    fn completion_rules() {
        let mut catalogue = fixture();
        attend(&mut catalogue, "s1", "m1", "2026-05-04", &["anna", "otto"]);
        attend(&mut catalogue, "s2", "m2", "2026-06-01", &["otto"]);
        attend(&mut catalogue, "s3", "m2", "2027-03-02", &["anna"]);
        let all = of(&catalogue, CompletionRule::all());
        assert_eq!(all, [("anna".into(), 1, 360, false), ("otto".into(), 2, 720, true)]);
        let one = of(&catalogue, CompletionRule::at_least(1));
        assert!(one.iter().all(|(.., complete)| *complete));
        let half = of(&catalogue, CompletionRule::hours_share(51));
        assert_eq!(half.iter().map(|p| p.3).collect::<Vec<_>>(), [false, true]);
    }
}
