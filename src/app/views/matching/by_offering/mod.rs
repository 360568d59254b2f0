//! One offering against all KIs: whom it reaches and why, who stands where, and a session for those
//! selected. Table and map show one selection.

mod kept;
mod map;
mod model;
mod selection;
mod sheet;

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, ComboBox, FontId, Frame, Grid, Layout, Margin, Panel, RichText, Role, Sense, TextFormat, Ui, Vec2,
    WidgetInfo, vec2,
};

use super::super::{ViewCtx, tables};
use super::{Wanted, bar, copy};
use crate::app::command::{Command, Plan};
use crate::app::place::Place;
use crate::app::theme::{Theme, Type};
use crate::app::widgets::{
    self, Picking, Sign, Table, TableAnswer, TableState, button, content, empty_state, filter_row, hint,
    paint_sign, row_id, segmented, theme, truncated,
};
use crate::catalogue::{Area, CentreId, ModuleId, OfferingId};
use crate::texts::Texts;
pub use kept::Kept;
use model::{Choice, Line, Reach, Reached};
use sheet::ReachSheet;

/// Below this width of the view, map and table take turns.
const NARROW: f32 = 780.0;
/// Most of the width of the list of offerings.
const LIST: f32 = 640.0;
/// Height of a line of the legend.
const LEGEND_LINE: f32 = 22.0;

/// What is remembered.
#[derive(Default)]
pub struct State {
    offering: Option<OfferingId>,
    module: Option<ModuleId>,
    selected: BTreeSet<CentreId>,
    table: TableState,
    unfolded: bool,
    shows_map: bool,
    cache: Option<(Key, Rc<Reach>)>,
    lines: Option<(LinesKey, Rc<[Line]>)>,
    /// Counts the lines that were made.
    version: u64,
}

/// What the rows depend on.
#[derive(Clone, PartialEq)]
struct Key {
    revision: u64,
    today: NaiveDate,
    texts: Texts,
    offering: OfferingId,
    module: Option<ModuleId>,
}

/// What the lines depend on, and whether who is not reached is unfolded.
type LinesKey = (Key, bool);

impl State {
    /// A session for the selected KIs.
    pub fn plan(&self, module: Option<&ModuleId>) -> Plan {
        let module = module.cloned().or_else(|| self.module.clone());
        Plan { module, centres: self.selected.iter().cloned().collect(), ..Plan::default() }
    }

    /// Shows what the place asks for; without a wish, what was shown before or what is most urgent.
    fn follow(&mut self, ctx: &ViewCtx<'_>) {
        let before = (self.offering.clone(), self.module.clone());
        if let Place::Matching(Some(wanted)) = ctx.place
            && let Some(found) = ctx.catalogue.module(wanted)
        {
            self.offering = Some(found.offering.id.clone());
            self.module = Some(wanted.clone());
        }
        let is_active = |id: &OfferingId| ctx.derived.matches.iter().any(|found| found.offering == *id);
        if !self.offering.as_ref().is_some_and(is_active) {
            (self.offering, self.module) = model::start(ctx).map_or((None, None), |(o, m)| (Some(o), m));
        }
        let offering = self.offering.as_ref().and_then(|id| ctx.catalogue.offerings.get(id));
        let modules = offering.map(|offering| offering.modules_in_order()).unwrap_or_default();
        if let [only] = modules.as_slice() {
            self.module = Some(only.id.clone());
        } else if !modules.iter().any(|module| Some(&module.id) == self.module.as_ref()) {
            self.module = None;
        }
        if before != (self.offering.clone(), self.module.clone()) {
            self.selected.clear();
            self.table.go_to(0);
        }
    }

    fn key(&self, ctx: &ViewCtx<'_>) -> Option<Key> {
        Some(Key {
            revision: ctx.derived.revision,
            today: ctx.derived.today,
            texts: ctx.texts,
            offering: self.offering.clone()?,
            module: self.module.clone(),
        })
    }

