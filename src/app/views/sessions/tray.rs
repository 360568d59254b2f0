//! The tray: sessions without a date, to be dragged onto a day or placed by keys.

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    EventFilter, FocusDirection, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, TextFormat, Ui,
    WidgetInfo, pos2, vec2,
};

use super::State;
use super::hand::By;
use super::landing::Spot;
use super::list::Undated;
use super::paint;
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::theme::Type;
use crate::app::views::ViewCtx;
use crate::app::widgets::{hint, link, section, theme};
use crate::scheduling::Grip;

/// Of the panel's height, the tray takes at most so much; the list has all.
const SHARE: f32 = 0.4;
/// Height of a row with two lines.
const ROW: f32 = 44.0;

/// Paints it.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, undated: &[Undated], state: &mut State, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    ui.horizontal(|ui| {
        section(ui, texts.sessions_undated_heading());
        hint(ui, &texts.number(undated.len()));
    });
    if undated.is_empty() {
        hint(ui, texts.sessions_nothing_undated());
        return;
    }
    ui.add_space(4.0);
    let shown = &undated[..undated.len().min(fitting(ui))];
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        keys(ui, ctx, shown, state, out);
        for (index, entry) in shown.iter().enumerate() {
            row_ui(ui, ctx, (index, entry), state, out);
        }
    });
    ui.add_space(4.0);
    if undated.len() > shown.len() && link(ui, &texts.sessions_show_all_undated(undated.len())).clicked() {
        state.show_undated(ctx, out);
    }
    hint(ui, texts.sessions_tray_keys());
}

/// How many are shown.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
fn fitting(ui: &Ui) -> usize {
    ((ui.clip_rect().height() * SHARE / ROW) as usize).max(2)
}

/// The tray's one tab stop.
fn keys(ui: &Ui, ctx: &ViewCtx<'_>, shown: &[Undated], state: &mut State, out: &mut Vec<Command>) {
    state.tray = state.tray.min(shown.len().saturating_sub(1));
    let id = ui.scope_id().with("tray");
    let top = ui.cursor().top() + ROW * paint::count(state.tray);
    let rect = Rect::from_min_size(pos2(ui.cursor().left(), top), vec2(ui.available_width(), ROW));
    let focus = ui.interact(rect, id, Sense::focusable_noninteractive());
    let name = format!("{}. {}", ctx.texts.sessions_undated_heading(), ctx.texts.sessions_tray_keys());
    focus.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &name));
    let row = ui.scope_id().with(("undated", state.tray));
    ui.accesskit_node_builder(id, |node| node.set_active_descendant(row.accesskit_id()));
    if !focus.has_focus() {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) {
        Some((state.tray + 1).min(shown.len() - 1))
    } else if pressed(Key::ArrowUp) {
        Some(state.tray.saturating_sub(1))
    } else {
        None
    };
    if let Some(to) = to {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        state.tray = to;
        state.session = Some(shown[to].session.clone());
    }
    if pressed(Key::Enter) || pressed(Key::V) {
        let session = shown[state.tray].session.clone();
        state.take_by_keys(ctx, &session, Grip::Whole, out);
    }
}

fn row_ui(
    ui: &mut Ui,
    ctx: &ViewCtx<'_>,
    (index, entry): (usize, &Undated),
    state: &mut State,
    out: &mut Vec<Command>,
) {
    let palette = theme(ui).palette;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let id = ui.scope_id().with(("undated", index));
    let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
    let selected = state.session.as_ref() == Some(&entry.session);
    let name = format!("{} {}, {}", entry.code, entry.title, entry.target);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
    let focused = ui.memory(|memory| memory.has_focus(ui.scope_id().with("tray"))) && state.tray == index;
    let fill = if selected {
        palette.selection
    } else if response.hovered() {
        palette.hover
    } else {
        palette.sunken
    };
    ui.painter().rect_filled(rect, 2.0, fill);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme(ui).hairline());
    if focused {
        let stroke = Stroke::new(2.0, palette.focus);
        ui.painter().rect_stroke(rect.shrink(1.0), 2.0, stroke, StrokeKind::Inside);
    }
    row_text(ui, entry, rect);
    if response.hovered() && !state.hand.is_full() {
        ui.set_cursor_icon(eframe::egui::CursorIcon::Grab);
    }
    if response.drag_started() {
        state.session = Some(entry.session.clone());
        let from = Spot::on(state.day(ctx.today));
        state.hand.take(ctx, &entry.session, Grip::Whole, (By::Pointer, from), out);
    }
    if response.clicked() {
        state.tray = index;
        state.session = Some(entry.session.clone());
        let keys = ui.scope_id().with("tray");
        ui.memory_mut(|memory| memory.request_focus(keys));
    }
    if response.double_clicked() {
        out.push(Command::Go(Place::Session(entry.session.clone())));
    }
    if !state.hand.is_full() {
        response.on_hover_text(name);
    }
}

/// Six dots to take hold of, code and title, and below when it should be.
fn row_text(ui: &Ui, entry: &Undated, rect: Rect) {
    let palette = theme(ui).palette;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    for dot in 0..6_u8 {
        let at =
            pos2(rect.left() + 5.0 + f32::from(dot % 2) * 5.0, rect.top() + 9.0 + f32::from(dot / 2) * 5.0);
        painter.circle_filled(at, 1.2, palette.weak);
    }
    let left = rect.left() + 18.0;
    let mut job = LayoutJob::default();
    job.append(&entry.code, 0.0, TextFormat::simple(Type::dense_strong(), palette.text));
    job.append(&entry.title, 6.0, TextFormat::simple(Type::dense(), palette.text));
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width((rect.right() - left - 4.0).max(0.0));
    let galley = painter.layout_job(job);
    painter.galley(pos2(left, rect.top() + 4.0), galley, palette.text);
    let below = Rect::from_min_max(pos2(left, rect.top() + 23.0), rect.max - vec2(4.0, 3.0));
    paint::line(&painter, below, &entry.target, Type::hint(), palette.weak);
}
