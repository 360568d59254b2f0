//! The month as calendar: painted, one tab stop, every day and session named.

use chrono::{Datelike as _, NaiveDate};
use eframe::egui::{
    Align2, EventFilter, FontId, Key, Modifiers, NumExt as _, Painter, Pos2, Rect, Response, Role,
    ScrollArea, Sense, Stroke, StrokeKind, TextFormat, Ui, WidgetInfo, pos2, text::LayoutJob,
    text::TextWrapping, vec2,
};

use super::month::{
    Bar, Day, Entry, Month, Shade, Week, days_later, first_of_month, months_later, weekday_heads,
};
use super::{State, new_on};
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::theme::{Theme, Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::{paint_sign, paint_status_edge, theme};

/// Width of the column of week numbers.
const WEEK_NUMBER: f32 = 36.0;
/// Most of the width of Saturday and Sunday.
const WEEKEND: f32 = 54.0;
/// Narrower days have short names.
const NARROW: f32 = 92.0;
/// Height of a day's line with number and holiday.
const DAY_HEAD: f32 = 26.0;
/// Least height of a week.
const WEEK: f32 = 72.0;
/// Height of an entry's first line, and of each further one.
const LINES: (f32, f32) = (20.0, 17.0);
/// Between two entries.
const GAP: f32 = 3.0;

/// Where the days are.
#[derive(Clone, Copy)]
struct Geometry {
    rect: Rect,
    /// Left edges of the columns, and the right edge of the last.
    x: [f32; 8],
    week: f32,
}

/// Paints the month and answers to mouse and keys.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, month: &Month, state: &mut State, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    heads(ui, ctx);
    ScrollArea::vertical().id_salt("month").auto_shrink([false, false]).show(ui, |ui| {
        let height = week_height(ui.available_height(), month.weeks.len());
        let size = vec2(ui.available_width(), height * count(month.weeks.len()));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let geometry = Geometry { rect, x: columns(rect), week: height };
        keys(ui, ctx, month, geometry, state, out);
        for (row, week) in month.weeks.iter().enumerate() {
            week_ui(ui, ctx, month, week, row, geometry, state, out);
        }
    });
}

fn week_height(available: f32, weeks: usize) -> f32 {
    (available / count(weeks.max(1))).floor().at_least(WEEK)
}

#[expect(clippy::cast_precision_loss, reason = "a handful of weeks or lines")]
fn count(number: usize) -> f32 {
    number as f32
}

fn columns(rect: Rect) -> [f32; 8] {
    let days = (rect.width() - WEEK_NUMBER).at_least(0.0);
    let weekend = WEEKEND.min(days / 7.0);
    let weekday = (days - 2.0 * weekend) / 5.0;
    let mut x = [rect.left() + WEEK_NUMBER; 8];
    for column in 1..8 {
        x[column] = x[column - 1] + if column <= 5 { weekday } else { weekend };
    }
    x
}

fn heads(ui: &mut Ui, ctx: &ViewCtx<'_>) {
    let theme = theme(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::HEAD), Sense::hover());
    let x = columns(rect);
    let head = |left: f32, text: &str| {
        let at = pos2(left + 7.0, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, text, Type::head(), theme.palette.weak);
    };
    head(rect.left(), ctx.texts.sessions_week_head());
    for (column, (name, short)) in weekday_heads(ctx).into_iter().enumerate() {
        let narrow = x[column + 1] - x[column] < NARROW;
        head(x[column], if narrow { short } else { name });
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.head_line());
}

impl Geometry {
    fn day(&self, row: usize, column: usize) -> Rect {
        let top = self.rect.top() + self.week * count(row);
        Rect::from_min_max(pos2(self.x[column], top), pos2(self.x[column + 1], top + self.week))
    }

    fn bar(&self, row: usize, bar: Bar, height: f32) -> Rect {
        let (first, last) = (self.day(row, bar.from), self.day(row, bar.to));
        let top = first.top() + DAY_HEAD + count(bar.lane) * (height + GAP);
        Rect::from_min_max(pos2(first.left() + 3.0, top), pos2(last.right() - 5.0, top + height))
    }

    /// How many lines of text entries get, and how many entries fit one above the other.
    fn room(&self, lanes: usize) -> (u8, usize) {
        let height = self.week - DAY_HEAD - 2.0;
        for lines in [3_u8, 2, 1] {
            if count(lanes) * (entry_height(lines) + GAP) <= height {
                return (lines, lanes.max(1));
            }
        }
        let mut fit = 0;
        while count(fit + 1) * (entry_height(1) + GAP) <= height {
            fit += 1;
        }
        (1, fit.max(1))
    }
}

fn entry_height(lines: u8) -> f32 {
    LINES.0 + LINES.1 * f32::from(lines - 1)
}

