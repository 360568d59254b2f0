//! All records of one kind, in the order of their ids.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::Id;

/// What stands in a [`Table`]: something with an id.
pub trait Entity: Clone + PartialEq {
    /// Its newtype.
    type Id: Id;
    /// Names it among its kind.
    fn id(&self) -> &Self::Id;
    /// Gives back the memory that reading reserved in vain; worth it where there are long lists.
    fn shrink(&mut self) {}
}

/// Records behind [`Arc`]s, behind an [`Arc`]: a copy costs nothing, and an edited copy shares all but
/// the record that changed. A file with a doubled id keeps both records; the first answers for the id.
#[derive(Debug)]
pub struct Table<T: Entity> {
    records: Arc<Vec<Arc<T>>>,
    positions: Arc<OnceLock<FxHashMap<T::Id, u32>>>,
}

impl<T: Entity> Table<T> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The record with this id.
    pub fn get(&self, id: &T::Id) -> Option<&Arc<T>> {
        self.position(id).map(|at| &self.records[at])
    }

    /// Where the record with this id stands: a dense number for tables beside this one.
    pub fn position(&self, id: &T::Id) -> Option<usize> {
        self.positions.get_or_init(|| index(&self.records)).get(id).map(|&at| at as usize)
    }

    /// The record at a [`Table::position`].
    pub fn at(&self, position: usize) -> Option<&Arc<T>> {
        self.records.get(position)
    }

    /// All records by id.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.records.iter()
    }

    /// Puts a record in the place of the one with its id, or among the others.
    pub fn put(&mut self, record: T) {
        if let Some(at) = self.position(record.id()) {
            Arc::make_mut(&mut self.records)[at] = Arc::new(record);
        } else {
            let at = self.records.partition_point(|other| other.id() <= record.id());
            Arc::make_mut(&mut self.records).insert(at, Arc::new(record));
            self.positions = Arc::default();
        }
    }

    /// Takes the record with this id out.
    pub fn remove(&mut self, id: &T::Id) -> Option<Arc<T>> {
        let at = self.position(id)?;
        let removed = Arc::make_mut(&mut self.records).remove(at);
        self.positions = Arc::default();
        Some(removed)
    }

    /// Whether both are the very same version, told without comparing records.
    pub fn same_version(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.records, &other.records)
    }
}

fn index<T: Entity>(records: &[Arc<T>]) -> FxHashMap<T::Id, u32> {
    let mut positions = FxHashMap::with_capacity_and_hasher(records.len(), rustc_hash::FxBuildHasher);
    for (at, record) in (0..).zip(records) {
        positions.entry(record.id().clone()).or_insert(at);
    }
    positions
}

impl<T: Entity> FromIterator<T> for Table<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        let mut records: Vec<_> = records.into_iter().map(Arc::new).collect();
        records.sort_by(|a, b| a.id().cmp(b.id()));
        Self { records: Arc::new(records), positions: Arc::default() }
    }
}

impl<'a, T: Entity> IntoIterator for &'a Table<T> {
    type Item = &'a Arc<T>;
    type IntoIter = std::slice::Iter<'a, Arc<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Entity> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self { records: Arc::clone(&self.records), positions: Arc::clone(&self.positions) }
    }
}

impl<T: Entity> Default for Table<T> {
    fn default() -> Self {
        std::iter::empty().collect()
    }
}

impl<T: Entity> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.same_version(other) || self.records == other.records
    }
}

impl<T: Entity + Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.records.iter().map(Arc::as_ref))
    }
}

impl<'de, T: Entity + Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TableVisitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: Entity + Deserialize<'de>> serde::de::Visitor<'de> for TableVisitor<T> {
            type Value = Table<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a list of records")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut records: Vec<Arc<T>> = Vec::new();
                while let Some(mut record) = list.next_element::<T>()? {
                    record.shrink();
                    records.push(Arc::new(record));
                }
                records.shrink_to_fit();
                records.sort_by(|a, b| a.id().cmp(b.id()));
                Ok(Table { records: Arc::new(records), positions: Arc::default() })
            }
        }
        deserializer.deserialize_seq(TableVisitor(std::marker::PhantomData))
    }
}

impl<T: Entity + JsonSchema> JsonSchema for Table<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("TableOf{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<T>::json_schema(generator)
    }
}
