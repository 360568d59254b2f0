//! Maps and charts: what they show is decided here, every string of it; templates only draw. They stand in reports,
//! and each can be a file of its own ([`PictureFile`]).
//!
//! The template `assets/templates/pictures.typ` draws, `picture_file.typ` makes a page of one.

mod chart;
mod ground;
mod kinds;
mod map;
mod output;

use chrono::NaiveDate;
use serde::Serialize;

use super::file_name::safe_file_name;
use super::{Letterhead, Line, Template, document};
use crate::catalogue::Catalogue;
use crate::texts::Texts;

pub use chart::{Bars, Columns, chart, shares};
pub use ground::Ground;
pub use kinds::PictureKind;
pub(super) use kinds::{district_rows, offering_rows};
pub use map::{Map, MapContent, MapEntry, map};
pub use output::{PictureFormat, picture_bytes};

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Graphic {
    /// What it is about.
    pub title: Line,
    /// What it shows, in a sentence.
    pub finding: Line,
    /// What a screen reader says for it.
    pub alt: Line,
    /// The same in words, a line for each thing shown: for who can't see a picture that has no table beside it.
    #[serde(skip)]
    pub told: Vec<Line>,
    /// How it is drawn.
    #[serde(flatten)]
    pub drawing: Drawing,
}

/// How a picture is drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Drawing {
    /// A map.
    Map(Map),
    /// Bars from left to right.
    Bars(Bars),
    /// Columns over time.
    Columns(Columns),
    /// There is nothing to draw.
    #[default]
    Nothing,
}

impl Graphic {
    /// Whether there is something to see.
    pub fn is_drawn(&self) -> bool {
        self.drawing != Drawing::Nothing
    }

    /// With the name of the region that it is about in its title.
    #[must_use]
    pub fn of_region(self, name: &str) -> Self {
        Self { title: Line::cell(&format!("{} · {name}", self.title)), ..self }
    }

    /// What maps stand on, if it is one.
    pub(super) fn ground(&self) -> Option<&'static Ground> {
        matches!(self.drawing, Drawing::Map(_)).then(ground::ground)
    }
}

/// A picture as a file: with its title, what it shows, the day and the office.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PictureFile {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// What is drawn.
    pub graphic: Graphic,
    /// Day and office.
    pub about: Line,
    ground: Option<&'static Ground>,
}

document!(PictureFile, Template::PictureFile);

/// Decides everything about the file of a picture. `today` is printed as "Stand". Its name ends in ".svg".
pub fn file(catalogue: &Catalogue, graphic: Graphic, texts: Texts, today: NaiveDate) -> PictureFile {
    let title = graphic.title.to_string();
    let name = safe_file_name([title.as_str(), &today.to_string()], PictureFormat::Svg.ending());
    let letterhead =
        Letterhead::new(catalogue, texts, today, (format!("laki-planer picture {title}"), name, &title));
    let office = letterhead.organisation.first().map(Line::as_str).unwrap_or_default();
    let about = [office, &texts.as_of(texts.date(today))];
    let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    PictureFile { ground: graphic.ground(), about: about.into(), letterhead, graphic }
}
