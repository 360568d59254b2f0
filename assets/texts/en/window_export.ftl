### Exporting tables from the window.

export_question = What is to be saved as a file?
export_registrations_here = Export registrations …
export_search = Find a table
export_tables = Tables
export_table = Table
export_contents = What is in it
export_personal = Personal data
export_this_view = This view
export_as_shown =
    { $count ->
        [one] As shown: 1 row, columns: { $columns }
       *[other] As shown: { $count } rows, columns: { $columns }
    }
export_all_rows =
    { $count ->
        [one] The one row shown
       *[other] All { $count } rows shown
    }
export_selected_rows =
    { $count ->
        [one] Only the selected row
       *[other] Only the { $count } selected rows
    }
export_hidden_columns =
    { $count ->
        [one] Also the column that isn’t shown
       *[other] Also the { $count } columns that aren’t shown
    }
export_whom = For whom
export_all_centres = All KIs
export_of_district = District: { $name }
export_of_focus = Focus: { $name }
export_of_centre = KI: { $name }
export_all_sessions = All sessions
export_span = Period
export_file = File
export_xlsx = Excel (XLSX)
export_csv = CSV
export_xlsx_hint = Days and numbers stay days and numbers; with filters and a fixed head, for LibreOffice, too.
export_separator = Separator
export_semicolon = Semicolon (German Excel)
export_comma = Comma (English Excel, other programs)
export_bom = With a mark by which Excel knows special letters (BOM)
export_names_people = Names people: give the file only to those who need it, and delete it afterwards. Free notes and the need for support are never in it.
export_names_nobody = Names nobody.
export_save = Save …
export_saved =
    { $count ->
        [one] “{ $name }” saved, 1 row
       *[other] “{ $name }” saved, { $count } rows
    }
export_stopped = Nothing saved: the export was stopped.
export_elsewhere = Save “{ $name }” elsewhere?
export_other_name = Another name or place …
export_again = Try again
export_in_use = The file is there already and can’t be replaced; probably it is still open, for example in Excel. Close it there and try again, or choose another name.
export_open_folder = Open folder
export_cannot_open = This can’t be opened. The system says: { $reason } The file is saved.
