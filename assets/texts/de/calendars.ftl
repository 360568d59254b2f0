### Words of calendar files.

ics_word = Kalender
ics_day_of = Tag { $day } von { $days }
ics_cancelled = Abgesagt: { $reason }
ics_trainers = { -all-trainers }: { $names }
ics_link = Zugang: { $link }
ics_nothing = Kein Termin mit einem Datum passt dazu.
ics_nothing_hint = Noch nicht datierte Termine stehen in keinem Kalender.
ics_written =
    { $count ->
        [one] { $path } geschrieben, 1 Kalendertag.
       *[other] { $path } geschrieben, { $count } Kalendertage.
    }
ics_argument_ics = Statt einer Tabelle eine Kalenderdatei (ICS): alle Termine oder die mit --session, --offering, --trainer, --from und --to genannten
ics_argument_alarm = Erinnerung in der Kalenderdatei, so viele Minuten vor jedem Tag
ics_value_alarm = MINUTEN
ics_not_together = { $argument } und { $other } gehen nicht zusammen.
ics_save = Kalenderdatei …
ics_kind = Kalenderdatei (ICS)
ics_making = Kalenderdatei wird geschrieben
