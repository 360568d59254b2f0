//! What documents about a session share: what they are called, and who is expected.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::file_name::safe_file_name;
use super::{FileParts, Letterhead, Line};
use crate::catalogue::{Catalogue, ModuleRef, Person, Registration, RegistrationStatus, Session, Trainer};
use crate::collation::Collated;
use crate::texts::Texts;

/// The letterhead of a document about sessions. `kind` stands in its identity, `title` before the session, or
/// before how many there are.
pub(super) fn letterhead(
    catalogue: &Catalogue,
    sessions: &[&Session],
    (kind, title): (&str, &str),
    texts: Texts,
    today: NaiveDate,
) -> Letterhead {
    let found: Vec<_> = sessions.iter().map(|session| catalogue.module(&session.module)).collect();
    let offering = same(found.iter().map(|found| found.map_or("", |found| found.offering.short_number())));
    let module = |found: &Option<ModuleRef<'_>>| {
        found.map(|found| texts.module_number(found.module.order)).unwrap_or_default()
    };
    let modules: Vec<_> = found.iter().map(module).collect();
    let module = same(modules.iter().map(String::as_str));
    let when = match sessions {
        [session] => texts.date_span(session.first_day(), session.last_day()),
        _ => texts.sessions_counted(sessions.len()),
    };
    let date = sessions.iter().filter_map(|session| session.first_day()).min();
    let date = date.map(|day| day.to_string()).unwrap_or_default();
    let parts = [title, offering, module, &when].into_iter().filter(|part| !part.is_empty());
    let line = parts.collect::<Vec<_>>().join(" · ");
    let file_name = safe_file_name([title, offering, module, &date], "pdf");
    let ids: Vec<_> = sessions.iter().map(|session| session.id.to_string()).collect();
    let ident = format!("laki-planer {kind} {}", ids.join(" "));
    let file_parts = FileParts {
        document: title.to_owned(),
        offering: offering.to_owned(),
        module: module.to_owned(),
        date,
        ..FileParts::default()
    };
    Letterhead { file_parts, ..Letterhead::new(catalogue, texts, today, (ident, file_name, &line)) }
}

/// What all of them are, or nothing.
fn same<'a>(mut all: impl Iterator<Item = &'a str>) -> &'a str {
    let first = all.next().unwrap_or_default();
    if all.all(|other| other == first) { first } else { "" }
}

/// Somebody who is in the room, as signs name them. There is no place here for contact data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Guest {
    /// "Anna", large.
    pub first_name: Line,
    /// "Dr. Ärmel".
    pub last_name: Line,
    /// KI or office; empty where it is not wanted.
    pub centre: Line,
    /// What they do there, or that they teach; empty where it is not wanted.
    pub role: Line,
}

/// Who is named, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) trainers: bool,
    pub(super) centre: bool,
    pub(super) role: bool,
}

/// Registrations of those who are expected (neither away nor waiting) with their people, by name. Somebody
/// registered twice comes once.
pub(super) fn expected<'a>(
    catalogue: &'a Catalogue,
    session: &'a Session,
) -> Vec<(&'a Registration, Option<&'a Person>)> {
    let expected = |status: RegistrationStatus| {
        status.takes_seat() && !matches!(status, RegistrationStatus::Excused | RegistrationStatus::Absent)
    };
    let mut seen = BTreeSet::new();
    let mut people: Vec<_> = session
        .registrations
        .iter()
        .filter(|registration| expected(registration.status) && seen.insert(&registration.person))
        .map(|registration| (registration, catalogue.people.get(&registration.person).map(AsRef::as_ref)))
        .collect();
    people.sort_by_cached_key(|(registration, person)| {
        let name = |of: fn(&Person) -> &String| Collated(person.map(of).cloned().unwrap_or_default());
        (name(|person| &person.last_name), name(|person| &person.first_name), registration.person.clone())
    });
    people
}

/// Trainers, if asked for, then everybody expected, by name; nobody without any name. One session after the
/// other.
pub(super) fn guests(catalogue: &Catalogue, sessions: &[&Session], named: Named, texts: Texts) -> Vec<Guest> {
    sessions.iter().flat_map(|session| guests_of(catalogue, session, named, texts)).collect()
}

