### Words of the view of all sessions: calendar, list, what is selected.

sessions_as_month = Month
sessions_as_list = List
sessions_filter = Filter sessions
sessions_previous_month = Previous month
sessions_next_month = Next month
sessions_week_head = Wk
sessions_lead_word = Trainers
sessions_undated_heading = To be dated
sessions_nothing_undated = Every session has a date.
sessions_no_target = no period
sessions_selected = Selected
sessions_none_on_day = No session on this day.
sessions_new_on_day = New session on this day
sessions_open = Open the session
sessions_move = Move
sessions_date_it = Set a date
sessions_attendance_missing = attendance missing
sessions_no_clash = No conflicts.
sessions_seats = seats { $seats }
sessions_no_trainer = nobody yet
sessions_no_venue = no venue yet
sessions_more =
    { $count ->
        [one] +1 more
       *[other] +{ $count } more
    }
sessions_show_all_undated =
    { $count ->
        [one] Show 1 session
       *[other] Show all { $count }
    }
sessions_day_inside = day
sessions_days_inside = days
sessions_side_close = Back to the calendar
sessions_upcoming = Upcoming
sessions_past = Past
sessions_all = All
sessions_nothing_matches = No session matches this filter.
sessions_show_everything = Clear the filter
sessions_none_yet = No sessions yet. Make the first one, or open the matching.
