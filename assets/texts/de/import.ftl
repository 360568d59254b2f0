### Wörter des Imports: was an Dateien nicht stimmt und was aus ihren Zeilen wird.

read_empty = Die Datei ist leer. Wählen Sie eine Datei mit Überschriften und Zeilen.
read_too_large = Die Datei ist zu groß für eine Liste von Personen. Speichern Sie nur das nötige Blatt in einer neuen Datei.
read_unpacks_too_large = Die Datei wird beim Entpacken zu groß und wurde nicht gelesen. Speichern Sie nur das nötige Blatt in einer neuen Datei.
read_too_many_rows = Die Tabelle hat mehr als { $most } Zeilen. Teilen Sie sie auf mehrere Dateien auf.
read_too_many_cells = Die Tabelle hat zu viele Zellen. Speichern Sie nur die nötigen Spalten in einer neuen Datei.
read_protected = Die Datei ist mit einem Kennwort geschützt. Öffnen Sie sie im Tabellenprogramm und speichern Sie eine Kopie ohne Kennwort.
read_damaged = Die Datei ist beschädigt oder unvollständig ({ $format }). Öffnen Sie sie im Tabellenprogramm und speichern Sie sie neu, oder lassen Sie sie noch einmal schicken.
read_not_a_table = Das ist keine Tabelle. Gelesen werden XLSX, XLS, ODS, CSV und Text; speichern Sie andere Dateien im Tabellenprogramm als XLSX.
read_cancelled = Das Lesen wurde abgebrochen. Es ist nichts geschehen.
notice_formula =
    { $count ->
        [one] 1 Formel ({ $place }): ihr zuletzt berechneter Wert gilt.
       *[other] { $count } Formeln, zuerst { $place }: ihre zuletzt berechneten Werte gelten.
    }
notice_error_value =
    { $count ->
        [one] Zelle { $place } zeigt einen Fehler des Tabellenprogramms.
       *[other] { $count } Zellen zeigen Fehler des Tabellenprogramms, zuerst { $place }.
    }
notice_far_right =
    { $count ->
        [one] Zelle { $place } liegt weit rechts und bleibt weg: Gelesen werden { $most } Spalten.
       *[other] { $count } Zellen weit rechts bleiben weg, zuerst { $place }: Gelesen werden { $most } Spalten.
    }
notice_long_text =
    { $count ->
        [one] Der sehr lange Text in { $place } ist gekürzt.
       *[other] { $count } sehr lange Texte sind gekürzt, zuerst { $place }.
    }
notice_control_characters =
    { $count ->
        [one] 1 Zelle mit unsichtbaren Steuerzeichen, zuerst { $place }: sie sind entfernt.
       *[other] { $count } Zellen mit unsichtbaren Steuerzeichen, zuerst { $place }: sie sind entfernt.
    }
notice_open_quote = In Zeile { $place } beginnt ein Anführungszeichen, das nichts schließt. Die Zeilen sind ohne Anführungszeichen gelesen; prüfen Sie diese Zeile.
notice_bad_letters = Einige Buchstaben sind nicht lesbar (ab Zeile { $place }). Prüfen Sie Umlaute in den Namen.
notice_mixed_encodings = Die Datei mischt zwei Zeichensätze (ab Zeile { $place }). Prüfen Sie Umlaute in den Namen.
field_whole_name = Ganzer Name
field_note = Notiz
field_status = Status der Anmeldung
field_registration_day = Angemeldet am
field_walk_in = Ohne Anmeldung
field_attended = Anwesenheit
field_minutes = Minuten
field_units = Unterrichtsstunden
field_day = Tag { $day }
field_day_minutes = Tag { $day }: Minuten
import_people = Personen
import_registrations = Anmeldungen zu einem Termin
import_attendance = Anwesenheit an einem Termin
import_known_registers = schon bekannt, wird angemeldet
import_partly_minutes =
    { $count ->
        [one] teilweise, 1 Minute
       *[other] teilweise, { $count } Minuten
    }
