//! The sessions of the programme: those of offerings in use that aren't called off.

use chrono::NaiveDate;

use crate::catalogue::{
    AsWritten, Catalogue, ModuleId, ModuleRef, OfferingStatus, Session, SessionStatus, TargetPeriod,
    VenueKind,
};
use crate::documents::Line;
use crate::documents::section::{Holds, Section};
use crate::texts::Texts;

/// The sessions of a period.
pub(super) struct Runs<'a> {
    /// With a day in the period, by first day.
    pub dated: Vec<(&'a Session, ModuleRef<'a>)>,
    /// Without a day yet, meant for a time within the period.
    pub undated: Vec<(&'a Session, TargetPeriod)>,
}

impl<'a> Runs<'a> {
    pub fn of(catalogue: &'a Catalogue, (from, until): (NaiveDate, NaiveDate)) -> Self {
        let shown = |session: &Session| {
            let found = catalogue.module(&session.module)?;
            let active = found.offering.status == OfferingStatus::Active;
            (active && session.status != SessionStatus::Cancelled).then_some(found)
        };
        let mut dated = Vec::new();
        let mut undated = Vec::new();
        for session in catalogue.sessions.iter().map(AsRef::as_ref) {
            let Some(found) = shown(session) else { continue };
            let inside = |day: NaiveDate| (from..=until).contains(&day);
            if session.days.iter().filter_map(crate::catalogue::SessionDay::date).any(inside) {
                dated.push((session, found));
            } else if session.days.is_empty()
                && let Some(target) = session.target.as_ref().and_then(AsWritten::get)
                && target.range().0 <= until
                && target.range().1 >= from
            {
                undated.push((session, target));
            }
        }
        dated.sort_by_key(|(session, _)| (session.first_day(), session.id.clone()));
        undated.sort_by_key(|(session, target)| (target.range(), session.id.clone()));
        Self { dated, undated }
    }

    /// What stands below an offering about one of its modules: a line a session.
    pub fn lines(&self, catalogue: &Catalogue, module: &ModuleId, texts: Texts) -> Vec<String> {
        let dated = self.dated.iter().filter(|(session, _)| session.module == *module).map(|(session, _)| {
            let dates = texts.date_span(session.first_day(), session.last_day());
            let place = place(catalogue, session, texts);
            if place.is_empty() { dates } else { format!("{dates}, {place}") }
        });
        let undated = self.undated.iter().filter(|(session, _)| session.module == *module);
        dated.chain(undated.map(|(_, target)| texts.programme_planned(texts.target(*target)))).collect()
    }

    /// All of them by date.
    pub fn section(&self, catalogue: &Catalogue, texts: Texts) -> Section {
        let row = |(session, found): &(&Session, ModuleRef<'_>)| {
            let code = texts.module_code(*found);
            let title = found.module.title.trim();
            let title = if title.is_empty() { &found.offering.title } else { title };
            let deadline = session.registration_deadline.as_ref().map(|date| texts.written_date(date));
            vec![
                texts.date_span(session.first_day(), session.last_day()).into(),
                times(session, texts).into(),
                Line::cell(&format!("{code}: {title}")),
                Line::cell(&place(catalogue, session, texts)),
                deadline.unwrap_or_default().into(),
            ]
        };
        let columns = [
            (texts.fact_dates(), Holds::Date),
            (texts.trainer_plan_time(), Holds::Date),
            (texts.trainer_plan_what(), Holds::Text),
            (texts.fact_venue(), Holds::Name),
            (texts.centre_profile_deadline(), Holds::Date),
        ];
        let rows = self.dated.iter().map(row).collect();
        Section::new(texts.programme_by_date()).table(&columns, rows, texts.programme_no_sessions())
    }
}

/// The times, where all days have the same.
fn times(session: &Session, texts: Texts) -> String {
    let mut times: Vec<_> = session.days.iter().map(|day| texts.times(day)).collect();
    times.dedup();
    if let [only] = times.as_slice() { only.clone() } else { texts.programme_times_differ().to_owned() }
}

/// The house with its town, or "online". Never the link: brochures lie about.
fn place(catalogue: &Catalogue, session: &Session, texts: Texts) -> String {
    let Some(venue) = session.venue.as_ref().and_then(|id| catalogue.venues.get(id)) else {
        return String::new();
    };
    if venue.kind == VenueKind::Online { texts.online().to_owned() } else { venue.label() }
}
