//! The calendar that a date's field opens: a month with its weeks, holidays by sign and in words. One day is
//! the tab stop; keys move it.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use eframe::egui::{
    Align, Align2, EventFilter, FocusDirection, FontId, Id, Key, Layout, Modifiers, Rect, Role, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::super::icons;
use super::super::theme::Type;
use super::{button, hint, icon_button, theme};
use crate::calendar::{Calendar, is_weekend, week_of};
use crate::catalogue::WorkDay;
use crate::texts::Texts;

/// A day's cell, the column of weeks before it, and the line of weekdays above.
const CELL: Vec2 = vec2(36.0, 30.0);
const WEEK: f32 = 34.0;
const HEAD: f32 = 22.0;
/// So far the number stands above the middle, for the sign below it.
const LIFT: f32 = 3.0;
/// The weeks that a month may touch: the calendar doesn't jump from month to month.
const WEEKS: u32 = 6;
/// The years that dates may have.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// What became of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// It stays.
    Nothing,
    /// The focus went elsewhere.
    Left,
    /// Esc: the field has the focus again.
    Closed,
    /// This day was taken.
    Day(NaiveDate),
}

/// The calendar of a field.
pub struct Shown {
    /// Its ids are made from this.
    pub id: Id,
    /// The day that keys move from; its month is shown.
    pub day: NaiveDate,
    /// The day it is.
    pub today: NaiveDate,
    /// The words.
    pub texts: Texts,
    /// What is a holiday.
    pub holidays: Calendar,
}

/// The id of a day's button.
pub fn day_id(calendar: Id, day: NaiveDate) -> Id {
    calendar.with(day)
}

/// The first day shown: the Monday on or before the first of the month.
fn first_shown(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    let back = first.weekday().num_days_from_monday();
    first.checked_sub_days(Days::new(back.into())).unwrap_or(first)
}

/// Where a key leads; `far` is the Shift key.
fn moved(day: NaiveDate, key: Key, far: bool) -> NaiveDate {
    let months = Months::new(if far { 12 } else { 1 });
    let first = day.with_day(1);
    let to = match key {
        Key::ArrowLeft => day.checked_sub_days(Days::new(1)),
        Key::ArrowRight => day.checked_add_days(Days::new(1)),
        Key::ArrowUp => day.checked_sub_days(Days::new(7)),
        Key::ArrowDown => day.checked_add_days(Days::new(7)),
        Key::PageUp => day.checked_sub_months(months),
        Key::PageDown => day.checked_add_months(months),
        Key::Home => first,
        Key::End => first.and_then(|first| first.checked_add_months(Months::new(1))?.pred_opt()),
        _ => None,
    };
    to.filter(|to| YEARS.contains(&to.year())).unwrap_or(day)
}

/// The keys that move the day.
const MOVES: [Key; 8] = [
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
];

impl Shown {
    /// Paints it.
    pub fn ui(&mut self, ui: &mut Ui) -> Picked {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.set_width(WEEK + CELL.x * 7.0);
        let before = self.day;
        self.keys(ui);
        let mut ids = self.months(ui);
        let picked = self.grid(ui);
        ids.push(self.foot(ui));
        if let Some(day) = picked {
            return Picked::Day(day);
        }
        ids.extend([day_id(self.id, before), day_id(self.id, self.day)]);
        let focused = ui.memory(eframe::egui::Memory::focused);
        if focused.is_some_and(|focused| !ids.contains(&focused)) {
            return Picked::Left;
        }
        if before != self.day || focused.is_none() {
            ui.memory_mut(|memory| memory.request_focus(day_id(self.id, self.day)));
            ui.ctx().request_repaint();
        }
        Picked::Nothing
    }

