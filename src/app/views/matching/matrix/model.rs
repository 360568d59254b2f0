//! KI × module as lines and columns: filtered, sorted, in groups.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use crate::app::views::ViewCtx;
use crate::catalogue::{CentreId, FocusId, ModuleId};
use crate::exchange::table::{Table, Value};
use crate::matching::{Cell, CellStatus, Sum};

use super::super::tsv_line;
use super::groups;
use super::sieve::{Filter, Sieve, Sort};

/// An offering over its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// "102".
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its foci.
    pub foci: Vec<FocusId>,
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
    /// The sums of a group.
    Group {
        /// Names it among the groups.
        key: String,
        /// Its name.
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
        /// Over the columns of its group.
        sum: Sum,
        /// Which columns belong to its group; all, if it doesn't say.
        scope: Scope,
    },
}

/// Some of the columns; `None`: all.
pub type Scope = Option<Rc<[bool]>>;

/// What the view paints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Offerings, over columns.
    pub heads: Vec<Head>,
    /// Modules.
    pub columns: Vec<Column>,
    /// Groups and KIs.
    pub lines: Vec<Line>,
    /// How many KIs pass the filter, those in folded groups included.
    pub centres: usize,
    /// Over these.
    pub sum: Sum,
}

/// Open and expired: what the office should offer.
pub fn needed(sum: Sum) -> u32 {
    sum.open + sum.expired
}

/// A KI that passes the filter.
pub struct Row {
    /// Its row in the coverage.
    pub at: usize,
    /// Which.
    pub centre: CentreId,
    /// Its short name.
    pub name: String,
    /// Over the columns in its scope.
    pub sum: Sum,
    /// The columns that count.
    pub scope: Scope,
}

impl Row {
    /// A KI's row with only some columns; `None` if none of them applies, or the filter wants no such row.
    pub fn of(
        ctx: &ViewCtx<'_>,
        sieve: &Sieve<'_>,
        columns: &[Column],
        at: usize,
        scope: Scope,
    ) -> Option<Self> {
        let coverage = &ctx.derived.coverage;
        let centre = coverage.centres.get(at)?;
        let within = |place: usize| scope.as_ref().is_none_or(|scope| scope[place]);
        let cells = columns
            .iter()
            .enumerate()
            .filter(|(place, _)| within(*place))
            .map(|(_, column)| (&column.module, coverage.cell(at, column.at)));
        let sum = Sum::of(cells.clone().map(|(_, cell)| cell));
        let counts = scope.is_none() || sum.applicable() > 0;
        (counts && sieve.cells(centre, cells)).then(|| Self {
            at,
            centre: centre.clone(),
            name: ctx.centre(centre),
            sum,
            scope,
        })
    }
}

impl Matrix {
    /// Filters, sorts and sums up.
    pub fn new(ctx: &ViewCtx<'_>, filter: &Filter) -> Self {
        let sieve = Sieve::new(ctx, filter);
        let (heads, mut columns) = columns(ctx, &sieve);
        let centres = ctx.derived.coverage.centres.iter().enumerate();
        let rows: Vec<_> = centres
            .filter(|(_, id)| ctx.catalogue.centres.get(id).is_some_and(|centre| sieve.centre(centre)))
            .filter_map(|(at, _)| Row::of(ctx, &sieve, &columns, at, None))
            .collect();
        for column in &mut columns {
            let is_need = |row: &&Row| ctx.derived.coverage.cell(row.at, column.at).is_need();
            column.open = u32::try_from(rows.iter().filter(is_need).count()).unwrap_or(u32::MAX);
        }
        let (centres, sum) = (rows.len(), total(&rows));
        let groups = groups::groups(ctx, filter.group, &sieve, (&heads, &columns), rows);
        Self { heads, columns, lines: lines(groups, filter), centres, sum }
    }

