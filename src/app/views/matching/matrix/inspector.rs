//! Why a cell is as it is, and what to do with those selected.

use eframe::egui::{Grid, Label, RichText, Sense, Ui, vec2};

use super::super::super::ViewCtx;
use super::State;
use super::grid::CellId;
use crate::app::command::{Action, Command, Plan};
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::widgets::{Sign, button, hint, link, paint_sign, primary_button, section, theme};
use crate::catalogue::ModuleId;
use crate::collation::Collated;
use crate::matching::{Explanation, Fulfilled, Participation};

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, cell: Option<&CellId>, out: &mut Vec<Command>) {
    if let Some(explanation) = cell.and_then(|cell| state.explanation(ctx, cell)) {
        explained(ui, ctx, &explanation);
        ui.add_space(8.0);
        ui.separator();
        ui.add_space(4.0);
    }
    selection(ui, ctx, state, out);
    ui.add_space(8.0);
    hint(ui, ctx.texts.matrix_keys());
}

fn explained(ui: &mut Ui, ctx: &ViewCtx<'_>, explanation: &Explanation) {
    let (texts, module) = (ctx.texts, &explanation.module);
    hint(ui, &texts.matrix_cell_place(ctx.centre(&explanation.centre), ctx.module_code(module)));
    ui.add(Label::new(RichText::new(ctx.module_title(module)).font(Type::section())).wrap());
    ui.add_space(4.0);
    let standing = texts.cell(ctx.catalogue, module, &explanation.cell);
    signed(ui, Sign::of_standing(explanation.cell.status()), &standing);
    if let Some(rule) = rule(ctx, module) {
        ui.add_space(4.0);
        hint(ui, &rule);
    }
    ui.add_space(8.0);
    let facts = facts(ctx, explanation);
    let width = (ui.available_width() - 112.0).max(80.0);
    Grid::new("facts").num_columns(2).spacing(vec2(12.0, 6.0)).min_col_width(100.0).show(ui, |ui| {
        for (label, lines) in facts {
            ui.vertical(|ui| hint(ui, label));
            ui.vertical(|ui| {
                ui.set_width(width);
                for line in lines {
                    ui.add(Label::new(line).wrap());
                }
            });
            ui.end_row();
        }
    });
}

/// A sign and a sentence of several lines, in its colour.
fn signed(ui: &mut Ui, sign: Sign, text: &str) {
    let (color, _) = sign.colors(&theme(ui));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        paint_sign(ui.painter(), rect.center(), sign, color);
        ui.vertical(|ui| ui.add(Label::new(RichText::new(text).color(color)).wrap()));
    });
}

/// "Ein KI hat dieses Modul, sobald 1 Person mindestens 80 % der Zeit teilgenommen hat."
fn rule(ctx: &ViewCtx<'_>, module: &ModuleId) -> Option<String> {
    let completion = &ctx.catalogue.module(module)?.module.completion;
    Some(ctx.texts.matrix_completion_needs(completion.people.max(1), completion.share_percent))
}

