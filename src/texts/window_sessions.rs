//! Words of the view of all sessions: calendar, list, what is selected.

use super::{Lang, Texts, texts};

texts! {
    sessions_side_close; sessions_upcoming; sessions_past; sessions_all;
    sessions_nothing_matches; sessions_show_everything; sessions_none_yet;
    sessions_as_month; sessions_as_list; sessions_filter; sessions_previous_month; sessions_next_month;
    sessions_week_head;
    sessions_lead_word; sessions_undated_heading; sessions_nothing_undated; sessions_no_target;
    sessions_selected; sessions_none_on_day; sessions_new_on_day; sessions_open; sessions_move;
    sessions_date_it; sessions_attendance_missing; sessions_no_clash;
    sessions_seats(seats);
    sessions_no_trainer; sessions_no_venue; sessions_more(count;); sessions_show_all_undated(count;);
    sessions_day_inside; sessions_days_inside;
}

impl Texts {
    /// "Tag 2" or "Tage 2–3" of a session that doesn't run through.
    pub fn sessions_days_of(self, first: usize, last: usize) -> String {
        if first == last {
            format!("{} {first}", self.sessions_day_inside())
        } else {
            format!("{} {first}–{last}", self.sessions_days_inside())
        }
    }

    /// "3. März": the day number of a month's first day names the month, too.
    pub fn sessions_first_of_month(self, day: u32, month: u32) -> String {
        match self.lang {
            Lang::De => format!("{day}. {}", self.month(month)),
            Lang::En => format!("{day} {}", self.month(month)),
        }
    }
}
