//! Strg+K: type a KI, a person, an offering, a session or a command, and go there.

use eframe::egui::{Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, Stroke, Ui, vec2};

use super::command::{Action, Command};
use super::derived::is_small;
use super::files::Done;
use super::place::Place;
use super::widgets::{Cell, Column, Row, Table, TableState, hint, link, search_field, theme};
use super::{App, keys};
use crate::search::{Found, Hit, Index, Target};
use crate::texts::Texts;

/// Results shown at a time.
const SHOWN: usize = 12;

/// The box, open or not.
#[derive(Default)]
pub(super) struct SearchBox {
    open: bool,
    just_opened: bool,
    query: String,
    found: Found,
    table: TableState,
    index: Option<Indexed>,
}

/// An index, and what it was made of.
pub(super) struct Indexed {
    revision: u64,
    texts: Texts,
    index: Index,
}

impl SearchBox {
    pub(super) fn open(&mut self) {
        self.open = true;
        self.just_opened = true;
        self.query.clear();
        self.found = Found::default();
    }

    pub(super) fn is_open(&self) -> bool {
        self.open
    }

    /// Takes in a new index; an older one than what is there is dropped.
    pub(super) fn arrived(&mut self, indexed: Indexed) {
        self.index = Some(indexed);
        self.search();
    }

    fn search(&mut self) {
        self.found = self.index.as_ref().map(|i| i.index.search(&self.query, SHOWN)).unwrap_or_default();
        self.table = TableState::default();
    }
}

impl App {
    /// Paints the box, and makes its index if the catalogue has changed since.
    pub(super) fn search_ui(&mut self, ui: &mut Ui, out: &mut Vec<Command>) {
        if !self.search.open {
            return;
        }
        self.index_for_search();
        let texts = self.texts();
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.search.open = false;
            return;
        }
        let search = &mut self.search;
        let move_by = ui.input_mut(|input| {
            let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
            let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
            isize::from(down) - isize::from(up)
        });
        let last = search.found.hits.len().saturating_sub(1);
        search.table.go_to(search.table.current.saturating_add_signed(move_by).min(last));
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let palette = theme(ui).palette;
        let frame = Frame::new()
            .fill(palette.bg)
            .stroke(Stroke::new(1.0, palette.strong))
            .corner_radius(4)
            .inner_margin(Margin::same(12));
        let area = Area::new(Id::unique("search"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_TOP, vec2(0.0, 72.0));
        let mut chosen = None;
        let response = area.show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(560.0);
                chosen = search.contents(ui, texts);
            });
        });
        if enter {
            chosen = chosen.or(Some(search.table.current));
        }
        let clicked_elsewhere = !search.just_opened && response.response.clicked_elsewhere();
        search.just_opened = false;
        if let Some(hit) = chosen.and_then(|index| search.found.hits.get(index)) {
            out.push(command_of(hit));
            search.open = false;
        } else if clicked_elsewhere {
            search.open = false;
        }
    }

    fn index_for_search(&mut self) {
        let (revision, texts) = (self.workspace.revision(), self.settings.texts());
        if self.search.index.as_ref().is_some_and(|i| i.revision == revision && i.texts == texts) {
            return;
        }
        let catalogue = self.workspace.snapshot();
        let make =
            move || Indexed { revision, texts, index: Index::build(&catalogue, texts, commands(texts)) };
        if is_small(self.workspace.catalogue()) {
            self.search.arrived(make());
        } else if !self.jobs.running().any(|job| job.name == texts.indexing()) {
            self.jobs.spawn(texts.indexing(), move |_| Done::Index(Box::new(make())));
        }
    }
}

impl SearchBox {
    fn contents(&mut self, ui: &mut Ui, texts: Texts) -> Option<usize> {
        let field = search_field(ui, texts.search_hint(), &mut self.query, f32::INFINITY);
        if self.just_opened || !field.has_focus() {
            field.request_focus();
        }
        if field.changed() {
            self.search();
        }
        if self.found.hits.is_empty() {
            self.nothing(ui, texts);
            return None;
        }
        ui.add_space(4.0);
        let columns = [Column::share("", 1.0, 200.0), Column::exact("", 250.0)];
        let hits = &self.found.hits;
        let current = self.table.current;
        let answer = Table::new("hits", texts.search_results(), &columns).fit().headless().show(
            ui,
            &mut self.table,
            hits.len(),
            |row: &mut Row<'_>| {
                row.select(row.index() == current);
                let hit = &hits[row.index()];
                row.cell(Cell::Text(&hit.title));
                row.cell(Cell::Weak(&hit.subtitle));
            },
        );
        answer.selected
    }

    fn nothing(&mut self, ui: &mut Ui, texts: Texts) {
        let query = self.query.trim();
        if query.is_empty() {
            return;
        }
        ui.add_space(8.0);
        hint(ui, &texts.nothing_found(query));
        if let Some(suggestion) = self.found.suggestion.clone()
            && link(ui, &texts.did_you_mean(&suggestion)).clicked()
        {
            self.query = suggestion;
            self.search();
        }
    }
}

fn command_of(hit: &Hit) -> Command {
    match &hit.target {
        Target::Record(id) => Command::Go(Place::of(id)),
        Target::Module(id) => Command::Go(Place::Matching(Some(id.clone()))),
        Target::Command(number) => {
            let action = usize::try_from(*number).ok().and_then(|number| Action::ALL.get(number));
            action.map_or(Command::Go(Place::Overview), |action| Command::Do(*action))
        }
    }
}

/// Every action, by its number in [`Action::ALL`].
fn commands(texts: Texts) -> impl Iterator<Item = (String, String, u32)> {
    (0..).zip(Action::ALL).map(move |(number, action)| {
        let shortcut = action.shortcut().map(|keys| keys::text(texts, keys));
        let subtitle =
            [texts.command_word().to_owned()].into_iter().chain(shortcut).collect::<Vec<_>>().join(" · ");
        (action.label(texts).to_owned(), subtitle, number)
    })
}
