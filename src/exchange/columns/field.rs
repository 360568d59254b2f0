//! What a column of a list can hold, and what people write over it.

use super::super::import::Kind;
use crate::search::folded;
use crate::texts::Texts;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// "Beispiel, Anna" or "Anna Beispiel".
    WholeName,
    /// Academic title.
    Title,
    /// Where they work.
    Centre,
    /// As what.
    Role,
    /// E-mail address.
    Email,
    /// Telephone.
    Phone,
    /// First day at the centre.
    From,
    /// Last day at the centre.
    Until,
    /// Remarks.
    Note,
    /// Where a registration stands.
    Status,
    /// When somebody registered.
    RegisteredOn,
    /// Whether they came without registration.
    WalkIn,
    /// What became of all days.
    Attended,
    /// Minutes of all days.
    Minutes,
    /// Teaching units of all days.
    Units,
    /// What became of one day, from 0.
    Day(u8),
    /// Minutes of one day.
    DayMinutes(u8),
}

/// Days that can have a column of their own.
pub const MOST_DAYS: u8 = 10;

/// Fields that say who a row is about.
const PERSON: [Field; 11] = [
    Field::FirstName,
    Field::LastName,
    Field::WholeName,
    Field::Title,
    Field::Centre,
    Field::Role,
    Field::Email,
    Field::Phone,
    Field::From,
    Field::Until,
    Field::Note,
];

/// What people write over their columns, folded.
const HEADS: [(Field, &[&str]); 17] = [
    (Field::FirstName, &["vorname", "first name", "firstname", "given name", "rufname", "vornamen"]),
    (
        Field::LastName,
        &["nachname", "familienname", "zuname", "last name", "lastname", "surname", "family name"],
    ),
    (
        Field::WholeName,
        &[
            "name",
            "person",
            "teilnehmer",
            "teilnehmerin",
            "teilnehmende",
            "teilnehmer:in",
            "teilnehmer:innen",
            "teilnehmer*in",
            "teilnehmer/in",
            "participant",
            "attendee",
            "full name",
            "name, vorname",
            "nachname, vorname",
            "vor- und nachname",
            "vorname nachname",
            "vorname und nachname",
        ],
    ),
    (Field::Title, &["titel", "title", "akademischer titel", "akad. titel"]),
    (
        Field::Centre,
        &[
            "ki",
            "kommunales integrationszentrum",
            "kommune",
            "centre",
            "center",
            "einrichtung",
            "dienststelle",
            "kreis/stadt",
            "kreis",
            "stadt",
            "organisation",
            "institution",
            "kommunales integrationszentrum (ki)",
            "municipal integration centre",
            "municipality",
        ],
    ),
    (Field::Role, &["rolle", "funktion", "role", "position", "tatigkeit", "job title"]),
    (
        Field::Email,
        &[
            "e-mail",
            "email",
            "mail",
            "e-mail-adresse",
            "mailadresse",
            "emailadresse",
            "e-mail address",
            "email address",
            "e-mail adresse",
        ],
    ),
    (
        Field::Phone,
        &[
            "telefon",
            "tel",
            "tel.",
            "telefonnummer",
            "phone",
            "telephone",
            "durchwahl",
            "phone number",
            "telefon (dienstlich)",
        ],
    ),
    (Field::From, &["seit", "von", "since", "from", "im ki seit", "eintritt"]),
    (Field::Until, &["bis", "until", "to", "im ki bis", "austritt"]),
    (
        Field::Note,
        &[
            "notiz",
            "bemerkung",
            "bemerkungen",
            "anmerkung",
            "anmerkungen",
            "note",
            "notes",
            "remarks",
            "kommentar",
        ],
    ),
    (Field::Status, &["status", "anmeldestatus", "registration status", "stand"]),
    (
        Field::RegisteredOn,
        &["angemeldet am", "anmeldedatum", "registered on", "anmeldung am", "datum der anmeldung", "eingang"],
    ),
    (Field::WalkIn, &["ohne anmeldung", "nachtraglich", "walk-in", "walk in", "unangemeldet"]),
    (
        Field::Attended,
        &[
            "anwesend",
            "anwesenheit",
            "teilnahme",
            "teilgenommen",
            "attendance",
            "attended",
            "present",
            "erschienen",
            "da",
        ],
    ),
    (Field::Minutes, &["minuten", "minutes", "min", "anwesend (minuten)", "minuten anwesend"]),
    (Field::Units, &["ustd", "ue", "unterrichtsstunden", "stunden", "units", "hours", "teaching units"]),
];

