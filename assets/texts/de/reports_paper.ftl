### Words on reports that are printed: on sessions, trainers, KIs, the state.

# The report on a session.

session_report = Bericht zum Termin
session_report_status = Status: { $status }.
session_report_reason = Grund: { $reason }
session_report_nobody = Niemand hat einen Platz.
session_report_nothing_entered = Die Anwesenheit ist noch nicht eingetragen.
session_report_not_all_entered =
    { $count ->
        [one] Für 1 Person ist die Anwesenheit noch nicht vollständig eingetragen.
       *[other] Für { $count } Personen ist die Anwesenheit noch nicht vollständig eingetragen.
    }
session_report_here_of = { $here } von { $expected }
session_report_here = Erwarteten waren da
session_report_walk_ins =
    { $count ->
        [one] 1 davon ohne Anmeldung
       *[other] { $count } davon ohne Anmeldung
    }
session_report_no_shows = fehlten ohne Nachricht
session_report_of_expected = { $percent } der Erwarteten
session_report_units = besucht, alle zusammen
session_report_mean = im Mittel { $units } je Person
session_report_who_came = Wer da war
session_report_status_head = Status
session_report_share = Anteil
session_report_attended = anwesend
session_report_partly = teilweise
session_report_excused = entschuldigt
session_report_absent = fehlte
session_report_pending = offen
session_report_expected = erwartet
session_report_nobody_had_a_seat = Niemand hatte einen Platz.
session_report_gave_back =
    { $count ->
        [one] 1 Person hat sich vorher abgemeldet.
       *[other] { $count } Personen haben sich vorher abgemeldet.
    }
session_report_no_answer =
    { $count ->
        [one] 1 eingeladene Person hat nicht geantwortet.
       *[other] { $count } eingeladene Personen haben nicht geantwortet.
    }
session_report_waited =
    { $count ->
        [one] 1 Person stand auf der Warteliste.
       *[other] { $count } Personen standen auf der Warteliste.
    }
session_report_by_day = Nach Tagen
session_report_day = Tag
session_report_by_centre = Nach KI
session_report_no_centre = ohne KI
session_report_by_role = Nach Rolle
session_report_no_role = unbekannt
session_report_units_head = UStd
session_report_all = zusammen
session_report_silent = Eingeladen, aber niemand angemeldet
session_report_people = Personen im Einzelnen
session_report_walked_in = { $status }, ohne Anmeldung
session_report_remarks = Bemerkungen
session_report_went_well = Was ist gut gelaufen?
session_report_to_change = Was sollte beim nächsten Mal anders sein?
session_report_incidents = Besondere Vorkommnisse, Schäden, offene Fragen
session_report_signed = Für die Richtigkeit

# The evaluation sheet.

evaluation_sheet = Auswertungsbogen
evaluation_instruction = Ihre Meinung hilft uns, die nächsten Fortbildungen besser zu machen. Bitte kreuzen Sie in jeder Zeile ein Feld an und schreiben Sie zu den offenen Fragen, was Ihnen wichtig ist. Der Bogen ist anonym: Bitte schreiben Sie keine Namen darauf.
evaluation_statement = Aussage
evaluation_fully = stimme voll zu
evaluation_rather = stimme eher zu
evaluation_partly = teils, teils
evaluation_rather_not = stimme eher nicht zu
evaluation_not_at_all = stimme nicht zu
evaluation_useful = Die Inhalte sind für meine Arbeit wichtig.
evaluation_usable = Ich kann das Gelernte in meinem Arbeitsalltag anwenden.
evaluation_clear_aims = Die Ziele der Veranstaltung waren klar.
evaluation_pace = Das Tempo war angemessen.
evaluation_well_taught = Die Leitung hat die Inhalte verständlich vermittelt.
evaluation_room_for_questions = Fragen und eigene Erfahrungen hatten Platz.
evaluation_material = Die Arbeitsmaterialien sind hilfreich.
evaluation_setting = Ort und Rahmen haben gepasst.
evaluation_recommend = Ich würde die Veranstaltung weiterempfehlen.
evaluation_what_helped = Was nehmen Sie für Ihre Arbeit mit?
evaluation_what_to_change = Was hat Ihnen gefehlt, was sollten wir ändern?
evaluation_wishes = Welche Themen wünschen Sie sich für weitere Fortbildungen?
evaluation_thanks = Vielen Dank. Bitte legen Sie den Bogen am Ende verdeckt ab oder geben Sie ihn der Leitung.

# The plan of one trainer.

trainer_plan = Einsatzplan
trainer_plan_period = Zeitraum
trainer_plan_sum = Einsatz
trainer_plan_agreed = Vereinbart
trainer_plan_agreed_days =
    { $count ->
        [one] höchstens 1 Tag im Monat
       *[other] höchstens { $count } Tage im Monat
    }
trainer_plan_days = Tage
trainer_plan_day = Tag
trainer_plan_time = Zeit
trainer_plan_when = Wann
trainer_plan_what = Was
trainer_plan_where = Wo
trainer_plan_with = Mit
trainer_plan_state = Status
trainer_plan_seats = { $taken } von { $most }
trainer_plan_nothing = In diesem Zeitraum ist kein Termin geplant.
trainer_plan_undated = Noch zu terminieren
trainer_plan_cancelled = Abgesagt
trainer_plan_by_month = Nach Monaten
trainer_plan_month = Monat
trainer_plan_days_head = Tage
trainer_plan_within = im Rahmen
trainer_plan_over =
    { $count ->
        [one] 1 Tag darüber
       *[other] { $count } Tage darüber
    }

# The profile of a KI.

centre_profile = KI-Profil
centre_profile_address = Anschrift
centre_profile_contact = Kontakt
centre_profile_not_given = nicht eingetragen
centre_profile_when = Gilt
centre_profile_later = künftig
centre_profile_before = früher
centre_profile_nobody = Zurzeit ist niemand eingetragen.
centre_profile_title = Titel
centre_profile_none = Keine.
centre_profile_open = Offene und abgelaufene Module
centre_profile_planned = Geplante Module
centre_profile_completed = Abgeschlossene Module
centre_profile_completed_figure = abgeschlossen
centre_profile_planned_figure = geplant oder auf Warteliste
centre_profile_open_figure = offen oder gesperrt
centre_profile_expired_figure = abgelaufen
centre_profile_done = abgeschlossen am { $date }
centre_profile_next = Nächste Termine
centre_profile_nothing_next = Zu keinem kommenden Termin eingeladen oder angemeldet.
centre_profile_deadline = Anmelden bis
centre_profile_registered = Angemeldet

# What can be chosen in the window.

report_with_names = Namen nennen
report_names_hint = Ein Bericht mit Namen gehört nur in die Akte.
report_with_notes = Notizen drucken
report_notes_hint = Bedarfe vor Ort und Beratung, wie sie notiert sind.
report_lines = Zeilen je Frage
