//! What a restart brings back: where the window was, the file, and where the user was in it. Ids of records
//! are kept, what was typed to search for isn't.

use std::path::{Path, PathBuf};

use eframe::egui::{Context, Rect, Vec2, ViewportBuilder, pos2};
use serde::{Deserialize, Deserializer, Serialize};

use super::toasts::Kind;
use super::views::Kept;
use super::{App, Place};
use crate::reference;
use crate::store::LoadError;

/// Where the window was, in points of its screen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width and height of its inside.
    pub size: (f32, f32),
    /// Its left and upper edge, if the system tells.
    pub at: Option<(f32, f32)>,
    /// Whether it filled the screen.
    pub maximised: bool,
}

/// The smallest window, the one of the first start, and what no screen is larger than.
const LEAST: Vec2 = Vec2::new(640.0, 400.0);
const FIRST: Vec2 = Vec2::new(1280.0, 800.0);
const MOST: Vec2 = Vec2::new(16_000.0, 10_000.0);
/// So much of the window must lie on the screen to be found and moved with the pointer.
const IN_REACH: Vec2 = Vec2::new(160.0, 48.0);

impl WindowPlace {
    /// A size that a window can have.
    fn sane_size(self) -> Vec2 {
        let (width, height) = self.size;
        let size = if width.is_finite() && height.is_finite() { Vec2::new(width, height) } else { FIRST };
        size.clamp(LEAST, MOST)
    }

    /// Where it was, if it can be found there on a screen of this size.
    fn on_screen(self, screen: Vec2) -> Option<(f32, f32)> {
        let (x, y) = self.at?;
        // Windows puts the edge of a frame that can't be seen a little outside.
        let across = (-16.0..=screen.x - IN_REACH.x).contains(&x);
        (across && (0.0..=screen.y - IN_REACH.y).contains(&y)).then_some((x, y))
    }
}

/// The window as it was; without that, as large as at the first start and in the middle of the screen.
pub(super) fn window(kept: Option<WindowPlace>) -> eframe::NativeOptions {
    let size = kept.map_or(FIRST, WindowPlace::sane_size);
    let viewport = ViewportBuilder::default()
        .with_inner_size(size)
        .with_min_inner_size(LEAST)
        .with_maximized(kept.is_some_and(|kept| kept.maximised));
    // eframe puts the window into the middle of the first screen, which is the one thing that tells how
    // large that is before the window is there.
    let window_builder: eframe::WindowBuilderHook = Box::new(move |mut builder| {
        if let (Some(kept), Some(middle), Some(size)) = (kept, builder.position, builder.inner_size)
            && let Some((x, y)) = kept.on_screen(middle.to_vec2() * 2.0 + size)
        {
            builder = builder.with_position(pos2(x, y));
        }
        builder
    });
    eframe::NativeOptions {
        viewport,
        centered: true,
        window_builder: Some(window_builder),
        ..Default::default()
    }
}

/// What was open when the program was left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Last {
    /// Which catalogue.
    pub open: LastOpen,
    /// Where the user was.
    pub place: Place,
    /// How the views stood.
    pub views: Kept,
}

impl Last {
    /// Whether it was this file.
    pub(super) fn is_of(&self, path: &Path) -> bool {
        self.open == LastOpen::File(path.to_owned())
    }
}

/// The catalogue that was open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastOpen {
    /// The example, or nothing yet.
    #[default]
    Example,
    /// One that was never saved.
    New,
    /// This file.
    File(PathBuf),
}

/// What can't be read gives the default: an odd value costs no other setting.
pub(super) fn lenient<'de, D: Deserializer<'de>, T: serde::de::DeserializeOwned + Default>(
    from: D,
) -> Result<T, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl App {
    /// Remembers where the window is.
    pub(super) fn watch_window(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        let (inner, outer, hidden, maximised) = ctx.input(|input| {
            let viewport = input.viewport();
            let hidden = viewport.minimized == Some(true) || viewport.fullscreen == Some(true);
            (viewport.inner_rect, viewport.outer_rect, hidden, viewport.maximized == Some(true))
        });
        let Some(inner) = inner.filter(|rect| !hidden && rect.is_positive()) else { return };
        let at = |rect: Rect| (rect.min.x * zoom, rect.min.y * zoom);
        let now = WindowPlace {
            size: (inner.width() * zoom, inner.height() * zoom),
            at: outer.map(at),
            maximised: false,
        };
        // A window that fills the screen keeps the size to which it goes back.
        let before = self.settings.window.filter(|_| maximised).unwrap_or(now);
        self.settings.window = Some(WindowPlace { maximised, ..before });
    }

    /// Keeps for the next start what is open and where the user is in it.
    pub(super) fn keep_for_restart(&mut self) {
        let open = match self.workspace.path() {
            Some(path) => LastOpen::File(path.to_owned()),
            None if self.workspace.catalogue().example => LastOpen::Example,
            None => LastOpen::New,
        };
        let place = self.history.current().clone();
        self.settings.last = Last { open, place, views: self.views.keep() };
        self.environment.settings.save(&self.settings);
    }

    /// Goes back to where the user was in the catalogue that is open now.
    pub(super) fn go_back_to(&mut self, last: Last) {
        let catalogue = self.workspace.catalogue();
        self.history = super::History::at(last.place.still_in(catalogue));
        self.views.recall(last.views, catalogue, self.today);
    }

    /// The file of the last time can't be opened: says so, and starts with the example.
    pub(super) fn start_without_last(&mut self, name: &str, error: &LoadError) {
        let texts = self.texts();
        let is_gone = matches!(error, LoadError::Io { source, .. }
            if source.kind() == std::io::ErrorKind::NotFound);
        match error {
            LoadError::Cancelled => {}
            _ if is_gone => self.toasts.say(Kind::Info, texts.last_file_gone(name)),
            error => {
                let text = format!("{} {}", texts.load_error(error), texts.example_instead());
                self.toasts.say(Kind::Error, text);
            }
        }
        self.start_with(reference::example());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_never_lost_or_unusable() {
        let screen = Vec2::new(1920.0, 1080.0);
        for (size, at, sane, found) in [
            ((1000.0, 700.0), Some((300.0, 200.0)), (1000.0, 700.0), true),
            ((10.0, -4.0), Some((-8.0, 0.0)), (640.0, 400.0), true),
            ((f32::NAN, 700.0), None, (1280.0, 800.0), false),
            ((1e9, 1e9), Some((1900.0, 100.0)), (16_000.0, 10_000.0), false),
            ((1000.0, 700.0), Some((2500.0, 200.0)), (1000.0, 700.0), false),
            ((1000.0, 700.0), Some((-32_000.0, -32_000.0)), (1000.0, 700.0), false),
            ((1000.0, 700.0), Some((100.0, 1070.0)), (1000.0, 700.0), false),
            ((1000.0, 700.0), Some((f32::NAN, 10.0)), (1000.0, 700.0), false),
        ] {
            let kept = WindowPlace { size, at, maximised: false };
            assert_eq!(kept.sane_size(), Vec2::new(sane.0, sane.1), "{size:?}");
            assert_eq!(kept.on_screen(screen).is_some(), found, "{at:?}");
        }
    }
}
