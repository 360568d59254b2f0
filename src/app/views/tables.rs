//! Tables of a view: shown with what the user kept of them in the settings, and answered in part: what is said,
//! kept and exported.

use eframe::egui::Ui;

use super::ViewCtx;
use crate::app::command::{Command, ExportWish};
use crate::app::exporting::take_export_wish;
use crate::app::widgets::{Row, RowMenu, Rows, Sheet, Table, TableAnswer, TableState};

/// Shows `rows`, which are others whenever `version` is another; keeps how the columns are arranged, and
/// says what was copied.
pub fn show(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (table, state): (Table<'_>, &mut TableState),
    (rows, version): (&dyn Rows, u64),
    menu: RowMenu<'_>,
    out: &mut Vec<Command>,
    paint: impl FnMut(&mut Row<'_>),
) -> TableAnswer {
    if take_export_wish(ui.ctx()) {
        state.want_file(ui.ctx());
    }
    let kept = ctx.settings.tables.get(table.name());
    let sheet = Sheet { rows, version, texts: ctx.texts, today: ctx.today, kept };
    let mut answer = table.show_sheet(ui, state, sheet, menu, paint);
    if let Some(arrangement) = answer.arranged.take() {
        out.push(Command::KeepTable(table.name().to_owned(), Box::new(arrangement)));
    }
    if let Some(shown) = answer.taken.take() {
        out.push(Command::Export(Box::new(ExportWish::as_shown(*shown))));
    }
    if let Some(count) = answer.copied {
        out.push(Command::Say(ctx.texts.table_copied(count)));
    }
    answer
}
