//! Taking records out: only what nothing else needs, and the register of certificates stays.

use rustc_hash::FxHashSet;

use super::{Catalogue, EditError, Kind, RecordId, certificate, merging, uses};

/// Takes out a record to which nothing else refers.
pub(super) fn remove(catalogue: &mut Catalogue, id: RecordId) -> Result<(), EditError> {
    let used_by = users_of(catalogue, &id);
    if !used_by.is_empty() {
        return Err(EditError::InUse { record: id, used_by });
    }
    take_out(catalogue, &[id])
}

/// [`remove`], where the catalogue is looked through once for all.
pub(super) fn remove_all(catalogue: &mut Catalogue, ids: &[RecordId]) -> Result<(), EditError> {
    let mut uses = uses(catalogue, ids);
    // Whose registrations a session has is its own matter.
    uses.retain(|id, _| id.kind() != Kind::Session);
    if let Some(record) = uses.into_keys().next() {
        let used_by = users_of(catalogue, &record);
        return Err(EditError::InUse { record, used_by });
    }
    take_out(catalogue, ids)
}

fn take_out(catalogue: &mut Catalogue, ids: &[RecordId]) -> Result<(), EditError> {
    if let Some(missing) = ids.iter().find(|id| !id.remove_from(catalogue)) {
        return Err(EditError::NoSuchRecord(missing.clone()));
    }
    certificate::forget(catalogue, ids);
    merging::forget(catalogue, ids);
    Ok(())
}

/// The first few records that refer to this one.
pub(super) fn users_of(catalogue: &Catalogue, id: &RecordId) -> Vec<RecordId> {
    const ENOUGH: usize = 5;
    let centres = catalogue.centres.iter().filter(|centre| match id {
        RecordId::Focus(id) => centre.focus_choices.iter().any(|choice| choice.focus == *id),
        _ => false,
    });
    let people = catalogue.people.iter().filter(|person| match id {
        RecordId::Centre(id) => person.centre.as_ref() == Some(id),
        _ => false,
    });
    let trainers = catalogue.trainers.iter().filter(|trainer| match id {
        RecordId::Focus(id) => trainer.foci.contains(id),
        _ => false,
    });
    let offerings = catalogue.offerings.iter().filter(|offering| match id {
        RecordId::Focus(id) => offering.foci.contains(id),
        _ => false,
    });
    let modules = match id {
        RecordId::Offering(id) => catalogue.offerings.get(id).map(|offering| &offering.modules[..]),
        _ => None,
    };
    let modules: FxHashSet<_> = modules.unwrap_or_default().iter().map(|module| &module.id).collect();
    let sessions = catalogue.sessions.iter().filter(|session| match id {
        RecordId::Centre(id) => session.invited.contains(id),
        RecordId::Person(id) => session.registration(id).is_some(),
        RecordId::Trainer(id) => session.trainers.contains(id),
        RecordId::Venue(id) => session.venue.as_ref() == Some(id),
        RecordId::Offering(_) => modules.contains(&session.module),
        RecordId::Focus(_) | RecordId::Session(_) | RecordId::Certificate(_) => false,
    });
    centres
        .map(|record| record.id.clone().into())
        .chain(people.map(|record| record.id.clone().into()))
        .chain(trainers.map(|record| record.id.clone().into()))
        .chain(offerings.map(|record| record.id.clone().into()))
        .chain(sessions.map(|record| record.id.clone().into()))
        .take(ENOUGH)
        .collect()
}
