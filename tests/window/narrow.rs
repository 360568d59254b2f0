//! Text at 200 %: the window of 640 × 400 points. Nothing is lost, and nothing but tables, calendar and matrix
//! scrolls sideways.

use eframe::egui::{Rect, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use laki_planer::app::{App, Command, Place};

use crate::places;
use crate::support::{settle, window};

/// 1280 × 800 at 200 %.
fn at_200_percent(mut harness: Harness<'static, App>) -> Harness<'static, App> {
    harness.set_size(vec2(640.0, 400.0));
    settle(&mut harness);
    harness
}

/// Where a node is. The tree has physical pixels, of which there is one a point here.
fn bounds(node: &AccessKitNode<'_>) -> Option<Rect> {
    let rect = node.raw_bounds()?;
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    let corner = |x: f64, y: f64| eframe::egui::pos2(x as f32, y as f32);
    Some(Rect::from_min_max(corner(rect.x0, rect.y0), corner(rect.x1, rect.y1)))
}

/// The table that a node belongs to.
fn table<'n>(node: &AccessKitNode<'n>) -> Option<AccessKitNode<'n>> {
    let parents = std::iter::successors(node.parent(), AccessKitNode::parent);
    parents.into_iter().find(|node| matches!(node.role(), Role::Table | Role::Grid))
}

/// Whether rows of the table stand above a bar that scrolls it.
fn has_rows_above(table: &AccessKitNode<'_>, bar: Rect) -> bool {
    fn rows(node: &AccessKitNode<'_>, bar: Rect) -> bool {
        let is_head = node.children().any(|child| child.role() == Role::ColumnHeader);
        let above = || bounds(node).is_some_and(|row| row.top() < bar.top());
        node.role() == Role::Row && !is_head && above() || node.children().any(|child| rows(&child, bar))
    }
    rows(table, bar)
}

#[test]
fn forms_and_pages_do_not_scroll_sideways() {
    let may = |view: &str| view.starts_with("Termine,") || view == "Abgleich, Matrix";
    let mut found = Vec::new();
    let mut of_tables = 0;
    for (view, show) in places::ALL.iter().filter(|(view, _)| !may(view)) {
        let harness = at_200_percent(show());
        for bar in harness.query_all(by().predicate(|node| node.role() == Role::ScrollBar)) {
            let bar = bar.accesskit_node();
            let Some(rect) = bounds(&bar).filter(|rect| rect.width() > rect.height()) else { continue };
            match table(&bar) {
                Some(table) if has_rows_above(&table, rect) => of_tables += 1,
                Some(table) => found.push(format!("{view}: {rect} of „{:?}“, away from it", table.label())),
                None => found.push(format!("{view}: {rect}")),
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(of_tables > 2, "bars are found at all: {of_tables}");
}

#[test]
fn heads_that_are_cut_say_their_whole_text() {
    let mut harness = window();
    harness.state_mut().push(Command::Go(Place::Centres(None)));
    settle(&mut harness);
    let mut harness = at_200_percent(harness);
    for (head, is_cut) in [("Schwerpunkt Bildung", true), ("Bezirk", false)] {
        harness.get_by_role_and_label(Role::ColumnHeader, head).hover();
        // Tooltips wait for the pointer to rest.
        harness.run_steps(8);
        let told = harness.query_by_role_and_label(Role::Label, head).is_some();
        assert_eq!(told, is_cut, "{head}");
    }
}
