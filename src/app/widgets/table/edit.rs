//! Editing a cell in its place: F2 begins, Enter applies, Tab applies and goes on, Esc leaves.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    Align2, ComboBox, Id, Key, Modifiers, Rect, Role, TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::super::field::caret;
use super::column::{Column, Editor, Geometry};
use super::rows::Rows;
use super::state::{Edited, TableAnswer, TableState};

/// A cell while it is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The row, by its id.
    pub id: u64,
    /// The column.
    pub column: usize,
    text: String,
    before: String,
    /// The editor has just opened and takes the focus.
    fresh: bool,
    /// Its row was painted in this frame.
    pub(super) painted: bool,
}

/// What became of an editor in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Apply,
    ApplyAndGoOn { backwards: bool },
    Leave,
}

/// Begins with the first editable cell of the row at `place`; with the next one after `after`, or the one
/// before it, where there is one.
pub(super) fn begin(
    state: &mut TableState,
    rows: &dyn Rows,
    columns: &[Column<'_>],
    geometry: &Geometry,
    (place, after, backwards): (usize, Option<usize>, bool),
) -> bool {
    let Some(id) = state.order.id(place) else { return false };
    let Some(row) = state.order.row(place) else { return false };
    let editable = |column: &usize| columns[*column].editor.is_some() && rows.editable(row, *column);
    let cells: Vec<_> = geometry.shown.iter().copied().filter(editable).collect();
    let at = after.and_then(|after| cells.iter().position(|&column| column == after));
    let column = match (at, backwards) {
        (None, _) if after.is_some() => None,
        (None, false) => cells.first(),
        (None, true) => cells.last(),
        (Some(at), false) => cells.get(at + 1),
        (Some(at), true) => at.checked_sub(1).and_then(|at| cells.get(at)),
    };
    let Some(&column) = column else { return false };
    let text = rows.edit_text(row, column).into_owned();
    state.editing = Some(Editing { id, column, before: text.clone(), text, fresh: true, painted: false });
    true
}

/// Shows the editor in `rect`. `name` is what a screen reader says: "E-Mail, Beispiel, Anna".
pub(super) fn cell_ui(
    ui: &mut Ui,
    (rect, clip, scope): (Rect, Rect, Id),
    columns: &[Column<'_>],
    name: &str,
    editing: &mut Editing,
) -> Option<EndOf> {
    editing.painted = true;
    let id = scope.with(("edit", editing.id, editing.column));
    let builder = UiBuilder::new().max_rect(rect.shrink2(vec2(1.0, 1.0))).scope_id(id);
    let mut child = ui.new_child(builder);
    child.set_clip_rect(clip.intersect(child.clip_rect()));
    let end = match columns[editing.column].editor {
        Some(Editor::Choice(options)) => choice(&mut child, options, name, editing),
        _ => line(&mut child, name, editing),
    };
    editing.fresh = false;
    end.map(EndOf)
}

/// How an editor ended.
pub(super) struct EndOf(End);

fn line(ui: &mut Ui, name: &str, editing: &mut Editing) -> Option<End> {
    let size = ui.max_rect().size();
    ui.spacing_mut().interact_size.y = size.y;
    let left = ui.input(|input| input.key_pressed(Key::Escape));
    let id = ui.scope_id().with("text");
    let field = TextEdit::singleline(&mut editing.text)
        .id(id)
        .desired_width(size.x)
        .min_size(size)
        .margin(vec2(6.0, 0.0))
        .align(Align2::LEFT_CENTER);
    let mut output = field.show(ui);
    let response = output.response.response.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
        info.current_text_value = Some(editing.text.clone());
        info
    });
    if editing.fresh {
        response.request_focus();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(editing.text.chars().count()));
        output.state.cursor.set_char_range(Some(all));
        output.state.store(ui.ctx(), response.id);
        return None;
    }
    if !response.lost_focus() {
        return None;
    }
    if left {
        return Some(End::Leave);
    }
    Some(tab(ui).map_or(End::Apply, |backwards| End::ApplyAndGoOn { backwards }))
}

fn choice(ui: &mut Ui, options: &[&str], name: &str, editing: &mut Editing) -> Option<End> {
    let width = ui.max_rect().width();
    ui.spacing_mut().interact_size.y = ui.max_rect().height();
    let closed =
        ComboBox::from_id_salt("choice").selected_text(&editing.text).width(width).truncate().icon(caret);
    let mut chosen = false;
    let combo = closed.show_ui(ui, |ui| {
        for option in options {
            let is_chosen = editing.text == *option;
            if ui.selectable_label(is_chosen, *option).clicked() {
                (*option).clone_into(&mut editing.text);
                chosen = true;
            }
        }
    });
    let response = combo.response;
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(editing.text.clone());
        info
    });
    if editing.fresh {
        response.request_focus();
        return None;
    }
    if chosen {
        return Some(End::Apply);
    }
    let open = combo.inner.is_some();
    if open {
        return None;
    }
    if response.has_focus() {
        step(ui, options, editing);
        return None;
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        return Some(End::Leave);
    }
    Some(tab(ui).map_or(End::Apply, |backwards| End::ApplyAndGoOn { backwards }))
}

/// Arrow keys choose without opening the list.
fn step(ui: &Ui, options: &[&str], editing: &mut Editing) {
    let at = options.iter().position(|option| *option == editing.text).unwrap_or(0);
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) {
        at + 1
    } else if pressed(Key::ArrowUp) {
        at.saturating_sub(1)
    } else {
        return;
    };
    ui.memory_mut(|memory| memory.move_focus(eframe::egui::FocusDirection::None));
    if let Some(option) = options.get(to) {
        (*option).clone_into(&mut editing.text);
    }
}

/// Whether the editor was left with Tab, and then whether backwards.
fn tab(ui: &Ui) -> Option<bool> {
    ui.input(|input| input.key_pressed(Key::Tab).then_some(input.modifiers.shift))
}

/// Ends the editor: answers with what was written, and goes on where Tab said so. Returns whether the
/// table takes the focus back.
pub(super) fn end(
    end: Option<EndOf>,
    state: &mut TableState,
    rows: &dyn Rows,
    columns: &[Column<'_>],
    geometry: &Geometry,
    answer: &mut TableAnswer,
) -> bool {
    let scrolled_away = state.editing.as_ref().is_some_and(|editing| !editing.painted && !editing.fresh);
    let Some(EndOf(end)) = end.or_else(|| scrolled_away.then_some(EndOf(End::Apply))) else { return false };
    let Some(editing) = state.editing.take() else { return false };
    let Some(place) = state.order.place(editing.id) else { return true };
    if end != End::Leave && editing.text.trim() != editing.before.trim() {
        let row = state.order.row(place).unwrap_or_default();
        let text = editing.text.trim().to_owned();
        answer.edited = Some(Edited { row, column: editing.column, text });
    }
    if let End::ApplyAndGoOn { backwards } = end
        && begin(state, rows, columns, geometry, (place, Some(editing.column), backwards))
    {
        return false;
    }
    !scrolled_away
}
