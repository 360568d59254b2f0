//! Tables of records: for each column its head beside what stands in it.

use super::Question;
use crate::catalogue::{
    Certificate, MINUTES_PER_UNIT, Person, Registration, Session, SessionDay, Trainer, Venue,
};
use crate::collation;
use crate::exchange::table::{Table, Value, date, time};
use crate::texts::Texts;

/// Everybody, by name.
pub(super) fn people(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let people = ask.catalogue.people.iter().map(|person| &**person);
    let mut people: Vec<&Person> = people.filter(|person| ask.is_asked(person.centre.as_ref())).collect();
    collation::sort_by_text(&mut people, |person| person.list_name());
    Table::of(
        title,
        people,
        &[
            (texts.head_last_name(), &|person| Value::text(&person.last_name)),
            (texts.head_first_name(), &|person| Value::text(&person.first_name)),
            (texts.export_academic(), &|person| Value::text(&person.title)),
            (texts.centre(), &|person| centre_of(ask, Some(person))),
            (texts.export_role(), &|person| Value::text(texts.role(person.role))),
            (texts.centre_email(), &|person| Value::text(&person.email)),
            (texts.centre_phone(), &|person| Value::text(&person.phone)),
            (texts.export_from(), &|person| date(person.from.as_ref())),
            (texts.export_until(), &|person| date(person.until.as_ref())),
        ],
    )
}

fn centre_of(ask: &Question<'_>, person: Option<&Person>) -> Value {
    let centre = person.and_then(|person| person.centre.as_ref());
    centre.map_or(Value::Empty, |id| Value::text(ask.centre(id)))
}

fn yes(texts: Texts, is_so: bool) -> Value {
    if is_so { Value::text(texts.export_yes()) } else { Value::Empty }
}

/// A registration with what its row needs.
struct Registered<'a> {
    session: &'a Session,
    registration: &'a Registration,
    person: Option<&'a Person>,
    /// Attended; none: they weren't there, or it isn't over.
    minutes: Option<u32>,
}

impl Registered<'_> {
    fn of(&self, field: fn(&Person) -> &str) -> Value {
        self.person.map_or(Value::Empty, |person| Value::text(field(person)))
    }

    fn last_name(&self, ask: &Question<'_>) -> Value {
        let unknown = || Value::text(ask.unknown(&self.registration.person));
        self.person.map_or_else(unknown, |person| Value::text(&person.last_name))
    }
}

/// Registrations of one session or of all, by day. The need for support stays where it is.
pub(super) fn registrations(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let rows: Vec<_> = sessions_asked(ask).into_iter().flat_map(|session| registered(ask, session)).collect();
    Table::of(
        title,
        &rows,
        &[
            (texts.module(), &|row| Value::text(ask.module(&row.session.module))),
            (texts.export_title(), &|row| Value::text(ask.module_title(&row.session.module))),
            (texts.export_date(), &|row| Value::day(row.session.first_day())),
            (texts.head_last_name(), &|row| row.last_name(ask)),
            (texts.head_first_name(), &|row| row.of(|person| &person.first_name)),
            (texts.centre(), &|row| centre_of(ask, row.person)),
            (texts.export_role(), &|row| {
                row.person.map_or(Value::Empty, |person| Value::text(texts.role(person.role)))
            }),
            (texts.centre_email(), &|row| row.of(|person| &person.email)),
            (texts.export_status(), &|row| Value::text(texts.registration_status(row.registration.status))),
            (texts.export_minutes_attended(), &|row| Value::number(row.minutes)),
            (texts.export_units_attended(), &|row| Value::number(row.minutes.map(units))),
            (texts.export_registered_on(), &|row| date(row.registration.registered_on.as_ref())),
            (texts.export_walk_in(), &|row| yes(texts, row.registration.walk_in)),
        ],
    )
}

fn registered<'a>(ask: &Question<'a>, session: &'a Session) -> Vec<Registered<'a>> {
    let minutes: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
    let row = |registration: &'a Registration| {
        let person = ask.catalogue.people.get(&registration.person).map(|person| &**person);
        if !ask.is_asked(person.and_then(|person| person.centre.as_ref())) {
            return None;
        }
        let came = registration.status.is_attendance();
        let minutes = came.then(|| registration.minutes_attended(&minutes));
        Some(Registered { session, registration, person, minutes })
    };
    session.registrations.iter().filter_map(row).collect()
}

fn units(minutes: u32) -> f64 {
    (f64::from(minutes) * 10.0 / f64::from(MINUTES_PER_UNIT)).round() / 10.0
}

fn sessions_asked<'a>(ask: &Question<'a>) -> Vec<&'a Session> {
    let wanted = |session: &&Session| ask.session.is_none_or(|id| session.id == *id);
    let mut sessions: Vec<&Session> =
        ask.catalogue.sessions.iter().map(|session| &**session).filter(wanted).collect();
    sessions.sort_by_key(|session| (session.first_day().is_none(), session.first_day()));
    sessions
}

