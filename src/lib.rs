//! Plans the trainings that a state office gives its municipal integration centres.
//!
//! Read the modules in this order; each sees only those above it (`tests/architecture.rs` checks that):
//!
//! - [`catalogue`]: the data as plain values, edits, findings
//! - [`collation`], [`calendar`]: German order of words; holidays, working days, date words
//! - [`matching`]: which offering reaches which centre and why; who still needs which module
//! - [`scheduling`]: clashes of a session, free dates, the waiting list
//! - [`reports`]: how the work went, quarter by quarter
//! - [`texts`]: every word a user reads, German and English
//! - [`documents`]: printed matter, by way of Typst
//! - [`exchange`]: spreadsheets, calendars and mails, out and in
//! - [`store`], [`reference`](mod@reference): the file; what a new catalogue starts with
//! - [`workspace`], [`jobs`], [`search`]: an open catalogue with undo; background work; finding things
//! - [`cli`], [`app`]: the command line and the window

pub mod app;
pub mod calendar;
pub mod catalogue;
pub mod cli;
pub mod collation;
pub mod documents;
pub mod exchange;
pub mod jobs;
pub mod matching;
pub mod reference;
pub mod reports;
pub mod scheduling;
pub mod search;
pub mod store;
pub mod texts;
pub mod workspace;
