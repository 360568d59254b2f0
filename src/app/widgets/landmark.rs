//! Fields of a view that keys lead to from anywhere: the one that finds, and the first of the form.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Context, Id, Order, Response, TextEdit, Ui};

/// A field that keys lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Landmark {
    /// The view's field that finds or filters.
    Find,
    /// The first field of the form that is shown.
    Form,
}

impl Landmark {
    fn key(self) -> Id {
        Id::unique(("landmark", self))
    }

    fn get(self, ctx: &Context) -> Option<Id> {
        let now = ctx.cumulative_pass_nr();
        let known: Option<(u64, Id)> = ctx.data(|data| data.get_temp(self.key()));
        known.filter(|(pass, _)| *pass == now).map(|(_, id)| id)
    }

    /// Remembers a field of the view as it is painted. What floats above the view doesn't count; of forms
    /// the first field does, of fields that find the last, which stands nearest to the rows.
    pub(super) fn remember(self, ui: &Ui, field: &Response) {
        let below = ui.layer_id().order == Order::Background;
        if below && field.enabled() && (self == Self::Find || self.get(ui.ctx()).is_none()) {
            let entry = (ui.ctx().cumulative_pass_nr(), field.id);
            ui.data_mut(|data| {
                data.insert_temp(self.key(), entry);
            });
        }
    }

    /// Goes to the field, if there is one that hasn't the focus already; all of its text is selected.
    pub fn focus(self, ctx: &Context) -> bool {
        let Some(id) = self.get(ctx).filter(|id| !ctx.memory(|memory| memory.has_focus(*id))) else {
            return false;
        };
        let mut state = TextEdit::load_state(ctx, id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(usize::MAX));
        state.cursor.set_char_range(Some(all));
        state.store(ctx, id);
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
        true
    }
}

/// A table asks to edit the record of its current row: none of its cells can be.
pub(super) fn wish_to_edit(ctx: &Context) {
    ctx.data_mut(|data| {
        data.insert_temp(Id::unique("edit-wish"), ());
    });
}

/// Whether a table has asked so in this frame.
pub fn take_edit_wish(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<()>(Id::unique("edit-wish"))).is_some()
}
