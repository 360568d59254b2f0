//! Which rows are selected, by their ids, so that sorting, filtering and edits leave them selected.

use rustc_hash::FxHashSet;

/// Selected rows, and from where a range is stretched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    ids: FxHashSet<u64>,
    anchor: Option<u64>,
}

impl Selection {
    /// Whether a row is selected.
    pub fn has(&self, id: u64) -> bool {
        self.ids.contains(&id)
    }

    /// How many are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Only this one.
    pub fn only(&mut self, id: u64) {
        self.ids.clear();
        self.ids.insert(id);
        self.anchor = Some(id);
    }

    /// These, wherever they came from.
    pub fn put(&mut self, ids: FxHashSet<u64>) {
        self.ids = ids;
    }

    /// None.
    pub fn clear(&mut self) {
        self.ids.clear();
    }

    /// This one as well, or no longer.
    pub fn toggle(&mut self, id: u64) {
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
        self.anchor = Some(id);
    }

    /// From the anchor to `id`, as the rows stand in `order`; `from` where there is no anchor.
    pub fn stretch(&mut self, order: &[u64], from: u64, id: u64) {
        let at = |wanted: u64| order.iter().position(|other| *other == wanted);
        let anchor = self.anchor.filter(|anchor| at(*anchor).is_some()).unwrap_or(from);
        let (Some(a), Some(b)) = (at(anchor), at(id)) else { return };
        self.ids = order[a.min(b)..=a.max(b)].iter().copied().collect();
        self.anchor = Some(anchor);
    }

    /// All of these.
    pub fn all(&mut self, order: &[u64]) {
        self.ids = order.iter().copied().collect();
    }

    /// Forgets rows that are no longer there.
    pub fn keep(&mut self, there: impl Fn(u64) -> bool) {
        self.ids.retain(|id| there(*id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: [u64; 5] = [10, 11, 12, 13, 14];

    fn as_text(selection: &Selection) -> String {
        ORDER.iter().map(|id| if selection.has(*id) { 'x' } else { '.' }).collect()
    }

    #[test]
    fn ranges_stretch_from_where_they_began() {
        let mut selection = Selection::default();
        selection.stretch(&ORDER, 11, 12);
        assert_eq!(as_text(&selection), ".xx..");
        selection.only(13);
        selection.stretch(&ORDER, 10, 11);
        assert_eq!(as_text(&selection), ".xxx.");
        selection.stretch(&ORDER, 10, 14);
        assert_eq!(as_text(&selection), "...xx");
        selection.toggle(10);
        assert_eq!(as_text(&selection), "x..xx");
        selection.stretch(&ORDER, 14, 12);
        assert_eq!(as_text(&selection), "xxx..");
        selection.stretch(&ORDER, 14, 99);
        assert_eq!(as_text(&selection), "xxx..", "a row that is not shown changes nothing");
        selection.keep(|id| id != 11);
        assert_eq!((as_text(&selection).as_str(), selection.len()), ("x.x..", 2));
        selection.all(&ORDER);
        assert_eq!(selection.len(), 5);
        selection.clear();
        assert_eq!(selection.len(), 0);
    }
}
