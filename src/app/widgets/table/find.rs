//! Finding a row by typing the first letters of its name.

use super::order::Order;
use super::rows::Rows;
use crate::search::folded;

/// So long, in seconds, a pause may be before typing begins anew.
pub const PAUSE: f32 = 1.5;

/// What is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Find {
    typed: String,
    at: f64,
}

impl Find {
    /// What was typed so far; empty once the pause is over.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether anything is being typed.
    pub fn is_active(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Forgets it, or what is too old by now.
    pub fn forget(&mut self, now: Option<f64>) {
        if now.is_none_or(|now| now - self.at > f64::from(PAUSE)) {
            self.typed.clear();
        }
    }

    /// Adds letters.
    pub fn push(&mut self, text: &str, now: f64) {
        self.forget(Some(now));
        self.typed.extend(text.chars().filter(|c| !c.is_control()));
        self.at = now;
    }

    /// Takes the last letter back.
    pub fn pop(&mut self, now: f64) {
        self.typed.pop();
        self.at = now;
    }

    /// The place of the next row whose `column` begins so, from `from` on and round. The same letter again
    /// goes on to the next row with it.
    pub fn next(&self, rows: &dyn Rows, order: &Order, column: usize, from: usize) -> Option<usize> {
        let wanted = folded(&self.typed);
        let mut letters = wanted.chars();
        let first = letters.next()?;
        let repeated = wanted.chars().count() > 1 && letters.all(|letter| letter == first);
        let count = order.len();
        let starts = |wanted: &str, place: usize| {
            order.row(place).is_some_and(|row| folded(&rows.text(row, column)).starts_with(wanted))
        };
        let search = |wanted: &str, from: usize| {
            (0..count).map(|step| (from + step) % count.max(1)).find(|&place| starts(wanted, place))
        };
        // A first letter looks behind the current row, further ones stay on it while it fits.
        let start = if wanted.chars().count() == 1 { from + 1 } else { from };
        let found = search(&wanted, start);
        found.or_else(|| search(&first.to_string(), from + 1).filter(|_| repeated))
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use chrono::NaiveDate;

    use super::super::column::Kind;
    use super::*;

    struct Names;
    const NAMES: [&str; 6] = ["Ahaus", "Bonn", "Borken", "Öhringen", "Bottrop", "ßen"];

    impl Rows for Names {
        fn count(&self) -> usize {
            NAMES.len()
        }
        fn id(&self, row: usize) -> u64 {
            row as u64
        }
        fn text(&self, row: usize, _: usize) -> Cow<'_, str> {
            Cow::Borrowed(NAMES[row])
        }
    }

    #[test]
    fn typing_goes_to_the_next_name_that_begins_so() {
        let mut order = Order::default();
        order.keep_up(&Names, 1, (None, &[]), (&[Kind::Text], NaiveDate::MIN));
        for (typed, from, expected) in [
            ("b", 0, Some(1)),
            ("b", 1, Some(2)),
            ("b", 4, Some(1)),
            ("bo", 2, Some(2)),
            ("bot", 2, Some(4)),
            ("bb", 2, Some(4)),
            ("O", 0, Some(3)),
            ("öh", 5, Some(3)),
            ("ss", 0, Some(5)),
            ("x", 0, None),
            ("", 0, None),
        ] {
            let mut find = Find::default();
            find.push(typed, 1.0);
            assert_eq!(find.next(&Names, &order, 0, from), expected, "{typed} from {from}");
        }
    }

    #[test]
    fn a_pause_begins_anew() {
        let mut find = Find::default();
        find.push("b", 1.0);
        find.push("o\u{8}", 2.0);
        assert_eq!(find.typed(), "bo");
        find.pop(2.1);
        assert_eq!(find.typed(), "b");
        find.push("a", 4.0);
        assert_eq!(find.typed(), "a");
        find.forget(Some(6.0));
        assert!(!find.is_active());
    }
}
