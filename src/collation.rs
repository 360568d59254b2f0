//! The order in which Germans look names up: ä with a, ß with ss, numbers by value.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// Compares two texts by DIN 5007-1 and, where that sees no difference, by their bytes: no two
/// different texts are equal, so sorted lists have one order only. A comma parts last name and first
/// name, so that „Beispiel, Mehmet“ stands before „Beispiel-Muster, Anna“.
pub fn compare(a: &str, b: &str) -> Ordering {
    let fields = |text| str::split_once(text, ", ").unwrap_or((text, ""));
    let ((a_first, a_rest), (b_first, b_rest)) = (fields(a), fields(b));
    let collator = collator();
    collator.compare(a_first, b_first).then_with(|| collator.compare(a_rest, b_rest)).then_with(|| a.cmp(b))
}

/// What a text is sorted by where many are: made once a text, compared byte by byte, in the order of
/// [`compare`] except that texts that differ in nothing a reader sees are equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Box<[u8]>);

impl SortKey {
    /// The key of `text`.
    pub fn of(text: &str) -> Self {
        let mut key = Vec::with_capacity(text.len() * 3);
        let (first, rest) = text.split_once(", ").unwrap_or((text, ""));
        // Writing into memory does not fail. Keys have no zero byte, which is less than all of theirs.
        let _infallible = collator().write_sort_key_to(first, &mut key);
        key.push(0);
        let _infallible = collator().write_sort_key_to(rest, &mut key);
        Self(key.into_boxed_slice())
    }
}

/// Sorts by a text, which is taken from each item once.
pub fn sort_by_text<T>(items: &mut [T], text: impl FnMut(&T) -> String) {
    let mut text = text;
    items.sort_by_cached_key(|item| Collated(text(item)));
}

fn collator() -> &'static CollatorBorrowed<'static> {
    static COLLATOR: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
    COLLATOR.get_or_init(|| {
        let mut preferences = CollatorPreferences::from(&locale!("de"));
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Collator::try_new(preferences, CollatorOptions::default())
            .unwrap_or_else(|_| unreachable!("German collation data is compiled in"))
    })
}

/// A text that is ordered by [`compare`]: a key for sorted maps and cached sorts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collated(pub String);

impl Ord for Collated {
    fn cmp(&self, other: &Self) -> Ordering {
        compare(&self.0, &other.0)
    }
}

impl PartialOrd for Collated {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_order() {
        let mut names = ["Zufall", "Özil", "Oz", "Straße 10", "Strasse 9", "Ärger", "Arger", "ab", "Ab"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(names, ["ab", "Ab", "Arger", "Ärger", "Oz", "Özil", "Strasse 9", "Straße 10", "Zufall"]);
    }

    #[test]
    fn sort_keys_say_the_same() {
        let names = [
            "Zufall",
            "Özil",
            "Oz",
            "Straße 10",
            "Strasse 9",
            "Ärger",
            "Arger",
            "ab",
            "Ab",
            "",
            "Beispiel, Zoe",
            "Beispiel-Muster, Anna",
            "Beispiel, Ärne",
            "Beispiele",
            "10",
            "9",
            "Łódź",
            "\u{0}a",
        ];
        for (a, b) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))) {
            assert_eq!(SortKey::of(a).cmp(&SortKey::of(b)), compare(a, b), "{a:?} {b:?}");
        }
    }

    #[test]
    fn last_names_first_then_first_names() {
        let mut names = ["Beispiel-Muster, Anna", "Beispiel, Zoe", "Beispiel, Ärne", "Beispiele"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(names, ["Beispiel, Ärne", "Beispiel, Zoe", "Beispiel-Muster, Anna", "Beispiele"]);
    }
}
