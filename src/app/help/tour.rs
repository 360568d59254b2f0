//! A tour of six steps through the window; it can be left at any time.

use eframe::egui::{
    Align2, Area, Context, Frame, Id, Key, LayerId, Margin, Modifiers, Order, Rect, Role, Stroke, StrokeKind,
    Ui, UiBuilder, vec2,
};

use crate::app::keys;
use crate::app::theme::measure;
use crate::app::widgets::{button, ends, hint, link, primary_button, section, theme};
use crate::app::{Action, Command, Place};
use crate::texts::Texts;

/// Where each step takes place: the entry of the navigation that it points at.
pub const STEPS: [Action; 6] = [
    Action::GoOverview,
    Action::GoMatching,
    Action::GoSessions,
    Action::GoPeople,
    Action::GoCentres,
    Action::Search,
];

/// The tour, somewhere on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    step: usize,
    shown: Option<usize>,
}

impl Tour {
    /// Paints the step at hand; returns whether the tour goes on.
    pub fn ui(&mut self, ui: &mut Ui, texts: Texts, out: &mut Vec<Command>) -> bool {
        let arrived = self.shown != Some(self.step);
        if arrived {
            self.shown = Some(self.step);
            out.extend(place_of(STEPS[self.step]).map(Command::Go));
        }
        point_at(ui, STEPS[self.step]);
        let esc = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let keys = [Action::Search, Action::Help, Action::Undo];
        let keys =
            keys.map(|action| action.shortcut().map_or_else(String::new, |key| keys::text(texts, key)));
        let (name, text) = texts.tour_step(self.step, keys.each_ref().map(String::as_str));
        let palette = theme(ui).palette;
        let frame = Frame::new()
            .fill(palette.bg)
            .stroke(Stroke::new(2.0, palette.accent))
            .corner_radius(6)
            .inner_margin(Margin::same(16));
        let mut go_on = !esc;
        Area::new(Id::unique("tour"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, vec2(-24.0, -24.0 - measure::STATUS))
            .show(ui.ctx(), |ui| {
                let builder =
                    UiBuilder::new().accessibility_role(Role::Dialog).accessibility_label(texts.tour_name());
                ui.scope_builder(builder, |ui| {
                    frame.show(ui, |ui| {
                        ui.set_width(360.0);
                        hint(ui, &texts.tour_progress(self.step + 1, STEPS.len()));
                        section(ui, name);
                        ui.add_space(4.0);
                        ui.label(text);
                        ui.add_space(12.0);
                        go_on &= self.buttons(ui, texts, arrived);
                    });
                });
            });
        go_on
    }

    fn buttons(&mut self, ui: &mut Ui, texts: Texts, arrived: bool) -> bool {
        let mut go_on = true;
        let last = self.step + 1 == STEPS.len();
        ui.horizontal(|ui| {
            let leave = |ui: &mut Ui| link(ui, texts.tour_leave()).clicked();
            let steps = |ui: &mut Ui| {
                let mut go_on = true;
                if self.step > 0 && button(ui, None, texts.tour_back()).clicked() {
                    self.step -= 1;
                }
                let next = primary_button(ui, None, if last { texts.tour_done() } else { texts.tour_next() });
                if arrived {
                    next.request_focus();
                }
                if next.clicked() {
                    if last {
                        go_on = false;
                    } else {
                        self.step += 1;
                    }
                }
                go_on
            };
            let (left, stays) = ends(ui, leave, steps);
            go_on = stays && !left;
        });
        go_on
    }
}

fn place_of(action: Action) -> Option<Place> {
    Action::VIEWS.into_iter().find(|(known, _)| *known == action).map(|(_, place)| place)
}

/// Remembers where an entry of the navigation is, for the tour to point at.
pub fn remember(ctx: &Context, action: Action, rect: Rect) {
    ctx.data_mut(|data| data.insert_temp(Id::unique(("tour", action)), rect));
}

fn point_at(ui: &Ui, action: Action) {
    let Some(rect) = ui.ctx().data(|data| data.get_temp::<Rect>(Id::unique(("tour", action)))) else {
        return;
    };
    let layer = LayerId::new(Order::Foreground, Id::unique("tour-ring"));
    let stroke = Stroke::new(3.0, theme(ui).palette.accent);
    ui.ctx().layer_painter(layer).rect_stroke(rect.expand(2.0), 6.0, stroke, StrokeKind::Outside);
}
