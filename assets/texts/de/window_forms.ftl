### Words that the window's forms share.

form_discard = Verwerfen
form_nameless = Name oder Titel fehlt.
form_unreadable_date = Ein Datum ist nicht lesbar.
form_end_before_start = Ein Zeitraum endet vor seinem Anfang.
form_unreadable_money = Betrag wie 450,00 eingeben.
form_unreadable_position = Beide Koordinaten in Grad eingeben, zum Beispiel 51,51 und 7,47.
form_overlap = Zwei Zeiträume überschneiden sich.
form_latitude = Breitengrad
form_longitude = Längengrad
form_from = von
form_until = bis
form_reason = Grund
form_add_absence = Zeitraum hinzufügen
form_remove_absence = Zeitraum { $number } entfernen
form_add_day = Tag hinzufügen
form_remove_day = Tag { $number } entfernen
form_none = keine
form_note = Notiz
form_street = Straße und Hausnummer
form_postcode = PLZ
form_town = Ort
form_phone = Telefon
form_email = E-Mail
form_name = Name
form_back = Zurück zur Liste
coming_sessions = Kommende Termine
no_coming_sessions = Noch keine Termine geplant.
more_coming_sessions =
    { $count ->
        [one] und 1 weiterer
       *[other] und { $count } weitere
    }
date_open_calendar = { $label }: Kalender öffnen
date_open_calendar_keys = Kalender öffnen (Alt+Pfeil ab)
date_calendar = Kalender, { $month }
