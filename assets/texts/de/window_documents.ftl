### The view of documents.

documents_options = Einstellungen
documents_redraw = Neu zeichnen
documents_save = Als PDF speichern …
documents_save_files = Dateien speichern …
documents_of_sessions = Zu Terminen
documents_of_centre = Zu einem KI
documents_of_trainer = Zu { -one-trainer }
documents_of_period = Zu einem Zeitraum
documents_of_state = Landesweit
documents_choose_session = Wählen Sie einen Termin; dann steht hier die Seite, wie sie gedruckt wird.
documents_choose_centre = Wählen Sie ein KI; dann steht hier die Seite, wie sie gedruckt wird.
documents_choose_trainer = Wählen Sie eine Person; dann steht hier die Seite, wie sie gedruckt wird.
documents_choose_period = Wählen Sie einen Zeitraum; dann steht hier die Seite, wie sie gedruckt wird.
documents_kind = Dokument
documents_language = Sprache des Dokuments
documents_as_window = wie das Fenster
documents_files = Dateien
documents_one_file = alles in einer PDF-Datei
documents_file_each = je eine PDF-Datei
documents_file_names = Muster der Dateinamen
documents_none_chosen = nicht gewählt
documents_from = von
documents_until = bis
documents_period_backwards = Der Zeitraum endet vor seinem Anfang. Ändern Sie eines der beiden Daten.
documents_find_session = Termin suchen
documents_no_session = Kein Termin passt dazu.
documents_series = Ganze Reihe dazu
documents_choose_none = Auswahl leeren
no_such_folder = Diesen Ordner gibt es nicht.
documents_file_names_hint = Leer: wie vorgeschlagen. Platzhalter: { $names }
document_empty = Für „{ $kind }“ gibt es hier nichts zu drucken: Es fehlt an Personen oder Terminen dafür.
files_not_all = { $files } von { $of } Dateien liegen in „{ $folder }“, dann ging es nicht weiter: { $problem }
files_stopped = Angehalten: { $files } von { $of } Dateien liegen in „{ $folder }“.
documents_sessions_chosen =
    { $count ->
        [one] Ein Termin gewählt.
       *[other] { $count } Termine gewählt.
    }
files_written =
    { $count ->
        [one] Eine Datei liegt in „{ $folder }“.
       *[other] { $count } Dateien liegen in „{ $folder }“.
    }
session_documents = Dokumente …
documents_support_needs = Unterstützungsbedarfe zeigen
documents_support_needs_hint = Gesundheitsdaten: nur, wenn die Leitung sie für diesen Termin braucht. Die Wahl wird nicht gemerkt.
documents_with_trainers = Leitung nennen
documents_fold_marks = Falzmarken
documents_cut_marks = Schnittmarken
documents_arrow = Pfeil
documents_labels = Etikettenbogen
documents_first_label = Erstes freies Etikett
documents_of_attendance = Teilnahme- und Teilbescheinigungen
documents_of_completion = Zertifikate
documents_with_drafts = Entwürfe ohne Nummer mitdrucken
documents_with_contents = Inhalte nennen
documents_with_seal = Platz für das Siegel
