//! One offering against all KIs: whom it reaches and why, who stands where, and a session for those
//! selected. Table and map show one selection.

mod kept;
mod map;
mod model;
mod selection;

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDate;
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Align, Align2, ComboBox, FontId, Frame, Grid, Layout, Margin, Panel, RichText, Role, Sense, Stroke,
    StrokeKind, TextFormat, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::super::ViewCtx;
use super::{bar, copy};
use crate::app::command::{Command, Plan};
use crate::app::icons;
use crate::app::place::Place;
use crate::app::theme::{Theme, Type};
use crate::app::widgets::{
    Cell, Column, Row, Sign, Table, TableAnswer, TableState, button, content, empty_state, filter_row, hint,
    paint_sign, segmented, theme, truncated,
};
use crate::catalogue::{Area, CentreId, ModuleId, OfferingId};
use crate::texts::Lang;
pub use kept::Kept;
use model::{By, Choice, Group, Line, Reach, Reached};

/// Below this width of the view, map and table take turns.
const NARROW: f32 = 780.0;
/// Most of the width of the list of offerings.
const LIST: f32 = 640.0;
/// Height of a line of the legend.
const LEGEND_LINE: f32 = 22.0;

/// What is remembered.
pub struct State {
    offering: Option<OfferingId>,
    module: Option<ModuleId>,
    selected: BTreeSet<CentreId>,
    table: TableState,
    unfolded: bool,
    shows_map: bool,
    cache: Option<(Key, Rc<Reach>)>,
    lines: Option<(LinesKey, Rc<[Line]>)>,
}

/// What the rows depend on.
#[derive(Clone, PartialEq)]
struct Key {
    revision: u64,
    today: NaiveDate,
    lang: Lang,
    offering: OfferingId,
    module: Option<ModuleId>,
}

/// What the lines depend on.
type LinesKey = (Key, (By, bool), bool);

impl Default for State {
    fn default() -> Self {
        Self {
            offering: None,
            module: None,
            selected: BTreeSet::new(),
            table: TableState::sorted_by(SINCE),
            unfolded: false,
            shows_map: false,
            cache: None,
            lines: None,
        }
    }
}

const NAME: usize = 1;
const THROUGH: usize = 2;
const SINCE: usize = 3;

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
            lang: ctx.texts.lang,
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

    fn order(&self) -> (By, bool) {
        let (column, descending) = self.table.sort.unwrap_or((SINCE, false));
        let by = match column {
            NAME => By::Name,
            THROUGH => By::Through,
            SINCE => By::Since,
            _ => By::Standing,
        };
        (by, descending)
    }

    fn lines(&mut self, key: &Key, reach: &Reach) -> Rc<[Line]> {
        let wanted = (key.clone(), self.order(), self.unfolded);
        if let Some((of, lines)) = &self.lines
            && *of == wanted
        {
            return Rc::clone(lines);
        }
        let ((by, descending), unfolded) = (wanted.1, wanted.2);
        let lines: Rc<[Line]> = reach.lines(by, descending, unfolded).into();
        self.lines = Some((wanted, Rc::clone(&lines)));
        lines
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
    let wants_copy = bar(ui, ctx, out, |ui| {
        let other = if state.shows_map { ctx.texts.reach_table() } else { ctx.texts.reach_map() };
        if has_map && narrow && button(ui, None, other).clicked() {
            state.shows_map = !state.shows_map;
        }
    });
    if wants_copy {
        let (by, descending) = state.order();
        copy(ui, ctx, reach.tsv(ctx, by, descending), out);
    }
    filter_row(ui, |ui| filters(ui, ctx, state, out));
    selection::bar(ui, ctx, state, &reach, out);
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
    let texts = ctx.texts;
    let lines = state.lines(key, reach);
    let columns = [
        Column::exact("", 32.0),
        Column::share(texts.centre(), 2.0, 116.0).sorts(),
        Column::share(texts.reached_through(), 2.6, 120.0).sorts(),
        Column::exact(texts.reach_since_word(), 88.0).sorts(),
        Column::share(texts.state_word(), 3.0, 120.0).sorts(),
    ];
    let mut table_state = std::mem::take(&mut state.table);
    let table = Table::new("reached", texts.matching(), &columns);
    let answer = table.show(ui, &mut table_state, lines.len(), |row| {
        if let Some(line) = lines.get(row.index()) {
            line_ui(row, ctx, reach, *line, state);
        }
    });
    state.table = table_state;
    react(&answer, &lines, reach, state, out);
}

