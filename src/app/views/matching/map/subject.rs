//! What the map is coloured by.

use serde::{Deserialize, Serialize};

use crate::app::views::ViewCtx;
use crate::app::views::atlas::{Board, Class, Share, travel};
use crate::catalogue::{Area, CentreId, FocusId, ModuleId, Offering, OfferingId, Position, SessionId};
use crate::matching::{Cell, CellStatus, Sum};

use super::super::common::{over_modules, session_words, sessions_ahead};

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

    /// Whether a module belongs to it.
    pub fn has(&self, ctx: &ViewCtx<'_>, module: &ModuleId) -> bool {
        let offering = || ctx.catalogue.module(module).map(|found| found.offering);
        match self {
            Self::All => true,
            Self::Area(area) => offering().is_some_and(|of| of.area == *area),
            Self::Focus(focus) => offering().is_some_and(|of| of.foci.contains(focus)),
            Self::Offering(id) => offering().is_some_and(|of| of.id == *id),
            Self::Module(_) | Self::Session(_) => self.module(ctx).as_ref() == Some(module),
        }
    }

    /// Every KI's standing with it.
    pub fn board(&self, ctx: &ViewCtx<'_>, venue: Option<&Position>) -> Board {
        if let Self::Session(id) = self
            && let Some(session) = ctx.catalogue.sessions.get(id)
        {
            return travel(ctx, session);
        }
        let coverage = &ctx.derived.coverage;
        let columns: Vec<_> =
            (0..coverage.modules.len()).filter(|&at| self.has(ctx, &coverage.modules[at])).collect();
        let rows: std::collections::BTreeMap<_, _> =
            coverage.centres.iter().enumerate().map(|(row, id)| (id, row)).collect();
        let mut whole = Sum::default();
        let mut reached = 0;
        let mut board = Board::new(ctx, venue, |centre| {
            let row = rows.get(centre).filter(|_| self.concerns(ctx, centre));
            let cells = || columns.iter().filter_map(|&at| Some(coverage.cell(*row?, at)));
            for cell in cells() {
                whole.add(cell);
            }
            reached += usize::from(cells().any(Cell::is_applicable));
            let (class, number, words) = self.standing(ctx, &columns, cells());
            (class, number, words, 0)
        });
        let share = ctx.texts.matrix_percent(whole);
        let done = ctx.texts.share_done(whole.completed, whole.applicable());
        let all = board.entries.len();
        board.headline = ctx.texts.map_coverage(
            &share,
            &done,
            ctx.texts.reach_centres_reached(all, ctx.texts.number(reached)),
        );
        board
    }

    /// A focus concerns those who chose it, as in the sums.
    fn concerns(&self, ctx: &ViewCtx<'_>, centre: &CentreId) -> bool {
        let Self::Focus(focus) = self else { return true };
        let centre = ctx.catalogue.centres.get(centre);
        centre.is_some_and(|centre| centre.choices_on(ctx.derived.today).any(|choice| choice.focus == *focus))
    }

    fn standing<'a>(
        &self,
        ctx: &ViewCtx<'_>,
        columns: &[usize],
        cells: impl Iterator<Item = &'a Cell> + Clone,
    ) -> (Class, String, String) {
        let texts = ctx.texts;
        if let (Self::Module(module), [_]) = (self, columns) {
            let cell = cells.clone().next().unwrap_or(&Cell::NotApplicable);
            let class = Class::Standing(cell.status());
            return (class, String::new(), texts.cell(ctx.catalogue, module, cell));
        }
        let sum = Sum::of(cells.clone());
        match sum.percent() {
            None => {
                let words = texts.cell_status(CellStatus::NotApplicable).to_owned();
                (Class::Share(Share::NotApplicable), String::new(), words)
            }
            Some(percent) => (Class::Share(Share::of(sum)), percent.to_string(), over_modules(ctx, cells).1),
        }
    }
}

#[cfg(test)]
#[path = "subject_tests.rs"]
mod tests;
