//! What the map is coloured by.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::app::views::ViewCtx;
use crate::app::views::atlas::{Board, travel};
use crate::catalogue::{Area, FocusId, ModuleId, Offering, OfferingId, Position, SessionId, VenueId};
use crate::documents::picture::{MapContent, MapEntry};
use crate::reports::{Class, Share, Topic, standings};

use super::super::common::{session_words, sessions_ahead};

/// What the map is coloured by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// Coverage with everything.
    #[default]
    All,
    /// Coverage with the offerings of an area.
    Area(Area),
    /// Coverage of those who chose a focus, with its offerings.
    Focus(FocusId),
    /// Coverage with an offering.
    Offering(OfferingId),
    /// Where everybody stands with a module.
    Module(ModuleId),
    /// Who comes to a session from how far.
    Session(SessionId),
}

/// The kinds of [`Subject`], to choose first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// [`Subject::All`].
    All,
    /// [`Subject::Area`].
    Area,
    /// [`Subject::Focus`].
    Focus,
    /// [`Subject::Offering`].
    Offering,
    /// [`Subject::Module`].
    Module,
    /// [`Subject::Session`].
    Session,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::All, Self::Area, Self::Focus, Self::Offering, Self::Module, Self::Session];

    /// What there is to choose of this kind, with its words.
    pub fn choices(self, ctx: &ViewCtx<'_>) -> Vec<(Subject, String)> {
        let texts = ctx.texts;
        match self {
            Self::All => vec![(Subject::All, texts.map_everything().to_owned())],
            Self::Area => Area::ALL.map(|area| (Subject::Area(area), texts.area(area).to_owned())).into(),
            Self::Focus => {
                let foci = ctx.derived.sums.foci.iter().map(|sum| &sum.of);
                foci.map(|id| (Subject::Focus(id.clone()), ctx.focus(id))).collect()
            }
            Self::Offering => {
                let offerings = active(ctx);
                offerings
                    .map(|of| {
                        (Subject::Offering(of.id.clone()), format!("{} {}", of.short_number(), of.title))
                    })
                    .collect()
            }
            Self::Module => active(ctx)
                .flat_map(|offering| offering.modules_in_order())
                .map(|module| (Subject::Module(module.id.clone()), module_words(ctx, &module.id)))
                .collect(),
            Self::Session => sessions_ahead(ctx, |_| true)
                .into_iter()
                .map(|session| {
                    let words = session_words(ctx, session);
                    let words = format!("{} · {words}", ctx.module_code(&session.module));
                    (Subject::Session(session.id.clone()), words)
                })
                .collect(),
        }
    }
}

fn active<'a>(ctx: &ViewCtx<'a>) -> impl Iterator<Item = &'a Offering> {
    let (catalogue, matches) = (ctx.catalogue, &ctx.derived.matches);
    matches.iter().filter_map(|found| catalogue.offerings.get(&found.offering)).map(|offering| &**offering)
}

/// "102 · Modul 2: Scaffolding".
fn module_words(ctx: &ViewCtx<'_>, id: &ModuleId) -> String {
    let (code, title) = (ctx.module_code(id), ctx.module_title(id));
    if title.is_empty() { code } else { ctx.texts.module_with_title(&code, &title) }
}

