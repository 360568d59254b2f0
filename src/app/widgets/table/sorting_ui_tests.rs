use std::borrow::Cow;

use chrono::NaiveDate;
use eframe::egui::accesskit::SortDirection;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::super::rows;
use super::super::sorting::{OF_TEXT, SLICE};
use super::super::{AsShown, Cell, Column, Rows, Table};
use super::*;
use crate::app::theme;
use crate::app::views::leave::Leave;
use crate::texts::{Lang, Texts};

/// More than a press and a release take.
const MANY: usize = 5 * SLICE / OF_TEXT + 5;
const STOP: &str = "Sortieren abbrechen";

/// A number, by which they stand, and a name.
struct Many;

impl Rows for Many {
    fn count(&self) -> usize {
        MANY
    }

    fn id(&self, row: usize) -> u64 {
        row as u64
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        Cow::Owned(if column == 0 { row.to_string() } else { format!("Name {}", (row + 9) % MANY) })
    }

    fn key(&self, row: usize, column: usize) -> Option<rows::Key> {
        (column == 0).then(|| rows::Key::count(row))
    }
}

#[derive(Default)]
struct Seen {
    table: TableState,
    leave: Leave,
    left: bool,
    fonts: bool,
    kept: Vec<TableAnswer>,
    taken: Option<Box<AsShown>>,
}

fn ui(ui: &mut Ui, seen: &mut Seen) {
    if !std::mem::replace(&mut seen.fonts, true) {
        ui.set_fonts(theme::fonts());
        ui.request_repaint();
        return;
    }
    seen.left |= seen.leave.asked(ui);
    let columns =
        [Column::exact("Nr.", 80.0).id("number").number(), Column::share("Name", 1.0, 100.0).id("name")]
            .map(Column::sorts);
    let today = NaiveDate::MIN;
    let sheet = Sheet { rows: &Many, version: 1, texts: Texts::new(Lang::De), today, kept: None };
    let table = Table::new("many", "Viele", &columns).sorted_by(0);
    let answer = table.show_sheet(ui, &mut seen.table, sheet, &mut |_, _| {}, |row| {
        let index = row.index();
        row.cell(Cell::Text(&Many.text(index, 0)));
        row.cell(Cell::Text(&Many.text(index, 1)));
    });
    seen.taken = answer.taken.clone().or(seen.taken.take());
    seen.kept.extend(answer.arranged.is_some().then_some(answer));
}

/// The table, after its head was pressed by key: the sorting has begun.
fn begun() -> Harness<'static, Seen> {
    let mut harness = Harness::builder().with_size([600.0, 400.0]).build_ui_state(ui, Seen::default());
    harness.run_steps(3);
    begin(&mut harness);
    harness
}

fn begin(harness: &mut Harness<'static, Seen>) {
    harness.get_by_role_and_label(Role::ColumnHeader, "Name").focus();
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(1);
    assert!(is_stoppable(harness));
}

fn is_stoppable(harness: &Harness<'static, Seen>) -> bool {
    harness.query_by_role_and_label(Role::Button, STOP).is_some()
}

fn first_row(harness: &Harness<'static, Seen>) -> String {
    let rows = harness.query_all_by_role(Role::Row).filter_map(|row| {
        let label = row.accesskit_node().label()?;
        Some((row.rect().top(), label))
    });
    rows.min_by(|(a, _), (b, _)| a.total_cmp(b)).unwrap().1
}

fn direction(harness: &Harness<'static, Seen>, head: &str) -> Option<SortDirection> {
    harness.get_by_role_and_label(Role::ColumnHeader, head).accesskit_node().sort_direction()
}

#[test]
fn sorting_says_how_far_it_is_and_shows_the_old_order_until_then() {
    let mut harness = begun();
    let mut said = Vec::new();
    while is_stoppable(&harness) {
        let bar = harness.get_by_role(Role::ProgressIndicator);
        said.push(bar.accesskit_node().label().unwrap());
        assert!(harness.get_by_role(Role::Table).accesskit_node().is_busy());
        assert_eq!(first_row(&harness), "0, Name 9");
        harness.step();
    }
    let percents = [19, 39, 59, 79, 99].map(|percent| format!("Wird sortiert: {percent}\u{a0}%"));
    assert_eq!(said, percents);
    assert!(!harness.get_by_role(Role::Table).accesskit_node().is_busy());
    assert_eq!(first_row(&harness), format!("{}, Name 0", MANY - 9));
}

#[test]
fn stopped_by_button_or_esc_it_keeps_the_old_order_and_says_so() {
    for by_key in [false, true] {
        let mut harness = begun();
        if by_key {
            harness.key_press(Key::Escape);
        } else {
            harness.get_by_role_and_label(Role::Button, STOP).click();
        }
        harness.step();
        harness.run_steps(2);
        assert!(!is_stoppable(&harness));
        assert_eq!(first_row(&harness), "0, Name 9", "by key: {by_key}");
        assert_eq!(direction(&harness, "Name"), None);
        assert_eq!(direction(&harness, "Nr."), Some(SortDirection::Ascending));
        let kept = harness.state().kept.last().and_then(|answer| answer.arranged.clone()).unwrap();
        assert_eq!(kept.sort(&["number", "name"]), Some((0, false)));
    }
}

#[test]
fn esc_stops_the_sorting_and_nothing_else() {
    let mut harness = begun();
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    assert!(!is_stoppable(&harness) && !harness.state().left);
    let head = harness.get_by_role_and_label(Role::ColumnHeader, "Name");
    assert!(head.accesskit_node().is_focused());
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    assert!(harness.state().left, "the next one leaves what is open");
}

#[test]
fn a_long_table_says_how_far_it_is_on_its_way_into_a_file() {
    let mut harness = Harness::builder().with_size([600.0, 400.0]).build_ui_state(ui, Seen::default());
    harness.run_steps(3);
    for stopped in [true, false] {
        harness.state_mut().kept.clear();
        let ctx = harness.ctx.clone();
        harness.state_mut().table.want_file(&ctx);
        harness.step();
        harness.step();
        let bar = harness.get_by_role(Role::ProgressIndicator).accesskit_node().label().unwrap();
        assert!(bar.starts_with("Wird für die Datei gelesen: "), "{bar}");
        if stopped {
            harness.key_press(Key::Escape);
        }
        for _ in 0..8 {
            harness.step();
        }
        assert!(harness.query_by_role(Role::ProgressIndicator).is_none());
        let taken = harness.state().taken.as_ref().map(|shown| shown.table.rows.len());
        assert_eq!(taken, (!stopped).then_some(MANY));
    }
}
