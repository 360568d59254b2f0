//! Which rows a table shows in which order; worked out again only when rows, filters or sorting change.

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::column::Kind;
use super::filter::{Filter, Test};
use super::rows::Rows;
use super::sorting::Keys;

/// What an order was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    version: u64,
    today: NaiveDate,
    sort: Option<(usize, bool)>,
    filters: Vec<Filter>,
}

/// What is being sorted, over several frames.
#[derive(Clone, Debug)]
struct Sorting {
    wanted: Made,
    /// The rows that pass: first those whose keys are known, then the rest as the view has them.
    rows: Vec<u32>,
    /// Of how many the keys are known.
    done: usize,
}

/// The rows shown, in their order.
#[derive(Clone, Debug, Default)]
pub struct Order {
    made: Option<Made>,
    shown: Vec<u32>,
    ids: Vec<u64>,
    places: FxHashMap<u64, u32>,
    keys: Keys,
    sorting: Option<Sorting>,
    turn: u64,
}

impl Order {
    /// Brings it up to date; says whether other rows are shown, or in another order. Where many rows are to
    /// be sorted that takes several calls, and until then they are shown in the order they had.
    pub fn keep_up(
        &mut self,
        rows: &dyn Rows,
        version: u64,
        (sort, filters): (Option<(usize, bool)>, &[Filter]),
        (kinds, today): (&[Kind], NaiveDate),
    ) -> bool {
        let filters: Vec<_> = filters.iter().filter(|filter| filter.is_set()).cloned().collect();
        let wanted = Made { version, today, sort, filters };
        if self.made.as_ref() == Some(&wanted) {
            self.sorting = None;
            return false;
        }
        let begun = self.sorting.take().filter(|sorting| sorting.wanted == wanted);
        let is_new = begun.is_none();
        let mut sorting = begun.unwrap_or_else(|| Sorting::of(rows, wanted, kinds));
        if let Some((column, descending)) = sort {
            self.keys.begin(rows, (version, today), column);
            let from = sorting.done;
            sorting.done = self.keys.work(rows, &sorting.rows, from);
            if sorting.done < sorting.rows.len() {
                let changed = is_new && self.stand_in(rows, &sorting);
                // What is sorted already is soon merged.
                self.keys.sort(&mut sorting.rows[from..sorting.done], descending);
                self.sorting = Some(sorting);
                return changed;
            }
            self.keys.sort(&mut sorting.rows, descending);
        }
        self.put(rows, sorting.rows, sorting.wanted);
        true
    }

    /// Shows the rows that pass in the order they had, until they are sorted; says whether they are others.
    fn stand_in(&mut self, rows: &dyn Rows, sorting: &Sorting) -> bool {
        let wanted = &sorting.wanted;
        let same_rows =
            self.made.as_ref().filter(|made| (made.version, made.today) == (wanted.version, wanted.today));
        if same_rows.is_some_and(|made| made.filters == wanted.filters) {
            return false;
        }
        let place = |row: &u32| self.place(rows.id(*row as usize)).unwrap_or(usize::MAX);
        let are_sorted = sorting.rows.iter().all(|row| place(row) != usize::MAX);
        let sort = same_rows.filter(|_| are_sorted).and_then(|made| made.sort);
        let mut shown = sorting.rows.clone();
        shown.sort_by_cached_key(place);
        self.put(rows, shown, Made { sort, ..wanted.clone() });
        true
    }

    fn put(&mut self, rows: &dyn Rows, mut shown: Vec<u32>, made: Made) {
        shown.sort_by_key(|&row| (rows.group(row as usize), !rows.is_head(row as usize)));
        self.ids = shown.iter().map(|&row| rows.id(row as usize)).collect();
        self.places = self.ids.iter().copied().zip(0..).collect();
        self.shown = shown;
        self.made = Some(made);
        self.turn += 1;
    }

    /// Another number whenever other rows are shown, or in another order.
    pub fn turn(&self) -> u64 {
        self.turn
    }

    /// How much of the sorting is done, from 0 to 1, while it goes on.
    #[expect(clippy::cast_precision_loss, reason = "a share to be shown")]
    pub fn progress(&self) -> Option<f32> {
        let Sorting { done, rows, .. } = self.sorting.as_ref()?;
        Some(*done as f32 / rows.len().max(1) as f32)
    }

    /// Sorts no further; returns by what the rows shown are sorted.
    pub fn stop(&mut self) -> Option<(usize, bool)> {
        self.sorting = None;
        self.made.as_ref().and_then(|made| made.sort)
    }

    /// How many rows are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// The row at a place.
    pub fn row(&self, place: usize) -> Option<usize> {
        self.shown.get(place).map(|&row| row as usize)
    }

    /// The id of the row at a place.
    pub fn id(&self, place: usize) -> Option<u64> {
        self.ids.get(place).copied()
    }

    /// The ids of all rows shown, in their order.
    pub fn ids(&self) -> &[u64] {
        &self.ids
    }

    /// Where the row with an id is shown.
    pub fn place(&self, id: u64) -> Option<usize> {
        self.places.get(&id).map(|&place| place as usize)
    }
}

impl Sorting {
    fn of(rows: &dyn Rows, wanted: Made, kinds: &[Kind]) -> Self {
        let kind = |column: usize| kinds.get(column).copied().unwrap_or_default();
        let tests: Vec<_> = wanted
            .filters
            .iter()
            .filter_map(|filter| filter.test(kind(filter.column), wanted.today))
            .collect();
        let rows = passing(rows, &tests);
        Self { wanted, rows, done: 0 }
    }
}

fn passing(rows: &dyn Rows, tests: &[Test]) -> Vec<u32> {
    let count = u32::try_from(rows.count()).unwrap_or(u32::MAX);
    if tests.is_empty() {
        return (0..count).collect();
    }
    let passes = |row: &u32| tests.iter().all(|test| test.passes(rows, *row as usize));
    let mut shown: Vec<_> = (0..count).filter(|&row| !rows.is_head(row as usize)).filter(passes).collect();
    let groups: FxHashSet<_> = shown.iter().map(|&row| rows.group(row as usize)).collect();
    let heads = (0..count).filter(|&row| rows.is_head(row as usize));
    shown.extend(heads.filter(|&row| groups.contains(&rows.group(row as usize))));
    shown
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
