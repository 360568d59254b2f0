//! Filters of single columns: what passes.

use chrono::{NaiveDate, NaiveDateTime};

use super::column::Kind;
use super::rows::{Key, Rows};
use crate::calendar::parse_date;
use crate::search::folded;

/// How a cell is compared with what was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Operator {
    /// The cell contains the text.
    #[default]
    Contains,
    /// The cell is that.
    Is,
    /// The cell is anything else.
    IsNot,
    /// Number or date: at least.
    AtLeast,
    /// Number or date: at most.
    AtMost,
}

impl Operator {
    /// Those that make sense for a kind of column.
    pub fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Text => &[Self::Contains, Self::Is, Self::IsNot],
            Kind::Number | Kind::Date => {
                &[Self::Contains, Self::Is, Self::IsNot, Self::AtLeast, Self::AtMost]
            }
        }
    }
}

/// What was asked of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Which.
    pub column: usize,
    /// How.
    pub operator: Operator,
    /// With what, as it was typed.
    pub text: String,
}

impl Filter {
    /// Whether it asks for anything.
    pub fn is_set(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Ready to be put to many rows. `None` if nothing is asked, or if what was typed is neither a number
    /// nor a date where one is needed.
    pub fn test(&self, kind: Kind, today: NaiveDate) -> Option<Test> {
        if !self.is_set() {
            return None;
        }
        let value = value(self.text.trim(), kind, today);
        let needs_value = matches!(self.operator, Operator::AtLeast | Operator::AtMost);
        if needs_value && value.is_none() {
            return None;
        }
        let text = folded(self.text.trim());
        Some(Test { column: self.column, operator: self.operator, text, value })
    }
}

fn value(text: &str, kind: Kind, today: NaiveDate) -> Option<Value> {
    match kind {
        Kind::Text => None,
        Kind::Number => {
            let plain = text.trim_end_matches(['%', ' ', '\u{a0}']).replace(',', ".");
            plain.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Number)
        }
        Kind::Date => parse_date(text, today).ok().map(Value::Day),
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Value {
    Number(f64),
    Day(NaiveDate),
}

impl Value {
    fn compare(self, key: &Key) -> Option<std::cmp::Ordering> {
        match (key, self) {
            (Key::Number(cell), Self::Number(number)) => Some(cell.total_cmp(&number)),
            (Key::Date(cell), Self::Day(day)) => Some(NaiveDateTime::date(cell).cmp(&day)),
            _ => None,
        }
    }
}

/// A filter that is put to many rows.
#[derive(Clone, Debug)]
pub struct Test {
    column: usize,
    operator: Operator,
    text: String,
    value: Option<Value>,
}

impl Test {
    /// Whether a row passes.
    pub fn passes(&self, rows: &dyn Rows, row: usize) -> bool {
        match self.operator {
            Operator::Contains => folded(&rows.text(row, self.column)).contains(&self.text),
            Operator::Is => self.is(rows, row),
            Operator::IsNot => !self.is(rows, row),
            Operator::AtLeast => self.compared(rows, row).is_some_and(std::cmp::Ordering::is_ge),
            Operator::AtMost => self.compared(rows, row).is_some_and(std::cmp::Ordering::is_le),
        }
    }

    fn is(&self, rows: &dyn Rows, row: usize) -> bool {
        match self.compared(rows, row) {
            Some(order) => order.is_eq(),
            None => folded(rows.text(row, self.column).trim()) == self.text,
        }
    }

    fn compared(&self, rows: &dyn Rows, row: usize) -> Option<std::cmp::Ordering> {
        let value = self.value?;
        value.compare(&rows.key(row, self.column)?)
    }
}
