### Words of the window: labels, questions, empty states. Commands have theirs in `app::command`.

app_name = LaKI-Planer
navigation = Ansichten
all_names_invented = Alle Namen sind erfunden.
all_saved = Alle Änderungen gespeichert
not_saved_yet = Noch nicht gespeichert
unsaved_changes = Nicht gespeicherte Änderungen
undo_named = Rückgängig: „{ $name }“
redo_named = Wiederholen: „{ $name }“
undone = Rückgängig gemacht: { $name }
redone = Wiederholt: { $name }
steps_title = Verlauf der Schritte
steps_hint = Enter geht zu dem Schritt; was danach kam, lässt sich wiederholen.
steps_now = jetzt
steps_undone = zurückgenommen
steps_begin = Beginn der Arbeit an dieser Datei
messages_title = Meldungen
messages_none = Noch keine Meldung
recent_files = Zuletzt geöffnet
no_recent_files = Noch keine Datei
close_message = Meldung schließen
cancel = Abbrechen
save = Speichern
dont_save = Nicht speichern
apply = Übernehmen
add = Hinzufügen
edit = Bearbeiten
close = Schließen
show = Zeigen
open_verb = Öffnen
more = Mehr
drafts_question = Nicht übernommene Eingaben verwerfen?
drafts_hint = Ein Formular enthält Eingaben, die noch nicht übernommen sind.
drafts_link = Nicht übernommene Eingaben
draft_not_applied = nicht übernommen
drafts_discard = Eingaben verwerfen
changes_would_be_lost = Ohne Speichern gehen die Änderungen seit dem letzten Speichern verloren.
pictures = Bilder
path_of_file = Pfad der Datei
which_file_to_open = Welche Datei soll geöffnet werden?
where_to_save = Wohin soll gespeichert werden?
no_file_dialog = Dieses System stellt keinen Dateidialog bereit. Geben Sie den vollständigen Pfad ein, oder ziehen Sie die Datei auf das Fenster.
overwrite_file = „{ $name }“ gibt es schon. Ersetzen?
replace = Ersetzen
path_needs_folder = Den Ordner dieses Pfads gibt es nicht.
no_such_file = Diese Datei gibt es nicht.
opening = „{ $name }“ wird geöffnet
computing = Abdeckung wird berechnet
printing = Liste wird erstellt
waiting_for_dialog = Dateidialog ist offen
stop_job = Anhalten
job_stopped = „{ $what }“ ist unerwartet abgebrochen. Ihre Daten sind unverändert.
changed_on_disk = „{ $name }“ wurde inzwischen von anderen geändert.
changed_on_disk_hint = Überschreiben ersetzt deren Änderungen; die bisherige Fassung bleibt als Sicherung daneben. „Speichern unter“ behält beide.
overwrite = Überschreiben
save_as = Speichern unter …
search_hint = KI, Person, Angebot, Termin oder Befehl
search_label = Suchen
nothing_found = Nichts gefunden für „{ $query }“.
did_you_mean = Meinten Sie „{ $word }“?
search_results = Ergebnisse
indexing = Suche wird vorbereitet
open_a_session_to_print = Öffnen Sie einen Termin, um seine Liste zu drucken.
command_word = Befehl
keyboard_help = Tastenkürzel
keyboard_tables = In Tabellen: Pfeiltasten bewegen, Leertaste wählt aus, Enter öffnet. Tab geht zum nächsten Feld. In großen Listen: Buchstaben springen zum Namen, Umschalt und Strg wählen mehrere Zeilen, Strg+C kopiert sie, F2 bearbeitet, Strg+Umschalt+F filtert, Umschalt+F10 öffnet das Menü von Zeile oder Spaltenkopf.
drop_to_open = Datei hier ablegen: Kataloge werden geöffnet, Tabellen importiert
look_system = wie das System
look_light = hell
look_dark = dunkel
look_high_contrast = hoher Kontrast
look_is = Darstellung: { $look }
to_decide = Zu entscheiden
nothing_to_decide = Nichts zu entscheiden. Alle Bedarfe sind geplant, kein Termin hat Konflikte.
next_sessions = Nächste Termine
no_sessions_yet = Noch keine Termine. Legen Sie den ersten an oder öffnen Sie den Abgleich.
done_short = fertig
open_short = offen
attendance_is_missing = { $code } war am { $day }; die Anwesenheit fehlt noch.
enter_attendance = Anwesenheit eintragen
session_has_clash = { $code } am { $day }: { $what }
invite_centres = KIs einladen
move_session = Termin verschieben
make_session = Termin anlegen
centres_need = { $centres } brauchen { $code }; kein Termin.
one_centre_needs = { $centre } braucht { $code }; kein Termin.
session_is_full = { $code } ist voll, { $waiting } auf der Warteliste.
open_waiting_list = Warteliste öffnen
open_centre = KI öffnen
completion_ends = { $centre }: { $code } läuft am { $day } ab.
open_matching = Abgleich öffnen
day_of = { $code }, Tag { $day }
so_many_wait = Warteliste: { $count }
date_word = Datum
time_word = Zeit
offering_and_module = Angebot und Modul
seats_word = Plätze
state_word = Status
coverage_by = Abdeckung je
no_district = ohne Bezirk
all_findings = Alle
serious_findings = Nur schwerwiegende
severity_word = Schwere
place_word = Wo
finding_word = Was
findings_count =
    { $count ->
        [one] 1 Hinweis zu den Daten
       *[other] { $count } Hinweise zu den Daten
    }
and_more =
    { $count ->
        [one] { $names } und 1 weiteres KI
       *[other] { $names } und { $count } weitere KIs
    }
show_all_sessions =
    { $count ->
        [one] 1 Termin zeigen
       *[other] Alle { $count } Termine zeigen
    }
completed_by_centres =
    { $count ->
        [one] bei 1 KI abgeschlossen
       *[other] bei { $count } KIs abgeschlossen
    }
clash_word_trainer_booked = Leitung belegt
clash_word_trainer_away = Leitung verhindert
clash_word_trainer_subject = Thema fehlt
clash_word_trainer_month = Monat voll
clash_word_venue_booked = Raum belegt
clash_word_venue_away = Ort gesperrt
clash_word_room_too_small = Raum zu klein
clash_word_over_full = überbucht
clash_word_weekend = Wochenende
clash_word_public_holiday = Feiertag
clash_word_school_holiday = Ferien
clash_word_custom = Brauchtum
clash_word_centre_away = KI abwesend
clash_word_centre_busy = KI belegt
clash_word_person_busy = Person belegt
clash_word_person_left = Person weg
clash_word_prerequisite = Reihenfolge
clash_word_too_few_people = zu wenige
drop_left =
    { $count ->
        [one] 1 Datei bleibt liegen ({ $names }): Ziehen Sie sie danach auf das Fenster.
       *[other] { $count } Dateien bleiben liegen ({ $names }): Ziehen Sie sie danach einzeln auf das Fenster.
    }
