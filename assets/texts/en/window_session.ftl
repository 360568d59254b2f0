### Words of one session's view: facts, attendance entry, questions, the list's preview.

session_back = To all sessions
session_more = More about this session
session_gone = This session is gone.
session_print = Print the list
session_show_list = Show the list
session_move = Move …
session_invite = Invite KIs …
session_call_off = Call off …
session_delete = Delete
session_delete_not = This session has registrations and stays on record. Call it off instead of deleting it.
session_set_status = Status
session_called_off = Cancelled: { $reason }
session_days = Days
session_pause = { $minutes } min break
session_booked = Booked
session_booked_of = { $taken } of { $most }
session_at_least = at least { $people }
session_no_minimum = no minimum
session_deadline = Deadline
session_no_deadline = none
session_deadline_today = today
session_deadline_over = over
session_invited = Invited
session_invited_none = no KI yet
session_answered = { $count } with registrations
session_nowhere = no venue yet
session_no_trainer = nobody yet
session_look = Look
session_people = Registrations and attendance
session_entered = { $day }: { $entered } of { $all }
session_fill = Enter the rest as present
session_add_person = Add people
session_nobody = Nobody is registered yet. Invite KIs or add people.
session_undated_grid = Attendance can be entered once the session has days.
session_column_number = No.
session_column_name = Name
session_no_entry = no entry
session_walk_in = walk-in
session_has_need = need
session_key_minutes = partly, minutes
session_key_next = next row
session_key_clear = clears
session_key_delete = Del
session_typing = Type the minutes; Enter confirms, Esc cancels.
session_typing_most = Type the minutes, { $most } at most. Enter confirms, Esc cancels.
session_clear_entry = Clear the entry
session_registered_on = Registered: { $date }
session_invited_on = Invited: { $date }
session_row_more = More about { $name }
session_waiting = Waiting list
session_asked = Invited, no answer yet
session_cancelled = Cancelled
session_give_seat = Move up
session_seat = Give a seat
session_register_again = Register again
session_open_person = Open the person
session_need = Need for support …
session_unregister = Cancel the registration
session_remove = Remove the registration
session_all_entered = All attendance is entered.
session_close_up = Close as held
session_would_complete = This completes the module for: { $names }
session_completed = With this session, these completed the module: { $names }
session_completes_none = No KI newly completed the module by it.
session_call_off_question = Call this session off?
session_call_off_text = Registrations stay on record. Needs for support are cleared.
session_reason = Reason, as the KIs are told
session_call_off_verb = Call off
session_unregister_question = Cancel the registration of { $name }?
session_unregister_text = The seat becomes free. Next on the waiting list: { $next }.
session_leave_free = Leave it free
session_full_question = Give { $name } a seat in a full group?
session_full_text = Seats: { $most }, taken: { $taken }. One more makes the group too large.
session_need_question = Need for support: { $name }
session_need_text = Appears on no list and is cleared after the session. Note only what preparing needs.
session_need_field = What is needed
session_invite_question = Which KIs should be invited?
session_invite_text = KIs that still need this module come first.
session_invite_verb_none = Invite
session_needs_it = needs the module
session_search_centre = Search KIs
session_who_question = Who should be added?
session_search_person = Search by name or KI
session_is_invited = invited
session_add_verb = Add { $count }
session_add_verb_none = Add
session_came_unregistered = came without registration
session_no_seat_left = All seats are taken; people are put on the waiting list.
session_walk_ins_get_seats = Walk-ins count beyond the seats.
session_no_match = Nobody found for “{ $query }”.
session_new_person = New person
session_new_person_question = Make a new person and add them
session_new_person_verb = Make and add
session_back_to_search = Back to search
session_first_name = First name
session_last_name = Last name
session_role = Role
session_without_centre = no KI
session_list_close = Hide the list
session_list_making = Setting the list.
session_list_page = Page { $page } of { $pages }
session_page_before = Previous page
session_page_after = Next page
session_zoom_in = Zoom the page in
session_zoom_out = Zoom the page out
session_empty_rows = Empty rows
session_signature = Signature
session_per_day = a day
session_per_half_day = mornings and afternoons
session_order = Order
session_by_name = by name
session_by_centre = by KI
session_as_registered = as registered
session_only_seats = Only with a seat
session_print_waiting = Print the waiting list
session_print_number = Column No.
session_print_centre = Column KI
session_print_role = Column role
session_print_remark = Column remark
session_list_privacy = Without e-mail, phone and needs: the list goes round the room.
session_save_pdf = Save PDF …
session_open_pdf = Open
session_print_pdf = Print
session_page_picture = Preview of the attendee list, page { $page }
session_days_left =
    { $count ->
        [one] 1 day left
       *[other] { $count } days left
    }
session_too_many =
    { $count ->
        [one] This day has only 1 minute.
       *[other] This day has only { $count } minutes.
    }
session_invite_verb =
    { $count ->
        [one] Invite 1 KI
       *[other] Invite { $count } KIs
    }
session_seats_left =
    { $count ->
        [one] 1 seat left; whoever comes after is put on the waiting list.
       *[other] { $count } seats left; whoever comes after is put on the waiting list.
    }
session_unregister_several =
    { $count ->
        [one] Unregister 1 person …
       *[other] Unregister { $count } people …
    }
session_remove_several =
    { $count ->
        [one] Remove 1 registration …
       *[other] Remove { $count } registrations …
    }
session_unregister_several_question =
    { $count ->
        [one] Unregister 1 person?
       *[other] Unregister { $count } people?
    }
session_remove_several_question =
    { $count ->
        [one] Remove 1 registration?
       *[other] Remove { $count } registrations?
    }
session_several_entered =
    { $count ->
        [one] Attendance is entered for 1 person; it is lost as well.
       *[other] Attendance is entered for { $count } people; it is lost as well.
    }
