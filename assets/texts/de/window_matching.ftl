### Words of the view that sets offerings against centres: the list of one offering, and the matrix.

reach_by_offering = Je Angebot
matrix_name = Matrix
reach_copy_table = Tabelle kopieren
reach_table_copied = Die Tabelle liegt in der Zwischenablage.
reach_no_active_offerings = Noch kein aktives Angebot. Legen Sie eines an oder setzen Sie eines auf „aktiv“.
reach_open_offerings = Angebote öffnen
reach_all_modules = Alle Module
reach_through_openness = offen für alle
reach_group_to_do = Zu tun
reach_group_underway = In Arbeit oder gesperrt
reach_group_done = Abgeschlossen
reach_not_reached_count = Nicht erreicht: { $centres }
reach_no_fitting_focus = kein passender Schwerpunkt
reached_through = erreicht durch Schwerpunkt
reach_since_word = seit
reach_since_ever = ohne Datum
reach_centres_selected = { $centres } ausgewählt
reach_nothing_selected = Noch kein KI ausgewählt.
reach_select_to_do = Alle unter „Zu tun“ auswählen
reach_clear_selection = Auswahl aufheben
reach_session_for_centres = Termin für diese KIs
reach_choose_module_first = Ein Termin gehört zu einem Modul. Wählen Sie oben eines aus.
reach_select_centres_first = Wählen Sie zuerst KIs aus, in der Tabelle oder auf der Karte.
reach_invite_to = KIs einladen …
reach_no_session_to_invite_to = Noch kein künftiger Termin für dieses Modul
reach_map = Karte
reach_table = Tabelle
reach_map_of = Karte: { $headline }. { $counts }.
reach_map_hint = Ohne Zeichen: nicht erreicht, { $centres }. Umrandet: ausgewählt. Klick wählt aus.
reach_map_source = © GeoBasis-DE / BKG 2021 (Daten verändert)
reach_expires = läuft am { $date } ab
reach_share_and_rest = { $share }; { $rest }
matrix_area = Bereich: { $value }
matrix_group = Gruppe: { $value }
matrix_group_word = Gruppe
matrix_no_groups = keine
matrix_print = Matrix drucken
matrix_sheet_title = Abdeckung je KI und Modul
matrix_sheet_open = offen oder abgelaufen
matrix_without_focus = Ohne passenden Schwerpunkt
matrix_other_group = gehört zu einer anderen Gruppe
matrix_test = { $what }: { $value }
matrix_is = { $what } …
matrix_not = nicht { $what }
matrix_open_since_word = offen seit
matrix_open_since_hint = KIs mit Modulen, die an diesem Tag schon offen waren.
matrix_turn_round = Umkehren
matrix_remove_filter = Filter entfernen: { $name }
matrix_column_tip = { $code }: { $title }. Klick wählt alle offenen Zellen der Spalte aus.
matrix_sort = Sortierung: { $value }
matrix_every_area = alle
matrix_area_word = Bereich
matrix_sort_word = Sortierung
matrix_sort_name = Name
matrix_sort_most_open = meiste offen
matrix_sort_coverage = Abdeckung
matrix_filter_word = Filter
matrix_only_with_open = nur mit offenen Modulen
matrix_reset_filters = Filter aufheben
matrix_find_centre = KI suchen
matrix_nothing_fits_filter = Kein KI passt zu diesem Filter.
matrix_open_column = offen
matrix_done_column = fertig
matrix_open_or_expired_all = offen oder abgelaufen, { $centres }
matrix_label = KIs und Module
matrix_cell_place = { $centre } × { $module }
matrix_cell_name = { $centre }, { $module }, { $standing }
matrix_cell_selected = { $cell }, ausgewählt
matrix_group_unfolded = { $group }, aufgeklappt
matrix_group_folded = { $group }, zugeklappt
matrix_line_sums = { $name }: { $open } offen, { $percent } fertig
matrix_focus_chosen = gewählt
matrix_prerequisite = Voraussetzung
matrix_fulfilled_by = { $module }: erfüllt durch { $people }, { $date }
matrix_not_fulfilled = { $module }: fehlt
matrix_attended_word = Teilgenommen
matrix_registered_word = Angemeldet
matrix_waiting_word = Warteliste
matrix_missing_word = Es fehlt
matrix_person_on = { $person }, { $date }
matrix_person_left = { $person }, { $date } (ging am { $left })
matrix_no_cell_selected = Keine Zelle ausgewählt
matrix_cells_of_modules = Die ausgewählten Zellen gehören zu mehreren Modulen; ein Termin hat nur eines. Wählen Sie Zellen einer Spalte.
matrix_keys = Auswählen lassen sich offene und abgelaufene Zellen: Klick, mit Strg oder Umschalt mehrere, Ziehen ein Rechteck; Pfeiltasten mit Umschalt, Leertaste, Strg+Leertaste die Spalte. Enter öffnet das KI, Strg+C kopiert die Tabelle.
matrix_explanation = Erklärung
matrix_back_to_matrix = Zur Matrix
reach_centres_reached =
    { $count ->
        [one] { $reached } von 1 KI erreicht
       *[other] { $reached } von { $count } KIs erreicht
    }
reach_through_foci =
    { $count ->
        [one] über 1 Schwerpunkt
       *[other] über { $count } Schwerpunkte
    }
matrix_completion_needs =
    { $count ->
        [one] Ein KI hat dieses Modul, sobald 1 Person mindestens { $percent }{"\u00A0"}% der Zeit teilgenommen hat.
       *[other] Ein KI hat dieses Modul, sobald { $count } Personen mindestens { $percent }{"\u00A0"}% der Zeit teilgenommen haben.
    }
matrix_cells_selected =
    { $count ->
        [one] 1 Zelle ausgewählt
       *[other] { $count } Zellen ausgewählt
    }
