//! What the form offers: modules, venues, trainers, centres, periods; in a sensible order.

use chrono::{Datelike as _, NaiveDate};

use crate::app::views::ViewCtx;
use crate::catalogue::{
    CentreId, Format, ModuleId, OfferingStatus, TargetPeriod, TrainerId, VenueId, VenueKind,
};
use crate::collation::{self, Collated};
use crate::matching::CellStatus;
use crate::scheduling::teaches;
use crate::search::folded;

/// A module to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleOption {
    /// Which.
    pub id: ModuleId,
    /// "102 · Modul 2"
    pub code: String,
    /// "Transfer"
    pub title: String,
    /// What a search looks at, folded.
    haystack: String,
}

impl ModuleOption {
    /// Whether it has every word of a folded query.
    pub fn matches(&self, query: &str) -> bool {
        query.split_whitespace().all(|word| self.haystack.contains(word))
    }
}

/// A centre to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentreOption {
    /// Which.
    pub id: CentreId,
    /// "Coesfeld"
    pub name: String,
    /// Where it stands with the module.
    pub status: CellStatus,
}

impl CentreOption {
    /// Whether it needs the module.
    pub fn is_need(&self) -> bool {
        matches!(self.status, CellStatus::Open | CellStatus::Expired)
    }
}

/// The options for one module in one version of the catalogue.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Modules of active offerings, by number.
    pub modules: Vec<ModuleOption>,
    /// None, then venues of the module's kind, then the others.
    pub venues: Vec<Option<VenueId>>,
    /// Who teaches the module first.
    pub trainers: Vec<(TrainerId, bool)>,
    /// Who needs it first.
    pub centres: Vec<CentreOption>,
}

impl Options {
    /// For `module`.
    pub fn of(ctx: &ViewCtx<'_>, module: Option<&ModuleId>) -> Self {
        Self {
            modules: modules(ctx),
            venues: venues(ctx, module),
            trainers: trainers(ctx, module),
            centres: centres(ctx, module),
        }
    }

    /// The centres that need the module.
    pub fn in_need(&self) -> impl Iterator<Item = &CentreId> {
        self.centres.iter().filter(|centre| centre.is_need()).map(|centre| &centre.id)
    }
}

fn modules(ctx: &ViewCtx<'_>) -> Vec<ModuleOption> {
    let mut active: Vec<_> =
        ctx.catalogue.modules().filter(|found| found.offering.status == OfferingStatus::Active).collect();
    active.sort_by(|a, b| {
        let key = |found: &crate::catalogue::ModuleRef<'_>| found.module.order;
        collation::compare(&a.offering.number, &b.offering.number)
            .then_with(|| collation::compare(&a.offering.title, &b.offering.title))
            .then_with(|| key(a).cmp(&key(b)))
    });
    let option = |found: crate::catalogue::ModuleRef<'_>| {
        let (code, title) = (ctx.texts.module_code(found), found.module.title.clone());
        let haystack =
            folded(&[code.as_str(), &title, &found.offering.title, &found.offering.number].join(" "));
        ModuleOption { id: found.module.id.clone(), code, title, haystack }
    };
    active.into_iter().map(option).collect()
}

fn venues(ctx: &ViewCtx<'_>, module: Option<&ModuleId>) -> Vec<Option<VenueId>> {
    let online =
        module.and_then(|id| ctx.catalogue.module(id)).is_some_and(|found| found.format() == Format::Online);
    let wanted = if online { VenueKind::Online } else { VenueKind::OnSite };
    let mut venues: Vec<_> = ctx.catalogue.venues.iter().collect();
    venues.sort_by_cached_key(|venue| (venue.kind != wanted, Collated(venue.label())));
    std::iter::once(None).chain(venues.into_iter().map(|venue| Some(venue.id.clone()))).collect()
}

