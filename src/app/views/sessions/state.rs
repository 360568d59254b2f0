//! What the view of sessions remembers: where the user is in it, and what is in the hand.

use chrono::NaiveDate;
use eframe::egui::Ui;
use serde::{Deserialize, Serialize};

use super::hand::{By, Hand};
use super::landing::{Lane, Spot};
use super::list::{List, Period as ListPeriod};
use super::shown::Shown;
use super::span::{LanesOf, Mode, Period, Shape, days_later};
use super::week::{HALF_HOUR, Week};
use super::{DateDraft, bar};
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::views::cached::Cached;
use crate::app::views::leave::Leave;
use crate::app::views::removal::Removal;
use crate::app::widgets::TableState;
use crate::catalogue::{ModuleId, Session, SessionDay, SessionId, Target};
use crate::scheduling::{Grip, minute};
use crate::texts::Texts;

/// Where the hour cursor begins on a day without sessions.
const MORNING: i64 = 9 * 60;

/// What the view remembers.
#[derive(Default)]
pub struct State {
    pub(super) filter: String,
    /// The selected day; none: today.
    day: Option<NaiveDate>,
    /// Where the hour cursor of the week is, in minutes since midnight; none: at the selected session.
    pub(super) minute: Option<i64>,
    /// The selected lane of the timeline; none: the first.
    lane: Option<Lane>,
    /// Where the timeline starts.
    pub(super) start: Option<NaiveDate>,
    /// The selected session.
    pub(super) session: Option<SessionId>,
    /// The day changed: its first session becomes the selected one.
    pub(super) follow: bool,
    /// The calendar takes the focus with the next frame.
    pub(super) wants_focus: bool,
    /// The cursor comes into sight with the next frame.
    pub(super) scroll_to_cursor: bool,
    /// What new sessions are of.
    pub(super) module: Option<ModuleId>,
    /// The date to go to, while it is typed.
    pub(super) jump: DateDraft,
    pub(super) hand: Hand,
    /// The tray's current row.
    pub(super) tray: usize,
    /// Whether the window is too narrow for the side.
    pub(super) side_folds: bool,
    /// The side stands in the calendar's place.
    pub(super) side_open: bool,
    pub(super) leave: Leave,
    /// The table stands in the calendar's place.
    pub(super) listing: bool,
    /// The session of the table's current row.
    pub(super) listed: Option<SessionId>,
    /// The entry whose menu is open.
    pub(super) menu: Option<eframe::egui::Id>,
    /// The menu of the selected session was asked for by a key.
    pub(super) wants_menu: bool,
    /// Where it opens then, until it is closed.
    pub(super) menu_at: Option<eframe::egui::Pos2>,
    /// What the wheel has zoomed so far.
    wheel: f32,
    pub(super) shown: Cached<(Shape, Period, String), Shown>,
    pub(super) period: ListPeriod,
    pub(super) table: TableState,
    pub(super) list_read: Option<(u64, Texts)>,
    pub(super) list_shown: Option<ListKey>,
    pub(super) list: List,
    pub(super) removal: Option<Removal>,
}

/// What survives a restart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    day: Option<NaiveDate>,
    start: Option<NaiveDate>,
    list: ListPeriod,
}

