//! What a table reads of its rows to sort, filter, find, copy and export them.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher as _};

use chrono::NaiveDateTime;

use crate::collation::SortKey;
use crate::exchange::table::Value;

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// A word.
    Text(SortKey),
    /// A number, a share, a count.
    Number(f64),
    /// A day, or a moment of it.
    Date(NaiveDateTime),
    /// Nothing is in the cell: last in both directions.
    Empty,
}

impl Key {
    /// A word, or nothing.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(SortKey::of(text)) }
    }

    /// A number that may be missing.
    pub fn number(number: Option<impl Into<f64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }

    /// A count.
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
    pub fn count(count: usize) -> Self {
        Self::Number(count as f64)
    }

    /// A day that may be missing.
    pub fn day(day: Option<chrono::NaiveDate>) -> Self {
        day.map_or(Self::Empty, |day| Self::Date(day.and_time(chrono::NaiveTime::MIN)))
    }

    /// The order of two cells; `descending` turns everything round but what is empty.
    pub fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let order = match (self, other) {
            (Self::Empty, Self::Empty) => return Ordering::Equal,
            (Self::Empty, _) => return Ordering::Greater,
            (_, Self::Empty) => return Ordering::Less,
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Date(a), Self::Date(b)) => a.cmp(b),
            (a, b) => a.rank().cmp(&b.rank()),
        };
        if descending { order.reverse() } else { order }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Number(_) => 0,
            Self::Date(_) => 1,
            Self::Text(_) => 2,
            Self::Empty => 3,
        }
    }
}

/// A view's rows. Columns are counted as the view declares them, rows as its model has them.
pub trait Rows {
    /// How many there are.
    fn count(&self) -> usize;

    /// A number that stays with the record while rows come and go: see [`row_id`].
    fn id(&self, row: usize) -> u64;

    /// What a cell says: for filters, finding and copies.
    fn text(&self, row: usize, column: usize) -> Cow<'_, str>;

    /// What an editor of a cell starts from.
    fn edit_text(&self, row: usize, column: usize) -> Cow<'_, str> {
        self.text(row, column)
    }

    /// What a cell is sorted by; `None`: by its text.
    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let _ = (row, column);
        None
    }

    /// What a cell is in a file: a number, a day, a share where it is one, else its text.
    fn value(&self, row: usize, column: usize) -> Value {
        Value::text(self.text(row, column))
    }

    /// The heads of the two columns that one has in a file, where its cells say two things: "14/24".
    fn parted(&self, column: usize) -> Option<[&str; 2]> {
        let _ = column;
        None
    }

    /// The second thing that a cell of such a column says.
    fn second(&self, row: usize, column: usize) -> Value {
        let _ = (row, column);
        Value::Empty
    }

    /// Whether people are named in the rows, or may be: who exports them is reminded of it.
    fn name_people(&self) -> bool {
        false
    }

    /// To which group a row belongs: groups stand in their order, however their rows are sorted.
    fn group(&self, row: usize) -> usize {
        let _ = row;
        0
    }

    /// Whether a row heads its group: it stays above it, is shown while any of it is, and is neither
    /// selected nor copied.
    fn is_head(&self, row: usize) -> bool {
        let _ = row;
        false
    }

    /// Whether a cell of an editable column can be edited.
    fn editable(&self, row: usize, column: usize) -> bool {
        let _ = (row, column);
        true
    }
}

/// A row's id from its record's.
pub fn row_id(id: &impl Hash) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    id.hash(&mut hasher);
    hasher.finish()
}