/// The calendar's one tab stop lies on the selected day.
fn keys(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    month: &Month,
    geometry: Geometry,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let day = state.day(ctx.today);
    let at = month.weeks.iter().enumerate().find_map(|(row, week)| {
        week.days.iter().position(|shown| shown.date == day).map(|column| geometry.day(row, column))
    });
    let id = ui.scope_id().with("calendar");
    let focus = ui.interact(at.unwrap_or(geometry.rect), id, Sense::focusable_noninteractive());
    let hint = ctx.texts.sessions_calendar_keys();
    focus.widget_info(|| {
        WidgetInfo::labeled(
            Role::Grid,
            true,
            format!("{}. {hint}", ctx.texts.month_and_year(state.month(ctx.today))),
        )
    });
    if std::mem::take(&mut state.wants_focus) {
        focus.request_focus();
    }
    if !focus.has_focus() {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let weekday = i64::from(day.weekday().num_days_from_monday());
    let to = [
        (Key::ArrowLeft, days_later(day, -1)),
        (Key::ArrowRight, days_later(day, 1)),
        (Key::ArrowUp, days_later(day, -7)),
        (Key::ArrowDown, days_later(day, 7)),
        (Key::PageUp, months_later(day, -1)),
        (Key::PageDown, months_later(day, 1)),
        (Key::Home, days_later(day, -weekday)),
        (Key::End, days_later(day, 6 - weekday)),
    ]
    .into_iter()
    .find_map(|(key, to)| pressed(key).then_some(to));
    if let Some(to) = to {
        state.select_day(to);
    }
    if pressed(Key::Space) {
        state.next_session(month, day);
    }
    if pressed(Key::Enter) {
        match &state.session {
            Some(session) => out.push(Command::Go(Place::Session(session.clone()))),
            None => state.next_session(month, day),
        }
    }
    if pressed(Key::N) {
        out.push(new_on(day));
    }
}

#[expect(clippy::too_many_arguments, reason = "one week of one painting")]
fn week_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    month: &Month,
    week: &Week,
    row: usize,
    geometry: Geometry,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let theme = theme(ui);
    let (lines, room) = geometry.room(week.lanes());
    let (bars, hidden) = week.shown(room);
    let number = pos2(geometry.rect.left() + 7.0, geometry.day(row, 0).top() + 13.0);
    ui.painter().text(number, Align2::LEFT_CENTER, week.number.to_string(), Type::head(), theme.palette.weak);
    for (column, day) in week.days.iter().enumerate() {
        let rect = geometry.day(row, column);
        let response = day_ui(ui, ctx, day, rect, state, &theme);
        if response.clicked() {
            state.select_day(day.date);
            state.next_session(month, day.date);
            state.wants_focus = true;
        }
        if response.double_clicked() {
            out.push(new_on(day.date));
        }
        if hidden[column] > 0 {
            let top = rect.top() + DAY_HEAD + count(room - 1) * (entry_height(lines) + GAP);
            more_ui(
                ui,
                ctx,
                hidden[column],
                day,
                Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), 20.0)),
                state,
            );
        }
    }
    for bar in bars {
        let Some(entry) = month.entries.get(bar.entry) else { continue };
        let rect = geometry.bar(row, bar, entry_height(lines));
        let days = (week.days[bar.from].date, week.days[bar.to].date);
        let response = entry_ui(ui, ctx, entry, days, (rect, lines), state, &theme);
        if response.clicked() {
            let clicked = response.interact_pointer_pos().and_then(|at| day_at(week, geometry, at));
            state.select_day(clicked.unwrap_or(days.0));
            state.session = Some(entry.session.clone());
            state.wants_focus = true;
        }
        if response.double_clicked() {
            out.push(Command::Go(Place::Session(entry.session.clone())));
        }
    }
}

fn day_at(week: &Week, geometry: Geometry, at: Pos2) -> Option<NaiveDate> {
    let column = (0..7).find(|column| at.x < geometry.x[column + 1])?;
    week.days.get(column).map(|day| day.date)
}

