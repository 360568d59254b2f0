//! Attendance entry: people down, days across. One tab stop; arrows move, letters enter.

use std::ops::Range;

use eframe::egui::{
    Align, Align2, Color32, Event, EventFilter, FontId, Id, Key, Modifiers, Popup, Rect, Response, Role,
    ScrollArea, Sense, Stroke as Line, StrokeKind, TextFormat, Ui, UiBuilder, WidgetInfo, pos2,
    text::LayoutJob, vec2,
};

use super::cursor::{Cursor, Entry, Stroke};
use super::menus::{Chosen, cell_menu, more_button, row_menu};
use super::preview::sort_words;
use super::rows::{Attendee, People, cell_name, cell_text};
use crate::app::icons;
use crate::app::theme::{Theme, Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::{Sign, paint_sign, theme};
use crate::catalogue::RegistrationStatus;
use crate::documents::attendee_list::Sort;

/// What the user did.
#[derive(Default)]
pub struct GridAnswer {
    /// Entered.
    pub entries: Vec<Entry>,
    /// Wants this order.
    pub sort: Option<Sort>,
    /// Chose something for a person's row.
    pub chosen: Option<(usize, Chosen)>,
    /// Text from the clipboard: rows to register.
    pub pasted: Option<String>,
}

/// The grid while it is painted.
pub struct Grid<'a> {
    /// What a view may read.
    pub ctx: &'a ViewCtx<'a>,
    /// Whom it shows.
    pub people: &'a People,
    /// In which order.
    pub sort: Sort,
}

const NUMBER: f32 = 44.0;
const DAY: f32 = 88.0;
const DAY_NARROW: f32 = 76.0;
const MORE: f32 = 34.0;

/// Left and width of each column.
struct Columns {
    name: (f32, f32),
    centre: (f32, f32),
    days: f32,
    day: f32,
    total: f32,
}

impl Columns {
    #[expect(clippy::cast_precision_loss, reason = "a handful of days")]
    fn new(available: f32, days: usize) -> Self {
        const NAME: f32 = 150.0;
        const CENTRE: f32 = 110.0;
        let fits = NUMBER + NAME + CENTRE + MORE + DAY * days as f32 <= available;
        let day = if fits { DAY } else { DAY_NARROW };
        let days_width = day * days as f32;
        let rest = available - NUMBER - days_width - MORE;
        let name = (rest * 0.56).max(NAME);
        let centre = (rest - name).max(CENTRE);
        let days_left = NUMBER + name + centre;
        Self {
            name: (NUMBER, name),
            centre: (NUMBER + name, centre),
            days: days_left,
            day,
            total: days_left + days_width + MORE,
        }
    }

    fn rect(row: Rect, (left, width): (f32, f32)) -> Rect {
        Rect::from_min_size(pos2(row.left() + left, row.top()), vec2(width, row.height()))
    }

    #[expect(clippy::cast_precision_loss, reason = "a handful of days")]
    fn day(&self, row: Rect, day: usize) -> Rect {
        Self::rect(row, (self.days + self.day * day as f32, self.day))
    }

    fn more(&self, row: Rect) -> Rect {
        Self::rect(row, (self.total - MORE, MORE))
    }
}

