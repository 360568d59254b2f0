//! Trainers and venues as rows: plain values.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use crate::app::views::ViewCtx;
use crate::catalogue::{
    Accessibility, SessionDay, SessionStatus, Trainer, TrainerId, Venue, VenueId, VenueKind, WorkDay,
};
use crate::collation;
use crate::search::folded;

/// A trainer in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainerRow {
    /// Who.
    pub id: TrainerId,
    /// Name.
    pub name: String,
    /// Foci and modules.
    pub teaches: String,
    /// "Mo Di Mi"
    pub weekdays: String,
    /// Home town.
    pub town: String,
    /// Session days in this month,
    pub days: usize,
    /// and the most agreed.
    pub most: Option<u8>,
    /// "intern"
    pub kind: &'static str,
}

impl TrainerRow {
    /// "3/8", or "3" where nothing is agreed.
    pub fn days_of_most(&self) -> String {
        self.most.map_or_else(|| self.days.to_string(), |most| format!("{}/{most}", self.days))
    }

    /// More days than agreed.
    pub fn is_over(&self) -> bool {
        self.most.is_some_and(|most| self.days > usize::from(most))
    }
}

/// A venue in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VenueRow {
    /// Which.
    pub id: VenueId,
    /// Name.
    pub name: String,
    /// Town, or "online".
    pub town: String,
    /// Administrative district.
    pub district: String,
    /// Seats of its rooms: "30 + 12".
    pub seats: String,
    /// Seats in all, to sort by.
    pub seat_count: u32,
    /// What is there.
    pub equipment: String,
    /// "stufenlos"
    pub accessibility: &'static str,
    /// The next day on which a session is there.
    pub next: Option<NaiveDate>,
}

/// Who and what passes the words of `filter`, by name.
pub fn trainers(ctx: &ViewCtx<'_>, filter: &str) -> Vec<TrainerRow> {
    let days = days_this_month(ctx);
    let row = |trainer: &Trainer| trainer_row(ctx, trainer, days.get(&trainer.id).map_or(0, BTreeSet::len));
    let mut rows: Vec<_> = ctx.catalogue.trainers.iter().map(|trainer| row(trainer)).collect();
    let passes = words(filter);
    rows.retain(|row| passes(&format!("{} {} {}", row.name, row.teaches, row.town)));
    rows.sort_by(|a, b| collation::compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    rows
}

/// The venues in the same way.
pub fn venues(ctx: &ViewCtx<'_>, filter: &str) -> Vec<VenueRow> {
    let next = next_days(ctx);
    let mut rows: Vec<_> = ctx
        .catalogue
        .venues
        .iter()
        .map(|venue| venue_row(ctx, venue, next.get(&venue.id).copied()))
        .collect();
    let passes = words(filter);
    rows.retain(|row| passes(&format!("{} {} {} {}", row.name, row.town, row.district, row.equipment)));
    rows.sort_by(|a, b| collation::compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    rows
}

fn words(filter: &str) -> impl Fn(&str) -> bool {
    let query = folded(filter.trim());
    move |text| {
        let text = folded(text);
        query.split_whitespace().all(|word| text.contains(word))
    }
}

fn trainer_row(ctx: &ViewCtx<'_>, trainer: &Trainer, days: usize) -> TrainerRow {
    let foci = trainer.foci.iter().map(|id| ctx.focus(id));
    let modules = trainer.modules.iter().map(|id| ctx.module_code(id));
    TrainerRow {
        id: trainer.id.clone(),
        name: trainer.name.clone(),
        teaches: foci.chain(modules).collect::<Vec<_>>().join(", "),
        weekdays: weekdays(ctx, &trainer.weekdays),
        town: trainer.town.clone(),
        days,
        most: trainer.max_days_per_month,
        kind: if trainer.external { ctx.texts.resources_external() } else { ctx.texts.resources_internal() },
    }
}

/// "Mo Di Mi"; none given means Monday to Friday.
fn weekdays(ctx: &ViewCtx<'_>, days: &[WorkDay]) -> String {
    let short = |day: WorkDay| ctx.texts.weekday_short(day);
    if days.is_empty() {
        return format!("{}–{}", short(WorkDay::Mon), short(WorkDay::Fri));
    }
    WorkDay::ALL.into_iter().filter(|day| days.contains(day)).map(short).collect::<Vec<_>>().join(" ")
}

/// On which days of this month each trainer teaches.
fn days_this_month(ctx: &ViewCtx<'_>) -> BTreeMap<TrainerId, BTreeSet<NaiveDate>> {
    let month = |day: &NaiveDate| (day.year(), day.month()) == (ctx.today.year(), ctx.today.month());
    let mut days = BTreeMap::<TrainerId, BTreeSet<NaiveDate>>::new();
    let sessions = ctx.catalogue.sessions.iter().filter(|session| session.status != SessionStatus::Cancelled);
    for session in sessions {
        for day in session.days.iter().filter_map(SessionDay::date).filter(month) {
            for trainer in &session.trainers {
                days.entry(trainer.clone()).or_default().insert(day);
            }
        }
    }
    days
}

fn venue_row(ctx: &ViewCtx<'_>, venue: &Venue, next: Option<NaiveDate>) -> VenueRow {
    let seats: Vec<_> = venue.rooms.iter().filter_map(|room| room.capacity).collect();
    let text = match (venue.kind, seats.is_empty()) {
        (VenueKind::Online, true) => ctx.texts.resources_no_limit().to_owned(),
        (VenueKind::OnSite, true) => "–".to_owned(),
        _ => seats.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + "),
    };
    let online = venue.kind == VenueKind::Online;
    VenueRow {
        id: venue.id.clone(),
        name: venue.name.clone(),
        town: ctx.venue_town(&venue.id),
        district: venue.district.clone(),
        seats: text,
        seat_count: seats.iter().map(|&seats| u32::from(seats)).sum(),
        equipment: venue.equipment.join(", "),
        accessibility: match venue.accessibility {
            _ if online => "–",
            Accessibility::Unknown => ctx.texts.resources_unknown(),
            known => ctx.texts.accessibility(known),
        },
        next,
    }
}

/// The next day, today included, on which each venue has a session.
fn next_days(ctx: &ViewCtx<'_>) -> BTreeMap<VenueId, NaiveDate> {
    let mut next = BTreeMap::<VenueId, NaiveDate>::new();
    for session in ctx.catalogue.sessions.iter().filter(|session| session.is_upcoming()) {
        let day = session.days.iter().filter_map(SessionDay::date).filter(|day| *day >= ctx.today).min();
        if let (Some(venue), Some(day)) = (&session.venue, day) {
            next.entry(venue.clone()).and_modify(|first| *first = day.min(*first)).or_insert(day);
        }
    }
    next
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
