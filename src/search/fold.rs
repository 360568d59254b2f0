//! Folding: what people type for what is written.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The folded form of `text`: lower case, without accents, ß as ss, control characters as spaces.
/// Filters of tables compare folded texts, too.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends the folded form of `text`.
pub(super) fn fold_into(text: &str, buffer: &mut String) {
    if text.is_ascii() {
        buffer.extend(text.chars().map(|c| if c.is_ascii_control() { ' ' } else { c.to_ascii_lowercase() }));
        return;
    }
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' | 'ẞ' => buffer.push_str("ss"),
            'æ' | 'Æ' => buffer.push_str("ae"),
            'œ' | 'Œ' => buffer.push_str("oe"),
            'þ' | 'Þ' => buffer.push_str("th"),
            'ø' | 'Ø' => buffer.push('o'),
            'ł' | 'Ł' => buffer.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => buffer.push('d'),
            'ı' => buffer.push('i'),
            c if c.is_control() => buffer.push(' '),
            c => buffer.extend(c.to_lowercase()),
        }
    }
}

/// Appends a space and the folded form of `text` with ä as ae, ö as oe, ü as ue, if it has any of these.
pub(super) fn other_spelling(text: &str, buffer: &mut String) {
    if text.is_ascii() {
        return;
    }
    let composed: String = text.nfc().collect();
    if !composed.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']) {
        return;
    }
    let mut spelt = String::with_capacity(composed.len() + 4);
    for c in composed.chars() {
        match c {
            'ä' | 'Ä' => spelt.push_str("ae"),
            'ö' | 'Ö' => spelt.push_str("oe"),
            'ü' | 'Ü' => spelt.push_str("ue"),
            c => spelt.push(c),
        }
    }
    buffer.push(' ');
    fold_into(&spelt, buffer);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_folded() {
        for (text, expected) in [
            ("Krähe", "krahe"),
            ("Kra\u{308}he", "krahe"),
            ("STRAẞE Straße", "strasse strasse"),
            ("Ayşe Şahin İnce ılgın", "ayse sahin ince ilgin"),
            ("Łódź Đorđe Søren", "lodz dorde soren"),
            ("a\nb\u{0}c\u{85}d", "a b c d"),
            ("№ ½ ﬁ", "no 1⁄2 fi"),
            ("Привет", "привет"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected);
        }
    }

    #[test]
    fn the_other_spelling_is_only_where_there_are_umlauts() {
        let spelt = |text| {
            let mut buffer = String::new();
            other_spelling(text, &mut buffer);
            buffer
        };
        assert_eq!(spelt("Krähe Öz"), " kraehe oez");
        assert_eq!(spelt("Ayşe"), "");
        assert_eq!(spelt("Kra\u{308}he"), " kraehe");
    }
}
