//! The first start, and whenever a file was closed: three doors.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Button, FontId, Frame, Id, Modal, Role, Ui, WidgetInfo, vec2};

use crate::app::theme::{Type, measure};
use crate::app::widgets::{hint, link, theme, title};
use crate::texts::Texts;

/// When the doors are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greeting {
    /// At the first start; the example is open.
    First,
    /// After a file was closed; a new catalogue is open.
    Again,
}

/// What somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Esc: what is open already.
    None,
    /// Look at the example.
    Example,
    /// The same, guided.
    Tour,
    /// A catalogue of their own.
    New,
    /// One that exists.
    Open,
}

/// Paints the greeting until a door was chosen.
pub fn ui(ui: &mut Ui, texts: Texts, greeting: Greeting) -> Option<Door> {
    let mut chosen = None;
    let frame = Frame::window(ui.style()).stroke(theme(ui).head_line());
    let modal = Modal::new(Id::unique("welcome")).frame(frame).show(ui.ctx(), |ui| {
        let width = 480.0_f32.min(ui.ctx().content_rect().width() - 96.0);
        ui.set_width(width);
        if greeting == Greeting::First {
            title(ui, texts.welcome_title());
            ui.add_space(4.0);
            ui.label(texts.welcome_text());
        } else {
            title(ui, texts.welcome_again());
        }
        ui.add_space(12.0);
        let doors = [
            (Door::Example, texts.welcome_example(), texts.welcome_example_hint()),
            (Door::New, texts.welcome_new(), texts.welcome_new_hint()),
            (Door::Open, texts.welcome_open(), texts.welcome_open_hint()),
        ];
        for (door, name, what) in doors {
            if door_button(ui, name, what, width) {
                chosen = Some(door);
            }
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if link(ui, texts.welcome_tour()).clicked() {
                chosen = Some(Door::Tour);
            }
            hint(ui, texts.welcome_later());
        });
    });
    chosen.or_else(|| modal.should_close().then_some(Door::None))
}

fn door_button(ui: &mut Ui, name: &str, what: &str, width: f32) -> bool {
    let palette = theme(ui).palette;
    let mut job = LayoutJob::default();
    job.append(name, 0.0, TextFormat::simple(Type::section(), palette.accent));
    job.append("\n", 0.0, TextFormat::default());
    job.append(what, 0.0, TextFormat::simple(FontId::proportional(15.0), palette.text));
    job.wrap.max_width = width - 32.0;
    let button = Button::new(job).min_size(vec2(width, measure::CONTROL * 2.0)).wrap();
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}: {what}")));
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response.clicked()
}
