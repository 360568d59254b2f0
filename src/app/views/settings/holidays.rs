//! Holidays: the state's school holidays, and public ones beside those of its act.

use chrono::NaiveDate;
use eframe::egui::{Align, Layout, Ui, vec2};

use super::{Incoming, further_holidays, give_back};
use crate::app::command::Command;
use crate::app::icons;
use crate::app::views::ViewCtx;
use crate::app::views::date_draft::DateDraft;
use crate::app::views::form::{Draft, Form, Problem, period};
use crate::app::views::form_ui::{ends_before_start, problem_text};
use crate::app::widgets::{button, hint, icon_button, named_field, required, section, toggle, warning};
use crate::catalogue::{Date, Edit, Extra, SchoolHoliday};
use crate::texts::Texts;

/// Of name, first and last day.
const WIDTHS: [f32; 3] = [220.0, 124.0, 124.0];

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<HolidaysForm>>,
    past_too: bool,
    further: further_holidays::State,
    incoming: Option<Incoming>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today)) || self.further.holds_draft(today)
    }

    /// Shows what a file would bring.
    pub(super) fn offer(&mut self, incoming: Incoming) {
        self.incoming = Some(incoming);
    }
}

/// All holidays while they are edited.
struct HolidaysForm(Vec<Line>);

#[derive(Default)]
struct Line {
    name: String,
    from: DateDraft,
    until: DateDraft,
    extra: Extra,
}

impl Form for HolidaysForm {
    type Record = Vec<SchoolHoliday>;

    fn of(record: &Vec<SchoolHoliday>, texts: Texts) -> Self {
        let line = |holiday: &SchoolHoliday| Line {
            name: holiday.name.clone(),
            from: DateDraft::of(texts, Some(&holiday.from)),
            until: DateDraft::of(texts, Some(&holiday.until)),
            extra: holiday.extra.clone(),
        };
        Self(record.iter().map(line).collect())
    }

    /// By their first days; each with a name and both bounds, none sharing days with another.
    fn record(&self, today: NaiveDate) -> Result<Vec<SchoolHoliday>, Problem> {
        let mut holidays = Vec::with_capacity(self.0.len());
        for line in &self.0 {
            let (from, until) = period(&line.from, &line.until, today)?;
            let (Some(from), Some(until)) = (from, until) else { return Err(Problem::Date) };
            if line.name.trim().is_empty() {
                return Err(Problem::Nameless);
            }
            let (name, extra) = (line.name.trim().to_owned(), line.extra.clone());
            holidays.push(SchoolHoliday { name, from, until, extra });
        }
        holidays.sort_by(|a, b| a.from.cmp(&b.from));
        let bounds: Vec<_> = holidays.iter().filter_map(|h| Some((h.from.get()?, h.until.get()?))).collect();
        let overlap = bounds.windows(2).any(|pair| pair[1].0 <= pair[0].1);
        if overlap { Err(Problem::Overlap) } else { Ok(holidays) }
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, texts.field_school_holidays());
    hint(ui, texts.settings_holidays_hint());
    toggle(ui, &mut state.past_too, texts.settings_past_holidays());
    let draft = Draft::in_slot(&mut state.draft, &ctx.catalogue.school_holidays, texts, ctx.today);
    let mut removed = None;
    ui.horizontal(|ui| {
        for (name, width) in
            [texts.form_name(), texts.form_from(), texts.form_until()].into_iter().zip(WIDTHS)
        {
            let size = vec2(width, 18.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(width);
                hint(ui, name);
            });
        }
    });
    for (index, line) in draft.form.0.iter_mut().enumerate() {
        if state.past_too || !is_past(line, ctx.today) {
            let remove = ui.push_id(index, |ui| ui.horizontal(|ui| line_ui(ui, ctx, index + 1, line)).inner);
            if remove.inner {
                removed = Some(index);
            }
        }
    }
    if let Some(index) = removed {
        draft.form.0.remove(index);
    }
    ui.horizontal(|ui| {
        if button(ui, Some(icons::PLUS), texts.settings_add_holiday()).clicked() {
            draft.form.0.push(Line::default());
        }
        if button(ui, Some(icons::CALENDAR_PLUS), texts.holidays_choose_file()).clicked() {
            out.push(Command::PickHolidays);
        }
    });
    give_back(ui, ctx, draft, Edit::SetSchoolHolidays, out);
    ui.add_space(12.0);
    section(ui, texts.holidays_further());
    further_holidays::ui(ui, ctx, &mut state.further, out);
    let begun = state.holds_draft(ctx.today);
    state.incoming = state.incoming.take().and_then(|incoming| incoming.ui(ui, ctx, begun, out));
}

