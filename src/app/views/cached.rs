//! Rows that are kept from frame to frame, so that big tables are worked out once per change.

use chrono::NaiveDate;

use super::ViewCtx;
use crate::catalogue::Catalogue;
use crate::texts::Texts;

/// A value worked out from the catalogue, what follows from it, and a `key` such as a filter; worked out
/// again once one of them has changed.
pub struct Cached<K, T> {
    made: Option<Made<K, T>>,
    version: u64,
}

struct Made<K, T> {
    catalogue: Catalogue,
    revision: u64,
    today: NaiveDate,
    texts: Texts,
    key: K,
    value: T,
}

impl<K, T> Default for Cached<K, T> {
    fn default() -> Self {
        Self { made: None, version: 0 }
    }
}

impl<K: PartialEq + Clone, T> Cached<K, T> {
    /// The value for the frame at hand.
    pub fn get(&mut self, ctx: &ViewCtx<'_>, key: &K, make: impl FnOnce() -> T) -> &T {
        self.get_mut(ctx, key, make)
    }

    /// The same, for values that keep how they were last laid out.
    pub fn get_mut(&mut self, ctx: &ViewCtx<'_>, key: &K, make: impl FnOnce() -> T) -> &mut T {
        let holds = self.made.as_ref().is_some_and(|made| {
            made.revision == ctx.derived.revision
                && made.today == ctx.today
                && made.texts == ctx.texts
                && made.key == *key
                && made.catalogue.same_version(ctx.catalogue)
        });
        if !holds {
            self.made = None;
            self.version += 1;
        }
        let made = self.made.get_or_insert_with(|| Made {
            catalogue: ctx.catalogue.clone(),
            revision: ctx.derived.revision,
            today: ctx.today,
            texts: ctx.texts,
            key: key.clone(),
            value: make(),
        });
        &mut made.value
    }

    /// Another number whenever the value was worked out again: for tables.
    pub fn version(&self) -> u64 {
        self.version
    }
}
