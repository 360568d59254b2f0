//! Words of the place where lists come in.

use super::texts;

texts! {
    import_title; import_step_file; import_step_columns; import_step_rows; import_to_rows; import_to_columns;
    import_about_what; import_from_file; import_file_hint; import_choose_file; import_from_text;
    import_text_hint; import_rows_label; import_read_rows; import_kind; import_session; import_which_session;
    import_sheet; import_column; import_head; import_field; import_how; import_samples;
    import_column_named(head); import_no_names_window; import_session_lacks; import_rows_below(count;);
    import_first_row_is_head; import_how_head; import_how_content; import_how_place; import_how_remembered; import_how_hand;
    import_stopped; import_try_again; import_matching; import_no_rows; import_all_rows(count_words);
    import_counted(state, number); import_in_row(place); import_broken_hint; import_decide; import_as_found;
    import_undecided; import_means(candidate); import_means_new; import_leave_out; import_reading(name);
    import_pasted_rows; import_matching_job; import_file_kind; read_unreadable;
}
