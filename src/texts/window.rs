//! Words of the window: labels, questions, empty states. Commands have theirs in `app::command`.

use super::{Texts, counted, texts};
use crate::catalogue::ClashKind;

texts! {
    app_name = "LaKI-Planer", "LaKI Planner";
    navigation = "Ansichten", "Views";
    all_names_invented = "Alle Namen sind erfunden.", "All names are invented.";
    all_saved = "Alle Änderungen gespeichert", "All changes saved";
    not_saved_yet = "Noch nicht gespeichert", "Not saved yet";
    unsaved_changes = "Nicht gespeicherte Änderungen", "Unsaved changes";
    undo_named(name: &str) = "Rückgängig: „{name}“", "Undo: “{name}”";
    redo_named(name: &str) = "Wiederholen: „{name}“", "Redo: “{name}”";
    undone(name: &str) = "Rückgängig gemacht: {name}", "Undone: {name}";
    redone(name: &str) = "Wiederholt: {name}", "Redone: {name}";
    steps_title = "Verlauf der Schritte", "History of steps";
    steps_hint = "Enter geht zu dem Schritt; was danach kam, lässt sich wiederholen.",
        "Enter goes to a step; what came after can be made again.";
    steps_now = "jetzt", "now";
    steps_undone = "zurückgenommen", "undone";
    steps_begin = "Beginn der Arbeit an dieser Datei", "Beginning of the work on this file";
    messages_title = "Meldungen", "Messages";
    messages_none = "Noch keine Meldung", "No message yet";
    recent_files = "Zuletzt geöffnet", "Recent files";
    no_recent_files = "Noch keine Datei", "No file yet";
    close_message = "Meldung schließen", "Close the message";
    cancel = "Abbrechen", "Cancel";
    save = "Speichern", "Save";
    dont_save = "Nicht speichern", "Don’t save";
    apply = "Übernehmen", "Apply";
    add = "Hinzufügen", "Add";
    edit = "Bearbeiten", "Edit";
    close = "Schließen", "Close";
    show = "Zeigen", "Show";
    open_verb = "Öffnen", "Open";
    more = "Mehr", "More";
    drafts_question = "Nicht übernommene Eingaben verwerfen?", "Discard what was typed but not applied?";
    drafts_hint = "Ein Formular enthält Eingaben, die noch nicht übernommen sind.",
        "A form holds input that has not been applied yet.";
    drafts_link = "Nicht übernommene Eingaben", "Input not applied";
    draft_not_applied = "nicht übernommen", "not applied";
    drafts_discard = "Eingaben verwerfen", "Discard the input";
    changes_would_be_lost = "Ohne Speichern gehen die Änderungen seit dem letzten Speichern verloren.",
        "Without saving, what changed since the last save is lost.";
    pictures = "Bilder", "Pictures";
    path_of_file = "Pfad der Datei", "Path of the file";
    which_file_to_open = "Welche Datei soll geöffnet werden?", "Which file should be opened?";
    where_to_save = "Wohin soll gespeichert werden?", "Where should it be saved?";
    no_file_dialog = "Dieses System stellt keinen Dateidialog bereit. Geben Sie den vollständigen Pfad ein, oder ziehen Sie die Datei auf das Fenster.",
        "This system offers no file dialog. Type the full path, or drop the file onto the window.";
    overwrite_file(name: &str) = "„{name}“ gibt es schon. Ersetzen?", "“{name}” exists already. Replace it?";
    replace = "Ersetzen", "Replace";
    path_needs_folder = "Den Ordner dieses Pfads gibt es nicht.", "The folder of this path doesn’t exist.";
    no_such_file = "Diese Datei gibt es nicht.", "This file doesn’t exist.";
    opening(name: &str) = "„{name}“ wird geöffnet", "Opening “{name}”";
    computing = "Abdeckung wird berechnet", "Computing coverage";
    printing = "Liste wird erstellt", "Making the list";
    waiting_for_dialog = "Dateidialog ist offen", "File dialog is open";
    stop_job = "Anhalten", "Stop";
    job_stopped(what: &str) = "„{what}“ ist unerwartet abgebrochen. Ihre Daten sind unverändert.",
        "“{what}” stopped unexpectedly. Your data is unchanged.";
    changed_on_disk(name: &str) = "„{name}“ wurde inzwischen von anderen geändert.", "“{name}” was changed by others meanwhile.";
    changed_on_disk_hint = "Überschreiben ersetzt deren Änderungen; die bisherige Fassung bleibt als Sicherung daneben. „Speichern unter“ behält beide.",
        "Overwriting replaces their changes; the previous version stays beside it as a backup. “Save as” keeps both.";
    overwrite = "Überschreiben", "Overwrite";
    save_as = "Speichern unter …", "Save as …";
    search_hint = "KI, Person, Angebot, Termin oder Befehl", "KI, person, offering, session or command";
    search_label = "Suchen", "Search";
    nothing_found(query: &str) = "Nichts gefunden für „{query}“.", "Nothing found for “{query}”.";
    did_you_mean(word: &str) = "Meinten Sie „{word}“?", "Did you mean “{word}”?";
    search_results = "Ergebnisse", "Results";
    indexing = "Suche wird vorbereitet", "Preparing the search";
    open_a_session_to_print = "Öffnen Sie einen Termin, um seine Liste zu drucken.", "Open a session to print its list.";
    command_word = "Befehl", "Command";
    keyboard_help = "Tastenkürzel", "Keyboard shortcuts";
    keyboard_tables = "In Tabellen: Pfeiltasten bewegen, Leertaste wählt aus, Enter öffnet. Tab geht zum nächsten Feld. \
        In großen Listen: Buchstaben springen zum Namen, Umschalt und Strg wählen mehrere Zeilen, Strg+C kopiert \
        sie, F2 bearbeitet, Strg+Umschalt+F filtert, Umschalt+F10 öffnet das Menü von Zeile oder Spaltenkopf.",
        "In tables: arrow keys move, space selects, Enter opens. Tab goes to the next field. In large lists: \
        letters go to a name, Shift and Ctrl select several rows, Ctrl+C copies them, F2 edits, Ctrl+Shift+F \
        filters, Shift+F10 opens the menu of a row or a column’s head.";
    drop_to_open = "Datei hier ablegen, um sie zu öffnen", "Drop the file here to open it";
    look_system = "wie das System", "as the system";
    look_light = "hell", "light";
    look_dark = "dunkel", "dark";
    look_high_contrast = "hoher Kontrast", "high contrast";
    look_is(look: &str) = "Darstellung: {look}", "Look: {look}";
}

