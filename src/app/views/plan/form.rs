//! The form: module, when, where, who teaches, how many, whom to invite.

use std::mem::take;

use eframe::egui::{Response, RichText, ScrollArea, Ui};

use super::State;
use super::draft::{DayDraft, Draft, Problem};
use super::options::{self, CentreOption, Options};
use super::search::Search;
use crate::app::icons;
use crate::app::theme::{Type, measure};
use crate::app::views::ViewCtx;
use crate::app::widgets::{
    Cell, Column, Row, Sign, Table, button, choose, date_field, empty_state, hint, icon_button, invalid,
    multiline, number_field, required, required_date_field, search_field, section, segmented, tag,
    text_field,
};
use crate::catalogue::TrainerId;
use crate::search::folded;

/// Most of the form's width.
const WIDTH: f32 = measure::PROSE;
/// As many rows of modules and centres are seen at once.
const ROWS: f32 = 8.0;

/// Paints it.
pub fn ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    state: &mut State,
    draft: &mut Draft,
    options: &(super::OptionsKey, Options),
) {
    let options = &options.1;
    ScrollArea::vertical().id_salt("form").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width() - 12.0));
        module_ui(ui, ctx, state, draft, options);
        if draft.module.is_none() {
            return;
        }
        when_ui(ui, ctx, draft);
        where_ui(ui, ctx, draft, options);
        trainers_ui(ui, ctx, draft, options);
        numbers_ui(ui, ctx, draft);
        centres_ui(ui, ctx, state, draft, options);
        ui.add_space(16.0);
        let width = ui.available_width();
        multiline(ui, ctx.texts.plan_note(), &mut draft.note, width, 3);
        ui.add_space(24.0);
    });
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(16.0);
    section(ui, text);
    ui.add_space(2.0);
}

fn module_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, draft: &mut Draft, options: &Options) {
    let texts = ctx.texts;
    section(ui, texts.offering_and_module());
    ui.add_space(2.0);
    if let Some(module) = draft.module.as_ref().filter(|_| !state.choosing) {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(ctx.module_code(module)).font(Type::strong()));
            ui.label(ctx.module_title(module));
            let other = button(ui, None, texts.plan_other_module());
            if take(&mut state.to_module) {
                other.request_focus();
            }
            if other.clicked() {
                (state.choosing, state.to_module) = (true, true);
                state.query.clear();
            }
        });
        if let Some(found) = ctx.catalogue.module(module) {
            hint(ui, &module_hint(ctx, found));
        }
        return;
    }
    let width = ui.available_width();
    let field = search_field(ui, texts.plan_find_module(), &mut state.query, width);
    if take(&mut state.to_module) {
        field.request_focus();
    }
    if field.changed() {
        state.modules.go_to(0);
    }
    let query = folded(&state.query);
    let shown: Vec<_> = options.modules.iter().filter(|module| module.matches(&query)).collect();
    if shown.is_empty() {
        empty_state(ui, texts.plan_no_modules(), None, false);
        return;
    }
    let columns = [Column::share(texts.module(), 1.0, 200.0)];
    let current = state.modules.current;
    let answer = boxed(ui, shown.len(), |ui| {
        Table::new("modules", texts.modules(), &columns).headless().show(
            ui,
            &mut state.modules,
            shown.len(),
            |row| {
                let module = shown[row.index()];
                row.select(row.index() == current && draft.module.as_ref() == Some(&module.id));
                row.cell(Cell::Pair(&module.code, &module.title));
            },
        )
    });
    let chosen = answer.clicked.or(answer.opened).or(answer.toggled);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
    let chosen = chosen.or(entered.then_some(0)).and_then(|row| shown.get(row));
    if let Some(found) = chosen.and_then(|module| ctx.catalogue.module(&module.id)) {
        draft.set_module(ctx, found.module);
        (state.choosing, state.to_module) = (false, true);
        state.search = Search::default();
    }
}

/// "3 Tage · 24 UStd · 8 bis 20 Personen".
fn module_hint(ctx: &ViewCtx<'_>, found: crate::catalogue::ModuleRef<'_>) -> String {
    let module = found.module;
    let mut parts = vec![ctx.texts.format(found.format()).to_owned()];
    parts.push(ctx.texts.teaching_units(module.teaching_minutes.into()));
    parts.push(found.offering.title.clone());
    parts.join(" · ")
}

