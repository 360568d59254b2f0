//! Words of the planning calendar: its forms, moving and drawing sessions, the tray.

use chrono::{Datelike as _, NaiveDate};

use super::{Texts, texts};

texts! {
    sessions_word = "Termine", "Sessions";
    sessions_as_week = "Woche", "Week";
    sessions_as_half_year = "Halbjahr", "Half-year";
    sessions_as_timeline = "Zeitleiste", "Timeline";
    sessions_form(form: &str) = "Ansicht: {form}", "View: {form}";
    sessions_today = "Heute", "Today";
    sessions_jump = "Gehe zu Datum", "Go to date";
    sessions_jump_short = "Gehe zu", "Go to";
    sessions_module = "Modul für neue Termine", "Module for new sessions";
    sessions_module_none = "Modul für neue Termine", "Module for new sessions";
    sessions_module_ask = "Erst im Formular wählen", "Choose in the form";
    sessions_lanes_trainers = "Leitung", "Trainers";
    sessions_lanes_venues = "Orte", "Venues";
    sessions_lane_nobody = "Ohne Leitung", "Without a trainer";
    sessions_lane_no_venue = "Ohne Ort", "Without a venue";
    sessions_away = "nicht verfügbar", "not available";
    sessions_not_working = "arbeitet nicht", "doesn’t work";
    sessions_away_span(reason: &str, days: &str) = "{reason} {days}", "{reason} {days}";
    sessions_zoom_in = "Kürzerer Zeitraum (+)", "Shorter period (+)";
    sessions_zoom_out = "Längerer Zeitraum (−)", "Longer period (−)";
    sessions_print = "Zeitraum drucken", "Print the period";
    sessions_print_view = "Als PDF ansehen", "View as PDF";
    sessions_print_save = "Als PDF speichern …", "Save as PDF …";
    sessions_print_now = "Drucken", "Print";
    sessions_side(undated: usize) = "Zu terminieren ({undated}) und Auswahl", "To be dated ({undated}) and selected";
    sessions_side_close = "Zurück zum Kalender", "Back to the calendar";
    sessions_menu_move = "Verschieben mit Pfeiltasten (V)", "Move by arrow keys (V)";
    sessions_menu_stretch = "Verlängern oder kürzen (Umschalt+Pfeil)", "Make longer or shorter (Shift+arrow)";
    sessions_menu_form = "Im Formular ändern …", "Change in the form …";
    sessions_tray_keys = "Auf einen Tag ziehen, oder Enter drücken und mit den Pfeiltasten den Tag wählen.",
        "Drag onto a day, or press Enter and choose the day by arrow keys.";
    sessions_over_stays = "Durchgeführte und abgesagte Termine bleiben, wo sie sind.",
        "Sessions that were held or cancelled stay where they are.";
    sessions_in_the_past = "Der Tag liegt in der Vergangenheit.", "The day is in the past.";
    sessions_verb_move(code: &str) = "{code} verschieben", "Move {code}";
    sessions_verb_stretch(code: &str) = "Dauer ändern: {code}", "Change the length: {code}";
    sessions_verb_date(code: &str) = "Datum festlegen: {code}", "Set a date: {code}";
    sessions_verb_new = "Neuer Termin", "New session";
    sessions_moving(verb: &str, when: &str, conflicts: &str) = "{verb}: {when}. {conflicts}", "{verb}: {when}. {conflicts}";
    sessions_outside(verb: &str) = "{verb}: außerhalb des Kalenders, Loslassen ändert nichts.",
        "{verb}: outside the calendar, letting go changes nothing.";
    sessions_not_moved(conflicts: &str) = "Nicht geändert: {conflicts} Dieser Konflikt verhindert es (siehe Einstellungen).",
        "Not changed: {conflicts} This conflict prevents it (see the settings).";
    sessions_moved_with_clash(when: &str, conflicts: &str) = "Jetzt {when}, mit Konflikt: {conflicts}",
        "Now {when}, with a conflict: {conflicts}";
    sessions_week_title(week: u32, days: &str) = "KW {week}: {days}", "Week {week}: {days}";
    sessions_half_year_title(half: u8, year: i32, next: i32) = "{half}. Halbjahr {year}/{next:02}", "School half-year {half}, {year}/{next:02}";
    calendar_of(period: &str) = "Terminplan {period}", "Sessions {period}";
    calendar_nothing = "In diesem Zeitraum ist kein Termin.", "No session in this period.";
    calendar_special = "Feiertage und Ferien", "Holidays";
    calendar_dates = "Datum", "Date";
    calendar_times = "Zeit", "Time";
    calendar_what = "Angebot und Modul", "Offering and module";
    calendar_where = "Ort", "Venue";
    calendar_who = "Leitung", "Trainers";
    calendar_seats = "Plätze", "Seats";
    calendar_state = "Status", "Status";
}

