//! Words of the view that sets offerings against centres: the list of one offering, and the matrix.

use super::{Texts, texts};
use crate::matching::Sum;

texts! {
    reach_by_offering; matrix_name; reach_copy_table; reach_table_copied; reach_no_active_offerings;
    reach_open_offerings; reach_all_modules; reach_through_openness; reach_group_to_do;
    reach_group_underway; reach_group_done; reach_not_reached_count(centres); reach_no_fitting_focus;
    reached_through; reach_since_word; reach_since_ever; reach_centres_selected(centres);
    reach_nothing_selected; reach_select_to_do; reach_clear_selection; reach_session_for_centres;
    reach_choose_module_first; reach_select_centres_first; reach_invite_to; reach_no_session_to_invite_to;
    reach_map; reach_table; reach_map_of(headline, counts); reach_map_hint(centres); reach_map_source;
    reach_expires(date); reach_share_and_rest(share, rest); matrix_area(value); matrix_group(value);
    matrix_group_word; matrix_no_groups; matrix_print; matrix_sheet_title; matrix_sheet_open;
    matrix_without_focus; matrix_other_group; matrix_test(what, value); matrix_is(what); matrix_not(what);
    matrix_open_since_word; matrix_open_since_hint; matrix_turn_round; matrix_remove_filter(name);
    matrix_column_tip(code, title); matrix_sort(value); matrix_every_area; matrix_area_word;
    matrix_sort_word; matrix_sort_name; matrix_sort_most_open; matrix_sort_coverage; matrix_filter_word;
    matrix_only_with_open; matrix_reset_filters; matrix_find_centre; matrix_nothing_fits_filter;
    matrix_open_column; matrix_done_column; matrix_open_or_expired_all(centres); matrix_label;
    matrix_cell_place(centre, module); matrix_cell_name(centre, module, standing);
    matrix_cell_selected(cell); matrix_group_unfolded(group); matrix_group_folded(group);
    matrix_line_sums(name, open, percent); matrix_focus_chosen; matrix_prerequisite;
    matrix_fulfilled_by(module, people, date); matrix_not_fulfilled(module); matrix_attended_word;
    matrix_registered_word; matrix_waiting_word; matrix_missing_word; matrix_person_on(person, date);
    matrix_person_left(person, date, left); matrix_no_cell_selected; matrix_cells_of_modules; matrix_keys;
    matrix_explanation; matrix_back_to_matrix; reach_centres_reached(count; reached);
    reach_through_foci(count;); matrix_completion_needs(count; percent); matrix_cells_selected(count;);
}

// The matrix.
impl Texts {
    /// "46 %", or nothing where nothing is applicable.
    pub fn matrix_percent(self, sum: Sum) -> String {
        sum.percent().map_or_else(|| "–".to_owned(), |percent| self.percent(percent))
    }
}
