### Words of the view of offerings.

offerings_new = Angebot anlegen
offerings_new_title = Neues Angebot
offerings_delete = Angebot löschen
offerings_search = Angebote filtern
offerings_all_areas = alle Bereiche
offerings_all_states = jeder Status
offerings_number = Nummer
offerings_title = Titel
offerings_area = Bereich
offerings_serves = Schwerpunkte
offerings_reached = KIs erreicht
offerings_coverage = Abdeckung
offerings_open_to_all = offen für alle
offerings_open_to_all_long = offen für alle KIs
offerings_none = Noch keine Angebote. Legen Sie das erste an.
offerings_none_pass = Kein Angebot passt zu diesem Filter.
offerings_clear_filter = Filter aufheben
offerings_gone = Dieses Angebot gibt es nicht mehr.
offerings_data = Angaben
offerings_aims = Ziele
offerings_description = Beschreibung
offerings_roles = Zielgruppen
offerings_everybody = alle Rollen
offerings_no_focus = kein Schwerpunkt
offerings_format = Format
offerings_partner = Partner
offerings_funder = Förderung durch
offerings_line = Zeile auf Dokumenten, wörtlich
offerings_rule = Angebot abgeschlossen, wenn besucht
offerings_rule_some = einige Module
offerings_rule_share = ein Anteil der Zeit
offerings_rule_modules = Module mindestens
offerings_rule_percent = Prozent mindestens
offerings_tags = Schlagwörter, mit Komma getrennt
offerings_add_module = Modul hinzufügen
offerings_no_modules = Noch keine Module. Erst mit einem Modul lassen sich Termine anlegen.
offerings_module_title = Titel von { $module }
offerings_minutes = Minuten Unterricht
offerings_duration = Dauer
offerings_day_count = Tage
offerings_people = Personen
offerings_min = Personen mindestens
offerings_max = Personen höchstens
offerings_no_limit = offen
offerings_as_offering = wie das Angebot
offerings_prerequisites = Voraussetzungen
offerings_completion_people = KI fertig mit Personen
offerings_completion_share = je mindestens Prozent
offerings_valid = gilt Monate
offerings_forever = unbegrenzt
offerings_move_up = Modul nach oben
offerings_move_down = Modul nach unten
offerings_remove_module = Modul entfernen
offerings_at_least = ab { $count }
offerings_at_most = bis { $count }
offerings_module_is_required = { $code } setzt dieses Modul voraus.
offerings_reach = Erreicht
offerings_reach_by = { $centres } über Schwerpunkte, { $open }, weil offen für alle
offerings_not_offered = Nur aktive Angebote erreichen KIs.
offerings_coverage_words = abgeschlossen { $done }, geplant { $planned }, offen { $rest }
offerings_module_has_sessions =
    { $count ->
        [one] Ein Termin verwendet dieses Modul.
       *[other] { $count } Termine verwenden dieses Modul.
    }
