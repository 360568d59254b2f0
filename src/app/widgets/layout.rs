//! The frame of a view: toolbar above, filters below it, content, inspector at the right.

use std::ops::RangeInclusive;

use eframe::egui::{
    Align, CentralPanel, Frame, Id, Layout, Margin, Panel, Rect, Role, ScrollArea, Ui, UiBuilder, vec2,
};

use super::super::theme::measure;
use super::{button, primary_button, theme};

/// A whole view; its name is what a screen reader announces.
pub fn page<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().accessibility_role(Role::Main).accessibility_label(name);
    ui.scope_builder(builder, add).inner
}

/// The bar with the title at the left and actions at the right.
pub fn toolbar(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin::symmetric(16, 0));
    Panel::top("toolbar").exact_size(measure::TOOLBAR).frame(frame).show(ui, |ui| {
        let builder = UiBuilder::new().accessibility_role(Role::Toolbar);
        let builder = builder.layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(builder, |ui| ends(ui, left, right));
    });
}

/// A row with something at its left and something at its right end. Both go from left to right, as reading and
/// Tab do; the left has the room that the right leaves it.
pub fn ends<L, R>(ui: &mut Ui, left: impl FnOnce(&mut Ui) -> L, right: impl FnOnce(&mut Ui) -> R) -> (L, R) {
    let id = ui.scope_id().with("right end");
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let room = ui.available_rect_before_wrap();
    // Where there is no room for both the right begins at the left and the title is gone. As long as nobody knows
    // how wide the right is nothing may reach beyond the room: panels would grow with it.
    let middle = known.map_or(room.left(), |known| (room.right() - known).max(room.left()));
    let end_of_left = if known.is_some() { middle - ui.spacing().item_spacing.x } else { room.right() };
    let layout = Layout::left_to_right(Align::Center);
    let part = |from: f32, until: f32, salt: &'static str| {
        let rect = Rect::from_x_y_ranges(from..=until.max(from), room.y_range());
        UiBuilder::new().id_salt(salt).max_rect(rect).layout(layout)
    };
    let left = ui.scope_builder(part(room.left(), end_of_left, "left"), left).inner;
    let at_right = ui.scope_builder(part(middle, room.right(), "right"), right);
    let width = at_right.response.rect.width();
    if known.is_none_or(|known| (known - width).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("the right end of a row has another width");
    }
    (left, at_right.inner)
}

/// Buttons at the right end of a line of their own, from left to right.
pub fn at_the_right<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(ui.available_width(), measure::CONTROL);
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| ends(ui, |_| {}, add).1).inner
}

/// Above and below the filters.
const FILTER_MARGIN: i8 = 8;

/// The row of filters under the toolbar.
pub fn filter_row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin::symmetric(16, 0));
    Panel::top("filters").exact_size(measure::FILTER_ROW).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(add);
    });
}

/// The same for filters that go on in a second row where the window is narrow.
pub fn filter_rows(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin::symmetric(16, FILTER_MARGIN));
    Panel::top("filters").frame(frame).show(ui, |ui| {
        ui.set_min_height(measure::FILTER_ROW - 2.0 * f32::from(FILTER_MARGIN));
        ui.horizontal_wrapped(add);
    });
}

/// A panel beside or below what it belongs to. The rest is painted first, so that Tab and screen readers come to
/// the panel after it.
pub struct Side {
    /// None where there is only room for the panel.
    panel: Option<Panel>,
    frame: Frame,
    rest: Rect,
    /// Under which its size is remembered.
    id: Id,
    scrolls: bool,
    name: Option<&'static str>,
}

impl Side {
    /// At the right, as wide as the user made it; a range of one width can't be changed.
    pub fn right(ui: &Ui, salt: &'static str, width: f32, range: RangeInclusive<f32>) -> Self {
        let fixed = range.start() >= range.end();
        let panel = if fixed {
            Panel::right(salt).exact_size(width).resizable(false)
        } else {
            Panel::right(salt).default_size(width).size_range(range.clone())
        };
        let id = ui.scope_id().with(("side", salt));
        let known = ui.data(|data| data.get_temp::<f32>(id)).filter(|_| !fixed).unwrap_or(width);
        let mut rest = ui.available_rect_before_wrap();
        rest.max.x = (rest.right() - known.clamp(*range.start(), *range.end())).max(rest.left());
        Self { panel: Some(panel), frame: sunken(ui, 16, 16), rest, id, scrolls: true, name: None }
    }

    /// Below, of a fixed height.
    pub fn below(ui: &Ui, salt: &'static str, height: f32) -> Self {
        let mut rest = ui.available_rect_before_wrap();
        rest.max.y = (rest.bottom() - height).max(rest.top());
        let panel = Panel::bottom(salt).exact_size(height);
        let id = ui.scope_id().with(("side", salt));
        Self { panel: Some(panel), frame: sunken(ui, 16, 0), rest, id, scrolls: false, name: None }
    }

