//! Words of one session's view: facts, attendance entry, questions, the list's preview.

use super::{Texts, counted, texts};
use crate::catalogue::RegistrationStatus;

texts! {
    session_back = "Zu allen Terminen", "To all sessions";
    session_more = "Mehr zu diesem Termin", "More about this session";
    session_gone = "Diesen Termin gibt es nicht mehr.", "This session is gone.";
    session_print = "Liste drucken", "Print the list";
    session_show_list = "Liste zeigen", "Show the list";
    session_move = "Verschieben …", "Move …";
    session_invite = "KIs einladen …", "Invite KIs …";
    session_call_off = "Absagen …", "Call off …";
    session_delete = "Löschen", "Delete";
    session_delete_not = "Dieser Termin hat Anmeldungen und bleibt deshalb nachvollziehbar. Sagen Sie ihn ab, statt ihn zu löschen.",
        "This session has registrations and stays on record. Call it off instead of deleting it.";
    session_set_status = "Status", "Status";
    session_called_off(reason: &str) = "Abgesagt: {reason}", "Cancelled: {reason}";
}

// Facts.
texts! {
    session_days = "Tage", "Days";
    session_pause(minutes: u32) = "Pause {minutes} min", "{minutes} min break";
    session_booked = "Belegt", "Booked";
    session_booked_of(taken: usize, most: u16) = "{taken} von {most}", "{taken} of {most}";
    session_at_least(people: u16) = "mindestens {people}", "at least {people}";
    session_no_minimum = "ohne Mindestzahl", "no minimum";
    session_deadline = "Anmeldeschluss", "Deadline";
    session_no_deadline = "keiner", "none";
    session_deadline_today = "heute", "today";
    session_deadline_over = "vorbei", "over";
    session_invited = "Eingeladen", "Invited";
    session_invited_none = "noch kein KI", "no KI yet";
    session_answered(count: usize) = "{count} mit Anmeldung", "{count} with registrations";
    session_nowhere = "noch kein Ort", "no venue yet";
    session_no_trainer = "noch niemand", "nobody yet";
    session_look = "Ansehen", "Look";
}

// Attendance.
texts! {
    session_people = "Anmeldungen und Anwesenheit", "Registrations and attendance";
    session_entered(day: &str, entered: usize, all: usize) = "{day}: {entered} von {all}", "{day}: {entered} of {all}";
    session_fill = "Rest als anwesend eintragen", "Enter the rest as present";
    session_add_person = "Person eintragen", "Add people";
    session_nobody = "Noch niemand angemeldet. Laden Sie KIs ein oder tragen Sie Personen ein.",
        "Nobody is registered yet. Invite KIs or add people.";
    session_undated_grid = "Anwesenheit lässt sich eintragen, sobald der Termin Tage hat.",
        "Attendance can be entered once the session has days.";
    session_sort_by(column: &str) = "Sortieren nach {column}", "Sort by {column}";
    session_column_number = "Nr.", "No.";
    session_column_name = "Name", "Name";
    session_no_entry = "kein Eintrag", "no entry";
    session_walk_in = "ohne Anmeldung", "walk-in";
    session_has_need = "Bedarf", "need";
    session_key_minutes = "teilweise, Minuten", "partly, minutes";
    session_key_next = "nächste Zeile", "next row";
    session_key_clear = "löscht", "clears";
    session_key_delete = "Entf", "Del";
    session_typing = "Minuten eingeben, Enter bestätigt, Esc bricht ab.", "Type the minutes; Enter confirms, Esc cancels.";
    session_typing_most(most: u32) = "Minuten eingeben, höchstens {most}. Enter bestätigt, Esc bricht ab.",
        "Type the minutes, {most} at most. Enter confirms, Esc cancels.";
    session_clear_entry = "Eintrag löschen", "Clear the entry";
    session_registered_on(date: &str) = "Anmeldung: {date}", "Registered: {date}";
    session_invited_on(date: &str) = "Einladung: {date}", "Invited: {date}";
    session_row_more(name: &str) = "Mehr zu {name}", "More about {name}";
    session_waiting = "Warteliste", "Waiting list";
    session_asked = "Eingeladen, noch ohne Antwort", "Invited, no answer yet";
    session_cancelled = "Abgemeldet", "Cancelled";
    session_give_seat = "Nachrücken lassen", "Move up";
    session_seat = "Platz geben", "Give a seat";
    session_register_again = "Wieder anmelden", "Register again";
    session_open_person = "Person öffnen", "Open the person";
    session_need = "Unterstützungsbedarf …", "Need for support …";
    session_unregister = "Abmelden", "Cancel the registration";
    session_remove = "Anmeldung entfernen", "Remove the registration";
    session_all_entered = "Alle Anwesenheiten sind eingetragen.", "All attendance is entered.";
    session_close_up = "Als durchgeführt abschließen", "Close as held";
    session_would_complete(names: &str) = "Damit haben das Modul abgeschlossen: {names}", "This completes the module for: {names}";
    session_completed(names: &str) = "Mit diesem Termin haben das Modul abgeschlossen: {names}",
        "With this session, these completed the module: {names}";
    session_completes_none = "Kein KI hat das Modul dadurch neu abgeschlossen.", "No KI newly completed the module by it.";
}