    fn reach(&mut self, ctx: &ViewCtx<'_>, key: &Key) -> Rc<Reach> {
        if let Some((of, reach)) = &self.cache
            && of == key
        {
            return Rc::clone(reach);
        }
        let reach = Rc::new(Reach::new(ctx, &key.offering, key.module.as_ref()));
        self.selected.retain(|centre| reach.of(centre).is_some());
        self.cache = Some((key.clone(), Rc::clone(&reach)));
        reach
    }

    fn lines(&mut self, key: &Key, reach: &Reach) -> Rc<[Line]> {
        let wanted = (key.clone(), self.unfolded);
        if let Some((of, lines)) = &self.lines
            && *of == wanted
        {
            return Rc::clone(lines);
        }
        let lines: Rc<[Line]> = reach.lines(self.unfolded).into();
        self.lines = Some((wanted, Rc::clone(&lines)));
        self.version += 1;
        lines
    }

    /// The lines as the table shows them.
    fn shown(&mut self, key: &Key, reach: &Reach) -> Vec<Line> {
        let lines = self.lines(key, reach);
        let rows = (0..self.table.shown()).filter_map(|place| self.table.row_at(place));
        rows.filter_map(|row| lines.get(row).copied()).collect()
    }

    fn toggle(&mut self, centre: &CentreId) {
        if !self.selected.remove(centre) {
            self.selected.insert(centre.clone());
        }
    }
}

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    state.follow(ctx);
    let Some(key) = state.key(ctx) else {
        bar(ui, ctx, out, |_| {});
        content(ui, 16, |ui| {
            if empty_state(
                ui,
                ctx.texts.reach_no_active_offerings(),
                Some(ctx.texts.reach_open_offerings()),
                true,
            ) {
                out.push(Command::Go(Place::Offerings(None)));
            }
        });
        return;
    };
    let reach = state.reach(ctx, &key);
    let before = (state.selected.len(), state.unfolded, state.shows_map);
    let (has_map, narrow) = (map::knows(&reach), ui.available_width() < NARROW);
    let wanted = bar(ui, ctx, out, |ui| {
        let other = if state.shows_map { ctx.texts.reach_table() } else { ctx.texts.reach_map() };
        if has_map && narrow && button(ui, None, other).clicked() {
            state.shows_map = !state.shows_map;
        }
    });
    match wanted {
        Some(Wanted::Copied) => {
            let shown = state.shown(&key, &reach);
            copy(ui, ctx, reach.tsv(ctx, &shown), out);
        }
        Some(Wanted::Exported) => {
            state.shows_map = false;
            state.table.want_file(ui.ctx());
        }
        None => {}
    }
    filter_row(ui, |ui| filters(ui, ctx, state, out));
    let side = selection::side(ui);
    side.rest(ui, |ui| {
        if has_map && !narrow {
            let width = (ui.available_width() * 0.4).clamp(320.0, 640.0);
            let frame = Frame::new().fill(theme(ui).palette.bg).inner_margin(Margin::symmetric(16, 12));
            Panel::left("map")
                .exact_size(width)
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| map_ui(ui, ctx, state, &reach));
        }
        if has_map && narrow && state.shows_map {
            content(ui, 16, |ui| map_ui(ui, ctx, state, &reach));
        } else {
            content(ui, 0, |ui| {
                if !has_map || narrow {
                    ui.horizontal(|ui| {
                        ui.set_height(28.0);
                        ui.add_space(16.0);
                        headline(ui, &reach);
                    });
                }
                table_ui(ui, ctx, state, &key, &reach, out);
            });
        }
    });
    side.show(ui, |ui| selection::bar(ui, ctx, state, &reach, out));
    if before != (state.selected.len(), state.unfolded, state.shows_map) {
        // The bar, the map and the table show one selection; some of them are painted already.
        ui.ctx().request_repaint();
    }
}

