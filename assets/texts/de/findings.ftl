### Words for findings: the sentence, and what to do about it.

findings = Hinweise
no_findings = Keine Hinweise: Die Daten sind stimmig.
whole_catalogue = Katalog
too_many_to_match =
    { $count ->
        [one] { $modules } für { $centres } sind mehr, als abgeglichen werden kann. Die Abdeckung reicht nur für das erste Modul.
       *[other] { $modules } für { $centres } sind mehr, als abgeglichen werden kann. Die Abdeckung reicht nur für die ersten { $count } Module.
    }
attendance_missing_for =
    { $count ->
        [one] Für 1 Person fehlt die Anwesenheit.
       *[other] Für { $count } Personen fehlt die Anwesenheit.
    }
severity_serious = schwerwiegend
severity_warning = Hinweis
odd_value_missing_id = Ein Eintrag hat keine Kennung.
odd_value_doubled_module_id = Die Modulkennung { $id } kommt mehrfach vor.
odd_value_times = { " " }({ $times }-mal)
odd_value_dangling = { $field }: { $id } gibt es nicht{ $often }.
odd_value_no_date = { $field }: Datum oder Uhrzeit fehlt.
odd_value_unreadable = { $field }: { $text } ist kein mögliches Datum und keine mögliche Uhrzeit.
odd_value_end_before_start = { $field }: Das Ende ({ $until }) liegt vor dem Anfang ({ $from }).
odd_value_nameless = Name oder Titel fehlt.
odd_value_impossible_position = Diese Koordinaten gibt es nicht.
odd_value_doubled_id = Diese Kennung kommt mehrfach vor.
odd_centre_several_foci = mehrere Schwerpunkte gleichzeitig im Bereich { $area }{ $since }.
odd_centre_no_focus = heute kein Schwerpunkt im Bereich { $area }.
odd_centre_retired_focus = der gewählte Schwerpunkt „{ $name }“ wird nicht mehr angeboten.
odd_centre_not_set_up = arbeitet an einem KI, das noch nicht eingerichtet ist.
odd_offering_reaches_nobody = hat keinen Schwerpunkt und ist nicht für alle offen; es erreicht kein KI.
odd_offering_no_modules = ist aktiv, hat aber kein Modul.
odd_offering_rule_asks_too_much = verlangt für den Abschluss mehr, als es Module oder Zeit gibt.
odd_offering_min_above_max = mindestens { $min }, aber höchstens { $max }.
odd_offering_prerequisite_circle = Die Voraussetzungen von „{ $module }“ führen im Kreis zurück.
odd_offering_impossible_completion = „{ $module }“ verlangt für den Abschluss niemanden oder mehr als die ganze Zeit.
odd_session_impossible_times = Am { $date } liegt das Ende nicht nach dem Anfang.
odd_session_no_days = hat keinen Tag, ist aber eingeladen, bestätigt oder durchgeführt.
odd_session_day_count = Tage: { $days }; das Modul sieht { $expected } vor.
odd_session_doubled_day = Der { $day } steht mehrfach da, und die Zeiten überschneiden sich.
odd_session_held_in_future = gilt als durchgeführt, endet aber erst am { $day }.
odd_session_over_but_open = ist seit dem { $day } vorbei, aber weder durchgeführt noch abgesagt.
odd_session_deadline_after_start = Der Anmeldeschluss ({ $day }) liegt nach dem ersten Tag.
odd_session_no_cancel_reason = ist abgesagt, ohne Grund.
odd_session_support_need_kept = ist vorbei, Angaben zum Unterstützungsbedarf sind aber noch gespeichert ({ $count }).
odd_registration_doubled_registration = { $name } ist mehrfach angemeldet.
odd_registration_too_many_days = { $name } hat Anwesenheit für mehr Tage, als der Termin hat.
finding_advice_too_many_to_match = Stellen Sie Angebote ein, die nicht mehr gebraucht werden, oder teilen Sie den Katalog.
finding_advice_doubled_id = Es gilt der erste Eintrag. Löschen Sie einen davon, oder legen Sie ihn neu an.
finding_advice_missing_id = Legen Sie den Eintrag neu an und löschen Sie diesen.
finding_advice_dangling = Wählen Sie einen anderen Eintrag, oder nehmen Sie den Verweis heraus.
finding_advice_unreadable = Bis dahin gilt die Angabe als nicht gemacht. Tragen Sie sie neu ein, zum Beispiel 03.02.2027.
finding_advice_end_before_start = Prüfen Sie Anfang und Ende.
finding_advice_nameless = Tragen Sie den Namen nach.
finding_advice_impossible_position = Der Breitengrad liegt zwischen −90 und 90, der Längengrad zwischen −180 und 180.
finding_advice_several_foci = Beenden Sie die frühere Wahl am Tag vor der neuen.
finding_advice_no_focus = Fragen Sie das KI nach seiner Wahl und tragen Sie sie ein.
finding_advice_retired_focus = Vereinbaren Sie mit dem KI einen anderen Schwerpunkt, oder bieten Sie diesen wieder an.
finding_advice_centre_not_set_up = Ändern Sie den Status des KI, oder tragen Sie bei der Person ein anderes KI ein.
finding_advice_reaches_nobody = Ordnen Sie einen Schwerpunkt zu, oder öffnen Sie das Angebot für alle KIs.
finding_advice_no_modules = Legen Sie ein Modul an, oder setzen Sie das Angebot auf „Entwurf“.
finding_advice_rule_asks_too_much = Prüfen Sie die Abschlussregel.
finding_advice_min_above_max = Prüfen Sie die kleinste und größte Personenzahl.
finding_advice_prerequisite_circle = Nehmen Sie eine der Voraussetzungen heraus.
session_advice_no_days = Geben Sie dem Termin einen Tag, oder setzen Sie ihn auf „geplant“.
session_advice_day_count = Ergänzen oder streichen Sie Tage, oder ändern Sie das Modul.
session_advice_doubled_day = Streichen Sie einen der Tage.
session_advice_held_in_future = Setzen Sie den Termin auf „bestätigt“, oder prüfen Sie das Datum.
session_advice_over_but_open = Tragen Sie die Anwesenheit ein und setzen Sie den Termin auf „durchgeführt“, oder sagen Sie ihn ab.
session_advice_deadline_after_start = Legen Sie den Anmeldeschluss vor den ersten Tag.
session_advice_no_cancel_reason = Tragen Sie den Grund nach.
session_advice_doubled_registration = Entfernen Sie eine der Anmeldungen.
session_advice_attendance_missing = Tragen Sie nach, wer da war; „Rest als anwesend eintragen“ hilft dabei.
session_advice_support_need_kept = Löschen Sie die Angaben: Sie werden nach dem Termin nicht mehr gebraucht.
session_advice_days = Prüfen Sie Tage und Anwesenheit des Termins.
field_school_holidays = Schulferien
field_further_holidays = Weitere Feiertage
field_focus_choices = Schwerpunktwahl
field_away = Abwesenheit
field_notes = Notizen
field_until = Zeit am KI
field_also_available = Außerdem verfügbar
field_prerequisites = Voraussetzungen
field_invited = Eingeladene KIs
field_registrations = Anmeldungen
field_registered_on = Anmeldedatum
field_days = Tage
field_breaks = Pausen
field_target = Gewünschter Zeitraum
field_registration_deadline = Anmeldeschluss
odd_centre_since = { " " }ab { $day }
odd_certificate_doubled_number = Die Nummer { $number } ist mehrfach vergeben.
finding_advice_doubled_number = Prüfen Sie, welche Bescheinigung ausgehändigt wurde; widerrufen Sie die andere und stellen Sie sie neu aus.
field_issued_on = Ausgestellt am
field_revoked_on = Widerrufen am
