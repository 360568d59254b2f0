### Words on certificates and about the register of their numbers.

certificate = Bescheinigung
certificates = Bescheinigungen
certificate_attendance = Teilnahmebescheinigung
certificate_partial = Teilbescheinigung
certificate_completion = Zertifikat
certificate_number = Nr. { $number }
certificate_draft = Entwurf – noch nicht ausgestellt
certificate_draft_mark = Entwurf
certificate_says_attendance = hat an der folgenden Fortbildung teilgenommen:
certificate_says_partial = hat an der folgenden Fortbildung zeitweise teilgenommen:
certificate_says_completion = hat die folgende Fortbildungsreihe abgeschlossen:
certificate_reduced = { $minutes } statt { $total }
certificate_missed = abwesend am { $days }
certificate_shortened = zeitweise abwesend am { $days }
certificate_contents = Inhalte und Ziele
certificate_place_date = { $place }, { $date }
certificate_signature = Unterschrift
certificate_seal = Siegel
certificate_by_rule = Voraussetzung für den Abschluss: { $rule }.
certificate_modules = Besuchte Module
certificate_head_units = Umfang
certificate_nobody = Für diesen Termin bekommt niemand eine Bescheinigung.
certificate_units_attended = { $units } zu je 45 Minuten
why_not_cancelled = Der Termin ist abgesagt.
why_not_over = Der Termin ist noch nicht vorbei.
why_not_entered = Die Anwesenheit ist nicht vollständig eingetragen.
why_not_excused = entschuldigt
why_not_absent = gefehlt
why_not_too_short = nur { $minutes } von { $total }; nötig sind mehr als { $percent }{"\u00A0"}%
why_not_unknown = Die Person gibt es im Katalog nicht mehr.
certificate_valid = gültig
certificate_revoked_on = widerrufen am { $day }
certificate_person_gone = (gelöscht)
certificates_all = Alle
certificates_valid = Gültige
certificates_revoked = Widerrufene
certificates_none = Hier stehen die Nummern, sobald zu einem Termin Bescheinigungen ausgestellt sind.
certificate_number_head = Nummer
certificate_kind_head = Art
certificate_about_head = Worüber
certificate_issued_head = Ausgestellt
certificate_standing_head = Status
certificate_revoke = Widerrufen …
certificate_look = Dokument ansehen
certificate_revoke_verb = Widerrufen
certificate_revoke_question = { $name } widerrufen?
certificate_revoke_text = Die Nummer bleibt im Verzeichnis und wird nicht wieder vergeben. Wer die Bescheinigung hat, erfährt davon nichts: Fordern Sie sie zurück.
certificate_replaces = ersetzt { $number }
certificate_keeps = { $number } (bleibt)
certificate_gets_number = neue Nummer
certificate_gets_none = keine
certificates_issue = Bescheinigungen …
certificates_issue_verb =
    { $count ->
        [one] 1 ausstellen und ansehen
       *[other] { $count } ausstellen und ansehen
    }
certificates_open = Ansehen
certificates_look_at_drafts = Entwürfe ansehen
certificates_issue_question = Bescheinigungen ausstellen?
certificates_issue_text = Jede bekommt die nächste Nummer des Jahres und steht dann im Verzeichnis. Wer schon eine mit demselben Inhalt hat, behält deren Nummer.
certificates_of_attendance =
    { $count ->
        [one] 1 Teilnahme- oder Teilbescheinigung
       *[other] { $count } Teilnahme- und Teilbescheinigungen
    }
certificates_of_completion =
    { $count ->
        [one] 1 Zertifikat über das ganze Angebot
       *[other] { $count } Zertifikate über das ganze Angebot
    }
certificates_who = Wer was bekommt
certificate_gets_head = Bekommt
certificate_detail_head = Umfang oder Grund
settings_certificate_pattern = Nummern
settings_certificate_pattern_hint = Muster der Nummern; {"{jahr}"} und {"{nummer}"} stehen für das Jahr und die laufende Nummer.
settings_certificate_percent = Mindestanteil in Prozent
settings_certificate_percent_hint = Eine Bescheinigung bekommt, wer mehr als diesen Anteil der Zeit da war. Was fehlt, steht auf der Teilbescheinigung.
certify_about = Stellt Bescheinigungen eines Termins aus: vergibt Nummern und trägt sie ins Verzeichnis ein
certify_usage = laki-planer certify [OPTIONEN] --session ID (-o AUSGABE.json | --dry-run) DATEI
