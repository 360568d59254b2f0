//! Opening, saving and printing: questions first, then jobs, then what came of them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Ui;

use super::derived::Derived;
use super::dialogs::with_ending;
use super::exporting::Exported;
use super::forms::Dropped;
use super::holidays::HolidaysRead;
use super::importing::TableRead;
use super::mails::MailsMade;
use super::own_templates::TemplatesDone;
use super::printing::Written;
use super::toasts::Kind;
use super::views::import::Ticket;
use super::views::live::{Drawn, Frame};
use super::widgets::{Answer, question};
use super::{App, Plan, Wanted};
use crate::catalogue::{Catalogue, Edit, RecordId, SessionId};
use crate::documents::print::Handed;
use crate::exchange::ics::CalendarFile;
use crate::exchange::import::Import;
use crate::jobs::{Failed, Finished};
use crate::reference;
use crate::scheduling::Slot;
use crate::store::{self, LoadError, Loaded, SaveError, Stamp};

/// What a job brought.
pub(super) enum Done {
    /// Answers for a revision.
    Derived(Box<Derived>),
    /// The answers of the reports; none if it was stopped.
    Reports(super::views::reports::Question, Option<crate::reports::Reports>),
    /// An index to search by.
    Index(Box<super::search_box::Indexed>),
    /// Free dates; none where the search was cancelled.
    Slots(Option<Vec<Slot>>),
    /// A file was read, or not.
    Loaded(PathBuf, Box<Result<Loaded, LoadError>>),
    /// The same of the file that was open the last time.
    LastLoaded(PathBuf, Box<Result<Loaded, LoadError>>),
    /// The open file was read again.
    ReadAgain(PathBuf, Box<Result<Loaded, LoadError>>),
    /// A version was saved, or not; then goes on with what waited for it.
    Saved(PathBuf, Arc<Catalogue>, Result<Stamp, SaveError>, Option<After>),
    /// The file dialog was answered.
    Picked(Wanted, Option<PathBuf>, Option<After>),
    /// A drawing for a preview, with its ticket.
    Drawn(Frame, u64, Drawn),
    /// Something was done with the office's templates.
    Templates(TemplatesDone),
    /// Documents were written into a folder.
    FilesWritten(Written),
    /// Drafts of mails were made.
    MailsMade(Box<MailsMade>),
    /// A table was written or opened, or not.
    Exported(Exported),
    /// A calendar file to save, once the user says where.
    CalendarReady(CalendarFile),
    /// A file that waited for its place was saved here, or not.
    FileSaved(PathBuf, Result<(), String>),
    /// An attendee list was handed to viewer or printer, or not.
    Handed(Result<Handed, String>),
    /// A list was read, or not.
    TableRead(Box<TableRead>),
    /// The rows of a list were compared with who is known, unless it was stopped.
    RowsMatched(Ticket, Option<Box<Import>>),
    /// A file of school holidays was read, or not.
    HolidaysRead(Box<HolidaysRead>),
    /// Files that may be forms were read.
    FormsRead(Vec<Dropped>),
    /// The PDF to save, once the user says where.
    PdfReady(String, Result<Vec<u8>, String>),
}

/// What waits for the answer about unsaved changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum After {
    Quit,
    New,
    Example,
    Pick,
    Open(PathBuf),
    Close,
}

/// The question that is open.
pub(super) enum Dialog {
    /// Let go of what was typed and not applied?
    Drafts(After),
    /// Let go of the session that was begun, for this one?
    OtherPlan(Plan),
    /// Save the changes first?
    Unsaved(After),
    /// Delete this record?
    Delete(RecordId),
    /// The invitations of this session are written: is it invited now?
    MarkInvited(SessionId),
    /// The file that was read again isn't what was opened, and there are changes.
    ReadAgain(PathBuf, Box<Loaded>),
    /// The file changed under us.
    ChangedOnDisk(PathBuf, Option<After>),
    /// A path, where the system has no dialog.
    Path { wanted: Wanted, text: String, problem: Option<&'static str>, replace: bool, after: Option<After> },
}

impl App {
    /// Goes on with `after`, asking first about forms that were not applied, then about unsaved changes.
    pub(super) fn ask_about_changes(&mut self, after: After) {
        if self.views.hold_drafts(self.today) {
            self.dialog = Some(Dialog::Drafts(after));
        } else {
            self.ask_about_saving(after);
        }
    }

