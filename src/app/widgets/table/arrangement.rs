//! How the user arranged a table's columns: order, widths, which are hidden, by what it is sorted.
//! Columns are named by stable ids, so that what was kept survives new columns and other languages.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// Widths a user can drag a column to.
pub const WIDTHS: RangeInclusive<f32> = 28.0..=1200.0;

/// What the user changed; what is not in it is as the view made it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    order: Vec<String>,
    hidden: Vec<String>,
    widths: BTreeMap<String, f32>,
    sort: Option<(String, bool)>,
}

impl Arrangement {
    /// The columns shown, from left to right, as positions among `ids`. Columns that are not in the order
    /// kept stand after the one that the view puts before them.
    pub fn shown(&self, ids: &[&str]) -> Vec<usize> {
        let mut shown = self.all(ids);
        shown.retain(|&column| !self.is_hidden(ids[column]));
        if shown.is_empty() { (0..ids.len()).take(1).collect() } else { shown }
    }

    fn all(&self, ids: &[&str]) -> Vec<usize> {
        let place = |id: &str| self.order.iter().position(|kept| kept == id);
        let mut all: Vec<_> = (0..ids.len()).filter(|&column| place(ids[column]).is_some()).collect();
        all.sort_by_key(|&column| place(ids[column]));
        for column in (0..ids.len()).filter(|&column| place(ids[column]).is_none()) {
            let before = column.checked_sub(1).and_then(|before| all.iter().position(|&at| at == before));
            all.insert(before.map_or(0, |at| at + 1), column);
        }
        all
    }

    /// Whether a column is hidden.
    pub fn is_hidden(&self, id: &str) -> bool {
        self.hidden.iter().any(|hidden| hidden == id)
    }

    /// Hides or shows a column. The last one shown stays.
    pub fn hide(&mut self, ids: &[&str], id: &str, hidden: bool) {
        let last = self.shown(ids).len() < 2;
        if hidden && !last && !self.is_hidden(id) {
            self.hidden.push(id.to_owned());
        } else if !hidden {
            self.hidden.retain(|other| other != id);
        }
    }

    /// Puts a shown column before the one that is shown at `to`, or last.
    pub fn put(&mut self, ids: &[&str], column: usize, to: usize) {
        let before = self.shown(ids).get(to).copied();
        if before == Some(column) || column >= ids.len() {
            return;
        }
        let mut all = self.all(ids);
        all.retain(|&other| other != column);
        let at = before.and_then(|before| all.iter().position(|&other| other == before));
        all.insert(at.unwrap_or(all.len()), column);
        self.order = all.into_iter().map(|column| ids[column].to_owned()).collect();
        self.order.retain(|id| !id.is_empty());
    }

    /// Moves a shown column a step to the left or right.
    pub fn step(&mut self, ids: &[&str], column: usize, right: bool) {
        let shown = self.shown(ids);
        let Some(at) = shown.iter().position(|&other| other == column) else { return };
        if right && at + 1 < shown.len() {
            self.put(ids, column, at + 2);
        } else if !right && at > 0 {
            self.put(ids, column, at - 1);
        }
    }

    /// The width that a column was given.
    pub fn width(&self, id: &str) -> Option<f32> {
        let width = self.widths.get(id).copied().filter(|width| width.is_finite())?;
        Some(width.clamp(*WIDTHS.start(), *WIDTHS.end()))
    }

    /// Gives a column a width.
    pub fn set_width(&mut self, id: &str, width: f32) {
        if width.is_finite() && !id.is_empty() {
            self.widths.insert(id.to_owned(), width.clamp(*WIDTHS.start(), *WIDTHS.end()).round());
        }
    }

    /// By which column the table is sorted, and whether descending.
    pub fn sort(&self, ids: &[&str]) -> Option<(usize, bool)> {
        let (by, descending) = self.sort.as_ref()?;
        Some((ids.iter().position(|id| id == by)?, *descending))
    }

    /// Keeps the order of rows.
    pub fn set_sort(&mut self, ids: &[&str], sort: Option<(usize, bool)>) {
        self.sort = sort.and_then(|(by, descending)| Some(((*ids.get(by)?).to_owned(), descending)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: [&str; 4] = ["name", "centre", "", "phone"];

    fn as_text(arrangement: &Arrangement) -> String {
        arrangement.shown(&IDS).into_iter().map(|column| IDS[column].chars().next().unwrap_or('·')).collect()
    }

    #[test]
    fn columns_move_hide_and_come_back() {
        let mut arrangement = Arrangement::default();
        assert_eq!(as_text(&arrangement), "nc·p");
        arrangement.put(&IDS, 3, 0);
        assert_eq!(as_text(&arrangement), "pnc·");
        arrangement.step(&IDS, 0, true);
        assert_eq!(as_text(&arrangement), "pc·n");
        arrangement.step(&IDS, 3, false);
        assert_eq!(as_text(&arrangement), "pc·n", "the first has nowhere to go");
        arrangement.hide(&IDS, "centre", true);
        assert_eq!(as_text(&arrangement), "p·n");
        arrangement.put(&IDS, 3, 9);
        assert_eq!(as_text(&arrangement), "·np");
        arrangement.hide(&IDS, "centre", false);
        assert_eq!(as_text(&arrangement), "c·np");
        for id in IDS {
            arrangement.hide(&IDS, id, true);
        }
        assert_eq!(as_text(&arrangement), "p", "one column always stays");
    }

    #[test]
    fn what_was_kept_survives_other_columns_and_odd_values() {
        let kept = r#"{"order":["gone","phone","name"],"widths":{"name":1e9,"phone":-5,"centre":88.4},
            "hidden":["gone"],"sort":["centre",true],"new":1}"#;
        let mut arrangement: Arrangement = serde_json::from_str(kept).unwrap();
        assert_eq!(as_text(&arrangement), "pnc·");
        assert_eq!(
            ["name", "phone", "centre", "x"].map(|id| arrangement.width(id)),
            [Some(1200.0), Some(28.0), Some(88.4), None]
        );
        assert_eq!(arrangement.sort(&IDS), Some((1, true)));
        assert_eq!(arrangement.sort(&["name"]), None);
        arrangement.set_width("name", f32::NAN);
        arrangement.set_sort(&IDS, Some((9, false)));
        assert_eq!((arrangement.width("name"), arrangement.sort(&IDS)), (Some(1200.0), None));
    }
}
