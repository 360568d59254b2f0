//! The world that Typst sees: one template, its data, a logo, our fonts and a fixed day. No disk, no
//! network, no packages: a template can reach nothing else.

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{Datelike as _, NaiveDate};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::Logo;

/// Source Sans 3 first; then what it lacks (Hebrew, Arabic, signs); then a box for anything else, so that
/// every character stays text in the PDF. See `assets/fonts/README.md`.
const FONTS: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../../assets/fonts/SourceSans3-Semibold.ttf"),
    include_bytes!("../../assets/fonts/DejaVuSans.ttf"),
    include_bytes!("../../assets/fonts/Box.ttf"),
];

/// Where the template finds its data.
const DATA: &str = "/data.json";

/// What never changes from job to job.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let fonts: Vec<_> = FONTS.iter().flat_map(|&font| Font::iter(Bytes::new(font))).collect();
        Shared {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    })
}

/// One document's world.
pub(super) struct PaperWorld {
    template: Source,
    data: Bytes,
    logo: Option<(FileId, Bytes)>,
    today: NaiveDate,
}

impl PaperWorld {
    /// A world in which `template` reads `data` (JSON) and may show `logo`.
    pub(super) fn new(template: &str, data: Vec<u8>, logo: Option<&Logo>, today: NaiveDate) -> Self {
        Self {
            template: Source::new(file("/main.typ"), template.to_owned()),
            data: Bytes::new(data),
            logo: logo.map(|logo| (file(logo.path()), Bytes::new(logo.bytes().to_vec()))),
            today,
        }
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &shared().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shared().book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == file(DATA) => Ok(self.data.clone()),
            Some((logo, bytes)) if id == *logo => Ok(bytes.clone()),
            _ => Err(missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        shared().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        typst_day(self.today)
    }
}

/// The same day in Typst's terms.
pub(super) fn typst_day(day: NaiveDate) -> Option<Datetime> {
    Datetime::from_ymd(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
}

/// The id of one of our few fixed paths.
fn file(path: &'static str) -> FileId {
    let path = VirtualPath::new(path).unwrap_or_else(|_| unreachable!("our own paths are well-formed"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(format!("{:?}", id.get().vpath())))
}
