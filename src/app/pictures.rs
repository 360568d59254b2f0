//! Maps and charts saved as pictures: the user says where, then a job draws them.

use std::path::PathBuf;

use super::files::{Done, short_name};
use super::toasts::Kind;
use super::{App, Wanted, printing};
use crate::documents::picture::{Graphic, PictureFormat, file, picture_bytes};
use crate::documents::{Document as _, PressError};

impl App {
    /// Asks where the picture shall lie.
    pub(super) fn save_picture(&mut self, graphic: Box<Graphic>) {
        let texts = self.texts();
        if !graphic.is_drawn() {
            self.toasts.say(Kind::Info, texts.picture_nothing(graphic.title.as_str()));
            return;
        }
        let name = file(self.workspace.catalogue(), Graphic::clone(&graphic), texts, self.today);
        let name = name.letterhead().file_name.clone();
        self.picture_to_save = Some(graphic);
        self.ask_for_file(Wanted::SavePicture { name });
    }

    /// Draws the picture that waits for its place; its ending says whether as lines or as pixels.
    pub(super) fn write_picture(&mut self, path: PathBuf) {
        let Some(graphic) = self.picture_to_save.take() else { return };
        let (setting, texts) = (self.setting(self.texts()), self.texts());
        self.jobs.spawn(texts.saving(short_name(&path)), move |_| {
            let words = |error: PressError| error.words(texts);
            let draw = || {
                let file = file(&setting.catalogue, *graphic, texts, setting.today);
                let rendered = setting.press().map_err(words)?.set(&file).map_err(words)?;
                let format = PictureFormat::of_path(&path).unwrap_or(PictureFormat::Svg);
                let bytes = picture_bytes(&file, &rendered, format);
                let bytes = bytes.map_err(|error| words(PressError::Render(error)))?;
                printing::write(&path, &bytes, texts)
            };
            let written = draw();
            Done::FileSaved(path, written)
        });
    }
}