// Questions.
texts! {
    session_call_off_question = "Diesen Termin absagen?", "Call this session off?";
    session_call_off_text = "Die Anmeldungen bleiben als Nachweis. Unterstützungsbedarfe werden gelöscht.",
        "Registrations stay on record. Needs for support are cleared.";
    session_reason = "Grund, wie er den KIs genannt wird", "Reason, as the KIs are told";
    session_call_off_verb = "Termin absagen", "Call off";
    session_unregister_question(name: &str) = "{name} abmelden?", "Cancel the registration of {name}?";
    session_unregister_text(next: &str) = "Der Platz wird frei. Als Nächstes auf der Warteliste: {next}.",
        "The seat becomes free. Next on the waiting list: {next}.";
    session_leave_free = "Platz frei lassen", "Leave it free";
    session_full_question(name: &str) = "{name} trotz voller Gruppe einen Platz geben?", "Give {name} a seat in a full group?";
    session_full_text(taken: usize, most: u16) = "Plätze: {most}, belegt: {taken}. Mit einem Platz mehr ist die Gruppe überbelegt.",
        "Seats: {most}, taken: {taken}. One more makes the group too large.";
    session_need_question(name: &str) = "Unterstützungsbedarf: {name}", "Need for support: {name}";
    session_need_text = "Erscheint auf keiner Liste und wird nach dem Termin gelöscht. Nur notieren, was für die Vorbereitung nötig ist.",
        "Appears on no list and is cleared after the session. Note only what preparing needs.";
    session_need_field = "Was gebraucht wird", "What is needed";
    session_invite_question = "Welche KIs einladen?", "Which KIs should be invited?";
    session_invite_text = "Zuerst stehen die KIs, die dieses Modul noch brauchen.", "KIs that still need this module come first.";
    session_invite_verb_none = "Einladen", "Invite";
    session_needs_it = "braucht das Modul", "needs the module";
    session_search_centre = "KI suchen", "Search KIs";
    session_who_question = "Wen eintragen?", "Who should be added?";
    session_search_person = "Name oder KI suchen", "Search by name or KI";
    session_is_invited = "eingeladen", "invited";
    session_add_verb(count: usize) = "{count} eintragen", "Add {count}";
    session_add_verb_none = "Eintragen", "Add";
    session_came_unregistered = "ohne Anmeldung gekommen", "came without registration";
    session_no_seat_left = "Alle Plätze sind belegt; Eingetragene kommen auf die Warteliste.",
        "All seats are taken; people are put on the waiting list.";
    session_walk_ins_get_seats = "Wer ohne Anmeldung kam, zählt auch über die Plätze hinaus.",
        "Walk-ins count beyond the seats.";
    session_no_match(query: &str) = "Niemand gefunden für „{query}“.", "Nobody found for “{query}”.";
    session_new_person = "Neue Person anlegen", "New person";
    session_new_person_question = "Neue Person anlegen und eintragen", "Make a new person and add them";
    session_new_person_verb = "Anlegen und eintragen", "Make and add";
    session_back_to_search = "Zurück zur Suche", "Back to search";
    session_first_name = "Vorname", "First name";
    session_last_name = "Nachname", "Last name";
    session_role = "Rolle", "Role";
    session_without_centre = "ohne KI", "no KI";
}

