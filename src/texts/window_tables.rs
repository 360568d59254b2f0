//! Words of every table: sorting, columns, filters, selection, copying.

use super::{Lang, Texts, texts};

texts! {
    table_filter = "Filtern", "Filter";
    table_columns = "Spalten", "Columns";
    table_ascending = "Aufsteigend sortieren", "Sort ascending";
    table_descending = "Absteigend sortieren", "Sort descending";
    table_filter_column = "Diese Spalte filtern", "Filter this column";
    table_fit = "Breite anpassen", "Fit the width";
    table_wider = "Breiter", "Wider";
    table_narrower = "Schmaler", "Narrower";
    table_to_left = "Nach links", "To the left";
    table_to_right = "Nach rechts", "To the right";
    table_hide = "Ausblenden", "Hide";
    table_reset = "Zurücksetzen", "Reset";
    table_copy = "Kopieren", "Copy";
    table_edit_cell = "In der Zeile bearbeiten", "Edit in the row";
    table_select_all = "Alle auswählen", "Select all";
    table_nothing_passes = "Keine Zeile passt zu den Filtern.", "No row passes the filters.";
    table_clear_filters = "Alle Filter entfernen", "Remove all filters";
    table_finding(text: &str) = "Gehe zu: {text}", "Go to: {text}";
    table_filter_of(column: &str) = "{column} filtern", "Filter {column}";
    table_operator_of(column: &str) = "{column}: Vergleich", "{column}: comparison";
    table_remove_filter(filter: &str) = "Filter entfernen: {filter}", "Remove the filter: {filter}";
    table_contains = "enthält", "contains";
    table_is = "ist", "is";
    table_is_not = "ist nicht", "is not";
    table_at_least = "mindestens", "at least";
    table_at_most = "höchstens", "at most";
    table_unreadable_number = "Das ist keine Zahl; der Filter gilt noch nicht.",
        "This is not a number; the filter is not in force yet.";
    table_unreadable_date = "Das ist kein Datum; der Filter gilt noch nicht.",
        "This is not a date; the filter is not in force yet.";
}

impl Texts {
    /// "3 ausgewählt"
    pub fn table_selected(self, count: usize) -> String {
        let count = self.number(count);
        match self.lang {
            Lang::De => format!("{count} ausgewählt"),
            Lang::En => format!("{count} selected"),
        }
    }

    /// "12 von 300 Zeilen"
    pub fn table_rows_left(self, shown: usize, all: usize) -> String {
        let (left, of) = (self.number(shown), self.number(all));
        match (self.lang, all) {
            (Lang::De, 1) => format!("{left} von 1 Zeile"),
            (Lang::De, _) => format!("{left} von {of} Zeilen"),
            (Lang::En, 1) => format!("{left} of 1 row"),
            (Lang::En, _) => format!("{left} of {of} rows"),
        }
    }

    /// "1 Zeile kopiert"
    pub fn table_copied(self, count: usize) -> String {
        let rows = self.number(count);
        match (self.lang, count) {
            (Lang::De, 1) => "1 Zeile kopiert".to_owned(),
            (Lang::De, _) => format!("{rows} Zeilen kopiert"),
            (Lang::En, 1) => "1 row copied".to_owned(),
            (Lang::En, _) => format!("{rows} rows copied"),
        }
    }
}