fn filters(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    offering_choice(ui, ctx, state, out);
    let offering = state.offering.as_ref().and_then(|id| ctx.catalogue.offerings.get(id));
    let modules = offering.map(|offering| offering.modules_in_order()).unwrap_or_default();
    if modules.len() > 1 {
        let numbers: Vec<_> = modules.iter().map(|module| module.order.to_string()).collect();
        let labels: Vec<_> =
            std::iter::once(texts.reach_all_modules()).chain(numbers.iter().map(String::as_str)).collect();
        let chosen = modules.iter().position(|module| Some(&module.id) == state.module.as_ref());
        let clicked = segmented(ui, &labels, chosen.map_or(0, |at| at + 1));
        if let Some(clicked) = clicked {
            let module =
                clicked.checked_sub(1).and_then(|at| modules.get(at)).map(|module| module.id.clone());
            show(state, module, out);
        }
    }
    if let Some(module) = &state.module {
        let weak = theme(ui).palette.weak;
        truncated(ui, RichText::new(ctx.module_title(module)).color(weak));
    }
}

/// Shows another module; `None`: all of them.
fn show(state: &mut State, module: Option<ModuleId>, out: &mut Vec<Command>) {
    if state.module != module {
        state.module.clone_from(&module);
        state.selected.clear();
    }
    out.push(Command::Go(Place::Matching(module)));
}

fn offering_choice(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, out: &mut Vec<Command>) {
    let theme = theme(ui);
    let choices = model::choices(ctx);
    let chosen = choices.iter().find(|choice| Some(&choice.offering) == state.offering.as_ref());
    let width = (ui.available_width() * 0.35).clamp(180.0, 400.0);
    let mut wanted = None;
    let mut list = |ui: &mut Ui| {
        ui.set_max_width(LIST);
        for area in Area::ALL {
            let mut of_area = choices.iter().filter(|choice| choice.area == area).peekable();
            if of_area.peek().is_some() {
                hint(ui, ctx.texts.area(area));
            }
            for choice in of_area {
                let is_chosen = Some(&choice.offering) == state.offering.as_ref();
                if ui.selectable_label(is_chosen, pair(choice, &theme)).clicked() {
                    wanted = Some(choice.offering.clone());
                }
            }
        }
    };
    let closed = ComboBox::from_id_salt("offering")
        .selected_text(chosen.map(|choice| pair(choice, &theme)).unwrap_or_default())
        .width(width)
        .truncate()
        .icon(crate::app::widgets::caret);
    let response = ui
        .scope(|ui| {
            ui.set_max_width(width);
            closed.show_ui(ui, &mut list).response
        })
        .inner;
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, ctx.texts.offering());
        info.current_text_value = chosen.map(|choice| format!("{} {}", choice.number, choice.title));
        info
    });
    if let Some(offering) = wanted {
        let module = model::neediest_module(ctx, &offering);
        state.offering = Some(offering);
        show(state, module, out);
    }
}

/// Number in semibold, title beside it.
fn pair(choice: &Choice, theme: &Theme) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.append(&choice.number, 0.0, TextFormat::simple(Type::strong(), theme.palette.text));
    let regular = FontId::proportional(15.0);
    job.append(&choice.title, 8.0, TextFormat::simple(regular, theme.palette.text));
    job
}

fn headline(ui: &mut Ui, reach: &Reach) {
    let weak = theme(ui).palette.weak;
    ui.spacing_mut().item_spacing.x = 4.0;
    ui.label(RichText::new(&reach.headline).font(Type::strong()));
    ui.label(RichText::new(&reach.through).color(weak));
}

