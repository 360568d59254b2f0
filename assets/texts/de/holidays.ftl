### Wörter der Ferien und Feiertage: aus einer Datei, und in den Einstellungen.

holidays_changed = geändert, vorher { $days }
holidays_overlap = überschneidet sich mit „{ $name }“ und bleibt weg
holidays_other = mehrere Tage, keine Schulferien; bleibt weg
holidays_no_days = Tage nicht lesbar, bleibt weg
holidays_no_calendar = Das ist keine Kalenderdatei mit Ferien. Laden Sie die ICS-Datei des Ministeriums.
holidays_choose_file = ICS-Datei einlesen …
holidays_from_file = Ferien und Feiertage aus { $name }
holidays_preview = So stehen Ferien und Feiertage danach in den Einstellungen. Übernehmen ist ein Schritt, den Sie zurücknehmen können.
holidays_nothing_new = In der Datei steht nichts, was noch fehlt.
holidays_draft_first = Übernehmen oder verwerfen Sie zuerst, was Sie bei Ferien und Feiertagen begonnen haben.
holidays_file_kind = Kalender
holidays_days = Tage
holidays_other_state = Die Datei nennt { $others }, die Dienststelle ist in { $own }. Ferien und Feiertage eines anderen Landes passen nicht.
holidays_missing = In der Datei fehlen Feiertage, die in { $own } gelten: { $days }. Ist es die Datei dieses Landes?
holidays_by_act = gesetzlicher Feiertag, den das Programm kennt
holidays_asked = kein Feiertag im Programm; Sie entscheiden
holidays_ask = Was davon ist bei Ihnen arbeitsfrei?
holidays_ask_day = { $name } ({ $days })
holidays_further = Weitere Feiertage
holidays_further_hint = Gesetzliche Feiertage Ihres Landes rechnet das Programm aus. Hier stehen solche, die nur Ihr Ort oder nur ein Jahr hat.
holidays_further_name = Feiertag { $number }: Name
holidays_further_day = Feiertag { $number }: Tag
holidays_further_day_missing = Der Tag fehlt noch.
holidays_add_further = Feiertag hinzufügen
holidays_remove_further = { $name } am { $day } entfernen
