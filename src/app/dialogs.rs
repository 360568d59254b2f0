//! Asking for files: through the system's dialogs where they answer, else through a path field in the
//! window. The work is done off the UI thread.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use super::exporting::FileFormat;
use crate::documents::picture::PictureFormat;
use crate::texts::Texts;

/// What a file is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A catalogue to open.
    OpenCatalogue,
    /// A place for the catalogue.
    SaveCatalogue {
        /// The name proposed.
        name: String,
    },
    /// A place for a PDF.
    SavePdf {
        /// The name proposed.
        name: String,
    },
    /// A place for a calendar file.
    SaveCalendar {
        /// The name proposed.
        name: String,
    },
    /// A place for a table.
    SaveTable {
        /// The name proposed.
        name: String,
        /// What it is to be, unless it is given another ending.
        format: FileFormat,
    },
    /// A place for a picture.
    SavePicture {
        /// The name proposed.
        name: String,
    },
    /// A folder for several files.
    Folder,
    /// A list to import.
    OpenTable,
    /// A folder for drafts of mails.
    MailFolder,
    /// A calendar with school holidays.
    OpenCalendar,
    /// A folder with templates of the office's own.
    TemplateFolder,
    /// A picture for letterheads.
    OpenLogo,
}

impl Wanted {
    /// Whether the file is going to be written.
    pub fn writes(&self) -> bool {
        matches!(
            self,
            Self::SaveCatalogue { .. }
                | Self::SavePdf { .. }
                | Self::SaveCalendar { .. }
                | Self::SaveTable { .. }
                | Self::SavePicture { .. }
        )
    }

    /// Whether it is a folder, which must be there.
    pub fn is_folder(&self) -> bool {
        matches!(self, Self::Folder | Self::MailFolder | Self::TemplateFolder)
    }

    /// The proposed name, if there is one.
    pub fn proposal(&self) -> &str {
        match self {
            Self::SaveCatalogue { name }
            | Self::SavePdf { name }
            | Self::SaveCalendar { name }
            | Self::SavePicture { name }
            | Self::SaveTable { name, .. } => name,
            Self::OpenCatalogue
            | Self::OpenTable
            | Self::OpenCalendar
            | Self::OpenLogo
            | Self::Folder
            | Self::MailFolder
            | Self::TemplateFolder => "",
        }
    }
}

/// A dialog's answer to come; `None` is "cancelled".
pub type Asked = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// The system's file dialogs, or a stand-in for tests.
pub trait FileDialogs {
    /// Whether dialogs will answer. If not, the window asks for a path itself.
    fn available(&self) -> bool;
    /// Opens a dialog (on the UI thread, as macOS wants it); the answer is awaited elsewhere.
    fn ask(&self, wanted: &Wanted, folder: Option<&Path>, texts: Texts) -> Asked;
}

/// The dialogs of Windows, macOS or the desktop portal.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDialogs;

impl FileDialogs for SystemDialogs {
    fn available(&self) -> bool {
        available()
    }

    fn ask(&self, wanted: &Wanted, folder: Option<&Path>, texts: Texts) -> Asked {
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        dialog = match wanted {
            Wanted::OpenCatalogue | Wanted::SaveCatalogue { .. } => {
                dialog.add_filter(texts.file_kind(), &["json"])
            }
            Wanted::SavePdf { .. } => dialog.add_filter("PDF", &["pdf"]),
            Wanted::OpenTable => {
                dialog.add_filter(texts.import_file_kind(), &["xlsx", "xls", "ods", "csv", "tsv", "txt"])
            }
            Wanted::OpenCalendar => dialog.add_filter(texts.holidays_file_kind(), &["ics"]),
            Wanted::SaveCalendar { .. } => dialog.add_filter(texts.ics_kind(), &["ics"]),
            Wanted::SaveTable { format: FileFormat::Xlsx, .. } => {
                dialog.add_filter(texts.export_xlsx(), &["xlsx"]).add_filter(texts.export_csv(), &["csv"])
            }
            Wanted::SaveTable { format: FileFormat::Csv, .. } => {
                dialog.add_filter(texts.export_csv(), &["csv"]).add_filter(texts.export_xlsx(), &["xlsx"])
            }
            Wanted::SavePicture { .. } => dialog.add_filter("SVG", &["svg"]).add_filter("PNG", &["png"]),
            Wanted::OpenLogo => dialog.add_filter(texts.pictures(), &["png", "jpg", "jpeg", "svg"]),
            Wanted::Folder | Wanted::MailFolder | Wanted::TemplateFolder => dialog,
        };
        if wanted.is_folder() {
            let answer = dialog.pick_folder();
            Box::pin(async move { answer.await.map(|folder| folder.path().to_owned()) })
        } else if wanted.writes() {
            let answer = dialog.set_file_name(wanted.proposal()).save_file();
            Box::pin(async move { answer.await.map(|file| file.path().to_owned()) })
        } else {
            let answer = dialog.pick_file();
            Box::pin(async move { answer.await.map(|file| file.path().to_owned()) })
        }
    }
}

/// On Linux `rfd` answers "cancelled" where neither a portal nor zenity is there, so this is asked first:
/// is there a session bus with the portal's service, or a zenity?
#[cfg(all(unix, not(target_os = "macos")))]
fn available() -> bool {
    let var = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let bus = var("DBUS_SESSION_BUS_ADDRESS").is_some()
        || var("XDG_RUNTIME_DIR").is_some_and(|folder| Path::new(&folder).join("bus").exists());
    let data_dirs = var("XDG_DATA_DIRS").unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    let portal = std::env::split_paths(&data_dirs)
        .any(|dir| dir.join("dbus-1/services/org.freedesktop.portal.Desktop.service").exists());
    let zenity =
        var("PATH").is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join("zenity").is_file()));
    (bus && portal) || zenity
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn available() -> bool {
    true
}

/// Adds the file's ending if the user typed none.
pub fn with_ending(path: PathBuf, wanted: &Wanted) -> PathBuf {
    if let Wanted::SaveTable { format, .. } = wanted {
        let is_table = FileFormat::of(&path).is_some();
        return if is_table { path } else { ended(&path, &format!(".{}", format.ending())) };
    }
    let ending = match wanted {
        Wanted::SaveCatalogue { .. } => ".laki.json",
        Wanted::SavePdf { .. } => ".pdf",
        Wanted::SaveCalendar { .. } => ".ics",
        Wanted::SavePicture { .. } if PictureFormat::of_path(&path).is_some() => return path,
        Wanted::SavePicture { .. } => ".svg",
        Wanted::OpenCatalogue
        | Wanted::OpenTable
        | Wanted::OpenCalendar
        | Wanted::OpenLogo
        | Wanted::Folder
        | Wanted::MailFolder
        | Wanted::SaveTable { .. }
        | Wanted::TemplateFolder => return path,
    };
    let last = ending.rsplit('.').next();
    let typed = path.extension().map(|typed| typed.to_string_lossy().to_lowercase());
    if typed.as_deref() == last { path } else { ended(&path, ending) }
}

fn ended(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.to_string_lossy()))
}
