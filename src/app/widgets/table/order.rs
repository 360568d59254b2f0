//! Which rows a table shows in which order; worked out again only when rows, filters or sorting change.

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::column::Kind;
use super::filter::{Filter, Test};
use super::rows::{Key, Rows};

/// What an order was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    version: u64,
    today: NaiveDate,
    sort: Option<(usize, bool)>,
    filters: Vec<Filter>,
}

/// The rows shown, in their order.
#[derive(Clone, Debug, Default)]
pub struct Order {
    made: Option<Made>,
    shown: Vec<u32>,
    ids: Vec<u64>,
    places: FxHashMap<u64, u32>,
    version: Option<u64>,
}

impl Order {
    /// Brings it up to date; says whether it had to be made anew.
    pub fn keep_up(
        &mut self,
        rows: &dyn Rows,
        version: u64,
        (sort, filters): (Option<(usize, bool)>, &[Filter]),
        (kinds, today): (&[Kind], NaiveDate),
    ) -> bool {
        let filters: Vec<_> = filters.iter().filter(|filter| filter.is_set()).cloned().collect();
        let wanted = Made { version, today, sort, filters };
        if self.made.as_ref() == Some(&wanted) && self.version == Some(version) {
            return false;
        }
        let tests: Vec<_> = wanted
            .filters
            .iter()
            .filter_map(|filter| filter.test(kinds.get(filter.column).copied().unwrap_or_default(), today))
            .collect();
        self.shown = passing(rows, &tests);
        if let Some((column, descending)) = sort {
            sort_by(rows, &mut self.shown, column, descending);
        }
        self.shown.sort_by_key(|&row| (rows.group(row as usize), !rows.is_head(row as usize)));
        self.ids = self.shown.iter().map(|&row| rows.id(row as usize)).collect();
        self.places = self.ids.iter().copied().zip(0..).collect();
        self.version = Some(version);
        self.made = Some(wanted);
        true
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

/// Stable: rows that are equal in this column stay as the view has them.
fn sort_by(rows: &dyn Rows, shown: &mut Vec<u32>, column: usize, descending: bool) {
    // Columns repeat themselves: the key of each text is made once.
    let mut known = FxHashMap::<String, u32>::default();
    let mut keys = Vec::<Key>::new();
    let mut keyed: Vec<(u32, u32)> = Vec::with_capacity(shown.len());
    for &row in shown.iter() {
        let key = if let Some(key) = rows.key(row as usize, column) {
            keys.push(key);
            keys.len() - 1
        } else {
            let text = rows.text(row as usize, column);
            if let Some(&key) = known.get(text.as_ref()) {
                key as usize
            } else {
                keys.push(Key::text(&text));
                known.insert(text.into_owned(), u32::try_from(keys.len() - 1).unwrap_or(u32::MAX));
                keys.len() - 1
            }
        };
        keyed.push((u32::try_from(key).unwrap_or(u32::MAX), row));
    }
    keyed.sort_by(|(a, _), (b, _)| keys[*a as usize].compare(&keys[*b as usize], descending));
    *shown = keyed.into_iter().map(|(_, row)| row).collect();
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
