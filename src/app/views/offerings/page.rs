//! One offering: its data and modules in a form, and at the right whom it reaches and what is planned.

use eframe::egui::{ScrollArea, Ui};

use super::form::OfferingForm;
use super::sheet::bar;
use super::{State, model, modules};
use crate::app::command::{Command, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::views::form::{Draft, Progress};
use crate::app::views::form_ui::{Step, count_field, form_toolbar, name_field, percent_field};
use crate::app::widgets::{
    Side, button, choose, choose_many, content, empty_state, figure, hint, multiline, primary_button,
    section, text_field, toggle,
};
use crate::catalogue::{
    Area, CompletionRule, Edit, FocusId, Format, Offering, OfferingId, OfferingStatus, RecordId, Role,
    Session,
};
use crate::collation;
use crate::exchange::ics::Scope;

/// Paints the form of an offering.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, id: &OfferingId, state: &mut State, out: &mut Vec<Command>) {
    let Some(offering) = ctx.catalogue.offerings.get(id) else {
        content(ui, 16, |ui| {
            if empty_state(ui, ctx.texts.offerings_gone(), Some(ctx.texts.form_back()), false) {
                out.push(Command::Go(Place::Offerings(None)));
            }
        });
        return;
    };
    if state.modules_of != *id {
        state.modules_of = id.clone();
        state.modules.current = 0;
    }
    let draft = state.drafts.of(offering, ctx.texts, ctx.today);
    let progress = draft.progress(ctx.today);
    let heading = ctx.texts.record_label(ctx.catalogue, &RecordId::Offering(id.clone()));
    let (step, back) = form_toolbar(ui, ctx.texts, &heading, &progress, false);
    if back {
        out.push(Command::Go(Place::Offerings(None)));
    }
    match (step, progress) {
        (Some(Step::Apply), Progress::Ready(record)) => out.push(Command::Edit(Edit::Put((*record).into()))),
        (Some(Step::Discard), _) => draft.discard(ctx.texts, ctx.today),
        _ => {}
    }
    let side = Side::inspector(ui, measure::INSPECTOR - 24.0);
    side.rest(ui, |ui| content(ui, 16, |ui| form_ui(ui, ctx, draft, &mut state.modules, out)));
    side.show(ui, |ui| {
        actions(ui, ctx, offering, out);
        ui.add_space(12.0);
        reach(ui, ctx, offering);
        ui.add_space(16.0);
        let of_it = |session: &Session| offering.modules.iter().any(|own| own.id == session.module);
        state.coming.ui(ui, ctx, &id.to_string(), of_it, out);
        ui.add_space(12.0);
        if button(ui, Some(icons::CALENDAR_BLANK), ctx.texts.ics_save()).clicked() {
            let scope = Scope { offering: Some(id.clone()), ..Scope::default() };
            out.push(Command::SaveCalendar(Box::new(scope)));
        }
        ui.add_space(24.0);
        if button(ui, Some(icons::TRASH), ctx.texts.offerings_delete()).clicked() {
            out.push(Command::EditAndGo(Edit::Remove(id.clone().into()), Place::Offerings(None)));
        }
    });
}

/// Paints the form of a new offering.
pub fn new_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if !state.modules_of.is_empty() {
        state.modules_of = OfferingId::default();
        state.modules.current = 0;
    }
    let blank = || Offering { status: OfferingStatus::Draft, ..Offering::default() };
    let draft = state.drafts.new_one(texts, ctx.today, blank);
    let progress = draft.progress(ctx.today);
    let (step, back) = form_toolbar(ui, texts, texts.offerings_new_title(), &progress, true);
    content(ui, 16, |ui| form_ui(ui, ctx, draft, &mut state.modules, out));
    match (step, progress) {
        (Some(Step::Apply), Progress::Ready(record)) => {
            out.push(Command::Create(Box::new((*record).into())));
            state.drafts.forget_new();
        }
        (Some(Step::Discard), _) => state.drafts.forget_new(),
        _ if back => state.drafts.creating = false,
        _ => {}
    }
}

fn actions(ui: &mut Ui, ctx: &ViewCtx<'_>, offering: &Offering, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ui.horizontal_wrapped(|ui| {
        let next = model::next_module(ctx, offering);
        ui.add_enabled_ui(next.is_some(), |ui| {
            if primary_button(ui, Some(icons::PLUS), texts.make_session()).clicked() {
                out.push(Command::Plan(Plan { module: next, ..Plan::default() }));
            }
            let first = offering.modules_in_order().first().map(|module| module.id.clone());
            if button(ui, None, texts.open_matching()).clicked() {
                out.push(Command::Go(Place::Matching(first)));
            }
        });
    });
}

fn reach(ui: &mut Ui, ctx: &ViewCtx<'_>, offering: &Offering) {
    let texts = ctx.texts;
    section(ui, texts.offerings_reach());
    let Some(found) = ctx.derived.matches.iter().find(|found| found.offering == offering.id) else {
        hint(ui, texts.offerings_not_offered());
        return;
    };
    hint(ui, &texts.offerings_reach_by(texts.centres_counted(found.by_focus.len()), found.by_openness.len()));
    ui.add_space(12.0);
    section(ui, texts.offerings_coverage());
    let sum = ctx.derived.sums.offerings.iter().find(|sum| sum.of == offering.id).map(|sum| sum.sum);
    let Some((sum, percent)) = sum.and_then(|sum| Some((sum, sum.percent()?))) else { return };
    figure(ui, &texts.percent(percent));
    let width = ui.available_width();
    bar(ui, ctx, sum, width);
    let planned = sum.planned + sum.waiting;
    let rest = sum.applicable() - sum.completed - planned;
    hint(ui, &texts.offerings_coverage_words(sum.completed, planned, rest));
}

