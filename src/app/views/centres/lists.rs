//! The tabs that are lists to edit: foci with their history, notes, absences.

use eframe::egui::{Label, RichText, Ui};

use super::State;
use super::choice::without;
use super::detail_model::{ChoiceRow, Detail};
use super::dialogs::Dialog;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Sign, button, ends, hint, icon_button, section, sign_label, theme};
use crate::app::{Command, icons};
use crate::catalogue::{Area, Centre, Edit};

/// What the centre chose, and when.
pub fn foci(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let detail = state.detail.get(ctx, &centre.id, || Detail::of(ctx, centre));
    let mut dialog = None;
    if button(ui, Some(icons::PLUS), texts.centre_new_choice()).clicked() {
        dialog = Some(Dialog::new_choice(Area::default()));
    }
    for (area, choices) in &detail.choices {
        ui.add_space(16.0);
        section(ui, texts.area(*area));
        rule(ui);
        if choices.is_empty() {
            hint(ui, texts.centre_no_choice());
        }
        for choice in choices {
            match choice_ui(ui, ctx, choice) {
                Some(Step::Edit) => {
                    let record = centre.focus_choices.get(choice.index);
                    dialog = record.map(|record| Dialog::of_choice(ctx, choice.index, record));
                }
                Some(Step::Remove) => {
                    out.push(Command::Edit(Edit::Put(without(centre, choice.index).into())));
                }
                None => {}
            }
            rule(ui);
        }
    }
    if dialog.is_some() {
        state.dialog = dialog;
    }
}

/// What was asked of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Edit,
    Remove,
}

fn choice_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, choice: &ChoiceRow) -> Option<Step> {
    let texts = ctx.texts;
    entry(ui, &choice.focus, (texts.centre_change_choice(), texts.centre_remove_choice()), |ui| {
        let strong = if choice.holds { Type::strong() } else { eframe::egui::FontId::proportional(15.0) };
        ui.add(Label::new(RichText::new(&choice.focus).font(strong)).truncate());
        ui.horizontal(|ui| {
            hint(ui, &choice.period);
            if choice.holds {
                sign_label(ui, Sign::Completed, texts.centre_holds_now());
            }
        });
    })
}

/// An entry with what can be done to it at the right. `of` tells its buttons from those of others.
fn entry(ui: &mut Ui, of: &str, (edit, remove): (&str, &str), add: impl FnOnce(&mut Ui)) -> Option<Step> {
    let mut step = None;
    ui.horizontal(|ui| {
        ui.push_id(of, |ui| {
            let words = |ui: &mut Ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 1.0;
                    add(ui);
                });
            };
            ends(ui, words, |ui| {
                if !edit.is_empty()
                    && icon_button(ui, icons::PENCIL_SIMPLE, &format!("{edit}: {of}")).clicked()
                {
                    step = Some(Step::Edit);
                }
                if icon_button(ui, icons::TRASH, &format!("{remove}: {of}")).clicked() {
                    step = Some(Step::Remove);
                }
            });
        });
    });
    step
}

fn rule(ui: &mut Ui) {
    let stroke = theme(ui).hairline();
    ui.add_space(3.0);
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), stroke);
    ui.add_space(4.0);
}

/// Local needs, advice, and days on which nobody can come.
pub fn notes(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, texts.centre_notes_title());
    ui.add_space(4.0);
    if button(ui, Some(icons::PLUS), texts.centre_add_note()).clicked() {
        state.dialog = Some(Dialog::new_note(ctx));
    }
    rule(ui);
    if centre.notes.is_empty() {
        hint(ui, texts.centre_no_notes());
    }
    for (index, note) in centre.notes.iter().enumerate().rev() {
        let date = note.date.as_ref().map_or_else(String::new, |date| texts.written_date(date));
        let head = format!("{date} · {}", texts.note_kind(note.kind));
        let buttons = (texts.centre_change_note(), texts.centre_remove_note());
        match entry(ui, &head, buttons, |ui| {
            ui.label(RichText::new(&head).font(Type::dense_strong()));
            ui.add(Label::new(&note.text).wrap());
        }) {
            Some(Step::Edit) => state.dialog = Some(Dialog::of_note(texts, index, note)),
            Some(Step::Remove) => {
                let mut changed = centre.clone();
                changed.notes.remove(index);
                out.push(Command::Edit(Edit::Put(changed.into())));
            }
            None => {}
        }
        rule(ui);
    }
    ui.add_space(16.0);
    away(ui, ctx, centre, state, out);
}

fn away(ui: &mut Ui, ctx: &ViewCtx<'_>, centre: &Centre, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, texts.centre_away_title());
    ui.add_space(4.0);
    if button(ui, Some(icons::PLUS), texts.centre_add_away()).clicked() {
        state.dialog = Some(Dialog::new_away());
    }
    rule(ui);
    if centre.away.is_empty() {
        hint(ui, texts.centre_not_away());
    }
    for (index, absence) in centre.away.iter().enumerate() {
        let period = texts.centre_period(absence.from.as_ref(), absence.until.as_ref());
        let step = entry(ui, &period, ("", texts.centre_remove_away()), |ui| {
            ui.label(RichText::new(&period).font(Type::dense_strong()));
            if !absence.reason.is_empty() {
                ui.add(Label::new(&absence.reason).wrap());
            }
        });
        if step == Some(Step::Remove) {
            let mut changed = centre.clone();
            changed.away.remove(index);
            out.push(Command::Edit(Edit::Put(changed.into())));
        }
        rule(ui);
    }
}
