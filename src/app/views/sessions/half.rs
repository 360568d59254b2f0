//! Half a school year as a planner hangs on the wall: a column a month, a line a day, sessions as marks.

use eframe::egui::{Align2, NumExt as _, Pos2, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::answers::{self, Body};
use super::day::{Bar, Day, Shade};
use super::keys::{self, Cursor};
use super::landing::Spot;
use super::month::{Run, Sheet};
use super::paint::{self, count};
use super::shown::{Form, Shown};
use super::{State, ghost_days};
use crate::app::command::Command;
use crate::app::theme::{Theme, Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::theme;
use crate::calendar::week_of;

/// Least height of a day, and least width of a month.
const LEAST: (f32, f32) = (18.0, 124.0);
/// Room for weekday and number.
const NUMBER: f32 = 46.0;
/// Width of a mark that has room for a number, and of one that has room for its sign only.
const MARK: (f32, f32) = (46.0, 23.0);
/// Most days of a month.
const DAYS: usize = 31;

#[derive(Clone, Copy)]
struct Geometry {
    rect: Rect,
    day: f32,
    month: f32,
}

/// Paints the half-year and answers to mouse and keys.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &mut Shown, state: &mut State, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::both().id_salt("half-year").auto_shrink([false, false]).show(ui, |ui| {
        let Form::Sheet(sheet) = &mut shown.form else { return };
        let day = ((ui.available_height() - measure::HEAD) / count(DAYS)).floor().at_least(LEAST.0);
        let month = (ui.available_width() / count(sheet.runs.len().max(1))).floor().at_least(LEAST.1);
        let size = vec2(month * count(sheet.runs.len()), day * count(DAYS) + measure::HEAD);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let geometry = Geometry { rect, day, month };
        for run in &mut sheet.runs {
            run.fit(geometry.room());
        }
        months(ui, ctx, shown, geometry, state, out);
    });
}

impl Geometry {
    fn day(&self, run: usize, at: usize) -> Rect {
        let min = pos2(
            self.rect.left() + self.month * count(run),
            self.rect.top() + measure::HEAD + self.day * count(at),
        );
        Rect::from_min_size(min, vec2(self.month, self.day))
    }

    /// Marks are narrow where several of them would not fit otherwise.
    fn mark(&self, lanes: usize) -> f32 {
        let room = self.month - NUMBER - 4.0;
        if count(lanes.max(1)) * MARK.0 <= room { (room / count(lanes.max(1))).min(110.0) } else { MARK.1 }
    }

    fn room(&self) -> usize {
        let mut room = 1;
        while count(room + 1) * MARK.1 <= self.month - NUMBER - 4.0 {
            room += 1;
        }
        room
    }

    fn bar(&self, run: usize, bar: Bar, lanes: usize) -> Rect {
        let (first, last) = (self.day(run, bar.from), self.day(run, bar.to));
        let width = self.mark(lanes);
        let left = first.left() + NUMBER + count(bar.lane) * width;
        Rect::from_min_max(pos2(left, first.top() + 1.0), pos2(left + width - 2.0, last.bottom() - 1.0))
    }

    fn spot(&self, sheet: &Sheet, at: Pos2) -> Option<Spot> {
        let run = (0..sheet.runs.len()).find(|run| self.day(*run, 0).x_range().contains(at.x))?;
        let days = &sheet.runs[run].days;
        let day = (0..days.len()).find(|day| self.day(run, *day).y_range().contains(at.y))?;
        days.get(day).map(|day| Spot::on(day.date))
    }
}

fn months(
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
    let at = sheet.place(day).map_or(geometry.rect, |(run, at)| geometry.day(run, at));
    // A row of the tree is a month: that is how one reads it.
    let (cell, size) = (ui.scope_id().with(("day", day)), (sheet.runs.len(), 31));
    let cursor = Cursor { rect: at, cell, size };
    answers::begin(ui, ctx, (shown, cursor), sheet.dates(), state, &spot_at, out);
    for (at, month) in sheet.runs.iter().enumerate() {
        month_ui(ui, ctx, (sheet, month, at), geometry, state, &spot_at, out);
    }
    for day in ghost_days(state) {
        if let Some((run, at)) = sheet.place(day) {
            paint::ghost(ui.painter(), geometry.day(run, at).shrink(1.0), &theme(ui));
        }
    }
}

