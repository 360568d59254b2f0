//! Words of one session's view: facts, attendance entry, questions, the list's preview.

use super::{Texts, texts};
use crate::catalogue::RegistrationStatus;

texts! {
    session_back; session_more; session_gone; session_print; session_show_list; session_move;
    session_invite; session_call_off; session_delete; session_delete_not; session_set_status;
    session_called_off(reason); session_days; session_pause(minutes); session_booked;
    session_booked_of(taken, most); session_at_least(people); session_no_minimum; session_deadline;
    session_no_deadline; session_deadline_today; session_deadline_over; session_invited;
    session_invited_none; session_answered(count); session_nowhere; session_no_trainer; session_look;
    session_people; session_entered(day, entered, all); session_fill; session_add_person; session_nobody;
    session_undated_grid; session_column_number; session_column_name;
    session_no_entry; session_walk_in; session_has_need; session_key_minutes; session_key_next;
    session_key_clear; session_key_delete; session_typing; session_typing_most(most); session_clear_entry;
    session_registered_on(date); session_invited_on(date); session_row_more(name); session_waiting;
    session_asked; session_cancelled; session_give_seat; session_seat; session_register_again;
    session_open_person; session_need; session_unregister; session_remove; session_all_entered;
    session_close_up; session_would_complete(names); session_completed(names); session_completes_none;
    session_call_off_question; session_call_off_text; session_reason; session_call_off_verb;
    session_unregister_question(name); session_unregister_text(next); session_leave_free;
    session_full_question(name); session_full_text(taken, most); session_need_question(name);
    session_need_text; session_need_field; session_invite_question; session_invite_text;
    session_invite_verb_none; session_needs_it; session_search_centre; session_who_question;
    session_search_person; session_is_invited; session_add_verb(count); session_add_verb_none;
    session_came_unregistered; session_no_seat_left; session_walk_ins_get_seats; session_no_match(query);
    session_new_person; session_new_person_question; session_new_person_verb; session_back_to_search;
    session_first_name; session_last_name; session_role; session_without_centre; session_list_close;
    session_list_making; session_list_page(page, pages); session_page_before; session_page_after;
    session_zoom_in; session_zoom_out; session_empty_rows; session_signature; session_per_day;
    session_per_half_day; session_order; session_by_name; session_by_centre; session_as_registered;
    session_only_seats; session_print_waiting; session_print_number; session_print_centre;
    session_print_role; session_print_remark; session_list_privacy; session_save_pdf; session_open_pdf;
    session_print_pdf; session_page_picture(page); session_days_left(count;); session_too_many(count;);
    session_invite_verb(count;); session_seats_left(count;); session_unregister_several(count;);
    session_remove_several(count;); session_unregister_several_question(count;);
    session_remove_several_question(count;); session_several_entered(count;);
}

// Facts.
// Attendance.
// Questions.
// The list beside it.
impl Texts {
    /// The letter, which is also the key, of what is entered for a day. The same in both languages: it
    /// is written on the paper lists as well.
    pub const fn attendance_letter(self, status: RegistrationStatus) -> &'static str {
        match status {
            RegistrationStatus::Attended => "A",
            RegistrationStatus::AttendedPartly => "T",
            RegistrationStatus::Excused => "E",
            RegistrationStatus::Absent => "F",
            _ => "–",
        }
    }
}
