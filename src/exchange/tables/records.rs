//! Tables of records.

use super::Question;
use crate::catalogue::{MINUTES_PER_UNIT, Person, Registration, Session, SessionDay, Venue};
use crate::collation;
use crate::exchange::table::{Table, Value, date, time};

/// Everybody, by name.
pub(super) fn people(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut table = Table::new(
        title,
        [
            texts.head_last_name(),
            texts.head_first_name(),
            texts.export_academic(),
            texts.centre(),
            texts.export_role(),
            texts.centre_email(),
            texts.centre_phone(),
            texts.export_from(),
            texts.export_until(),
        ],
    );
    let mut people: Vec<&Person> = ask.catalogue.people.iter().map(|person| &**person).collect();
    collation::sort_by_text(&mut people, |person| person.list_name());
    for person in people {
        table.row([
            Value::text(&person.last_name),
            Value::text(&person.first_name),
            Value::text(&person.title),
            person.centre.as_ref().map_or(Value::Empty, |id| Value::text(ask.centre(id))),
            Value::text(texts.role(person.role)),
            Value::text(&person.email),
            Value::text(&person.phone),
            date(person.from.as_ref()),
            date(person.until.as_ref()),
        ]);
    }
    table
}

/// Registrations of one session or of all, by day. The need for support stays where it is.
pub(super) fn registrations(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut table = Table::new(
        title,
        [
            texts.module(),
            texts.export_title(),
            texts.export_date(),
            texts.head_last_name(),
            texts.head_first_name(),
            texts.centre(),
            texts.export_role(),
            texts.centre_email(),
            texts.export_status(),
            texts.export_minutes_attended(),
            texts.export_units_attended(),
            texts.export_registered_on(),
            texts.export_walk_in(),
        ],
    );
    for session in sessions_asked(ask) {
        let minutes: Vec<_> = session.days.iter().map(SessionDay::minutes).collect();
        for registration in &session.registrations {
            table.row(registration_row(ask, session, registration, &minutes));
        }
    }
    table
}

fn registration_row(
    ask: &Question<'_>,
    session: &Session,
    registration: &Registration,
    minutes: &[u32],
) -> [Value; 13] {
    let texts = ask.texts;
    let person = ask.catalogue.people.get(&registration.person);
    let of = |field: fn(&Person) -> &str| person.map_or(Value::Empty, |person| Value::text(field(person)));
    let centre = person.and_then(|person| person.centre.as_ref());
    let attended = registration.minutes_attended(minutes);
    let came = registration.status.is_attendance().then_some(attended);
    [
        Value::text(ask.module(&session.module)),
        Value::text(ask.module_title(&session.module)),
        Value::day(session.first_day()),
        person
            .map_or_else(|| Value::text(ask.unknown(&registration.person)), |of| Value::text(&of.last_name)),
        of(|person| &person.first_name),
        centre.map_or(Value::Empty, |id| Value::text(ask.centre(id))),
        person.map_or(Value::Empty, |person| Value::text(texts.role(person.role))),
        of(|person| &person.email),
        Value::text(texts.registration_status(registration.status)),
        Value::number(came),
        Value::number(came.map(units)),
        date(registration.registered_on.as_ref()),
        if registration.walk_in { Value::text(texts.export_yes()) } else { Value::Empty },
    ]
}

fn units(minutes: u32) -> f64 {
    (f64::from(minutes) * 10.0 / f64::from(MINUTES_PER_UNIT)).round() / 10.0
}

fn sessions_asked<'a>(ask: &Question<'a>) -> Vec<&'a Session> {
    let wanted = |session: &&Session| ask.session.is_none_or(|id| session.id == *id);
    let mut sessions: Vec<&Session> =
        ask.catalogue.sessions.iter().map(|session| &**session).filter(wanted).collect();
    // Those to be dated come last.
    sessions.sort_by_key(|session| (session.first_day().is_none(), session.first_day()));
    sessions
}

/// Offerings by number.
pub(super) fn offerings(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut table = Table::new(
        title,
        [
            texts.export_number(),
            texts.export_title(),
            texts.export_area(),
            texts.foci(),
            texts.open_to_all(),
            texts.export_format(),
            texts.modules(),
            texts.export_minutes(),
            texts.export_rule(),
            texts.export_status(),
        ],
    );
    let mut offerings: Vec<_> = ask.catalogue.offerings.iter().collect();
    collation::sort_by_text(&mut offerings, |offering| format!("{} {}", offering.number, offering.title));
    for offering in offerings {
        let foci: Vec<_> = offering.foci.iter().map(|id| ask.focus(id)).collect();
        let minutes: u32 = offering.modules.iter().map(|module| u32::from(module.teaching_minutes)).sum();
        table.row([
            Value::text(&offering.number),
            Value::text(&offering.title),
            Value::text(ask.area(offering.area)),
            Value::text(foci.join(", ")),
            if offering.open_to_all { Value::text(texts.export_yes()) } else { Value::Empty },
            Value::text(texts.format(offering.format)),
            Value::count(offering.modules.len()),
            Value::Number(f64::from(minutes)),
            Value::text(texts.completion_rule(&offering.completion_rule, offering.modules.len())),
            Value::text(texts.offering_status(offering.status)),
        ]);
    }
    table
}

/// Modules, by offering and order.
pub(super) fn modules(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut table = Table::new(
        title,
        [
            texts.offering(),
            texts.module(),
            texts.export_title(),
            texts.export_minutes(),
            texts.export_days(),
            texts.export_format(),
            texts.export_fewest(),
            texts.export_most(),
            texts.export_valid(),
        ],
    );
    for found in ask.catalogue.modules() {
        let module = found.module;
        table.row([
            Value::text(&found.offering.number),
            Value::Number(f64::from(module.order)),
            Value::text(&module.title),
            Value::Number(f64::from(module.teaching_minutes)),
            Value::Number(f64::from(module.days)),
            Value::text(texts.format(found.format())),
            Value::number(module.min_people),
            Value::number(module.max_people),
            Value::number(module.valid_months),
        ]);
    }
    table
}

