//! Words of the view in which a session is made or moved.

use super::{Texts, texts};
use crate::calendar::{DateInputError, TimeInputError};

texts! {
    plan_new; plan_change; plan_apply; plan_find_module; plan_other_module; plan_when; plan_with_date;
    plan_to_be_dated; plan_no_target; plan_target; plan_add_day; plan_where; plan_room; plan_no_room;
    plan_no_venue; plan_who_teaches; plan_add_trainer; plan_choose_trainer; plan_nobody_yet; plan_how_many;
    plan_min_people; plan_max_people; plan_as_module_open; plan_deadline; plan_whom_to_invite;
    plan_invite_needs; plan_invite_none; plan_invite_keys; plan_invited_word; plan_note;
    plan_choose_module_first; plan_missing; plan_to_mend; plan_clashes_later; plan_in_the_way; plan_nothing_in_the_way; plan_blocks; plan_clash_new;
    plan_clash_stays; plan_clash_gone; plan_free_slots; plan_slots_from; plan_slots_until; plan_find_slots;
    plan_slots_period; plan_searching; plan_stop_search; plan_searched(from, until); plan_search_outdated;
    plan_period_unreadable; plan_period_backwards; plan_period_past; plan_go_on; plan_other_question;
    plan_leave_question; plan_leave_hint; plan_no_slots; plan_slots_hint; plan_problem_module;
    plan_problem_no_day; plan_problem_blocked; plan_problem_breaks; plan_problem_break_outside;
    plan_no_modules; plan_remove_day(day); plan_remove(name); plan_not_teaching(name);
    plan_problem_twice(first, second); plan_day; plan_breaks; plan_day_inside;
    plan_nobody_invited;
}

impl Texts {
    /// "Tag 2", or "Tag" where there is one only.
    pub fn plan_day_label(self, day: usize, days: usize) -> String {
        if days < 2 { self.date_word().to_owned() } else { format!("{} {day}", self.plan_day()) }
    }

    /// "Zeit", or "Zeit, Tag 2".
    pub fn plan_times_label(self, day: usize, days: usize) -> String {
        self.of_plan_day(self.time_word(), day, days)
    }

    /// "Pausen", or "Pausen, Tag 2".
    pub fn plan_breaks_label(self, day: usize, days: usize) -> String {
        self.of_plan_day(self.plan_breaks(), day, days)
    }

    fn of_plan_day(self, what: &str, day: usize, days: usize) -> String {
        if days < 2 { what.to_owned() } else { format!("{what}, {} {day}", self.plan_day_inside()) }
    }

    /// "wie Modul (8)".
    pub fn plan_as_module(self, people: Option<u16>) -> String {
        match people {
            Some(people) => format!("{} ({people})", self.plan_as_module_open()),
            None => self.plan_as_module_open().to_owned(),
        }
    }

    /// "Termin ändern: 102 · Modul 2".
    pub fn plan_change_of(self, code: &str) -> String {
        format!("{}: {code}", self.plan_change())
    }

    /// "Tag 2: Das ist kein Datum."
    pub fn plan_problem_date(self, day: usize, error: &DateInputError) -> String {
        format!("{} {day}: {}", self.plan_day(), self.date_input_error(error))
    }

    /// "Tag 2: Das ist keine Uhrzeit."
    pub fn plan_problem_times(self, day: usize, error: &TimeInputError) -> String {
        format!("{} {day}: {}", self.plan_day(), self.time_input_error(error))
    }

    /// "Anmeldeschluss: Das ist kein Datum."
    pub fn plan_problem_deadline(self, error: &DateInputError) -> String {
        format!("{}: {}", self.plan_deadline(), self.date_input_error(error))
    }

    /// "3 KIs eingeladen".
    pub fn plan_invited_count(self, count: usize) -> String {
        match count {
            0 => self.plan_nobody_invited().to_owned(),
            count => self.centres_counted(count),
        }
    }
}
