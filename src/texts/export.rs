//! Words of tables that leave the program.

use super::texts;

texts! {
    export_registrations; export_needs; export_by_centre; export_by_offering; export_by_module;
    export_by_focus; export_by_area; export_by_district; export_by_quarter; export_clashes; export_findings;
    export_academic; export_role; export_from; export_until; export_date; export_status;
    export_minutes_attended; export_units_attended; export_registered_on; export_walk_in; export_yes;
    export_number; export_title; export_area; export_format; export_minutes; export_rule; export_days;
    export_fewest; export_most; export_valid; export_name; export_kind; export_key; export_street;
    export_postcode; export_town; export_external; export_rooms; export_seats; export_access; export_start;
    export_end; export_room; export_taken; export_waiting; export_deadline; export_chosen; export_reaction;
    export_what; export_severity; export_advice; export_cut; export_too_large(rows, columns);
    export_library(reason); export_written(path, table, rows); export_need_csv; export_need_csv_hint; export_json_streams; export_json_streams_hint;
    export_about; export_usage; export_argument_table; export_argument_format; export_argument_separator;
    export_argument_no_bom; export_argument_output; export_value_table; export_value_format;
    export_value_separator; export_value_output;
    export_only_one; export_only_for_all(table); export_for_some(tables); export_last_day; export_days_agreed; export_certificates; export_units_of; export_revoked_on; export_group_people; export_group_planning;
    export_group_reports; export_about_people; export_about_registrations; export_about_certificates;
    export_about_offerings; export_about_modules; export_about_centres; export_about_trainers;
    export_about_venues; export_about_sessions; export_about_needs; export_about_coverage;
    export_about_by_centre; export_about_by_offering; export_about_by_module; export_about_by_focus;
    export_about_by_area; export_about_by_district; export_about_quarters; export_about_reach;
    export_about_no_shows; export_about_waiting; export_about_clashes; export_about_findings;
}
