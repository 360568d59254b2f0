//! Where Tab goes: through every view and dialog from the first stop to the last and back, in the order in which
//! one reads, never out of sight, and never for long. The order of all of them is written to
//! `focus-order.txt` among the test's output, for review.

use std::fmt::Write as _;
use std::path::Path;

use eframe::egui::{Id, Key, Modifiers, Pos2, Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use laki_planer::app::App;

use crate::places;

/// More stops in a view are too many to walk through.
const MOST: usize = 60;

/// The settings are one long form with a line for each school holiday; links beside it go to its sections.
const MOST_SETTINGS: usize = 200;

/// A stop of Tab.
#[derive(Clone, Debug, PartialEq)]
struct Stop {
    id: Id,
    role: Role,
    name: String,
    rect: Rect,
    /// How much of it is to be seen.
    seen: Rect,
    /// The part of the window it is in.
    part: Part,
    /// Where the stop before it is now: what lies between may have been scrolled.
    before: Option<Rect>,
}

/// The parts of the window in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Menu,
    Navigation,
    Toolbar,
    Content,
    Side,
    Status,
    /// Dialogs and what else floats.
    Dialog,
}

fn part(node: &AccessKitNode<'_>) -> Part {
    let mut above = std::iter::successors(Some(*node), egui_kittest::kittest::AccessKitNode::parent);
    above
        .find_map(|node| match node.role() {
            Role::Dialog | Role::Alert => Some(Part::Dialog),
            Role::MenuBar => Some(Part::Menu),
            Role::Navigation => Some(Part::Navigation),
            Role::Toolbar => Some(Part::Toolbar),
            Role::Complementary | Role::Splitter => Some(Part::Side),
            Role::ContentInfo => Some(Part::Status),
            _ => None,
        })
        .unwrap_or(Part::Content)
}

fn focused(harness: &Harness<'static, App>) -> Option<Stop> {
    let id = harness.ctx.memory(eframe::egui::Memory::focused)?;
    let response = harness.ctx.read_response(id)?;
    let wanted = id.accesskit_id();
    let nodes = harness.query_all(by().predicate(move |node| node.locate().0 == wanted));
    let node = nodes.into_iter().next()?;
    let node = node.accesskit_node();
    Some(Stop {
        id,
        role: node.role(),
        name: node.label().or_else(|| node.value()).unwrap_or_default(),
        rect: response.rect,
        seen: response.interact_rect.intersect(harness.ctx.content_rect()),
        part: part(&node),
        before: None,
    })
}

fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers) {
    harness.key_press_modifiers(modifiers, Key::Tab);
    harness.run_steps(4);
}

/// All stops, from the first on, until Tab comes to nothing or to the first again.
fn walk(harness: &mut Harness<'static, App>, modifiers: Modifiers) -> Vec<Stop> {
    harness.ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    harness.run_steps(2);
    let mut stops: Vec<Stop> = Vec::new();
    let mut nothing = 0;
    while stops.len() < 2 * MOST_SETTINGS && nothing < 3 {
        press(harness, modifiers);
        let Some(mut stop) = focused(harness) else {
            if !stops.is_empty() {
                break;
            }
            nothing += 1;
            continue;
        };
        if stops.iter().any(|known| known.id == stop.id) {
            break;
        }
        let rect = |id| harness.ctx.viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|it| it.rect));
        stop.before = stops.last().and_then(|last| rect(last.id));
        stops.push(stop);
    }
    stops
}

/// A dialog's default button has the focus at once: there the walk begins somewhere in the circle.
fn from_the_top(mut stops: Vec<Stop>) -> Vec<Stop> {
    let breaks: Vec<_> = (1..stops.len()).filter(|&at| !follows(&stops[at - 1], &stops[at])).collect();
    if let ([only], Some(first), Some(last)) = (breaks.as_slice(), stops.first(), stops.last())
        && follows(last, &Stop { before: None, ..first.clone() })
    {
        stops.rotate_left(*only);
    }
    stops
}

/// Whether both are the same circle, begun somewhere.
fn is_same_circle(one: &[String], other: &[String]) -> bool {
    let doubled: Vec<_> = one.iter().chain(one).collect();
    one.len() == other.len() && doubled.windows(other.len()).any(|part| part.iter().copied().eq(other))
}

/// Whether one comes to `next` after `this` when one reads: on the same line further right, below, or at the top
/// of what stands beside it.
fn follows(this: &Stop, next: &Stop) -> bool {
    if this.part != next.part {
        return this.part < next.part;
    }
    // The edge of a panel comes after what is in it.
    if next.role == Role::Splitter {
        return true;
    }
    let tolerance = 8.0;
    let before = next.before.unwrap_or(this.rect);
    let Pos2 { x, y } = before.center();
    let same_line = next.rect.y_range().contains(y) || before.y_range().contains(next.rect.center().y);
    if same_line && next.rect.center().x + tolerance > x {
        return true;
    }
    next.rect.top() + tolerance > before.top() || next.rect.left() + tolerance > before.right()
}

fn faults(name: &str, stops: &[Stop]) -> Vec<String> {
    let mut faults = Vec::new();
    for stop in stops {
        let Stop { role, name, rect, seen, .. } = stop;
        if name.trim().is_empty() || matches!(role, Role::Unknown | Role::GenericContainer | Role::Pane) {
            faults.push(format!("{role:?} „{name}“ at {rect:?} has no name or role"));
        }
        let whole = rect.area().max(1.0);
        if !seen.is_positive() || seen.area() < 0.5 * whole && seen.height() < 20.0 {
            faults.push(format!("{role:?} „{name}“ at {rect:?} is out of sight: {seen:?}"));
        }
    }
    for pair in stops.windows(2) {
        if !follows(&pair[0], &pair[1]) {
            faults.push(format!(
                "after {:?} „{}“ ({:?}, {:?}) comes {:?} „{}“ ({:?}, {:?})",
                pair[0].role,
                pair[0].name,
                pair[0].part,
                pair[0].rect,
                pair[1].role,
                pair[1].name,
                pair[1].part,
                pair[1].rect,
            ));
        }
    }
    let most = if name == "Einstellungen" { MOST_SETTINGS } else { MOST };
    if stops.len() > most {
        faults.push(format!("{} stops are too many", stops.len()));
    }
    faults
}

#[test]
fn tab_goes_through_every_view_and_dialog_as_one_reads_and_back() {
    let (mut order, mut found) = (String::new(), Vec::new());
    for (name, show) in places::ALL {
        let mut harness = show();
        let stops = from_the_top(walk(&mut harness, Modifiers::NONE));
        let _ = writeln!(order, "\n{name}: {} stops", stops.len());
        let mut part = None;
        for stop in &stops {
            if part.replace(stop.part) != Some(stop.part) {
                let _ = writeln!(order, "  {:?}", stop.part);
            }
            let _ = writeln!(order, "    {:?} {}", stop.role, stop.name.replace('\n', " "));
        }
        found.extend(faults(name, &stops).into_iter().map(|fault| format!("{name}: {fault}")));
        if stops.is_empty() {
            found.push(format!("{name}: Tab comes to nothing"));
        }
        let mut back = walk(&mut harness, Modifiers::SHIFT);
        back.reverse();
        let names = |stops: &[Stop]| stops.iter().map(|stop| stop.name.clone()).collect::<Vec<_>>();
        if !is_same_circle(&names(&back), &names(&stops)) {
            found.push(format!("{name}: back it goes\n  {:?}\n  not\n  {:?}", names(&back), names(&stops)));
        }
    }
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("focus-order.txt");
    std::fs::write(&file, &order).unwrap();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
