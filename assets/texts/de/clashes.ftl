### Words for clashes, free dates and holidays, and for dates that can't be read.

trainer_booked = { $name } ist { $on } schon in { $town } ({ $what }).
trainer_booked_elsewhere = { $name } ist { $on } schon vergeben ({ $what }).
trainer_away = { $name } ist { $on } nicht verfügbar{ $why }.
trainer_subject = { $name } unterrichtet dieses Thema bisher nicht.
trainer_month = { $name } hätte im { $month } { $booked }, vereinbart: höchstens { $most }.
room_booked = { $room } ({ $venue }) ist { $on } schon belegt ({ $what }).
venue_booked = { $venue } ist { $on } schon belegt ({ $what }).
venue_away = { $venue } ist { $on } nicht frei{ $why }.
room_too_small = Der Raum fasst { $seats }, { $registered }.
over_full = Der Termin hat { $seats }, { $registered }.
is_public_holiday = { $days } ist Feiertag ({ $name }).
in_school_holidays = Schulferien: { $days } ({ $name }).
is_custom = { $days } ist { $name }.
centre_away = { $centre } kann { $on } nicht kommen{ $why }.
centre_busy = { $centres }: { $people } { $on } schon angemeldet ({ $what }).
person_busy = { $name } ist { $on } auch angemeldet für { $what }.
person_left = { $name } arbeitet { $on } nicht im KI { $centre }.
person_not_working = { $name } ist { $on } nicht im Dienst.
prerequisite_later = { $module } soll vorausgehen, findet aber erst später statt ({ $when }). Noch nicht besucht: { $who }.
too_few_people = Anmeldeschluss { $deadline }: { $people } angemeldet, { $needed }.
slot_no_clash = ohne Konflikt
slot_rest = ganz ohne Konflikt ist nichts frei
slot_distance = im Mittel { $km }{"\u00A0"}km für die KIs (Luftlinie)
slot_custom = in der Nähe: { $name } ({ $day })
slot_fewer_seats = { $seats }; das Modul nimmt bis zu { $most }
slot_nobody_teaches = niemand im Katalog unterrichtet dieses Modul
slot_no_venue = kein Ort im Katalog passt nach Art und Plätzen
date_empty = Geben Sie ein Datum ein, etwa 03.02.2027.
date_unreadable = Das ist kein Datum. Möglich sind etwa 03.02.2027, Mo, KW 7 oder +14.
date_far_away = Möglich sind die Jahre 1900 bis 2200.
no_such_week = KW { $week } gibt es { $year } nicht.
other_weekday = Der { $date } ist ein { $weekday }.
time_empty = Geben Sie Beginn und Ende ein, etwa 9:30-16:30.
time_unreadable = Das ist keine Uhrzeit. Möglich ist etwa 9:30-16:30.
no_such_time = { $hour }:{ $minute } Uhr gibt es nicht.
end_before_start = Das Ende ({ $end }) liegt nicht nach dem Beginn ({ $start }).
and_others =
    { $count ->
        [one] { $names } und noch 1
       *[other] { $names } und { $count } weitere
    }
so_many_registered =
    { $count ->
        [one] angemeldet ist 1
       *[other] angemeldet sind { $count }
    }
so_many_needed =
    { $count ->
        [one] nötig ist 1
       *[other] nötig sind { $count }
    }
on_no_day = dann
on_days_preposition = am
and_word = und
weekend_days = Wochenende: { $days }.
clash_kind_trainer_booked = { -one-trainer } schon vergeben
clash_kind_trainer_away = { -one-trainer } nicht verfügbar
clash_kind_trainer_subject = { -one-trainer } ohne das Thema
clash_kind_trainer_month = Zu viele Tage im Monat
clash_kind_venue_booked = Raum schon belegt
clash_kind_venue_away = Ort nicht frei
clash_kind_room_too_small = Raum zu klein
clash_kind_over_full = Mehr Angemeldete als Plätze
clash_kind_weekend = Wochenende
clash_kind_public_holiday = Feiertag
clash_kind_school_holiday = Schulferien
clash_kind_custom = Karneval, 24. und 31.12.
clash_kind_centre_away = KI kann nicht kommen
clash_kind_centre_busy = KI hat einen anderen Termin
clash_kind_person_busy = Person in zwei Terminen
clash_kind_person_left = Person nicht mehr im KI
clash_kind_prerequisite = Voraussetzung erst später
clash_kind_too_few_people = Zu wenige Angemeldete
reaction_block = verhindern
reaction_warn = warnen
reaction_off = nicht prüfen
slot_reason_one_invited_free = das eingeladene KI kann
slot_reason_both_invited_free = beide eingeladenen KIs können
slot_reason_all_invited_free = alle { $centres } eingeladenen KIs können
slot_no_day_yet = noch kein Tag
slot_reason_trainer_load = { $name }: { $days } in diesem Monat
public_holiday_new_year = Neujahr
public_holiday_epiphany = Heilige Drei Könige
public_holiday_womens_day = Frauentag
public_holiday_good_friday = Karfreitag
public_holiday_easter_sunday = Ostersonntag
public_holiday_easter_monday = Ostermontag
public_holiday_labour_day = Tag der Arbeit
public_holiday_liberation_day = Tag der Befreiung
public_holiday_ascension = Christi Himmelfahrt
public_holiday_whit_sunday = Pfingstsonntag
public_holiday_whit_monday = Pfingstmontag
public_holiday_corpus_christi = Fronleichnam
public_holiday_uprising_day = Jahrestag des Aufstands vom 17. Juni 1953
public_holiday_assumption = Mariä Himmelfahrt
public_holiday_childrens_day = Weltkindertag
public_holiday_unity_day = Tag der Deutschen Einheit
public_holiday_reformation_day = Reformationstag
public_holiday_all_saints = Allerheiligen
public_holiday_repentance_day = Buß- und Bettag
public_holiday_christmas_day = 1. Weihnachtstag
public_holiday_boxing_day = 2. Weihnachtstag
custom_womens_carnival = Weiberfastnacht
custom_carnival_monday = Rosenmontag
custom_carnival_tuesday = Veilchendienstag
custom_christmas_eve = Heiligabend
custom_new_years_eve = Silvester
