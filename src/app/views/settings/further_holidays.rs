//! Public holidays beside those of the state's act.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::give_back;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::views::ViewCtx;
use crate::app::views::date_draft::DateDraft;
use crate::app::views::form::{Draft, Form, Problem};
use crate::app::widgets::{button, hint, icon_button, named_field, required};
use crate::catalogue::{Edit, Extra, FurtherHoliday};
use crate::texts::Texts;

/// Of name and day.
const WIDTHS: [f32; 2] = [220.0, 124.0];

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<FurtherForm>>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today))
    }
}

/// All of them while they are edited.
struct FurtherForm(Vec<Line>);

#[derive(Default)]
struct Line {
    name: String,
    on: DateDraft,
    extra: Extra,
}

impl Form for FurtherForm {
    type Record = Vec<FurtherHoliday>;

    fn of(record: &Vec<FurtherHoliday>, texts: Texts) -> Self {
        let line = |holiday: &FurtherHoliday| Line {
            name: holiday.name.clone(),
            on: DateDraft::of(texts, Some(&holiday.on)),
            extra: holiday.extra.clone(),
        };
        Self(record.iter().map(line).collect())
    }

    /// By their days; each with a name and a day.
    fn record(&self, today: NaiveDate) -> Result<Vec<FurtherHoliday>, Problem> {
        let read = |line: &Line| {
            let on = line.on.read(today).ok().flatten().ok_or(Problem::Date)?;
            let name = line.name.trim().to_owned();
            if name.is_empty() {
                return Err(Problem::Nameless);
            }
            Ok(FurtherHoliday { name, on, extra: line.extra.clone() })
        };
        let mut holidays = self.0.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        holidays.sort_by(|a, b| a.on.cmp(&b.on));
        Ok(holidays)
    }
}

/// Paints the list.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    hint(ui, texts.holidays_further_hint());
    let draft = Draft::in_slot(&mut state.draft, &ctx.catalogue.further_holidays, texts, ctx.today);
    let mut removed = None;
    for (index, line) in draft.form.0.iter_mut().enumerate() {
        let remove =
            ui.push_id(("further", index), |ui| ui.horizontal(|ui| line_ui(ui, ctx, index + 1, line)).inner);
        if remove.inner {
            removed = Some(index);
        }
    }
    if let Some(index) = removed {
        draft.form.0.remove(index);
    }
    if button(ui, Some(icons::PLUS), texts.holidays_add_further()).clicked() {
        draft.form.0.push(Line::default());
    }
    give_back(ui, ctx, draft, Edit::SetFurtherHolidays, out);
}

/// A line; says whether it is to be removed.
fn line_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, number: usize, line: &mut Line) -> bool {
    let texts = ctx.texts;
    let name = named_field(ui, &texts.holidays_further_name(number), &mut line.name, WIDTHS[0]);
    required(&name, line.name.trim().is_empty(), texts.form_nameless());
    let label = texts.holidays_further_day(number);
    let day = line.on.ui_in_row(ui, texts, &label, (WIDTHS[1], ctx.today)).response;
    let missing = line.on.text().trim().is_empty();
    required(&day, missing, texts.holidays_further_day_missing());
    let remove = texts.holidays_remove_further(&line.name, line.on.text());
    let removed = icon_button(ui, icons::TRASH, &remove).clicked();
    if missing {
        hint(ui, texts.holidays_further_day_missing());
    }
    removed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_a_name_and_a_day() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (lines, expected) in [
            (
                &[("Kirmes", "5.7.2027"), ("Friedensfest", "8.8.27")][..],
                Ok("Kirmes 2027-07-05, Friedensfest 2027-08-08"),
            ),
            (
                &[("Friedensfest", "8.8.2027"), ("Kirmes", "5.7.2027")],
                Ok("Kirmes 2027-07-05, Friedensfest 2027-08-08"),
            ),
            (&[("", "8.8.2027")], Err(Problem::Nameless)),
            (&[("Fest", "")], Err(Problem::Date)),
            (&[("Fest", "31.2.2027")], Err(Problem::Date)),
        ] {
            let mut form = FurtherForm(Vec::new());
            for (name, on) in lines {
                let mut line = Line { name: (*name).to_owned(), ..Line::default() };
                line.on.type_text(on);
                form.0.push(line);
            }
            let told = form.record(today).map(|holidays| {
                holidays.iter().map(|h| format!("{} {}", h.name, h.on)).collect::<Vec<_>>().join(", ")
            });
            assert_eq!(told, expected.map(str::to_owned), "{lines:?}");
        }
    }
}
