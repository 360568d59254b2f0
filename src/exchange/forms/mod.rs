//! Registration forms: an XLSX file a KI, written, filled in, sent back and read again.
//!
//! A form knows by a hidden [`Mark`] what it is about, so it needs no good name and survives other programs.
//! What comes back becomes rows for [`super::import`], which knows how to tell people apart.

mod intake;
mod mark;
mod model;
mod read;
mod write;

pub use intake::{Answered, Asked, FormRow, Intake, Late, Taken};
pub use mark::{Mark, MarkError};
pub use model::{Form, FormOptions, KnownRow, form, forms};
pub use read::{Filled, FilledRow, MOST_FILLED, Trouble, is_form, read_form};
pub use write::write_form;

/// The columns of a form, from the left.
mod column {
    pub const NUMBER: u16 = 0;
    pub const LAST_NAME: u16 = 1;
    pub const FIRST_NAME: u16 = 2;
    pub const ROLE: u16 = 3;
    pub const EMAIL: u16 = 4;
    pub const WANTED: u16 = 5;
    /// Hidden: whom a prefilled row names.
    pub const PERSON: u16 = 6;
}
