//! What a new catalogue starts with: NRW's centres, foci and school holidays, and blocks of letters, compiled in.
//! Sources and licences: `assets/reference/README.md`.

mod areas;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::catalogue::{
    Area, Catalogue, Centre, CentreKind, Correspondence, Date, Focus, Position, SchoolHoliday,
};
use crate::store;

pub use areas::{CentreArea, GeoPoint, Plane, centre_areas, district_borders};

const CENTRES: &str = include_str!("../assets/reference/kis.json");
const FOCI: &str = include_str!("../assets/reference/handlungsfelder.json");
const LETTER_BLOCKS: &str = include_str!("../assets/reference/briefbausteine.json");
const SCHOOL_HOLIDAYS: &str = include_str!("../assets/reference/schulferien-nrw.json");

/// The fictional office, as its file is written. `examples/make-example` makes it.
pub const EXAMPLE: &str = include_str!("../examples/beispielkatalog.laki.json");

/// The fictional office that is shown when no file is named.
pub fn example() -> Catalogue {
    store::read(EXAMPLE.as_bytes())
        .unwrap_or_else(|error| unreachable!("compiled-in data, which the tests read: {error}"))
}

/// A catalogue with the reference data and nothing else.
pub fn new_catalogue() -> Catalogue {
    Catalogue {
        foci: foci().into_iter().collect(),
        centres: centres().into_iter().collect(),
        school_holidays: school_holidays(),
        correspondence: letter_blocks(),
        ..Catalogue::default()
    }
}

/// The 54 possible centres of NRW, all as established and without foci.
pub fn centres() -> Vec<Centre> {
    parse::<CentresFile>(CENTRES).kis.into_iter().map(Into::into).collect()
}

/// The 25 documented fields of work.
pub fn foci() -> Vec<Focus> {
    let areas = parse::<FociFile>(FOCI).bereiche;
    areas
        .into_iter()
        .flat_map(|area| {
            let kind = area.id.into();
            area.handlungsfelder.into_iter().map(move |focus| Focus {
                id: focus.id.as_str().into(),
                area: kind,
                name: focus.name,
                definition: focus.beschreibung,
                ..Focus::default()
            })
        })
        .collect()
}

/// Blocks of letters that an office in NRW begins with: proposals, which it checks and changes.
pub fn letter_blocks() -> Correspondence {
    parse(LETTER_BLOCKS)
}

/// NRW's school holidays from summer 2024 to summer 2030.
pub fn school_holidays() -> Vec<SchoolHoliday> {
    let years = parse::<HolidaysFile>(SCHOOL_HOLIDAYS).schuljahre;
    years
        .into_iter()
        .flat_map(|year| year.ferien)
        .map(|holiday| SchoolHoliday {
            name: holiday.name,
            from: holiday.von,
            until: holiday.bis,
            ..SchoolHoliday::default()
        })
        .collect()
}

fn parse<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text)
        .unwrap_or_else(|error| unreachable!("compiled-in data, which the tests parse: {error}"))
}

#[derive(Deserialize)]
struct CentresFile {
    kis: Vec<CentreRow>,
}

#[derive(Deserialize)]
struct CentreRow {
    id: String,
    name: String,
    kurzname: String,
    art: CentreRowKind,
    regierungsbezirk: String,
    ags: String,
    verwaltungssitz: String,
    lat: f64,
    lon: f64,
}

#[derive(Deserialize)]
enum CentreRowKind {
    Kreis,
    #[serde(rename = "kreisfreie Stadt")]
    KreisfreieStadt,
    #[serde(rename = "Städteregion")]
    Staedteregion,
    Stadt,
}

