//! Words of the window's view of people.

use super::texts;

texts! {
    person_add = "Person anlegen", "New person";
    person_new = "Neue Person", "New person";
    person_create = "Anlegen", "Create";
    person_delete = "Person löschen", "Delete the person";
    person_name_word = "Name", "Name";
    person_first_name = "Vorname", "First name";
    person_last_name = "Nachname", "Last name";
    person_title = "Titel", "Title";
    person_role = "Rolle", "Role";
    person_no_centre = "ohne KI", "no KI";
    person_email = "E-Mail", "E-mail";
    person_phone = "Telefon", "Phone";
    person_from = "seit", "since";
    person_until = "bis", "until";
    person_note = "Notiz", "Note";
    person_note_hint = "Nur Dienstliches: keine Angaben zu Gesundheit, Herkunft, Religion oder Privatem.",
        "Business only: nothing about health, origin, religion or private life.";
    person_needs_name = "Es fehlt ein Vor- oder Nachname.", "A first or last name is missing.";
    person_exists(name: &str, centre: &str) = "Es gibt schon {name} in {centre}.", "There is already {name} in {centre}.";
    person_exists_without_centre(name: &str) = "Es gibt schon {name} ohne KI.", "There is already {name} without a KI.";
    person_away_now = "derzeit nicht tätig", "not working there at present";
    person_sessions = "Termine", "Sessions";
    person_no_sessions = "Noch für keinen Termin angemeldet.", "Not registered for any session yet.";
    person_session_cancelled = "Termin abgesagt", "session cancelled";
    person_registered_on = "Anmeldung", "Registered";
    person_attended_time = "Teilnahme", "Attended";
    person_open_session_hint = "Enter oder Doppelklick öffnet den Termin.", "Enter or a double click opens the session.";
    person_progress_title = "Fortschritt je Angebot", "Progress by offering";
    person_attended_modules = "besucht", "attended";
    person_complete = "abgeschlossen", "completed";
    person_incomplete = "noch nicht abgeschlossen", "not completed yet";
    people_search = "Name, KI oder E-Mail", "Name, KI or e-mail";
    people_all_roles = "alle Rollen", "all roles";
    people_only_current = "derzeit tätig", "working at present";
    people_none = "Noch keine Personen. Legen Sie die erste an.", "No people yet. Make the first one.";
    people_none_fits = "Zu diesem Filter passt niemand.", "Nobody fits this filter.";
    people_all_centres = "alle KIs", "all KIs";
    people_clear_filter = "Filter aufheben", "Clear the filter";
    people_shown_of(shown: &str, all: &str) = "{shown} von {all}", "{shown} of {all}";
}
