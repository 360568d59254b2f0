### Words of the command line.

cli_area = Area
cli_usage_heading = Usage:
cli_commands_heading = Commands
cli_arguments_heading = Arguments
cli_options_heading = Options
cli_exit_codes =
    Exit codes:
      0  done
      1  serious findings (check) or conflicts (conflicts)
      2  the arguments can’t be understood
      3  a file can’t be read or written
      4  nothing was found, or nothing has that name
      5  the window can’t open
cli_error = Error: { $message }
cli_see_help = All commands and options: laki-planer --help
cli_unknown_argument = “{ $argument }” has no meaning here.
cli_unknown_command = There is no command “{ $command }”.
cli_missing = Missing: { $arguments }
cli_missing_command = A command is missing.
cli_bad_value = “{ $value }” doesn’t fit { $argument }.
cli_value_not_one_of = “{ $value }” doesn’t fit { $argument }. Possible: { $valid }
cli_value_missing = { $argument } needs a value.
cli_twice = { $argument } is given more than once.
cli_not_text = An argument isn’t readable text.
cli_date_hint = For example: 2027-02-03, 3 Feb 2027, today, +14, week 7
cli_no_display = Without a display no window opens ({ $reason }); these work without one: check, match, coverage, conflicts, slots, print, export, import, mail, forms, new, schema.
cli_no_graphics = No graphics driver can draw the window ({ $reason }); these work without one: check, match, coverage, conflicts, slots, print, export, import, mail, forms, new, schema.
cli_no_window = The window can’t open ({ $reason }); these work without it: check, match, coverage, conflicts, slots, print, export, import, mail, forms, new, schema.
cli_display_unreachable = the display “{ $name }” can’t be reached
cli_system_says = the system says: { $reason }
cli_no_output = The output doesn’t arrive. The system says: { $reason }
cli_exists = { $path } exists already and was left unchanged.
cli_exists_hint = Choose another name.
cli_made = { $path } made: { $centres }, { $foci }, no offerings yet.
cli_no_offering = There is no offering “{ $name }”.
cli_no_module = There is no module “{ $name }”.
cli_no_session = There is no session “{ $name }”.
cli_known = There are: { $names }
cli_no_sessions = This catalogue has no sessions yet.
cli_next_sessions = The next sessions:
cli_title = Title
cli_number = Number
cli_reached = reached
cli_open_to_all = open to all
cli_not_reached = not reached
cli_since = since
cli_ever = ever
cli_done_of = { $done } of { $of } completed
cli_on = As of { $date }
cli_not_reached_list = Not reached: { $names }
cli_all = all
cli_none = none
cli_no_offerings = No active offering. Make one in the window.
cli_no_conflicts = No conflicts.
cli_blocks = blocks
cli_warns = warns
cli_day = Day
cli_times = Time
cli_reasons = Reasons
cli_no_slots = No fitting free date in this period.
cli_no_slots_hint = Choose a longer period, or check who teaches the module.
cli_period_backwards = --to lies before --from.
cli_period_hint = Swap the two days.
cli_no_pdf_hint = Check the catalogue with: laki-planer check
cli_would_replace_catalogue = { $path } is the catalogue itself and was left unchanged.
cli_cannot_write = { $path } can’t be written. The system says: { $reason }
cli_cannot_write_hint = Check that the folder exists and that you may write there.
cli_without_logo = Without the logo: { $path } can’t be read, or is no PNG, JPEG or SVG.
cli_checked_none_serious =
    { $count ->
        [one] 1 finding, not serious.
       *[other] { $count } findings, none serious.
    }
cli_checked_some_serious =
    { $count ->
        [one] 1 finding, serious.
       *[other] { $count } findings, { $serious } of them serious.
    }
cli_conflicts =
    { $count ->
        [one] 1 session with conflicts:
       *[other] { $count } sessions with conflicts:
    }
cli_no_display_named = neither DISPLAY nor WAYLAND_DISPLAY is set
cli_about_program = Plans trainings for municipal integration centres. Without a command the window opens.
cli_about_check = Names everything odd about the data
cli_about_match = Shows which offering reaches which KIs, and why
cli_about_coverage = Counts who completed which modules and who lacks them
cli_about_conflicts = Names the conflicts of all sessions to come
cli_about_slots = Proposes free dates for a module
cli_about_print = Writes a document as PDF: lists, signs, letters, certificates, reports
cli_about_new = Makes a catalogue with KIs, foci and school holidays
cli_about_schema = Prints the JSON Schema of the file, or of an answer
cli_usage_check = laki-planer check [OPTIONS] FILE
cli_usage_match = laki-planer match [OPTIONS] FILE
cli_usage_coverage = laki-planer coverage [OPTIONS] FILE
cli_usage_conflicts = laki-planer conflicts [OPTIONS] FILE
cli_usage_slots = laki-planer slots --module ID --from DAY --to DAY [OPTIONS] FILE
cli_usage_print = laki-planer print DOCUMENT [OPTIONS] -o OUTPUT.pdf FILE
cli_usage_new = laki-planer new FILE
cli_usage_program =
    laki-planer [FILE]
           laki-planer COMMAND [OPTIONS] FILE
cli_argument_file = Catalogue file (*.laki.json)
cli_argument_lang = Language: de or en [else the system’s]
cli_argument_help = Shows this help
cli_argument_version = Shows the version
cli_argument_date = The day to answer for: 2027-02-03, +14, week 7 [else today]
cli_argument_json = Prints JSON; schema --answer tells what is in it
cli_argument_offering = Only this offering, by id or number
cli_argument_by = Counts by ki, module or district [else ki]
cli_argument_module = For this module, by id
cli_argument_from = First day of the period
cli_argument_to = Last day of the period
cli_argument_session = This session, by id
cli_argument_output = The PDF file to write
cli_value_file = FILE
cli_value_lang = LANGUAGE
cli_value_date = DAY
cli_value_by = WHAT
cli_value_output = OUTPUT.pdf
cli_no_findings = No findings.
cli_printed_to = { $path } written: { $pages }.
cli_sum_completed = completed
cli_sum_expiring = expiring
cli_sum_planned = planned
cli_sum_waiting = waiting
cli_sum_open = open
cli_sum_expired = expired
cli_sum_blocked = blocked
cli_sum_share = share
cli_no_centre = There is no KI “{ $name }” in the catalogue.
cli_no_trainer = There is no trainer “{ $name }” in the catalogue.
cli_argument_document = Which document: attendee-list, calendar, … (a wrong name lists them all)
cli_argument_centre = For this KI, by id or name
cli_argument_trainer = For this trainer, by id or name
cli_argument_each = A file each instead of one for all; OUTPUT is then a folder
cli_argument_names = Pattern of the file names, with placeholders such as datum, angebot, name in braces
cli_argument_set = Sets an option of the document, such as attendee_list.empty_rows=5; can be repeated
cli_value_document = DOCUMENT
cli_value_names = PATTERN
cli_value_set = NAME=VALUE
cli_argument_series = With all sessions of the series to which those named belong
cli_argument_like = Like the choice about lists that is kept in the window under this name
cli_value_like = NAME
cli_no_list = No choice about lists is kept under “{ $name }”.
cli_no_lists_hint = Keep one in the window, with a session under “List”, or set the list up with --set.
cli_usage_schema = laki-planer schema [--answer [ANSWER]]
cli_argument_answer = The JSON Schema of an answer instead of the file’s; without a name: which there are
cli_value_answer = ANSWER
