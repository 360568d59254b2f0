//! Words of the view that sets offerings against centres: the list of one offering, and the matrix.

use super::{Texts, counted, texts};
use crate::matching::Sum;

texts! {
    reach_by_offering = "Je Angebot", "By offering";
    matrix_name = "Matrix", "Matrix";
    reach_copy_table = "Tabelle kopieren", "Copy the table";
    reach_table_copied = "Die Tabelle liegt in der Zwischenablage.", "The table is on the clipboard.";
    reach_no_active_offerings = "Noch kein aktives Angebot. Legen Sie eines an oder setzen Sie eines auf „aktiv“.",
        "No active offering yet. Make one, or set one to “active”.";
    reach_open_offerings = "Angebote öffnen", "Open the offerings";
    reach_all_modules = "Alle Module", "All modules";
    reach_through_openness = "offen für alle", "open to all";
    reach_group_to_do = "Zu tun", "To do";
    reach_group_underway = "In Arbeit oder gesperrt", "Underway or blocked";
    reach_group_done = "Abgeschlossen", "Completed";
    reach_not_reached_count(centres: &str) = "Nicht erreicht: {centres}", "Not reached: {centres}";
    reach_no_fitting_focus = "kein passender Schwerpunkt", "no fitting focus";
    reached_through = "erreicht durch Schwerpunkt", "reached through focus";
    reach_since_word = "seit", "since";
    reach_since_ever = "ohne Datum", "no date";
    reach_centres_selected(centres: &str) = "{centres} ausgewählt", "{centres} selected";
    reach_nothing_selected = "Noch kein KI ausgewählt.", "No KI selected yet.";
    reach_select_to_do = "Alle unter „Zu tun“ auswählen", "Select all under “To do”";
    reach_clear_selection = "Auswahl aufheben", "Clear the selection";
    reach_session_for_centres = "Termin für diese KIs", "Session for these KIs";
    reach_choose_module_first = "Ein Termin gehört zu einem Modul. Wählen Sie oben eines aus.",
        "A session belongs to one module. Choose one above.";
    reach_select_centres_first = "Wählen Sie zuerst KIs aus, in der Tabelle oder auf der Karte.",
        "First select KIs, in the table or on the map.";
    reach_invite_to = "KIs einladen …", "Invite KIs …";
    reach_no_session_to_invite_to = "Noch kein künftiger Termin für dieses Modul", "No session to come for this module";
    reach_map = "Karte", "Map";
    reach_table = "Tabelle", "Table";
    reach_map_of(headline: &str, counts: &str) = "Karte: {headline}. {counts}.", "Map: {headline}. {counts}.";
    reach_map_hint(centres: &str) = "Ohne Zeichen: nicht erreicht, {centres}. Umrandet: ausgewählt. Klick wählt aus.",
        "No sign: not reached, {centres}. Outlined: selected. A click selects.";
    reach_map_source = "© GeoBasis-DE / BKG 2021 (Daten verändert)", "© GeoBasis-DE / BKG 2021 (data changed)";
    reach_expires(date: &str) = "läuft am {date} ab", "expires on {date}";
    reach_share_and_rest(share: &str, rest: &str) = "{share}; {rest}", "{share}; {rest}";
}

