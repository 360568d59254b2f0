//! The world that Typst sees: a template with what it imports, its data, a logo, fonts and a fixed day. No
//! disk, no network, no packages: a template can reach nothing else.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{Datelike as _, NaiveDate};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::stationery::Stationery;
use super::template::Template;

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

fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
}

/// Fonts with their index.
struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    fn new(fonts: Vec<Font>) -> Self {
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Those that come with the program.
    fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Fonts> = OnceLock::new();
        EMBEDDED
            .get_or_init(|| Self::new(FONTS.iter().flat_map(|&font| Font::iter(Bytes::new(font))).collect()))
    }

    /// The office's before ours; `None` if it has none.
    fn of(stationery: &Stationery) -> Option<Self> {
        let own: Vec<_> = stationery.own.fonts().flat_map(|font| Font::iter(font.clone())).collect();
        let ours = &Self::embedded().fonts;
        (!own.is_empty()).then(|| Self::new(own.into_iter().chain(ours.iter().cloned()).collect()))
    }
}

/// One document's world.
pub(super) struct PaperWorld<'a> {
    main: Source,
    data: Bytes,
    stationery: &'a Stationery,
    own_fonts: Option<Fonts>,
    today: NaiveDate,
}

impl<'a> PaperWorld<'a> {
    /// A world in which a template reads `data` (JSON).
    pub(super) fn new(
        (name, text): (&str, &str),
        data: Vec<u8>,
        stationery: &'a Stationery,
        today: NaiveDate,
    ) -> Self {
        Self {
            main: Source::new(file(&format!("/{name}")), text.to_owned()),
            data: Bytes::new(data),
            stationery,
            own_fonts: Fonts::of(stationery),
            today,
        }
    }

    /// Whether a file is one of the office's own.
    pub(super) fn is_own(&self, name: &str) -> bool {
        self.stationery.own.has(name)
    }

    fn fonts(&self) -> &Fonts {
        self.own_fonts.as_ref().unwrap_or_else(|| Fonts::embedded())
    }
}

/// The template as the office has it, else as it comes with the program.
pub(super) fn template_text(template: Template, stationery: &Stationery) -> Cow<'static, str> {
    match stationery.own.get(template.file_name()) {
        Some(own) => String::from_utf8_lossy(own).into_owned().into(),
        None => template.embedded().into(),
    }
}

impl World for PaperWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let name = name_of(id).ok_or_else(|| missing(id))?;
        let embedded = || Template::ALL.iter().find(|template| template.file_name() == name);
        match (self.stationery.own.get(name), embedded()) {
            (Some(own), _) => Ok(Source::new(id, String::from_utf8_lossy(own).into_owned())),
            (None, Some(template)) => Ok(Source::new(id, template.embedded().to_owned())),
            (None, None) => Err(missing(id)),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file(DATA) {
            return Ok(self.data.clone());
        }
        match &self.stationery.logo {
            Some(logo) if id == file(logo.path()) => Ok(logo.bytes().clone()),
            _ => {
                name_of(id).and_then(|name| self.stationery.own.get(name)).cloned().ok_or_else(|| missing(id))
            }
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts().fonts.get(index).cloned()
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
fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).unwrap_or_else(|_| unreachable!("our own paths are well-formed"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The name of a file beside the template; `None` for one of a package.
fn name_of(id: FileId) -> Option<&'static str> {
    let path = id.get();
    (*path.root() == VirtualRoot::Project).then(|| path.vpath().get_without_slash())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}
