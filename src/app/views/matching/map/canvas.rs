//! The map to work with: click, frame, zoom, walk by arrow keys.

use std::rc::Rc;

use eframe::egui::{
    CursorIcon, EventFilter, FocusDirection, Key, Modifiers, PointerButton, Pos2, Rect, Response, Role,
    Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2,
};

use super::picked::{Picked, toward};
use crate::app::views::ViewCtx;
use crate::app::views::atlas::{Board, Camera, Chart, Entry, Heeded, Layer, Lens, Pin, is_inside, source};
use crate::app::views::matching::common::How;
use crate::app::widgets::theme;
use crate::catalogue::CentreId;

/// What the map remembers.
#[derive(Default)]
pub struct CanvasState {
    camera: Camera,
    layer: Layer,
    /// Corners of the frame that is being drawn, on the screen.
    lasso: Vec<Pos2>,
    /// The current KI was changed elsewhere: bring it into view.
    pub follow: bool,
}

/// What the user did and where the pointer is.
#[derive(Clone, Debug, Default)]
pub struct CanvasAnswer {
    /// KIs were picked.
    pub picked: Option<(Vec<CentreId>, How)>,
    /// Keys went to a KI.
    pub walked: Option<usize>,
    /// A KI was opened: double click or Enter.
    pub opened: Option<CentreId>,
    /// The selection is to be cleared.
    pub cleared: bool,
    /// What to explain: the KI under the pointer, else the current one if the map has the focus.
    pub explained: Option<usize>,
}

/// Paints the map, as large as `room`.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    board: &Rc<Board>,
    (room, pins): (Vec2, &[&Pin]),
    picked: &Picked,
    state: &mut CanvasState,
) -> CanvasAnswer {
    let mut answer = CanvasAnswer::default();
    let (rect, response) = ui.allocate_exact_size(room, Sense::click_and_drag());
    let current = picked.current.as_ref().and_then(|centre| board.index_of(centre));
    look_around(ui, &response, board, rect, state);
    keys(ui, &response, board, (current, rect), state, &mut answer);
    let lens = state.camera.lens(board.ground.world, rect);
    let painter = ui.painter_at(rect);
    let chart = Chart { theme: theme(ui), painter, lens, board };
    let hovered = response.hover_pos().filter(|_| state.lasso.is_empty()).and_then(|at| chart.at(at));
    pointer(ui, &response, &chart, state, &mut answer);

    chart.painter.rect_filled(rect, 0.0, chart.theme.palette.bg);
    state.layer.paint(&chart.painter, &chart.theme, &lens, board);
    let focused = response.has_focus();
    let walked = answer.walked.or(current);
    outlines(&chart, picked, hovered, walked.filter(|_| focused));
    chart.travel();
    let chosen = picked.centres.iter().filter_map(|centre| board.index_of(centre)).collect();
    let heeded = Heeded { current: walked.filter(|_| focused), picked: chosen };
    state.layer.signs(&chart, board, ctx.texts, (pins, heeded));
    chart.pins(pins);
    lasso(&chart, &state.lasso);
    source(ui, ctx.texts, rect);

    answer.explained = hovered.or(walked.filter(|_| focused));
    describe(ui, ctx, &response, board, walked, picked);
    tooltip(&response, &chart, pins, hovered);
    answer
}

/// Zooms and moves: wheel, pinch, drag with another button, and whatever was asked for.
fn look_around(ui: &Ui, response: &Response, board: &Board, rect: Rect, state: &mut CanvasState) {
    let lens = state.camera.lens(board.ground.world, rect);
    if let Some(at) = response.hover_pos() {
        let (scrolled, pinched) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = pinched * (scrolled / 300.0).exp();
        if (factor - 1.0).abs() > 1e-4 {
            state.camera.zoom(factor, at, &lens);
        }
    }
    let moves = [PointerButton::Secondary, PointerButton::Middle];
    if moves.into_iter().any(|button| response.dragged_by(button)) {
        state.camera.pan(response.drag_delta(), &lens);
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
}

fn keys(
    ui: &Ui,
    response: &Response,
    board: &Board,
    (current, rect): (Option<usize>, Rect),
    state: &mut CanvasState,
    answer: &mut CanvasAnswer,
) {
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let lens = state.camera.lens(board.ground.world, rect);
        for (key, factor) in [(Key::Plus, 1.5), (Key::Equals, 1.5), (Key::Minus, 1.0 / 1.5)] {
            if pressed(key) {
                state.camera.zoom(factor, rect.center(), &lens);
            }
        }
        if pressed(Key::Num0) {
            state.camera = Camera::default();
        }
        let ways = [
            (Key::ArrowRight, vec2(1.0, 0.0)),
            (Key::ArrowLeft, vec2(-1.0, 0.0)),
            (Key::ArrowDown, vec2(0.0, 1.0)),
            (Key::ArrowUp, vec2(0.0, -1.0)),
        ];
        if let Some((_, way)) = ways.into_iter().find(|(key, _)| pressed(*key)) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            answer.walked = toward(board, current, way).or(current);
            state.follow = true;
        }
        let centre = |at: Option<usize>| Some(board.entries.get(at?)?.centre.clone());
        if pressed(Key::Space) {
            answer.picked = centre(current).map(|centre| (vec![centre], How::Toggle));
        }
        if pressed(Key::Enter) {
            answer.opened = centre(current);
        }
        if pressed(Key::Escape) {
            answer.cleared = state.lasso.is_empty();
            state.lasso.clear();
        }
    }
    let shown = answer.walked.or(current).and_then(|at| board.entries.get(at)?.label_at());
    if let Some(point) = shown.filter(|_| std::mem::take(&mut state.follow)) {
        let lens = state.camera.lens(board.ground.world, rect);
        state.camera.show(point, &lens);
    }
}

