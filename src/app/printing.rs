//! Documents made off the UI thread, and what becomes of them: preview, file, files, viewer, printer.

use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHasher;

use super::files::{Done, short_name};
use super::toasts::Kind;
use super::views::live::{Drawing, Drawn};
use super::{App, Output, Wanted};
use crate::catalogue::Catalogue;
use crate::documents::print::{self, Handed, PrintError, ThisSystem};
use crate::documents::request::{Packing, Request};
use crate::documents::{self, Document, Press, PressError, numbered};
use crate::jobs::Progress;
use crate::store;
use crate::texts::Texts;

/// Files written into a folder.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) folder: PathBuf,
    pub(super) files: usize,
    pub(super) of: usize,
    /// Why it ended before its end; none: somebody stopped it, or it is complete.
    pub(super) problem: Option<String>,
}

impl App {
    /// What is needed to set documents off the UI thread.
    pub(super) fn setting(&self, texts: Texts) -> Setting {
        Setting {
            catalogue: self.workspace.snapshot(),
            folder: self.workspace.path().and_then(Path::parent).map(Path::to_owned),
            texts,
            today: self.today,
        }
    }

    /// The words of a document: in its own language, if it has one.
    fn texts_of(&self, request: &Request) -> Texts {
        let texts = self.texts();
        request.options.lang.map_or(texts, |lang| Texts { lang, ..texts })
    }

    /// Draws a preview.
    pub(super) fn draw(&mut self, drawing: Drawing) {
        let Drawing { frame, ticket, request, texts, shown } = drawing;
        let setting = self.setting(texts);
        self.jobs.spawn(self.texts().printing(), move |_| {
            let decided = setting.press().and_then(|press| Ok((press.decide_one(request)?, press)));
            let decided = decided.map_err(|error| error.words(texts));
            let content = setting.content(decided.as_ref().map(|(document, _)| document.as_ref()));
            let drawn = if shown == Some(content) {
                Drawn::Same
            } else {
                let pages = decided.and_then(|(document, mut press)| {
                    press.set(document.as_ref()).map_err(|error| error.words(texts))
                });
                Drawn::New(content, pages)
            };
            Done::Drawn(frame, ticket, drawn)
        });
    }

    /// Makes a document and gives it to file, viewer or printer; several files go into a folder that the user
    /// is asked for.
    pub(super) fn document(&mut self, request: Request, output: Output) {
        if output == Output::Save && request.options.packing == Packing::FileEach {
            (self.files_to_save, self.forms_to_write) = (Some(request), None);
            self.ask_for_file(Wanted::Folder);
            return;
        }
        let texts = self.texts_of(&request);
        self.hand_out(texts, output, move |_, press| press.decide_one(request));
    }

    /// Makes the sheet of the matrix and gives it to file, viewer or printer.
    pub(super) fn matrix_sheet(&mut self, content: Box<documents::matrix::Content>, output: Output) {
        self.hand_out(self.texts(), output, move |Setting { catalogue, texts, today, .. }, _| {
            Ok(Box::new(documents::matrix::model(catalogue, &content, *texts, *today)))
        });
    }

    fn hand_out(
        &mut self,
        texts: Texts,
        output: Output,
        decide: impl FnOnce(&Setting, &Press) -> Result<Box<dyn Document>, PressError> + Send + 'static,
    ) {
        let (setting, texts) = (self.setting(texts), self.texts());
        self.jobs.spawn(texts.printing(), move |_| {
            let printed = setting.press().and_then(|mut press| {
                let document = decide(&setting, &press)?;
                press.file(document.as_ref())
            });
            let printed = printed.map_err(|error| error.words(texts));
            let hand = |result: Result<Handed, PrintError>| result.map_err(|error| error.words(texts));
            match (output, printed) {
                (Output::Save, Ok(file)) => Done::PdfReady(file.file_name, Ok(file.pdf)),
                (Output::Save, Err(error)) => Done::PdfReady(String::new(), Err(error)),
                (Output::SaveTo(path), printed) => {
                    let written = printed.and_then(|file| write(&path, &file.pdf, texts));
                    Done::FileSaved(path, written)
                }
                (Output::View, printed) => Done::Handed(
                    printed.and_then(|file| hand(print::view(&ThisSystem, &file.pdf, &file.file_name))),
                ),
                (Output::Print, printed) => Done::Handed(printed.and_then(|file| {
                    hand(print::print(&ThisSystem, &file.pdf, &file.file_name, &file.title))
                })),
            }
        });
    }