fn guests_of(catalogue: &Catalogue, session: &Session, named: Named, texts: Texts) -> Vec<Guest> {
    let trainers = session.trainers.iter().filter(|_| named.trainers);
    let trainers =
        trainers.filter_map(|id| catalogue.trainers.get(id)).map(|trainer| teaching(trainer, texts));
    let people = expected(catalogue, session);
    let people = people.into_iter().filter_map(|(_, person)| person);
    let guests = trainers.chain(people.map(|person| guest(catalogue, person, texts)));
    let wanted = |guest: Guest| Guest {
        centre: if named.centre { guest.centre } else { Line::default() },
        role: if named.role { guest.role } else { Line::default() },
        ..guest
    };
    guests.filter(|guest| !guest.first_name.is_empty()).map(wanted).collect()
}

/// The KI's short name.
pub(super) fn centre(catalogue: &Catalogue, person: &Person) -> Line {
    let centre = person.centre.as_ref().and_then(|id| catalogue.centres.get(id));
    centre.map(|centre| Line::short(centre.label())).unwrap_or_default()
}

fn guest(catalogue: &Catalogue, person: &Person, texts: Texts) -> Guest {
    let (first, last) = large_and_small(&person.first_name, &person.title, &person.last_name);
    Guest {
        first_name: first,
        last_name: last,
        centre: centre(catalogue, person),
        role: texts.role(person.role).into(),
    }
}

/// Trainers have their names in one field: titles end in a full stop, the last word is the last name.
fn teaching(trainer: &Trainer, texts: Texts) -> Guest {
    let name = Line::from(&trainer.name);
    let words: Vec<_> = name.as_str().split(' ').collect();
    let titles = words.iter().take_while(|word| word.ends_with('.')).count().min(words.len() - 1);
    let (title, rest) = words.split_at(titles);
    let (first, last) = rest.split_at(rest.len() - usize::from(rest.len() > 1));
    let (first_name, last_name) = large_and_small(&first.join(" "), &title.join(" "), &last.join(" "));
    Guest { first_name, last_name, centre: Line::default(), role: texts.sign_trainer().into() }
}

/// What stands large, and what small below. Somebody without a first name has their last name large.
fn large_and_small(first: &str, title: &str, last: &str) -> (Line, Line) {
    let last = Line::short(&format!("{title} {last}"));
    let first = Line::short(first);
    if first.is_empty() { (last, Line::default()) } else { (first, last) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn names_are_split_for_signs() {
        let texts = Texts::new(Lang::De);
        for (name, large, small) in [
            ("Mirjam Probe", "Mirjam", "Probe"),
            ("Prof. Dr. Ada Maria Muster", "Ada Maria", "Prof. Dr. Muster"),
            ("Team", "Team", ""),
            ("", "", ""),
            ("Dr.", "Dr.", ""),
        ] {
            let guest = teaching(&Trainer { name: name.to_owned(), ..Trainer::default() }, texts);
            assert_eq!((guest.first_name.as_str(), guest.last_name.as_str()), (large, small), "{name}");
        }
        let (large, small) = large_and_small("", "Dr.", "Ärmel");
        assert_eq!((large.as_str(), small.as_str()), ("Dr. Ärmel", ""));
    }

    #[test]
    fn who_is_away_or_waits_is_not_expected() {
        let text = include_str!("../../tests/data/attendee-list.laki.json");
        let catalogue: Catalogue = serde_json::from_str(text).unwrap();
        let session = catalogue.sessions.at(0).unwrap();
        let all = Named { trainers: true, centre: true, role: true };
        let names: Vec<_> = guests(&catalogue, &[session], all, Texts::new(Lang::De))
            .into_iter()
            .map(|guest| {
                let Guest { first_name, last_name, centre, role } = guest;
                format!("{first_name} | {last_name} | {centre} | {role}")
            })
            .collect();
        assert_eq!(
            names,
            [
                "Mirjam | Probe |  | Leitung",
                "Anna | Dr. Ärmel | Düsseldorf | KI-Leitung",
                "Ömer | Probst | Wesel | Sozialpädagogische Fachkraft",
                "Jannis | Zufall |  | Sozialpädagogische Fachkraft",
            ]
        );
    }
}
