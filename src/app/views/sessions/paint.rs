//! What the forms of the calendar paint alike: days, entries, hatching, marks of clashes.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Color32, FontId, NumExt as _, Painter, Rect, Shape, Stroke, StrokeKind, TextFormat, Ui, pos2, vec2,
};

use super::day::Shade;
use super::entry::Entry;
use crate::app::theme::{Theme, Type};
use crate::app::widgets::{Sign, paint_sign, paint_status_edge};
use crate::catalogue::Reaction;

/// Height of an entry's first line, and of each further one.
pub const LINES: (f32, f32) = (20.0, 17.0);
/// Between two entries.
pub const GAP: f32 = 3.0;

/// As many of something, in pixels.
#[expect(clippy::cast_precision_loss, reason = "a handful of days, lines or lanes")]
pub fn count(number: usize) -> f32 {
    number as f32
}

/// The width that is left where there is a scroll bar at the right.
pub fn beside_scroll_bar(ui: &Ui, scrolls: bool) -> f32 {
    let bar = if scrolls { ui.spacing().scroll.allocated_width() } else { 0.0 };
    (ui.available_width() - bar).at_least(0.0)
}

/// The ground of a day.
pub fn ground(shade: Shade, theme: &Theme) -> Color32 {
    match shade {
        Shade::Public => theme.palette.public_holiday,
        Shade::School => theme.palette.school_holiday,
        Shade::Weekend => theme.palette.panel,
        Shade::Plain => theme.palette.bg,
    }
}

/// One line of text that ends in "…" where it has no room; returns its width.
pub fn line(painter: &Painter, rect: Rect, text: &str, font: FontId, color: Color32) -> f32 {
    if rect.width() < 4.0 {
        return 0.0;
    }
    let mut job = LayoutJob::default();
    job.append(text, 0.0, TextFormat::simple(font, color));
    job.wrap = TextWrapping::truncate_at_width(rect.width());
    let galley = painter.layout_job(job);
    let width = galley.size().x;
    painter.galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, color);
    width
}

/// Text in lines of whole words: egui would also break at an apostrophe. A word that has no room is left to it.
pub fn by_words(painter: &Painter, text: &str, font: &FontId, width: f32) -> String {
    let wide = |text: &str| {
        painter.layout_no_wrap(text.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x > width
    };
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if !wide(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// Slanting lines: somebody is away, or a day that clashes where a colour alone would say it.
pub fn hatch(painter: &Painter, rect: Rect, color: Color32) {
    const STEP: f32 = 7.0;
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let visible = rect.intersect(painter.clip_rect());
    if !visible.is_positive() {
        return;
    }
    let stroke = Stroke::new(1.0, color);
    // On a grid of the whole window, so that neighbouring days run on.
    let slant = visible.height();
    let mut x = ((visible.left() + visible.top()) / STEP).floor() * STEP - visible.top();
    let mut lines = Vec::new();
    while x < visible.right() + slant {
        lines.push(Shape::line_segment([pos2(x, visible.top()), pos2(x - slant, visible.bottom())], stroke));
        x += STEP;
    }
    painter.extend(lines);
}

/// Marks a day on which what is held would clash: colour, hatching, and a sign where there is room.
pub fn mark(painter: &Painter, rect: Rect, reaction: Reaction, theme: &Theme) {
    let sign = if reaction == Reaction::Block { Sign::Expired } else { Sign::Clash };
    let (color, tint) = sign.colors(theme);
    painter.rect_filled(rect, 0.0, tint.gamma_multiply(0.55));
    hatch(painter, rect, color.gamma_multiply(0.35));
    if rect.width() >= 16.0 && rect.height() >= 14.0 {
        let at = pos2(rect.right() - 11.0, rect.bottom() - rect.height().min(22.0) / 2.0);
        paint_sign(painter, at, sign, color);
    }
}

/// Where what is held would land.
pub fn ghost(painter: &Painter, rect: Rect, theme: &Theme) {
    painter.rect_filled(rect, 2.0, theme.palette.accent.gamma_multiply(0.18));
    painter.rect_stroke(rect, 2.0, Stroke::new(2.0, theme.palette.accent), StrokeKind::Inside);
}

/// How tall an entry of so many lines is.
pub fn entry_height(lines: u8) -> f32 {
    LINES.0 + LINES.1 * f32::from(lines.saturating_sub(1))
}

/// Whether an entry has room for its sign.
pub fn has_sign(rect: Rect) -> bool {
    rect.width() >= 18.0
}

/// An entry: its status as tint, edge and sign, and as many of these lines as there is room for.
pub fn entry(painter: &Painter, rect: Rect, entry: &Entry, texts: &[&str], selected: bool, theme: &Theme) {
    paint_status_edge(painter, rect, entry.sign, theme);
    if selected {
        let stroke = Stroke::new(2.0, theme.palette.accent);
        painter.rect_stroke(rect.expand(1.0), 3.0, stroke, StrokeKind::Outside);
    }
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let (color, _) = entry.sign.colors(theme);
    if !has_sign(rect) {
        return;
    }
    // A single line stands in the middle.
    let head = if rect.height() < LINES.0 + LINES.1 { rect.height() } else { LINES.0 };
    // Beside the edge, and in the middle of what is too narrow for more.
    let sign = (rect.left() + 13.0).min((rect.left() + 3.0 + rect.right()) / 2.0);
    paint_sign(&painter, pos2(sign, rect.top() + head / 2.0), entry.sign, color);
    let mut top = rect.top();
    for (at, text) in texts.iter().enumerate() {
        let height = if at == 0 { head } else { LINES.1 };
        if at > 0 && top + height > rect.bottom() + 2.0 {
            return;
        }
        let indent = if at == 0 { 24.0 } else { 9.0 };
        let font = if at == 0 { Type::dense_strong() } else { Type::hint() };
        let size = vec2((rect.width() - indent - 4.0).at_least(0.0), height.min(rect.height()));
        let room = Rect::from_min_size(pos2(rect.left() + indent, top), size);
        line(&painter, room, text, font, theme.palette.text);
        top += height;
    }
}
