//! A field for a date: it takes what people type, and opens a calendar by its button, Alt+↓ or F4.

use chrono::NaiveDate;
use eframe::egui::containers::menu::is_in_menu;
use eframe::egui::{
    Align2, Context, Id, Key, Margin, Modifiers, Popup, PopupCloseBehavior, Rect, RectAlign, Response,
    RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
};

use super::super::icons;
use super::super::theme::Type;
use super::date_calendar::{self, Picked};
use super::field::{invalid, labelled, line, name, required};
use super::{hint, theme};
use crate::calendar::{self, Calendar};
use crate::catalogue::FederalState;
use crate::texts::Texts;

/// Room for "03.02.2027" and the button.
const WIDTH: f32 = 132.0;
/// Width of the button at the field's end.
const BUTTON: f32 = 26.0;

/// What became of a date's field.
pub struct DateEntry {
    /// The field's.
    pub response: Response,
    /// A day was taken from the calendar; the text has it already.
    pub picked: Option<NaiveDate>,
    /// The calendar is open: the field lost the focus to it, but wasn't left.
    pub is_open: bool,
}

impl DateEntry {
    /// Whether what stands in the field is meant: it was left, or a day was taken from the calendar.
    pub fn is_entered(&self) -> bool {
        self.picked.is_some() || self.response.lost_focus() && !self.is_open
    }
}

/// The holidays that calendars of fields show, from now on.
pub fn set_holidays(ctx: &Context, calendar: &Calendar) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("holidays"), calendar.clone()));
}

fn holidays(ui: &Ui) -> Calendar {
    let kept = ui.data(|data| data.get_temp(Id::unique("holidays")));
    kept.unwrap_or_else(|| Calendar::new(FederalState::default(), &[]))
}

/// The field with its label above it.
pub fn date_entry(ui: &mut Ui, texts: Texts, label: &str, text: &mut String, today: NaiveDate) -> DateEntry {
    let mut rest = (None, false);
    let response = labelled(ui, label, |ui| {
        let entry = entry(ui, texts, label, text, (WIDTH, today));
        rest = (entry.picked, entry.is_open);
        entry.response
    });
    DateEntry { response, picked: rest.0, is_open: rest.1 }
}

/// The field whose name isn't written above it.
pub fn named_date_entry(
    ui: &mut Ui,
    texts: Texts,
    label: &str,
    text: &mut String,
    (width, today): (f32, NaiveDate),
) -> DateEntry {
    let entry = entry(ui, texts, label, text, (width, today));
    name(&entry.response, label, text);
    entry
}

/// A date as people type it. `text` is the draft; the answer is the date once the field is left, Enter is
/// pressed or a day is taken from the calendar. What is wrong stands beneath the field.
pub fn date_field(
    ui: &mut Ui,
    texts: Texts,
    label: &str,
    text: &mut String,
    today: NaiveDate,
) -> Option<NaiveDate> {
    field(ui, texts, label, text, (today, false))
}

/// The same where a date must be given.
pub fn required_date_field(
    ui: &mut Ui,
    texts: Texts,
    label: &str,
    text: &mut String,
    today: NaiveDate,
) -> Option<NaiveDate> {
    field(ui, texts, label, text, (today, true))
}

fn field(
    ui: &mut Ui,
    texts: Texts,
    label: &str,
    text: &mut String,
    (today, is_required): (NaiveDate, bool),
) -> Option<NaiveDate> {
    let mut answer = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let entry = date_entry(ui, texts, label, text, today);
        if is_required {
            required(&entry.response, text.trim().is_empty(), texts.date_empty());
        }
        if text.trim().is_empty() {
            return;
        }
        match calendar::parse_date(text, today) {
            Ok(day) if entry.is_entered() => {
                *text = texts.date(day);
                answer = Some(day);
            }
            Ok(day) => {
                hint(ui, &texts.date_with_weekday(day));
            }
            Err(error) => {
                let (danger, words) = (theme(ui).palette.danger, texts.date_input_error(&error));
                invalid(&entry.response, &words);
                ui.label(RichText::new(words).font(Type::hint()).color(danger));
            }
        }
    });
    answer
}

