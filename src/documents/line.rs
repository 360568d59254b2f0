//! Text that can be printed: one line, nothing in it that steers.

use std::fmt;

use serde::Serialize;

/// One line of text for paper. Typed or imported text comes in only through [`Line::from`], which turns
/// what can't be printed (NUL, line breaks, tabs, marks that switch the writing direction) into spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Line(String);

impl Line {
    /// Longest line in characters: more than a notice on data protection needs. A broken file must not
    /// keep the typesetter busy for minutes.
    const MAX_CHARS: usize = 2_000;
    /// Longest name on a label in characters.
    const MAX_NAME_CHARS: usize = 80;
    /// Longest text of a table's cell in characters.
    const MAX_CELL_CHARS: usize = 300;

    /// A text for a table's cell; what doesn't fit a cell by any means ends in "…".
    pub fn cell(text: &str) -> Self {
        Self::from(text).cut(Self::MAX_CELL_CHARS)
    }

    /// A name on a label or sign: room for the longest of real names.
    pub(super) fn short(text: &str) -> Self {
        Self::from(text).cut(Self::MAX_NAME_CHARS)
    }

    /// Not more than so many characters of it; what doesn't fit ends in "…".
    pub(super) fn cut_to(self, max_chars: usize) -> Self {
        if max_chars == 0 { Self::default() } else { self.cut(max_chars) }
    }

    fn cut(mut self, max_chars: usize) -> Self {
        if let Some((end, _)) = self.0.char_indices().nth(max_chars) {
            self.0.truncate(end);
            self.0.push('…');
        }
        self
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<T: AsRef<str>> From<T> for Line {
    fn from(text: T) -> Self {
        let mut line = String::with_capacity(text.as_ref().len());
        for c in text.as_ref().chars() {
            if !is_gap(c) {
                line.push(c);
            } else if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        }
        line.truncate(line.trim_end().len());
        Self(line).cut(Self::MAX_CHARS)
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether `c` prints as a gap. PDF/UA forbids U+FEFF and U+FFFE as text; embeddings, overrides and
/// isolates would let one name turn round what stands beside it.
fn is_gap(c: char) -> bool {
    let steers = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}');
    let breaks = matches!(c, '\u{2028}' | '\u{2029}');
    let no_character = matches!(c, '\u{feff}' | '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    c == ' ' || c.is_control() || steers || breaks || no_character
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_becomes_a_space() {
        for (text, line) in [
            ("Anna", "Anna"),
            ("", ""),
            ("\0", ""),
            ("An\0na", "An na"),
            ("Anna\r\n\tBeispiel\n", "Anna Beispiel"),
            ("  Anna   Beispiel ", "Anna Beispiel"),
            ("\u{feff}Anna\u{202e}annA", "Anna annA"),
            ("a\u{fffe}b\u{1ffff}c\u{2028}d\u{85}e", "a b c d e"),
            ("Dr.\u{a0}Anna", "Dr.\u{a0}Anna"),
            ("نازنین‌زهرا", "نازنین‌زهرا"),
            ("👩‍🏫 #import \"x\" $x$ *fett* \\ <a@b>", "👩‍🏫 #import \"x\" $x$ *fett* \\ <a@b>"),
        ] {
            assert_eq!(Line::from(text).as_str(), line, "{text:?}");
        }
    }

    #[test]
    fn endless_text_is_cut() {
        for (length, cell, line) in [(200, 200, 200), (300, 300, 300), (301, 301, 301), (9_999, 301, 2_001)] {
            let text = "ä".repeat(length);
            assert_eq!(Line::cell(&text).as_str().chars().count(), cell);
            assert_eq!(Line::from(&text).as_str().chars().count(), line);
        }
        assert!(Line::cell(&"ä".repeat(301)).as_str().ends_with("ä…"));
    }
}
