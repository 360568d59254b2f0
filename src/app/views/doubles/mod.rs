//! People who may be in the catalogue twice: pairs with what they share, both side by side, and one step that
//! makes one record of them.

mod model;

use eframe::egui::{Align, Layout, Role, ScrollArea, Ui, UiBuilder, vec2};

use super::ViewCtx;
use super::cached::Cached;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::place::Place;
use crate::app::widgets::{
    Cell, Column, Side, Table, TableState, button, content, empty_state, hint, page, primary_button, section,
    section_sentence, title, toolbar,
};
use crate::catalogue::Edit;
use crate::exchange::columns::Field;
use crate::exchange::doubles::{Merging, Pair};
use model::{Detail, FieldLine, Line, SessionLine, lines};

/// Of a field's name.
const NAME: f32 = 110.0;

/// What the view remembers.
#[derive(Default)]
pub struct State {
    pairs: Cached<(), Vec<Line>>,
    table: TableState,
    /// The open pair with what was chosen.
    merging: Option<(Pair, Merging)>,
    detail: Cached<Pair, Detail>,
    sessions: TableState,
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let State { pairs, table, merging, detail, sessions } = state;
    let pairs = pairs.get(ctx, &(), || lines(ctx));
    table.current = table.current.min(pairs.len().saturating_sub(1));
    follow(ctx, pairs.get(table.current), merging);
    page(ui, texts.doubles_title(), |ui| {
        bar(ui, ctx, pairs, table, merging.as_ref(), out);
        if pairs.is_empty() {
            let back = content(ui, 8, |ui| {
                empty_state(ui, texts.doubles_none(), Some(texts.doubles_to_people()), false)
            });
            if back {
                out.push(Command::Go(Place::People(None)));
            }
            return;
        }
        let side = Side::detail(ui);
        side.rest(ui, |ui| content(ui, 0, |ui| list(ui, ctx, pairs, table)));
        let Some((pair, merging)) = merging else { return };
        let detail = detail.get(ctx, pair, || Detail::of(ctx, merging));
        let line = pairs.iter().find(|line| line.pair == *pair);
        side.show(ui, |ui| {
            if let Some(line) = line {
                pair_ui(ui, ctx, line, (merging, detail), sessions);
            }
        });
    });
}

/// What was chosen holds as long as both records are as they were.
fn follow(ctx: &ViewCtx<'_>, line: Option<&Line>, merging: &mut Option<(Pair, Merging)>) {
    let Some(Line { pair, .. }) = line else {
        *merging = None;
        return;
    };
    let fresh = Merging::of(ctx.catalogue, pair);
    let holds = merging.as_ref().zip(fresh.as_ref()).is_some_and(|((of, merging), fresh)| {
        of == pair && merging.kept == fresh.kept && merging.gone == fresh.gone
    });
    if !holds {
        *merging = fresh.map(|fresh| (pair.clone(), fresh));
    }
}

fn bar(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    pairs: &[Line],
    table: &mut TableState,
    merging: Option<&(Pair, Merging)>,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    toolbar(
        ui,
        |ui| {
            title(ui, texts.doubles_title());
            if !pairs.is_empty() {
                hint(ui, &texts.doubles_pairs(pairs.len()));
            }
        },
        |ui| {
            let Some((pair, merging)) = merging else { return };
            ui.add_enabled_ui(table.current + 1 < pairs.len(), |ui| {
                if button(ui, None, texts.doubles_next()).clicked() {
                    table.go_to(table.current + 1);
                }
            });
            if button(ui, None, texts.doubles_apart()).clicked() {
                out.push(Command::Edit(Edit::KeepApart(pair.one.clone(), pair.other.clone())));
            }
            if primary_button(ui, Some(icons::USERS), texts.doubles_merge()).clicked() {
                out.push(Command::Edit(merging.edit()));
            }
        },
    );
}

