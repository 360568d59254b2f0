### Words of registration forms: on the form, about what came back, in the window.

form_title = Anmeldebogen
form_return = Zurück an
form_instruction = Bitte bei „Anmelden?“ je Zeile „ja“ oder „nein“ wählen und weitere Personen in den freien Zeilen eintragen; die Rolle lässt sich aus der Liste wählen. Die übrigen Zellen sind geschützt. Speichern Sie die Datei und senden Sie sie zurück; der Dateiname ist gleich.
form_privacy_third = Bitte geben Sie diesen Hinweis an alle weiter, die Sie melden, und melden Sie nur dienstliche Kontaktdaten.
form_head_wanted = Anmelden?
form_yes = ja
form_no = nein
form_choose_heading = Bitte aus der Liste wählen
form_choose = Dieser Eintrag steht nicht in der Liste.
form_not_a_form = Kein Anmeldebogen. Lesen Sie die Liste über den Import ein und wählen Sie dort den Termin.
form_other_version = Der Anmeldebogen hat die Fassung „{ $version }“, die dieses Programm nicht kennt. Lesen Sie ihn über den Import ein und wählen Sie dort den Termin.
form_damaged = Die versteckte Kennung wurde verändert; der Termin ist nicht sicher zu erkennen. Lesen Sie die Liste über den Import ein und wählen Sie dort den Termin.
form_no_table = Die Tabelle fehlt. Lassen Sie sich den Bogen noch einmal senden.
form_other_catalogue = Der Bogen gehört zu einem anderen Katalog ({ $office }). Öffnen Sie diesen, oder lesen Sie die Liste über den Import ein.
form_no_session = Den Termin dieses Bogens gibt es nicht mehr. Über den Import lässt sich die Liste in einen anderen Termin einlesen.
form_called_off = Der Termin dieses Bogens ist abgesagt. Über den Import lässt sich die Liste in einen anderen Termin einlesen.
form_over = Der Termin dieses Bogens ist abgeschlossen. Über den Import lässt sich die Liste in einen anderen Termin einlesen.
form_no_centre = Das KI dieses Bogens gibt es nicht mehr. Lesen Sie die Liste über den Import ein.
form_not_invited = Das KI { $centre } ist zu diesem Termin nicht eingeladen. Laden Sie es ein, dann lässt sich der Bogen einlesen.
form_twice = steht schon in „{ $file }“, Zeile { $row }
form_nothing_filled = Niemand ist eingetragen.
form_left_out = „{ $file }“: { $count } Zeilen über der Grenze von { $most } sind nicht gelesen. So lange Listen liest der Import.
forms_about = Anmeldebögen für KIs schreiben und ausgefüllte einlesen
forms_about_write = Anmeldebögen eines Termins schreiben, eine XLSX-Datei je KI
forms_about_read = Ausgefüllte Anmeldebögen einlesen
forms_usage = laki-planer forms write|read …
forms_usage_write = laki-planer forms write DATEI --session ID -o ORDNER [--centre ID …] [--empty] [--rows ANZAHL]
forms_usage_read = laki-planer forms read DATEI BOGEN … (--dry-run | -o DATEI) [--late waiting|seat]
forms_argument_centres = Nur für dieses KI; mehrmals möglich. Sonst für alle eingeladenen
forms_argument_empty = Ohne die bekannten Personen des KIs
forms_argument_rows = So viele freie Zeilen
forms_argument_forms = Ausgefüllte Bögen: XLSX, ODS oder XLS
forms_argument_late = Was aus verspäteten Anmeldungen wird: waiting (Warteliste) oder seat (Platz, solange einer frei ist)
forms_value_rows = ANZAHL
forms_value_late = WAS
forms_nobody_invited = Zu diesem Termin ist kein KI eingeladen.
forms_nobody_invited_hint = Laden Sie KIs ein, oder nennen Sie welche mit --centre.
forms_no_folder = Den Ordner { $path } gibt es nicht.
forms_written =
    { $count ->
        [one] 1 Anmeldebogen geschrieben
       *[other] { $count } Anmeldebögen geschrieben
    }
forms_file = Bogen
forms_no_output = Wohin? Nennen Sie mit -o eine Datei, oder sehen Sie mit --dry-run nur nach.
forms_no_output_hint = Die Datei des Katalogs selbst darf es sein.
forms_library = Der Bogen ließ sich nicht schreiben: { $reason }
forms_reading = Anmeldebögen werden gelesen
forms_take =
    { $count ->
        [one] 1 übernehmen
       *[other] { $count } übernehmen
    }
forms_came =
    { $count ->
        [one] 1 Datei: Anmeldungen übernehmen?
       *[other] { $count } Dateien: Anmeldungen übernehmen?
    }
forms_late_wait = Anmeldungen nach Anmeldeschluss auf die Warteliste
forms_doubts = Wer ist gemeint? Bis Sie entscheiden, bleibt die Zeile draußen.
forms_undecided = noch offen
forms_somebody_new = eine neue Person
forms_skip = auslassen
forms_who = { $name }, Zeile { $row }
forms_rows = Zeilen der Anmeldebögen
forms_write = Anmeldebögen schreiben …
forms_write_verb =
    { $count ->
        [one] 1 Anmeldebogen schreiben …
       *[other] { $count } Anmeldebögen schreiben …
    }
forms_write_question = Für welche KIs Anmeldebögen schreiben?
forms_write_text = Je KI entsteht eine XLSX-Datei in einem Ordner, den Sie gleich wählen. Ausgefüllte Bögen ziehen Sie auf das Fenster.
forms_with_known = Bekannte Personen des KIs aufführen
forms_with_known_hint = Das KI wählt bei ihnen nur noch „ja“ oder „nein“. Freie Zeilen für weitere Personen hat jeder Bogen.
