//! Words of reading spreadsheets and of what their rows would do.

use super::texts;

texts! {
    read_empty; read_too_large; read_unpacks_too_large; read_too_many_rows(most); read_too_many_cells;
    read_protected; read_damaged(format); read_not_a_table; read_cancelled; notice_formula(count; place);
    notice_error_value(count; place); notice_far_right(count; place, most); notice_long_text(count; place);
    notice_control_characters(count; place); notice_open_quote(place); notice_bad_letters(place);
    notice_mixed_encodings(place); field_whole_name; field_note; field_status; field_registration_day;
    field_walk_in; field_attended; field_minutes; field_units; field_day(day); field_day_minutes(day);
    import_people; import_registrations; import_attendance; import_known_registers;
    import_partly_minutes(count;); state_new; state_changed; state_same; state_doubtful; state_broken;
    state_skipped; reason_same_name; reason_other_surname; reason_same_address; reason_same_phone;
    reason_similar_name; reason_moved; reason_other_centre; note_waiting; note_late; note_walk_in;
    problem_nameless; problem_too_long(place, field); problem_unknown_centre(place, name);
    problem_unknown_centre_near(place, name, nearest); problem_unknown_role(place, name);
    problem_no_address(place, text); problem_no_date(place, text); problem_unknown_status(place, text);
    problem_not_yes_or_no(place, text); problem_unknown_entry(place, text); problem_error_value(place);
    problem_no_such_day(place, day); problem_minutes_of_several_days; problem_twice(row); problem_backwards;
    import_about; import_usage; import_argument_data; import_argument_kind; import_argument_sheet;
    import_argument_map; import_argument_dry_run; import_value_data; import_value_kind; import_value_sheet;
    import_value_map; import_no_output; import_no_output_hint; import_no_names; import_no_names_cli;
    import_session_missing; import_session_missing_hint; import_cannot_read(path, reason);
    import_no_sheet(name); import_no_field(name); import_no_column(name); import_nothing_written;
    import_not_read; import_columns_are(columns); import_row; import_name; import_state; import_what;
    import_doubtful_left_out(count;); import_written(path); import_dry;
}
