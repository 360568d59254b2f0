### Names of undo steps, and why an edit can't be made.

without_name = without a name
refused_by = This is not possible because the settings under “Conflicts” prevent it: { $kinds }.
in_other_session = In the session { $session }: { $what }
more_refusals =
    { $count ->
        [one] And 1 more conflict.
       *[other] And { $count } more conflicts.
    }
edit_name_organisation_changed = Office changed
edit_name_rules_changed = Rules changed
edit_name_correspondence_changed = Letters and mails changed
edit_name_holidays_changed = Holidays changed
edit_name_session_moved = Session moved
edit_name_session_stretched = Session length changed
edit_name_session_dated = Session dated
edit_name_status_changed = Session status changed
edit_name_session_cancelled = Session cancelled
edit_name_centres_invited = KIs invited
edit_name_people_registered = People registered
edit_name_registration_cancelled = Registration cancelled
edit_name_seat_given = Seat given
edit_name_registration_removed = Registration removed
edit_name_support_need_changed = Support need changed
edit_name_people_imported = Import: people
edit_name_registrations_imported = Import: registrations
edit_name_attendance_imported = Import: attendance
edit_name_attendance_entered = Attendance entered
created_focus = Focus created
created_centre = KI created
created_person = Person created
created_trainer = Trainer created
created_venue = Venue created
created_offering = Offering created
created_session = Session created
changed_focus = Focus changed
changed_centre = KI changed
changed_person = Person changed
changed_trainer = Trainer changed
changed_venue = Venue changed
changed_offering = Offering changed
changed_session = Session changed
removed_focus = Focus deleted
removed_centre = KI deleted
removed_person = Person deleted
removed_trainer = Trainer deleted
removed_venue = Venue deleted
removed_offering = Offering deleted
removed_session = Session deleted
edit_error_no_such_record = { $label } is gone. It may have been deleted meanwhile.
edit_error_not_registered = { $name } is no longer registered for this session.
edit_error_not_a_number = { $label }: one of the numbers is none. Enter latitude, longitude and posts in digits.
edit_error_no_such_day = The session no longer has a day { $day }.
in_use_more = more
in_use_person = If they have left, enter “until” for them instead.
in_use_focus = Retire it instead: it then stays visible in the past only.
in_use_centre = Take it out there first.
in_use_record = { $label } is still in use: { $users }. { $way_out }
edit_name_certificates_issued = Certificates issued
edit_name_certificate_revoked = Certificate revoked
edit_name_people_merged = People merged
edit_name_people_kept_apart = Noted as different people
created_certificate = Certificate created
changed_certificate = Certificate changed
removed_certificate = Certificate deleted
