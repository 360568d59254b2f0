//! The lists of several sessions in one file, and which sessions make a series.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::{AttendeeList, Options, model};
use crate::catalogue::{Catalogue, ModuleId, Session, SessionId, SessionStatus};
use crate::documents::{Letterhead, Template, document, gathering};
use crate::texts::Texts;

/// Lists one after the other, each with its own pages and its own bookmark.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttendeeLists {
    /// Of the file as a whole.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// One a session.
    pub lists: Vec<AttendeeList>,
}

document!(AttendeeLists, Template::AttendeeList);

/// Decides everything about the lists of `sessions`, in their order. `None` where there is none.
pub fn several(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> Option<AttendeeLists> {
    let lists: Vec<_> =
        sessions.iter().map(|session| model(catalogue, session, options, texts, today)).collect();
    let names = ("attendee lists", texts.attendee_lists());
    let letterhead = gathering::letterhead(catalogue, sessions, names, texts, today);
    (!lists.is_empty()).then_some(AttendeeLists { letterhead, lists })
}

/// The run of its offering that `session` belongs to, module by module: for each later module the first session
/// after the one before, for each earlier module the last one before the one after. Sessions that were called
/// off or have no day are in no series but their own.
fn series(catalogue: &Catalogue, session: &Session) -> Vec<SessionId> {
    let alone = vec![session.id.clone()];
    let (Some(found), Some(start)) = (catalogue.module(&session.module), session.first_day()) else {
        return alone;
    };
    let modules = found.offering.modules_in_order();
    let Some(at) = modules.iter().position(|module| module.id == session.module) else { return alone };
    let of = |module: &ModuleId| {
        let of: Vec<_> = catalogue
            .sessions
            .iter()
            .filter(|other| other.module == *module && other.status != SessionStatus::Cancelled)
            .filter_map(|other| Some((other.first_day()?, &other.id)))
            .collect();
        of
    };
    let mut series = alone;
    let mut edge = start;
    for module in &modules[at + 1..] {
        if let Some((day, id)) = of(&module.id).into_iter().filter(|(day, _)| *day > edge).min() {
            edge = day;
            series.push(id.clone());
        }
    }
    edge = start;
    for module in modules[..at].iter().rev() {
        if let Some((day, id)) = of(&module.id).into_iter().filter(|(day, _)| *day < edge).max() {
            edge = day;
            series.insert(0, id.clone());
        }
    }
    series
}

/// The series of all these sessions, by date; those without a date last.
pub fn series_of(catalogue: &Catalogue, sessions: &[SessionId]) -> Vec<SessionId> {
    let known = sessions.iter().filter_map(|id| catalogue.sessions.get(id));
    let all: BTreeSet<SessionId> = known.flat_map(|session| series(catalogue, session)).collect();
    let day = |id: &SessionId| catalogue.sessions.get(id).and_then(|session| session.first_day());
    let mut all: Vec<_> = all.into_iter().collect();
    all.sort_by_cached_key(|id| (day(id).is_none(), day(id), id.clone()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Module, Offering, SessionDay};

    #[test]
    fn a_series_is_one_run_through_the_modules() {
        let module = |id: &str, order| Module { id: id.into(), order, ..Module::default() };
        let modules = vec![module("m2", 2), module("m1", 1), module("m3", 3)];
        let session = |(id, module, day): (&str, &str, &str)| Session {
            id: id.into(),
            module: module.into(),
            days: day.parse().map(SessionDay::whole).into_iter().collect(),
            ..Session::default()
        };
        let called_off = Session { status: SessionStatus::Cancelled, ..session(("x", "m2", "2027-02-05")) };
        let catalogue = Catalogue {
            offerings: [Offering { id: "o".into(), modules, ..Offering::default() }].into_iter().collect(),
            sessions: [
                ("a1", "m1", "2027-02-01"),
                ("a2", "m2", "2027-03-01"),
                ("a3", "m3", "2027-04-01"),
                ("b1", "m1", "2027-09-01"),
                ("b2", "m2", "2027-10-01"),
                ("undated", "m3", ""),
            ]
            .map(session)
            .into_iter()
            .chain([called_off])
            .collect(),
            ..Catalogue::default()
        };
        for (of, expected) in [
            ("a1", &["a1", "a2", "a3"][..]),
            ("a2", &["a1", "a2", "a3"]),
            ("a3", &["a1", "a2", "a3"]),
            ("b1", &["b1", "b2"]),
            ("b2", &["b1", "b2"]),
            ("undated", &["undated"]),
        ] {
            let ids: Vec<_> = series_of(&catalogue, &[of.into()]).iter().map(ToString::to_string).collect();
            assert_eq!(ids, expected, "{of}");
        }
        let both = series_of(&catalogue, &["undated".into(), "b2".into(), "a1".into(), "a2".into()]);
        let both: Vec<_> = both.iter().map(ToString::to_string).collect();
        assert_eq!(both, ["a1", "a2", "a3", "b1", "b2", "undated"]);
    }
}
