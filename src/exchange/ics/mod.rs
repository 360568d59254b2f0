//! Sessions as calendar files (RFC 5545): each day is an event whose name stays, whose number rises with
//! every change, and which a cancelled session takes out again.

mod event;
mod lines;

use chrono::{DateTime, NaiveDate, Utc};
use rustc_hash::FxHashMap;

use self::lines::Lines;
use crate::catalogue::{
    Catalogue, ModuleId, ModuleRef, OfferingId, RecordId, Session, SessionId, SessionStatus, TrainerId,
};
use crate::documents::safe_file_name;
use crate::texts::Texts;

/// What a calendar program is to do with the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Enter them, or bring them up to date.
    Publish,
    /// Take them out.
    Cancel,
}

impl Method {
    /// The fitting one for a session.
    pub fn of(session: &Session) -> Self {
        if session.status == SessionStatus::Cancelled { Self::Cancel } else { Self::Publish }
    }

    /// As the calendar and its type have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Which sessions: those for which all of this is true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// This one.
    pub session: Option<SessionId>,
    /// A run of one of its modules.
    pub offering: Option<OfferingId>,
    /// They teach.
    pub trainer: Option<TrainerId>,
    /// With a day on or after this.
    pub from: Option<NaiveDate>,
    /// With a day on or before this.
    pub until: Option<NaiveDate>,
}

impl Scope {
    fn holds(&self, calendars: &Calendars<'_>, session: &Session) -> bool {
        let of = |offering: &OfferingId| {
            calendars.modules.get(&session.module).is_some_and(|found| found.offering.id == *offering)
        };
        let within = |day: NaiveDate| {
            self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
        };
        self.session.as_ref().is_none_or(|id| session.id == *id)
            && self.offering.as_ref().is_none_or(of)
            && self.trainer.as_ref().is_none_or(|id| session.trainers.contains(id))
            && session.days.iter().filter_map(crate::catalogue::SessionDay::date).any(within)
    }
}

/// A calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// What it can be called.
    pub file_name: String,
    /// How many days stand in it.
    pub days: usize,
    /// What it consists of.
    pub bytes: Vec<u8>,
}

/// What every calendar is made with.
pub struct Calendars<'a> {
    catalogue: &'a Catalogue,
    modules: FxHashMap<&'a ModuleId, ModuleRef<'a>>,
    texts: Texts,
    now: DateTime<Utc>,
    alarm: Option<u32>,
}

impl<'a> Calendars<'a> {
    /// Calendars of `catalogue`, as it is `now`.
    pub fn new(catalogue: &'a Catalogue, texts: Texts, now: DateTime<Utc>) -> Self {
        let modules = catalogue.modules().map(|found| (&found.module.id, found)).collect();
        Self { catalogue, modules, texts, now, alarm: None }
    }

    /// With an alarm so many minutes before each day.
    #[must_use]
    pub fn with_alarm(self, minutes: Option<u32>) -> Self {
        Self { alarm: minutes, ..self }
    }

    /// All sessions of a scope, by date. One whose sessions are all cancelled takes them out.
    pub fn of(&self, scope: &Scope) -> CalendarFile {
        let mut sessions: Vec<&Session> = self.catalogue.sessions.iter().map(AsRef::as_ref).collect();
        sessions.retain(|session| scope.holds(self, session));
        sessions.sort_by_key(|session| session.first_day());
        let all_off = sessions.iter().all(|session| Method::of(session) == Method::Cancel);
        let method = if all_off && !sessions.is_empty() { Method::Cancel } else { Method::Publish };
        let title = self.title(scope);
        let from = scope.from.or_else(|| sessions.first().and_then(|session| session.first_day()));
        let day = from.map(|day| day.to_string()).unwrap_or_default();
        let file_name = safe_file_name([self.texts.ics_word(), &title, &day], "ics");
        let (bytes, days) = self.write(&title, &sessions, method);
        CalendarFile { file_name, days, bytes }
    }

    fn title(&self, scope: &Scope) -> String {
        let label = |id: RecordId| self.texts.record_label(self.catalogue, &id);
        let session = scope.session.as_ref().and_then(|id| self.catalogue.sessions.get(id));
        let session = session.map(|session| event::summary(self, session));
        let parts = [
            session,
            scope.offering.clone().map(|id| label(id.into())),
            scope.trainer.clone().map(|id| label(id.into())),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn write(&self, title: &str, sessions: &[&Session], method: Method) -> (Vec<u8>, usize) {
        let mut lines = Lines::default();
        let lang = self.texts.lang_tag().to_uppercase();
        lines.begin("VCALENDAR");
        lines.value("VERSION", "2.0");
        lines.value("PRODID", &format!("-//LaKI-Planer//{}//{lang}", env!("CARGO_PKG_VERSION")));
        lines.value("CALSCALE", "GREGORIAN");
        lines.value("METHOD", method.name());
        lines.text("X-WR-CALNAME", if title.is_empty() { self.texts.ics_word() } else { title });
        lines.value("X-WR-TIMEZONE", lines::ZONE);
        lines.zone();
        let days = sessions.iter().map(|session| event::days(&mut lines, self, session, method)).sum();
        lines.end("VCALENDAR");
        (lines.into_bytes(), days)
    }
}

/// One session with all its days, as a mail takes it along.
pub fn session(
    catalogue: &Catalogue,
    session: &Session,
    method: Method,
    texts: Texts,
    now: DateTime<Utc>,
) -> Vec<u8> {
    let calendars = Calendars::new(catalogue, texts, now);
    calendars.write(&event::summary(&calendars, session), &[session], method).0
}
