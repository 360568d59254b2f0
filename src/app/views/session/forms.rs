//! "Anmeldebögen schreiben …": for which KIs, with or without the people whom the office knows.

use eframe::egui::Ui;

use super::picker::{Item, Picker};
use crate::app::command::{Command, FormsOrder};
use crate::app::views::ViewCtx;
use crate::app::widgets::{Answer, hint, question, toggle};
use crate::catalogue::{CentreId, Session};
use crate::collation::Collated;
use crate::exchange::forms::FormOptions;

/// The dialog's state.
pub struct WriteForms {
    picker: Picker<CentreId>,
    options: FormOptions,
}

impl WriteForms {
    /// All invited KIs, ticked.
    pub fn new(ctx: &ViewCtx<'_>, session: &Session) -> Self {
        let item = |id: &CentreId| Item { id: id.clone(), name: ctx.centre(id), detail: String::new() };
        let mut items: Vec<_> = session.invited.iter().map(item).collect();
        items.sort_by_cached_key(|item| Collated(item.name.clone()));
        let mut picker = Picker::new(items);
        picker.tick_all();
        Self { picker, options: FormOptions::default() }
    }

    /// Paints it; gives itself back while it stays open.
    pub fn ui(
        mut self: Box<Self>,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: &Session,
        out: &mut Vec<Command>,
    ) -> Option<Box<Self>> {
        let texts = ctx.texts;
        let verb = texts.forms_write_verb(self.picker.count());
        let verbs = (verb.as_str(), None, texts.cancel());
        let answer = question(ui, texts.forms_write_question(), texts.forms_write_text(), verbs, |ui| {
            self.picker.ui(ui, texts.session_search_centre());
            ui.add_space(4.0);
            toggle(ui, &mut self.options.with_known, texts.forms_with_known());
            hint(ui, texts.forms_with_known_hint());
        });
        match answer {
            Some(Answer::Yes) if self.picker.count() > 0 => {
                let centres = self.picker.ticked();
                let order = FormsOrder { session: session.id.clone(), centres, options: self.options };
                out.push(Command::WriteForms(Box::new(order)));
                None
            }
            None | Some(Answer::Yes) => Some(self),
            Some(_) => None,
        }
    }
}
