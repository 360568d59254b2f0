//! The modules of an offering: an ordered list, and the chosen one's fields below it.

use std::borrow::Cow;

use eframe::egui::Ui;

use super::form::OfferingForm;
use super::model;
use crate::app::command::Command;
use crate::app::icons;
use crate::app::views::ViewCtx;
use crate::app::views::form_ui::{count_field, echo, percent_field};
use crate::app::views::tables;
use crate::app::widgets::{
    Cell, Column, Edited, Editor, Rows, Table, TableState, button, choose, choose_many, empty_state, hint,
    icon_button, number_field, row_id, section, text_field,
};
use crate::catalogue::{Format, Offering};
use crate::exchange::table::Value;

/// Paints list and fields.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    form: &mut OfferingForm,
    state: &mut TableState,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    ui.horizontal(|ui| {
        section(ui, texts.modules());
        hint(ui, &form.offering.modules.len().to_string());
    });
    if form.offering.modules.is_empty() {
        empty_state(ui, texts.offerings_no_modules(), None, false);
    } else {
        list(ui, ctx, form, state, out);
    }
    ui.horizontal(|ui| {
        if button(ui, Some(icons::PLUS), texts.offerings_add_module()).clicked() {
            state.go_to(form.add_module());
        }
        moves(ui, ctx, form, state);
    });
    if state.current < form.offering.modules.len() {
        ui.add_space(8.0);
        fields(ui, ctx, form, state.current);
    }
}

fn list(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    form: &mut OfferingForm,
    state: &mut TableState,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    let columns = [
        Column::exact("", 40.0).right(),
        Column::share(texts.offerings_title(), 3.0, 160.0).edits(Editor::Text),
        Column::exact(texts.offerings_duration(), 130.0).edits(Editor::Text),
        Column::exact(texts.offerings_people(), 84.0),
        Column::share(texts.offerings_prerequisites(), 2.0, 100.0),
    ];
    let current = state.current;
    let sheet = ModuleSheet { ctx, offering: &form.offering };
    let ids: Vec<_> = form.offering.modules.iter().map(|module| &module.id).collect();
    let data = (&sheet as &dyn Rows, row_id(&ids));
    let table = Table::new("modules", texts.modules(), &columns).fit();
    let answer = tables::show(ui, ctx, (table, state), data, &mut |_, _| {}, out, |row| {
        row.select(row.index() == current);
        let index = row.index();
        row.cell(Cell::Weak(&sheet.text(index, NUMBER)));
        row.cell(Cell::Text(&sheet.text(index, TITLE)));
        row.cell(Cell::Text(&sheet.text(index, DURATION)));
        row.cell(Cell::Text(&sheet.text(index, PEOPLE)));
        row.cell(Cell::Weak(&sheet.text(index, PREREQUISITES)));
    });
    if let Some(Edited { row, column, text }) = answer.edited
        && let Some(module) = form.offering.modules.get_mut(row)
    {
        match (column, text.parse()) {
            (TITLE, _) => module.title = text,
            (DURATION, Ok(minutes)) => module.teaching_minutes = minutes,
            _ => {}
        }
    }
}

const NUMBER: usize = 0;
const TITLE: usize = 1;
const DURATION: usize = 2;
const PEOPLE: usize = 3;
const PREREQUISITES: usize = 4;

/// The modules of a draft as a table.
struct ModuleSheet<'a> {
    ctx: &'a ViewCtx<'a>,
    offering: &'a Offering,
}

