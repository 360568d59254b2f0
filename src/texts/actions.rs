//! Names of menus and commands.

use super::texts;

texts! {
    action_new; action_open; action_open_example; action_save; action_save_as; action_quit; action_undo;
    action_redo; action_steps; action_messages; action_search; action_back; action_forward;
    action_go_overview; action_go_offerings; action_go_centres; action_go_matching; action_go_map;
    action_go_matrix; action_go_sessions; action_go_people; action_go_trainers; action_go_reports;
    action_go_settings; action_go_findings; action_new_session; action_find_slots; action_print;
    action_paste_rows; action_zoom_in; action_zoom_out; action_zoom_reset; action_next_look;
    action_next_language; action_help; action_keys; action_tour; action_about; menu_file; menu_edit;
    menu_view; menu_session; menu_help;
    key_ctrl; key_shift; key_left; key_right; key_delete; key_comma;
}
