//! What makes one free slot better than another, in points. A kilometre of mean distance costs as much as
//! half a day of waiting; the rest follows from what offices trade against each other: a trainer's tenth
//! day in a month is worth two weeks of patience, a carnival week three.

use chrono::{Days, NaiveDate};

use super::Clash;
use super::occupancy::{Occupancy, dates};
use super::slots::{DayTimes, Search, SlotReason};
use super::trainers::first_of_month;
use crate::calendar::Calendar;
use crate::catalogue::{ClashKind, Module, Session, SessionDay, Time, Trainer, Venue};

/// For each day of waiting.
const DAY: i32 = 2;
/// For each kilometre of mean distance.
const KM: i32 = 1;
/// For each day that the trainer teaches in the month already.
const LOAD: i32 = 3;
/// For a custom within [`NEARBY`] days.
const CUSTOM: i32 = 40;
/// For a room that doesn't take the most people.
const FEWER_SEATS: i32 = 30;
/// For ten seats more than needed: small rooms stay free for small groups and large for large.
const SPARE_TEN: i32 = 1;
/// Days around a custom.
const NEARBY: Days = Days::new(3);
/// Minutes that fit into half a day.
const HALF_DAY: u16 = 180;

/// Sooner is better.
pub(super) fn soon(from: NaiveDate, day: NaiveDate) -> i32 {
    let days = (day - from).num_days().clamp(0, 10_000);
    -DAY * i32::try_from(days).unwrap_or(0)
}

/// A day of the wanted shape.
pub(super) fn day_shape(times: DayTimes, module: &Module) -> fn(NaiveDate) -> SessionDay {
    let minutes = module.teaching_minutes / u16::from(module.days.max(1));
    match times {
        DayTimes::AsModule if (1..=HALF_DAY).contains(&minutes) => SessionDay::half,
        DayTimes::AsModule | DayTimes::Whole => SessionDay::whole,
        DayTimes::Afternoon => SessionDay::half,
        DayTimes::Morning => {
            |date| SessionDay { end: Time::new("12:30"), breaks: Vec::new(), ..SessionDay::whole(date) }
        }
    }
}

/// How near and how large the venue is.
pub(super) fn venue(search: &Search<'_>, venue: &Venue, room: Option<&str>) -> (i32, Vec<SlotReason>) {
    let (mut score, mut reasons) = (0, Vec::new());
    if let Some(km) = mean_distance(search, venue) {
        score -= KM * i32::try_from(km).unwrap_or(i32::MAX / 4);
        reasons.push(SlotReason::Distance { km });
    }
    if let (Some(seats), Some(most)) = (venue.capacity(room), search.module.module.max_people) {
        if seats < most {
            score -= FEWER_SEATS;
            reasons.push(SlotReason::FewerSeats { seats, most });
        } else {
            score -= i32::from((seats - most) / 10) * SPARE_TEN;
        }
    }
    (score, reasons)
}

/// Mean distance of the invited centres to the venue in whole kilometres.
fn mean_distance(search: &Search<'_>, venue: &Venue) -> Option<u32> {
    let to = venue.position.as_ref().filter(|position| position.is_possible())?;
    let centres = &search.occupancy.catalogue.centres;
    let distances: Vec<f64> = search
        .query
        .invited
        .iter()
        .filter_map(|id| centres.get(id)?.position.as_ref().filter(|position| position.is_possible()))
        .map(|from| from.distance_km(to))
        .collect();
    let count = u32::try_from(distances.len()).ok().filter(|count| *count > 0)?;
    // No two places are further apart than half the Earth's girth.
    let mean = (distances.iter().sum::<f64>() / f64::from(count)).round().clamp(0.0, 20_100.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped above")]
    Some(mean as u32)
}

/// How much the trainer teaches in the month of the first day.
pub(super) fn trainer(occupancy: &Occupancy, trainer: &Trainer, session: &Session) -> (i32, Vec<SlotReason>) {
    let Some(first) = session.first_day() else { return (0, Vec::new()) };
    let mut days = occupancy.days_in_month(&trainer.id, first_of_month(first), session);
    days.sort_unstable();
    days.dedup();
    let load = i32::try_from(days.len()).unwrap_or(i32::MAX / 4);
    let reason = SlotReason::TrainerLoad { trainer: trainer.id.clone(), days: days.len() };
    (-LOAD * load, vec![reason])
}

/// Whether all invited centres can come.
pub(super) fn invited_free(centres: usize, clashes: &[Clash]) -> Option<SlotReason> {
    let busy =
        clashes.iter().any(|clash| matches!(clash.kind, ClashKind::CentreAway | ClashKind::CentreBusy));
    (centres > 0 && !busy).then_some(SlotReason::AllInvitedFree { centres })
}

/// A custom close to one of the days but on none: that would be a clash.
pub(super) fn custom_nearby(calendar: &Calendar, session: &Session) -> Option<(i32, SlotReason)> {
    let days = dates(session);
    let first = days.first()?.checked_sub_days(NEARBY)?;
    let last = days.last()?.checked_add_days(NEARBY)?;
    let mut around = first.iter_days().take_while(|day| *day <= last).filter(|day| !days.contains(day));
    let (day, custom) = around.find_map(|day| Some((day, calendar.custom(day)?)))?;
    Some((CUSTOM, SlotReason::CustomNearby { custom, day }))
}
