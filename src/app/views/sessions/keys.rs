//! The calendar's keys: its one tab stop, the day cursor, and moving without a pointer.

use chrono::NaiveDate;
use eframe::egui::{
    EventFilter, FocusDirection, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
};

use super::State;
use super::answers::new_at;
use super::hand::By;
use super::landing::{Spot, What};
use super::shown::Shown;
use super::span::{Mode, days_later, monday, months_later};
use super::week::HALF_HOUR;
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::scheduling::{Grip, STEP_MINUTES};

/// The cursor's cell: where it is and which node of the accessibility tree.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    /// Its rectangle.
    pub rect: Rect,
    /// Its node.
    pub cell: Id,
    /// How many rows and columns of days there are.
    pub size: (usize, usize),
}

/// What an arrow does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// So many days later.
    Days(i64),
    /// So many months later.
    Months(i32),
    /// So many lanes further down.
    Lanes(isize),
    /// So many minutes later: what is held; the hour cursor goes by half hours.
    Minutes(i64),
    /// To this day of the week.
    Weekday(i64),
    /// So many periods later.
    Periods(i32),
}

const ARROWS: [Key; 4] = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];

fn step(mode: Mode, key: Key) -> Option<Step> {
    let forward = matches!(key, Key::ArrowRight | Key::ArrowDown | Key::PageDown);
    let sign: i8 = if forward { 1 } else { -1 };
    Some(match (mode, key) {
        (_, Key::PageUp | Key::PageDown) => Step::Periods(sign.into()),
        (_, Key::Home) => Step::Weekday(0),
        (_, Key::End) => Step::Weekday(6),
        (Mode::HalfYear, Key::ArrowLeft | Key::ArrowRight) => Step::Months(sign.into()),
        (Mode::HalfYear, Key::ArrowUp | Key::ArrowDown) | (_, Key::ArrowLeft | Key::ArrowRight) => {
            Step::Days(sign.into())
        }
        (Mode::Timeline, Key::ArrowUp | Key::ArrowDown) => Step::Lanes(sign.into()),
        (Mode::Week, Key::ArrowUp | Key::ArrowDown) => Step::Minutes(i64::from(sign) * STEP_MINUTES),
        (_, Key::ArrowUp | Key::ArrowDown) => Step::Days(i64::from(sign) * 7),
        _ => return None,
    })
}

/// A row of days in the accessibility tree, to make their cells in.
pub fn row(ui: &mut Ui, (rect, at): (Rect, usize), name: &str) -> Ui {
    let builder = UiBuilder::new().id_salt(("row of days", at)).max_rect(rect);
    let builder = builder.accessibility_parent(ui.scope_id().with("calendar"));
    let row = ui.new_child(builder.accessibility_role(Role::Row).accessibility_label(name));
    row.ctx().accesskit_node_builder(row.unique_id(), |node| node.set_row_index(at));
    row
}

/// Says which cell of a row a day is.
pub fn place(ui: &Ui, day: &Response, (row, column): (usize, usize)) {
    ui.ctx().accesskit_node_builder(day.id, |node| {
        node.set_row_index(row);
        node.set_column_index(column);
    });
}

/// The calendar's one tab stop lies on the cursor's cell; what keys do while it has the focus.
pub fn ui(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    shown: &Shown,
    cursor: Cursor,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let id = ui.scope_id().with("calendar");
    let focus = ui.interact(cursor.rect, id, Sense::focusable_noninteractive());
    let name =
        format!("{}. {}", state.title(ctx), ctx.texts.sessions_keys(ctx.settings.calendar.mode.keys(false)));
    focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
    ui.accesskit_node_builder(id, |node| {
        node.set_active_descendant(cursor.cell.accesskit_id());
        node.set_row_count(cursor.size.0);
        node.set_column_count(cursor.size.1);
    });
    if std::mem::take(&mut state.wants_focus) {
        focus.request_focus();
    }
    if !focus.has_focus() {
        if state.hand.by_keys() && ui.memory(|memory| memory.focused().is_some()) {
            state.hand.cancel();
        }
        return;
    }
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        escape: state.hand.is_full(),
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    arrows(ui, ctx, shown, state, out);
    if state.hand.by_keys() { held_keys(ui, ctx, state, out) } else { free_keys(ui, ctx, shown, state, out) }
}

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(modifiers, key))
}

