### Words of the command line.

cli_area = Bereich
cli_usage_heading = Aufruf:
cli_commands_heading = Befehle
cli_arguments_heading = Angaben
cli_options_heading = Optionen
cli_exit_codes =
    Endet mit:
      0  erledigt
      1  schwerwiegende Hinweise (check) oder Konflikte (conflicts) gefunden
      2  Aufruf nicht verstanden
      3  Datei nicht zu lesen oder zu schreiben
      4  nichts gefunden, oder nichts heißt so
      5  das Fenster lässt sich nicht öffnen
cli_error = Fehler: { $message }
cli_see_help = Alle Befehle und Optionen: laki-planer --help
cli_unknown_argument = Mit „{ $argument }“ ist hier nichts anzufangen.
cli_unknown_command = Den Befehl „{ $command }“ gibt es nicht.
cli_missing = Es fehlt: { $arguments }
cli_missing_command = Es fehlt ein Befehl.
cli_bad_value = „{ $value }“ passt nicht zu { $argument }.
cli_value_not_one_of = „{ $value }“ passt nicht zu { $argument }. Möglich: { $valid }
cli_value_missing = Nach { $argument } fehlt ein Wert.
cli_twice = { $argument } steht mehrmals da.
cli_not_text = Eine Angabe ist kein lesbarer Text.
cli_date_hint = Zum Beispiel: 03.02.2027, 2027-02-03, heute, +14, KW 7
cli_no_display = Ohne grafische Oberfläche öffnet sich kein Fenster ({ $reason }); ohne Fenster gehen: check, match, coverage, conflicts, slots, print, export, import, mail, forms, new, schema.
cli_no_graphics = Kein Grafiktreiber kann das Fenster zeichnen ({ $reason }); ohne Fenster gehen: check, match, coverage, conflicts, slots, print, export, import, mail, forms, new, schema.
cli_no_window = Das Fenster lässt sich nicht öffnen ({ $reason }); ohne Fenster gehen: check, match, coverage, conflicts, slots, print, export, import, mail, forms, new, schema.
cli_display_unreachable = der Bildschirm „{ $name }“ ist nicht erreichbar
cli_system_says = das System meldet: { $reason }
cli_no_output = Die Ausgabe kommt nicht an. Das System meldet: { $reason }
cli_exists = { $path } gibt es schon und blieb unverändert.
cli_exists_hint = Wählen Sie einen anderen Namen.
cli_made = { $path } angelegt: { $centres }, { $foci }, noch keine Angebote.
cli_no_offering = Ein Angebot „{ $name }“ gibt es nicht.
cli_no_module = Ein Modul „{ $name }“ gibt es nicht.
cli_no_session = Einen Termin „{ $name }“ gibt es nicht.
cli_known = Es gibt: { $names }
cli_no_sessions = Dieser Katalog hat noch keine Termine.
cli_next_sessions = Die nächsten Termine:
cli_title = Titel
cli_number = Nummer
cli_reached = erreicht
cli_open_to_all = offen für alle
cli_not_reached = nicht erreicht
cli_since = seit
cli_ever = jeher
cli_done_of = { $done } von { $of } abgeschlossen
cli_on = Stand { $date }
cli_not_reached_list = Nicht erreicht: { $names }
cli_all = alle
cli_none = keine
cli_no_offerings = Kein aktives Angebot. Legen Sie eines im Fenster an.
cli_no_conflicts = Keine Konflikte.
cli_blocks = sperrt
cli_warns = warnt
cli_day = Tag
cli_times = Zeit
cli_reasons = Gründe
cli_no_slots = Kein passender freier Termin in diesem Zeitraum.
cli_no_slots_hint = Wählen Sie einen längeren Zeitraum, oder prüfen Sie, wer das Modul unterrichtet.
cli_period_backwards = --to liegt vor --from.
cli_period_hint = Tauschen Sie die beiden Tage.
cli_no_pdf_hint = Prüfen Sie den Katalog mit: laki-planer check
cli_would_replace_catalogue = { $path } ist der Katalog selbst und blieb unverändert.
cli_cannot_write = { $path } lässt sich nicht schreiben. Das System meldet: { $reason }
cli_cannot_write_hint = Prüfen Sie, ob es den Ordner gibt und ob Sie darin schreiben dürfen.
cli_without_logo = Ohne Logo: { $path } ist nicht zu lesen oder kein PNG, JPEG oder SVG.
cli_checked_none_serious =
    { $count ->
        [one] 1 Hinweis, nicht schwerwiegend.
       *[other] { $count } Hinweise, keiner schwerwiegend.
    }
cli_checked_some_serious =
    { $count ->
        [one] 1 Hinweis, schwerwiegend.
       *[other] { $count } Hinweise, davon { $serious } schwerwiegend.
    }
