//! Why what was chosen in a question can't be done: said within it, so that nothing chosen is lost.

use eframe::egui::Ui;

use crate::app::views::ViewCtx;
use crate::app::widgets::{Sign, sign_label_wrapped};
use crate::catalogue::Edit;
use crate::scheduling::refusals;

/// The edit that was refused last, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refused {
    last: Option<Box<(Edit, String)>>,
}

impl Refused {
    /// Whether `edit` is refused; remembers why.
    pub fn refuses(&mut self, ctx: &ViewCtx<'_>, edit: &Edit) -> bool {
        let refusals = refusals(ctx.catalogue, edit, ctx.today);
        self.last = (!refusals.is_empty()).then(|| {
            // The sentences may name what the edit would make.
            let after = edit.clone().apply(ctx.catalogue).unwrap_or_default();
            Box::new((edit.clone(), ctx.texts.refused(&after, &refusals)))
        });
        self.last.is_some()
    }

    /// Says why, as long as the same is chosen.
    pub fn ui(&self, ui: &mut Ui, chosen: impl FnOnce() -> Edit) {
        if let Some((edit, words)) = self.last.as_deref()
            && *edit == chosen()
        {
            ui.add_space(8.0);
            sign_label_wrapped(ui, Sign::Clash, words);
        }
    }
}
