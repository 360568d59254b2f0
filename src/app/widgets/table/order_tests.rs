use std::borrow::Cow;

use super::super::filter::Operator;
use super::*;

/// Name, number, date as "2026-11-23"; empty texts are missing values.
struct Sheet(Vec<[&'static str; 3]>);

impl Rows for Sheet {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn id(&self, row: usize) -> u64 {
        100 + row as u64
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        Cow::Borrowed(self.0[row][column])
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let text = self.0[row][column];
        match column {
            1 => Some(Key::number(text.parse::<f64>().ok())),
            2 => Some(Key::day(text.parse().ok())),
            _ => None,
        }
    }
}

fn sheet() -> Sheet {
    Sheet(vec![
        ["Zufall", "9", "2026-11-23"],
        ["Özil", "10", ""],
        ["Oz", "", "2027-01-01"],
        ["", "9", "2025-12-31"],
        ["Straße", "-1", "2026-11-23"],
    ])
}

const KINDS: [Kind; 3] = [Kind::Text, Kind::Number, Kind::Date];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn shown(order: &Order) -> String {
    (0..order.len()).filter_map(|place| order.row(place)).map(|row| row.to_string()).collect()
}

#[test]
fn texts_numbers_and_dates_are_sorted_by_value_and_empty_ones_last() {
    for (sort, expected) in [
        (None, "01234"),
        (Some((0, false)), "21403"),
        (Some((0, true)), "04123"),
        (Some((1, false)), "40312"),
        (Some((1, true)), "10342"),
        (Some((2, false)), "30421"),
        (Some((2, true)), "20431"),
    ] {
        let mut order = Order::default();
        assert!(order.keep_up(&sheet(), 1, (sort, &[]), (&KINDS, today())));
        assert_eq!(shown(&order), expected, "{sort:?}");
        assert!(!order.keep_up(&sheet(), 1, (sort, &[]), (&KINDS, today())), "nothing is done twice");
        assert!(order.keep_up(&sheet(), 2, (sort, &[]), (&KINDS, today())));
        let last = order.id(4).unwrap();
        assert_eq!((order.place(last), order.place(7)), (Some(4), None));
    }
}

#[test]
fn filters_compare_folded_texts_numbers_and_dates() {
    use Operator::{AtLeast, AtMost, Contains, Is, IsNot};
    for (column, operator, text, expected) in [
        (0, Contains, "OZ", "12"),
        (0, Contains, "strasse", "4"),
        (0, Is, "ozil", "1"),
        (0, Is, " oz ", "2"),
        (0, IsNot, "Oz", "0134"),
        (0, Contains, "  ", "01234"),
        (1, Contains, "1", "14"),
        (1, Is, "9,0", "03"),
        (1, AtLeast, "9", "013"),
        (1, AtMost, "0", "4"),
        (1, AtMost, "viele", "01234"),
        (1, Is, "viele", ""),
        (2, Is, "23.11.2026", "04"),
        (2, AtLeast, "1.1.2027", "2"),
        (2, AtMost, "23.11.", "034"),
        (2, IsNot, "23.11.2026", "123"),
    ] {
        let mut order = Order::default();
        let filters = [Filter { column, operator, text: text.to_owned() }];
        order.keep_up(&sheet(), 1, (None, &filters), (&KINDS, today()));
        assert_eq!(shown(&order), expected, "{column} {operator:?} {text}");
    }
}

#[test]
fn several_filters_must_all_pass() {
    let filter = |column, text: &str| Filter { column, text: text.to_owned(), ..Filter::default() };
    let mut order = Order::default();
    order.keep_up(&sheet(), 1, (Some((0, false)), &[filter(0, "z"), filter(1, "9")]), (&KINDS, today()));
    assert_eq!(shown(&order), "0");
}

/// Two groups, each under a head: rows 0 and 3.
struct Grouped;

impl Rows for Grouped {
    fn count(&self) -> usize {
        6
    }

    fn id(&self, row: usize) -> u64 {
        row as u64
    }

    fn text(&self, row: usize, _: usize) -> Cow<'_, str> {
        Cow::Borrowed(["", "b", "a", "", "d", "c"][row])
    }

    fn group(&self, row: usize) -> usize {
        row / 3
    }

    fn is_head(&self, row: usize) -> bool {
        row.is_multiple_of(3)
    }
}

#[test]
fn groups_stay_together_under_their_heads() {
    let filter = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
    for (sort, text, expected) in [
        (None, "", "012345"),
        (Some((0, false)), "", "021354"),
        (Some((0, true)), "", "012345"),
        (None, "d", "34"),
        (Some((0, false)), "x", ""),
    ] {
        let mut order = Order::default();
        order.keep_up(&Grouped, 1, (sort, &[filter(text)]), (&KINDS, today()));
        assert_eq!(shown(&order), expected, "{sort:?} {text}");
    }
}
