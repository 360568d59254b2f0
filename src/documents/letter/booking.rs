//! Booking a venue: days, times, room, people, equipment.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveTime};

use super::head::{Called, address, day_label, line};
use super::options::BookingOptions;
use super::values::{Addressee, Values};
use super::{Block, Letter, Letters, Line, pack};
use crate::catalogue::{Accessibility, Catalogue, Session, SessionDay, Venue, VenueId, VenueKind};
use crate::documents::request::Packing;
use crate::documents::{DataTable, Fact};
use crate::texts::Texts;

/// A letter to each house in which one of the sessions takes place.
pub fn bookings(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: BookingOptions,
    packing: Packing,
    texts: Texts,
    today: NaiveDate,
) -> Vec<Letters> {
    let mut by_venue: BTreeMap<&VenueId, Vec<&Session>> = BTreeMap::new();
    for session in sessions {
        if let Some(id) = &session.venue {
            by_venue.entry(id).or_default().push(session);
        }
    }
    let letters = by_venue.into_iter().filter_map(|(id, sessions)| {
        let venue = catalogue.venues.get(id).filter(|venue| venue.kind == VenueKind::OnSite)?;
        let values = Values::new(catalogue, sessions.first()?, Addressee::Everybody, texts, today);
        Some(letter(&values, venue, &sessions, options, today))
    });
    pack(catalogue, letters.collect(), packing, texts, today)
}

fn letter(
    values: &Values<'_>,
    venue: &Venue,
    sessions: &[&Session],
    options: BookingOptions,
    today: NaiveDate,
) -> Letter {
    let texts = values.texts;
    let called = Called { ident: "venue booking", title: texts.paper_venue_booking() };
    let mut letter = values.letter(called, today);
    let town = format!("{} {}", venue.postcode, venue.town);
    letter.address = address([venue.name.clone(), venue.street.clone(), town]);
    letter.name.ident = format!("{} {}", letter.name.ident, venue.id);
    letter.name.file.centre.clone_from(&venue.name);
    letter.bookmark = Line::from(&venue.name);
    letter.subject = vec![texts.letter_subject(called.title, venue.label()).into(), span(sessions, texts)];
    letter.later_head = line([called.title, &venue.name, &texts.date(today)]);
    letter.body.push(Block::paragraph(texts.letter_books()));
    letter.body.push(Block::Table { table: table(values.catalogue, sessions, options, texts) });
    letter.body.push(Block::Facts { facts: facts(venue, sessions, texts) });
    letter.body.push(Block::paragraph(texts.letter_books_confirm()));
    letter
}

/// From the first to the last day of all.
fn span(sessions: &[&Session], texts: Texts) -> Line {
    let first = sessions.iter().filter_map(|session| session.first_day()).min();
    let last = sessions.iter().filter_map(|session| session.last_day()).max();
    texts.date_span(first, last).into()
}

fn table(catalogue: &Catalogue, sessions: &[&Session], options: BookingOptions, texts: Texts) -> DataTable {
    let heads = [
        texts.letter_head_day(),
        texts.letter_head_setup(),
        texts.letter_head_session(),
        texts.letter_head_clear(),
        texts.letter_head_room(),
        texts.letter_head_people(),
    ];
    let mut days: Vec<_> =
        sessions.iter().flat_map(|session| session.days.iter().map(move |day| (*session, day))).collect();
    days.sort_by_key(|(_, day)| (day.date().is_none(), day.date(), day.start.clone()));
    let row = |(session, day): (&Session, &SessionDay)| {
        let people = catalogue.max_people(session).map_or(session.seats_taken(), usize::from);
        let people = people + session.trainers.len();
        let (setup, clear) = around(day, options, texts);
        let times = texts.times(day);
        let times = if times.is_empty() { texts.not_yet_known().to_owned() } else { times };
        let room = session.room.as_deref().filter(|room| !room.trim().is_empty()).unwrap_or("–");
        vec![day_label(day, texts), setup, times.into(), clear, room.into(), people.to_string().into()]
    };
    DataTable { heads: heads.map(Line::from).to_vec(), rows: days.into_iter().map(row).collect() }
}

/// From when and until when the room is needed; never into another day.
fn around(day: &SessionDay, options: BookingOptions, texts: Texts) -> (Line, Line) {
    let Some((start, end)) = day.times() else { return ("–".into(), "–".into()) };
    let (from, wraps) = start.overflowing_sub_signed(Duration::minutes(options.minutes_before.into()));
    let from = if wraps == 0 { from } else { NaiveTime::MIN };
    let (until, wraps) = end.overflowing_add_signed(Duration::minutes(options.minutes_after.into()));
    let until = if wraps == 0 { until } else { end };
    (texts.time(from).into(), texts.time(until).into())
}

fn facts(venue: &Venue, sessions: &[&Session], texts: Texts) -> Vec<Fact> {
    let access = match venue.accessibility {
        Accessibility::Unknown => texts.letter_access_asked().to_owned(),
        known => texts.accessibility(known).to_owned(),
    };
    let days: usize = sessions.iter().map(|session| session.days.len()).sum();
    let cost = venue.cost_cents.map(|cents| cost(cents, days, texts));
    [
        (texts.letter_equipment(), Some(venue.equipment.join(", "))),
        (texts.letter_accessible(), Some(access)),
        (texts.letter_cost(), cost),
    ]
    .into_iter()
    .filter_map(|(label, text)| Some((label, Line::from(text?))))
    .filter(|(_, line)| !line.is_empty())
    .map(|(label, line)| Fact { label: label.into(), lines: vec![line] })
    .collect()
}

fn cost(cents: u32, days: usize, texts: Texts) -> String {
    let all = u32::try_from(days).ok().and_then(|days| cents.checked_mul(days));
    match all {
        Some(all) if days > 1 => texts.letter_cost_days(days, texts.euros(cents), texts.euros(all)),
        _ => texts.letter_cost_day(texts.euros(cents)),
    }
}
