### Words of the place where lists come in.

import_title = Import
import_step_file = 1 File
import_step_columns = 2 Columns
import_step_rows = 3 Rows
import_to_rows = On to the rows
import_to_columns = Back to the columns
import_about_what = What the list is about
import_from_file = From a file
import_file_hint = XLSX, XLS, ODS or CSV. You can also drag the file onto the window.
import_choose_file = Choose file …
import_from_text = From pasted rows
import_text_hint = Rows from Excel or LibreOffice, best with headings: First name, Last name, KI, E-mail, Phone, Role.
import_rows_label = Rows
import_read_rows = Read rows
import_kind = Kind of list
import_session = Session
import_which_session = Choose a session
import_sheet = Sheet
import_column = Column
import_head = Heading
import_field = Field
import_how = Told
import_samples = Values
import_column_named = Column “{ $head }”
import_no_names_window = No column names people. Choose a column and its field, such as last name.
import_session_lacks = Choose the session that the list belongs to.
import_rows_below =
    { $count ->
        [one] There is 1 row below the headings.
       *[other] There are { $count } rows below the headings.
    }
import_first_row_is_head = The first row contains headings
import_how_head = by its heading
import_how_content = by its content
import_how_place = only by its place
import_how_remembered = as the last time
import_how_hand = by hand
import_stopped = Reading the rows was stopped. Nothing has happened.
import_try_again = Read again
import_matching = The rows are compared with the people known …
import_no_rows = The list has no rows. Check sheet and columns in the step before.
import_all_rows = all { $count_words }
import_counted = { $state } { $number }
import_in_row = Row { $place }
import_broken_hint = Correct the row in the file and read it again. Until then it is left out.
import_decide = What counts
import_as_found = as recognised
import_undecided = not decided yet
import_means = Meant is { $candidate }
import_means_new = Somebody new
import_leave_out = Leave the row out
import_reading = Reading { $name }
import_pasted_rows = pasted rows
import_matching_job = Comparing rows
import_file_kind = Tables
read_unreadable = The file can’t be opened. Check whether it is still there and may be read.
