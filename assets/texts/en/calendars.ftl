### Words of calendar files.

ics_word = Calendar
ics_day_of = day { $day } of { $days }
ics_cancelled = Cancelled: { $reason }
ics_trainers = Trainers: { $names }
ics_link = Access: { $link }
ics_nothing = No session with a date fits.
ics_nothing_hint = Sessions without a date are in no calendar.
ics_written =
    { $count ->
        [one] Wrote { $path }, 1 calendar day.
       *[other] Wrote { $path }, { $count } calendar days.
    }
ics_argument_ics = Instead of a table a calendar file (ICS): all sessions, or those named by --session, --offering, --trainer, --from and --to
ics_argument_alarm = Alarm in the calendar file, so many minutes before each day
ics_value_alarm = MINUTES
ics_not_together = { $argument } and { $other } can’t go together.
ics_save = Calendar file …
ics_kind = Calendar file (ICS)
ics_making = Writing the calendar file
