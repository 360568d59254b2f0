use std::borrow::Cow;

use chrono::NaiveDate;

use super::super::filter::{Filter, Operator};
use super::super::rows::Key;
use super::*;
use crate::exchange::table::Value;

/// Two groups with their heads, a part of which says two things.
struct Lists(usize);

const HEADS: [(usize, usize); 2] = [(0, 0), (3, 1)];

impl Rows for Lists {
    fn count(&self) -> usize {
        self.0
    }

    fn id(&self, row: usize) -> u64 {
        row as u64 + 100
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        match column {
            0 => format!("n{row}").into(),
            1 => format!("{row}/9").into(),
            _ => Cow::Borrowed("=so"),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        (column == 1).then(|| Key::count(row))
    }

    fn value(&self, row: usize, column: usize) -> Value {
        if column == 1 { Value::count(row) } else { Value::text(self.text(row, column)) }
    }

    fn parted(&self, column: usize) -> Option<[&str; 2]> {
        (column == 1).then_some(["taken", "most"])
    }

    fn second(&self, _: usize, _: usize) -> Value {
        Value::Number(9.0)
    }

    fn group(&self, row: usize) -> usize {
        usize::from(row >= 3)
    }

    fn is_head(&self, row: usize) -> bool {
        HEADS.iter().any(|(head, _)| *head == row)
    }
}

fn columns() -> [Column<'static>; 4] {
    [
        Column::exact("Name", 9.0).id("name"),
        Column::exact("Seats", 9.0).id("seats").number(),
        Column::exact("Note", 9.0).id("note"),
        Column::exact("", 9.0),
    ]
}

fn ordered(rows: &Lists, sort: Option<(usize, bool)>, filters: &[Filter]) -> Order {
    let kinds: Vec<_> = columns().iter().map(|column| column.kind).collect();
    let mut order = Order::default();
    order.keep_up(rows, 1, (sort, filters), (&kinds, NaiveDate::MIN));
    order
}

fn as_text(table: &Table) -> String {
    let word = |value: &Value| match value {
        Value::Text(text) => format!("„{text}“"),
        Value::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    };
    let rows = table.rows.iter().map(|row| row.iter().map(word).collect::<Vec<_>>().join(" | "));
    std::iter::once(table.heads.join(" | ")).chain(rows).collect::<Vec<_>>().join("\n")
}

fn taken(order: &Order, selected: &[u64], shown: &[usize]) -> AsShown {
    let rows = Lists(6);
    let mut selection = Selection::default();
    selection.put(selected.iter().copied().collect());
    let mut taking = Taking::begin("Lists", &rows, &columns(), shown, order.turn());
    assert!(taking.go_on(&rows, order, &selection));
    taking.shown
}

#[test]
fn columns_rows_and_types_are_those_on_screen_and_heads_of_groups_stay() {
    let order = ordered(&Lists(6), Some((1, true)), &[]);
    let shown = taken(&order, &[105, 101], &[1, 3, 0]);
    assert_eq!((shown.columns, shown.hidden()), (3, 1));
    insta::assert_snapshot!(as_text(&shown.clone().cut(false, false)), @r"
    taken | most | Name
    2 | 9 | „n2“
    1 | 9 | „n1“
    5 | 9 | „n5“
    4 | 9 | „n4“
    ");
    insta::assert_snapshot!(as_text(&shown.clone().cut(true, true)), @r"
    taken | most | Name | Note
    1 | 9 | „n1“ | „=so“
    5 | 9 | „n5“ | „=so“
    ");
    assert_eq!(shown.cut(true, false).name, "Lists");
}

#[test]
fn what_a_filter_hides_does_not_leave() {
    let text = "n4".to_owned();
    let filter = Filter { column: 0, operator: Operator::Contains, text };
    let order = ordered(&Lists(6), None, &[filter]);
    insta::assert_snapshot!(as_text(&taken(&order, &[], &[0]).cut(false, false)), @r"
    Name
    „n4“
    ");
}

#[test]
fn a_long_table_is_taken_over_several_frames_and_whole() {
    let rows = Lists(CELLS + 7);
    let order = ordered(&rows, None, &[]);
    let mut taking = Taking::begin("Lists", &rows, &columns(), &[0, 1], order.turn());
    let mut frames = 1;
    while !taking.go_on(&rows, &order, &Selection::default()) {
        frames += 1;
    }
    assert_eq!(frames, 4, "three columns with a head");
    assert_eq!(taking.shown.table.rows.len(), CELLS + 7 - HEADS.len());
}
