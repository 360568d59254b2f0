//! Documents made off the UI thread, and what becomes of them: preview, file, viewer, printer.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::files::{Done, short_name};
use super::{App, Output};
use crate::catalogue::{Catalogue, SessionId};
use crate::documents::print::{self, Handed, PrintError, ThisSystem};
use crate::documents::request::{self, Kind, Request, Subject};
use crate::documents::{self, Document, Letterhead, RenderError, Rendered, Stationery, attendee_list};
use crate::store;
use crate::texts::Texts;

impl App {
    /// What is needed to set documents off the UI thread.
    fn setting(&self) -> Setting {
        Setting {
            catalogue: self.workspace.snapshot(),
            folder: self.workspace.path().and_then(Path::parent).map(Path::to_owned),
            texts: self.texts(),
            today: self.today,
        }
    }

    /// Makes the sheet of a period and gives it to file, viewer or printer.
    pub(super) fn calendar_sheet(&mut self, (from, until): (NaiveDate, NaiveDate), output: Output) {
        let options = request::Options::default();
        let request = Request { kind: Kind::Calendar, subject: Subject::Period(from, until), options };
        self.hand_out(output, move |setting| setting.only(&request));
    }

    /// Makes the sheet of the matrix and gives it to file, viewer or printer.
    pub(super) fn matrix_sheet(&mut self, content: Box<documents::matrix::Content>, output: Output) {
        self.hand_out(output, move |Setting { catalogue, texts, today, .. }| {
            Ok(Box::new(documents::matrix::model(catalogue, &content, *texts, *today)))
        });
    }

    /// Draws the list for the preview, unless that is being done.
    pub(super) fn preview(&mut self, session: SessionId, options: attendee_list::Options) {
        let setting = self.setting();
        let request = list_of(&session, options.clone());
        self.jobs.spawn(self.texts().printing(), move |_| {
            let rendered = setting.only(&request).and_then(|document| setting.set(document.as_ref()));
            Done::Preview(session, options, rendered)
        });
    }

    /// Makes the list and gives it to file, viewer or printer.
    pub(super) fn attendee_list(
        &mut self,
        session: &SessionId,
        options: attendee_list::Options,
        output: Output,
    ) {
        let request = list_of(session, options);
        self.hand_out(output, move |setting| setting.only(&request));
    }

    fn hand_out(
        &mut self,
        output: Output,
        decide: impl FnOnce(&Setting) -> Result<Box<dyn Document>, String> + Send + 'static,
    ) {
        let (setting, texts) = (self.setting(), self.texts());
        self.jobs.spawn(texts.printing(), move |_| {
            let pdf = decide(&setting).and_then(|document| {
                let pdf = setting.set(document.as_ref())?.pdf().map_err(|error| error.words(texts))?;
                let Letterhead { file_name, document_title, .. } = document.letterhead();
                Ok((pdf, file_name.clone(), document_title.to_string()))
            });
            let hand = |result: Result<Handed, PrintError>| result.map_err(|error| error.words(texts));
            match (output, pdf) {
                (Output::Save, Ok((pdf, name, _))) => Done::PdfReady(name, Ok(pdf)),
                (Output::Save, Err(error)) => Done::PdfReady(String::new(), Err(error)),
                (Output::SaveTo(path), pdf) => {
                    let written = pdf.and_then(|(pdf, _, _)| write(&path, &pdf, texts));
                    Done::PdfSaved(path, written)
                }
                (Output::View, pdf) => {
                    Done::Handed(pdf.and_then(|(pdf, name, _)| hand(print::view(&ThisSystem, &pdf, &name))))
                }
                (Output::Print, pdf) => Done::Handed(
                    pdf.and_then(|(pdf, name, title)| hand(print::print(&ThisSystem, &pdf, &name, &title))),
                ),
            }
        });
    }

    pub(super) fn write_pdf(&mut self, path: PathBuf) {
        let Some(pdf) = self.pdf_to_save.take() else { return };
        let texts = self.texts();
        self.jobs.spawn(texts.saving(short_name(&path)), move |_| {
            let written = write(&path, &pdf, texts);
            Done::PdfSaved(path, written)
        });
    }
}

fn list_of(session: &SessionId, options: attendee_list::Options) -> Request {
    Request {
        kind: Kind::AttendeeList,
        subject: Subject::Sessions(vec![session.clone()]),
        options: request::Options { attendee_list: options, ..request::Options::default() },
    }
}

/// What is needed to set documents.
struct Setting {
    catalogue: Arc<Catalogue>,
    folder: Option<PathBuf>,
    texts: Texts,
    today: NaiveDate,
}

impl Setting {
    /// The one document that is asked for.
    fn only(&self, request: &Request) -> Result<Box<dyn Document>, String> {
        let made = request::documents(&self.catalogue, request, self.texts, self.today);
        let only = made.map_err(|refusal| refusal.words(self.texts))?.into_iter().next();
        only.ok_or_else(|| self.texts.document_wrong_subject(request.kind.title(self.texts)))
    }

    /// Sets a document; one without the logo is better than none.
    fn set(&self, document: &dyn Document) -> Result<Rendered, String> {
        let loaded = Stationery::load(&self.catalogue.organisation, self.folder.as_deref());
        let mut stationery = loaded.map_err(|error| error.words(self.texts))?.stationery;
        let rendered = match documents::compile(document, &stationery) {
            Err(RenderError::Logo(_)) => {
                stationery.logo = None;
                documents::compile(document, &stationery)
            }
            other => other,
        };
        rendered.map_err(|error| error.words(self.texts))
    }
}

fn write(path: &Path, bytes: &[u8], texts: Texts) -> Result<(), String> {
    store::write_file(path, bytes).map_err(|error| texts.save_error(&error))
}
