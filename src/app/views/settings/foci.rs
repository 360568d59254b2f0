//! The list of foci by area, and the chosen one's fields below it.

use std::borrow::Cow;

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::foci_model::{self, FocusRow, Line};
use super::give_back;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::views::form::{Drafts, Form, Problem, Progress, UnderWay};
use crate::app::views::form_ui::{Step, draft_buttons, name_field};
use crate::app::views::tables;
use crate::app::widgets::{
    Cell, Column, Edited, Editor, Row, Rows, Table, TableState, button, choose, hint, multiline, row_id,
    toggle,
};
use crate::catalogue::{Area, Edit, Focus, FocusId};
use crate::exchange::table::Value;
use crate::texts::Texts;

/// What the section remembers.
#[derive(Default)]
pub struct State {
    table: TableState,
    lines: Vec<Line>,
    lines_of: Option<(u64, NaiveDate, Texts)>,
    drafts: Drafts<FocusForm>,
    /// Why the chosen focus can't be deleted, and for which this was found.
    in_use: Option<String>,
    in_use_of: Option<(u64, Texts, FocusId)>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.drafts.under_way(today)
    }

    /// Chooses the focus of which something was typed, or opens the form of the new one.
    pub fn show_draft(&mut self, today: NaiveDate) {
        let Some(UnderWay::Record(id)) = self.drafts.show_under_way(today) else { return };
        let is_it = |line: &Line| matches!(line, Line::Focus(row) if row.id == id);
        if let Some(at) = self.lines.iter().position(is_it) {
            self.drafts.creating = false;
            self.table.go_to(at);
        }
    }
}

/// A focus while it is edited.
struct FocusForm(Focus);

impl Form for FocusForm {
    type Record = Focus;

    fn of(record: &Focus, _: Texts) -> Self {
        Self(record.clone())
    }

    fn record(&self, _: NaiveDate) -> Result<Focus, Problem> {
        if self.0.name.trim().is_empty() { Err(Problem::Nameless) } else { Ok(self.0.clone()) }
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    hint(ui, texts.settings_foci_hint());
    let lines_of = (ctx.derived.revision, ctx.today, texts);
    if state.lines_of != Some(lines_of) {
        state.lines = foci_model::lines(ctx);
        state.lines_of = Some(lines_of);
    }
    list(ui, ctx, state, out);
    if state.drafts.creating {
        ui.push_id("new", |ui| new_focus(ui, ctx, state, out));
        return;
    }
    ui.horizontal(|ui| {
        if button(ui, Some(icons::PLUS), texts.settings_add_focus()).clicked() {
            state.drafts.creating = true;
        }
        if state.drafts.holds_new(ctx.today) {
            hint(ui, texts.draft_not_applied());
        }
    });
    if let Some(Line::Focus(row)) = state.lines.get(state.table.current) {
        let id = row.id.clone();
        ui.push_id("chosen", |ui| chosen_focus(ui, ctx, &id, state, out));
    }
}

fn list(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let columns = [
        Column::share(texts.form_name(), 3.0, 200.0).edits(Editor::Text),
        Column::share(texts.settings_definition(), 3.0, 120.0).edits(Editor::Text),
        Column::exact(texts.centres(), 48.0).right(),
        Column::exact(texts.offerings(), 76.0).right(),
        Column::exact(texts.state_word(), 124.0),
    ];
    let (lines, drafts, current) = (&state.lines, &state.drafts, state.table.current);
    let table = Table::new("foci", texts.foci(), &columns).row_height(measure::ATTENDANCE_ROW).fit();
    let held = |focus: &FocusId| drafts.holds(focus, ctx.today);
    let sheet = FocusSheet { texts, lines, held: &held };
    let data = (&sheet as &dyn Rows, ctx.derived.revision);
    let show = |row: &mut Row<'_>| match lines.get(row.index()) {
        Some(Line::Area(area, count)) => row.group(texts.area(*area), &count.to_string()),
        Some(Line::Focus(focus)) => {
            focus_row(row, texts, focus, current, drafts.holds(&focus.id, ctx.today));
        }
        None => {}
    };
    let answer = tables::show(ui, ctx, (table, &mut state.table), data, &mut |_, _| {}, out, show);
    if let Some(edit) = answer.edited.and_then(|edited| edit(ctx, &state.lines, edited)) {
        out.push(Command::Edit(edit));
    }
    if answer.selected.is_some() {
        state.drafts.creating = false;
    }
}

/// The edit that writing into a cell makes. A focus keeps its name where none is written.
fn edit(ctx: &ViewCtx<'_>, lines: &[Line], Edited { row, column, text }: Edited) -> Option<Edit> {
    let Some(Line::Focus(line)) = lines.get(row) else { return None };
    let mut focus = Focus::clone(ctx.catalogue.foci.get(&line.id)?);
    match column {
        0 if text.is_empty() => return None,
        0 => focus.name = text,
        _ => focus.definition = text,
    }
    Some(Edit::Put(focus.into()))
}

