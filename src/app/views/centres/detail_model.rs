//! What is shown of one centre, as plain rows.

use chrono::NaiveDate;

use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::catalogue::{Area, Centre, CentreId, Date, ModuleId, PersonId, SessionId};
use crate::collation::Collated;
use crate::matching::{self, Cell, Completion, Sum};

use super::choice::area_of;

/// A module that is for this centre.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageRow {
    /// Which module.
    pub module: ModuleId,
    /// "102 · Modul 2".
    pub code: String,
    /// Title of the module.
    pub title: String,
    /// Where the centre stands.
    pub sign: Sign,
    /// Whether the office should offer a session.
    pub is_need: bool,
    /// Why, with who and when.
    pub sentence: String,
    /// By which choice the offering reaches the centre: "Mehrsprachigkeit, seit 01.01.2025".
    pub reason: String,
    /// The session in which it was, or will be, attended.
    pub session: Option<SessionId>,
}

/// Somebody who works, or worked, at this centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Leads to them.
    pub id: PersonId,
    /// "Beispiel, Anna".
    pub name: String,
    /// As what.
    pub role: &'static str,
    /// "seit 01.01.2025", "bis 31.12.2026".
    pub period: String,
    /// Whether they work there today.
    pub works: bool,
}

/// A choice of a focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceRow {
    /// Its place in the centre's record.
    pub index: usize,
    /// Its name.
    pub focus: String,
    /// "01.01.2025 bis 31.12.2026".
    pub period: String,
    /// Whether it holds today.
    pub holds: bool,
}

/// A centre to learn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// Leads to it.
    pub centre: CentreId,
    /// "Kreis Unna, 42 km".
    pub name: String,
    /// The foci that both have.
    pub foci: String,
    /// What it completed and this one lacks.
    pub modules: String,
}

/// Everything about one centre that is worked out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// Coverage summed up.
    pub sum: Sum,
    /// The modules that are for it.
    pub coverage: Vec<CoverageRow>,
    /// How many modules aren't.
    pub not_applicable: usize,
    /// Its people: those who work there first.
    pub people: Vec<PersonRow>,
    /// Its choices by area, newest first.
    pub choices: Vec<(Area, Vec<ChoiceRow>)>,
    /// Whom it could ask.
    pub partners: Vec<PartnerRow>,
}

impl Detail {
    /// What is known of `centre`.
    pub fn of(ctx: &ViewCtx<'_>, centre: &Centre) -> Self {
        let (coverage, not_applicable) = coverage(ctx, &centre.id);
        let row = ctx.derived.coverage.row_of(&centre.id);
        Self {
            sum: row.map(|row| Sum::of(ctx.derived.coverage.row(row))).unwrap_or_default(),
            coverage,
            not_applicable,
            people: people(ctx, &centre.id),
            choices: Area::ALL.map(|area| (area, choices(ctx, centre, area))).into(),
            partners: partners(ctx, &centre.id),
        }
    }

    /// What the office should offer it.
    pub fn needs(&self) -> impl Iterator<Item = &CoverageRow> {
        self.coverage.iter().filter(|row| row.is_need)
    }
}

fn coverage(ctx: &ViewCtx<'_>, centre: &CentreId) -> (Vec<CoverageRow>, usize) {
    let coverage = &ctx.derived.coverage;
    let Some(row) = coverage.row_of(centre) else { return (Vec::new(), 0) };
    let applicable = coverage.modules.iter().zip(coverage.row(row)).filter(|(_, cell)| cell.is_applicable());
    let rows: Vec<_> = applicable
        .map(|(module, cell)| CoverageRow {
            module: module.clone(),
            code: ctx.module_code(module),
            title: ctx.module_title(module),
            sign: Sign::of_standing(cell.status()),
            is_need: cell.is_need(),
            sentence: ctx.texts.cell(ctx.catalogue, module, cell),
            reason: reason(ctx, centre, module),
            session: session(ctx, module, cell),
        })
        .collect();
    let rest = coverage.modules.len() - rows.len();
    (rows, rest)
}

