//! The days of a session as a calendar (RFC 5545) that comes with a mail. Nobody who takes part is named in it.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use super::{Address, Attachment, AttachmentKind, Making, Method};
use crate::catalogue::{Placeholder, SessionDay};
use crate::documents::letter::{Addressee, Values};
use crate::documents::safe_file_name;
use crate::exchange::one_line;

/// The session's days, to be entered or taken out.
pub(super) fn calendar(making: Making<'_>, method: Method) -> Attachment {
    let Making { catalogue, session, texts, today } = making;
    let values = Values::new(catalogue, session, Addressee::Everybody, texts, today);
    let mut calendar = Calendar::empty();
    let head = [("VERSION", "2.0"), ("PRODID", "-//LaKI-Planer//DE"), ("CALSCALE", "GREGORIAN")];
    for (key, value) in head.into_iter().chain([("METHOD", method.name())]) {
        calendar.append_property(Property::new(key, value));
    }
    for (at, day) in session.days.iter().enumerate() {
        calendar.extend(event(making, &values, method, (at, day)));
    }
    let found = catalogue.module(&session.module);
    let number = found.map_or("", |found| found.offering.short_number());
    let module = found.map(|found| texts.module_number(found.module.order)).unwrap_or_default();
    let day = session.first_day().map(|day| day.to_string()).unwrap_or_default();
    Attachment {
        name: safe_file_name([texts.session(), number, &module, &day], "ics"),
        kind: AttachmentKind::Calendar(method),
        bytes: calendar.to_string().into_bytes(),
    }
}

/// One day; none where it has no date. Its name stays the same wherever the day moves, so that calendars move it,
/// too.
fn event(
    making: Making<'_>,
    values: &Values<'_>,
    method: Method,
    (at, day): (usize, &SessionDay),
) -> Option<Event> {
    let Making { catalogue, session, today, .. } = making;
    let value = |placeholder| one_line(&values.value(placeholder));
    let date = day.date()?;
    let mut event = Event::with_uid(&one_line(&format!("{}-{}@laki-planer", session.id, at + 1)));
    match day.span() {
        Some((start, end)) => event.starts(in_utc(start)).ends(in_utc(end)),
        None => event.starts(date).ends(date + Days::new(1)),
    };
    let cancelled = method == Method::Cancel;
    let titles = [value(Placeholder::Offering), value(Placeholder::Module)];
    let about = [titles[1].clone(), value(Placeholder::Trainers), value(Placeholder::Link)];
    event
        .summary(&joined(&titles, " · "))
        .location(&value(Placeholder::Venue))
        .description(&joined(&about, "\n"))
        .timestamp(today.and_time(NaiveTime::MIN).and_utc())
        .sequence(sequence(today, cancelled))
        .status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    let office = &catalogue.organisation;
    if let Ok(address) = Address::new(&office.name, &office.email) {
        let mut organiser = Property::new("ORGANIZER", format!("mailto:{}", address.email()));
        // Quotes can't stand in a parameter, and these in none without them.
        let name: String =
            address.name().chars().filter(|c| !matches!(c, '"' | ';' | ':' | ',' | '\\')).collect();
        organiser.add_parameter("CN", &name);
        event.append_property(organiser);
    }
    Some(event.done())
}

/// Rises from day to day: what was sent later holds. Taking out counts more than entering on the same day.
fn sequence(today: NaiveDate, cancelled: bool) -> u32 {
    let days = today.signed_duration_since(NaiveDate::default()).num_days();
    u32::try_from(days).unwrap_or(0).saturating_mul(2).saturating_add(u32::from(cancelled))
}

fn joined(parts: &[String], between: &str) -> String {
    parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// German time by the clock as time of the world: every calendar knows that, without a list of time zones.
fn in_utc(time: NaiveDateTime) -> DateTime<Utc> {
    let change = |month, hour| {
        let last = NaiveDate::from_ymd_opt(time.year(), month, 31)?;
        let sunday = last - Days::new(last.weekday().num_days_from_sunday().into());
        sunday.and_hms_opt(hour, 0, 0)
    };
    let summer = change(3, 2).zip(change(10, 3)).is_some_and(|(from, until)| (from..until).contains(&time));
    (time - TimeDelta::hours(if summer { 2 } else { 1 })).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_is_from_march_to_october() {
        for (local, utc) in [
            ("2027-03-03T09:30:00", "2027-03-03T08:30:00Z"),
            ("2027-03-28T01:59:00", "2027-03-28T00:59:00Z"),
            ("2027-03-28T03:00:00", "2027-03-28T01:00:00Z"),
            ("2027-10-31T01:00:00", "2027-10-30T23:00:00Z"),
            ("2027-10-31T03:00:00", "2027-10-31T02:00:00Z"),
            ("2026-10-25T09:00:00", "2026-10-25T08:00:00Z"),
            ("2026-10-24T09:00:00", "2026-10-24T07:00:00Z"),
        ] {
            let found = in_utc(local.parse().unwrap());
            assert_eq!(found, utc.parse::<DateTime<Utc>>().unwrap(), "{local}");
        }
    }
}
