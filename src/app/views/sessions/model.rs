//! What calendar and list say of a session.

use rustc_hash::FxHashMap;

use crate::app::views::ViewCtx;
use crate::app::widgets::Sign;
use crate::catalogue::{ModuleId, RegistrationStatus, Session, SessionStatus};
use crate::scheduling::Clash;
use crate::search::folded;

/// Code and title of every module: one pass instead of a search for each session.
pub struct Modules(FxHashMap<ModuleId, (String, String)>);

impl Modules {
    /// Of the whole catalogue.
    pub fn of(ctx: &ViewCtx<'_>) -> Self {
        let named = |found: crate::catalogue::ModuleRef<'_>| {
            (found.module.id.clone(), (ctx.texts.module_code(found), found.module.title.clone()))
        };
        let mut modules = FxHashMap::default();
        for (id, names) in ctx.catalogue.modules().map(named) {
            modules.entry(id).or_insert(names);
        }
        Self(modules)
    }

    /// "102 · Modul 2" and its title.
    pub fn names(&self, ctx: &ViewCtx<'_>, id: &ModuleId) -> (String, String) {
        let unknown = || (ctx.texts.unknown_record(id.to_string()), String::new());
        self.0.get(id).cloned().unwrap_or_else(unknown)
    }
}

/// The sign of a session, and what there is to say about it beyond its status.
pub fn state(ctx: &ViewCtx<'_>, session: &Session) -> (Sign, Option<String>) {
    let texts = ctx.texts;
    let waiting = session.registrations.iter().filter(|r| r.status == RegistrationStatus::Waiting).count();
    match session.status {
        SessionStatus::Cancelled => (Sign::Excused, Some(texts.session_status(session.status).to_owned())),
        SessionStatus::Held => (Sign::Completed, None),
        _ if session.last_day().is_some_and(|day| day < ctx.today) => {
            (Sign::Clash, Some(texts.sessions_attendance_missing().to_owned()))
        }
        _ => match worst(ctx.derived.clashes(&session.id)) {
            Some(clash) => (Sign::Clash, Some(texts.clash_kind(clash.kind).to_owned())),
            None if waiting > 0 => (Sign::Waiting, Some(texts.so_many_wait(waiting))),
            None => (Sign::Planned, None),
        },
    }
}

fn worst(clashes: &[Clash]) -> Option<&Clash> {
    clashes.iter().min_by_key(|clash| (clash.reaction, clash.kind))
}

/// "Duisburg", "online", or nothing.
pub fn town(ctx: &ViewCtx<'_>, session: &Session) -> String {
    session.venue.as_ref().map_or_else(String::new, |id| ctx.venue_town(id))
}

/// Times of the first day that has any.
pub fn times(ctx: &ViewCtx<'_>, session: &Session) -> String {
    session.days.iter().map(|day| ctx.texts.times(day)).find(|times| !times.is_empty()).unwrap_or_default()
}

/// Everything a filter looks at, folded.
pub fn haystack(ctx: &ViewCtx<'_>, session: &Session, (code, title): &(String, String)) -> String {
    let venue = session.venue.as_ref().map_or_else(String::new, |id| ctx.venue(id));
    let status = ctx.texts.session_status(session.status);
    folded(&[code.as_str(), title, &venue, &ctx.trainers(session), status].join(" "))
}

/// Whether a folded text has every word of a folded query.
pub fn has_all_words(haystack: &str, query: &str) -> bool {
    query.split_whitespace().all(|word| haystack.contains(word))
}

/// "A · B" without empty parts.
pub fn dotted(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