    pub(super) fn ask_about_saving(&mut self, after: After) {
        if self.workspace.is_saved() {
            self.go_on(after);
        } else {
            self.dialog = Some(Dialog::Unsaved(after));
        }
    }

    fn go_on(&mut self, after: After) {
        match after {
            After::Quit => {
                self.keep_for_restart();
                self.may_close = true;
                self.close_now = true;
            }
            After::New => self.start_with(reference::new_catalogue()),
            After::Example => self.start_with(reference::example()),
            After::Pick => self.ask_for_file(Wanted::OpenCatalogue),
            After::Open(path) => self.open(path),
            After::Close => {
                self.start_with(reference::new_catalogue());
                self.help.show_doors();
            }
        }
    }

    pub(super) fn start_with(&mut self, catalogue: Catalogue) {
        self.workspace.replace_untitled(catalogue);
        self.start_afresh();
    }

    /// Forgets what belonged to the catalogue that was open before.
    pub(super) fn start_afresh(&mut self) {
        self.views = super::views::Views::default();
        self.history = super::History::default();
        self.derived = Arc::new(Derived::of(&Catalogue::default(), u64::MAX, self.today));
    }

    /// Reads a file in the background.
    pub(super) fn open(&mut self, path: PathBuf) {
        self.load(path, Done::Loaded);
    }

    /// Reads the file that was open the last time.
    pub(super) fn open_last(&mut self, path: PathBuf) {
        self.load(path, Done::LastLoaded);
    }

    fn load(&mut self, path: PathBuf, done: fn(PathBuf, Box<Result<Loaded, LoadError>>) -> Done) {
        let name = short_name(&path);
        let today = self.today;
        self.jobs.spawn(self.texts().opening(&name), move |progress| {
            let loaded = store::load(&path, today, progress);
            done(path, Box::new(loaded))
        });
    }

    /// Saves to the catalogue's file, or asks for one.
    pub(super) fn save(&mut self) {
        self.save_then(None);
    }

    fn save_then(&mut self, after: Option<After>) {
        if let Some(path) = self.workspace.path() {
            let (path, stamp) = (path.to_owned(), self.workspace.stamp().cloned());
            self.save_job(path, stamp, after);
        } else {
            let wanted = Wanted::SaveCatalogue { name: self.proposed_name() };
            self.ask_for_file_then(wanted, after);
        }
    }

    /// Saves to `path` from now on, whatever is there.
    pub(super) fn save_to(&mut self, path: PathBuf, after: Option<After>) {
        self.save_job(path, None, after);
    }

    fn save_job(&mut self, path: PathBuf, expected: Option<Stamp>, after: Option<After>) {
        let version = self.workspace.snapshot();
        let name = short_name(&path);
        self.jobs.spawn(self.texts().saving(&name), move |progress| {
            let saved = store::save(&path, &version, expected.as_ref(), progress);
            Done::Saved(path, version, saved, after)
        });
    }

    /// The name proposed for a catalogue without a file.
    pub(super) fn proposed_name(&self) -> String {
        self.workspace.path().map_or_else(|| format!("{}.laki.json", self.file_name()), short_name)
    }

    /// Asks for a file by the system's dialog, or by a path field in the window.
    pub(super) fn ask_for_file(&mut self, wanted: Wanted) {
        self.ask_for_file_then(wanted, None);
    }

    fn ask_for_file_then(&mut self, wanted: Wanted, after: Option<After>) {
        let folder = self.workspace.path().and_then(Path::parent).map(Path::to_owned);
        if !self.environment.dialogs.available() {
            let start = folder.unwrap_or_default().join(wanted.proposal());
            let text = start.to_string_lossy().into_owned();
            self.dialog = Some(Dialog::Path { wanted, text, problem: None, replace: false, after });
            return;
        }
        let answer = self.environment.dialogs.ask(&wanted, folder.as_deref(), self.texts());
        self.jobs.spawn(self.texts().waiting_for_dialog(), move |_| {
            let path = pollster::block_on(answer);
            Done::Picked(wanted, path, after)
        });
    }

