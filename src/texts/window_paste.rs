//! Words of pasting rows from a spreadsheet.

use super::{counted, texts};

texts! {
    paste_rows = "Zeilen einfügen …", "Paste rows …";
    paste_into_people = "Zeilen in die Personen einfügen", "Paste rows into the people";
    paste_into_session = "Zeilen in die Anmeldungen einfügen", "Paste rows into the registrations";
    paste_hint = "Zeilen aus Excel oder LibreOffice, am besten mit Überschriften: Vorname, Nachname, KI, E-Mail, \
        Telefon, Rolle. Ohne Überschriften gilt diese Reihenfolge.",
        "Rows from Excel or LibreOffice, best with heads: first name, last name, KI, e-mail, phone, role. Without \
        heads they stand in this order.";
    paste_rows_label = "Zeilen", "Rows";
    paste_preview = "Was geschieht", "What happens";
    paste_nothing_yet = "Noch keine Zeile. Fügen Sie welche mit Strg+V ein.", "No rows yet. Paste some with Ctrl+V.";
    paste_row_word = "Zeile", "Row";
    paste_fate_word = "Was geschieht", "What happens";
    paste_creates = "wird angelegt", "is created";
    paste_registers = "wird angemeldet", "is registered";
    paste_creates_and_registers = "wird angelegt und angemeldet", "is created and registered";
    paste_changes(changes: &str) = "wird geändert – {changes}", "is changed – {changes}";
    paste_skips(why: &str) = "wird übersprungen: {why}", "is skipped: {why}";
    paste_nameless = "kein Name", "no name";
    paste_too_long(field: &str) = "{field} ist zu lang", "{field} is too long";
    paste_unknown_centre(name: &str) = "unbekanntes KI „{name}“", "unknown KI “{name}”";
    paste_unknown_centre_near(name: &str, nearest: &str) = "unbekanntes KI „{name}“; gemeint ist vielleicht „{nearest}“",
        "unknown KI “{name}”; perhaps “{nearest}” is meant";
    paste_unknown_role(name: &str) = "unbekannte Rolle „{name}“", "unknown role “{name}”";
    paste_no_address(text: &str) = "„{text}“ ist keine E-Mail-Adresse", "“{text}” is no e-mail address";
    paste_no_date(text: &str) = "„{text}“ ist kein Datum", "“{text}” is no date";
    paste_unchanged = "schon so vorhanden", "already there as it is";
    paste_address_of(name: &str) = "die E-Mail-Adresse gehört schon zu {name}", "the e-mail address belongs to {name}";
    paste_ambiguous = "mehrere Personen heißen so; geben Sie KI oder E-Mail an",
        "several people have this name; add KI or e-mail";
    paste_twice(row: usize) = "steht schon in Zeile {row}", "is already in row {row}";
    paste_registered = "schon angemeldet", "already registered";
}

counted! {
    paste_created_count(count) = "1 wird angelegt" | "{count} werden angelegt",
        "1 is created" | "{count} are created";
    paste_changed_count(count) = "1 wird geändert" | "{count} werden geändert",
        "1 is changed" | "{count} are changed";
    paste_registered_count(count) = "1 wird angemeldet" | "{count} werden angemeldet",
        "1 is registered" | "{count} are registered";
    paste_skipped_count(count) = "1 wird übersprungen" | "{count} werden übersprungen",
        "1 is skipped" | "{count} are skipped";
}
