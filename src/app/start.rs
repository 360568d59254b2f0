//! Starting the window, or saying in a sentence why it can't be.

use std::path::PathBuf;

use eframe::egui::IconData;

use super::{App, Environment, restart};
use crate::texts::{Lang, Texts};

/// How the window is started.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The file to open; none: what was open last, at first a copy of the example.
    pub file: Option<PathBuf>,
    /// The language; none: as set before.
    pub lang: Option<Lang>,
    /// Pretends that it is this day: for demonstrations with old data.
    pub today: Option<chrono::NaiveDate>,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No display to show it on.
    #[error("no display: {0:?}")]
    NoDisplay(NoDisplay),
    /// A display, but nothing that can draw on it.
    #[error("no graphics driver: {0}")]
    NoGraphics(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

/// What is wrong with the display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoDisplay {
    /// No variable of the environment names one.
    NotNamed,
    /// One is named but can't be reached: its name.
    Unreachable(String),
    /// Anything else, in the system's words.
    Other(String),
}

impl NoDisplay {
    /// What winit means; it hands out its reasons as English sentences only. `named` is the display that
    /// the environment names.
    fn of(message: &str, named: Option<String>) -> Self {
        // What comes before the last colon is a place in winit's source.
        let reason = message.rsplit(": ").next().unwrap_or(message).trim_end_matches('.');
        let is_unreachable = ["X server", "wayland compositor"].iter().any(|what| reason.contains(what));
        match named {
            None if reason.ends_with("is set") => Self::NotNamed,
            Some(name) if is_unreachable => Self::Unreachable(name),
            _ => Self::Other(reason.to_owned()),
        }
    }
}

/// The display that the environment names, in the order in which winit looks.
fn named_display() -> Option<String> {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .into_iter()
        .filter_map(|variable| std::env::var(variable).ok())
        .find(|name| !name.is_empty())
}

impl From<eframe::Error> for StartError {
    fn from(error: eframe::Error) -> Self {
        match error {
            eframe::Error::WinitEventLoop(error) => {
                Self::NoDisplay(NoDisplay::of(&error.to_string(), named_display()))
            }
            eframe::Error::Wgpu(error) => Self::NoGraphics(error.to_string()),
            other => Self::Other(other.to_string()),
        }
    }
}

/// Shows the window until it is closed.
///
/// # Errors
/// [`StartError`] if there is no display or no way to draw on it.
pub fn run(start: Start) -> Result<(), StartError> {
    let texts = Texts::new(start.lang.unwrap_or_default());
    let mut environment = Environment::of_user();
    let mut options = restart::window(environment.settings.load().window);
    options.viewport = options
        .viewport
        .with_app_id("laki-planer")
        .with_title(texts.app_name())
        .with_drag_and_drop(true)
        .with_icon(icon());
    if let Some(today) = start.today {
        environment.today = Box::new(move || today);
    }
    eframe::run_native(
        "laki-planer",
        options,
        Box::new(move |creation| {
            Ok(Box::new(App::new(&creation.egui_ctx, environment, start.file, start.lang)))
        }),
    )?;
    Ok(())
}

/// The program's icon: a filled square with a tick, drawn here because it is too small for a file.
fn icon() -> IconData {
    const SIZE: u32 = 64;
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            rgba.extend(pixel(x, y));
        }
    }
    IconData { rgba, width: SIZE, height: SIZE }
}

fn pixel(x: u32, y: u32) -> [u8; 4] {
    let near = |ax: f32, ay: f32, bx: f32, by: f32| {
        #[expect(clippy::cast_precision_loss, reason = "64 pixels")]
        let (px, py) = (x as f32, y as f32);
        let (dx, dy) = (bx - ax, by - ay);
        let along = (((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
        (px - ax - along * dx).hypot(py - ay - along * dy) < 4.5
    };
    if near(16.0, 34.0, 28.0, 46.0) || near(28.0, 46.0, 48.0, 20.0) {
        [255, 255, 255, 255]
    } else if (3..61).contains(&x) && (3..61).contains(&y) {
        [0x0A, 0x5A, 0x8A, 255]
    } else {
        [0, 0, 0, 0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_winit_says_is_understood() {
        let place = "os error at /x/winit/src/platform_impl/linux/mod.rs:788: ";
        for (message, named, understood) in [
            ("neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set.", None, NoDisplay::NotNamed),
            ("Failed to open connection to X server", Some(":7"), NoDisplay::Unreachable(":7".to_owned())),
            ("Could not find wayland compositor", Some("w"), NoDisplay::Unreachable("w".to_owned())),
            ("Library missing.", Some(":7"), NoDisplay::Other("Library missing".to_owned())),
        ] {
            assert_eq!(NoDisplay::of(&format!("{place}{message}"), named.map(str::to_owned)), understood);
        }
    }
}
