//! What the tests share: the program itself, programs that aren't ours, and papers.

mod foreign;
mod paper;
mod program;

pub use foreign::{convert, convert_all, python, run};
pub use paper::{attendee_list, check, check_ua, pages, squeeze, stationery, text_of, write};
pub use program::{EXAMPLE, Ran, command, laki, path};

use chrono::NaiveDate;
use laki_planer::texts::{Lang, Texts};

pub const GERMAN: Texts = Texts::new(Lang::De);

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