impl From<CentreRow> for Centre {
    fn from(row: CentreRow) -> Self {
        Self {
            id: row.id.as_str().into(),
            name: row.name,
            short_name: row.kurzname,
            kind: match row.art {
                CentreRowKind::Kreis => CentreKind::District,
                CentreRowKind::KreisfreieStadt => CentreKind::IndependentCity,
                CentreRowKind::Staedteregion => CentreKind::CityRegion,
                CentreRowKind::Stadt => CentreKind::City,
            },
            district: row.regierungsbezirk,
            official_key: row.ags,
            seat: row.verwaltungssitz,
            position: Some(Position { lat: row.lat, lon: row.lon, ..Position::default() }),
            ..Self::default()
        }
    }
}

#[derive(Deserialize)]
struct FociFile {
    bereiche: Vec<AreaRow>,
}

#[derive(Deserialize)]
struct AreaRow {
    id: AreaRowId,
    handlungsfelder: Vec<FocusRow>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum AreaRowId {
    Bildung,
    Querschnitt,
}

impl From<AreaRowId> for Area {
    fn from(id: AreaRowId) -> Self {
        match id {
            AreaRowId::Bildung => Self::Education,
            AreaRowId::Querschnitt => Self::CrossCutting,
        }
    }
}

#[derive(Deserialize)]
struct FocusRow {
    id: String,
    name: String,
    beschreibung: String,
}

#[derive(Deserialize)]
struct HolidaysFile {
    schuljahre: Vec<SchoolYearRow>,
}

#[derive(Deserialize)]
struct SchoolYearRow {
    ferien: Vec<HolidayRow>,
}

#[derive(Deserialize)]
struct HolidayRow {
    name: String,
    von: Date,
    bis: Date,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::NaiveDate;

    use super::*;
    use crate::catalogue::{Role, Severity, check, fill};

    #[test]
    fn all_centres_by_district_and_kind() {
        let centres = centres();
        let count = |key: fn(&Centre) -> String| {
            centres.iter().fold(BTreeMap::new(), |mut sums, centre| {
                *sums.entry(key(centre)).or_insert(0) += 1;
                sums
            })
        };
        let sums = |pairs: &[(&str, i32)]| pairs.iter().map(|&(k, n)| (k.to_owned(), n)).collect();
        let by_district: BTreeMap<_, _> =
            sums(&[("Arnsberg", 12), ("Detmold", 7), ("Düsseldorf", 15), ("Köln", 12), ("Münster", 8)]);
        assert_eq!(count(|centre| centre.district.clone()), by_district);
        let by_kind: BTreeMap<_, _> =
            sums(&[("City", 1), ("CityRegion", 1), ("District", 30), ("IndependentCity", 22)]);
        assert_eq!(count(|centre| format!("{:?}", centre.kind)), by_kind);
    }

    #[test]
    fn foci_by_area() {
        let in_area = |area| foci().iter().filter(|focus| focus.area == area).count();
        assert_eq!(Area::ALL.map(in_area), [11, 14]);
    }

    #[test]
    fn letters_have_a_block_for_every_role_and_only_placeholders_that_are_known() {
        let blocks = letter_blocks();
        for role in Role::ALL {
            assert_eq!(blocks.groups_of(&[role]).count(), 1, "{role:?}");
        }
        let groups = blocks.groups.iter().flat_map(|group| [&group.release, &group.travel]);
        for text in groups.chain([&blocks.selection, &blocks.cancellation]) {
            assert!(!text.is_empty());
            assert_eq!(fill(text, |_| String::new()).unknown, Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_new_catalogue_has_nothing_serious_and_no_text_missing() {
        let catalogue = new_catalogue();
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let serious = check(&catalogue, today).into_iter().filter(|f| f.severity() == Severity::Serious);
        assert_eq!(serious.collect::<Vec<_>>(), []);
        assert!(catalogue.foci.iter().all(|focus| !focus.definition.is_empty()));
        assert!(catalogue.centres.iter().all(|centre| !centre.seat.is_empty()));
        let first = catalogue.school_holidays.first().map(|h| (h.name.as_str(), h.from.to_string()));
        assert_eq!(first, Some(("Sommerferien", "2024-07-08".into())));
    }
}
