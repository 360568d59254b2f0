//! „Exportieren …“: which table, whose rows, and what kind of file.

use chrono::NaiveDate;
use eframe::egui::{Align, Id, Key, Layout, Modifiers, Ui, vec2};

use super::model::{self, Line, Source};
use super::writing::{Content, Order};
use super::{ExportOptions, ExportWish, FileFormat};
use crate::app::views::reports::Span;
use crate::app::widgets::{
    Answer, AsShown, Cell, Column, Row, Table, TableState, choose, hint, labelled, search_field, segmented,
    theme, toggle, wide_question,
};
use crate::catalogue::{Catalogue, SessionId};
use crate::exchange::csv::Separator;
use crate::exchange::tables::{Kind, Whom};
use crate::texts::Texts;

/// How high the list of tables is, and how low it may become in a small window.
const LIST: (f32, f32) = (286.0, 64.0);
/// Height of what is chosen below the list; it stays where it is whatever is chosen.
const CHOICES: f32 = 142.0;
/// What the dialog needs beside the list.
const REST: f32 = 372.0;
/// Width of its fields.
const FIELD: f32 = 300.0;

/// What is chosen.
pub struct Exporting {
    shown: Option<Box<AsShown>>,
    picked: Source,
    query: String,
    search: Option<Id>,
    lines: Vec<Line>,
    table: TableState,
    /// Of the table on screen only the selected rows,
    only_selected: bool,
    /// and the columns that aren't shown, too.
    all_columns: bool,
    sessions: Vec<(Option<SessionId>, String)>,
    session: usize,
    whoms: Vec<(Whom, String)>,
    whom: usize,
    span: Span,
    options: ExportOptions,
    today: NaiveDate,
}

impl Exporting {
    /// With what is wished chosen.
    pub fn new(
        wish: ExportWish,
        options: ExportOptions,
        (catalogue, texts, today): (&Catalogue, Texts, NaiveDate),
    ) -> Self {
        let ExportWish { shown, kind, session, whom, span } = wish;
        let sessions = model::sessions(catalogue, texts, (today, session.as_ref()));
        let whoms = model::whoms(catalogue, texts);
        let mut asking = Self {
            picked: if shown.is_some() { Source::Shown } else { Source::Kind(kind.unwrap_or(Kind::People)) },
            query: String::new(),
            search: None,
            lines: Vec::new(),
            table: TableState::default(),
            only_selected: shown.as_ref().is_some_and(|shown| shown.selected.len() > 1),
            all_columns: false,
            session: sessions.iter().position(|(id, _)| *id == session).unwrap_or(0),
            sessions,
            whom: whoms.iter().position(|(of, _)| *of == whom).unwrap_or(0),
            whoms,
            span,
            options,
            today,
            shown,
        };
        asking.list(texts);
        asking
    }

    /// What is to be written.
    pub fn order(self) -> Order {
        let options = self.options;
        let content = match self.picked {
            Source::Kind(kind) => self.content_of(kind),
            Source::Shown => {
                let (only_selected, all_columns) = (self.only_selected, self.all_columns);
                let cut = |shown: Box<AsShown>| shown.cut(only_selected, all_columns);
                Content::Shown(self.shown.map(cut).unwrap_or_default())
            }
        };
        Order { content, options }
    }

    fn content_of(mut self, kind: Kind) -> Content {
        let mut about = Vec::new();
        let (mut session, mut whom) = (None, Whom::Everybody);
        if kind.takes_session() && self.session > 0 {
            let (id, name) = self.sessions.swap_remove(self.session);
            session = id;
            about.push(name);
        }
        if kind.takes_whom() && self.whom > 0 {
            let (of, name) = self.whoms.swap_remove(self.whom);
            whom = of;
            about.push(name);
        }
        Content::Kind { kind, session, whom, quarters: self.span.quarters(), about: about.join(" ") }
    }

