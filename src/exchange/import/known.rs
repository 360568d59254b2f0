//! Whom a row means: who has the same name, address or telephone, or almost.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Candidate, Draft, Reason};
use crate::catalogue::{Catalogue, CentreId, Person};
use crate::search::folded;

/// So many people of a KI are compared letter by letter.
const MOST_NEIGHBOURS: usize = 2_000;
/// So many are shown to choose from.
const MOST_CANDIDATES: usize = 5;

/// Whom a row means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// This one, surely.
    Known(Candidate),
    /// Nobody known.
    New,
    /// One of these, perhaps.
    Doubtful(Vec<Candidate>),
}

pub(in crate::exchange) type Name = (String, String);

struct Entry {
    person: Arc<Person>,
    name: Name,
    whole: String,
}

/// Everybody known, by what rows can say of them.
pub(super) struct Known {
    people: Vec<Entry>,
    by_name: FxHashMap<Name, Vec<usize>>,
    by_address: FxHashMap<String, Vec<usize>>,
    by_phone: FxHashMap<String, Vec<usize>>,
    by_centre: FxHashMap<CentreId, Vec<usize>>,
}

/// A name to be compared.
pub(in crate::exchange) fn name_of(person: &Person) -> Name {
    (folded(person.first_name.trim()), folded(person.last_name.trim()))
}

/// A telephone number to be compared: its digits, whatever stands between them.
pub(in crate::exchange) fn phone_of(person: &Person) -> Option<String> {
    let digits: String = person.phone.chars().filter(char::is_ascii_digit).collect();
    let digits = digits
        .strip_prefix("0049")
        .or_else(|| digits.strip_prefix("49"))
        .map_or(digits.clone(), |rest| format!("0{rest}"));
    (digits.len() >= 6).then_some(digits)
}

impl Known {
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut known = Self {
            people: Vec::with_capacity(catalogue.people.len()),
            by_name: FxHashMap::default(),
            by_address: FxHashMap::default(),
            by_phone: FxHashMap::default(),
            by_centre: FxHashMap::default(),
        };
        for (at, person) in catalogue.people.iter().enumerate() {
            let name = name_of(person);
            known.by_name.entry(name.clone()).or_default().push(at);
            if !person.email.is_empty() {
                known.by_address.entry(folded(person.email.trim())).or_default().push(at);
            }
            if let Some(phone) = phone_of(person) {
                known.by_phone.entry(phone).or_default().push(at);
            }
            if let Some(centre) = &person.centre {
                known.by_centre.entry(centre.clone()).or_default().push(at);
            }
            let whole = format!("{} {}", name.0, name.1);
            known.people.push(Entry { person: Arc::clone(person), name, whole });
        }
        known
    }

    /// Whom a row means.
    pub fn find(&self, draft: &Draft) -> Match {
        let (name, centre) = (name_of(&draft.person), draft.person.centre.as_ref());
        let address = folded(draft.person.email.trim());
        let same_address = self.by_address.get(&address).map_or(&[][..], Vec::as_slice);
        let namesakes = self.by_name.get(&name).map_or(&[][..], Vec::as_slice);
        let here = |at: &&usize| {
            let of = self.people[**at].person.centre.as_ref();
            centre.is_none() || of.is_none() || of == centre
        };
        let named: Vec<_> = namesakes.iter().filter(|at| here(at)).copied().collect();
        if let [one] = named[..] {
            return self.known(one, Reason::SameName);
        }
        if let Some(one) = named.iter().find(|at| same_address.contains(at)) {
            return self.known(*one, Reason::SameName);
        }
        if !named.is_empty() {
            return self.doubtful(named.into_iter().map(|at| (at, Reason::SameName)).collect());
        }
        let phone = phone_of(&draft.person);
        let same_phone =
            phone.as_ref().and_then(|phone| self.by_phone.get(phone)).map_or(&[][..], Vec::as_slice);
        let moved = |at: &&usize| same_address.contains(at) || same_phone.contains(at);
        if let Some(one) = namesakes.iter().find(moved) {
            return self.known(*one, Reason::Moved);
        }
        if let [one] = same_address
            && !name.0.is_empty()
            && self.people[*one].name.0 == name.0
        {
            return self.known(*one, Reason::OtherSurname);
        }
        let mut perhaps: Vec<_> = same_address.iter().map(|at| (*at, Reason::SameAddress)).collect();
        let phoned = same_phone.iter().filter(|at| self.people[**at].name.0 == name.0);
        perhaps.extend(phoned.map(|at| (*at, Reason::SamePhone)));
        perhaps.extend(self.similar(&name, centre).into_iter().map(|at| (at, Reason::SimilarName)));
        perhaps.extend(namesakes.iter().map(|at| (*at, Reason::OtherCentre)));
        if perhaps.is_empty() { Match::New } else { self.doubtful(perhaps) }
    }

    fn candidate(&self, at: usize, reason: Reason) -> Candidate {
        Candidate { person: self.people[at].person.id.clone(), reason }
    }

    fn known(&self, at: usize, reason: Reason) -> Match {
        Match::Known(self.candidate(at, reason))
    }

    fn doubtful(&self, mut found: Vec<(usize, Reason)>) -> Match {
        let mut seen = Vec::new();
        found.retain(|(at, _)| {
            !seen.contains(at) && {
                seen.push(*at);
                true
            }
        });
        found.truncate(MOST_CANDIDATES);
        Match::Doubtful(found.into_iter().map(|(at, reason)| self.candidate(at, reason)).collect())
    }

    /// Who at the KI has almost this name.
    fn similar(&self, name: &Name, centre: Option<&CentreId>) -> Vec<usize> {
        let neighbours = centre.and_then(|centre| self.by_centre.get(centre)).map_or(&[][..], Vec::as_slice);
        let whole = format!("{} {}", name.0, name.1);
        let near = |at: &&usize| is_near(&self.people[**at].whole, &self.people[**at].name, &whole, name);
        neighbours.iter().take(MOST_NEIGHBOURS).filter(near).copied().collect()
    }
}

/// A letter or two are other, or first and last name are swapped.
pub(in crate::exchange) fn is_near(a: &str, a_name: &Name, b: &str, b_name: &Name) -> bool {
    if a_name.0 == b_name.1 && a_name.1 == b_name.0 {
        return true;
    }
    let most = match a.chars().count().min(b.chars().count()) {
        0..=5 => return false,
        6..=9 => 1,
        _ => 2,
    };
    a.len().abs_diff(b.len()) <= 2 * most && strsim::osa_distance(a, b) <= most
}
