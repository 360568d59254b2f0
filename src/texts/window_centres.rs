//! Words of the window's view of centres.

use super::{Texts, texts};
use crate::catalogue::Date;

texts! {
    centre_session_for_one; centre_session_for_these; centre_add; centre_new; centre_create; centre_delete;
    centre_name_word; centre_short_name; centre_kind_word; centre_district_short; centre_focus_in(area);
    centre_key; centre_seat; centre_latitude; centre_longitude; centre_position; centre_status_word;
    centre_street; centre_postcode; centre_town; centre_phone; centre_email; centre_web; centre_staffing;
    centre_posts_of(role); centre_post_role(number); centre_add_post; centre_remove_post;
    centre_no_staffing; centre_filter_by(what); centre_search; centre_all_districts; centre_known_districts;
    centre_all_foci; centre_any_status; centre_clear_filter; centre_none; centre_none_fits;
    centre_tab_overview; centre_tab_notes; centre_tab_exchange; centre_open_needs; centre_no_needs;
    centre_contact; centre_edit; centre_needs_name; centre_bad_number; centre_bad_position;
    centre_new_choice; centre_change_choice; centre_remove_choice; centre_choice_ends_old; centre_no_choice;
    centre_no_focus_yet; centre_choice_needs_focus; centre_choice_needs_from; centre_area; centre_from;
    centre_until; centre_holds_now; centre_since(date); centre_to(date); centre_from_to(from, until);
    centre_working; centre_left; centre_no_people; centre_period_word; centre_nothing_applicable;
    centre_to_session; centre_to_matching; centre_exchange_hint; centre_no_partners; centre_same_focus;
    centre_can_tell; centre_partner_word; centre_notes_title; centre_no_notes; centre_add_note;
    centre_change_note; centre_remove_note; centre_note_date; centre_note_kind; centre_note_text;
    centre_note_needs_text; centre_away_title; centre_not_away; centre_add_away; centre_remove_away;
    centre_away_reason; centre_away_needs_date; centre_not_applicable(count;);
}

impl Texts {
    /// "01.01.2025 bis 31.12.2026", "seit 01.01.2025", or nothing.
    pub fn centre_period(self, from: Option<&Date>, until: Option<&Date>) -> String {
        let date = |date: &Date| self.written_date(date);
        match (from.map(date), until.map(date)) {
            (None, None) => String::new(),
            (Some(from), None) => self.centre_since(&from),
            (None, Some(until)) => self.centre_to(&until),
            (Some(from), Some(until)) => self.centre_from_to(&from, &until),
        }
    }
}
