//! The focus goes back to where it was when a dialog, a menu or the search closes.

use eframe::egui::{Context, Id, Order, Popup};

/// What last had the focus in the window itself, below all that floats.
#[derive(Clone, Copy, Debug, Default)]
pub struct FocusBack {
    last: Option<Id>,
    floating: bool,
}

impl FocusBack {
    /// To be told at the begin of every frame; `search`: the search is open.
    pub fn watch(&mut self, ctx: &Context, search: bool) {
        let (focused, modal) = ctx.memory(|memory| (memory.focused(), memory.top_modal_layer().is_some()));
        let floating = modal || search || Popup::is_any_open(ctx);
        let closed = std::mem::replace(&mut self.floating, floating) && !floating;
        let is_below =
            |id: &Id| ctx.read_response(*id).is_some_and(|at| at.layer_id.order == Order::Background);
        if let Some(id) = focused.filter(is_below) {
            self.last = Some(id);
        } else if closed && focused.is_none() {
            // A field that is gone meanwhile gets no focus: egui takes it back with the frame's end.
            if let Some(id) = self.last {
                ctx.memory_mut(|memory| memory.request_focus(id));
            }
        }
    }
}