    /// Writes the file that waits for its place.
    pub(super) fn write_waiting(&mut self, path: PathBuf) {
        let Some(bytes) = self.waits_for_place.take() else { return };
        let texts = self.texts();
        self.jobs.spawn(texts.saving(short_name(&path)), move |_| {
            let written = write(&path, &bytes, texts);
            Done::FileSaved(path, written)
        });
    }

    /// Writes the files that wait for a folder; can be stopped between two of them.
    pub(super) fn write_files(&mut self, folder: PathBuf) {
        let Some(request) = self.files_to_save.take() else { return };
        let setting = self.setting(self.texts_of(&request));
        self.jobs.spawn(self.texts().saving(short_name(&folder)), move |progress| {
            Done::FilesWritten(setting.write_all(&request, folder, progress))
        });
    }

    /// Says what became of the files.
    pub(super) fn files_written(&mut self, written: &Written) {
        let texts = self.texts();
        let Written { folder, files, of, problem } = written;
        let folder = short_name(folder);
        match problem {
            Some(problem) => self.toasts.say(Kind::Error, texts.files_not_all(*files, *of, folder, problem)),
            None if files < of => self.toasts.say(Kind::Info, texts.files_stopped(*files, *of, folder)),
            None => self.toasts.say(Kind::Info, texts.files_written(*files, folder)),
        }
    }
}

/// What is needed to set documents.
pub(super) struct Setting {
    pub(super) catalogue: Arc<Catalogue>,
    folder: Option<PathBuf>,
    pub(super) texts: Texts,
    pub(super) today: NaiveDate,
}

impl Setting {
    pub(super) fn press(&self) -> Result<Press, PressError> {
        Press::new(Arc::clone(&self.catalogue), self.folder.as_deref(), self.texts, self.today)
    }

    /// Everything that a drawing depends on, as a number. Attendance isn't on an attendee list, so entering it
    /// draws nothing anew.
    fn content(&self, document: Result<&dyn Document, &String>) -> u64 {
        let mut hasher = FxHasher::default();
        match document {
            Ok(document) => document.json(None).unwrap_or_default().hash(&mut hasher),
            Err(problem) => problem.hash(&mut hasher),
        }
        let office = &self.catalogue.organisation;
        (&office.logo, &office.house_style.templates).hash(&mut hasher);
        hasher.finish()
    }

    /// One file after the other; what is there already stays.
    fn write_all(&self, request: &Request, folder: PathBuf, progress: &Progress) -> Written {
        let mut written = Written { folder, files: 0, of: 0, problem: None };
        written.problem = self.try_write_all(request, &mut written, progress).err();
        written
    }

    fn try_write_all(
        &self,
        request: &Request,
        written: &mut Written,
        progress: &Progress,
    ) -> Result<(), String> {
        let words = |error: PressError| error.words(self.texts);
        let mut press = self.press().map_err(words)?;
        let documents = press.decide(request).map_err(words)?;
        written.of = documents.len();
        for file in press.files(&documents, &request.options.file_names) {
            let file = file.map_err(words)?;
            write(&free_path(&written.folder, &file.file_name), &file.pdf, self.texts)?;
            written.files += 1;
            progress.set(written.files as u64, written.of as u64);
            if progress.is_cancelled() {
                break;
            }
        }
        Ok(())
    }
}

/// A path in `folder` at which nothing is yet.
pub(super) fn free_path(folder: &Path, name: &str) -> PathBuf {
    let paths = (1..10_000).map(|time| folder.join(numbered(name, time)));
    paths.into_iter().find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}

pub(super) fn write(path: &Path, bytes: &[u8], texts: Texts) -> Result<(), String> {
    store::write_file(path, bytes).map_err(|error| texts.save_error(&error))
}
