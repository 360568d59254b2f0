### Words of pasting rows from a spreadsheet.

paste_rows = Paste rows …
paste_into_people = Paste rows into the people
paste_into_session = Paste rows into the registrations
paste_hint = Rows from Excel or LibreOffice, best with heads: first name, last name, KI, e-mail, phone, role. Without heads they stand in this order.
paste_rows_label = Rows
paste_preview = What happens
paste_nothing_yet = No rows yet. Paste some with Ctrl+V.
paste_reading = Reading the rows: { $percent }
paste_row_word = Row
paste_fate_word = What happens
paste_creates = is created
paste_registers = is registered
paste_creates_and_registers = is created and registered
paste_changes = is changed – { $changes }
paste_skips = is skipped: { $why }
paste_nameless = no name
paste_too_long = { $field } is too long
paste_unknown_centre = unknown KI “{ $name }”
paste_unknown_centre_near = unknown KI “{ $name }”; perhaps “{ $nearest }” is meant
paste_unknown_role = unknown role “{ $name }”
paste_no_address = “{ $text }” is no e-mail address
paste_no_date = “{ $text }” is no date
paste_unchanged = already there as it is
paste_address_of = the e-mail address belongs to { $name }
paste_ambiguous = several people have this name; add KI or e-mail
paste_twice = is already in row { $row }
paste_registered = already registered
paste_created_count =
    { $count ->
        [one] 1 is created
       *[other] { $count } are created
    }
paste_changed_count =
    { $count ->
        [one] 1 is changed
       *[other] { $count } are changed
    }
paste_registered_count =
    { $count ->
        [one] 1 is registered
       *[other] { $count } are registered
    }
paste_skipped_count =
    { $count ->
        [one] 1 is skipped
       *[other] { $count } are skipped
    }
