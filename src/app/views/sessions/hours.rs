//! The week with its hours: sessions as blocks that are moved and stretched in quarters of an hour.

use eframe::egui::{
    Align2, NumExt as _, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::State;
use super::answers::{self, Body};
use super::day::Day;
use super::keys::{self, Cursor};
use super::landing::Spot;
use super::paint::{self, count};
use super::shown::{Form, Shown};
use super::week::{Block, HALF_HOUR, Week};
use crate::app::command::Command;
use crate::app::theme::{Theme, Type};
use crate::app::views::ViewCtx;
use crate::app::widgets::theme;
use crate::scheduling::{minute, time_at};

/// Width of the column of hours.
const HOURS: f32 = 48.0;
/// Height of the days' heads.
const HEAD: f32 = 44.0;
/// Least height of an hour.
const HOUR: f32 = 36.0;

#[derive(Clone, Copy)]
struct Geometry {
    rect: Rect,
    day: f32,
    hour: f32,
    first: i64,
    last: i64,
}

/// Paints the week and answers to mouse and keys.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &mut Shown, state: &mut State, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let Form::Week(week) = &shown.form else { return };
    let scrolls = HOUR * hours_of(week) > ui.available_height() - HEAD;
    let (head, _) = ui.allocate_exact_size(vec2(paint::beside_scroll_bar(ui, scrolls), HEAD), Sense::hover());
    let day = ((head.width() - HOURS) / 7.0).at_least(24.0);
    for (at, shown) in week.days.iter().enumerate() {
        let left = head.left() + HOURS + day * count(at);
        head_ui(ui, ctx, shown, Rect::from_min_size(pos2(left, head.top()), vec2(day, HEAD)), state);
    }
    ui.painter().hline(head.x_range(), head.bottom() - 0.5, theme(ui).head_line());
    ScrollArea::vertical().id_salt("week").auto_shrink([false, false]).show(ui, |ui| {
        let (first, last) = week.hours;
        let hours = hours_of(week);
        let hour = (ui.available_height() / hours).floor().at_least(HOUR);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), hour * hours), Sense::hover());
        let geometry = Geometry { rect, day, hour, first, last };
        grid(ui, ctx, shown, geometry, state, out);
    });
}

/// How many hours are shown.
fn hours_of(week: &Week) -> f32 {
    let (first, last) = week.hours;
    count(usize::try_from((last - first) / 60).unwrap_or(1).max(1))
}

impl Geometry {
    fn column(&self, at: usize) -> Rect {
        let left = self.rect.left() + HOURS + self.day * count(at);
        Rect::from_min_size(pos2(left, self.rect.top()), vec2(self.day, self.rect.height()))
    }

    fn y(&self, minute: i64) -> f32 {
        let minutes = i16::try_from(minute.clamp(self.first, self.last) - self.first).unwrap_or(0);
        self.rect.top() + f32::from(minutes) * self.hour / 60.0
    }

    fn block(&self, block: Block) -> Rect {
        let column = self.column(block.day);
        let width = (column.width() - 8.0) / count(block.lanes.max(1));
        let left = column.left() + 3.0 + width * count(block.lane);
        let (top, bottom) = (self.y(block.from), self.y(block.until));
        Rect::from_min_max(pos2(left, top + 1.0), pos2(left + width - 2.0, bottom.at_least(top + 16.0) - 1.0))
    }

    fn spot(&self, week: &Week, at: Pos2) -> Option<Spot> {
        let day = (0..week.days.len()).find(|day| self.column(*day).x_range().contains(at.x))?;
        #[expect(clippy::cast_possible_truncation, reason = "minutes of a day")]
        let minutes = ((at.y - self.rect.top()) * 60.0 / self.hour).round() as i64;
        let minute = (self.first + minutes).clamp(0, 24 * 60 - 1);
        Some(Spot { minute: Some(minute), ..Spot::on(week.days[day].date) })
    }
}

fn grid(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    shown: &Shown,
    geometry: Geometry,
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let Form::Week(week) = &shown.form else { return };
    let spot_at = |at: Pos2| geometry.spot(week, at);
    let date = state.cursor_day(ctx);
    let row = date.max(week.days.first().map_or(date, |day| day.date));
    let row = ctx.texts.week(crate::calendar::week_of(row).week());
    let (cursor, name) = cursor_at(ui, ctx, week, geometry, state);
    let column = week.days.iter().position(|day| day.date == date);
    let dates = week.days.iter().map(|day| day.date);
    answers::begin(ui, ctx, (shown, cursor), dates, state, &spot_at, out);
    let row = keys::row(ui, (geometry.rect, 0), &row);
    if let Some(column) = column {
        let response = row.interact(cursor.rect, cursor.cell, Sense::hover());
        response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, true, &name));
        keys::place(ui, &response, (0, column));
    }
    let theme = theme(ui);
    for (at, day) in week.days.iter().enumerate() {
        let rect = geometry.column(at);
        let response = row.interact(rect, ui.scope_id().with(("day", day.date)), Sense::CLICK | Sense::DRAG);
        let selected = date == day.date;
        response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, selected, &day.name));
        keys::place(ui, &response, (0, at));
        ui.painter().rect_filled(rect, 0.0, paint::ground(day.shade, &theme));
        if let Some(reaction) = state.hand.mark(day.date) {
            paint::mark(ui.painter(), rect, reaction, &theme);
        }
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), theme.hairline());
        answers::ground(ui, ctx, &response, state, &spot_at, out);
    }
    hours(ui, ctx, geometry, &theme);
    for &block in &week.blocks {
        block_ui(ui, ctx, week, block, geometry, state, &spot_at, out);
    }
    // Days and blocks are painted by now; the cursor shows above them.
    let stroke = Stroke::new(1.0, theme.palette.accent);
    ui.painter().rect_stroke(cursor.rect.shrink(0.5), 0.0, stroke, StrokeKind::Inside);
    ghosts(ui, week, geometry, state, &theme);
}

