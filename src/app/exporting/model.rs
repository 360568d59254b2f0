//! What can be exported, as the dialog lists it.

use chrono::{Days, NaiveDate};

use crate::catalogue::{Catalogue, RecordId, Session, SessionId};
use crate::collation::Collated;
use crate::exchange::tables::{Group, Kind, Whom};
use crate::search::folded;
use crate::texts::Texts;

/// Most sessions to choose from: those around today.
const SESSIONS: usize = 300;

/// Where a table comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is the one on screen.
    Shown,
    /// The program makes it.
    Kind(Kind),
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The name of a group.
    Group(&'static str),
    /// Something to choose.
    Source(Source),
}

impl Line {
    /// What can be chosen here.
    pub fn source(self) -> Option<Source> {
        match self {
            Self::Group(_) => None,
            Self::Source(source) => Some(source),
        }
    }
}

/// What has all words of `query` in its name, its description or its group's name; `shown` is the name of the table
/// on screen, if there is one.
pub fn lines(texts: Texts, query: &str, shown: Option<&str>) -> Vec<Line> {
    let query = folded(query);
    let passes = |words: &[&str]| {
        let haystack = folded(&words.join(" "));
        query.split_whitespace().all(|word| haystack.contains(word))
    };
    let mut lines = Vec::new();
    let view = texts.export_this_view();
    if shown.is_some_and(|name| passes(&[view, name])) {
        lines.extend([Line::Group(view), Line::Source(Source::Shown)]);
    }
    for group in Group::ALL {
        let name = group.name(texts);
        let of_group = Kind::ALL.iter().filter(|kind| kind.group() == group);
        let kinds: Vec<_> =
            of_group.filter(|kind| passes(&[name, kind.title(texts), kind.about(texts)])).collect();
        if !kinds.is_empty() {
            lines.push(Line::Group(name));
            lines.extend(kinds.into_iter().map(|kind| Line::Source(Source::Kind(*kind))));
        }
    }
    lines
}

/// The place of what is next to be chosen from `from` on, downwards or upwards; stays where there is none.
pub fn step(lines: &[Line], from: usize, down: bool) -> usize {
    let can = |at: &usize| lines.get(*at).is_some_and(|line| line.source().is_some());
    let next = if down { (from + 1..lines.len()).find(can) } else { (0..from).rev().find(can) };
    next.unwrap_or(from)
}

/// Whose rows there can be, in words: everybody's, a district's, a focus's, a centre's.
pub fn whoms(catalogue: &Catalogue, texts: Texts) -> Vec<(Whom, String)> {
    let mut districts: Vec<_> = catalogue
        .centres
        .iter()
        .map(|centre| centre.district.clone())
        .filter(|district| !district.is_empty())
        .collect();
    districts.sort_by_cached_key(|district| Collated(district.clone()));
    districts.dedup();
    let mut foci: Vec<_> =
        catalogue.foci.iter().map(|focus| (focus.id.clone(), focus.name.clone())).collect();
    foci.sort_by_cached_key(|(_, name)| Collated(name.clone()));
    let mut centres: Vec<_> =
        catalogue.centres.iter().map(|centre| (centre.id.clone(), centre.label().to_owned())).collect();
    centres.sort_by_cached_key(|(_, name)| Collated(name.clone()));
    let districts = districts.into_iter().map(|name| {
        let words = texts.export_of_district(&name);
        (Whom::District(name), words)
    });
    let foci = foci.into_iter().map(|(id, name)| (Whom::Focus(id), texts.export_of_focus(name)));
    let centres = centres.into_iter().map(|(id, name)| (Whom::Centre(id), texts.export_of_centre(name)));
    let everybody = std::iter::once((Whom::Everybody, texts.export_all_centres().to_owned()));
    everybody.chain(districts).chain(foci).chain(centres).collect()
}

/// All sessions as one choice, then those around today by day; `wanted` is among them.
pub fn sessions(
    catalogue: &Catalogue,
    texts: Texts,
    (today, wanted): (NaiveDate, Option<&SessionId>),
) -> Vec<(Option<SessionId>, String)> {
    let away = |session: &Session| session.first_day().map_or(i64::MAX, |day| (day - today).num_days().abs());
    let mut near: Vec<&Session> = catalogue.sessions.iter().map(|session| &**session).collect();
    near.sort_by_key(|session| (Some(&session.id) != wanted, away(session)));
    near.truncate(SESSIONS);
    let last = today.checked_add_days(Days::new(365_000));
    near.sort_by_key(|session| (session.first_day().or(last), session.id.clone()));
    let named = near.into_iter().map(|session| {
        let name = texts.record_label(catalogue, &RecordId::from(session.id.clone()));
        (Some(session.id.clone()), name)
    });
    std::iter::once((None, texts.export_all_sessions().to_owned())).chain(named).collect()
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
