//! The timeline: a lane for each trainer or venue, days across, absences hatched.

use eframe::egui::{
    Align2, NumExt as _, Pos2, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::State;
use super::answers::{self, Body};
use super::day::{Bar, Day, Shade, day_name};
use super::keys::{self, Cursor};
use super::landing::Spot;
use super::lanes::{LaneRow, Lanes};
use super::paint::{self, GAP, count, entry_height};
use super::shown::{Form, Shown};
use crate::app::command::Command;
use crate::app::theme::{Theme, Type};
use crate::app::views::ViewCtx;
use crate::app::widgets::{paint_sign, paint_small_sign, theme};

/// Height of the days' heads: month, holidays, weekday and number.
const HEAD: f32 = 56.0;
/// Where holidays are named, and where days are numbered, from the top.
const NAMES: (f32, f32) = (18.0, 34.0);
/// Days so wide have their weekday, numbers, and entries with two lines.
const WIDE: (f32, f32, f32) = (30.0, 17.0, 60.0);

#[derive(Clone, Copy)]
struct Geometry {
    rect: Rect,
    names: f32,
    day: f32,
    line: f32,
}

/// Paints the lanes and answers to mouse and keys.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, shown: &mut Shown, state: &mut State, out: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let Form::Lanes(lanes) = &shown.form else { return };
    let width = paint::beside_scroll_bar(ui, true);
    let names = (width * 0.2).clamp(96.0, 200.0);
    let day = ((width - names) / count(lanes.days.len().max(1))).at_least(2.0);
    let line = entry_height(if day >= WIDE.2 { 2 } else { 1 }) + GAP;
    let (head, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
    heads(ui, ctx, lanes, Geometry { rect: head, names, day, line }, state);
    ScrollArea::vertical().id_salt("timeline").auto_shrink([false, false]).show(ui, |ui| {
        let heights: Vec<f32> = lanes.rows.iter().map(|row| count(row.lines) * line + 8.0).collect();
        let size = vec2(width, heights.iter().sum::<f32>().at_least(ui.available_height()));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let mut top = rect.top();
        let rows = heights.iter().map(|height| {
            let row = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), *height));
            top += height;
            row
        });
        let rows: Vec<Rect> = rows.collect();
        lanes_ui(ui, ctx, shown, (&rows, Geometry { rect, names, day, line }), state, out);
    });
}

impl Geometry {
    fn x(&self, at: usize) -> f32 {
        self.rect.left() + self.names + self.day * count(at)
    }

    fn cell(&self, row: Rect, at: usize) -> Rect {
        Rect::from_x_y_ranges(self.x(at)..=self.x(at + 1), row.y_range())
    }

    fn bar(&self, row: Rect, bar: Bar) -> Rect {
        let top = row.top() + 4.0 + count(bar.lane) * self.line;
        let gap = if self.day > 12.0 { 1.5 } else { 0.0 };
        Rect::from_min_max(
            pos2(self.x(bar.from) + gap, top),
            pos2(self.x(bar.to + 1) - gap, top + self.line - GAP),
        )
    }

    fn spot(&self, lanes: &Lanes, rows: &[Rect], at: Pos2) -> Option<Spot> {
        let row = rows.iter().position(|row| row.y_range().contains(at.y))?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a day's position")]
        let day = (at.x >= self.x(0)).then(|| ((at.x - self.x(0)) / self.day) as usize)?;
        let date = lanes.days.get(day)?.date;
        Some(Spot { lane: lanes.rows.get(row).map(|row| row.lane.clone()), ..Spot::on(date) })
    }
}