/// The register of certificates, the newest first.
pub(super) fn certificates(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let person_of = |of: &Certificate| {
        let found = of.person.as_ref().and_then(|id| ask.catalogue.people.get(id));
        found.map(|person| &**person)
    };
    let mut entries: Vec<&Certificate> = ask.catalogue.certificates.iter().map(|entry| &**entry).collect();
    entries.retain(|entry| ask.is_asked(person_of(entry).and_then(|person| person.centre.as_ref())));
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.year(), entry.serial)));
    let name = |entry: &Certificate, field: fn(&Person) -> &str| {
        person_of(entry).map_or(Value::Empty, |person| Value::text(field(person)))
    };
    Table::of(
        title,
        entries,
        &[
            (texts.certificate_number_head(), &|entry| Value::text(&entry.number)),
            (texts.certificate_kind_head(), &|entry| Value::text(texts.certificate_kind(entry.kind))),
            (texts.head_last_name(), &|entry| name(entry, |person| &person.last_name)),
            (texts.head_first_name(), &|entry| name(entry, |person| &person.first_name)),
            (texts.centre(), &|entry| centre_of(ask, person_of(entry))),
            (texts.certificate_about_head(), &|entry| Value::text(&entry.about)),
            (texts.export_units_attended(), &|entry| Value::Number(units(entry.minutes))),
            (texts.export_units_of(), &|entry| Value::Number(units(entry.total_minutes))),
            (texts.certificate_issued_head(), &|entry| date(Some(&entry.issued_on))),
            (texts.export_revoked_on(), &|entry| date(entry.revoked_on.as_ref())),
        ],
    )
}

/// Offerings by number.
pub(super) fn offerings(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut offerings: Vec<_> = ask.catalogue.offerings.iter().collect();
    collation::sort_by_text(&mut offerings, |offering| format!("{} {}", offering.number, offering.title));
    Table::of(
        title,
        offerings,
        &[
            (texts.export_number(), &|offering| Value::text(&offering.number)),
            (texts.export_title(), &|offering| Value::text(&offering.title)),
            (texts.export_area(), &|offering| Value::text(ask.area(offering.area))),
            (texts.foci(), &|offering| listed(offering.foci.iter().map(|id| ask.focus(id)))),
            (texts.open_to_all(), &|offering| yes(texts, offering.open_to_all)),
            (texts.export_format(), &|offering| Value::text(texts.format(offering.format))),
            (texts.modules(), &|offering| Value::count(offering.modules.len())),
            (texts.export_minutes(), &|offering| {
                let minutes = offering.modules.iter().map(|module| u32::from(module.teaching_minutes));
                Value::Number(f64::from(minutes.sum::<u32>()))
            }),
            (texts.export_rule(), &|offering| {
                Value::text(texts.completion_rule(&offering.completion_rule, offering.modules.len()))
            }),
            (texts.export_status(), &|offering| Value::text(texts.offering_status(offering.status))),
        ],
    )
}

/// Several names in a cell.
fn listed(names: impl Iterator<Item = String>) -> Value {
    Value::text(names.collect::<Vec<_>>().join(", "))
}

/// Modules, by offering and order.
pub(super) fn modules(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let modules: Vec<_> = ask.catalogue.modules().collect();
    Table::of(
        title,
        &modules,
        &[
            (texts.offering(), &|found| Value::text(&found.offering.number)),
            (texts.module(), &|found| Value::Number(f64::from(found.module.order))),
            (texts.export_title(), &|found| Value::text(&found.module.title)),
            (texts.export_minutes(), &|found| Value::Number(f64::from(found.module.teaching_minutes))),
            (texts.export_days(), &|found| Value::Number(f64::from(found.module.days))),
            (texts.export_format(), &|found| Value::text(texts.format(found.format()))),
            (texts.export_fewest(), &|found| Value::number(found.module.min_people)),
            (texts.export_most(), &|found| Value::number(found.module.max_people)),
            (texts.export_valid(), &|found| Value::number(found.module.valid_months)),
        ],
    )
}

/// Centres by name, with the foci that hold and how to reach them.
pub(super) fn centres(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut centres: Vec<_> = ask.catalogue.centres.iter().collect();
    centres.retain(|centre| ask.is_asked(Some(&centre.id)));
    collation::sort_by_text(&mut centres, |centre| centre.label().to_owned());
    Table::of(
        title,
        centres,
        &[
            (texts.centre(), &|centre| Value::text(centre.label())),
            (texts.export_name(), &|centre| Value::text(&centre.name)),
            (texts.export_kind(), &|centre| Value::text(texts.centre_kind(centre.kind))),
            (texts.district(), &|centre| Value::text(&centre.district)),
            (texts.export_key(), &|centre| Value::text(&centre.official_key)),
            (texts.foci(), &|centre| {
                listed(centre.choices_on(ask.today).map(|choice| ask.focus(&choice.focus)))
            }),
            (texts.export_status(), &|centre| Value::text(texts.centre_status(centre.status))),
            (texts.export_street(), &|centre| Value::text(&centre.contact.street)),
            (texts.export_postcode(), &|centre| Value::text(&centre.contact.postcode)),
            (texts.export_town(), &|centre| Value::text(&centre.contact.town)),
            (texts.centre_phone(), &|centre| Value::text(&centre.contact.phone)),
            (texts.centre_email(), &|centre| Value::text(&centre.contact.email)),
        ],
    )
}