    fn keys(&mut self, ui: &Ui) {
        let id = day_id(self.id, self.day);
        if !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        for key in MOVES {
            let far = ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
            if far || ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                // Egui has seen the arrow before us; it must not move the focus as well.
                ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
                self.day = moved(self.day, key, far);
            }
        }
    }

    /// The month between the steps to its neighbours; the ids of these.
    fn months(&mut self, ui: &mut Ui) -> Vec<Id> {
        let texts = self.texts;
        let mut ids = Vec::new();
        ui.horizontal(|ui| {
            let back = icon_button(ui, icons::CARET_LEFT, texts.sessions_previous_month());
            let width = ui.available_width() - back.rect.width() - ui.spacing().item_spacing.x;
            let (rect, _) = ui.allocate_exact_size(vec2(width, back.rect.height()), Sense::hover());
            let (text, color) = (texts.month_and_year(self.day), theme(ui).palette.text);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, Type::strong(), color);
            let on = icon_button(ui, icons::CARET_RIGHT, texts.sessions_next_month());
            if back.clicked() {
                self.day = moved(self.day, Key::PageUp, false);
            } else if on.clicked() {
                self.day = moved(self.day, Key::PageDown, false);
            }
            ids = vec![back.id, on.id];
        });
        ids
    }

    /// The weeks; the day that was taken.
    fn grid(&self, ui: &mut Ui) -> Option<NaiveDate> {
        #[expect(clippy::cast_precision_loss, reason = "six weeks")]
        let height = HEAD + CELL.y * WEEKS as f32;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        self.heads(ui, rect);
        let mut picked = None;
        let days = first_shown(self.day).iter_days().take(7 * WEEKS as usize);
        for (at, day) in days.enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "six weeks of seven days")]
            let (row, column) = ((at / 7) as f32, (at % 7) as f32);
            let corner = rect.min + vec2(WEEK + column * CELL.x, HEAD + row * CELL.y);
            if self.cell(ui, day, Rect::from_min_size(corner, CELL)) {
                picked = Some(day);
            }
        }
        picked
    }

    /// "KW", "Mo" to "So", and the weeks' numbers.
    fn heads(&self, ui: &Ui, rect: Rect) {
        let weak = theme(ui).palette.weak;
        let write = |x: f32, y: f32, text: String| {
            ui.painter().text(pos2(x, y), Align2::CENTER_CENTER, text, Type::hint(), weak);
        };
        let (left, top) = (rect.left() + WEEK * 0.5 - 2.0, rect.top() + HEAD * 0.5);
        write(left, top, self.texts.sessions_week_head().to_owned());
        let mut x = rect.left() + WEEK + CELL.x * 0.5;
        for day in WorkDay::ALL {
            write(x, top, self.texts.weekday_short(day).to_owned());
            x += CELL.x;
        }
        let mut y = rect.top() + HEAD + CELL.y * 0.5 - LIFT;
        for monday in first_shown(self.day).iter_weeks().take(WEEKS as usize) {
            write(left, y, week_of(monday).week().to_string());
            y += CELL.y;
        }
    }

    /// A day's button; whether it was pressed.
    fn cell(&self, ui: &Ui, day: NaiveDate, rect: Rect) -> bool {
        let is_current = day == self.day;
        let sense = if is_current { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, day_id(self.id, day), sense);
        let words = self.special(day);
        let name = self.name(day, &words);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_current, &name));
        self.paint(ui, day, rect.shrink(1.5), response.hovered());
        let clicked = response.clicked();
        if !words.is_empty() {
            response.on_hover_text(words.join("\n"));
        }
        clicked
    }

    fn paint(&self, ui: &Ui, day: NaiveDate, rect: Rect, hovered: bool) {
        let (theme, painter) = (theme(ui), ui.painter());
        let palette = theme.palette;
        let is_public = self.holidays.public_holiday(day).is_some();
        let is_school = self.holidays.school_holiday(day).is_some();
        let ground = match (is_public, is_school) {
            (true, _) => palette.public_holiday,
            (_, true) => palette.school_holiday,
            _ if is_weekend(day) => palette.panel,
            _ => palette.bg,
        };
        let ground = if hovered { palette.hover } else { ground };
        painter.rect_filled(rect, 3.0, ground);
        if day == self.day {
            painter.rect(rect, 3.0, palette.selection, Stroke::new(1.5, palette.accent), StrokeKind::Inside);
        } else if day == self.today {
            painter.rect_stroke(rect, 3.0, Stroke::new(1.0, palette.text), StrokeKind::Inside);
        }
        let in_month = day.month() == self.day.month();
        let font = if day == self.today { Type::strong() } else { FontId::proportional(15.0) };
        let color = if in_month { palette.text } else { palette.weak };
        let middle = rect.center() - vec2(0.0, LIFT);
        painter.text(middle, Align2::CENTER_CENTER, day.day().to_string(), font, color);
        let below = pos2(rect.center().x, rect.bottom() - 4.5);
        if is_public {
            painter.circle_filled(below, 2.5, palette.text);
        } else if self.holidays.custom(day).is_some() {
            painter.circle_stroke(below, 2.0, Stroke::new(1.0, palette.text));
        } else if is_school {
            let line = (below.x - 7.0)..=(below.x + 7.0);
            painter.hline(line, below.y, Stroke::new(2.0, palette.weak));
        }
    }

    /// What is special about a day: public holiday, custom, school holidays.
    fn special(&self, day: NaiveDate) -> Vec<String> {
        let texts = self.texts;
        let public = self.holidays.public_holiday(day).map(|holiday| texts.holiday(holiday).to_owned());
        let custom = self.holidays.custom(day).map(|custom| texts.custom(custom).to_owned());
        let school = self.holidays.school_holiday(day).map(|holiday| holiday.name.clone());
        [public, custom, school].into_iter().flatten().collect()
    }

    /// "Mo, 08.02.2027, Rosenmontag".
    fn name(&self, day: NaiveDate, special: &[String]) -> String {
        let mut name = vec![self.texts.date_with_weekday(day)];
        name.extend_from_slice(special);
        name.extend((day == self.today).then(|| self.texts.today().to_owned()));
        name.join(", ")
    }

    /// The day in words, and the way back to today; the id of that.
    fn foot(&mut self, ui: &mut Ui) -> Id {
        let week = week_of(self.day).week();
        let words = self.name(self.day, &self.special(self.day));
        // Two lines are kept free, so that nothing moves when a name is long.
        let size = vec2(ui.available_width(), 36.0);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(size);
            hint(ui, &format!("{words} · {} {week}", self.texts.sessions_week_head()));
        });
        let today = button(ui, None, self.texts.sessions_today());
        if today.clicked() {
            self.day = self.today;
        }
        today.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn keys_move_by_days_weeks_months_and_years() {
        for (from, key, far, to) in [
            ("2027-02-03", Key::ArrowLeft, false, "2027-02-02"),
            ("2027-02-28", Key::ArrowRight, false, "2027-03-01"),
            ("2027-02-03", Key::ArrowUp, false, "2027-01-27"),
            ("2027-02-03", Key::ArrowDown, false, "2027-02-10"),
            ("2027-03-31", Key::PageUp, false, "2027-02-28"),
            ("2027-01-31", Key::PageDown, false, "2027-02-28"),
            ("2028-02-29", Key::PageDown, true, "2029-02-28"),
            ("2027-02-03", Key::Home, false, "2027-02-01"),
            ("2028-02-03", Key::End, false, "2028-02-29"),
            ("1900-01-01", Key::ArrowLeft, false, "1900-01-01"),
            ("2200-12-31", Key::PageDown, true, "2200-12-31"),
            ("2027-02-03", Key::Enter, false, "2027-02-03"),
        ] {
            assert_eq!(moved(day(from), key, far), day(to), "{from} {key:?} {far}");
        }
    }

    #[test]
    fn a_month_begins_with_the_monday_before_it() {
        for (of, first) in
            [("2027-02-17", "2027-02-01"), ("2027-03-01", "2027-03-01"), ("2027-08-31", "2027-07-26")]
        {
            assert_eq!(first_shown(day(of)), day(first), "{of}");
            let end = moved(day(of), Key::End, false);
            assert!((end - day(first)).num_days() < i64::from(7 * WEEKS), "{of} fits");
        }
    }
}