    /// The cell of a line and column; nothing applies to a group, nor to columns of other groups.
    pub fn cell<'a>(&self, ctx: &ViewCtx<'a>, line: usize, column: usize) -> Option<&'a Cell> {
        match (self.lines.get(line)?, self.columns.get(column)?) {
            (Line::Centre { row, scope, .. }, of_column) => {
                let within = scope.as_ref().is_none_or(|scope| scope[column]);
                within.then(|| ctx.derived.coverage.cell(*row, of_column.at))
            }
            (Line::Group { .. }, _) => None,
        }
    }

    /// Names of KI and module of a cell.
    pub fn ids(&self, line: usize, column: usize) -> Option<(&CentreId, &ModuleId)> {
        match (self.lines.get(line)?, self.columns.get(column)?) {
            (Line::Centre { centre, .. }, column) => Some((centre, &column.module)),
            (Line::Group { .. }, _) => None,
        }
    }

    /// The open and expired cells between two corners, both included.
    pub fn needs_between(
        &self,
        ctx: &ViewCtx<'_>,
        a: (usize, usize),
        b: (usize, usize),
    ) -> BTreeSet<(CentreId, ModuleId)> {
        let columns = a.1.min(b.1)..=a.1.max(b.1);
        (a.0.min(b.0)..=a.0.max(b.0).min(self.lines.len().saturating_sub(1)))
            .flat_map(|line| columns.clone().map(move |column| (line, column)))
            .filter(|(line, column)| self.cell(ctx, *line, *column).is_some_and(Cell::is_need))
            .filter_map(|(line, column)| self.ids(line, column))
            .map(|(centre, module)| (centre.clone(), module.clone()))
            .collect()
    }

    /// What is said of a cell or a group.
    pub fn spoken(&self, ctx: &ViewCtx<'_>, line: usize, column: usize, selected: bool) -> String {
        let texts = ctx.texts;
        match (self.lines.get(line), self.columns.get(column)) {
            (Some(Line::Group { name, centres, sum, folded, .. }), _) => {
                let name = format!("{name}, {}", texts.centres_counted(*centres));
                let sums = texts.matrix_line_sums(&name, needed(*sum), texts.matrix_percent(*sum));
                if *folded { texts.matrix_group_folded(&sums) } else { texts.matrix_group_unfolded(&sums) }
            }
            (Some(Line::Centre { name, .. }), Some(of_column)) => {
                let standing = match self.cell(ctx, line, column) {
                    Some(cell) => texts.cell(ctx.catalogue, &of_column.module, cell),
                    None => texts.matrix_other_group().to_owned(),
                };
                let spoken = texts.matrix_cell_name(name, &of_column.code, &standing);
                if selected { texts.matrix_cell_selected(&spoken) } else { spoken }
            }
            _ => texts.matrix_label().to_owned(),
        }
    }

    /// The same as a table that leaves: shares and counts are numbers.
    pub fn table(&self, ctx: &ViewCtx<'_>) -> Table {
        let texts = ctx.texts;
        let codes = self.columns.iter().map(|column| column.code.as_str());
        let ends = [texts.matrix_open_column(), texts.matrix_done_column()];
        let heads = [texts.matrix_group_word(), texts.centre()].into_iter().chain(codes).chain(ends);
        let mut table = Table::new(texts.coverage(), heads);
        for (group, centre, at, sum) in self.told() {
            let words = (0..self.columns.len()).map(|column| Value::text(self.word(ctx, at, column)));
            let names = [Value::text(group), Value::text(centre)];
            let sums = [Value::number(Some(needed(sum))), Value::percent(sum.percent())];
            table.row(names.into_iter().chain(words).chain(sums));
        }
        table
    }

    /// What is told of the matrix: group, KI, line and sum; of folded groups their sums.
    fn told(&self) -> impl Iterator<Item = (&str, &str, usize, Sum)> {
        let mut group = "";
        self.lines.iter().enumerate().filter_map(move |(at, line)| match line {
            Line::Group { name, sum, folded, .. } => {
                group = name;
                folded.then_some((group, "", at, *sum))
            }
            Line::Centre { name, sum, .. } => Some((group, name.as_str(), at, *sum)),
        })
    }

    fn word(&self, ctx: &ViewCtx<'_>, at: usize, column: usize) -> &'static str {
        let status = self.cell(ctx, at, column).map_or(CellStatus::NotApplicable, Cell::status);
        if status == CellStatus::NotApplicable { "" } else { ctx.texts.cell_status(status) }
    }

    /// The matrix as text for a spreadsheet, with words instead of signs; folded groups say their sums.
    pub fn tsv(&self, ctx: &ViewCtx<'_>) -> String {
        let texts = ctx.texts;
        let codes = self.columns.iter().map(|column| column.code.as_str());
        let ends = [texts.matrix_open_column(), texts.matrix_done_column()];
        let mut text =
            tsv_line([texts.matrix_group_word(), texts.centre()].into_iter().chain(codes).chain(ends));
        for (group, centre, at, sum) in self.told() {
            let words = (0..self.columns.len()).map(|column| self.word(ctx, at, column));
            let sums = [needed(sum).to_string(), texts.matrix_percent(sum)];
            text +=
                &tsv_line([group, centre].into_iter().chain(words).chain(sums.iter().map(String::as_str)));
        }
        text
    }
}

fn columns(ctx: &ViewCtx<'_>, sieve: &Sieve<'_>) -> (Vec<Head>, Vec<Column>) {
    let coverage = &ctx.derived.coverage;
    let at: BTreeMap<_, _> = coverage.modules.iter().enumerate().map(|(at, id)| (id, at)).collect();
    let (mut heads, mut columns) = (Vec::new(), Vec::new());
    let offerings =
        ctx.derived.matches.iter().filter_map(|found| ctx.catalogue.offerings.get(&found.offering));
    for offering in offerings.filter(|offering| sieve.offering(offering)) {
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
                foci: offering.foci.clone(),
                columns: first..columns.len(),
            });
        }
    }
    (heads, columns)
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

fn lines(groups: Vec<groups::Grouped>, filter: &Filter) -> Vec<Line> {
    let mut lines = Vec::new();
    for groups::Grouped { key, name, mut rows } in groups {
        // Stable: within equals the coverage's order of names stays.
        match filter.sort {
            Sort::Name => {}
            Sort::MostOpen => rows.sort_by_key(|row| Reverse(needed(row.sum))),
            Sort::Coverage => rows.sort_by_key(|row| (row.sum.percent().is_none(), row.sum.percent())),
        }
        let folded = key.as_ref().is_some_and(|key| filter.folded.contains(key));
        if let Some(key) = key {
            lines.push(Line::Group { key, name, centres: rows.len(), sum: total(&rows), folded });
        }
        if !folded {
            lines.extend(rows.into_iter().map(|row| Line::Centre {
                centre: row.centre,
                row: row.at,
                name: row.name,
                sum: row.sum,
                scope: row.scope,
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

/// What a district is called, also if it has no name.
pub fn district_name(ctx: &ViewCtx<'_>, name: &str) -> String {
    if name.is_empty() { ctx.texts.no_district().to_owned() } else { name.to_owned() }
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
