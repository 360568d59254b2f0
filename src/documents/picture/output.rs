//! A picture's bytes: SVG with title and description, or PNG.

use std::path::Path;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder as _};

use super::PictureFile;
use crate::documents::render::Problem;
use crate::documents::{Picture, RenderError, Rendered};

/// Pixels a point: 216 to an inch, sharp on paper and on large screens.
const SCALE: f32 = 3.0;

/// What kind of file a picture becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Lines that stay sharp at any size.
    Svg,
    /// Pixels.
    Png,
}

impl PictureFormat {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// How its files end: "svg".
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The one that a file's ending names.
    pub fn of_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy();
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(&ending))
    }
}

/// The file of a picture that has been set as `rendered`.
///
/// # Errors
/// [`RenderError`] if the template drew nothing, or pixels can't be packed.
pub fn picture_bytes(
    file: &PictureFile,
    rendered: &Rendered,
    format: PictureFormat,
) -> Result<Vec<u8>, RenderError> {
    let nothing = || RenderError::Typst(vec![Problem::plain("the template has no page")]);
    match format {
        PictureFormat::Svg => {
            let svg = rendered.svg(0).ok_or_else(nothing)?;
            Ok(with_words(&svg, file).into_bytes())
        }
        PictureFormat::Png => {
            let Picture { width, height, rgba } = rendered.picture(0, SCALE).ok_or_else(nothing)?;
            let mut bytes = Vec::new();
            let encoder =
                PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
            let written = encoder.write_image(&rgba, width, height, ExtendedColorType::Rgba8);
            written.map_err(|error| RenderError::Typst(vec![Problem::plain(error)]))?;
            Ok(bytes)
        }
    }
}

/// Letters are outlines in the SVG, so what is drawn is said once more in words.
fn with_words(svg: &str, PictureFile { letterhead, graphic, about, .. }: &PictureFile) -> String {
    let example = letterhead.example.iter().map(ToString::to_string);
    let said = [graphic.alt.to_string(), about.to_string()].into_iter().chain(example);
    let said: Vec<_> = said.chain(graphic.told.iter().map(ToString::to_string)).collect();
    let words = format!(
        " role=\"img\" aria-labelledby=\"title desc\" lang=\"{}\"><title id=\"title\">{}</title><desc id=\"desc\">{}</desc>",
        letterhead.lang,
        escaped(graphic.title.as_str()),
        escaped(&said.join("\n")),
    );
    svg.replacen('>', &words, 1)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