fn list(ui: &mut Ui, ctx: &ViewCtx<'_>, pairs: &[Line], table: &mut TableState) {
    let texts = ctx.texts;
    let columns = [
        Column::share(texts.doubles_people(), 1.0, 140.0),
        Column::share(texts.doubles_reason(), 1.2, 140.0),
    ];
    let current = table.current;
    Table::new("doubles", texts.doubles_title(), &columns).show(ui, table, pairs.len(), |row| {
        let Some(line) = pairs.get(row.index()) else { return };
        row.select(row.index() == current);
        if line.one == line.other {
            row.cell(Cell::Text(&line.one));
        } else {
            row.cell(Cell::Text(&format!("{} / {}", line.one, line.other)));
        }
        row.cell(Cell::Noted(line.reason, line.sureness));
    });
}

fn pair_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    line: &Line,
    (merging, detail): (&mut Merging, &Detail),
    sessions: &mut TableState,
) {
    let texts = ctx.texts;
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        let names = [merging.kept.full_name(), merging.gone.full_name()];
        section_sentence(ui, &texts.doubles_pair(&names[0], &names[1]));
        hint(ui, &texts.doubles_because(line.sureness, line.reason));
        ui.add_space(12.0);
        section(ui, texts.doubles_fields());
        heads(ui, ctx, detail);
        for field in &detail.fields {
            field_ui(ui, field, merging);
        }
        if detail.fields.is_empty() {
            hint(ui, texts.doubles_no_differences());
        }
        if !merging.gone.note.trim().is_empty() {
            hint(ui, texts.doubles_notes());
        }
        ui.add_space(16.0);
        section(ui, texts.person_sessions());
        if detail.sessions.is_empty() {
            hint(ui, texts.person_no_sessions());
        } else {
            sessions_ui(ui, ctx, &detail.sessions, sessions);
            hint(ui, texts.doubles_sessions_hint());
        }
        ui.add_space(16.0);
    });
}

/// What is above the two columns of values.
fn heads(ui: &mut Ui, ctx: &ViewCtx<'_>, detail: &Detail) {
    let [kept, gone] = detail.counts.map(|count| ctx.texts.sessions_counted(count));
    side_by_side(ui, "", |ui, at| {
        let words = if at == 0 { ctx.texts.doubles_kept(&kept) } else { ctx.texts.doubles_gone(&gone) };
        hint(ui, &words);
    });
}

/// A field with both values, of which one is chosen.
fn field_ui(ui: &mut Ui, line: &FieldLine, merging: &mut Merging) {
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(&line.name);
    let field: Field = line.field;
    ui.scope_builder(builder, |ui| {
        let theirs = merging.theirs.contains(&field);
        side_by_side(ui, &line.name, |ui, at| {
            let value = if at == 0 { &line.kept } else { &line.gone };
            if ui.radio(theirs == (at == 1), value).clicked() {
                if at == 1 {
                    merging.theirs.insert(field);
                } else {
                    merging.theirs.remove(&field);
                }
            }
        });
    });
}

/// A name, and two columns beside it.
fn side_by_side(ui: &mut Ui, name: &str, mut add: impl FnMut(&mut Ui, usize)) {
    let width = ((ui.available_width() - NAME - 24.0) / 2.0).max(80.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(NAME, 22.0), Layout::top_down(Align::Min), |ui| {
            ui.set_min_width(NAME);
            if !name.is_empty() {
                // In one line with the words of the choices.
                ui.add_space(5.0);
                hint(ui, name);
            }
        });
        for at in 0..2 {
            ui.allocate_ui_with_layout(vec2(width, 22.0), Layout::top_down(Align::Min), |ui| {
                ui.set_min_width(width);
                add(ui, at);
            });
        }
    });
}

fn sessions_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, lines: &[SessionLine], state: &mut TableState) {
    let texts = ctx.texts;
    let columns = [
        Column::share(texts.date_word(), 1.4, 150.0),
        Column::share(texts.doubles_stays(), 1.0, 90.0),
        Column::share(texts.doubles_goes(), 1.0, 90.0),
        Column::share(texts.doubles_then(), 1.0, 90.0),
    ];
    Table::new("doubles-sessions", texts.person_sessions(), &columns).fit().show(
        ui,
        state,
        lines.len(),
        |row| {
            let Some(line) = lines.get(row.index()) else { return };
            row.cell(Cell::Pair(&line.code, &line.date));
            row.cell(Cell::Weak(&line.kept));
            row.cell(Cell::Weak(&line.gone));
            row.cell(Cell::Text(&line.then));
        },
    );
}
