//! Words of the view of trainers and venues.

use super::texts;

texts! {
    resources_search_trainers = "Trainer:innen filtern", "Filter trainers";
    resources_search_venues = "Orte filtern", "Filter venues";
    resources_new_trainer = "Trainer:in anlegen", "New trainer";
    resources_new_venue = "Ort anlegen", "New venue";
    resources_new_trainer_title = "Neue:r Trainer:in", "New trainer";
    resources_new_venue_title = "Neuer Ort", "New venue";
    resources_delete_trainer = "Trainer:in löschen", "Delete the trainer";
    resources_delete_venue = "Ort löschen", "Delete the venue";
    resources_no_trainers = "Noch keine Trainer:innen. Legen Sie die erste Person an.", "No trainers yet. Make the first one.";
    resources_no_venues = "Noch keine Orte. Legen Sie den ersten an.", "No venues yet. Make the first one.";
    resources_nobody_passes = "Nichts passt zu diesem Filter.", "Nothing fits this filter.";
    resources_gone = "Diesen Eintrag gibt es nicht mehr.", "This record is gone.";
    resources_internal = "intern", "internal";
    resources_external = "extern", "external";
    resources_is_external = "extern, nicht aus der eigenen Dienststelle", "external, not staff of the office";
    resources_teaches = "Unterrichtet", "Teaches";
    resources_weekdays = "Wochentage", "Weekdays";
    resources_home = "Wohnort", "Home town";
    resources_days_this_month = "Tage im Monat", "Days this month";
    resources_kind = "Art", "Kind";
    resources_seats = "Plätze", "Seats";
    resources_no_limit = "ohne Grenze", "no limit";
    resources_equipment = "Ausstattung", "Equipment";
    resources_equipment_long = "Ausstattung, mit Komma getrennt", "Equipment, separated by commas";
    resources_accessibility = "Barrierefreiheit", "Accessibility";
    resources_next = "Nächste Belegung", "Next session";
    resources_person = "Person", "Person";
    resources_subjects = "Was unterrichtet wird", "Subjects";
    resources_subjects_hint = "Alle Module der Angebote zu diesen Schwerpunkten, und die einzeln gewählten.",
        "All modules of offerings for these foci, and those chosen one by one.";
    resources_modules_besides = "Module außerdem", "Modules besides";
    resources_when = "Wann verfügbar", "When available";
    resources_usual_days = "Übliche Tage", "Usual days";
    resources_max_days = "Tage im Monat höchstens", "Days a month at most";
    resources_also = "Außerdem verfügbar", "Also available";
    resources_away = "Nicht verfügbar", "Not available";
    resources_not_free = "Nicht frei", "Not free";
    resources_fee = "Honorar je Tag in Euro", "Fee a day in euros";
    resources_house = "Haus", "House";
    resources_district = "Regierungsbezirk", "District";
    resources_rooms = "Räume", "Rooms";
    resources_room = "Raum", "Room";
    resources_add_room = "Raum hinzufügen", "Add a room";
    resources_remove_room(number: usize) = "Raum {number} entfernen", "Remove room {number}";
    resources_no_rooms = "Ohne Räume bleibt offen, wie viele Personen Platz haben.", "Without rooms it stays open how many people fit in.";
    resources_cost = "Kosten je Tag in Euro", "Cost a day in euros";
    resources_link = "Link der Videokonferenz", "Link of the video conference";
    resources_unknown = "unbekannt", "unknown";
    resources_too_many(days: &str) = "{days}, mehr als vereinbart", "{days}, more than agreed";
}