/// Which keys are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// In the month.
    Month,
    /// In the week.
    Week,
    /// In the half-year.
    HalfYear,
    /// In the timeline.
    Timeline,
    /// While something is moved.
    Moving,
    /// While something is moved in the week.
    MovingInWeek,
}

impl Texts {
    /// What keys do in the calendar.
    pub fn sessions_keys(self, keys: Keys) -> &'static str {
        match keys {
            Keys::Month | Keys::HalfYear => self.pick(
                "Pfeile: Tag · Leertaste: Termin · Enter: öffnen oder anlegen · V: verschieben · Umschalt+Pfeil: Dauer · N: neu · + −: Zoom",
                "Arrows: day · Space: session · Enter: open or new · V: move · Shift+arrow: length · N: new · + −: zoom",
            ),
            Keys::Week => self.pick(
                "Pfeile: Tag und Termin · Enter: öffnen oder anlegen · V: verschieben · Umschalt+Pfeil: Dauer · N: neu · + −: Zoom",
                "Arrows: day and session · Enter: open or new · V: move · Shift+arrow: length · N: new · + −: zoom",
            ),
            Keys::Timeline => self.pick(
                "Pfeile: Tag und Zeile · Leertaste: Termin · Enter: öffnen oder anlegen · V: verschieben · Umschalt+Pfeil: Dauer · + −: Zoom",
                "Arrows: day and lane · Space: session · Enter: open or new · V: move · Shift+arrow: length · + −: zoom",
            ),
            Keys::Moving => self.pick("Pfeile: Tag, Enter legt ab, Esc bricht ab.", "Arrows: day, Enter drops, Esc cancels."),
            Keys::MovingInWeek => self.pick(
                "Pfeile: Tag und Uhrzeit, Enter legt ab, Esc bricht ab.",
                "Arrows: day and time, Enter drops, Esc cancels.",
            ),
        }
    }

    /// "24. November 2026".
    pub fn date_in_words(self, day: NaiveDate) -> String {
        self.pick(
            format!("{}. {} {}", day.day(), self.month(day.month()), day.year()),
            format!("{} {} {}", day.day(), self.month(day.month()), day.year()),
        )
    }

    /// "23.–29.11.2026", "28.12.2026–03.01.2027", "23.11.2026".
    pub fn days_in_short(self, from: NaiveDate, until: NaiveDate) -> String {
        let same_year = from.year() == until.year();
        let same_month = same_year && from.month() == until.month();
        if from == until {
            return self.date(until);
        }
        let from = match (same_month, same_year) {
            (true, _) => self.pick(format!("{:02}.", from.day()), from.day().to_string()),
            (_, true) => self.pick(
                format!("{:02}.{:02}.", from.day(), from.month()),
                format!("{} {}", from.day(), self.month(from.month())),
            ),
            _ => self.date(from),
        };
        format!("{from}–{}", self.date(until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn spans_of_days_say_no_more_than_needed() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (from, until, de, en) in [
            ("2026-11-23", "2026-11-29", "23.–29.11.2026", "23–29 Nov 2026"),
            ("2026-11-02", "2026-12-06", "02.11.–06.12.2026", "2 November–6 Dec 2026"),
            ("2026-12-28", "2027-01-03", "28.12.2026–03.01.2027", "28 Dec 2026–3 Jan 2027"),
            ("2026-12-28", "2026-12-28", "28.12.2026", "28 Dec 2026"),
        ] {
            assert_eq!(Texts::new(Lang::De).days_in_short(day(from), day(until)), de);
            assert_eq!(Texts::new(Lang::En).days_in_short(day(from), day(until)), en);
        }
    }
}