    /// Lists what has the words typed, and sees that something of it is picked.
    fn list(&mut self, texts: Texts) {
        let shown = self.shown.as_ref().map(|shown| shown.table.name.as_str());
        self.lines = model::lines(texts, &self.query, shown);
        let picked = self.lines.iter().position(|line| line.source() == Some(self.picked));
        let first = self.lines.iter().position(|line| line.source().is_some());
        if let Some(at) = picked.or(first) {
            self.pick(at);
        }
    }

    fn pick(&mut self, at: usize) {
        if let Some(source) = self.lines.get(at).and_then(|line| line.source()) {
            self.picked = source;
            self.table.go_to(at);
        }
    }

    /// Paints it; answers with what was decided.
    pub fn ui(&mut self, ui: &mut Ui, texts: Texts) -> Option<Answer> {
        let verbs = (texts.export_save(), None, texts.cancel());
        let is_listed = self.lines.iter().any(|line| line.source() == Some(self.picked));
        let mut opened = false;
        let answer = wide_question(ui, texts.export_question(), "", verbs, is_listed, |ui| {
            self.search_ui(ui, texts);
            opened = self.list_ui(ui, texts);
            ui.add_space(8.0);
            let size = vec2(ui.available_width(), CHOICES);
            ui.allocate_ui(size, |ui| {
                ui.set_min_size(size);
                ui.columns(2, |uis| {
                    // Columns are justified; text is not.
                    let layout = || Layout::top_down(Align::Min);
                    uis[0].with_layout(layout(), |ui| self.content_ui(ui, texts));
                    uis[1].with_layout(layout(), |ui| self.format_ui(ui, texts));
                });
            });
            let names_people = match self.picked {
                Source::Kind(kind) => kind.names_people(),
                Source::Shown => self.shown.as_ref().is_some_and(|shown| shown.names_people),
            };
            hint(ui, if names_people { texts.export_names_people() } else { texts.export_names_nobody() });
        });
        answer.or(opened.then_some(Answer::Yes))
    }