// Overview.
texts! {
    to_decide = "Zu entscheiden", "To decide";
    nothing_to_decide = "Nichts zu entscheiden. Alle Bedarfe sind geplant, kein Termin hat Konflikte.",
        "Nothing to decide. Every need is planned, and no session has conflicts.";
    next_sessions = "Nächste Termine", "Next sessions";
    no_sessions_yet = "Noch keine Termine. Legen Sie den ersten an oder öffnen Sie den Abgleich.",
        "No sessions yet. Make the first one, or open the matching.";
    done_short = "fertig", "done";
    open_short = "offen", "open";
    attendance_is_missing(code: &str, day: &str) = "{code} war am {day}; die Anwesenheit fehlt noch.",
        "{code} was on {day}; attendance is missing.";
    enter_attendance = "Anwesenheit eintragen", "Enter attendance";
    session_has_clash(code: &str, day: &str, what: &str) = "{code} am {day}: {what}", "{code} on {day}: {what}";
    invite_centres = "KIs einladen", "Invite KIs";
    move_session = "Termin verschieben", "Move the session";
    make_session = "Termin anlegen", "New session";
    centres_need(centres: &str, code: &str) = "{centres} brauchen {code}; kein Termin.", "{centres} need {code}; no session.";
    one_centre_needs(centre: &str, code: &str) = "{centre} braucht {code}; kein Termin.", "{centre} needs {code}; no session.";
    session_is_full(code: &str, waiting: usize) = "{code} ist voll, {waiting} auf der Warteliste.", "{code} is full, {waiting} waiting.";
    open_waiting_list = "Warteliste öffnen", "Open the waiting list";
    open_centre = "KI öffnen", "Open the KI";
    completion_ends(centre: &str, code: &str, day: &str) = "{centre}: {code} läuft am {day} ab.", "{centre}: {code} expires on {day}.";
    open_matching = "Abgleich öffnen", "Open the matching";
    day_of(code: &str, day: usize) = "{code}, Tag {day}", "{code}, day {day}";
    so_many_wait(count: usize) = "Warteliste: {count}", "waiting: {count}";
    date_word = "Datum", "Date";
    time_word = "Zeit", "Time";
    offering_and_module = "Angebot und Modul", "Offering and module";
    seats_word = "Plätze", "Seats";
    state_word = "Status", "Status";
    coverage_by = "Abdeckung je", "Coverage by";
    no_district = "ohne Bezirk", "no district";
}

