//! The row of filters above the matrix.

use eframe::egui::{ComboBox, Role, Ui, WidgetInfo};

use super::super::super::ViewCtx;
use super::model::{self, Filter, Sort, district_name};
use crate::app::widgets::{button, caret, choose, search_field, toggle};
use crate::catalogue::Area;
use crate::texts::Texts;

/// Paints it; changes take effect with the next frame.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, filter: &mut Filter) {
    let texts = ctx.texts;
    let areas: Vec<_> = std::iter::once(None).chain(Area::ALL.map(Some)).collect();
    let area = |area: &Option<Area>| {
        area.map_or(texts.matrix_every_area(), |area| texts.area_short(area)).to_owned()
    };
    inline(ui, texts.matrix_area_word(), &mut filter.area, &areas, |v| texts.matrix_area(&area(v)), area);

    let districts: Vec<_> =
        std::iter::once(None).chain(model::districts(ctx).into_iter().map(Some)).collect();
    let district = |district: &Option<String>| {
        district
            .as_ref()
            .map_or_else(|| texts.matrix_every_district().to_owned(), |name| district_name(ctx, name))
    };
    inline(
        ui,
        texts.district(),
        &mut filter.district,
        &districts,
        |v| texts.matrix_district(&district(v)),
        district,
    );

    let sort = |sort: &Sort| sort_name(texts, *sort).to_owned();
    inline(ui, texts.matrix_sort_word(), &mut filter.sort, &Sort::ALL, |v| texts.matrix_sort(&sort(v)), sort);

    let label = match filter.in_menu() {
        0 => texts.matrix_filter_word().to_owned(),
        count => texts.matrix_filters_active(count),
    };
    ui.menu_button(label, |ui| menu(ui, ctx, filter));
    let width = (ui.available_width() - 8.0).clamp(80.0, 200.0);
    search_field(ui, texts.matrix_find_centre(), &mut filter.text, width);
}

fn menu(ui: &mut Ui, ctx: &ViewCtx<'_>, filter: &mut Filter) {
    let texts = ctx.texts;
    ui.set_min_width(280.0);
    let foci: Vec<_> = std::iter::once(None).chain(model::foci(ctx).into_iter().map(Some)).collect();
    choose(ui, texts.focus(), &mut filter.focus, &foci, 264.0, |focus| {
        focus.as_ref().map_or_else(|| texts.matrix_every_focus().to_owned(), |focus| ctx.focus(focus))
    });
    ui.add_space(4.0);
    toggle(ui, &mut filter.only_open, texts.matrix_only_with_open());
    ui.add_space(4.0);
    if button(ui, None, texts.matrix_reset_filters()).clicked() {
        filter.reset();
        ui.close();
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
