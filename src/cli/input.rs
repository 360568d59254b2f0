//! What every subcommand starts with: the file, the day, the records that arguments name.

use std::path::Path;

use chrono::NaiveDate;

use super::KeptLists;
use super::failure::Failure;
use crate::calendar;
use crate::catalogue::Catalogue;
use crate::jobs::Progress;
use crate::store;
use crate::texts::Texts;

/// What a subcommand needs besides its arguments.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub texts: Texts,
    /// Today by the clock; arguments may name another day.
    pub today: NaiveDate,
    pub kept_lists: KeptLists,
}

impl Context {
    /// The catalogue in `path`.
    pub fn open(self, path: &Path) -> Result<Catalogue, Failure> {
        let loaded = store::load(path, self.today, &Progress::unwatched())
            .map_err(|error| Failure::file(self.texts.load_error(&error), String::new()))?;
        Ok(loaded.catalogue)
    }

    /// The day an option names, else today.
    pub fn day(self, option: &str, text: Option<&str>) -> Result<NaiveDate, Failure> {
        let Some(text) = text else { return Ok(self.today) };
        calendar::parse_date(text, self.today).map_err(|error| {
            let reason = self.texts.date_input_error(&error);
            let message = format!("{option} {}: {reason}", self.texts.quoted(text));
            Failure::usage(message, self.texts.cli_date_hint().to_owned())
        })
    }
}
