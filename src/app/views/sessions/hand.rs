//! What is held in the hand, by pointer or by keys: a session that is moved or stretched, one without a
//! date, or a new one that is being drawn; and what would be in its way where.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use eframe::egui::Ui;
use rustc_hash::FxHashMap;

use super::landing::{Landing, Lane, Spot, What, land};
use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::views::cached::Cached;
use crate::catalogue::{ModuleId, Reaction, Session, SessionId};
use crate::scheduling::{Grip, Occupancy, STEP_MINUTES};

/// Looking for clashes takes at most so much of a frame; the rest follows with the next ones.
const BUDGET: Duration = Duration::from_millis(4);
/// Times don't change before the pointer went so many minutes: who moves a day doesn't mean the hour.
const STICKY_MINUTES: i64 = 30;

/// What moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The pointer, as long as its button is down.
    Pointer,
    /// The arrow keys, until Enter or Esc.
    Keys,
}

/// The hand.
#[derive(Default)]
pub struct Hand {
    held: Option<Held>,
    occupancy: Cached<(), Occupancy>,
}

struct Held {
    what: What,
    by: By,
    /// Where it was taken.
    from: Spot,
    /// Where it is; none: outside the calendar.
    at: Option<Spot>,
    /// The session as it is, unless it is new.
    before: Option<Arc<Session>>,
    /// The worst that would happen at a place.
    marks: FxHashMap<Spot, Option<Reaction>>,
    /// What would happen where it is.
    landing: Option<Landing>,
}

impl Hand {
    /// Whether something is held.
    pub fn is_full(&self) -> bool {
        self.held.is_some()
    }

    /// Whether the pointer holds something.
    pub fn by_pointer(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.by == By::Pointer)
    }

    /// Whether the keys hold something.
    pub fn by_keys(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.by == By::Keys)
    }

    /// What is held.
    pub fn what(&self) -> Option<&What> {
        self.held.as_ref().map(|held| &held.what)
    }

    /// Where it is.
    pub fn at(&self) -> Option<&Spot> {
        self.held.as_ref()?.at.as_ref()
    }

    /// What would happen if it were dropped now.
    pub fn landing(&self) -> Option<&Landing> {
        self.held.as_ref()?.landing.as_ref()
    }

    /// Takes a session, if it can still be moved; says so if not.
    pub fn take(
        &mut self,
        ctx: &ViewCtx<'_>,
        id: &SessionId,
        grip: Grip,
        (by, from): (By, Spot),
        out: &mut Vec<Command>,
    ) {
        let Some(before) = ctx.catalogue.sessions.get(id) else { return };
        if !before.is_upcoming() {
            out.push(Command::Say(ctx.texts.sessions_over_stays().to_owned()));
            return;
        }
        let what = if before.first_day().is_none() {
            What::Undated(id.clone())
        } else {
            What::Session(id.clone(), grip)
        };
        self.hold(ctx, what, (by, from), Some(Arc::clone(before)));
    }

    /// Starts to draw a new session.
    pub fn draw(&mut self, ctx: &ViewCtx<'_>, module: Option<&ModuleId>, (by, from): (By, Spot)) {
        self.hold(ctx, What::New(module.cloned()), (by, from), None);
    }

    fn hold(&mut self, ctx: &ViewCtx<'_>, what: What, (by, from): (By, Spot), before: Option<Arc<Session>>) {
        let at = Some(from.clone());
        self.held = Some(Held { what, by, from, at, before, marks: FxHashMap::default(), landing: None });
        self.judge(ctx);
    }

    /// Lets go without a change.
    pub fn cancel(&mut self) {
        self.held = None;
    }

    /// Carries it elsewhere; `None`: off the calendar.
    pub fn carry(&mut self, ctx: &ViewCtx<'_>, to: Option<Spot>) {
        let Some(held) = &mut self.held else { return };
        let to = to.map(|to| held.steadied(to));
        if held.at != to {
            held.at = to;
            self.judge(ctx);
        }
    }

    fn judge(&mut self, ctx: &ViewCtx<'_>) {
        let occupancy = self.occupancy.get(ctx, &(), || Occupancy::new(ctx.catalogue, &ctx.derived.calendar));
        let Some(held) = &mut self.held else { return };
        held.landing = held.at.as_ref().and_then(|at| held.land(ctx, occupancy, at));
    }

    /// Lets go here: what has to be done.
    pub fn drop(&mut self, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        let Some(Held { what, before, landing: Some(landing), .. }) = self.held.take() else { return };
        landing.commands(ctx, &what, before.as_deref(), out);
    }

    /// Looks at `days` (in the lane where it is), as far as this frame has time; comes back for the rest.
    pub fn look_at(&mut self, ui: &Ui, ctx: &ViewCtx<'_>, days: impl Iterator<Item = NaiveDate>) {
        let Some(held) = &mut self.held else { return };
        let Some(at) = held.at.clone() else { return };
        let occupancy = self.occupancy.get(ctx, &(), || Occupancy::new(ctx.catalogue, &ctx.derived.calendar));
        let start = Instant::now();
        for day in days {
            let spot = Spot { day, ..at.clone() };
            if held.marks.contains_key(&spot) {
                continue;
            }
            if start.elapsed() > BUDGET {
                ui.ctx().request_repaint();
                return;
            }
            let worst = held.land(ctx, occupancy, &spot).and_then(|landing| landing.worst());
            held.marks.insert(spot, worst);
        }
    }

    /// The worst that would happen on `day` in the lane where it is: nothing, a warning, or a refusal.
    pub fn mark(&self, day: NaiveDate) -> Option<Reaction> {
        let held = self.held.as_ref()?;
        let spot = Spot { day, ..held.at.clone()? };
        held.marks.get(&spot).copied().flatten()
    }

    /// The lane where it is.
    pub fn lane(&self) -> Option<&Lane> {
        self.at()?.lane.as_ref()
    }
}

impl Held {
    fn land(&self, ctx: &ViewCtx<'_>, occupancy: &Occupancy, at: &Spot) -> Option<Landing> {
        land(ctx, occupancy, &self.what, self.before.as_deref(), (&self.from, at))
    }

    /// Times in steps of a quarter of an hour, and no other hour by a trembling hand.
    fn steadied(&self, mut to: Spot) -> Spot {
        if self.by == By::Keys {
            return to;
        }
        let (Some(from), Some(minute)) = (self.from.minute, to.minute) else { return to };
        let step = |minutes: i64| (minutes + STEP_MINUTES / 2).div_euclid(STEP_MINUTES) * STEP_MINUTES;
        to.minute = Some(match self.what {
            What::Session(_, Grip::Whole) if (minute - from).abs() < STICKY_MINUTES => from,
            What::Session(_, Grip::Whole) => from + step(minute - from),
            What::Session(..) | What::New(_) => step(minute),
            What::Undated(_) => from,
        });
        if matches!(self.what, What::Session(_, Grip::Start | Grip::End)) {
            to.day = self.from.day;
        }
        to
    }
}
