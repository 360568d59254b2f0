//! The third step: what becomes of each row, and the user's word on those that are doubtful.

use std::borrow::Cow;

use eframe::egui::Ui;

use super::State;
use crate::app::command::Command;
use crate::app::theme::measure;
use crate::app::views::{ViewCtx, tables};
use crate::app::widgets::{
    Cell, Column, Key, Rows, Side, Sign, Table, content, empty_state, fact, filter_row, filter_toggle, hint,
    row_id, section, section_sentence, segmented, sign_label, sign_label_wrapped,
};
use crate::exchange::import::{Decision, Fate, Line, State as Standing};
use crate::exchange::table::Value;

pub(super) fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    if state.lacks_session(ctx) {
        content(ui, 0, |ui| empty_state(ui, texts.import_session_lacks(), None, false));
        return;
    }
    if state.stopped {
        let again = content(ui, 0, |ui| {
            empty_state(ui, texts.import_stopped(), Some(texts.import_try_again()), true)
        });
        if again {
            state.try_again();
        }
        return;
    }
    if state.is_matching() && state.proposal.lines.is_empty() {
        content(ui, 0, |ui| empty_state(ui, texts.import_matching(), None, false));
        return;
    }
    if state.proposal.lines.is_empty() {
        content(ui, 0, |ui| empty_state(ui, texts.import_no_rows(), None, false));
        return;
    }
    filters(ui, ctx, state);
    let listed = state.listed();
    let side = Side::inspector(ui, measure::INSPECTOR);
    side.rest(ui, |ui| content(ui, 0, |ui| list(ui, ctx, &listed, state, out)));
    side.show(ui, |ui| {
        let current = listed.get(state.row_table.current).copied();
        let line = current.and_then(|at| state.proposal.lines.get(at));
        let decided = match (current, line) {
            (Some(at), Some(line)) => detail(ui, ctx, line).map(|decision| (at, decision)),
            _ => None,
        };
        if let Some((at, Choice(decision))) = decided {
            state.decide(at, decision);
        }
    });
}

fn filters(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let shown: Vec<_> =
        Standing::ALL.into_iter().filter(|standing| state.proposal.count(*standing) > 0).collect();
    state.filter.take_if(|filter| !shown.contains(filter));
    let all = texts.import_all_rows(texts.number(state.proposal.lines.len()));
    let labels = shown.iter().map(|standing| {
        texts.import_counted(standing.name(texts), texts.number(state.proposal.count(*standing)))
    });
    let labels: Vec<_> = std::iter::once(all).chain(labels).collect();
    let labels: Vec<_> = labels.iter().map(String::as_str).collect();
    let at = state.filter.and_then(|filter| shown.iter().position(|standing| *standing == filter));
    filter_row(ui, |ui| {
        if let Some(clicked) = segmented(ui, &labels, at.map_or(0, |at| at + 1)) {
            state.filter = clicked.checked_sub(1).and_then(|at| shown.get(at)).copied();
            state.version += 1;
            state.row_table.go_to(0);
        }
        filter_toggle(ui, texts, &mut state.row_table);
    });
}

fn list(ui: &mut Ui, ctx: &ViewCtx<'_>, listed: &[usize], state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let columns = [
        Column::exact(texts.import_row(), 64.0).id("row").number(),
        Column::share(texts.import_name(), 1.0, 130.0).id("name"),
        Column::exact(texts.import_state(), 130.0).id("state"),
        Column::share(texts.import_what(), 2.6, 200.0).id("what"),
    ]
    .map(Column::sorts);
    let current = state.row_table.current;
    let sheet = RowSheet { ctx, lines: &state.proposal.lines, listed };
    let table = Table::new("import-rows", texts.import_step_rows(), &columns);
    let rows = (&sheet as &dyn Rows, state.version);
    let mut menu = |_: &mut Ui, _: &[usize]| {};
    tables::show(ui, ctx, (table, &mut state.row_table), rows, &mut menu, out, |row| {
        let index = row.index();
        let Some(line) = sheet.line(index) else { return };
        row.select(index == current);
        row.cell(Cell::Weak(&line.place.row.to_string()));
        row.cell(Cell::Text(&line.name));
        row.cell(Cell::Sign(sign(line.fate.state()), line.fate.state().name(texts)));
        row.cell(Cell::Text(&line.words(ctx.catalogue, texts)));
    });
}

