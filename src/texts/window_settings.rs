//! Words of the settings.

use super::texts;

texts! {
    settings_office = "Dienststelle", "Office";
    settings_clashes = "Konflikte", "Conflicts";
    settings_holidays = "Schulferien", "School holidays";
    settings_look = "Darstellung", "Look";
    settings_office_name = "Name, wie im Briefkopf", "Name, as on letterheads";
    settings_department = "Dezernat oder Abteilung", "Department";
    settings_state = "Bundesland für Feiertage", "State whose public holidays apply";
    settings_signatory = "Wer unterschreibt: Name und Funktion", "Who signs: name and function";
    settings_privacy = "Kontakt zum Datenschutz", "Contact for data protection";
    settings_reference = "Muster des Aktenzeichens", "Pattern of the reference";
    settings_reference_hint = "{jahr} und {nummer} stehen für Jahr und Angebot.", "{jahr} and {nummer} stand for year and offering.";
    settings_reference_example(reference: &str) = "Beispiel: {reference}", "Example: {reference}";
    settings_logo = "Logo auf Dokumenten:", "Logo on documents:";
    settings_pick_logo = "Logo wählen …", "Choose a logo …";
    settings_remove_logo = "Logo entfernen", "Remove the logo";
    settings_foci_hint = "KIs wählen je Bereich einen Schwerpunkt; Angebote dienen Schwerpunkten.",
        "KIs choose one focus in each area; offerings serve foci.";
    settings_definition = "Worum es geht", "What it covers";
    settings_focus_name = "Name des Schwerpunkts", "Name of the focus";
    settings_add_focus = "Schwerpunkt anlegen", "New focus";
    settings_delete_focus = "Schwerpunkt löschen", "Delete the focus";
    settings_retired = "eingestellt", "retired";
    settings_in_use = "zur Wahl", "for choice";
    settings_is_retired = "eingestellt: nicht mehr zur Wahl, bisherige Wahl bleibt", "retired: no longer for choice, earlier choices stay";
    settings_clashes_hint = "Gilt, wenn Termine angelegt oder geändert, KIs eingeladen und Personen angemeldet werden. Was schon eingetragen ist, bleibt.",
        "Holds when sessions are made or changed, KIs invited and people registered. What is already entered stays.";
    settings_clash_choice(kind: &str, reaction: &str) = "{kind}: {reaction}", "{kind}: {reaction}";
    settings_holidays_hint = "Gelten für das Bundesland der Dienststelle. Feiertage rechnet das Programm selbst aus.",
        "For the office’s state. Public holidays are worked out by the program.";
    settings_past_holidays = "auch vergangene zeigen", "show past ones, too";
    settings_add_holiday = "Ferien hinzufügen", "Add holidays";
    settings_remove_holiday(name: &str, from: &str) = "{name} ab {from} entfernen", "Remove {name} from {from}";
    settings_holiday_name(number: usize) = "Ferien {number}: Name", "Holidays {number}: name";
    settings_holiday_from(number: usize) = "Ferien {number}: von", "Holidays {number}: from";
    settings_holiday_until(number: usize) = "Ferien {number}: bis", "Holidays {number}: until";
    settings_holiday_needs_both = "Erster und letzter Tag fehlen noch.", "First and last day are still missing.";
    settings_language = "Sprache", "Language";
    settings_colors = "Farben", "Colours";
    settings_zoom = "Größe", "Size";
}
