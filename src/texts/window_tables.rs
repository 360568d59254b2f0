//! Words of every table: sorting, columns, filters, selection, copying.

use super::{Lang, Texts, texts};

texts! {
    table_filter; table_columns; table_ascending; table_descending; table_filter_column; table_fit;
    table_wider; table_narrower; table_to_left; table_to_right; table_hide; table_reset; table_copy;
    table_edit_cell; table_select_all; table_nothing_passes; table_clear_filters; table_finding(text);
    table_filter_of(column); table_operator_of(column); table_remove_filter(filter); table_contains;
    table_is; table_is_not; table_at_least; table_at_most; table_unreadable_number; table_unreadable_date;
    table_sorting(percent); table_stop_sorting; table_export; table_taking(percent);
    table_stop_taking;
    removal_stays(names); removal_none(names); removal_item(count;); removal_people(count;);
    removal_sessions(count;); removal_offerings(count;); removal_more(count;);
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