/// Centres by name, with the foci that hold and how to reach them.
pub(super) fn centres(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut table = Table::new(
        title,
        [
            texts.centre(),
            texts.export_name(),
            texts.export_kind(),
            texts.district(),
            texts.export_key(),
            texts.foci(),
            texts.export_status(),
            texts.export_street(),
            texts.export_postcode(),
            texts.export_town(),
            texts.centre_phone(),
            texts.centre_email(),
        ],
    );
    let mut centres: Vec<_> = ask.catalogue.centres.iter().collect();
    collation::sort_by_text(&mut centres, |centre| centre.label().to_owned());
    for centre in centres {
        let foci: Vec<_> = centre.choices_on(ask.today).map(|choice| ask.focus(&choice.focus)).collect();
        table.row([
            Value::text(centre.label()),
            Value::text(&centre.name),
            Value::text(texts.centre_kind(centre.kind)),
            Value::text(&centre.district),
            Value::text(&centre.official_key),
            Value::text(foci.join(", ")),
            Value::text(texts.centre_status(centre.status)),
            Value::text(&centre.contact.street),
            Value::text(&centre.contact.postcode),
            Value::text(&centre.contact.town),
            Value::text(&centre.contact.phone),
            Value::text(&centre.contact.email),
        ]);
    }
    table
}

/// Trainers by name.
pub(super) fn trainers(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.trainer(),
        texts.centre_email(),
        texts.centre_phone(),
        texts.export_town(),
        texts.foci(),
        texts.modules(),
        texts.export_external(),
    ];
    let mut table = Table::new(title, heads);
    let mut trainers: Vec<_> = ask.catalogue.trainers.iter().collect();
    collation::sort_by_text(&mut trainers, |trainer| trainer.name.clone());
    for trainer in trainers {
        let foci: Vec<_> = trainer.foci.iter().map(|id| ask.focus(id)).collect();
        let modules: Vec<_> = trainer.modules.iter().map(|id| ask.module(id)).collect();
        table.row([
            Value::text(&trainer.name),
            Value::text(&trainer.email),
            Value::text(&trainer.phone),
            Value::text(&trainer.town),
            Value::text(foci.join(", ")),
            Value::text(modules.join(", ")),
            if trainer.external { Value::text(texts.export_yes()) } else { Value::Empty },
        ]);
    }
    table
}

/// Venues by name.
pub(super) fn venues(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let heads = [
        texts.venue(),
        texts.export_kind(),
        texts.export_street(),
        texts.export_postcode(),
        texts.export_town(),
        texts.district(),
        texts.export_rooms(),
        texts.export_seats(),
        texts.export_access(),
    ];
    let mut table = Table::new(title, heads);
    let mut venues: Vec<&Venue> = ask.catalogue.venues.iter().map(|venue| &**venue).collect();
    collation::sort_by_text(&mut venues, |venue| venue.name.clone());
    for venue in venues {
        let rooms: Vec<_> = venue.rooms.iter().map(|room| room.name.as_str()).collect();
        table.row([
            Value::text(&venue.name),
            Value::text(texts.venue_kind(venue.kind)),
            Value::text(&venue.street),
            Value::text(&venue.postcode),
            Value::text(&venue.town),
            Value::text(&venue.district),
            Value::text(rooms.join(", ")),
            Value::number(venue.capacity(None)),
            Value::text(texts.accessibility(venue.accessibility)),
        ]);
    }
    table
}

/// Sessions, a row a day, so that days sort and filter.
pub(super) fn sessions(ask: &Question<'_>, title: &str) -> Table {
    let texts = ask.texts;
    let mut table = Table::new(
        title,
        [
            texts.module(),
            texts.export_title(),
            texts.export_date(),
            texts.export_start(),
            texts.export_end(),
            texts.venue(),
            texts.export_room(),
            texts.trainers(),
            texts.export_status(),
            texts.export_taken(),
            texts.export_waiting(),
            texts.export_most(),
            texts.export_deadline(),
        ],
    );
    for session in sessions_asked(ask) {
        let shared = |day: [Value; 3]| session_row(ask, session, day);
        if session.days.is_empty() {
            table.row(shared([Value::Empty, Value::Empty, Value::Empty]));
        }
        for day in &session.days {
            table.row(shared([date(Some(&day.date)), time(&day.start), time(&day.end)]));
        }
    }
    table
}

fn session_row(ask: &Question<'_>, session: &Session, [day, start, end]: [Value; 3]) -> [Value; 13] {
    let catalogue = ask.catalogue;
    let venue = session
        .venue
        .as_ref()
        .map(|id| catalogue.venues.get(id).map_or_else(|| ask.unknown(id), |venue| venue.label()));
    let trainer = |id| catalogue.trainers.get(id).map_or_else(|| ask.unknown(id), |of| of.name.clone());
    let trainers: Vec<_> = session.trainers.iter().map(trainer).collect();
    [
        Value::text(ask.module(&session.module)),
        Value::text(ask.module_title(&session.module)),
        day,
        start,
        end,
        Value::text(venue.unwrap_or_default()),
        Value::text(session.room.as_deref().unwrap_or_default()),
        Value::text(trainers.join(", ")),
        Value::text(ask.texts.session_status(session.status)),
        Value::count(session.seats_taken()),
        Value::count(session.waiting_list().len()),
        Value::number(catalogue.max_people(session)),
        date(session.registration_deadline.as_ref()),
    ]
}
