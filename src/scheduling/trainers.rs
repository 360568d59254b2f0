//! Clashes of the trainers.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate};

use super::Cause;
use super::occupancy::{Found, Occupancy, Overlap, dates};
use crate::catalogue::{ClashKind, ModuleRef, Session, Trainer, TrainerId};

/// Whether the trainer teaches the module: by name, or because its offering serves one of their foci.
/// An offering without foci (open to all) asks for no special knowledge.
pub fn teaches(trainer: &Trainer, found: ModuleRef<'_>) -> bool {
    found.offering.foci.is_empty()
        || trainer.modules.contains(&found.module.id)
        || trainer.foci.iter().any(|focus| found.offering.foci.contains(focus))
}

impl Occupancy {
    pub(super) fn trainers(&self, session: &Session, overlaps: &[Overlap<'_>], found: &mut Found<'_>) {
        for id in &session.trainers {
            if found.wants(ClashKind::TrainerBooked) {
                for overlap in overlaps.iter().filter(|overlap| overlap.other.trainers.contains(id)) {
                    let session = overlap.other.id.clone();
                    found.add(&[overlap.day], Cause::TrainerBooked { trainer: id.clone(), session });
                }
            }
            // A trainer that the catalogue doesn't have is a finding, not a clash.
            let Some(trainer) = self.catalogue.trainers.get(id) else { continue };
            away(trainer, session, found);
            if self.module(&session.module).is_some_and(|module| !teaches(trainer, module)) {
                found.add(&[], Cause::TrainerSubject { trainer: id.clone() });
            }
            self.month(trainer, session, found);
        }
    }

    /// More days in a calendar month than agreed. Several sessions on one day make one day.
    fn month(&self, trainer: &Trainer, session: &Session, found: &mut Found<'_>) {
        let Some(most) = trainer.max_days_per_month else { return };
        if !found.wants(ClashKind::TrainerMonth) {
            return;
        }
        let mut months: BTreeMap<NaiveDate, Vec<NaiveDate>> = BTreeMap::new();
        for day in dates(session) {
            months.entry(first_of_month(day)).or_default().push(day);
        }
        for (month, days) in months {
            let mut all = self.days_in_month(&trainer.id, month, session);
            all.extend(&days);
            all.sort_unstable();
            all.dedup();
            if all.len() > usize::from(most) {
                let (trainer, booked) = (trainer.id.clone(), all.len());
                found.add(&days, Cause::TrainerMonth { trainer, month, booked, most });
            }
        }
    }

    /// The days on which a trainer teaches in a month, sessions other than `session`. May repeat.
    pub(super) fn days_in_month(
        &self,
        trainer: &TrainerId,
        month: NaiveDate,
        session: &Session,
    ) -> Vec<NaiveDate> {
        let next = month.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX);
        let own = self.catalogue.sessions.position(&session.id);
        let days = self.days_of_trainer(trainer);
        let first = days.partition_point(|(day, _)| *day < month);
        days[first..]
            .iter()
            .take_while(|(day, _)| *day < next)
            .filter(|(_, other)| own != Some(*other as usize))
            .map(|(day, _)| *day)
            .collect()
    }
}

fn away(trainer: &Trainer, session: &Session, found: &mut Found<'_>) {
    for day in dates(session) {
        let absence = trainer.away.iter().find(|absence| absence.covers(day));
        if absence.is_some() || !trainer.works_on(day) {
            let reason = absence.map(|absence| absence.reason.clone()).unwrap_or_default();
            found.add(&[day], Cause::TrainerAway { trainer: trainer.id.clone(), reason });
        }
    }
}

pub(super) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