impl Field {
    /// The fields that a list of this kind can have, as they are offered.
    pub fn of(kind: Kind) -> Vec<Self> {
        let mut fields = PERSON.to_vec();
        if kind != Kind::People {
            fields.extend([Self::Status, Self::RegisteredOn, Self::WalkIn]);
        }
        if kind == Kind::Attendance {
            fields.extend([Self::Attended, Self::Minutes, Self::Units]);
            fields.extend((0..MOST_DAYS).map(Self::Day));
            fields.extend((0..MOST_DAYS).map(Self::DayMinutes));
        }
        fields
    }

    /// What a column is by its head; the days' heads apart.
    pub fn of_head(head: &str) -> Option<Self> {
        let head = tidy(head);
        HEADS.iter().find(|(_, heads)| heads.contains(&head.as_str())).map(|(field, _)| *field)
    }

    /// Whether it says who a row is about.
    pub fn names(self) -> bool {
        matches!(self, Self::FirstName | Self::LastName | Self::WholeName)
    }

    /// Its stable name: on the command line and in the settings.
    pub fn id(self) -> String {
        let id = match self {
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::WholeName => "name",
            Self::Title => "title",
            Self::Centre => "centre",
            Self::Role => "role",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::From => "from",
            Self::Until => "until",
            Self::Note => "note",
            Self::Status => "status",
            Self::RegisteredOn => "registered-on",
            Self::WalkIn => "walk-in",
            Self::Attended => "attended",
            Self::Minutes => "minutes",
            Self::Units => "units",
            Self::Day(day) => return format!("day-{}", day + 1),
            Self::DayMinutes(day) => return format!("minutes-{}", day + 1),
        };
        id.to_owned()
    }

    /// The field with this stable name.
    pub fn named(id: &str) -> Option<Self> {
        Self::of(Kind::Attendance).into_iter().find(|field| field.id() == id)
    }

    /// What it is called.
    pub fn name(self, texts: Texts) -> String {
        let name = match self {
            Self::FirstName => texts.person_first_name(),
            Self::LastName => texts.person_last_name(),
            Self::WholeName => texts.field_whole_name(),
            Self::Title => texts.person_title(),
            Self::Centre => texts.centre(),
            Self::Role => texts.person_role(),
            Self::Email => texts.person_email(),
            Self::Phone => texts.person_phone(),
            Self::From => texts.person_from(),
            Self::Until => texts.person_until(),
            Self::Note => texts.field_note(),
            Self::Status => texts.field_status(),
            Self::RegisteredOn => texts.field_registration_day(),
            Self::WalkIn => texts.field_walk_in(),
            Self::Attended => texts.field_attended(),
            Self::Minutes => texts.field_minutes(),
            Self::Units => texts.field_units(),
            Self::Day(day) => return texts.field_day(day + 1),
            Self::DayMinutes(day) => return texts.field_day_minutes(day + 1),
        };
        name.to_owned()
    }
}

/// A head without what people put around it, folded.
pub(super) fn tidy(head: &str) -> String {
    let folded = folded(head);
    let words: Vec<_> = folded.split_whitespace().collect();
    words.join(" ").trim_end_matches([':', '*', '?', '.']).trim().to_owned()
}
