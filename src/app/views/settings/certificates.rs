//! How certificates are numbered, and how much of a session they take.

use chrono::{Datelike as _, NaiveDate};
use eframe::egui::Ui;

use super::give_back;
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::views::form::{Draft, Form, Problem};
use crate::app::widgets::{field_row, hint, number_field, text_field};
use crate::catalogue::{Catalogue, Edit, EditName, Organisation, Rules};
use crate::texts::Texts;

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<CertificateForm>>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today))
    }
}

/// What of office and rules is about certificates.
#[derive(Clone, Debug, PartialEq)]
struct Certificates {
    pattern: String,
    percent: Option<u8>,
}

impl Certificates {
    fn of(catalogue: &Catalogue) -> Self {
        Self {
            pattern: catalogue.organisation.certificate_pattern.clone(),
            percent: catalogue.rules.certificate_percent,
        }
    }

    /// Both as one step.
    fn edit(self, catalogue: &Catalogue) -> Edit {
        let office = Organisation { certificate_pattern: self.pattern, ..catalogue.organisation.clone() };
        let rules = Rules { certificate_percent: self.percent, ..catalogue.rules.clone() };
        let edits = vec![Edit::SetOrganisation(Box::new(office)), Edit::SetRules(rules)];
        Edit::Together(EditName::RulesChanged, edits)
    }
}

/// The same while it is edited.
struct CertificateForm {
    pattern: String,
    percent: Option<u16>,
}

impl Form for CertificateForm {
    type Record = Certificates;

    fn of(record: &Certificates, _: Texts) -> Self {
        Self { pattern: record.pattern.clone(), percent: record.percent.map(u16::from) }
    }

    fn record(&self, _: NaiveDate) -> Result<Certificates, Problem> {
        let percent = self.percent.and_then(|percent| u8::try_from(percent.min(99)).ok());
        Ok(Certificates { pattern: self.pattern.trim().to_owned(), percent })
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let current = Certificates::of(ctx.catalogue);
    let draft = Draft::in_slot(&mut state.draft, &current, texts, ctx.today);
    let form = &mut draft.form;
    ui.horizontal_top(|ui| {
        text_field(ui, texts.settings_certificate_pattern(), &mut form.pattern, 300.0);
        ui.vertical(|ui| {
            hint(ui, texts.settings_certificate_pattern_hint());
            ui.add_space(4.0);
            ui.label(texts.settings_reference_example(example(ctx, &form.pattern)));
        });
    });
    field_row(ui, |ui| {
        let usual = Rules::default().certificate_percent().to_string();
        number_field(ui, texts.settings_certificate_percent(), &mut form.percent, &usual);
    });
    hint(ui, texts.settings_certificate_percent_hint());
    give_back(ui, ctx, draft, |certificates| certificates.edit(ctx.catalogue), out);
}

/// This year's first number.
fn example(ctx: &ViewCtx<'_>, pattern: &str) -> String {
    let office = Organisation { certificate_pattern: pattern.to_owned(), ..Organisation::default() };
    office.certificate_number(ctx.today.year(), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_one_step_and_leave_the_rest() {
        let mut catalogue = Catalogue::default();
        catalogue.organisation.name = "Stelle".to_owned();
        let form = CertificateForm { pattern: " B{nummer} ".to_owned(), percent: Some(800) };
        let after = form.record(NaiveDate::MIN).unwrap().edit(&catalogue).apply(&catalogue).unwrap();
        assert_eq!(after.organisation.certificate_pattern, "B{nummer}");
        assert_eq!((after.organisation.name.as_str(), after.rules.certificate_percent()), ("Stelle", 99));
    }
}
