### Words of the view of all sessions: calendar, list, what is selected.

sessions_as_month = Monat
sessions_as_list = Liste
sessions_filter = Termine filtern
sessions_previous_month = Voriger Monat
sessions_next_month = Nächster Monat
sessions_week_head = KW
sessions_lead_word = Leitung
sessions_undated_heading = Zu terminieren
sessions_nothing_undated = Jeder Termin hat ein Datum.
sessions_no_target = ohne Zeitraum
sessions_selected = Ausgewählt
sessions_none_on_day = Kein Termin an diesem Tag.
sessions_new_on_day = Termin an diesem Tag anlegen
sessions_open = Termin öffnen
sessions_move = Verschieben
sessions_date_it = Datum festlegen
sessions_attendance_missing = Anwesenheit fehlt
sessions_no_clash = Keine Konflikte.
sessions_seats = Plätze { $seats }
sessions_no_trainer = noch niemand
sessions_no_venue = noch kein Ort
sessions_more =
    { $count ->
        [one] +1 weiterer
       *[other] +{ $count } weitere
    }
sessions_show_all_undated =
    { $count ->
        [one] 1 Termin zeigen
       *[other] Alle { $count } zeigen
    }
sessions_day_inside = Tag
sessions_days_inside = Tage
sessions_side_close = Zurück zum Kalender
sessions_upcoming = Kommende
sessions_past = Vergangene
sessions_all = Alle
sessions_nothing_matches = Kein Termin passt zu diesem Filter.
sessions_show_everything = Filter aufheben
sessions_none_yet = Noch keine Termine. Legen Sie den ersten an oder öffnen Sie den Abgleich.