fn heads(ui: &Ui, ctx: &ViewCtx<'_>, lanes: &Lanes, geometry: Geometry, state: &State) {
    use chrono::Datelike as _;
    let theme = theme(ui);
    let top = geometry.rect.top();
    for (at, day) in lanes.days.iter().enumerate() {
        let rect = number_cell(geometry, at);
        let fill = if state.cursor_day(ctx) == day.date {
            theme.palette.selection
        } else {
            paint::ground(day.shade, &theme)
        };
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    for (at, day) in lanes.days.iter().enumerate() {
        let rect = number_cell(geometry, at);
        head_text(ui, ctx, day, rect, &theme);
        if at == 0 || day.date.day() == 1 {
            let month = ctx.texts.month_and_year(day.date);
            let last =
                lanes.days[at..].iter().take_while(|other| other.date.month() == day.date.month()).count();
            let room =
                Rect::from_min_max(pos2(rect.left() + 4.0, top), pos2(geometry.x(at + last), top + 20.0));
            paint::line(ui.painter(), room, &month, Type::head(), theme.palette.weak);
        }
        if geometry.day >= WIDE.1 {
            let response = ui.interact(rect, ui.scope_id().with(("head", at)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &day.name));
            response.on_hover_text(&day.name);
        }
    }
    holiday_names(ui, lanes, geometry, &theme);
    ui.painter().hline(geometry.rect.x_range(), geometry.rect.bottom() - 0.5, theme.head_line());
}

/// Where a day is numbered.
fn number_cell(geometry: Geometry, at: usize) -> Rect {
    let top = geometry.rect.top();
    geometry.cell(Rect::from_x_y_ranges(0.0..=1.0, top + NAMES.1..=top + HEAD), at)
}

fn head_text(ui: &Ui, ctx: &ViewCtx<'_>, day: &Day, rect: Rect, theme: &Theme) {
    use chrono::Datelike as _;
    let today = day.date == ctx.today;
    let weekend = day.shade == Shade::Weekend;
    let color = match (today, weekend) {
        (true, _) => theme.palette.accent,
        (_, true) => theme.palette.weak,
        _ => theme.palette.text,
    };
    let monday = day.date.weekday() == chrono::Weekday::Mon;
    let number = day.date.day();
    let text = if rect.width() >= WIDE.0 {
        format!("{} {number}", ctx.texts.weekday_short(day.date.weekday().into()))
    } else if rect.width() >= WIDE.1 || (monday && rect.width() >= 3.0) {
        number.to_string()
    } else {
        return;
    };
    let font = if today { Type::dense_strong() } else { Type::chart() };
    let (at, align) = if rect.width() >= WIDE.1 {
        (rect.center(), Align2::CENTER_CENTER)
    } else {
        (pos2(rect.left() + 1.0, rect.center().y), Align2::LEFT_CENTER)
    };
    ui.painter().text(at, align, text, font, color);
}

/// Holidays are named above their days, one after the other as far as there is room.
fn holiday_names(ui: &Ui, lanes: &Lanes, geometry: Geometry, theme: &Theme) {
    let mut free = geometry.x(0);
    for (at, day) in lanes.days.iter().enumerate().filter(|(_, day)| !day.label.is_empty()) {
        let left = geometry.x(at);
        let galley = ui.painter().layout_no_wrap(day.label.clone(), Type::chart(), theme.palette.text);
        let right = left + galley.size().x;
        if left >= free && right <= geometry.rect.right() {
            free = right + 8.0;
            ui.painter().galley(pos2(left, geometry.rect.top() + NAMES.0), galley, theme.palette.text);
        }
    }
}

fn lanes_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    shown: &Shown,
    (rows, geometry): (&[Rect], Geometry),
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let Form::Lanes(lanes) = &shown.form else { return };
    let spot_at = |at: Pos2| geometry.spot(lanes, rows, at);
    if let (Some(row), Some(rect)) =
        (lanes.rows.get(state.cursor_lane(shown)), rows.get(state.cursor_lane(shown)))
    {
        let lane = state.cursor_lane(shown);
        let at = cursor_column(ctx, lanes, state);
        let (place, cell) = (geometry.cell(*rect, at), ui.scope_id().with("cursor"));
        let cursor = Cursor { rect: place, cell, size: (lanes.rows.len(), lanes.days.len()) };
        let dates = lanes.days.iter().map(|day| day.date);
        answers::begin(ui, ctx, (shown, cursor), dates, state, &spot_at, out);
        let name = cursor_name(ctx, lanes, (row, at), state);
        let line = keys::row(ui, (*rect, lane), &row.name);
        let response = line.interact(place, cell, Sense::hover());
        response.widget_info(|| WidgetInfo::selected(Role::GridCell, true, true, &name));
        keys::place(ui, &response, (lane, at));
    }
    let visible = ui.clip_rect();
    for (row, rect) in lanes.rows.iter().zip(rows).filter(|(_, rect)| visible.intersects(**rect)) {
        lane_ui(ui, ctx, lanes, (row, *rect), geometry, state, &spot_at, out);
    }
    let cursor = state.cursor_day(ctx);
    if let (Some(at), Some(rect)) =
        (lanes.days.iter().position(|day| day.date == cursor), rows.get(state.cursor_lane(shown)))
    {
        let stroke = eframe::egui::Stroke::new(1.0, theme(ui).palette.accent);
        let cell = geometry.cell(*rect, at).shrink(0.5);
        ui.painter().rect_stroke(cell, 0.0, stroke, eframe::egui::StrokeKind::Inside);
    }
    ghosts(ui, lanes, rows, geometry, state);
}

