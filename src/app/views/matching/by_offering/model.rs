//! Whom one offering reaches, as rows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::app::views::ViewCtx;
use crate::catalogue::{Area, CentreId, ModuleId, OfferingId};
use crate::collation;
use crate::matching::{Cell, CellStatus, OfferingMatch, Reason};

use super::super::common::over_modules;
use super::super::tsv_line;

/// An offering to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which.
    pub offering: OfferingId,
    /// The strategy it is listed under.
    pub area: Area,
    /// "102".
    pub number: String,
    /// Its title.
    pub title: String,
}

/// The active offerings by area, then number.
pub fn choices(ctx: &ViewCtx<'_>) -> Vec<Choice> {
    let mut choices: Vec<_> = ctx
        .derived
        .matches
        .iter()
        .filter_map(|found| ctx.catalogue.offerings.get(&found.offering))
        .map(|offering| Choice {
            offering: offering.id.clone(),
            area: offering.area,
            number: offering.short_number().to_owned(),
            title: offering.title.clone(),
        })
        .collect();
    choices.sort_by_key(|choice| choice.area);
    choices
}

/// A KI that the offering reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    /// Which.
    pub centre: CentreId,
    /// Its short name.
    pub name: String,
    /// By which of its choices, or that the offering is open to all.
    pub through: String,
    /// Since when it has had the choice.
    pub since: Option<NaiveDate>,
    /// The same in words.
    pub since_words: String,
    /// Where it stands; over all modules the most urgent.
    pub status: CellStatus,
    /// The same in words.
    pub standing: String,
    /// The same for a narrow column under its group's title.
    pub short: String,
}

/// The groups of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Open and expired.
    ToDo,
    /// Planned, waiting, blocked.
    Underway,
    /// Completed, also if it expires soon.
    Done,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ToDo, Self::Underway, Self::Done];

    /// Where a standing belongs.
    pub fn of(status: CellStatus) -> Self {
        match status {
            CellStatus::Open | CellStatus::Expired => Self::ToDo,
            CellStatus::Blocked | CellStatus::Waiting | CellStatus::Planned => Self::Underway,
            CellStatus::Expiring | CellStatus::Completed | CellStatus::NotApplicable => Self::Done,
        }
    }
}

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A group and how many it has.
    Group(Group, usize),
    /// One of [`Reach::reached`].
    Reached(usize),
    /// How many aren't reached; opens and closes their list.
    NotReached(usize),
    /// One of [`Reach::not_reached`].
    Missed(usize),
}

/// Whom an offering reaches, and where they stand with one of its modules or all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// "12 von 54 KIs erreicht".
    pub headline: String,
    /// "über 2 Schwerpunkte".
    pub through: String,
    /// By name.
    pub reached: Vec<Reached>,
    /// By name.
    pub not_reached: Vec<(CentreId, String)>,
    /// How many stand where, most urgent first; only those that occur.
    pub counts: Vec<(CellStatus, usize)>,
    /// Where in `reached` a KI is.
    at: BTreeMap<CentreId, usize>,
}

impl Reach {
    /// Asks the derived data; `module` is one of the offering's, or all.
    pub fn new(ctx: &ViewCtx<'_>, offering: &OfferingId, module: Option<&ModuleId>) -> Self {
        let found = ctx.derived.matches.iter().find(|found| found.offering == *offering);
        let columns = columns(ctx, offering, module);
        let mut reached = found.map(|found| reached(ctx, found, &columns)).unwrap_or_default();
        collation::sort_by_text(&mut reached, |row| row.name.clone());
        let not_reached: Vec<_> = found
            .map(|found| found.not_reached.iter().map(|id| (id.clone(), ctx.centre(id))).collect())
            .unwrap_or_default();
        let count = |status| reached.iter().filter(|row| row.status == status).count();
        Self {
            headline: ctx
                .texts
                .reach_centres_reached(reached.len() + not_reached.len(), ctx.texts.number(reached.len())),
            through: found.map(|found| through(ctx, found)).unwrap_or_default(),
            counts: CellStatus::ALL
                .map(|status| (status, count(status)))
                .into_iter()
                .filter(|c| c.1 > 0)
                .collect(),
            at: reached.iter().enumerate().map(|(at, row)| (row.centre.clone(), at)).collect(),
            reached,
            not_reached,
        }
    }

    /// The row of a KI, if it is reached.
    pub fn of(&self, centre: &CentreId) -> Option<&Reached> {
        self.at.get(centre).and_then(|at| self.reached.get(*at))
    }

    /// The KIs under "Zu tun".
    pub fn to_do(&self) -> impl Iterator<Item = &CentreId> {
        self.reached.iter().filter(|row| Group::of(row.status) == Group::ToDo).map(|row| &row.centre)
    }

    /// The lines of the table: groups in their order, each by name, then those not reached.
    pub fn lines(&self, unfolded: bool) -> Vec<Line> {
        let mut lines = Vec::new();
        for group in Group::ALL {
            let of_group = |at: &usize| Group::of(self.reached[*at].status) == group;
            let rows: Vec<_> = (0..self.reached.len()).filter(of_group).collect();
            if !rows.is_empty() {
                lines.push(Line::Group(group, rows.len()));
                lines.extend(rows.into_iter().map(Line::Reached));
            }
        }
        if !self.not_reached.is_empty() {
            lines.push(Line::NotReached(self.not_reached.len()));
            if unfolded {
                lines.extend((0..self.not_reached.len()).map(Line::Missed));
            }
        }
        lines
    }

