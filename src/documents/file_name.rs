//! File names that Windows, macOS, Linux and Nextcloud all take, and patterns for many of them.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

/// Longest name in bytes, ending included: below the 255 of file systems, and leaving room for a folder
/// under Windows' 260 characters of path.
const MAX_BYTES: usize = 150;

/// What a document's file can be named after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileParts {
    /// What it is: "Teilnahmebescheinigung".
    pub document: String,
    /// The office's number of the offering: "201".
    pub offering: String,
    /// "Modul 1".
    pub module: String,
    /// The first day, as "2027-03-03".
    pub date: String,
    /// Whom it is for: "Beispiel, Anna".
    pub person: String,
    /// Which centre.
    pub centre: String,
    /// The document's own number.
    pub number: String,
}

/// A part of a file's name.
type Part = fn(&FileParts) -> &str;

impl FileParts {
    /// The placeholders of a pattern, with the part each stands for.
    pub const PLACEHOLDERS: [(&'static str, Part); 7] = [
        ("{dokument}", |parts| &parts.document),
        ("{angebot}", |parts| &parts.offering),
        ("{modul}", |parts| &parts.module),
        ("{datum}", |parts| &parts.date),
        ("{name}", |parts| &parts.person),
        ("{ki}", |parts| &parts.centre),
        ("{nummer}", |parts| &parts.number),
    ];

    /// `pattern` with its placeholders filled, in one pass: braces in a name stay what they are.
    fn filled(&self, pattern: &str) -> String {
        let (mut text, mut rest) = (String::new(), pattern);
        while let Some(at) = rest.find('{') {
            text.push_str(&rest[..at]);
            rest = &rest[at..];
            let found = Self::PLACEHOLDERS.iter().find(|(name, _)| rest.starts_with(name));
            let (put, read) = found.map_or(("{", 1), |(name, value)| (value(self), name.len()));
            text.push_str(put);
            rest = &rest[read..];
        }
        text + rest
    }
}

/// Names for files that lie in one folder: safe, and no two alike even where case doesn't count. `files` are
/// the proposed name and the parts of each; an empty `pattern` takes the proposals.
pub fn file_names<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a FileParts)>,
    pattern: &str,
) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let name = |(proposal, parts): (&str, &FileParts)| {
        let name = if pattern.trim().is_empty() {
            proposal.to_owned()
        } else {
            safe_file_name([parts.filled(pattern).as_str()], "pdf")
        };
        (1..usize::MAX)
            .map(|time| numbered(&name, time))
            .find(|name| taken.insert(name.to_lowercase()))
            .unwrap_or(name)
    };
    files.into_iter().map(name).collect()
}

/// "Liste (2).pdf" for the second of its name.
pub fn numbered(name: &str, time: usize) -> String {
    match name.rsplit_once('.') {
        _ if time < 2 => name.to_owned(),
        Some((stem, ending)) => format!("{stem} ({time}).{ending}"),
        None => format!("{name} ({time})"),
    }
}

/// Words joined by spaces, with `extension`, safe as a file name everywhere.
pub fn safe_file_name<'a>(words: impl IntoIterator<Item = &'a str>, extension: &str) -> String {
    let mut name = String::new();
    for word in words {
        let word: String = word.nfc().collect();
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
        stem.strip_prefix(prefix).is_some_and(|rest| {
            rest.chars().count() == 1 && rest.chars().all(|c| "0123456789¹²³".contains(c))
        })
    };
    matches!(stem.as_str(), "CON" | "CONIN$" | "CONOUT$" | "PRN" | "AUX" | "NUL")
        || numbered("COM")
        || numbered("LPT")
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
            (&["COM²"], "_COM².pdf"),
            (&["conin$"], "_conin$.pdf"),
            (&["A\u{308}rmel"], "Ärmel.pdf"),
        ] {
            assert_eq!(safe_file_name(words.iter().copied(), "pdf"), name, "{words:?}");
        }
        let long = safe_file_name(["ä".repeat(300).as_str()], "pdf");
        assert!(long.len() <= MAX_BYTES && long.ends_with("ä.pdf"), "{long}");
    }

    #[test]
    fn patterns_name_each_file_and_no_two_alike() {
        let parts = |person: &str| FileParts {
            document: "Teilnahmebescheinigung".to_owned(),
            offering: "201".to_owned(),
            person: person.to_owned(),
            ..FileParts::default()
        };
        let all = [parts("Beispiel, Anna"), parts("{ki}/../x"), parts("BEISPIEL, ANNA"), parts("")];
        let files = || all.iter().map(|parts| ("Bescheinigung.pdf", parts));
        assert_eq!(
            file_names(files(), "{angebot}_{name} {nein} {"),
            [
                "201_Beispiel, Anna {nein} {.pdf",
                "201_{ki} .. x {nein} {.pdf",
                "201_BEISPIEL, ANNA {nein} { (2).pdf",
                "201_ {nein} {.pdf"
            ]
        );
        assert_eq!(
            file_names(files(), " "),
            ["Bescheinigung.pdf", "Bescheinigung (2).pdf", "Bescheinigung (3).pdf", "Bescheinigung (4).pdf"]
        );
    }
}
