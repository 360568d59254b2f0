//! Registration forms: written into a folder, and read when they are dropped on the window.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use eframe::egui::{ScrollArea, Ui, vec2};

use super::files::{Done, short_name};
use super::numbering::passing_id;
use super::printing::{Written, free_path, write};
use super::widgets::{Answer, Cell, Column, Table, TableState, choose, hint, toggle, warning, wide_question};
use super::{App, Command, Place, Wanted};
use crate::catalogue::{Catalogue, CentreId, PersonId, SessionId};
use crate::exchange::forms::{
    Answered, Asked, FormOptions, Intake, Late, MOST_FILLED, forms, is_form, write_form,
};
use crate::exchange::import::{Candidate, Decision, Note, State};
use crate::exchange::read::{self, ReadError, Workbook};
use crate::jobs::Progress;
use crate::texts::Texts;

/// How high the list of rows is, in points.
const ROWS_HEIGHT: f32 = 260.0;
/// How high the rows to be decided are at most.
const DOUBTS_HEIGHT: f32 = 150.0;

/// Which forms are to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct FormsOrder {
    /// Of which session.
    pub session: SessionId,
    /// For whom.
    pub centres: Vec<CentreId>,
    /// How.
    pub options: FormOptions,
}

/// A file that was dropped, and what reading it gave.
pub(super) struct Dropped {
    path: PathBuf,
    read: Result<Workbook, ReadError>,
}

/// What came back, shown before anything is done.
pub(super) struct FormsRead {
    intake: Intake,
    asked: Asked,
    answered: Answered,
    /// For which version of the catalogue and which questions it was answered.
    answered_for: Option<(u64, Asked)>,
    table: TableState,
}

impl App {
    /// Asks for the folder.
    pub(super) fn order_forms(&mut self, order: FormsOrder) {
        (self.forms_to_write, self.files_to_save) = (Some(order), None);
        self.ask_for_file(Wanted::Folder);
    }

    /// Writes the forms that wait for a folder; can be stopped between two of them. What is there stays.
    pub(super) fn write_forms(&mut self, order: FormsOrder, folder: PathBuf) {
        let (catalogue, texts, today) = (self.workspace.snapshot(), self.texts(), self.today);
        self.jobs.spawn(texts.saving(short_name(&folder)), move |progress| {
            let FormsOrder { session, centres, options } = order;
            let forms = catalogue
                .sessions
                .get(&session)
                .map(|session| forms(&catalogue, session, &centres, options, (texts, today)));
            let forms = forms.unwrap_or_default();
            let mut written = Written { folder, files: 0, of: forms.len(), problem: None };
            for form in forms {
                let bytes = write_form(&form).map_err(|error| texts.forms_library(error));
                let path = free_path(&written.folder, &form.file_name);
                written.problem = bytes.and_then(|bytes| write(&path, &bytes, texts)).err();
                if written.problem.is_some() {
                    break;
                }
                written.files += 1;
                progress.set(written.files as u64, written.of as u64);
                if progress.is_cancelled() {
                    break;
                }
            }
            Done::FilesWritten(written)
        });
    }

    /// Reads files that were dropped, in the background.
    pub(super) fn read_forms(&mut self, paths: Vec<PathBuf>) {
        self.jobs.spawn(self.texts().forms_reading(), move |progress| {
            let count = paths.len() as u64;
            let mut files = Vec::new();
            for (path, at) in paths.into_iter().zip(1..) {
                let read = read_file(&path, progress);
                files.push(Dropped { path, read });
                progress.set(at, count);
            }
            Done::FormsRead(files)
        });
    }

    /// Shows what was read, before anything is done with it. Where there is no form among it, the first file
    /// is a list like any other.
    pub(super) fn forms_arrived(&mut self, files: Vec<Dropped>) {
        if !files.iter().any(|file| file.read.as_ref().is_ok_and(is_form)) {
            if let Some(first) = files.into_iter().next() {
                self.import_file(first.path);
            }
            return;
        }
        let files = files.into_iter().map(|Dropped { path, read }| (short_name(&path), read));
        let intake = Intake::of(self.workspace.catalogue(), files);
        self.forms_read = Some(Box::new(FormsRead {
            intake,
            asked: Asked { today: self.today, ..Asked::default() },
            answered: Answered::default(),
            answered_for: None,
            table: TableState::default(),
        }));
    }

    /// Does what the forms say, and shows the session.
    pub(super) fn take_forms(&mut self) {
        let Some(read) = self.forms_read.take() else { return };
        let Some(edit) = read.answered.edit.clone() else { return };
        let session = read.answered.rows.first().map(|row| row.session.clone());
        if self.edit(edit) {
            self.history.go(session.map_or(Place::Sessions, Place::Session));
        } else {
            self.forms_read = Some(read);
        }
    }

    /// Asks whether what the forms say is to be done.
    pub(super) fn forms_ui(&mut self, ui: &mut Ui, out: &mut Vec<Command>) {
        let (texts, revision) = (self.texts(), self.workspace.revision());
        let catalogue = self.workspace.snapshot();
        let Some(read) = &mut self.forms_read else { return };
        read.keep_up(&catalogue, revision);
        match read.ui(ui, &catalogue, texts) {
            Some(Answer::Yes) => out.push(Command::TakeForms),
            Some(_) => self.forms_read = None,
            None => {}
        }
    }
}

/// Whether a file may be a form: by its ending.
pub(super) fn may_be_form(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("xlsx" | "xlsm" | "xls" | "ods"))
}

/// Larger files are not taken into memory; what can't be opened is as good as damaged.
fn read_file(path: &Path, progress: &Progress) -> Result<Workbook, ReadError> {
    let size = std::fs::metadata(path).map_or(0, |data| data.len());
    if size > read::MOST_BYTES as u64 {
        return Err(ReadError::TooLarge);
    }
    let bytes = std::fs::read(path).unwrap_or_default();
    read::read(&bytes, &mut |_| !progress.is_cancelled())
}

