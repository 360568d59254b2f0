//! The overview: what needs a decision, what comes next, how far coverage is.

mod model;

use eframe::egui::{Grid, Label, RichText, ScrollArea, Sense, Ui, Vec2, vec2};

use super::ViewCtx;
use super::cached::Cached;
use crate::app::command::{Action, Command};
use crate::app::place::Place;
use crate::app::theme::measure;
use crate::app::widgets::{
    Cell, Column, Part, Row, Side, Table, TableState, button, choose, content, empty_state, figure, hint,
    link, page, paint_sign, primary_button, section, stacked_bar, theme, title, toolbar,
};
use crate::matching::Sum;
pub use model::By;
pub(super) use model::parts;
use model::{Decision, Upcoming};

/// How many sessions are listed.
const SESSIONS: usize = 10;

/// What the view remembers.
#[derive(Default)]
pub struct State {
    sessions: TableState,
    decisions: Cached<(), Vec<Decision>>,
    upcoming: Cached<(), (Vec<Upcoming>, usize)>,
    shares: TableState,
    by: By,
}

impl State {
    /// What survives a restart.
    pub fn keep(&self) -> By {
        self.by
    }

    /// Sums again by what it summed by.
    pub fn recall(&mut self, by: By) {
        self.by = by;
    }
}

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    state: &mut State,
    reports: &mut super::reports::State,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    page(ui, Action::GoOverview.label(texts), |ui| {
        bar(ui, ctx, out);
        let side = Side::inspector(ui, measure::INSPECTOR + 16.0);
        side.rest(ui, |ui| {
            content(ui, 16, |ui| {
                ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                    decisions_ui(ui, ctx, state, out);
                    ui.add_space(16.0);
                    sessions_ui(ui, ctx, state, out);
                    ui.add_space(16.0);
                });
            });
        });
        side.show(ui, |ui| {
            coverage_ui(ui, ctx, state, out);
            ui.add_space(16.0);
            super::reports::coverage_ui(ui, ctx, reports, out);
        });
    });
}

fn bar(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    toolbar(
        ui,
        |ui| {
            title(ui, Action::GoOverview.label(texts));
            let week = texts.week(crate::calendar::week_of(ctx.today).week());
            hint(ui, &format!("{} · {week}", texts.date_with_weekday(ctx.today)));
        },
        |ui| {
            let find = Action::FindSlots;
            if button(ui, find.icon(), find.label(texts)).clicked() {
                out.push(Command::Do(find));
            }
            let new = Action::NewSession;
            if primary_button(ui, new.icon(), new.label(texts)).clicked() {
                out.push(Command::Do(new));
            }
        },
    );
}

fn decisions_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let decisions = state.decisions.get(ctx, &(), || model::decisions(ctx));
    ui.horizontal(|ui| {
        section(ui, texts.to_decide());
        ui.label(RichText::new(decisions.len().to_string()).color(theme(ui).palette.weak));
    });
    ui.add_space(2.0);
    let (line, hairline) = (theme(ui).head_line(), theme(ui).hairline());
    let rule = |ui: &mut Ui, stroke| {
        let rect = ui.available_rect_before_wrap();
        ui.painter().hline(rect.x_range(), rect.top(), stroke);
        ui.add_space(1.0);
    };
    rule(ui, line);
    if decisions.is_empty() {
        empty_state(ui, texts.nothing_to_decide(), None, false);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for decision in decisions {
        decision_ui(ui, decision, out);
        rule(ui, hairline);
    }
}

fn decision_ui(ui: &mut Ui, decision: &Decision, out: &mut Vec<Command>) {
    let theme = theme(ui);
    let (color, _) = decision.sign.colors(&theme);
    ui.allocate_ui(vec2(ui.available_width(), 33.0), |ui| {
        ui.horizontal_centered(|ui| {
            ui.set_min_height(33.0);
            let (rect, _) = ui.allocate_exact_size(Vec2::new(28.0, 20.0), Sense::hover());
            paint_sign(ui.painter(), rect.center(), decision.sign, color);
            let right_to_left = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
            ui.with_layout(right_to_left, |ui| {
                ui.add_space(8.0);
                let step = link(ui, decision.step);
                // Several say the same; what for stands beside them.
                ui.ctx().accesskit_node_builder(step.id, |node| node.set_description(decision.text.as_str()));
                if step.clicked() {
                    out.push(decision.command.clone());
                }
                ui.add_space(8.0);
                ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
                    ui.add(Label::new(&decision.text).truncate());
                });
            });
        });
    });
}