    /// Lines as text for a spreadsheet; who is not reached follows, where that is folded.
    pub fn tsv(&self, ctx: &ViewCtx<'_>, lines: &[Line]) -> String {
        let texts = ctx.texts;
        let mut text =
            tsv_line([texts.centre(), texts.reached_through(), texts.reach_since_word(), texts.state_word()]);
        let folded = !lines.iter().any(|line| matches!(line, Line::Missed(_)));
        let missed = (0..self.not_reached.len()).filter(|_| folded).map(Line::Missed);
        for line in lines.iter().copied().chain(missed) {
            text += &match line {
                Line::Reached(at) => {
                    let row = &self.reached[at];
                    tsv_line([row.name.as_str(), &row.through, &row.since_words, &row.standing])
                }
                Line::Missed(at) => tsv_line([self.not_reached[at].1.as_str(), "", "", texts.not_reached()]),
                Line::Group(..) | Line::NotReached(_) => continue,
            };
        }
        text
    }
}

/// The columns of the coverage that are asked for.
fn columns(ctx: &ViewCtx<'_>, offering: &OfferingId, module: Option<&ModuleId>) -> Vec<usize> {
    let coverage = &ctx.derived.coverage;
    let of_offering =
        ctx.catalogue.offerings.get(offering).map(|offering| offering.modules_in_order()).unwrap_or_default();
    match module {
        Some(module) => coverage.column_of(module).into_iter().collect(),
        None => of_offering.into_iter().filter_map(|module| coverage.column_of(&module.id)).collect(),
    }
}

fn through(ctx: &ViewCtx<'_>, found: &OfferingMatch) -> String {
    let foci: BTreeSet<_> =
        found.by_focus.iter().flat_map(|reach| &reach.reasons).map(|reason| &reason.focus).collect();
    match (found.by_openness.is_empty(), foci.len()) {
        (false, _) => ctx.texts.reach_through_openness().to_owned(),
        (true, 0) => String::new(),
        (true, count) => ctx.texts.reach_through_foci(count),
    }
}

fn reached(ctx: &ViewCtx<'_>, found: &OfferingMatch, columns: &[usize]) -> Vec<Reached> {
    let by_focus = found.by_focus.iter().map(|reach| {
        let foci: Vec<_> = reach.reasons.iter().map(|reason| ctx.focus(&reason.focus)).collect();
        // "Since ever" is earlier than any day, and `None` sorts first.
        let since = reach.reasons.iter().map(|reason: &Reason| reason.since).min().flatten();
        let words = since.map_or_else(|| ctx.texts.reach_since_ever().to_owned(), |day| ctx.texts.date(day));
        (&reach.centre, foci.join(", "), since, words)
    });
    let by_openness =
        found.by_openness.iter().map(|id| (id, ctx.texts.open_to_all().to_owned(), None, String::new()));
    by_focus
        .chain(by_openness)
        .map(|(centre, through, since, since_words)| {
            let (status, standing, short) = standing(ctx, centre, columns);
            Reached {
                centre: centre.clone(),
                name: ctx.centre(centre),
                through,
                since,
                since_words,
                status,
                standing,
                short,
            }
        })
        .collect()
}

fn standing(ctx: &ViewCtx<'_>, centre: &CentreId, columns: &[usize]) -> (CellStatus, String, String) {
    let coverage = &ctx.derived.coverage;
    let row = coverage.row_of(centre).map(|row| coverage.row(row)).unwrap_or_default();
    let cells: Vec<_> = columns.iter().filter_map(|&column| Some((column, row.get(column)?))).collect();
    if let [(column, cell)] = cells.as_slice() {
        let whole = ctx.texts.cell(ctx.catalogue, &coverage.modules[*column], cell);
        return (cell.status(), whole.clone(), short(ctx, cell).unwrap_or(whole));
    }
    let (status, words) = over_modules(ctx, cells.iter().map(|(_, cell)| *cell));
    (status, words.clone(), words)
}

/// "02.12.2026, Eva Entwurf", "läuft am 30.06.2027 ab": what is shorter than the whole sentence.
fn short(ctx: &ViewCtx<'_>, cell: &Cell) -> Option<String> {
    let texts = ctx.texts;
    match cell {
        Cell::Completed(done) => {
            let people: Vec<_> = done.people.iter().map(|id| texts.person_name(ctx.catalogue, id)).collect();
            Some(texts.matrix_person_on(texts.date(done.on), texts.list(&people)))
        }
        Cell::Expiring(done) => Some(texts.reach_expires(texts.date(done.until?))),
        Cell::Open { have, needed, left } => {
            let reopened = left.len() >= needed.saturating_sub(*have) as usize;
            let last = left.last().filter(|_| reopened)?;
            Some(texts.left_on(texts.person_name(ctx.catalogue, &last.person), texts.date(last.on)))
        }
        _ => None,
    }
}

/// The offering and module to start with: those of the most urgent need, else the first.
pub fn start(ctx: &ViewCtx<'_>) -> Option<(OfferingId, Option<ModuleId>)> {
    let urgent = ctx.derived.needs.first().and_then(|need| {
        let found = ctx.catalogue.module(&need.module)?;
        Some((found.offering.id.clone(), Some(need.module.clone())))
    });
    urgent.or_else(|| Some((choices(ctx).into_iter().next()?.offering, None)))
}

/// The module of an offering with the most open and expired cells, the first of several.
pub fn neediest_module(ctx: &ViewCtx<'_>, offering: &OfferingId) -> Option<ModuleId> {
    let offering = ctx.catalogue.offerings.get(offering)?;
    let sums = &ctx.derived.sums.modules;
    let need = |module: &ModuleId| {
        sums.iter().find(|sum| sum.of == *module).map_or(0, |sum| sum.sum.open + sum.sum.expired)
    };
    let modules = offering.modules_in_order();
    let most = modules.iter().map(|module| need(&module.id)).max()?;
    modules.into_iter().find(|module| need(&module.id) == most).map(|module| module.id.clone())
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
