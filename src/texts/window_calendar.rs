//! Words of the planning calendar: its forms, moving and drawing sessions, the tray.

use chrono::{Datelike as _, NaiveDate};

use super::{Lang, Texts, texts};

texts! {
    sessions_word; sessions_as_week; sessions_as_half_year; sessions_as_timeline; sessions_form(form);
    sessions_today; sessions_jump; sessions_jump_short; sessions_module; sessions_module_none;
    sessions_module_ask; sessions_lanes_trainers; sessions_lanes_venues; sessions_lane_nobody;
    sessions_lane_no_venue; sessions_away; sessions_not_working; sessions_away_span(reason, days);
    sessions_zoom_in; sessions_zoom_out; sessions_print; sessions_print_view; sessions_print_save;
    sessions_print_now; sessions_side(undated); sessions_menu_move;
    sessions_menu_stretch; sessions_menu_form; sessions_tray_keys; sessions_over_stays;
    sessions_in_the_past; sessions_verb_move(code); sessions_verb_stretch(code); sessions_verb_date(code);
    sessions_verb_new; sessions_moving(verb, when, conflicts); sessions_outside(verb);
    sessions_not_moved(conflicts); sessions_moved_with_clash(when, conflicts);
    sessions_week_title(week, days); sessions_half_year_title(half, year, next); calendar_of(period);
    calendar_nothing; calendar_special; calendar_dates; calendar_times; calendar_what; calendar_where;
    calendar_who; calendar_seats; calendar_state; sessions_keys_month; sessions_keys_week;
    sessions_keys_timeline; sessions_keys_moving; sessions_keys_moving_in_week;
    sessions_previous_week; sessions_next_week; sessions_previous_half_year; sessions_next_half_year;
    sessions_earlier; sessions_later; sessions_free;
}

/// Which keys are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// In the month.
    Month,
    /// In the week.
    Week,
    /// In the half-year.
    HalfYear,
    /// In the timeline.
    Timeline,
    /// While something is moved.
    Moving,
    /// While something is moved in the week.
    MovingInWeek,
}

impl Texts {
    /// What keys do in the calendar.
    pub fn sessions_keys(self, keys: Keys) -> &'static str {
        match keys {
            Keys::Month | Keys::HalfYear => self.sessions_keys_month(),
            Keys::Week => self.sessions_keys_week(),
            Keys::Timeline => self.sessions_keys_timeline(),
            Keys::Moving => self.sessions_keys_moving(),
            Keys::MovingInWeek => self.sessions_keys_moving_in_week(),
        }
    }

    /// "24. November 2026".
    pub fn date_in_words(self, day: NaiveDate) -> String {
        let (number, month, year) = (day.day(), self.month(day.month()), day.year());
        match self.lang {
            Lang::De => format!("{number}. {month} {year}"),
            Lang::En => format!("{number} {month} {year}"),
        }
    }

    /// "23.–29.11.2026", "28.12.2026–03.01.2027", "23.11.2026".
    pub fn days_in_short(self, from: NaiveDate, until: NaiveDate) -> String {
        let same_year = from.year() == until.year();
        let same_month = same_year && from.month() == until.month();
        if from == until {
            return self.date(until);
        }
        let from = match (same_month, same_year) {
            (true, _) if self.lang == Lang::De => format!("{:02}.", from.day()),
            (true, _) => from.day().to_string(),
            (_, true) if self.lang == Lang::De => format!("{:02}.{:02}.", from.day(), from.month()),
            (_, true) => format!("{} {}", from.day(), self.month(from.month())),
            _ => self.date(from),
        };
        format!("{from}–{}", self.date(until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn spans_of_days_say_no_more_than_needed() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (from, until, de, en) in [
            ("2026-11-23", "2026-11-29", "23.–29.11.2026", "23–29 Nov 2026"),
            ("2026-11-02", "2026-12-06", "02.11.–06.12.2026", "2 November–6 Dec 2026"),
            ("2026-12-28", "2027-01-03", "28.12.2026–03.01.2027", "28 Dec 2026–3 Jan 2027"),
            ("2026-12-28", "2026-12-28", "28.12.2026", "28 Dec 2026"),
        ] {
            assert_eq!(Texts::new(Lang::De).days_in_short(day(from), day(until)), de);
            assert_eq!(Texts::new(Lang::En).days_in_short(day(from), day(until)), en);
        }
    }
}
