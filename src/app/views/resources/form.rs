//! The fields of trainers and venues.

use chrono::NaiveDate;

use crate::app::views::date_draft::DateDraft;
use crate::app::views::form::{Form, Problem, TypedAbsence, TypedMoney, TypedPosition, TypedWords, day};
use crate::catalogue::{Trainer, Venue, WorkDay};
use crate::texts::Texts;

/// A trainer while they are edited.
pub struct TrainerForm {
    /// All fields that aren't typed as text.
    pub trainer: Trainer,
    /// Extra days.
    pub also: Vec<DateDraft>,
    /// Absences.
    pub away: Vec<TypedAbsence>,
    /// Where they live.
    pub position: TypedPosition,
    /// For a day.
    pub fee: TypedMoney,
}

impl Form for TrainerForm {
    type Record = Trainer;

    fn of(record: &Trainer, texts: Texts) -> Self {
        Self {
            trainer: record.clone(),
            also: record.also_available.iter().map(|date| DateDraft::of(texts, Some(date))).collect(),
            away: TypedAbsence::all(&record.away, texts),
            position: TypedPosition::of(record.position.as_ref(), texts),
            fee: TypedMoney::cents(record.fee_cents, texts),
        }
    }

    fn record(&self, today: NaiveDate) -> Result<Trainer, Problem> {
        if self.trainer.name.trim().is_empty() {
            return Err(Problem::Nameless);
        }
        let mut also = Vec::with_capacity(self.also.len());
        for field in &self.also {
            also.extend(day(field, today)?);
        }
        Ok(Trainer {
            also_available: also,
            away: TypedAbsence::read_all(&self.away, today)?,
            position: self.position.position()?,
            fee_cents: self.fee.amount()?,
            ..self.trainer.clone()
        })
    }
}

impl TrainerForm {
    /// Whether the day is a usual working day. None chosen stands for Monday to Friday.
    pub fn works_on(&self, day: WorkDay) -> bool {
        let days = &self.trainer.weekdays;
        if days.is_empty() { day <= WorkDay::Fri } else { days.contains(&day) }
    }

    /// Makes a day a usual one, or not. The usual week is kept as "none chosen", as the file has it.
    pub fn toggle_day(&mut self, day: WorkDay) {
        let on = !self.works_on(day);
        let days: Vec<_> = WorkDay::ALL
            .into_iter()
            .filter(|&other| if other == day { on } else { self.works_on(other) })
            .collect();
        let usual = days == WorkDay::ALL[..5];
        // No day at all would read as the usual week: the last day stays.
        if !days.is_empty() {
            self.trainer.weekdays = if usual { Vec::new() } else { days };
        }
    }
}

/// A venue while it is edited.
pub struct VenueForm {
    /// All fields that aren't typed as text.
    pub venue: Venue,
    /// Equipment.
    pub equipment: TypedWords,
    /// When it isn't free.
    pub away: Vec<TypedAbsence>,
    /// Where it is.
    pub position: TypedPosition,
    /// For a day.
    pub cost: TypedMoney,
}

impl Form for VenueForm {
    type Record = Venue;

    fn of(record: &Venue, texts: Texts) -> Self {
        Self {
            venue: record.clone(),
            equipment: TypedWords::words(&record.equipment),
            away: TypedAbsence::all(&record.away, texts),
            position: TypedPosition::of(record.position.as_ref(), texts),
            cost: TypedMoney::cents(record.cost_cents, texts),
        }
    }

    fn record(&self, today: NaiveDate) -> Result<Venue, Problem> {
        if self.venue.name.trim().is_empty() {
            return Err(Problem::Nameless);
        }
        Ok(Venue {
            equipment: self.equipment.list(),
            away: TypedAbsence::read_all(&self.away, today)?,
            position: self.position.position()?,
            cost_cents: self.cost.amount()?,
            ..self.venue.clone()
        })
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
    fn untouched_forms_give_the_records_back() {
        let example = reference::example();
        for trainer in &example.trainers {
            assert_eq!(TrainerForm::of(trainer, Texts::default()).record(today()).as_ref(), Ok(&**trainer));
        }
        for venue in &example.venues {
            assert_eq!(VenueForm::of(venue, Texts::default()).record(today()).as_ref(), Ok(&**venue));
        }
    }

    #[test]
    fn weekdays_are_toggled_and_one_is_left() {
        let mut form = TrainerForm::of(&Trainer::default(), Texts::default());
        assert!(form.works_on(WorkDay::Fri) && !form.works_on(WorkDay::Sat));
        form.toggle_day(WorkDay::Fri);
        assert_eq!(form.trainer.weekdays, [WorkDay::Mon, WorkDay::Tue, WorkDay::Wed, WorkDay::Thu]);
        form.toggle_day(WorkDay::Fri);
        assert_eq!(form.trainer.weekdays, []);
        for day in &WorkDay::ALL[..5] {
            form.toggle_day(*day);
        }
        assert_eq!(form.trainer.weekdays, [WorkDay::Fri]);
    }

    #[test]
    fn unreadable_fields_hold_the_form_back() {
        let trainer = Trainer { name: "Probe".to_owned(), ..Trainer::default() };
        let mut form = TrainerForm::of(&trainer, Texts::default());
        "450,50".clone_into(&mut form.fee.text);
        form.also = vec![DateDraft::default()];
        let read = form.record(today()).unwrap();
        assert_eq!((read.fee_cents, read.also_available.len()), (Some(45_050), 0), "empty days are left out");
        form.also[0].type_text("31.2.");
        assert_eq!(form.record(today()), Err(Problem::Date));
        form.trainer.name.clear();
        assert_eq!(form.record(today()), Err(Problem::Nameless));
    }
}
