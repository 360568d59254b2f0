### Words of one session's view: facts, attendance entry, questions, the list's preview.

session_back = Zu allen Terminen
session_more = Mehr zu diesem Termin
session_gone = Diesen Termin gibt es nicht mehr.
session_print = Liste drucken
session_show_list = Liste zeigen
session_move = Verschieben …
session_invite = KIs einladen …
session_call_off = Absagen …
session_delete = Löschen
session_delete_not = Dieser Termin hat Anmeldungen und bleibt deshalb nachvollziehbar. Sagen Sie ihn ab, statt ihn zu löschen.
session_set_status = Status
session_called_off = Abgesagt: { $reason }
session_days = Tage
session_pause = Pause { $minutes } min
session_booked = Belegt
session_booked_of = { $taken } von { $most }
session_at_least = mindestens { $people }
session_no_minimum = ohne Mindestzahl
session_deadline = Anmeldeschluss
session_no_deadline = keiner
session_deadline_today = heute
session_deadline_over = vorbei
session_invited = Eingeladen
session_invited_none = noch kein KI
session_answered = { $count } mit Anmeldung
session_nowhere = noch kein Ort
session_no_trainer = noch niemand
session_look = Ansehen
session_people = Anmeldungen und Anwesenheit
session_entered = { $day }: { $entered } von { $all }
session_fill = Rest als anwesend eintragen
session_add_person = Person eintragen
session_nobody = Noch niemand angemeldet. Laden Sie KIs ein oder tragen Sie Personen ein.
session_undated_grid = Anwesenheit lässt sich eintragen, sobald der Termin Tage hat.
session_column_number = Nr.
session_column_name = Name
session_no_entry = kein Eintrag
session_walk_in = ohne Anmeldung
session_has_need = Bedarf
session_key_minutes = teilweise, Minuten
session_key_next = nächste Zeile
session_key_clear = löscht
session_key_delete = Entf
session_typing = Minuten eingeben, Enter bestätigt, Esc bricht ab.
session_typing_most = Minuten eingeben, höchstens { $most }. Enter bestätigt, Esc bricht ab.
session_clear_entry = Eintrag löschen
session_registered_on = Anmeldung: { $date }
session_invited_on = Einladung: { $date }
session_row_more = Mehr zu { $name }
session_waiting = Warteliste
session_asked = Eingeladen, noch ohne Antwort
session_cancelled = Abgemeldet
session_give_seat = Nachrücken lassen
session_seat = Platz geben
session_register_again = Wieder anmelden
session_open_person = Person öffnen
session_need = Unterstützungsbedarf …
session_unregister = Abmelden
session_remove = Anmeldung entfernen
session_all_entered = Alle Anwesenheiten sind eingetragen.
session_close_up = Als durchgeführt abschließen
session_would_complete = Damit haben das Modul abgeschlossen: { $names }
session_completed = Mit diesem Termin haben das Modul abgeschlossen: { $names }
session_completes_none = Kein KI hat das Modul dadurch neu abgeschlossen.
session_call_off_question = Diesen Termin absagen?
session_call_off_text = Die Anmeldungen bleiben als Nachweis. Unterstützungsbedarfe werden gelöscht.
session_reason = Grund, wie er den KIs genannt wird
session_call_off_verb = Termin absagen
session_unregister_question = { $name } abmelden?
session_unregister_text = Der Platz wird frei. Als Nächstes auf der Warteliste: { $next }.
session_leave_free = Platz frei lassen
session_full_question = { $name } trotz voller Gruppe einen Platz geben?
session_full_text = Plätze: { $most }, belegt: { $taken }. Mit einem Platz mehr ist die Gruppe überbelegt.
session_need_question = Unterstützungsbedarf: { $name }
session_need_text = Erscheint auf keiner Liste und wird nach dem Termin gelöscht. Nur notieren, was für die Vorbereitung nötig ist.
session_need_field = Was gebraucht wird
session_invite_question = Welche KIs einladen?
session_invite_text = Zuerst stehen die KIs, die dieses Modul noch brauchen.
session_invite_verb_none = Einladen
session_needs_it = braucht das Modul
session_search_centre = KI suchen
session_who_question = Wen eintragen?
session_search_person = Name oder KI suchen
session_is_invited = eingeladen
session_add_verb = { $count } eintragen
session_add_verb_none = Eintragen
session_came_unregistered = ohne Anmeldung gekommen
session_no_seat_left = Alle Plätze sind belegt; Eingetragene kommen auf die Warteliste.
session_walk_ins_get_seats = Wer ohne Anmeldung kam, zählt auch über die Plätze hinaus.
session_no_match = Niemand gefunden für „{ $query }“.
session_new_person = Neue Person anlegen
session_new_person_question = Neue Person anlegen und eintragen
session_new_person_verb = Anlegen und eintragen
session_back_to_search = Zurück zur Suche
session_first_name = Vorname
session_last_name = Nachname
session_role = Rolle
session_without_centre = ohne KI
session_list_close = Liste ausblenden
session_list_making = Die Liste wird gesetzt.
session_list_page = Seite { $page } von { $pages }
session_page_before = Vorige Seite
session_page_after = Nächste Seite
session_zoom_in = Seite vergrößern
session_zoom_out = Seite verkleinern
session_empty_rows = Leere Zeilen
session_signature = Unterschrift
session_per_day = je Tag
session_per_half_day = vor- und nachmittags
session_order = Reihenfolge
session_by_name = nach Name
session_by_centre = nach KI
session_as_registered = nach Anmeldung
session_only_seats = Nur mit Platz
session_print_waiting = Warteliste drucken
session_print_number = Spalte Nr.
session_print_centre = Spalte KI
session_print_role = Spalte Rolle
session_print_remark = Spalte Bemerkung
session_list_privacy = Ohne E-Mail, Telefon und Bedarfe: Die Liste geht im Raum herum.
session_save_pdf = PDF speichern …
session_open_pdf = Öffnen
session_print_pdf = Drucken
session_page_picture = Vorschau der { -attendee-list }, Seite { $page }
session_days_left =
    { $count ->
        [one] noch 1 Tag
       *[other] noch { $count } Tage
    }
session_too_many =
    { $count ->
        [one] Dieser Tag hat nur 1 Minute.
       *[other] Dieser Tag hat nur { $count } Minuten.
    }
session_invite_verb =
    { $count ->
        [one] 1 KI einladen
       *[other] { $count } KIs einladen
    }
session_seats_left =
    { $count ->
        [one] Noch 1 Platz frei; wer danach kommt, steht auf der Warteliste.
       *[other] Noch { $count } Plätze frei; wer danach kommt, steht auf der Warteliste.
    }
session_unregister_several =
    { $count ->
        [one] 1 Person abmelden …
       *[other] { $count } Personen abmelden …
    }
session_remove_several =
    { $count ->
        [one] 1 Anmeldung entfernen …
       *[other] { $count } Anmeldungen entfernen …
    }
session_unregister_several_question =
    { $count ->
        [one] 1 Person abmelden?
       *[other] { $count } Personen abmelden?
    }
session_remove_several_question =
    { $count ->
        [one] 1 Anmeldung entfernen?
       *[other] { $count } Anmeldungen entfernen?
    }
session_several_entered =
    { $count ->
        [one] Für 1 Person ist Anwesenheit eingetragen; sie geht mit verloren.
       *[other] Für { $count } Personen ist Anwesenheit eingetragen; sie geht mit verloren.
    }
