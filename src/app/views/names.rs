//! What records are called, for views: never empty, also where an id leads nowhere.

use super::ViewCtx;
use crate::catalogue::{CentreId, FocusId, ModuleId, PersonId, Session, TrainerId, VenueId, VenueKind};

impl ViewCtx<'_> {
    /// "Coesfeld".
    pub fn centre(&self, id: &CentreId) -> String {
        self.catalogue.centres.get(id).map_or_else(|| self.unknown(id), |centre| centre.label().to_owned())
    }

    /// "Beispiel, Anna".
    pub fn person(&self, id: &PersonId) -> String {
        self.catalogue.people.get(id).map_or_else(|| self.unknown(id), |person| person.list_name())
    }

    /// "Mirjam Probe".
    pub fn trainer(&self, id: &TrainerId) -> String {
        self.catalogue.trainers.get(id).map_or_else(|| self.unknown(id), |trainer| trainer.name.clone())
    }

    /// "Haus der Vielfalt, Duisburg".
    pub fn venue(&self, id: &VenueId) -> String {
        self.catalogue.venues.get(id).map_or_else(|| self.unknown(id), |venue| venue.label())
    }

    /// "Duisburg", or "online": for narrow columns.
    pub fn venue_town(&self, id: &VenueId) -> String {
        let Some(venue) = self.catalogue.venues.get(id) else { return self.unknown(id) };
        match venue.kind {
            VenueKind::Online => self.texts.online().to_owned(),
            VenueKind::OnSite if venue.town.is_empty() => venue.name.clone(),
            VenueKind::OnSite => venue.town.clone(),
        }
    }

    /// "Sprachsensibler Unterricht in allen Fächern".
    pub fn focus(&self, id: &FocusId) -> String {
        self.catalogue.foci.get(id).map_or_else(|| self.unknown(id), |focus| focus.name.clone())
    }

    /// "102 · Modul 2".
    pub fn module_code(&self, id: &ModuleId) -> String {
        self.catalogue.module(id).map_or_else(|| self.unknown(id), |found| self.texts.module_code(found))
    }

    /// "Scaffolding und Operatoren im Fachunterricht".
    pub fn module_title(&self, id: &ModuleId) -> String {
        self.catalogue.module(id).map_or_else(String::new, |found| found.module.title.clone())
    }

    /// "14/24", or "14" where there is no limit.
    pub fn seats(&self, session: &Session) -> String {
        let taken = session.seats_taken();
        self.catalogue.max_people(session).map_or_else(|| taken.to_string(), |most| format!("{taken}/{most}"))
    }

    /// Trainers of a session in one line.
    pub fn trainers(&self, session: &Session) -> String {
        session.trainers.iter().map(|id| self.trainer(id)).collect::<Vec<_>>().join(", ")
    }

    /// "Coesfeld, Herford und 3 weitere KIs".
    pub fn centres_in_short(&self, centres: &[CentreId]) -> String {
        const NAMED: usize = 2;
        let names: Vec<_> = centres.iter().take(NAMED).map(|id| self.centre(id)).collect();
        match centres.len().saturating_sub(NAMED) {
            0 => self.texts.list(&names),
            more => self.texts.and_more(more, names.join(", ")),
        }
    }

    fn unknown(&self, id: &impl std::fmt::Display) -> String {
        self.texts.unknown_record(id.to_string())
    }
}
