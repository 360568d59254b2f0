### Words of the import: what is wrong with files, and what becomes of their rows.

read_empty = The file is empty. Choose a file with headings and rows.
read_too_large = The file is too large for a list of people. Save only the sheet you need in a new file.
read_unpacks_too_large = The file unpacks to too much and was not read. Save only the sheet you need in a new file.
read_too_many_rows = The table has more than { $most } rows. Split it into several files.
read_too_many_cells = The table has too many cells. Save only the columns you need in a new file.
read_protected = The file is protected by a password. Open it in the spreadsheet program and save a copy without one.
read_damaged = The file is damaged or incomplete ({ $format }). Open it in the spreadsheet program and save it again, or have it sent once more.
read_not_a_table = This is no table. XLSX, XLS, ODS, CSV and text are read; save other files as XLSX in the spreadsheet program.
read_cancelled = Reading was stopped. Nothing has happened.
notice_formula =
    { $count ->
        [one] 1 formula ({ $place }): the value it had last counts.
       *[other] { $count } formulas, the first in { $place }: the values they had last count.
    }
notice_error_value =
    { $count ->
        [one] Cell { $place } shows an error of the spreadsheet program.
       *[other] { $count } cells show errors of the spreadsheet program, the first is { $place }.
    }
notice_far_right =
    { $count ->
        [one] Cell { $place } is far to the right and is left out: { $most } columns are read.
       *[other] { $count } cells far to the right are left out, the first is { $place }: { $most } columns are read.
    }
notice_long_text =
    { $count ->
        [one] The very long text in { $place } is cut.
       *[other] { $count } very long texts are cut, the first in { $place }.
    }
notice_control_characters =
    { $count ->
        [one] 1 cell with invisible control characters, first { $place }: they are taken out.
       *[other] { $count } cells with invisible control characters, first { $place }: they are taken out.
    }
notice_open_quote = In row { $place } a quotation mark begins that nothing closes. The rows are read without quotation marks; check this row.
notice_bad_letters = Some letters can’t be read (from row { $place }). Check umlauts in names.
notice_mixed_encodings = The file mixes two encodings (from row { $place }). Check umlauts in names.
field_whole_name = Whole name
field_note = Note
field_status = Registration status
field_registration_day = Registered on
field_walk_in = Without registration
field_attended = Attendance
field_minutes = Minutes
field_units = Teaching units
field_day = Day { $day }
field_day_minutes = Day { $day }: minutes
import_people = People
import_registrations = Registrations for a session
import_attendance = Attendance at a session
import_known_registers = known already, will be registered
import_partly_minutes =
    { $count ->
        [one] partly, 1 minute
       *[other] partly, { $count } minutes
    }
state_new = new
state_changed = changed
state_same = unchanged
state_doubtful = to decide
state_broken = not readable
state_skipped = left out
reason_same_name = same name
reason_other_surname = same e-mail address and first name, other surname
reason_same_address = same e-mail address
reason_same_phone = same first name and telephone
reason_similar_name = almost the same name at the same KI
reason_moved = same name with the same address, other KI
reason_other_centre = same name, other KI
note_waiting = goes on the waiting list
note_late = after the registration deadline
note_walk_in = without registration
problem_nameless = no name: add a first or last name
problem_too_long = { $place }: { $field } is too long
problem_unknown_centre = { $place }: unknown KI “{ $name }”
problem_unknown_centre_near = { $place }: unknown KI “{ $name }”; perhaps “{ $nearest }” is meant
problem_unknown_role = { $place }: unknown role “{ $name }”
problem_no_address = { $place }: “{ $text }” is no e-mail address
problem_no_date = { $place }: “{ $text }” is no date with day, month and year
problem_unknown_status = { $place }: unknown status “{ $text }”
problem_not_yes_or_no = { $place }: “{ $text }” is neither yes nor no
problem_unknown_entry = { $place }: “{ $text }” says nothing about attendance
problem_error_value = { $place } shows an error of the spreadsheet program
problem_no_such_day = row { $place }: the session has no day { $day }
problem_minutes_of_several_days = minutes of several days in one: give them day by day
problem_twice = is already in row { $row }
problem_backwards = the last day at the KI is before the first
import_about = Reads lists of people, registrations or attendance
import_usage = laki-planer import [OPTIONS] FILE LIST
import_argument_data = The list: XLSX, XLS, ODS or CSV
import_argument_kind = What the list is about: people, registrations, attendance, school-holidays or public-holidays [else people]
import_argument_sheet = This sheet [else the first]
import_argument_map = What a column is, by heading or letter: Mail=email; may be given several times
import_argument_dry_run = Only says what would happen
import_value_data = LIST
import_value_kind = WHAT
import_value_sheet = SHEET
import_value_map = COLUMN=FIELD
import_no_output = It isn’t said where the catalogue shall be written.
import_no_output_hint = Name a file with -o, or only see with --dry-run what would happen.
import_no_names = No column names people.
import_no_names_cli = Say it with --map, such as --map B=last-name.
import_session_missing = It isn’t said which session the list belongs to.
import_session_missing_hint = Name it with --session.
import_cannot_read = { $path } can’t be read: { $reason }
import_no_sheet = No sheet is called “{ $name }”.
import_no_field = “{ $name }” is no field.
import_no_column = No column is called “{ $name }”.
import_nothing_written = Nothing is written.
import_not_read = isn’t read
import_columns_are = Columns: { $columns }
import_row = Row
import_name = Name
import_state = What happens
import_what = Details
import_doubtful_left_out =
    { $count ->
        [one] 1 row is left out until it is decided who is meant. Decide in the window.
       *[other] { $count } rows are left out until it is decided who is meant. Decide in the window.
    }
import_written = Written: { $path }
import_dry = Nothing is written.
