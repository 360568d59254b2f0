### Words of every table: sorting, columns, filters, selection, copying.

table_filter = Filtern
table_columns = Spalten
table_ascending = Aufsteigend sortieren
table_descending = Absteigend sortieren
table_filter_column = Diese Spalte filtern
table_fit = Breite anpassen
table_wider = Breiter
table_narrower = Schmaler
table_to_left = Nach links
table_to_right = Nach rechts
table_hide = Ausblenden
table_reset = Zurücksetzen
table_copy = Kopieren
table_taking = Wird für die Datei gelesen: { $percent }
table_stop_taking = Export abbrechen
table_export = Exportieren …
table_edit_cell = In der Zeile bearbeiten
table_select_all = Alle auswählen
table_nothing_passes = Keine Zeile passt zu den Filtern.
table_clear_filters = Alle Filter entfernen
table_finding = Gehe zu: { $text }
table_filter_of = { $column } filtern
table_operator_of = { $column }: Vergleich
table_remove_filter = Filter entfernen: { $filter }
table_contains = enthält
table_is = ist
table_is_not = ist nicht
table_at_least = mindestens
table_at_most = höchstens
table_unreadable_number = Das ist keine Zahl; der Filter gilt noch nicht.
table_unreadable_date = Das ist kein Datum; der Filter gilt noch nicht.
table_sorting = Wird sortiert: { $percent }
table_stop_sorting = Sortieren abbrechen
removal_stays = Es bleiben, weil noch etwas daran hängt: { $names }.
removal_none = Nichts gelöscht, weil noch etwas daran hängt: { $names }.
removal_item =
    { $count ->
        [one] Löschen …
       *[other] { $count } löschen …
    }
removal_people =
    { $count ->
        [one] 1 Person löschen?
       *[other] { $count } Personen löschen?
    }
removal_sessions =
    { $count ->
        [one] 1 Termin löschen?
       *[other] { $count } Termine löschen?
    }
removal_offerings =
    { $count ->
        [one] 1 Angebot löschen?
       *[other] { $count } Angebote löschen?
    }
removal_more =
    { $count ->
        [one] und noch 1
       *[other] und { $count } weitere
    }
