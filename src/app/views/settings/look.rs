//! How the window looks: its language, its colours, its size. These belong to the user, not to the
//! catalogue, and take effect at once.

use eframe::egui::Ui;

use crate::app::command::Command;
use crate::app::settings::Settings;
use crate::app::theme::Look;
use crate::app::views::ViewCtx;
use crate::app::widgets::{choose, field_row};
use crate::texts::{Lang, Texts, Wording};

/// Sizes to choose from, in percent.
const ZOOMS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

/// Paints the section.
pub fn ui(ui: &mut Ui, ctx: &ViewCtx<'_>, out: &mut Vec<Command>) {
    let texts = ctx.texts;
    let mut settings = ctx.settings.clone();
    let mut percent = percent(&settings);
    let mut zooms = ZOOMS.to_vec();
    if !zooms.contains(&percent) {
        zooms.push(percent);
        zooms.sort_unstable();
    }
    let changed = field_row(ui, |ui| {
        let mut changed =
            choose(ui, texts.settings_language(), &mut settings.lang, &[Lang::De, Lang::En], 140.0, |lang| {
                // Each language under its own name, so that whoever reads only that one finds it.
                if *lang == Lang::De { "Deutsch" } else { "English" }.to_owned()
            });
        if settings.lang == Lang::De {
            changed |= choose(
                ui,
                texts.settings_wording(),
                &mut settings.wording,
                &Wording::ALL,
                220.0,
                |wording| Texts::new(Lang::De).worded(*wording).trainers().to_owned(),
            );
        }
        changed |= choose(ui, texts.settings_colors(), &mut settings.look, &Look::ALL, 170.0, |look| {
            look.name(texts).to_owned()
        });
        if choose(ui, texts.settings_zoom(), &mut percent, &zooms, 100.0, |zoom| texts.percent(*zoom)) {
            settings.zoom = f32::from(percent) / 100.0;
            changed = true;
        }
        changed
    });
    if changed {
        out.push(Command::Set(Box::new(settings)));
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "zoom is between 0.5 and 3")]
fn percent(settings: &Settings) -> u16 {
    if settings.zoom > 0.0 { (settings.zoom * 100.0).round() as u16 } else { 100 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zoom_in_percent() {
        for (zoom, expected) in [(0.0, 100), (1.1, 110), (0.5, 50), (2.0, 200)] {
            assert_eq!(percent(&Settings { zoom, ..Settings::default() }), expected);
        }
    }
}
