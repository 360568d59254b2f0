### Exporting tables from the window.

export_question = Was soll als Datei gespeichert werden?
export_registrations_here = Anmeldungen exportieren …
export_search = Tabelle suchen
export_tables = Tabellen
export_table = Tabelle
export_contents = Was darin steht
export_personal = Personendaten
export_this_view = Diese Ansicht
export_as_shown =
    { $count ->
        [one] Wie gezeigt: 1 Zeile, Spalten: { $columns }
       *[other] Wie gezeigt: { $count } Zeilen, Spalten: { $columns }
    }
export_all_rows =
    { $count ->
        [one] Die eine gezeigte Zeile
       *[other] Alle { $count } gezeigten Zeilen
    }
export_selected_rows =
    { $count ->
        [one] Nur die ausgewählte Zeile
       *[other] Nur die { $count } ausgewählten Zeilen
    }
export_hidden_columns =
    { $count ->
        [one] Auch die Spalte, die nicht gezeigt ist
       *[other] Auch die { $count } Spalten, die nicht gezeigt sind
    }
export_whom = Für wen
export_all_centres = Alle KIs
export_of_district = Bezirk: { $name }
export_of_focus = Schwerpunkt: { $name }
export_of_centre = KI: { $name }
export_all_sessions = Alle Termine
export_span = Zeitraum
export_file = Datei
export_xlsx = Excel (XLSX)
export_csv = CSV
export_xlsx_hint = Tage und Zahlen bleiben Tage und Zahlen; mit Filtern und fester Kopfzeile, auch für LibreOffice.
export_separator = Trennzeichen
export_semicolon = Semikolon (Excel auf Deutsch)
export_comma = Komma (Excel auf Englisch, andere Programme)
export_bom = Mit Kennzeichen, an dem Excel die Umlaute erkennt (BOM)
export_names_people = Nennt Personen: Geben Sie die Datei nur denen, die sie brauchen, und löschen Sie sie danach. Freie Notizen und Unterstützungsbedarf stehen nie darin.
export_names_nobody = Nennt keine Personen.
export_save = Speichern …
export_saved =
    { $count ->
        [one] „{ $name }“ gespeichert, 1 Zeile
       *[other] „{ $name }“ gespeichert, { $count } Zeilen
    }
export_stopped = Nichts gespeichert: Der Export wurde angehalten.
export_elsewhere = „{ $name }“ woanders speichern?
export_other_name = Anderer Name oder Ort …
export_again = Noch einmal versuchen
export_in_use = Die Datei gibt es schon, und sie lässt sich nicht ersetzen; wahrscheinlich ist sie noch offen, zum Beispiel in Excel. Schließen Sie sie dort und versuchen Sie es noch einmal, oder wählen Sie einen anderen Namen.
export_open_folder = Ordner öffnen
export_cannot_open = Das lässt sich nicht öffnen. Das System meldet: { $reason } Die Datei ist gespeichert.
