//! The program without its window: files, the command line, and whatever leaves for other programs or comes
//! from them. One binary for all of it, because each costs a link of all that Typst brings along;
//! `cargo test --test program mails::` runs one file of it.

#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it should be")]

mod answers;
mod calendars;
mod certify;
mod cli;
mod documents;
mod example;
mod exports;
mod files;
mod forms;
mod hostile;
mod imports;
mod letters;
mod libreoffice;
mod mails;
mod pictures;
mod report_papers;
mod session_papers;
mod support;
