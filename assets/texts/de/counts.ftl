### Things and how many of them there are, the same in every view: "1 KI", "12 KIs". Sentences that agree
### with a number stand beside the other words of their view, in its `counted!` block.

centres_counted =
    { $count ->
        [one] 1 KI
       *[other] { $count } KIs
    }
people_counted =
    { $count ->
        [one] 1 Person
       *[other] { $count } Personen
    }
sessions_counted =
    { $count ->
        [one] 1 Termin
       *[other] { $count } Termine
    }
modules_counted =
    { $count ->
        [one] 1 Modul
       *[other] { $count } Module
    }
foci_counted =
    { $count ->
        [one] 1 Schwerpunkt
       *[other] { $count } Schwerpunkte
    }
days_counted =
    { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
seats_counted =
    { $count ->
        [one] 1 Platz
       *[other] { $count } Plätze
    }
pages_counted =
    { $count ->
        [one] 1 Seite
       *[other] { $count } Seiten
    }
of_modules =
    { $count ->
        [one] { $done } von 1 Modul
       *[other] { $done } von { $count } Modulen
    }
of_people =
    { $count ->
        [one] { $have } von 1 Person
       *[other] { $have } von { $count } Personen
    }
registrations_counted =
    { $count ->
        [one] 1 Anmeldung
       *[other] { $count } Anmeldungen
    }