impl Grid<'_> {
    /// Shows it, as high as its rows.
    pub fn show(&self, ui: &mut Ui, cursor: &mut Cursor) -> GridAnswer {
        let mut answer = GridAnswer::default();
        let label = self.ctx.texts.session_people();
        let builder =
            UiBuilder::new().id_salt("grid").accessibility_role(Role::Table).accessibility_label(label);
        ui.scope_builder(builder, |ui| {
            ScrollArea::horizontal().id_salt("grid").auto_shrink([false, true]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                self.inside(ui, cursor, &mut answer);
            });
        });
        answer
    }

    fn inside(&self, ui: &mut Ui, cursor: &mut Cursor, answer: &mut GridAnswer) {
        let theme = theme(ui);
        let (rows, days) = (self.people.seated.len(), self.people.days.len());
        cursor.fit(rows, days);
        let columns = Columns::new(ui.available_width(), days);
        self.head(ui, &theme, &columns, cursor, answer);
        #[expect(clippy::cast_precision_loss, reason = "pixels")]
        let height = rows as f32 * measure::ATTENDANCE_ROW;
        let (rect, _) =
            ui.allocate_exact_size(vec2(columns.total.max(ui.available_width()), height), Sense::hover());
        let id = ui.scope_id().with("keys");
        let moved = self.keys(ui, id, cursor, answer);
        let cell = cell_rect(rect, &columns, cursor);
        let focus = self.focus_node(ui, id, cell, cursor);
        if moved {
            ui.scroll_to_rect(cell.expand2(vec2(0.0, measure::ATTENDANCE_ROW)), None);
        }
        for index in visible(ui.clip_rect(), rect, rows) {
            self.row(ui, &theme, &columns, row_rect(rect, index), index, cursor, &focus, answer);
        }
    }

    /// The one tab stop: as large as the current cell, so that the focus is seen there.
    fn focus_node(&self, ui: &mut Ui, id: Id, cell: Rect, cursor: &Cursor) -> Response {
        let texts = self.ctx.texts;
        let focus = ui.interact(cell, id, Sense::focusable_noninteractive());
        let current = self.people.seated.get(cursor.row).map_or_else(String::new, |attendee| {
            let day = self.people.days.get(cursor.day).map_or("", |day| day.head.as_str());
            format!("{}, {day}: {}", attendee.name, cell_name(texts, attendee.entry(cursor.day)))
        });
        focus.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ListBox, true, texts.session_people());
            info.current_text_value = Some(current.clone());
            info
        });
        focus
    }

    /// What keys do while the grid has the focus; whether the cursor moved.
    fn keys(&self, ui: &Ui, id: Id, cursor: &mut Cursor, answer: &mut GridAnswer) -> bool {
        let (rows, days) = (self.people.seated.len(), self.people.days.len());
        if rows == 0 || !ui.memory(|memory| memory.has_focus(id)) {
            return false;
        }
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: cursor.typing.is_some(),
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Paste(text) => {
                    answer.pasted = Some(text.clone());
                    false
                }
                _ => true,
            });
        });
        let before = (cursor.row, cursor.day);
        for stroke in strokes(ui) {
            if days == 0 && !matches!(stroke, Stroke::Rows(_) | Stroke::First | Stroke::Last) {
                continue;
            }
            Popup::close_all(ui.ctx());
            let most = self.minutes(cursor.day);
            answer.entries.extend(cursor.press(stroke, rows, days, most));
        }
        before != (cursor.row, cursor.day)
    }

    fn minutes(&self, day: usize) -> u32 {
        self.people.days.get(day).map_or(0, |day| day.minutes)
    }

    fn head(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        columns: &Columns,
        cursor: &mut Cursor,
        answer: &mut GridAnswer,
    ) {
        let texts = self.ctx.texts;
        let size = vec2(columns.total.max(ui.available_width()), measure::HEAD);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let heads = [
            (texts.session_column_number(), (0.0, NUMBER), Sort::AsRegistered),
            (texts.session_column_name(), columns.name, Sort::ByName),
            (texts.centre(), columns.centre, Sort::ByCentre),
        ];
        for (label, place, sort) in heads {
            let cell = Columns::rect(rect, place);
            let response = ui.interact(cell, ui.scope_id().with(("head", label)), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, texts.session_sort_by(label)));
            let color = if response.hovered() { theme.palette.accent } else { theme.palette.weak };
            let end = paint_text(ui, cell, label, &Type::head(), color);
            if sort == self.sort && sort != Sort::AsRegistered {
                let mut font = Type::icon_small();
                font.size = 12.0;
                ui.painter().text(
                    pos2(end + 9.0, cell.center().y),
                    Align2::CENTER_CENTER,
                    icons::CARET_UP,
                    font,
                    color,
                );
            }
            if response.on_hover_text(sort_words(texts, sort)).clicked() {
                answer.sort = Some(sort);
            }
        }
        for (index, day) in self.people.days.iter().enumerate() {
            let cell = columns.day(rect, index);
            let response = ui.interact(cell, ui.scope_id().with(("day", index)), Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &day.head));
            let color = if index == cursor.day { theme.palette.text } else { theme.palette.weak };
            paint_text(ui, cell, &day.head, &Type::head(), color);
            if response.clicked() {
                answer.entries.extend(cursor.go_to(cursor.row, index, self.minutes(cursor.day)));
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.head_line());
    }

    #[expect(clippy::too_many_arguments, reason = "a row is painted from what the grid knows")]
    fn row(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        columns: &Columns,
        rect: Rect,
        index: usize,
        cursor: &mut Cursor,
        focus: &Response,
        answer: &mut GridAnswer,
    ) {
        let Some(attendee) = self.people.seated.get(index) else { return };
        let (texts, palette) = (self.ctx.texts, &theme.palette);
        let current = index == cursor.row;
        let remark = attendee.remark(texts);
        let response = ui.interact(rect, ui.scope_id().with(("row", index)), Sense::CLICK);
        response.widget_info(|| {
            let name = format!("{}, {}, {}", index + 1, attendee.name, attendee.centre);
            let name = if remark.is_empty() { name } else { format!("{name}, {remark}") };
            WidgetInfo::selected(Role::Row, true, current, name)
        });
        if current {
            ui.painter().rect_filled(rect, 0.0, palette.selection);
        } else if response.contains_pointer() {
            ui.painter().rect_filled(rect, 0.0, palette.hover);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
        let strong = if current { Type::dense_strong() } else { Type::dense() };
        paint_number(ui, Columns::rect(rect, (0.0, NUMBER)), index + 1, theme);
        let pieces =
            [(attendee.name.as_str(), strong, palette.text), (remark.as_str(), Type::hint(), palette.weak)];
        paint_pieces(ui, Columns::rect(rect, columns.name), &pieces);
        paint_text(ui, Columns::rect(rect, columns.centre), &attendee.centre, &Type::dense(), palette.text);
        if response.clicked() {
            answer.entries.extend(cursor.go_to(index, cursor.day, self.minutes(cursor.day)));
            focus.request_focus();
        }
        if response.double_clicked() {
            answer.chosen = Some((index, Chosen::OpenPerson));
        }
        let mut chosen = None;
        response.context_menu(|ui| chosen = row_menu(ui, texts, attendee));
        for day in 0..self.people.days.len() {
            self.cell(ui, theme, columns.day(rect, day), (index, day), attendee, cursor, focus, answer);
        }
        if index == cursor.row {
            chosen = chosen.or(self.more(ui, columns.more(rect), index, attendee));
        }
        answer.chosen = answer.chosen.take().or(chosen.map(|chosen| (index, chosen)));
    }

    /// The row's menu as a button, for whoever has no right mouse button.
    fn more(&self, ui: &mut Ui, rect: Rect, index: usize, attendee: &Attendee) -> Option<Chosen> {
        let texts = self.ctx.texts;
        let label = texts.session_row_more(&attendee.name);
        let response = more_button(ui, rect, ("more", index), &label);
        Popup::menu(&response).show(|ui| row_menu(ui, texts, attendee)).and_then(|menu| menu.inner)
    }

    #[expect(clippy::too_many_arguments, reason = "a cell is painted from what the grid knows")]
    fn cell(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        rect: Rect,
        (row, day): (usize, usize),
        attendee: &Attendee,
        cursor: &mut Cursor,
        focus: &Response,
        answer: &mut GridAnswer,
    ) {
        let (texts, palette) = (self.ctx.texts, &theme.palette);
        let entry = attendee.entry(day);
        let response = ui.interact(rect, ui.scope_id().with(("cell", row, day)), Sense::CLICK);
        response.widget_info(|| {
            let head = self.people.days.get(day).map_or("", |day| day.head.as_str());
            WidgetInfo::labeled(
                Role::Cell,
                true,
                format!("{}, {head}: {}", attendee.name, cell_name(texts, entry)),
            )
        });
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), theme.hairline());
        if response.clicked() {
            answer.entries.extend(cursor.go_to(row, day, self.minutes(cursor.day)));
            focus.request_focus();
        }
        let current = (cursor.row, cursor.day) == (row, day);
        if current && focus.has_focus() {
            ui.painter().rect(
                rect.shrink(1.0),
                0.0,
                palette.bg,
                Line::new(2.0, palette.focus),
                StrokeKind::Inside,
            );
        }
        match cursor.typing.as_ref().filter(|_| current) {
            Some(typed) => {
                paint_typing(ui, rect, &format!("T {typed}"), cursor.too_many(self.minutes(day)), theme);
            }
            None => paint_entry(ui, rect, entry.map(|entry| entry.status), &cell_text(texts, entry), theme),
        }
        if current || response.clicked() {
            let menu = Popup::menu(&response).show(|ui| cell_menu(ui, texts));
            if let Some(stroke) = menu.and_then(|menu| menu.inner) {
                let (rows, days) = (self.people.seated.len(), self.people.days.len());
                answer.entries.extend(cursor.press(stroke, rows, days, self.minutes(day)));
                focus.request_focus();
            }
        }
    }
}

