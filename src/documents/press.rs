//! From a request to files: what window and command line do alike.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::request::{self, Kind, Packing, Refusal, Request};
use super::{Document, FolderError, Letterhead, RenderError, Rendered, Stationery, compile, file_names};
use crate::catalogue::Catalogue;
use crate::texts::Texts;

/// Everything that documents are made from.
#[derive(Debug)]
pub struct Press {
    catalogue: Arc<Catalogue>,
    texts: Texts,
    today: NaiveDate,
    stationery: Stationery,
    without_logo: Option<PathBuf>,
}

/// Why there is no document.
#[derive(Debug)]
pub enum PressError {
    /// What is asked for can't be.
    Refused(Refusal),
    /// There is nobody and nothing to print this for.
    Empty(Kind),
    /// The office's templates can't be read.
    Folder(FolderError),
    /// The document can't be set.
    Render(RenderError),
}

/// A finished file.
#[derive(Debug)]
pub struct Printed {
    /// The name it proposes, ending in ".pdf".
    pub file_name: String,
    /// What it is about.
    pub title: String,
    /// How many pages.
    pub pages: usize,
    /// Its bytes.
    pub pdf: Vec<u8>,
}

impl PressError {
    /// A sentence for the user.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Refused(refusal) => refusal.words(texts),
            Self::Empty(kind) => texts.document_empty(kind.title(texts)),
            Self::Folder(error) => error.words(texts),
            Self::Render(error) => error.words(texts),
        }
    }
}

impl Press {
    /// For documents of `catalogue`, whose relative paths start at `folder`, in these words. `today` is printed
    /// as "Stand".
    ///
    /// # Errors
    /// [`PressError::Folder`] if the office's templates can't be read.
    pub fn new(
        catalogue: Arc<Catalogue>,
        folder: Option<&Path>,
        texts: Texts,
        today: NaiveDate,
    ) -> Result<Self, PressError> {
        let loaded = Stationery::load(&catalogue.organisation, folder).map_err(PressError::Folder)?;
        let (stationery, without_logo) = (loaded.stationery, loaded.without_logo);
        Ok(Self { catalogue, texts, today, stationery, without_logo })
    }

    /// The logo's path, if there should be one and none can be set.
    pub fn without_logo(&self) -> Option<&Path> {
        self.without_logo.as_deref()
    }

    /// What is asked for: at least one document, and just one where they go into one file.
    ///
    /// # Errors
    /// [`PressError::Refused`] or [`PressError::Empty`].
    pub fn decide(&self, request: &Request) -> Result<Vec<Box<dyn Document>>, PressError> {
        let documents = request::documents(&self.catalogue, request, self.texts, self.today);
        let documents = documents.map_err(PressError::Refused)?;
        if documents.is_empty() { Err(PressError::Empty(request.kind)) } else { Ok(documents) }
    }

    /// What is asked for, in one file.
    ///
    /// # Errors
    /// As [`Press::decide`].
    pub fn decide_one(&self, mut request: Request) -> Result<Box<dyn Document>, PressError> {
        request.options.packing = Packing::OneFile;
        let only = self.decide(&request)?.into_iter().next();
        only.ok_or(PressError::Empty(request.kind))
    }

    /// Sets a document; one without the logo is better than none, and so are those after it.
    ///
    /// # Errors
    /// [`PressError::Render`].
    pub fn set(&mut self, document: &dyn Document) -> Result<Rendered, PressError> {
        let rendered = match compile(document, &self.stationery) {
            Err(RenderError::Logo(_)) => {
                self.stationery.logo = None;
                self.without_logo = self.catalogue.organisation.logo.as_deref().map(PathBuf::from);
                compile(document, &self.stationery)
            }
            other => other,
        };
        rendered.map_err(PressError::Render)
    }

    /// Sets a document as a file of the name it proposes.
    ///
    /// # Errors
    /// [`PressError::Render`].
    pub fn file(&mut self, document: &dyn Document) -> Result<Printed, PressError> {
        let Letterhead { file_name, document_title, .. } = document.letterhead();
        let rendered = self.set(document)?;
        let pdf = rendered.pdf().map_err(PressError::Render)?;
        let (file_name, title) = (file_name.clone(), document_title.to_string());
        Ok(Printed { file_name, title, pages: rendered.page_count(), pdf })
    }

    /// A file for each document, made as the iterator is walked, named by `pattern`.
    pub fn files<'a>(
        &'a mut self,
        documents: &'a [Box<dyn Document>],
        pattern: &str,
    ) -> impl Iterator<Item = Result<Printed, PressError>> + use<'a> {
        let proposed = documents.iter().map(|document| {
            let head = document.letterhead();
            (head.file_name.as_str(), &head.file_parts)
        });
        let names = file_names(proposed, pattern);
        documents
            .iter()
            .zip(names)
            .map(|(document, file_name)| Ok(Printed { file_name, ..self.file(document.as_ref())? }))
    }
}
