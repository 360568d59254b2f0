//! Hands a PDF to the system's printer or viewer. The one part of this room that touches the system.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::texts::Texts;

/// What became of a document that was handed over.
#[derive(Debug)]
pub struct Handed {
    /// Who has it.
    pub to: Recipient,
    /// Keeps the file while the viewer shows it; removed when this is dropped.
    pub folder: TempDir,
}

/// Who has the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A printer's queue, as this job if the print service gave it a name.
    Printer {
        /// Name of the queue.
        queue: String,
        /// "PDF-12".
        job: Option<String>,
    },
    /// The viewer, and why not the printer.
    Viewer(WhyViewer),
}

/// Why the viewer got the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyViewer {
    /// It was asked for, or this system prints from the viewer.
    Wanted,
    /// No printer is set up.
    NoQueue,
    /// The print service refused it, in its own words.
    Refused(String),
}

/// Why a document could not be handed over.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// It could not be written for a moment.
    #[error("the document can't be stored: {0}")]
    Spool(#[source] io::Error),
    /// No viewer could be opened.
    #[error("no PDF viewer can be opened: {0}")]
    Viewer(String),
}

impl Recipient {
    /// A sentence for the user.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Printer { queue, job: Some(job) } => texts.sent_to_printer_as(queue, job),
            Self::Printer { queue, job: None } => texts.sent_to_printer(queue),
            Self::Viewer(WhyViewer::Wanted) => texts.opened_in_viewer().to_owned(),
            Self::Viewer(WhyViewer::NoQueue) => texts.opened_without_queue().to_owned(),
            Self::Viewer(WhyViewer::Refused(reason)) => texts.opened_after_refusal(reason),
        }
    }
}

impl PrintError {
    /// A sentence for the user.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Spool(error) => texts.spool_failed(error.to_string()),
            Self::Viewer(reason) => texts.viewer_failed(reason),
        }
    }
}

/// The system, as far as printing needs it: the seam at which tests stand in.
pub trait System {
    /// Whether it has CUPS' commands `lpstat` and `lp`.
    fn has_cups(&self) -> bool;
    /// Runs a program to its end.
    ///
    /// # Errors
    /// It could not be started.
    fn run(&self, program: &str, arguments: &[OsString]) -> io::Result<Output>;
    /// Opens a file in the program that is meant for it.
    ///
    /// # Errors
    /// There is none, in the system's words.
    fn open(&self, path: &Path) -> Result<(), String>;
}

/// The system this program runs on.
#[derive(Clone, Copy, Debug)]
pub struct ThisSystem;

impl System for ThisSystem {
    fn has_cups(&self) -> bool {
        cfg!(unix)
    }

    fn run(&self, program: &str, arguments: &[OsString]) -> io::Result<Output> {
        Command::new(program).args(arguments).env("LC_ALL", "C.UTF-8").stdin(Stdio::null()).output()
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        opener::open(path).map_err(|error| error.to_string())
    }
}

/// Prints: CUPS' default queue, or its first, gets the PDF on A4; where there is none, the viewer does.
/// `file_name` is what the viewer shows, `title` what the print queue shows.
///
/// # Errors
/// The document could not be stored for a moment, or no viewer could be opened.
pub fn print(system: &impl System, pdf: &[u8], file_name: &str, title: &str) -> Result<Handed, PrintError> {
    let (folder, path) = spool(pdf, file_name)?;
    let to = match print_file(system, &path, title) {
        Ok(printed) => printed,
        Err(why) => show(system, &path, why)?,
    };
    Ok(Handed { to, folder })
}

/// Opens the PDF in the viewer.
///
/// # Errors
/// The document could not be stored for a moment, or no viewer could be opened.
pub fn view(system: &impl System, pdf: &[u8], file_name: &str) -> Result<Handed, PrintError> {
    let (folder, path) = spool(pdf, file_name)?;
    let to = show(system, &path, WhyViewer::Wanted)?;
    Ok(Handed { to, folder })
}

/// Opens a PDF that is saved already.
///
/// # Errors
/// No viewer could be opened.
pub fn view_file(system: &impl System, path: &Path) -> Result<Recipient, PrintError> {
    show(system, path, WhyViewer::Wanted)
}

/// A folder of its own, which only this user can read: the list names people.
fn spool(pdf: &[u8], file_name: &str) -> Result<(TempDir, std::path::PathBuf), PrintError> {
    let folder = tempfile::Builder::new().prefix("laki-planer-").tempdir().map_err(PrintError::Spool)?;
    let path = folder.path().join(file_name);
    std::fs::write(&path, pdf).map_err(PrintError::Spool)?;
    Ok((folder, path))
}

fn show(system: &impl System, path: &Path, why: WhyViewer) -> Result<Recipient, PrintError> {
    system.open(path).map_err(PrintError::Viewer)?;
    Ok(Recipient::Viewer(why))
}

fn print_file(system: &impl System, path: &Path, title: &str) -> Result<Recipient, WhyViewer> {
    if !system.has_cups() {
        return Err(WhyViewer::Wanted);
    }
    let queue = queue(system).ok_or(WhyViewer::NoQueue)?;
    let output = system
        .run("lp", &lp_arguments(&queue, path, title))
        .map_err(|error| WhyViewer::Refused(error.to_string()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(WhyViewer::Refused(if said.is_empty() { output.status.to_string() } else { said }));
    }
    Ok(Recipient::Printer { queue, job: job(&String::from_utf8_lossy(&output.stdout)) })
}

/// The default queue if it exists, else the first of all.
fn queue(system: &impl System) -> Option<String> {
    let lpstat = |option: &str| {
        let output = system.run("lpstat", &[option.into()]).ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let queues = lpstat("-e")?;
    let queues: Vec<_> = queues.lines().map(str::trim).filter(|name| !name.is_empty()).collect();
    let default = lpstat("-d").unwrap_or_default();
    let default = default.trim().rsplit_once(": ").map(|(_, name)| name);
    queues.iter().find(|name| Some(**name) == default).or(queues.first()).map(|name| (*name).to_owned())
}

fn lp_arguments(queue: &str, path: &Path, title: &str) -> Vec<OsString> {
    let words = ["-d", queue, "-t", title, "-o", "media=A4", "--"];
    words.into_iter().map(OsString::from).chain([path.into()]).collect()
}

/// The job's name in "request id is PDF-12 (1 file(s))".
fn job(said: &str) -> Option<String> {
    said.split_once("request id is ")?.1.split_whitespace().next().map(str::to_owned)
}

#[cfg(test)]
#[path = "print_tests.rs"]
mod tests;
