//! Bytes to catalogue and back.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, IntoDeserializer as _, MapAccess, Visitor,
};
use serde::{Deserialize as _, Serialize};

use super::fault::{Fault, FormatError};
use super::layout::OneRecordALine;
use crate::catalogue::Catalogue;

/// What the file's `format` says.
pub const FORMAT: &str = "laki-catalogue";
/// The file's `version` that this program writes.
pub const VERSION: u64 = 1;

const FORMAT_KEY: &str = "format";
const VERSION_KEY: &str = "version";
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The file of a catalogue: the same catalogue, the same bytes.
pub fn write(catalogue: &Catalogue) -> Vec<u8> {
    #[derive(Serialize)]
    struct File<'a> {
        format: &'static str,
        version: u64,
        #[serde(flatten)]
        catalogue: &'a Catalogue,
    }
    let mut bytes = Vec::with_capacity(64 * 1024);
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, OneRecordALine::default());
    let written = File { format: FORMAT, version: VERSION, catalogue }.serialize(&mut serializer);
    if written.is_err() {
        unreachable!("memory takes every byte, and all keys of a catalogue are texts");
    }
    bytes.push(b'\n');
    bytes
}

/// The catalogue in a file's bytes.
///
/// # Errors
/// [`FormatError`] with the place, if the bytes are no catalogue that this program understands.
pub fn read(bytes: &[u8]) -> Result<Catalogue, FormatError> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    match Head::of(text)? {
        // An arm for each older version goes here, with the steps that lead to the next one.
        VERSION => parse(text),
        version => Err(FormatError::Newer { version }),
    }
}

fn not_utf8(bytes: &[u8], offset: usize) -> FormatError {
    let before = &bytes[..offset];
    let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let line = 1 + memchr::memchr_iter(b'\n', before).count();
    FormatError::NotUtf8 { line, column: offset - line_start + 1 }
}

/// The typed parse; only a failure is worth the second, slower pass that tells the path.
fn parse(text: &str) -> Result<Catalogue, FormatError> {
    let mut json = serde_json::Deserializer::from_str(text);
    if let Ok(catalogue) = whole_file(&mut json)
        && json.end().is_ok()
    {
        return Ok(catalogue);
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let mut track = serde_path_to_error::Track::new();
    let catalogue = match whole_file(serde_path_to_error::Deserializer::new(&mut json, &mut track)) {
        Ok(catalogue) => catalogue,
        Err(error) => return Err(Fault::new(track.path().to_string(), &error).into()),
    };
    json.end().map_err(|error| Fault::new(String::new(), &error))?;
    Ok(catalogue)
}

fn whole_file<'de, D: Deserializer<'de>>(json: D) -> Result<Catalogue, D::Error> {
    struct FileVisitor;
    impl<'de> Visitor<'de> for FileVisitor {
        type Value = Catalogue;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Catalogue, A::Error> {
            Catalogue::deserialize(MapAccessDeserializer::new(WithoutHead { map, seen: [false; 2] }))
        }
    }
    json.deserialize_map(FileVisitor)
}

/// The file's top level without `format` and `version`, which are the file's and not the catalogue's.
struct WithoutHead<A> {
    map: A,
    seen: [bool; 2],
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for WithoutHead<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.map.next_key::<String>()? {
            let (at, name) = match key.as_str() {
                FORMAT_KEY => (0, FORMAT_KEY),
                VERSION_KEY => (1, VERSION_KEY),
                _ => return seed.deserialize(key.into_deserializer()).map(Some),
            };
            self.map.next_value::<IgnoredAny>()?;
            if std::mem::replace(&mut self.seen[at], true) {
                return Err(A::Error::duplicate_field(name));
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// What is known of a file before it is read: looked for among the first keys, so that a newer
/// version's data is not even parsed.
#[derive(Default)]
struct Head {
    format: Option<String>,
    version: Option<u64>,
    /// The key whose value is being read.
    at: &'static str,
}

impl Head {
    /// The version of the file, once it is known to be one of ours that isn't newer.
    fn of(text: &str) -> Result<u64, FormatError> {
        match text.trim_start().bytes().next() {
            None => return Err(FormatError::Empty),
            Some(b'{') => {}
            Some(_) => return Err(FormatError::NotACatalogue),
        }
        let mut head = Self::default();
        let looked = (&mut head).deserialize(&mut serde_json::Deserializer::from_str(text));
        match (&head.format, head.version, looked) {
            (Some(format), ..) if format != FORMAT => Err(FormatError::NotACatalogue),
            (Some(_), Some(version), _) if version >= 1 => Ok(version),
            // With both there, an error says no more than that looking stopped early.
            (format, version, Err(error))
                if (format.is_none() || version.is_none()) && !(head.at == FORMAT_KEY && error.is_data()) =>
            {
                Err(Fault::new(head.at.to_owned(), &error).into())
            }
            _ => Err(FormatError::NotACatalogue),
        }
    }
}

impl<'de> DeserializeSeed<'de> for &mut Head {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Head {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while self.format.is_none() || self.version.is_none() {
            let Some(key) = map.next_key::<String>()? else { break };
            match key.as_str() {
                FORMAT_KEY if self.format.is_none() => {
                    self.at = FORMAT_KEY;
                    self.format = Some(map.next_value()?);
                }
                VERSION_KEY if self.version.is_none() => {
                    self.at = VERSION_KEY;
                    self.version = Some(map.next_value()?);
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            self.at = "";
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
