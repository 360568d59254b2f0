//! From a model to pages, and from pages to PDF bytes or a picture.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::utils::Scalar;
use typst::{World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::Letterhead;
use super::stationery::{Logo, Stationery};
use super::template::Template;
use super::world::{PaperWorld, template_text, typst_day};
use crate::texts::Texts;

/// For how many jobs Typst's cache keeps what they didn't use.
const CACHE_AGE: usize = 3;

/// Largest side of a picture in pixels: what graphics drivers take as one texture.
const MAX_PIXELS: f64 = 8192.0;

/// A document that has been set.
#[derive(Clone, Debug)]
pub struct Rendered {
    document: PagedDocument,
    ident: String,
    made_on: NaiveDate,
    archival: bool,
}

/// Opaque pixels of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue, alpha, row by row from the top left.
    pub rgba: Vec<u8>,
}

/// Why a document can't be set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// All is well without the logo.
    #[error("the logo can't be read: {0}")]
    Logo(Problem),
    /// What Typst says, one or more.
    #[error("the document can't be set: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Typst(Vec<Problem>),
}

/// One thing that Typst objects to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Typst's message (English).
    pub message: String,
    /// Which template or file: `attendee_list.typ`; none where it is about no file.
    pub file: Option<String>,
    /// Whether that file is one of the office's own.
    pub own: bool,
    /// Line of the template, from 1.
    pub line: Option<usize>,
    /// Typst's hints (English).
    pub hints: Vec<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.line.map_or(Ok(()), |line| write!(f, " (line {line})"))?;
        self.hints.iter().try_for_each(|hint| write!(f, "; hint: {hint}"))
    }
}

impl RenderError {
    /// A sentence for the user.
    pub fn words(&self, texts: Texts) -> String {
        match self {
            Self::Logo(problem) => texts.logo_unreadable(&problem.message),
            Self::Typst(problems) => {
                let reasons: Vec<_> = problems.iter().map(|problem| problem.words(texts)).collect();
                let failed = texts.render_failed(reasons.join("; "));
                let own = problems.iter().any(|problem| problem.own);
                if own { format!("{failed} {}", texts.own_template_hint()) } else { failed }
            }
        }
    }

    fn from_typst(world: &PaperWorld<'_>, diagnostics: &[SourceDiagnostic]) -> Self {
        Self::Typst(diagnostics.iter().map(|diagnostic| Problem::new(world, diagnostic)).collect())
    }
}

impl Problem {
    fn new(world: &PaperWorld<'_>, diagnostic: &SourceDiagnostic) -> Self {
        let line = world.range(diagnostic.span).and_then(|range| {
            let source = world.source(diagnostic.span.id()?).ok()?;
            Some(source.lines().byte_to_line(range.start)? + 1)
        });
        let file = diagnostic.span.id().map(|id| id.get().vpath().get_without_slash().to_owned());
        let hints = diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect();
        let own = file.as_deref().is_some_and(|name| world.is_own(name));
        Self { message: diagnostic.message.to_string(), file, own, line, hints }
    }

    pub(super) fn plain(message: impl fmt::Display) -> Self {
        Self { message: message.to_string(), file: None, own: false, line: None, hints: Vec::new() }
    }

    /// A sentence for the user, who reads it beside the name of `file`.
    pub fn words_in(&self, file: &str, texts: Texts) -> String {
        match self.line {
            Some(line) if self.file.as_deref() == Some(file) => texts.template_line(line, self.reason()),
            _ => self.words(texts),
        }
    }

    fn reason(&self) -> String {
        [std::slice::from_ref(&self.message), &self.hints].concat().join("; ")
    }

    fn words(&self, texts: Texts) -> String {
        let message = self.reason();
        match (&self.file, self.line) {
            (Some(file), Some(line)) => texts.render_failed_at(file, line, &message),
            (Some(file), None) => texts.render_failed_in(file, &message),
            _ => message,
        }
    }
}

/// A model that a template sets. Everything in it is decided.
pub trait Document: Data + fmt::Debug + Send {
    /// Its template.
    fn template(&self) -> Template;

    /// Language, names, office and foot.
    fn letterhead(&self) -> &Letterhead;
}

/// Makes a model a document: its letterhead is in the field of that name.
macro_rules! document {
    ($model:ty, $template:expr) => {
        impl $crate::documents::Document for $model {
            fn template(&self) -> $crate::documents::Template {
                $template
            }

            fn letterhead(&self) -> &$crate::documents::Letterhead {
                &self.letterhead
            }
        }
    };
}
pub(super) use document;

