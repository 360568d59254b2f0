//! A path typed into a field, where the system has no dialog for files.

use std::path::{Path, PathBuf};

use eframe::egui::Ui;

use super::dialogs::with_ending;
use super::files::{After, Dialog, short_name};
use super::widgets::{Answer, hint, question, text_field};
use super::{App, Wanted};

impl App {
    /// Asks for the path, and sees that something can be done with it.
    pub(super) fn path_dialog(
        &mut self,
        ui: &mut Ui,
        wanted: Wanted,
        mut text: String,
        mut problem: Option<&'static str>,
        mut replace: bool,
        after: Option<After>,
    ) {
        let texts = self.texts();
        let saves = wanted.writes() || (wanted.is_folder() && wanted != Wanted::TemplateFolder);
        let title = match wanted {
            Wanted::TemplateFolder => texts.stationery_which_folder(),
            _ if saves => texts.where_to_save(),
            _ => texts.which_file_to_open(),
        };
        let yes = match (saves, replace) {
            (true, true) => texts.replace(),
            (true, false) => texts.save(),
            (false, _) => texts.open_verb(),
        };
        let answer = question(ui, title, texts.no_file_dialog(), (yes, None, texts.cancel()), |ui| {
            let field = text_field(ui, texts.path_of_file(), &mut text, 448.0);
            // Here one types; Enter leaves the field and presses the default button.
            if ui.memory(|memory| memory.focused().is_none()) && !field.lost_focus() {
                field.request_focus();
            }
            if field.changed() {
                (problem, replace) = (None, false);
            }
            if let Some(problem) = problem {
                hint(ui, problem);
            }
            if replace {
                let name = short_name(Path::new(&text));
                hint(ui, &texts.overwrite_file(&name));
            }
        });
        let path = with_ending(PathBuf::from(text.trim()), &wanted);
        match answer {
            Some(Answer::Cancel | Answer::No) => return,
            Some(Answer::Yes) if wanted.writes() && !has_folder(&path) => {
                problem = Some(texts.path_needs_folder());
            }
            Some(Answer::Yes) if wanted.is_folder() && !path.is_dir() => {
                problem = Some(texts.no_such_folder());
            }
            Some(Answer::Yes) if !wanted.writes() && !wanted.is_folder() && !path.is_file() => {
                problem = Some(texts.no_such_file());
            }
            Some(Answer::Yes) if wanted.writes() && path.exists() && !replace => replace = true,
            Some(Answer::Yes) => return self.picked(&wanted, path, after),
            None => {}
        }
        self.dialog = Some(Dialog::Path { wanted, text, problem, replace, after });
    }
}

fn has_folder(path: &Path) -> bool {
    path.file_name().is_some()
        && path.parent().is_some_and(|folder| folder.as_os_str().is_empty() || folder.is_dir())
}
