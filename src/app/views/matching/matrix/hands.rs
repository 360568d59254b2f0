//! What mouse and keys do in the matrix: walk, fold, select cells and rectangles of them, open.

use eframe::egui::{Event, EventFilter, FocusDirection, Key, Modifiers, PointerButton, Response, Ui, Vec2};

use super::grid::{Grid, GridAnswer, GridState, Pick};
use super::model::{Line, Matrix};
use crate::app::views::matching::common::How;

/// Clicks, and rectangles drawn with the mouse.
pub fn pointer(
    ui: &Ui,
    response: &Response,
    grid: &Grid<'_>,
    state: &mut GridState,
    answer: &mut GridAnswer,
) {
    let Some(at) = response.interact_pointer_pos() else { return };
    let modifiers = ui.input(|input| input.modifiers);
    let how = How::of(modifiers);
    let body = grid.body();
    // Past the edge, a rectangle ends at the last cell that is seen.
    let inside = if state.drawn_from.is_some() { body.shrink(1.0).clamp(at) } else { at };
    let cell = grid.at(inside).and_then(|(line, column)| Some((line, column?)));
    if state.drawn_from.is_some() && !response.drag_stopped() {
        push(ui, at - body.clamp(at), state);
    }
    if response.drag_started_by(PointerButton::Primary) {
        response.request_focus();
        let origin = ui.input(|input| input.pointer.press_origin()).and_then(|origin| grid.at(origin));
        state.drawn_from = origin.and_then(|(line, column)| Some((line, column?)));
        state.anchor = state.drawn_from.unwrap_or(state.anchor);
    }
    if let (Some(from), Some(to)) = (state.drawn_from, cell) {
        state.cursor = to;
        if response.drag_stopped() {
            let how = if how == How::Replace { How::Replace } else { How::Add };
            answer.picked = Some(Pick { from, to, how });
        }
    }
    if response.drag_stopped() {
        state.drawn_from = None;
        ui.ctx().request_repaint();
    }
    if response.double_clicked() {
        answer.opened = grid.at(at).map(|(line, _)| line);
    } else if response.clicked() {
        response.request_focus();
        // What stands beside the matrix is painted already.
        ui.ctx().request_repaint();
        click(grid, grid.at(at), grid.column_head_at(at), how, state, answer);
    }
}

/// A rectangle that is drawn past the edge takes the cells along, the faster the farther.
fn push(ui: &Ui, beyond: Vec2, state: &mut GridState) {
    const FASTEST: f32 = 1200.0;
    if beyond != Vec2::ZERO {
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        let speed = (beyond * 10.0).clamp(Vec2::splat(-FASTEST), Vec2::splat(FASTEST));
        state.pushed = speed * seconds;
        ui.ctx().request_repaint();
    }
}

fn click(
    grid: &Grid<'_>,
    at: Option<(usize, Option<usize>)>,
    head: Option<usize>,
    how: How,
    state: &mut GridState,
    answer: &mut GridAnswer,
) {
    if let Some(column) = head {
        answer.picked = Some(whole_column(grid.matrix, column, how));
        return;
    }
    let Some((line, column)) = at else { return };
    if matches!(grid.matrix.lines.get(line), Some(Line::Group { .. })) {
        state.cursor.0 = line;
        answer.folded = Some(line);
    } else if let Some(column) = column {
        let to = (line, column);
        let from = if how == How::Add { state.anchor } else { to };
        let how = if how == How::Add { How::Replace } else { how };
        answer.picked = Some(Pick { from, to, how });
        state.cursor = to;
        if from == to {
            state.anchor = to;
        }
    } else {
        state.cursor.0 = line;
    }
}

/// All lines of a column.
fn whole_column(matrix: &Matrix, column: usize, how: How) -> Pick {
    let how = if how == How::Replace { How::Replace } else { How::Add };
    Pick { from: (0, column), to: (matrix.lines.len().saturating_sub(1), column), how }
}

/// Keys, while the matrix has the focus.
pub fn keys(ui: &Ui, response: &Response, matrix: &Matrix, state: &mut GridState, answer: &mut GridAnswer) {
    if !response.has_focus() || matrix.lines.is_empty() {
        return;
    }
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    answer.copied = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy)));
    walk(ui, matrix, state, answer);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::Space) {
        answer.picked = Some(whole_column(matrix, state.cursor.1, How::Replace));
    }
    let on_group = matches!(matrix.lines.get(state.cursor.0), Some(Line::Group { .. }));
    if pressed(Modifiers::NONE, Key::Space) {
        if on_group {
            answer.folded = Some(state.cursor.0);
        } else {
            answer.picked = Some(Pick { from: state.cursor, to: state.cursor, how: How::Toggle });
            state.anchor = state.cursor;
        }
    }
    if pressed(Modifiers::NONE, Key::Enter) {
        if on_group {
            answer.folded = Some(state.cursor.0);
        } else {
            answer.opened = Some(state.cursor.0);
        }
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        answer.cleared = true;
        state.drawn_from = None;
    }
}

/// Arrow keys move the cursor; with Umschalt they select from where they began.
fn walk(ui: &Ui, matrix: &Matrix, state: &mut GridState, answer: &mut GridAnswer) {
    let (line, column) = state.cursor;
    let page = state.page();
    let steps = [
        (Key::ArrowDown, (line + 1, column)),
        (Key::ArrowUp, (line.saturating_sub(1), column)),
        (Key::ArrowRight, (line, column + 1)),
        (Key::ArrowLeft, (line, column.saturating_sub(1))),
        (Key::PageDown, (line + page, column)),
        (Key::PageUp, (line.saturating_sub(page), column)),
        (Key::Home, (line, 0)),
        (Key::End, (line, usize::MAX)),
    ];
    let extends = ui.input(|input| input.modifiers.shift);
    // Without modifiers named, the key counts also while Umschalt is held.
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let Some((_, to)) = steps.into_iter().find(|(key, _)| pressed(*key)) else { return };
    state.cursor = to;
    state.clamp(matrix);
    state.follow = true;
    if extends {
        answer.picked = Some(Pick { from: state.anchor, to: state.cursor, how: How::Replace });
    } else {
        state.anchor = state.cursor;
    }
    // A key that comes before the filter above has taken effect would move the focus as well.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    ui.ctx().request_repaint();
}
