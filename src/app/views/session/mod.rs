//! One session: days, place, trainers, who is registered, who came, and the list to print.

mod cursor;
mod dialogs;
mod entering;
mod facts;
mod forms;
mod grid;
mod issue;
mod lists;
mod mails;
mod menus;
mod option_sets;
mod overhead;
mod picker;
mod preview;
mod refused;
mod rows;
mod sheet;
mod unannounced;
mod walk_in;
mod way;

use chrono::NaiveDate;
use eframe::egui::{RichText, ScrollArea, Ui};

use super::ViewCtx;
use crate::app::command::{Action, Command};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::{Type, measure};
use crate::app::widgets::{
    Side, TableState, button, content, empty_state, ends, hint, icon_button, link, page, row_id, section,
};
use crate::catalogue::{Catalogue, Edit, EditName, PersonId, Session, SessionId, SessionStatus};
use crate::documents::attendee_list::{Options, Sort};
use crate::texts::Texts;
use cursor::{Cursor, Entry};
use dialogs::Dialog;
use entering::Who;
use grid::Grid;
use issue::Issue;
use lists::ListsState;
use menus::Chosen;
pub use option_sets::OptionSets;
pub use picker::check_mark;
use preview::Preview;
pub use preview::options_ui as list_options_ui;
use rows::People;
use unannounced::Unannounced;
use walk_in::AddPeople;
use way::WayState;

/// Less than this beside the navigation, and there is no room for the list's preview.
const ROOM_FOR_PREVIEW: f32 = 720.0;

/// What the view remembers.
#[derive(Default)]
pub struct State {
    /// The attendee list as it will be printed.
    pub preview: Preview,
    preview_closed: bool,
    seen: Option<Seen>,
    /// Counts what was seen, for what is drawn from it.
    version: u64,
    people: People,
    /// Whose module this session completed, and for which revision that was asked.
    completed: Option<(u64, Vec<String>)>,
    cursor: Cursor,
    table: TableState,
    /// What was entered last.
    last: entering::Last,
    unannounced: Unannounced,
    /// The keyboard is to go to the first row without an entry.
    starts: bool,
    /// The order that the table was last told.
    sort: Option<Sort>,
    lists: ListsState,
    way: WayState,
    dialog: Option<Dialog>,
}

/// What the rows were made from: while it is the same, they are.
struct Seen {
    session: SessionId,
    catalogue: Catalogue,
    list: Options,
    texts: Texts,
    today: NaiveDate,
}

impl State {
    /// Makes the rows anew if anything they show changed; the cursor stays with its person.
    fn keep_up(&mut self, ctx: &ViewCtx<'_>, session: &Session) {
        let list = &ctx.settings.documents.attendee_list;
        let same_session = self.seen.as_ref().is_some_and(|seen| seen.session == session.id);
        let same = self.seen.as_ref().is_some_and(|seen| {
            (&seen.list, seen.texts, seen.today) == (list, ctx.texts, ctx.today)
                && seen.catalogue.same_version(ctx.catalogue)
        });
        if same_session && same {
            return;
        }
        self.people = People::of(ctx, session, list);
        self.version += 1;
        self.completed = None;
        if !same_session {
            self.cursor = Cursor { day: self.people.day_to_enter(ctx.today), ..Cursor::default() };
            self.table = TableState::default();
            (self.last, self.starts) = (None, false);
            self.unannounced = Unannounced::default();
            self.sort = None;
            self.dialog = None;
            self.lists = ListsState::default();
        }
        self.seen = Some(Seen {
            session: session.id.clone(),
            catalogue: ctx.catalogue.clone(),
            list: list.clone(),
            texts: ctx.texts,
            today: ctx.today,
        });
    }

    /// The centres for which this session completed its module.
    fn completed(&mut self, ctx: &ViewCtx<'_>, session: &Session) -> &[String] {
        let revision = ctx.derived.revision;
        if self.completed.as_ref().is_none_or(|(of, _)| *of != revision) {
            self.completed = Some((revision, facts::completed_by(ctx, session)));
        }
        self.completed.as_ref().map_or(&[], |(_, names)| names)
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, id: &SessionId, state: &mut State, out: &mut Vec<Command>) {
    let Some(session) = ctx.catalogue.sessions.get(id) else {
        gone(ui, ctx, out);
        return;
    };
    state.keep_up(ctx, session);
    page(ui, &facts::title(ctx, session), |ui| {
        let room = ui.available_width() >= ROOM_FOR_PREVIEW;
        if !room || state.preview_closed {
            main(ui, ctx, session, room, state, out);
            return;
        }
        state.preview.keep_up(ctx, session, state.version, out);
        let width = measure::INSPECTOR + if ui.available_width() > 1400.0 { 40.0 } else { 0.0 };
        let side = Side::inspector(ui, width);
        side.rest(ui, |ui| main(ui, ctx, session, false, state, out));
        side.show(ui, |ui| state.preview_closed = state.preview.ui(ui, ctx, session, out));
    });
    if let Some(dialog) = state.dialog.take() {
        state.dialog = dialogs::ui(ui, ctx, session, dialog, out);
    }
}

/// The session itself, beside its list.
fn main(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    may_show: bool,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let answer = overhead::bar(ui, ctx, session, may_show, out);
    state.preview_closed &= !answer.show_list;
    state.dialog = answer.dialog.or(state.dialog.take());
    content(ui, 0, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            overhead::facts_ui(ui, ctx, session, out);
            overhead::clashes_ui(ui, ctx, session, out);
            entered_ui(ui, ctx, session, state, out);
            people_ui(ui, ctx, session, state, out);
            way::ui(ui, ctx, session, &mut state.way, out);
            ui.add_space(24.0);
        });
    });
}

