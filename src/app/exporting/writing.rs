//! What the job does: makes the table, makes bytes of it, and writes them whole or not at all.

use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::{ExportOptions, FileFormat};
use crate::catalogue::{Catalogue, SessionId};
use crate::documents::safe_file_name;
use crate::exchange::csv::csv;
use crate::exchange::table::Table;
use crate::exchange::tables::{Kind, Question, Whom};
use crate::exchange::xlsx::xlsx_watched;
use crate::jobs::Progress;
use crate::store::{self, SaveError};
use crate::texts::Texts;

/// What is to be written.
#[derive(Clone, Debug)]
pub enum Content {
    /// This.
    Shown(Table),
    /// What the program makes for this.
    Kind {
        /// Which table.
        kind: Kind,
        /// Of which session only.
        session: Option<SessionId>,
        /// Of whom only.
        whom: Whom,
        /// How many quarters are looked back.
        quarters: usize,
        /// What it is about, if it isn't about everything.
        about: String,
    },
}

/// A table that is to be written.
#[derive(Clone, Debug)]
pub struct Order {
    /// What.
    pub content: Content,
    /// How.
    pub options: ExportOptions,
}

/// What came of it.
pub enum Outcome {
    /// It is there.
    Written {
        /// Where.
        path: PathBuf,
        /// With how many rows.
        rows: usize,
    },
    /// Somebody stopped it: nothing was written.
    Stopped,
    /// It isn't there, and what was there before still is.
    Failed {
        /// What was to be written,
        order: Box<Order>,
        /// where,
        path: PathBuf,
        /// and why it wasn't.
        why: String,
    },
}

impl Order {
    /// "Bedarf Olpe 2026-11-23.xlsx".
    pub fn file_name(&self, texts: Texts, today: NaiveDate) -> String {
        let (title, about) = match &self.content {
            Content::Shown(table) => (table.name.as_str(), ""),
            Content::Kind { kind, about, .. } => (kind.title(texts), about.as_str()),
        };
        let day = today.format("%Y-%m-%d").to_string();
        safe_file_name([title, about, &day], self.options.format.ending())
    }

    /// Writes it. What the file is called decides what it is.
    pub fn write(
        mut self,
        path: PathBuf,
        made_of: (&Catalogue, Texts, NaiveDate),
        progress: &Progress,
    ) -> Outcome {
        let texts = made_of.1;
        self.options.format = FileFormat::of(&path).unwrap_or(self.options.format);
        let table = self.content.table(made_of);
        let rows = table.rows.len();
        let bytes = match self.bytes(&table, texts, progress) {
            Ok(Some(bytes)) if !progress.is_cancelled() => bytes,
            Ok(_) => return Outcome::Stopped,
            Err(why) => return Outcome::Failed { order: Box::new(self), path, why },
        };
        let replaces = path.is_file();
        match store::write_file(&path, &bytes) {
            Ok(()) => Outcome::Written { path, rows },
            Err(error) => {
                let why = why(&error, replaces, texts);
                Outcome::Failed { order: Box::new(self), path, why }
            }
        }
    }

    fn bytes(&self, table: &Table, texts: Texts, progress: &Progress) -> Result<Option<Vec<u8>>, String> {
        if self.options.format == FileFormat::Csv {
            return Ok(Some(csv(table, self.options.csv, texts)));
        }
        // The other half of the time goes into packing the file.
        let mut go_on = |done: usize, all: usize| {
            progress.set(done as u64, 2 * all as u64);
            !progress.is_cancelled()
        };
        xlsx_watched(std::slice::from_ref(table), texts, &mut go_on).map_err(|error| error.words(texts))
    }
}

impl Content {
    fn table(&self, (catalogue, texts, today): (&Catalogue, Texts, NaiveDate)) -> Cow<'_, Table> {
        match self {
            Self::Shown(table) => Cow::Borrowed(table),
            Self::Kind { kind, session, whom, quarters, .. } => {
                let question = Question::new(catalogue, texts, today);
                let question = Question { session: session.as_ref(), whom, quarters: *quarters, ..question };
                Cow::Owned(kind.table(&question))
            }
        }
    }
}

/// Why it wasn't written, and what to do.
fn why(error: &SaveError, replaces: bool, texts: Texts) -> String {
    match error {
        SaveError::Io { source, .. } if replaces && is_in_use(source) => texts.export_in_use().to_owned(),
        error => texts.file_problem(error),
    }
}

/// Whether another program seems to hold a file that is there: Excel does so with what it shows.
fn is_in_use(error: &std::io::Error) -> bool {
    /// Windows: another program uses the file, or a part of it.
    const SHARING: [i32; 2] = [32, 33];
    let by_number = cfg!(windows) && error.raw_os_error().is_some_and(|number| SHARING.contains(&number));
    let busy = [ErrorKind::PermissionDenied, ErrorKind::ResourceBusy, ErrorKind::ExecutableFileBusy];
    by_number || busy.contains(&error.kind())
}

#[cfg(test)]
#[path = "writing_tests.rs"]
mod tests;
