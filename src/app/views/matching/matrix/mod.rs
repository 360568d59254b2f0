//! Where every KI stands with every module: cells to look at, to have explained, and to select for a
//! session.

mod chips;
mod filters;
mod grid;
mod groups;
mod hands;
mod inspector;
mod model;
mod nodes;
mod paper;
mod sieve;

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;
use eframe::egui::accesskit::Live;
use eframe::egui::{Frame, Key, Margin, Panel, Sense, Ui, Vec2};
use serde::{Deserialize, Serialize};

use super::super::ViewCtx;
use super::super::print_menu::print_menu;
use super::common::How;
use super::{Wanted, bar, copy};
use crate::app::command::{Command, ExportWish, Output, Plan};
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::widgets::{
    AsShown, Side, Sign, button, content, empty_state, filter_row, hint, paint_sign, theme, truncated,
};
use crate::catalogue::{Catalogue, CentreId, ModuleId};
use crate::matching::{Cell, CellStatus, Explanation, explain};
use crate::texts::Texts;
use grid::{CellId, GridAnswer, GridState, Pick};
use model::{Line, Matrix};
use sieve::{Filter, Test};

/// Below this width of the view, matrix and explanation take turns.
const NARROW: f32 = 760.0;
/// Below this height, the rows need the legend's room; the explanation says in words what a sign means.
const LOW: f32 = 300.0;

/// What is remembered.
#[derive(Default)]
pub struct State {
    filter: Filter,
    grid: GridState,
    selected: BTreeSet<CellId>,
    /// The selectable cell under the cursor: what a new session starts with if nothing is selected.
    current: Option<CellId>,
    shows_explanation: bool,
    /// It was asked to print from elsewhere: by key, menu or palette.
    pub(super) prints: bool,
    /// What is typed for a new filter „offen seit“.
    since: String,
    cache: Option<(CacheKey, Rc<Matrix>)>,
    explained: Option<(u64, NaiveDate, CellId, Rc<Explanation>)>,
}

/// What the matrix depends on.
type CacheKey = (u64, NaiveDate, Texts, Filter);

/// What survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    filter: Filter,
    selected: BTreeSet<CellId>,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> Kept {
        let filter = Filter { text: String::new(), ..self.filter.clone() };
        Kept { filter, selected: self.selected.clone() }
    }

    /// Shows again what was shown; cells that are no longer open leave the selection by themselves.
    pub fn recall(&mut self, kept: Kept, catalogue: &Catalogue) {
        let Kept { mut filter, selected } = kept;
        filter
            .conditions
            .retain(|of| !matches!(&of.test, Test::Focus(focus) if catalogue.foci.get(focus).is_none()));
        (self.filter, self.selected) = (filter, selected);
    }

    /// A session for the selected cells, or for the one under the cursor. Cells of several modules say
    /// whom to invite, not what to teach.
    pub fn plan(&self) -> Plan {
        let cells: BTreeSet<&CellId> = if self.selected.is_empty() {
            self.current.iter().collect()
        } else {
            self.selected.iter().collect()
        };
        let modules: BTreeSet<_> = cells.iter().map(|(_, module)| module).collect();
        let centres: BTreeSet<_> = cells.iter().map(|(centre, _)| centre.clone()).collect();
        let module = modules.first().filter(|_| modules.len() == 1).map(|module| (*module).clone());
        Plan { module, centres: centres.into_iter().collect(), ..Plan::default() }
    }

    /// The modules of the selected cells.
    fn modules(&self) -> BTreeSet<&ModuleId> {
        self.selected.iter().map(|(_, module)| module).collect()
    }

    fn matrix(&mut self, ctx: &ViewCtx<'_>) -> Rc<Matrix> {
        let key = (ctx.derived.revision, ctx.derived.today, ctx.texts, self.filter.clone());
        if let Some((of, matrix)) = &self.cache
            && *of == key
        {
            return Rc::clone(matrix);
        }
        let matrix = Rc::new(Matrix::new(ctx, &self.filter));
        self.selected.retain(|(centre, module)| ctx.derived.coverage.at(centre, module).is_need());
        self.cache = Some((key, Rc::clone(&matrix)));
        matrix
    }

    fn explanation(&mut self, ctx: &ViewCtx<'_>, cell: &CellId) -> Option<Rc<Explanation>> {
        let (revision, today) = (ctx.derived.revision, ctx.derived.today);
        if let Some((of_revision, of_day, of, explanation)) = &self.explained
            && (*of_revision, *of_day) == (revision, today)
            && of == cell
        {
            return Some(Rc::clone(explanation));
        }
        let explanation = Rc::new(explain(ctx.catalogue, today, &cell.0, &cell.1)?);
        self.explained = Some((revision, today, cell.clone(), Rc::clone(&explanation)));
        Some(explanation)
    }

    /// Selects the open and expired cells of a pick. A plain click on a cell that can't be selected only
    /// looks at it.
    fn pick(&mut self, ctx: &ViewCtx<'_>, matrix: &Matrix, Pick { from, to, how }: Pick) {
        let needs = matrix.needs_between(ctx, from, to);
        match how {
            How::Replace if needs.is_empty() && from == to => {}
            How::Replace => self.selected = needs,
            How::Add => self.selected.extend(needs),
            How::Toggle => {
                for cell in needs {
                    self.toggle(cell);
                }
            }
        }
    }

    fn toggle(&mut self, cell: CellId) {
        if !self.selected.remove(&cell) {
            self.selected.insert(cell);
        }
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let matrix = state.matrix(ctx);
    let cell = matrix.ids(state.grid.cursor.0, state.grid.cursor.1).map(|(c, m)| (c.clone(), m.clone()));
    state.current = cell.clone().filter(|(centre, module)| ctx.derived.coverage.at(centre, module).is_need());
    let narrow = ui.available_width() < NARROW;
    if narrow {
        main(ui, ctx, (&matrix, cell.as_ref()), true, state, out);
        return;
    }
    let side = Side::inspector(ui, measure::INSPECTOR);
    side.rest(ui, |ui| main(ui, ctx, (&matrix, cell.as_ref()), false, state, out));
    side.show(ui, |ui| inspector::ui(ui, ctx, state, cell.as_ref(), out));
}

