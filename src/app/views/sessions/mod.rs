//! The sessions: as a month with holidays, or as a list.

mod calendar;
#[cfg(test)]
pub(super) mod fixture;
mod list;
mod model;
mod month;
mod side;

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::command::{Action, Command, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    Cell, Column, Row, Table, TableState, button, content, empty_state, filter_row, hint, icon_button, page,
    primary_button, search_field, segmented, title, toolbar,
};
use crate::catalogue::SessionId;
use crate::search::folded;
use crate::texts::Lang;
use list::{By, List, Period, Undated};
use month::{Month, first_of_month, months_later};

/// What the view remembers.
#[derive(Default)]
pub struct State {
    as_list: bool,
    filter: String,
    /// The month that is shown, by a day of it; none: today's.
    month: Option<NaiveDate>,
    /// The selected day; none: today.
    day: Option<NaiveDate>,
    /// The selected session.
    session: Option<SessionId>,
    /// The day changed: its first session becomes the selected one.
    follow: bool,
    /// The calendar takes the focus with the next frame.
    wants_focus: bool,
    undated: TableState,
    period: Period,
    table: TableState,
    month_shown: Option<(MonthKey, Month, Vec<Undated>)>,
    list_read: Option<(u64, Lang)>,
    list_shown: Option<ListKey>,
    list: List,
}

type MonthKey = (u64, Lang, NaiveDate, NaiveDate, String);
type ListKey = (u64, Lang, NaiveDate, Period, String, Option<(usize, bool)>);

impl State {
    /// The day that the user chose in the calendar.
    pub fn selected_day(&self) -> Option<NaiveDate> {
        self.day.filter(|_| !self.as_list)
    }

    fn day(&self, today: NaiveDate) -> NaiveDate {
        self.day.unwrap_or(today)
    }

    fn month(&self, today: NaiveDate) -> NaiveDate {
        first_of_month(self.month.unwrap_or(today))
    }

    fn select_day(&mut self, day: NaiveDate) {
        self.day = Some(day);
        self.month = Some(first_of_month(day));
        self.session = None;
        self.follow = true;
    }

    fn go_to_month(&mut self, month: NaiveDate, today: NaiveDate) {
        let day = if calendar::in_month(today, month) { today } else { month };
        self.select_day(day);
    }

    /// Selects the next session of a day, in turn.
    fn next_session(&mut self, month: &Month, day: NaiveDate) {
        let on_day = month.on(day);
        let current = on_day.iter().position(|entry| self.session.as_ref() == Some(&entry.session));
        let next = current.map_or(0, |at| (at + 1) % on_day.len());
        self.session = on_day.get(next).map(|entry| entry.session.clone());
        self.follow = false;
    }

    /// Shows the undated sessions in the list: they stand after all dated ones.
    fn show_undated(&mut self) {
        self.as_list = true;
        self.period = Period::Upcoming;
        self.table.sort = Some((0, true));
    }
}

/// A new session on this day.
fn new_on(day: NaiveDate) -> Command {
    Command::Plan(Plan { day: Some(day), ..Plan::default() })
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    page(ui, Action::GoSessions.label(ctx.texts), |ui| {
        bar(ui, ctx, state, out);
        if state.as_list {
            list_ui(ui, ctx, state, out);
        } else {
            month_ui(ui, ctx, state, out);
        }
    });
}

fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let mut filter = std::mem::take(&mut state.filter);
    toolbar(
        ui,
        |ui| {
            if state.as_list {
                title(ui, Action::GoSessions.label(texts));
            } else {
                ui.scope(|ui| {
                    ui.set_max_width(176.0);
                    ui.set_min_width(176.0);
                    title(ui, &texts.month_and_year(state.month(ctx.today)));
                });
                month_steps(ui, ctx, state);
            }
            ui.add_space(8.0);
            let labels = [texts.sessions_as_month(), texts.sessions_as_list()];
            if let Some(chosen) = segmented(ui, &labels, usize::from(state.as_list)) {
                state.as_list = chosen == 1;
            }
            if let Some((_, month, _)) = state.month_shown.as_ref().filter(|_| !state.as_list) {
                hint(ui, &texts.sessions_counted(month.count));
            }
        },
        |ui| {
            let new = Action::NewSession;
            if primary_button(ui, new.icon(), new.label(texts)).clicked() {
                out.push(Command::Do(new));
            }
            search_field(ui, texts.sessions_filter(), &mut filter, 168.0);
        },
    );
    state.filter = filter;
}

