//! Records that may be of one person: pairs that look alike, and what becomes of both as one.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::columns::Field;
use super::import::{Name, Reason, is_near, name_of, phone_of};
use crate::catalogue::{Catalogue, Edit, Person, PersonId, RecordId};
use crate::collation;
use crate::search::folded;
use crate::texts::Texts;

/// More pairs than anybody looks through in one go.
const MOST_PAIRS: usize = 500;
/// An address or number that more people have belongs to an office, and tells nothing.
const MOST_SHARING: usize = 8;
/// So many whose names begin alike at a KI are compared letter by letter.
const MOST_NEIGHBOURS: usize = 300;

/// Two records that may be of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one with the smaller id.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// What they share.
    pub reason: Reason,
}

/// How much speaks for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// Nearly everything.
    Surely,
    /// Much.
    Likely,
    /// Something.
    Perhaps,
}

impl Pair {
    /// How much speaks for one person.
    pub fn sureness(&self) -> Sureness {
        match self.reason {
            Reason::SameName | Reason::Moved => Sureness::Surely,
            Reason::OtherSurname | Reason::SamePhone => Sureness::Likely,
            Reason::SameAddress | Reason::SimilarName | Reason::OtherCentre => Sureness::Perhaps,
        }
    }
}

/// A person with what is compared.
struct Entry<'a> {
    person: &'a Person,
    name: Name,
    whole: String,
    address: String,
    phone: Option<String>,
    /// Which letters the name has: names that differ in few letters differ in few bits.
    letters: u32,
}

impl<'a> Entry<'a> {
    fn of(person: &'a Person) -> Self {
        let name = name_of(person);
        let whole = format!("{} {}", name.0, name.1);
        let letters = whole.bytes().fold(0, |bits, letter| bits | 1 << (letter & 31));
        let address = folded(person.email.trim());
        Self { person, name, whole, address, phone: phone_of(person), letters }
    }

    /// What two have in common that speaks for one person.
    fn reason(&self, other: &Self) -> Option<Reason> {
        let here = self.person.centre == other.person.centre
            || self.person.centre.is_none()
            || other.person.centre.is_none();
        let address = !self.address.is_empty() && self.address == other.address;
        let phone = self.phone.is_some() && self.phone == other.phone;
        let named = !self.name.0.is_empty() || !self.name.1.is_empty();
        let first_name = !self.name.0.is_empty() && self.name.0 == other.name.0;
        if named && self.name == other.name {
            return if here { Some(Reason::SameName) } else { (address || phone).then_some(Reason::Moved) };
        }
        if address {
            return Some(if first_name { Reason::OtherSurname } else { Reason::SameAddress });
        }
        if phone && first_name {
            return Some(Reason::SamePhone);
        }
        let near = named
            && self.person.centre == other.person.centre
            && (self.letters ^ other.letters).count_ones() <= 4
            && is_near(&self.whole, &self.name, &other.whole, &other.name);
        near.then_some(Reason::SimilarName)
    }
}

