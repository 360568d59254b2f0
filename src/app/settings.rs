//! How the window is set: language, look, recent files, print options, where it was left. Nothing of the
//! catalogue but ids of records, and nothing whose loss would cost more than a minute.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::exporting::ExportOptions;
use super::restart::{Last, WindowPlace, lenient};
use super::theme::Look;
use super::views::sessions::Shape;
use super::widgets::Arrangement;
use crate::documents::{attendee_list, request};
use crate::exchange::mail;
use crate::texts::{Lang, Texts, Wording};

/// What survives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The window's language.
    pub lang: Lang,
    /// How German calls people of all genders, in the window and on paper.
    pub wording: Wording,
    /// Its look.
    pub look: Look,
    /// Its zoom; 0 stands for 1.
    pub zoom: f32,
    /// Files opened or saved, newest first.
    pub recent: Vec<PathBuf>,
    /// Whether the greeting of the first start was answered.
    pub greeted: bool,
    /// How documents are printed.
    pub documents: request::Options,
    /// Choices about attendee lists that were kept under a name.
    pub lists: Vec<NamedList>,
    /// How mails are made.
    pub mails: mail::Options,
    /// Which form the calendar of sessions has.
    pub calendar: Shape,
    /// How the columns of tables are arranged, by the table's name.
    pub tables: BTreeMap<String, Arrangement>,
    /// How tables are exported.
    #[serde(deserialize_with = "lenient")]
    pub exports: ExportOptions,
    /// What the columns of lists are, by their heads.
    pub imports: BTreeMap<String, Vec<String>>,
    /// Where the window was.
    #[serde(deserialize_with = "lenient")]
    pub window: Option<WindowPlace>,
    /// What was open in it.
    #[serde(deserialize_with = "lenient")]
    pub last: Last,
}

/// A choice about attendee lists under a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NamedList {
    /// Its name; no two are alike.
    pub name: String,
    /// What was chosen.
    pub options: attendee_list::Options,
}

/// How many recent files are kept.
const RECENT: usize = 8;

impl Settings {
    /// The words of the window and of what it prints.
    pub fn texts(&self) -> Texts {
        Texts::new(self.lang).worded(self.wording)
    }

    /// Puts `path` first among the recent files.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }
}

/// Where settings are kept; tests keep them in memory.
pub trait SettingsStore {
    /// Reads them; anything missing or broken gives the defaults.
    fn load(&self) -> Settings;
    /// Writes them. A failure costs the user nothing but the settings, and is only logged.
    fn save(&self, settings: &Settings);
}

/// The user's choices about attendee lists, by their names: for the command line.
pub fn kept_lists() -> Vec<(String, attendee_list::Options)> {
    SettingsFile::of_user().load().lists.into_iter().map(|list| (list.name, list.options)).collect()
}

/// The user's configuration folder.
#[derive(Clone, Debug)]
pub struct SettingsFile {
    path: Option<PathBuf>,
}

impl SettingsFile {
    /// The usual place of this system.
    pub fn of_user() -> Self {
        let path = directories::ProjectDirs::from("", "", "laki-planer")
            .map(|dirs| dirs.config_dir().join("settings.json"));
        Self { path }
    }
}

impl SettingsStore for SettingsFile {
    fn load(&self) -> Settings {
        self.path
            .as_ref()
            .and_then(|path| std::fs::read(path).ok())
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    fn save(&self, settings: &Settings) {
        let Some((path, folder)) = self.path.as_ref().and_then(|path| Some((path, path.parent()?))) else {
            return;
        };
        let write = || -> std::io::Result<()> {
            std::fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(&serde_json::to_vec_pretty(settings)?)?;
            file.persist(path)?;
            Ok(())
        };
        if let Err(error) = write() {
            log::warn!("settings were not saved: {error}");
        }
    }
}

/// Settings that live as long as the program: for tests.
#[derive(Clone, Debug, Default)]
pub struct SettingsInMemory(pub Settings);

impl SettingsStore for SettingsInMemory {
    fn load(&self) -> Settings {
        self.0.clone()
    }

    fn save(&self, _: &Settings) {}
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::super::restart::LastOpen;
    use super::*;

    #[test]
    fn settings_survive_and_an_odd_value_costs_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile { path: Some(folder.path().join("new").join("settings.json")) };
        assert_eq!(file.load(), Settings::default());
        let window = WindowPlace { size: (900.0, 700.0), at: Some((10.0, 20.0)), maximised: true };
        let last = Last {
            open: LastOpen::File("LaKI.laki.json".into()),
            place: Place::Centres(Some("olpe".into())),
            ..Last::default()
        };
        let settings = Settings { window: Some(window), last, greeted: true, ..Settings::default() };
        file.save(&settings);
        assert_eq!(file.load(), settings);

        let path = file.path.as_ref().unwrap();
        let odd = r#"{"greeted": true, "window": {"size": "wide"}, "last": {"place": "somewhere"}}"#;
        std::fs::write(path, odd).unwrap();
        assert_eq!(file.load(), Settings { greeted: true, ..Settings::default() });
    }
}