pub(super) type ListKey = (u64, Texts, NaiveDate, ListPeriod, String);

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Kept {
        Kept { day: self.day, start: self.start, list: self.period }
    }

    /// Turns to the period again, unless that has passed meanwhile: then to today.
    pub fn recall(&mut self, kept: Kept, today: NaiveDate) {
        let Kept { day, start, list } = kept;
        self.day = day.filter(|day| *day >= today);
        self.start = start.filter(|_| self.day.is_some());
        self.period = list;
    }

    /// The session that is selected: in the table the one of its current row.
    pub fn selected(&self) -> Option<&SessionId> {
        if self.listing { self.listed.as_ref() } else { self.session.as_ref() }
    }

    /// What is known of a new session from where the user is.
    pub fn plan(&self) -> crate::app::command::Plan {
        let day = self.day.filter(|_| !self.listing);
        crate::app::command::Plan { day, module: self.module.clone(), ..Default::default() }
    }

    /// First and last day of the period that is printed.
    pub fn printed(&self, shape: &Shape, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let period = shape.period(self.day(today), self.start);
        (period.from, period.until)
    }

    /// The selected day.
    pub(super) fn day(&self, today: NaiveDate) -> NaiveDate {
        self.day.unwrap_or(today)
    }

    /// The day of the cursor: where the keys hold something, else the selected one.
    pub(super) fn cursor_day(&self, ctx: &ViewCtx<'_>) -> NaiveDate {
        let held = self.hand.at().filter(|_| self.hand.by_keys()).map(|at| at.day);
        held.unwrap_or_else(|| self.day(ctx.today))
    }

    /// The position of the cursor's lane.
    pub(super) fn cursor_lane(&self, shown: &Shown) -> usize {
        let held = self.hand.lane().filter(|_| self.hand.by_keys());
        held.or(self.lane.as_ref()).and_then(|lane| shown.lane_position(lane)).unwrap_or(0)
    }

    /// The selected place.
    pub(super) fn spot(&self, shown: &Shown, ctx: &ViewCtx<'_>) -> Spot {
        let lane = shown.lane(self.cursor_lane(shown)).cloned();
        let minute = shown.week().map(|week| self.cursor_minute(week, ctx));
        Spot { lane, minute, day: self.day(ctx.today) }
    }

    /// Where the hour cursor is: where it was put, at the selected session, or in the morning.
    pub(super) fn cursor_minute(&self, week: &Week, ctx: &ViewCtx<'_>) -> i64 {
        let held = self.hand.at().filter(|_| self.hand.by_keys()).and_then(|at| at.minute);
        let at_session = || {
            let block = week.block_of(self.day(ctx.today), self.session.as_ref()?)?;
            Some(block.from)
        };
        let (first, last) = week.hours;
        held.or(self.minute)
            .or_else(at_session)
            .unwrap_or(MORNING)
            .clamp(first, (last - HALF_HOUR).max(first))
    }

    /// Moves the hour cursor; the session that it comes to is the selected one.
    pub(super) fn step_hour(&mut self, week: &Week, ctx: &ViewCtx<'_>, later: bool) {
        let day = self.day(ctx.today);
        let minute = week.stepped(day, self.cursor_minute(week, ctx), later);
        self.minute = Some(minute);
        self.day = Some(day);
        self.scroll_to_cursor = true;
        self.follow_hour(week, ctx);
    }

    /// The session at the hour cursor is the selected one.
    fn follow_hour(&mut self, week: &Week, ctx: &ViewCtx<'_>) {
        let block = week.block_at(self.day(ctx.today), self.cursor_minute(week, ctx));
        self.session = block.and_then(|block| Some(week.entries.get(block.entry)?.session.clone()));
    }

    /// A day was selected: so is what stands there, at the hour where the cursor was, else first.
    pub(super) fn follow(&mut self, shown: &Shown, ctx: &ViewCtx<'_>) {
        match shown.week().filter(|_| self.minute.is_some()) {
            Some(week) => self.follow_hour(week, ctx),
            None => self.turn_session(shown, ctx, false),
        }
    }

    /// The period that is shown.
    pub(super) fn period(&self, ctx: &ViewCtx<'_>) -> Period {
        ctx.settings.calendar.period(self.cursor_day(ctx), self.start)
    }

    /// "November 2026".
    pub(super) fn title(&self, ctx: &ViewCtx<'_>) -> String {
        ctx.settings.calendar.title(ctx.texts, self.period(ctx))
    }

    pub(super) fn select_day(&mut self, day: NaiveDate) {
        self.day = Some(day);
        self.session = None;
        self.follow = true;
        self.scroll_to_cursor = true;
    }

    pub(super) fn select_spot(&mut self, spot: Spot) {
        self.day = Some(spot.day);
        self.minute = spot.minute.map(|minute| minute.div_euclid(HALF_HOUR) * HALF_HOUR);
        self.lane = spot.lane.or(self.lane.take());
        self.session = None;
        self.follow = true;
    }

    pub(super) fn select_lane(&mut self, lane: Lane) {
        self.lane = Some(lane);
        self.session = None;
        self.follow = true;
        self.scroll_to_cursor = true;
    }

    /// What was held came down here; it stays selected.
    pub(super) fn landed(&mut self, spot: Spot) {
        self.day = Some(spot.day);
        self.lane = spot.lane.or(self.lane.take());
        self.wants_focus = true;
    }

    /// Shows where the keys carry something to.
    pub(super) fn show(&mut self) {
        self.scroll_to_cursor = true;
    }

    /// Turns to another period.
    pub(super) fn turn(&mut self, ctx: &ViewCtx<'_>, by: i32) {
        let shape = &ctx.settings.calendar;
        let weeks = i64::from(by) * i64::from(shape.weeks()) * 7;
        self.start =
            self.start.filter(|_| shape.mode == Mode::Timeline).map(|start| days_later(start, weeks));
        self.select_day(shape.turned(self.day(ctx.today), by));
    }

    /// Selects the next session of the day, in turn.
    pub(super) fn turn_session(&mut self, shown: &Shown, ctx: &ViewCtx<'_>, backwards: bool) {
        let on_day = shown.on(self.day(ctx.today), self.cursor_lane(shown));
        let current = on_day.iter().position(|entry| self.session.as_ref() == Some(&entry.session));
        let count = on_day.len().max(1);
        let next = match (current, backwards) {
            (None, false) => 0,
            (None, true) => count - 1,
            (Some(at), false) => (at + 1) % count,
            (Some(at), true) => (at + count - 1) % count,
        };
        self.session = on_day.get(next).map(|entry| entry.session.clone());
        if self.session.is_some() {
            self.minute = None;
        }
    }

    /// Shows the undated sessions in the list.
    pub(super) fn show_undated(&mut self, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        self.period = ListPeriod::Undated;
        bar::set(ctx, out, |settings| settings.calendar.mode = Mode::List);
    }

    /// Shows a shorter or a longer period.
    pub(super) fn zoom(ctx: &ViewCtx<'_>, nearer: bool, out: &mut Vec<Command>) {
        let zoomed = ctx.settings.calendar.zoomed(nearer);
        if zoomed != ctx.settings.calendar {
            bar::set(ctx, out, |settings| settings.calendar = zoomed);
        }
    }

    /// Ctrl and the wheel zoom, a step for each turn that is felt.
    pub(super) fn zoom_by_wheel(&mut self, ui: &Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        const FELT: f32 = 0.25;
        if !ui.rect_contains_pointer(ui.max_rect()) {
            return;
        }
        self.wheel += ui.input(eframe::egui::InputState::zoom_delta).ln();
        if self.wheel.abs() > FELT {
            Self::zoom(ctx, self.wheel > 0.0, out);
            self.wheel = 0.0;
        }
    }

    /// Takes a session up to be moved by keys, or one of its ends.
    pub(super) fn take_by_keys(
        &mut self,
        ctx: &ViewCtx<'_>,
        id: &SessionId,
        grip: Grip,
        out: &mut Vec<Command>,
    ) {
        let Some(session) = ctx.catalogue.sessions.get(id) else { return };
        let spot = self.handle(ctx, session, grip);
        self.session = Some(id.clone());
        self.hand.take(ctx, id, grip, (By::Keys, spot), out);
        self.wants_focus = true;
        self.side_open = false;
    }

    /// Where keys take a session.
    fn handle(&self, ctx: &ViewCtx<'_>, session: &Session, grip: Grip) -> Spot {
        let shape = &ctx.settings.calendar;
        let selected = self.day(ctx.today);
        let is_on = session.days.iter().any(|day| day.date() == Some(selected));
        let day = match (grip, session.first_day()) {
            (_, None) => self.day_for(ctx, session),
            (Grip::End, _) => session.last_day().unwrap_or(selected),
            (Grip::Whole, _) if is_on => selected,
            (_, Some(first)) => first,
        };
        let times = session.days.iter().find(|at| at.date() == Some(day)).and_then(SessionDay::times);
        let minute = times.map(|(start, end)| minute(if grip == Grip::End { end } else { start }));
        Spot { day, minute: minute.filter(|_| shape.mode == Mode::Week), lane: self.lane_of(shape, session) }
    }

    /// The first day to try for a session without a date: in the period in which it should be, or here.
    fn day_for(&self, ctx: &ViewCtx<'_>, session: &Session) -> NaiveDate {
        let selected = self.day(ctx.today);
        let target = session.target.as_ref().and_then(Target::get).map(crate::catalogue::TargetPeriod::range);
        match target {
            Some((from, until)) if !(from..=until).contains(&selected) => {
                let calendar = &ctx.derived.calendar;
                let from = from.max(ctx.today);
                if calendar.is_working_day(from) {
                    from
                } else {
                    calendar.next_working_day(from).unwrap_or(from)
                }
            }
            _ => selected,
        }
    }

    fn lane_of(&self, shape: &Shape, session: &Session) -> Option<Lane> {
        if shape.mode != Mode::Timeline {
            return None;
        }
        Some(match (shape.lanes_of, &self.lane) {
            (LanesOf::Venues, _) => Lane::Venue(session.venue.clone()),
            (LanesOf::Trainers, Some(Lane::Trainer(Some(id)))) if session.trainers.contains(id) => {
                Lane::Trainer(Some(id.clone()))
            }
            (LanesOf::Trainers, _) => Lane::Trainer(session.trainers.first().cloned()),
        })
    }
}
