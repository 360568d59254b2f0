//! What a file is: told by its content, because endings lie.

use super::{ReadError, xls_file, zipped};
use schemars::JsonSchema;
use serde::Serialize;

/// Kinds of files that hold tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Format {
    /// Excel since 2007.
    Xlsx,
    /// Excel before.
    Xls,
    /// `LibreOffice`.
    Ods,
    /// CSV, TSV and their like.
    #[serde(rename = "CSV")]
    Text,
}

impl Format {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Xls => "XLS",
            Self::Ods => "ODS",
            Self::Text => "CSV",
        }
    }
}

/// Beginnings of files that are no tables.
const OTHERS: [&[u8]; 12] = [
    b"%PDF",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\0",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x1f\x8b",
    b"MZ",
    b"BEGIN:VC",
    b"SQLite",
];

pub(super) fn of(bytes: &[u8]) -> Result<Format, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return zipped::kind(bytes);
    }
    if bytes.starts_with(b"PK") {
        return Err(ReadError::NotATable);
    }
    if bytes.starts_with(&xls_file::SIGNATURE) {
        return xls_file::kind(bytes);
    }
    if OTHERS.iter().any(|start| bytes.starts_with(start)) || is_markup(bytes) {
        return Err(ReadError::NotATable);
    }
    Ok(Format::Text)
}

/// Web pages and XML that some programs save with the ending of a spreadsheet; and our own catalogue.
fn is_markup(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start: Vec<u8> = start.iter().take(16).map(u8::to_ascii_lowercase).collect();
    [&b"<html"[..], b"<!doctype", b"<?xml", b"<table", b"{"].iter().any(|mark| start.starts_with(mark))
}
