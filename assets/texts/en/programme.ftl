### Words of the printed programme of a half-year.

programme = Training programme
programme_half_year = Half-year { $number }, { $year }
programme_summary = { $offers }, { $sessions }
programme_offers =
    { $count ->
        [one] 1 offering
       *[other] { $count } offerings
    }
programme_contents = Contents
programme_planned = being planned: { $target }
programme_by_date = Sessions by date
programme_no_sessions = No session is fixed in this period.
programme_times_differ = differ by day
programme_no_session = No session in this period
programme_for = For
programme_for_everybody = everybody who works at a KI
programme_format = Format
programme_completed_by = Completed by
programme_by_focus = Which offering serves which focus
programme_no_foci = All offerings are open to all.
programme_register = How to register
programme_register_through = Your KI registers you. Please agree with your head beforehand.
programme_register_by_mail = We take registrations up to the day given: { $email }.
programme_register_at_the_office = We take registrations up to the day given.
programme_register_seats = Seats go in the order of registration; after that there is a waiting list. Please cancel if you cannot come: then somebody else moves up.
programme_register_need = If you need support to take part, tell us when you register.
programme_contact = Contact
report_programme_layout = Paper
report_programme_columns = A4, two columns
report_programme_booklet = A5