/// Labels with what stands beside them.
fn facts(ctx: &ViewCtx<'_>, explanation: &Explanation) -> Vec<(&'static str, Vec<String>)> {
    let texts = ctx.texts;
    let since = |since: Option<chrono::NaiveDate>| {
        since.map_or_else(
            || texts.reach_since_ever().to_owned(),
            |day| format!("{} {}", texts.reach_since_word(), texts.date(day)),
        )
    };
    let mut facts = Vec::new();
    for reason in &explanation.reasons {
        facts.push((texts.focus(), vec![ctx.focus(&reason.focus)]));
        facts.push((texts.matrix_focus_chosen(), vec![since(reason.since)]));
    }
    if explanation.reasons.is_empty() {
        let why = if explanation.open_to_all { texts.open_to_all() } else { texts.reach_no_fitting_focus() };
        facts.push((texts.focus(), vec![why.to_owned()]));
    }
    if !explanation.cell.is_applicable() {
        return facts;
    }
    let mut list = |label, lines: Vec<String>| {
        if !lines.is_empty() {
            facts.push((label, lines));
        }
    };
    list(
        texts.matrix_prerequisite(),
        explanation.prerequisites.iter().map(|met| prerequisite(ctx, met)).collect(),
    );
    let people =
        |list: &[Participation]| list.iter().map(|entry| participation(ctx, entry)).collect::<Vec<_>>();
    list(texts.matrix_attended_word(), people(&explanation.attended));
    let registered = people(&explanation.registered);
    list(
        texts.matrix_registered_word(),
        if registered.is_empty() { vec![texts.nobody().to_owned()] } else { registered },
    );
    list(texts.matrix_waiting_word(), people(&explanation.waiting));
    let missing = match explanation.missing {
        0 => Vec::new(),
        count => vec![texts.people_counted(count)],
    };
    list(texts.matrix_missing_word(), missing);
    facts
}

fn prerequisite(ctx: &ViewCtx<'_>, met: &Fulfilled) -> String {
    let code = ctx.module_code(&met.module);
    let Some(by) = &met.by else { return ctx.texts.matrix_not_fulfilled(&code) };
    let people: Vec<_> = by.people.iter().map(|id| ctx.texts.person_name(ctx.catalogue, id)).collect();
    ctx.texts.matrix_fulfilled_by(&code, ctx.texts.list(&people), ctx.texts.date(by.on))
}

fn participation(ctx: &ViewCtx<'_>, entry: &Participation) -> String {
    let texts = ctx.texts;
    let name = texts.person_name(ctx.catalogue, &entry.person);
    let date = entry.date.map_or_else(|| texts.undated().to_owned(), |day| texts.date(day));
    match entry.left {
        Some(left) => texts.matrix_person_left(&name, &date, texts.date(left)),
        None => texts.matrix_person_on(&name, &date),
    }
}

fn selection(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let count = match state.selected.len() {
        0 => texts.matrix_no_cell_selected().to_owned(),
        count => texts.matrix_cells_selected(count),
    };
    ui.horizontal(|ui| {
        section(ui, &count);
        if !state.selected.is_empty() && link(ui, texts.reach_clear_selection()).clicked() {
            state.selected.clear();
        }
    });
    for line in by_module(ctx, state) {
        ui.add(Label::new(line).wrap());
    }
    let modules = state.modules().len();
    if modules > 1 {
        signed(ui, Sign::Clash, texts.matrix_cells_of_modules());
    }
    ui.add_space(4.0);
    let plan = state.plan();
    ui.add_enabled_ui(plan.module.is_some(), |ui| {
        if primary_button(ui, Some(icons::CALENDAR_PLUS), texts.reach_session_for_centres()).clicked() {
            out.push(Command::Plan(plan.clone()));
        }
        let find = Action::FindSlots;
        if button(ui, find.icon(), find.label(texts)).clicked() {
            out.push(Command::Plan(Plan { find_slots: true, ..plan.clone() }));
        }
    });
}

/// "102 · Modul 2: Coesfeld, Herford".
fn by_module(ctx: &ViewCtx<'_>, state: &State) -> Vec<String> {
    let columns = &ctx.derived.coverage.modules;
    let mut modules: Vec<_> = state.modules().into_iter().collect();
    modules.sort_by_cached_key(|module| columns.iter().position(|id| id == *module));
    let line = |module: &ModuleId| {
        let of_module = state.selected.iter().filter(|(_, of)| of == module);
        let mut names: Vec<_> = of_module.map(|(centre, _)| Collated(ctx.centre(centre))).collect();
        names.sort();
        let names: Vec<_> = names.into_iter().map(|Collated(name)| name).collect();
        format!("{}: {}", ctx.module_code(module), names.join(", "))
    };
    modules.into_iter().map(line).collect()
}
