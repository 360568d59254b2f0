//! Choices that several views offer: one of the centres, or one of anything or all of them in a filter.

use eframe::egui::{ComboBox, Id, Key, PopupCloseBehavior, Response, Role, ScrollArea, Ui, WidgetInfo};

use super::ViewCtx;
use crate::app::widgets::{caret, hint, labelled, search_field};
use crate::catalogue::CentreId;
use crate::search::folded;

/// A filter in the filter row: `all` stands for no filter.
pub fn filter_choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    (all, value): (&str, &mut Option<T>),
    options: &[T],
    width: f32,
    text: impl Fn(&T) -> String,
) {
    let selected = value.as_ref().map_or_else(|| all.to_owned(), &text);
    let combo =
        ComboBox::from_id_salt(label).selected_text(selected.clone()).width(width).truncate().icon(caret);
    let response = combo
        .show_ui(ui, |ui| {
            ui.selectable_value(value, None, all);
            for option in options {
                ui.selectable_value(value, Some(option.clone()), text(option));
            }
        })
        .response;
    name(&response, label, &selected);
}

/// A filter for one centre, found by typing.
pub fn centre_filter(ui: &mut Ui, ctx: &ViewCtx<'_>, all: &str, value: &mut Option<CentreId>, width: f32) {
    let response = centre_combo(ui, ctx, all, value, width);
    let selected = value.as_ref().map_or_else(|| all.to_owned(), |id| ctx.centre(id));
    name(&response, &ctx.texts.centre_filter_by(ctx.texts.centre()), &selected);
}

/// A field for one centre, found by typing; `none` stands for no centre.
pub fn centre_field(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    none: &str,
    value: &mut Option<CentreId>,
    width: f32,
) -> Response {
    labelled(ui, ctx.texts.centre(), |ui| centre_combo(ui, ctx, none, value, width))
}

fn name(response: &Response, label: &str, selected: &str) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, label);
        info.current_text_value = Some(selected.to_owned());
        info
    });
}

fn centre_combo(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    none: &str,
    value: &mut Option<CentreId>,
    width: f32,
) -> Response {
    let selected = value.as_ref().map_or_else(|| none.to_owned(), |id| ctx.centre(id));
    let typed = ui.scope_id().with("centre-query");
    ComboBox::from_id_salt("centre")
        .selected_text(selected)
        .width(width)
        .truncate()
        .icon(caret)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show_ui(ui, |ui| centre_options(ui, ctx, typed, none, value))
        .response
}

/// What was typed, and in which frame the list was last shown: it starts afresh when it is opened again.
type Query = (String, u64);

fn centre_options(ui: &mut Ui, ctx: &ViewCtx<'_>, typed: Id, none: &str, value: &mut Option<CentreId>) {
    let frame = ui.ctx().cumulative_frame_nr();
    let (mut query, last): Query = ui.data(|data| data.get_temp(typed)).unwrap_or_default();
    let opened = last.saturating_add(1) < frame;
    if opened {
        query.clear();
    }
    let field = search_field(ui, ctx.texts.search_label(), &mut query, 220.0);
    if opened {
        field.request_focus();
    }
    let takes_first = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let wanted = folded(&query);
    let fits = |id: &&CentreId| folded(&ctx.centre(id)).contains(wanted.trim());
    let found: Vec<_> = ctx.derived.coverage.centres.iter().filter(fits).collect();
    let mut chosen = false;
    if let Some(first) = found.first().filter(|_| takes_first) {
        *value = Some((*first).clone());
        chosen = true;
    }
    ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        ui.set_min_width(220.0);
        if wanted.is_empty() {
            chosen |= ui.selectable_value(value, None, none).clicked();
        }
        for id in &found {
            chosen |= ui.selectable_value(value, Some((*id).clone()), ctx.centre(id)).clicked();
        }
        if found.is_empty() {
            hint(ui, &ctx.texts.nothing_found(&query));
        }
    });
    if chosen {
        ui.close();
    }
    ui.data_mut(|data| data.insert_temp::<Query>(typed, (query, frame)));
}
