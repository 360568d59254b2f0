//! What the office asks on its evaluation sheets.

use chrono::NaiveDate;
use eframe::egui::{RichText, TextEdit, Ui};

use super::give_back;
use super::ordered::{Step, step_buttons};
use crate::app::command::Command;
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::views::form::{Draft, Form, Problem};
use crate::app::widgets::{at_the_right, button, choose, hint, labelled};
use crate::catalogue::{Edit, Organisation, Question, QuestionKind};
use crate::documents::evaluation::usual_questions;
use crate::texts::Texts;

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<QuestionForm>>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today))
    }
}

/// The questions while they are edited.
struct QuestionForm(Vec<Question>);

impl Form for QuestionForm {
    type Record = Vec<Question>;

    fn of(record: &Vec<Question>, _: Texts) -> Self {
        Self(record.clone())
    }

    /// Those that ask something.
    fn record(&self, _: NaiveDate) -> Result<Vec<Question>, Problem> {
        let asked = self.0.iter().filter(|question| !question.text.trim().is_empty());
        Ok(asked
            .map(|question| Question { text: question.text.trim().to_owned(), ..question.clone() })
            .collect())
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let draft = Draft::in_slot(&mut state.draft, &ctx.catalogue.organisation.evaluation, texts, ctx.today);
    let questions = &mut draft.form.0;
    if questions.is_empty() {
        hint(ui, texts.evaluation_usual_hint());
        if button(ui, None, texts.evaluation_edit_usual()).clicked() {
            *questions = usual_questions(texts);
        }
    } else {
        hint(ui, texts.evaluation_own_hint());
        list_ui(ui, texts, questions);
        ui.horizontal(|ui| {
            if button(ui, Some(icons::PLUS), texts.evaluation_add()).clicked() {
                questions.push(Question::default());
            }
            if button(ui, None, texts.evaluation_back_to_usual()).clicked() {
                questions.clear();
            }
        });
    }
    let edit = |evaluation| {
        let office = Organisation { evaluation, ..ctx.catalogue.organisation.clone() };
        Edit::SetOrganisation(Box::new(office))
    };
    give_back(ui, ctx, draft, edit, out);
}

fn list_ui(ui: &mut Ui, texts: Texts, questions: &mut Vec<Question>) {
    let (count, mut wanted) = (questions.len(), None);
    for (index, question) in questions.iter_mut().enumerate() {
        ui.push_id(("question", index), |ui| {
            if let Some(step) = question_ui(ui, texts, question, (index, count)) {
                wanted = Some((index, step));
            }
            ui.add_space(4.0);
        });
    }
    if let Some((index, step)) = wanted {
        step.take(questions, index);
    }
}

/// Its number and buttons, what is asked, and how it is answered.
fn question_ui(ui: &mut Ui, texts: Texts, question: &mut Question, at: (usize, usize)) -> Option<Step> {
    let number = at.0 + 1;
    let mut step = None;
    ui.horizontal(|ui| {
        ui.label(RichText::new(texts.evaluation_question(number)).font(Type::strong()));
        at_the_right(ui, |ui| {
            let names = [
                texts.evaluation_question_up(number),
                texts.evaluation_question_down(number),
                texts.evaluation_remove_question(number),
            ];
            step = step_buttons(ui, names.each_ref().map(String::as_str), at);
        });
    });
    ui.horizontal_top(|ui| {
        let kinds = 190.0;
        let width = ui.available_width() - kinds - ui.spacing().item_spacing.x;
        labelled(ui, texts.evaluation_question_text(), |ui| {
            ui.add(TextEdit::multiline(&mut question.text).desired_rows(1).desired_width(width))
        });
        choose(ui, texts.evaluation_answered(), &mut question.kind, &QuestionKind::ALL, kinds, |kind| {
            match kind {
                QuestionKind::Scale => texts.evaluation_by_cross(),
                QuestionKind::Text => texts.evaluation_in_words(),
            }
            .to_owned()
        });
    });
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_ask_nothing_are_dropped_and_the_rest_stays() {
        let text = Question::new(QuestionKind::Text, " Was hat gefehlt? ");
        let form = QuestionForm(vec![Question::default(), text, Question::new(QuestionKind::Scale, "  ")]);
        let kept = form.record(NaiveDate::MIN);
        assert_eq!(kept, Ok(vec![Question::new(QuestionKind::Text, "Was hat gefehlt?")]));
    }
}
