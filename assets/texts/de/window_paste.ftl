### Words of pasting rows from a spreadsheet.

paste_rows = Zeilen einfügen …
paste_into_people = Zeilen in die Personen einfügen
paste_into_session = Zeilen in die Anmeldungen einfügen
paste_hint = Zeilen aus Excel oder LibreOffice, am besten mit Überschriften: Vorname, Nachname, KI, E-Mail, Telefon, Rolle. Ohne Überschriften gilt diese Reihenfolge.
paste_rows_label = Zeilen
paste_preview = Was geschieht
paste_nothing_yet = Noch keine Zeile. Fügen Sie welche mit Strg+V ein.
paste_reading = Die Zeilen werden gelesen: { $percent }
paste_row_word = Zeile
paste_fate_word = Was geschieht
paste_creates = wird angelegt
paste_registers = wird angemeldet
paste_creates_and_registers = wird angelegt und angemeldet
paste_changes = wird geändert – { $changes }
paste_skips = wird übersprungen: { $why }
paste_nameless = kein Name
paste_too_long = { $field } ist zu lang
paste_unknown_centre = unbekanntes KI „{ $name }“
paste_unknown_centre_near = unbekanntes KI „{ $name }“; gemeint ist vielleicht „{ $nearest }“
paste_unknown_role = unbekannte Rolle „{ $name }“
paste_no_address = „{ $text }“ ist keine E-Mail-Adresse
paste_no_date = „{ $text }“ ist kein Datum
paste_unchanged = schon so vorhanden
paste_address_of = die E-Mail-Adresse gehört schon zu { $name }
paste_ambiguous = mehrere Personen heißen so; geben Sie KI oder E-Mail an
paste_twice = steht schon in Zeile { $row }
paste_registered = schon angemeldet
paste_created_count =
    { $count ->
        [one] 1 wird angelegt
       *[other] { $count } werden angelegt
    }
paste_changed_count =
    { $count ->
        [one] 1 wird geändert
       *[other] { $count } werden geändert
    }
paste_registered_count =
    { $count ->
        [one] 1 wird angemeldet
       *[other] { $count } werden angemeldet
    }
paste_skipped_count =
    { $count ->
        [one] 1 wird übersprungen
       *[other] { $count } werden übersprungen
    }
