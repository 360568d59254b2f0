### Words of maps and charts on paper and as files.

picture_map_of = Abdeckung: { $topic }
picture_everything = alle Angebote
picture_map_alt = Karte: { $title }. { $finding }. Wie viele KIs in welcher Klasse sind: { $classes }.
picture_chart_alt = Diagramm: { $title }. { $finding }
picture_completed = abgeschlossen
picture_planned = geplant oder Warteliste
picture_open = offen, gesperrt oder abgelaufen
picture_not_on_map = { $centres } ohne Gebiet und ohne Koordinaten: nicht auf der Karte.
picture_left_out = Gezeigt sind { $shown } von { $all }.
cli_no_district = Einen Bezirk „{ $name }“ hat kein KI im Katalog.
cli_argument_district = Nur dieser Regierungsbezirk (print coverage-report, export), z. B. „Arnsberg“
picture_nothing = „{ $title }“ zeigt nichts: Dazu steht noch nichts im Katalog.
picture_written = { $path } geschrieben: { $title }.
picture_not_a_table = Bilder gibt es nicht als XLSX oder CSV.
picture_not_printable = PNG lässt sich nicht auf die Standardausgabe schreiben.
picture_formats_hint = Nehmen Sie --format svg, oder --format png mit einer Datei; Zahlen gibt es mit --table.
picture_only = SVG und PNG gibt es nur von Bildern.
picture_only_hint = Nehmen Sie --picture statt --table, z. B. --picture coverage-map.
picture_argument_picture = Welches Bild: coverage-map, coverage-by-offering, coverage-by-district, coverage-by-quarter, sessions-by-quarter, reach, no-shows, waiting
picture_argument_area = Karte nur für diesen Bereich: education oder cross-cutting
picture_argument_focus = Nur für diesen Schwerpunkt: Karte oder Tabelle (Id oder Name)
picture_value_picture = BILD
picture_value_area = BEREICH
picture_save_map = Karte als Bild speichern …
picture_save_chart = Diagramm als Bild speichern: { $title } …
picture_travel = Anreise: { $session }
