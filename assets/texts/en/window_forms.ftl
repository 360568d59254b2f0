### Words that the window's forms share.

form_discard = Discard
form_nameless = Name or title is missing.
form_unreadable_date = A date can’t be read.
form_end_before_start = A period ends before it starts.
form_unreadable_money = Enter an amount such as 450.00.
form_unreadable_position = Enter both coordinates in degrees, such as 51.51 and 7.47.
form_overlap = Two periods overlap.
form_latitude = Latitude
form_longitude = Longitude
form_from = from
form_until = until
form_reason = Reason
form_add_absence = Add a period
form_remove_absence = Remove period { $number }
form_add_day = Add a day
form_remove_day = Remove day { $number }
form_none = none
form_note = Note
form_street = Street and number
form_postcode = Postcode
form_town = Town
form_phone = Phone
form_email = E-mail
form_name = Name
form_back = Back to the list
coming_sessions = Sessions to come
no_coming_sessions = No sessions planned yet.
more_coming_sessions =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
date_open_calendar = { $label }: open the calendar
date_open_calendar_keys = Open the calendar (Alt+Down)
date_calendar = Calendar, { $month }
