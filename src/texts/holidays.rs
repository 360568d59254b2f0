//! Words of school and public holidays: from a file, and in the settings.

use super::texts;

texts! {
    holidays_changed(days); holidays_overlap(name); holidays_other; holidays_no_days; holidays_no_calendar;
    holidays_choose_file; holidays_from_file(name); holidays_preview; holidays_nothing_new;
    holidays_draft_first; holidays_file_kind; holidays_days; holidays_other_state(others, own);
    holidays_missing(days, own); holidays_by_act; holidays_asked; holidays_ask;
    holidays_ask_day(name, days); holidays_further; holidays_further_hint; holidays_further_name(number);
    holidays_further_day(number); holidays_further_day_missing; holidays_add_further;
    holidays_remove_further(name, day);
}