fn month_steps(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let month = state.month(ctx.today);
    if icon_button(ui, icons::CARET_LEFT, texts.sessions_previous_month()).clicked() {
        state.go_to_month(months_later(month, -1), ctx.today);
    }
    if button(ui, None, texts.sessions_this_month()).clicked() {
        state.select_day(ctx.today);
    }
    if icon_button(ui, icons::CARET_RIGHT, texts.sessions_next_month()).clicked() {
        state.go_to_month(months_later(month, 1), ctx.today);
    }
}

fn month_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let key =
        (ctx.derived.revision, ctx.texts.lang, ctx.today, state.month(ctx.today), folded(&state.filter));
    let shown = state.month_shown.take().filter(|(old, _, _)| *old == key);
    let (key, month, undated) = shown.unwrap_or_else(|| {
        let month = Month::of(ctx, key.3, &key.4);
        let undated = list::undated(ctx, &key.4);
        (key, month, undated)
    });
    if std::mem::take(&mut state.follow) {
        state.next_session(&month, state.day(ctx.today));
    }
    side::panel(ui, |ui| side::ui(ui, ctx, (&month, &undated), state, out));
    content(ui, 0, |ui| calendar::ui(ui, ctx, &month, state, out));
    state.month_shown = Some((key, month, undated));
}

fn list_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    refresh_list(ctx, state);
    filter_row(ui, |ui| {
        let labels = [texts.sessions_upcoming(), texts.sessions_past(), texts.sessions_all()];
        let current = Period::ALL.iter().position(|period| *period == state.period).unwrap_or(0);
        if let Some(chosen) = segmented(ui, &labels, current) {
            state.period = Period::ALL[chosen];
            // What is over is read from the newest backwards.
            state.table.go_to(0);
            state.table.sort = Some((0, state.period == Period::Past));
        }
        hint(ui, &texts.sessions_counted(state.list.len()));
    });
    content(ui, 0, |ui| {
        if state.list.len() == 0 {
            empty_list(ui, ctx, state, out);
            return;
        }
        table_ui(ui, ctx, state, out);
    });
}

fn refresh_list(ctx: &ViewCtx<'_>, state: &mut State) {
    let read = (ctx.derived.revision, ctx.texts.lang);
    if state.list_read != Some(read) {
        state.list = List::of(ctx);
        state.list_read = Some(read);
        state.list_shown = None;
    }
    let key = (read.0, read.1, ctx.today, state.period, folded(&state.filter), state.table.sort);
    if state.list_shown.as_ref() != Some(&key) {
        let (column, descending) = state.table.sort.unwrap_or((0, false));
        let by = By::ALL.get(column).copied().unwrap_or(By::Date);
        state.list.show(ctx, key.3, &key.4, (by, descending));
        state.list_shown = Some(key);
    }
}

fn empty_list(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if ctx.catalogue.sessions.is_empty() {
        if empty_state(ui, texts.sessions_none_yet(), Some(Action::GoMatching.label(texts)), false) {
            out.push(Command::Do(Action::GoMatching));
        }
    } else if empty_state(ui, texts.sessions_nothing_matches(), Some(texts.sessions_show_everything()), false)
    {
        state.filter.clear();
        state.period = Period::All;
    }
}

fn table_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let columns = [
        Column::exact(texts.date_word(), 128.0).sorts(),
        Column::exact(texts.time_word(), 100.0).sorts(),
        Column::share(texts.offering_and_module(), 3.0, 200.0).sorts(),
        Column::share(texts.venue(), 0.8, 90.0).sorts(),
        Column::share(texts.sessions_lead_word(), 1.2, 120.0).sorts(),
        Column::exact(texts.seats_word(), 68.0).right().sorts(),
        Column::exact(texts.state_word(), 196.0).sorts(),
    ];
    let list = &state.list;
    let table = Table::new("sessions", Action::GoSessions.label(texts), &columns);
    let current = state.table.current;
    let answer = table.show(ui, &mut state.table, list.len(), |row| list_row(row, ctx, list, current));
    if let Some(row) = answer.opened
        && let Some(session) = list.id(ctx, row)
    {
        out.push(Command::Go(Place::Session(session)));
    }
}

fn list_row(row: &mut Row<'_>, ctx: &ViewCtx<'_>, list: &List, current: usize) {
    let Some(words) = list.words(ctx, row.index()) else { return };
    row.select(row.index() == current);
    row.cell(Cell::Text(&words.date));
    row.cell(Cell::Weak(&words.times));
    row.cell(Cell::Pair(&words.code, &words.title));
    row.cell(Cell::Text(&words.town));
    row.cell(Cell::Text(&words.trainers));
    row.cell(Cell::Text(&words.seats));
    let (sign, state) = &words.state;
    row.cell(Cell::Sign(*sign, state));
}
