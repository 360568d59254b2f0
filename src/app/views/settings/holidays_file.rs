//! Holidays that a file brings: each with what becomes of it, before anything happens.

use std::collections::BTreeSet;

use eframe::egui::{ScrollArea, Ui};

use crate::app::command::Command;
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Answer, Cell, Column, Sign, Table, TableState, hint, toggle, warning, wide_question,
};
use crate::exchange::holidays::{Fate, Proposal};

/// Height of the list of days that are asked about.
const ASKED: f32 = 120.0;

/// What a file would do to the holidays.
pub struct Incoming {
    name: String,
    proposal: Proposal,
    /// Names of days that are taken as public holidays.
    taken: BTreeSet<String>,
    table: TableState,
}

impl Incoming {
    /// What the file `name` would do to the holidays.
    pub fn new(name: String, proposal: Proposal) -> Self {
        Self { name, proposal, taken: BTreeSet::new(), table: TableState::default() }
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
        if !self.proposal.is_about(ctx.catalogue) {
            return None;
        }
        let edit = self.proposal.edit(|name| self.taken.contains(name));
        let open = edit.is_some() || !self.proposal.asked().is_empty();
        let text = if open { texts.holidays_preview() } else { texts.holidays_nothing_new() };
        let verbs = (texts.apply(), None, texts.cancel());
        let title = texts.holidays_from_file(&self.name);
        let answer = wide_question(ui, &title, text, verbs, edit.is_some() && !draft, |ui| {
            if draft {
                warning(ui, texts.holidays_draft_first());
            }
            for note in self.proposal.notes(texts) {
                warning(ui, &note);
            }
            let asked = if self.proposal.asked().is_empty() { 0.0 } else { ASKED };
            let height = (ui.ctx().content_rect().height() - 300.0 - asked).max(120.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| self.list(ui, ctx));
            hint(ui, &texts.import_all_rows(texts.number(self.proposal.lines.len())));
            self.asked_ui(ui, ctx);
        });
        match answer {
            None => return Some(self),
            Some(Answer::Yes) => out.extend(edit.map(Command::Edit)),
            Some(_) => {}
        }
        None
    }

    /// The days of which only the user knows what they are.
    fn asked_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        let asked = self.proposal.asked();
        if asked.is_empty() {
            return;
        }
        ui.add_space(4.0);
        ui.label(texts.holidays_ask());
        ScrollArea::vertical().id_salt("asked").max_height(ASKED).show(ui, |ui| {
            for (name, days) in asked {
                let days: Vec<_> = days.into_iter().map(|day| texts.date(day)).collect();
                let mut taken = self.taken.contains(name);
                if toggle(ui, &mut taken, &texts.holidays_ask_day(name, days.join(", "))) {
                    if taken {
                        self.taken.insert(name.to_owned());
                    } else {
                        self.taken.remove(name);
                    }
                }
            }
        });
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
        Fate::Asked => Sign::Waiting,
        Fate::Same | Fate::ByAct | Fate::NoHoliday => Sign::NotApplicable,
        Fate::Overlaps(_) | Fate::NoDays => Sign::Clash,
    }
}
