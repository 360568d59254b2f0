//! The map of NRW: coloured by coverage of whatever is chosen, or by who comes to a session, and beside it
//! the same KIs as a table. Both show one selection.

mod canvas;
mod controls;
mod list;
mod picked;
mod selection;
mod subject;

use std::collections::BTreeSet;
use std::rc::Rc;

use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, Rect, RichText, Ui, UiBuilder, vec2};
use serde::{Deserialize, Serialize};

use super::super::ViewCtx;
use super::super::atlas::{Board, Pin, PinKind, legend, pins};
use super::super::cached::Cached;
use super::{Wanted, bar, copy};
use crate::app::command::{Command, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::Type;
use crate::app::widgets::{button, content, filter_row, hint, icon_button, theme, truncated};
use crate::catalogue::{CentreId, ModuleId, SessionId, VenueId};
use crate::documents::picture;
use canvas::{CanvasAnswer, CanvasState};
use list::ListState;
use picked::Picked;
use subject::Subject;

/// Below this width of the view, map and table take turns.
const NARROW: f32 = 780.0;
/// Below this height, the map needs the room of what is said about it elsewhere, too.
const LOW: f32 = 320.0;

/// What is remembered.
#[derive(Default)]
pub struct State {
    subject: Subject,
    /// The one module that a session for it would have.
    module: Option<ModuleId>,
    /// Where distances are measured to.
    venue: Option<VenueId>,
    hidden: Hidden,
    picked: Picked,
    canvas: CanvasState,
    list: ListState,
    shows_table: bool,
    board: Cached<(Subject, Option<VenueId>), Rc<Board>>,
    pins: Cached<(), Rc<[Pin]>>,
}

/// Which marks are not shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Hidden {
    venues: bool,
    trainers: bool,
}

/// What survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    subject: Subject,
    venue: Option<VenueId>,
    hidden: Hidden,
    picked: BTreeSet<CentreId>,
    shows_table: bool,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Kept {
        Kept {
            subject: self.subject.clone(),
            venue: self.venue.clone(),
            hidden: self.hidden,
            picked: self.picked.centres.clone(),
            shows_table: self.shows_table,
        }
    }

    /// Shows again what was shown; what is gone leaves it by itself.
    pub fn recall(&mut self, kept: Kept) {
        let Kept { subject, venue, hidden, picked, shows_table } = kept;
        self.picked.centres = picked;
        (self.subject, self.venue, self.hidden, self.shows_table) = (subject, venue, hidden, shows_table);
    }

    /// A session for the selected KIs.
    pub fn plan(&self) -> Plan {
        let centres = self.picked.centres.iter().cloned().collect();
        Plan { module: self.module.clone(), centres, ..Plan::default() }
    }

    /// Shows the session that the place asks for; without one, what was shown before, if it is still there.
    fn follow(&mut self, ctx: &ViewCtx<'_>) {
        let wanted = match ctx.place {
            Place::Map(Some(session)) => Subject::Session(session.clone()),
            _ if matches!(self.subject, Subject::Session(_)) => Subject::All,
            _ => self.subject.clone(),
        };
        self.subject = if wanted.exists(ctx) { wanted } else { Subject::All };
        self.module = self.subject.module(ctx);
        self.venue.take_if(|venue| ctx.catalogue.venues.get(venue).is_none());
    }

    fn board(&mut self, ctx: &ViewCtx<'_>) -> Rc<Board> {
        let key = (self.subject.clone(), self.venue.clone());
        let make = || {
            let venue = key.1.as_ref().and_then(|id| ctx.catalogue.venues.get(id));
            Rc::new(key.0.board(ctx, venue.and_then(|venue| venue.position.as_ref())))
        };
        let board = Rc::clone(self.board.get(ctx, &key, make));
        self.picked.keep_to(&board);
        board
    }
}

