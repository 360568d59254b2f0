//! Words that the window's forms share.

use super::{counted, texts};

texts! {
    form_discard = "Verwerfen", "Discard";
    form_nameless = "Name oder Titel fehlt.", "Name or title is missing.";
    form_unreadable_date = "Ein Datum ist nicht lesbar.", "A date can’t be read.";
    form_end_before_start = "Ein Zeitraum endet vor seinem Anfang.", "A period ends before it starts.";
    form_unreadable_money = "Betrag wie 450,00 eingeben.", "Enter an amount such as 450.00.";
    form_unreadable_position = "Beide Koordinaten in Grad eingeben, zum Beispiel 51,51 und 7,47.",
        "Enter both coordinates in degrees, such as 51.51 and 7.47.";
    form_overlap = "Zwei Zeiträume überschneiden sich.", "Two periods overlap.";
    form_latitude = "Breitengrad", "Latitude";
    form_longitude = "Längengrad", "Longitude";
    form_from = "von", "from";
    form_until = "bis", "until";
    form_reason = "Grund", "Reason";
    form_add_absence = "Zeitraum hinzufügen", "Add a period";
    form_remove_absence(number: usize) = "Zeitraum {number} entfernen", "Remove period {number}";
    form_add_day = "Tag hinzufügen", "Add a day";
    form_remove_day(number: usize) = "Tag {number} entfernen", "Remove day {number}";
    form_none = "keine", "none";
    form_note = "Notiz", "Note";
    form_street = "Straße und Hausnummer", "Street and number";
    form_postcode = "PLZ", "Postcode";
    form_town = "Ort", "Town";
    form_phone = "Telefon", "Phone";
    form_email = "E-Mail", "E-mail";
    form_name = "Name", "Name";
    form_back = "Zurück zur Liste", "Back to the list";
    coming_sessions = "Kommende Termine", "Sessions to come";
    no_coming_sessions = "Noch keine Termine geplant.", "No sessions planned yet.";
}

counted! {
    more_coming_sessions(count) = "und 1 weiterer" | "und {count} weitere", "and 1 more" | "and {count} more";
}
