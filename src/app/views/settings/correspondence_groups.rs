//! What letters say to groups of people: a list with a block for each.

use eframe::egui::{RichText, Ui};

use super::correspondence::paragraph;
use super::ordered::{Step, step_buttons};
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::widgets::{at_the_right, button, choose_many, hint, required_field};
use crate::catalogue::{GroupText, Role};

/// Paints the list.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, groups: &mut Vec<GroupText>) {
    let texts = ctx.texts;
    hint(ui, texts.correspondence_groups_hint());
    let (count, mut step) = (groups.len(), None);
    for (index, group) in groups.iter_mut().enumerate() {
        ui.push_id(("group", index), |ui| {
            if let Some(wanted) = head(ui, ctx, group, index, count) {
                step = Some((index, wanted));
            }
            fields(ui, ctx, group);
            ui.add_space(8.0);
        });
    }
    if let Some((index, step)) = step {
        step.take(groups, index);
    }
    if button(ui, Some(icons::PLUS), texts.correspondence_add_group()).clicked() {
        groups.push(GroupText::default());
    }
}

/// Its number, and what can be done with it.
fn head(ui: &mut Ui, ctx: &ViewCtx<'_>, group: &GroupText, index: usize, count: usize) -> Option<Step> {
    let texts = ctx.texts;
    let number = texts.correspondence_group(index + 1);
    let title = if group.title.trim().is_empty() { &number } else { &group.title };
    let mut step = None;
    ui.horizontal(|ui| {
        ui.label(RichText::new(&number).font(Type::strong()));
        at_the_right(ui, |ui| {
            let names = [
                texts.correspondence_group_up(title),
                texts.correspondence_group_down(title),
                texts.correspondence_remove_group(title),
            ];
            step = step_buttons(ui, names.each_ref().map(String::as_str), (index, count));
        });
    });
    step
}

fn fields(ui: &mut Ui, ctx: &ViewCtx<'_>, group: &mut GroupText) {
    let texts = ctx.texts;
    let half = (ui.available_width() - ui.spacing().item_spacing.x) / 2.0;
    ui.horizontal_top(|ui| {
        let (label, problem) = (texts.correspondence_group_title(), texts.correspondence_nameless_group());
        required_field(ui, label, &mut group.title, half, problem);
        choose_many(
            ui,
            texts.correspondence_group_roles(),
            (&mut group.roles, texts.correspondence_group_everybody()),
            half,
            || Role::ALL.to_vec(),
            |role| texts.role(*role).to_owned(),
        );
    });
    paragraph(ui, ctx, texts.correspondence_release(), &mut group.release, 3);
    paragraph(ui, ctx, texts.correspondence_travel(), &mut group.travel, 3);
}
