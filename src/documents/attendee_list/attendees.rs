//! Who stands on the list, in which order.

use std::collections::BTreeSet;

use super::{Options, Sort};
use crate::catalogue::{Catalogue, CentreId, PersonId, Registration, RegistrationStatus, Session};
use crate::collation::Collated;
use crate::documents::Line;
use crate::texts::Texts;

/// A person as the list shows them. There is no place here for e-mail, telephone or needs for support:
/// the list goes round the room.
pub(super) struct Attendee {
    person: PersonId,
    /// Came without registration.
    walk_in: bool,
    pub(super) last_name: Line,
    pub(super) first_name: Line,
    pub(super) centre: Line,
    pub(super) role: Line,
    pub(super) remark: Line,
}

/// People with a seat (and, if asked for, invited ones), sorted. Somebody registered twice signs once.
pub(super) fn attendees(
    catalogue: &Catalogue,
    session: &Session,
    options: &Options,
    texts: Texts,
) -> Vec<Attendee> {
    let listed = |status: RegistrationStatus| {
        status.takes_seat() || (!options.only_confirmed && status == RegistrationStatus::Invited)
    };
    let people = select(catalogue, session, texts, listed, &mut BTreeSet::new());
    let (came, mut people): (Vec<_>, Vec<_>) = people.into_iter().partition(|person| person.walk_in);
    match options.sort {
        // They are, from the start.
        Sort::AsRegistered => {}
        Sort::ByName => people.sort_by_cached_key(by_name),
        Sort::ByCentre => {
            people.sort_by_cached_key(|person| (Collated(person.centre.to_string()), by_name(person)));
        }
    }
    // They wrote themselves into the empty rows at the end; the numbers of the others stay what they were.
    people.extend(came);
    people
}

/// Who stands on the list, in its order: whoever enters what came back reads it row by row.
pub fn order(catalogue: &Catalogue, session: &Session, options: &Options, texts: Texts) -> Vec<PersonId> {
    attendees(catalogue, session, options, texts).into_iter().map(|attendee| attendee.person).collect()
}

/// The waiting list in its order, without those who have a seat as well.
pub(super) fn waiting(catalogue: &Catalogue, session: &Session, texts: Texts) -> Vec<Attendee> {
    let seated = session.registrations.iter().filter(|r| r.status.takes_seat()).map(|r| &r.person);
    let waits = |status| status == RegistrationStatus::Waiting;
    select(catalogue, session, texts, waits, &mut seated.collect())
}

fn select<'a>(
    catalogue: &Catalogue,
    session: &'a Session,
    texts: Texts,
    listed: impl Fn(RegistrationStatus) -> bool,
    seen: &mut BTreeSet<&'a PersonId>,
) -> Vec<Attendee> {
    let mut registrations: Vec<_> = session.registrations.iter().filter(|r| listed(r.status)).collect();
    registrations.sort_by_key(|registration| registration.registration_order());
    registrations
        .into_iter()
        .filter(|registration| seen.insert(&registration.person))
        .map(|registration| attendee(catalogue, registration, texts))
        .collect()
}

fn by_name(person: &Attendee) -> (Collated, Collated) {
    (Collated(person.last_name.to_string()), Collated(person.first_name.to_string()))
}

fn attendee(catalogue: &Catalogue, registration: &Registration, texts: Texts) -> Attendee {
    let remark = remark(registration.status, texts);
    let (id, walk_in) = (registration.person.clone(), registration.walk_in);
    let Some(person) = catalogue.people.get(&registration.person) else {
        return Attendee {
            person: id,
            walk_in,
            last_name: Line::cell(&texts.unknown_record(registration.person.to_string())),
            first_name: Line::default(),
            centre: Line::default(),
            role: Line::default(),
            remark,
        };
    };
    let first_name = format!("{} {}", person.title, person.first_name);
    Attendee {
        person: id,
        walk_in,
        last_name: Line::cell(&person.last_name),
        first_name: Line::cell(&first_name),
        centre: person.centre.as_ref().map_or_else(Line::default, |id| centre(catalogue, id, texts)),
        role: texts.role(person.role).into(),
        remark,
    }
}

fn centre(catalogue: &Catalogue, id: &CentreId, texts: Texts) -> Line {
    match catalogue.centres.get(id) {
        Some(centre) => Line::cell(centre.label()),
        None => Line::cell(&texts.unknown_record(id.to_string())),
    }
}

/// Only what concerns the signature; what came of the day is nobody else's business.
fn remark(status: RegistrationStatus, texts: Texts) -> Line {
    match status {
        RegistrationStatus::Invited | RegistrationStatus::Excused => texts.registration_status(status).into(),
        _ => Line::default(),
    }
}
