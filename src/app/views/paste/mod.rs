//! Pasting rows from a spreadsheet: the text, what it would do row by row, and one step that does it.

mod heads;
mod model;
mod words;

use eframe::egui::{ProgressBar, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};

use super::ViewCtx;
use crate::app::command::Command;
use crate::app::views::session::Refused;
use crate::app::widgets::{Answer, Cell, Column, Sign, Table, TableState, hint, labelled, wide_question};
use crate::catalogue::{Edit, Session};
use model::{Fate, Making, Preview};

/// So many rows are read in a frame.
const SLICE: usize = 400;

/// The dialog's state.
#[derive(Default)]
pub struct Paste {
    text: String,
    preview: Preview,
    /// What the preview would do.
    ready: Option<Edit>,
    /// The preview, while it is being made.
    making: Option<Making>,
    /// For which text and version the preview is made.
    made: Option<(u64, String)>,
    table: TableState,
    refused: Refused,
    focused: bool,
}

impl Paste {
    /// The dialog with what was on the clipboard, or empty.
    pub fn new(text: String) -> Self {
        Self { focused: !text.is_empty(), text, ..Self::default() }
    }

    /// Paints it; gives itself back while it stays open.
    pub fn ui(
        mut self: Box<Self>,
        ui: &mut Ui,
        ctx: &ViewCtx<'_>,
        session: Option<&Session>,
        out: &mut Vec<Command>,
    ) -> Option<Box<Self>> {
        let texts = ctx.texts;
        self.keep_up(ctx, session);
        let title = if session.is_some() { texts.paste_into_session() } else { texts.paste_into_people() };
        let verbs = (texts.apply(), None, texts.cancel());
        let ready = self.ready.take();
        let answer = wide_question(ui, title, texts.paste_hint(), verbs, ready.is_some(), |ui| {
            self.text_ui(ui, ctx);
            ui.add_space(8.0);
            self.preview_ui(ui, ctx);
            if let Some(edit) = &ready {
                self.refused.ui(ui, || edit.clone());
            }
        });
        match (answer, ready) {
            (Some(Answer::Yes), Some(edit)) if !self.refused.refuses(ctx, &edit) => {
                out.push(Command::Edit(edit));
                None
            }
            (None | Some(Answer::Yes), ready) => {
                self.ready = ready;
                Some(self)
            }
            (Some(_), _) => None,
        }
    }

    fn keep_up(&mut self, ctx: &ViewCtx<'_>, session: Option<&Session>) {
        let made = (ctx.derived.revision, self.text.as_str());
        if self.made.as_ref().map(|(revision, text)| (*revision, text.as_str())) != Some(made) {
            self.making = Some(Making::of(ctx, session, &self.text));
            (self.preview, self.ready) = (Preview::default(), None);
            self.made = Some((ctx.derived.revision, self.text.clone()));
        }
        let Some(making) = &mut self.making else { return };
        if let Some(preview) = making.work(ctx, session, SLICE) {
            self.ready = preview.edit();
            self.preview = preview;
            self.making = None;
        }
    }

    /// How far the preview is. The dialog can be left, and the text be changed, meanwhile.
    #[expect(clippy::cast_precision_loss, reason = "a share to be shown")]
    fn progress_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, (done, all): (usize, usize)) {
        ui.ctx().request_repaint();
        let texts = ctx.texts;
        let percent = done * 100 / all.max(1);
        let words = texts.paste_reading(texts.percent(percent));
        ui.horizontal(|ui| {
            let bar = ProgressBar::new(done as f32 / all.max(1) as f32);
            let bar = ui.add(bar.desired_width(160.0).desired_height(8.0));
            bar.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &words));
            hint(ui, &words);
        });
    }

    fn text_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let width = ui.available_width();
        let focused = std::mem::replace(&mut self.focused, true);
        ScrollArea::vertical().id_salt("pasted").max_height(120.0).show(ui, |ui| {
            let field = |ui: &mut Ui| {
                ui.add(TextEdit::multiline(&mut self.text).desired_width(width - 16.0).desired_rows(4))
            };
            let response = labelled(ui, ctx.texts.paste_rows_label(), field);
            if !focused {
                response.request_focus();
            }
        });
    }

    fn preview_ui(&mut self, ui: &mut Ui, ctx: &ViewCtx<'_>) {
        let texts = ctx.texts;
        if let Some(making) = &self.making {
            Self::progress_ui(ui, ctx, making.progress());
            return;
        }
        if self.preview.lines.is_empty() {
            hint(ui, texts.paste_nothing_yet());
            return;
        }
        ui.label(words::summary(texts, self.preview.counts()));
        ui.add_space(4.0);
        let columns = [
            Column::exact(texts.paste_row_word(), 52.0).right(),
            Column::share(texts.person_name_word(), 1.0, 130.0),
            Column::share(texts.paste_fate_word(), 2.6, 220.0),
        ];
        let room = ui.ctx().content_rect().height() - 330.0;
        let size = vec2(ui.available_width(), room.clamp(90.0, 300.0));
        let lines = &self.preview.lines;
        let state = &mut self.table;
        ui.allocate_ui(size, |ui| {
            ui.set_max_height(size.y);
            let table = Table::new("paste", texts.paste_preview(), &columns);
            table.show(ui, state, lines.len(), |row| {
                let Some(line) = lines.get(row.index()) else { return };
                row.cell(Cell::Weak(&line.number.to_string()));
                row.cell(Cell::Text(&line.name));
                row.cell(Cell::Sign(sign(&line.fate), &words::fate(texts, &line.fate)));
            });
        });
    }
}

fn sign(fate: &Fate) -> Sign {
    match fate {
        Fate::Skip(_) => Sign::Clash,
        Fate::Change(_) => Sign::Planned,
        Fate::Create | Fate::Register | Fate::CreateAndRegister => Sign::Completed,
    }
}
