//! Words of the view in which a session is made or moved.

use super::{Texts, texts};
use crate::calendar::{DateInputError, TimeInputError};

texts! {
    plan_new = "Termin anlegen", "New session";
    plan_change = "Termin ändern", "Change the session";
    plan_apply = "Übernehmen", "Apply";
    plan_find_module = "Angebot oder Modul suchen", "Find an offering or module";
    plan_other_module = "Anderes Modul", "Another module";
    plan_when = "Wann", "When";
    plan_with_date = "Mit Datum", "With a date";
    plan_to_be_dated = "Zu terminieren", "To be dated";
    plan_no_target = "ohne Zeitraum", "no period";
    plan_target = "Gewünschter Zeitraum", "Preferred period";
    plan_add_day = "Tag hinzufügen", "Add a day";
    plan_where = "Wo", "Where";
    plan_room = "Raum", "Room";
    plan_no_room = "ohne Angabe", "not given";
    plan_no_venue = "noch offen", "still open";
    plan_who_teaches = "Wer leitet", "Who teaches";
    plan_add_trainer = "Hinzufügen", "Add";
    plan_choose_trainer = "Trainer:in wählen", "Choose a trainer";
    plan_nobody_yet = "Noch niemand.", "Nobody yet.";
    plan_how_many = "Wie viele", "How many";
    plan_min_people = "Mindestens", "At least";
    plan_max_people = "Höchstens", "At most";
    plan_as_module_open = "wie Modul", "as the module";
    plan_deadline = "Anmeldeschluss", "Registration deadline";
    plan_whom_to_invite = "Wen einladen", "Whom to invite";
    plan_invite_needs = "Alle mit Bedarf", "All that need it";
    plan_invite_none = "Keine", "None";
    plan_invite_keys = "Leertaste oder Klick nimmt ein KI auf oder heraus.", "Space or a click takes a KI in or out.";
    plan_invited_word = "Eingeladen", "Invited";
    plan_note = "Notiz", "Note";
    plan_choose_module_first = "Wählen Sie zuerst ein Modul.", "Choose a module first.";
    plan_in_the_way = "Konflikte", "Conflicts";
    plan_nothing_in_the_way = "Keine Konflikte.", "No conflicts.";
    plan_blocks = "verhindert das Speichern", "prevents saving";
    plan_clash_new = "neu", "new";
    plan_clash_stays = "bleibt", "stays";
    plan_clash_gone = "fällt weg", "goes away";
    plan_free_slots = "Freie Termine", "Free dates";
    plan_slots_from = "Von", "From";
    plan_slots_until = "Bis", "Until";
    plan_find_slots = "Freie Termine suchen", "Find free dates";
    plan_slots_period = "Vorgeschlagen ist ab in zwei Wochen, damit Zeit zum Einladen bleibt.",
        "Proposed from in two weeks on, so that there is time to invite.";
    plan_searching = "Freie Termine werden gesucht", "Looking for free dates";
    plan_stop_search = "Suche anhalten", "Stop looking";
    plan_searched(from: &str, until: &str) = "Gesucht vom {from} bis {until}.", "Looked from {from} to {until}.";
    plan_search_outdated = "Die Angaben haben sich geändert. Suchen Sie erneut.",
        "What is looked for has changed. Look again.";
    plan_period_unreadable = "Geben Sie an, von wann bis wann gesucht wird.", "Say from when until when to look.";
    plan_period_backwards = "Das Ende liegt vor dem Anfang.", "The end lies before the beginning.";
    plan_period_past = "Der Zeitraum ist vorbei. Vorgeschlagen werden Tage ab heute.",
        "The period is over. Days are proposed from today on.";
    plan_go_on = "Weiter bearbeiten", "Go on editing";
    plan_other_question = "Den angefangenen Termin verwerfen?", "Discard the session that was begun?";
    plan_leave_question = "Eingaben verwerfen?", "Discard the input?";
    plan_leave_hint = "Was Sie im Formular eingegeben haben, ist noch nicht gespeichert.",
        "What you entered in the form has not been saved yet.";
    plan_no_slots = "Kein passender freier Termin in diesem Zeitraum. Wählen Sie einen längeren.",
        "No fitting free date in this period. Choose a longer one.";
    plan_slots_hint = "Ein Klick übernimmt Tage, Ort und Leitung.", "A click takes over days, venue and trainer.";
    plan_problem_module = "Es fehlt noch das Modul.", "The module is missing.";
    plan_problem_no_day = "Es fehlt noch ein Tag. Ohne Datum geht es mit „Zu terminieren“.",
        "A day is missing. Without a date, choose “To be dated”.";
    plan_problem_blocked = "Ein Konflikt verhindert das Speichern (siehe rechts). Welche Konflikte das tun, legen die Einstellungen unter „Konflikte“ fest.",
        "A conflict prevents saving (see right). The settings under “Conflicts” decide which conflicts do.";
    plan_problem_breaks = "Pausen sind Zeiten wie 12:30–13:30, mehrere mit Komma getrennt.",
        "Breaks are times such as 12:30–13:30; separate several with commas.";
    plan_problem_break_outside = "Eine Pause liegt außerhalb der Zeit.", "A break lies outside the times.";
    plan_no_modules = "Kein aktives Angebot passt zu dieser Suche.", "No active offering matches this search.";
}

