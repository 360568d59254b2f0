//! Beneath the grid: who waits, who was asked, who gave the seat back.

use eframe::egui::{Popup, RichText, Sense, Ui, vec2};

use super::menus::{Chosen, more_button, row_menu};
use super::rows::{Attendee, People};
use crate::app::icons;
use crate::app::theme::{Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::{Cell, Column, Row, Table, TableState, link, section, theme};
use crate::catalogue::PersonId;

/// What the lists remember.
#[derive(Default)]
pub struct ListsState {
    waiting: TableState,
    asked: TableState,
    cancelled: TableState,
    cancelled_open: bool,
}

/// Paints the lists that have anybody in them; answers with what was chosen for whom.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    people: &People,
    state: &mut ListsState,
) -> Option<(PersonId, Chosen)> {
    let texts = ctx.texts;
    let mut chosen = None;
    if !people.waiting.is_empty() {
        head(ui, texts.session_waiting(), people.waiting.len());
        let step = Some(texts.session_give_seat());
        chosen = chosen.or(list(ui, ctx, texts.session_waiting(), &people.waiting, step, &mut state.waiting));
    }
    if !people.asked.is_empty() {
        head(ui, texts.session_asked(), people.asked.len());
        let step = Some(texts.session_seat());
        chosen = chosen.or(list(ui, ctx, texts.session_asked(), &people.asked, step, &mut state.asked));
    }
    if !people.cancelled.is_empty() {
        folding_head(ui, texts.session_cancelled(), people.cancelled.len(), &mut state.cancelled_open);
        if state.cancelled_open {
            let label = texts.session_cancelled();
            chosen = chosen.or(list(ui, ctx, label, &people.cancelled, None, &mut state.cancelled));
        }
    }
    chosen
}

fn head(ui: &mut Ui, title: &str, count: usize) {
    ui.add_space(20.0);
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        section(ui, title);
        ui.label(RichText::new(count.to_string()).color(theme(ui).palette.weak));
    });
    rule(ui);
}

fn folding_head(ui: &mut Ui, title: &str, count: usize, open: &mut bool) {
    ui.add_space(20.0);
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        let palette = theme(ui).palette;
        let icon = if *open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        ui.painter().text(
            rect.center(),
            eframe::egui::Align2::CENTER_CENTER,
            icon,
            Type::icon_small(),
            palette.weak,
        );
        let text = RichText::new(title).font(Type::section()).color(palette.text);
        if ui.link(text).clicked() {
            *open = !*open;
        }
        ui.label(RichText::new(count.to_string()).color(palette.weak));
    });
    rule(ui);
}

fn rule(ui: &mut Ui) {
    ui.add_space(4.0);
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), theme(ui).head_line());
    ui.add_space(1.0);
}

fn list(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    label: &'static str,
    attendees: &[Attendee],
    step: Option<&'static str>,
    state: &mut TableState,
) -> Option<(PersonId, Chosen)> {
    let columns = [
        Column::exact("", 44.0).right(),
        Column::share("", 1.1, 120.0),
        Column::share("", 1.0, 100.0),
        Column::exact("", 150.0),
        Column::exact("", 148.0).right(),
        Column::exact("", 36.0),
    ];
    let mut chosen = None;
    let table = Table::new(label, label, &columns).row_height(measure::ATTENDANCE_ROW).headless().fit();
    let answer = table.show(ui, state, attendees.len(), |row| {
        let attendee = &attendees[row.index()];
        if let Some(choice) = list_row(row, ctx, attendee, step) {
            chosen = Some((attendee.person.clone(), choice));
        }
    });
    let opened = answer.opened.and_then(|row| attendees.get(row));
    chosen.or_else(|| opened.map(|attendee| (attendee.person.clone(), Chosen::OpenPerson)))
}

fn list_row(
    row: &mut Row<'_>,
    ctx: &ViewCtx<'_>,
    attendee: &Attendee,
    step: Option<&'static str>,
) -> Option<Chosen> {
    let texts = ctx.texts;
    row.cell(Cell::Weak(&(row.index() + 1).to_string()));
    row.cell(Cell::Text(&attendee.name));
    let remark = attendee.remark(texts);
    let beside =
        if remark.is_empty() { attendee.centre.clone() } else { format!("{}, {remark}", attendee.centre) };
    row.cell(Cell::Text(&beside));
    row.cell(Cell::Weak(&attendee.registration(texts)));
    let mut chosen = None;
    row.widgets("", |ui| {
        if let Some(step) = step
            && link(ui, step).clicked()
        {
            chosen = Some(Chosen::GiveSeat);
        }
    });
    row.widgets("", |ui| {
        let rect = ui.available_rect_before_wrap();
        let response = more_button(ui, rect, "more", &texts.session_row_more(&attendee.name));
        let menu = Popup::menu(&response).show(|ui| row_menu(ui, texts, attendee));
        chosen = chosen.or(menu.and_then(|menu| menu.inner));
    });
    chosen
}
