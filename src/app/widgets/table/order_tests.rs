use std::borrow::Cow;

use super::super::filter::Operator;
use super::super::rows::Key;
use super::super::sorting::{OF_TEXT, SLICE};
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

/// More rows than a frame sorts: a name, a number and a word that repeats itself.
struct Many(usize);

impl Rows for Many {
    fn count(&self) -> usize {
        self.0
    }

    fn id(&self, row: usize) -> u64 {
        // Each version begins elsewhere: ids stay with their records.
        (row + 7) as u64
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let mixed = row.wrapping_mul(7919) % self.0;
        match column {
            0 => Cow::Owned(format!("{}{mixed}", ["Özil ", "Oz", "Straße "][mixed % 3])),
            1 => Cow::Owned(mixed.to_string()),
            _ => Cow::Borrowed(["Köln", "Bonn", "", "Bönen"][mixed % 4]),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        (column == 1).then(|| Key::count(row.wrapping_mul(7919) % self.0))
    }
}

const MANY: usize = 3 * SLICE / OF_TEXT + 5;

fn rows_of(order: &Order) -> Vec<usize> {
    (0..order.len()).filter_map(|place| order.row(place)).collect()
}

/// All keys at once, as [`Order`] does with few rows.
fn at_once(rows: &Many, (column, descending): (usize, bool)) -> Vec<usize> {
    let key = |row: usize| rows.key(row, column).unwrap_or_else(|| Key::text(&rows.text(row, column)));
    let mut keyed: Vec<_> = (0..rows.count()).map(|row| (key(row), row)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.compare(b, descending));
    keyed.into_iter().map(|(_, row)| row).collect()
}

fn turn(order: &mut Order, rows: &Many, version: u64, sort: Option<(usize, bool)>, text: &str) -> bool {
    let filters = [Filter { text: text.to_owned(), ..Filter::default() }];
    order.keep_up(rows, version, (sort, &filters), (&KINDS, today()))
}

/// Goes on until it is sorted; returns in how many frames.
fn finish(order: &mut Order, rows: &Many, version: u64, sort: (usize, bool), text: &str) -> usize {
    for frame in 1..100 {
        turn(order, rows, version, Some(sort), text);
        if order.progress().is_none() {
            return frame;
        }
    }
    unreachable!("it never ends")
}

#[test]
fn many_rows_are_sorted_over_several_frames_into_the_same_order() {
    let rows = Many(MANY);
    for (sort, frames) in [((0, false), 4), ((0, true), 4), ((1, false), 1), ((2, false), 1), ((2, true), 1)]
    {
        let mut order = Order::default();
        assert_eq!(finish(&mut order, &rows, 1, sort, ""), frames, "{sort:?}");
        assert!(rows_of(&order) == at_once(&rows, sort), "{sort:?}");
        assert!(!turn(&mut order, &rows, 1, Some(sort), ""));
        let turned = (sort.0, !sort.1);
        assert_eq!(finish(&mut order, &rows, 1, turned, ""), 1, "the keys are known");
        assert!(rows_of(&order) == at_once(&rows, turned), "{turned:?}");
    }
}

#[test]
fn until_then_they_stay_as_they_were_and_say_how_far_it_is() {
    let rows = Many(MANY);
    let mut order = Order::default();
    finish(&mut order, &rows, 1, (1, false), "");
    let before = rows_of(&order);
    let mut seen = Vec::new();
    for _ in 0..3 {
        assert!(!turn(&mut order, &rows, 1, Some((0, false)), ""));
        assert!(rows_of(&order) == before);
        seen.push((order.progress().unwrap() * 100.0).round());
    }
    assert_eq!(seen, [33.0, 67.0, 100.0]);
    assert!(turn(&mut order, &rows, 1, Some((0, false)), ""));
    assert_eq!(order.progress(), None);
    assert!(rows_of(&order) != before);
}

#[test]
fn stopped_the_old_order_holds() {
    let rows = Many(MANY);
    let mut order = Order::default();
    finish(&mut order, &rows, 1, (1, true), "");
    let before = rows_of(&order);
    turn(&mut order, &rows, 1, Some((0, false)), "");
    let kept = order.stop();
    assert_eq!((kept, order.progress()), (Some((1, true)), None));
    assert!(!turn(&mut order, &rows, 1, kept, ""), "nothing is left to do");
    assert!(rows_of(&order) == before);
    let mut first = Order::default();
    assert!(turn(&mut first, &rows, 1, Some((0, false)), ""));
    assert_eq!(first.stop(), None, "nothing was sorted yet");
    assert!(rows_of(&first).is_sorted());
}

#[test]
fn what_changes_meanwhile_is_shown_and_sorted() {
    let (few, rows) = (Many(MANY), Many(MANY + 2));
    let mut order = Order::default();
    finish(&mut order, &few, 1, (0, false), "");
    let mut before = rows_of(&order);
    assert!(turn(&mut order, &rows, 2, Some((0, false)), ""), "other rows, in the order known of them");
    before.extend([MANY, MANY + 1]);
    assert!(rows_of(&order) == before);
    assert!(turn(&mut order, &rows, 2, Some((0, false)), "Oz"), "a filter");
    assert!(order.progress().is_some());
    before.retain(|row| crate::search::folded(&rows.text(*row, 0)).contains("oz"));
    assert!(rows_of(&order) == before);
    finish(&mut order, &rows, 2, (0, false), "Oz");
    let mut sorted = at_once(&rows, (0, false));
    sorted.retain(|row| before.contains(row));
    assert!(rows_of(&order) == sorted);
    turn(&mut order, &rows, 2, Some((2, false)), "");
    assert!(finish(&mut order, &rows, 2, (1, false), "") <= 2, "another column");
    assert!(rows_of(&order) == at_once(&rows, (1, false)));
}
