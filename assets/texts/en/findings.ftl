### Words for findings: the sentence, and what to do about it.

findings = Findings
no_findings = No findings: the data is consistent.
whole_catalogue = Catalogue
too_many_to_match =
    { $count ->
        [one] { $modules } for { $centres } are more than can be matched. The coverage covers the first module only.
       *[other] { $modules } for { $centres } are more than can be matched. The coverage covers the first { $count } modules only.
    }
attendance_missing_for =
    { $count ->
        [one] Attendance is missing for 1 person.
       *[other] Attendance is missing for { $count } people.
    }
severity_serious = serious
severity_warning = note
odd_value_missing_id = A record has no id.
odd_value_doubled_module_id = The module id { $id } occurs more than once.
odd_value_times = { " " }({ $times } times)
odd_value_dangling = { $field }: { $id } doesn’t exist{ $often }.
odd_value_no_date = { $field }: a date or time is missing.
odd_value_unreadable = { $field }: { $text } is no possible date or time.
odd_value_end_before_start = { $field }: the end ({ $until }) is before the start ({ $from }).
odd_value_nameless = Name or title is missing.
odd_value_impossible_position = These coordinates don’t exist.
odd_value_doubled_id = This id occurs more than once.
odd_centre_several_foci = several foci at a time in { $area }{ $since }.
odd_centre_no_focus = no focus today in { $area }.
odd_centre_retired_focus = the chosen focus “{ $name }” is retired.
odd_centre_not_set_up = works at a KI that is not set up yet.
odd_offering_reaches_nobody = has no focus and isn’t open to all; it reaches no KI.
odd_offering_no_modules = is active but has no module.
odd_offering_rule_asks_too_much = asks for more than there are modules or time to be completed.
odd_offering_min_above_max = at least { $min } but at most { $max }.
odd_offering_prerequisite_circle = The prerequisites of “{ $module }” lead back to itself.
odd_offering_impossible_completion = “{ $module }” asks for nobody, or for more than all of the time, to be completed.
odd_session_impossible_times = On { $date } the end is not after the start.
odd_session_no_days = has no day, but is invited, confirmed or held.
odd_session_day_count = days: { $days }; the module has { $expected }.
odd_session_doubled_day = { $day } is there more than once, and the times overlap.
odd_session_held_in_future = counts as held but ends on { $day } only.
odd_session_over_but_open = has been over since { $day } but is neither held nor cancelled.
odd_session_deadline_after_start = Registration closes ({ $day }) after the first day.
odd_session_no_cancel_reason = is cancelled without a reason.
odd_session_support_need_kept = is over, but needs for support are still kept ({ $count }).
odd_registration_doubled_registration = { $name } is registered twice.
odd_registration_too_many_days = { $name } has attendance for more days than the session has.
finding_advice_too_many_to_match = Retire offerings that are no longer needed, or split the catalogue.
finding_advice_doubled_id = The first one counts. Delete one of them, or create it anew.
finding_advice_missing_id = Create the record anew and delete this one.
finding_advice_dangling = Choose another record, or take the reference out.
finding_advice_unreadable = Until then it counts as not given. Enter it again, for example 3 Feb 2027.
finding_advice_end_before_start = Check start and end.
finding_advice_nameless = Enter the name.
finding_advice_impossible_position = Latitude lies between −90 and 90, longitude between −180 and 180.
finding_advice_several_foci = End the earlier choice on the day before the new one.
finding_advice_no_focus = Ask the KI for its choice and enter it.
finding_advice_retired_focus = Agree on another focus with the KI, or offer this one again.
finding_advice_centre_not_set_up = Change the KI’s status or the person’s KI.
finding_advice_reaches_nobody = Assign a focus, or open the offering to all KIs.
finding_advice_no_modules = Add a module, or make the offering a draft.
finding_advice_rule_asks_too_much = Check the completion rule.
finding_advice_min_above_max = Check the fewest and the most people.
finding_advice_prerequisite_circle = Take one of the prerequisites out.
session_advice_no_days = Give the session a day, or set it to planned.
session_advice_day_count = Add or remove days, or change the module.
session_advice_doubled_day = Remove one of the days.
session_advice_held_in_future = Set the session to confirmed, or check the date.
session_advice_over_but_open = Enter attendance and set the session to held, or cancel it.
session_advice_deadline_after_start = Move the deadline before the first day.
session_advice_no_cancel_reason = Enter the reason.
session_advice_doubled_registration = Remove one of the registrations.
session_advice_attendance_missing = Enter who came; “Enter the rest as present” helps.
session_advice_support_need_kept = Delete them: they aren’t needed after the session.
session_advice_days = Check the session’s days and attendance.
field_school_holidays = School holidays
field_further_holidays = Further public holidays
field_focus_choices = Focus choice
field_away = Absence
field_notes = Notes
field_until = Time at the KI
field_also_available = Also available
field_prerequisites = Prerequisites
field_invited = Invited KIs
field_registrations = Registrations
field_registered_on = Date of registration
field_days = Days
field_breaks = Breaks
field_target = Preferred period
field_registration_deadline = Registration deadline
odd_centre_since = { " " }from { $day }
odd_certificate_doubled_number = The number { $number } was given more than once.
finding_advice_doubled_number = Find out which certificate was handed out; revoke the other one and issue it anew.
field_issued_on = Issued on
field_revoked_on = Revoked on