    /// With other air around its contents.
    pub fn margin(self, margin: impl Into<Margin>) -> Self {
        Self { frame: self.frame.inner_margin(margin), ..self }
    }

    /// As a landmark of this name.
    pub fn named(self, name: &'static str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// Without scrolling what doesn't fit: its contents do that.
    pub fn unscrolled(self) -> Self {
        Self { scrolls: false, ..self }
    }

    /// What is selected: at the right, or beneath the content where the window is narrow.
    pub fn inspector(ui: &Ui, width: f32) -> Self {
        if ui.available_width() >= measure::ROOM_FOR_INSPECTOR {
            return Self::right(ui, "inspector", width, 250.0..=460.0);
        }
        let room = ui.available_height();
        let id = ui.scope_id().with(("side", "inspector-below"));
        let range = 80.0..=(room * 0.7).max(80.0);
        let known = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(room * 0.4);
        let mut rest = ui.available_rect_before_wrap();
        rest.max.y -= known.clamp(*range.start(), *range.end()).min(room);
        let panel =
            Panel::bottom("inspector-below").resizable(true).default_size(room * 0.4).size_range(range);
        Self { panel: Some(panel), frame: sunken(ui, 16, 16), rest, id, scrolls: true, name: None }
    }

    /// One record in detail; its list keeps at least 240 points. Where there is no room for both the detail
    /// covers the list.
    pub fn detail(ui: &Ui) -> Self {
        let most = (ui.available_width() - 240.0).max(320.0);
        let usual = (ui.available_width() * 0.66).min(880.0);
        let side = Self::right(ui, "detail", usual, 320.0..=most);
        let frame = Frame::new().fill(theme(ui).palette.bg);
        let frame = frame.inner_margin(Margin { left: 16, right: 12, top: 10, bottom: 0 });
        let covers = ui.available_width() < measure::ROOM_FOR_INSPECTOR;
        Self { frame, scrolls: false, panel: side.panel.filter(|_| !covers), ..side }
    }

    /// The rest, unless it is covered.
    pub fn rest(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
        if self.panel.is_some() {
            // Its parts keep their ids, and so what they remember, when the panel opens beside them.
            let builder = UiBuilder::new().scope_id(ui.scope_id()).max_rect(self.rest);
            let mut child = ui.new_child(builder);
            child.set_clip_rect(self.rest.intersect(ui.clip_rect()));
            add(&mut child);
        }
    }

    /// The panel itself.
    pub fn show(self, ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
        let Some(panel) = self.panel else {
            CentralPanel::default().frame(self.frame).show(ui, add);
            return;
        };
        let shown = panel.frame(self.frame).show(ui, |ui| {
            let mut builder = UiBuilder::new().accessibility_role(Role::Complementary);
            if let Some(name) = self.name {
                builder = builder.accessibility_label(name);
            }
            ui.scope_builder(builder, |ui| {
                if self.scrolls {
                    ScrollArea::vertical().auto_shrink([false, false]).show(ui, add);
                } else {
                    add(ui);
                }
            });
        });
        let rect = shown.response.rect;
        let beside = rect.top() <= self.rest.top() + 1.0;
        let (size, free) = if beside {
            (rect.width(), rect.left() - self.rest.right())
        } else {
            (rect.height(), rect.top() - self.rest.bottom())
        };
        ui.data_mut(|data| data.insert_temp(self.id, size));
        if free.abs() > 0.5 {
            // It was dragged, or is larger than it was: the rest has other room now.
            ui.ctx().request_discard("a side panel has another size");
        }
    }
}

fn sunken(ui: &Ui, x: i8, y: i8) -> Frame {
    Frame::new().fill(theme(ui).palette.sunken).inner_margin(Margin::symmetric(x, y))
}

/// The rest of the view. `margin` is the room left and right; tables that reach the edges take 0.
pub fn content<R>(ui: &mut Ui, margin: i8, add: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = theme(ui);
    let frame = Frame::new().fill(theme.palette.bg).inner_margin(Margin {
        left: margin,
        right: margin,
        top: if margin > 0 { 12 } else { 0 },
        bottom: 0,
    });
    CentralPanel::default().frame(frame).show(ui, add).inner
}

/// One sentence and one button where the first row would be; returns whether the button was clicked.
pub fn empty_state(ui: &mut Ui, sentence: &str, action: Option<&str>, main: bool) -> bool {
    ui.add_space(12.0);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(8.0);
        ui.label(sentence);
    });
    let Some(action) = action else { return false };
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        if main { primary_button(ui, None, action) } else { button(ui, None, action) }.clicked()
    })
    .inner
}
