//! The right side: what is in the draft's way, and free dates.

use eframe::egui::{ProgressBar, RichText, Ui};

use super::answers::{self, Change, ClashRow, SlotWords};
use super::draft::Problem;
use super::search::{self, Found, Search};
use super::{Judged, State};
use crate::app::command::{Command, SlotSearch};
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Side, Sign, button, date_field, hint, link, section, sign_label, sign_label_wrapped, tag,
};
use crate::scheduling::Slot;

/// Wide enough for sentences.
const WIDTH: f32 = 400.0;

/// The panel itself: wider than other inspectors, for it is half of the matter.
pub fn panel(ui: &Ui) -> Side {
    let width = WIDTH.min(ui.available_width() * 0.45);
    Side::right(ui, "plan-side", width, width..=width)
}

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    state: &mut State,
    judged: &mut Judged,
    rows: &[ClashRow],
    out: &mut Vec<Command>,
) {
    if judged.draft.module.is_none() {
        hint(ui, ctx.texts.plan_choose_module_first());
        return;
    }
    let (missing, wrong): (Vec<_>, Vec<_>) = judged.problems.iter().partition(|problem| problem.is_missing());
    problems_ui(ui, ctx, ctx.texts.plan_missing(), &missing);
    problems_ui(ui, ctx, ctx.texts.plan_to_mend(), &wrong);
    clashes_ui(ui, ctx, judged, rows, out);
    ui.add_space(16.0);
    ui.separator();
    ui.add_space(8.0);
    slots_ui(ui, ctx, state, judged, out);
}

/// What is missing, or to be mended, before the draft is a session: these are no clashes.
fn problems_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, heading: &str, problems: &[&Problem]) {
    if problems.is_empty() {
        return;
    }
    section(ui, heading);
    ui.add_space(4.0);
    for problem in problems {
        sign_label_wrapped(ui, Sign::Open, &problem.words(ctx.texts));
    }
    ui.add_space(16.0);
}

fn clashes_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, judged: &Judged, rows: &[ClashRow], out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, texts.plan_in_the_way());
    ui.add_space(4.0);
    if rows.is_empty() && judged.problems.is_empty() {
        sign_label(ui, Sign::Completed, texts.plan_nothing_in_the_way());
    } else if rows.is_empty() {
        hint(ui, texts.plan_clashes_later());
    }
    for row in rows {
        ui.add_space(4.0);
        ui.scope(|ui| clash_ui(ui, ctx, row, out));
    }
}

fn clash_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, row: &ClashRow, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.horizontal(|ui| {
        sign_label(ui, row.sign(), row.kind);
        if let Some(change) = row.change {
            tag(
                ui,
                match change {
                    Change::Appears => texts.plan_clash_new(),
                    Change::Stays => texts.plan_clash_stays(),
                    Change::Vanishes => texts.plan_clash_gone(),
                },
            );
        }
        if row.blocks {
            tag(ui, texts.plan_blocks());
        }
    });
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        ui.vertical(|ui| {
            ui.label(&row.text);
            if let Some(place) = &row.place
                && link(ui, texts.show()).clicked()
            {
                out.push(Command::Go(place.clone()));
            }
        });
    });
}

fn slots_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, judged: &mut Judged, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    section(ui, texts.plan_free_slots());
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        date_field(ui, texts, texts.plan_slots_from(), &mut state.period.0, ctx.today);
        date_field(ui, texts, texts.plan_slots_until(), &mut state.period.1, ctx.today);
    });
    hint(ui, texts.plan_slots_period());
    let period = search::period(&state.period, ctx.today);
    let now = period.ok().and_then(|period| answers::search(ctx, &judged.draft, period));
    state.search.keep_up(ctx, now.as_ref());
    ui.add_space(4.0);
    if let Err(problem) = period {
        sign_label_wrapped(ui, Sign::Open, problem.words(texts));
    }
    search_ui(ui, ctx, &mut state.search, now.as_ref(), out);
    let Some(found) = state.search.found() else { return };
    ui.add_space(8.0);
    if let Some(slot) = found_ui(ui, ctx, found, now.as_ref()) {
        judged.draft.take_slot(texts, &slot);
    }
}

/// The button that begins the search; while it is running, how far it is and the button that stops it.
fn search_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    search: &mut Search,
    now: Option<&SlotSearch>,
    out: &mut Vec<Command>,
) {
    let texts = ctx.texts;
    if let Some(fraction) = search.progress() {
        hint(ui, texts.plan_searching());
        let stop = ui.horizontal(|ui| {
            ui.add(ProgressBar::new(fraction).desired_width(160.0).desired_height(8.0));
            button(ui, None, texts.plan_stop_search())
        });
        if stop.inner.clicked() {
            search.stop();
        }
        return;
    }
    let find = ui.add_enabled_ui(now.is_some(), |ui| {
        button(ui, Some(icons::MAGNIFYING_GLASS_PLUS), texts.plan_find_slots()).clicked()
    });
    if search.outdated {
        hint(ui, texts.plan_search_outdated());
    }
    if (find.inner | std::mem::take(&mut search.wanted))
        && let Some(now) = now
    {
        out.push(Command::FindSlots(Box::new(now.clone())));
    }
}

/// What was found; the date that is taken over.
fn found_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, found: &mut Found, now: Option<&SlotSearch>) -> Option<Slot> {
    let texts = ctx.texts;
    if now.is_none_or(|now| !found.is_current(ctx, now)) {
        hint(ui, texts.plan_search_outdated());
    }
    let (from, until) = (found.search.query.from, found.search.query.until);
    hint(ui, &texts.plan_searched(texts.date(from), texts.date(until)));
    if found.slots.is_empty() {
        ui.label(texts.plan_no_slots());
        return None;
    }
    hint(ui, texts.plan_slots_hint());
    let mut taken = None;
    for (slot, words) in found.in_words(ctx) {
        ui.add_space(8.0);
        if slot_ui(ui, words) {
            taken = Some(slot.clone());
        }
    }
    taken
}

fn slot_ui(ui: &mut Ui, words: &SlotWords) -> bool {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let clicked = link(ui, &words.when).clicked();
        ui.label(RichText::new(&words.place).font(Type::dense()));
        hint(ui, &words.reasons);
        for clash in &words.clashes {
            hint(ui, clash);
        }
        clicked
    })
    .inner
}