fn month_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (sheet, month, run): (&Sheet, &Run, usize),
    geometry: Geometry,
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    let theme = theme(ui);
    let head = Rect::from_min_size(
        pos2(geometry.day(run, 0).left(), geometry.rect.top()),
        vec2(geometry.month, measure::HEAD),
    );
    let response = ui.interact(head, ui.scope_id().with(("month", run)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &month.head));
    paint::line(ui.painter(), head.shrink2(vec2(7.0, 0.0)), &month.head, Type::head(), theme.palette.weak);
    ui.painter().hline(head.x_range(), head.bottom() - 0.5, theme.head_line());
    let lanes = month.shown().lanes;
    let whole = geometry.day(run, 0).union(geometry.day(run, month.days.len().saturating_sub(1)));
    let days = keys::row(ui, (whole, run), &month.head);
    for (at, day) in month.days.iter().enumerate() {
        let rect = geometry.day(run, at);
        let response = days.interact(rect, ui.scope_id().with(("day", day.date)), Sense::CLICK | Sense::DRAG);
        let selected = state.cursor_day(ctx) == day.date;
        response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, selected, &day.name));
        keys::place(ui, &response, (run, at));
        let taken = month.shown().taken[at];
        day_ui(ui, ctx, day, (rect, selected, taken), state, &theme);
        answers::ground(ui, ctx, &response, state, spot_at, out);
        if month.shown().hidden[at] > 0 {
            let text = format!("+{}", month.shown().hidden[at]);
            let at = pos2(rect.right() - 4.0, rect.center().y);
            ui.painter().text(at, Align2::RIGHT_CENTER, text, Type::chart(), theme.palette.accent);
        }
        // What a mark stands in front of is said when the pointer rests there.
        if taken && !day.label.is_empty() && !state.hand.is_full() {
            response.on_hover_text(&day.name);
        }
    }
    for &bar in &month.shown().bars {
        let Some(entry) = sheet.entries.get(bar.entry) else { continue };
        let rect = geometry.bar(run, bar, lanes);
        let (first, last) = (month.days[bar.from].date, month.days[bar.to].date);
        let id = ui.scope_id().with(("entry", &entry.session, first));
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        let selected = state.session.as_ref() == Some(&entry.session);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.name));
        let texts = [short_code(&entry.code), entry.town.as_str()];
        paint::entry(ui.painter(), rect, entry, &texts, selected, &theme);
        let ends = (entry.dates.first() == Some(&first), entry.dates.last() == Some(&last));
        answers::entry(ui, ctx, (Body { entry, rect, down: true, ends }, &response), state, spot_at, out);
        answers::told(response, entry, state);
    }
}

/// "102" of "102 · Modul 2": what a mark has room for.
fn short_code(code: &str) -> &str {
    code.split(" · ").next().unwrap_or(code)
}

fn day_ui(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    day: &Day,
    (rect, selected, taken): (Rect, bool, bool),
    state: &State,
    theme: &Theme,
) {
    use chrono::Datelike as _;
    let palette = &theme.palette;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0.0, paint::ground(day.shade, theme));
    if let Some(reaction) = state.hand.mark(day.date) {
        paint::mark(&painter, rect, reaction, theme);
    }
    let head = Rect::from_min_size(rect.min, vec2(NUMBER - 2.0, rect.height()));
    if selected {
        painter.rect_filled(head, 0.0, palette.selection);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
    painter.vline(rect.left() + 0.5, rect.y_range(), theme.head_line());
    let weekday = ctx.texts.weekday_short(day.date.weekday().into());
    let strong = !matches!(day.shade, Shade::Weekend);
    let color = if strong { palette.text } else { palette.weak };
    let today = day.date == ctx.today;
    if today {
        painter.rect_filled(head.shrink(1.0), 3.0, palette.accent);
    }
    let color = if today { palette.on_accent } else { color };
    let font = if strong { Type::dense_strong() } else { Type::dense() };
    let y = rect.center().y;
    painter.text(pos2(rect.left() + 5.0, y), Align2::LEFT_CENTER, weekday, Type::chart(), color);
    painter.text(pos2(rect.left() + 40.0, y), Align2::RIGHT_CENTER, day.date.day().to_string(), font, color);
    if !day.label.is_empty() && !taken {
        let room = Rect::from_min_max(pos2(rect.left() + NUMBER, rect.top()), rect.max - vec2(2.0, 0.0));
        paint::line(&painter, room, &day.label, Type::chart(), palette.text);
    } else if day.date.weekday() == chrono::Weekday::Mon && !taken {
        let week = week_of(day.date).week().to_string();
        let at = pos2(rect.right() - 5.0, y);
        painter.text(at, Align2::RIGHT_CENTER, week, Type::chart(), palette.weak);
    }
}
