//! The evaluation sheet: what those who attended thought of it, without their names.
//!
//! [`model`] decides every string; the template `assets/templates/evaluation.typ` only sets them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::attendee_list::Head;
use super::{Fact, Letterhead, Line, Template, document, gathering};
use crate::catalogue::{Catalogue, Question, QuestionKind, Session};
use crate::texts::Texts;

/// So many questions are printed, at most: nobody answers more.
const MOST_QUESTIONS: usize = 100;

/// What a user can choose about evaluation sheets; remembered by the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Empty lines below each question that is answered in words; more than [`Options::MOST_LINES`] are cut.
    pub lines: u8,
}

impl Options {
    /// More than that is another sheet.
    pub const MOST_LINES: u8 = 12;
}

impl Default for Options {
    fn default() -> Self {
        Self { lines: 3 }
    }
}

/// Evaluation sheets, ready to be set.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EvaluationSheets {
    /// Language, names, office and foot.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Auswertungsbogen".
    pub title: Line,
    /// One for each session.
    pub sheets: Vec<Sheet>,
    /// How to fill it in, and what becomes of it.
    pub instruction: Line,
    /// Heads of the table: of the statements, then the five answers, in words.
    pub scale: Vec<Line>,
    /// What follows, in the office's order: statements beside each other in one table, questions with lines.
    pub blocks: Vec<Block>,
    /// Empty lines below a question.
    pub lines: u8,
    /// Thanks, and where to leave the sheet.
    pub thanks: Line,
}

/// What one sheet is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    /// Number and title of the offering.
    pub offering: Line,
    /// Number and title of the module.
    pub module: Line,
    /// Dates, venue, trainers.
    pub facts: Vec<Fact>,
}

/// Questions of one kind that stand together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Block {
    /// Whether they are answered by a cross.
    pub scale: bool,
    /// Number and text.
    pub questions: Vec<(Line, Line)>,
}

document!(EvaluationSheets, Template::Evaluation);

/// The questions that are asked where the office has none of its own.
pub fn usual_questions(texts: Texts) -> Vec<Question> {
    let statements = [
        texts.evaluation_useful(),
        texts.evaluation_usable(),
        texts.evaluation_clear_aims(),
        texts.evaluation_pace(),
        texts.evaluation_well_taught(),
        texts.evaluation_room_for_questions(),
        texts.evaluation_material(),
        texts.evaluation_setting(),
        texts.evaluation_recommend(),
    ];
    let questions =
        [texts.evaluation_what_helped(), texts.evaluation_what_to_change(), texts.evaluation_wishes()];
    let statements = statements.map(|text| Question::new(QuestionKind::Scale, text));
    statements.into_iter().chain(questions.map(|text| Question::new(QuestionKind::Text, text))).collect()
}

/// Decides everything about the evaluation sheets of `sessions`. `today` is printed as "Stand".
pub fn model(
    catalogue: &Catalogue,
    sessions: &[&Session],
    options: &Options,
    texts: Texts,
    today: NaiveDate,
) -> EvaluationSheets {
    let own = &catalogue.organisation.evaluation;
    let blocks = if own.is_empty() { blocks(&usual_questions(texts)) } else { blocks(own) };
    let names = ("evaluation sheet", texts.evaluation_sheet());
    let scale = [
        texts.evaluation_statement(),
        texts.evaluation_fully(),
        texts.evaluation_rather(),
        texts.evaluation_partly(),
        texts.evaluation_rather_not(),
        texts.evaluation_not_at_all(),
    ];
    let is_extent = |fact: &Fact| fact.label.as_str() == texts.fact_extent();
    let sheet = |session: &&Session| {
        let Head { offering, module, mut facts, .. } = Head::new(catalogue, session, texts, today);
        facts.retain(|fact| !is_extent(fact));
        Sheet { offering, module, facts }
    };
    EvaluationSheets {
        letterhead: gathering::letterhead(catalogue, sessions, names, texts, today),
        title: texts.evaluation_sheet().into(),
        sheets: sessions.iter().map(sheet).collect(),
        instruction: texts.evaluation_instruction().into(),
        scale: scale.map(Line::from).into(),
        blocks,
        lines: options.lines.clamp(1, Options::MOST_LINES),
        thanks: texts.evaluation_thanks().into(),
    }
}

/// Questions in their order, those of one kind together as long as they follow each other.
fn blocks(questions: &[Question]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let asked = questions.iter().filter(|question| !Line::from(&question.text).is_empty());
    for (number, question) in (1..).zip(asked.take(MOST_QUESTIONS)) {
        let scale = question.kind == QuestionKind::Scale;
        let entry = (Line::from(format!("{number}.")), Line::cell(&question.text));
        match blocks.last_mut() {
            Some(last) if last.scale == scale => last.questions.push(entry),
            _ => blocks.push(Block { scale, questions: vec![entry] }),
        }
    }
    blocks
}

#[cfg(test)]
#[path = "evaluation_tests.rs"]
mod tests;
