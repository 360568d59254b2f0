//! One trainer: their data in a form, and at the right their sessions to come.

use eframe::egui::{ScrollArea, Ui};

use super::State;
use super::form::TrainerForm;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::views::form::Progress;
use crate::app::views::form_ui::{
    Step, absences_ui, days_ui, form_toolbar, name_field, small_field, toggle_beside, typed_money,
    typed_position,
};
use crate::app::widgets::{
    Side, button, choose_many, content, empty_state, hint, multiline, section, text_field, toggle,
};
use crate::catalogue::{Edit, FocusId, ModuleId, RecordId, Trainer, TrainerId, WorkDay};
use crate::collation;
use crate::exchange::ics::Scope;

/// Paints the form of a trainer.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, id: &TrainerId, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let Some(trainer) = ctx.catalogue.trainers.get(id) else {
        content(ui, 16, |ui| {
            if empty_state(ui, texts.resources_gone(), Some(texts.form_back()), false) {
                out.push(Command::Go(Place::Trainers(None)));
            }
        });
        return;
    };
    let draft = state.trainer_drafts.of(trainer, texts, ctx.today);
    let progress = draft.progress(ctx.today);
    let heading = texts.record_label(ctx.catalogue, &RecordId::Trainer(id.clone()));
    let (step, back) = form_toolbar(ui, texts, &heading, &progress, false);
    match (step, progress) {
        (Some(Step::Apply), Progress::Ready(record)) => out.push(Command::Edit(Edit::Put((*record).into()))),
        (Some(Step::Discard), _) => draft.discard(texts, ctx.today),
        _ if back => out.push(Command::Go(Place::Trainers(None))),
        _ => {}
    }
    let side = Side::inspector(ui, measure::INSPECTOR - 24.0);
    side.rest(ui, |ui| content(ui, 16, |ui| form_ui(ui, ctx, &mut draft.form)));
    side.show(ui, |ui| {
        state.coming.ui(ui, ctx, &format!("trainer {id}"), |session| session.trainers.contains(id), out);
        ui.add_space(12.0);
        if button(ui, Some(icons::CALENDAR_BLANK), texts.ics_save()).clicked() {
            let scope = Scope { trainer: Some(id.clone()), ..Scope::default() };
            out.push(Command::SaveCalendar(Box::new(scope)));
        }
        ui.add_space(24.0);
        if button(ui, Some(icons::TRASH), texts.resources_delete_trainer()).clicked() {
            out.push(Command::EditAndGo(Edit::Remove(id.clone().into()), Place::Trainers(None)));
        }
    });
}

/// Paints the form of a new trainer.
pub fn new_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let draft = state.trainer_drafts.new_one(texts, ctx.today, Trainer::default);
    let progress = draft.progress(ctx.today);
    let (step, back) = form_toolbar(ui, texts, texts.resources_new_trainer_title(), &progress, true);
    content(ui, 16, |ui| form_ui(ui, ctx, &mut draft.form));
    match (step, progress) {
        (Some(Step::Apply), Progress::Ready(record)) => {
            out.push(Command::Create(Box::new((*record).into())));
            state.trainer_drafts.forget_new();
        }
        (Some(Step::Discard), _) => state.trainer_drafts.forget_new(),
        _ if back => state.trainer_drafts.creating = false,
        _ => {}
    }
}

fn form_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut TrainerForm) {
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.set_max_width((measure::PROSE + 60.0).min(ui.available_width() - 8.0));
        person(ui, ctx, form);
        ui.add_space(12.0);
        subjects(ui, ctx, form);
        ui.add_space(12.0);
        availability(ui, ctx, form);
        ui.add_space(12.0);
        let width = ui.available_width();
        multiline(ui, ctx.texts.form_note(), &mut form.trainer.note, width, 3);
        ui.add_space(24.0);
    });
}

fn person(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut TrainerForm) {
    let (texts, trainer) = (ctx.texts, &mut form.trainer);
    section(ui, texts.resources_person());
    ui.horizontal_top(|ui| {
        name_field(ui, texts, texts.form_name(), &mut trainer.name, 260.0);
        toggle_beside(ui, &mut trainer.external, texts.resources_is_external());
    });
    ui.horizontal_top(|ui| {
        text_field(ui, texts.form_email(), &mut trainer.email, 260.0);
        text_field(ui, texts.form_phone(), &mut trainer.phone, 170.0);
        typed_money(ui, texts, texts.resources_fee(), &mut form.fee);
    });
    ui.horizontal_top(|ui| {
        text_field(ui, texts.resources_home(), &mut trainer.town, 260.0);
        typed_position(ui, texts, &mut form.position);
    });
}

fn subjects(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut TrainerForm) {
    let (texts, trainer) = (ctx.texts, &mut form.trainer);
    section(ui, texts.resources_subjects());
    hint(ui, texts.resources_subjects_hint());
    let width = ui.available_width();
    let none = texts.form_none();
    choose_many(ui, texts.foci(), (&mut trainer.foci, none), width, || foci(ctx), |id| ctx.focus(id));
    let label = |id: &ModuleId| format!("{} · {}", ctx.module_code(id), ctx.module_title(id));
    let modules = (&mut trainer.modules, none);
    choose_many(ui, texts.resources_modules_besides(), modules, width, || all_modules(ctx), label);
}

fn foci(ctx: &ViewCtx<'_>) -> Vec<FocusId> {
    let mut foci: Vec<_> = ctx.catalogue.foci.iter().filter(|focus| !focus.retired).collect();
    foci.sort_by(|a, b| a.area.cmp(&b.area).then_with(|| collation::compare(&a.name, &b.name)));
    foci.into_iter().map(|focus| focus.id.clone()).collect()
}

fn all_modules(ctx: &ViewCtx<'_>) -> Vec<ModuleId> {
    let mut modules: Vec<_> = ctx.catalogue.modules().collect();
    modules.sort_by(|a, b| collation::compare(&a.offering.number, &b.offering.number));
    modules.into_iter().map(|found| found.module.id.clone()).collect()
}

fn availability(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut TrainerForm) {
    let texts = ctx.texts;
    section(ui, texts.resources_when());
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            hint(ui, texts.resources_usual_days());
            ui.horizontal(|ui| {
                for day in WorkDay::ALL {
                    weekday(ui, ctx, form, day);
                }
            });
        });
        let most = &mut form.trainer.max_days_per_month;
        small_field(ui, texts.resources_max_days(), most, texts.resources_no_limit());
    });
    ui.add_space(4.0);
    ui.push_id("away", |ui| absences_ui(ui, ctx, texts.resources_away(), &mut form.away));
    ui.add_space(4.0);
    ui.push_id("also", |ui| days_ui(ui, ctx, texts.resources_also(), &mut form.also));
}

fn weekday(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut TrainerForm, day: WorkDay) {
    let mut on = form.works_on(day);
    if toggle(ui, &mut on, ctx.texts.weekday_short(day)) {
        form.toggle_day(day);
    }
}
