//! The sessions to choose from, found by typing, those to come first; several can be chosen.

use chrono::NaiveDate;
use eframe::egui::{Ui, vec2};

use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::views::cached::Cached;
use crate::app::views::session::check_mark;
use crate::app::widgets::{Cell, Column, Table, TableState, hint, link, search_field};
use crate::catalogue::{Session, SessionId};
use crate::documents::attendee_list::series_of;
use crate::search::folded;

/// The list with what was typed above it.
#[derive(Default)]
pub struct SessionList {
    query: String,
    list: Cached<String, List>,
    table: TableState,
}

/// All sessions, and which of them are found.
struct List {
    rows: Vec<Row>,
    found: Vec<usize>,
}

/// A session in one line.
struct Row {
    id: SessionId,
    words: String,
    folded: String,
}

/// So many lines of the list are seen at once.
const LINES: u8 = 7;

impl SessionList {
    /// Paints search field, list and what can be done with the chosen ones; returns whether others are chosen.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>, chosen: &mut Vec<SessionId>) -> bool {
        let (texts, before) = (ctx.texts, chosen.clone());
        let width = ui.available_width();
        search_field(ui, texts.documents_find_session(), &mut self.query, width);
        let wanted = folded(self.query.trim());
        let List { rows, found } = self.list.get(ctx, &wanted, || {
            let rows = rows(ctx);
            let found = matching(&rows, &wanted);
            List { rows, found }
        });
        if found.is_empty() {
            hint(ui, texts.documents_no_session());
        }
        let columns = [Column::exact("", 30.0), Column::share("", 1.0, 140.0)];
        let table = Table::new("sessions", texts.sessions(), &columns).headless();
        let row_at = |at: usize| found.get(at).and_then(|at| rows.get(*at));
        let lines = u8::try_from(found.len()).map_or(LINES, |found| found.min(LINES));
        let height = f32::from(lines) * measure::ROW;
        let answer = ui
            .allocate_ui(vec2(width, height), |ui| {
                ui.set_max_height(height);
                table.show(ui, &mut self.table, found.len(), |line| {
                    let Some(row) = row_at(line.index()) else { return };
                    let is_chosen = chosen.contains(&row.id);
                    line.select(is_chosen);
                    line.widgets("", |ui| check_mark(ui, is_chosen));
                    line.cell(Cell::Text(&row.words));
                })
            })
            .inner;
        let changed = answer.clicked.or(answer.toggled).or(answer.opened);
        if let Some(row) = changed.and_then(row_at) {
            match chosen.iter().position(|id| *id == row.id) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(row.id.clone()),
            }
        }
        ui.add_space(4.0);
        hint(ui, &texts.documents_sessions_chosen(chosen.len()));
        // Not wrapped: a link in two lines would be two stops.
        ui.horizontal(|ui| {
            if !chosen.is_empty() && link(ui, texts.documents_series()).clicked() {
                *chosen = series_of(ctx.catalogue, chosen);
            }
            if !chosen.is_empty() && link(ui, texts.documents_choose_none()).clicked() {
                chosen.clear();
            }
        });
        *chosen != before
    }
}

/// All sessions: those to come by date, then those that were, the latest first; undated ones last.
fn rows(ctx: &ViewCtx<'_>) -> Vec<Row> {
    let mut sessions: Vec<_> = ctx.catalogue.sessions.iter().map(AsRef::as_ref).collect();
    sessions.sort_by_cached_key(|session: &&Session| order(session, ctx.today));
    let row = |session: &Session| {
        let venue = session.venue.as_ref().map(|id| ctx.venue_town(id));
        let when = ctx.texts.date_span(session.first_day(), session.last_day());
        let parts = [Some(ctx.module_code(&session.module)), Some(when), venue];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        let words = parts.collect::<Vec<_>>().join(" · ");
        let title = ctx.module_title(&session.module);
        Row { id: session.id.clone(), folded: folded(&format!("{words} {title}")), words }
    };
    sessions.into_iter().map(row).collect()
}

fn order(session: &Session, today: NaiveDate) -> (u8, i64, SessionId) {
    let days = |day: NaiveDate| (day - today).num_days();
    let (group, distance) = match (session.first_day(), session.last_day()) {
        (Some(first), Some(last)) if last >= today => (0, days(first)),
        (Some(first), _) => (1, -days(first)),
        _ => (2, 0),
    };
    (group, distance, session.id.clone())
}

fn matching(rows: &[Row], wanted: &str) -> Vec<usize> {
    let fits = |row: &Row| wanted.split_whitespace().all(|word| row.folded.contains(word));
    (0..rows.len()).filter(|at| rows.get(*at).is_some_and(fits)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::testing::in_example;

    #[test]
    fn those_to_come_are_first_and_found_by_any_word() {
        in_example(|ctx| {
            let rows = rows(ctx);
            assert_eq!(rows.len(), ctx.catalogue.sessions.len());
            let first = ctx.catalogue.sessions.get(&rows[0].id).unwrap();
            assert!(first.last_day() >= Some(ctx.today));
            let word = folded(&ctx.module_code(&first.module));
            let found = matching(&rows, &word);
            assert!(found.contains(&0) && found.len() < rows.len(), "{word}: {found:?}");
            assert_eq!(matching(&rows, "xyzzy"), Vec::<usize>::new());
        });
    }
}
