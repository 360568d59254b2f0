//! The month as calendar: weeks of days, painted, one tab stop, every day and session named.

use eframe::egui::{Align2, NumExt as _, Pos2, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::answers::{self, Body};
use super::day::{Bar, Day, Shade};
use super::keys::{self, Cursor};
use super::landing::Spot;
use super::month::{Run, Sheet, weekday_heads};
use super::paint::{self, GAP, count, entry_height};
use super::shown::{Form, Shown};
use super::span::first_of_month;
use super::{State, ghost_days};
use crate::app::command::Command;
use crate::app::theme::{Theme, Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::theme;

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

/// Where the days are.
#[derive(Clone, Copy)]
struct Geometry {
    rect: Rect,
    /// Left edges of the columns, and the right edge of the last.
    x: [f32; 8],
    week: f32,
}

/// Paints the month and answers to mouse and keys.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &mut Shown, state: &mut State, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let Form::Sheet(sheet) = &shown.form else { return };
    let scrolls = WEEK * count(sheet.runs.len()) > ui.available_height() - measure::HEAD;
    heads(ui, ctx, paint::beside_scroll_bar(ui, scrolls));
    ScrollArea::vertical().id_salt("month").auto_shrink([false, false]).show(ui, |ui| {
        let Form::Sheet(sheet) = &mut shown.form else { return };
        let height = week_height(ui.available_height(), sheet.runs.len());
        let size = vec2(ui.available_width(), height * count(sheet.runs.len()));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let geometry = Geometry { rect, x: columns(rect), week: height };
        for run in &mut sheet.runs {
            run.fit(geometry.room(run.lanes).1);
        }
        weeks(ui, ctx, shown, geometry, state, out);
    });
}

fn weeks(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    shown: &Shown,
    geometry: Geometry,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let Form::Sheet(sheet) = &shown.form else { return };
    let spot_at = |at: Pos2| geometry.spot(sheet, at);
    let day = state.cursor_day(ctx);
    let at = sheet.place(day).map_or(geometry.rect, |(row, column)| geometry.day(row, column));
    let (cell, size) = (ui.scope_id().with(("day", day)), (sheet.runs.len(), 7));
    let cursor = Cursor { rect: at, cell, size };
    answers::begin(ui, ctx, (shown, cursor), sheet.dates(), state, &spot_at, out);
    for (row, week) in sheet.runs.iter().enumerate() {
        week_ui(ui, ctx, (sheet, week, row), geometry, state, &spot_at, out);
    }
    for day in ghost_days(state) {
        if let Some((row, column)) = sheet.place(day) {
            paint::ghost(ui.painter(), geometry.day(row, column).shrink(2.0), &theme(ui));
        }
    }
}

fn week_height(available: f32, weeks: usize) -> f32 {
    (available / count(weeks.max(1))).floor().at_least(WEEK)
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

fn heads(ui: &mut Ui, ctx: &ViewCtx<'_>, width: f32) {
    let theme = theme(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width, measure::HEAD), Sense::hover());
    let x = columns(rect);
    let head = |left: f32, text: &str| {
        let at = pos2(left + 7.0, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, text, Type::head(), theme.palette.weak);
    };
    head(rect.left(), ctx.texts.sessions_week_head());
    for (column, (name, short)) in weekday_heads(ctx).into_iter().enumerate() {
        let narrow = x[column + 1] - x[column] < NARROW;
        head(x[column], if narrow { short } else { name });
        let cell = Rect::from_x_y_ranges(x[column]..=x[column + 1], rect.y_range());
        let response = ui.interact(cell, ui.scope_id().with(("head", column)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
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

    fn spot(&self, sheet: &Sheet, at: Pos2) -> Option<Spot> {
        let row = (0..sheet.runs.len()).find(|row| self.day(*row, 0).y_range().contains(at.y))?;
        let column = (0..7).find(|column| (self.x[*column]..self.x[column + 1]).contains(&at.x))?;
        sheet.runs[row].days.get(column).map(|day| Spot::on(day.date))
    }
}

fn week_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (sheet, week, row): (&Sheet, &Run, usize),
    geometry: Geometry,
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    let theme = theme(ui);
    let (lines, room) = geometry.room(week.lanes);
    let number = pos2(geometry.rect.left() + 7.0, geometry.day(row, 0).top() + 13.0);
    ui.painter().text(number, Align2::LEFT_CENTER, &week.head, Type::head(), theme.palette.weak);
    let month = first_of_month(state.day(ctx.today));
    let line = geometry.day(row, 0).union(geometry.day(row, 6));
    let days = keys::row(ui, (line, row), &week.head);
    for (column, day) in week.days.iter().enumerate() {
        let rect = geometry.day(row, column);
        let response = days.interact(rect, ui.scope_id().with(("day", day.date)), Sense::CLICK | Sense::DRAG);
        let cell = Cell {
            day,
            in_month: first_of_month(day.date) == month,
            selected: state.cursor_day(ctx) == day.date,
        };
        response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, cell.selected, &day.name));
        keys::place(ui, &response, (row, column));
        day_ui(ui, ctx, cell, rect, state, &theme);
        answers::ground(ui, ctx, &response, state, spot_at, out);
        if week.shown().hidden[column] > 0 {
            let top = rect.top() + DAY_HEAD + count(room - 1) * (entry_height(lines) + GAP);
            let at = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), 20.0));
            more_ui(ui, ctx, week.shown().hidden[column], day, at, state);
        }
    }
    for &bar in &week.shown().bars {
        let Some(entry) = sheet.entries.get(bar.entry) else { continue };
        let rect = geometry.bar(row, bar, entry_height(lines));
        let (first, last) = (week.days[bar.from].date, week.days[bar.to].date);
        let id = ui.scope_id().with(("entry", &entry.session, first));
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        let selected = state.session.as_ref() == Some(&entry.session);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.name));
        let (head, body) = (entry.first_line(ctx, first, last), entry.second_line(first != last));
        let texts = [head.as_str(), &body, &entry.note];
        paint::entry(ui.painter(), rect, entry, &texts[..usize::from(lines)], selected, &theme);
        let ends = (entry.dates.first() == Some(&first), entry.dates.last() == Some(&last));
        answers::entry(ui, ctx, (Body { entry, rect, down: false, ends }, &response), state, spot_at, out);
        answers::told(response, entry, state);
    }
}

