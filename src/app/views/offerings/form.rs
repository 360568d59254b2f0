//! The fields of an offering with its modules.

use chrono::NaiveDate;

use crate::app::numbering::passing_id;
use crate::app::views::form::{Form, Problem, TypedWords};
use crate::catalogue::{Module, Offering, Partner};
use crate::texts::Texts;

/// Usual values of a new module: a day of eight teaching units.
const MINUTES: u16 = 360;

/// An offering while it is edited.
pub struct OfferingForm {
    /// All fields that aren't typed as text; modules in their order.
    pub offering: Offering,
    /// Its partner, empty where there is none.
    pub partner: Partner,
    /// Its tags.
    pub tags: TypedWords,
    added: usize,
}

impl Form for OfferingForm {
    type Record = Offering;

    fn of(record: &Offering, _: Texts) -> Self {
        let mut offering = record.clone();
        offering.modules.sort_by_key(|module| module.order);
        Self {
            partner: offering.partner.take().unwrap_or_default(),
            tags: TypedWords::words(&offering.tags),
            offering,
            added: 0,
        }
    }

    fn record(&self, _: NaiveDate) -> Result<Offering, Problem> {
        if self.offering.title.trim().is_empty() {
            return Err(Problem::Nameless);
        }
        Ok(Offering {
            partner: (self.partner != Partner::default()).then(|| self.partner.clone()),
            tags: self.tags.list(),
            ..self.offering.clone()
        })
    }
}

impl OfferingForm {
    /// Adds a module at the end; returns where.
    pub fn add_module(&mut self) -> usize {
        self.added += 1;
        self.offering.modules.push(Module {
            id: passing_id(self.added),
            teaching_minutes: MINUTES,
            days: 1,
            ..Module::default()
        });
        self.renumber();
        self.offering.modules.len() - 1
    }

    /// Moves a module to another place, if there is one.
    pub fn move_module(&mut self, from: usize, to: usize) {
        if from < self.offering.modules.len() && to < self.offering.modules.len() {
            let module = self.offering.modules.remove(from);
            self.offering.modules.insert(to, module);
            self.renumber();
        }
    }

    /// Takes a module out, also as a prerequisite of the others.
    pub fn remove_module(&mut self, at: usize) {
        if at >= self.offering.modules.len() {
            return;
        }
        let removed = self.offering.modules.remove(at);
        for module in &mut self.offering.modules {
            module.prerequisites.retain(|id| *id != removed.id);
        }
        self.renumber();
    }

    fn renumber(&mut self) {
        for (order, module) in (1..).zip(&mut self.offering.modules) {
            module.order = order;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn an_untouched_form_gives_the_record_back() {
        for offering in &reference::example().offerings {
            let form = OfferingForm::of(offering, Texts::default());
            assert_eq!(form.record(today()).as_ref(), Ok(&**offering));
        }
    }

    #[test]
    fn modules_keep_their_order_numbers() {
        let mut form = OfferingForm::of(&Offering::default(), Texts::default());
        assert_eq!(form.record(today()), Err(Problem::Nameless));
        form.offering.title = "Neu".to_owned();
        for title in ["A", "B", "C"] {
            let at = form.add_module();
            form.offering.modules[at].title = title.to_owned();
        }
        let first = form.offering.modules[0].id.clone();
        form.offering.modules[2].prerequisites = vec![first];
        form.move_module(2, 0);
        form.move_module(2, 9);
        let titles = |form: &OfferingForm| -> Vec<String> {
            let modules = &form.record(today()).unwrap().modules;
            modules.iter().map(|m| format!("{}{} {}", m.order, m.title, m.prerequisites.len())).collect()
        };
        assert_eq!(titles(&form), ["1C 1", "2A 0", "3B 0"]);
        form.remove_module(1);
        form.remove_module(9);
        assert_eq!(titles(&form), ["1C 0", "2B 0"], "a removed module is nobody's prerequisite");
    }
}
