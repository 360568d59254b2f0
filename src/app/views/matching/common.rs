//! What the ways of matching share.

use std::collections::BTreeSet;

use eframe::egui::Modifiers;

use crate::app::views::ViewCtx;
use crate::catalogue::{CentreId, ModuleId, Session};
use crate::collation::Collated;
use crate::matching::{Cell, CellStatus, Sum};

/// Where a KI stands with several modules: the most urgent standing, and "1 von 3 abgeschlossen; 2 offen".
pub fn over_modules<'a>(
    ctx: &ViewCtx<'_>,
    cells: impl Iterator<Item = &'a Cell> + Clone,
) -> (CellStatus, String) {
    let sum = Sum::of(cells.clone());
    let status = cells.map(Cell::status).min().unwrap_or(CellStatus::NotApplicable);
    (status, ctx.texts.share_and_rest(sum))
}

/// The sessions of some modules to which KIs can be invited, soonest first, undated ones last.
pub fn sessions_ahead<'a>(ctx: &ViewCtx<'a>, is_asked: impl Fn(&ModuleId) -> bool) -> Vec<&'a Session> {
    let ahead = |session: &Session| {
        is_asked(&session.module)
            && session.is_upcoming()
            && session.first_day().is_none_or(|day| day >= ctx.today)
    };
    let mut sessions: Vec<&'a Session> =
        ctx.catalogue.sessions.iter().map(|session| &**session).filter(|session| ahead(session)).collect();
    sessions.sort_by_key(|session| (session.first_day().is_none(), session.first_day(), session.id.clone()));
    sessions
}

/// "Mi, 03.03.2027 · Duisburg · 14/24".
pub fn session_words(ctx: &ViewCtx<'_>, session: &Session) -> String {
    let mut words = vec![ctx.texts.date_span(session.first_day(), session.last_day())];
    words.extend(session.venue.as_ref().map(|venue| ctx.venue_town(venue)));
    words.push(format!("{} {}", ctx.seats(session), ctx.texts.seats_word()));
    words.join(" · ")
}

/// Texts in their order, for selections in words.
pub fn names(ctx: &ViewCtx<'_>, centres: &BTreeSet<CentreId>) -> Vec<String> {
    let mut names: Vec<_> = centres.iter().map(|id| Collated(ctx.centre(id))).collect();
    names.sort();
    names.into_iter().map(|Collated(name)| name).collect()
}

/// How a click changes a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Only what was picked now.
    Replace,
    /// What was picked changes sides.
    Toggle,
    /// What was picked, too.
    Add,
}

impl How {
    /// As file managers do: Strg changes one, Umschalt adds.
    pub fn of(modifiers: Modifiers) -> Self {
        if modifiers.command {
            Self::Toggle
        } else if modifiers.shift {
            Self::Add
        } else {
            Self::Replace
        }
    }
}
