//! What forms have in common on screen: the buttons that give a draft back, and lists of days.

use chrono::NaiveDate;
use eframe::egui::{Response, Ui};

use super::ViewCtx;
use super::date_draft::DateDraft;
use super::form::{Problem, Progress, TypedAbsence, TypedMoney, TypedPosition, period};
use crate::app::icons;
use crate::app::widgets::{
    button, hint, icon_button, invalid, labelled, number_field, primary_button, required_field, section,
    text_field, title, toggle, toolbar, warning,
};
use crate::texts::Texts;

/// What to do with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Give it back.
    Apply,
    /// Fill it anew, or close it where the record is new.
    Discard,
}

/// "Übernehmen" and "Verwerfen", while there is something to apply; `new` records can always be dropped.
pub fn draft_buttons<R>(ui: &mut Ui, texts: Texts, progress: &Progress<R>, new: bool) -> Option<Step> {
    if matches!(progress, Progress::Unchanged) && !new {
        return None;
    }
    let ready = matches!(progress, Progress::Ready(_));
    if let Progress::Stuck(problem) = progress {
        warning(ui, problem_text(texts, *problem));
    }
    let discard = button(ui, None, texts.form_discard());
    let apply = ui.add_enabled_ui(ready, |ui| primary_button(ui, None, texts.apply())).inner;
    if apply.clicked() {
        Some(Step::Apply)
    } else if discard.clicked() {
        Some(Step::Discard)
    } else {
        None
    }
}

/// The toolbar of a record's form: back to the list, its name, the draft's buttons. Says what to do with
/// the draft and whether to go back.
pub fn form_toolbar<R>(
    ui: &mut Ui,
    texts: Texts,
    heading: &str,
    progress: &Progress<R>,
    new: bool,
) -> (Option<Step>, bool) {
    let (mut step, mut back) = (None, false);
    toolbar(
        ui,
        |ui| {
            back = icon_button(ui, icons::ARROW_LEFT, texts.form_back()).clicked();
            title(ui, heading);
        },
        |ui| step = draft_buttons(ui, texts, progress, new),
    );
    (step, back)
}

/// What is wrong with a form, in words.
pub fn problem_text(texts: Texts, problem: Problem) -> &'static str {
    match problem {
        Problem::Nameless => texts.form_nameless(),
        Problem::Date => texts.form_unreadable_date(),
        Problem::EndBeforeStart => texts.form_end_before_start(),
        Problem::Money => texts.form_unreadable_money(),
        Problem::Position => texts.form_unreadable_position(),
        Problem::Overlap => texts.form_overlap(),
        Problem::Colour => texts.stationery_colour_unreadable(),
        Problem::NamelessGroup => texts.correspondence_nameless_group(),
    }
}

/// Something without a label of its own beside labelled fields, at the height of these.
pub fn beside_fields<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    const LABEL: f32 = 19.0;
    ui.vertical(|ui| {
        ui.add_space(LABEL);
        add(ui)
    })
    .inner
}

/// A whole number that is always there.
pub fn count_field(ui: &mut Ui, label: &str, value: &mut u16) {
    let mut number = Some(*value);
    number_field(ui, label, &mut number, "0");
    *value = number.unwrap_or(0);
}

/// A share from 1 to 100. What a file has beyond that stays until it is changed.
pub fn percent_field(ui: &mut Ui, label: &str, value: &mut u8) {
    let mut number = u16::from(*value);
    count_field(ui, label, &mut number);
    if number != u16::from(*value) {
        *value = u8::try_from(number.clamp(1, 100)).unwrap_or(100);
    }
}

/// A small whole number that may be missing.
pub fn small_field(ui: &mut Ui, label: &str, value: &mut Option<u8>, none: &str) {
    let mut number = value.map(u16::from);
    number_field(ui, label, &mut number, none);
    *value = number.map(|number| u8::try_from(number).unwrap_or(u8::MAX));
}