    fn search_ui(&mut self, ui: &mut Ui, texts: Texts) {
        let has_focus = self.search.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
        for (key, down) in [(Key::ArrowDown, true), (Key::ArrowUp, false)] {
            while has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                self.pick(model::step(&self.lines, self.table.current, down));
            }
        }
        let field = search_field(ui, texts.export_search(), &mut self.query, f32::INFINITY);
        if self.search.is_none() {
            field.request_focus();
        }
        self.search = Some(field.id);
        if field.changed() {
            self.list(texts);
        }
        ui.add_space(4.0);
    }

    /// Says whether a line was opened: that is to be exported at once.
    fn list_ui(&mut self, ui: &mut Ui, texts: Texts) -> bool {
        let height = (ui.ctx().content_rect().height() - REST).clamp(LIST.1, LIST.0);
        if self.lines.is_empty() {
            ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
                ui.set_min_size(vec2(ui.available_width(), height));
                hint(ui, &texts.nothing_found(self.query.trim()));
            });
            return false;
        }
        let columns = [
            Column::share(texts.export_table(), 1.0, 150.0),
            Column::share(texts.export_contents(), 1.7, 150.0),
            Column::exact(texts.export_personal(), 118.0),
        ];
        let (lines, shown, current) = (&self.lines, self.shown.as_deref(), self.table.current);
        let paint = |row: &mut Row<'_>| match lines.get(row.index()) {
            Some(Line::Group(name)) => row.group(name, ""),
            Some(Line::Source(source)) => {
                row.select(row.index() == current);
                source_row(row, texts, *source, shown);
            }
            None => {}
        };
        let table = Table::new("exports", texts.export_tables(), &columns).headless();
        let state = &mut self.table;
        let answer = ui
            .allocate_ui(vec2(ui.available_width(), height), |ui| {
                ui.set_max_height(height);
                ui.set_min_height(height);
                table.show(ui, state, lines.len(), paint)
            })
            .inner;
        let (line, edge) = (theme(ui).head_line(), ui.min_rect());
        ui.painter().hline(edge.x_range(), edge.bottom(), line);
        if let Some(at) = answer.selected {
            let is_group = self.lines.get(at).is_some_and(|line| line.source().is_none());
            let to = if is_group { model::step(&self.lines, at, at >= current) } else { at };
            // Above the first there is only its group.
            let to = if to == at && is_group { current } else { to };
            self.pick(to);
        }
        answer.opened.is_some_and(|at| self.lines.get(at).is_some_and(|line| line.source().is_some()))
    }

    /// Whose rows, and which.
    fn content_ui(&mut self, ui: &mut Ui, texts: Texts) {
        let kind = match self.picked {
            Source::Kind(kind) => kind,
            Source::Shown => return self.shown_ui(ui, texts),
        };
        if kind.takes_whom() {
            one_of(ui, texts.export_whom(), &mut self.whom, &self.whoms);
        }
        if kind.takes_session() {
            one_of(ui, texts.session(), &mut self.session, &self.sessions);
        }
        if kind.looks_back() {
            choose(ui, texts.export_span(), &mut self.span, &Span::ALL, field(ui), |span| {
                span.name(texts).to_owned()
            });
        }
        ui.add_space(4.0);
        hint(ui, &texts.as_of(texts.date_with_weekday(self.today)));
    }

    fn shown_ui(&mut self, ui: &mut Ui, texts: Texts) {
        let Some(shown) = &self.shown else { return };
        let (all, selected) = (shown.table.rows.len(), shown.selected.len());
        if selected > 1 {
            ui.radio_value(&mut self.only_selected, false, texts.export_all_rows(all));
            ui.radio_value(&mut self.only_selected, true, texts.export_selected_rows(selected));
        } else {
            ui.label(texts.export_all_rows(all));
        }
        if shown.hidden() > 0 {
            toggle(ui, &mut self.all_columns, &texts.export_hidden_columns(shown.hidden()));
        }
    }

    fn format_ui(&mut self, ui: &mut Ui, texts: Texts) {
        let options = &mut self.options;
        labelled(ui, texts.export_file(), |ui| {
            let names = [texts.export_xlsx(), texts.export_csv()];
            let here = FileFormat::ALL.iter().position(|format| *format == options.format).unwrap_or(0);
            let shown = ui.horizontal(|ui| segmented(ui, &names, here));
            if let Some(format) = shown.inner.and_then(|at| FileFormat::ALL.get(at)) {
                options.format = *format;
            }
            shown.response
        });
        if options.format == FileFormat::Xlsx {
            hint(ui, texts.export_xlsx_hint());
            return;
        }
        let separators = [Separator::Semicolon, Separator::Comma];
        choose(
            ui,
            texts.export_separator(),
            &mut options.csv.separator,
            &separators,
            field(ui),
            |separator| {
                let words = match separator {
                    Separator::Semicolon => texts.export_semicolon(),
                    Separator::Comma => texts.export_comma(),
                };
                words.to_owned()
            },
        );
        toggle(ui, &mut options.csv.bom, texts.export_bom());
    }
}

fn source_row(row: &mut Row<'_>, texts: Texts, source: Source, shown: Option<&AsShown>) {
    let (name, about, names_people) = match (source, shown) {
        (Source::Kind(kind), _) => (kind.title(texts), kind.about(texts).to_owned(), kind.names_people()),
        (Source::Shown, Some(shown)) => {
            let about = texts.export_as_shown(shown.table.rows.len(), texts.number(shown.columns));
            (shown.table.name.as_str(), about, shown.names_people)
        }
        (Source::Shown, None) => return,
    };
    row.cell(Cell::Text(name));
    row.cell(Cell::Weak(&about));
    row.cell(Cell::Weak(if names_people { texts.export_personal() } else { "" }));
}

/// How wide a field can be here.
fn field(ui: &Ui) -> f32 {
    FIELD.min(ui.available_width())
}

/// A choice of one among names.
fn one_of<T>(ui: &mut Ui, label: &str, chosen: &mut usize, among: &[(T, String)]) {
    let all: Vec<_> = (0..among.len()).collect();
    choose(ui, label, chosen, &all, field(ui), |at| {
        among.get(*at).map(|(_, name)| name.clone()).unwrap_or_default()
    });
}