/// The keys of attendance entry that were pressed, in order.
fn strokes(ui: &Ui) -> Vec<Stroke> {
    use RegistrationStatus::{Absent, Attended, AttendedPartly, Excused};
    const PAGE: isize = 12;
    const KEYS: [(Key, Stroke); 18] = [
        (Key::ArrowDown, Stroke::Rows(1)),
        (Key::ArrowUp, Stroke::Rows(-1)),
        (Key::ArrowLeft, Stroke::Days(-1)),
        (Key::ArrowRight, Stroke::Days(1)),
        (Key::PageDown, Stroke::Rows(PAGE)),
        (Key::PageUp, Stroke::Rows(-PAGE)),
        (Key::Home, Stroke::First),
        (Key::End, Stroke::Last),
        (Key::A, Stroke::Mark(Attended)),
        (Key::T, Stroke::Mark(AttendedPartly)),
        (Key::E, Stroke::Mark(Excused)),
        (Key::F, Stroke::Mark(Absent)),
        (Key::Enter, Stroke::Enter),
        (Key::Delete, Stroke::Clear),
        (Key::Backspace, Stroke::Erase),
        (Key::Escape, Stroke::Escape),
        (Key::Num0, Stroke::Digit(0)),
        (Key::Num1, Stroke::Digit(1)),
    ];
    const DIGITS: [(Key, u8); 8] = [
        (Key::Num2, 2),
        (Key::Num3, 3),
        (Key::Num4, 4),
        (Key::Num5, 5),
        (Key::Num6, 6),
        (Key::Num7, 7),
        (Key::Num8, 8),
        (Key::Num9, 9),
    ];
    let stroke = |key: Key| {
        let other = KEYS.iter().find(|(k, _)| *k == key).map(|(_, stroke)| *stroke);
        other.or_else(|| DIGITS.iter().find(|(k, _)| *k == key).map(|(_, digit)| Stroke::Digit(*digit)))
    };
    let mut found = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            eframe::egui::Event::Key { key, pressed: true, modifiers, .. }
                if *modifiers == Modifiers::NONE || *modifiers == Modifiers::SHIFT =>
            {
                let stroke = stroke(*key);
                found.extend(stroke);
                stroke.is_none()
            }
            _ => true,
        });
    });
    found
}

