//! Text made fit for other programs' files. Every text that leaves the program goes through here.

/// `text` without control characters but for line breaks, which are all `\n`: no name can end a header, a
/// property or a cell.
pub fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let letter = |c: char| match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() || is_noncharacter(c) || is_direction(c) => None,
        c => Some(c),
    };
    text.chars().filter_map(letter).collect()
}

/// [`plain`], with line breaks and runs of spaces as one space.
pub fn one_line(text: &str) -> String {
    plain(text).split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// XML, and with it every office file, has no place for these.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{feff}') || u32::from(c) & 0xfffe == 0xfffe
}

/// Marks that turn the direction of what follows and can make a text look like another.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_end_what_it_stands_in() {
        for (text, expected, line) in [
            ("Anna Beispiel", "Anna Beispiel", "Anna Beispiel"),
            ("Anna\r\nBCC: all@x\rQ\u{0}", "Anna\nBCC: all@x\nQ", "Anna BCC: all@x Q"),
            (" a\t\tb \u{2028} c\u{b}d", " a  b \n c\nd", "a b c d"),
            ("\u{feff}x\u{fffe}y\u{1ffff}z\u{fdd0}", "xyz", "xyz"),
            ("gepj.exe\u{202e}gpj", "gepj.exegpj", "gepj.exegpj"),
            ("نازنین‌زهرا 👩‍🏫", "نازنین‌زهرا 👩‍🏫", "نازنین‌زهرا 👩‍🏫"),
        ] {
            assert_eq!((plain(text).as_str(), one_line(text).as_str()), (expected, line), "{text:?}");
        }
    }
}
