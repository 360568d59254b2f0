//! School holidays that a file brings: each with what becomes of it, before anything happens.

use eframe::egui::{ScrollArea, Ui};

use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Answer, Cell, Column, Sign, Table, TableState, hint, warning, wide_question};
use crate::catalogue::SchoolHoliday;
use crate::exchange::holidays::{Fate, Proposal};

/// What a file would do to the holidays.
pub struct Incoming {
    name: String,
    /// The holidays that it was compared with.
    known: Vec<SchoolHoliday>,
    proposal: Proposal,
    table: TableState,
}

impl Incoming {
    /// What the file `name` would do to the holidays `known`.
    pub fn new(name: String, known: Vec<SchoolHoliday>, proposal: Proposal) -> Self {
        Self { name, known, proposal, table: TableState::default() }
    }

    /// Paints the question and acts on its answer; gives it back while it stays open.
    pub(super) fn ui(
        mut self,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        draft: bool,
        out: &mut Vec<Command>,
    ) -> Option<Self> {
        let texts = ctx.texts;
        if self.known != ctx.catalogue.school_holidays {
            return None;
        }
        let edit = self.proposal.edit();
        let text = if edit.is_some() { texts.holidays_preview() } else { texts.holidays_nothing_new() };
        let verbs = (texts.apply(), None, texts.cancel());
        let title = texts.holidays_from_file(&self.name);
        let answer = wide_question(ui, &title, text, verbs, edit.is_some() && !draft, |ui| {
            if draft {
                warning(ui, texts.holidays_draft_first());
            }
            let height = (ui.ctx().content_rect().height() - 280.0).max(120.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| self.list(ui, ctx));
            hint(ui, &texts.import_all_rows(texts.number(self.proposal.lines.len())));
        });
        match answer {
            None => return Some(self),
            Some(Answer::Yes) => out.extend(edit.map(Command::Edit)),
            Some(_) => {}
        }
        None
    }

    fn list(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        let columns = [
            Column::share(texts.form_name(), 1.0, 140.0),
            Column::exact(texts.holidays_days(), 230.0),
            Column::share(texts.import_state(), 1.4, 200.0),
        ];
        let lines = &self.proposal.lines;
        let table = Table::new("holidays-file", texts.settings_holidays(), &columns).fit();
        table.show(ui, &mut self.table, lines.len(), |row| {
            let Some(line) = lines.get(row.index()) else { return };
            row.cell(Cell::Text(&line.name));
            let days = line.days.map(|(from, until)| texts.date_span(Some(from), Some(until)));
            row.cell(Cell::Text(days.as_deref().unwrap_or("–")));
            row.cell(Cell::Sign(sign(&line.fate), &line.words(texts)));
        });
    }
}

fn sign(fate: &Fate) -> Sign {
    match fate {
        Fate::New => Sign::Planned,
        Fate::Changed(..) => Sign::Partly,
        Fate::Same | Fate::NoSchoolHoliday => Sign::NotApplicable,
        Fate::Overlaps(_) | Fate::NoDays => Sign::Clash,
    }
}
