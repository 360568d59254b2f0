//! Words of the view of all sessions: calendar, list, what is selected.

use super::{Texts, counted, texts};

texts! {
    sessions_as_month = "Monat", "Month";
    sessions_as_list = "Liste", "List";
    sessions_filter = "Termine filtern", "Filter sessions";
    sessions_previous_month = "Voriger Monat", "Previous month";
    sessions_next_month = "Nächster Monat", "Next month";
    sessions_this_month = "Heute", "Today";
    sessions_week_head = "KW", "Wk";
    sessions_upcoming = "Kommende", "Upcoming";
    sessions_past = "Vergangene", "Past";
    sessions_all = "Alle", "All";
    sessions_lead_word = "Leitung", "Trainers";
    sessions_undated_heading = "Zu terminieren", "To be dated";
    sessions_nothing_undated = "Jeder Termin hat ein Datum.", "Every session has a date.";
    sessions_no_target = "ohne Zeitraum", "no period";
    sessions_selected = "Ausgewählt", "Selected";
    sessions_none_on_day = "Kein Termin an diesem Tag.", "No session on this day.";
    sessions_new_on_day = "Termin an diesem Tag anlegen", "New session on this day";
    sessions_open = "Termin öffnen", "Open the session";
    sessions_move = "Verschieben", "Move";
    sessions_date_it = "Datum festlegen", "Set a date";
    sessions_calendar_keys = "Pfeiltasten wechseln den Tag, Bild auf und ab den Monat, Leertaste den Termin. Enter öffnet, N legt an.",
        "Arrow keys change the day, Page Up and Down the month, Space the session. Enter opens, N makes a new one.";
    sessions_attendance_missing = "Anwesenheit fehlt", "attendance missing";
    sessions_no_clash = "Keine Konflikte.", "No conflicts.";
    sessions_seats(seats: &str) = "Plätze {seats}", "seats {seats}";
    sessions_nothing_matches = "Kein Termin passt zu diesem Filter.", "No session matches this filter.";
    sessions_show_everything = "Filter aufheben", "Clear the filter";
    sessions_none_yet = "Noch keine Termine. Legen Sie den ersten an oder öffnen Sie den Abgleich.",
        "No sessions yet. Make the first one, or open the matching.";
    sessions_no_trainer = "noch niemand", "nobody yet";
    sessions_no_venue = "noch kein Ort", "no venue yet";
}

counted! {
    sessions_more(count) = "+1 weiterer" | "+{count} weitere", "+1 more" | "+{count} more";
    sessions_show_all_undated(count) = "1 Termin zeigen" | "Alle {count} zeigen", "Show 1 session" | "Show all {count}";
}

impl Texts {
    /// "Tag 2" or "Tage 2–3" of a session that doesn't run through.
    pub fn sessions_days_of(self, first: usize, last: usize) -> String {
        if first == last {
            format!("{} {first}", self.pick("Tag", "day"))
        } else {
            format!("{} {first}–{last}", self.pick("Tage", "days"))
        }
    }

    /// "3. März": the day number of a month's first day names the month, too.
    pub fn sessions_first_of_month(self, day: u32, month: u32) -> String {
        self.pick(format!("{day}. {}", self.month(month)), format!("{day} {}", self.month(month)))
    }
}