/// Where the map shows a subject; sessions are places of their own.
fn place(session: Option<&SessionId>) -> Place {
    Place::Map(session.cloned())
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    state.follow(ctx);
    let board = state.board(ctx);
    let before = state.picked.clone();
    let narrow = ui.available_width() < NARROW;
    let mut pictured = false;
    let wanted = bar(ui, ctx, out, |ui| {
        let other = if state.shows_table { ctx.texts.reach_map() } else { ctx.texts.reach_table() };
        if narrow && button(ui, None, other).clicked() {
            state.shows_table = !state.shows_table;
        }
        pictured = icon_button(ui, icons::IMAGE, ctx.texts.picture_save_map()).clicked();
    });
    if pictured {
        let content = state.subject.picture(ctx, &board, state.venue.as_ref());
        out.push(Command::SavePicture(Box::new(picture::map(&content, ctx.texts))));
    }
    match wanted {
        Some(Wanted::Copied) => copy(ui, ctx, list::tsv(ctx, &board, &state.list), out),
        Some(Wanted::Exported) => {
            state.shows_table = true;
            state.list.want_file(ui.ctx());
        }
        None => {}
    }
    filter_row(ui, |ui| controls::ui(ui, ctx, state, out));
    let side = selection::side(ui);
    side.rest(ui, |ui| {
        if narrow && state.shows_table {
            content(ui, 0, |ui| list::ui(ui, ctx, &board, state, out));
            return;
        }
        let width = (ui.available_width() * 0.46).clamp(360.0, 900.0);
        let frame = Frame::new().fill(theme(ui).palette.bg);
        let map = Panel::left("map").exact_size(ui.available_width() - width).resizable(false);
        if narrow {
            content(ui, 16, |ui| map_ui(ui, ctx, state, &board, out));
        } else {
            map.frame(frame.inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 0 }))
                .show(ui, |ui| map_ui(ui, ctx, state, &board, out));
            content(ui, 0, |ui| list::ui(ui, ctx, &board, state, out));
        }
    });
    side.show(ui, |ui| selection::bar(ui, ctx, state, &board, out));
    if before != state.picked {
        ui.ctx().request_repaint();
    }
}

fn map_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, board: &Rc<Board>, out: &mut Vec<Command>) {
    let low = ui.available_height() < LOW;
    if !low {
        truncated(ui, RichText::new(&board.headline).font(Type::strong()));
        ui.add_space(4.0);
    }
    let marks: Rc<[Pin]> = Rc::clone(state.pins.get(ctx, &(), || pins(ctx).into()));
    let hidden = state.hidden;
    let shown: Vec<_> = marks
        .iter()
        .filter(|pin| match pin.kind {
            PinKind::Venue => !hidden.venues,
            PinKind::Trainer => !hidden.trainers,
        })
        .collect();
    let mut answer = CanvasAnswer::default();
    // A long legend may reach beyond the view; the map with its source may not.
    let width = ui.available_width();
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        if !low {
            hint(ui, ctx.texts.map_keys());
        }
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(22.0);
            legend(ui, ctx.texts, board);
        });
        let line = ui.label("");
        let room = vec2(width, ui.available_height());
        answer = canvas::ui(ui, ctx, board, (room, &shown), &state.picked, &mut state.canvas);
        explain(ui, ctx, board, state, &answer, line.rect);
    });
    react(board, state, answer, out);
}

/// The line beneath the map: how the KI stands that the pointer or the focus is on.
fn explain(ui: &mut Ui, ctx: &ViewCtx<'_>, board: &Board, state: &State, answer: &CanvasAnswer, line: Rect) {
    let entry = answer.explained.and_then(|at| board.entries.get(at));
    let words = entry.map_or_else(
        || ctx.texts.map_nothing_pointed_at().to_owned(),
        |entry| canvas::spoken(ctx, entry, state.picked.centres.contains(&entry.centre)),
    );
    let room = Rect::from_x_y_ranges(ui.max_rect().x_range(), line.y_range());
    let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    let response =
        ui.new_child(builder).add(Label::new(RichText::new(&words).font(Type::strong())).truncate());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

fn react(board: &Board, state: &mut State, answer: CanvasAnswer, out: &mut Vec<Command>) {
    if let Some(at) = answer.walked {
        state.picked.current = board.entries.get(at).map(|entry| entry.centre.clone());
        state.list.go_to(board, state.picked.current.as_ref());
    }
    if let Some((centres, how)) = answer.picked {
        state.picked.pick(centres, how);
        state.list.go_to(board, state.picked.current.as_ref());
    }
    if answer.cleared {
        state.picked.centres.clear();
    }
    if let Some(centre) = answer.opened {
        out.push(Command::Go(Place::Centres(Some(centre))));
    }
}