fn gone(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
    content(ui, 16, |ui| {
        if empty_state(ui, ctx.texts.session_gone(), Some(ctx.texts.session_back()), true) {
            out.push(Command::Go(Place::Sessions));
        }
    });
}

/// Once everything is entered: the last step, and what came of it.
fn entered_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let over = session.last_day().is_some_and(|day| day <= ctx.today);
    let held = session.status == SessionStatus::Held;
    if !over || !(held || session.is_upcoming() && state.people.all_entered()) {
        return;
    }
    let names = state.completed(ctx, session);
    let words = match (names.is_empty(), held) {
        (true, true) => String::new(),
        (true, false) => texts.session_completes_none().to_owned(),
        (false, true) => texts.session_completed(texts.list(names)),
        (false, false) => texts.session_would_complete(texts.list(names)),
    };
    let mut issues = false;
    overhead::band(ui, |ui| {
        if held {
            issues = button(ui, None, texts.certificates_issue()).clicked();
        } else {
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(texts.session_all_entered()).font(Type::strong()));
                if button(ui, Some(icons::CHECK), texts.session_close_up()).clicked() {
                    out.push(Command::Edit(Edit::SetStatus(session.id.clone(), SessionStatus::Held)));
                }
            });
            ui.add_space(4.0);
        }
        if !words.is_empty() {
            ui.label(words);
        }
    });
    if issues {
        state.dialog = Some(Dialog::Issue(Box::new(Issue::new(ctx, session))));
    }
}

fn people_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if people_head(ui, ctx, session, state, out) {
        state.dialog = Some(Dialog::AddPeople(Box::new(AddPeople::new(ctx, session))));
    }
    if state.people.seated.is_empty() {
        let invite = empty_state(ui, texts.session_nobody(), Some(texts.session_invite()), false);
        if invite {
            state.dialog = Some(dialogs::invite(ctx, session));
        }
    } else {
        grid_ui(ui, ctx, session, state, out);
    }
    let chosen = lists::ui(ui, ctx, &state.people, &mut state.lists);
    if let Some((person, chosen)) = chosen {
        state.dialog = choose(ctx, session, &person, chosen, out).or(state.dialog.take());
    }
}

/// Less than this, and title and buttons stand in two rows: with those that enter attendance, and without.
const ROOM_TO_ENTER: f32 = 900.0;
const ROOM_TO_ADD: f32 = 720.0;

/// The section's title with counts, and what can be done; whether people are to be added.
fn people_head(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    state: &mut State,
    out: &mut Vec<Command>,
) -> bool {
    let texts = ctx.texts;
    let mut add = false;
    let (people, day) = (&state.people, state.cursor.day);
    let count = people
        .days
        .get(day)
        .filter(|_| !people.seated.is_empty())
        .map(|of_day| texts.session_entered(&of_day.weekday, people.entered(day), people.expected(day)));
    let left = |ui: &mut Ui| {
        section(ui, texts.session_people());
        hint(ui, count.as_deref().unwrap_or_default());
    };
    let begun = people.days.get(day).is_some_and(|of_day| of_day.date.is_some_and(|date| date <= ctx.today));
    // Once everything is entered the head stays as high: what is below must not jump.
    let entering = begun && session.status != SessionStatus::Cancelled;
    let open = entering && people.open(day).next().is_some();
    let mut start = false;
    let mut actions = |ui: &mut Ui| {
        if open {
            start = button(ui, Some(icons::PENCIL_SIMPLE), texts.entry_start()).clicked();
        }
        if open && link(ui, texts.session_fill()).clicked() {
            out.push(Command::Edit(Edit::FillAttendance(session.id.clone(), day)));
        }
        ui.add_space(8.0);
        if icon_button(ui, icons::CLIPBOARD_TEXT, texts.action_paste_rows()).clicked() {
            out.push(Command::Do(Action::PasteRows));
        }
        add = button(ui, Some(icons::USER_PLUS), texts.session_add_person()).clicked();
    };
    ui.add_space(10.0);
    if ui.available_width() < if entering { ROOM_TO_ENTER } else { ROOM_TO_ADD } {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(16.0);
            left(ui);
        });
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            ui.add_space(16.0);
            actions(ui);
        });
    } else {
        ui.horizontal(|ui| {
            ui.add_space(16.0);
            ends(ui, left, |ui| {
                actions(ui);
                ui.add_space(16.0);
            });
        });
    }
    ui.add_space(8.0);
    state.starts |= start;
    add
}

