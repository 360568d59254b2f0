### Words of the window: labels, questions, empty states. Commands have theirs in `app::command`.

app_name = LaKI Planner
navigation = Views
all_names_invented = All names are invented.
all_saved = All changes saved
not_saved_yet = Not saved yet
unsaved_changes = Unsaved changes
undo_named = Undo: “{ $name }”
redo_named = Redo: “{ $name }”
undone = Undone: { $name }
redone = Redone: { $name }
steps_title = History of steps
steps_hint = Enter goes to a step; what came after can be made again.
steps_now = now
steps_undone = undone
steps_begin = Beginning of the work on this file
messages_title = Messages
messages_none = No message yet
recent_files = Recent files
no_recent_files = No file yet
close_message = Close the message
cancel = Cancel
save = Save
dont_save = Don’t save
apply = Apply
add = Add
edit = Edit
close = Close
show = Show
open_verb = Open
more = More
drafts_question = Discard what was typed but not applied?
drafts_hint = A form holds input that has not been applied yet.
drafts_link = Input not applied
draft_not_applied = not applied
drafts_discard = Discard the input
changes_would_be_lost = Without saving, what changed since the last save is lost.
pictures = Pictures
path_of_file = Path of the file
which_file_to_open = Which file should be opened?
where_to_save = Where should it be saved?
no_file_dialog = This system offers no file dialog. Type the full path, or drop the file onto the window.
overwrite_file = “{ $name }” exists already. Replace it?
replace = Replace
path_needs_folder = The folder of this path doesn’t exist.
no_such_file = This file doesn’t exist.
opening = Opening “{ $name }”
computing = Computing coverage
printing = Making the list
waiting_for_dialog = File dialog is open
stop_job = Stop
job_stopped = “{ $what }” stopped unexpectedly. Your data is unchanged.
changed_on_disk = “{ $name }” was changed by others meanwhile.
changed_on_disk_hint = Overwriting replaces their changes; the previous version stays beside it as a backup. “Save as” keeps both.
overwrite = Overwrite
save_as = Save as …
search_hint = KI, person, offering, session or command
search_label = Search
nothing_found = Nothing found for “{ $query }”.
did_you_mean = Did you mean “{ $word }”?
search_results = Results
indexing = Preparing the search
open_a_session_to_print = Open a session to print its list.
command_word = Command
keyboard_help = Keyboard shortcuts
keyboard_tables = In tables: arrow keys move, space selects, Enter opens. Tab goes to the next field. In large lists: letters go to a name, Shift and Ctrl select several rows, Ctrl+C copies them, F2 edits, Ctrl+Shift+F filters, Shift+F10 opens the menu of a row or a column’s head.
drop_to_open = Drop the file here: catalogues are opened, tables imported
look_system = as the system
look_light = light
look_dark = dark
look_high_contrast = high contrast
look_is = Look: { $look }
to_decide = To decide
nothing_to_decide = Nothing to decide. Every need is planned, and no session has conflicts.
next_sessions = Next sessions
no_sessions_yet = No sessions yet. Make the first one, or open the matching.
done_short = done
open_short = open
attendance_is_missing = { $code } was on { $day }; attendance is missing.
enter_attendance = Enter attendance
session_has_clash = { $code } on { $day }: { $what }
invite_centres = Invite KIs
move_session = Move the session
make_session = New session
centres_need = { $centres } need { $code }; no session.
one_centre_needs = { $centre } needs { $code }; no session.
session_is_full = { $code } is full, { $waiting } waiting.
open_waiting_list = Open the waiting list
open_centre = Open the KI
completion_ends = { $centre }: { $code } expires on { $day }.
open_matching = Open the matching
day_of = { $code }, day { $day }
so_many_wait = waiting: { $count }
date_word = Date
time_word = Time
offering_and_module = Offering and module
seats_word = Seats
state_word = Status
coverage_by = Coverage by
no_district = no district
all_findings = All
serious_findings = Serious only
severity_word = Severity
place_word = Where
finding_word = What
findings_count =
    { $count ->
        [one] 1 finding about the data
       *[other] { $count } findings about the data
    }
and_more =
    { $count ->
        [one] { $names } and 1 more KI
       *[other] { $names } and { $count } more KIs
    }
show_all_sessions =
    { $count ->
        [one] Show 1 session
       *[other] Show all { $count } sessions
    }
completed_by_centres =
    { $count ->
        [one] completed by 1 KI
       *[other] completed by { $count } KIs
    }
clash_word_trainer_booked = trainer booked
clash_word_trainer_away = trainer away
clash_word_trainer_subject = subject
clash_word_trainer_month = month full
clash_word_venue_booked = room booked
clash_word_venue_away = venue closed
clash_word_room_too_small = room too small
clash_word_over_full = overbooked
clash_word_weekend = weekend
clash_word_public_holiday = public holiday
clash_word_school_holiday = school holiday
clash_word_custom = custom
clash_word_centre_away = KI away
clash_word_centre_busy = KI busy
clash_word_person_busy = person busy
clash_word_person_left = person left
clash_word_prerequisite = order
clash_word_too_few_people = too few
drop_left =
    { $count ->
        [one] 1 file was left ({ $names }): drop it on the window afterwards.
       *[other] { $count } files were left ({ $names }): drop them on the window one by one afterwards.
    }