#[expect(clippy::cast_precision_loss, reason = "pixels")]
fn row_rect(grid: Rect, index: usize) -> Rect {
    let top = grid.top() + index as f32 * measure::ATTENDANCE_ROW;
    Rect::from_min_size(pos2(grid.left(), top), vec2(grid.width(), measure::ATTENDANCE_ROW))
}

fn cell_rect(grid: Rect, columns: &Columns, cursor: &Cursor) -> Rect {
    columns.day(row_rect(grid, cursor.row), cursor.day)
}

/// The rows within the clip: only these are painted.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
fn visible(clip: Rect, grid: Rect, rows: usize) -> Range<usize> {
    let at = |y: f32| ((y - grid.top()) / measure::ATTENDANCE_ROW).max(0.0) as usize;
    at(clip.top()).min(rows)..(at(clip.bottom()) + 1).min(rows)
}

/// Paints one line; gives back where it ends.
fn paint_text(ui: &Ui, cell: Rect, text: &str, font: &FontId, color: Color32) -> f32 {
    paint_pieces(ui, cell, &[(text, font.clone(), color)])
}

/// Paints pieces of text beside each other, cut with "…" where there is no room.
fn paint_pieces(ui: &Ui, cell: Rect, pieces: &[(&str, FontId, Color32)]) -> f32 {
    let inner = cell.shrink2(vec2(8.0, 0.0));
    let mut job = LayoutJob::default();
    for (text, font, color) in pieces.iter().filter(|(text, ..)| !text.is_empty()) {
        let space = if job.is_empty() { 0.0 } else { 8.0 };
        job.append(text, space, TextFormat::simple(font.clone(), *color));
    }
    if job.is_empty() || inner.width() <= 0.0 {
        return inner.left();
    }
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(inner.width());
    let galley = ui.painter().layout_job(job);
    let at = pos2(inner.left(), inner.center().y - galley.size().y / 2.0);
    let end = inner.left() + galley.size().x;
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    end
}

fn paint_number(ui: &Ui, cell: Rect, number: usize, theme: &Theme) {
    let at = pos2(cell.left() + 30.0, cell.center().y);
    let align = Align2([Align::Max, Align::Center]);
    ui.painter().text(at, align, number, Type::dense(), theme.palette.weak);
}

fn paint_entry(ui: &Ui, cell: Rect, status: Option<RegistrationStatus>, text: &str, theme: &Theme) {
    let sign = status.and_then(Sign::of_attendance);
    let color = sign.map_or(theme.palette.weak, |sign| sign.colors(theme).0);
    let text_left = if sign.is_some() { 22.0 } else { 0.0 };
    if let Some(sign) = sign {
        paint_sign(ui.painter(), pos2(cell.left() + 16.0, cell.center().y), sign, color);
    }
    let rect = Rect::from_min_max(pos2(cell.left() + text_left, cell.top()), cell.max);
    let color = if sign.is_some() { theme.palette.text } else { color };
    paint_text(ui, rect, text, &Type::dense(), color);
}

fn paint_typing(ui: &Ui, cell: Rect, text: &str, wrong: bool, theme: &Theme) {
    let color = if wrong { theme.palette.danger } else { theme.palette.text };
    let end = paint_text(ui, cell, text, &Type::dense(), color) + 1.5;
    ui.painter().vline(end, cell.shrink(5.0).y_range(), Line::new(1.0, theme.palette.text));
}
