//! The window, through its accessibility tree: what a keyboard or a screen reader reaches.

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

mod access;
mod calendar;
mod calendar_files;
mod centres;
mod certificates;
mod dates;
mod dialogs;
mod documents;
mod doubles;
mod drops;
mod exporting;
mod focus;
#[path = "../program/support/foreign.rs"]
#[expect(dead_code, reason = "only Python is needed here")]
mod foreign;
mod forms;
mod habits;
mod help;
mod import;
mod journey;
mod mails;
mod map;
mod matching;
mod narrow;
mod paper;
mod people;
mod pictures;
mod places;
mod plan;
mod records;
mod restart;
mod saved_pictures;
mod session;
mod sessions;
mod settings_letters;
mod shell;
mod support;
mod tables;
