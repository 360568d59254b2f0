//! The bars above the calendar: which period in which form, and what helps to plan in it.

use eframe::egui::{ComboBox, Key, Modifiers, Popup, Role, ScrollArea, Ui, WidgetInfo};

use super::State;
use super::span::{LanesOf, Mode};
use crate::app::command::{Action, Command, ExportWish};
use crate::app::icons;
use crate::app::settings::Settings;
use crate::app::views::ViewCtx;
use crate::app::views::print_menu::print_menu_with;
use crate::app::widgets::{
    button, caret, filter_row, hint, icon_button, primary_button, search_field, segmented, theme, title,
    toolbar,
};
use crate::catalogue::{AsWritten, ModuleId, OfferingStatus};
use crate::collation::Collated;
use crate::documents::request::{Kind, Request, Subject};
use crate::exchange::ics::Scope;
use crate::exchange::tables::Kind as Table;

/// With less room the switch of forms is a menu.
const WIDE: f32 = 900.0;

/// Title, steps, form, and the button for a new session.
pub fn top(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let wide = ui.available_width() >= WIDE;
    let mode = ctx.settings.calendar.mode;
    let mut chosen = None;
    toolbar(
        ui,
        |ui| {
            // The same width in every form, so that the switch stays where it is.
            let width = if !wide {
                150.0
            } else if mode == Mode::List {
                84.0
            } else {
                250.0
            };
            ui.scope(|ui| {
                ui.set_max_width(width);
                ui.set_min_width(width);
                title(ui, &state.title(ctx));
            });
            if mode != Mode::List {
                steps(ui, ctx, state);
            }
            ui.add_space(8.0);
            chosen = switch(ui, ctx, wide);
        },
        |ui| {
            let new = Action::NewSession;
            let clicked = if wide {
                primary_button(ui, new.icon(), new.label(ctx.texts)).clicked()
            } else {
                icon_button(ui, icons::PLUS, new.label(ctx.texts)).clicked()
            };
            if clicked {
                out.push(Command::Do(new));
            }
        },
    );
    if let Some(mode) = chosen {
        set(ctx, out, |settings| settings.calendar.mode = mode);
    }
}

fn steps(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let (before, after) = ctx.settings.calendar.mode.steps(texts);
    if icon_button(ui, icons::CARET_LEFT, before).clicked() {
        state.turn(ctx, -1);
    }
    if button(ui, None, texts.sessions_today()).clicked() {
        state.start = None;
        state.select_day(ctx.today);
    }
    if icon_button(ui, icons::CARET_RIGHT, after).clicked() {
        state.turn(ctx, 1);
    }
}

fn switch(ui: &mut Ui, ctx: &ViewCtx<'_>, wide: bool) -> Option<Mode> {
    let current = ctx.settings.calendar.mode;
    let at = Mode::ALL.iter().position(|mode| *mode == current).unwrap_or(0);
    let names = Mode::ALL.map(|mode| mode.name(ctx.texts));
    let chosen = if wide {
        segmented(ui, &names, at)
    } else {
        let mut chosen = None;
        let name = ctx.texts.sessions_form(current.name(ctx.texts));
        let response = button(ui, Some(icons::CARET_DOWN), current.name(ctx.texts));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        Popup::menu(&response).show(|ui| {
            for (index, name) in names.into_iter().enumerate() {
                if ui.selectable_label(index == at, name).clicked() {
                    chosen = Some(index);
                }
            }
        });
        chosen
    };
    chosen.and_then(|at| Mode::ALL.get(at)).copied()
}

/// Changes how the calendar is set.
pub fn set(ctx: &ViewCtx<'_>, out: &mut Vec<Command>, change: impl FnOnce(&mut Settings)) {
    let mut settings = ctx.settings.clone();
    change(&mut settings);
    out.push(Command::Set(Box::new(settings)));
}

/// Jump, module for new sessions, lanes, zoom, print, filter.
pub fn below(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    state: &mut State,
    (count, undated): (usize, usize),
    out: &mut Vec<Command>,
) {
    filter_row(ui, |ui| {
        ScrollArea::horizontal().id_salt("calendar-bar").show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                if state.side_folds && button(ui, None, &ctx.texts.sessions_side(undated)).clicked() {
                    state.side_open = true;
                }
                jump(ui, ctx, state);
                module(ui, ctx, state);
                if ctx.settings.calendar.mode == Mode::Timeline {
                    lanes(ui, ctx, out);
                }
                zoom(ui, ctx, out);
                print(ui, ctx, state, out);
                search_field(ui, ctx.texts.sessions_filter(), &mut state.filter, 150.0);
                hint(ui, &ctx.texts.sessions_counted(count));
            });
        });
    });
}