/// The matrix with its bars; in a narrow window it takes turns with the explanation of `cell`.
fn main(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (matrix, cell): (&Rc<Matrix>, Option<&CellId>),
    narrow: bool,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let shows = state.shows_explanation && narrow;
    let mut switch = false;
    let mut printed = Vec::new();
    let wanted = bar(ui, ctx, out, |ui| {
        if narrow {
            let label = if shows { texts.matrix_back_to_matrix() } else { texts.matrix_explanation() };
            switch = button(ui, None, label).clicked();
        }
        let at_once = std::mem::take(&mut state.prints);
        print(ui, ctx, (matrix, &state.filter), at_once, &mut printed);
    });
    out.append(&mut printed);
    match wanted {
        Some(Wanted::Copied) => copy(ui, ctx, matrix.tsv(ctx), out),
        Some(Wanted::Exported) => {
            let table = matrix.table(ctx);
            let shown = AsShown { columns: table.heads.len(), table, ..AsShown::default() };
            out.push(Command::Export(Box::new(ExportWish::as_shown(shown))));
        }
        None => {}
    }
    if shows {
        let closes = ui.input(|input| input.key_pressed(Key::Escape));
        state.shows_explanation = !(switch || closes);
        content(ui, 16, |ui| {
            eframe::egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                inspector::ui(ui, ctx, state, cell, out);
            });
        });
        return;
    }
    state.shows_explanation |= switch;
    filter_row(ui, |ui| filters::ui(ui, ctx, &mut state.filter, &mut state.since));
    chips::ui(ui, ctx, &mut state.filter);
    if ui.available_height() > LOW {
        legend(ui, ctx);
    }
    explanation_line(ui, ctx, matrix, state);
    content(ui, 0, |ui| {
        if matrix.lines.is_empty() || matrix.columns.is_empty() {
            nothing(ui, ctx, state, out);
            return;
        }
        let before = (state.grid.cursor, state.grid.pointed);
        let answer = grid::ui(ui, ctx, matrix, &state.selected, &mut state.grid);
        let changed = answer.picked.is_some() || answer.folded.is_some() || answer.cleared;
        if answer.copied {
            copy(ui, ctx, matrix.tsv(ctx), out);
        }
        react(ctx, matrix, &answer, state, out);
        if changed || before != (state.grid.cursor, state.grid.pointed) {
            // What stands beside the matrix is painted already.
            ui.ctx().request_repaint();
        }
    });
}