/// The hour cursor's cell in the accessibility tree: when, and what is there.
fn cursor_at(ui: &Ui, ctx: &ViewCtx<'_>, week: &Week, geometry: Geometry, state: &State) -> (Cursor, String) {
    let size = (1, week.days.len());
    let date = state.cursor_day(ctx);
    let cell = ui.scope_id().with("hour");
    let Some(at) = week.days.iter().position(|day| day.date == date) else {
        return (Cursor { rect: geometry.rect, cell, size }, String::new());
    };
    let from = state.cursor_minute(week, ctx);
    let block = week.block_at(date, from);
    let until = from + HALF_HOUR;
    let column = geometry.column(at);
    let rect = match block {
        Some(block) => geometry.block(*block).expand(1.0),
        None => Rect::from_x_y_ranges(column.x_range(), geometry.y(from)..=geometry.y(until)),
    };
    let entry = block.and_then(|block| week.entries.get(block.entry));
    let time = time_at(from).map(|time| ctx.texts.time(time)).unwrap_or_default();
    let what = entry.map_or_else(|| ctx.texts.sessions_free().to_owned(), |entry| entry.name.clone());
    let name = [week.days[at].name.as_str(), &time, &what].join(", ");
    (Cursor { rect, cell, size }, name)
}

fn hours(ui: &Ui, ctx: &ViewCtx<'_>, geometry: Geometry, theme: &Theme) {
    let mut minute = geometry.first;
    while minute < geometry.last {
        let y = geometry.y(minute);
        ui.painter().hline(geometry.rect.x_range(), y + 0.5, theme.hairline());
        if let Some(time) = time_at(minute) {
            let at = pos2(geometry.rect.left() + 8.0, y + 10.0);
            let text = ctx.texts.time(time);
            ui.painter().text(at, Align2::LEFT_CENTER, text, Type::chart(), theme.palette.weak);
        }
        minute += 60;
    }
}

fn head_ui(ui: &Ui, ctx: &ViewCtx<'_>, day: &Day, rect: Rect, state: &State) {
    use chrono::Datelike as _;
    let theme = theme(ui);
    let palette = &theme.palette;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 0.0, paint::ground(day.shade, &theme));
    let today = day.date == ctx.today;
    if state.cursor_day(ctx) == day.date {
        painter.rect_filled(rect, 0.0, palette.selection);
    }
    let text = ctx.texts.date_short(day.date);
    let font = if today { Type::dense_strong() } else { Type::dense() };
    let color = if today { palette.accent } else { palette.text };
    let top = Rect::from_min_size(rect.min + vec2(7.0, 3.0), vec2(rect.width() - 10.0, 20.0));
    let text = if rect.width() < 70.0 { day.date.day().to_string() } else { text };
    paint::line(&painter, top, &text, font, color);
    let below = top.translate(vec2(0.0, 18.0));
    paint::line(&painter, below, &day.label, Type::hint(), palette.text);
    painter.vline(rect.left() + 0.5, rect.y_range(), theme.hairline());
    let response = ui.interact(rect, ui.scope_id().with(("head", day.date)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &day.name));
    response.on_hover_text(&day.name);
}

#[expect(clippy::too_many_arguments, reason = "one block of one painting")]
fn block_ui(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    week: &Week,
    block: Block,
    geometry: Geometry,
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    let Some(entry) = week.entries.get(block.entry) else { return };
    let (theme, rect) = (theme(ui), geometry.block(block));
    let day = week.days[block.day].date;
    let id = ui.scope_id().with(("entry", &entry.session, day));
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let selected = state.session.as_ref() == Some(&entry.session);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.name));
    let times = time_at(block.from).zip(time_at(block.until));
    let times = times.map_or_else(String::new, |(from, until)| {
        format!("{}–{}", ctx.texts.time(from), ctx.texts.time(until))
    });
    let head = entry.first_line(ctx, day, day);
    let texts = [head.as_str(), &times, &entry.title, &entry.town, &entry.note];
    paint::entry(ui.painter(), rect, entry, &texts, selected, &theme);
    let body = Body { entry, rect, down: true, ends: (true, true) };
    answers::entry(ui, ctx, (body, &response), state, spot_at, out);
    answers::told(response, entry, state);
}

fn ghosts(ui: &Ui, week: &Week, geometry: Geometry, state: &State, theme: &Theme) {
    let Some(landing) = state.hand.landing() else { return };
    for day in &landing.session.days {
        let at = day.date().and_then(|date| week.days.iter().position(|shown| shown.date == date));
        let times = day
            .times()
            .map_or((geometry.first, geometry.last), |(from, until)| (minute(from), minute(until)));
        if let Some(at) = at {
            let block = Block { entry: 0, day: at, from: times.0, until: times.1, lane: 0, lanes: 1 };
            paint::ghost(ui.painter(), geometry.block(block), theme);
        }
    }
}