// The list beside it.
texts! {
    session_list_close = "Liste ausblenden", "Hide the list";
    session_list_making = "Die Liste wird gesetzt.", "Setting the list.";
    session_list_page(page: usize, pages: usize) = "Seite {page} von {pages}, A4", "Page {page} of {pages}, A4";
    session_page_before = "Vorige Seite", "Previous page";
    session_page_after = "Nächste Seite", "Next page";
    session_zoom_in = "Seite vergrößern", "Zoom the page in";
    session_zoom_out = "Seite verkleinern", "Zoom the page out";
    session_empty_rows = "Leere Zeilen", "Empty rows";
    session_signature = "Unterschrift", "Signature";
    session_per_day = "je Tag", "a day";
    session_per_half_day = "vor- und nachmittags", "mornings and afternoons";
    session_order = "Reihenfolge", "Order";
    session_by_name = "nach Name", "by name";
    session_by_centre = "nach KI", "by KI";
    session_as_registered = "nach Anmeldung", "as registered";
    session_only_seats = "Nur mit Platz", "Only with a seat";
    session_print_waiting = "Warteliste drucken", "Print the waiting list";
    session_print_number = "Spalte Nr.", "Column No.";
    session_print_centre = "Spalte KI", "Column KI";
    session_print_role = "Spalte Rolle", "Column role";
    session_print_remark = "Spalte Bemerkung", "Column remark";
    session_list_privacy = "Ohne E-Mail, Telefon und Bedarfe: Die Liste geht im Raum herum.",
        "Without e-mail, phone and needs: the list goes round the room.";
    session_save_pdf = "PDF speichern …", "Save PDF …";
    session_open_pdf = "Öffnen", "Open";
    session_print_pdf = "Drucken", "Print";
    session_page_picture(page: usize) = "Vorschau der Teilnehmendenliste, Seite {page}", "Preview of the attendee list, page {page}";
}

counted! {
    session_days_left(count) = "noch 1 Tag" | "noch {count} Tage", "1 day left" | "{count} days left";
    session_too_many(count) = "Dieser Tag hat nur 1 Minute." | "Dieser Tag hat nur {count} Minuten.",
        "This day has only 1 minute." | "This day has only {count} minutes.";
    session_invite_verb(count) = "1 KI einladen" | "{count} KIs einladen", "Invite 1 KI" | "Invite {count} KIs";
    session_seats_left(count) = "Noch 1 Platz frei; wer danach kommt, steht auf der Warteliste."
        | "Noch {count} Plätze frei; wer danach kommt, steht auf der Warteliste.",
        "1 seat left; whoever comes after is put on the waiting list."
        | "{count} seats left; whoever comes after is put on the waiting list.";
}

impl Texts {
    /// The letter, which is also the key, of what is entered for a day. The same in both languages: it
    /// is written on the paper lists as well.
    pub const fn attendance_letter(self, status: RegistrationStatus) -> &'static str {
        match status {
            RegistrationStatus::Attended => "A",
            RegistrationStatus::AttendedPartly => "T",
            RegistrationStatus::Excused => "E",
            RegistrationStatus::Absent => "F",
            _ => "–",
        }
    }
}