/// What the table reads.
struct RowSheet<'a> {
    ctx: &'a ViewCtx<'a>,
    lines: &'a [Line],
    listed: &'a [usize],
}

impl RowSheet<'_> {
    fn line(&self, row: usize) -> Option<&Line> {
        self.listed.get(row).and_then(|at| self.lines.get(*at))
    }
}

impl Rows for RowSheet<'_> {
    fn count(&self) -> usize {
        self.listed.len()
    }

    fn id(&self, row: usize) -> u64 {
        row_id(&self.listed.get(row))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(line) = self.line(row) else { return Cow::Borrowed("") };
        match column {
            0 => line.place.row.to_string().into(),
            1 => Cow::Borrowed(&line.name),
            2 => Cow::Borrowed(line.fate.state().name(self.ctx.texts)),
            _ => line.words(self.ctx.catalogue, self.ctx.texts).into(),
        }
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        (column == 0).then(|| Key::number(self.line(row).map(|line| line.place.row)))
    }

    /// Free notes don't leave, neither the old nor the new.
    fn value(&self, row: usize, column: usize) -> Value {
        match (self.line(row), column) {
            (Some(line), 0) => Value::number(Some(line.place.row)),
            (Some(line), 3) => Value::text(line.words_without_notes(self.ctx.catalogue, self.ctx.texts)),
            _ => Value::text(self.text(row, column)),
        }
    }

    fn name_people(&self) -> bool {
        true
    }
}

fn sign(state: Standing) -> Sign {
    match state {
        Standing::New => Sign::Planned,
        Standing::Changed => Sign::Partly,
        Standing::Same => Sign::NotApplicable,
        Standing::Doubtful => Sign::Open,
        Standing::Broken => Sign::Clash,
        Standing::Skipped => Sign::Excused,
    }
}

/// What the user chose for a row; none: to take a decision back.
struct Choice(Option<Decision>);

/// A row in detail; what the user decides about it.
fn detail(ui: &mut Ui, ctx: &ViewCtx<'_>, line: &Line) -> Option<Choice> {
    let texts = ctx.texts;
    section_sentence(ui, &line.name);
    hint(ui, &texts.import_in_row(&line.place));
    ui.add_space(4.0);
    sign_label(ui, sign(line.fate.state()), line.fate.state().name(texts));
    ui.add_space(4.0);
    match &line.fate {
        Fate::Changed(changes) => {
            for change in changes {
                let words = change.words(ctx.catalogue, texts);
                let (field, values) = words.split_once(": ").unwrap_or(("", &words));
                fact(ui, field, values);
            }
        }
        Fate::Broken(problems) => {
            for problem in problems {
                sign_label_wrapped(ui, Sign::Clash, &problem.words(texts));
            }
            hint(ui, texts.import_broken_hint());
        }
        _ => {}
    }
    for note in &line.notes {
        ui.label(note.words(texts));
    }
    if matches!(line.fate, Fate::Broken(_)) && line.decided.is_none() {
        return None;
    }
    ui.add_space(8.0);
    decisions(ui, ctx, line)
}

fn decisions(ui: &mut Ui, ctx: &ViewCtx<'_>, line: &Line) -> Option<Choice> {
    let texts = ctx.texts;
    section(ui, texts.import_decide());
    let mut decided = None;
    let mut option = |ui: &mut Ui, decision: Option<Decision>, words: &str| {
        if ui.radio(line.decided == decision, words).clicked() {
            decided = Some(Choice(decision));
        }
    };
    let as_found = if line.candidates.len() == 1 && line.fate != Fate::Doubtful && line.decided.is_none() {
        texts.import_as_found()
    } else {
        texts.import_undecided()
    };
    option(ui, None, as_found);
    for candidate in &line.candidates {
        let words = texts.import_means(candidate.words(ctx.catalogue, texts));
        option(ui, Some(Decision::This(candidate.person.clone())), &words);
    }
    option(ui, Some(Decision::New), texts.import_means_new());
    option(ui, Some(Decision::Skip), texts.import_leave_out());
    decided
}
