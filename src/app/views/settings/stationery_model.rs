//! How documents look while it is edited, and how the office's templates do, in words.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::app::views::ViewCtx;
use crate::app::views::form::{Draft, Form, Problem};
use crate::app::widgets::Sign;
use crate::catalogue::HouseStyle;
use crate::documents::own_templates::{Outcome, Tried};
use crate::documents::{contrast_to_white, reads};
use crate::texts::Texts;

/// How documents look, while it is edited.
pub struct StyleForm(pub HouseStyle);

impl Form for StyleForm {
    type Record = HouseStyle;

    fn of(record: &HouseStyle, _: Texts) -> Self {
        Self(record.clone())
    }

    fn record(&self, _: NaiveDate) -> Result<HouseStyle, Problem> {
        let style = HouseStyle { accent: self.0.accent.trim().to_owned(), ..self.0.clone() };
        if style.accent.is_empty() || style.colour().is_some() { Ok(style) } else { Err(Problem::Colour) }
    }
}

/// The folder is chosen in a dialog and changed at once; what is being typed beside it stays.
pub fn adopt_folder(slot: &mut Option<Draft<StyleForm>>, current: &HouseStyle, ctx: &ViewCtx<'_>) {
    let Some(draft) = slot else { return };
    let moved = HouseStyle { templates: current.templates.clone(), ..draft.base().clone() };
    if !draft.is_of(current) && moved == *current {
        draft.form.0.templates.clone_from(&current.templates);
        draft.rebase(Arc::new(moved), ctx.texts, ctx.today);
    }
}

/// What the colour is good for: "Gut lesbar auf Weiß (6,0 : 1)…".
pub fn colour_note(style: &HouseStyle, texts: Texts) -> String {
    let Some(colour) = style.colour() else {
        let empty = style.accent.trim().is_empty();
        let text = if empty { texts.stationery_no_colour() } else { texts.stationery_colour_unreadable() };
        return text.to_owned();
    };
    let contrast = texts.decimal(contrast_to_white(colour));
    if reads(colour) {
        texts.stationery_colour_reads(contrast)
    } else {
        texts.stationery_colour_pale(contrast)
    }
}

/// A line about a file of the office's own.
pub fn tried_line(tried: &Tried, texts: Texts) -> (Sign, String) {
    let file = &tried.file;
    match &tried.outcome {
        Outcome::Fine => (Sign::Completed, texts.stationery_fine(file)),
        Outcome::Untried => (Sign::Open, texts.stationery_untried(file)),
        Outcome::Unused => (Sign::NotApplicable, texts.stationery_unused(file)),
        Outcome::Faulty(problems) => {
            let reasons: Vec<_> = problems.iter().map(|problem| problem.words_in(file, texts)).collect();
            (Sign::Clash, texts.stationery_faulty(file, reasons.join(" · ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::form::Progress;
    use crate::app::views::testing::{in_example, today};
    use crate::documents::Problem as Fault;

    fn style(accent: &str) -> HouseStyle {
        HouseStyle { accent: accent.to_owned(), ..HouseStyle::default() }
    }

    #[test]
    fn a_colour_is_none_or_six_digits_and_is_told_what_it_is_good_for() {
        let texts = Texts::default();
        for (accent, record, note) in [
            ("", Ok(""), "Ohne Farbe: Linien und Überschriften sind schwarz."),
            (
                " #1560b4 ",
                Ok("#1560b4"),
                "Gut lesbar auf Weiß (Kontrast 6,2 : 1): für Linien und Überschriften.",
            ),
            (
                "#ffcc00",
                Ok("#ffcc00"),
                "Zu blass für Schrift (Kontrast 1,5 : 1, nötig sind 4,5 : 1): Linien haben die Farbe, Überschriften bleiben schwarz.",
            ),
            (
                "blau",
                Err(Problem::Colour),
                "So ist es keine Farbe. Schreiben Sie sie als # mit sechs Stellen, zum Beispiel #1560b4.",
            ),
        ] {
            let found = StyleForm(style(accent)).record(today());
            assert_eq!(found.map(|style| style.accent), record.map(ToOwned::to_owned), "{accent}");
            assert_eq!(colour_note(&style(accent), texts), note, "{accent}");
        }
    }

    #[test]
    fn a_folder_chosen_meanwhile_leaves_what_is_being_typed() {
        in_example(|ctx| {
            let mut slot = None;
            let draft = Draft::<StyleForm>::in_slot(&mut slot, &style(""), ctx.texts, ctx.today);
            "#004400".clone_into(&mut draft.form.0.accent);
            let chosen = HouseStyle { templates: Some("Vorlagen".to_owned()), ..style("") };
            adopt_folder(&mut slot, &chosen, ctx);
            let draft = Draft::in_slot(&mut slot, &chosen, ctx.texts, ctx.today);
            let Progress::Ready(found) = draft.progress(ctx.today) else { panic!("changed") };
            assert_eq!(*found, HouseStyle { accent: "#004400".to_owned(), ..chosen });
        });
    }

    #[test]
    fn files_as_text() {
        let fault = Fault {
            message: "unknown variable: x".to_owned(),
            file: Some("letter.typ".to_owned()),
            own: true,
            line: Some(7),
            hints: vec!["say y".to_owned()],
        };
        for (outcome, sign, text) in [
            (Outcome::Fine, Sign::Completed, "letter.typ: in Ordnung"),
            (Outcome::Faulty(vec![fault]), Sign::Clash, "letter.typ: Zeile 7: unknown variable: x; say y"),
        ] {
            let tried = Tried { file: "letter.typ".to_owned(), outcome };
            assert_eq!(tried_line(&tried, Texts::default()), (sign, text.to_owned()));
        }
    }
}
