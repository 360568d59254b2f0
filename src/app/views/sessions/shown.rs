//! What the calendar shows, in whichever form: worked out once per version, period and filter.

use chrono::NaiveDate;

use super::entry::Entry;
use super::landing::Lane;
use super::lanes::Lanes;
use super::list::{self, Undated};
use super::month::Sheet;
use super::span::{Mode, Period, Shape};
use super::week::Week;
use crate::app::views::ViewCtx;

/// The form with its days and sessions.
#[derive(Default)]
pub struct Shown {
    /// Days and sessions.
    pub form: Form,
    /// Sessions without a date.
    pub undated: Vec<Undated>,
}

/// One of the forms.
pub enum Form {
    /// A month, or half a school year.
    Sheet(Sheet),
    /// A week with its hours.
    Week(Week),
    /// The timeline.
    Lanes(Lanes),
}

impl Default for Form {
    fn default() -> Self {
        Self::Sheet(Sheet::default())
    }
}

impl Shown {
    /// What there is to show.
    pub fn of(ctx: &ViewCtx<'_>, shape: &Shape, period: Period, query: &str) -> Self {
        let form = match shape.mode {
            Mode::Week => Form::Week(Week::of(ctx, period, query)),
            Mode::HalfYear => Form::Sheet(Sheet::half_year(ctx, period, query)),
            Mode::Timeline => Form::Lanes(Lanes::of(ctx, shape.lanes_of, period, query)),
            Mode::Month | Mode::List => Form::Sheet(Sheet::month(ctx, period.from, query)),
        };
        Self { form, undated: list::undated(ctx, query) }
    }

    /// The sessions shown.
    pub fn entries(&self) -> &[Entry] {
        match &self.form {
            Form::Sheet(sheet) => &sheet.entries,
            Form::Week(week) => &week.entries,
            Form::Lanes(lanes) => &lanes.entries,
        }
    }

    /// How many sessions the period has.
    pub fn count(&self) -> usize {
        match &self.form {
            Form::Sheet(sheet) => sheet.count,
            Form::Week(_) | Form::Lanes(_) => self.entries().len(),
        }
    }

    /// The sessions on a day; in the timeline those of one lane.
    pub fn on(&self, day: NaiveDate, lane: usize) -> Vec<&Entry> {
        match &self.form {
            Form::Lanes(lanes) => lanes.on(lane, day).collect(),
            _ => self.entries().iter().filter(|entry| entry.is_on(day)).collect(),
        }
    }

    /// The week, where it is one.
    pub fn week(&self) -> Option<&Week> {
        if let Form::Week(week) = &self.form { Some(week) } else { None }
    }

    /// How many lanes there are.
    pub fn lane_count(&self) -> usize {
        if let Form::Lanes(lanes) = &self.form { lanes.rows.len() } else { 0 }
    }

    /// The lane at a position.
    pub fn lane(&self, at: usize) -> Option<&Lane> {
        let Form::Lanes(lanes) = &self.form else { return None };
        lanes.rows.get(at).map(|row| &row.lane)
    }

    /// The position of a lane.
    pub fn lane_position(&self, lane: &Lane) -> Option<usize> {
        let Form::Lanes(lanes) = &self.form else { return None };
        lanes.rows.iter().position(|row| row.lane == *lane)
    }

    /// The lane so many places further down; the last one where there are no more.
    pub fn lane_beside(&self, lane: &Lane, by: isize) -> Lane {
        let at = self.lane_position(lane).unwrap_or(0).saturating_add_signed(by);
        self.lane(at.min(self.lane_count().saturating_sub(1))).unwrap_or(lane).clone()
    }
}
