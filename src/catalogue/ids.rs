//! One newtype per entity, so that a person can't be looked up among venues.
//!
//! An id is whatever text the file has. What users create gets a UUIDv7, which is held as its 16 bytes;
//! reference data has readable slugs. Both print back exactly as they were read.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};
use uuid::Uuid;

/// The text of an id: short to copy, quick to compare.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Key {
    /// Readable, as reference data has it: `b-mehrsprachigkeit`.
    Slug(Arc<str>),
    /// In the canonical form only (lower case, hyphens); any other spelling stays a slug,
    /// so that the file keeps its bytes.
    Uuid(Uuid),
}

impl Key {
    /// Reads an id from its text. Every text is an id.
    pub fn new(text: &str) -> Self {
        let canonical =
            text.len() == uuid::fmt::Hyphenated::LENGTH && !text.bytes().any(|b| b.is_ascii_uppercase());
        match Uuid::try_parse_ascii(text.as_bytes()) {
            Ok(uuid) if canonical => Self::Uuid(uuid),
            _ => Self::Slug(text.into()),
        }
    }
}

impl Default for Key {
    /// The empty id of a draft, or of a record that lacks one.
    fn default() -> Self {
        Self::Slug("".into())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Slug(text) => f.write_str(text),
            Self::Uuid(uuid) => uuid.as_hyphenated().fmt(f),
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Ord for Key {
    /// Slugs before UUIDs, each by its text; UUIDv7 thereby by time of creation.
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Slug(a), Self::Slug(b)) => a.cmp(b),
            (Self::Uuid(a), Self::Uuid(b)) => a.cmp(b),
            (Self::Slug(_), Self::Uuid(_)) => Ordering::Less,
            (Self::Uuid(_), Self::Slug(_)) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Slug(text) => serializer.serialize_str(text),
            Self::Uuid(uuid) => {
                let mut buffer = Uuid::encode_buffer();
                serializer.serialize_str(uuid.as_hyphenated().encode_lower(&mut buffer))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl Visitor<'_> for KeyVisitor {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id (text)")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Key, E> {
                Ok(Key::new(text))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}

/// What all id types share.
pub trait Id: Clone + Default + Ord + Eq + std::hash::Hash + fmt::Display + From<Uuid> {}

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(Key);

        impl Id for $name {}

        impl $name {
            /// Whether the record has no id yet.
            pub fn is_empty(&self) -> bool {
                matches!(&self.0, Key::Slug(text) if text.is_empty())
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Key::new(text))
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(Key::Uuid(uuid))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "description": "Id: a UUIDv7 or a readable slug." })
            }
        }
    )*};
}

id_types! {
    /// Names a [`super::Focus`].
    FocusId;
    /// Names a [`super::Centre`].
    CentreId;
    /// Names a [`super::Person`].
    PersonId;
    /// Names a [`super::Trainer`].
    TrainerId;
    /// Names a [`super::Venue`].
    VenueId;
    /// Names an [`super::Offering`].
    OfferingId;
    /// Names a [`super::Module`], across all offerings.
    ModuleId;
    /// Names a [`super::Session`].
    SessionId;
    /// Names a [`super::Certificate`].
    CertificateId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_print_as_they_were_read() {
        for text in [
            "",
            "b-mehrsprachigkeit",
            "01890a5d-ac96-774b-bcce-b302099a8057",
            "01890A5D-AC96-774B-BCCE-B302099A8057",
            "01890a5dac96774bbcceb302099a8057",
            "ä\u{202e}\n\"",
        ] {
            assert_eq!(Key::new(text).to_string(), text);
        }
    }

    #[test]
    fn slugs_come_first_and_uuids_by_time() {
        let mut keys =
            ["0a000000-0000-7000-8000-000000000000", "zz", "00000000-0000-7000-8000-000000000000", "a"]
                .map(Key::new);
        keys.sort();
        assert_eq!(
            keys.map(|k| k.to_string()),
            ["a", "zz", "00000000-0000-7000-8000-000000000000", "0a000000-0000-7000-8000-000000000000"]
        );
    }
}