impl Rows for ModuleSheet<'_> {
    fn count(&self) -> usize {
        self.offering.modules.len()
    }

    fn id(&self, row: usize) -> u64 {
        self.offering.modules.get(row).map_or(0, |module| row_id(&module.id))
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        let Some(module) = self.offering.modules.get(row) else { return Cow::Borrowed("") };
        let label = |id| model::module_label(self.ctx, self.offering, id);
        match column {
            NUMBER => module.order.to_string().into(),
            TITLE => Cow::Borrowed(&module.title),
            DURATION => model::module_summary(self.ctx, module).into(),
            PEOPLE => model::people_range(self.ctx, module).into(),
            _ => module.prerequisites.iter().map(label).collect::<Vec<_>>().join(", ").into(),
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        match self.offering.modules.get(row) {
            Some(module) if column == NUMBER => Value::number(Some(module.order)),
            _ => Value::text(self.text(row, column)),
        }
    }

    /// Of the duration, the minutes are typed.
    fn edit_text(&self, row: usize, column: usize) -> Cow<'_, str> {
        match (column, self.offering.modules.get(row)) {
            (DURATION, Some(module)) => module.teaching_minutes.to_string().into(),
            _ => self.text(row, column),
        }
    }
}

/// Moves the chosen module, or takes it out.
fn moves(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut OfferingForm, state: &mut TableState) {
    let (texts, current, count) = (ctx.texts, state.current, form.offering.modules.len());
    let Some(module) = form.offering.modules.get(current) else { return };
    let kept = model::keeps_module(ctx, &form.offering, &module.id);
    let enabled = |ui: &mut Ui, on: bool, icon, name: &str| {
        ui.add_enabled_ui(on, |ui| icon_button(ui, icon, name)).inner.clicked()
    };
    if enabled(ui, current > 0, icons::CARET_UP, texts.offerings_move_up()) {
        form.move_module(current, current - 1);
        state.current -= 1;
    }
    if enabled(ui, current + 1 < count, icons::CARET_DOWN, texts.offerings_move_down()) {
        form.move_module(current, current + 1);
        state.current += 1;
    }
    if enabled(ui, kept.is_none(), icons::TRASH, texts.offerings_remove_module()) {
        form.remove_module(current);
        state.current = current.min(form.offering.modules.len().saturating_sub(1));
    }
    if let Some(reason) = kept {
        hint(ui, &reason);
    }
}

fn fields(ui: &mut Ui, ctx: &ViewCtx<'_>, form: &mut OfferingForm, current: usize) {
    let texts = ctx.texts;
    // The others are looked at while the chosen one changes.
    let Some(mut module) = form.offering.modules.get(current).cloned() else { return };
    let number = texts.module_number(module.order);
    section(ui, &number);
    ui.push_id(("module", current), |ui| {
        let width = ui.available_width();
        text_field(ui, &texts.offerings_module_title(&number), &mut module.title, width);
        ui.horizontal_top(|ui| {
            count_field(ui, texts.offerings_minutes(), &mut module.teaching_minutes);
            echo(ui, texts.offerings_duration(), &texts.teaching_units(module.teaching_minutes.into()));
            let mut days = u16::from(module.days);
            count_field(ui, texts.offerings_day_count(), &mut days);
            module.days = u8::try_from(days).unwrap_or(u8::MAX);
            number_field(ui, texts.offerings_min(), &mut module.min_people, texts.offerings_no_limit());
            number_field(ui, texts.offerings_max(), &mut module.max_people, texts.offerings_no_limit());
            let formats: Vec<_> = std::iter::once(None).chain(Format::ALL.map(Some)).collect();
            choose(ui, texts.offerings_format(), &mut module.format, &formats, 150.0, |format| {
                format.map_or(texts.offerings_as_offering(), |format| texts.format(format)).to_owned()
            });
        });
        ui.horizontal_top(|ui| {
            count_field(ui, texts.offerings_completion_people(), &mut module.completion.people);
            let share = &mut module.completion.share_percent;
            percent_field(ui, texts.offerings_completion_share(), share);
            number_field(ui, texts.offerings_valid(), &mut module.valid_months, texts.offerings_forever());
        });
        let id = module.id.clone();
        choose_many(
            ui,
            texts.offerings_prerequisites(),
            (&mut module.prerequisites, texts.form_none()),
            width,
            || model::possible_prerequisites(ctx, &form.offering, &id),
            |id| model::module_label(ctx, &form.offering, id),
        );
    });
    if let Some(place) = form.offering.modules.get_mut(current) {
        *place = module;
    }
}
