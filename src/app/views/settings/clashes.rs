//! How each kind of clash is taken.

use chrono::NaiveDate;
use eframe::egui::{Grid, Role, Sense, Ui, Vec2, WidgetInfo};

use super::give_back;
use crate::app::command::Command;
use crate::app::theme::measure;
use crate::app::views::ViewCtx;
use crate::app::views::form::{Draft, Form, Problem};
use crate::app::widgets::{Roving, hint};
use crate::catalogue::{ClashKind, Edit, Reaction, Rules};
use crate::texts::Texts;

/// What the section remembers.
#[derive(Default)]
pub struct State {
    draft: Option<Draft<RulesForm>>,
}

impl State {
    /// Whether something was typed that no edit has yet.
    pub fn holds_draft(&self, today: NaiveDate) -> bool {
        self.draft.as_ref().is_some_and(|draft| draft.is_changed(today))
    }
}

/// The rules while they are edited.
struct RulesForm(Rules);

impl Form for RulesForm {
    type Record = Rules;

    fn of(record: &Rules, _: Texts) -> Self {
        Self(record.clone())
    }

    fn record(&self, _: NaiveDate) -> Result<Rules, Problem> {
        Ok(self.0.clone())
    }
}

/// Takes a kind of clash in this way. What is usual isn't written down.
fn set(rules: &mut Rules, kind: ClashKind, reaction: Reaction) {
    if reaction == Reaction::default() {
        rules.clashes.remove(&kind);
    } else {
        rules.clashes.insert(kind, reaction);
    }
}

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    hint(ui, texts.settings_clashes_hint());
    let draft = Draft::in_slot(&mut state.draft, &ctx.catalogue.rules, texts, ctx.today);
    let rules = &mut draft.form.0;
    Grid::new("clashes").num_columns(4).min_col_width(96.0).spacing([16.0, 0.0]).show(ui, |ui| {
        ui.label("");
        for reaction in Reaction::ALL {
            hint(ui, texts.reaction(reaction));
        }
        ui.end_row();
        for kind in ClashKind::ALL {
            ui.label(texts.clash_kind(kind));
            let now = Reaction::ALL.iter().position(|reaction| *reaction == rules.reaction(kind));
            let salt = format!("{kind:?}");
            let mut roving = Roving::across(ui, &salt, Reaction::ALL.len(), now.unwrap_or(0));
            for reaction in Reaction::ALL {
                if choice(ui, texts, (kind, reaction), rules.reaction(kind) == reaction, &mut roving) {
                    set(rules, kind, reaction);
                }
            }
            roving.end(ui);
            ui.end_row();
        }
    });
    give_back(ui, ctx, draft, Edit::SetRules, out);
}

fn choice(
    ui: &mut Ui,
    texts: Texts,
    (kind, reaction): (ClashKind, Reaction),
    chosen: bool,
    roving: &mut Roving,
) -> bool {
    // Egui's own always is a tab stop.
    let sense = roving.sense(Sense::click());
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(measure::CONTROL), sense);
    let visuals = ui.style().interact(&response);
    let (dot, circle) = ui.spacing().icon_rectangles(rect);
    let radius = circle.width() / 2.0 + visuals.expansion;
    ui.painter().circle(circle.center(), radius, visuals.bg_fill, visuals.bg_stroke);
    if chosen {
        ui.painter().circle_filled(dot.center(), dot.width() / 3.0, visuals.fg_stroke.color);
    }
    let name = texts.settings_clash_choice(texts.clash_kind(kind), texts.reaction(reaction));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    roving.add(ui, &response);
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_not_written_down() {
        let mut rules = Rules::default();
        set(&mut rules, ClashKind::Weekend, Reaction::Block);
        set(&mut rules, ClashKind::Custom, Reaction::Off);
        assert_eq!(rules.reaction(ClashKind::Weekend), Reaction::Block);
        set(&mut rules, ClashKind::Weekend, Reaction::Warn);
        assert_eq!(rules.clashes.keys().copied().collect::<Vec<_>>(), [ClashKind::Custom]);
    }
}
