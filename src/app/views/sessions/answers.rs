//! How days and entries answer to the pointer, whatever form the calendar has.

use chrono::NaiveDate;
use eframe::egui::{CursorIcon, Key, Modifiers, Popup, Pos2, Rect, Response, Ui, vec2};

use super::State;
use super::entry::Entry;
use super::hand::By;
use super::keys::{self, Cursor};
use super::landing::{Lane, Spot};
use super::shown::Shown;
use super::week::HALF_HOUR;
use crate::app::command::{Command, Plan};
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::catalogue::{ModuleId, Session, SessionDay, TrainerId, VenueId};
use crate::scheduling::{Grip, minute, shifted, usual_days};

/// How near an end the pointer must be to take hold of it.
const GRIP: f32 = 7.0;

/// An entry's body as it is painted.
#[derive(Clone, Copy)]
pub struct Body<'a> {
    /// Which.
    pub entry: &'a Entry,
    /// Where.
    pub rect: Rect,
    /// Whether time runs downwards in it.
    pub down: bool,
    /// Whether it shows the session's beginning and end.
    pub ends: (bool, bool),
}

impl Body<'_> {
    /// What the pointer takes hold of.
    fn grip(&self, at: Pos2) -> Grip {
        let (from, to, at) = if self.down {
            (self.rect.top(), self.rect.bottom(), at.y)
        } else {
            (self.rect.left(), self.rect.right(), at.x)
        };
        // Small ones are rather moved than stretched.
        let grip = GRIP.min((to - from) / 4.0);
        if to - from < 14.0 || !self.entry.movable {
            Grip::Whole
        } else if self.ends.1 && at > to - grip {
            Grip::End
        } else if self.ends.0 && at < from + grip {
            Grip::Start
        } else {
            Grip::Whole
        }
    }
}

/// The usual days of a module, from that time on.
fn days_at(ctx: &ViewCtx<'_>, module: Option<&ModuleId>, (day, at): (NaiveDate, i64)) -> Vec<SessionDay> {
    let module = module.and_then(|id| ctx.catalogue.module(id)).map(|found| found.module.clone());
    let days = usual_days(&ctx.derived.calendar, &module.unwrap_or_default(), day);
    let start = days.iter().find_map(SessionDay::times).map(|(start, _)| minute(start));
    let half = at.div_euclid(HALF_HOUR) * HALF_HOUR;
    match start {
        Some(start) => shifted(&Session { days, ..Session::default() }, 0, half - start),
        None => days,
    }
}

/// What every form begins with: the cursor in sight, its keys, what the pointer holds, and a look at the
/// days where it could go.
pub fn begin(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    (shown, cursor): (&Shown, Cursor),
    days: impl Iterator<Item = NaiveDate>,
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    if std::mem::take(&mut state.scroll_to_cursor) {
        ui.scroll_to_rect(cursor.rect.expand2(vec2(0.0, 8.0)), None);
    }
    keys::ui(ui, ctx, shown, cursor, state, out);
    follow_pointer(ui, ctx, state, spot_at, out);
    state.hand.look_at(ui, ctx, days);
}

