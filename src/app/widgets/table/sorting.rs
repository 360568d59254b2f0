//! The keys that rows are sorted by. Those of texts cost time: where rows are many, each frame works out
//! some, and what was worked out is kept until the rows are others.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::rows::{Key, Rows};

/// How much of this work one frame does, in keys read from the rows: a count, not a time, so that the same
/// happens on every machine.
pub const SLICE: usize = 24_000;
/// How much more a key costs that is made from a text.
pub const OF_TEXT: usize = 8;
/// A row whose key isn't known yet.
const UNKNOWN: u32 = u32::MAX;

/// The keys of one column.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    of: Option<(u64, NaiveDate, usize)>,
    /// Columns repeat themselves: the key of each text is made once.
    texts: FxHashMap<String, u32>,
    made: Vec<Key>,
    /// Which of them is a row's.
    rows: Vec<u32>,
}

impl Keys {
    /// Those of `column` of these rows; what is known of others is forgotten.
    pub fn begin(&mut self, rows: &dyn Rows, (version, today): (u64, NaiveDate), column: usize) {
        let of = Some((version, today, column));
        if self.of != of || self.rows.len() != rows.count() {
            *self = Self { of, rows: vec![UNKNOWN; rows.count()], ..Self::default() };
        }
    }

    /// Works out as many keys of `shown` from `done` on as a frame may; returns how many are done then.
    pub fn work(&mut self, rows: &dyn Rows, shown: &[u32], done: usize) -> usize {
        let Some((.., column)) = self.of else { return shown.len() };
        let mut left = SLICE;
        for (at, &row) in shown.iter().enumerate().skip(done) {
            if self.rows.get(row as usize).is_none_or(|known| *known != UNKNOWN) {
                continue;
            }
            if left == 0 {
                return at;
            }
            let (key, cost) = self.make(rows, row as usize, column);
            self.rows[row as usize] = key;
            left = left.saturating_sub(cost);
        }
        shown.len()
    }

    /// The key of a row, and what it cost.
    fn make(&mut self, rows: &dyn Rows, row: usize, column: usize) -> (u32, usize) {
        let next = u32::try_from(self.made.len()).unwrap_or(UNKNOWN);
        if let Some(key) = rows.key(row, column) {
            self.made.push(key);
            return (next, 1);
        }
        let text = rows.text(row, column);
        if let Some(&key) = self.texts.get(text.as_ref()) {
            return (key, 1);
        }
        self.made.push(Key::text(&text));
        self.texts.insert(text.into_owned(), next);
        (next, OF_TEXT)
    }

    /// Stable: rows that are equal in this column stay as they are.
    pub fn sort(&self, shown: &mut [u32], descending: bool) {
        let none = Key::Empty;
        let key = |row: u32| {
            let key = self.rows.get(row as usize).and_then(|&key| self.made.get(key as usize));
            key.unwrap_or(&none)
        };
        shown.sort_by(|&a, &b| key(a).compare(key(b), descending));
    }
}
