//! The right side of the calendar: sessions without a date, and what is selected.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Frame, Label, Margin, Panel, ScrollArea, TextFormat, Ui};

use super::list::Undated;
use super::month::Month;
use super::{State, new_on};
use crate::app::command::{Command, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::{Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Column, Row, Sign, Table, button, fact, hint, link, section, sign_label, tag, theme, warning,
};
use crate::catalogue::{Session, SessionId};

/// Of the panel's height, the undated sessions take at most so much; the list has all.
const SHARE: f32 = 0.33;

/// Height of a row with two lines.
const TWO_LINES: f32 = 44.0;

/// The panel itself: narrower than other inspectors, for the days need the room.
pub fn panel(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(theme(ui).palette.sunken).inner_margin(Margin::same(12));
    let wide = ui.available_width() > 1500.0;
    let width = if wide { measure::INSPECTOR + 40.0 } else { 264.0 };
    Panel::right("sessions-side").default_size(width).size_range(220.0..=460.0).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, add);
    });
}

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (month, undated): (&Month, &[Undated]),
    state: &mut State,
    out: &mut Vec<Command>,
) {
    undated_ui(ui, ctx, undated, state, out);
    ui.add_space(12.0);
    ui.separator();
    ui.add_space(8.0);
    hint(ui, ctx.texts.sessions_selected());
    let session = state.session.as_ref().and_then(|id| ctx.catalogue.sessions.get(id));
    match session {
        Some(session) => session_ui(ui, ctx, session, out),
        None => section_of_day(ui, ctx, state, out),
    }
    others_ui(ui, ctx, month, state);
    ui.add_space(16.0);
    hint(ui, ctx.texts.sessions_calendar_keys());
}

fn undated_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    undated: &[Undated],
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    ui.horizontal(|ui| {
        section(ui, texts.sessions_undated_heading());
        hint(ui, &undated.len().to_string());
    });
    if undated.is_empty() {
        hint(ui, texts.sessions_nothing_undated());
        return;
    }
    ui.add_space(4.0);
    let columns = [Column::share(texts.offering_and_module(), 1.0, 120.0)];
    let table = Table::new("undated", texts.sessions_undated_heading(), &columns)
        .fit()
        .headless()
        .row_height(TWO_LINES);
    let shown = &undated[..undated.len().min(fitting(ui))];
    let answer = table.show(ui, &mut state.undated, shown.len(), |row| {
        let entry = &shown[row.index()];
        row.select(state.session.as_ref() == Some(&entry.session));
        undated_row(row, entry);
    });
    if let Some(row) = answer.selected {
        state.session = Some(shown[row].session.clone());
    }
    if let Some(row) = answer.opened {
        out.push(Command::Go(Place::Session(shown[row].session.clone())));
    }
    if undated.len() > shown.len() {
        ui.add_space(4.0);
        if link(ui, &texts.sessions_show_all_undated(undated.len())).clicked() {
            state.show_undated();
        }
    }
}

/// How many undated sessions are listed.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
fn fitting(ui: &Ui) -> usize {
    ((ui.clip_rect().height() * SHARE / TWO_LINES) as usize).max(2)
}

/// Code and title above, when it should be below.
fn undated_row(row: &mut Row<'_>, Undated { code, title, target, .. }: &Undated) {
    let name = format!("{code} {title}, {target}");
    row.widgets(&name, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_height(TWO_LINES);
            ui.add_space(4.0);
            let palette = theme(ui).palette;
            let mut job = LayoutJob::default();
            job.append(code, 0.0, TextFormat::simple(Type::dense_strong(), palette.text));
            job.append(title, 6.0, TextFormat::simple(Type::dense(), palette.text));
            ui.add(Label::new(job).truncate());
            hint(ui, target);
        });
    });
}

fn section_of_day(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &State, out: &mut Vec<Command>) {
    let day = state.day(ctx.today);
    section(ui, &ctx.texts.date_with_weekday(day));
    let calendar = &ctx.derived.calendar;
    let public = calendar.public_holiday(day).map(|holiday| ctx.texts.public_holiday(holiday));
    let custom = calendar.custom(day).map(|custom| ctx.texts.custom(custom));
    let school = calendar.school_holiday(day).map(|holiday| holiday.name.as_str());
    for name in [public, custom, school].into_iter().flatten() {
        hint(ui, name);
    }
    ui.label(ctx.texts.sessions_none_on_day());
    ui.add_space(4.0);
    if button(ui, Some(icons::PLUS), ctx.texts.sessions_new_on_day()).clicked() {
        out.push(new_on(day));
    }
}

fn session_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, &ctx.module_code(&session.module));
    ui.label(ctx.module_title(&session.module));
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        tag(ui, texts.session_status(session.status));
        hint(ui, &texts.sessions_seats(&ctx.seats(session)));
    });
    ui.add_space(4.0);
    actions_ui(ui, ctx, session, out);
    ui.add_space(8.0);
    let when = match session.target.as_ref().and_then(crate::catalogue::Target::get) {
        Some(target) if session.days.is_empty() => texts.target(target),
        _ => texts.date_span(session.first_day(), session.last_day()),
    };
    fact(ui, texts.date_word(), &super::model::dotted(&[&when, &super::model::times(ctx, session)]));
    let venue =
        session.venue.as_ref().map_or_else(|| texts.sessions_no_venue().to_owned(), |id| ctx.venue(id));
    fact(ui, texts.venue(), &venue);
    let trainers = ctx.trainers(session);
    fact(
        ui,
        texts.sessions_lead_word(),
        if trainers.is_empty() { texts.sessions_no_trainer() } else { &trainers },
    );
    ui.add_space(8.0);
    clashes_ui(ui, ctx, &session.id, out);
}

fn actions_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ui.horizontal_wrapped(|ui| {
        if button(ui, None, texts.sessions_open()).clicked() {
            out.push(Command::Go(Place::Session(session.id.clone())));
        }
        let verb =
            if session.first_day().is_some() { texts.sessions_move() } else { texts.sessions_date_it() };
        if session.is_upcoming() && button(ui, None, verb).clicked() {
            out.push(Command::Plan(Plan { session: Some(session.id.clone()), ..Plan::default() }));
        }
    });
}

fn clashes_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &SessionId, out: &mut Vec<Command>) {
    let clashes = ctx.derived.clashes(session);
    if clashes.is_empty() {
        sign_label(ui, Sign::Completed, ctx.texts.sessions_no_clash());
    }
    for clash in clashes {
        warning(ui, ctx.texts.clash_kind(clash.kind));
        ui.label(ctx.texts.clash(ctx.catalogue, clash));
        if let Some(record) = clash.cause.record()
            && link(ui, ctx.texts.show()).clicked()
        {
            out.push(Command::Go(Place::of(&record)));
        }
        ui.add_space(4.0);
    }
}

/// Everything else on the selected day: what the calendar had no room for is here.
fn others_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, month: &Month, state: &mut State) {
    let day = state.day(ctx.today);
    let on_day = month.on(day);
    let others: Vec<_> =
        on_day.into_iter().filter(|entry| state.session.as_ref() != Some(&entry.session)).collect();
    if others.is_empty() {
        return;
    }
    ui.add_space(12.0);
    hint(ui, &ctx.texts.date_with_weekday(day));
    for entry in others {
        let text = super::model::dotted(&[&entry.code, &entry.start, &entry.town]);
        if link(ui, &text).clicked() {
            state.session = Some(entry.session.clone());
        }
    }
}
