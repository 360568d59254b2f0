//! The right side of the calendar: sessions without a date, and what is selected.

use eframe::egui::Ui;

use super::answers::new_at;
use super::shown::Shown;
use super::{State, tray};
use crate::app::command::{Command, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Side, Sign, button, fact, hint, link, section, sign_label, tag, warning};
use crate::catalogue::{Session, SessionId};

/// So many of a day's sessions are listed.
const MOST_OTHERS: usize = 40;

/// The panel itself: narrower than other inspectors, for the days need the room.
pub fn panel(ui: &Ui) -> Side {
    let wide = ui.available_width() > 1500.0;
    let width = if wide { measure::INSPECTOR + 40.0 } else { 264.0 };
    Side::right(ui, "sessions-side", width, 220.0..=460.0).margin(12)
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &Shown, state: &mut State, out: &mut Vec<Command>) {
    tray::ui(ui, ctx, &shown.undated, state, out);
    ui.add_space(12.0);
    ui.separator();
    ui.add_space(8.0);
    hint(ui, ctx.texts.sessions_selected());
    let session = state.session.as_ref().and_then(|id| ctx.catalogue.sessions.get(id));
    match session {
        Some(session) => session_ui(ui, ctx, session, out),
        None => section_of_day(ui, ctx, shown, state, out),
    }
    others_ui(ui, ctx, shown, state);
}

fn section_of_day(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &Shown, state: &State, out: &mut Vec<Command>) {
    let spot = state.spot(shown, ctx);
    section(ui, &ctx.texts.date_with_weekday(spot.day));
    for name in super::day::special(ctx, spot.day) {
        hint(ui, name);
    }
    if shown.on(spot.day, state.cursor_lane(shown)).is_empty() {
        ui.label(ctx.texts.sessions_none_on_day());
    }
    ui.add_space(4.0);
    if button(ui, Some(icons::PLUS), ctx.texts.sessions_new_on_day()).clicked() {
        out.push(new_at(ctx, state, &spot));
    }
}

fn session_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, &ctx.module_code(&session.module));
    ui.label(ctx.module_title(&session.module));
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        tag(ui, texts.session_status(session.status));
        hint(ui, &texts.sessions_seats(ctx.seats(session)));
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
fn others_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &Shown, state: &mut State) {
    let day = state.day(ctx.today);
    let mut others = shown.entries().iter().filter(|entry| entry.is_on(day));
    let mut chosen = None;
    let mut first = true;
    for entry in
        others.by_ref().filter(|entry| state.session.as_ref() != Some(&entry.session)).take(MOST_OTHERS)
    {
        if std::mem::take(&mut first) {
            ui.add_space(12.0);
            hint(ui, &ctx.texts.date_with_weekday(day));
        }
        let text = super::model::dotted(&[&entry.code, &entry.start, &entry.town]);
        if link(ui, &text).clicked() {
            chosen = Some(entry.session.clone());
        }
    }
    let more = others.filter(|entry| state.session.as_ref() != Some(&entry.session)).count();
    if more > 0 {
        hint(ui, &ctx.texts.sessions_more(more));
    }
    state.session = chosen.or(state.session.take());
}
