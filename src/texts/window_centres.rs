//! Words of the window's view of centres.

use super::{Texts, counted, texts};
use crate::catalogue::Date;

texts! {
    centre_session_for_one = "Termin für dieses KI …", "Session for this KI …";
    centre_session_for_these = "Termin für diese KIs …", "Session for these KIs …";
    centre_add = "KI anlegen", "New KI";
    centre_new = "Neues KI", "New KI";
    centre_create = "Anlegen", "Create";
    centre_delete = "KI löschen", "Delete the KI";
    centre_name_word = "Name", "Name";
    centre_short_name = "Kurzname", "Short name";
    centre_kind_word = "Art", "Kind";
    centre_district_short = "Bezirk", "District";
    centre_focus_in(area: &str) = "Schwerpunkt {area}", "Focus {area}";
    centre_key = "Amtlicher Schlüssel", "Official key";
    centre_seat = "Sitz", "Seat";
    centre_latitude = "Breitengrad", "Latitude";
    centre_longitude = "Längengrad", "Longitude";
    centre_position = "Koordinaten", "Coordinates";
    centre_status_word = "Status", "Status";
    centre_street = "Straße und Hausnummer", "Street and number";
    centre_postcode = "PLZ", "Postcode";
    centre_town = "Ort", "Town";
    centre_phone = "Telefon", "Phone";
    centre_email = "E-Mail", "E-mail";
    centre_web = "Internet", "Web";
    centre_staffing = "Stellen", "Posts";
    centre_posts_of(role: &str) = "Stellen: {role}", "Posts: {role}";
    centre_post_role(number: usize) = "Rolle {number}", "Role {number}";
    centre_add_post = "Stelle hinzufügen", "Add a post";
    centre_remove_post = "Stelle entfernen", "Remove the post";
    centre_no_staffing = "Noch keine Stellen eingetragen.", "No posts entered yet.";
    centre_filter_by(what: &str) = "Filter: {what}", "Filter: {what}";
    centre_search = "Name, Sitz, Schlüssel", "Name, seat, key";
    centre_all_districts = "alle Bezirke", "all districts";
    centre_known_districts = "Bekannte Bezirke", "Known districts";
    centre_all_foci = "alle Schwerpunkte", "all foci";
    centre_any_status = "jeder Status", "any status";
    centre_clear_filter = "Filter aufheben", "Clear the filter";
    centre_none = "Noch keine KIs. Legen Sie das erste an.", "No KIs yet. Make the first one.";
    centre_none_fits = "Kein KI passt zu diesem Filter.", "No KI fits this filter.";
    centre_tab_overview = "Überblick", "Overview";
    centre_tab_notes = "Notizen", "Notes";
    centre_tab_exchange = "Austausch", "Exchange";
    centre_open_needs = "Offener Bedarf", "Open needs";
    centre_no_needs = "Kein offener Bedarf: Alles Vorgesehene ist abgeschlossen oder geplant.",
        "No open needs: all that applies is completed or planned.";
    centre_contact = "Kontakt und Stammdaten", "Contact and master data";
    centre_edit = "Stammdaten bearbeiten", "Edit the master data";
    centre_needs_name = "Es fehlt der Name.", "The name is missing.";
    centre_bad_number = "Eine Zahl ist nicht lesbar, zum Beispiel „2,5“.", "A number can’t be read; for example “2.5”.";
    centre_bad_position = "Breitengrad und Längengrad gehören zusammen, zum Beispiel 51,94 und 7,17.",
        "Latitude and longitude belong together, for example 51.94 and 7.17.";
    centre_new_choice = "Neue Wahl", "New choice";
    centre_change_choice = "Wahl ändern", "Change the choice";
    centre_remove_choice = "Wahl entfernen", "Remove the choice";
    centre_choice_ends_old = "Die laufende Wahl dieses Bereichs endet am Tag davor.",
        "The running choice of this area ends the day before.";
    centre_no_choice = "Noch kein Schwerpunkt gewählt. Ohne Wahl erreichen dieses KI nur Angebote für alle.",
        "No focus chosen yet. Without one, only offerings open to all reach this KI.";
    centre_no_focus_yet = "–", "–";
    centre_choice_needs_focus = "Wählen Sie einen Schwerpunkt.", "Choose a focus.";
    centre_choice_needs_from = "Ab wann gilt die Wahl?", "From when does the choice hold?";
    centre_area = "Bereich", "Area";
    centre_from = "ab", "from";
    centre_until = "bis", "until";
    centre_holds_now = "gilt heute", "holds today";
    centre_since(date: &str) = "seit {date}", "since {date}";
    centre_to(date: &str) = "bis {date}", "until {date}";
    centre_from_to(from: &str, until: &str) = "{from} bis {until}", "{from} to {until}";
    centre_working = "Derzeit tätig", "Working there";
    centre_left = "Ausgeschieden oder noch nicht da", "Left, or not there yet";
    centre_no_people = "Noch keine Personen. Legen Sie die erste an.", "No people yet. Make the first one.";
    centre_period_word = "Zeitraum", "Period";
    centre_nothing_applicable = "Für dieses KI ist nichts vorgesehen. Wählen Sie unter „Schwerpunkte“ einen Schwerpunkt.",
        "Nothing applies to this KI. Choose a focus under “Foci”.";
    centre_to_session = "Termin", "Session";
    centre_to_matching = "Abgleich", "Matching";
    centre_exchange_hint = "KIs mit demselben Schwerpunkt, die abgeschlossen haben, was hier noch fehlt; nahe zuerst.",
        "KIs with the same focus that completed what is missing here; near ones first.";
    centre_no_partners = "Zurzeit hat kein anderes KI mit demselben Schwerpunkt etwas abgeschlossen, das hier fehlt.",
        "At present no other KI with the same focus completed anything missing here.";
    centre_same_focus = "Gemeinsamer Schwerpunkt", "Shared focus";
    centre_can_tell = "Hat abgeschlossen", "Has completed";
    centre_partner_word = "KI und Entfernung", "KI and distance";
    centre_notes_title = "Bedarfe vor Ort und Beratung", "Local needs and advice";
    centre_no_notes = "Noch nichts notiert.", "Nothing noted yet.";
    centre_add_note = "Notiz hinzufügen", "Add a note";
    centre_change_note = "Notiz ändern", "Change the note";
    centre_remove_note = "Notiz entfernen", "Remove the note";
    centre_note_date = "Datum", "Date";
    centre_note_kind = "Art der Notiz", "Kind of note";
    centre_note_text = "Text", "Text";
    centre_note_needs_text = "Es fehlt der Text.", "The text is missing.";
    centre_away_title = "Nicht erreichbar", "Away";
    centre_not_away = "Keine Zeiten eingetragen, in denen niemand kommen kann.", "No times entered in which nobody can come.";
    centre_add_away = "Zeitraum hinzufügen", "Add a period";
    centre_remove_away = "Zeitraum entfernen", "Remove the period";
    centre_away_reason = "Grund", "Reason";
    centre_away_needs_date = "Es fehlt ein Datum.", "A date is missing.";
}

counted! {
    centre_not_applicable(count) = "1 weiteres Modul ist für dieses KI nicht vorgesehen."
        | "{count} weitere Module sind für dieses KI nicht vorgesehen.",
        "1 more module doesn’t apply to this KI." | "{count} more modules don’t apply to this KI.";
}

impl Texts {
    /// "01.01.2025 bis 31.12.2026", "seit 01.01.2025", or nothing.
    pub fn centre_period(self, from: Option<&Date>, until: Option<&Date>) -> String {
        let date = |date: &Date| self.written_date(date);
        match (from.map(date), until.map(date)) {
            (None, None) => String::new(),
            (Some(from), None) => self.centre_since(&from),
            (None, Some(until)) => self.centre_to(&until),
            (Some(from), Some(until)) => self.centre_from_to(&from, &until),
        }
    }
}