/// An amount in euros.
pub fn typed_money(ui: &mut Ui, texts: Texts, label: &str, money: &mut TypedMoney) -> Response {
    let response = text_field(ui, label, &mut money.text, 100.0);
    if money.amount().is_err() {
        invalid(&response, texts.form_unreadable_money());
        warning(ui, texts.form_unreadable_money());
    }
    response
}

/// Latitude and longitude beside each other.
pub fn typed_position(ui: &mut Ui, texts: Texts, position: &mut TypedPosition) {
    let lat = text_field(ui, texts.form_latitude(), &mut position.lat.text, 100.0);
    let lon = text_field(ui, texts.form_longitude(), &mut position.lon.text, 100.0);
    if position.position().is_err() {
        invalid(&lat, texts.form_unreadable_position());
        invalid(&lon, texts.form_unreadable_position());
    }
}

/// Says of a period's last field that it comes before the first, if it does.
pub fn ends_before_start(
    until: &Response,
    texts: Texts,
    (first, last): (&DateDraft, &DateDraft),
    today: NaiveDate,
) {
    if let Err(problem @ Problem::EndBeforeStart) = period(first, last, today) {
        invalid(until, problem_text(texts, problem));
    }
}

/// The name without which there is no record.
pub fn name_field(ui: &mut Ui, texts: Texts, label: &str, name: &mut String, width: f32) -> Response {
    required_field(ui, label, name, width, problem_text(texts, Problem::Nameless))
}

/// The list of absences with a line for each.
pub fn absences_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, title: &str, lines: &mut Vec<TypedAbsence>) {
    let texts = ctx.texts;
    section(ui, title);
    let mut removed = None;
    for (index, line) in lines.iter_mut().enumerate() {
        ui.push_id(index, |ui| {
            ui.horizontal_top(|ui| {
                line.from.ui(ui, texts, texts.form_from(), ctx.today);
                let until = line.until.ui(ui, texts, texts.form_until(), ctx.today);
                ends_before_start(&until, texts, (&line.from, &line.until), ctx.today);
                text_field(ui, texts.form_reason(), &mut line.reason, 220.0);
                let name = texts.form_remove_absence(index + 1);
                if beside_fields(ui, |ui| icon_button(ui, icons::TRASH, &name)).clicked() {
                    removed = Some(index);
                }
            });
        });
    }
    if let Some(index) = removed {
        lines.remove(index);
    }
    if button(ui, Some(icons::PLUS), texts.form_add_absence()).clicked() {
        lines.push(TypedAbsence::default());
    }
}

/// A list of single days.
pub fn days_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, title: &str, days: &mut Vec<DateDraft>) {
    let texts = ctx.texts;
    section(ui, title);
    let mut removed = None;
    ui.horizontal_wrapped(|ui| {
        for (index, day) in days.iter_mut().enumerate() {
            ui.push_id(index, |ui| {
                day.ui(ui, texts, texts.date_word(), ctx.today);
                let name = texts.form_remove_day(index + 1);
                if beside_fields(ui, |ui| icon_button(ui, icons::TRASH, &name)).clicked() {
                    removed = Some(index);
                }
            });
        }
    });
    if let Some(index) = removed {
        days.remove(index);
    }
    if button(ui, Some(icons::PLUS), texts.form_add_day()).clicked() {
        days.push(DateDraft::default());
    }
}

/// A checkbox at the height of the fields beside it.
pub fn toggle_beside(ui: &mut Ui, value: &mut bool, text: &str) {
    beside_fields(ui, |ui| {
        ui.set_min_height(30.0);
        toggle(ui, value, text)
    });
}

/// Text that follows from other fields, under a label like theirs.
pub fn echo(ui: &mut Ui, label: &str, text: &str) {
    labelled(ui, label, |ui| {
        ui.add_space(6.0);
        hint(ui, text)
    });
}