impl FormsRead {
    fn keep_up(&mut self, catalogue: &Catalogue, revision: u64) {
        let wanted = (revision, self.asked.clone());
        if self.answered_for.as_ref() != Some(&wanted) {
            self.answered = self.intake.answer(catalogue, &self.asked, &passing_id::<PersonId>);
            self.answered_for = Some(wanted);
        }
    }

    fn ui(&mut self, ui: &mut Ui, catalogue: &Catalogue, texts: Texts) -> Option<Answer> {
        let count = self.answered.count(State::New) + self.answered.count(State::Changed);
        let verb = texts.forms_take(count);
        let verbs = (verb.as_str(), None, texts.cancel());
        let title = texts.forms_came(self.intake.files.len());
        let ready = self.answered.edit.is_some();
        let summary = self.answered.summary(texts);
        wide_question(ui, &title, &summary, verbs, ready, |ui| {
            self.troubles_ui(ui, texts);
            self.late_ui(ui, texts);
            self.doubts_ui(ui, catalogue, texts);
            self.rows_ui(ui, catalogue, texts);
        })
    }

    fn troubles_ui(&self, ui: &mut Ui, texts: Texts) {
        for taken in &self.intake.files {
            match &taken.form {
                Err(trouble) => {
                    warning(ui, &format!("{}: {}", taken.name, trouble.words(texts)));
                }
                Ok(filled) if filled.left_out > 0 => {
                    warning(ui, &texts.form_left_out(&taken.name, filled.left_out, MOST_FILLED));
                }
                Ok(_) => {}
            }
        }
    }

    fn late_ui(&mut self, ui: &mut Ui, texts: Texts) {
        if !self.answered.rows.iter().any(|row| row.line.notes.contains(&Note::Late)) {
            return;
        }
        let mut waits = self.asked.late == Late::Waiting;
        toggle(ui, &mut waits, texts.forms_late_wait());
        self.asked.late = if waits { Late::Waiting } else { Late::Seat };
        ui.add_space(4.0);
    }

    /// Who is meant, where that isn't plain.
    fn doubts_ui(&mut self, ui: &mut Ui, catalogue: &Catalogue, texts: Texts) {
        let asked: Vec<_> = self
            .answered
            .rows
            .iter()
            .filter(|row| {
                row.line.fate.state() == State::Doubtful
                    || self.asked.decisions.contains_key(&(row.file, row.line.place.row))
            })
            .map(|row| ((row.file, row.line.place.row), row.line.name.clone(), row.line.candidates.clone()))
            .collect();
        if asked.is_empty() {
            return;
        }
        hint(ui, texts.forms_doubts());
        ScrollArea::vertical().id_salt("doubts").max_height(DOUBTS_HEIGHT).show(ui, |ui| {
            for (key, name, candidates) in asked {
                let mut choices: Vec<Option<Decision>> = vec![None];
                choices.extend(candidates.iter().map(|one| Some(Decision::This(one.person.clone()))));
                choices.extend([Some(Decision::New), Some(Decision::Skip)]);
                let mut decided = self.asked.decisions.get(&key).cloned();
                let word =
                    |choice: &Option<Decision>| in_words(choice.as_ref(), &candidates, catalogue, texts);
                let label = texts.forms_who(&name, key.1);
                if choose(ui, &label, &mut decided, &choices, 420.0, word) {
                    decide(&mut self.asked.decisions, key, decided);
                }
            }
        });
        ui.add_space(4.0);
    }

    fn rows_ui(&mut self, ui: &mut Ui, catalogue: &Catalogue, texts: Texts) {
        let rows = &self.answered.rows;
        if rows.is_empty() {
            return;
        }
        let columns = [
            Column::share(texts.forms_file(), 1.0, 140.0),
            Column::exact(texts.import_row(), 56.0).number(),
            Column::share(texts.import_name(), 1.0, 140.0),
            Column::exact(texts.import_state(), 92.0),
            Column::share(texts.import_what(), 1.8, 220.0),
        ];
        let state = &mut self.table;
        ui.allocate_ui(vec2(ui.available_width(), ROWS_HEIGHT), |ui| {
            ui.set_max_height(ROWS_HEIGHT);
            Table::new("forms", texts.forms_rows(), &columns).show(ui, state, rows.len(), |row| {
                let of = &rows[row.index()];
                let (place, words) = (&of.line.place, of.words(catalogue, texts));
                row.cell(Cell::Text(&place.sheet));
                row.cell(Cell::Text(&place.row.to_string()));
                row.cell(Cell::Text(&of.line.name));
                row.cell(Cell::Text(of.line.fate.state().name(texts)));
                row.cell(Cell::Text(&words));
            });
        });
    }
}

fn decide(decisions: &mut BTreeMap<(usize, u32), Decision>, key: (usize, u32), decided: Option<Decision>) {
    match decided {
        Some(decision) => decisions.insert(key, decision),
        None => decisions.remove(&key),
    };
}

fn in_words(
    choice: Option<&Decision>,
    candidates: &[Candidate],
    catalogue: &Catalogue,
    texts: Texts,
) -> String {
    match choice {
        None => texts.forms_undecided().to_owned(),
        Some(Decision::New) => texts.forms_somebody_new().to_owned(),
        Some(Decision::Skip) => texts.forms_skip().to_owned(),
        Some(Decision::This(id)) => candidates
            .iter()
            .find(|candidate| candidate.person == *id)
            .map_or_else(|| id.to_string(), |candidate| candidate.words(catalogue, texts)),
    }
}
