//! The first tab: where the centre stands, what it needs, how to reach it.

use eframe::egui::{Grid, RichText, Ui, vec2};

use super::State;
use super::detail_model::{CoverageRow, Detail};
use super::draft::number;
use super::form::Form;
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::views::overview::parts;
use crate::app::widgets::{
    Cell, Column, Part, Table, TableState, button, fact, figure, hint, link, section, stacked_bar, theme,
};
use crate::app::{Command, ExportWish, Place};
use crate::catalogue::{Centre, CentreId};
use crate::exchange::tables::{Kind, Whom};
use crate::matching::Sum;
use crate::texts::Texts;

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    let detail = state.detail.get(ctx, &centre.id, || Detail::of(ctx, centre));
    coverage(ui, ctx, detail);
    ui.add_space(16.0);
    let needs: Vec<&CoverageRow> = detail.needs().collect();
    needs_ui(ui, ctx, (&centre.id, &needs), &mut state.needs, out);
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        section(ui, ctx.texts.centre_contact());
        let asked = std::mem::take(&mut state.wants_form);
        if button(ui, Some(icons::PENCIL_SIMPLE), ctx.texts.centre_edit()).clicked() || asked {
            state.form = Some(Form::of(ctx, centre));
        }
    });
    ui.add_space(4.0);
    facts(ui, ctx, centre);
    ui.add_space(12.0);
    staffing(ui, ctx, centre);
}

fn coverage(ui: &mut Ui, ctx: &ViewCtx<'_>, detail: &Detail) {
    let (texts, sum) = (ctx.texts, detail.sum);
    let Some(percent) = sum.percent() else {
        ui.label(texts.centre_nothing_applicable());
        return;
    };
    ui.horizontal(|ui| {
        figure(ui, &texts.percent(percent));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            hint(ui, &texts.share_done(sum.completed, sum.applicable()));
            let width = ui.available_width().min(460.0);
            bar(ui, texts, sum, width, 14.0);
        });
    });
}

/// A bar of a sum, with the same in words.
pub fn bar(ui: &mut Ui, texts: Texts, sum: Sum, width: f32, height: f32) {
    let counted: Vec<_> = parts(sum).into_iter().filter(|(_, _, count)| *count > 0).collect();
    let words: Vec<_> =
        counted.iter().map(|(status, _, count)| format!("{} {count}", texts.cell_status(*status))).collect();
    let parts: Vec<_> = counted.iter().map(|(_, sign, count)| Part { sign: *sign, count: *count }).collect();
    stacked_bar(ui, &parts, width, height, &words.join(", "));
}

fn needs_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (centre, needs): (&CentreId, &[&CoverageRow]),
    state: &mut TableState,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    ui.horizontal(|ui| {
        section(ui, texts.centre_open_needs());
        ui.label(RichText::new(needs.len().to_string()).color(theme(ui).palette.weak));
        if !needs.is_empty() && link(ui, texts.table_export()).clicked() {
            let whom = Whom::Centre(centre.clone());
            out.push(Command::Export(Box::new(ExportWish { whom, ..ExportWish::of(Kind::Needs) })));
        }
    });
    if needs.is_empty() {
        hint(ui, texts.centre_no_needs());
        return;
    }
    let columns = [
        Column::share(texts.module(), 4.0, 150.0),
        Column::exact(texts.state_word(), 176.0),
        Column::share(texts.focus(), 3.0, 120.0),
        Column::exact("", 84.0).right(),
    ];
    let answer =
        Table::new("needs", texts.centre_open_needs(), &columns).fit().show(ui, state, needs.len(), |row| {
            let need = needs[row.index()];
            row.cell(Cell::Pair(&need.code, &need.title));
            row.cell(Cell::Sign(need.sign, &need.sentence));
            row.cell(Cell::Weak(&need.reason));
            let to_matching =
                row.widgets("", |ui| super::row_link(ui, texts.centre_to_matching(), &need.code));
            if to_matching {
                out.push(Command::Go(Place::Matching(Some(need.module.clone()))));
            }
        });
    if let Some(need) = answer.opened.and_then(|row| needs.get(row)) {
        out.push(Command::Go(Place::Matching(Some(need.module.clone()))));
    }
}

fn facts(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre) {
    let (texts, contact) = (ctx.texts, &centre.contact);
    let town = [contact.postcode.as_str(), contact.town.as_str()].join(" ");
    let address = [contact.street.as_str(), town.trim()];
    let address: Vec<_> = address.into_iter().filter(|part| !part.is_empty()).collect();
    let position = centre.position.as_ref().map_or_else(String::new, |position| {
        format!("{} / {}", number(texts, position.lat), number(texts, position.lon))
    });
    let facts = [
        (texts.centre_name_word(), centre.name.clone()),
        (texts.centre_kind_word(), texts.centre_kind(centre.kind).to_owned()),
        (texts.centre_status_word(), texts.centre_status(centre.status).to_owned()),
        (texts.district(), centre.district.clone()),
        (texts.centre_seat(), centre.seat.clone()),
        (texts.centre_key(), centre.official_key.clone()),
        (texts.centre_street(), address.join(", ")),
        (texts.centre_phone(), contact.phone.clone()),
        (texts.centre_email(), contact.email.clone()),
        (texts.centre_web(), contact.web.clone()),
        (texts.centre_position(), position),
    ];
    let width = (ui.available_width() / 3.0 - 16.0).max(120.0);
    Grid::new("facts").num_columns(3).min_col_width(width).spacing(vec2(16.0, 8.0)).show(ui, |ui| {
        for (index, (label, value)) in facts.iter().enumerate() {
            fact(ui, label, if value.is_empty() { "–" } else { value });
            if index % 3 == 2 {
                ui.end_row();
            }
        }
    });
}

fn staffing(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre) {
    let texts = ctx.texts;
    section(ui, texts.centre_staffing());
    if centre.staffing.is_empty() {
        hint(ui, texts.centre_no_staffing());
        return;
    }
    ui.spacing_mut().interact_size.y = 20.0;
    Grid::new("staffing").num_columns(2).spacing(vec2(24.0, 2.0)).show(ui, |ui| {
        for post in &centre.staffing {
            ui.label(RichText::new(texts.role(post.role)).font(Type::dense()));
            ui.label(RichText::new(number(texts, post.posts)).font(Type::dense_strong()));
            ui.end_row();
        }
    });
}
