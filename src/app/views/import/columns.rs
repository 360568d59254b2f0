//! The second step: what the columns are, with what stands in them; each can be told otherwise.

use std::borrow::Cow;

use eframe::egui::Ui;

use super::{State, file};
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Cell, Column, Side, Sign, Table, choose, content, hint, section, section_sentence, sign_label_wrapped,
    toggle,
};
use crate::exchange::columns::{Columns, Field, How};
use crate::exchange::read::{Sheet, column_name};
use crate::texts::Texts;

/// So many values of a column are shown.
const SAMPLES: usize = 4;

pub(super) fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let side = Side::inspector(ui, measure::INSPECTOR);
    side.rest(ui, |ui| content(ui, 0, |ui| table(ui, ctx, state)));
    side.show(ui, |ui| {
        inspector(ui, ctx, state);
    });
}

fn table(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    let lines = lines(state.shown_sheet(), &state.columns, texts);
    let columns = [
        Column::exact(texts.import_column(), 64.0),
        Column::share(texts.import_head(), 1.0, 120.0),
        Column::share(texts.import_field(), 1.0, 150.0),
        Column::share(texts.import_how(), 1.0, 120.0),
        Column::share(texts.import_samples(), 2.0, 160.0),
    ];
    let current = state.column_table.current;
    let table = Table::new("import-columns", texts.import_step_columns(), &columns);
    table.show(ui, &mut state.column_table, lines.len(), |row| {
        let Some([letter, head, field, how, samples]) = lines.get(row.index()) else { return };
        row.select(row.index() == current);
        row.cell(Cell::Weak(letter));
        row.cell(Cell::Text(head));
        if field.is_empty() {
            row.cell(Cell::Weak(texts.import_not_read()));
        } else {
            row.cell(Cell::Strong(field));
        }
        row.cell(Cell::Weak(how));
        row.cell(Cell::Text(samples));
    });
}

/// Letter, head, field, how that was told, and values of each column.
pub(super) fn lines(sheet: Option<&Sheet>, columns: &Columns, texts: Texts) -> Vec<[String; 5]> {
    let Some(sheet) = sheet else { return Vec::new() };
    let line = |(at, column): (usize, &crate::exchange::columns::ColumnInfo)| {
        let rows = sheet.rows.iter().skip(columns.first_row);
        let values = rows.map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let samples: Vec<_> = values.take(SAMPLES).map(|cell| texts.import_value(cell)).collect();
        let field = column.field.map(|field| field.name(texts)).unwrap_or_default();
        let how = if column.field.is_some() { texts.import_how_told(column.how) } else { "" };
        [column_name(at), column.head.clone(), field, how.to_owned(), samples.join(" · ")]
    };
    columns.columns.iter().enumerate().map(line).collect()
}

fn inspector(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State) {
    let texts = ctx.texts;
    section(ui, texts.import_about_what());
    file::target(ui, ctx, state);
    ui.add_space(12.0);
    let current = state.column_table.current;
    if let Some(column) = state.columns.columns.get(current) {
        let head = if column.head.is_empty() {
            Cow::Owned(column_name(current))
        } else {
            Cow::Borrowed(&column.head)
        };
        section_sentence(ui, &texts.import_column_named(head));
        let mut field = column.field;
        let options: Vec<_> =
            std::iter::once(None).chain(Field::of(state.kind).into_iter().map(Some)).collect();
        let name = |field: &Option<Field>| {
            field.map_or_else(|| texts.import_not_read().to_owned(), |field| field.name(texts))
        };
        if choose(ui, texts.import_field(), &mut field, &options, 220.0, name) {
            state.set_column(current, field);
        }
    }
    let mut headed = state.columns.first_row > 0;
    if state.columns.first_row < 2 && toggle(ui, &mut headed, texts.import_first_row_is_head()) {
        state.set_heads(headed);
    }
    ui.add_space(12.0);
    if !state.columns.name_somebody() {
        sign_label_wrapped(ui, Sign::Clash, texts.import_no_names_window());
    }
    if state.lacks_session(ctx) {
        sign_label_wrapped(ui, Sign::Clash, texts.import_session_lacks());
    }
    let rows =
        state.shown_sheet().map_or(0, |sheet| sheet.rows.len().saturating_sub(state.columns.first_row));
    hint(ui, &texts.import_rows_below(rows));
    if let Some(book) = &state.book {
        for notice in &book.notices {
            ui.add_space(4.0);
            sign_label_wrapped(ui, Sign::Clash, &notice.words(texts));
        }
    }
}

impl Texts {
    fn import_how_told(self, how: How) -> &'static str {
        match how {
            How::Unknown => "",
            How::Head => self.import_how_head(),
            How::Content => self.import_how_content(),
            How::Place => self.import_how_place(),
            How::Remembered => self.import_how_remembered(),
            How::Hand => self.import_how_hand(),
        }
    }

    /// A value as people read it.
    fn import_value(self, value: &crate::exchange::read::Value) -> String {
        match value {
            crate::exchange::read::Value::Date(day) => self.date(*day),
            value => value.text(),
        }
    }
}
