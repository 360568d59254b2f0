//! Drafts of mails made off the UI thread, and what becomes of them: the mail program, or a folder. Nothing is
//! sent from here.

use std::path::{Path, PathBuf};

use eframe::egui::Ui;
use tempfile::TempDir;

use super::command::MailsTo;
use super::files::{Dialog, Done, short_name};
use super::printing::{Setting, free_path, write};
use super::toasts::Kind;
use super::widgets::{Answer, question};
use super::{App, Wanted};
use crate::catalogue::{Edit, MailKind, SessionId, SessionStatus};
use crate::documents::print::{System as _, ThisSystem};
use crate::exchange::mail::{self, Mailing, Making};
use crate::jobs::Progress;
use crate::texts::Texts;

/// Drafts to be made.
#[derive(Clone, Debug)]
pub struct MailJob {
    /// About which session.
    pub session: SessionId,
    /// Which.
    pub mailing: Mailing,
    /// In which language.
    pub texts: Texts,
}

/// What became of drafts.
#[derive(Debug)]
pub(super) struct MailsMade {
    session: SessionId,
    kind: MailKind,
    /// How many are there.
    files: usize,
    of: usize,
    to: Place,
    /// Why it ended before its end; none: somebody stopped it, or it is complete.
    problem: Option<String>,
}

/// Where drafts are.
#[derive(Debug)]
enum Place {
    /// In a folder of the user's.
    Folder(PathBuf),
    /// Open in the mail program, which reads them from here; removed when this is dropped.
    Program(Option<TempDir>),
}

impl App {
    /// Makes drafts and opens them, or asks for a folder first.
    pub(super) fn mails(&mut self, job: Box<MailJob>, to: MailsTo) {
        match to {
            MailsTo::Folder => {
                self.mails_to_save = Some(job);
                self.ask_for_file(Wanted::MailFolder);
            }
            MailsTo::Program => {
                let setting = self.setting(job.texts);
                self.jobs.spawn(self.texts().mails_making(), move |progress| {
                    Done::MailsMade(Box::new(open_all(&setting, &job, progress)))
                });
            }
        }
    }

    /// Writes the drafts that wait for a folder.
    pub(super) fn write_mails(&mut self, folder: PathBuf) {
        let Some(job) = self.mails_to_save.take() else { return };
        let setting = self.setting(job.texts);
        self.jobs.spawn(self.texts().mails_making(), move |progress| {
            let mut made = job.begun(Place::Folder(folder.clone()));
            made.problem = write_all(&setting, &job, &folder, &mut made.files, progress).err();
            Done::MailsMade(Box::new(made))
        });
    }

    /// Says what became of them. Whether people are invited now is the user's to say.
    pub(super) fn mails_made(&mut self, made: MailsMade) {
        let texts = self.texts();
        let MailsMade { session, kind, files, of, to, problem } = made;
        let complete = files == of && problem.is_none();
        let said = match (&to, problem) {
            (_, Some(problem)) => (Kind::Error, texts.mails_not_all(files, of, problem)),
            (Place::Folder(folder), None) if !complete => {
                (Kind::Info, texts.files_stopped(files, of, short_name(folder)))
            }
            (Place::Folder(folder), None) => (Kind::Info, texts.mails_written(files, short_name(folder))),
            (Place::Program(_), None) if !complete => (Kind::Info, texts.mails_stopped(files, of)),
            (Place::Program(_), None) => (Kind::Info, texts.mails_opened(files)),
        };
        self.toasts.say(said.0, said.1);
        if let Place::Program(Some(folder)) = to {
            self.handed.push(folder);
        }
        let planned = self.workspace.catalogue().sessions.get(&session);
        let planned = planned.is_some_and(|session| session.status == SessionStatus::Planned);
        if complete && kind == MailKind::Invitation && planned && self.dialog.is_none() {
            self.dialog = Some(Dialog::MarkInvited(session));
        }
    }

    pub(super) fn mark_invited_dialog(&mut self, ui: &mut Ui, session: SessionId) {
        let texts = self.texts();
        let verbs = (texts.mails_mark(), None, texts.mails_mark_not());
        match question(ui, texts.mails_mark_question(), texts.mails_mark_text(), verbs, |_| {}) {
            None => self.dialog = Some(Dialog::MarkInvited(session)),
            Some(Answer::Yes) => {
                self.edit(Edit::SetStatus(session, SessionStatus::Invited));
            }
            Some(_) => {}
        }
    }
}

impl MailJob {
    fn begun(&self, to: Place) -> MailsMade {
        MailsMade {
            session: self.session.clone(),
            kind: self.mailing.kind,
            files: 0,
            of: self.mailing.drafts.len(),
            to,
            problem: None,
        }
    }
}

/// Writes the drafts into a folder that only this user can read, then opens each.
fn open_all(setting: &Setting, job: &MailJob, progress: &Progress) -> MailsMade {
    let mut made = job.begun(Place::Program(None));
    let texts = setting.texts;
    let folder = match tempfile::Builder::new().prefix("laki-planer-").tempdir() {
        Ok(folder) => folder,
        Err(error) => {
            made.problem = Some(texts.spool_failed(error.to_string()));
            return made;
        }
    };
    let written = write_all(setting, job, folder.path(), &mut made.files, progress);
    let opened = written.and_then(|paths| {
        made.files = 0;
        for path in paths {
            ThisSystem.open(&path).map_err(|reason| texts.mails_open_failed(reason))?;
            made.files += 1;
        }
        Ok(())
    });
    made.problem = opened.err();
    made.to = Place::Program(Some(folder));
    made
}

/// One file after the other; what is there already stays. Can be stopped between two of them.
fn write_all(
    setting: &Setting,
    job: &MailJob,
    folder: &Path,
    files: &mut usize,
    progress: &Progress,
) -> Result<Vec<PathBuf>, String> {
    let Setting { catalogue, texts, today, .. } = setting;
    let session = catalogue.sessions.get(&job.session);
    let session = session.ok_or_else(|| texts.unknown_record(job.session.to_string()))?;
    let making = Making { catalogue, session, texts: *texts, today: *today };
    let mut press = setting.press().map_err(|error| error.words(*texts))?;
    let mut paths = Vec::new();
    for draft in &job.mailing.drafts {
        if progress.is_cancelled() {
            break;
        }
        let bytes = mail::eml(making, draft, &mut press)?;
        let path = free_path(folder, &draft.file_name);
        write(&path, &bytes, *texts)?;
        paths.push(path);
        *files = paths.len();
        progress.set(paths.len() as u64, job.mailing.drafts.len() as u64);
    }
    Ok(paths)
}
