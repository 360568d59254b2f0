//! Lists that come in: files and pasted rows are read and matched by jobs; what they do is one step.

use std::path::{Path, PathBuf};

use super::files::{Done, short_name};
use super::views::ViewCtx;
use super::views::import::{Matching, Ticket};
use super::{App, Place, Wanted};
use crate::catalogue::{Edit, SessionId};
use crate::exchange::import::Import;
use crate::exchange::read::{self, ReadError, Workbook};

/// So many lists' columns are remembered.
const MOST_REMEMBERED: usize = 60;

/// Where rows come from.
pub(super) struct TableRead {
    name: String,
    pasted: bool,
    read: Result<Workbook, ReadError>,
}

impl App {
    /// Into which session rows go, from where the user is.
    fn import_target(&self) -> Option<SessionId> {
        match self.place() {
            Place::Session(id) => Some(id.clone()),
            _ => None,
        }
    }

    fn go_to_import(&mut self) {
        if *self.place() != Place::Import {
            let target = self.import_target();
            self.views.import.begin(target);
            self.history.go(Place::Import);
        }
    }

    /// Asks for a file to import.
    pub(super) fn import(&mut self) {
        self.go_to_import();
        self.ask_for_file(Wanted::OpenTable);
    }

    /// Shows where rows are pasted.
    pub(super) fn paste_rows(&mut self) {
        self.go_to_import();
        self.views.import.ask_for_text();
    }

    /// Reads a file in the background.
    pub(super) fn import_file(&mut self, path: PathBuf) {
        if Self::is_calendar(&path) {
            self.read_holidays(path);
            return;
        }
        self.go_to_import();
        let name = short_name(&path);
        self.jobs.spawn(self.texts().import_reading(&name), move |progress| {
            let read = read_file(&path, progress);
            Done::TableRead(Box::new(TableRead { name, pasted: false, read }))
        });
    }

    /// Reads pasted rows in the background.
    pub(super) fn import_text(&mut self, text: String) {
        self.go_to_import();
        let name = self.texts().import_pasted_rows().to_owned();
        self.jobs.spawn(self.texts().import_reading(&name), move |progress| {
            let read = read::read_text(&text, &mut |done| go_on(progress, done));
            Done::TableRead(Box::new(TableRead { name, pasted: true, read }))
        });
    }

    pub(super) fn table_read(&mut self, read: TableRead) {
        let catalogue = self.workspace.snapshot();
        let ctx = ViewCtx {
            catalogue: &catalogue,
            derived: &self.derived,
            texts: self.settings.texts(),
            today: self.today,
            settings: &self.settings,
            place: self.history.current(),
        };
        self.views.import.arrived(&ctx, read.name, read.read, read.pasted);
    }

    /// Compares rows with who is known, in the background.
    pub(super) fn match_rows(&mut self, matching: Matching) {
        let catalogue = self.workspace.snapshot();
        self.jobs.spawn(self.texts().import_matching_job(), move |progress| {
            let Matching { ticket, book, sheet, columns, request } = matching;
            let import = book.sheets.get(sheet).and_then(|sheet| {
                Import::of(&catalogue, request, sheet, &columns, &mut |done| go_on(progress, done))
            });
            Done::RowsMatched(ticket, import.map(Box::new))
        });
    }

    pub(super) fn rows_matched(&mut self, ticket: Ticket, import: Option<Box<Import>>) {
        self.views.import.matched(ticket, import.map(|import| *import));
    }

    /// Does what the rows say, remembers what their columns were, and shows what came of it.
    pub(super) fn apply_import(&mut self, edit: Edit) {
        let session = match &edit {
            Edit::Together(_, edits) => edits.iter().find_map(session_of),
            _ => None,
        };
        let memory = self.views.import.memory().map(|key| (key, self.views.import.remembered()));
        if !self.edit(edit) {
            return;
        }
        if let Some((key, fields)) = memory {
            if self.settings.imports.len() >= MOST_REMEMBERED && !self.settings.imports.contains_key(&key) {
                self.settings.imports.pop_first();
            }
            self.settings.imports.insert(key, fields);
            self.environment.settings.save(&self.settings);
        }
        self.views.import.begin(None);
        self.history.go(session.map_or(Place::People(None), Place::Session));
    }

    /// A file that was dropped: a catalogue is opened, anything else is a list.
    pub(super) fn is_catalogue(path: &Path) -> bool {
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
    }
}

fn session_of(edit: &Edit) -> Option<SessionId> {
    match edit {
        Edit::Register(id, _)
        | Edit::EnterAttendance { session: id, .. }
        | Edit::CancelRegistration { session: id, .. } => Some(id.clone()),
        _ => None,
    }
}

fn go_on(progress: &crate::jobs::Progress, done: f32) -> bool {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share")]
    progress.set((done * 1000.0) as u64, 1000);
    !progress.is_cancelled()
}

/// Files that can't even be opened are as good as damaged; larger ones are not taken into memory.
fn read_file(path: &Path, progress: &crate::jobs::Progress) -> Result<Workbook, ReadError> {
    let unreadable = |_error: std::io::Error| ReadError::Unreadable;
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > read::MOST_BYTES as u64 {
        return Err(ReadError::TooLarge);
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    read::read(&bytes, &mut |done| go_on(progress, done))
}