/// Pairs that may be one person: what is surest first, then by name. Those of whom it was said that they are
/// two are left out. People are compared only with those who share a name, an address, a number or initials.
pub fn find(catalogue: &Catalogue) -> Vec<Pair> {
    let people: Vec<_> = catalogue.people.iter().map(|person| Entry::of(person)).collect();
    let mut found: BTreeMap<(usize, usize), Reason> = BTreeMap::new();
    let mut compare = |buckets: Vec<Vec<usize>>, most: usize| {
        for bucket in buckets {
            for (at, one) in bucket.iter().enumerate().take(most) {
                for other in bucket.iter().take(most).skip(at + 1) {
                    if let Some(reason) = people[*one].reason(&people[*other]) {
                        found.insert((*one, *other), reason);
                    }
                }
            }
        }
    };
    let addressed = |entry: &Entry<'_>| (!entry.address.is_empty()).then(|| entry.address.clone());
    let phoned = |entry: &Entry<'_>| Some((entry.phone.clone()?, entry.name.0.clone()));
    let few = |buckets: Vec<Vec<usize>>| buckets.into_iter().filter(|b| b.len() <= MOST_SHARING).collect();
    compare(few(buckets(&people, addressed)), MOST_SHARING);
    compare(few(buckets(&people, phoned)), MOST_SHARING);
    compare(buckets(&people, |entry| Some(entry.name.clone())), MOST_SHARING);
    let initials = |entry: &Entry<'_>| {
        let mut initials = [&entry.name.0, &entry.name.1].map(|name| name.chars().next());
        // Swapped first and last names meet, too.
        initials.sort_unstable();
        Some((entry.person.centre.clone(), initials))
    };
    compare(buckets(&people, initials), MOST_NEIGHBOURS);
    let first_names = |entry: &Entry<'_>| {
        Some((entry.person.centre.clone(), Some(entry.name.0.clone()).filter(|name| !name.is_empty())?))
    };
    compare(buckets(&people, first_names), MOST_NEIGHBOURS);
    let last_names = |entry: &Entry<'_>| {
        Some((entry.person.centre.clone(), Some(entry.name.1.clone()).filter(|name| !name.is_empty())?))
    };
    compare(buckets(&people, last_names), MOST_NEIGHBOURS);
    pairs(catalogue, &people, found)
}

/// Who has the same key: only where several have it, in the order of their first.
fn buckets<K: Hash + Eq>(people: &[Entry<'_>], key: impl Fn(&Entry<'_>) -> Option<K>) -> Vec<Vec<usize>> {
    let mut places: FxHashMap<K, usize> = FxHashMap::default();
    let mut buckets: Vec<Vec<usize>> = Vec::new();
    for (at, entry) in people.iter().enumerate() {
        let Some(key) = key(entry) else { continue };
        let place = *places.entry(key).or_insert_with(|| {
            buckets.push(Vec::new());
            buckets.len() - 1
        });
        buckets[place].push(at);
    }
    buckets.retain(|bucket| bucket.len() > 1);
    buckets
}

fn pairs(catalogue: &Catalogue, people: &[Entry<'_>], found: BTreeMap<(usize, usize), Reason>) -> Vec<Pair> {
    let apart: BTreeSet<_> = catalogue.different_people.iter().map(|(one, other)| (one, other)).collect();
    let mut pairs: Vec<_> = found
        .into_iter()
        .map(|((one, other), reason)| {
            let (person, other) = (people[one].person, people[other].person);
            let pair = Pair { one: person.id.clone(), other: other.id.clone(), reason };
            (pair.sureness(), person.list_name(), pair)
        })
        .filter(|(_, _, pair)| pair.one != pair.other && !apart.contains(&(&pair.one, &pair.other)))
        .collect();
    pairs.sort_by(|a, b| {
        let (ids_a, ids_b) = ((&a.2.one, &a.2.other), (&b.2.one, &b.2.other));
        a.0.cmp(&b.0).then_with(|| collation::compare(&a.1, &b.1)).then_with(|| ids_a.cmp(&ids_b))
    });
    pairs.truncate(MOST_PAIRS);
    pairs.into_iter().map(|(_, _, pair)| pair).collect()
}

/// What is chosen field by field; remarks are joined.
pub const FIELDS: [Field; 9] = [
    Field::Title,
    Field::FirstName,
    Field::LastName,
    Field::Centre,
    Field::Role,
    Field::Email,
    Field::Phone,
    Field::From,
    Field::Until,
];

/// Two records on the way to being one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merging {
    /// Whose record stays.
    pub kept: Arc<Person>,
    /// Whose record goes.
    pub gone: Arc<Person>,
    /// What is taken from the one that goes.
    pub theirs: BTreeSet<Field>,
}

