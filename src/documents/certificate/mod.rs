//! Certificates: who attended a session or a part of it, and who completed the offering; one page each.
//!
//! [`drafts`] decides who gets which, [`models`] decides every string of those, and
//! `assets/templates/certificate.typ` sets them.

mod draft;
mod page;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use draft::{Draft, drafts};
pub use page::{ModuleLine, Page};

use super::file_name::safe_file_name;
use super::request::Packing;
use super::{FileParts, Letterhead, Line, Template, document, gathering};
use crate::catalogue::{Catalogue, CertificateKind, Session};
use crate::texts::Texts;

/// What a user can choose about certificates; remembered by the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Certificates of attendance, whole or in part.
    pub attendance: bool,
    /// Certificates of completion of the offering.
    pub completion: bool,
    /// Also those without a number, marked as drafts.
    pub drafts: bool,
    /// What the offering aims at.
    pub contents: bool,
    /// A place for the office's seal.
    pub seal: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { attendance: true, completion: true, drafts: true, contents: true, seal: true }
    }
}

impl Options {
    fn wants(&self, kind: CertificateKind) -> bool {
        if kind == CertificateKind::Completion { self.completion } else { self.attendance }
    }
}

/// Certificates, ready to be set: nothing in it is left to compute.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Certificates {
    /// Language, names and office.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// One a page.
    pub pages: Vec<Page>,
    /// Stands in for them where nobody gets any.
    pub nobody: Line,
    /// Lies behind what has no number.
    pub draft_mark: Line,
}

document!(Certificates, Template::Certificate);

/// Decides everything about the certificates of `sessions`: one document for all, or one for each. Those in the
/// register have their number and day; others are drafts. Who completed the offering has one certificate of that.
pub fn models(
    catalogue: &Catalogue,
    sessions: &[&Session],
    (options, packing): (&Options, Packing),
    texts: Texts,
    today: NaiveDate,
) -> Vec<Certificates> {
    let letterhead = |sessions: &[&Session]| {
        let names = ("certificates", texts.certificates());
        gathering::letterhead(catalogue, sessions, names, texts, today)
    };
    let mut completed = BTreeSet::new();
    let pages: Vec<_> = sessions
        .iter()
        .flat_map(|session| drafts(catalogue, session, texts, today).into_iter().map(move |of| (session, of)))
        .filter(|(_, draft)| options.wants(draft.certificate.kind))
        .filter(|(_, Draft { certificate, .. })| {
            let key = (certificate.person.clone(), certificate.offering.clone());
            certificate.kind != CertificateKind::Completion || completed.insert(key)
        })
        .map(|(session, draft)| (*session, page::page(catalogue, &draft, options, texts, today)))
        .filter(|(_, page)| options.drafts || !page.is_draft)
        .collect();
    let document = |letterhead, pages| {
        let [nobody, draft_mark] =
            [texts.certificate_nobody(), texts.certificate_draft_mark()].map(Line::from);
        Certificates { letterhead, pages, nobody, draft_mark }
    };
    if packing == Packing::OneFile || pages.is_empty() {
        return vec![document(letterhead(sessions), pages.into_iter().map(|(_, page)| page).collect())];
    }
    pages
        .into_iter()
        .map(|(session, page)| document(for_one(&letterhead(&[session]), &page), vec![page]))
        .collect()
}

/// "Teilnahmebescheinigung Ärmel, Anna 201 Modul 1 2027-03-03.pdf".
fn for_one(all: &Letterhead, page: &Page) -> Letterhead {
    let document = page.title.to_string();
    let parts = FileParts {
        document: document.clone(),
        person: page.list_name.clone(),
        centre: page.centre.to_string(),
        number: page.plain_number.clone(),
        ..all.file_parts.clone()
    };
    let FileParts { offering, module, date, person, .. } = &parts;
    Letterhead {
        file_name: safe_file_name([&document, person, offering, module, date].map(String::as_str), "pdf"),
        document_title: [document.as_str(), page.name.as_str()].join(" · ").into(),
        ident: format!("{} {}", all.ident, page.ident),
        file_parts: parts,
        ..all.clone()
    }
}

#[cfg(test)]
#[path = "certificate_tests.rs"]
mod tests;
