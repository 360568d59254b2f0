//! An empty eframe window: what start and memory of the planner are measured against (`benches/start.py`).

use eframe::egui;

struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |_| {});
    }
}

fn main() -> eframe::Result {
    eframe::run_native("empty-window", eframe::NativeOptions::default(), Box::new(|_| Ok(Box::new(Empty))))
}
