//! The office's own data.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use eframe::egui::Ui;

use super::give_back;
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::views::form::{Draft, Form, Problem};
use crate::app::widgets::{button, choose, field_row, hint, text_field};
use crate::catalogue::{Edit, FederalState, Organisation};
use crate::texts::Texts;

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<OfficeForm>>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today))
    }
}

/// The office while it is edited. Everything about it is text, and none of it must be there.
struct OfficeForm(Organisation);

impl Form for OfficeForm {
    type Record = Organisation;

    fn of(record: &Organisation, _: Texts) -> Self {
        Self(record.clone())
    }

    fn record(&self, _: NaiveDate) -> Result<Organisation, Problem> {
        Ok(self.0.clone())
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let current = &ctx.catalogue.organisation;
    adopt(&mut state.draft, current, ctx);
    let draft = Draft::in_slot(&mut state.draft, current, ctx.texts, ctx.today);
    fields(ui, ctx, &mut draft.form.0);
    logo(ui, ctx, out);
    give_back(ui, ctx, draft, |organisation| Edit::SetOrganisation(Box::new(organisation)), out);
}

/// The logo is chosen in a dialog, and how documents look and certificates are numbered have sections of their
/// own; what is being typed here stays when they change.
fn adopt(slot: &mut Option<Draft<OfficeForm>>, current: &Organisation, ctx: &ViewCtx<'_>) {
    let Some(draft) = slot else { return };
    let elsewhere = |of: &Organisation| Organisation {
        logo: current.logo.clone(),
        house_style: current.house_style.clone(),
        certificate_pattern: current.certificate_pattern.clone(),
        ..of.clone()
    };
    let changed = elsewhere(draft.base());
    if !draft.is_of(current) && changed == *current {
        draft.form.0 = elsewhere(&draft.form.0);
        draft.rebase(Arc::new(changed), ctx.texts, ctx.today);
    }
}

fn fields(ui: &mut Ui, ctx: &ViewCtx<'_>, office: &mut Organisation) {
    let texts = ctx.texts;
    let width = ui.available_width();
    text_field(ui, texts.settings_office_name(), &mut office.name, width);
    text_field(ui, texts.settings_department(), &mut office.department, width);
    field_row(ui, |ui| {
        text_field(ui, texts.form_street(), &mut office.street, 300.0);
        text_field(ui, texts.form_postcode(), &mut office.postcode, 72.0);
        text_field(ui, texts.form_town(), &mut office.town, 200.0);
    });
    field_row(ui, |ui| {
        text_field(ui, texts.form_phone(), &mut office.phone, 180.0);
        text_field(ui, texts.form_email(), &mut office.email, 300.0);
        choose(ui, texts.settings_state(), &mut office.state, &FederalState::ALL, 210.0, |state| {
            state.name().to_owned()
        });
    });
    text_field(ui, texts.settings_signatory(), &mut office.signatory, width);
    text_field(ui, texts.settings_privacy(), &mut office.privacy_contact, width);
    ui.horizontal_top(|ui| {
        text_field(ui, texts.settings_reference(), &mut office.reference_pattern, 300.0);
        ui.vertical(|ui| {
            hint(ui, texts.settings_reference_hint());
            ui.add_space(4.0);
            ui.label(texts.settings_reference_example(example(ctx, office)));
        });
    });
}

/// The reference of the first offering's documents this year.
fn example(ctx: &ViewCtx<'_>, office: &Organisation) -> String {
    let first = ctx.catalogue.offerings.iter().next();
    office.reference(ctx.today.year(), first.map_or("101", |offering| offering.short_number()))
}

fn logo(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let office = &ctx.catalogue.organisation;
    ui.horizontal(|ui| {
        ui.label(texts.settings_logo());
        hint(ui, office.logo.as_deref().unwrap_or(texts.settings_no_logo()));
        if button(ui, None, texts.settings_pick_logo()).clicked() {
            out.push(Command::PickLogo);
        }
        if office.logo.is_some() && button(ui, None, texts.settings_remove_logo()).clicked() {
            let without = Organisation { logo: None, ..office.clone() };
            out.push(Command::Edit(Edit::SetOrganisation(Box::new(without))));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::form::Progress;
    use crate::app::views::testing::in_example;

    #[test]
    fn a_new_logo_or_look_leaves_what_is_being_typed() {
        in_example(|ctx| {
            let old = ctx.catalogue.organisation.clone();
            let mut slot = None;
            let draft = Draft::<OfficeForm>::in_slot(&mut slot, &old, ctx.texts, ctx.today);
            draft.form.0.name = "Neue Stelle".to_owned();
            let mut with_logo = Organisation { logo: Some("logo.svg".to_owned()), ..old.clone() };
            adopt(&mut slot, &with_logo, ctx);
            "#004400".clone_into(&mut with_logo.house_style.accent);
            adopt(&mut slot, &with_logo, ctx);
            let draft = Draft::in_slot(&mut slot, &with_logo, ctx.texts, ctx.today);
            let Progress::Ready(office) = draft.progress(ctx.today) else { panic!("changed") };
            assert_eq!((office.name.as_str(), office.logo.as_deref()), ("Neue Stelle", Some("logo.svg")));
            assert_eq!(office.house_style.accent, "#004400");
            let renamed = Organisation { name: "Von anderen".to_owned(), ..old };
            adopt(&mut slot, &renamed, ctx);
            let draft = Draft::in_slot(&mut slot, &renamed, ctx.texts, ctx.today);
            assert_eq!(draft.form.0.name, "Von anderen");
        });
    }

    #[test]
    fn the_example_of_a_reference_follows_the_pattern() {
        in_example(|ctx| {
            let office = Organisation {
                reference_pattern: "37-{jahr}/{nummer}".to_owned(),
                ..Organisation::default()
            };
            assert_eq!(example(ctx, &office), "37-2026/101");
        });
    }
}
