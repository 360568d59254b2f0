//! Words of exporting tables from the window.

use super::texts;

texts! {
    export_question; export_registrations_here; export_search; export_tables; export_table; export_contents; export_personal;
    export_this_view; export_as_shown(count; columns); export_all_rows(count;);
    export_selected_rows(count;); export_hidden_columns(count;); export_whom; export_all_centres;
    export_of_district(name); export_of_focus(name); export_of_centre(name); export_all_sessions;
    export_span; export_file; export_xlsx; export_csv; export_xlsx_hint; export_separator;
    export_semicolon; export_comma; export_bom; export_names_people; export_names_nobody; export_save;
    export_saved(count; name); export_stopped; export_elsewhere(name); export_other_name; export_again;
    export_in_use; export_open_folder; export_cannot_open(reason);
}
