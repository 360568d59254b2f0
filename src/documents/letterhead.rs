//! What every document has above, below and about it: language, names, the office, the foot.

use chrono::NaiveDate;
use serde::Serialize;

use super::attendee_list::organisation;
use super::{FileParts, Line};
use crate::catalogue::{Catalogue, HouseStyle};
use crate::texts::Texts;

/// What every document has above, below and about it. Templates read its fields beside the document's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letterhead {
    /// Language and region of the document: "de", "DE".
    pub lang: &'static str,
    /// See [`Letterhead::lang`].
    pub region: &'static str,
    /// Names the document for ever, whatever its content: kept in the PDF as a hash.
    pub ident: String,
    /// The day it was made for.
    pub made_on: NaiveDate,
    /// Name of the file to save it as.
    pub file_name: String,
    /// What that name can be made of.
    #[serde(skip)]
    pub file_parts: FileParts,
    /// Fictional data are marked on every page.
    pub example: Option<Line>,
    /// Title in the PDF's metadata and in the head of later pages.
    pub document_title: Line,
    /// The office's own look.
    pub style: Style,
    /// The office: name, then department and address.
    pub organisation: Vec<Line>,
    /// What a screen reader says for the logo.
    pub logo_alt: Line,
    /// At the foot of every page.
    pub footer: Line,
    /// With `{page}` and `{pages}`.
    pub page_pattern: String,
}

/// The office's own look.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Style {
    /// Its colour: "#1560b4".
    pub accent: Option<String>,
    /// Whether words in that colour can be read on white paper (contrast at least 4.5:1).
    pub accent_reads: bool,
    /// Lines of the letterhead instead of name and address.
    pub sender: Vec<Line>,
    /// Lines at the foot of every page.
    pub footer: Vec<Line>,
}

impl Style {
    fn of(house: &HouseStyle) -> Self {
        let lines = |text: &str| text.lines().map(Line::from).filter(|line| !line.is_empty()).collect();
        let colour = house.colour();
        Self {
            accent: colour.map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}")),
            accent_reads: colour.is_some_and(reads),
            sender: lines(&house.sender),
            footer: lines(&house.footer),
        }
    }
}

/// Whether words of this colour can be read on white; else only lines have it.
pub fn reads(colour: [u8; 3]) -> bool {
    contrast_to_white(colour) >= 4.5
}

/// Contrast as WCAG 2 defines it: 21 for black, 1 for white.
pub fn contrast_to_white(colour: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

impl Letterhead {
    /// The office's, for a document of this name. `title` stands at the foot, before the day that is "Stand".
    pub fn new(
        catalogue: &Catalogue,
        texts: Texts,
        made_on: NaiveDate,
        (ident, file_name, title): (String, String, &str),
    ) -> Self {
        Self {
            lang: texts.lang_tag(),
            region: texts.region(),
            ident,
            made_on,
            file_name,
            file_parts: FileParts::default(),
            example: catalogue.example.then(|| texts.example_mark().into()),
            document_title: title.into(),
            style: Style::of(&catalogue.organisation.house_style),
            organisation: organisation(&catalogue.organisation),
            logo_alt: texts.logo_of(&catalogue.organisation.name).into(),
            footer: [title, &texts.as_of(texts.date(made_on))].join(" · ").into(),
            page_pattern: texts.page_of_pages("{page}", "{pages}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_words_only_where_they_can_be_read() {
        for (accent, expected, reads) in [
            ("#1560b4", Some("#1560b4"), true),
            (" #FFCC00 ", Some("#ffcc00"), false),
            ("#000000", Some("#000000"), true),
            ("", None, false),
            ("blau", None, false),
            ("#12345", None, false),
            ("#+12345", None, false),
            ("#ä1234", None, false),
        ] {
            let style = Style::of(&HouseStyle { accent: accent.to_owned(), ..HouseStyle::default() });
            assert_eq!((style.accent.as_deref(), style.accent_reads), (expected, reads), "{accent}");
        }
        assert!((contrast_to_white([0, 0, 0]) - 21.0).abs() < 0.01);
    }
}
