//! What a table says at its lower edge: how many rows are selected, what is being typed.

use eframe::egui::accesskit::Live;
use eframe::egui::{Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::super::super::theme::Type;
use super::state::TableState;
use super::{Frame, Picking, Sheet};

impl Frame<'_> {
    pub(super) fn notes_ui(&self, ui: &Ui, sheet: &Sheet<'_>, state: &TableState, body: Rect) {
        let texts = sheet.texts;
        if self.count == 0 && sheet.rows.count() > 0 {
            let at = body.left_top() + vec2(7.0, 8.0);
            self.note(ui, "empty", texts.table_nothing_passes(), at, false);
        }
        let bottom = body.bottom().min(ui.clip_rect().bottom()) - 34.0;
        // Where a selection is kept beside the table, it is counted there.
        if state.selection.len() > 1 && self.table.picking == Picking::Follows {
            let text = texts.table_selected(state.selection.len());
            let width =
                ui.painter().layout_no_wrap(text.clone(), Type::hint(), self.theme.palette.text).size().x;
            self.note(ui, "selected", &text, pos2(body.right() - width - 36.0, bottom), true);
        }
        if state.find.is_active() {
            let text = texts.table_finding(state.find.typed());
            self.note(ui, "find", &text, pos2(body.left() + 8.0, bottom), true);
        }
    }

    fn note(&self, ui: &Ui, which: &str, text: &str, at: Pos2, framed: bool) {
        let palette = &self.theme.palette;
        let galley = ui.painter().layout_no_wrap(text.to_owned(), Type::hint(), palette.text);
        let rect = Rect::from_min_size(at, galley.size() + vec2(16.0, 8.0));
        if framed {
            let edge = Stroke::new(1.0, palette.strong);
            ui.painter().rect(rect, 3.0, palette.panel, edge, StrokeKind::Inside);
        }
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, palette.text);
        let response = ui.interact(rect, self.scope.with(("note", which)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_label(text);
            node.set_live(Live::Polite);
        });
    }
}
