//! The table: groups with their heads, ticks, where each KI stands.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align2, FontId, Sense, Stroke, StrokeKind, TextFormat, Ui, Vec2, pos2, vec2};

use super::model::{Group, Line, Reach, Reached};
use crate::app::icons;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::widgets::{Cell, Column, Key, Row, Rows, Sign, paint_sign, row_id, theme};
use crate::catalogue::CentreId;
use crate::exchange::table::Value;
use crate::matching::CellStatus;
use crate::texts::Texts;

/// Columns, in the order of [`columns`].
const NAME: usize = 1;
const THROUGH: usize = 2;
pub const SINCE: usize = 3;
const STANDING: usize = 4;

/// All columns.
pub fn columns(texts: Texts) -> [Column<'static>; 5] {
    [
        Column::exact("", 32.0),
        Column::share(texts.centre(), 2.0, 116.0).id("centre").sorts(),
        Column::share(texts.reached_through(), 2.6, 120.0).id("through").sorts(),
        Column::exact(texts.reach_since_word(), 88.0).id("since").date().sorts(),
        Column::share(texts.state_word(), 3.0, 120.0).id("status").sorts(),
    ]
}

/// The lines with what is needed to say them.
#[derive(Clone, Copy)]
pub struct ReachSheet<'a> {
    pub ctx: &'a ViewCtx<'a>,
    pub reach: &'a Reach,
    pub lines: &'a [Line],
    pub unfolded: bool,
}

impl ReachSheet<'_> {
    fn reached(&self, row: usize) -> Option<&Reached> {
        match self.lines.get(row)? {
            Line::Reached(at) => self.reach.reached.get(*at),
            _ => None,
        }
    }

    /// Fills a row.
    pub fn paint(&self, row: &mut Row<'_>, selected: &BTreeSet<CentreId>) {
        let texts = self.ctx.texts;
        match self.lines.get(row.index()) {
            Some(Line::Group(group, count)) => {
                let title = match group {
                    Group::ToDo => texts.reach_group_to_do(),
                    Group::Underway => texts.reach_group_underway(),
                    Group::Done => texts.reach_group_done(),
                };
                row.group(title, &texts.centres_counted(*count));
            }
            Some(Line::Reached(at)) => {
                let reached = &self.reach.reached[*at];
                reached_ui(row, reached, selected.contains(&reached.centre));
            }
            Some(Line::NotReached(count)) => {
                row.widgets("", |ui| caret(ui, self.unfolded));
                let title = texts.reach_not_reached_count(texts.centres_counted(*count));
                row.group(&title, texts.reach_no_fitting_focus());
            }
            Some(Line::Missed(at)) => {
                row.cell(Cell::Text(""));
                row.cell(Cell::Weak(&self.reach.not_reached[*at].1));
            }
            None => {}
        }
    }
}

impl Rows for ReachSheet<'_> {
    fn count(&self) -> usize {
        self.lines.len()
    }

    fn id(&self, row: usize) -> u64 {
        match self.lines.get(row) {
            Some(Line::Reached(at)) => row_id(&self.reach.reached[*at].centre),
            Some(Line::Missed(at)) => row_id(&self.reach.not_reached[*at].0),
            Some(Line::Group(..) | Line::NotReached(_)) | None => row_id(&("group", self.group(row))),
        }
    }

    fn text(&self, row: usize, column: usize) -> Cow<'_, str> {
        if let (Some(Line::Missed(at)), NAME) = (self.lines.get(row), column) {
            return Cow::Borrowed(&self.reach.not_reached[*at].1);
        }
        let Some(reached) = self.reached(row) else { return Cow::Borrowed("") };
        Cow::Borrowed(match column {
            NAME => &reached.name,
            THROUGH => &reached.through,
            SINCE => &reached.since_words,
            STANDING => &reached.standing,
            _ => "",
        })
    }

    fn key(&self, row: usize, column: usize) -> Option<Key> {
        let Some(reached) = self.reached(row) else { return Some(Key::Empty) };
        match column {
            // They are by name already.
            NAME => Some(Key::count(row)),
            // "Since ever" is before any day.
            SINCE if reached.since.is_none() && !reached.since_words.is_empty() => {
                Some(Key::Date(NaiveDateTime::MIN))
            }
            SINCE => Some(Key::day(reached.since)),
            STANDING => {
                let rank = CellStatus::ALL.iter().position(|status| *status == reached.status);
                Some(Key::count(rank.unwrap_or_default()))
            }
            _ => None,
        }
    }

    fn value(&self, row: usize, column: usize) -> Value {
        let since = self.reached(row).and_then(|reached| reached.since).filter(|_| column == SINCE);
        since.map_or_else(|| Value::text(self.text(row, column)), Value::Date)
    }

    /// Where a KI stands may be told by who came, or left.
    fn name_people(&self) -> bool {
        true
    }

    fn group(&self, row: usize) -> usize {
        let group = match self.lines.get(row) {
            Some(Line::Group(group, _)) => *group,
            Some(Line::Reached(at)) => Group::of(self.reach.reached[*at].status),
            _ => return Group::ALL.len(),
        };
        Group::ALL.iter().position(|other| *other == group).unwrap_or_default()
    }

    fn is_head(&self, row: usize) -> bool {
        matches!(self.lines.get(row), Some(Line::Group(..) | Line::NotReached(_)))
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