/// By what the catalogue says: a line must not vanish while it is being typed.
fn is_past(line: &Line, today: NaiveDate) -> bool {
    line.until.before().and_then(Date::get).is_some_and(|day| day < today)
}

/// A line; says whether it is to be removed.
fn line_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, number: usize, line: &mut Line) -> bool {
    let texts = ctx.texts;
    let name = named_field(ui, &texts.settings_holiday_name(number), &mut line.name, WIDTHS[0]);
    required(&name, line.name.trim().is_empty(), texts.form_nameless());
    let mut last = None;
    for (field, label, width) in [
        (&mut line.from, texts.settings_holiday_from(number), WIDTHS[1]),
        (&mut line.until, texts.settings_holiday_until(number), WIDTHS[2]),
    ] {
        let response = field.ui_in_row(ui, texts, &label, (width, ctx.today)).response;
        required(&response, field.text().trim().is_empty(), texts.settings_holiday_needs_both());
        last = Some(response);
    }
    if let Some(until) = last {
        ends_before_start(&until, texts, (&line.from, &line.until), ctx.today);
    }
    let name = texts.settings_remove_holiday(&line.name, line.from.text());
    let removed = icon_button(ui, icons::TRASH, &name).clicked();
    match period(&line.from, &line.until, ctx.today) {
        Ok((Some(_), Some(_))) => {}
        Ok(_) => drop(hint(ui, texts.settings_holiday_needs_both())),
        Err(problem) => drop(warning(ui, problem_text(texts, problem))),
    }
    removed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn read(lines: &[(&str, &str, &str)]) -> Result<Vec<String>, Problem> {
        let mut form = HolidaysForm(Vec::new());
        for (name, from, until) in lines {
            let mut line = Line { name: (*name).to_owned(), ..Line::default() };
            line.from.type_text(from);
            line.until.type_text(until);
            form.0.push(line);
        }
        let holidays = form.record(today())?;
        Ok(holidays.iter().map(|h| format!("{} {}–{}", h.name, h.from, h.until)).collect())
    }

    #[test]
    fn holidays_are_sorted_named_bounded_and_apart() {
        let (autumn, winter) = (("Herbst", "12.10.2026", "24.10.2026"), ("Winter", "23.12.2026", "6.1.2027"));
        assert_eq!(
            read(&[winter, autumn]).unwrap(),
            ["Herbst 2026-10-12–2026-10-24", "Winter 2026-12-23–2027-01-06"]
        );
        for (line, problem) in [
            (("", "1.2.2027", "2.2.2027"), Problem::Nameless),
            (("Tag", "1.2.2027", ""), Problem::Date),
            (("Tag", "31.2.2027", "1.3.2027"), Problem::Date),
            (("Tag", "2.2.2027", "1.2.2027"), Problem::EndBeforeStart),
            (("Tag", "24.10.2026", "25.10.2026"), Problem::Overlap),
        ] {
            assert_eq!(read(&[autumn, line]), Err(problem), "{line:?}");
        }
        assert!(read(&[autumn, ("Tag", "25.10.2026", "25.10.2026")]).is_ok(), "back to back is fine");
    }

    #[test]
    fn untouched_ones_stay_as_they_are() {
        let holidays = reference::school_holidays();
        assert_eq!(HolidaysForm::of(&holidays, Texts::default()).record(today()), Ok(holidays));
    }
}