fn jump(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    hint(ui, ctx.texts.sessions_jump_short());
    let entry = state.jump.ui_in_row(ui, ctx.texts, ctx.texts.sessions_jump(), (120.0, ctx.today));
    match state.jump.read(ctx.today) {
        Ok(Some(AsWritten::Value(day))) => {
            // Enter was for the field: the calendar, which takes the focus, must not see it.
            let enter = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            if entry.picked.is_some() || entry.is_entered() && enter(ui) {
                state.start = None;
                state.select_day(day);
                state.jump = super::DateDraft::default();
                state.wants_focus = true;
            }
        }
        Err(error)
            if !state.jump.text().trim().is_empty() && !entry.response.has_focus() && !entry.is_open =>
        {
            let danger = theme(ui).palette.danger;
            let text = eframe::egui::RichText::new(ctx.texts.date_input_error(&error));
            ui.label(text.font(crate::app::theme::Type::hint()).color(danger));
        }
        _ => {}
    }
}

/// Which module new sessions are of.
fn module(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let shown = match &state.module {
        Some(module) => ctx.module_code(module),
        None => texts.sessions_module_none().to_owned(),
    };
    let combo = ComboBox::from_id_salt("module-for-new")
        .selected_text(&shown)
        .width(176.0)
        .truncate()
        .icon(caret)
        .height(420.0)
        .show_ui(ui, |ui| {
            ui.set_min_width(320.0);
            ui.selectable_value(&mut state.module, None, texts.sessions_module_ask());
            for (id, name) in modules(ctx) {
                ui.selectable_value(&mut state.module, Some(id), name);
            }
        });
    let name = format!("{}: {shown}", texts.sessions_module());
    combo.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
    combo.response.on_hover_text(texts.sessions_module());
}

/// Modules of active offerings, by code; asked for only while the list is open.
fn modules(ctx: &ViewCtx<'_>) -> Vec<(ModuleId, String)> {
    let mut modules: Vec<_> = ctx
        .catalogue
        .modules()
        .filter(|found| found.offering.status == OfferingStatus::Active)
        .map(|found| {
            let name = format!("{} {}", ctx.texts.module_code(found), found.module.title);
            (found.module.id.clone(), name)
        })
        .collect();
    modules.sort_by_cached_key(|(_, name)| Collated(name.clone()));
    modules
}

fn lanes(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
    let labels = [ctx.texts.sessions_lanes_trainers(), ctx.texts.sessions_lanes_venues()];
    let at = usize::from(ctx.settings.calendar.lanes_of == LanesOf::Venues);
    if let Some(chosen) = segmented(ui, &labels, at) {
        let of = if chosen == 1 { LanesOf::Venues } else { LanesOf::Trainers };
        set(ctx, out, |settings| settings.calendar.lanes_of = of);
    }
}

fn zoom(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
    if icon_button(ui, icons::MINUS, ctx.texts.sessions_zoom_out()).clicked() {
        State::zoom(ctx, false, out);
    }
    if icon_button(ui, icons::MAGNIFYING_GLASS_PLUS, ctx.texts.sessions_zoom_in()).clicked() {
        State::zoom(ctx, true, out);
    }
}

fn print(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, out: &mut Vec<Command>) {
    let (texts, period) = (ctx.texts, state.period(ctx));
    let (mut calendar, mut table) = (false, false);
    let output = print_menu_with(ui, texts, texts.sessions_print(), |ui| {
        ui.separator();
        calendar = ui.button(texts.ics_save()).clicked();
        table = ui.button(texts.table_export()).clicked();
    });
    if table {
        out.push(Command::Export(Box::new(ExportWish::of(Table::Sessions))));
    }
    if calendar {
        let (from, until) = (Some(period.from), Some(period.until));
        out.push(Command::SaveCalendar(Box::new(Scope { from, until, ..Scope::default() })));
    }
    if let Some(output) = output {
        let subject = Subject::Period(period.from, period.until);
        let options = ctx.settings.documents.clone();
        out.push(Command::Document(Box::new(Request { kind: Kind::Calendar, subject, options }), output));
    }
}
