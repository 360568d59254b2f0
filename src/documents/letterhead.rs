//! What every document has above, below and about it: language, names, the office, the foot.

use chrono::NaiveDate;
use serde::Serialize;

use super::Line;
use super::attendee_list::organisation;
use crate::catalogue::Catalogue;
use crate::texts::Texts;

/// What every document has above, below and about it. Templates read its fields beside the document's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letterhead {
    /// Language and region of the document: "de", "DE".
    pub lang: &'static str,
    /// See [`Letterhead::lang`].
    pub region: &'static str,
    /// Names the document for ever, whatever its content: kept in the PDF as a hash.
    pub ident: String,
    /// The day it was made for.
    pub made_on: NaiveDate,
    /// Name of the file to save it as.
    pub file_name: String,
    /// Fictional data are marked on every page.
    pub example: Option<Line>,
    /// The office: name, then department and address.
    pub organisation: Vec<Line>,
    /// What a screen reader says for the logo.
    pub logo_alt: Line,
    /// At the foot of every page.
    pub footer: Line,
    /// With `{page}` and `{pages}`.
    pub page_pattern: String,
}

impl Letterhead {
    /// The office's, for a document of this name. `title` stands at the foot, before the day that is "Stand".
    pub fn new(
        catalogue: &Catalogue,
        texts: Texts,
        made_on: NaiveDate,
        (ident, file_name, title): (String, String, &str),
    ) -> Self {
        Self {
            lang: texts.lang_tag(),
            region: texts.region(),
            ident,
            made_on,
            file_name,
            example: catalogue.example.then(|| texts.example_mark().into()),
            organisation: organisation(&catalogue.organisation),
            logo_alt: texts.logo_of(&catalogue.organisation.name).into(),
            footer: [title, &texts.as_of(texts.date(made_on))].join(" · ").into(),
            page_pattern: texts.page_of_pages("{page}", "{pages}"),
        }
    }
}
