//! What a frame of each view costs with very much data, as a ratio to the same frame with an office's data.
//!
//!     cargo bench --bench frames                  # office and land
//!     cargo bench --bench frames -- stress        # office and stress
//!
//! An empty window's frame stands beside them. Layout and accessibility tree are measured, without a display;
//! the graphics card isn't.

#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use laki_planer::app::views::sessions::{Mode, Shape};
use laki_planer::app::{
    App, Asked, Command, Environment, FileDialogs, Place, Settings, SettingsInMemory, Wanted,
};
use laki_planer::store;
use laki_planer::texts::{Lang, Texts};
use support::{LAND, OFFICE, STRESS, Size, generate, today};

/// Frames that are measured for each view, after as many to warm up.
const FRAMES: usize = 60;

fn main() -> std::io::Result<()> {
    let stress = std::env::args().any(|word| word == "stress");
    let many = if stress { STRESS } else { LAND };
    let folder = tempfile::tempdir()?;
    let few = frames(OFFICE, folder.path())?;
    let much = frames(many, folder.path())?;
    println!("an empty window: {:.2} ms", millis(empty_frame()));
    println!("{:<12} {:>12} {:>12} {:>7}", "view", "office", many.name, "ratio");
    for ((name, few), (_, much)) in few.iter().zip(&much) {
        let ratio = much.as_secs_f64() / few.as_secs_f64();
        println!("{name:<12} {:>9.2} ms {:>9.2} ms {ratio:>7.2}", millis(*few), millis(*much));
    }
    Ok(())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The median frame of every view, with a catalogue of this size.
fn frames(size: Size, folder: &Path) -> std::io::Result<Vec<(&'static str, Duration)>> {
    let path = folder.join(format!("{}.laki.json", size.name));
    let catalogue = generate(size);
    std::fs::write(&path, store::write(&catalogue))?;
    let places = [
        ("overview", Place::Overview),
        ("offerings", Place::Offerings(None)),
        ("centres", Place::Centres(None)),
        ("matching", Place::Matching(catalogue.modules().next().map(|found| found.module.id.clone()))),
        ("matrix", Place::Matrix),
        ("map", Place::Map(None)),
        ("reports", Place::Reports),
        ("sessions", Place::Sessions),
        (
            "session",
            Place::Session(catalogue.sessions.iter().next_back().map(|s| s.id.clone()).unwrap_or_default()),
        ),
        ("people", Place::People(None)),
        ("trainers", Place::Trainers(None)),
        ("findings", Place::Findings),
        ("settings", Place::Settings),
    ];
    drop(catalogue);
    let mut window = window(&path);
    let mut times: Vec<_> =
        places.map(|(name, place)| (name, median_frame(&mut window, Command::Go(place)))).into();
    // The calendar's other forms; the month is its first.
    let forms = [("week", Mode::Week), ("half-year", Mode::HalfYear), ("timeline", Mode::Timeline)];
    window.state_mut().push(Command::Go(Place::Sessions));
    for (name, mode) in forms {
        let calendar = Shape { mode, ..Shape::default() };
        let settings = Settings { calendar, ..settings() };
        times.push((name, median_frame(&mut window, Command::Set(Box::new(settings)))));
    }
    Ok(times)
}

/// Without the greeting of a first start, which would lie above everything.
fn settings() -> Settings {
    Settings { greeted: true, ..Settings::default() }
}

fn window(path: &Path) -> Harness<'static, App> {
    let environment = Environment {
        dialogs: Box::new(NoDialogs),
        settings: Box::new(SettingsInMemory(settings())),
        today: Box::new(today),
    };
    let path = path.to_owned();
    let mut window = Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(move |creation| App::new(&creation.egui_ctx, environment, Some(path), Some(Lang::De)));
    settle(&mut window);
    window
}

/// Waits for loading and whatever follows from it.
fn settle(window: &mut Harness<'static, App>) {
    loop {
        window.run_steps(4);
        if !window.state().is_busy() {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn median_frame(window: &mut Harness<'static, App>, command: Command) -> Duration {
    window.state_mut().push(command);
    settle(window);
    median(window)
}

/// The frame of a window of the same size with nothing in it.
fn empty_frame() -> Duration {
    median(&mut Harness::builder().with_size([1280.0, 800.0]).build_ui(|_| {}))
}

fn median<State>(window: &mut Harness<'_, State>) -> Duration {
    window.run_steps(FRAMES);
    let mut times: Vec<_> = (0..FRAMES)
        .map(|_| {
            let start = Instant::now();
            window.step();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[FRAMES / 2]
}

struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn available(&self) -> bool {
        false
    }

    fn ask(&self, _: &Wanted, _: Option<&Path>, _: Texts) -> Asked {
        Box::pin(async { None })
    }
}
