//! Words of the view of offerings.

use super::{counted, texts};

texts! {
    offerings_new = "Angebot anlegen", "New offering";
    offerings_new_title = "Neues Angebot", "New offering";
    offerings_delete = "Angebot löschen", "Delete the offering";
    offerings_search = "Angebote filtern", "Filter offerings";
    offerings_all_areas = "alle Bereiche", "all areas";
    offerings_all_states = "jeder Status", "any status";
    offerings_number = "Nummer", "Number";
    offerings_title = "Titel", "Title";
    offerings_area = "Bereich", "Area";
    offerings_serves = "Schwerpunkte", "Foci";
    offerings_reached = "KIs erreicht", "KIs reached";
    offerings_coverage = "Abdeckung", "Coverage";
    offerings_open_to_all = "offen für alle", "open to all";
    offerings_open_to_all_long = "offen für alle KIs", "open to all KIs";
    offerings_none = "Noch keine Angebote. Legen Sie das erste an.", "No offerings yet. Make the first one.";
    offerings_none_pass = "Kein Angebot passt zu diesem Filter.", "No offering fits this filter.";
    offerings_clear_filter = "Filter aufheben", "Clear the filter";
    offerings_gone = "Dieses Angebot gibt es nicht mehr.", "This offering is gone.";
    offerings_data = "Angaben", "Data";
    offerings_aims = "Ziele", "Aims";
    offerings_description = "Beschreibung", "Description";
    offerings_roles = "Zielgruppen", "For";
    offerings_everybody = "alle Rollen", "all roles";
    offerings_no_focus = "kein Schwerpunkt", "no focus";
    offerings_format = "Format", "Format";
    offerings_partner = "Partner", "Partner";
    offerings_funder = "Förderung durch", "Funded by";
    offerings_line = "Zeile auf Dokumenten, wörtlich", "Line on documents, word for word";
    offerings_rule = "Angebot abgeschlossen, wenn besucht", "Offering completed by attending";
    offerings_rule_some = "einige Module", "some modules";
    offerings_rule_share = "ein Anteil der Zeit", "a share of the time";
    offerings_rule_modules = "Module mindestens", "Modules at least";
    offerings_rule_percent = "Prozent mindestens", "Percent at least";
    offerings_tags = "Schlagwörter, mit Komma getrennt", "Tags, separated by commas";
    offerings_add_module = "Modul hinzufügen", "Add a module";
    offerings_no_modules = "Noch keine Module. Erst mit einem Modul lassen sich Termine anlegen.",
        "No modules yet. Sessions need a module.";
    offerings_module_title(module: &str) = "Titel von {module}", "Title of {module}";
    offerings_minutes = "Minuten Unterricht", "Teaching minutes";
    offerings_duration = "Dauer", "Duration";
    offerings_day_count = "Tage", "Days";
    offerings_people = "Personen", "People";
    offerings_min = "Personen mindestens", "People at least";
    offerings_max = "Personen höchstens", "People at most";
    offerings_no_limit = "offen", "open";
    offerings_as_offering = "wie das Angebot", "as the offering";
    offerings_prerequisites = "Voraussetzungen", "Prerequisites";
    offerings_completion_people = "KI fertig mit Personen", "KI completed with people";
    offerings_completion_share = "je mindestens Prozent", "each at least percent";
    offerings_valid = "gilt Monate", "valid for months";
    offerings_forever = "unbegrenzt", "for ever";
    offerings_move_up = "Modul nach oben", "Move the module up";
    offerings_move_down = "Modul nach unten", "Move the module down";
    offerings_remove_module = "Modul entfernen", "Remove the module";
    offerings_at_least(count: u16) = "ab {count}", "from {count}";
    offerings_at_most(count: u16) = "bis {count}", "up to {count}";
    offerings_module_is_required(code: &str) = "{code} setzt dieses Modul voraus.", "{code} requires this module.";
    offerings_reach = "Erreicht", "Reaches";
    offerings_reach_by(centres: &str, open: usize) = "{centres} über Schwerpunkte, {open}, weil offen für alle",
        "{centres} through foci, {open} because it is open to all";
    offerings_not_offered = "Nur aktive Angebote erreichen KIs.", "Only active offerings reach KIs.";
    offerings_coverage_words(done: u32, planned: u32, rest: u32) = "abgeschlossen {done}, geplant {planned}, offen {rest}",
        "completed {done}, planned {planned}, open {rest}";
}

counted! {
    offerings_module_has_sessions(count) = "Ein Termin verwendet dieses Modul."
        | "{count} Termine verwenden dieses Modul.",
        "A session uses this module." | "{count} sessions use this module.";
}
