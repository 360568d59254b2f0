//! The window, through its accessibility tree: what a keyboard or a screen reader reaches.

mod centres;
mod matching;
mod people;
mod journey;
mod pictures;
mod session;
mod shell;
mod support;