fn trainers(ctx: &ViewCtx<'_>, module: Option<&ModuleId>) -> Vec<(TrainerId, bool)> {
    let module = module.and_then(|id| ctx.catalogue.module(id));
    let mut trainers: Vec<_> = ctx
        .catalogue
        .trainers
        .iter()
        .map(|trainer| (module.is_none_or(|module| teaches(trainer, module)), trainer))
        .collect();
    trainers.sort_by_cached_key(|(teaches, trainer)| (!teaches, Collated(trainer.name.clone())));
    trainers.into_iter().map(|(teaches, trainer)| (trainer.id.clone(), teaches)).collect()
}

fn centres(ctx: &ViewCtx<'_>, module: Option<&ModuleId>) -> Vec<CentreOption> {
    let coverage = &ctx.derived.coverage;
    let column = module.and_then(|id| coverage.column_of(id));
    let status =
        |row: usize| column.map_or(CellStatus::NotApplicable, |column| coverage.cell(row, column).status());
    let mut centres: Vec<_> = coverage
        .centres
        .iter()
        .enumerate()
        .map(|(row, id)| CentreOption { id: id.clone(), name: ctx.centre(id), status: status(row) })
        .collect();
    // Stable: the coverage has the centres by name.
    centres.sort_by_key(|centre| centre.status);
    centres
}

/// No period, then quarters and months from `today` on.
pub fn targets(today: NaiveDate) -> Vec<Option<TargetPeriod>> {
    let (year, month) = (today.year(), today.month0());
    let after = |months: u32, each: u32| {
        let at = (month / each) * each + months * each;
        (year + i32::try_from(at / 12).unwrap_or(0), at % 12)
    };
    let quarters = (0..6).map(|quarter| {
        let (year, month) = after(quarter, 3);
        Some(TargetPeriod::Quarter(year, month / 3 + 1))
    });
    let months = (0..14).map(|offset| {
        let (year, month) = after(offset, 1);
        Some(TargetPeriod::Month(year, month + 1))
    });
    std::iter::once(None).chain(quarters).chain(months).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::sessions::fixture::{Office, today};
    use super::*;

    #[test]
    fn who_teaches_it_and_where_it_fits_come_first() {
        let office = Office::with(vec![]);
        let options = Options::of(&office.ctx(), Some(&"m1".into()));
        let modules: Vec<_> =
            options.modules.iter().map(|module| format!("{} {}", module.code, module.title)).collect();
        assert_eq!(modules, ["102 · Modul 1 Scaffolding", "102 · Modul 2 Transfer"]);
        assert_eq!(options.trainers, [("probe".into(), true), ("vorlage".into(), false)]);
        assert_eq!(options.venues, [None, Some("haus".into()), Some("netz".into())]);
        assert!(options.modules[1].matches("transfer 102") && !options.modules[0].matches("transfer"));
    }

    #[test]
    fn who_needs_it_comes_first() {
        let mut office = Office::with(vec![]);
        let mut herne = office.catalogue.centres.get(&"herne".into()).unwrap().as_ref().clone();
        herne.focus_choices.push(crate::catalogue::FocusChoice {
            focus: "b-sprache".into(),
            ..crate::catalogue::FocusChoice::default()
        });
        office.catalogue.centres.put(herne);
        let office = office.derived_again();
        let options = Options::of(&office.ctx(), Some(&"m1".into()));
        let centres: Vec<_> =
            options.centres.iter().map(|centre| format!("{} {:?}", centre.name, centre.status)).collect();
        assert_eq!(centres, ["Herne Open", "Hamm NotApplicable"]);
        assert_eq!(options.in_need().collect::<Vec<_>>(), [&CentreId::from("herne")]);
    }

    #[test]
    fn periods_run_over_the_year() {
        let targets = targets(today());
        assert_eq!(targets[1], Some(TargetPeriod::Quarter(2026, 4)));
        assert_eq!(targets[2], Some(TargetPeriod::Quarter(2027, 1)));
        assert_eq!(targets[7], Some(TargetPeriod::Month(2026, 11)));
        assert_eq!(targets[9], Some(TargetPeriod::Month(2027, 1)));
        assert_eq!(targets.len(), 21);
    }
}
