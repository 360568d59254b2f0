//! Documents made off the UI thread, and what becomes of them: preview, file, viewer, printer.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::files::{Done, short_name};
use super::{App, Output};
use crate::catalogue::{Catalogue, SessionId};
use crate::documents::attendee_list::Options;
use crate::documents::print::{self, Handed, PrintError, ThisSystem};
use crate::documents::{self, Logo, RenderError, Rendered, attendee_list};
use crate::store;
use crate::texts::Texts;

impl App {
    /// What is needed to make an attendee list off the UI thread.
    fn list_job(
        &self,
        session: &SessionId,
        options: Options,
    ) -> impl FnOnce() -> Result<ListParts, String> + Send + use<> {
        let (catalogue, texts, today) = (self.workspace.snapshot(), self.texts(), self.today);
        let folder = self.workspace.path().and_then(Path::parent).map(Path::to_owned);
        let session = session.clone();
        move || {
            let record =
                catalogue.sessions.get(&session).ok_or_else(|| texts.unknown_record(session.to_string()))?;
            let model = attendee_list::model(&catalogue, record, &options, texts, today);
            let rendered = with_logo(&catalogue, folder.as_deref(), texts, &model)?;
            Ok(ListParts {
                rendered,
                file_name: model.letterhead.file_name.clone(),
                title: model.document_title.to_string(),
            })
        }
    }

    /// Makes the sheet of a period and gives it to file, viewer or printer.
    pub(super) fn calendar_sheet(&mut self, period: (NaiveDate, NaiveDate), output: Output) {
        let (catalogue, texts, today) = (self.workspace.snapshot(), self.texts(), self.today);
        let folder = self.workspace.path().and_then(Path::parent).map(Path::to_owned);
        self.hand_out(output, move || {
            let model = documents::calendar::model(&catalogue, period, texts, today);
            let rendered = with_logo(&catalogue, folder.as_deref(), texts, &model)?;
            Ok(ListParts {
                rendered,
                file_name: model.letterhead.file_name.clone(),
                title: model.title.to_string(),
            })
        });
    }

    /// Makes the sheet of the matrix and gives it to file, viewer or printer.
    pub(super) fn matrix_sheet(&mut self, content: Box<documents::matrix::Content>, output: Output) {
        let (catalogue, texts, today) = (self.workspace.snapshot(), self.texts(), self.today);
        let folder = self.workspace.path().and_then(Path::parent).map(Path::to_owned);
        self.hand_out(output, move || {
            let model = documents::matrix::model(&catalogue, &content, texts, today);
            let rendered = with_logo(&catalogue, folder.as_deref(), texts, &model)?;
            Ok(ListParts {
                rendered,
                file_name: model.letterhead.file_name.clone(),
                title: model.title.to_string(),
            })
        });
    }

    /// Draws the list for the preview, unless that is being done.
    pub(super) fn preview(&mut self, session: SessionId, options: Options) {
        let make = self.list_job(&session, options.clone());
        self.jobs.spawn(self.texts().printing(), move |_| {
            Done::Preview(session, options, make().map(|parts| parts.rendered))
        });
    }

    /// Makes the list and gives it to file, viewer or printer.
    pub(super) fn attendee_list(&mut self, session: &SessionId, options: Options, output: Output) {
        let make = self.list_job(session, options);
        self.hand_out(output, make);
    }

    fn hand_out(
        &mut self,
        output: Output,
        make: impl FnOnce() -> Result<ListParts, String> + Send + 'static,
    ) {
        let texts = self.texts();
        self.jobs.spawn(texts.printing(), move |_| {
            let pdf = make().and_then(|parts| {
                let pdf = parts.rendered.pdf().map_err(|error| error.words(texts))?;
                Ok((pdf, parts.file_name, parts.title))
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

struct ListParts {
    rendered: Rendered,
    file_name: String,
    title: String,
}

/// Sets a document; one without the logo is better than none.
fn with_logo<D: documents::Document>(
    catalogue: &Catalogue,
    folder: Option<&Path>,
    texts: Texts,
    model: &D,
) -> Result<Rendered, String> {
    let logo = logo(catalogue, folder);
    let rendered = match documents::compile(model, logo.as_ref()) {
        Err(RenderError::Logo(_)) => documents::compile(model, None),
        other => other,
    };
    rendered.map_err(|error| error.words(texts))
}

/// The office's logo, if it has one that can be read: a list without it is better than none.
fn logo(catalogue: &Catalogue, folder: Option<&Path>) -> Option<Logo> {
    let name = catalogue.organisation.logo.as_deref()?;
    let path = folder.map_or_else(|| PathBuf::from(name), |folder| folder.join(name));
    Logo::new(std::fs::read(path).ok()?)
}

fn write(path: &Path, bytes: &[u8], texts: Texts) -> Result<(), String> {
    store::write_file(path, bytes).map_err(|error| texts.save_error(&error))
}
