//! One folded text index over everything a user can look for.
//!
//! All texts are folded once (ä to a, ß to ss, ş to s, lower case) into one buffer. A query is folded the
//! same way; every word of it must occur in an entry. Where a name has umlauts, the entry also has the
//! spelling with "ae", so that "Kraehe" finds „Krähe“.

mod entries;
mod fold;
mod suggest;

pub use fold::folded;
use memchr::memmem::Finder;
pub use suggest::nearest as nearest_name;

use crate::catalogue::{Catalogue, ModuleId, RecordId};
use crate::texts::Texts;

/// What a hit leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A record.
    Record(RecordId),
    /// A module of an offering.
    Module(ModuleId),
    /// A command of the window, by the number that the window gave it.
    Command(u32),
}

impl Target {
    /// The order of kinds among equally good hits.
    fn rank(&self) -> u8 {
        match self {
            Self::Command(_) => 0,
            Self::Record(RecordId::Centre(_)) => 1,
            Self::Record(RecordId::Offering(_)) => 2,
            Self::Module(_) => 3,
            Self::Record(RecordId::Focus(_)) => 4,
            Self::Record(RecordId::Person(_)) => 5,
            Self::Record(RecordId::Trainer(_)) => 6,
            Self::Record(RecordId::Venue(_)) => 7,
            Self::Record(RecordId::Session(_)) => 8,
            Self::Record(RecordId::Certificate(_)) => 9,
        }
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// Its name.
    pub title: String,
    /// What tells it from others of that name.
    pub subtitle: String,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: usize,
    /// If there are none: a name that is spelt nearly so.
    pub suggestion: Option<String>,
}

/// Everything that can be found, folded.
#[derive(Clone, Debug, Default)]
pub struct Index {
    hits: Vec<Hit>,
    /// Where each hit's text is.
    places: Vec<Place>,
    /// Folded texts, each ending in a line feed, which no query contains.
    buffer: String,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    /// Where its text starts in the buffer.
    start: usize,
    /// How long its folded title is.
    name: usize,
    /// How long the title is together with its other spelling; the rest is subtitle and other words.
    title: usize,
}

impl Index {
    /// Reads the whole catalogue, and `commands` (label, shortcut, number) of the window.
    pub fn build(
        catalogue: &Catalogue,
        texts: Texts,
        commands: impl IntoIterator<Item = (String, String, u32)>,
    ) -> Self {
        let commands = commands.into_iter().map(|(title, subtitle, number)| {
            let hit = Hit { target: Target::Command(number), title, subtitle };
            (hit, String::new())
        });
        let mut named: Vec<_> = commands.chain(entries::of(catalogue, texts)).collect();
        named.sort_by_cached_key(|(hit, _)| (hit.target.rank(), fold::folded(&hit.title)));
        let mut index = Self::default();
        for (hit, words) in named {
            index.add(hit, &words);
        }
        index
    }

    fn add(&mut self, hit: Hit, words: &str) {
        let start = self.buffer.len();
        fold::fold_into(&hit.title, &mut self.buffer);
        let name = self.buffer.len() - start;
        fold::other_spelling(&hit.title, &mut self.buffer);
        let title = self.buffer.len() - start;
        for text in [&hit.subtitle, words] {
            self.buffer.push(' ');
            fold::fold_into(text, &mut self.buffer);
        }
        fold::other_spelling(&hit.subtitle, &mut self.buffer);
        self.buffer.push('\n');
        self.places.push(Place { start, name, title });
        self.hits.push(hit);
    }

    /// The best `limit` entries that contain every word of `query`: first those whose title starts with
    /// it, then those with a word that does, then the rest; commands, centres, offerings, modules, foci,
    /// people, trainers, venues, sessions; by name. An empty query finds nothing.
    pub fn search(&self, query: &str, limit: usize) -> Found {
        let query = fold::folded(query);
        let mut words: Vec<&str> = query.split_whitespace().collect();
        // The longest word leaves the fewest entries to look at.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let finders: Vec<_> = words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        let Some(first) = finders.first() else { return Found::default() };
        let mut found = Vec::new();
        let (mut from, mut entry) = (0, 0);
        while let Some(at) = self.buffer.as_bytes().get(from..).and_then(|rest| first.find(rest)) {
            while self.places.get(entry + 1).is_some_and(|next| next.start <= from + at) {
                entry += 1;
            }
            let text = self.text(entry);
            let Place { name, title, .. } = self.places[entry];
            if let Some(score) = score(text, (name, title), &finders) {
                found.push((score, entry));
            }
            from = self.places[entry].start + text.len() + 1;
        }
        let total = found.len();
        if total > limit && limit > 0 {
            found.select_nth_unstable(limit - 1);
        }
        found.truncate(limit);
        found.sort_unstable();
        let suggestion = if total == 0 { self.suggest(&query) } else { None };
        Found { hits: found.into_iter().map(|(_, at)| self.hits[at].clone()).collect(), total, suggestion }
    }

    /// The folded text of an entry, without its line feed.
    fn text(&self, entry: usize) -> &[u8] {
        let end = self.places.get(entry + 1).map_or(self.buffer.len(), |next| next.start);
        &self.buffer.as_bytes()[self.places[entry].start..end - 1]
    }

    fn suggest(&self, query: &str) -> Option<String> {
        let named = |hit: &Hit| {
            matches!(
                hit.target,
                Target::Record(RecordId::Centre(_) | RecordId::Person(_) | RecordId::Offering(_))
            )
        };
        let names =
            self.hits.iter().zip(&self.places).filter(|(hit, _)| named(hit)).map(|(hit, place)| {
                (&self.buffer[place.start..place.start + place.name], hit.title.as_str())
            });
        suggest::nearest(query, names)
    }
}

/// How badly an entry answers: the sum over the words, 0 best; `None` if a word is missing. The title
/// ends at `name`, its other spelling ("koeln") at `title`.
fn score(text: &[u8], (name, title): (usize, usize), words: &[Finder<'_>]) -> Option<u32> {
    let mut sum = 0;
    for word in words {
        let best = match word.needle() {
            // A single letter is everywhere: looking at every byte is quicker than searching for it.
            [letter] => {
                let places = text.iter().enumerate().filter(|(_, byte)| *byte == letter);
                best(text, (name, title), places.map(|(at, _)| at))
            }
            _ => best(text, (name, title), word.find_iter(text)),
        };
        sum += best?;
    }
    Some(sum)
}

/// The best of the places at which a word was found.
fn best(text: &[u8], (name, title): (usize, usize), places: impl Iterator<Item = usize>) -> Option<u32> {
    let mut best = None;
    for at in places {
        let starts = at == 0 || !text[at - 1].is_ascii_alphanumeric() && text[at - 1] < 0x80;
        let first = at == 0 || name < title && at == name + 1;
        let this = match (first, starts, at < title) {
            (true, ..) => 0,
            (_, true, true) => 1,
            (_, true, false) => 2,
            (_, false, true) => 3,
            (_, false, false) => 4,
        };
        if best.is_none_or(|best| this < best) {
            best = Some(this);
        }
        if this <= 1 {
            break;
        }
    }
    best
}

#[cfg(test)]
mod tests;
