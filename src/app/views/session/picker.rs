//! A list to tick in, with a search field above it: for people and for centres.

use std::collections::BTreeSet;

use eframe::egui::{Key, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::app::widgets::{Cell, Column, Row, Sign, Table, TableState, paint_sign, search_field, theme};
use crate::search::folded;

/// How high the list is, in points.
const HEIGHT: f32 = 252.0;

/// Something to tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<Id> {
    /// Which.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What stands beside it.
    pub detail: String,
}

/// The items, the search and the ticks.
#[derive(Debug)]
pub struct Picker<Id> {
    /// What was typed into the search field.
    pub query: String,
    items: Vec<(Item<Id>, String)>,
    shown: Vec<usize>,
    searched: String,
    ticked: BTreeSet<usize>,
    table: Box<TableState>,
    focused: bool,
}

impl<Id: Clone> Picker<Id> {
    /// `items` in the order in which they are listed.
    pub fn new(items: Vec<Item<Id>>) -> Self {
        let items: Vec<_> = items
            .into_iter()
            .map(|item| {
                let text = folded(&format!("{} {}", item.name, item.detail));
                (item, text)
            })
            .collect();
        let shown = (0..items.len()).collect();
        Self {
            query: String::new(),
            items,
            shown,
            searched: String::new(),
            ticked: BTreeSet::new(),
            table: Box::default(),
            focused: false,
        }
    }

    /// What is ticked, in the order of the list.
    pub fn ticked(&self) -> Vec<Id> {
        self.ticked.iter().filter_map(|index| Some(self.items.get(*index)?.0.id.clone())).collect()
    }

    /// Ticks everything.
    pub fn tick_all(&mut self) {
        self.ticked = (0..self.items.len()).collect();
    }

    /// How many are ticked.
    pub fn count(&self) -> usize {
        self.ticked.len()
    }

    /// Whether the search finds nothing.
    pub fn finds_nothing(&self) -> bool {
        self.shown.is_empty()
    }

    /// Every word of the query must occur in the name or beside it.
    pub fn search(&mut self) {
        if self.searched == self.query {
            return;
        }
        self.searched.clone_from(&self.query);
        let query = folded(&self.query);
        let words: Vec<_> = query.split_whitespace().map(|word| word.trim_matches(',')).collect();
        let found = |text: &str| words.iter().all(|word| text.contains(word));
        self.shown = (0..self.items.len()).filter(|index| found(&self.items[*index].1)).collect();
        *self.table = TableState::default();
    }

    fn toggle(&mut self, row: usize) {
        let Some(index) = self.shown.get(row).copied() else { return };
        if !self.ticked.remove(&index) {
            self.ticked.insert(index);
        }
    }

    /// Paints it. Enter in the search field ticks the one that is found.
    pub fn ui(&mut self, ui: &mut Ui, label: &str) {
        let response = search_field(ui, label, &mut self.query, ui.available_width() - 34.0);
        if !std::mem::replace(&mut self.focused, true) {
            response.request_focus();
        }
        self.search();
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            if self.shown.len() == 1 {
                self.toggle(0);
            }
            response.request_focus();
        }
        ui.add_space(4.0);
        if self.shown.is_empty() {
            return;
        }
        let columns = [Column::exact("", 30.0), Column::share("", 1.0, 140.0), Column::share("", 1.0, 140.0)];
        let size = vec2(ui.available_width(), HEIGHT);
        let mut state = std::mem::take(&mut *self.table);
        let answer = ui
            .allocate_ui(size, |ui| {
                ui.set_max_height(HEIGHT);
                let table = Table::new("picker", label, &columns).headless();
                table.show(ui, &mut state, self.shown.len(), |row| self.row(row))
            })
            .inner;
        *self.table = state;
        if let Some(row) = answer.clicked.or(answer.toggled).or(answer.opened) {
            self.toggle(row);
        }
    }

    fn row(&self, row: &mut Row<'_>) {
        let Some(index) = self.shown.get(row.index()).copied() else { return };
        let (item, ticked) = (&self.items[index].0, self.ticked.contains(&index));
        row.select(ticked);
        row.widgets("", |ui| check_mark(ui, ticked));
        row.cell(Cell::Text(&item.name));
        row.cell(Cell::Weak(&item.detail));
    }
}

/// Shows whether a row is ticked; the row itself takes the click.
pub fn check_mark(ui: &mut Ui, ticked: bool) {
    let palette = theme(ui).palette;
    let (space, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
    let center = pos2(space.center().x, space.center().y);
    let rect = Rect::from_center_size(center, vec2(16.0, 16.0));
    ui.painter().rect(rect, 3.0, palette.bg, Stroke::new(1.0, palette.strong), StrokeKind::Inside);
    if ticked {
        paint_sign(ui.painter(), center, Sign::Completed, palette.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_name_and_detail_and_ticks_survive_a_search() {
        let item =
            |id, name: &str, detail: &str| Item { id, name: name.to_owned(), detail: detail.to_owned() };
        let mut picker = Picker::new(vec![
            item(1, "Probst, Ömer", "Wesel"),
            item(2, "Zweifel, Şirin", "Wesel"),
            item(3, "Muster, Eva", "Olpe"),
        ]);
        let shown = |picker: &mut Picker<i32>, query: &str| {
            query.clone_into(&mut picker.query);
            picker.search();
            picker.shown.clone()
        };
        assert_eq!(shown(&mut picker, "wesel sirin"), [1]);
        picker.toggle(0);
        assert_eq!(shown(&mut picker, "OMER"), [0]);
        picker.toggle(0);
        assert_eq!(shown(&mut picker, "Muster, Eva"), [2]);
        assert_eq!(picker.ticked(), [1, 2]);
        assert!(shown(&mut picker, "niemand").is_empty() && picker.finds_nothing());
        picker.toggle(0);
        assert_eq!(shown(&mut picker, "").len(), 3);
    }
}