/// Clicks pick, double clicks open, dragging draws a frame.
fn pointer(
    ui: &Ui,
    response: &Response,
    chart: &Chart<'_>,
    state: &mut CanvasState,
    answer: &mut CanvasAnswer,
) {
    let Some(at) = response.interact_pointer_pos() else { return };
    let modifiers = ui.input(|input| input.modifiers);
    if response.drag_started_by(PointerButton::Primary) {
        response.request_focus();
        state.lasso = ui.input(|input| input.pointer.press_origin()).into_iter().collect();
    }
    if response.dragged_by(PointerButton::Primary)
        && state.lasso.last().is_some_and(|last| last.distance(at) > 3.0)
    {
        state.lasso.push(at);
    }
    if response.drag_stopped_by(PointerButton::Primary) && !state.lasso.is_empty() {
        let corners = std::mem::take(&mut state.lasso);
        let how = if How::of(modifiers) == How::Replace { How::Replace } else { How::Add };
        answer.picked = Some((framed(chart.board, &chart.lens, &corners), how));
    }
    let centre = || Some(chart.board.entries.get(chart.at(at)?)?.centre.clone());
    if response.double_clicked() {
        answer.opened = centre();
    } else if response.clicked() {
        response.request_focus();
        match centre() {
            Some(centre) => answer.picked = Some((vec![centre], How::of(modifiers))),
            None => answer.cleared = How::of(modifiers) == How::Replace,
        }
    }
    if response.clicked() || response.drag_stopped() {
        // The table and the bar are painted already.
        ui.ctx().request_repaint();
    }
}

/// The KIs whose sign lies within a frame.
fn framed(board: &Board, lens: &Lens, corners: &[Pos2]) -> Vec<CentreId> {
    let within =
        |entry: &&Entry| entry.label_at().is_some_and(|label| is_inside(corners, lens.to_screen(label)));
    board.entries.iter().filter(within).map(|entry| entry.centre.clone()).collect()
}

fn outlines(chart: &Chart<'_>, picked: &Picked, hovered: Option<usize>, current: Option<usize>) {
    let palette = &chart.theme.palette;
    let entries = &chart.board.entries;
    for entry in entries.iter().filter(|entry| picked.centres.contains(&entry.centre)) {
        chart.outline(entry, Stroke::new(4.5, palette.bg));
        chart.outline(entry, Stroke::new(3.0, palette.accent));
    }
    if let Some(entry) = hovered.and_then(|at| entries.get(at)) {
        chart.outline(entry, Stroke::new(2.0, palette.text));
    }
    if let Some(entry) = current.and_then(|at| entries.get(at)) {
        chart.outline(entry, Stroke::new(5.0, palette.bg));
        chart.outline(entry, Stroke::new(2.5, palette.focus));
        if let Some(label) = entry.label_at() {
            let at = chart.lens.to_screen(label) - vec2(0.0, 5.0);
            chart.painter.circle_stroke(at, 11.0, Stroke::new(2.0, palette.focus));
        }
    }
}

fn lasso(chart: &Chart<'_>, corners: &[Pos2]) {
    if corners.len() > 1 {
        let stroke = Stroke::new(2.0, chart.theme.palette.accent);
        chart.painter.add(Shape::line(corners.to_vec(), stroke));
        if let (Some(first), Some(last)) = (corners.first(), corners.last()) {
            chart.painter.extend(Shape::dashed_line(&[*last, *first], stroke, 4.0, 4.0));
        }
    }
}

/// What a screen reader is told: which KI one is at, and how it stands.
fn describe(
    ui: &Ui,
    ctx: &ViewCtx<'_>,
    response: &Response,
    board: &Board,
    current: Option<usize>,
    picked: &Picked,
) {
    let name = match current.and_then(|at| board.entries.get(at)) {
        Some(entry) => spoken(ctx, entry, picked.centres.contains(&entry.centre)),
        None => board.headline.clone(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, ctx.texts.map_named(&name)));
    let keys = ctx.texts.map_keys();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(keys));
}

/// "Herford: offen: noch niemand, 64 km, ausgewählt".
pub fn spoken(ctx: &ViewCtx<'_>, entry: &Entry, selected: bool) -> String {
    let texts = ctx.texts;
    let mut words = texts.map_standing(&entry.name, &entry.standing);
    if let Some(km) = entry.km {
        words = format!("{words}, {}", texts.km(km));
    }
    if selected { texts.matrix_cell_selected(&words) } else { words }
}

fn tooltip(response: &Response, chart: &Chart<'_>, pins: &[&Pin], hovered: Option<usize>) {
    let Some(at) = response.hover_pos() else { return };
    let pin = pins.iter().find(|pin| chart.is_pin_at(pin, at));
    let entry = hovered.and_then(|at| chart.board.entries.get(at));
    if pin.is_none() && entry.is_none() {
        return;
    }
    response.clone().on_hover_ui_at_pointer(|ui| {
        if let Some(pin) = pin {
            for name in &pin.names {
                ui.strong(name);
            }
        } else if let Some(entry) = entry {
            ui.strong(&entry.name);
            ui.label(&entry.standing);
        }
    });
}
