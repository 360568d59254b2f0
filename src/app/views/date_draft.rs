//! A date that may be missing, while it is typed.

use chrono::NaiveDate;
use eframe::egui::{Response, RichText, Ui};

use crate::app::theme::Type;
use crate::app::widgets::{DateEntry, date_entry, invalid, named_date_entry, theme};
use crate::calendar::{self, DateInputError};
use crate::catalogue::{AsWritten, Date};
use crate::texts::Texts;

/// What stands in the field, and the date that it stood for when the form was filled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateDraft {
    text: String,
    filled: String,
    before: Option<Date>,
}

impl DateDraft {
    /// A field that shows `date`; text that is no date stays as the file has it.
    pub fn of(texts: Texts, date: Option<&Date>) -> Self {
        let text = match date {
            None => String::new(),
            Some(AsWritten::Value(day)) => texts.date(*day),
            Some(AsWritten::Unreadable(text)) => text.to_string(),
        };
        Self { filled: text.clone(), text, before: date.cloned() }
    }

    /// The date: none where nothing is typed, the old one where nothing was changed.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn read(&self, today: NaiveDate) -> Result<Option<Date>, DateInputError> {
        let text = self.text.trim();
        if text == self.filled {
            Ok(self.before.clone())
        } else if text.is_empty() {
            Ok(None)
        } else {
            calendar::parse_date(text, today).map(|day| Some(day.into()))
        }
    }

    /// The field, with what is wrong, or the weekday of what was typed, beneath it.
    pub fn ui(&mut self, ui: &mut Ui, texts: Texts, label: &str, today: NaiveDate) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let entry = date_entry(ui, texts, label, &mut self.text, today);
            let read = self.read(today);
            if entry.is_entered()
                && let Ok(Some(AsWritten::Value(day))) = &read
            {
                self.text = texts.date(*day);
            }
            let palette = theme(ui).palette;
            match read {
                Err(error) => {
                    let words = texts.date_input_error(&error);
                    invalid(&entry.response, &words);
                    let text = RichText::new(words);
                    ui.label(text.font(Type::hint()).color(palette.danger));
                }
                Ok(Some(AsWritten::Value(day))) if entry.response.has_focus() => {
                    let text = RichText::new(texts.date_with_weekday(day));
                    ui.label(text.font(Type::hint()).color(palette.weak));
                }
                Ok(_) => {}
            }
            entry.response
        })
        .inner
    }

    /// The field where heads above the list name it: what is wrong stands at the end of its line.
    pub fn ui_in_row(
        &mut self,
        ui: &mut Ui,
        texts: Texts,
        label: &str,
        (width, today): (f32, NaiveDate),
    ) -> DateEntry {
        let entry = named_date_entry(ui, texts, label, &mut self.text, (width, today));
        if let Err(error) = self.read(today) {
            invalid(&entry.response, &texts.date_input_error(&error));
        }
        entry
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The date that it stood for when the form was filled.
    pub fn before(&self) -> Option<&Date> {
        self.before.as_ref()
    }

    #[cfg(test)]
    pub fn type_text(&mut self, text: &str) {
        text.clone_into(&mut self.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn what_was_typed_is_read_and_what_was_not_touched_stays() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let texts = Texts::new(Lang::De);
        for (before, typed, after) in [
            (None, "", Ok(None)),
            (Some("2027-02-03"), "03.02.2027", Ok(Some("2027-02-03"))),
            (Some("2027-02-31"), "2027-02-31", Ok(Some("2027-02-31"))),
            (Some("2027-02-31"), "", Ok(None)),
            (None, "+8", Ok(Some("2026-12-01"))),
            (None, "31.02.2027", Err(())),
            (Some("2027-02-03"), "bald", Err(())),
        ] {
            let mut draft = DateDraft::of(texts, before.map(Date::new).as_ref());
            draft.type_text(typed);
            let read = draft.read(today).map_err(|_unreadable| ());
            assert_eq!(read, after.map(|date| date.map(Date::new)), "{before:?} {typed}");
        }
    }
}
