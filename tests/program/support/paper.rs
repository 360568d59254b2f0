//! Papers, read back: `page_validation` checks PDF/UA-1, qpdf the file's structure, poppler its text.

use std::path::{Path, PathBuf};

use laki_planer::catalogue::Catalogue;
use laki_planer::documents::{Logo, Stationery};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::run;

const LOGO: &[u8] = include_bytes!("../../data/logo.png");

/// A catalogue with one session of three days and everything that a list of it says.
pub fn attendee_list() -> Catalogue {
    serde_json::from_str(include_str!("../../data/attendee-list.laki.json")).unwrap()
}

pub fn stationery() -> Stationery {
    Stationery::with_logo(Logo::new(LOGO.to_vec()))
}

/// Keeps the PDF among the build's output, under `name`.
pub fn write(name: &str, pdf: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, pdf).unwrap();
    path
}

/// Accessible and well-formed; it is kept under `name`.
pub fn check(pdf: &[u8], name: &str) -> PathBuf {
    let path = write(name, pdf);
    check_ua(pdf, name);
    run("qpdf", &["--check"], &path);
    path
}

pub fn check_ua(pdf: &[u8], name: &str) {
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    let report = validate_pdf_bytes(pdf, &options).unwrap();
    assert!(report.is_compliant && report.failures.is_empty(), "{name}: {:#?}", report.failures);
    assert!(report.rules.total > 50, "{name}: rules were looked at");
}

/// The text of each page, spaces and line breaks made alike.
pub fn pages(path: &Path) -> Option<Vec<String>> {
    let text = run("pdftotext", &["-enc", "UTF-8"], path)?;
    let mut pages: Vec<String> = text.split('\u{c}').map(squeeze).collect();
    pages.pop();
    Some(pages)
}

/// The text of all pages.
pub fn text_of(path: &Path) -> Option<String> {
    pages(path).map(|pages| pages.join(" "))
}

pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
