//! Holidays from a ministry's calendar file: read by a job, shown in the settings before they are taken.

use std::path::{Path, PathBuf};

use super::files::{Done, short_name};
use super::toasts::Kind;
use super::views::settings::Incoming;
use super::{App, Place};
use crate::exchange::holidays::{self, Known, MOST_BYTES};
use crate::exchange::read::ReadError;

/// A file of holidays that was read, or not.
pub(super) type HolidaysRead = Result<Incoming, Unread>;

/// Why nothing came of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    File(ReadError),
    NoCalendar,
}

impl App {
    /// Whether a file is a calendar, by its ending.
    pub(super) fn is_calendar(path: &Path) -> bool {
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics"))
    }

    /// Reads a calendar file in the background.
    pub(super) fn read_holidays(&mut self, path: PathBuf) {
        let name = short_name(&path);
        let known = Known::of(self.workspace.catalogue());
        self.jobs.spawn(self.texts().import_reading(&name), move |_| {
            let read = read_file(&path).map_err(Unread::File).and_then(|bytes| {
                let proposal = holidays::propose(&bytes, known).ok_or(Unread::NoCalendar)?;
                Ok(Incoming::new(name, proposal))
            });
            Done::HolidaysRead(Box::new(read))
        });
    }

    pub(super) fn holidays_read(&mut self, read: HolidaysRead) {
        match read {
            Ok(incoming) => {
                self.views.settings.offer_holidays(incoming);
                self.history.go(Place::Settings);
            }
            Err(why) => {
                let texts = self.texts();
                let text = match why {
                    Unread::File(error) => error.words(texts),
                    Unread::NoCalendar => texts.holidays_no_calendar().to_owned(),
                };
                self.toasts.say(Kind::Error, text);
            }
        }
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, ReadError> {
    let unreadable = |_error: std::io::Error| ReadError::Unreadable;
    if std::fs::metadata(path).map_err(unreadable)?.len() > MOST_BYTES as u64 {
        return Err(ReadError::TooLarge);
    }
    std::fs::read(path).map_err(unreadable)
}
