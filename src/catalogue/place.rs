//! Where things are, and when somebody or something is away.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Extra, is_default, written};

/// WGS 84 coordinates in degrees.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Position {
    /// Latitude, north positive.
    pub lat: f64,
    /// Longitude, east positive.
    pub lon: f64,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Position {
    /// Distance as the crow flies in kilometres (haversine on a sphere of 6,371 km).
    pub fn distance_km(&self, other: &Self) -> f64 {
        let (lat_a, lat_b) = (self.lat.to_radians(), other.lat.to_radians());
        let (dlat, dlon) = (lat_b - lat_a, (other.lon - self.lon).to_radians());
        let chord = (dlat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * 6371.0 * chord.sqrt().min(1.0).asin()
    }

    /// Whether JSON can hold it.
    pub(super) fn is_finite(&self) -> bool {
        self.lat.is_finite() && self.lon.is_finite()
    }

    /// Whether this is a point on Earth.
    pub fn is_possible(&self) -> bool {
        (-90.0..=90.0).contains(&self.lat) && (-180.0..=180.0).contains(&self.lon)
    }
}

/// Days on which somebody can't come or a room isn't free, both ends included.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Absence {
    /// First day; missing: since ever.
    #[serde(skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// Last day; missing: for ever.
    #[serde(skip_serializing_if = "is_default")]
    pub until: Option<Date>,
    /// Shown beside the clash: "Fortbildung", "Umbau". Never a diagnosis.
    #[serde(skip_serializing_if = "is_default")]
    pub reason: String,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Absence {
    /// Whether `day` is one of its days. An absence whose every bound is missing or unreadable covers
    /// nothing: a slip of the pen must not block a trainer for ever.
    pub fn covers(&self, day: chrono::NaiveDate) -> bool {
        let bound = |date: &Option<Date>| date.as_ref().and_then(Date::get);
        (bound(&self.from).is_some() || bound(&self.until).is_some())
            && written::in_period(day, self.from.as_ref(), self.until.as_ref())
    }
}
