//! The sessions to come of something: of an offering, a trainer, a venue. A short list with links.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::widgets::{hint, link, section};
use crate::catalogue::{Session, SessionId};

/// How many are listed.
const MOST: usize = 12;

/// A session to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub session: SessionId,
    /// "Mi, 03.03.2027"
    pub when: String,
    /// "102 · Modul 2, Duisburg, 14/24"
    pub what: String,
}

/// The list, kept until the catalogue or the question changes.
#[derive(Default)]
pub struct Coming {
    key: Option<(u64, NaiveDate, String)>,
    lines: Vec<Line>,
    count: usize,
}

impl Coming {
    /// Paints the sessions of `of` for which `wanted` says yes.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        of: &str,
        wanted: impl Fn(&Session) -> bool,
        out: &mut Vec<Command>,
    ) {
        let key = (ctx.derived.revision, ctx.today, format!("{:?} {of}", ctx.texts));
        if self.key.as_ref() != Some(&key) {
            (self.lines, self.count) = lines(ctx, wanted);
            self.key = Some(key);
        }
        section(ui, ctx.texts.coming_sessions());
        if self.lines.is_empty() {
            hint(ui, ctx.texts.no_coming_sessions());
        }
        for line in &self.lines {
            ui.add_space(4.0);
            if link(ui, &line.when).clicked() {
                out.push(Command::Go(Place::Session(line.session.clone())));
            }
            ui.label(&line.what);
        }
        if self.count > self.lines.len() {
            ui.add_space(4.0);
            hint(ui, &ctx.texts.more_coming_sessions(self.count - self.lines.len()));
        }
    }
}

/// Whether a session is still ahead: neither over nor cancelled, or still to be dated.
pub fn is_ahead(session: &Session, today: NaiveDate) -> bool {
    session.is_upcoming() && session.last_day().is_none_or(|day| day >= today)
}

/// The next ones and how many there are in all; undated ones last.
fn lines(ctx: &ViewCtx<'_>, wanted: impl Fn(&Session) -> bool) -> (Vec<Line>, usize) {
    let ahead = |session: &Session| is_ahead(session, ctx.today) && wanted(session);
    let mut sessions: Vec<_> =
        ctx.catalogue.sessions.iter().map(|session| &**session).filter(|session| ahead(session)).collect();
    sessions.sort_by_key(|session| (session.first_day().is_none(), session.first_day(), session.id.clone()));
    let line = |session: &&Session| {
        let venue = session.venue.as_ref().map(|id| ctx.venue_town(id));
        let parts = [Some(ctx.module_code(&session.module)), venue, Some(ctx.seats(session))];
        Line {
            session: session.id.clone(),
            when: ctx.texts.date_span(session.first_day(), session.last_day()),
            what: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        }
    };
    (sessions.iter().take(MOST).map(line).collect(), sessions.len())
}

#[cfg(test)]
mod tests {
    use super::super::testing::in_example;
    use super::*;

    #[test]
    fn next_ones_first_and_never_too_many() {
        in_example(|ctx| {
            let (lines, count) = lines(ctx, |_| true);
            assert_eq!(lines.len(), MOST.min(count));
            let first = ctx.catalogue.sessions.get(&lines[0].session).unwrap();
            assert!(first.last_day().unwrap() >= ctx.today);
            for pair in lines.windows(2) {
                let day = |line: &Line| ctx.catalogue.sessions.get(&line.session).unwrap().first_day();
                assert!(day(&pair[1]).is_none() || day(&pair[0]) <= day(&pair[1]), "{pair:?}");
            }
        });
    }
}
