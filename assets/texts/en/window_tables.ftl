### Words of every table: sorting, columns, filters, selection, copying.

table_filter = Filter
table_columns = Columns
table_ascending = Sort ascending
table_descending = Sort descending
table_filter_column = Filter this column
table_fit = Fit the width
table_wider = Wider
table_narrower = Narrower
table_to_left = To the left
table_to_right = To the right
table_hide = Hide
table_reset = Reset
table_copy = Copy
table_taking = Reading for the file: { $percent }
table_stop_taking = Stop export
table_export = Export …
table_edit_cell = Edit in the row
table_select_all = Select all
table_nothing_passes = No row passes the filters.
table_clear_filters = Remove all filters
table_finding = Go to: { $text }
table_filter_of = Filter { $column }
table_operator_of = { $column }: comparison
table_remove_filter = Remove the filter: { $filter }
table_contains = contains
table_is = is
table_is_not = is not
table_at_least = at least
table_at_most = at most
table_unreadable_number = This is not a number; the filter is not in force yet.
table_unreadable_date = This is not a date; the filter is not in force yet.
table_sorting = Sorting: { $percent }
table_stop_sorting = Stop sorting
removal_stays = These stay, because something hangs on them: { $names }.
removal_none = Nothing was deleted, because something hangs on it: { $names }.
removal_item =
    { $count ->
        [one] Delete …
       *[other] Delete { $count } …
    }
removal_people =
    { $count ->
        [one] Delete 1 person?
       *[other] Delete { $count } people?
    }
removal_sessions =
    { $count ->
        [one] Delete 1 session?
       *[other] Delete { $count } sessions?
    }
removal_offerings =
    { $count ->
        [one] Delete 1 offering?
       *[other] Delete { $count } offerings?
    }
removal_more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
