//! The areas of NRW's centres, for maps.
//!
//! Whoever shows them must show „© GeoBasis-DE / BKG 2021 (Daten verändert)“ beside them
//! (Datenlizenz Deutschland – Namensnennung – 2.0).

use serde::Deserialize;

use super::parse;
use crate::catalogue::CentreId;

const AREAS: &str = include_str!("../../assets/reference/nrw-ki-gebiete.geojson");
const DISTRICTS: &str = include_str!("../../assets/reference/nrw-regierungsbezirke.geojson");

/// What a centre is responsible for: one area without holes.
#[derive(Clone, Debug, PartialEq)]
pub struct CentreArea {
    /// Of which centre of [`super::centres`].
    pub centre: CentreId,
    /// Where its name stands well.
    pub label: GeoPoint,
    /// The boundary, open: the last point isn't the first again.
    pub boundary: Vec<GeoPoint>,
}

/// A point on Earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GeoPoint {
    /// Latitude, north positive.
    pub lat: f64,
    /// Longitude, east positive.
    pub lon: f64,
}

/// The plane onto which maps lay the state: an equidistant projection, since in a state's width a degree of
/// longitude shrinks evenly enough. Points are shares of the state's width, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    north: f64,
    west: f64,
    shrink: f64,
    width: f64,
    /// Height by width of what it was made for.
    pub aspect: f64,
}

impl Plane {
    /// The one on which these areas just fit.
    pub fn of(areas: &[CentreArea]) -> Self {
        let (mut least, mut most) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for corner in areas.iter().flat_map(|area| &area.boundary) {
            least = (least.0.min(corner.lat), least.1.min(corner.lon));
            most = (most.0.max(corner.lat), most.1.max(corner.lon));
        }
        let shrink = f64::midpoint(least.0, most.0).to_radians().cos();
        let width = (most.1 - least.1) * shrink;
        Self { north: most.0, west: least.1, shrink, width, aspect: (most.0 - least.0) / width }
    }

    /// Where a point lies: how far to the right, and how far down.
    pub fn place(&self, point: GeoPoint) -> (f64, f64) {
        let x = (point.lon - self.west) * self.shrink / self.width;
        (x, (self.north - point.lat) / self.width)
    }
}

/// The areas of all 54 centres, in the order of their official keys. Parses 80 kB: keep the result.
pub fn centre_areas() -> Vec<CentreArea> {
    parse::<AreasFile>(AREAS).features.into_iter().map(Into::into).collect()
}

/// The borders of NRW's five administrative districts, open as [`CentreArea::boundary`]. They run along
/// the borders of the centres' areas. Parses 30 kB: keep the result.
pub fn district_borders() -> Vec<Vec<GeoPoint>> {
    parse::<DistrictsFile>(DISTRICTS).features.into_iter().map(|border| border.geometry.boundary()).collect()
}

#[derive(Deserialize)]
struct DistrictsFile {
    features: Vec<Border>,
}

#[derive(Deserialize)]
struct Border {
    geometry: Geometry,
}

#[derive(Deserialize)]
struct AreasFile {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    id: String,
    /// Longitude, latitude.
    label: [f64; 2],
}

#[derive(Deserialize)]
struct Geometry {
    /// Rings of longitudes and latitudes; the first one is the boundary.
    coordinates: Vec<Vec<[f64; 2]>>,
}

fn position([lon, lat]: [f64; 2]) -> GeoPoint {
    GeoPoint { lat, lon }
}

impl Geometry {
    fn boundary(self) -> Vec<GeoPoint> {
        let ring = self.coordinates.into_iter().next().unwrap_or_default();
        let mut boundary: Vec<_> = ring.into_iter().map(position).collect();
        if boundary.len() > 1 && boundary.first() == boundary.last() {
            boundary.pop();
        }
        boundary
    }
}

impl From<Feature> for CentreArea {
    fn from(feature: Feature) -> Self {
        Self {
            centre: feature.properties.id.as_str().into(),
            label: position(feature.properties.label),
            boundary: feature.geometry.boundary(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::reference::centres;

    #[test]
    fn every_centre_has_one_area_without_holes() {
        let areas = centre_areas();
        let of: BTreeSet<_> = areas.iter().map(|area| area.centre.clone()).collect();
        assert_eq!(of, centres().into_iter().map(|centre| centre.id).collect());
        assert_eq!(areas.len(), of.len());
        for area in &areas {
            assert!(area.boundary.len() > 2 && area.boundary.first() != area.boundary.last());
        }
        let rings = parse::<AreasFile>(AREAS).features.into_iter().map(|f| f.geometry.coordinates.len());
        assert_eq!(rings.max(), Some(1));
    }

    #[test]
    fn districts_have_one_border_each() {
        let borders = district_borders();
        assert_eq!(borders.len(), 5);
        assert!(borders.iter().all(|border| border.len() > 100 && border.first() != border.last()));
    }
}
