//! A bar of shares: coverage at a glance. Always beside its numbers, never instead of them.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::{Sign, theme};

/// A share of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Gives the colour.
    pub sign: Sign,
    /// How many.
    pub count: usize,
}

/// Paints `parts` beside each other, `height` high, over the available width. `label` says the same
/// in words to a screen reader.
pub fn stacked_bar(ui: &mut Ui, parts: &[Part], width: f32, height: f32, label: &str) -> Response {
    let theme = theme(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    let total: usize = parts.iter().map(|part| part.count).sum();
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, theme.palette.open.1);
    let mut before = 0;
    for part in parts.iter().filter(|part| part.count > 0) {
        let x = |count: usize| rect.left() + rect.width() * share(count, total);
        let piece =
            Rect::from_min_max(pos2(x(before), rect.top()), pos2(x(before + part.count), rect.bottom()));
        let (color, tint) = part.sign.colors(&theme);
        let fill = match part.sign {
            Sign::Open | Sign::NotApplicable => theme.palette.bg,
            Sign::Blocked => tint,
            _ => color,
        };
        painter.rect_filled(piece, 0.0, fill);
        painter.vline(piece.right(), piece.y_range(), Stroke::new(1.0, theme.palette.bg));
        before += part.count;
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, theme.palette.strong), StrokeKind::Inside);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
    response.on_hover_text(label)
}

#[expect(clippy::cast_precision_loss, reason = "a share of pixels")]
fn share(count: usize, total: usize) -> f32 {
    if total == 0 { 0.0 } else { count as f32 / total as f32 }
}
