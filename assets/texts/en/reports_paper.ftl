### Words on reports that are printed: on sessions, trainers, KIs, the state.

# The report on a session.

session_report = Report on the session
session_report_status = Status: { $status }.
session_report_reason = Reason: { $reason }
session_report_nobody = Nobody has a seat.
session_report_nothing_entered = Attendance is not entered yet.
session_report_not_all_entered =
    { $count ->
        [one] Attendance of 1 person is not entered completely.
       *[other] Attendance of { $count } people is not entered completely.
    }
session_report_here_of = { $here } of { $expected }
session_report_here = of those expected came
session_report_walk_ins =
    { $count ->
        [one] 1 of them without registration
       *[other] { $count } of them without registration
    }
session_report_no_shows = stayed away without a word
session_report_of_expected = { $percent } of those expected
session_report_units = attended, all together
session_report_mean = { $units } a person on average
session_report_who_came = Who came
session_report_status_head = Status
session_report_share = Share
session_report_attended = attended
session_report_partly = partly
session_report_excused = excused
session_report_absent = absent
session_report_pending = not entered
session_report_expected = expected
session_report_nobody_had_a_seat = Nobody had a seat.
session_report_gave_back =
    { $count ->
        [one] 1 person cancelled beforehand.
       *[other] { $count } people cancelled beforehand.
    }
session_report_no_answer =
    { $count ->
        [one] 1 invited person did not answer.
       *[other] { $count } invited people did not answer.
    }
session_report_waited =
    { $count ->
        [one] 1 person was on the waiting list.
       *[other] { $count } people were on the waiting list.
    }
session_report_by_day = By day
session_report_day = Day
session_report_by_centre = By KI
session_report_no_centre = no KI
session_report_by_role = By role
session_report_no_role = unknown
session_report_units_head = Units
session_report_all = together
session_report_silent = Invited, but nobody registered
session_report_people = People one by one
session_report_walked_in = { $status }, without registration
session_report_remarks = Remarks
session_report_went_well = What went well?
session_report_to_change = What should be different next time?
session_report_incidents = Incidents, damage, open questions
session_report_signed = Certified as correct

# The evaluation sheet.

evaluation_sheet = Evaluation sheet
evaluation_instruction = Your opinion helps us to improve the next trainings. Please put a cross in one box of each line, and write to the open questions what matters to you. The sheet is anonymous: please write no names on it.
evaluation_statement = Statement
evaluation_fully = fully agree
evaluation_rather = rather agree
evaluation_partly = partly
evaluation_rather_not = rather disagree
evaluation_not_at_all = disagree
evaluation_useful = The content matters for my work.
evaluation_usable = I can use what I learned in my everyday work.
evaluation_clear_aims = The aims of the training were clear.
evaluation_pace = The pace was right.
evaluation_well_taught = The trainers explained the content well.
evaluation_room_for_questions = There was room for questions and experience.
evaluation_material = The material is helpful.
evaluation_setting = Place and setting were right.
evaluation_recommend = I would recommend the training.
evaluation_what_helped = What do you take away for your work?
evaluation_what_to_change = What did you miss, what should we change?
evaluation_wishes = Which topics do you wish for?
evaluation_thanks = Thank you. Please leave the sheet face down at the end, or hand it to the trainers.

# The plan of one trainer.

trainer_plan = Training plan
trainer_plan_period = Period
trainer_plan_sum = Work
trainer_plan_agreed = Agreed
trainer_plan_agreed_days =
    { $count ->
        [one] at most 1 day a month
       *[other] at most { $count } days a month
    }
trainer_plan_days = Days
trainer_plan_day = Day
trainer_plan_time = Time
trainer_plan_when = When
trainer_plan_what = What
trainer_plan_where = Where
trainer_plan_with = With
trainer_plan_state = Status
trainer_plan_seats = { $taken } of { $most }
trainer_plan_nothing = No session is planned in this period.
trainer_plan_undated = Still to be dated
trainer_plan_cancelled = Cancelled
trainer_plan_by_month = By month
trainer_plan_month = Month
trainer_plan_days_head = Days
trainer_plan_within = within
trainer_plan_over =
    { $count ->
        [one] 1 day above
       *[other] { $count } days above
    }

# The profile of a KI.

centre_profile = KI profile
centre_profile_address = Address
centre_profile_contact = Contact
centre_profile_not_given = not given
centre_profile_when = Holds
centre_profile_later = in future
centre_profile_before = before
centre_profile_nobody = Nobody is entered at present.
centre_profile_title = Title
centre_profile_none = None.
centre_profile_open = Modules that are open or expired
centre_profile_planned = Planned modules
centre_profile_completed = Completed modules
centre_profile_completed_figure = completed
centre_profile_planned_figure = planned or waiting
centre_profile_open_figure = open or blocked
centre_profile_expired_figure = expired
centre_profile_done = completed on { $date }
centre_profile_next = Next sessions
centre_profile_nothing_next = Invited to, or registered in, no session to come.
centre_profile_deadline = Register by
centre_profile_registered = Registered

# What can be chosen in the window.

report_with_names = Name people
report_names_hint = A report with names belongs in the file only.
report_with_notes = Print notes
report_notes_hint = Local needs and advice as noted.
report_lines = Lines for each question
