//! The table beside the map: the same KIs, the same selection.

use std::borrow::Cow;
use std::rc::Rc;

use eframe::egui::{Context, Ui};

use super::super::tsv_line;
use super::State;
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::views::ViewCtx;
use crate::app::views::atlas::{Board, Entry, sign};
use crate::app::views::tables;
use crate::app::widgets::{
    Cell, Column, Key, Picking, Row, Rows, Table, TableAnswer, TableState, hint, row_id,
};
use crate::catalogue::CentreId;
use crate::exchange::table::Value;
use crate::texts::Texts;

const NAME: usize = 0;
const DISTRICT: usize = 1;
const STANDING: usize = 2;
const KM: usize = 3;

/// What the table remembers.
#[derive(Default)]
pub struct ListState {
    table: TableState,
}

impl ListState {
    /// Asks for the table as a file.
    pub fn want_file(&mut self, ctx: &Context) {
        self.table.want_file(ctx);
    }

    /// Brings a KI's row into view.
    pub fn go_to(&mut self, board: &Board, centre: Option<&CentreId>) {
        if let Some(row) = centre.and_then(|centre| board.index_of(centre)) {
            self.table.go_to(row);
        }
    }
}

/// The KIs of the board, which has them by name.
struct BoardSheet<'a> {
    board: &'a Board,
    texts: Texts,
}

impl Rows for BoardSheet<'_> {
    fn count(&self) -> usize {
        self.board.entries.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.board.entries.get(row).map_or(0, |entry| row_id(&entry.centre))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(entry) = self.board.entries.get(row) else { return Cow::Borrowed("") };
        match column {
            NAME => Cow::Borrowed(&entry.name),
            DISTRICT => Cow::Borrowed(&entry.district),
            STANDING => Cow::Borrowed(&entry.standing),
            _ => entry.km.map_or(Cow::Borrowed(""), |km| self.texts.km(km).into()),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let entry = self.board.entries.get(row)?;
        match column {
            NAME => Some(Key::count(row)),
            STANDING => {
                // Signs as the legend has them, shares among themselves.
                let (class, percent) = (entry.class.rank(), percent(entry));
                Some(Key::number(Some(f64::from(class) * 1000.0 + f64::from(percent))))
            }
            KM => Some(Key::number(entry.km)),
            _ => None,
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        match self.board.entries.get(row) {
            Some(entry) if column == KM => Value::number(entry.km.map(f64::round)),
            _ => Value::text(self.text(row, column)),
        }
    }

    /// Where a KI stands may be told by who came, or left.
    fn name_people(&self) -> bool {
        true
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
    let mut columns = vec![
        Column::share(texts.centre(), 2.0, 120.0).id("centre").sorts(),
        Column::share(texts.map_district(), 1.2, 84.0).id("district").sorts(),
        Column::share(texts.state_word(), 3.0, 130.0).id("status").sorts(),
    ];
    if has_distances(board) {
        columns.push(Column::exact(texts.map_kilometres(), 64.0).id("km").number().sorts());
    }
    let mut table_state = std::mem::take(&mut state.list.table);
    table_state.select(state.picked.centres.iter().map(row_id));
    let table = Table::new("map-table", texts.centres(), &columns).sorted_by(STANDING).picking(Picking::Free);
    let sheet = BoardSheet { board, texts };
    let mut show = None;
    let mut menu = |ui: &mut Ui, rows: &[usize]| {
        if rows.len() == 1 && ui.button(texts.map_open_centre()).clicked() {
            show = rows.first().copied();
        }
    };
    let rows = (&sheet as &dyn Rows, state.board.version());
    let picked = &state.picked;
    let answer = tables::show(ui, ctx, (table, &mut table_state), rows, &mut menu, out, |row| {
        if let Some(entry) = board.entries.get(row.index()) {
            row_ui(row, texts, entry, picked.centres.contains(&entry.centre), has_distances(board));
        }
    });
    state.list.table = table_state;
    react(&TableAnswer { opened: show.or(answer.opened), ..answer }, board, state, out);
}

fn has_distances(board: &Board) -> bool {
    board.entries.iter().any(|entry| entry.km.is_some())
}

fn row_ui(row: &mut Row<'_>, texts: Texts, entry: &Entry, selected: bool, distances: bool) {
    row.select(selected);
    row.cell(Cell::Text(&entry.name));
    row.cell(Cell::Weak(&entry.district));
    match sign(entry.class) {
        Some(sign) => row.cell(Cell::Sign(sign, &entry.standing)),
        None => row.cell(Cell::Pair(&texts.percent(percent(entry)), &entry.standing)),
    }
    if distances {
        row.cell(Cell::Text(&entry.km.map_or_else(String::new, |km| texts.km(km))));
    }
}

fn react(answer: &TableAnswer, board: &Board, state: &mut State, out: &mut Vec<Command>) {
    let centre = |row: usize| Some(board.entries.get(row)?.centre.clone());
    if answer.selection_changed {
        let picked = |entry: &&Entry| state.list.table.is_selected(row_id(&entry.centre));
        state.picked.centres =
            board.entries.iter().filter(picked).map(|entry| entry.centre.clone()).collect();
    }
    if answer.selection_changed || answer.selected.is_some() {
        state.picked.current = centre(state.list.table.current);
        state.canvas.follow = true;
    }
    if let Some(centre) = answer.opened.and_then(centre) {
        out.push(Command::Go(Place::Centres(Some(centre))));
    }
}

/// The table as it is shown, as text for a spreadsheet.
pub fn tsv(ctx: &ViewCtx<'_>, board: &Board, state: &ListState) -> String {
    let texts = ctx.texts;
    let heads = [texts.centre(), texts.district(), texts.state_word(), texts.map_kilometres()];
    let mut text = tsv_line(heads);
    let rows = (0..state.table.shown()).filter_map(|place| state.table.row_at(place));
    for entry in rows.filter_map(|row| board.entries.get(row)) {
        let km = entry.km.map_or_else(String::new, |km| format!("{km:.0}"));
        text += &tsv_line([entry.name.as_str(), &entry.district, &entry.standing, &km]);
    }
    text
}
