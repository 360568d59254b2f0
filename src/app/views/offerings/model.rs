//! The offerings as rows, and what a module may require: plain values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::app::views::ViewCtx;
use crate::catalogue::{Area, Module, ModuleId, Offering, OfferingId, OfferingStatus};
use crate::collation;
use crate::matching::Sum;
use crate::search::folded;

/// Which offerings are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words that number, title, foci or tags must contain.
    #[serde(skip)]
    pub text: String,
    /// Only of this area.
    pub area: Option<Area>,
    /// Only with this status.
    pub status: Option<OfferingStatus>,
}

/// An offering in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferingRow {
    /// Which.
    pub id: OfferingId,
    /// "LAKI-102"
    pub number: String,
    /// Title.
    pub title: String,
    /// "Bildung"
    pub area: &'static str,
    /// Its foci, or that it is open to all.
    pub serves: String,
    /// How many modules.
    pub modules: usize,
    /// "aktiv"
    pub status: &'static str,
    /// How many KIs it reaches; none where it isn't offered.
    pub reached: Option<usize>,
    /// Its coverage.
    pub sum: Option<Sum>,
}

impl OfferingRow {
    /// Percent as shown: "64 %", or "–" where there is nothing to cover.
    pub fn percent(&self, ctx: &ViewCtx<'_>) -> String {
        let percent = self.sum.and_then(Sum::percent);
        percent.map_or_else(|| "–".to_owned(), |percent| ctx.texts.percent(percent))
    }
}

/// The offerings that pass the filter, by number.
pub fn rows(ctx: &ViewCtx<'_>, filter: &Filter) -> Vec<OfferingRow> {
    let query = folded(filter.text.trim());
    let words: Vec<_> = query.split_whitespace().collect();
    let mut rows: Vec<_> = ctx
        .catalogue
        .offerings
        .iter()
        .filter(|offering| filter.area.is_none_or(|area| offering.area == area))
        .filter(|offering| filter.status.is_none_or(|status| offering.status == status))
        .map(|offering| (row(ctx, offering), offering.tags.join(" ")))
        .filter(|(row, tags)| {
            let text = folded(&format!("{} {} {} {tags}", row.number, row.title, row.serves));
            words.iter().all(|word| text.contains(word))
        })
        .map(|(row, _)| row)
        .collect();
    rows.sort_by(|a, b| collation::compare(&a.number, &b.number).then_with(|| a.id.cmp(&b.id)));
    rows
}

fn row(ctx: &ViewCtx<'_>, offering: &Offering) -> OfferingRow {
    let (texts, derived) = (ctx.texts, ctx.derived);
    let reached = derived.matches.iter().find(|found| found.offering == offering.id);
    let sum = derived.sums.offerings.iter().find(|sum| sum.of == offering.id);
    OfferingRow {
        id: offering.id.clone(),
        number: offering.number.clone(),
        title: offering.title.clone(),
        area: texts.area_short(offering.area),
        serves: serves(ctx, offering),
        modules: offering.modules.len(),
        status: texts.offering_status(offering.status),
        reached: reached.map(|found| found.by_focus.len() + found.by_openness.len()),
        sum: sum.map(|sum| sum.sum),
    }
}

fn serves(ctx: &ViewCtx<'_>, offering: &Offering) -> String {
    let foci: Vec<_> = offering.foci.iter().map(|id| ctx.focus(id)).collect();
    let open = offering.open_to_all.then(|| ctx.texts.offerings_open_to_all().to_owned());
    open.into_iter().chain(foci).collect::<Vec<_>>().join(", ")
}

/// Every module by what it requires, with `draft` in the place of the offering as it is.
fn requirements<'a>(ctx: &ViewCtx<'a>, draft: &'a Offering) -> BTreeMap<&'a ModuleId, &'a [ModuleId]> {
    let others = ctx.catalogue.offerings.iter().filter(|offering| offering.id != draft.id);
    others
        .flat_map(|offering| &offering.modules)
        .chain(&draft.modules)
        .map(|module| (&module.id, module.prerequisites.as_slice()))
        .collect()
}

/// The modules that `module` of `draft` may require: all but itself and those that require it, directly
/// or by way of others. The offering's own come first.
pub fn possible_prerequisites(ctx: &ViewCtx<'_>, draft: &Offering, module: &ModuleId) -> Vec<ModuleId> {
    let requirements = requirements(ctx, draft);
    let requires_it = |start: &ModuleId| {
        let mut seen = vec![start];
        let mut next = 0;
        while let Some(&id) = seen.get(next) {
            next += 1;
            for required in requirements.get(id).copied().unwrap_or_default() {
                if !seen.contains(&required) {
                    seen.push(required);
                }
            }
        }
        seen.contains(&module)
    };
    let own = draft.modules.iter().map(|module| &module.id);
    let others = ctx.catalogue.modules().filter(|found| found.offering.id != draft.id);
    own.chain(others.map(|found| &found.module.id)).filter(|id| !requires_it(id)).cloned().collect()
}

/// "102 · Modul 2 · Scaffolding", also for modules that are only in the draft.
pub fn module_label(ctx: &ViewCtx<'_>, draft: &Offering, id: &ModuleId) -> String {
    let own = draft.modules.iter().find(|module| module.id == *id);
    let (code, title) = own.map_or_else(
        || (ctx.module_code(id), ctx.module_title(id)),
        |module| (ctx.texts.module_number(module.order), module.title.clone()),
    );
    if title.is_empty() { code } else { format!("{code} · {title}") }
}

/// Why a module can't be taken out: sessions use it, or modules of other offerings require it.
pub fn keeps_module(ctx: &ViewCtx<'_>, draft: &Offering, module: &ModuleId) -> Option<String> {
    let sessions = ctx.catalogue.sessions.iter().filter(|session| session.module == *module).count();
    if sessions > 0 {
        return Some(ctx.texts.offerings_module_has_sessions(sessions));
    }
    let mut others = ctx.catalogue.modules().filter(|found| found.offering.id != draft.id);
    let requiring = others.find(|found| found.module.prerequisites.contains(module))?;
    Some(ctx.texts.offerings_module_is_required(ctx.texts.module_code(requiring)))
}

/// Time, days and people of a module in a line: "8 UStd, 1 Tag, 8–24 Personen".
pub fn module_summary(ctx: &ViewCtx<'_>, module: &Module) -> String {
    let texts = ctx.texts;
    let units = texts.teaching_units(module.teaching_minutes.into());
    let days = texts.days_counted(module.days);
    format!("{units}, {days}")
}

/// "8–24", "ab 8", "bis 24".
pub fn people_range(ctx: &ViewCtx<'_>, module: &Module) -> String {
    match (module.min_people, module.max_people) {
        (Some(min), Some(max)) => format!("{min}–{max}"),
        (Some(min), None) => ctx.texts.offerings_at_least(min),
        (None, Some(max)) => ctx.texts.offerings_at_most(max),
        (None, None) => "–".to_owned(),
    }
}

/// The module for which a session is most likely to be made next: the first without one to come.
pub fn next_module(ctx: &ViewCtx<'_>, offering: &Offering) -> Option<ModuleId> {
    let modules = offering.modules_in_order();
    let planned = |id: &ModuleId| {
        ctx.catalogue.sessions.iter().any(|session| session.module == *id && session.is_upcoming())
    };
    let next = modules.iter().find(|module| !planned(&module.id)).or(modules.first());
    next.map(|module| module.id.clone())
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