/// A day's cell.
#[derive(Clone, Copy)]
struct Cell<'a> {
    day: &'a Day,
    in_month: bool,
    selected: bool,
}

fn day_ui(ui: &Ui, ctx: &ViewCtx<'_>, cell: Cell<'_>, rect: Rect, state: &State, theme: &Theme) {
    let Cell { day, in_month, selected } = cell;
    let palette = &theme.palette;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0.0, paint::ground(day.shade, theme));
    if let Some(reaction) = state.hand.mark(day.date) {
        paint::mark(&painter, rect, reaction, theme);
    }
    if selected {
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), DAY_HEAD - 2.0));
        painter.rect_filled(head, 0.0, palette.selection);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
    painter.vline(rect.left() + 0.5, rect.y_range(), theme.hairline());
    let strong = in_month && day.shade != Shade::Weekend;
    let font = if strong { Type::dense_strong() } else { Type::dense() };
    let color = if strong { palette.text } else { palette.weak };
    let at = pos2(rect.left() + 7.0, rect.top() + 13.0);
    let short = day.number.split(['.', ' ']).next().unwrap_or_default();
    let number = if rect.width() < NARROW { short } else { &day.number };
    let width = if day.date == ctx.today {
        let mark = painter.layout_no_wrap(number.to_owned(), font, palette.on_accent);
        let frame = Rect::from_min_size(pos2(at.x - 3.0, at.y - 10.0), mark.size() + vec2(8.0, 3.0));
        painter.rect_filled(frame, 3.0, palette.accent);
        painter.galley(pos2(at.x + 1.0, at.y - mark.size().y / 2.0), mark, palette.on_accent);
        frame.width()
    } else {
        painter.text(at, Align2::LEFT_CENTER, number, font, color).width()
    };
    if !day.label.is_empty() {
        label(&painter, day, rect, width + 14.0, palette.text);
    }
}

/// The holiday's name, right of the number as far as there is room; on a narrow day below it.
fn label(painter: &eframe::egui::Painter, day: &Day, rect: Rect, number: f32, color: eframe::egui::Color32) {
    use eframe::egui::text::{LayoutJob, TextWrapping};
    let narrow = rect.width() < NARROW;
    let (font, left) = if narrow { (Type::chart(), 0.0) } else { (Type::hint(), number) };
    let width = (rect.width() - left - 8.0).at_least(0.0);
    let text = if narrow { paint::by_words(painter, &day.label, &font, width) } else { day.label.clone() };
    let mut job = LayoutJob::default();
    job.append(&text, 0.0, eframe::egui::TextFormat::simple(font, color));
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

fn more_ui(ui: &Ui, ctx: &ViewCtx<'_>, hidden: usize, day: &Day, rect: Rect, state: &mut State) {
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