fn map_ui(ui: &mut Ui, ctx: &ViewCtx<'_>, state: &mut State, reach: &Reach) {
    ui.horizontal(|ui| headline(ui, reach));
    ui.add_space(8.0);
    let legend_height =
        LEGEND_LINE * f32::from(u8::try_from(reach.counts.len().div_ceil(LEGEND_COLUMNS)).unwrap_or(3));
    let below = legend_height + 72.0;
    let height = (ui.available_height() - below).max(120.0);
    let words: Vec<_> = reach
        .counts
        .iter()
        .map(|(status, count)| format!("{count} {}", ctx.texts.cell_status(*status)))
        .collect();
    let label = ctx.texts.reach_map_of(&reach.headline, words.join(", "));
    if let Some(clicked) = map::ui(ui, reach, &state.selected, height, &label) {
        state.toggle(&clicked);
    }
    ui.add_space(8.0);
    legend(ui, ctx, reach);
    ui.add_space(4.0);
    hint(ui, &ctx.texts.reach_map_hint(ctx.texts.centres_counted(reach.not_reached.len())));
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| hint(ui, ctx.texts.reach_map_source()));
}

const LEGEND_COLUMNS: usize = 3;

fn legend(ui: &mut Ui, ctx: &ViewCtx<'_>, reach: &Reach) {
    Grid::new("legend").num_columns(LEGEND_COLUMNS).spacing(vec2(16.0, 2.0)).show(ui, |ui| {
        for (index, (status, count)) in reach.counts.iter().enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let (color, _) = Sign::of_standing(*status).colors(&theme(ui));
                let (rect, _) = ui.allocate_exact_size(Vec2::new(16.0, 20.0), Sense::hover());
                paint_sign(ui.painter(), rect.center(), Sign::of_standing(*status), color);
                ui.label(format!("{} {count}", ctx.texts.cell_status(*status)));
            });
            if (index + 1) % LEGEND_COLUMNS == 0 {
                ui.end_row();
            }
        }
    });
}

fn table_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    state: &mut State,
    key: &Key,
    reach: &Reach,
    out: &mut Vec<Command>,
) {
    let lines = state.lines(key, reach);
    let columns = sheet::columns(ctx.texts);
    let mut table = std::mem::take(&mut state.table);
    table.select(state.selected.iter().map(row_id));
    let sheet = ReachSheet { reach, lines: &lines, unfolded: state.unfolded, ctx };
    let shown =
        Table::new("reached", ctx.texts.matching(), &columns).sorted_by(sheet::SINCE).picking(Picking::Ticks);
    let mut show = None;
    let mut menu = |ui: &mut Ui, rows: &[usize]| {
        if rows.len() == 1 && ui.button(ctx.texts.map_open_centre()).clicked() {
            show = rows.first().copied();
        }
    };
    let rows = (&sheet as &dyn widgets::Rows, state.version);
    let selected = &state.selected;
    let answer =
        tables::show(ui, ctx, (shown, &mut table), rows, &mut menu, out, |row| sheet.paint(row, selected));
    state.table = table;
    if answer.selection_changed {
        let ticked = |row: &&Reached| state.table.is_selected(row_id(&row.centre));
        state.selected = reach.reached.iter().filter(ticked).map(|row| row.centre.clone()).collect();
    }
    react(&TableAnswer { opened: show.or(answer.opened), ..answer }, &lines, reach, state, out);
}

fn react(answer: &TableAnswer, lines: &[Line], reach: &Reach, state: &mut State, out: &mut Vec<Command>) {
    let line = |at: Option<usize>| at.and_then(|at| lines.get(at)).copied();
    if let Some(Line::NotReached(_)) = line(answer.toggled.or(answer.clicked)) {
        state.unfolded = !state.unfolded;
    }
    match line(answer.opened) {
        Some(Line::Reached(at)) => {
            out.push(Command::Go(Place::Centres(Some(reach.reached[at].centre.clone()))));
        }
        Some(Line::Missed(at)) => {
            out.push(Command::Go(Place::Centres(Some(reach.not_reached[at].0.clone()))));
        }
        // A double click has been two clicks already.
        Some(Line::NotReached(_)) if answer.clicked.is_none() => state.unfolded = !state.unfolded,
        _ => {}
    }
}