/// Which of the days the cursor is on.
fn cursor_column(ctx: &ViewCtx<'_>, lanes: &Lanes, state: &State) -> usize {
    let date = state.cursor_day(ctx);
    lanes.days.iter().position(|day| day.date == date).unwrap_or(0)
}

/// The cursor's cell in words: who, when, what is there, why not.
fn cursor_name(ctx: &ViewCtx<'_>, lanes: &Lanes, (row, at): (&LaneRow, usize), state: &State) -> String {
    let date = state.cursor_day(ctx);
    let here = lanes
        .entries
        .iter()
        .enumerate()
        .filter(|(index, entry)| entry.is_on(date) && row.bars.iter().any(|bar| bar.entry == *index));
    let count = here.count();
    let parts = [
        Some(row.name.clone()),
        Some(day_name(ctx, date)),
        row.away_on(at).map(str::to_owned),
        (count > 0).then(|| ctx.texts.sessions_counted(count)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[expect(clippy::too_many_arguments, reason = "one lane of one painting")]
fn lane_ui(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    lanes: &Lanes,
    (row, rect): (&LaneRow, Rect),
    geometry: Geometry,
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    let theme = theme(ui);
    let response = ui.interact(rect, ui.scope_id().with(("lane", &row.lane)), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, &row.label));
    let in_hand = state.hand.lane() == Some(&row.lane);
    for (at, day) in lanes.days.iter().enumerate() {
        let cell = geometry.cell(rect, at);
        if day.shade != Shade::Plain {
            ui.painter().rect_filled(cell, 0.0, paint::ground(day.shade, &theme));
        }
        if let Some(reaction) = state.hand.mark(day.date).filter(|_| in_hand) {
            paint::mark(ui.painter(), cell, reaction, &theme);
        }
        if geometry.day >= WIDE.1 || day.date == super::span::monday(day.date) {
            ui.painter().vline(cell.left() + 0.5, cell.y_range(), theme.hairline());
        }
    }
    answers::ground(ui, ctx, &response, state, spot_at, out);
    for (index, away) in row.away.iter().enumerate() {
        let from = geometry.cell(rect, away.from).left();
        let to = geometry.cell(rect, away.to).right();
        let cell = Rect::from_x_y_ranges(from..=to, rect.y_range());
        paint::hatch(ui.painter(), cell, theme.palette.strong.gamma_multiply(0.6));
        away_label(ui, (cell, index, &away.reason), &response, &theme);
    }
    name_ui(ui, row, rect, geometry, &theme);
    for &bar in &row.bars {
        bar_ui(ui, ctx, lanes, (bar, geometry.bar(rect, bar)), state, spot_at, out);
        code_beside(ui, lanes, row, (bar, rect), geometry);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
}

/// Why they are away: written where there is room, else when the pointer rests on it.
fn away_label(ui: &Ui, (cell, index, reason): (Rect, usize, &str), lane: &Response, theme: &Theme) {
    let galley = ui.painter().layout_no_wrap(reason.to_owned(), Type::chart(), theme.palette.text);
    let size = galley.size() + vec2(8.0, 2.0);
    if size.x + 4.0 < cell.width() {
        let frame = Rect::from_center_size(cell.center(), size);
        ui.painter().rect_filled(frame, 2.0, theme.palette.bg);
        ui.painter().galley(frame.min + vec2(4.0, 1.0), galley, theme.palette.text);
    }
    if ui.rect_contains_pointer(cell) {
        let id = lane.id.with(("away", index));
        ui.interact(cell, id, Sense::hover()).on_hover_text(reason);
    }
}

fn name_ui(ui: &Ui, row: &LaneRow, rect: Rect, geometry: Geometry, theme: &Theme) {
    let name = Rect::from_min_size(rect.min, vec2(geometry.names, rect.height()));
    ui.painter().rect_filled(name, 0.0, theme.palette.bg);
    let text = Rect::from_min_size(name.min + vec2(8.0, 4.0), vec2(name.width() - 12.0, 20.0));
    paint::line(ui.painter(), text, &row.name, Type::dense(), theme.palette.text);
    ui.painter().vline(name.right() - 0.5, name.y_range(), theme.hairline());
    let response = ui.interact(name, ui.scope_id().with(("name", &row.lane)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &row.name));
    response.on_hover_text(&row.label);
}

fn bar_ui(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    lanes: &Lanes,
    (bar, rect): (Bar, Rect),
    state: &mut State,
    spot_at: &dyn Fn(Pos2) -> Option<Spot>,
    out: &mut Vec<Command>,
) {
    let Some(entry) = lanes.entries.get(bar.entry) else { return };
    let (first, last) = (lanes.days[bar.from].date, lanes.days[bar.to].date);
    let id = ui.scope_id().with(("entry", &entry.session, first, rect.top().to_bits()));
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let selected = state.session.as_ref() == Some(&entry.session);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &entry.name));
    let (head, body) = (entry.first_line(ctx, first, last), entry.second_line(first != last));
    paint::entry(ui.painter(), rect, entry, &[&head, &body], selected, &theme(ui));
    let ends = (entry.dates.first() == Some(&first), entry.dates.last() == Some(&last));
    answers::entry(ui, ctx, (Body { entry, rect, down: false, ends }, &response), state, spot_at, out);
    answers::told(response, entry, state);
}

/// Where a bar is too narrow for its sign and number, they stand right of it, as far as there is room; the
/// sign in any case, and if need be small within the bar.
fn code_beside(ui: &Ui, lanes: &Lanes, row: &LaneRow, (bar, rect): (Bar, Rect), geometry: Geometry) {
    const TOO_NARROW: f32 = 56.0;
    const SIGN: f32 = 14.0;
    let own = geometry.bar(rect, bar);
    let Some(entry) = lanes.entries.get(bar.entry).filter(|_| own.width() < TOO_NARROW) else { return };
    let same_line = row.bars.iter().filter(|other| other.lane == bar.lane && other.from > bar.to);
    let next = same_line.map(|other| other.from).min().unwrap_or(lanes.days.len());
    let room =
        Rect::from_min_max(own.right_top() + vec2(3.0, 0.0), pos2(geometry.x(next) - 2.0, own.bottom()));
    let theme = theme(ui);
    let (color, _) = entry.sign.colors(&theme);
    let text = entry.code.split(" · ").next().unwrap_or_default();
    let galley = ui.painter().layout_no_wrap(text.to_owned(), Type::chart(), theme.palette.text);
    let mut left = room.left();
    if !paint::has_sign(own) {
        if room.width() >= SIGN {
            paint_sign(ui.painter(), pos2(left + SIGN / 2.0, room.center().y), entry.sign, color);
            left += SIGN + 2.0;
        } else {
            let scale = ((own.width() - 2.0) / SIGN).clamp(0.4, 1.0);
            paint_small_sign(ui.painter(), own.center() + vec2(1.0, 0.0), entry.sign, color, scale);
        }
    }
    if left + galley.size().x <= room.right() {
        let at = pos2(left, room.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, theme.palette.text);
    }
}

fn ghosts(ui: &Ui, lanes: &Lanes, rows: &[Rect], geometry: Geometry, state: &State) {
    let (Some(landing), Some(lane)) = (state.hand.landing(), state.hand.lane()) else { return };
    let Some(row) = lanes.rows.iter().position(|row| row.lane == *lane).and_then(|at| rows.get(at)) else {
        return;
    };
    for date in landing.session.days.iter().filter_map(crate::catalogue::SessionDay::date) {
        if let Some(at) = lanes.days.iter().position(|day| day.date == date) {
            paint::ghost(ui.painter(), geometry.cell(*row, at).shrink2(vec2(0.0, 3.0)), &theme(ui));
        }
    }
}