impl Subject {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::All => Kind::All,
            Self::Area(_) => Kind::Area,
            Self::Focus(_) => Kind::Focus,
            Self::Offering(_) => Kind::Offering,
            Self::Module(_) => Kind::Module,
            Self::Session(_) => Kind::Session,
        }
    }

    /// Its words; empty if it is gone.
    pub fn words(&self, ctx: &ViewCtx<'_>) -> String {
        let texts = ctx.texts;
        match self {
            Self::All => texts.map_everything().to_owned(),
            Self::Area(area) => texts.area(*area).to_owned(),
            Self::Focus(id) => ctx.focus(id),
            Self::Offering(id) => ctx
                .catalogue
                .offerings
                .get(id)
                .map(|of| format!("{} {}", of.short_number(), of.title))
                .unwrap_or_default(),
            Self::Module(id) => module_words(ctx, id),
            Self::Session(id) => ctx
                .catalogue
                .sessions
                .get(id)
                .map(|of| format!("{} · {}", ctx.module_code(&of.module), session_words(ctx, of)))
                .unwrap_or_default(),
        }
    }

    /// Whether the catalogue still has it.
    pub fn exists(&self, ctx: &ViewCtx<'_>) -> bool {
        match self {
            Self::All | Self::Area(_) => true,
            Self::Focus(id) => ctx.catalogue.foci.get(id).is_some(),
            Self::Offering(id) => ctx.catalogue.offerings.get(id).is_some(),
            Self::Module(id) => ctx.catalogue.module(id).is_some(),
            Self::Session(id) => ctx.catalogue.sessions.get(id).is_some(),
        }
    }

    /// The one module that a session for it would have.
    pub fn module(&self, ctx: &ViewCtx<'_>) -> Option<ModuleId> {
        match self {
            Self::Module(id) => Some(id.clone()),
            Self::Session(id) => ctx.catalogue.sessions.get(id).map(|session| session.module.clone()),
            Self::Offering(id) => match ctx.catalogue.offerings.get(id)?.modules.as_slice() {
                [only] => Some(only.id.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// What is asked about, unless it is a session.
    pub fn topic(&self) -> Option<Topic> {
        Some(match self {
            Self::All => Topic::All,
            Self::Area(area) => Topic::Area(*area),
            Self::Focus(id) => Topic::Focus(id.clone()),
            Self::Offering(id) => Topic::Offering(id.clone()),
            Self::Module(id) => Topic::Module(id.clone()),
            Self::Session(_) => return None,
        })
    }

    /// Whether a module belongs to it.
    pub fn has(&self, ctx: &ViewCtx<'_>, module: &ModuleId) -> bool {
        match self.topic() {
            Some(topic) => topic.has(ctx.catalogue, module),
            None => self.module(ctx).as_ref() == Some(module),
        }
    }

    /// The same as a picture.
    pub fn picture(&self, ctx: &ViewCtx<'_>, board: &Board, venue: Option<&VenueId>) -> MapContent {
        let place = |id: &VenueId| ctx.catalogue.venues.get(id).and_then(|venue| venue.position.clone());
        if let Some(topic) = self.topic() {
            let content = MapContent::of_coverage(ctx.catalogue, &ctx.derived.coverage, &topic, ctx.texts);
            return MapContent { venue: venue.and_then(place), ..content };
        }
        let session = match self {
            Self::Session(id) => ctx.catalogue.sessions.get(id),
            _ => None,
        };
        let entries = board.entries.iter().map(|entry| MapEntry {
            centre: entry.centre.clone(),
            name: entry.name.clone(),
            class: entry.class,
            number: entry.number.clone(),
            position: ctx.catalogue.centres.get(&entry.centre).and_then(|centre| centre.position.clone()),
            travels: entry.people > 0,
        });
        MapContent {
            title: ctx.texts.picture_travel(self.words(ctx)),
            finding: board.headline.clone(),
            entries: entries.collect(),
            venue: session.and_then(|session| session.venue.as_ref()).and_then(place),
        }
    }

    /// Every KI's standing with it.
    pub fn board(&self, ctx: &ViewCtx<'_>, venue: Option<&Position>) -> Board {
        if let Self::Session(id) = self
            && let Some(session) = ctx.catalogue.sessions.get(id)
        {
            return travel(ctx, session);
        }
        let (texts, topic) = (ctx.texts, self.topic().unwrap_or_default());
        let standings = standings(ctx.catalogue, &ctx.derived.coverage, &topic);
        let of: BTreeMap<_, _> = standings.iter().map(|standing| (standing.centre, standing)).collect();
        let mut board = Board::new(ctx, venue, |centre| {
            let Some(standing) = of.get(centre) else {
                let class = Class::Share(Share::NotApplicable);
                return (class, String::new(), texts.map_class(class).to_owned(), 0);
            };
            let (number, words) = texts.map_standing_words(ctx.catalogue, &topic, standing);
            (standing.class, number, words, 0)
        });
        board.headline = texts.map_headline(&standings);
        board
    }
}

#[cfg(test)]
#[path = "subject_tests.rs"]
mod tests;
