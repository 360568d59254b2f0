//! A window without a display, on a fixed day, with dialogs that answer at once.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::NaiveDate;
use egui_kittest::Harness;
use laki_planer::app::{
    App, Asked, Environment, FileDialogs, Settings, SettingsInMemory, SettingsStore, Wanted,
};
use laki_planer::texts::{Lang, Texts};

/// The day on which the example is set.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// Dialogs that answer with what a test has laid out for them.
#[derive(Clone, Default)]
pub struct Answers(pub Rc<RefCell<VecDeque<PathBuf>>>);

impl FileDialogs for Answers {
    fn available(&self) -> bool {
        true
    }

    fn ask(&self, _: &Wanted, _: Option<&Path>, _: Texts) -> Asked {
        let answer = self.0.borrow_mut().pop_front();
        Box::pin(async move { answer })
    }
}

/// A system without file dialogs.
#[derive(Clone, Copy)]
struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn available(&self) -> bool {
        false
    }

    fn ask(&self, _: &Wanted, _: Option<&Path>, _: Texts) -> Asked {
        Box::pin(async { None })
    }
}

/// The window where the system has no file dialogs.
pub fn window_without_dialogs() -> Harness<'static, App> {
    let settings = Settings { greeted: true, ..Settings::default() };
    built(Box::new(NoDialogs), Box::new(SettingsInMemory(settings)), None)
}

/// The window with the example, 1280 × 800, in German.
pub fn window() -> Harness<'static, App> {
    window_with(Answers::default(), None)
}

/// The window with the example and these settings.
pub fn window_set(settings: Settings) -> Harness<'static, App> {
    harness(Answers::default(), settings, None)
}

/// The window with a file, or the example.
pub fn window_with(answers: Answers, file: Option<PathBuf>) -> Harness<'static, App> {
    harness(answers, Settings::default(), file)
}

/// The window as it is when the program is started for the first time.
pub fn window_first_start(answers: Answers) -> Harness<'static, App> {
    build(answers, Settings::default(), None)
}

/// Settings that outlive a window, as the file does.
#[derive(Clone, Default)]
pub struct SharedSettings(pub Rc<RefCell<Settings>>);

impl SettingsStore for SharedSettings {
    fn load(&self) -> Settings {
        self.0.borrow().clone()
    }

    fn save(&self, settings: &Settings) {
        *self.0.borrow_mut() = settings.clone();
    }
}

/// The window as it is when the program is started with these settings, which it writes, too.
pub fn window_kept(settings: &SharedSettings, file: Option<PathBuf>) -> Harness<'static, App> {
    built(Box::new(Answers::default()), Box::new(settings.clone()), file)
}

fn harness(answers: Answers, settings: Settings, file: Option<PathBuf>) -> Harness<'static, App> {
    build(answers, Settings { greeted: true, ..settings }, file)
}

fn build(answers: Answers, settings: Settings, file: Option<PathBuf>) -> Harness<'static, App> {
    built(Box::new(answers), Box::new(SettingsInMemory(settings)), file)
}

fn built(
    dialogs: Box<dyn FileDialogs>,
    settings: Box<dyn SettingsStore>,
    file: Option<PathBuf>,
) -> Harness<'static, App> {
    let environment = Environment { dialogs, settings, today: Box::new(today) };
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(64)
        .build_eframe(move |creation| App::new(&creation.egui_ctx, environment, file, Some(Lang::De)));
    settle(&mut harness);
    harness
}

/// Runs frames until neither the window nor a job has anything left to do.
pub fn settle(harness: &mut Harness<'static, App>) {
    for _ in 0..400 {
        harness.run_steps(2);
        if !harness.state().is_busy() {
            break;
        }
        // Jobs are threads; the test gives them the core.
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    harness.run_steps(2);
}
