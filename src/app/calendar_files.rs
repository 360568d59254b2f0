//! Sessions saved as calendar files: made by a job, then the user says where they go.

use chrono::Utc;

use super::files::Done;
use super::toasts::Kind;
use super::{App, Wanted};
use crate::exchange::ics::{CalendarFile, Calendars, Scope};

impl App {
    /// Makes the calendar file of these sessions.
    pub(super) fn save_calendar(&mut self, scope: Scope) {
        let (catalogue, texts) = (self.workspace.snapshot(), self.texts());
        self.jobs.spawn(texts.ics_making(), move |_| {
            Done::CalendarReady(Calendars::new(&catalogue, texts, Utc::now()).of(&scope))
        });
    }

    /// Asks for a place, if there is anything to save.
    pub(super) fn ask_where_calendar_goes(&mut self, made: CalendarFile) {
        if made.days == 0 {
            let texts = self.texts();
            self.toasts.say(Kind::Info, format!("{} {}", texts.ics_nothing(), texts.ics_nothing_hint()));
            return;
        }
        self.waits_for_place = Some(made.bytes);
        self.ask_for_file(Wanted::SaveCalendar { name: made.file_name });
    }
}
