//! A day of a session as an event.

use chrono::{Datelike as _, NaiveDate};

use super::lines::{Lines, ZONE};
use super::{Calendars, Method};
use crate::catalogue::{ModuleRef, Session, SessionDay, SessionId, SessionStatus, Venue, VenueKind};
use crate::exchange::one_line;

/// Writes the days of a session; returns how many there are.
pub(super) fn days(lines: &mut Lines, calendars: &Calendars<'_>, session: &Session, method: Method) -> usize {
    let days: Vec<_> = session.days.iter().filter_map(|day| Some((day, written(day)?))).collect();
    let facts = Facts::new(calendars, session, method);
    for (at, (day, date)) in days.iter().enumerate() {
        facts.event(lines, at, days.len(), day, *date);
    }
    days.len()
}

/// Its date, where the format has a place for it.
fn written(day: &SessionDay) -> Option<NaiveDate> {
    day.date().filter(|date| (1..=9999).contains(&date.year()))
}

/// What all days of a session share.
struct Facts<'a> {
    calendars: &'a Calendars<'a>,
    session: &'a Session,
    off: bool,
    summary: String,
    description: String,
    location: String,
    link: Option<&'a str>,
}

impl<'a> Facts<'a> {
    fn new(calendars: &'a Calendars<'a>, session: &'a Session, method: Method) -> Self {
        let venue = session.venue.as_ref().and_then(|id| calendars.catalogue.venues.get(id));
        Self {
            calendars,
            session,
            off: method == Method::Cancel || session.status == SessionStatus::Cancelled,
            summary: summary(calendars, session),
            description: description(calendars, session, venue.map(AsRef::as_ref)),
            location: location(session, venue.map(AsRef::as_ref)),
            link: venue.and_then(|venue| web_address(&venue.link)),
        }
    }

    fn event(&self, lines: &mut Lines, at: usize, of: usize, day: &SessionDay, date: NaiveDate) {
        let texts = self.calendars.texts;
        let now = self.calendars.now.format("%Y%m%dT%H%M%SZ").to_string();
        lines.begin("VEVENT");
        lines.value("UID", &uid(&self.session.id, at));
        lines.value("DTSTAMP", &now);
        lines.value("LAST-MODIFIED", &now);
        lines.value("SEQUENCE", &self.session.revision.to_string());
        when(lines, day, date);
        let summary = match of {
            1 => self.summary.clone(),
            _ => format!("{} ({})", self.summary, texts.ics_day_of(at + 1, of)),
        };
        lines.text("SUMMARY", &summary);
        lines.lines("DESCRIPTION", &self.description);
        lines.text("LOCATION", &self.location);
        if let Some(link) = self.link {
            lines.value("URL", link);
        }
        let organisation = &self.calendars.catalogue.organisation;
        if let Some(address) = mail_address(&organisation.email) {
            lines.with("ORGANIZER", ("CN", &organisation.name), &format!("mailto:{address}"));
        }
        lines.value("STATUS", status(self.session.status, self.off));
        lines.value("TRANSP", if self.off { "TRANSPARENT" } else { "OPAQUE" });
        if let Some(minutes) = self.calendars.alarm.filter(|_| !self.off) {
            lines.begin("VALARM");
            lines.value("ACTION", "DISPLAY");
            lines.value("TRIGGER", &format!("-PT{minutes}M"));
            lines.text("DESCRIPTION", &summary);
            lines.end("VALARM");
        }
        lines.end("VEVENT");
    }
}

/// From when to when; the whole day, where the times can't be read.
fn when(lines: &mut Lines, day: &SessionDay, date: NaiveDate) {
    if let Some((start, end)) = day.span() {
        let local = |time: chrono::NaiveDateTime| time.format("%Y%m%dT%H%M%S").to_string();
        lines.with("DTSTART", ("TZID", ZONE), &local(start));
        lines.with("DTEND", ("TZID", ZONE), &local(end));
    } else {
        let whole = |date: NaiveDate| date.format("%Y%m%d").to_string();
        lines.with("DTSTART", ("VALUE", "DATE"), &whole(date));
        if let Some(next) = date.succ_opt().filter(|next| next.year() <= 9999) {
            lines.with("DTEND", ("VALUE", "DATE"), &whole(next));
        }
    }
}

/// Stays the same when the session moves: the day is named by its place among the session's days.
fn uid(session: &SessionId, at: usize) -> String {
    let mut uid = String::new();
    for byte in session.to_string().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => uid.push(char::from(byte)),
            _ => uid.extend(['~', hex(byte >> 4), hex(byte & 15)]),
        }
    }
    format!("{uid}-{}@laki-planer", at + 1)
}

/// 10 as 'a'.
fn hex(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or('0')
}

fn status(status: SessionStatus, off: bool) -> &'static str {
    match status {
        _ if off => "CANCELLED",
        SessionStatus::Planned | SessionStatus::Invited => "TENTATIVE",
        SessionStatus::Confirmed | SessionStatus::Held | SessionStatus::Cancelled => "CONFIRMED",
    }
}

/// "201 · Modul 1 Grundlagen".
pub(super) fn summary(calendars: &Calendars<'_>, session: &Session) -> String {
    let Some(&found) = calendars.modules.get(&session.module) else {
        return calendars.texts.unknown_record(session.module.to_string());
    };
    let ModuleRef { offering, module } = found;
    let title = if module.title.trim().is_empty() { &offering.title } else { &module.title };
    one_line(&format!("{} {title}", calendars.texts.module_code(found)))
}

/// What, with whom, how to get in, and why not. Never who takes part.
fn description(calendars: &Calendars<'_>, session: &Session, venue: Option<&Venue>) -> String {
    let texts = calendars.texts;
    let mut parts = Vec::new();
    if session.status == SessionStatus::Cancelled && !session.cancel_reason.trim().is_empty() {
        parts.push(texts.ics_cancelled(one_line(&session.cancel_reason)));
    }
    if let Some(found) = calendars.modules.get(&session.module) {
        parts.push(one_line(&format!("{} {}", found.offering.number, found.offering.title)));
    }
    let name = |id| Some(one_line(&calendars.catalogue.trainers.get(id)?.name));
    let trainers: Vec<_> = session.trainers.iter().filter_map(name).filter(|name| !name.is_empty()).collect();
    if !trainers.is_empty() {
        parts.push(texts.ics_trainers(trainers.join(", ")));
    }
    if let Some(venue) = venue.filter(|venue| !venue.link.trim().is_empty()) {
        parts.push(texts.ics_link(one_line(&venue.link)));
    }
    parts.join("\n")
}

/// Room, house and address.
fn location(session: &Session, venue: Option<&Venue>) -> String {
    let Some(venue) = venue else { return String::new() };
    let address = if venue.kind == VenueKind::Online { String::new() } else { venue.address() };
    let name = if address.contains(&venue.town) { venue.name.clone() } else { venue.label() };
    let room = session.room.clone().unwrap_or_default();
    let parts = [room, name, address].map(|part| one_line(&part));
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// An address that can stand in a `mailto:` as it is.
fn mail_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let (name, host) = text.split_once('@')?;
    let fits = |part: &str, also: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || also.contains(c))
    };
    (fits(name, "._+-") && fits(host, ".-")).then_some(text)
}

/// An address that can stand as it is.
fn web_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let fits = |c: char| c.is_ascii_graphic() && !r#""<>\^`{|}"#.contains(c);
    let known = text.starts_with("https://") || text.starts_with("http://");
    (known && text.len() <= 1000 && text.chars().all(fits)).then_some(text)
}