fn form_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    draft: &mut Draft<OfferingForm>,
    modules: &mut crate::app::widgets::TableState,
    out: &mut Vec<Command>,
) {
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.set_max_width((measure::PROSE + 140.0).min(ui.available_width() - 8.0));
        section(ui, ctx.texts.offerings_data());
        titles(ui, ctx, &mut draft.form);
        audience(ui, ctx, &mut draft.form.offering);
        prose(ui, ctx, &mut draft.form);
        rule(ui, ctx, &mut draft.form.offering);
        ui.add_space(12.0);
        modules::ui(ui, ctx, &mut draft.form, modules, out);
        ui.add_space(24.0);
    });
}

fn titles(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut OfferingForm) {
    let (texts, offering) = (ctx.texts, &mut form.offering);
    ui.horizontal_top(|ui| {
        text_field(ui, texts.offerings_number(), &mut offering.number, 110.0);
        let rest = ui.available_width();
        name_field(ui, texts, texts.offerings_title(), &mut offering.title, rest);
    });
    ui.horizontal_top(|ui| {
        choose(ui, texts.offerings_area(), &mut offering.area, &Area::ALL, 230.0, |area| {
            texts.area(*area).to_owned()
        });
        choose(ui, texts.offerings_format(), &mut offering.format, &Format::ALL, 150.0, |format| {
            texts.format(*format).to_owned()
        });
        choose(ui, texts.state_word(), &mut offering.status, &OfferingStatus::ALL, 120.0, |status| {
            texts.offering_status(*status).to_owned()
        });
    });
}

fn audience(ui: &mut Ui, ctx: &ViewCtx<'_>, offering: &mut Offering) {
    let texts = ctx.texts;
    ui.horizontal_top(|ui| {
        let half = (ui.available_width() - 8.0) / 2.0;
        let foci = (&mut offering.foci, texts.offerings_no_focus());
        choose_many(ui, texts.foci(), foci, half, || foci_by_name(ctx), |id| ctx.focus(id));
        let roles = (&mut offering.target_roles, texts.offerings_everybody());
        choose_many(
            ui,
            texts.offerings_roles(),
            roles,
            half,
            || Role::ALL.to_vec(),
            |role| texts.role(*role).to_owned(),
        );
    });
    toggle(ui, &mut offering.open_to_all, texts.offerings_open_to_all_long());
}

/// The foci that can be chosen: by area and name, retired ones left out.
fn foci_by_name(ctx: &ViewCtx<'_>) -> Vec<FocusId> {
    let mut foci: Vec<_> = ctx.catalogue.foci.iter().filter(|focus| !focus.retired).collect();
    foci.sort_by(|a, b| a.area.cmp(&b.area).then_with(|| collation::compare(&a.name, &b.name)));
    foci.into_iter().map(|focus| focus.id.clone()).collect()
}

fn prose(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut OfferingForm) {
    let (texts, offering) = (ctx.texts, &mut form.offering);
    let width = ui.available_width();
    multiline(ui, texts.offerings_aims(), &mut offering.aims, width, 2);
    multiline(ui, texts.offerings_description(), &mut offering.description, width, 3);
    ui.horizontal_top(|ui| {
        let half = (ui.available_width() - 8.0) / 2.0;
        text_field(ui, texts.offerings_partner(), &mut form.partner.name, half);
        text_field(ui, texts.offerings_funder(), &mut form.partner.funder, half);
    });
    text_field(ui, texts.offerings_line(), &mut form.partner.document_line, width);
    text_field(ui, texts.offerings_tags(), &mut form.tags.text, width);
}

fn rule(ui: &mut Ui, ctx: &ViewCtx<'_>, offering: &mut Offering) {
    let texts = ctx.texts;
    let most = u16::try_from(offering.modules.len()).unwrap_or(u16::MAX).max(1);
    let mut options =
        [CompletionRule::all(), CompletionRule::at_least(most), CompletionRule::hours_share(80)];
    // The rule in force stands among them as it is, with its number.
    for option in &mut options {
        if std::mem::discriminant(option) == std::mem::discriminant(&offering.completion_rule) {
            *option = offering.completion_rule.clone();
        }
    }
    ui.horizontal_top(|ui| {
        choose(
            ui,
            texts.offerings_rule(),
            &mut offering.completion_rule,
            &options,
            260.0,
            |rule| match rule {
                CompletionRule::All { .. } => texts.completion_rule(rule, 0),
                CompletionRule::AtLeast { .. } => texts.offerings_rule_some().to_owned(),
                CompletionRule::HoursShare { .. } => texts.offerings_rule_share().to_owned(),
            },
        );
        match &mut offering.completion_rule {
            CompletionRule::All { .. } => {}
            CompletionRule::AtLeast { modules, .. } => {
                count_field(ui, texts.offerings_rule_modules(), modules);
            }
            CompletionRule::HoursShare { percent, .. } => {
                percent_field(ui, texts.offerings_rule_percent(), percent);
            }
        }
    });
}