    pub(super) fn picked(&mut self, wanted: &Wanted, path: PathBuf, after: Option<After>) {
        let path = with_ending(path, wanted);
        match wanted {
            Wanted::OpenCatalogue => self.open(path),
            Wanted::SaveCatalogue { .. } => self.save_to(path, after),
            Wanted::SavePdf { .. } | Wanted::SaveCalendar { .. } => self.write_waiting(path),
            Wanted::SaveTable { .. } => self.write_export(path),
            Wanted::SavePicture { .. } => self.write_picture(path),
            Wanted::OpenTable => self.import_file(path),
            Wanted::MailFolder => self.write_mails(path),
            Wanted::OpenCalendar => self.read_holidays(path),
            Wanted::Folder => match self.forms_to_write.take() {
                Some(order) => self.write_forms(order, path),
                None => self.write_files(path),
            },
            Wanted::TemplateFolder => self.use_templates_of(&path),
            Wanted::OpenLogo => {
                let mut organisation = self.workspace.catalogue().organisation.clone();
                organisation.logo = Some(self.relative_to_catalogue(&path));
                self.edit(Edit::SetOrganisation(Box::new(organisation)));
            }
        }
    }

    /// A path as the catalogue names it: relative where the file lies beside or below it.
    pub(super) fn relative_to_catalogue(&self, path: &Path) -> String {
        let folder = self.workspace.path().and_then(Path::parent);
        let relative = folder.and_then(|folder| path.strip_prefix(folder).ok()).unwrap_or(path);
        relative.to_string_lossy().into_owned()
    }

    /// Takes in what jobs have finished.
    pub(super) fn collect_jobs(&mut self) {
        for Finished { id, name, cancelled, result } in self.jobs.finished() {
            match result {
                // What it says may quote data; it doesn't belong in a log.
                Err(Failed { .. }) => {
                    log::error!("a job failed");
                    let text = self.texts().job_stopped(&name);
                    self.toasts.say(Kind::Error, text);
                    self.views.plan.search.ended(id, None);
                }
                Ok(Done::Slots(slots)) => self.views.plan.search.ended(id, slots),
                Ok(done) => self.take_in(done, cancelled),
            }
        }
    }

    fn take_in(&mut self, done: Done, cancelled: bool) {
        let texts = self.texts();
        match done {
            Done::Derived(derived) => {
                if derived.revision == self.workspace.revision() {
                    self.derived = Arc::new(*derived);
                }
            }
            Done::HolidaysRead(read) => self.holidays_read(*read),
            Done::TableRead(read) => self.table_read(*read),
            Done::RowsMatched(ticket, import) => self.rows_matched(ticket, import),
            Done::FormsRead(files) => self.forms_arrived(files),
            Done::Index(index) => self.search.arrived(*index),
            Done::Reports(question, reports) => self.views.reports.arrived(question, reports),
            Done::Loaded(path, loaded) => self.loaded(&path, *loaded),
            Done::LastLoaded(path, loaded) => match *loaded {
                Err(error) => self.start_without_last(&short_name(&path), &error),
                loaded => self.loaded(&path, loaded),
            },
            Done::ReadAgain(path, loaded) => self.read_again(path, *loaded),
            Done::Saved(path, version, saved, after) => self.saved(path, version, saved, after),
            Done::Picked(wanted, Some(path), after) if !cancelled => self.picked(&wanted, path, after),
            // Free dates went to the search that waits for them, by its job.
            Done::Picked(..) | Done::Slots(_) => {}
            Done::Drawn(Frame::Session, ticket, drawn) => {
                self.views.session.preview.live.arrived(ticket, drawn);
            }
            Done::Drawn(Frame::Documents, ticket, drawn) => self.views.documents.live.arrived(ticket, drawn),
            Done::Templates(done) => self.templates_done(done),
            Done::FilesWritten(written) => self.files_written(&written),
            Done::MailsMade(made) => self.mails_made(*made),
            Done::PdfReady(name, Ok(pdf)) => {
                self.waits_for_place = Some(pdf);
                self.ask_for_file(Wanted::SavePdf { name });
            }
            Done::Exported(exported) => self.exported(exported),
            Done::CalendarReady(made) => self.ask_where_calendar_goes(made),
            Done::FileSaved(path, Ok(())) => self.toasts.say(Kind::Info, texts.saved(short_name(&path))),
            Done::Handed(Ok(Handed { to, folder })) => {
                self.handed.push(folder);
                self.toasts.say(Kind::Info, to.words(texts));
            }
            Done::PdfReady(_, Err(error)) | Done::FileSaved(_, Err(error)) | Done::Handed(Err(error)) => {
                self.toasts.say(Kind::Error, error);
            }
        }
    }