fn grid_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, state: &mut State, out: &mut Vec<Command>) {
    let list = &ctx.settings.documents.attendee_list;
    let sort = list.sort;
    if state.sort.replace(sort) != Some(sort) {
        state.table.sort = Some((grid::column_of(sort), false));
    }
    // Before it begins nobody can have come.
    let begun = session.first_day().is_some_and(|day| day <= ctx.today);
    let takes_more = begun && session.status != SessionStatus::Cancelled;
    let empty_rows = if takes_more { usize::from(list.empty_rows.max(1)) } else { 0 };
    let grid = Grid { ctx, people: &state.people, version: state.version, sort, empty_rows };
    let answer = grid.show(ui, (&mut state.cursor, &mut state.table), out);
    if let Some(text) = answer.pasted {
        out.push(Command::ImportText(text));
        return;
    }
    // Not before: a click elsewhere takes the focus from what is painted after it.
    if std::mem::take(&mut state.starts) {
        let row = state.people.open(state.cursor.day).next().unwrap_or(0);
        go_to_row(ui, state, row);
    }
    if let Some(entry) = answer.entries.iter().flatten().last()
        && let Some(attendee) = state.people.seated.get(entry.row)
    {
        state.last = Some((Who::Id(attendee.person.clone()), entry.day));
    }
    for step in answer.entries {
        enter(session, &state.people, step, out);
    }
    if let Some(sort) = answer.sort.filter(|other| *other != sort) {
        out.push(preview::set_options(ctx, Options { sort, ..list.clone() }));
    }
    let person = |row: &usize| state.people.seated.get(*row).map(|attendee| attendee.person.clone());
    if let Some((rows, chosen)) = answer.chosen {
        let people: Vec<_> = rows.iter().filter_map(person).collect();
        let asked = match people.as_slice() {
            [person] => choose(ctx, session, person, chosen, out),
            _ => Some(Dialog::Several(chosen, people)),
        };
        state.dialog = asked.or(state.dialog.take());
    }
    if answer.beyond {
        state.unannounced.request_focus();
    }
    if takes_more {
        unannounced_ui(ui, ctx, session, state, out);
    }
    entering::ui(ui, ctx.texts, &state.people, (&state.cursor, &state.last));
}

/// Takes the keyboard to a row of attendance entry.
fn go_to_row(ui: &Ui, state: &mut State, row: usize) {
    state.table.go_to(row);
    if let Some(attendee) = state.people.seated.get(row) {
        state.table.select([row_id(&attendee.person)]);
    }
    state.table.request_focus(ui.ctx());
}

/// The first of the printed list's empty rows, to be filled in.
fn unannounced_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    session: &Session,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let (people, day) = (&state.people, state.cursor.day);
    let answer = state.unannounced.ui(ui, ctx, session, (people, state.version, day));
    if let Some((edit, name)) = answer.entered {
        state.last = Some((Who::Named(name), day));
        out.push(Command::Edit(edit));
    }
    if let Some(row) = answer.row {
        go_to_row(ui, state, row);
    }
    if answer.done {
        // What is left of this day, else the next day from its first open row.
        let days = state.people.days.len();
        let open = (day..days).find_map(|day| Some((day, state.people.open(day).next()?)));
        if let Some((day, row)) = open {
            state.cursor.day = day;
            go_to_row(ui, state, row);
        }
    }
}

/// Makes one step of what was entered, however many people it is for.
fn enter(session: &Session, people: &People, entries: Vec<Entry>, out: &mut Vec<Command>) {
    let edit = |Entry { row, day, came }: Entry| {
        let attendee = people.seated.get(row).filter(|attendee| attendee.entry(day) != came)?;
        let (session, person) = (session.id.clone(), attendee.person.clone());
        Some(Edit::EnterAttendance { session, person, day, entry: came.map(Into::into) })
    };
    let mut edits: Vec<_> = entries.into_iter().filter_map(edit).collect();
    match edits.len() {
        0 => {}
        1 => out.extend(edits.pop().map(Command::Edit)),
        _ => out.push(Command::Edit(Edit::Together(EditName::AttendanceEntered, edits))),
    }
}

/// Does what was chosen for a person; some of it asks first.
fn choose(
    ctx: &ViewCtx<'_>,
    session: &Session,
    person: &PersonId,
    chosen: Chosen,
    out: &mut Vec<Command>,
) -> Option<Dialog> {
    match chosen {
        Chosen::OpenPerson => out.push(Command::Go(Place::People(Some(person.clone())))),
        Chosen::Need => return Some(dialogs::need(session, person)),
        Chosen::Unregister => return dialogs::unregister(ctx, session, person, out),
        Chosen::GiveSeat => return dialogs::give_seat(ctx, session, person, out),
        Chosen::Remove => {
            out.push(Command::Edit(Edit::RemoveRegistration(session.id.clone(), person.clone())));
        }
    }
    None
}