fn react(answer: &TableAnswer, lines: &[Line], reach: &Reach, state: &mut State, out: &mut Vec<Command>) {
    let line = |at: Option<usize>| at.and_then(|at| lines.get(at)).copied();
    match line(answer.toggled.or(answer.clicked)) {
        Some(Line::Reached(at)) => state.toggle(&reach.reached[at].centre),
        Some(Line::NotReached(_)) => state.unfolded = !state.unfolded,
        _ => {}
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

fn line_ui(row: &mut Row<'_>, ctx: &ViewCtx<'_>, reach: &Reach, line: Line, state: &State) {
    let texts = ctx.texts;
    match line {
        Line::Group(group, count) => {
            let title = match group {
                Group::ToDo => texts.reach_group_to_do(),
                Group::Underway => texts.reach_group_underway(),
                Group::Done => texts.reach_group_done(),
            };
            row.group(title, &texts.centres_counted(count));
        }
        Line::Reached(at) => {
            reached_ui(row, &reach.reached[at], state.selected.contains(&reach.reached[at].centre));
        }
        Line::NotReached(count) => {
            row.widgets("", |ui| caret(ui, state.unfolded));
            let title = texts.reach_not_reached_count(texts.centres_counted(count));
            row.group(&title, texts.reach_no_fitting_focus());
        }
        Line::Missed(at) => {
            row.cell(Cell::Text(""));
            row.cell(Cell::Weak(&reach.not_reached[at].1));
        }
    }
}

fn reached_ui(row: &mut Row<'_>, reached: &Reached, selected: bool) {
    row.select(selected);
    row.widgets("", |ui| tick_box(ui, selected));
    row.cell(Cell::Text(&reached.name));
    row.cell(Cell::Text(&reached.through));
    row.cell(Cell::Text(&reached.since_words));
    row.widgets(&reached.standing, |ui| standing(ui, reached));
}

/// Sign and short words, painted; the row's name and the tooltip have the whole sentence.
fn standing(ui: &mut Ui, reached: &Reached) {
    let sign = Sign::of_standing(reached.status);
    let (color, _) = sign.colors(&theme(ui));
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    paint_sign(ui.painter(), pos2(rect.left() + 8.0, rect.center().y), sign, color);
    let mut job = LayoutJob::single_section(
        reached.short.clone(),
        TextFormat::simple(FontId::proportional(15.0), color),
    );
    job.wrap = TextWrapping::truncate_at_width((rect.width() - 22.0).max(0.0));
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0);
    let whole = !galley.elided && reached.short == reached.standing;
    ui.painter().galley(at, galley, color);
    if !whole {
        response.on_hover_text(&reached.standing);
    }
}

/// Painted only: the row is what is ticked, by click or space.
fn tick_box(ui: &mut Ui, ticked: bool) {
    let palette = theme(ui).palette;
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
    let painter = ui.painter();
    if ticked {
        painter.rect_filled(rect, 3.0, palette.accent);
        let at = |x: f32, y: f32| rect.center() + vec2(x, y);
        let tick = vec![at(-4.0, 0.0), at(-1.2, 3.0), at(4.2, -3.2)];
        painter.add(eframe::egui::Shape::line(tick, Stroke::new(2.0, palette.on_accent)));
    } else {
        painter.rect(rect, 3.0, palette.bg, Stroke::new(1.0, palette.strong), StrokeKind::Inside);
    }
}

fn caret(ui: &mut Ui, unfolded: bool) {
    let icon = if unfolded { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
    let color = theme(ui).palette.weak;
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, Type::icon_small(), color);
}
