//! The views. Each has plain rows in its `model`, testable without a window, and painting in its `mod`.
//! A view gets the catalogue and what follows from it to read, keeps selection and drafts in its own
//! state, and pushes commands.

mod atlas;
mod cached;
pub mod centres;
pub mod certificates;
mod choices;
mod coming;
mod date_draft;
pub mod documents;
pub mod doubles;
pub mod findings;
mod form;
mod form_ui;
pub mod import;
mod kept;
pub(super) mod leave;
pub(super) mod live;
pub mod matching;
mod names;
pub mod offerings;
pub mod overview;
mod paper;
pub mod people;
pub mod plan;
mod print_menu;
mod removal;
pub mod reports;
pub mod resources;
pub mod session;
pub mod sessions;
pub mod settings;
mod tables;
#[cfg(test)]
mod testing;

use chrono::NaiveDate;
use eframe::egui::Ui;
pub use kept::Kept;

use super::command::{Command, Plan};
use super::derived::Derived;
use super::place::Place;
use super::settings::Settings;
use crate::catalogue::Catalogue;
use crate::texts::Texts;

/// What a view may read.
#[derive(Clone, Copy)]
pub struct ViewCtx<'a> {
    /// The data.
    pub catalogue: &'a Catalogue,
    /// What follows from it. May lag behind a large catalogue by a moment.
    pub derived: &'a Derived,
    /// The words.
    pub texts: Texts,
    /// The day it is.
    pub today: NaiveDate,
    /// How the window is set.
    pub settings: &'a Settings,
    /// Where the user is.
    pub place: &'a Place,
}

/// What the views remember: selection, filters, drafts. Never data of the catalogue.
#[derive(Default)]
pub struct Views {
    pub(super) overview: overview::State,
    pub(super) offerings: offerings::State,
    pub(super) centres: centres::State,
    pub(super) certificates: certificates::State,
    pub(super) matching: matching::State,
    pub(super) sessions: sessions::State,
    pub(super) session: session::State,
    pub(super) plan: plan::State,
    pub(super) people: people::State,
    pub(super) reports: reports::State,
    pub(super) resources: resources::State,
    pub(super) documents: documents::State,
    pub(super) doubles: doubles::State,
    pub(super) findings: findings::State,
    pub(super) import: import::State,
    pub(super) settings: settings::State,
}

impl Views {
    /// Paints the view of the current place.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
        match ctx.place {
            Place::Overview => overview::ui(ui, ctx, &mut self.overview, &mut self.reports, out),
            Place::Offerings(open) => offerings::ui(ui, ctx, open.as_ref(), &mut self.offerings, out),
            Place::Centres(open) => centres::ui(ui, ctx, open.as_ref(), &mut self.centres, out),
            Place::Matching(_) | Place::Matrix | Place::Map(_) => {
                matching::ui(ui, ctx, &mut self.matching, out);
            }
            Place::Sessions => sessions::ui(ui, ctx, &mut self.sessions, out),
            Place::Session(id) => session::ui(ui, ctx, id, &mut self.session, out),
            Place::Plan => plan::ui(ui, ctx, &mut self.plan, out),
            Place::People(open) => people::ui(ui, ctx, open.as_ref(), &mut self.people, out),
            Place::Trainers(_) | Place::Venues(_) => resources::ui(ui, ctx, &mut self.resources, out),
            Place::Reports => reports::ui(ui, ctx, &mut self.reports, out),
            Place::Certificates(open) => {
                certificates::ui(ui, ctx, open.as_ref(), &mut self.certificates, out);
            }
            Place::Documents => documents::ui(ui, ctx, &mut self.documents, out),
            Place::Doubles => doubles::ui(ui, ctx, &mut self.doubles, out),
            Place::Import => import::ui(ui, ctx, &mut self.import, out),
            Place::Findings => findings::ui(ui, ctx, &mut self.findings, out),
            Place::Settings => settings::ui(ui, ctx, &mut self.settings, out),
        }
    }

    /// Whether a form holds what no edit has yet.
    pub(super) fn hold_drafts(&self, today: NaiveDate) -> bool {
        self.plan.holds_draft()
            || self.offerings.holds_drafts(today)
            || self.resources.holds_drafts(today)
            || self.settings.holds_drafts(today)
    }

    /// Where the first of these forms is; it is open when the user comes there.
    pub(super) fn show_drafts(&mut self, today: NaiveDate) -> Option<Place> {
        let plan = self.plan.holds_draft().then_some(Place::Plan);
        plan.or_else(|| self.offerings.show_drafts(today))
            .or_else(|| self.resources.show_drafts(today))
            .or_else(|| self.settings.show_drafts(today))
    }

    /// What is known of a new session from where the user is: the chosen module and centres.
    pub(super) fn plan_here(&self, place: &Place) -> Plan {
        match place {
            Place::Matching(module) => self.matching.plan(module.as_ref()),
            Place::Matrix => self.matching.plan_of_cells(),
            Place::Map(_) => self.matching.plan_of_map(),
            Place::Centres(Some(centre)) => Plan { centres: vec![centre.clone()], ..Plan::default() },
            Place::Sessions => self.sessions.plan(),
            _ => Plan::default(),
        }
    }
}