state_new = neu
state_changed = geändert
state_same = unverändert
state_doubtful = zu entscheiden
state_broken = nicht lesbar
state_skipped = ausgelassen
reason_same_name = gleicher Name
reason_other_surname = gleiche E-Mail-Adresse und gleicher Vorname, anderer Nachname
reason_same_address = gleiche E-Mail-Adresse
reason_same_phone = gleicher Vorname und gleiche Telefonnummer
reason_similar_name = fast gleicher Name im selben KI
reason_moved = gleicher Name mit gleicher Adresse, anderes KI
reason_other_centre = gleicher Name, anderes KI
note_waiting = kommt auf die Warteliste
note_late = nach dem Anmeldeschluss
note_walk_in = ohne Anmeldung
problem_nameless = kein Name: Ergänzen Sie Vor- oder Nachnamen
problem_too_long = { $place }: { $field } ist zu lang
problem_unknown_centre = { $place }: unbekanntes KI „{ $name }“
problem_unknown_centre_near = { $place }: unbekanntes KI „{ $name }“; gemeint ist vielleicht „{ $nearest }“
problem_unknown_role = { $place }: unbekannte Rolle „{ $name }“
problem_no_address = { $place }: „{ $text }“ ist keine E-Mail-Adresse
problem_no_date = { $place }: „{ $text }“ ist kein Datum mit Tag, Monat und Jahr
problem_unknown_status = { $place }: unbekannter Status „{ $text }“
problem_not_yes_or_no = { $place }: „{ $text }“ ist weder ja noch nein
problem_unknown_entry = { $place }: „{ $text }“ ist keine Angabe zur Anwesenheit
problem_error_value = { $place } zeigt einen Fehler des Tabellenprogramms
problem_no_such_day = Zeile { $place }: Der Termin hat keinen Tag { $day }
problem_minutes_of_several_days = Minuten für mehrere Tage zusammen: Geben Sie sie Tag für Tag an
problem_twice = steht schon in Zeile { $row }
problem_backwards = der letzte Tag im KI liegt vor dem ersten
import_about = Liest Listen von Personen, Anmeldungen oder Anwesenheit ein
import_usage = laki-planer import [OPTIONEN] DATEI LISTE
import_argument_data = Die Liste: XLSX, XLS, ODS oder CSV
import_argument_kind = Wovon die Liste handelt: people, registrations, attendance, school-holidays oder public-holidays [sonst people]
import_argument_sheet = Dieses Blatt [sonst das erste]
import_argument_map = Was eine Spalte ist, nach Überschrift oder Buchstabe: Mail=email; mehrmals möglich
import_argument_dry_run = Sagt nur, was geschähe
import_value_data = LISTE
import_value_kind = WAS
import_value_sheet = BLATT
import_value_map = SPALTE=FELD
import_no_output = Wohin der Katalog geschrieben werden soll, ist nicht gesagt.
import_no_output_hint = Nennen Sie mit -o eine Datei, oder sehen Sie mit --dry-run nur nach, was geschähe.
import_no_names = Keine Spalte nennt Personen.
import_no_names_cli = Sagen Sie es mit --map, etwa --map B=last-name.
import_session_missing = Zu welchem Termin die Liste gehört, ist nicht gesagt.
import_session_missing_hint = Nennen Sie ihn mit --session.
import_cannot_read = { $path } lässt sich nicht lesen: { $reason }
import_no_sheet = Kein Blatt heißt „{ $name }“.
import_no_field = „{ $name }“ ist kein Feld.
import_no_column = Keine Spalte heißt „{ $name }“.
import_nothing_written = Es ist nichts geschrieben.
import_not_read = wird nicht gelesen
import_columns_are = Spalten: { $columns }
import_row = Zeile
import_name = Name
import_state = Was geschieht
import_what = Einzelheiten
import_doubtful_left_out =
    { $count ->
        [one] 1 Zeile bleibt weg, bis entschieden ist, wer gemeint ist. Entscheiden Sie im Fenster.
       *[other] { $count } Zeilen bleiben weg, bis entschieden ist, wer gemeint ist. Entscheiden Sie im Fenster.
    }
import_written = Geschrieben: { $path }
import_dry = Es ist nichts geschrieben.
