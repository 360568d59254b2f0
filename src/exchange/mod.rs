//! Files that leave for other programs, and files that come from them: bytes ↔ plain values.
//!
//! Nothing here opens a file, asks the clock or changes a catalogue. What goes out is a value in which
//! everything is decided, then bytes; what comes in becomes a proposal of edits that somebody agrees to.

mod clean;
pub mod columns;
pub mod csv;
pub mod doubles;
pub mod forms;
pub mod holidays;
pub mod ics;
pub mod import;
pub mod mail;
pub mod read;
pub mod table;
pub mod tables;
pub mod xlsx;

pub use clean::{one_line, plain};
