//! Maps in which no key may stand twice: of two values, one would be lost without a word.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error as _, IntoDeserializer as _, MapAccess, Visitor};

/// For `deserialize_with`.
pub fn map<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct UniqueVisitor<K, V>(PhantomData<(K, V)>);
    impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for UniqueVisitor<K, V> {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Self::Value, A::Error> {
            entries(fields)
        }
    }
    deserializer.deserialize_map(UniqueVisitor(PhantomData))
}

/// All entries of a map that is being read.
pub fn entries<'de, K, V, A>(mut fields: A) -> Result<BTreeMap<K, V>, A::Error>
where
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
    A: MapAccess<'de>,
{
    let mut map = BTreeMap::new();
    while let Some(name) = fields.next_key::<String>()? {
        match map.entry(K::deserialize(name.as_str().into_deserializer())?) {
            Entry::Vacant(free) => free.insert(fields.next_value()?),
            Entry::Occupied(_) => {
                return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
            }
        };
    }
    Ok(map)
}