// Findings.
texts! {
    all_findings = "Alle", "All";
    serious_findings = "Nur schwerwiegende", "Serious only";
    severity_word = "Schwere", "Severity";
    place_word = "Wo", "Where";
    finding_word = "Was", "What";
}

counted! {
    findings_count(count) = "1 Hinweis zu den Daten" | "{count} Hinweise zu den Daten",
        "1 finding about the data" | "{count} findings about the data";
    and_more(count; names: &str) = "{names} und 1 weiteres KI" | "{names} und {count} weitere KIs",
        "{names} and 1 more KI" | "{names} and {count} more KIs";
    show_all_sessions(count) = "1 Termin zeigen" | "Alle {count} Termine zeigen",
        "Show 1 session" | "Show all {count} sessions";
    completed_by_centres(count) = "bei 1 KI abgeschlossen" | "bei {count} KIs abgeschlossen",
        "completed by 1 KI" | "completed by {count} KIs";
}

impl Texts {
    /// A kind of clash in a word or two, for narrow columns.
    pub fn clash_word(self, kind: ClashKind) -> &'static str {
        match kind {
            ClashKind::TrainerBooked => self.pick("Leitung belegt", "trainer booked"),
            ClashKind::TrainerAway => self.pick("Leitung verhindert", "trainer away"),
            ClashKind::TrainerSubject => self.pick("Thema fehlt", "subject"),
            ClashKind::TrainerMonth => self.pick("Monat voll", "month full"),
            ClashKind::VenueBooked => self.pick("Raum belegt", "room booked"),
            ClashKind::VenueAway => self.pick("Ort gesperrt", "venue closed"),
            ClashKind::RoomTooSmall => self.pick("Raum zu klein", "room too small"),
            ClashKind::OverFull => self.pick("überbucht", "overbooked"),
            ClashKind::Weekend => self.pick("Wochenende", "weekend"),
            ClashKind::PublicHoliday => self.pick("Feiertag", "public holiday"),
            ClashKind::SchoolHoliday => self.pick("Ferien", "school holiday"),
            ClashKind::Custom => self.pick("Brauchtum", "custom"),
            ClashKind::CentreAway => self.pick("KI abwesend", "KI away"),
            ClashKind::CentreBusy => self.pick("KI belegt", "KI busy"),
            ClashKind::PersonBusy => self.pick("Person belegt", "person busy"),
            ClashKind::PersonLeft => self.pick("Person weg", "person left"),
            ClashKind::Prerequisite => self.pick("Reihenfolge", "order"),
            ClashKind::TooFewPeople => self.pick("zu wenige", "too few"),
        }
    }
}
