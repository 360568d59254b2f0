//! Who comes to a session from how far: a small map, and beside it the same as a table.

use std::rc::Rc;

use eframe::egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::app::views::atlas::{Board, Camera, Chart, Entry, Heeded, Layer, sign, source, travel};
use crate::app::views::cached::Cached;
use crate::app::widgets::{Cell, Column, Row, Table, TableState, hint, link, section, theme};
use crate::catalogue::{Session, SessionId};
use crate::texts::Texts;

/// The map's size.
const MAP: (f32, f32) = (320.0, 300.0);
/// Below this width the map stands above the table.
const NARROW: f32 = 640.0;

/// What it remembers.
#[derive(Default)]
pub struct WayState {
    board: Cached<SessionId, Rc<Board>>,
    layer: Layer,
    table: TableState,
}

/// Paints it, if anybody was invited or registered.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, session: &Session, state: &mut WayState, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let board = Rc::clone(state.board.get(ctx, &session.id, || Rc::new(travel(ctx, session))));
    let rows = rows(&board);
    if rows.is_empty() {
        return;
    }
    ui.add_space(20.0);
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        section(ui, texts.map_of_session());
        hint(ui, &board.headline);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(16.0);
            if link(ui, texts.map_show_large()).clicked() {
                out.push(Command::Go(Place::Map(Some(session.id.clone()))));
            }
        });
    });
    ui.add_space(8.0);
    if ui.available_width() < NARROW {
        ui.horizontal(|ui| {
            ui.add_space(16.0);
            map(ui, texts, &board, &mut state.layer);
        });
        list(ui, ctx, &board, &rows, &mut state.table, out);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.add_space(16.0);
        map(ui, texts, &board, &mut state.layer);
        ui.add_space(8.0);
        ui.vertical(|ui| list(ui, ctx, &board, &rows, &mut state.table, out));
    });
}

/// Who has to do with the session: farthest first, then those without a distance.
fn rows(board: &Board) -> Vec<&Entry> {
    let mut rows: Vec<_> = board.entries.iter().filter(|entry| !entry.class.is_outside()).collect();
    let km = |entry: &Entry| entry.km.unwrap_or(-1.0);
    rows.sort_by(|a, b| a.class.cmp(&b.class).then_with(|| km(b).total_cmp(&km(a))));
    rows
}

fn map(ui: &mut Ui, texts: Texts, board: &Rc<Board>, layer: &mut Layer) {
    let (rect, response) = ui.allocate_exact_size(vec2(MAP.0, MAP.1), Sense::hover());
    let within = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 20.0));
    let lens = Camera::default().lens(board.ground.world, within);
    let chart = Chart { theme: theme(ui), painter: ui.painter_at(rect), lens, board };
    layer.paint(&chart.painter, &chart.theme, &lens, board);
    chart.travel();
    layer.signs(&chart, board, texts, (&[], Heeded::default()));
    let name = texts.map_named(&board.headline);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let hovered = response.hover_pos().and_then(|at| board.entries.get(chart.at(at)?));
    source(ui, texts, rect);
    if let Some(entry) = hovered {
        response.on_hover_ui_at_pointer(|ui| {
            ui.strong(&entry.name);
            ui.label(&entry.standing);
        });
    }
}

fn list(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    board: &Board,
    rows: &[&Entry],
    state: &mut TableState,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let has_distances = board.entries.iter().any(|entry| entry.km.is_some());
    let mut columns = vec![
        Column::share(texts.centre(), 2.0, 96.0),
        Column::exact(texts.people(), 74.0).right(),
        Column::share(texts.state_word(), 3.0, 104.0),
    ];
    if has_distances {
        columns.insert(1, Column::exact(texts.map_kilometres(), 64.0).right());
    }
    let table = Table::new("way", texts.map_travel_by_centre(), &columns).fit();
    let answer = table.show(ui, state, rows.len(), |row| {
        if let Some(entry) = rows.get(row.index()) {
            row_ui(row, texts, entry, has_distances);
        }
    });
    if let Some(entry) = answer.opened.and_then(|row| rows.get(row)) {
        out.push(Command::Go(Place::Centres(Some(entry.centre.clone()))));
    }
}

fn row_ui(row: &mut Row<'_>, texts: Texts, entry: &Entry, has_distances: bool) {
    row.cell(Cell::Text(&entry.name));
    if has_distances {
        row.cell(Cell::Text(&entry.km.map_or_else(String::new, |km| texts.km(km))));
    }
    row.cell(Cell::Text(&entry.people.to_string()));
    match sign(entry.class) {
        Some(sign) => row.cell(Cell::Sign(sign, &entry.standing)),
        None => row.cell(Cell::Text(&entry.standing)),
    }
}
