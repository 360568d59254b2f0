//! The focus, always visible to who works by keyboard: a ring around whatever has it.

use eframe::egui::{Context, Event, Id, LayerId, Order, Stroke, StrokeKind};

use super::super::theme::Theme;

/// Remembers whether the user works by keyboard at the moment.
#[derive(Clone, Copy, Debug, Default)]
pub struct FocusRing {
    by_keyboard: bool,
}

impl FocusRing {
    /// Paints the ring, last in the frame.
    pub fn ui(&mut self, ctx: &Context, theme: &Theme) {
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::Key { pressed: true, .. } => self.by_keyboard = true,
                    Event::PointerButton { pressed: true, .. } => self.by_keyboard = false,
                    _ => {}
                }
            }
        });
        let focused = ctx.memory(eframe::egui::Memory::focused);
        let Some(response) = focused.filter(|_| self.by_keyboard).and_then(|id| ctx.read_response(id)) else {
            return;
        };
        let layer = LayerId::new(Order::Tooltip, Id::unique("focus-ring"));
        ctx.layer_painter(layer).rect_stroke(
            response.rect.intersect(ctx.content_rect()).expand(1.0),
            5.0,
            Stroke::new(2.0, theme.palette.focus),
            StrokeKind::Outside,
        );
    }
}
