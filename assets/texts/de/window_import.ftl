### Wörter des Ortes, an dem Listen hereinkommen.

import_title = Importieren
import_step_file = 1 Datei
import_step_columns = 2 Spalten
import_step_rows = 3 Zeilen
import_to_rows = Weiter zu den Zeilen
import_to_columns = Zurück zu den Spalten
import_about_what = Wovon die Liste handelt
import_from_file = Aus einer Datei
import_file_hint = XLSX, XLS, ODS oder CSV. Sie können die Datei auch auf das Fenster ziehen.
import_choose_file = Datei wählen …
import_from_text = Aus eingefügten Zeilen
import_text_hint = Zeilen aus Excel oder LibreOffice, am besten mit Überschriften: Vorname, Nachname, KI, E-Mail, Telefon, Rolle.
import_rows_label = Zeilen
import_read_rows = Zeilen lesen
import_kind = Art der Liste
import_session = Termin
import_which_session = Termin wählen
import_sheet = Blatt
import_column = Spalte
import_head = Überschrift
import_field = Feld
import_how = Erkannt
import_samples = Werte
import_column_named = Spalte „{ $head }“
import_no_names_window = Keine Spalte nennt Personen. Wählen Sie eine Spalte und ihr Feld, etwa Nachname.
import_session_lacks = Wählen Sie den Termin, zu dem die Liste gehört.
import_rows_below =
    { $count ->
        [one] Unter den Überschriften steht 1 Zeile.
       *[other] Unter den Überschriften stehen { $count } Zeilen.
    }
import_first_row_is_head = Die erste Zeile enthält Überschriften
import_how_head = an der Überschrift
import_how_content = am Inhalt
import_how_place = nur an der Stelle
import_how_remembered = wie beim letzten Mal
import_how_hand = von Hand
import_stopped = Das Lesen der Zeilen wurde abgebrochen. Es ist nichts geschehen.
import_try_again = Noch einmal lesen
import_matching = Die Zeilen werden mit den bekannten Personen verglichen …
import_no_rows = Die Liste hat keine Zeilen. Prüfen Sie im Schritt davor Blatt und Spalten.
import_all_rows = alle { $count_words }
import_counted = { $state } { $number }
import_in_row = Zeile { $place }
import_broken_hint = Verbessern Sie die Zeile in der Datei und lesen Sie sie neu. Bis dahin bleibt sie weg.
import_decide = Was gilt
import_as_found = wie erkannt
import_undecided = noch nicht entschieden
import_means = Gemeint ist { $candidate }
import_means_new = Eine neue Person
import_leave_out = Zeile auslassen
import_reading = { $name } wird gelesen
import_pasted_rows = eingefügte Zeilen
import_matching_job = Zeilen werden verglichen
import_file_kind = Tabellen
read_unreadable = Die Datei lässt sich nicht öffnen. Prüfen Sie, ob sie noch da ist und gelesen werden darf.
