//! Words of calendar files.

use super::texts;

texts! {
    ics_word; ics_day_of(day, days); ics_cancelled(reason); ics_trainers(names);
    ics_link(link); ics_nothing; ics_nothing_hint; ics_written(count; path);
    ics_argument_ics; ics_argument_alarm; ics_value_alarm; ics_not_together(argument, other);
    ics_save; ics_kind; ics_making;
}