impl Texts {
    /// "Tag 2", or "Tag" where there is one only.
    pub fn plan_day_label(self, day: usize, days: usize) -> String {
        if days < 2 { self.date_word().to_owned() } else { format!("{} {day}", self.pick("Tag", "Day")) }
    }

    /// "Zeit", or "Zeit, Tag 2".
    pub fn plan_times_label(self, day: usize, days: usize) -> String {
        self.of_plan_day(self.time_word(), day, days)
    }

    /// "Pausen", or "Pausen, Tag 2".
    pub fn plan_breaks_label(self, day: usize, days: usize) -> String {
        self.of_plan_day(self.pick("Pausen", "Breaks"), day, days)
    }

    fn of_plan_day(self, what: &str, day: usize, days: usize) -> String {
        if days < 2 { what.to_owned() } else { format!("{what}, {} {day}", self.pick("Tag", "day")) }
    }

    /// "Tag 2 entfernen".
    pub fn plan_remove_day(self, day: usize) -> String {
        self.pick(format!("Tag {day} entfernen"), format!("Remove day {day}"))
    }

    /// "Mirjam Probe entfernen".
    pub fn plan_remove(self, name: &str) -> String {
        self.pick(format!("{name} entfernen"), format!("Remove {name}"))
    }

    /// "Emre Vorlage (bisher ohne das Thema)".
    pub fn plan_not_teaching(self, name: &str) -> String {
        self.pick(format!("{name} (bisher ohne das Thema)"), format!("{name} (not this subject so far)"))
    }

    /// "wie Modul (8)".
    pub fn plan_as_module(self, people: Option<u16>) -> String {
        match people {
            Some(people) => format!("{} ({people})", self.plan_as_module_open()),
            None => self.plan_as_module_open().to_owned(),
        }
    }

    /// "Termin ändern: 102 · Modul 2".
    pub fn plan_change_of(self, code: &str) -> String {
        format!("{}: {code}", self.plan_change())
    }

    /// "Tag 2: Das ist kein Datum."
    pub fn plan_problem_date(self, day: usize, error: &DateInputError) -> String {
        format!("{} {day}: {}", self.pick("Tag", "Day"), self.date_input_error(error))
    }

    /// "Tag 2: Das ist keine Uhrzeit."
    pub fn plan_problem_times(self, day: usize, error: &TimeInputError) -> String {
        format!("{} {day}: {}", self.pick("Tag", "Day"), self.time_input_error(error))
    }

    /// "Tag 1 und Tag 3 sind derselbe Tag."
    pub fn plan_problem_twice(self, first: usize, second: usize) -> String {
        self.pick(
            format!("Tag {first} und Tag {second} sind derselbe Tag."),
            format!("Day {first} and day {second} are the same."),
        )
    }

    /// "Anmeldeschluss: Das ist kein Datum."
    pub fn plan_problem_deadline(self, error: &DateInputError) -> String {
        format!("{}: {}", self.plan_deadline(), self.date_input_error(error))
    }

    /// "3 KIs eingeladen".
    pub fn plan_invited_count(self, count: usize) -> String {
        match count {
            0 => self.pick("kein KI", "no KI").to_owned(),
            count => self.centres_counted(count),
        }
    }
}