fn sessions_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, texts.next_sessions());
    let (rows, count) = state.upcoming.get(ctx, &(), || model::upcoming(ctx, SESSIONS));
    if rows.is_empty() {
        if empty_state(ui, texts.no_sessions_yet(), Some(Action::GoMatching.label(texts)), false) {
            out.push(Command::Do(Action::GoMatching));
        }
        return;
    }
    let columns = [
        Column::exact(texts.date_word(), 96.0),
        Column::exact(texts.time_word(), 96.0),
        Column::share(texts.offering_and_module(), 3.0, 200.0),
        Column::exact(texts.venue(), 92.0),
        Column::exact(texts.seats_word(), 60.0).right(),
        Column::exact(texts.state_word(), 128.0),
    ];
    let table = Table::new("next", texts.next_sessions(), &columns).fit();
    let answer = table.show(ui, &mut state.sessions, rows.len(), |row| session_row(row, rows));
    if let Some(row) = answer.opened.or(answer.clicked) {
        out.push(Command::Go(rows[row].place.clone()));
    }
    if *count > rows.len() {
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            ui.add_space(7.0);
            if link(ui, &texts.show_all_sessions(*count)).clicked() {
                out.push(Command::Go(Place::Sessions));
            }
        });
    }
}

fn session_row(row: &mut Row<'_>, rows: &[Upcoming]) {
    let Upcoming { date, times, code, title, venue, seats, state, today, .. } = &rows[row.index()];
    row.select(*today);
    row.cell(Cell::Text(date));
    row.cell(Cell::Weak(times));
    row.cell(Cell::Pair(code, title));
    row.cell(Cell::Text(venue));
    row.cell(Cell::Text(seats));
    match state {
        (Some(sign), text) => row.cell(Cell::Sign(*sign, text)),
        (None, text) => row.cell(Cell::Text(text)),
    }
}

fn coverage_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let sums = &ctx.derived.sums;
    section(ui, texts.coverage());
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        figure(ui, &texts.percent(sums.state.percent().unwrap_or(0)));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            hint(ui, &texts.of_modules(sums.state.applicable(), sums.state.completed.to_string()));
            hint(ui, &texts.completed_by_centres(ctx.derived.coverage.centres.len()));
        });
    });
    ui.add_space(4.0);
    bar_of(ui, ctx, sums.state, 16.0, ui.available_width());
    ui.add_space(8.0);
    legend(ui, ctx, sums.state);
    ui.add_space(16.0);
    shares_ui(ui, ctx, state, out);
}

fn bar_of(ui: &mut Ui, ctx: &ViewCtx<'_>, sum: Sum, height: f32, width: f32) {
    let parts = model::parts(sum);
    let words: Vec<_> = parts
        .iter()
        .map(|(status, _, count)| format!("{} {count}", ctx.texts.cell_status(*status)))
        .collect();
    let parts: Vec<_> = parts.into_iter().map(|(_, sign, count)| Part { sign, count }).collect();
    stacked_bar(ui, &parts, width, height, &words.join(", "));
}

fn legend(ui: &mut Ui, ctx: &ViewCtx<'_>, sum: Sum) {
    Grid::new("legend").num_columns(2).min_col_width(136.0).spacing(vec2(16.0, 2.0)).show(ui, |ui| {
        for (index, (status, sign, count)) in model::parts(sum).into_iter().enumerate() {
            ui.horizontal(|ui| {
                let (color, _) = sign.colors(&theme(ui));
                let (rect, _) = ui.allocate_exact_size(Vec2::new(16.0, 20.0), Sense::hover());
                paint_sign(ui.painter(), rect.center(), sign, color);
                ui.label(ctx.texts.cell_status(status));
                ui.label(RichText::new(count.to_string()).color(theme(ui).palette.weak));
            });
            if index % 2 == 1 {
                ui.end_row();
            }
        }
    });
}

fn shares_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    choose(ui, texts.coverage_by(), &mut state.by, &model::By::ALL, 180.0, |by| by.name(texts).to_owned());
    ui.add_space(4.0);
    let shares = model::shares(ctx, state.by);
    let columns = [
        Column::exact(state.by.name(texts), 116.0),
        Column::share("", 1.0, 56.0),
        Column::exact(texts.done_short(), 60.0).right(),
        Column::exact(texts.open_short(), 52.0).right(),
    ];
    let table = Table::new("shares", texts.coverage_by(), &columns).fit();
    let answer = table.show(ui, &mut state.shares, shares.len(), |row| {
        let (name, sum) = &shares[row.index()];
        row.cell(Cell::Text(name));
        row.widgets("", |ui| {
            let width = ui.available_width();
            bar_of(ui, ctx, *sum, 12.0, width);
        });
        row.cell(Cell::Text(&texts.percent(sum.percent().unwrap_or(0))));
        row.cell(Cell::Text(&(sum.open + sum.expired).to_string()));
    });
    if answer.opened.is_some() {
        out.push(Command::Go(Place::Matrix));
    }
}
