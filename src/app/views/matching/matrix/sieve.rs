//! What the matrix shows: conditions, each also the other way round, and the order.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::app::views::ViewCtx;
use crate::catalogue::{Area, Centre, CentreId, FocusId, ModuleId, Offering};
use crate::matching::{Cell, CellStatus, Need};
use crate::search::folded;

/// What is shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Only offerings listed under this area.
    pub area: Option<Area>,
    /// All of these hold; of several of one kind that aren't negated, one is enough.
    pub conditions: Vec<Condition>,
    /// Only KIs with open or expired cells among those shown.
    pub only_open: bool,
    /// Only KIs whose name contains this.
    #[serde(skip)]
    pub text: String,
    /// What stands together.
    pub group: Group,
    /// Order of the KIs within their group.
    pub sort: Sort,
    /// Groups of which only the sums are shown, by their keys.
    pub folded: BTreeSet<String>,
}

impl Filter {
    /// Shows everything again, in the same order.
    pub fn reset(&mut self) {
        let folded = std::mem::take(&mut self.folded);
        *self = Self { group: self.group, sort: self.sort, folded, ..Self::default() };
    }
}

/// A test, or its opposite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Whether the test must fail.
    pub not: bool,
    /// The test.
    pub test: Test,
}

/// Something that holds of a KI or of one of its cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// The KI chose this focus; shows the offerings that serve it.
    Focus(FocusId),
    /// The KI lies in this administrative district.
    District(String),
    /// A cell stands so.
    Status(CellStatus),
    /// A cell has been open since this day or longer.
    OpenSince(NaiveDate),
}

impl Test {
    fn is_of_cells(&self) -> bool {
        matches!(self, Self::Status(_) | Self::OpenSince(_))
    }
}

/// What stands together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// KIs of an administrative district.
    #[default]
    District,
    /// KIs that chose a focus, with the offerings that serve it; a KI stands under each of its foci.
    Focus,
    /// KIs that an offering reaches, with its modules.
    Offering,
    /// No groups.
    Nothing,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::District, Self::Focus, Self::Offering, Self::Nothing];
}

/// The order of KIs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// Most open and expired cells first.
    MostOpen,
    /// Lowest coverage first; KIs without any applicable module last.
    Coverage,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Name, Self::MostOpen, Self::Coverage];
}

/// A filter at work.
pub struct Sieve<'a> {
    filter: &'a Filter,
    today: NaiveDate,
    text: String,
    /// Since when cells are open; `None`: since ever. Only filled if somebody asks.
    open_since: BTreeMap<(&'a CentreId, &'a ModuleId), Option<NaiveDate>>,
}

impl<'a> Sieve<'a> {
    /// Prepares what the filter asks for.
    pub fn new(ctx: &ViewCtx<'a>, filter: &'a Filter) -> Self {
        let asks = filter.conditions.iter().any(|condition| matches!(condition.test, Test::OpenSince(_)));
        let needs = ctx.derived.needs.iter().filter(|_| asks);
        let since =
            |need: &Need| open_since(&need.cell, need.reason.as_ref().and_then(|reason| reason.since));
        let open_since = needs.map(|need| ((&need.centre, &need.module), since(need))).collect();
        Self { filter, today: ctx.derived.today, text: folded(filter.text.trim()), open_since }
    }

    /// Whether an offering's modules are shown.
    pub fn offering(&self, offering: &Offering) -> bool {
        let mut foci = self.filter.conditions.iter().filter_map(|condition| match &condition.test {
            Test::Focus(focus) if !condition.not => Some(focus),
            _ => None,
        });
        let asked = foci.clone().next().is_some();
        self.filter.area.is_none_or(|area| offering.area == area)
            && (!asked || foci.any(|focus| offering.foci.contains(focus)))
    }

    /// Whether a KI is shown, as far as that doesn't depend on its cells.
    pub fn centre(&self, centre: &Centre) -> bool {
        let named = self.text.is_empty()
            || folded(&centre.name).contains(&self.text)
            || folded(centre.label()).contains(&self.text);
        named
            && self.holds(|test| match test {
                Test::Focus(focus) => Some(centre.choices_on(self.today).any(|of| of.focus == *focus)),
                Test::District(district) => Some(centre.district == *district),
                Test::Status(_) | Test::OpenSince(_) => None,
            })
    }

    /// Whether a KI with these cells is shown: one of them is enough.
    pub fn cells<'c>(
        &self,
        centre: &CentreId,
        mut cells: impl Iterator<Item = (&'c ModuleId, &'c Cell)> + Clone,
    ) -> bool {
        let asks = self.filter.conditions.iter().any(|condition| condition.test.is_of_cells());
        (!self.filter.only_open || cells.clone().any(|(_, cell)| cell.is_need()))
            && (!asks || cells.any(|(module, cell)| cell.is_applicable() && self.cell(centre, module, cell)))
    }

    fn cell(&self, centre: &CentreId, module: &ModuleId, cell: &Cell) -> bool {
        self.holds(|test| match test {
            Test::Status(status) => Some(cell.status() == *status),
            Test::OpenSince(day) => {
                let since = self.open_since.get(&(centre, module));
                Some(since.is_some_and(|since| since.is_none_or(|since| since <= *day)))
            }
            Test::Focus(_) | Test::District(_) => None,
        })
    }

    /// Whether every negated test fails, and of the others one of each kind succeeds. `None`: not asked.
    fn holds(&self, test: impl Fn(&Test) -> Option<bool>) -> bool {
        let mut any_of = BTreeMap::<u8, bool>::new();
        for condition in &self.filter.conditions {
            let Some(succeeds) = test(&condition.test) else { continue };
            if condition.not && succeeds {
                return false;
            }
            if !condition.not {
                let kind = match condition.test {
                    Test::Focus(_) => 0,
                    Test::District(_) => 1,
                    Test::Status(_) => 2,
                    Test::OpenSince(_) => 3,
                };
                *any_of.entry(kind).or_default() |= succeeds;
            }
        }
        any_of.into_values().all(|found| found)
    }
}

/// Since when a cell has been open: since the focus was chosen, somebody left, or it expired.
fn open_since(cell: &Cell, chosen: Option<NaiveDate>) -> Option<NaiveDate> {
    match cell {
        Cell::Expired { on } => Some(*on),
        Cell::Open { have, needed, left } if left.len() >= needed.saturating_sub(*have) as usize => {
            left.last().map(|leaver| leaver.on).or(chosen)
        }
        _ => chosen,
    }
}
