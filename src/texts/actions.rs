//! Names of menus and commands.

use super::texts;

texts! {
    action_new; action_open; action_open_example; action_save; action_save_as; action_quit; action_undo;
    action_redo; action_steps; action_messages; action_search; action_back; action_forward;
    action_go_overview; action_go_offerings; action_go_centres; action_go_matching; action_go_map;
    action_go_matrix; action_go_sessions; action_go_people; action_go_trainers; action_go_reports;
    action_go_certificates; hint_go_certificates; action_go_documents; hint_go_documents;
    action_go_settings; action_go_findings; action_new_session; action_find_slots; action_print;
    action_import; hint_import; action_export; hint_export; action_paste_rows; action_zoom_in; action_zoom_out; action_zoom_reset;
    action_next_look; action_next_language; action_help; action_keys; action_tour; action_about; menu_file;
    menu_edit; menu_view; menu_session; menu_help; action_refresh; action_close_file; action_find;
    action_edit_selected; action_delete_selected; hint_new; hint_open; hint_open_example; hint_save;
    hint_save_as; hint_refresh; hint_close_file; hint_quit; hint_undo; hint_redo; hint_steps; hint_messages;
    hint_find; hint_edit_selected; hint_delete_selected; hint_search; hint_back; hint_forward;
    hint_go_overview; hint_go_offerings; hint_go_centres; hint_go_matching; hint_go_map; hint_go_matrix;
    hint_go_sessions; hint_go_people; hint_go_trainers; hint_go_reports; hint_go_settings; hint_go_findings;
    hint_new_session; hint_find_slots; hint_print; hint_paste_rows; hint_zoom_in; hint_zoom_out;
    hint_zoom_reset; hint_next_look; hint_next_language; hint_help; hint_keys; hint_tour; hint_about;
    nothing_to_undo; nothing_to_redo; no_way_back; no_way_forward; nothing_selected; no_file_to_read;
    delete_question(name); delete_can_be_undone; delete; file_is_current(name); file_read_again(name);
    read_again; read_again_hint; key_ctrl; key_shift; key_left; key_right; key_delete; key_comma;
}