impl Merging {
    /// The record with more registrations stays; what it doesn't say is taken from the other. `None`: one of
    /// them is gone.
    pub fn of(catalogue: &Catalogue, pair: &Pair) -> Option<Self> {
        let registrations = |id: &PersonId| {
            catalogue.sessions.iter().filter(|session| session.registration(id).is_some()).count()
        };
        let (mut kept, mut gone) = (catalogue.people.get(&pair.one)?, catalogue.people.get(&pair.other)?);
        if registrations(&gone.id) > registrations(&kept.id) {
            std::mem::swap(&mut kept, &mut gone);
        }
        let (kept, gone) = (Arc::clone(kept), Arc::clone(gone));
        // An empty last day says that somebody is still there.
        let lacking = FIELDS
            .into_iter()
            .filter(|field| *field != Field::Until && is_empty(&kept, *field) && !is_empty(&gone, *field));
        Some(Self { theirs: lacking.collect(), kept, gone })
    }

    /// In which fields the two differ.
    pub fn differences(&self) -> Vec<Field> {
        let differs = |field: &Field| {
            let mut taken = Person::clone(&self.kept);
            take(&mut taken, &self.gone, *field);
            taken != *self.kept
        };
        FIELDS.into_iter().filter(differs).collect()
    }

    /// The record as it is then.
    pub fn person(&self) -> Person {
        let mut person = Person::clone(&self.kept);
        for field in &self.theirs {
            take(&mut person, &self.gone, *field);
        }
        let note = self.gone.note.trim();
        if person.note.trim().is_empty() {
            person.note.clone_from(&self.gone.note);
        } else if !person.note.contains(note) {
            person.note = format!("{}\n{note}", person.note.trim_end());
        }
        person
    }

    /// The one step that does it.
    pub fn edit(&self) -> Edit {
        Edit::MergePeople(Box::new(self.person()), self.gone.id.clone())
    }
}

fn is_empty(person: &Person, field: Field) -> bool {
    match field {
        Field::Title => person.title.is_empty(),
        Field::FirstName => person.first_name.is_empty(),
        Field::LastName => person.last_name.is_empty(),
        Field::Centre => person.centre.is_none(),
        Field::Email => person.email.is_empty(),
        Field::Phone => person.phone.is_empty(),
        Field::From => person.from.is_none(),
        Field::Until => person.until.is_none(),
        _ => false,
    }
}

fn take(person: &mut Person, from: &Person, field: Field) {
    match field {
        Field::Title => person.title.clone_from(&from.title),
        Field::FirstName => person.first_name.clone_from(&from.first_name),
        Field::LastName => person.last_name.clone_from(&from.last_name),
        Field::Centre => person.centre.clone_from(&from.centre),
        Field::Role => person.role = from.role,
        Field::Email => person.email.clone_from(&from.email),
        Field::Phone => person.phone.clone_from(&from.phone),
        Field::From => person.from.clone_from(&from.from),
        Field::Until => person.until.clone_from(&from.until),
        _ => {}
    }
}

/// What a person's record says in a field; "–" where it says nothing.
pub fn value_words(catalogue: &Catalogue, person: &Person, field: Field, texts: Texts) -> String {
    let date = |date: &Option<_>| date.as_ref().map(|date| texts.written_date(date)).unwrap_or_default();
    let words = match field {
        Field::Title => person.title.clone(),
        Field::FirstName => person.first_name.clone(),
        Field::LastName => person.last_name.clone(),
        Field::Centre => {
            let centre = person.centre.clone().map(RecordId::from);
            centre.map(|id| texts.record_label(catalogue, &id)).unwrap_or_default()
        }
        Field::Role => texts.role(person.role).to_owned(),
        Field::Email => person.email.clone(),
        Field::Phone => person.phone.clone(),
        Field::From => date(&person.from),
        Field::Until => date(&person.until),
        _ => person.note.clone(),
    };
    if words.is_empty() { "–".to_owned() } else { words }
}

#[cfg(test)]
#[path = "doubles_tests.rs"]
mod tests;
