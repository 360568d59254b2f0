### Words of school and public holidays: from a file, and in the settings.

holidays_changed = changed, before { $days }
holidays_overlap = shares days with “{ $name }” and is left out
holidays_other = several days, no school holidays; left out
holidays_no_days = days not readable, left out
holidays_no_calendar = This is no calendar file with holidays. Load the ministry’s ICS file.
holidays_choose_file = Read ICS file …
holidays_from_file = Holidays from { $name }
holidays_preview = This is how the holidays will stand in the settings. Applying is one step that you can undo.
holidays_nothing_new = The file has nothing that is missing.
holidays_draft_first = First apply or discard what you began with the holidays.
holidays_file_kind = Calendars
holidays_days = Days
holidays_other_state = The file names { $others }; the office is in { $own }. Holidays of another state don’t fit.
holidays_missing = The file lacks public holidays that { $own } keeps: { $days }. Is it this state’s file?
holidays_by_act = public holiday that the program knows
holidays_asked = no holiday in the program; you decide
holidays_ask = On which of these is nobody at work?
holidays_ask_day = { $name } ({ $days })
holidays_further = Further public holidays
holidays_further_hint = The program works out your state’s public holidays. Here are those that only your town has, or only one year.
holidays_further_name = Holiday { $number }: name
holidays_further_day = Holiday { $number }: day
holidays_further_day_missing = The day is still missing.
holidays_add_further = Add holiday
holidays_remove_further = Remove { $name } on { $day }