fn arrows(ui: &Ui, ctx: &ViewCtx<'_>, shown: &Shown, state: &mut State, out: &mut Vec<Command>) {
    let mode = ctx.settings.calendar.mode;
    for key in ARROWS {
        // Shift first: egui lets the plain arrow match it, too.
        if pressed(ui, Modifiers::SHIFT, key) {
            let step = step(mode, key);
            let held = state.hand.is_full();
            match state.session.clone().filter(|_| !held) {
                Some(session) => state.take_by_keys(ctx, &session, Grip::End, out),
                None if !held => draw(ctx, shown, state, step),
                None => {}
            }
            if state.hand.by_keys() {
                go(ctx, shown, state, step);
            }
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
    }
    for key in ARROWS.into_iter().chain([Key::PageUp, Key::PageDown, Key::Home, Key::End]) {
        if pressed(ui, Modifiers::NONE, key) {
            // Egui has seen the arrow before us; it must not move the focus as well.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            go(ctx, shown, state, step(mode, key));
        }
    }
}

/// Starts to draw a new session from the cursor, as the pointer does on empty ground: over hours in the
/// week, over days elsewhere.
fn draw(ctx: &ViewCtx<'_>, shown: &Shown, state: &mut State, step: Option<Step>) {
    let over_hours = shown.week().is_some();
    let fits = match step {
        Some(Step::Minutes(_)) => over_hours,
        Some(Step::Days(_)) => !over_hours,
        _ => false,
    };
    if fits {
        let (spot, module) = (state.spot(shown, ctx), state.module.clone());
        state.hand.draw(ctx, module.as_ref(), (By::Keys, spot));
        state.wants_focus = true;
    }
}

/// Moves the cursor, or what the keys hold.
fn go(ctx: &ViewCtx<'_>, shown: &Shown, state: &mut State, step: Option<Step>) {
    let Some(step) = step else { return };
    if let Some(at) = state.hand.at().filter(|_| state.hand.by_keys()).cloned() {
        let mut to = Spot { day: stepped(ctx, at.day, step), ..at };
        let draws = matches!(state.hand.what(), Some(What::New(_)));
        if draws && to.minute.is_some() {
            // Hours are drawn within their day.
            to.day = state.day(ctx.today);
        }
        if let Step::Minutes(minutes) = step {
            let minutes = if draws { minutes.signum() * HALF_HOUR } else { minutes };
            to.minute = to.minute.map(|minute| (minute + minutes).clamp(0, 24 * 60 - 1));
        }
        if let Step::Lanes(by) = step {
            to.lane = to.lane.map(|lane| shown.lane_beside(&lane, by));
        }
        state.show();
        state.hand.carry(ctx, Some(to));
        return;
    }
    match step {
        Step::Minutes(minutes) => {
            if let Some(week) = shown.week() {
                state.step_hour(week, ctx, minutes > 0);
            }
        }
        Step::Lanes(by) => {
            if let Some(lane) = shown.lane(state.cursor_lane(shown)) {
                state.select_lane(shown.lane_beside(lane, by));
            }
        }
        step => state.select_day(stepped(ctx, state.day(ctx.today), step)),
    }
}

fn stepped(ctx: &ViewCtx<'_>, day: NaiveDate, step: Step) -> NaiveDate {
    match step {
        Step::Days(by) => days_later(day, by),
        Step::Months(by) => months_later(day, by),
        Step::Weekday(at) => days_later(monday(day), at),
        Step::Periods(by) => ctx.settings.calendar.turned(day, by),
        Step::Lanes(_) | Step::Minutes(_) => day,
    }
}

/// Keys while something is held.
fn held_keys(ui: &Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    if pressed(ui, Modifiers::NONE, Key::Escape) {
        state.hand.cancel();
        ui.ctx().request_repaint();
    } else if pressed(ui, Modifiers::NONE, Key::Enter) {
        if let Some(spot) = state.hand.at().cloned() {
            state.landed(spot);
        }
        state.hand.drop(ctx, out);
    }
}

/// Keys while nothing is held.
fn free_keys(ui: &Ui, ctx: &ViewCtx<'_>, shown: &Shown, state: &mut State, out: &mut Vec<Command>) {
    let plain = |key: Key| pressed(ui, Modifiers::NONE, key);
    if plain(Key::Space) {
        state.turn_session(shown, ctx, false);
    }
    let spot = state.spot(shown, ctx);
    if plain(Key::Enter) {
        match &state.session {
            Some(session) => out.push(Command::Go(Place::Session(session.clone()))),
            None => out.push(new_at(ctx, state, &spot)),
        }
    }
    if plain(Key::N) {
        out.push(new_at(ctx, state, &spot));
    }
    let asks = pressed(ui, Modifiers::SHIFT, Key::F10) || plain(Key::Menu);
    if asks && state.session.is_some() {
        state.wants_menu = true;
        state.scroll_to_cursor = true;
    }
    if plain(Key::V)
        && let Some(session) = state.session.clone()
    {
        state.take_by_keys(ctx, &session, Grip::Whole, out);
    }
    if plain(Key::Plus) || plain(Key::Equals) {
        State::zoom(ctx, true, out);
    }
    if plain(Key::Minus) {
        State::zoom(ctx, false, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_follow_the_form_of_the_calendar() {
        use Mode::{HalfYear, Month, Timeline, Week};
        for (mode, key, expected) in [
            (Month, Key::ArrowLeft, Step::Days(-1)),
            (Month, Key::ArrowDown, Step::Days(7)),
            (Week, Key::ArrowRight, Step::Days(1)),
            (Week, Key::ArrowUp, Step::Minutes(-15)),
            (HalfYear, Key::ArrowDown, Step::Days(1)),
            (HalfYear, Key::ArrowLeft, Step::Months(-1)),
            (Timeline, Key::ArrowRight, Step::Days(1)),
            (Timeline, Key::ArrowUp, Step::Lanes(-1)),
            (Timeline, Key::PageDown, Step::Periods(1)),
            (Month, Key::End, Step::Weekday(6)),
        ] {
            assert_eq!(step(mode, key), Some(expected), "{mode:?} {key:?}");
        }
        assert_eq!(step(Month, Key::A), None);
    }
}