/// Trainers by name.
pub(super) fn trainers(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut trainers: Vec<&Trainer> = ask.catalogue.trainers.iter().map(|trainer| &**trainer).collect();
    collation::sort_by_text(&mut trainers, |trainer| trainer.name.clone());
    Table::of(
        title,
        trainers,
        &[
            (texts.trainer(), &|trainer| Value::text(&trainer.name)),
            (texts.centre_email(), &|trainer| Value::text(&trainer.email)),
            (texts.centre_phone(), &|trainer| Value::text(&trainer.phone)),
            (texts.export_town(), &|trainer| Value::text(&trainer.town)),
            (texts.foci(), &|trainer| listed(trainer.foci.iter().map(|id| ask.focus(id)))),
            (texts.modules(), &|trainer| listed(trainer.modules.iter().map(|id| ask.module(id)))),
            (texts.export_external(), &|trainer| yes(texts, trainer.external)),
        ],
    )
}

/// Venues by name.
pub(super) fn venues(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut venues: Vec<&Venue> = ask.catalogue.venues.iter().map(|venue| &**venue).collect();
    collation::sort_by_text(&mut venues, |venue| venue.name.clone());
    Table::of(
        title,
        venues,
        &[
            (texts.venue(), &|venue| Value::text(&venue.name)),
            (texts.export_kind(), &|venue| Value::text(texts.venue_kind(venue.kind))),
            (texts.export_street(), &|venue| Value::text(&venue.street)),
            (texts.export_postcode(), &|venue| Value::text(&venue.postcode)),
            (texts.export_town(), &|venue| Value::text(&venue.town)),
            (texts.district(), &|venue| Value::text(&venue.district)),
            (texts.export_rooms(), &|venue| listed(venue.rooms.iter().map(|room| room.name.clone()))),
            (texts.export_seats(), &|venue| Value::number(venue.capacity(None))),
            (texts.export_access(), &|venue| Value::text(texts.accessibility(venue.accessibility))),
        ],
    )
}

/// A day of a session; none where it has no day yet.
type DayOf<'a> = (&'a Session, Option<&'a SessionDay>);

/// Sessions, a row a day, so that days sort and filter.
pub(super) fn sessions(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut rows: Vec<DayOf<'_>> = Vec::new();
    for session in sessions_asked(ask) {
        rows.extend(session.days.is_empty().then_some((session, None)));
        rows.extend(session.days.iter().map(|day| (session, Some(day))));
    }
    let trainer = |id| ask.catalogue.trainers.get(id).map_or_else(|| ask.unknown(id), |of| of.name.clone());
    Table::of(
        title,
        &rows,
        &[
            (texts.module(), &|(session, _)| Value::text(ask.module(&session.module))),
            (texts.export_title(), &|(session, _)| Value::text(ask.module_title(&session.module))),
            (texts.export_date(), &|(_, day)| date(day.map(|day| &day.date))),
            (texts.export_start(), &|(_, day)| day.map_or(Value::Empty, |day| time(&day.start))),
            (texts.export_end(), &|(_, day)| day.map_or(Value::Empty, |day| time(&day.end))),
            (texts.venue(), &|(session, _)| venue_of(ask, session)),
            (texts.export_room(), &|(session, _)| Value::text(session.room.as_deref().unwrap_or_default())),
            (texts.trainers(), &|(session, _)| listed(session.trainers.iter().map(trainer))),
            (texts.export_status(), &|(session, _)| Value::text(texts.session_status(session.status))),
            (texts.export_taken(), &|(session, _)| Value::count(session.seats_taken())),
            (texts.export_waiting(), &|(session, _)| Value::count(session.waiting_list().len())),
            (texts.export_most(), &|(session, _)| Value::number(ask.catalogue.max_people(session))),
            (texts.export_deadline(), &|(session, _)| date(session.registration_deadline.as_ref())),
        ],
    )
}

fn venue_of(ask: &Question<'_>, session: &Session) -> Value {
    let Some(id) = &session.venue else { return Value::Empty };
    let venue = ask.catalogue.venues.get(id);
    Value::text(venue.map_or_else(|| ask.unknown(id), |venue| venue.label()))
}
