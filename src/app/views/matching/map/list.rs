//! The table beside the map: the same KIs, the same selection.

use std::cmp::Ordering;
use std::rc::Rc;

use eframe::egui::Ui;

use super::super::common::How;
use super::super::tsv_line;
use super::State;
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::app::views::atlas::{Board, Entry};
use crate::app::views::cached::Cached;
use crate::app::widgets::{Cell, Column, Row, Table, TableAnswer, TableState, hint};
use crate::catalogue::CentreId;
use crate::collation;
use crate::texts::Texts;

const NAME: usize = 0;
const DISTRICT: usize = 1;
const STANDING: usize = 2;
const KM: usize = 3;

/// What the table remembers.
pub struct ListState {
    table: TableState,
    /// Where the range of the next click with Umschalt begins.
    anchor: Option<CentreId>,
    order: Cached<OrderKey, Rc<[usize]>>,
    rows: Rc<[usize]>,
}

/// Which board, sorted how.
type OrderKey = (usize, (usize, bool));

impl Default for ListState {
    fn default() -> Self {
        Self {
            table: TableState::sorted_by(STANDING),
            anchor: None,
            order: Cached::default(),
            rows: Rc::from([]),
        }
    }
}

impl ListState {
    /// Brings a KI's row into view.
    pub fn go_to(&mut self, board: &Board, centre: Option<&CentreId>) {
        let at = centre.and_then(|centre| board.index_of(centre));
        if let Some(row) = at.and_then(|at| self.rows.iter().position(|row| *row == at)) {
            self.table.go_to(row);
        }
    }

    fn sort(&self) -> (usize, bool) {
        self.table.sort.unwrap_or((NAME, false))
    }
}

/// The entries' places in their order: by name within equals.
pub fn order(board: &Board, (column, descending): (usize, bool)) -> Vec<usize> {
    let mut rows: Vec<_> = (0..board.entries.len()).collect();
    rows.sort_by(|&a, &b| {
        let order = compare(&board.entries[a], &board.entries[b], column);
        let order = if descending { order.reverse() } else { order };
        order.then(a.cmp(&b))
    });
    rows
}

fn compare(a: &Entry, b: &Entry, column: usize) -> Ordering {
    match column {
        DISTRICT => collation::compare(&a.district, &b.district),
        STANDING => a.class.cmp(&b.class).then_with(|| percent(a).cmp(&percent(b))),
        // Who has no distance comes last.
        KM => a.km.unwrap_or(f64::MAX).total_cmp(&b.km.unwrap_or(f64::MAX)),
        _ => Ordering::Equal,
    }
}

fn percent(entry: &Entry) -> u32 {
    entry.number.parse().unwrap_or(0)
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, board: &Rc<Board>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if board.nowhere() > 0 {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(8.0);
            hint(ui, &texts.map_not_on_map(texts.centres_counted(board.nowhere())));
        });
    }
    let list = &mut state.list;
    let key = (Rc::as_ptr(board) as usize, list.sort());
    list.rows = Rc::clone(list.order.get(ctx, &key, || order(board, key.1).into()));
    let rows = Rc::clone(&list.rows);
    let mut columns = vec![
        Column::share(texts.centre(), 2.0, 120.0).sorts(),
        Column::share(texts.map_district(), 1.2, 84.0).sorts(),
        Column::share(texts.state_word(), 3.0, 130.0).sorts(),
    ];
    if has_distances(board) {
        columns.push(Column::exact(texts.map_kilometres(), 64.0).right().sorts());
    }
    let mut table_state = std::mem::take(&mut list.table);
    let picked = &state.picked;
    let answer =
        Table::new("map-table", texts.centres(), &columns).show(ui, &mut table_state, rows.len(), |row| {
            if let Some(entry) = rows.get(row.index()).and_then(|at| board.entries.get(*at)) {
                row_ui(row, texts, entry, picked.centres.contains(&entry.centre), has_distances(board));
            }
        });
    state.list.table = table_state;
    react(ui, &answer, board, &rows, state, out);
}

fn has_distances(board: &Board) -> bool {
    board.entries.iter().any(|entry| entry.km.is_some())
}

fn row_ui(row: &mut Row<'_>, texts: Texts, entry: &Entry, selected: bool, distances: bool) {
    row.select(selected);
    row.cell(Cell::Text(&entry.name));
    row.cell(Cell::Weak(&entry.district));
    match entry.class.sign() {
        Some(sign) => row.cell(Cell::Sign(sign, &entry.standing)),
        None => row.cell(Cell::Pair(&texts.percent(percent(entry)), &entry.standing)),
    }
    if distances {
        row.cell(Cell::Text(&entry.km.map_or_else(String::new, |km| texts.km(km))));
    }
}

fn react(
    ui: &Ui,
    answer: &TableAnswer,
    board: &Board,
    rows: &[usize],
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let centre = |row: usize| Some(board.entries.get(*rows.get(row)?)?.centre.clone());
    if let Some(row) = answer.clicked {
        let how = How::of(ui.input(|input| input.modifiers));
        let anchor = state.list.anchor.as_ref().and_then(|anchor| board.index_of(anchor));
        let anchor = anchor.and_then(|at| rows.iter().position(|row| *row == at));
        if let (How::Add, Some(anchor)) = (how, anchor) {
            let range = anchor.min(row)..=anchor.max(row);
            state.picked.pick(range.filter_map(centre).chain(centre(row)), How::Replace);
        } else {
            state.picked.pick(centre(row), how);
            state.list.anchor = centre(row);
        }
        state.canvas.follow = true;
    } else if let Some(row) = answer.toggled {
        state.picked.pick(centre(row), How::Toggle);
        state.list.anchor = centre(row);
    } else if let Some(row) = answer.selected {
        state.picked.current = centre(row);
        state.canvas.follow = true;
    }
    if let Some(centre) = answer.opened.and_then(centre) {
        out.push(Command::Go(Place::Centres(Some(centre))));
    }
}

/// The table as text for a spreadsheet.
pub fn tsv(ctx: &ViewCtx<'_>, board: &Board, state: &ListState) -> String {
    let texts = ctx.texts;
    let heads = [texts.centre(), texts.district(), texts.state_word(), texts.map_kilometres()];
    let mut text = tsv_line(heads);
    for at in order(board, state.sort()) {
        let entry = &board.entries[at];
        let km = entry.km.map_or_else(String::new, |km| format!("{km:.0}"));
        text += &tsv_line([entry.name.as_str(), &entry.district, &entry.standing, &km]);
    }
    text
}