/// A table of limited height within the form.
fn boxed<R>(ui: &mut Ui, rows: usize, add: impl FnOnce(&mut Ui) -> R) -> R {
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let height = (rows as f32).min(ROWS) * measure::ROW + 2.0;
    let size = eframe::egui::vec2(ui.available_width(), height);
    ui.allocate_ui(size, |ui| {
        ui.set_min_height(height);
        ui.set_max_height(height);
        add(ui)
    })
    .inner
}

fn when_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, draft: &mut Draft) {
    let texts = ctx.texts;
    heading(ui, texts.plan_when());
    let labels = [texts.plan_with_date(), texts.plan_to_be_dated()];
    let chosen = ui.horizontal(|ui| segmented(ui, &labels, usize::from(draft.undated))).inner;
    if let Some(chosen) = chosen {
        draft.undated = chosen == 1;
    }
    ui.add_space(4.0);
    if draft.undated {
        let targets = options::targets(ctx.today);
        choose(ui, texts.plan_target(), &mut draft.target, &targets, 220.0, |target| {
            target.map_or_else(|| texts.plan_no_target().to_owned(), |target| texts.target(target))
        });
        return;
    }
    let (mut remove, mut left, count) = (None, false, draft.days.len());
    for (index, day) in draft.days.iter_mut().enumerate() {
        ui.push_id(("day", index), |ui| {
            ui.horizontal_top(|ui| {
                left |= day_ui(ui, ctx, day, index + 1, count);
                let label = texts.plan_remove_day(index + 1);
                if count > 1 && below_label(ui, |ui| icon_button(ui, icons::X, &label)).clicked() {
                    remove = Some(index);
                }
            });
        });
    }
    if left {
        draft.follow_first_day(ctx);
    }
    if let Some(index) = remove {
        draft.days.remove(index);
    }
    ui.add_space(2.0);
    if button(ui, Some(icons::PLUS), texts.plan_add_day()).clicked() {
        draft.add_day(ctx);
    }
}

/// One day's fields; whether its date was entered.
fn day_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, day: &mut DayDraft, number: usize, count: usize) -> bool {
    let texts = ctx.texts;
    let label = texts.plan_day_label(number, count);
    let entered = required_date_field(ui, texts, &label, &mut day.date, ctx.today);
    let times = text_field(ui, &texts.plan_times_label(number, count), &mut day.times, 116.0);
    let breaks = text_field(ui, &texts.plan_breaks_label(number, count), &mut day.breaks, 150.0);
    required(&times, false, "");
    for problem in day.problems(number, ctx.today) {
        match &problem {
            Problem::Times(_, error) => invalid(&times, &texts.time_input_error(error)),
            Problem::Breaks(_) | Problem::BreakOutside(_) => invalid(&breaks, &problem.words(texts)),
            _ => {}
        }
    }
    entered.is_some()
}

/// Puts a button in line with fields that have a label above them.
fn below_label(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.vertical(|ui| {
        ui.add_space(20.0);
        add(ui)
    })
    .inner
}

fn where_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, draft: &mut Draft, options: &Options) {
    let texts = ctx.texts;
    heading(ui, texts.plan_where());
    ui.horizontal_top(|ui| {
        let changed = choose(ui, texts.venue(), &mut draft.venue, &options.venues, 320.0, |venue| {
            venue.as_ref().map_or_else(|| texts.plan_no_venue().to_owned(), |id| ctx.venue(id))
        });
        if changed {
            draft.room = None;
        }
        let venue = draft.venue.as_ref().and_then(|id| ctx.catalogue.venues.get(id));
        let Some(venue) = venue.filter(|venue| !venue.rooms.is_empty()) else { return };
        let names = venue.rooms.iter().map(|room| Some(room.name.clone()));
        let rooms: Vec<_> = std::iter::once(None).chain(names).collect();
        choose(ui, texts.plan_room(), &mut draft.room, &rooms, 180.0, |room| {
            let capacity = venue.capacity(room.as_deref()).filter(|_| room.is_some());
            let name = room.clone().unwrap_or_else(|| texts.plan_no_room().to_owned());
            capacity.map_or(name.clone(), |seats| format!("{name} ({seats})"))
        });
    });
}