/// What templates read. Every model that can be serialised has it.
pub trait Data {
    /// As JSON; `logo` is the path of the office's logo.
    ///
    /// # Errors
    /// serde's: a model has a key that is no text.
    fn json(&self, logo: Option<&str>) -> serde_json::Result<Vec<u8>>;
}

impl<D: Serialize> Data for D {
    fn json(&self, logo: Option<&str>) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(&Input { document: self, logo })
    }
}

/// What the template reads.
#[derive(Serialize)]
struct Input<'a, D> {
    document: &'a D,
    logo: Option<&'a str>,
}

/// Sets a document. Takes some 50 ms for two pages and two seconds for a hundred: a job, not
/// something between two frames.
///
/// # Errors
/// The logo is no picture, or the template does not fit the data.
pub fn compile(document: &dyn Document, stationery: &Stationery) -> Result<Rendered, RenderError> {
    let template = document.template();
    let text = template_text(template, stationery);
    let result = set((template.file_name(), &text), document, stationery);
    let result = match result {
        Err(RenderError::Typst(problems)) if stationery.logo.is_some() => {
            let bare = Stationery { logo: None, ..stationery.clone() };
            match set((template.file_name(), &text), document, &bare) {
                Ok(_) => {
                    Err(RenderError::Logo(problems.into_iter().next().unwrap_or_else(|| Problem::plain("?"))))
                }
                Err(_) => Err(RenderError::Typst(problems)),
            }
        }
        other => other,
    };
    comemo::evict(CACHE_AGE);
    result
}

fn set(
    template: (&str, &str),
    document: &dyn Document,
    stationery: &Stationery,
) -> Result<Rendered, RenderError> {
    let logo = stationery.logo.as_ref().map(Logo::path);
    let data = document.json(logo).map_err(|error| RenderError::Typst(vec![Problem::plain(error)]))?;
    let Letterhead { ident, made_on, .. } = document.letterhead();
    let world = PaperWorld::new(template, data, stationery, *made_on);
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    let pages = output.map_err(|errors| RenderError::from_typst(&world, &errors))?;
    Ok(Rendered { document: pages, ident: ident.clone(), made_on: *made_on, archival: stationery.archival })
}

impl Rendered {
    /// How many pages.
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height of a page in points (1/72 inch).
    pub fn page_size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.document.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// The bytes of a tagged PDF (PDF/UA-1, and PDF/A-2a where the office wants that): the same for the same
    /// list.
    ///
    /// # Errors
    /// Something in it can't be made accessible by PDF/UA-1, or can't be archived by PDF/A-2a.
    pub fn pdf(&self) -> Result<Vec<u8>, RenderError> {
        let plain = |message: &dyn fmt::Display| RenderError::Typst(vec![Problem::plain(message)]);
        let wanted: &[_] =
            if self.archival { &[PdfStandard::Ua_1, PdfStandard::A_2a] } else { &[PdfStandard::Ua_1] };
        let standards = PdfStandards::new(wanted).map_err(|error| plain(&error.message()))?;
        let options = PdfOptions {
            ident: Smart::Custom(self.ident.clone()),
            creator: Smart::Custom(Some("LaKI-Planer".to_owned())),
            timestamp: midnight(self.made_on).map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|errors| {
            RenderError::Typst(errors.iter().map(|error| Problem::plain(&error.message)).collect())
        })
    }

    /// A page (from 0) as SVG, letters as outlines; `None` where there is no such page.
    pub fn svg(&self, page: usize) -> Option<String> {
        let page = self.document.pages().get(page)?;
        Some(typst_svg::svg(page, &typst_svg::SvgOptions::default()))
    }

    /// A page (from 0) as pixels, `scale` of them a point; `None` where there is no such page.
    pub fn picture(&self, page: usize, scale: f32) -> Option<Picture> {
        let page = self.document.pages().get(page)?;
        let size = page.frame.size();
        let largest = MAX_PIXELS / size.x.to_pt().max(size.y.to_pt()).max(1.0);
        let scale = f64::from(scale).clamp(0.01, largest);
        let options = RenderOptions { pixel_per_pt: Scalar::new(scale), ..RenderOptions::default() };
        let pixels = typst_render::render(page, &options);
        Some(Picture { width: pixels.width(), height: pixels.height(), rgba: pixels.take() })
    }
}

fn midnight(day: NaiveDate) -> Option<Datetime> {
    let day = typst_day(day)?;
    Datetime::from_ymd_hms(day.year()?, day.month()?, day.day()?, 0, 0, 0)
}

#[cfg(test)]
#[path = "render_tests.rs"]
mod tests;
