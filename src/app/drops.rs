//! Files that are dropped onto the window.

use std::path::PathBuf;

use eframe::egui;

use super::files::short_name;
use super::forms::may_be_form;
use super::{App, Command};

impl App {
    /// Opens what was dropped. Spreadsheets may be filled forms, of which several can be taken together; of other
    /// files the first is taken, and what becomes of the rest is said.
    pub(super) fn dropped_files(&self, ctx: &egui::Context, out: &mut Vec<Command>) {
        let dropped: Vec<_> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        let (forms, mut others): (Vec<_>, Vec<PathBuf>) =
            dropped.into_iter().partition(|path| may_be_form(path));
        if !forms.is_empty() {
            out.push(Command::ReadForms(forms));
        } else if !others.is_empty() {
            let path = others.remove(0);
            out.push(if Self::is_catalogue(&path) {
                Command::OpenPath(path)
            } else {
                Command::ImportFile(path)
            });
        }
        if !others.is_empty() {
            let names: Vec<_> = others.iter().map(|path| short_name(path)).collect();
            out.push(Command::Say(self.texts().drop_left(names.len(), self.texts().list(&names))));
        }
    }
}
