//! What of each record can be found.

use rustc_hash::FxHashMap;

use super::{Hit, Target};
use crate::catalogue::{Catalogue, ModuleId, ModuleRef, Person, RecordId, Session};
use crate::texts::Texts;

/// Every record as a hit, with words by which it can be found besides title and subtitle.
pub(super) fn of(catalogue: &Catalogue, texts: Texts) -> Vec<(Hit, String)> {
    let mut entries = Vec::new();
    let mut add = |id: RecordId, title: &str, subtitle: &[&str], words: &[&str]| {
        let hit = Hit { target: Target::Record(id), title: title.to_owned(), subtitle: joined(subtitle) };
        entries.push((hit, words.join(" ")));
    };
    for centre in &catalogue.centres {
        let words = [centre.short_name.as_str(), &centre.seat, &centre.official_key];
        add(centre.id.clone().into(), &centre.name, &[texts.centre(), &centre.district], &words);
    }
    for person in &catalogue.people {
        let (title, subtitle) = (person.full_name(), person_subtitle(catalogue, texts, person));
        add(person.id.clone().into(), &title, &[&subtitle], &[&person.email]);
    }
    for focus in &catalogue.foci {
        add(focus.id.clone().into(), &focus.name, &[texts.focus(), texts.area_short(focus.area)], &[]);
    }
    for trainer in &catalogue.trainers {
        add(trainer.id.clone().into(), &trainer.name, &[texts.trainer(), &trainer.town], &[]);
    }
    for venue in &catalogue.venues {
        add(venue.id.clone().into(), &venue.name, &[texts.venue(), &venue.town], &[&venue.street]);
    }
    for offering in &catalogue.offerings {
        let words = offering.tags.join(" ");
        add(offering.id.clone().into(), &offering.title, &[texts.offering(), &offering.number], &[&words]);
    }
    for certificate in &catalogue.certificates {
        let id = RecordId::from(certificate.id.clone());
        let title = texts.record_label(catalogue, &id);
        let person = certificate.person.as_ref().and_then(|id| catalogue.people.get(id));
        let person = person.map(|person| person.full_name()).unwrap_or_default();
        let hit = Hit { target: Target::Record(id), title, subtitle: joined(&[&person, &certificate.about]) };
        entries.push((hit, certificate.number.clone()));
    }
    entries.extend(modules(catalogue, texts));
    entries.extend(sessions(catalogue, texts));
    entries
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

fn person_subtitle(catalogue: &Catalogue, texts: Texts, person: &Person) -> String {
    let centre = person.centre.as_ref().and_then(|id| catalogue.centres.get(id));
    joined(&[centre.map_or("", |centre| centre.label()), texts.role(person.role)])
}

fn modules(catalogue: &Catalogue, texts: Texts) -> impl Iterator<Item = (Hit, String)> {
    catalogue.modules().map(move |found| {
        let hit = Hit {
            target: Target::Module(found.module.id.clone()),
            title: found.module.title.clone(),
            subtitle: joined(&[&texts.module_code(found), &found.offering.title]),
        };
        (hit, String::new())
    })
}

fn sessions(catalogue: &Catalogue, texts: Texts) -> impl Iterator<Item = (Hit, String)> {
    let modules: FxHashMap<&ModuleId, ModuleRef<'_>> =
        catalogue.modules().map(|found| (&found.module.id, found)).collect();
    catalogue.sessions.iter().map(move |session| {
        let title = match modules.get(&session.module) {
            Some(found) => joined(&[&texts.module_code(*found), &found.module.title]),
            None => texts.unknown_record(session.module.to_string()),
        };
        let subtitle = session_subtitle(catalogue, texts, session);
        (Hit { target: Target::Record(session.id.clone().into()), title, subtitle }, String::new())
    })
}

fn session_subtitle(catalogue: &Catalogue, texts: Texts, session: &Session) -> String {
    let venue = session.venue.as_ref().and_then(|id| catalogue.venues.get(id));
    let date = texts.date_span(session.first_day(), session.last_day());
    joined(&[&date, &venue.map(|venue| venue.label()).unwrap_or_default()])
}