/// Answers for an entry.
pub fn entry(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    (body, response): (Body<'_>, &Response),
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    let id = &body.entry.session;
    if let Some(at) = response.hover_pos().filter(|_| body.entry.movable && !state.hand.is_full()) {
        ui.set_cursor_icon(match (body.grip(at), body.down) {
            (Grip::Whole, _) => CursorIcon::Grab,
            (_, true) => CursorIcon::ResizeVertical,
            (_, false) => CursorIcon::ResizeHorizontal,
        });
    }
    if response.drag_started()
        && let Some(from) = ui.input(|input| input.pointer.press_origin())
        && let Some(spot) = spot_at(from)
    {
        state.session = Some(id.clone());
        state.hand.take(ctx, id, body.grip(from), (By::Pointer, spot), out);
    }
    if response.clicked() {
        let spot = response.interact_pointer_pos().and_then(spot_at);
        state.select_spot(spot.unwrap_or_else(|| Spot::on(state.day(ctx.today))));
        state.session = Some(id.clone());
        state.follow = false;
        state.wants_focus = true;
    }
    if response.double_clicked() {
        out.push(Command::Go(Place::Session(id.clone())));
    }
    // Hundreds of entries have a menu; only the one that is asked for is looked after.
    if response.secondary_clicked() {
        state.menu = Some(response.id);
        state.menu_at = None;
    }
    // By key it opens at the first of the session's bodies that is in sight.
    if state.wants_menu && state.session.as_ref() == Some(id) && ui.clip_rect().intersects(body.rect) {
        state.wants_menu = false;
        state.menu = Some(response.id);
        state.menu_at = Some(body.rect.intersect(ui.clip_rect()).left_bottom());
        Popup::open_id(ui, Popup::default_response_id(response));
        menu(ctx, body, (response, true), state, out);
    } else if state.menu == Some(response.id) {
        menu(ctx, body, (response, false), state, out);
    }
}

fn menu(
    ctx: &ViewCtx<'_>,
    body: Body<'_>,
    (response, fresh): (&Response, bool),
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let (texts, id) = (ctx.texts, &body.entry.session);
    let mut popup = Popup::context_menu(response);
    if let Some(at) = state.menu_at {
        popup = popup.at_position(at);
    }
    let shown = popup.show(|ui| {
        ui.set_min_width(220.0);
        let open = ui.button(texts.sessions_open());
        if fresh {
            open.request_focus();
        }
        if open.clicked() {
            out.push(Command::Go(Place::Session(id.clone())));
        }
        ui.add_enabled_ui(body.entry.movable, |ui| {
            if ui.button(texts.sessions_menu_move()).clicked() {
                state.take_by_keys(ctx, id, Grip::Whole, out);
            }
            if ui.button(texts.sessions_menu_stretch()).clicked() {
                state.take_by_keys(ctx, id, Grip::End, out);
            }
            if ui.button(texts.sessions_menu_form()).clicked() {
                out.push(Command::Plan(Plan { session: Some(id.clone()), ..Plan::default() }));
            }
        });
    });
    if shown.is_none() {
        state.menu = None;
        state.wants_focus |= state.menu_at.take().is_some();
    }
}

/// What an entry is, while the pointer rests on it with nothing in the hand.
pub fn told(response: Response, entry: &Entry, state: &State) {
    if response.hovered() && !state.hand.is_full() {
        response.on_hover_text(&entry.name);
    }
}

/// Answers for the empty ground of a day.
pub fn ground(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    response: &Response,
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    if response.drag_started()
        && let Some(spot) = ui.input(|input| input.pointer.press_origin()).and_then(spot_at)
    {
        state.select_spot(spot.clone());
        let module = state.module.clone();
        state.hand.draw(ctx, module.as_ref(), (By::Pointer, spot));
    }
    let clicked = response.interact_pointer_pos().and_then(spot_at);
    if response.clicked()
        && let Some(spot) = &clicked
    {
        state.select_spot(spot.clone());
        state.wants_focus = true;
    }
    if response.double_clicked()
        && let Some(spot) = clicked
    {
        out.push(new_at(ctx, state, &spot));
    }
}

/// The form for a new session at a place, of the module that is chosen for new ones.
pub fn new_at(ctx: &ViewCtx<'_>, state: &State, spot: &Spot) -> Command {
    let (trainer, venue): (Option<TrainerId>, Option<VenueId>) = match &spot.lane {
        Some(Lane::Trainer(trainer)) => (trainer.clone(), None),
        Some(Lane::Venue(venue)) => (None, venue.clone()),
        None => (None, None),
    };
    let days = spot.minute.map(|minute| days_at(ctx, state.module.as_ref(), (spot.day, minute)));
    Command::Plan(Plan {
        module: state.module.clone(),
        day: Some(spot.day),
        days: days.unwrap_or_default(),
        trainer,
        venue,
        ..Plan::default()
    })
}

/// Follows the pointer with what it holds: carries it, drops it where the button is let go, and forgets it
/// on Esc.
fn follow_pointer(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    if !state.hand.by_pointer() {
        return;
    }
    ui.set_cursor_icon(CursorIcon::Grabbing);
    let (at, released) = ui.input(|input| (input.pointer.latest_pos(), !input.pointer.any_down()));
    let inside = at.filter(|at| ui.clip_rect().contains(*at));
    state.hand.carry(ctx, inside.and_then(spot_at));
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.hand.cancel();
    } else if released {
        if let Some(spot) = state.hand.at().cloned() {
            state.landed(spot);
        }
        state.hand.drop(ctx, out);
    }
}
