//! KI × module as lines and columns: filtered, sorted, grouped by administrative district.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::app::views::ViewCtx;
use crate::catalogue::{Area, Centre, CentreId, FocusId, ModuleId, Offering};
use crate::collation::Collated;
use crate::matching::{Cell, CellStatus, Sum};
use crate::search::folded;

use super::super::tsv_line;

/// What is shown, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only offerings listed under this area.
    pub area: Option<Area>,
    /// Only KIs of this administrative district.
    pub district: Option<String>,
    /// Only KIs that chose this focus, and offerings that serve it.
    pub focus: Option<FocusId>,
    /// Only KIs with open or expired cells among those shown.
    pub only_open: bool,
    /// Only KIs whose name contains this.
    pub text: String,
    /// Order of the KIs within their district.
    pub sort: Sort,
    /// Districts of which only the sums are shown.
    pub folded: BTreeSet<String>,
}

impl Filter {
    /// How many of the filters that stand in the menu are set.
    pub fn in_menu(&self) -> usize {
        usize::from(self.focus.is_some()) + usize::from(self.only_open)
    }

    /// Shows everything again, in the same order.
    pub fn reset(&mut self) {
        *self = Self { sort: self.sort, folded: std::mem::take(&mut self.folded), ..Self::default() };
    }
}

/// The order of KIs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// An offering over its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// "102".
    pub number: String,
    /// Its title.
    pub title: String,
    /// Which of [`Matrix::columns`].
    pub columns: Range<usize>,
}

/// A module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Which.
    pub module: ModuleId,
    /// Its column in the coverage.
    pub at: usize,
    /// "2".
    pub number: String,
    /// "102 · Modul 2".
    pub code: String,
    /// Its title.
    pub title: String,
    /// How many of the KIs shown have it open or expired.
    pub open: u32,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The sums of a district.
    District {
        /// Its name; empty for KIs without one.
        name: String,
        /// How many of its KIs are shown.
        centres: usize,
        /// Over these.
        sum: Sum,
        /// Whether only the sums are shown.
        folded: bool,
    },
    /// A KI.
    Centre {
        /// Which.
        centre: CentreId,
        /// Its row in the coverage.
        row: usize,
        /// Its short name.
        name: String,
        /// Over the columns shown.
        sum: Sum,
    },
}

/// What the view paints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Offerings, over columns.
    pub heads: Vec<Head>,
    /// Modules.
    pub columns: Vec<Column>,
    /// Districts and KIs.
    pub lines: Vec<Line>,
    /// How many KIs pass the filter, those in folded districts included.
    pub centres: usize,
    /// Over these.
    pub sum: Sum,
}

/// Open and expired: what the office should offer.
pub fn needed(sum: Sum) -> u32 {
    sum.open + sum.expired
}

struct Row {
    at: usize,
    centre: CentreId,
    name: String,
    district: String,
    sum: Sum,
}

impl Matrix {
    /// Filters, sorts and sums up.
    pub fn new(ctx: &ViewCtx<'_>, filter: &Filter) -> Self {
        let (heads, mut columns) = columns(ctx, filter);
        let rows = rows(ctx, filter, &columns);
        for column in &mut columns {
            let is_need = |row: &&Row| ctx.derived.coverage.cell(row.at, column.at).is_need();
            column.open = u32::try_from(rows.iter().filter(is_need).count()).unwrap_or(u32::MAX);
        }
        let centres = rows.len();
        let sum = total(&rows);
        Self { heads, columns, lines: lines(rows, filter), centres, sum }
    }

    /// The cell of a line and column; nothing applies to a district.
    pub fn cell<'a>(&self, ctx: &ViewCtx<'a>, line: usize, column: usize) -> Option<&'a Cell> {
        match (self.lines.get(line)?, self.columns.get(column)?) {
            (Line::Centre { row, .. }, column) => Some(ctx.derived.coverage.cell(*row, column.at)),
            (Line::District { .. }, _) => None,
        }
    }

    /// Names of KI and module of a cell.
    pub fn ids(&self, line: usize, column: usize) -> Option<(&CentreId, &ModuleId)> {
        match (self.lines.get(line)?, self.columns.get(column)?) {
            (Line::Centre { centre, .. }, column) => Some((centre, &column.module)),
            (Line::District { .. }, _) => None,
        }
    }

    /// What a screen reader says of a cell or a district.
    pub fn spoken(&self, ctx: &ViewCtx<'_>, line: usize, column: usize, selected: bool) -> String {
        let texts = ctx.texts;
        match (self.lines.get(line), self.columns.get(column)) {
            (Some(Line::District { name, centres, sum, folded }), _) => {
                let name = format!("{}, {}", district_name(ctx, name), texts.centres_counted(*centres));
                let sums = texts.matrix_line_sums(&name, needed(*sum), &texts.matrix_percent(*sum));
                if *folded { texts.matrix_group_folded(&sums) } else { texts.matrix_group_unfolded(&sums) }
            }
            (Some(Line::Centre { name, row, .. }), Some(column)) => {
                let cell = ctx.derived.coverage.cell(*row, column.at);
                let standing = texts.cell(ctx.catalogue, &column.module, cell);
                let spoken = texts.matrix_cell_name(name, &column.code, &standing);
                if selected { texts.matrix_cell_selected(&spoken) } else { spoken }
            }
            _ => texts.matrix_label().to_owned(),
        }
    }

    /// The matrix as text for a spreadsheet, with words instead of signs.
    pub fn tsv(&self, ctx: &ViewCtx<'_>) -> String {
        let texts = ctx.texts;
        let codes = self.columns.iter().map(|column| column.code.as_str());
        let ends = [texts.matrix_open_column(), texts.matrix_done_column()];
        let mut text = tsv_line([texts.district(), texts.centre()].into_iter().chain(codes).chain(ends));
        let mut district = "";
        for line in &self.lines {
            match line {
                Line::District { name, .. } => district = name,
                Line::Centre { row, name, sum, .. } => {
                    let words = self.columns.iter().map(|column| {
                        let status = ctx.derived.coverage.cell(*row, column.at).status();
                        if status == CellStatus::NotApplicable { "" } else { texts.cell_status(status) }
                    });
                    let sums = [needed(*sum).to_string(), texts.matrix_percent(*sum)];
                    let ends = sums.iter().map(String::as_str);
                    text += &tsv_line([district, name].into_iter().chain(words).chain(ends));
                }
            }
        }
        text
    }
}

