//! The office that uses the program. Nothing of it is a literal anywhere else: offices are renamed and
//! move, and other states have offices like it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Extra, Question, is_default};

/// The training office: what stands in the head of every document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Organisation {
    /// Full name, as on a letterhead.
    pub name: String,
    /// Department ("Dezernat") or unit.
    #[serde(skip_serializing_if = "is_default")]
    pub department: String,
    /// Street and house number.
    #[serde(skip_serializing_if = "is_default")]
    pub street: String,
    /// Postcode.
    #[serde(skip_serializing_if = "is_default")]
    pub postcode: String,
    /// Town; also the place in "Dortmund, den …".
    #[serde(skip_serializing_if = "is_default")]
    pub town: String,
    /// Telephone.
    #[serde(skip_serializing_if = "is_default")]
    pub phone: String,
    /// E-mail address.
    #[serde(skip_serializing_if = "is_default")]
    pub email: String,
    /// Path of a PNG, JPEG or SVG file; relative paths start at the catalogue's folder.
    #[serde(skip_serializing_if = "is_default")]
    pub logo: Option<String>,
    /// Who signs: name and function.
    #[serde(skip_serializing_if = "is_default")]
    pub signatory: String,
    /// Pattern of the reference (Aktenzeichen); `{jahr}` and `{nummer}` stand for the year of the
    /// session and the number of the offering.
    #[serde(skip_serializing_if = "is_default")]
    pub reference_pattern: String,
    /// Pattern of certificate numbers; `{jahr}` and `{nummer}` stand for the year and the running number.
    /// Empty: "{jahr}-{nummer}".
    #[serde(skip_serializing_if = "is_default")]
    pub certificate_pattern: String,
    /// Contact of the data protection officer, for notices on documents.
    #[serde(skip_serializing_if = "is_default")]
    pub privacy_contact: String,
    /// What it asks on evaluation sheets; empty: the usual questions.
    #[serde(skip_serializing_if = "is_default")]
    pub evaluation: Vec<Question>,
    /// How its documents look.
    #[serde(skip_serializing_if = "is_default")]
    pub house_style: HouseStyle,
    /// Which state's public holidays apply.
    pub state: FederalState,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Organisation {
    /// The reference of a document about `offering_number` in `year`.
    pub fn reference(&self, year: i32, offering_number: &str) -> String {
        self.reference_pattern.replace("{jahr}", &year.to_string()).replace("{nummer}", offering_number)
    }
}

/// How an office's documents look, beyond its name and logo.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct HouseStyle {
    /// Its colour: "#1560b4".
    #[serde(skip_serializing_if = "is_default")]
    pub accent: String,
    /// Lines that stand in the letterhead instead of name and address.
    #[serde(skip_serializing_if = "is_default")]
    pub sender: String,
    /// Lines at the foot of every page.
    #[serde(skip_serializing_if = "is_default")]
    pub footer: String,
    /// Folder with templates of its own; relative paths start at the catalogue's folder.
    #[serde(skip_serializing_if = "is_default")]
    pub templates: Option<String>,
    /// Documents are PDF/A-2a as well, for the archive.
    #[serde(skip_serializing_if = "is_default")]
    pub archival: bool,
    /// Unknown fields.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl HouseStyle {
    /// Red, green and blue of the colour; `None` where there is none or it can't be read.
    pub fn colour(&self) -> Option<[u8; 3]> {
        let digits = self.accent.trim().strip_prefix('#')?;
        let hexadecimal = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let digits = hexadecimal.then_some(digits)?;
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some([red, green, blue])
    }
}

/// The sixteen states by their ISO 3166-2 codes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the codes are the names")]
pub enum FederalState {
    Bw,
    By,
    Be,
    Bb,
    Hb,
    Hh,
    He,
    Mv,
    Ni,
    #[default]
    Nw,
    Rp,
    Sl,
    Sn,
    St,
    Sh,
    Th,
}

impl FederalState {
    /// All sixteen, by code.
    pub const ALL: [Self; 16] = [
        Self::Bw,
        Self::By,
        Self::Be,
        Self::Bb,
        Self::Hb,
        Self::Hh,
        Self::He,
        Self::Mv,
        Self::Ni,
        Self::Nw,
        Self::Rp,
        Self::Sl,
        Self::Sn,
        Self::St,
        Self::Sh,
        Self::Th,
    ];

    /// Its German name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bw => "Baden-Württemberg",
            Self::By => "Bayern",
            Self::Be => "Berlin",
            Self::Bb => "Brandenburg",
            Self::Hb => "Bremen",
            Self::Hh => "Hamburg",
            Self::He => "Hessen",
            Self::Mv => "Mecklenburg-Vorpommern",
            Self::Ni => "Niedersachsen",
            Self::Nw => "Nordrhein-Westfalen",
            Self::Rp => "Rheinland-Pfalz",
            Self::Sl => "Saarland",
            Self::Sn => "Sachsen",
            Self::St => "Sachsen-Anhalt",
            Self::Sh => "Schleswig-Holstein",
            Self::Th => "Thüringen",
        }
    }
}
