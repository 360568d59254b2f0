//! From the office's text with its placeholders to what one mail says.

use std::cell::Cell;

use crate::catalogue::{Filled, MailText, Placeholder, fill};
use crate::documents::letter::Values;
use crate::exchange::one_line;

/// What a mail says, and what of its text meant nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) subject: String,
    pub(super) text: String,
    /// What stood in braces and is no placeholder.
    pub(super) unknown: Vec<String>,
    /// Placeholders that had nothing to stand for.
    pub(super) empty: Vec<Placeholder>,
}

/// Fills the text. A line whose placeholders all have nothing to stand for is left out, so that "Zugang: {link}"
/// says nothing where there is no link.
/// In the subject stand `days` without their times, because it is short.
pub(super) fn words(values: &Values<'_>, days: &str, text: &MailText) -> Words {
    let mut words = Words::default();
    let subject = fill(&text.subject, |placeholder| match placeholder {
        Placeholder::Dates => days.to_owned(),
        other => one_line(&values.value(other)),
    });
    words.subject = one_line(&subject.text);
    words.note(&subject);
    for line in text.body.lines() {
        let said = Cell::new((0, 0));
        let filled = fill(line, |placeholder| {
            let value = one_line(&values.value(placeholder));
            let (all, empty) = said.get();
            said.set((all + 1, empty + usize::from(value.is_empty())));
            value
        });
        words.note(&filled);
        let (all, empty) = said.get();
        if all == 0 || empty < all {
            words.text.extend([filled.text.trim_end(), "\n"]);
        }
    }
    words.text = parted(&words.text);
    words
}

impl Words {
    fn note(&mut self, filled: &Filled) {
        for name in &filled.unknown {
            if !self.unknown.contains(name) {
                self.unknown.push(name.clone());
            }
        }
        for placeholder in &filled.empty {
            if !self.empty.contains(placeholder) {
                self.empty.push(*placeholder);
            }
        }
    }
}

/// The text with one empty line between paragraphs, whatever fell away between them.
fn parted(text: &str) -> String {
    let mut parted = String::new();
    let mut gap = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            gap = !parted.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            parted.push('\n');
        }
        parted.extend([line, "\n"]);
    }
    parted
}
