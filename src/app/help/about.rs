//! „Über“: version, licence, sources of data, and the licence of every library in the program.

use std::sync::OnceLock;

use eframe::egui::{Frame, Id, Modal, ScrollArea, Ui};

use crate::app::theme::Type;
use crate::app::widgets::{close_button, hint, section, segmented, theme, title};
use crate::texts::Texts;

/// Written by `.ci/third-party.py`, checked by `.ci/run`.
const THIRD_PARTY: &str = include_str!("../../../assets/licences/third-party.txt");

/// The dialog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    libraries: bool,
}

impl About {
    /// Paints it; returns whether it stays open.
    pub fn ui(&mut self, ui: &mut Ui, texts: Texts) -> bool {
        let room = ui.ctx().content_rect().size();
        let frame = Frame::window(ui.style()).stroke(theme(ui).head_line());
        let modal = Modal::new(Id::unique("about")).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(640.0_f32.min(room.x - 96.0));
            title(ui, texts.app_name());
            ui.label(texts.about_version(env!("CARGO_PKG_VERSION")));
            ui.label(texts.about_licence());
            ui.add_space(8.0);
            let tabs = [texts.about_data(), texts.about_libraries()];
            ui.horizontal(|ui| {
                if let Some(chosen) = segmented(ui, &tabs, usize::from(self.libraries)) {
                    self.libraries = chosen == 1;
                }
            });
            ui.add_space(8.0);
            let height = (room.y - 260.0).clamp(80.0, 440.0);
            if self.libraries {
                libraries(ui, height);
            } else {
                sources(ui, texts, height);
            }
            ui.add_space(8.0);
            close_button(ui, texts.close())
        });
        !(modal.inner || modal.should_close())
    }
}

fn sources(ui: &mut Ui, texts: Texts, height: f32) {
    ScrollArea::vertical()
        .id_salt("sources")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            for (name, source, licence) in texts.about_sources() {
                section(ui, name);
                ui.label(source);
                hint(ui, licence);
                ui.add_space(8.0);
            }
        });
}

/// Some ten thousand lines: only those on screen are laid out.
fn libraries(ui: &mut Ui, height: f32) {
    static LINES: OnceLock<Vec<&str>> = OnceLock::new();
    let lines = LINES.get_or_init(|| THIRD_PARTY.lines().collect());
    let font = Type::dense();
    let row = ui.fonts_mut(|fonts| fonts.row_height(&font));
    let color = theme(ui).palette.text;
    ScrollArea::vertical()
        .id_salt("libraries")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show_rows(ui, row, lines.len(), |ui, shown| {
            for line in lines.get(shown).unwrap_or_default() {
                let text = eframe::egui::RichText::new(*line).font(font.clone()).color(color);
                ui.add(eframe::egui::Label::new(text).extend());
            }
        });
}
