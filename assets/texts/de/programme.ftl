### Words of the printed programme of a half-year.

programme = Fortbildungsprogramm
programme_half_year = { $number }. Halbjahr { $year }
programme_summary = { $offers }, { $sessions }
programme_offers =
    { $count ->
        [one] 1 Angebot
       *[other] { $count } Angebote
    }
programme_contents = Inhalt
programme_planned = in Planung: { $target }
programme_by_date = Termine nach Datum
programme_no_sessions = In diesem Zeitraum steht noch kein Termin fest.
programme_times_differ = je Tag verschieden
programme_no_session = In diesem Zeitraum kein Termin
programme_for = Für
programme_for_everybody = alle, die in den KIs tätig sind
programme_format = Form
programme_completed_by = Abschluss
programme_by_focus = Welches Angebot zu welchem Schwerpunkt passt
programme_no_foci = Alle Angebote sind für alle offen.
programme_register = So melden Sie sich an
programme_register_through = Ihr KI meldet Sie an. Bitte sprechen Sie die Teilnahme vorher mit Ihrer Leitung ab.
programme_register_by_mail = Anmeldungen nehmen wir bis zum genannten Tag entgegen: { $email }.
programme_register_at_the_office = Anmeldungen nehmen wir bis zum genannten Tag entgegen.
programme_register_seats = Die Plätze werden in der Reihenfolge der Anmeldung vergeben; danach gibt es eine Warteliste. Bitte melden Sie sich ab, wenn Sie nicht kommen können: Dann rückt jemand nach.
programme_register_need = Wenn Sie Unterstützung brauchen, um teilzunehmen, sagen Sie es uns bei der Anmeldung.
programme_contact = Kontakt
report_programme_layout = Papier
report_programme_columns = A4, zwei Spalten
report_programme_booklet = A5