fn reason(ctx: &ViewCtx<'_>, centre: &CentreId, module: &ModuleId) -> String {
    let Some(offering) = ctx.catalogue.module(module).map(|found| &found.offering.id) else {
        return String::new();
    };
    let found = ctx.derived.matches.iter().find(|found| found.offering == *offering);
    let reach = found.and_then(|found| found.by_focus.iter().find(|reach| reach.centre == *centre));
    match reach.and_then(|reach| reach.reasons.first()) {
        Some(reason) => {
            let focus = ctx.focus(&reason.focus);
            let since = reason.since.map(|since| ctx.texts.centre_since(ctx.texts.date(since)));
            since.map_or(focus.clone(), |since| format!("{focus}, {since}"))
        }
        None => ctx.texts.open_to_all().to_owned(),
    }
}

/// The session that a cell is about: the one to come, or the one that completed the module.
fn session(ctx: &ViewCtx<'_>, module: &ModuleId, cell: &Cell) -> Option<SessionId> {
    match cell {
        Cell::Planned { session, .. } | Cell::Waiting { session, .. } => Some(session.clone()),
        Cell::Completed(Completion { on, people, .. }) | Cell::Expiring(Completion { on, people, .. }) => {
            let attended = |person: &PersonId| {
                ctx.catalogue.sessions.iter().find(|session| {
                    session.module == *module
                        && session.last_day() == Some(*on)
                        && session.registration(person).is_some()
                })
            };
            people.last().and_then(attended).map(|session| session.id.clone())
        }
        _ => None,
    }
}

fn people(ctx: &ViewCtx<'_>, centre: &CentreId) -> Vec<PersonRow> {
    let texts = ctx.texts;
    let mut people: Vec<_> = ctx
        .catalogue
        .people
        .iter()
        .filter(|person| person.centre.as_ref() == Some(centre))
        .map(|person| PersonRow {
            id: person.id.clone(),
            name: person.list_name(),
            role: texts.role(person.role),
            period: texts.centre_period(person.from.as_ref(), person.until.as_ref()),
            works: person.works_on(ctx.today),
        })
        .collect();
    people.sort_by_cached_key(|row| (!row.works, Collated(row.name.clone()), row.id.clone()));
    people
}

fn choices(ctx: &ViewCtx<'_>, centre: &Centre, area: Area) -> Vec<ChoiceRow> {
    let mut rows: Vec<(Option<NaiveDate>, ChoiceRow)> = centre
        .focus_choices
        .iter()
        .enumerate()
        .filter(|(_, choice)| area_of(ctx.catalogue, &choice.focus) == area)
        .map(|(index, choice)| {
            let row = ChoiceRow {
                index,
                focus: ctx.focus(&choice.focus),
                period: ctx.texts.centre_period(choice.from.as_ref(), choice.until.as_ref()),
                holds: choice.holds_on(ctx.today),
            };
            (choice.from.as_ref().and_then(Date::get), row)
        })
        .collect();
    rows.sort_by_key(|(from, row)| std::cmp::Reverse((*from, row.index)));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn partners(ctx: &ViewCtx<'_>, centre: &CentreId) -> Vec<PartnerRow> {
    matching::partners(ctx.catalogue, &ctx.derived.coverage, centre)
        .into_iter()
        .map(|partner| PartnerRow {
            name: ctx.texts.exchange_partner(ctx.catalogue, &partner),
            foci: partner.foci.iter().map(|focus| ctx.focus(focus)).collect::<Vec<_>>().join(", "),
            modules: modules_in_short(ctx, &partner.modules),
            centre: partner.centre,
        })
        .collect()
}

/// "101 · Modul 1, 4, 5; 203 · Modul 1".
fn modules_in_short(ctx: &ViewCtx<'_>, modules: &[ModuleId]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut last = None;
    for id in modules {
        let found = ctx.catalogue.module(id);
        let offering = found.map(|found| &found.offering.id);
        match (parts.last_mut(), found) {
            (Some(part), Some(found)) if last == offering => {
                part.push_str(", ");
                part.push_str(&found.module.order.to_string());
            }
            _ => parts.push(ctx.module_code(id)),
        }
        last = offering;
    }
    parts.join("; ")
}

impl CoverageRow {
    /// Where Enter leads: to the session, or to the matching of the module.
    pub fn place(&self) -> Place {
        match &self.session {
            Some(session) => Place::Session(session.clone()),
            None => Place::Matching(Some(self.module.clone())),
        }
    }
}

#[cfg(test)]
#[path = "detail_model_tests.rs"]
mod tests;