// The matrix.
texts! {
    matrix_area(value: &str) = "Bereich: {value}", "Area: {value}";
    matrix_group(value: &str) = "Gruppe: {value}", "Group: {value}";
    matrix_group_word = "Gruppe", "Group";
    matrix_no_groups = "keine", "none";
    matrix_print = "Matrix drucken", "Print the matrix";
    matrix_sheet_title = "Abdeckung je KI und Modul", "Coverage by KI and module";
    matrix_sheet_open = "offen oder abgelaufen", "open or expired";
    matrix_without_focus = "Ohne passenden Schwerpunkt", "Without a fitting focus";
    matrix_other_group = "gehört zu einer anderen Gruppe", "belongs to another group";
    matrix_test(what: &str, value: &str) = "{what}: {value}", "{what}: {value}";
    matrix_is(what: &str) = "{what} …", "{what} …";
    matrix_not(what: &str) = "nicht {what}", "not {what}";
    matrix_open_since_word = "offen seit", "open since";
    matrix_open_since_hint = "KIs mit Modulen, die an diesem Tag schon offen waren.", "KIs with modules that were open on this day already.";
    matrix_turn_round = "Umkehren", "Turn round";
    matrix_remove_filter(name: &str) = "Filter entfernen: {name}", "Remove the filter: {name}";
    matrix_column_tip(code: &str, title: &str) = "{code}: {title}. Klick wählt alle offenen Zellen der Spalte aus.",
        "{code}: {title}. A click selects all open cells of the column.";
    matrix_sort(value: &str) = "Sortierung: {value}", "Sort: {value}";
    matrix_every_area = "alle", "all";
    matrix_area_word = "Bereich", "Area";
    matrix_sort_word = "Sortierung", "Sort";
    matrix_sort_name = "Name", "name";
    matrix_sort_most_open = "meiste offen", "most open";
    matrix_sort_coverage = "Abdeckung", "coverage";
    matrix_filter_word = "Filter", "Filter";
    matrix_only_with_open = "nur mit offenen Modulen", "only with open modules";
    matrix_reset_filters = "Filter aufheben", "Clear the filters";
    matrix_find_centre = "KI suchen", "Find a KI";
    matrix_nothing_fits_filter = "Kein KI passt zu diesem Filter.", "No KI fits this filter.";
    matrix_open_column = "offen", "open";
    matrix_done_column = "fertig", "done";
    matrix_open_or_expired_all(centres: &str) = "offen oder abgelaufen, {centres}", "open or expired, {centres}";
    matrix_label = "KIs und Module", "KIs and modules";
    matrix_cell_place(centre: &str, module: &str) = "{centre} × {module}", "{centre} × {module}";
    matrix_cell_name(centre: &str, module: &str, standing: &str) = "{centre}, {module}, {standing}", "{centre}, {module}, {standing}";
    matrix_cell_selected(cell: &str) = "{cell}, ausgewählt", "{cell}, selected";
    matrix_group_unfolded(group: &str) = "{group}, aufgeklappt", "{group}, unfolded";
    matrix_group_folded(group: &str) = "{group}, zugeklappt", "{group}, folded";
    matrix_line_sums(name: &str, open: u32, percent: &str) = "{name}: {open} offen, {percent} fertig", "{name}: {open} open, {percent} done";
    matrix_focus_chosen = "gewählt", "chosen";
    matrix_prerequisite = "Voraussetzung", "Prerequisite";
    matrix_fulfilled_by(module: &str, people: &str, date: &str) = "{module}: erfüllt durch {people}, {date}",
        "{module}: fulfilled by {people}, {date}";
    matrix_not_fulfilled(module: &str) = "{module}: fehlt", "{module}: missing";
    matrix_attended_word = "Teilgenommen", "Attended";
    matrix_registered_word = "Angemeldet", "Registered";
    matrix_waiting_word = "Warteliste", "Waiting list";
    matrix_missing_word = "Es fehlt", "Missing";
    matrix_person_on(person: &str, date: &str) = "{person}, {date}", "{person}, {date}";
    matrix_person_left(person: &str, date: &str, left: &str) = "{person}, {date} (ging am {left})", "{person}, {date} (left on {left})";
    matrix_no_cell_selected = "Keine Zelle ausgewählt", "No cell selected";
    matrix_cells_of_modules = "Die ausgewählten Zellen gehören zu mehreren Modulen; ein Termin hat nur eines. Wählen Sie Zellen einer Spalte.",
        "The selected cells belong to several modules; a session has only one. Select cells of one column.";
    matrix_keys = "Auswählen lassen sich offene und abgelaufene Zellen: Klick, mit Strg oder Umschalt mehrere, Ziehen ein Rechteck; Pfeiltasten mit Umschalt, Leertaste, Strg+Leertaste die Spalte. Enter öffnet das KI, Strg+C kopiert die Tabelle.",
        "Open and expired cells can be selected: click, with Ctrl or Shift several, dragging a rectangle; arrow keys with Shift, space, Ctrl+space the column. Enter opens the KI, Ctrl+C copies the table.";
    matrix_explanation = "Erklärung", "Explanation";
    matrix_back_to_matrix = "Zur Matrix", "Back to the matrix";
}

counted! {
    reach_centres_reached(count; reached: &str) = "{reached} von 1 KI erreicht" | "{reached} von {count} KIs erreicht",
        "{reached} of 1 KI reached" | "{reached} of {count} KIs reached";
    reach_through_foci(count) = "über 1 Schwerpunkt" | "über {count} Schwerpunkte",
        "through 1 focus" | "through {count} foci";
    matrix_completion_needs(count; percent: u8) =
        "Ein KI hat dieses Modul, sobald 1 Person mindestens {percent}\u{a0}% der Zeit teilgenommen hat."
        | "Ein KI hat dieses Modul, sobald {count} Personen mindestens {percent}\u{a0}% der Zeit teilgenommen haben.",
        "A KI has this module once 1 person has attended at least {percent}% of the time."
        | "A KI has this module once {count} people have attended at least {percent}% of the time.";
    matrix_cells_selected(count) = "1 Zelle ausgewählt" | "{count} Zellen ausgewählt",
        "1 cell selected" | "{count} cells selected";
}

impl Texts {
    /// "46 %", or nothing where nothing is applicable.
    pub fn matrix_percent(self, sum: Sum) -> String {
        sum.percent().map_or_else(|| "–".to_owned(), |percent| self.percent(percent))
    }
}