/// Printing what is shown: by the button's menu, or at once.
fn print(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (matrix, filter): (&Matrix, &Filter),
    at_once: bool,
    out: &mut Vec<Command>,
) {
    let chosen = print_menu(ui, ctx.texts, ctx.texts.matrix_print());
    if let Some(output) = chosen.or(at_once.then_some(Output::Print)) {
        let content = paper::content(ctx, matrix, filter);
        out.push(Command::MatrixSheet(Box::new(content), output));
    }
}

/// Beneath the matrix: what the pointer, else the cursor, is on.
fn explanation_line(ui: &mut Ui, ctx: &ViewCtx<'_>, matrix: &Matrix, state: &State) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.sunken).inner_margin(Margin::symmetric(16, 0));
    Panel::bottom("explanation").exact_size(30.0).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let (line, column) = state.grid.pointed.unwrap_or(state.grid.cursor);
            let status = matrix.cell(ctx, line, column).map(Cell::status);
            if let Some(status) = status {
                let (color, _) = Sign::of_standing(status).colors(&theme);
                let (rect, _) = ui.allocate_exact_size(Vec2::new(16.0, 20.0), Sense::hover());
                paint_sign(ui.painter(), rect.center(), Sign::of_standing(status), color);
            }
            let selected = matrix
                .ids(line, column)
                .is_some_and(|(centre, module)| state.selected.contains(&(centre.clone(), module.clone())));
            let words = truncated(ui, matrix.spoken(ctx, line, column, selected));
            ui.ctx().accesskit_node_builder(words.id, |node| node.set_live(Live::Polite));
        });
    });
}

fn nothing(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if ctx.derived.matches.is_empty() {
        if empty_state(ui, texts.reach_no_active_offerings(), Some(texts.reach_open_offerings()), true) {
            out.push(Command::Go(Place::Offerings(None)));
        }
    } else if empty_state(ui, texts.matrix_nothing_fits_filter(), Some(texts.matrix_reset_filters()), false) {
        state.filter.reset();
    }
}

fn react(ctx: &ViewCtx<'_>, matrix: &Matrix, answer: &GridAnswer, state: &mut State, out: &mut Vec<Command>) {
    if let Some(Line::Group { key, folded, .. }) = answer.folded.and_then(|line| matrix.lines.get(line)) {
        if *folded {
            state.filter.folded.remove(key);
        } else {
            state.filter.folded.insert(key.clone());
        }
    }
    if let Some(pick) = answer.picked {
        state.pick(ctx, matrix, pick);
    }
    if answer.cleared {
        state.selected.clear();
    }
    let opened: Option<&CentreId> =
        answer.opened.and_then(|line| matrix.ids(line, 0)).map(|(centre, _)| centre);
    if let Some(centre) = opened {
        out.push(Command::Go(Place::Centres(Some(centre.clone()))));
    }
}

/// What the signs mean.
fn legend(ui: &mut Ui, ctx: &ViewCtx<'_>) {
    const ORDER: [CellStatus; 8] = [
        CellStatus::Completed,
        CellStatus::Expiring,
        CellStatus::Expired,
        CellStatus::Planned,
        CellStatus::Waiting,
        CellStatus::Open,
        CellStatus::Blocked,
        CellStatus::NotApplicable,
    ];
    let frame = Frame::new().fill(theme(ui).palette.bg).inner_margin(Margin::symmetric(16, 0));
    Panel::bottom("legend").exact_size(32.0).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for status in ORDER {
                let (color, _) = Sign::of_standing(status).colors(&theme(ui));
                let (rect, _) = ui.allocate_exact_size(Vec2::new(16.0, 20.0), Sense::hover());
                paint_sign(ui.painter(), rect.center(), Sign::of_standing(status), color);
                hint(ui, ctx.texts.cell_status(status));
                ui.add_space(8.0);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plan_of_cells() {
        let mut state = State { current: Some(("olpe".into(), "m1".into())), ..State::default() };
        assert_eq!(
            state.plan(),
            Plan { module: Some("m1".into()), centres: vec!["olpe".into()], ..Plan::default() }
        );
        state.toggle(("unna".into(), "m2".into()));
        state.toggle(("ahaus".into(), "m2".into()));
        let both = Plan {
            module: Some("m2".into()),
            centres: vec!["ahaus".into(), "unna".into()],
            ..Plan::default()
        };
        assert_eq!(state.plan(), both);
        state.toggle(("ahaus".into(), "m3".into()));
        assert_eq!(state.plan(), Plan { module: None, ..both });
        assert_eq!(state.modules().len(), 2);
    }
}
