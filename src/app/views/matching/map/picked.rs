//! Which KIs are selected: one selection for map and table.

use std::collections::BTreeSet;

use eframe::egui::Vec2;

use crate::app::views::atlas::Board;
use crate::app::views::matching::common::How;
use crate::catalogue::CentreId;

/// What is selected, and where the user is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picked {
    /// Selected.
    pub centres: BTreeSet<CentreId>,
    /// The KI that keys move from.
    pub current: Option<CentreId>,
}

impl Picked {
    /// Selects; the last one becomes the current one.
    pub fn pick(&mut self, centres: impl IntoIterator<Item = CentreId>, how: How) {
        if how == How::Replace {
            self.centres.clear();
        }
        for centre in centres {
            if how != How::Toggle || !self.centres.remove(&centre) {
                self.centres.insert(centre.clone());
            }
            self.current = Some(centre);
        }
    }

    /// Forgets what the catalogue has no longer.
    pub fn keep_to(&mut self, board: &Board) {
        self.centres.retain(|centre| board.of(centre).is_some());
        self.current.take_if(|centre| board.of(centre).is_none());
    }
}

/// The entry that one comes to from `from` by an arrow key; from nowhere, the first by name.
pub fn toward(board: &Board, from: Option<usize>, direction: Vec2) -> Option<usize> {
    let placed = || board.entries.iter().enumerate().filter_map(|(at, entry)| Some((at, entry.label_at()?)));
    let start = from.and_then(|from| board.entries.get(from)?.label_at());
    let Some(start) = start else { return placed().next().map(|(at, _)| at) };
    // Straight ahead is nearer than aside.
    let cost = |way: Vec2| {
        let ahead = way.dot(direction);
        let aside = (way - ahead * direction).length();
        (ahead > 1e-4 && aside <= ahead * 2.0).then_some(ahead + 2.0 * aside)
    };
    placed()
        .filter(|(at, _)| Some(*at) != from)
        .filter_map(|(at, label)| Some((at, cost(label - start)?)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Modifiers, vec2};

    use super::*;
    use crate::app::views::testing::in_catalogue;
    use crate::reference;
    use crate::reports::{Class, Share};

    fn set(ids: &[&str]) -> BTreeSet<CentreId> {
        ids.iter().map(|id| (*id).into()).collect()
    }

    #[test]
    fn picking_replaces_changes_or_adds() {
        let mut picked = Picked::default();
        picked.pick([CentreId::from("a"), "b".into()], How::of(Modifiers::NONE));
        assert_eq!((picked.centres.clone(), picked.current.clone()), (set(&["a", "b"]), Some("b".into())));
        picked.pick([CentreId::from("b")], How::of(Modifiers::COMMAND));
        assert_eq!(picked.centres, set(&["a"]));
        picked.pick([CentreId::from("a"), "c".into()], How::of(Modifiers::SHIFT));
        assert_eq!(picked.centres, set(&["a", "c"]));
        picked.pick([CentreId::from("d")], How::of(Modifiers::NONE));
        assert_eq!(picked.centres, set(&["d"]));
    }

    #[test]
    fn arrows_walk_from_neighbour_to_neighbour_and_reach_everybody() {
        in_catalogue(&reference::new_catalogue(), |ctx| {
            let class = Class::Share(Share::Nothing);
            let board = Board::new(ctx, None, |_| (class, String::new(), String::new(), 0));
            let at = |id: &str| board.index_of(&id.into());
            let name = |at: Option<usize>| at.map(|at| board.entries[at].name.clone()).unwrap_or_default();
            let [right, left, down, up] = [vec2(1.0, 0.0), vec2(-1.0, 0.0), vec2(0.0, 1.0), vec2(0.0, -1.0)];
            let ways = [right, left, down, up].map(|way| name(toward(&board, at("soest"), way)));
            insta::assert_snapshot!(ways.join(", "), @"Paderborn, Unna, Hochsauerlandkreis, Gütersloh");
            assert_eq!(toward(&board, None, right), Some(0));

            let mut reached = BTreeSet::from([0]);
            let mut rest = vec![0];
            while let Some(from) = rest.pop() {
                for way in [right, left, down, up] {
                    rest.extend(toward(&board, Some(from), way).filter(|to| reached.insert(*to)));
                }
            }
            assert_eq!(reached.len(), 54);
        });
    }
}