fn trainers_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, draft: &mut Draft, options: &Options) {
    let texts = ctx.texts;
    heading(ui, texts.plan_who_teaches());
    if draft.trainers.is_empty() {
        hint(ui, texts.plan_nobody_yet());
    }
    let mut remove = None;
    for (index, id) in draft.trainers.iter().enumerate() {
        ui.horizontal(|ui| {
            let name = ctx.trainer(id);
            if icon_button(ui, icons::X, &texts.plan_remove(&name)).clicked() {
                remove = Some(index);
            }
            ui.label(name);
        });
    }
    if let Some(index) = remove {
        draft.trainers.remove(index);
    }
    let others: Vec<Option<TrainerId>> = std::iter::once(None)
        .chain(options.trainers.iter().map(|(id, _)| Some(id.clone())))
        .filter(|id| id.as_ref().is_none_or(|id| !draft.trainers.contains(id)))
        .collect();
    let mut chosen = None;
    choose(ui, texts.plan_add_trainer(), &mut chosen, &others, 320.0, |id| match id {
        None => texts.plan_choose_trainer().to_owned(),
        Some(id) if options.trainers.iter().any(|(other, teaches)| other == id && !teaches) => {
            texts.plan_not_teaching(ctx.trainer(id))
        }
        Some(id) => ctx.trainer(id),
    });
    draft.trainers.extend(chosen);
}

fn numbers_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, draft: &mut Draft) {
    let texts = ctx.texts;
    heading(ui, texts.plan_how_many());
    let module = draft.module.as_ref().and_then(|id| ctx.catalogue.module(id)).map(|found| found.module);
    let as_module = |people: Option<u16>| texts.plan_as_module(people);
    ui.horizontal_top(|ui| {
        let (least, most) = module.map_or((None, None), |module| (module.min_people, module.max_people));
        number_field(ui, texts.plan_min_people(), &mut draft.min_people, &as_module(least));
        number_field(ui, texts.plan_max_people(), &mut draft.max_people, &as_module(most));
        date_field(ui, texts, texts.plan_deadline(), &mut draft.deadline, ctx.today);
    });
}

fn centres_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, draft: &mut Draft, options: &Options) {
    let texts = ctx.texts;
    heading(ui, texts.plan_whom_to_invite());
    ui.horizontal(|ui| {
        if button(ui, None, texts.plan_invite_needs()).clicked() {
            for centre in options.in_need() {
                if !draft.invited.contains(centre) {
                    draft.invited.push(centre.clone());
                }
            }
        }
        if button(ui, None, texts.plan_invite_none()).clicked() {
            draft.invited.clear();
        }
        tag(ui, &texts.plan_invited_count(draft.invited.len()));
        hint(ui, texts.plan_invite_keys());
    });
    let columns = [
        Column::exact(texts.plan_invited_word(), 116.0),
        Column::share(texts.centre(), 1.0, 140.0),
        Column::exact(texts.state_word(), 180.0),
    ];
    let centres = &options.centres;
    let answer = boxed(ui, centres.len(), |ui| {
        let table = Table::new("centres", texts.plan_whom_to_invite(), &columns).headless();
        table.show(ui, &mut state.centres, centres.len(), |row| centre_row(row, ctx, centres, draft))
    });
    if let Some(centre) = answer.clicked.or(answer.toggled).or(answer.opened).and_then(|row| centres.get(row))
    {
        draft.toggle_centre(&centre.id);
    }
}

fn centre_row(row: &mut Row<'_>, ctx: &ViewCtx<'_>, centres: &[CentreOption], draft: &Draft) {
    let Some(centre) = centres.get(row.index()) else { return };
    let invited = draft.invited.contains(&centre.id);
    row.select(invited);
    if invited {
        row.cell(Cell::Sign(Sign::Completed, ctx.texts.plan_invited_word()));
    } else {
        row.cell(Cell::Text(""));
    }
    row.cell(Cell::Text(&centre.name));
    row.cell(Cell::Sign(Sign::of_standing(centre.status), ctx.texts.cell_status(centre.status)));
}
