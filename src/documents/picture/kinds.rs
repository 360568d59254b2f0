//! The pictures that can be asked for by name.

use chrono::NaiveDate;

use super::{Graphic, MapContent, chart, map, shares};
use crate::catalogue::Catalogue;
use crate::documents::charts::{self, Span};
use crate::documents::coverage_report::district_name;
use crate::matching::{Sum, Sums, coverage};
use crate::reports::{Topic, reports, within};
use crate::texts::Texts;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $name:literal;)*) => {
        /// A picture.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum PictureKind {
            $($(#[$doc])* $kind,)*
        }

        impl PictureKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Its name on the command line.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// Every KI's coverage on the map.
    CoverageMap: "coverage-map";
    /// Coverage by offering.
    CoverageByOffering: "coverage-by-offering";
    /// Coverage by district.
    CoverageByDistrict: "coverage-by-district";
    /// Coverage over time.
    CoverageByQuarter: "coverage-by-quarter";
    /// Sessions and attendances over time.
    SessionsByQuarter: "sessions-by-quarter";
    /// Whom the office reached.
    Reach: "reach";
    /// Who stayed away.
    NoShows: "no-shows";
    /// Who waits.
    Waiting: "waiting";
}

impl PictureKind {
    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The picture as of `today`, of one district or of all; maps are about `topic`.
    pub fn graphic(
        self,
        catalogue: &Catalogue,
        (topic, district): (&Topic, Option<&str>),
        texts: Texts,
        today: NaiveDate,
    ) -> Graphic {
        match district {
            None => self.of_all(catalogue, topic, texts, today),
            Some(name) => {
                let graphic = self.of_all(&within(catalogue, name), topic, texts, today);
                graphic.of_region(&district_name(name, texts))
            }
        }
    }

    fn of_all(self, catalogue: &Catalogue, topic: &Topic, texts: Texts, today: NaiveDate) -> Graphic {
        let coverage = || coverage(catalogue, today);
        let sums = || Sums::new(catalogue, &coverage());
        let section = match self {
            Self::CoverageMap => {
                return map(&MapContent::of_coverage(catalogue, &coverage(), topic, texts), texts);
            }
            Self::CoverageByOffering => {
                return shares(texts.export_by_offering(), &offering_rows(catalogue, &sums()), texts);
            }
            Self::CoverageByDistrict => {
                return shares(texts.export_by_district(), &district_rows(&sums(), texts), texts);
            }
            Self::CoverageByQuarter => charts::coverage,
            Self::SessionsByQuarter => charts::sessions,
            Self::Reach => charts::reach,
            Self::NoShows => charts::no_shows,
            Self::Waiting => charts::waiting,
        };
        // Nobody asks to stop, so there are answers.
        let answers = reports(catalogue, today, Span::default().quarters(), &mut |_| true);
        answers.map(|answers| chart(&section(catalogue, texts, &answers), texts)).unwrap_or_default()
    }
}

/// How far every offering is, by number and title.
pub(in crate::documents) fn offering_rows(catalogue: &Catalogue, sums: &Sums) -> Vec<(String, Sum)> {
    let name = |id| {
        let found = catalogue.offerings.get(id);
        found.map_or_else(String::new, |of| format!("{} {}", of.short_number(), of.title))
    };
    sums.offerings.iter().map(|row| (name(&row.of), row.sum)).collect()
}

/// How far every district is.
pub(in crate::documents) fn district_rows(sums: &Sums, texts: Texts) -> Vec<(String, Sum)> {
    let name = |name: &str| match name {
        "" => texts.reports_no_district().to_owned(),
        name => name.to_owned(),
    };
    sums.districts.iter().map(|row| (name(&row.of), row.sum)).collect()
}
