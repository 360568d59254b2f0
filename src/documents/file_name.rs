//! File names that Windows, macOS and Linux all take.

/// Longest name in bytes, ending included: below the 255 of file systems, and leaving room for a folder
/// under Windows' 260 characters of path.
const MAX_BYTES: usize = 150;

/// Words joined by spaces, with `extension`, safe as a file name everywhere.
pub fn safe_file_name<'a>(words: impl IntoIterator<Item = &'a str>, extension: &str) -> String {
    let mut name = String::new();
    for word in words {
        for part in word.split(|c: char| c.is_whitespace() || is_forbidden(c)).filter(|part| !part.is_empty())
        {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(part);
        }
    }
    let mut end = (MAX_BYTES - extension.len() - 1).min(name.len());
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    let name = name[..end].trim_matches([' ', '.']);
    let name = if name.is_empty() || is_device(name) { format!("_{name}") } else { name.to_owned() };
    format!("{name}.{extension}")
}

/// Forbidden by Windows, or invisible.
fn is_forbidden(c: char) -> bool {
    let invisible =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    c.is_control() || invisible || matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
}

/// Whether Windows would take it for a device, as it does with these names before the first dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_uppercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        for (words, name) in [
            (
                &["Teilnehmendenliste", "201", "Modul 1", "2027-03-03"][..],
                "Teilnehmendenliste 201 Modul 1 2027-03-03.pdf",
            ),
            (&["Liste", "", "a/b\\c: d?"], "Liste a b c d.pdf"),
            (&["../../etc/passwd"], "etc passwd.pdf"),
            (&["Ende. . "], "Ende.pdf"),
            (&["nul"], "_nul.pdf"),
            (&["COM1.txt"], "_COM1.txt.pdf"),
            (&["\0\n"], "_.pdf"),
            (&["a\u{202e}fdp"], "a fdp.pdf"),
        ] {
            assert_eq!(safe_file_name(words.iter().copied(), "pdf"), name, "{words:?}");
        }
        let long = safe_file_name(["ä".repeat(300).as_str()], "pdf");
        assert!(long.len() <= MAX_BYTES && long.ends_with("ä.pdf"), "{long}");
    }
}