    fn loaded(&mut self, path: &Path, loaded: Result<Loaded, LoadError>) {
        match loaded {
            Ok(loaded) => {
                self.workspace.replace(path.to_owned(), loaded);
                self.start_afresh();
                if let Some(last) = self.returning.take_if(|last| last.is_of(path)) {
                    self.go_back_to(last);
                }
                self.remember(path);
            }
            Err(LoadError::Cancelled) => {}
            Err(error) => {
                let texts = self.texts();
                let mut text = texts.load_error(&error);
                let backup = store::backup_path(path);
                if backup.exists() {
                    text = format!("{text} {}", texts.try_backup(short_name(&backup)));
                }
                self.toasts.say(Kind::Error, text);
            }
        }
    }

    fn saved(
        &mut self,
        path: PathBuf,
        version: Arc<Catalogue>,
        saved: Result<Stamp, SaveError>,
        after: Option<After>,
    ) {
        match saved {
            Ok(stamp) => {
                self.workspace.mark_saved(version, path.clone(), stamp);
                self.remember(&path);
                self.toasts.say(Kind::Info, self.texts().saved(short_name(&path)));
                if let Some(after) = after {
                    self.ask_about_saving(after);
                }
            }
            Err(SaveError::ChangedOnDisk { .. }) => self.dialog = Some(Dialog::ChangedOnDisk(path, after)),
            Err(SaveError::Cancelled) => {}
            Err(error) => {
                let text = self.texts().save_error(&error);
                self.toasts.say(Kind::Error, text);
            }
        }
    }

    fn remember(&mut self, path: &Path) {
        self.settings.remember(path);
        self.keep_for_restart();
    }

    /// Paints the question that is open and acts on its answer.
    pub(super) fn dialog_ui(&mut self, ui: &mut Ui) {
        let Some(dialog) = self.dialog.take() else { return };
        let texts = self.texts();
        match dialog {
            Dialog::Drafts(after) => self.drafts_dialog(ui, after),
            Dialog::OtherPlan(plan) => self.other_plan_dialog(ui, plan),
            Dialog::Delete(id) => self.delete_dialog(ui, id),
            Dialog::MarkInvited(session) => self.mark_invited_dialog(ui, session),
            Dialog::ReadAgain(path, loaded) => self.read_again_dialog(ui, path, loaded),
            Dialog::Unsaved(after) => {
                let title = texts.save_changes_question(self.file_name());
                let verbs = (texts.save(), Some(texts.dont_save()), texts.cancel());
                match question(ui, &title, texts.changes_would_be_lost(), verbs, |_| {}) {
                    None => self.dialog = Some(Dialog::Unsaved(after)),
                    Some(Answer::Yes) => self.save_then(Some(after)),
                    Some(Answer::No) => self.go_on(after),
                    Some(Answer::Cancel) => {}
                }
            }
            Dialog::ChangedOnDisk(path, after) => {
                let title = texts.changed_on_disk(short_name(&path));
                let verbs = (texts.save_as(), Some(texts.overwrite()), texts.cancel());
                match question(ui, &title, texts.changed_on_disk_hint(), verbs, |_| {}) {
                    None => self.dialog = Some(Dialog::ChangedOnDisk(path, after)),
                    Some(Answer::Yes) => {
                        let name = short_name(&path);
                        self.ask_for_file_then(Wanted::SaveCatalogue { name }, after);
                    }
                    Some(Answer::No) => self.save_to(path, after),
                    Some(Answer::Cancel) => {}
                }
            }
            Dialog::Path { wanted, text, problem, replace, after } => {
                self.path_dialog(ui, wanted, text, problem, replace, after);
            }
        }
    }
}

/// A path's last part, to be shown.
pub(super) fn short_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned()
}