cli_conflicts =
    { $count ->
        [one] 1 Termin mit Konflikten:
       *[other] { $count } Termine mit Konflikten:
    }
cli_no_display_named = weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt
cli_about_program = Plant Fortbildungen für Kommunale Integrationszentren. Ohne Befehl öffnet sich das Fenster.
cli_about_check = Nennt alles, was an den Daten auffällt
cli_about_match = Zeigt, welches Angebot welche KIs erreicht und warum
cli_about_coverage = Zählt, wer welche Module abgeschlossen hat und wem sie fehlen
cli_about_conflicts = Nennt die Konflikte aller kommenden Termine
cli_about_slots = Schlägt freie Termine für ein Modul vor
cli_about_print = Schreibt ein Dokument als PDF: Listen, Schilder, Briefe, Bescheinigungen, Berichte
cli_about_new = Legt einen Katalog an, mit KIs, Schwerpunkten und Schulferien
cli_about_schema = Gibt das JSON-Schema der Datei oder einer Antwort aus
cli_usage_check = laki-planer check [OPTIONEN] DATEI
cli_usage_match = laki-planer match [OPTIONEN] DATEI
cli_usage_coverage = laki-planer coverage [OPTIONEN] DATEI
cli_usage_conflicts = laki-planer conflicts [OPTIONEN] DATEI
cli_usage_slots = laki-planer slots --module ID --from TAG --to TAG [OPTIONEN] DATEI
cli_usage_print = laki-planer print DOKUMENT [OPTIONEN] -o AUSGABE.pdf DATEI
cli_usage_new = laki-planer new DATEI
cli_usage_program =
    laki-planer [DATEI]
            laki-planer BEFEHL [OPTIONEN] DATEI
cli_argument_file = Katalogdatei (*.laki.json)
cli_argument_lang = Sprache: de oder en [sonst die des Systems]
cli_argument_help = Zeigt diese Hilfe
cli_argument_version = Zeigt die Version
cli_argument_date = Stichtag, wie man ihn schreibt: 03.02.2027, +14, KW 7 [sonst heute]
cli_argument_json = Gibt JSON aus; was darin steht, sagt schema --answer
cli_argument_offering = Nur dieses Angebot, nach Kennung oder Nummer
cli_argument_by = Zählt nach ki, module oder district [sonst ki]
cli_argument_module = Für dieses Modul, nach Kennung
cli_argument_from = Erster Tag des Zeitraums
cli_argument_to = Letzter Tag des Zeitraums
cli_argument_session = Dieser Termin, nach Kennung
cli_argument_output = Die PDF-Datei, die geschrieben wird
cli_value_file = DATEI
cli_value_lang = SPRACHE
cli_value_date = TAG
cli_value_by = WONACH
cli_value_output = AUSGABE.pdf
cli_no_findings = Keine Hinweise.
cli_printed_to = { $path } geschrieben: { $pages }.
cli_sum_completed = abgeschl.
cli_sum_expiring = läuft ab
cli_sum_planned = geplant
cli_sum_waiting = Warteliste
cli_sum_open = offen
cli_sum_expired = abgelaufen
cli_sum_blocked = gesperrt
cli_sum_share = Anteil
cli_no_centre = Ein KI „{ $name }“ gibt es im Katalog nicht.
cli_no_trainer = Eine Leitung „{ $name }“ gibt es im Katalog nicht.
cli_argument_document = Welches Dokument: attendee-list, calendar, … (ein falscher Name zählt alle auf)
cli_argument_centre = Für dieses KI, nach Kennung oder Name
cli_argument_trainer = Für diese Person, nach Kennung oder Name
cli_argument_each = Je eine Datei statt einer für alle; AUSGABE ist dann ein Ordner
cli_argument_names = Muster der Dateinamen, mit Platzhaltern wie datum, angebot, name in geschweiften Klammern
cli_argument_set = Stellt das Dokument ein, zum Beispiel attendee_list.empty_rows=5; mehrmals möglich
cli_value_document = DOKUMENT
cli_value_names = MUSTER
cli_value_set = NAME=WERT
cli_argument_series = Mit allen Terminen der Reihe, zu der die genannten gehören
cli_argument_like = Wie die Einstellung für Listen, die im Fenster unter diesem Namen gespeichert ist
cli_value_like = NAME
cli_no_list = Unter „{ $name }“ ist keine Einstellung für Listen gespeichert.
cli_no_lists_hint = Speichern Sie eine im Fenster, bei einem Termin unter „Liste“, oder stellen Sie die Liste mit --set ein.
cli_usage_schema = laki-planer schema [--answer [ANTWORT]]
cli_argument_answer = Das JSON-Schema einer Antwort statt des Dateiformats; ohne Namen: welche es gibt
cli_value_answer = ANTWORT
