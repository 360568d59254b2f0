//! What an office puts its documents on: its logo, and templates, fonts and pictures of its own.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use typst::foundations::Bytes;

use crate::catalogue::{HouseStyle, Organisation};
use crate::texts::Texts;

/// Most files of an office's own folder that are taken, and most bytes of all together: a folder named by
/// mistake must not fill the memory.
const MOST_FILES: usize = 200;
const MOST_BYTES: u64 = 32 << 20;

/// The endings of files that templates can use.
const ENDINGS: [&str; 9] = ["typ", "png", "jpg", "jpeg", "svg", "ttf", "otf", "json", "csv"];

/// What an office puts its documents on. The default is plain: no logo, the templates of the program.
#[derive(Clone, Debug, Default)]
pub struct Stationery {
    /// The office's logo.
    pub logo: Option<Logo>,
    /// Its own templates and what they use.
    pub own: OwnFiles,
    /// PDF/A-2a besides PDF/UA-1: files for the archive.
    pub archival: bool,
}

/// Templates, fonts and pictures of the office's own, by their names ("invitation.typ").
#[derive(Clone, Debug, Default)]
pub struct OwnFiles {
    files: BTreeMap<String, Bytes>,
}

/// Why a folder of templates can't be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It, or a file in it, can't be read.
    #[error("{name} can't be read: {error}")]
    Unreadable {
        /// The folder's or the file's name.
        name: String,
        /// What the system says.
        error: io::Error,
    },
    /// A file can't be put into it.
    #[error("{name} can't be written: {error}")]
    Unwritable {
        /// The file's name.
        name: String,
        /// What the system says.
        error: io::Error,
    },
    /// There is more in it than templates need.
    #[error("the folder holds more than {MOST_FILES} files or {} MB", MOST_BYTES >> 20)]
    TooMuch,
}

/// What was found of an office's stationery.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What can be used.
    pub stationery: Stationery,
    /// The logo's path, where there is none or it is no picture: a document without it is better than none.
    pub without_logo: Option<PathBuf>,
}

impl Stationery {
    /// Reads logo and templates of `organisation`; relative paths start at `folder`, the catalogue's.
    ///
    /// # Errors
    /// [`FolderError`] if the folder of templates can't be used: documents that look otherwise than the office
    /// wants them would be no help.
    pub fn load(organisation: &Organisation, folder: Option<&Path>) -> Result<Loaded, FolderError> {
        let place = |name: &str| folder.map_or_else(|| PathBuf::from(name), |folder| folder.join(name));
        let HouseStyle { templates, archival, .. } = &organisation.house_style;
        let own = templates.as_deref().map(|name| OwnFiles::read(&place(name))).transpose()?;
        let path = organisation.logo.as_deref().map(place);
        let logo = path.as_ref().and_then(|path| Logo::new(std::fs::read(path).ok()?));
        let stationery = Self { logo, own: own.unwrap_or_default(), archival: *archival };
        let without_logo = path.filter(|_| stationery.logo.is_none());
        Ok(Loaded { stationery, without_logo })
    }

    /// With this logo and nothing else.
    pub fn with_logo(logo: Option<Logo>) -> Self {
        Self { logo, ..Self::default() }
    }
}

impl FolderError {
    /// A sentence for the user.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Unreadable { name, error } => texts.templates_unreadable(name, error),
            Self::Unwritable { name, error } => texts.templates_unwritable(name, error),
            Self::TooMuch => texts.templates_too_much(MOST_FILES, MOST_BYTES >> 20),
        }
    }
}

impl OwnFiles {
    /// Takes what templates can use from `folder`: its files, not those of folders within.
    ///
    /// # Errors
    /// [`FolderError`] if the folder can't be read or holds too much.
    pub fn read(folder: &Path) -> Result<Self, FolderError> {
        let unreadable = |path: &Path| {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            move |error| FolderError::Unreadable { name, error }
        };
        let (mut files, mut bytes_in_all) = (BTreeMap::new(), 0);
        for entry in std::fs::read_dir(folder).map_err(unreadable(folder))? {
            let path = entry.map_err(unreadable(folder))?.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            let wanted = ENDINGS.contains(&ending.to_ascii_lowercase().as_str());
            let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| wanted) else {
                continue;
            };
            let length = std::fs::metadata(&path).map_err(unreadable(&path))?.len();
            bytes_in_all += length;
            if files.len() >= MOST_FILES || bytes_in_all > MOST_BYTES {
                return Err(FolderError::TooMuch);
            }
            let bytes = std::fs::read(&path).map_err(unreadable(&path))?;
            files.insert(name.to_owned(), Bytes::new(bytes));
        }
        Ok(Self { files })
    }

    /// Takes files from memory.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> Self {
        Self { files: files.into_iter().map(|(name, bytes)| (name.to_owned(), Bytes::new(bytes))).collect() }
    }

    /// The file of this name.
    pub(super) fn get(&self, name: &str) -> Option<&Bytes> {
        self.files.get(name)
    }

    /// Whether the office has a template of its own of this name.
    pub fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The names of its templates, and of what they share.
    pub(super) fn templates(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str).filter(|name| name.to_ascii_lowercase().ends_with(".typ"))
    }

    /// The fonts, in the order of their names.
    pub(super) fn fonts(&self) -> impl Iterator<Item = &Bytes> {
        let is_font = |name: &str| {
            name.to_ascii_lowercase().ends_with(".ttf") || name.to_ascii_lowercase().ends_with(".otf")
        };
        self.files.iter().filter(move |(name, _)| is_font(name)).map(|(_, bytes)| bytes)
    }
}

/// A picture to put on documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    bytes: Bytes,
    path: &'static str,
}

impl Logo {
    /// Takes the bytes of a PNG, JPEG or SVG file, told apart by how they begin; `None` for anything else.
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        let path = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', ..] => "/logo.png",
            [0xff, 0xd8, 0xff, ..] => "/logo.jpg",
            text if begins_like_svg(text) => "/logo.svg",
            _ => return None,
        };
        Some(Self { bytes: Bytes::new(bytes), path })
    }

    pub(super) fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    pub(super) fn path(&self) -> &'static str {
        self.path
    }
}

fn begins_like_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let head = String::from_utf8_lossy(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head));
    let head = head.trim_start();
    head.starts_with("<svg") || (head.starts_with('<') && head.contains("<svg"))
}
