### Names of undo steps, and why an edit can't be made.

without_name = ohne Namen
refused_by = Das ist nicht möglich, weil die Einstellungen unter „Konflikte“ es verhindern: { $kinds }.
in_other_session = Im Termin { $session }: { $what }
more_refusals =
    { $count ->
        [one] Dazu 1 weiterer Konflikt.
       *[other] Dazu { $count } weitere Konflikte.
    }
edit_name_organisation_changed = Angaben zur Dienststelle geändert
edit_name_rules_changed = Regeln geändert
edit_name_correspondence_changed = Briefe und Mails geändert
edit_name_holidays_changed = Ferien und Feiertage geändert
edit_name_session_moved = Termin verschoben
edit_name_session_stretched = Dauer des Termins geändert
edit_name_session_dated = Termin datiert
edit_name_status_changed = Status des Termins geändert
edit_name_session_cancelled = Termin abgesagt
edit_name_centres_invited = KIs eingeladen
edit_name_people_registered = Personen angemeldet
edit_name_registration_cancelled = Person abgemeldet
edit_name_seat_given = Platz vergeben
edit_name_registration_removed = Anmeldung entfernt
edit_name_support_need_changed = Unterstützungsbedarf geändert
edit_name_people_imported = Import: Personen
edit_name_registrations_imported = Import: Anmeldungen
edit_name_attendance_imported = Import: Anwesenheit
edit_name_attendance_entered = Anwesenheit eingetragen
created_focus = Schwerpunkt angelegt
created_centre = KI angelegt
created_person = Person angelegt
created_trainer = { -one-trainer } angelegt
created_venue = Ort angelegt
created_offering = Angebot angelegt
created_session = Termin angelegt
changed_focus = Schwerpunkt geändert
changed_centre = KI geändert
changed_person = Person geändert
changed_trainer = { -one-trainer } geändert
changed_venue = Ort geändert
changed_offering = Angebot geändert
changed_session = Termin geändert
removed_focus = Schwerpunkt gelöscht
removed_centre = KI gelöscht
removed_person = Person gelöscht
removed_trainer = { -one-trainer } gelöscht
removed_venue = Ort gelöscht
removed_offering = Angebot gelöscht
removed_session = Termin gelöscht
edit_error_no_such_record = { $label } gibt es nicht mehr. Vielleicht wurde der Eintrag inzwischen gelöscht.
edit_error_not_registered = { $name } ist für diesen Termin nicht mehr angemeldet.
edit_error_not_a_number = { $label }: Eine der Zahlen ist keine. Tragen Sie Breitengrad, Längengrad und Stellen in Ziffern ein.
edit_error_no_such_day = Der Termin hat keinen { $day }. Tag mehr.
in_use_more = weitere
in_use_person = Tragen Sie bei der Person stattdessen „bis“ ein, wenn sie nicht mehr dort arbeitet.
in_use_focus = Stellen Sie den Eintrag stattdessen ein: Er bleibt dann nur in der Vergangenheit sichtbar.
in_use_centre = Nehmen Sie den Eintrag dort zuerst heraus.
in_use_record = { $label } wird noch verwendet: { $users }. { $way_out }
edit_name_certificates_issued = Bescheinigungen ausgestellt
edit_name_certificate_revoked = Bescheinigung widerrufen
edit_name_people_merged = Personen zusammengeführt
edit_name_people_kept_apart = Als verschiedene Personen vermerkt
created_certificate = Bescheinigung angelegt
changed_certificate = Bescheinigung geändert
removed_certificate = Bescheinigung gelöscht