/// What the table reads.
struct FocusSheet<'a> {
    texts: Texts,
    lines: &'a [Line],
    /// Whether a focus has a draft under way: that is where it is edited then.
    held: &'a dyn Fn(&FocusId) -> bool,
}

impl Rows for FocusSheet<'_> {
    fn count(&self) -> usize {
        self.lines.len()
    }

    fn id(&self, row: usize) -> u64 {
        match self.lines.get(row) {
            Some(Line::Area(area, _)) => row_id(area),
            Some(Line::Focus(focus)) => row_id(&focus.id),
            None => 0,
        }
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        match self.lines.get(row) {
            Some(Line::Area(area, _)) if column == 0 => Cow::Borrowed(self.texts.area(*area)),
            Some(Line::Focus(focus)) => match column {
                0 => Cow::Borrowed(&focus.name),
                1 => Cow::Borrowed(&focus.definition),
                2 => focus.centres.to_string().into(),
                3 => focus.offerings.to_string().into(),
                _ => Cow::Borrowed(in_use(self.texts, focus)),
            },
            _ => Cow::Borrowed(""),
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        match (self.lines.get(row), column) {
            (Some(Line::Focus(focus)), 2) => Value::count(focus.centres),
            (Some(Line::Focus(focus)), 3) => Value::count(focus.offerings),
            _ => Value::text(self.text(row, column)),
        }
    }

    fn group(&self, row: usize) -> usize {
        self.lines.iter().take(row + 1).filter(|line| matches!(line, Line::Area(..))).count()
    }

    fn is_head(&self, row: usize) -> bool {
        matches!(self.lines.get(row), Some(Line::Area(..)))
    }

    fn editable(&self, row: usize, _: usize) -> bool {
        matches!(self.lines.get(row), Some(Line::Focus(focus)) if !(self.held)(&focus.id))
    }
}

fn in_use(texts: Texts, focus: &FocusRow) -> &'static str {
    if focus.retired { texts.settings_retired() } else { texts.settings_in_use() }
}

fn focus_row(row: &mut Row<'_>, texts: Texts, focus: &FocusRow, current: usize, is_draft: bool) {
    row.select(row.index() == current);
    row.cell(if focus.retired { Cell::Weak(&focus.name) } else { Cell::Text(&focus.name) });
    row.cell(Cell::Weak(&focus.definition));
    row.cell(Cell::Text(&focus.centres.to_string()));
    row.cell(Cell::Text(&focus.offerings.to_string()));
    row.cell(match (is_draft, focus.retired) {
        (true, _) => Cell::Text(texts.draft_not_applied()),
        (false, true) => Cell::Weak(texts.settings_retired()),
        (false, false) => Cell::Weak(texts.settings_in_use()),
    });
}

fn chosen_focus(ui: &mut Ui, ctx: &ViewCtx<'_>, id: &FocusId, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let Some(focus) = ctx.catalogue.foci.get(id) else { return };
    let key = (ctx.derived.revision, texts, id.clone());
    if state.in_use_of.as_ref() != Some(&key) {
        state.in_use = foci_model::in_use(ctx, id);
        state.in_use_of = Some(key);
    }
    let draft = state.drafts.of(focus, texts, ctx.today);
    fields(ui, ctx, &mut draft.form.0);
    toggle(ui, &mut draft.form.0.retired, texts.settings_is_retired());
    give_back(ui, ctx, draft, |focus| Edit::Put(focus.into()), out);
    ui.add_enabled_ui(state.in_use.is_none(), |ui| {
        if button(ui, Some(icons::TRASH), texts.settings_delete_focus()).clicked() {
            out.push(Command::Edit(Edit::Remove(id.clone().into())));
        }
    });
    if let Some(reason) = &state.in_use {
        hint(ui, reason);
    }
}

fn new_focus(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let draft = state.drafts.new_one(texts, ctx.today, Focus::default);
    choose(ui, texts.offerings_area(), &mut draft.form.0.area, &Area::ALL, 240.0, |area| {
        texts.area(*area).to_owned()
    });
    fields(ui, ctx, &mut draft.form.0);
    let progress = draft.progress(ctx.today);
    match (ui.horizontal(|ui| draft_buttons(ui, texts, &progress, true)).inner, progress) {
        (Some(Step::Apply), Progress::Ready(focus)) => {
            out.push(Command::Create(Box::new((*focus).into())));
            state.drafts.forget_new();
        }
        (Some(Step::Discard), _) => state.drafts.forget_new(),
        _ => {}
    }
}

fn fields(ui: &mut Ui, ctx: &ViewCtx<'_>, focus: &mut Focus) {
    let texts = ctx.texts;
    let width = ui.available_width();
    name_field(ui, texts, texts.settings_focus_name(), &mut focus.name, width);
    multiline(ui, texts.settings_definition(), &mut focus.definition, width, 2);
}