fn entry(
    ui: &mut Ui,
    texts: Texts,
    label: &str,
    text: &mut String,
    (width, today): (f32, NaiveDate),
) -> DateEntry {
    let margin = Margin { left: 8, right: 2, top: 2, bottom: 2 };
    let response = ui
        .horizontal(|ui| {
            // Menus paint their buttons without a frame; a field needs one.
            let line_around = Stroke::new(1.0, theme(ui).palette.strong);
            let widgets = &mut ui.visuals_mut().widgets;
            widgets.inactive.bg_stroke = line_around;
            widgets.hovered.bg_stroke = line_around;
            let field = line(text).margin(Margin { right: to_margin(BUTTON), ..margin });
            ui.add(field.desired_width(width))
        })
        .inner;
    let id = response.id.with("calendar");
    let mut open: Option<NaiveDate> = ui.data(|data| data.get_temp(id));
    let button = open_button(ui, texts, label, response.rect);
    let by_key = response.has_focus()
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::ALT, Key::ArrowDown) || input.consume_key(Modifiers::NONE, Key::F4)
        });
    if button.clicked() && open.is_some() {
        open = None;
        response.request_focus();
    } else if button.clicked() || by_key {
        let day = calendar::parse_date(text, today).unwrap_or(today);
        ui.memory_mut(|memory| memory.request_focus(date_calendar::day_id(id, day)));
        open = Some(day);
    }
    let picked = open.and_then(|day| calendar_ui(ui, texts, &response, (id, day), &mut open, today));
    match open {
        Some(day) => ui.data_mut(|data| {
            data.insert_temp(id, day);
        }),
        None => ui.data_mut(|data| data.remove::<NaiveDate>(id)),
    }
    if let Some(day) = picked {
        *text = texts.date(day);
    }
    DateEntry { response, picked, is_open: open.is_some() }
}

#[expect(clippy::cast_possible_truncation, reason = "a few points")]
const fn to_margin(width: f32) -> i8 {
    width as i8
}

/// The small button in the field. The Tab key passes it by: the field itself opens the calendar by keys.
fn open_button(ui: &Ui, texts: Texts, label: &str, field: Rect) -> Response {
    let rect = Rect::from_min_max(pos2(field.right() - BUTTON, field.top()), field.right_bottom());
    let response = ui.interact(rect.shrink(1.0), ui.scope_id().with(("open-calendar", label)), Sense::CLICK);
    let what = texts.date_open_calendar(label);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &what));
    let palette = theme(ui).palette;
    let color = if response.hovered() { palette.accent } else { palette.weak };
    let font = Type::icon_small();
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::CALENDAR_BLANK, font, color);
    response.on_hover_text(texts.date_open_calendar_keys())
}

/// The calendar below the field; within a menu, which has room of its own, as a part of it.
fn calendar_ui(
    ui: &mut Ui,
    texts: Texts,
    field: &Response,
    (id, day): (Id, NaiveDate),
    open: &mut Option<NaiveDate>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let mut shown = date_calendar::Shown { id, day, today, texts, holidays: holidays(ui) };
    let picked = if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        Picked::Closed
    } else if is_in_menu(ui) {
        shown.ui(ui)
    } else {
        let mut stays = true;
        let popup = Popup::from_response(field)
            .id(id)
            .open_bool(&mut stays)
            .align(RectAlign::BOTTOM_START)
            .gap(2.0)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(texts.date_calendar(texts.month_and_year(day)))
            .show(|ui| shown.ui(ui));
        let picked = popup.map_or(Picked::Nothing, |popup| popup.inner);
        if !stays && picked == Picked::Nothing {
            *open = None;
            return None;
        }
        picked
    };
    match picked {
        Picked::Nothing => *open = Some(shown.day),
        Picked::Left => *open = None,
        Picked::Closed => {
            *open = None;
            field.request_focus();
        }
        Picked::Day(day) => {
            *open = None;
            field.request_focus();
            ui.input_mut(|input| {
                input.consume_key(Modifiers::NONE, Key::Enter);
                input.consume_key(Modifiers::NONE, Key::Space);
            });
            return Some(day);
        }
    }
    None
}
