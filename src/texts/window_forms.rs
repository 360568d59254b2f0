//! Words that the window's forms share.

use super::texts;

texts! {
    form_discard; form_nameless; form_unreadable_date; form_end_before_start; form_unreadable_money;
    form_unreadable_position; form_overlap; form_latitude; form_longitude; form_from; form_until;
    form_reason; form_add_absence; form_remove_absence(number); form_add_day; form_remove_day(number);
    form_none; form_note; form_street; form_postcode; form_town; form_phone; form_email; form_name;
    form_back; coming_sessions; no_coming_sessions; more_coming_sessions(count;);
    date_open_calendar(label); date_open_calendar_keys; date_calendar(month);
}