/// What a district is called, also if it has no name.
pub fn district_name(ctx: &ViewCtx<'_>, name: &str) -> String {
    if name.is_empty() { ctx.texts.no_district().to_owned() } else { name.to_owned() }
}

fn columns(ctx: &ViewCtx<'_>, filter: &Filter) -> (Vec<Head>, Vec<Column>) {
    let fits = |offering: &Offering| {
        filter.area.is_none_or(|area| offering.area == area)
            && filter.focus.as_ref().is_none_or(|focus| offering.foci.contains(focus))
    };
    let coverage = &ctx.derived.coverage;
    let at: BTreeMap<_, _> = coverage.modules.iter().enumerate().map(|(at, id)| (id, at)).collect();
    let (mut heads, mut columns) = (Vec::new(), Vec::new());
    let offerings =
        ctx.derived.matches.iter().filter_map(|found| ctx.catalogue.offerings.get(&found.offering));
    for offering in offerings.filter(|offering| fits(offering)) {
        let first = columns.len();
        for module in offering.modules_in_order() {
            let Some(&at) = at.get(&module.id) else { continue };
            columns.push(Column {
                module: module.id.clone(),
                at,
                number: module.order.to_string(),
                code: ctx.module_code(&module.id),
                title: module.title.clone(),
                open: 0,
            });
        }
        if columns.len() > first {
            heads.push(Head {
                number: offering.short_number().to_owned(),
                title: offering.title.clone(),
                columns: first..columns.len(),
            });
        }
    }
    (heads, columns)
}

fn rows(ctx: &ViewCtx<'_>, filter: &Filter, columns: &[Column]) -> Vec<Row> {
    let text = folded(filter.text.trim());
    let fits = |centre: &Centre| {
        filter.district.as_ref().is_none_or(|district| centre.district == *district)
            && filter
                .focus
                .as_ref()
                .is_none_or(|focus| centre.choices_on(ctx.derived.today).any(|choice| choice.focus == *focus))
            && (text.is_empty()
                || folded(&centre.name).contains(&text)
                || folded(centre.label()).contains(&text))
    };
    let coverage = &ctx.derived.coverage;
    let mut rows = Vec::new();
    for (at, id) in coverage.centres.iter().enumerate() {
        let Some(centre) = ctx.catalogue.centres.get(id).filter(|centre| fits(centre)) else { continue };
        let sum = Sum::of(columns.iter().map(|column| coverage.cell(at, column.at)));
        if !filter.only_open || needed(sum) > 0 {
            let (name, district) = (centre.label().to_owned(), centre.district.clone());
            rows.push(Row { at, centre: id.clone(), name, district, sum });
        }
    }
    rows
}

fn total<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Sum {
    let mut total = Sum::default();
    for Row { sum, .. } in rows {
        total.completed += sum.completed;
        total.expiring += sum.expiring;
        total.expired += sum.expired;
        total.planned += sum.planned;
        total.waiting += sum.waiting;
        total.open += sum.open;
        total.blocked += sum.blocked;
    }
    total
}

fn lines(rows: Vec<Row>, filter: &Filter) -> Vec<Line> {
    let mut districts = BTreeMap::<_, Vec<Row>>::new();
    for row in rows {
        districts.entry(Collated(row.district.clone())).or_default().push(row);
    }
    let mut lines = Vec::new();
    for (Collated(name), mut rows) in districts {
        // Stable: within equals the coverage's order of names stays.
        match filter.sort {
            Sort::Name => {}
            Sort::MostOpen => rows.sort_by_key(|row| Reverse(needed(row.sum))),
            Sort::Coverage => rows.sort_by_key(|row| (row.sum.percent().is_none(), row.sum.percent())),
        }
        let folded = filter.folded.contains(&name);
        lines.push(Line::District { name, centres: rows.len(), sum: total(&rows), folded });
        if !folded {
            lines.extend(rows.into_iter().map(|row| Line::Centre {
                centre: row.centre,
                row: row.at,
                name: row.name,
                sum: row.sum,
            }));
        }
    }
    lines
}

/// The districts to filter by, by name.
pub fn districts(ctx: &ViewCtx<'_>) -> Vec<String> {
    ctx.derived.sums.districts.iter().map(|sum| sum.of.clone()).collect()
}

/// The foci to filter by: those through which an offering reaches somebody, by area and name.
pub fn foci(ctx: &ViewCtx<'_>) -> Vec<FocusId> {
    ctx.derived.sums.foci.iter().map(|sum| sum.of.clone()).collect()
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