fn day_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, day: &Day, rect: Rect, state: &State, theme: &Theme) -> Response {
    let palette = &theme.palette;
    let response = ui.interact(rect, ui.scope_id().with(("day", day.date)), Sense::CLICK);
    let selected = state.day(ctx.today) == day.date;
    response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, selected, &day.name));
    let fill = match day.shade {
        Shade::Public => palette.public_holiday,
        Shade::School => palette.school_holiday,
        Shade::Weekend => palette.panel,
        Shade::Plain => palette.bg,
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0.0, fill);
    if selected {
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), DAY_HEAD - 2.0));
        painter.rect_filled(head, 0.0, palette.selection);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
    painter.vline(rect.left() + 0.5, rect.y_range(), theme.hairline());
    let strong = day.in_month && day.shade != Shade::Weekend;
    let font = if strong { Type::dense_strong() } else { Type::dense() };
    let color = if strong { palette.text } else { palette.weak };
    let at = pos2(rect.left() + 7.0, rect.top() + 13.0);
    let number = if rect.width() < NARROW { day.date.day().to_string() } else { day.number.clone() };
    if day.date == ctx.today {
        let mark = painter.layout_no_wrap(number.clone(), font, palette.on_accent);
        let frame = Rect::from_min_size(pos2(at.x - 3.0, at.y - 10.0), mark.size() + vec2(8.0, 3.0));
        painter.rect_filled(frame, 3.0, palette.accent);
        painter.galley(pos2(at.x + 1.0, at.y - mark.size().y / 2.0), mark, palette.on_accent);
    } else {
        painter.text(at, Align2::LEFT_CENTER, &number, font, color);
    }
    if !day.label.is_empty() {
        label(&painter, day, rect, if number.len() > 2 { 74.0 } else { 26.0 }, palette.text);
    }
    response
}

/// The holiday's name, right of the number as far as there is room; on a narrow day below it.
fn label(painter: &Painter, day: &Day, rect: Rect, number: f32, color: eframe::egui::Color32) {
    let narrow = rect.width() < NARROW;
    let (font, left) = if narrow { (Type::chart(), 0.0) } else { (Type::hint(), number) };
    let mut job = LayoutJob::default();
    job.append(&day.label, 0.0, TextFormat::simple(font, color));
    let width = (rect.width() - left - 8.0).at_least(0.0);
    job.wrap = TextWrapping { max_rows: 4, break_anywhere: true, ..TextWrapping::wrap_at_width(width) };
    if !narrow {
        job.wrap = TextWrapping::truncate_at_width(width);
    }
    let galley = painter.layout_job(job);
    let at = if narrow {
        pos2(rect.left() + 5.0, rect.top() + DAY_HEAD)
    } else {
        pos2(rect.right() - 6.0 - galley.size().x, rect.top() + 13.0 - galley.size().y / 2.0)
    };
    painter.galley(at, galley, color);
}

fn more_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, hidden: usize, day: &Day, rect: Rect, state: &mut State) {
    let theme = theme(ui);
    let text = ctx.texts.sessions_more(hidden);
    let response = ui.interact(rect, ui.scope_id().with(("more", day.date)), Sense::CLICK);
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Link, true, format!("{text}, {}", ctx.texts.date(day.date)))
    });
    let at = pos2(rect.left() + 8.0, rect.center().y);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.text(at, Align2::LEFT_CENTER, text, Type::hint(), theme.palette.accent);
    if response.clicked() {
        state.select_day(day.date);
        state.wants_focus = true;
    }
}

fn entry_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    entry: &Entry,
    (first, last): (NaiveDate, NaiveDate),
    (rect, lines): (Rect, u8),
    state: &State,
    theme: &Theme,
) -> Response {
    let response = ui.interact(rect, ui.scope_id().with(("entry", &entry.session, first)), Sense::CLICK);
    let selected = state.session.as_ref() == Some(&entry.session);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.name));
    let painter = ui.painter().with_clip_rect(ui.clip_rect());
    paint_status_edge(&painter, rect, entry.sign, theme);
    if selected {
        painter.rect_stroke(
            rect.expand(1.0),
            3.0,
            Stroke::new(2.0, theme.palette.accent),
            StrokeKind::Outside,
        );
    }
    let (color, _) = entry.sign.colors(theme);
    paint_sign(&painter, pos2(rect.left() + 14.0, rect.top() + 10.0), entry.sign, color);
    let head = entry.first_line(ctx, first, last);
    let body = FontId::proportional(13.0);
    let texts = [
        (head, Type::dense_strong(), 25.0, 10.0),
        (entry.second_line(first != last), body.clone(), 9.0, 27.0),
        (entry.note.clone(), body, 9.0, 44.0),
    ];
    for (text, font, indent, y) in texts.into_iter().take(lines.into()) {
        let mut job = LayoutJob::default();
        job.append(&text, 0.0, TextFormat::simple(font, theme.palette.text));
        let width = (rect.width() - indent - 4.0).at_least(0.0);
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = painter.layout_job(job);
        let at = pos2(rect.left() + indent, rect.top() + y - galley.size().y / 2.0);
        painter.galley(at, galley, theme.palette.text);
    }
    response.on_hover_text(&entry.name)
}

/// Whether a day lies in the month that is shown.
pub fn in_month(day: NaiveDate, month: NaiveDate) -> bool {
    first_of_month(day) == first_of_month(month)
}
