//! The table's one tab stop, and what keys do while it has the focus.

use eframe::egui::{
    Context, Event, EventFilter, FocusDirection, Id, Key, Modifiers, Popup, Rect, Response, Role, Sense, Ui,
    WidgetInfo, pos2, vec2,
};

use super::super::landmark::wish_to_edit;
use super::column::Kind;
use super::state::{TableAnswer, TableState};
use super::{Frame, Picking, Sheet, edit, find};

/// How far an arrow key scrolls sideways.
const SIDESTEP: f32 = 80.0;
/// How many rows a page has where the table is as high as its rows.
const PAGE: usize = 12;

/// Whether a table with filters has the keyboard: it takes keys that mean something else elsewhere.
pub fn has_keys(ctx: &Context) -> bool {
    is_focused(ctx, "table-keys")
}

/// Whether a table has the keyboard whose cells F2 may edit.
pub fn has_cells(ctx: &Context) -> bool {
    is_focused(ctx, "sheet-keys")
}

/// Whether the table that said so last still has the focus.
fn is_focused(ctx: &Context, said: &str) -> bool {
    let focused = ctx.memory(eframe::egui::Memory::focused);
    focused.is_some() && ctx.data(|data| data.get_temp::<Id>(Id::unique(said))) == focused
}

impl Frame<'_> {
    pub(super) fn keys(&self, ui: &mut Ui, state: &mut TableState, answer: &mut TableAnswer) -> Response {
        let id = self.scope.with("keys");
        state.keys = Some(id);
        let focus = ui.interact(self.body_rect(ui), id, Sense::focusable_noninteractive());
        focus.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, self.table.label));
        if self.sheet.is_some() {
            ui.ctx().accesskit_node_builder(id, eframe::egui::accesskit::Node::set_multiselectable);
        } else {
            state.current = state.current.min(self.count.saturating_sub(1));
        }
        if !focus.has_focus() {
            state.find.forget(None);
            return focus;
        }
        if self.arranges() {
            ui.data_mut(|data| data.insert_temp(Id::unique("table-keys"), id));
        }
        if self.sheet.is_some() {
            ui.data_mut(|data| data.insert_temp(Id::unique("sheet-keys"), id));
        }
        let least = usize::from(self.table.picking == Picking::Follows);
        let escape = state.find.is_active() || state.selection.len() > least;
        let sideways = self.geometry.frozen > 0.0;
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: sideways || self.table.cell.is_some(),
            escape,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        if let Some(sheet) = &self.sheet {
            self.sheet_keys(ui, sheet, state, answer);
        }
        if self.count == 0 {
            return focus;
        }
        self.walk(ui, state, answer);
        if sideways && self.table.cell.is_none() {
            self.sidestep(ui, state);
        }
        if take(ui, Key::Enter).is_some() {
            answer.opened = self.current_place(state).and_then(|place| self.row_at(state, place));
        }
        if take(ui, Key::Delete).is_some() {
            answer.deleted = self.current_place(state).and_then(|place| self.row_at(state, place));
        }
        self.space(ui, state, answer);
        if let Some(sheet) = self.sheet.as_ref().filter(|_| self.table.cell.is_none()) {
            self.type_to_find(ui, sheet, state, answer);
        }
        focus
    }

    /// Where the rows stand: what the focus ring goes round.
    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    fn body_rect(&self, ui: &Ui) -> Rect {
        let least = self.table.row_height;
        let height = if self.table.fit { self.count as f32 * least } else { ui.available_height() };
        Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height.max(least)))
    }

    /// All that was pressed since the last frame: fast fingers are not to lose a step.
    fn walk(&self, ui: &Ui, state: &mut TableState, answer: &mut TableAnswer) {
        const KEYS: [Key; 6] =
            [Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::PageUp, Key::Home, Key::End];
        while let Some((key, modifiers)) = take_any(ui, &KEYS) {
            // Egui has seen the arrow before us; it must not move the focus as well.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            let place = self.current_place(state);
            let here = place.unwrap_or(0);
            let next = |step: usize| place.map_or(0, |place| place + step);
            let to = match key {
                Key::ArrowDown => next(1),
                Key::ArrowUp => here.saturating_sub(1),
                Key::PageDown => here + self.page(state),
                Key::PageUp => here.saturating_sub(self.page(state)),
                Key::Home => 0,
                _ => self.count - 1,
            };
            self.go(state, to.min(self.count - 1), modifiers, answer);
        }
    }

    /// Left and right bring columns into view that have no room.
    fn sidestep(&self, ui: &Ui, state: &mut TableState) {
        let step = if take(ui, Key::ArrowRight).is_some() {
            SIDESTEP
        } else if take(ui, Key::ArrowLeft).is_some() {
            -SIDESTEP
        } else {
            return;
        };
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        let most = (self.geometry.total - self.available).max(0.0);
        state.scroll_sideways_to = Some((self.offset + step).clamp(0.0, most));
    }

    /// Makes the row at `place` the current one, and selects as the modifiers say.
    fn go(&self, state: &mut TableState, place: usize, modifiers: Modifiers, answer: &mut TableAnswer) {
        let Some(row) = self.row_at(state, place) else { return };
        let before = state.current_id;
        state.go_to(row);
        answer.selected = Some(row);
        let Some(id) = state.order.id(place).filter(|_| self.sheet.is_some()) else { return };
        state.current_id = Some(id);
        if modifiers.shift {
            state.selection.stretch(state.order.ids(), before.unwrap_or(id), id);
        } else if !modifiers.command && self.table.picking == Picking::Follows {
            state.selection.only(id);
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of visible rows")]
    fn page(&self, state: &TableState) -> usize {
        if self.table.fit {
            return PAGE;
        }
        ((state.viewport.height / self.table.row_height) as usize).saturating_sub(1).max(1)
    }

    /// Space ticks; with Strg it selects. While somebody types a name it is a letter of it.
    fn space(&self, ui: &Ui, state: &mut TableState, answer: &mut TableAnswer) {
        if state.find.is_active() {
            return;
        }
        let Some(modifiers) = take(ui, Key::Space) else { return };
        ui.input_mut(|input| input.events.retain(|event| *event != Event::Text(" ".to_owned())));
        let Some(place) = self.current_place(state) else { return };
        let picks = modifiers.command || self.table.picking != Picking::Follows;
        let row = self.row_at(state, place);
        let is_head = |sheet: &Sheet<'_>| row.is_some_and(|row| sheet.rows.is_head(row));
        match state.order.id(place).filter(|_| picks && self.sheet.as_ref().is_some_and(|s| !is_head(s))) {
            Some(id) => state.selection.toggle(id),
            None => answer.toggled = row,
        }
    }

    /// Keys of tables that can be selected, filtered and edited.
    fn sheet_keys(&self, ui: &Ui, sheet: &Sheet<'_>, state: &mut TableState, answer: &mut TableAnswer) {
        let pressed = |modifiers: Modifiers, key: Key| {
            ui.input_mut(|input| {
                let before = input.events.len();
                input.events.retain(|event| {
                    !matches!(event, Event::Key { key: k, pressed: true, modifiers: m, .. }
                        if *k == key && m.matches_exact(modifiers))
                });
                before != input.events.len()
            })
        };
        if self.arranges() && pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::F) {
            state.toggle_filters();
        }
        if pressed(Modifiers::COMMAND, Key::A) {
            state.selection.all(state.order.ids());
        }
        if pressed(Modifiers::COMMAND, Key::E) {
            state.want_file(ui.ctx());
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            if state.find.is_active() {
                state.find.forget(None);
            } else {
                state.selection.clear();
            }
        }
        if take(ui, Key::F2).is_some()
            && let Some(place) = self.current_place(state)
        {
            state.scroll_to_current = true;
            if !edit::begin(state, sheet.rows, self.table.columns, &self.geometry, (place, None, false)) {
                wish_to_edit(ui.ctx());
            }
        }
        if (pressed(Modifiers::SHIFT, Key::F10) || take(ui, Key::Menu).is_some())
            && let Some(place) = self.current_place(state)
        {
            self.open_menu(ui, state, place);
        }
        self.clipboard(ui, sheet, state, answer);
    }

    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    fn open_menu(&self, ui: &Ui, state: &mut TableState, place: usize) {
        let id = self.row_node(state, place);
        let seen = ui.ctx().read_response(id).map(|response| response.rect);
        let top = ui.cursor().top() + (place as f32 + 1.0) * self.table.row_height - state.viewport.offset.y;
        let bottom = seen.map_or(top, |rect| rect.bottom());
        state.menu = Some((pos2(ui.cursor().left() + 24.0, bottom), true));
        Popup::open_id(ui.ctx(), self.menu_id("rows"));
    }

    fn clipboard(&self, ui: &Ui, sheet: &Sheet<'_>, state: &TableState, answer: &mut TableAnswer) {
        let (mut copies, mut pasted) = (false, None);
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Copy => {
                    copies = true;
                    false
                }
                Event::Paste(text) => {
                    pasted = Some(text.clone());
                    false
                }
                _ => true,
            });
        });
        if copies {
            let selected = state.selected(sheet.rows);
            answer.copied = Some(self.copy(ui, sheet, &selected)).filter(|count| *count > 0);
        }
        answer.pasted = pasted;
    }

    fn type_to_find(&self, ui: &Ui, sheet: &Sheet<'_>, state: &mut TableState, answer: &mut TableAnswer) {
        let now = ui.input(|input| input.time);
        state.find.forget(Some(now));
        if state.find.is_active() {
            if take(ui, Key::Backspace).is_some() {
                state.find.pop(now);
            }
            ui.ctx().request_repaint_after_secs(0.1);
        }
        let mut typed = String::new();
        ui.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::Text(text) => {
                    typed.push_str(text);
                    false
                }
                _ => true,
            });
        });
        if typed.is_empty() || state.editing.is_some() {
            return;
        }
        state.find.push(&typed, now);
        ui.ctx().request_repaint_after_secs(find::PAUSE);
        let is_text = |column: &&usize| {
            let column = &self.table.columns[**column];
            column.kind == Kind::Text && !column.label.is_empty()
        };
        let Some(&column) = self.geometry.shown.iter().find(is_text) else { return };
        let from = self.current_place(state).unwrap_or(0);
        if let Some(place) = state.find.next(sheet.rows, &state.order, column, from) {
            self.go(state, place, Modifiers::NONE, answer);
        }
    }
}

/// Takes a key that was pressed, whatever else was held, from what others may see.
fn take(ui: &Ui, wanted: Key) -> Option<Modifiers> {
    take_any(ui, &[wanted]).map(|(_, modifiers)| modifiers)
}

/// The same with the first of several that was pressed.
fn take_any(ui: &Ui, wanted: &[Key]) -> Option<(Key, Modifiers)> {
    ui.input_mut(|input| {
        let at = input.events.iter().position(
            |event| matches!(event, Event::Key { key, pressed: true, .. } if wanted.contains(key)),
        )?;
        match input.events.remove(at) {
            Event::Key { key, modifiers, .. } => Some((key, modifiers)),
            _ => None,
        }
    })
}
