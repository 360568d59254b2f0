//! Words of the window's view of people.

use super::texts;

texts! {
    person_add; person_new; person_create; person_delete; person_name_word; person_first_name;
    person_last_name; person_title; person_role; person_no_centre; person_email; person_phone; person_from;
    person_until; person_note; person_note_hint; person_needs_name; person_exists(name, centre);
    person_exists_without_centre(name); person_away_now; person_sessions; person_no_sessions;
    person_session_cancelled; person_registered_on; person_attended_time; person_open_session_hint;
    person_progress_title; person_attended_modules; person_complete; person_incomplete; people_search;
    people_all_roles; people_only_current; people_none; people_none_fits; people_all_centres;
    people_clear_filter; people_shown_of(shown, all);
}
