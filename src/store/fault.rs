//! Why bytes are no catalogue that this program can read. The words are in `texts`.

use serde_json::error::Category;

/// Why bytes can't be read as a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Nothing in it: what a full disk or a broken transfer leaves behind.
    #[error("the file is empty")]
    Empty,
    /// JSON or not: no catalogue.
    #[error("not a laki-catalogue file")]
    NotACatalogue,
    /// From a newer program. Reading it in part and saving it would lose what is new.
    #[error("format version {version} is newer than this program's")]
    Newer {
        /// The file's version.
        version: u64,
    },
    /// Bytes that are no UTF-8 text.
    #[error("line {line}, column {column}: not UTF-8")]
    NotUtf8 {
        /// From 1.
        line: usize,
        /// From 1, in bytes.
        column: usize,
    },
    /// A catalogue, but broken in one place.
    #[error(transparent)]
    Damaged(Box<Fault>),
}

/// The place where a file is broken, and how.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}, {path}: {reason:?}")]
pub struct Fault {
    /// From 1.
    pub line: usize,
    /// From 1, in bytes; 0 before the line's first byte.
    pub column: usize,
    /// `sessions[12].days[0].start`; empty for the file as a whole.
    pub path: String,
    /// How.
    pub reason: Reason,
}

/// How a place is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The file ends in the middle.
    EndsEarly,
    /// More nesting than any catalogue has.
    TooDeep,
    /// No JSON: a comma too few, a quote too many.
    Syntax,
    /// A field that must be there isn't.
    Missing(String),
    /// A field is there twice.
    Doubled(String),
    /// One kind of value where another belongs.
    Unexpected {
        /// What stands there.
        found: Found,
        /// What belongs there.
        expected: Expected,
    },
    /// A word that the program doesn't know there.
    UnknownWord {
        /// The word.
        word: String,
        /// Those it knows.
        known: Vec<String>,
    },
    /// Anything else, in the parser's words.
    Other(String),
}

/// A kind of value, with the value where it is short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    YesNo(String),
    /// A number.
    Number(String),
    /// A text.
    Text(String),
    /// `[…]`.
    List,
    /// `{…}`.
    Object,
    /// Anything else, in the parser's words.
    Other(String),
}

/// A kind of value that belongs somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `true` or `false`.
    YesNo,
    /// Any number.
    Number,
    /// A whole number from 0 to this.
    WholeNumber(u64),
    /// A text.
    Text,
    /// `[…]`.
    List,
    /// `{…}`.
    Object,
    /// Anything else, in the parser's words.
    Other(String),
}

impl Fault {
    /// What serde says, as a value. Serde's messages are part of its interface only by their wording
    /// (`serde::de::Error`'s provided methods); what isn't recognised stays as it is.
    pub(super) fn new(path: String, error: &serde_json::Error) -> Self {
        let whole = error.to_string();
        let message = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(message, _)| message);
        let reason = match error.classify() {
            Category::Eof => Reason::EndsEarly,
            Category::Syntax if message == "recursion limit exceeded" => Reason::TooDeep,
            Category::Syntax => Reason::Syntax,
            Category::Data | Category::Io => reason(message),
        };
        let path = if path == "." { String::new() } else { path };
        Self { line: error.line(), column: error.column(), path, reason }
    }
}

impl From<Fault> for FormatError {
    fn from(fault: Fault) -> Self {
        Self::Damaged(Box::new(fault))
    }
}

fn reason(message: &str) -> Reason {
    if let Some(field) = message.strip_prefix("missing field ") {
        return Reason::Missing(unquoted(field));
    }
    if let Some(field) = message.strip_prefix("duplicate field ") {
        return Reason::Doubled(unquoted(field));
    }
    let parts = message.rsplit_once(", expected ").and_then(|(found, expected)| {
        if let Some(word) = found.strip_prefix("unknown variant ") {
            let known = expected.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            return Some(Reason::UnknownWord { word: unquoted(word), known });
        }
        if found.starts_with("invalid length ") {
            // Serde would take a list for an object's values in their order; too few give this away.
            return Some(Reason::Unexpected { found: Found::List, expected: Expected::Object });
        }
        let found = found.strip_prefix("invalid type: ").or_else(|| found.strip_prefix("invalid value: "))?;
        Some(Reason::Unexpected { found: self::found(found), expected: self::expected(expected) })
    });
    parts.unwrap_or_else(|| Reason::Other(message.to_owned()))
}

fn unquoted(text: &str) -> String {
    text.trim_matches('`').to_owned()
}

fn found(text: &str) -> Found {
    const LONGEST_SHOWN: usize = 60;
    let value = |prefix: &str, quote: char| {
        let rest = text.strip_prefix(prefix)?.trim();
        let rest = rest.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)).unwrap_or(rest);
        let mut shown: String = rest.chars().take(LONGEST_SHOWN).collect();
        if shown.len() < rest.len() {
            shown.push('…');
        }
        Some(shown)
    };
    match text {
        "null" | "unit value" => Found::Null,
        "sequence" => Found::List,
        "map" => Found::Object,
        _ => None
            .or_else(|| value("boolean ", '`').map(Found::YesNo))
            .or_else(|| value("integer ", '`').map(Found::Number))
            .or_else(|| value("floating point ", '`').map(Found::Number))
            .or_else(|| value("string ", '"').map(Found::Text))
            .unwrap_or_else(|| Found::Other(text.to_owned())),
    }
}

fn expected(text: &str) -> Expected {
    match text {
        "a boolean" => Expected::YesNo,
        "u8" => Expected::WholeNumber(u8::MAX.into()),
        "u16" => Expected::WholeNumber(u16::MAX.into()),
        "u32" => Expected::WholeNumber(u32::MAX.into()),
        "u64" => Expected::WholeNumber(u64::MAX),
        "f64" => Expected::Number,
        "a sequence" | "a list of records" => Expected::List,
        "a map" => Expected::Object,
        _ if text.contains("string") || text.contains("(text)") => Expected::Text,
        _ if text.starts_with("struct ") || text.starts_with("internally tagged enum") => Expected::Object,
        _ => Expected::Other(text.to_owned()),
    }
}
