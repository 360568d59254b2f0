### Words of registration forms: on the form, about what came back, in the window.

form_title = Registration form
form_return = Return to
form_instruction = Please choose “yes” or “no” under “Register?” in each row and add further people in the free rows; the role can be chosen from the list. All other cells are protected. Save the file and send it back; its name doesn’t matter.
form_privacy_third = Please pass this notice on to everybody you register, and give work contact data only.
form_head_wanted = Register?
form_yes = yes
form_no = no
form_choose_heading = Please choose from the list
form_choose = This entry is not in the list.
form_not_a_form = Not a registration form. Read the list by the import and choose the session there.
form_other_version = The form has the version “{ $version }”, which this program doesn’t know. Read it by the import and choose the session there.
form_damaged = The hidden mark was changed; the session can’t be told for certain. Read the list by the import and choose the session there.
form_no_table = The table is missing. Ask for the form again.
form_other_catalogue = The form belongs to another catalogue ({ $office }). Open that one, or read the list by the import.
form_no_session = The session of this form is gone. The import can read the list into another session.
form_called_off = The session of this form was cancelled. The import can read the list into another session.
form_over = The session of this form is closed. The import can read the list into another session.
form_no_centre = The centre of this form is gone. Read the list by the import.
form_not_invited = The centre { $centre } is not invited to this session. Invite it, then the form can be read.
form_twice = is in “{ $file }”, row { $row }, already
form_nothing_filled = Nobody is entered.
form_left_out = “{ $file }”: { $count } rows above the limit of { $most } were not read. The import reads lists that long.
forms_about = Write registration forms for centres and read filled ones
forms_about_write = Write the registration forms of a session, one XLSX file a centre
forms_about_read = Read filled registration forms
forms_usage = laki-planer forms write|read …
forms_usage_write = laki-planer forms write FILE --session ID -o FOLDER [--centre ID …] [--empty] [--rows COUNT]
forms_usage_read = laki-planer forms read FILE FORM … (--dry-run | -o FILE) [--late waiting|seat]
forms_argument_centres = Only for this centre; can be repeated. Else for all that are invited
forms_argument_empty = Without the centre’s known people
forms_argument_rows = So many free rows
forms_argument_forms = Filled forms: XLSX, ODS or XLS
forms_argument_late = What becomes of late registrations: waiting (waiting list) or seat (a seat while there is one)
forms_value_rows = COUNT
forms_value_late = WHAT
forms_nobody_invited = No centre is invited to this session.
forms_nobody_invited_hint = Invite centres, or name some with --centre.
forms_no_folder = There is no folder { $path }.
forms_written =
    { $count ->
        [one] 1 registration form written
       *[other] { $count } registration forms written
    }
forms_file = Form
forms_no_output = Where to? Name a file with -o, or only look with --dry-run.
forms_no_output_hint = It can be the catalogue’s own file.
forms_library = The form could not be written: { $reason }
forms_reading = Reading registration forms
forms_take =
    { $count ->
        [one] Take over 1
       *[other] Take over { $count }
    }
forms_came =
    { $count ->
        [one] 1 file: take the registrations over?
       *[other] { $count } files: take the registrations over?
    }
forms_late_wait = Registrations after the deadline go to the waiting list
forms_doubts = Who is meant? Until you decide, the row is left out.
forms_undecided = undecided
forms_somebody_new = somebody new
forms_skip = leave out
forms_who = { $name }, row { $row }
forms_rows = Rows of the registration forms
forms_write = Write registration forms …
forms_write_verb =
    { $count ->
        [one] Write 1 registration form …
       *[other] Write { $count } registration forms …
    }
forms_write_question = For which centres are forms to be written?
forms_write_text = Each centre gets an XLSX file in a folder that you choose next. Drop filled forms on the window.
forms_with_known = List the centre’s known people
forms_with_known_hint = The centre only chooses “yes” or “no” for them. Each form has free rows for further people.
