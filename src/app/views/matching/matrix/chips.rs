//! The filters in force: each can be turned round, and taken away.

use eframe::egui::{Frame, Margin, Panel, Ui};

use super::model::district_name;
use super::sieve::{Condition, Filter, Test};
use crate::app::icons;
use crate::app::views::ViewCtx;
use crate::app::widgets::{button, icon_button, link, theme};

/// Paints them in a line of their own, if there are any.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, filter: &mut Filter) {
    if filter.conditions.is_empty() && !filter.only_open {
        return;
    }
    let texts = ctx.texts;
    let frame = Frame::new().fill(theme(ui).palette.bg).inner_margin(Margin {
        left: 16,
        right: 16,
        top: 0,
        bottom: 8,
    });
    Panel::top("chips").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let mut gone = None;
            for (at, condition) in filter.conditions.iter_mut().enumerate() {
                let name = words(ctx, condition);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    if button(ui, None, &name).on_hover_text(texts.matrix_turn_round()).clicked() {
                        condition.not = !condition.not;
                    }
                    if icon_button(ui, icons::X, &texts.matrix_remove_filter(&name)).clicked() {
                        gone = Some(at);
                    }
                });
            }
            if let Some(at) = gone {
                filter.conditions.remove(at);
            }
            if filter.only_open {
                let name = texts.matrix_only_with_open();
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    ui.label(name);
                    if icon_button(ui, icons::X, &texts.matrix_remove_filter(name)).clicked() {
                        filter.only_open = false;
                    }
                });
            }
            if link(ui, texts.matrix_reset_filters()).clicked() {
                filter.reset();
            }
        });
    });
}

/// "Schwerpunkt: Sprachbildung", "nicht Bezirk: Köln".
pub fn words(ctx: &ViewCtx<'_>, condition: &Condition) -> String {
    let texts = ctx.texts;
    let (what, value) = match &condition.test {
        Test::Focus(id) => (texts.focus(), ctx.focus(id)),
        Test::District(name) => (texts.map_district(), district_name(ctx, name)),
        Test::Status(status) => (texts.state_word(), texts.cell_status(*status).to_owned()),
        Test::OpenSince(day) => (texts.matrix_open_since_word(), texts.date(*day)),
    };
    let test = texts.matrix_test(what, &value);
    if condition.not { texts.matrix_not(&test) } else { test }
}
