//! The row of filters above the matrix.

use eframe::egui::containers::menu::{MenuConfig, SubMenuButton};
use eframe::egui::{ComboBox, PopupCloseBehavior, Role, Ui, WidgetInfo};

use super::super::super::ViewCtx;
use super::model::{self, district_name};
use super::sieve::{Condition, Filter, Group, Sort, Test};
use crate::app::widgets::{button, caret, date_field, hint, search_field, toggle};
use crate::catalogue::Area;
use crate::matching::CellStatus;
use crate::texts::Texts;

/// Paints it; changes take effect with the next frame.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, filter: &mut Filter, since: &mut String) {
    let texts = ctx.texts;
    let areas: Vec<_> = std::iter::once(None).chain(Area::ALL.map(Some)).collect();
    let area = |area: &Option<Area>| {
        area.map_or(texts.matrix_every_area(), |area| texts.area_short(area)).to_owned()
    };
    inline(ui, texts.matrix_area_word(), &mut filter.area, &areas, |v| texts.matrix_area(area(v)), area);

    let group = |group: &Group| group_name(texts, *group).to_owned();
    let before = filter.group;
    let closed = |v: &Group| texts.matrix_group(group(v));
    inline(ui, texts.matrix_group_word(), &mut filter.group, &Group::ALL, closed, group);
    if filter.group != before {
        filter.folded.clear();
    }

    let sort = |sort: &Sort| sort_name(texts, *sort).to_owned();
    inline(ui, texts.matrix_sort_word(), &mut filter.sort, &Sort::ALL, |v| texts.matrix_sort(sort(v)), sort);

    ui.menu_button(texts.matrix_filter_word(), |ui| menu(ui, ctx, filter, since));
    let width = (ui.available_width() - 8.0).clamp(80.0, 200.0);
    search_field(ui, texts.matrix_find_centre(), &mut filter.text, width);
}

/// What can be filtered by, each also the other way round.
fn menu(ui: &mut Ui, ctx: &ViewCtx<'_>, filter: &mut Filter, since: &mut String) {
    let texts = ctx.texts;
    ui.set_min_width(280.0);
    toggle(ui, &mut filter.only_open, texts.matrix_only_with_open());
    ui.separator();
    for not in [false, true] {
        let word = |what: &str| if not { texts.matrix_not(what) } else { texts.matrix_is(what) };
        let mut found = None;
        ui.menu_button(word(texts.focus()), |ui| {
            found = pick(ui, model::foci(ctx), |id| ctx.focus(id)).map(Test::Focus).or(found.take());
        });
        ui.menu_button(word(texts.map_district()), |ui| {
            let picked = pick(ui, model::districts(ctx), |name| district_name(ctx, name));
            found = picked.map(Test::District).or(found.take());
        });
        ui.menu_button(word(texts.state_word()), |ui| {
            let picked = pick(ui, CellStatus::ALL[..7].to_vec(), |of| texts.cell_status(*of).to_owned());
            found = picked.map(Test::Status).or(found.take());
        });
        // Its field and calendar take clicks of their own.
        let stays = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let since_menu = SubMenuButton::new(word(texts.matrix_open_since_word())).config(stays);
        since_menu.ui(ui, |ui| {
            ui.set_min_width(180.0);
            hint(ui, texts.matrix_open_since_hint());
            let day = date_field(ui, texts, texts.matrix_open_since_word(), since, ctx.today);
            found = day.map(Test::OpenSince).or(found.take());
        });
        if let Some(test) = found {
            let condition = Condition { not, test };
            if !filter.conditions.contains(&condition) {
                filter.conditions.push(condition);
            }
            since.clear();
            ui.close();
        }
    }
    ui.separator();
    if button(ui, None, texts.matrix_reset_filters()).clicked() {
        filter.reset();
        ui.close();
    }
}

fn pick<T>(ui: &mut Ui, options: Vec<T>, text: impl Fn(&T) -> String) -> Option<T> {
    let mut picked = None;
    eframe::egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
        for option in options {
            if ui.selectable_label(false, text(&option)).clicked() {
                picked = Some(option);
            }
        }
    });
    picked
}

fn group_name(texts: Texts, group: Group) -> &'static str {
    match group {
        Group::District => texts.map_district(),
        Group::Focus => texts.focus(),
        Group::Offering => texts.offering(),
        Group::Nothing => texts.matrix_no_groups(),
    }
}

fn sort_name(texts: Texts, sort: Sort) -> &'static str {
    match sort {
        Sort::Name => texts.matrix_sort_name(),
        Sort::MostOpen => texts.matrix_sort_most_open(),
        Sort::Coverage => texts.matrix_sort_coverage(),
    }
}

/// A choice whose label stands inside it: "Bereich: alle".
fn inline<T: Clone + PartialEq>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    options: &[T],
    closed: impl Fn(&T) -> String,
    open: impl Fn(&T) -> String,
) {
    let text = closed(value);
    let response = ComboBox::from_id_salt(label)
        .icon(caret)
        .selected_text(&text)
        .width(0.0)
        .show_ui(ui, |ui| {
            for option in options {
                ui.selectable_value(value, option.clone(), open(option));
            }
        })
        .response;
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, label);
        info.current_text_value = Some(text.clone());
        info
    });
}
