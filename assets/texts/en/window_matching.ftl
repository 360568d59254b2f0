### Words of the view that sets offerings against centres: the list of one offering, and the matrix.

reach_by_offering = By offering
matrix_name = Matrix
reach_copy_table = Copy the table
reach_table_copied = The table is on the clipboard.
reach_no_active_offerings = No active offering yet. Make one, or set one to “active”.
reach_open_offerings = Open the offerings
reach_all_modules = All modules
reach_through_openness = open to all
reach_group_to_do = To do
reach_group_underway = Underway or blocked
reach_group_done = Completed
reach_not_reached_count = Not reached: { $centres }
reach_no_fitting_focus = no fitting focus
reached_through = reached through focus
reach_since_word = since
reach_since_ever = no date
reach_centres_selected = { $centres } selected
reach_nothing_selected = No KI selected yet.
reach_select_to_do = Select all under “To do”
reach_clear_selection = Clear the selection
reach_session_for_centres = Session for these KIs
reach_choose_module_first = A session belongs to one module. Choose one above.
reach_select_centres_first = First select KIs, in the table or on the map.
reach_invite_to = Invite KIs …
reach_no_session_to_invite_to = No session to come for this module
reach_map = Map
reach_table = Table
reach_map_of = Map: { $headline }. { $counts }.
reach_map_hint = No sign: not reached, { $centres }. Outlined: selected. A click selects.
reach_map_source = © GeoBasis-DE / BKG 2021 (data changed)
reach_expires = expires on { $date }
reach_share_and_rest = { $share }; { $rest }
matrix_area = Area: { $value }
matrix_group = Group: { $value }
matrix_group_word = Group
matrix_no_groups = none
matrix_print = Print the matrix
matrix_sheet_title = Coverage by KI and module
matrix_sheet_open = open or expired
matrix_without_focus = Without a fitting focus
matrix_other_group = belongs to another group
matrix_test = { $what }: { $value }
matrix_is = { $what } …
matrix_not = not { $what }
matrix_open_since_word = open since
matrix_open_since_hint = KIs with modules that were open on this day already.
matrix_turn_round = Turn round
matrix_remove_filter = Remove the filter: { $name }
matrix_column_tip = { $code }: { $title }. A click selects all open cells of the column.
matrix_sort = Sort: { $value }
matrix_every_area = all
matrix_area_word = Area
matrix_sort_word = Sort
matrix_sort_name = name
matrix_sort_most_open = most open
matrix_sort_coverage = coverage
matrix_filter_word = Filter
matrix_only_with_open = only with open modules
matrix_reset_filters = Clear the filters
matrix_find_centre = Find a KI
matrix_nothing_fits_filter = No KI fits this filter.
matrix_open_column = open
matrix_done_column = done
matrix_open_or_expired_all = open or expired, { $centres }
matrix_label = KIs and modules
matrix_cell_place = { $centre } × { $module }
matrix_cell_name = { $centre }, { $module }, { $standing }
matrix_cell_selected = { $cell }, selected
matrix_group_unfolded = { $group }, unfolded
matrix_group_folded = { $group }, folded
matrix_line_sums = { $name }: { $open } open, { $percent } done
matrix_focus_chosen = chosen
matrix_prerequisite = Prerequisite
matrix_fulfilled_by = { $module }: fulfilled by { $people }, { $date }
matrix_not_fulfilled = { $module }: missing
matrix_attended_word = Attended
matrix_registered_word = Registered
matrix_waiting_word = Waiting list
matrix_missing_word = Missing
matrix_person_on = { $person }, { $date }
matrix_person_left = { $person }, { $date } (left on { $left })
matrix_no_cell_selected = No cell selected
matrix_cells_of_modules = The selected cells belong to several modules; a session has only one. Select cells of one column.
matrix_keys = Open and expired cells can be selected: click, with Ctrl or Shift several, dragging a rectangle; arrow keys with Shift, space, Ctrl+space the column. Enter opens the KI, Ctrl+C copies the table.
matrix_explanation = Explanation
matrix_back_to_matrix = Back to the matrix
reach_centres_reached =
    { $count ->
        [one] { $reached } of 1 KI reached
       *[other] { $reached } of { $count } KIs reached
    }
reach_through_foci =
    { $count ->
        [one] through 1 focus
       *[other] through { $count } foci
    }
matrix_completion_needs =
    { $count ->
        [one] A KI has this module once 1 person has attended at least { $percent }% of the time.
       *[other] A KI has this module once { $count } people have attended at least { $percent }% of the time.
    }
matrix_cells_selected =
    { $count ->
        [one] 1 cell selected
       *[other] { $count } cells selected
    }
