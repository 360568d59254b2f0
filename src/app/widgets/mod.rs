//! Building blocks of the views. They paint and answer; they change nothing.

mod bar;
mod button;
mod choice;
mod date;
mod date_calendar;
mod dialog;
mod field;
mod focus_ring;
mod landmark;
mod layout;
mod roving;
mod sign;
mod table;
mod text;

pub use bar::{Part, stacked_bar};
pub use button::{button, icon_button, link, primary_button, segmented, toggle};
pub use choice::choose_many;
pub use date::{DateEntry, date_entry, date_field, named_date_entry, required_date_field, set_holidays};
pub use dialog::{Answer, close_button, question, wide_question};
pub use field::{
    caret, choose, field_row, invalid, labelled, multiline, named_field, number_field, required,
    required_field, search_field, text_field,
};
pub use focus_ring::FocusRing;
pub use landmark::{Landmark, take_edit_wish};
pub use layout::{Side, at_the_right, content, empty_state, ends, filter_row, filter_rows, page, toolbar};
pub use roving::Roving;
pub use sign::{Sign, paint_sign, paint_small_sign, paint_status_edge, sign_label, sign_label_wrapped};
pub use table::{
    Arrangement, AsShown, Cell, Column, Edited, Editor, Key, Picking, Row, RowMenu, Rows, Sheet, Table,
    TableAnswer, TableState, export_button, filter_toggle, has_cells, has_keys, is_sorting, row_id,
};
pub use text::{fact, figure, hint, section, section_sentence, tag, title, truncated, warning};

use eframe::egui::{Id, Ui};

use super::theme::Theme;

/// The theme in force: views paint with it without handing it through.
pub fn theme(ui: &Ui) -> Theme {
    ui.ctx()
        .data(|data| data.get_temp(Id::NULL))
        .unwrap_or_else(|| Theme::new(super::theme::Look::Light, false))
}
